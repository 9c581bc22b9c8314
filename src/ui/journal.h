/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/**
 * CorrinJournalState:
 * @CORRIN_JOURNAL_CLOSED: not opened yet
 * @CORRIN_JOURNAL_MISSING: there is no such file; a journal can be started there
 * @CORRIN_JOURNAL_FAILED: the file cannot be used; the error says why
 * @CORRIN_JOURNAL_WRITABLE: open
 * @CORRIN_JOURNAL_BUSY: open, but only to read, as another process writes
 * @CORRIN_JOURNAL_READ_ONLY: open, but only to read, as the file or its folder does not allow writing
 *
 * From %CORRIN_JOURNAL_WRITABLE on, there is a store.
 */
typedef enum
{
  CORRIN_JOURNAL_CLOSED,
  CORRIN_JOURNAL_MISSING,
  CORRIN_JOURNAL_FAILED,
  CORRIN_JOURNAL_WRITABLE,
  CORRIN_JOURNAL_BUSY,
  CORRIN_JOURNAL_READ_ONLY,
} CorrinJournalState;

#define CORRIN_TYPE_JOURNAL (corrin_journal_get_type ())
G_DECLARE_FINAL_TYPE (CorrinJournal, corrin_journal, CORRIN, JOURNAL, GObject)

CorrinJournal *corrin_journal_new (GFile *file);
void corrin_journal_open (CorrinJournal *self);
void corrin_journal_start (CorrinJournal *self);
void corrin_journal_check (CorrinJournal *self);
void corrin_journal_fail (CorrinJournal *self, const GError *error);

GFile *corrin_journal_get_file (CorrinJournal *self);
gboolean corrin_journal_is_default (CorrinJournal *self);
CorrinJournalState corrin_journal_get_state (CorrinJournal *self);
const GError *corrin_journal_get_error (CorrinJournal *self);
CorrinStore *corrin_journal_get_store (CorrinJournal *self);

const GPtrArray *corrin_journal_get_persons (CorrinJournal *self);
guint corrin_journal_get_chosen (CorrinJournal *self);
void corrin_journal_choose (CorrinJournal *self, guint chosen);

G_END_DECLS
