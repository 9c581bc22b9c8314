/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"
#include "store-private.h"

static const char action_sql[] =
    "INSERT INTO action (at, offset, label, undoes, author) VALUES (?1, ?2, ?3, ?4, ?5)";

static const char change_sql[] =
    "INSERT INTO change (action, kind, record, operation, before) VALUES (?1, ?2, ?3, ?4, ?5)";

/**
 * corrin_store_log_action:
 * @self: a store, in a transaction
 * @label: what the person did
 * @undoes: the action that this one takes back, or 0
 * @error: return location for an error
 *
 * Opens an action in the audit trail; it becomes the action under way.
 *
 * Returns: whether it was written
 */
gboolean
corrin_store_log_action (CorrinStore *self, const char *label, gint64 undoes, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (self->database, action_sql, error);
  g_autoptr (GDateTime) now = corrin_clock_now ();

  if (statement == NULL)
    return FALSE;
  self->at = g_date_time_to_unix (now);
  self->offset = g_date_time_get_utc_offset (now) / G_TIME_SPAN_SECOND;
  sqlite3_bind_int64 (statement, 1, self->at);
  sqlite3_bind_int64 (statement, 2, self->offset);
  sqlite3_bind_text (statement, 3, label, -1, SQLITE_TRANSIENT);
  if (undoes != 0)
    sqlite3_bind_int64 (statement, 4, undoes);
  if (self->author != 0)
    sqlite3_bind_int64 (statement, 5, self->author);
  if (!corrin_database_run (self->database, statement, error))
    return FALSE;
  self->action = sqlite3_last_insert_rowid (corrin_database_handle (self->database));
  return TRUE;
}

/**
 * corrin_store_log_change:
 * @self: a store, in an action
 * @kind: the kind of record
 * @record: its id
 * @operation: "add", "change", "remove" or "import"
 * @before: (nullable): the row as it was, as JSON
 * @error: return location for an error; the action can only be rolled back then
 *
 * Returns: whether it was written
 */
gboolean
corrin_store_log_change (CorrinStore *self, const CorrinKind *kind, gint64 record, const char *operation,
                         const char *before, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (self->database, change_sql, error);

  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 1, self->action);
      sqlite3_bind_text (statement, 2, kind->name, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (statement, 3, record);
      sqlite3_bind_text (statement, 4, operation, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (statement, 5, before, -1, SQLITE_TRANSIENT);
      if (corrin_database_run (self->database, statement, error))
        return TRUE;
    }
  self->broken = TRUE;
  return FALSE;
}

/**
 * corrin_store_remember:
 * @self: a store
 * @kind: the kind of record
 * @id: its id
 * @before: (out) (nullable): the row as JSON, or %NULL when there is none
 * @error: return location for an error
 *
 * Returns: whether the journal could be read
 */
gboolean
corrin_store_remember (CorrinStore *self, const CorrinKind *kind, gint64 id, char **before, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (self->database, kind->sql.remember, error);
  CorrinStep step;

  *before = NULL;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  step = corrin_database_step (self->database, statement, error);
  if (step != CORRIN_STEP_ROW)
    return step == CORRIN_STEP_DONE;
  *before = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_reset (statement);
  return TRUE;
}
