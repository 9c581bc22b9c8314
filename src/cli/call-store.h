/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command.h"
#include "evidence.h"

G_BEGIN_DECLS

char *corrin_call_journal_path (const CorrinCall *call);
CorrinStore *corrin_call_open (const CorrinCall *call, CorrinStoreMode mode, GError **error);
CorrinPerson *corrin_call_person (const CorrinCall *call, CorrinStore *store, GError **error);
CorrinEvidence *corrin_call_evidence (const CorrinCall *call, CorrinDay from, CorrinDay to,
                                      CorrinEvidenceFlags flags, GError **error);

/**
 * CorrinCallFill:
 * @call: the call
 * @store: a new journal without a person
 * @error: return location
 *
 * Fills a new journal.
 *
 * Returns: whether it is filled
 */
typedef gboolean (*CorrinCallFill) (const CorrinCall *call, CorrinStore *store, GError **error);

gboolean corrin_call_create (CorrinCall *call, const char *path, CorrinCallFill fill, GError **error);

/**
 * CorrinCallWrite:
 * @call: the call
 * @store: its journal, with a transaction begun
 * @person: whose records
 * @said: where to put what is printed once everything is stored
 * @error: return location
 *
 * Adds the records of one command.
 *
 * Returns: whether they may be stored
 */
typedef gboolean (*CorrinCallWrite) (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person,
                                     GString *said, GError **error);

gboolean corrin_call_write (CorrinCall *call, const char *label, CorrinCallWrite func, GError **error);

G_END_DECLS
