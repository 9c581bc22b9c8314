/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errors.h"
#include "instant.h"
#include "row.h"
#include "store-private.h"
#include "uuid.h"

#include <glib/gi18n-lib.h>

static gboolean
fail (GError **error, CorrinError code, const char *message)
{
  g_set_error_literal (error, CORRIN_ERROR, code, message);
  return FALSE;
}

/**
 * corrin_store_start_action:
 * @self: a store without an action under way
 * @label: what the person does
 * @undoes: the action that this one takes back, or 0
 * @error: return location for %CORRIN_ERROR_READ_ONLY, %CORRIN_ERROR_BUSY and others
 *
 * Begins the transaction of an action and writes the action into the audit trail.
 *
 * Returns: whether it is under way
 */
gboolean
corrin_store_start_action (CorrinStore *self, const char *label, gint64 undoes, GError **error)
{
  if (!corrin_store_require_open (self, error))
    return FALSE;
  if (!corrin_database_is_writable (self->database))
    return fail (error, CORRIN_ERROR_READ_ONLY, _ ("The journal is open to read only; nothing was saved."));
  g_assert (self->action == 0);
  if (!corrin_database_exec (self->database, "BEGIN IMMEDIATE", error))
    return FALSE;
  self->broken = FALSE;
  if (corrin_store_log_action (self, label, undoes, error))
    return TRUE;
  corrin_store_rollback (self);
  return FALSE;
}

/**
 * corrin_store_end_action:
 * @self: a store with an action under way
 * @error: return location for an error; nothing of the action is saved then
 *
 * Commits it, without a word to anybody and without a step of undo. The action is over either way.
 *
 * Returns: whether all of it is saved
 */
gboolean
corrin_store_end_action (CorrinStore *self, GError **error)
{
  if (!corrin_store_require_action (self, error) || !corrin_database_exec (self->database, "COMMIT", error))
    {
      corrin_store_rollback (self);
      return FALSE;
    }
  self->action = 0;
  self->import = 0;
  return TRUE;
}

/**
 * corrin_store_begin:
 * @self: a store without an action under way
 * @label: what the person does, for the audit trail
 * @error: return location for an error
 *
 * Opens an action: what is added, updated and removed from here on is saved together by corrin_store_commit(), or not
 * at all, and undone together.
 *
 * Returns: whether it was opened
 */
gboolean
corrin_store_begin (CorrinStore *self, const char *label, GError **error)
{
  return corrin_store_start_action (self, label, 0, error);
}

/**
 * corrin_store_commit:
 * @self: a store with an action under way
 * @error: return location for an error; nothing of the action is saved then
 *
 * Nothing may look saved before this has returned %TRUE. The action is over either way.
 *
 * Returns: whether all of it is saved
 */
gboolean
corrin_store_commit (CorrinStore *self, GError **error)
{
  gint64 action = self->action;

  if (!corrin_store_require_open (self, error))
    return FALSE;
  g_assert (action != 0);
  if (!corrin_store_end_action (self, error))
    return FALSE;
  g_array_append_val (self->undo, action);
  corrin_store_emit_changed (self);
  return TRUE;
}

/**
 * corrin_store_rollback:
 * @self: a store
 *
 * Drops the action under way, if there is one: the journal is as it was.
 */
void
corrin_store_rollback (CorrinStore *self)
{
  if (self->database != NULL && corrin_database_in_transaction (self->database))
    corrin_database_exec (self->database, "ROLLBACK", NULL);
  self->action = 0;
  self->import = 0;
}

/**
 * corrin_store_require_action:
 * @self: a store
 * @error: return location for an error
 *
 * After some errors, such as a full disk, SQLite has rolled back by itself: what came next would be saved alone.
 *
 * Returns: whether an action is under way that is still whole
 */
gboolean
corrin_store_require_action (CorrinStore *self, GError **error)
{
  if (!corrin_store_require_open (self, error))
    return FALSE;
  if (self->action != 0 && !self->broken && corrin_database_in_transaction (self->database))
    return TRUE;
  self->broken = TRUE;
  return fail (error, CORRIN_ERROR_FAILED, _ ("An earlier step failed, so nothing was saved."));
}

static void
sign (CorrinStore *self, CorrinRecord *record)
{
  char uuid[CORRIN_UUID_SIZE];

  if (record->recorded_at == CORRIN_INSTANT_NONE)
    {
      record->recorded_at = self->at;
      record->recorded_offset = self->offset;
    }
  if (record->uuid == NULL)
    record->uuid = g_strdup (corrin_uuid_make (record->recorded_at, uuid));
  if (self->import != 0)
    record->import = self->import;
  if (record->author == 0)
    record->author = self->author;
}

/**
 * corrin_store_insert_row:
 * @self: a store with an action under way
 * @record: a new record; gets its id, and what every record has and it has not
 * @error: return location for %CORRIN_ERROR_INVALID, %CORRIN_ERROR_CONSTRAINT and others
 *
 * Adds a row without a word in the change log.
 *
 * Returns: whether it was added
 */
gboolean
corrin_store_insert_row (CorrinStore *self, CorrinRecord *record, GError **error)
{
  sqlite3_stmt *statement;

  /* A record that was added before and rolled back comes again as a new one. */
  record->id = 0;
  if (!corrin_store_require_action (self, error) || !corrin_record_validate (record, error))
    return FALSE;
  statement = corrin_database_prepare (self->database, record->kind->sql.insert, error);
  if (statement == NULL)
    return FALSE;
  sign (self, record);
  corrin_row_settle (record);
  corrin_row_bind (statement, record);
  if (!corrin_database_run (self->database, statement, error))
    return FALSE;
  record->id = sqlite3_last_insert_rowid (corrin_database_handle (self->database));
  return TRUE;
}

/**
 * corrin_store_run_for:
 * @self: a store with an action under way
 * @sql: a statement of static storage that gives no rows and has one parameter
 * @id: for the parameter
 * @error: return location for an error
 *
 * Returns: whether it was done
 */
gboolean
corrin_store_run_for (CorrinStore *self, const char *sql, gint64 id, GError **error)
{
  sqlite3_stmt *statement;

  if (!corrin_store_require_action (self, error))
    return FALSE;
  statement = corrin_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  return corrin_database_run (self->database, statement, error);
}

static gboolean
add_in_action (CorrinStore *self, CorrinRecord *record, GError **error)
{
  return corrin_store_insert_row (self, record, error)
         && corrin_store_log_change (self, record->kind, record->id, "add", NULL, error);
}

static gboolean
update_in_action (CorrinStore *self, CorrinRecord *record, GError **error)
{
  g_autofree char *before = NULL;
  sqlite3_stmt *statement;

  if (!corrin_store_require_action (self, error) || !corrin_record_validate (record, error)
      || !corrin_store_remember (self, record->kind, record->id, &before, error))
    return FALSE;
  if (before == NULL)
    return corrin_store_fail_absent (record->kind, record->id, error);
  statement = corrin_database_prepare (self->database, record->kind->sql.update, error);
  if (statement == NULL)
    return FALSE;
  corrin_row_settle (record);
  corrin_row_bind (statement, record);
  return corrin_database_run (self->database, statement, error)
         && corrin_store_log_change (self, record->kind, record->id, "change", before, error);
}

static gboolean
remove_in_action (CorrinStore *self, const CorrinKind *kind, gint64 id, GError **error)
{
  g_autofree char *before = NULL;

  if (!corrin_store_remember (self, kind, id, &before, error))
    return FALSE;
  if (before == NULL)
    return corrin_store_fail_absent (kind, id, error);
  return corrin_store_run_for (self, kind->sql.remove, id, error)
         && corrin_store_log_change (self, kind, id, "remove", before, error);
}

/* A change outside an action is an action of its own. */
static gboolean
begin_own (CorrinStore *self, const char *label, gboolean *own, GError **error)
{
  *own = self->action == 0;
  return !*own || corrin_store_begin (self, label, error);
}

static gboolean
end_own (CorrinStore *self, gboolean own, gboolean done, GError **error)
{
  if (!own)
    return done;
  if (done)
    return corrin_store_commit (self, error);
  corrin_store_rollback (self);
  return FALSE;
}

/**
 * corrin_store_add:
 * @self: a store
 * @record: a record of any kind; gets its id, and its uuid and the time of recording if it has none
 * @error: return location for %CORRIN_ERROR_INVALID, %CORRIN_ERROR_CONSTRAINT and others
 *
 * Adds a record, within the action under way or as an action of its own.
 *
 * Returns: whether it was added
 */
gboolean
corrin_store_add (CorrinStore *self, gpointer record, GError **error)
{
  gboolean own;

  return begin_own (self, "add", &own, error)
         && end_own (self, own, add_in_action (self, record, error), error);
}

/**
 * corrin_store_update:
 * @self: a store
 * @record: a record as corrin_store_get() gave it, with changed fields
 * @error: return location for %CORRIN_ERROR_INVALID, %CORRIN_ERROR_NOT_FOUND and others
 *
 * Returns: whether it was changed
 */
gboolean
corrin_store_update (CorrinStore *self, gpointer record, GError **error)
{
  gboolean own;

  return begin_own (self, "change", &own, error)
         && end_own (self, own, update_in_action (self, record, error), error);
}

/**
 * corrin_store_remove:
 * @self: a store
 * @kind: the kind of record
 * @id: its id
 * @error: return location for %CORRIN_ERROR_NOT_FOUND, %CORRIN_ERROR_CONSTRAINT (something refers to it) and others
 *
 * Returns: whether it was removed
 */
gboolean
corrin_store_remove (CorrinStore *self, const CorrinKind *kind, gint64 id, GError **error)
{
  gboolean own;

  return begin_own (self, "remove", &own, error)
         && end_own (self, own, remove_in_action (self, kind, id, error), error);
}
