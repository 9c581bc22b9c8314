/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "migration.h"

#include "database-private.h"
#include "errors.h"
#include "journal-file.h"
#include "schema-resource.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define SCHEMA_PATH "/io/github/corrin_journal/Corrin/schema/"

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_FAILED, message);
  return FALSE;
}

/* The copy must hold what the original holds, before anything is changed. */
static gboolean
copy_to (CorrinDatabase *database, const char *path, GError **error)
{
  g_autoptr (CorrinDatabase) copy = corrin_database_connect (path, SQLITE_OPEN_READWRITE, error);

  return copy != NULL && corrin_database_copy_pages (database, copy, NULL, error)
         && corrin_database_full_check (copy, error);
}

/* Journals from before a migration are kept beside the journal. An older copy, of another migration or of an attempt
 * that was killed, is neither trusted nor replaced. */
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

/* The copy has a path of its own, which would tell the person nothing. */
static gboolean
blame_journal (CorrinDatabase *database, GError *why, GError **error)
{
  if (g_error_matches (why, CORRIN_ERROR, CORRIN_ERROR_CORRUPT))
    {
      g_propagate_error (error, why);
      return FALSE;
    }
  if (g_error_matches (why, CORRIN_ERROR, CORRIN_ERROR_FULL))
    corrin_database_fail (database, SQLITE_FULL, error);
  else if (g_error_matches (why, CORRIN_ERROR, CORRIN_ERROR_READ_ONLY))
    corrin_database_fail (database, SQLITE_READONLY, error);
  else
    fail (error, _ ("No sound copy of the journal could be made, so it was left as it is."));
  if (error != NULL)
    corrin_error_set_detail (
        *error, "%s", corrin_error_get_detail (why) != NULL ? corrin_error_get_detail (why) : why->message);
  g_error_free (why);
  return FALSE;
}

static gboolean
keep_copy (CorrinDatabase *database, const char *kept, GError **error)
{
  GError *why = NULL;
  g_autofree char *temporary = NULL;

  corrin_journal_file_discard_abandoned (kept);
  temporary = corrin_journal_file_begin (kept, &why);
  if (temporary == NULL)
    return blame_journal (database, why, error);
  if (copy_to (database, temporary, &why))
    return corrin_journal_file_finish (temporary, kept, &why) || blame_journal (database, why, error);
  corrin_journal_file_discard (temporary);
  return blame_journal (database, why, error);
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

static gboolean
apply_at_once (CorrinDatabase *database, gint64 version, GPtrArray *scripts, GError **error)
{
  gboolean done;

  /* A script may build a table anew, which the checks of each statement would forbid; the whole is checked instead. */
  done = corrin_database_exec (database, "PRAGMA foreign_keys = OFF", error)
         && corrin_database_exec (database, "BEGIN EXCLUSIVE", error)
         && apply_scripts (database, version, scripts, error)
         && corrin_database_exec (database, "COMMIT", error);
  if (corrin_database_in_transaction (database))
    corrin_database_exec (database, "ROLLBACK", NULL);
  return corrin_database_exec (database, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}

/* Where each attempt fails, as on a disk that is nearly full, each would leave one more copy. */
static void
let_go_of_copy (CorrinDatabase *database, const char *kept, gint64 version)
{
  gint64 found;

  if (corrin_database_get_integer (database, "PRAGMA user_version", &found, NULL) && found == version)
    g_unlink (kept);
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
  g_autofree char *kept = NULL;
  gint64 version;

  if (!corrin_database_get_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == (gint64) scripts->len)
    return TRUE;
  if (version > 0 && path != NULL)
    {
      kept = free_name (path, version);
      if (!keep_copy (database, kept, error))
        return FALSE;
    }
  if (apply_at_once (database, version, scripts, error))
    return TRUE;
  if (kept != NULL)
    let_go_of_copy (database, kept, version);
  return FALSE;
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
