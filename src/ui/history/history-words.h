/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history.h"
#include "names.h"

G_BEGIN_DECLS

/**
 * CorrinHistoryEntry:
 * @kind: what it is
 * @id: which one
 * @day: its civil day, or the one on which it was recorded
 * @is_short: whether several stand in one line: ratings and tags
 * @text: what it says: "Fatigue 7, at 14:05"
 * @detail: (nullable): what else was written, a line each
 * @marks: (nullable): quiet words about how it came here: "typed late, private"
 * @typist: (nullable): the carer who typed it
 * @name: what it is called where it stands alone: "Fatigue 7, 4 May 2026"
 *
 * One entry in words.
 */
typedef struct
{
  const CorrinKind *kind;
  gint64 id;
  CorrinDay day;
  gboolean is_short;
  char *text;
  char *detail;
  char *marks;
  char *typist;
  char *name;
} CorrinHistoryEntry;

CorrinHistoryEntry *corrin_history_entry_new (const CorrinHistoryItem *item, const CorrinNames *names);
void corrin_history_entry_free (CorrinHistoryEntry *entry);
gboolean corrin_history_entry_equal (const CorrinHistoryEntry *a, const CorrinHistoryEntry *b);
char *corrin_history_entries_take_marks (GPtrArray *entries);
const char *corrin_history_entry_action (const CorrinHistoryEntry *entry, GVariant **target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinHistoryEntry, corrin_history_entry_free)

G_END_DECLS
