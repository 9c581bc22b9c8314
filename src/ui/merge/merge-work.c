/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge-work.h"

#include "merging.h"

struct _CorrinMergeWork
{
  CorrinDocument *document;
  GCancellable *cancellable;
  char *journal;
  char *path;
  gint64 author;
  gboolean dry_run;
  gboolean with_deleted;

  /* Of the worker, while it runs */
  gint done;
  gint total;

  CorrinMergeResult *result;
  gint64 action;
};

static void
work_clear (gpointer data)
{
  CorrinMergeWork *self = data;

  g_object_unref (self->document);
  g_object_unref (self->cancellable);
  g_free (self->journal);
  g_free (self->path);
  corrin_merge_result_free (self->result);
}

static void
progress_cb (guint done, guint total, gpointer data)
{
  CorrinMergeWork *self = data;

  g_atomic_int_set (&self->total, (gint) total);
  g_atomic_int_set (&self->done, (gint) done);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CorrinMergeWork *self = data;
  const CorrinMergeOptions options = { self->dry_run, self->with_deleted, progress_cb, self };
  GError *error = NULL;
  g_autoptr (CorrinStore) store = corrin_store_open (self->journal, CORRIN_STORE_WRITE, &error);

  (void) source;
  if (store != NULL)
    corrin_store_set_author (store, self->author);
  if (store != NULL && corrin_merge_file (store, self->path, &options, self->result, cancellable, &error))
    {
      self->action = corrin_store_get_last_action (store);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

/**
 * corrin_merge_work_start:
 * @document: a journal that can be written
 * @path: the copy
 * @dry_run: whether only to look at it
 * @with_deleted: whether to bring back what was deleted here
 * @callback: called when it is done
 * @data: for @callback
 *
 * Returns: (transfer full): the work under way; it goes on without this reference
 */
CorrinMergeWork *
corrin_merge_work_start (CorrinDocument *document, const char *path, gboolean dry_run, gboolean with_deleted,
                         GAsyncReadyCallback callback, gpointer data)
{
  CorrinMergeWork *self = g_rc_box_new0 (CorrinMergeWork);
  g_autoptr (GTask) task = NULL;

  self->document = g_object_ref (document);
  self->cancellable = g_cancellable_new ();
  self->journal = g_strdup (corrin_store_get_path (corrin_document_get_store (document)));
  self->path = g_strdup (path);
  self->author = corrin_document_get_author (document);
  self->dry_run = dry_run;
  self->with_deleted = with_deleted;
  self->result = corrin_merge_result_new ();
  task = g_task_new (NULL, self->cancellable, callback, data);
  /* What was saved is saved, however late somebody cancels. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, corrin_merge_work_start);
  g_task_set_task_data (task, g_rc_box_acquire (self), (GDestroyNotify) corrin_merge_work_unref);
  g_task_run_in_thread (task, work_in_thread);
  return self;
}

/**
 * corrin_merge_work_get_fraction:
 * @self: work under way
 *
 * Returns: how much of it is done, from 0 to 1, or below 0 while that is not known yet
 */
double
corrin_merge_work_get_fraction (CorrinMergeWork *self)
{
  gint total = g_atomic_int_get (&self->total);

  return total > 0 ? (double) g_atomic_int_get (&self->done) / total : -1;
}

/**
 * corrin_merge_work_cancel:
 * @self: work under way
 *
 * Stops it; the journal stays as it was.
 */
void
corrin_merge_work_cancel (CorrinMergeWork *self)
{
  g_cancellable_cancel (self->cancellable);
}

/**
 * corrin_merge_work_unref:
 * @self: (transfer full): work
 */
void
corrin_merge_work_unref (CorrinMergeWork *self)
{
  g_rc_box_release_full (self, work_clear);
}

/**
 * corrin_merge_work_finish:
 * @result: what the callback got
 * @error: return location for those of corrin_merge_file()
 *
 * After something was brought in, it can be undone in the window, and everybody is told that the journal has changed.
 *
 * Returns: (transfer full) (nullable): what became of the copy
 */
CorrinMergeResult *
corrin_merge_work_finish (GAsyncResult *result, GError **error)
{
  CorrinMergeWork *self = g_task_get_task_data (G_TASK (result));
  CorrinStore *store = corrin_document_get_store (self->document);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  if (self->action != 0 && store != NULL)
    corrin_store_take_over (store, self->action);
  return g_steal_pointer (&self->result);
}
