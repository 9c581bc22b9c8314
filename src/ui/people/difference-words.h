/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "differences.h"

G_BEGIN_DECLS

/* So many points apart two ratings have to be. */
#define CORRIN_DIFFERENCE_POINTS 2

/* More rows than these would be no list to look through any more: the largest differences stand first. */
#define CORRIN_DIFFERENCES_LISTED 100

char *corrin_differences_sentence (const CorrinDifferences *differences);
char *corrin_difference_words (const CorrinDifference *difference, const char *person);
char *corrin_difference_size (const CorrinDifference *difference);

G_END_DECLS
