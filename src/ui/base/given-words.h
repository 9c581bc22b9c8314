/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

char *corrin_given_words_when (const CorrinDose *dose, int days);
char *corrin_given_words_what (const CorrinDose *dose);

G_END_DECLS
