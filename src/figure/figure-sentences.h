/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sentences.h"

G_BEGIN_DECLS

char *corrin_sentence_words (const CorrinSentence *sentence);

G_END_DECLS
