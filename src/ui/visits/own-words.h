/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "visits-desk.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_OWN_WORDS (corrin_own_words_get_type ())
G_DECLARE_FINAL_TYPE (CorrinOwnWords, corrin_own_words, CORRIN, OWN_WORDS, GtkWidget)

void corrin_own_words_set_up (CorrinOwnWords *self, CorrinVisitsDesk *desk, CorrinVisitsDeed deed);
void corrin_own_words_show (CorrinOwnWords *self, gint64 person, const char *text, gboolean is_writable);
void corrin_own_words_save (CorrinOwnWords *self);

G_END_DECLS
