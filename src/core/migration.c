/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "migration.h"

#include "errors.h"
#include "journal-file.h"
#include "schema-resource.h"

#include <glib/gi18n-lib.h>

#define SCHEMA_PATH "/io/github/corrin_journal/Corrin/schema/"

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_FAILED, message);
  return FALSE;
}

/* The copy must hold what the original holds, before anything is changed. */
static gboolean
copy_is_sound (sqlite3 *copy)
{
  sqlite3_stmt *statement = NULL;
  gboolean sound = sqlite3_prepare_v2 (copy, "PRAGMA integrity_check(1)", -1, &statement, NULL) == SQLITE_OK
                   && sqlite3_step (statement) == SQLITE_ROW
                   && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;

  sqlite3_finalize (statement);
  return sound;
}

static gboolean
copy_to (CorrinDatabase *database, const char *path)
{
  sqlite3 *copy = NULL;
  sqlite3_backup *backup;
  gboolean done =
      sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, NULL) == SQLITE_OK;

  backup = done ? sqlite3_backup_init (copy, "main", corrin_database_handle (database), "main") : NULL;
  done = backup != NULL && sqlite3_backup_step (backup, -1) == SQLITE_DONE;
  done = sqlite3_backup_finish (backup) == SQLITE_OK && done && copy_is_sound (copy);
  sqlite3_close_v2 (copy);
  return done;
}

/* Journals from before a migration are kept beside the journal. An older copy, of an attempt that failed, is neither
 * trusted nor replaced. */
static char *
free_name (const char *path, gint64 version)
{
  char *name = g_strdup_printf ("%s.before-schema-%" G_GINT64_FORMAT, path, version + 1);

  for (int i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.before-schema-%" G_GINT64_FORMAT "-%d", path, version + 1, i);
    }
  return name;
}

static gboolean
keep_copy (CorrinDatabase *database, const char *path, gint64 version, GError **error)
{
  g_autofree char *kept = free_name (path, version);
  g_autofree char *temporary = corrin_journal_file_begin (kept, error);

  if (temporary == NULL)
    return FALSE;
  if (copy_to (database, temporary))
    return corrin_journal_file_finish (temporary, kept, error);
  corrin_journal_file_discard (temporary);
  return fail (error, _ ("No sound copy of the journal could be made, so it was left as it is."));
}

static gboolean
apply_scripts (CorrinDatabase *database, gint64 version, GPtrArray *scripts, GError **error)
{
  gint64 reached = 0;

  for (guint i = (guint) version; i < scripts->len; i++)
    if (!corrin_database_exec (database, g_ptr_array_index (scripts, i), error))
      return FALSE;
  if (!corrin_database_full_check (database, error)
      || !corrin_database_get_integer (database, "PRAGMA user_version", &reached, error))
    return FALSE;
  return reached == (gint64) scripts->len || fail (error, _ ("The journal could not be brought up to date."));
}

/**
 * corrin_migration_apply:
 * @database: a writable database
 * @path: (nullable): where it stands, or %NULL for what stands in memory only
 * @scripts: (element-type utf8): the script of each schema version, from the first; each sets its user_version
 * @error: return location for an error
 *
 * Brings the schema up to the last script in one exclusive transaction, after a checked copy of what was there. When
 * it fails, or the process is killed at any statement, the journal is as it was.
 *
 * Returns: whether the schema is the last
 */
gboolean
corrin_migration_apply (CorrinDatabase *database, const char *path, GPtrArray *scripts, GError **error)
{
  gboolean done;
  gint64 version;

  if (!corrin_database_get_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == (gint64) scripts->len)
    return TRUE;
  if (version > 0 && path != NULL && !keep_copy (database, path, version, error))
    return FALSE;
  /* A script may build a table anew, which the checks of each statement would forbid; the whole is checked instead. */
  done = corrin_database_exec (database, "PRAGMA foreign_keys = OFF", error)
         && corrin_database_exec (database, "BEGIN EXCLUSIVE", error)
         && apply_scripts (database, version, scripts, error)
         && corrin_database_exec (database, "COMMIT", error);
  if (corrin_database_in_transaction (database))
    corrin_database_exec (database, "ROLLBACK", NULL);
  return corrin_database_exec (database, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}

/**
 * corrin_migration_run:
 * @database: a writable database
 * @path: (nullable): where it stands, or %NULL for what stands in memory only
 * @error: return location for an error
 *
 * Brings the schema up to %CORRIN_SCHEMA_VERSION; a new journal is made by running every script.
 *
 * Returns: whether the schema is the newest
 */
gboolean
corrin_migration_run (CorrinDatabase *database, const char *path, GError **error)
{
  g_autoptr (GPtrArray) scripts = g_ptr_array_new_with_free_func (g_free);

  for (int version = 1; version <= CORRIN_SCHEMA_VERSION; version++)
    {
      g_autofree char *name = g_strdup_printf (SCHEMA_PATH "%d.sql", version);
      g_autoptr (GBytes) script = g_resource_lookup_data (corrin_schema_get_resource (), name, 0, error);

      if (script == NULL)
        return FALSE;
      g_ptr_array_add (scripts, g_strndup (g_bytes_get_data (script, NULL), g_bytes_get_size (script)));
    }
  return corrin_migration_apply (database, path, scripts, error);
}
