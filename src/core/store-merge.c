/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merging.h"

#include "store-private.h"

/* What a person removed; what undo took back was never meant to be there. */
static const char removed_sql[] =
    "SELECT json_extract(change.before, '$.uuid') FROM change JOIN action ON action.id = change.action"
    " WHERE change.operation = 'remove' AND action.undoes IS NULL";

/* A row that was remembered before its table got another column does not speak of it: what is missing is NULL. */
static const char had_sql[] =
    "SELECT 1 FROM change WHERE kind = ?1 AND record = ?2"
    " AND CASE WHEN json_valid(before) THEN json_patch('{}', before) END = json_patch('{}', ?3) LIMIT 1";

static const char keys_sql[] = "SELECT key, occurrence FROM import_key WHERE import = ?1";

static const char add_key_sql[] =
    "INSERT INTO import_key (key, occurrence, import, seen_in) VALUES (?1, ?2, ?3, ?3)"
    " ON CONFLICT DO NOTHING";

/**
 * corrin_store_read_ids:
 * @self: a store
 * @kind: a kind of record
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids of all records of the kind, of whomever they are,
 *   the oldest first
 */
GArray *
corrin_store_read_ids (CorrinStore *self, const CorrinKind *kind, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement;
  CorrinStep step;

  if (!corrin_store_require_open (self, error))
    return NULL;
  statement = corrin_database_prepare (self->database, kind->sql.ids, error);
  if (statement == NULL)
    return NULL;
  while ((step = corrin_database_step (self->database, statement, error)) == CORRIN_STEP_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == CORRIN_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * corrin_store_find:
 * @self: a store
 * @kind: a kind of record
 * @uuid: the uuid of one
 * @id: (out): its id, or 0 when the journal has none of that uuid
 * @error: return location for an error
 *
 * Returns: whether the journal could be read
 */
gboolean
corrin_store_find (CorrinStore *self, const CorrinKind *kind, const char *uuid, gint64 *id, GError **error)
{
  sqlite3_stmt *statement;
  CorrinStep step;

  *id = 0;
  if (!corrin_store_require_open (self, error))
    return FALSE;
  statement = corrin_database_prepare (self->database, kind->sql.find, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, uuid, -1, SQLITE_STATIC);
  step = corrin_database_step (self->database, statement, error);
  if (step == CORRIN_STEP_ROW)
    *id = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return step != CORRIN_STEP_ERROR;
}

/**
 * corrin_store_read_removed:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): the set of the uuids of all records that somebody
 *   removed; those that only undo took back are not in it
 */
GHashTable *
corrin_store_read_removed (CorrinStore *self, GError **error)
{
  g_autoptr (GHashTable) removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *statement;
  CorrinStep step;

  if (!corrin_store_require_open (self, error))
    return NULL;
  statement = corrin_database_prepare (self->database, removed_sql, error);
  if (statement == NULL)
    return NULL;
  while ((step = corrin_database_step (self->database, statement, error)) == CORRIN_STEP_ROW)
    if (sqlite3_column_text (statement, 0) != NULL)
      g_hash_table_add (removed, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  return step == CORRIN_STEP_DONE ? g_steal_pointer (&removed) : NULL;
}

/**
 * corrin_store_had:
 * @self: a store
 * @other: a store of a copy of the same journal
 * @kind: a kind of record
 * @id: a record of @other
 * @had: (out): whether @self once had the record just as @other has it, and somebody changed it since
 * @error: return location for an error
 *
 * Tells a newer version of a record from an older one. It can be wrong only in saying no.
 *
 * Returns: whether both could be read
 */
gboolean
corrin_store_had (CorrinStore *self, CorrinStore *other, const CorrinKind *kind, gint64 id, gboolean *had,
                  GError **error)
{
  g_autofree char *row = NULL;
  sqlite3_stmt *statement;
  CorrinStep step;

  *had = FALSE;
  if (!corrin_store_require_open (self, error) || !corrin_store_require_open (other, error)
      || !corrin_store_remember (other, kind, id, &row, error))
    return FALSE;
  statement = corrin_database_prepare (self->database, had_sql, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, kind->name, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, id);
  sqlite3_bind_text (statement, 3, row, -1, SQLITE_STATIC);
  step = corrin_database_step (self->database, statement, error);
  *had = step == CORRIN_STEP_ROW;
  sqlite3_reset (statement);
  return step != CORRIN_STEP_ERROR;
}

/**
 * corrin_store_bring_in:
 * @self: a store with an action under way
 * @record: a record of another journal, its references those of this one; gets its id
 * @error: return location for those of corrin_store_add()
 *
 * Adds a record with the author, the time and the import that it has, whoever brings it in.
 *
 * Returns: whether it was added
 */
gboolean
corrin_store_bring_in (CorrinStore *self, gpointer record, GError **error)
{
  gint64 author = self->author;
  gboolean added;

  self->author = 0;
  added = corrin_store_add (self, record, error);
  self->author = author;
  return added;
}

static gboolean
copy_key (CorrinStore *self, gint64 import, sqlite3_stmt *key, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (self->database, add_key_sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_value (statement, 1, sqlite3_column_value (key, 0));
  sqlite3_bind_value (statement, 2, sqlite3_column_value (key, 1));
  sqlite3_bind_int64 (statement, 3, import);
  return corrin_database_run (self->database, statement, error);
}

static gboolean
copy_keys (CorrinStore *self, gint64 import, CorrinStore *from, gint64 import_there, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (from->database, keys_sql, error);
  CorrinStep step;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, import_there);
  while ((step = corrin_database_step (from->database, statement, error)) == CORRIN_STEP_ROW)
    if (!copy_key (self, import, statement, error))
      {
        sqlite3_reset (statement);
        return FALSE;
      }
  return step == CORRIN_STEP_DONE;
}

/**
 * corrin_store_bring_in_import:
 * @self: a store with an action under way
 * @import: an import of another journal, its author one of this journal; gets its id
 * @from: the other journal
 * @import_there: the id of the import there
 * @error: return location for an error
 *
 * Adds an import with what is known of its rows, so that the same file adds nothing here either.
 *
 * Returns: whether it was added
 */
gboolean
corrin_store_bring_in_import (CorrinStore *self, CorrinImport *import, CorrinStore *from, gint64 import_there,
                              GError **error)
{
  gint64 author = self->author;
  gboolean added;

  if (!corrin_store_require_action (self, error) || !corrin_store_require_open (from, error))
    return FALSE;
  self->author = 0;
  added = corrin_store_insert_row (self, &import->record, error);
  self->author = author;
  /* Logged as an import, as undo then forgets the keys too. */
  return added
         && corrin_store_log_change (self, &corrin_import_kind, import->record.id, "import", NULL, error)
         && copy_keys (self, import->record.id, from, import_there, error);
}

/**
 * corrin_store_get_last_action:
 * @self: a store
 *
 * Returns: the newest action of this session that can be undone, or 0; for corrin_store_take_over()
 */
gint64
corrin_store_get_last_action (CorrinStore *self)
{
  return self->undo->len > 0 ? g_array_index (self->undo, gint64, self->undo->len - 1) : 0;
}

/**
 * corrin_store_take_over:
 * @self: a store
 * @action: an action that another store of this process has saved in the same journal
 *
 * Lets what a worker did be undone here, as the newest action, and tells everybody that the journal has changed.
 */
void
corrin_store_take_over (CorrinStore *self, gint64 action)
{
  g_array_append_val (self->undo, action);
  corrin_store_emit_changed (self);
}
