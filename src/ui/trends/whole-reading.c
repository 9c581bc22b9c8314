/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "whole-reading.h"

typedef struct
{
  char *path;
  gint64 person;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->path);
  g_free (reading);
}

static void
read_in_worker (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  const Reading *reading = data;
  g_autoptr (CorrinStore) store = NULL;
  CorrinTrendSource *source = NULL;
  GError *error = NULL;

  (void) object;
  if (g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  store = corrin_store_open (reading->path, CORRIN_STORE_READ, &error);
  if (store != NULL)
    source = corrin_trend_source_read (store, reading->person, CORRIN_DAY_NONE, TRUE, &error);
  if (source != NULL)
    g_task_return_pointer (task, source, (GDestroyNotify) corrin_trend_source_unref);
  else
    g_task_return_error (task, error);
}

/**
 * corrin_whole_reading_start:
 * @path: the file of a journal
 * @person: whose records
 * @cancellable: (nullable): cancelled when nobody wants them any more
 * @callback: called when they are read
 * @data: for @callback
 *
 * Reads the whole journal in a worker, through a connection of its own, while the page goes on with the days it shows.
 */
void
corrin_whole_reading_start (const char *path, gint64 person, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Reading *reading = g_new (Reading, 1);

  reading->path = g_strdup (path);
  reading->person = person;
  g_task_set_source_tag (task, corrin_whole_reading_start);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_worker);
}

/**
 * corrin_whole_reading_finish:
 * @result: what the callback got
 * @error: (out) (optional): why it could not be read
 *
 * Returns: (transfer full) (nullable): the records of the whole journal
 */
CorrinTrendSource *
corrin_whole_reading_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
