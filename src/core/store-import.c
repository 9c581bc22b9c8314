/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-private.h"

/* Nearly every row is the first of its key, which takes one step. */
static const char first_sql[] =
    "INSERT INTO import_key (key, occurrence, import, seen_in) VALUES (?1, 1, ?2, ?2)"
    " ON CONFLICT DO NOTHING";

/* The first of the equal rows that this import has not met yet, if an earlier import brought it. */
static const char known_sql[] = "UPDATE import_key SET seen_in = ?2 WHERE key = ?1 AND occurrence ="
                                " (SELECT min(occurrence) FROM import_key WHERE key = ?1 AND seen_in <> ?2)";

static const char another_sql[] = "INSERT INTO import_key (key, occurrence, import, seen_in) VALUES"
                                  " (?1, (SELECT count(*) + 1 FROM import_key WHERE key = ?1), ?2, ?2)";

static const char forget_sql[] = "DELETE FROM import_key WHERE key = ?1 AND import = ?2 AND occurrence ="
                                 " (SELECT max(occurrence) FROM import_key WHERE key = ?1)";

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
run_with_key (CorrinStore *self, const char *sql, const guint8 key[16], gboolean *changed, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (self->database, sql, error);

  *changed = FALSE;
  if (statement == NULL || !corrin_store_require_action (self, error))
    return FALSE;
  sqlite3_bind_blob (statement, 1, key, 16, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, self->import);
  if (!corrin_database_run (self->database, statement, error))
    return FALSE;
  *changed = sqlite3_changes (corrin_database_handle (self->database)) > 0;
  return TRUE;
}

static gboolean
note_key (CorrinStore *self, const guint8 key[16], gboolean *is_new, GError **error)
{
  gboolean known;

  if (!run_with_key (self, first_sql, key, is_new, error))
    return FALSE;
  if (*is_new)
    return TRUE;
  if (!run_with_key (self, known_sql, key, &known, error))
    return FALSE;
  return known || run_with_key (self, another_sql, key, is_new, error);
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
  gboolean forgotten;

  *was_new = FALSE;
  if (!corrin_store_require_open (self, error))
    return FALSE;
  g_assert (self->import != 0);
  if (!note_key (self, key, was_new, error))
    {
      self->broken = TRUE;
      return FALSE;
    }
  if (!*was_new || corrin_store_insert_row (self, record, error))
    return TRUE;
  /* A refused record leaves no key behind: mended in the file, it can still come in. */
  *was_new = FALSE;
  if (!run_with_key (self, forget_sql, key, &forgotten, NULL))
    self->broken = TRUE;
  return FALSE;
}
