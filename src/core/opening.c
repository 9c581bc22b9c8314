/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "database-private.h"

#include "errors.h"
#include "journal-file.h"
#include "migration.h"
#include "point-functions.h"
#include "search-functions.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* No text of the journal comes near this; a hostile file can not make us allocate more. */
#define LENGTH_LIMIT (1024 * 1024)

/* For how long a writer waits for those who read. */
#define WRITING_PATIENCE 5000

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
        return corrin_database_fail (self, SQLITE_MISUSE, error);
    }
  return TRUE;
}

static gboolean
harden (CorrinDatabase *self, guint patience, GError **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, (int) patience);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_limit (self->handle, SQLITE_LIMIT_LENGTH, LENGTH_LIMIT);
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, 0);
  return apply_settings (self, error)
         && ((corrin_search_functions_add (self->handle) == SQLITE_OK
              && corrin_point_functions_add (self->handle) == SQLITE_OK)
             || corrin_database_fail (self, SQLITE_ERROR, error));
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
  return granted || corrin_database_fail (self, SQLITE_MISUSE, error);
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
    return corrin_database_fail (self, SQLITE_NOTADB, error);
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

/**
 * corrin_database_check_untouched:
 * @path: a resolved path at which a file stands
 * @error: return location for %CORRIN_ERROR_INVALID and %CORRIN_ERROR_TOO_NEW
 *
 * Looks at what the file says of itself before any statement runs: a statement would take back what a crash left,
 * which in a stranger's file is not ours to do. The bytes are read by SQLite's own handle, as a second one of ours
 * would drop its locks when it is closed.
 *
 * Returns: whether it says that it is a journal that this Corrin can read
 */
gboolean
corrin_database_check_untouched (const char *path, GError **error)
{
  g_autoptr (CorrinDatabase) self = corrin_database_connect (path, SQLITE_OPEN_READONLY, error);
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
  return result == SQLITE_OK ? check_header (self, header, error)
                             : corrin_database_fail (self, result, error);
}

/* After a crash in the middle of a transaction the journal beside the file is taken back by whoever opens it next to
 * write. A reader could only refuse, so it does this first, unless a writer is at work there just now. */
static void
take_back_abandoned (const char *path)
{
  g_autofree char *side = g_strconcat (path, "-journal", NULL);
  CorrinDatabase *database;
  GStatBuf info;

  if (g_stat (side, &info) != 0 || info.st_size == 0 || !corrin_journal_file_lock (path, 0, NULL))
    return;
  database = corrin_database_connect (path, SQLITE_OPEN_READWRITE, NULL);
  if (database != NULL)
    corrin_database_exec (database, "SELECT count(*) FROM sqlite_schema", NULL);
  corrin_database_close (database);
  corrin_journal_file_unlock (path);
}

/* A reader changes no file: an older journal is brought up to date in memory. */
static gboolean
read_up_to_date (CorrinDatabase *self, GError **error)
{
  g_autoptr (CorrinDatabase) memory = NULL;
  sqlite3 *file = self->handle;
  gint64 version;

  if (!corrin_database_get_integer (self, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == CORRIN_SCHEMA_VERSION)
    return TRUE;
  memory = corrin_database_connect (":memory:", SQLITE_OPEN_READWRITE, error);
  if (memory == NULL || !corrin_database_copy_pages (self, memory, NULL, error))
    return FALSE;
  g_hash_table_remove_all (self->statements);
  self->handle = memory->handle;
  memory->handle = file;
  return harden (self, 0, error) && corrin_migration_run (self, NULL, error);
}

static gboolean
can_be_written (CorrinDatabase *self, GError **error)
{
  self->writable = sqlite3_db_readonly (self->handle, "main") == 0;
  return self->writable || corrin_database_fail (self, SQLITE_READONLY, error);
}

/**
 * corrin_database_open:
 * @path: a resolved path
 * @writable: whether to write
 * @patience: for how many milliseconds to wait for another writer: with @writable to become the writer, else each time
 *   that something is read
 * @error: return location for any of the errors of #CorrinError that a file can give
 *
 * Opens a journal, hardened, and brings an older schema up to date: in the file when it may write, else in a copy in
 * memory. A file that is not ours, is newer or is damaged is refused and left untouched.
 *
 * Returns: (transfer full) (nullable): the database; free with corrin_database_close()
 */
CorrinDatabase *
corrin_database_open (const char *path, gboolean writable, guint patience, GError **error)
{
  g_autoptr (CorrinDatabase) self = NULL;
  g_autofree char *locked = NULL;
  gint64 schema;

  if (!corrin_journal_file_check (path, error) || !corrin_database_check_untouched (path, error))
    return NULL;
  if (writable)
    {
      if (!corrin_journal_file_lock (path, patience, error))
        return NULL;
      locked = g_strdup (path);
    }
  else
    take_back_abandoned (path);
  self = corrin_database_connect (path, writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, error);
  if (self == NULL)
    {
      if (locked != NULL)
        corrin_journal_file_unlock (locked);
      return NULL;
    }
  self->locked = g_steal_pointer (&locked);
  /* Reading the schema is what finds a truncated file, and what takes back a transaction that a crash left. */
  if ((writable && !can_be_written (self, error))
      || !harden (self, writable ? WRITING_PATIENCE : patience, error)
      || !corrin_database_get_integer (self, "SELECT count(*) FROM sqlite_schema", &schema, error)
      || (writable && (!set_journal_mode (self, error) || !corrin_migration_run (self, self->path, error)))
      || (!writable && !read_up_to_date (self, error)))
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
  self = corrin_database_connect (temporary, SQLITE_OPEN_READWRITE, error);
  made = self != NULL && harden (self, WRITING_PATIENCE, error) && set_journal_mode (self, error)
         && corrin_migration_run (self, temporary, error);
  corrin_database_close (self);
  if (made && corrin_journal_file_finish (temporary, path, error))
    return corrin_database_open (path, TRUE, 0, error);
  corrin_journal_file_discard (temporary);
  return NULL;
}
