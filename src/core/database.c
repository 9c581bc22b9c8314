/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "database.h"

#include "errors.h"
#include "journal-file.h"
#include "migration.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* No text of the journal comes near this; a hostile file can not make us allocate more. */
#define LENGTH_LIMIT (1024 * 1024)
#define BUSY_WAIT_MS 5000

struct _CorrinDatabase
{
  sqlite3 *handle;
  char *path;
  char *locked; /* the path that this handle holds the lock of, or NULL */
  GHashTable *statements;
  GThread *owner;
  gboolean writable;
};

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

static gboolean
fail (CorrinDatabase *self, int result, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);
  CorrinError code = code_of (result);

  /* Translators: a sentence without its full stop, the path of the journal, and the database's own words. */
  g_set_error (error, CORRIN_ERROR, code, _ ("%s (%s: %s)."), sentence_of (code), name,
               sqlite3_errcode (self->handle) == result ? sqlite3_errmsg (self->handle)
                                                        : sqlite3_errstr (result));
  return FALSE;
}

static void
check_thread (CorrinDatabase *self)
{
  g_assert (self->owner == g_thread_self ());
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
      fail (self, result, error);
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
  int result;

  check_thread (self);
  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    return CORRIN_STEP_ROW;
  if (result != SQLITE_DONE)
    fail (self, result, error);
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
  return result == SQLITE_OK || fail (self, result, error);
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

gboolean
corrin_database_in_transaction (CorrinDatabase *self)
{
  return sqlite3_get_autocommit (self->handle) == 0;
}

gboolean
corrin_database_is_writable (CorrinDatabase *self)
{
  return self->writable;
}

sqlite3 *
corrin_database_handle (CorrinDatabase *self)
{
  return self->handle;
}

/* A setting that is only believed once it is read back: SQLite ignores what it can not do. */
typedef struct
{
  const char *set;
  const char *get;
  gint64 wanted;
} Setting;

static const Setting settings[] = {
  { "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", 1 },
  { "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", 0 },
  { "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", 1 },
  { "PRAGMA synchronous = EXTRA", "PRAGMA synchronous", 3 },
  /* In KiB when negative: a bound on memory, also while half a million rows come in. */
  { "PRAGMA cache_size = -32768", "PRAGMA cache_size", -32768 },
};

static gboolean
apply_settings (CorrinDatabase *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      gint64 found = 0;

      if (!corrin_database_exec (self, settings[i].set, error)
          || !corrin_database_get_integer (self, settings[i].get, &found, error))
        return FALSE;
      if (found != settings[i].wanted)
        return fail (self, SQLITE_MISUSE, error);
    }
  return TRUE;
}

static gboolean
harden (CorrinDatabase *self, GError **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_WAIT_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_limit (self->handle, SQLITE_LIMIT_LENGTH, LENGTH_LIMIT);
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, 0);
  return apply_settings (self, error);
}

static gboolean
set_journal_mode (CorrinDatabase *self, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (self, "PRAGMA journal_mode = TRUNCATE", error);
  gboolean granted;

  if (statement == NULL || corrin_database_step (self, statement, error) != CORRIN_STEP_ROW)
    return FALSE;
  granted = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "truncate") == 0;
  sqlite3_reset (statement);
  return granted || fail (self, SQLITE_MISUSE, error);
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static CorrinDatabase *
open_handle (const char *path, int flags, GError **error)
{
  g_autoptr (CorrinDatabase) self = g_new0 (CorrinDatabase, 1);
  int result;

  self->path = g_strdup (path);
  self->owner = g_thread_self ();
  self->statements = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, finalize_statement);
  result = sqlite3_open_v2 (path, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW, NULL);
  if (result != SQLITE_OK)
    {
      fail (self, result, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* Of the 100 bytes that every SQLite file begins with. */
#define HEADER_SIZE 100
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68

static guint32
number_at (const guint8 *header, gsize at)
{
  guint32 number;

  memcpy (&number, header + at, sizeof number);
  return GUINT32_FROM_BE (number);
}

static gboolean
check_header (CorrinDatabase *self, const guint8 *header, GError **error)
{
  if (memcmp (header, "SQLite format 3", 16) != 0
      || number_at (header, APPLICATION_ID_AT) != CORRIN_APPLICATION_ID
      || number_at (header, USER_VERSION_AT) == 0)
    return fail (self, SQLITE_NOTADB, error);
  if (number_at (header, USER_VERSION_AT) > CORRIN_SCHEMA_VERSION)
    {
      g_autofree char *name = g_filename_display_name (self->path);

      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_TOO_NEW,
                   /* Translators: %s is the path of the journal. */
                   _ ("%s was made by a newer Corrin. It was left as it is; a newer Corrin can open it."),
                   name);
      return FALSE;
    }
  return TRUE;
}

/* Looks at what the file says of itself before any statement runs: a statement would take back what a crash left,
 * which in a stranger's file is not ours to do. The bytes are read by SQLite's own handle, as a second one of ours
 * would drop its locks when it is closed. */
static gboolean
check_untouched (const char *path, GError **error)
{
  g_autoptr (CorrinDatabase) self = open_handle (path, SQLITE_OPEN_READONLY, error);
  guint8 header[HEADER_SIZE];
  sqlite3_file *file = NULL;
  int result;

  if (self == NULL)
    return FALSE;
  result = sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (result == SQLITE_OK)
    result = file->pMethods->xRead (file, header, sizeof header, 0);
  if (result == SQLITE_IOERR_SHORT_READ)
    result = SQLITE_NOTADB;
  return result == SQLITE_OK ? check_header (self, header, error) : fail (self, result, error);
}

/* After a crash in the middle of a transaction the journal beside the file is taken back by whoever opens it next to
 * write. A reader could only refuse, so it does this first, unless a writer is at work there just now. */
static void
take_back_abandoned (const char *path)
{
  g_autofree char *side = g_strconcat (path, "-journal", NULL);
  CorrinDatabase *database;
  GStatBuf info;

  if (g_stat (side, &info) != 0 || info.st_size == 0 || !corrin_journal_file_lock (path, NULL))
    return;
  database = open_handle (path, SQLITE_OPEN_READWRITE, NULL);
  if (database != NULL)
    corrin_database_exec (database, "SELECT count(*) FROM sqlite_schema", NULL);
  corrin_database_close (database);
  corrin_journal_file_unlock (path);
}

static gboolean
can_be_written (CorrinDatabase *self, GError **error)
{
  self->writable = sqlite3_db_readonly (self->handle, "main") == 0;
  return self->writable || fail (self, SQLITE_READONLY, error);
}

/**
 * corrin_database_open:
 * @path: a resolved path
 * @writable: whether to write
 * @error: return location for any of the errors of #CorrinError that a file can give
 *
 * Opens a journal, hardened, and brings an older schema up to date when it may write. A file that is not ours, is
 * newer or is damaged is refused and left untouched.
 *
 * Returns: (transfer full) (nullable): the database; free with corrin_database_close()
 */
CorrinDatabase *
corrin_database_open (const char *path, gboolean writable, GError **error)
{
  g_autoptr (CorrinDatabase) self = NULL;
  g_autofree char *locked = NULL;
  gint64 schema;

  if (!corrin_journal_file_check (path, error) || !check_untouched (path, error))
    return NULL;
  if (writable)
    {
      if (!corrin_journal_file_lock (path, error))
        return NULL;
      locked = g_strdup (path);
    }
  else
    take_back_abandoned (path);
  self = open_handle (path, writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, error);
  if (self == NULL)
    {
      if (locked != NULL)
        corrin_journal_file_unlock (locked);
      return NULL;
    }
  self->locked = g_steal_pointer (&locked);
  /* Reading the schema is what finds a truncated file, and what takes back a transaction that a crash left. */
  if ((writable && !can_be_written (self, error)) || !harden (self, error)
      || !corrin_database_get_integer (self, "SELECT count(*) FROM sqlite_schema", &schema, error)
      || (writable && (!set_journal_mode (self, error) || !corrin_migration_run (self, self->path, error))))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * corrin_database_create:
 * @path: a resolved path at which nothing stands
 * @error: return location for an error
 *
 * Makes an empty journal beside @path and moves it there when it is whole.
 *
 * Returns: (transfer full) (nullable): the new journal, opened to write
 */
CorrinDatabase *
corrin_database_create (const char *path, GError **error)
{
  g_autofree char *temporary = corrin_journal_file_begin (path, error);
  CorrinDatabase *self;
  gboolean made;

  if (temporary == NULL)
    return NULL;
  self = open_handle (temporary, SQLITE_OPEN_READWRITE, error);
  made = self != NULL && harden (self, error) && set_journal_mode (self, error)
         && corrin_migration_run (self, temporary, error);
  corrin_database_close (self);
  if (made && corrin_journal_file_finish (temporary, path, error))
    return corrin_database_open (path, TRUE, error);
  corrin_journal_file_discard (temporary);
  return NULL;
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
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT,
               /* Translators: %s is what the database found, in English. */
               _ ("The journal is damaged. The file was left as it is (%s)."), found);
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
