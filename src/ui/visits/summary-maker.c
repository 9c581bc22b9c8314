/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-maker.h"

#include <pango/pangocairo.h>

static void
work_free (gpointer data)
{
  CorrinSummaryWork *work = data;

  g_free ((char *) work->path);
  g_free ((char *) work->save_to);
  g_free (work);
}

/* Before anybody else draws it: letters are laid out by one thread at a time. Pages that cannot be saved are still
 * good to look at; those of a file that was given up are not wanted. */
static gboolean
save (CorrinSummaryMade *made, const CorrinSummaryWork *work, GCancellable *cancellable, GError **error)
{
  made->path = g_strdup (work->save_to);
  corrin_report_save_pdf (made->report, work->save_to, cancellable, &made->unsaved);
  if (!g_error_matches (made->unsaved, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&made->unsaved));
  return FALSE;
}

/* The thread goes on to other work, while the summary keeps its fonts: each has a map of its own. */
static void
make_in_worker (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  const CorrinSummaryWork *work = data;
  g_autoptr (CorrinStore) store = NULL;
  g_autoptr (PangoFontMap) fonts = NULL;
  CorrinSummaryMade *made = NULL;
  GError *error = NULL;

  (void) object;
  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    store = corrin_store_open (work->path, CORRIN_STORE_READ, &error);
  if (store != NULL)
    {
      fonts = pango_cairo_font_map_new ();
      pango_cairo_font_map_set_default (PANGO_CAIRO_FONT_MAP (fonts));
      made = corrin_summary_made_new (store, &work->wish, cancellable, &error);
      if (made != NULL && work->save_to != NULL && !save (made, work, cancellable, &error))
        g_clear_pointer (&made, corrin_summary_made_unref);
      pango_cairo_font_map_set_default (NULL);
    }
  if (made != NULL)
    g_task_return_pointer (task, made, (GDestroyNotify) corrin_summary_made_unref);
  else
    g_task_return_error (task, error);
}

/**
 * corrin_summary_maker_start:
 * @work: what is to be made
 * @cancellable: (nullable): cancelled when nobody wants it any more
 * @callback: called when it is made
 * @data: for @callback
 *
 * Makes the summary in a worker, through a connection of its own: one of decades takes its time.
 */
void
corrin_summary_maker_start (const CorrinSummaryWork *work, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  CorrinSummaryWork *copy = g_memdup2 (work, sizeof *work);

  copy->path = g_strdup (work->path);
  copy->save_to = g_strdup (work->save_to);
  g_task_set_source_tag (task, corrin_summary_maker_start);
  /* What became of a file is known only when the worker says so. */
  g_task_set_check_cancellable (task, work->save_to == NULL);
  g_task_set_return_on_cancel (task, work->save_to == NULL);
  g_task_set_task_data (task, copy, work_free);
  g_task_run_in_thread (task, make_in_worker);
}

/**
 * corrin_summary_maker_finish:
 * @result: what the callback got
 * @error: (out) (optional): why there is none
 *
 * Returns: (transfer full) (nullable): the summary
 */
CorrinSummaryMade *
corrin_summary_maker_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * corrin_summary_maker_is_saving:
 * @result: what the callback got
 *
 * Returns: whether the summary was to be saved, too
 */
gboolean
corrin_summary_maker_is_saving (GAsyncResult *result)
{
  const CorrinSummaryWork *work = g_task_get_task_data (G_TASK (result));

  return work->save_to != NULL;
}
