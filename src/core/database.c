/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "database-private.h"

#include "checked-mark.h"
#include "errors.h"
#include "journal-file.h"

#include <glib/gi18n-lib.h>

static CorrinError
code_of (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_CONSTRAINT:
      return CORRIN_ERROR_CONSTRAINT;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CORRIN_ERROR_BUSY;
    case SQLITE_CORRUPT:
      return CORRIN_ERROR_CORRUPT;
    case SQLITE_NOTADB:
    case SQLITE_TOOBIG:
      return CORRIN_ERROR_INVALID;
    case SQLITE_FULL:
      return CORRIN_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return CORRIN_ERROR_READ_ONLY;
    default:
      return CORRIN_ERROR_FAILED;
    }
}

static const char *
sentence_of (CorrinError code)
{
  switch (code)
    {
    case CORRIN_ERROR_CONSTRAINT:
      return _ ("The entry contradicts what the journal holds, and was not saved");
    case CORRIN_ERROR_BUSY:
      return _ ("Another program is writing to the journal just now. Try again in a moment");
    case CORRIN_ERROR_CORRUPT:
      return _ ("The journal is damaged. The file was left as it is");
    case CORRIN_ERROR_INVALID:
      return _ ("This is not a Corrin journal. The file was left as it is");
    case CORRIN_ERROR_FULL:
      return _ ("The disk is full; nothing was saved");
    case CORRIN_ERROR_READ_ONLY:
      return _ ("The journal can not be written here");
    case CORRIN_ERROR_NOT_FOUND:
    case CORRIN_ERROR_TOO_NEW:
    case CORRIN_ERROR_PARSE:
    case CORRIN_ERROR_EXISTS:
    case CORRIN_ERROR_FAILED:
    default:
      return _ ("The journal could not be read or written");
    }
}

/**
 * corrin_database_fail:
 * @self: a database
 * @result: what SQLite answered
 * @error: return location for the error
 *
 * Sets a sentence for the person, which names the file, and the words of SQLite as its detail.
 *
 * Returns: %FALSE
 */
gboolean
corrin_database_fail (CorrinDatabase *self, int result, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);
  CorrinError code = code_of (result);

  /* Translators: a sentence without its full stop, and the path of the journal. */
  g_set_error (error, CORRIN_ERROR, code, _ ("%s (%s)."), sentence_of (code), name);
  if (error != NULL)
    corrin_error_set_detail (*error, "%s",
                             sqlite3_errcode (self->handle) == result ? sqlite3_errmsg (self->handle)
                                                                      : sqlite3_errstr (result));
  return FALSE;
}

static void
check_thread (CorrinDatabase *self)
{
  g_assert (self->owner == g_thread_self ());
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/**
 * corrin_database_connect:
 * @path: a resolved path at which a file stands
 * @flags: SQLite's flags
 * @error: return location for an error
 *
 * Opens a bare handle, on which nothing has run and nothing is set yet.
 *
 * Returns: (transfer full) (nullable): the handle; free with corrin_database_close()
 */
CorrinDatabase *
corrin_database_connect (const char *path, int flags, GError **error)
{
  g_autoptr (CorrinDatabase) self = g_new0 (CorrinDatabase, 1);
  int result;

  self->path = g_strdup (path);
  self->owner = g_thread_self ();
  self->checked = CORRIN_DAY_NONE;
  self->statements = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, finalize_statement);
  result = sqlite3_open_v2 (path, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW, NULL);
  if (result != SQLITE_OK)
    {
      corrin_database_fail (self, result, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * corrin_database_prepare:
 * @self: a database
 * @sql: a statement, of static storage: it is prepared once and found again by its address
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the statement, reset and without bindings
 */
sqlite3_stmt *
corrin_database_prepare (CorrinDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  int result;

  check_thread (self);
  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }
  result = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (result != SQLITE_OK)
    {
      corrin_database_fail (self, result, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, (gpointer) sql, statement);
  return statement;
}

/**
 * corrin_database_step:
 * @self: a database
 * @statement: a prepared statement with its bindings
 * @error: return location for an error
 *
 * Runs the statement up to its next row. It is reset when it is done or has failed, so that it holds no lock.
 *
 * Returns: whether there is a row
 */
CorrinStep
corrin_database_step (CorrinDatabase *self, sqlite3_stmt *statement, GError **error)
{
  int result = sqlite3_step (statement);

  if (result == SQLITE_ROW)
    return CORRIN_STEP_ROW;
  if (result != SQLITE_DONE)
    corrin_database_fail (self, result, error);
  sqlite3_reset (statement);
  return result == SQLITE_DONE ? CORRIN_STEP_DONE : CORRIN_STEP_ERROR;
}

/**
 * corrin_database_run:
 * @self: a database
 * @statement: a prepared statement that gives no rows
 * @error: return location for an error
 *
 * Returns: whether it was done
 */
gboolean
corrin_database_run (CorrinDatabase *self, sqlite3_stmt *statement, GError **error)
{
  return corrin_database_step (self, statement, error) == CORRIN_STEP_DONE;
}

/**
 * corrin_database_exec:
 * @self: a database
 * @sql: statements whose rows do not matter
 * @error: return location for an error
 *
 * Returns: whether all were done
 */
gboolean
corrin_database_exec (CorrinDatabase *self, const char *sql, GError **error)
{
  int result;

  check_thread (self);
  result = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  return result == SQLITE_OK || corrin_database_fail (self, result, error);
}

/**
 * corrin_database_get_integer:
 * @self: a database
 * @sql: a statement of static storage that gives one number
 * @value: (out): the number
 * @error: return location for an error
 *
 * Returns: whether there was one
 */
gboolean
corrin_database_get_integer (CorrinDatabase *self, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (self, sql, error);

  if (statement == NULL || corrin_database_step (self, statement, error) != CORRIN_STEP_ROW)
    return FALSE;
  *value = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * corrin_database_in_transaction:
 * @self: a database
 *
 * Returns: whether a transaction is open; after some errors SQLite has rolled it back by itself
 */
gboolean
corrin_database_in_transaction (CorrinDatabase *self)
{
  return sqlite3_get_autocommit (self->handle) == 0;
}

/**
 * corrin_database_is_writable:
 * @self: a database
 *
 * Returns: whether it was opened to write
 */
gboolean
corrin_database_is_writable (CorrinDatabase *self)
{
  return self->writable;
}

/**
 * corrin_database_handle:
 * @self: a database
 *
 * Returns: (transfer none): the handle of SQLite
 */
sqlite3 *
corrin_database_handle (CorrinDatabase *self)
{
  return self->handle;
}

/**
 * corrin_database_close:
 * @self: (nullable) (transfer full): a database
 *
 * Closes the handle; an open transaction is rolled back.
 */
void
corrin_database_close (CorrinDatabase *self)
{
  if (self == NULL)
    return;
  check_thread (self);
  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->handle);
  if (self->locked != NULL && self->checked != CORRIN_DAY_NONE)
    corrin_checked_mark_write (self->locked, self->checked);
  if (self->locked != NULL)
    corrin_journal_file_unlock (self->locked);
  g_free (self->locked);
  g_free (self->path);
  g_free (self);
}

static gboolean
check_with (CorrinDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (self, sql, error);
  g_autofree char *found = NULL;

  if (statement == NULL || corrin_database_step (self, statement, error) != CORRIN_STEP_ROW)
    return FALSE;
  found = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_reset (statement);
  if (g_strcmp0 (found, "ok") == 0)
    return TRUE;
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT, "%s.", sentence_of (CORRIN_ERROR_CORRUPT));
  if (error != NULL)
    corrin_error_set_detail (*error, "%s", found);
  return FALSE;
}

/**
 * corrin_database_quick_check:
 * @self: a database
 * @error: return location for %CORRIN_ERROR_CORRUPT
 *
 * Returns: whether the pages and rows of the file are sound
 */
gboolean
corrin_database_quick_check (CorrinDatabase *self, GError **error)
{
  return check_with (self, "PRAGMA quick_check(1)", error);
}

/**
 * corrin_database_check_to_write:
 * @self: a database that is open to write
 * @today: the day
 * @error: return location for %CORRIN_ERROR_CORRUPT
 *
 * The same for somebody who is going to write: once a day, and whenever the file was touched by anybody else, as it
 * takes the longer the more it holds.
 *
 * Returns: whether the pages and rows of the file are sound
 */
gboolean
corrin_database_check_to_write (CorrinDatabase *self, CorrinDay today, GError **error)
{
  if (corrin_checked_mark_read (self->path) != today && !corrin_database_quick_check (self, error))
    return FALSE;
  self->checked = today;
  return TRUE;
}

/**
 * corrin_database_full_check:
 * @self: a database
 * @error: return location for %CORRIN_ERROR_CORRUPT
 *
 * Returns: whether the file is sound, the indexes agree with the rows, and every reference leads somewhere
 */
gboolean
corrin_database_full_check (CorrinDatabase *self, GError **error)
{
  sqlite3_stmt *statement;
  CorrinStep step;

  if (!check_with (self, "PRAGMA integrity_check(1)", error))
    return FALSE;
  statement = corrin_database_prepare (self, "PRAGMA foreign_key_check", error);
  if (statement == NULL)
    return FALSE;
  step = corrin_database_step (self, statement, error);
  if (step != CORRIN_STEP_ROW)
    return step == CORRIN_STEP_DONE;
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT,
               /* Translators: %s is the name of a table in the journal. */
               _ ("The journal is damaged: a record of “%s” refers to one that is not there."),
               (const char *) sqlite3_column_text (statement, 0));
  sqlite3_reset (statement);
  return FALSE;
}
