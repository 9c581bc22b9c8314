/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history.h"
#include "journal.h"

G_BEGIN_DECLS

/* Entries of the history, and the days on which they are found. */

char *history_days_of (TestJournal *journal, CorrinHistoryKinds kinds, const char *text);
void history_assert_days (TestJournal *journal, CorrinHistoryKinds kinds, const char *text,
                          const char *wanted);
const CorrinHistoryItem *history_item_at (const GPtrArray *items, guint i);
gpointer history_record_on (TestJournal *journal, const CorrinKind *kind, const char *day);
gint64 history_add_appointment (TestJournal *journal, const char *day);
gint64 history_add_question (TestJournal *journal, gint64 appointment, const char *answer);
void history_begin (TestJournal *journal);
void history_commit (TestJournal *journal);
void history_remove_one (TestJournal *journal, const CorrinKind *kind, gint64 id);
void history_undo (TestJournal *journal);

G_END_DECLS
