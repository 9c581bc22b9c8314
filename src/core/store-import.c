/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-private.h"

/* The first of the equal rows that this import has not met yet, if an earlier import brought it. */
static const char known_sql[] = "UPDATE import_key SET seen_in = ?2 WHERE key = ?1 AND occurrence ="
                                " (SELECT min(occurrence) FROM import_key WHERE key = ?1 AND seen_in <> ?2)";

static const char new_sql[] = "INSERT INTO import_key (key, occurrence, import, seen_in) VALUES"
                              " (?1, (SELECT count(*) + 1 FROM import_key WHERE key = ?1), ?2, ?2)";

/**
 * corrin_store_begin_import:
 * @self: a store without an action under way
 * @import: the import, with its source and format; gets its id
 * @error: return location for an error
 *
 * Opens an action that brings in many records: one entry in the log, one step of undo. It ends with
 * corrin_store_commit() or corrin_store_rollback().
 *
 * Returns: whether it was opened
 */
gboolean
corrin_store_begin_import (CorrinStore *self, CorrinImport *import, GError **error)
{
  if (!corrin_store_start_action (self, "import", 0, error))
    return FALSE;
  if (corrin_store_insert_row (self, &import->record, error)
      && corrin_store_log_change (self, &corrin_import_kind, import->record.id, "import", NULL, error))
    {
      self->import = import->record.id;
      return TRUE;
    }
  corrin_store_rollback (self);
  return FALSE;
}

static gboolean
run_with_key (CorrinStore *self, const char *sql, const guint8 key[16], GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_blob (statement, 1, key, 16, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, self->import);
  return corrin_database_run (self->database, statement, error);
}

/**
 * corrin_store_add_imported:
 * @self: a store, in an import
 * @record: a record of any kind
 * @key: what the row of the file said, as a hash that begins with its day
 * @was_new: (out): whether the record was added; rows that an earlier import brought are not, even when they were
 *   edited or removed since. Equal rows within this import are all kept.
 * @error: return location for an error; %CORRIN_ERROR_INVALID and %CORRIN_ERROR_CONSTRAINT refuse this record alone
 *
 * Returns: whether the import can go on
 */
gboolean
corrin_store_add_imported (CorrinStore *self, gpointer record, const guint8 key[16], gboolean *was_new,
                           GError **error)
{
  *was_new = FALSE;
  g_assert (self->import != 0);
  if (!run_with_key (self, known_sql, key, error))
    return FALSE;
  if (sqlite3_changes (corrin_database_handle (self->database)) > 0)
    return TRUE;
  /* The record first: a refused one must leave no key behind. */
  if (!corrin_store_insert_row (self, record, error))
    return FALSE;
  if (!run_with_key (self, new_sql, key, error))
    {
      self->broken = TRUE;
      return FALSE;
    }
  *was_new = TRUE;
  return TRUE;
}
