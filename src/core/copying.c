/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "database-private.h"

#include "errors.h"

/* A megabyte, after which a cancellation is noticed. */
#define PAGES_AT_ONCE 256

/* SQLite leaves what is wrong at the handle that is copied to; the person knows the other file. */
static gboolean
fail_to_begin (CorrinDatabase *from, CorrinDatabase *to, GError **error)
{
  corrin_database_fail (from, sqlite3_extended_errcode (to->handle), error);
  if (error != NULL)
    corrin_error_set_detail (*error, "%s", sqlite3_errmsg (to->handle));
  return FALSE;
}

static gboolean
finish (CorrinDatabase *from, sqlite3_backup *backup, int result, GError **error)
{
  int finished = sqlite3_backup_finish (backup);

  if (result == SQLITE_DONE && finished == SQLITE_OK)
    return TRUE;
  return corrin_database_fail (from, result == SQLITE_DONE ? finished : result, error);
}

/**
 * corrin_database_copy_pages:
 * @from: a database
 * @to: another, which is empty or shall become the same
 * @cancellable: (nullable): stops the copying
 * @error: return location for an error, which names the file of @from
 *
 * Copies every page, as the file is at one moment.
 *
 * Returns: whether @to holds all that @from holds
 */
gboolean
corrin_database_copy_pages (CorrinDatabase *from, CorrinDatabase *to, GCancellable *cancellable,
                            GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->handle, "main", from->handle, "main");
  int result = SQLITE_OK;

  if (backup == NULL)
    return fail_to_begin (from, to, error);
  while (result == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    result = sqlite3_backup_step (backup, PAGES_AT_ONCE);
  if (result != SQLITE_OK)
    return finish (from, backup, result, error);
  sqlite3_backup_finish (backup);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return FALSE;
}
