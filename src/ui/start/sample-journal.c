/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-journal.h"

#include "errors.h"
#include "journal-file.h"
#include "sample.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/**
 * corrin_sample_journal_file:
 *
 * Returns: (transfer full): where the sample journal stands, beside no journal of a person
 */
GFile *
corrin_sample_journal_file (void)
{
  return g_file_new_build_filename (g_get_user_cache_dir (), "corrin", "sample.corrin", NULL);
}

/**
 * corrin_sample_journal_is:
 * @file: a journal
 *
 * Returns: whether it is the sample journal
 */
gboolean
corrin_sample_journal_is (GFile *file)
{
  g_autoptr (GFile) sample = corrin_sample_journal_file ();

  return g_file_equal (file, sample);
}

static gboolean
fail (int code, GError **error)
{
  g_set_error (error, CORRIN_ERROR, code == ENOSPC ? CORRIN_ERROR_FULL : CORRIN_ERROR_FAILED,
               /* Translators: %s is the system's reason, such as "No space left on device". */
               _ ("The sample journal could not be made: %s."), g_strerror (code));
  return FALSE;
}

static gboolean
write_sample (const char *path, GError **error)
{
  const CorrinSampleOptions options = { .years = CORRIN_SAMPLE_YEARS };
  g_autoptr (CorrinStore) store = corrin_store_open (path, CORRIN_STORE_CREATE, error);

  return store != NULL && corrin_sample_write (store, &options, error);
}

/* What a crash left beside the old file must not be taken for a part of the new one. */
static gboolean
put_in_place (const char *made, const char *path, GError **error)
{
  g_autofree char *side = g_strconcat (path, "-journal", NULL);

  if ((g_unlink (path) != 0 && errno != ENOENT) || (g_unlink (side) != 0 && errno != ENOENT)
      || g_rename (made, path) != 0)
    return fail (errno, error);
  return TRUE;
}

static gboolean
build (const char *path, GError **error)
{
  g_autofree char *folder = g_strconcat (path, ".new-XXXXXX", NULL);
  g_autofree char *made = NULL;
  gboolean is_built;

  if (g_mkdtemp (folder) == NULL)
    return fail (errno, error);
  made = g_build_filename (folder, "sample.corrin", NULL);
  is_built = write_sample (made, error) && put_in_place (made, path, error);
  corrin_journal_file_remove_folder (folder);
  return is_built;
}

/* Another Corrin may be showing it; then that one is shown here too. */
static gboolean
make (const char *path, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  g_autofree char *resolved = NULL;
  gboolean is_made;

  if (!corrin_journal_file_make_folder (path, error))
    return FALSE;
  resolved = corrin_journal_file_resolve (path, error);
  if (resolved == NULL)
    return FALSE;
  if (!corrin_journal_file_lock (resolved, 0, &refusal))
    {
      if (g_error_matches (refusal, CORRIN_ERROR, CORRIN_ERROR_BUSY))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&refusal));
      return FALSE;
    }
  is_made = build (resolved, error);
  corrin_journal_file_unlock (resolved);
  return is_made;
}

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  (void) source;
  (void) cancellable;
  if (make (g_file_peek_path (data), &error))
    g_task_return_pointer (task, g_object_ref (data), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * corrin_sample_journal_make_async:
 * @callback: called when it is done
 * @data: for @callback
 *
 * Makes the sample journal anew, in a thread: two years of invented entries, with whatever somebody tried out in the
 * old one gone. It must not be open in this process.
 */
void
corrin_sample_journal_make_async (GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, corrin_sample_journal_make_async);
  g_task_set_task_data (task, corrin_sample_journal_file (), g_object_unref);
  g_task_run_in_thread (task, make_thread);
}

/**
 * corrin_sample_journal_make_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the sample journal
 */
GFile *
corrin_sample_journal_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
