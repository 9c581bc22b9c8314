/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merging.h"

#include "database-private.h"
#include "errors.h"
#include "journal-file.h"
#include "store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PATIENCE_MS 3000

/* Where a SQLite file says how it is written and read. */
#define MODES_AT 18

/* What a program left that was stopped while it wrote would be taken back in the file by whoever reads it. */
static gboolean
is_at_rest (const char *path, GError **error)
{
  g_autofree char *side = g_strconcat (path, "-journal", NULL);
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf info;

  if (g_stat (side, &info) != 0 || info.st_size == 0)
    return TRUE;
  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_BUSY,
      /* Translators: %s is the path of a journal. */
      _ ("%s is being written just now, or was not closed. Open it in Corrin once, close it, and try "
         "again."),
      name);
  return FALSE;
}

/* In the other mode, merely reading would leave files beside it. No journal is ever in it. */
static gboolean
is_plain (CorrinDatabase *from, GError **error)
{
  guint8 modes[2] = { 0, 0 };
  sqlite3_file *file = NULL;
  int result = sqlite3_file_control (from->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);

  if (result == SQLITE_OK)
    result = file->pMethods->xRead (file, modes, sizeof modes, MODES_AT);
  if (result == SQLITE_OK && (modes[0] != 1 || modes[1] != 1))
    result = SQLITE_NOTADB;
  return result == SQLITE_OK || corrin_database_fail (from, result, error);
}

static gboolean
copy_file (const char *path, const char *copy, GCancellable *cancellable, GError **error)
{
  g_autoptr (CorrinDatabase) from = NULL;
  g_autoptr (CorrinDatabase) to = NULL;

  if (!corrin_journal_file_check (path, error) || !corrin_database_check_untouched (path, error)
      || !is_at_rest (path, error))
    return FALSE;
  from = corrin_database_connect (path, SQLITE_OPEN_READONLY, error);
  to =
      from != NULL ? corrin_database_connect (copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error) : NULL;
  if (to == NULL || !is_plain (from, error))
    return FALSE;
  sqlite3_busy_timeout (from->handle, PATIENCE_MS);
  return corrin_database_copy_pages (from, to, cancellable, error);
}

/* The private copy has a path of its own, which would tell the person nothing. */
static gboolean
blame (const char *path, GError *why, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (!g_error_matches (why, CORRIN_ERROR, CORRIN_ERROR_CORRUPT)
      && !g_error_matches (why, CORRIN_ERROR, CORRIN_ERROR_INVALID))
    {
      g_propagate_error (error, why);
      return FALSE;
    }
  /* Translators: %s is the path of a journal. */
  g_set_error (error, CORRIN_ERROR, why->code, _ ("%s is damaged and cannot be read. It was left as it is."),
               name);
  g_error_free (why);
  return FALSE;
}

/* An older journal becomes one of today first: the copy may be written, the file itself never. */
static gboolean
bring_up_to_date (const char *copy, const char *path, GError **error)
{
  GError *why = NULL;
  g_autoptr (CorrinDatabase) database = corrin_database_open (copy, TRUE, 0, &why);

  if (database != NULL && corrin_database_full_check (database, &why))
    return TRUE;
  return blame (path, why, error);
}

/**
 * corrin_store_open_copy:
 * @path: a journal, of whomever
 * @cancellable: (nullable): stops the copying
 * @error: return location for any of the errors that a file can give
 *
 * Opens a private copy of a journal to read; the file itself is only read, and nothing is left beside it. The copy is
 * read through for damage, and vanishes with the store.
 *
 * Returns: (transfer full) (nullable): the store
 */
CorrinStore *
corrin_store_open_copy (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *resolved = corrin_journal_file_resolve (path, error);
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;
  CorrinStore *store = NULL;

  if (resolved == NULL)
    return NULL;
  folder = g_dir_make_tmp ("corrin-copy-XXXXXX", NULL);
  if (folder == NULL)
    {
      g_set_error (error, CORRIN_ERROR, errno == ENOSPC ? CORRIN_ERROR_FULL : CORRIN_ERROR_FAILED,
                   /* Translators: %s is the system's reason, such as "No space left on device". */
                   _ ("There is no room for a copy of the journal: %s."), g_strerror (errno));
      return NULL;
    }
  copy = g_build_filename (folder, "copy.corrin", NULL);
  if (copy_file (resolved, copy, cancellable, error) && bring_up_to_date (copy, resolved, error))
    store = corrin_store_open (copy, CORRIN_STORE_READ, error);
  /* An open file stays readable without its name, and is gone for good when it is closed, also by a crash. */
  corrin_journal_file_remove_folder (folder);
  return store;
}
