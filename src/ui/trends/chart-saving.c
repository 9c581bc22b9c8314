/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-saving.h"

#include "image.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CorrinPicture *picture;
  char *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  corrin_picture_unref (saving->picture);
  g_free (saving->path);
  g_free (saving);
}

static gboolean
has_ending (const char *path, const char *format)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *ending = g_strconcat (".", format, NULL);

  return g_str_has_suffix (lower, ending);
}

/**
 * corrin_chart_saving_name:
 * @day: the day it is
 * @format: "png", "svg" or "pdf"
 *
 * Returns: (transfer full): a name for a file that names neither a person nor an illness
 */
char *
corrin_chart_saving_name (CorrinDay day, const char *format)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  /* Translators: a name for a file with a chart: %1$s is a date such as 2026-06-30, %2$s the ending. */
  return g_strdup_printf (_ ("chart-%1$s.%2$s"), corrin_day_format (day, text), format);
}

/**
 * corrin_chart_saving_path:
 * @path: what a person chose
 * @format: "png", "svg" or "pdf"
 *
 * Returns: (transfer full): the path with an ending that says what it is: the one that was typed, or else @format
 */
char *
corrin_chart_saving_path (const char *path, const char *format)
{
  if (has_ending (path, "png") || has_ending (path, "svg") || has_ending (path, "pdf"))
    return g_strdup (path);
  return g_strconcat (path, ".", format, NULL);
}

static void
save_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  GError *error = NULL;

  (void) source;
  (void) cancellable;
  if (corrin_picture_save_as (saving->picture, saving->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * corrin_chart_saving_start:
 * @picture: what to draw
 * @path: where to; its ending decides the format
 * @source: (type GObject): who asks, kept alive until it is done
 * @callback: called when it is done
 * @data: for @callback
 *
 * Draws the picture and writes it, in a worker: a slow disk does not stop the window.
 */
void
corrin_chart_saving_start (CorrinPicture *picture, const char *path, gpointer source,
                           GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, data);
  Saving *saving = g_new (Saving, 1);

  saving->picture = corrin_picture_ref (picture);
  saving->path = g_strdup (path);
  g_task_set_source_tag (task, corrin_chart_saving_start);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_in_worker);
}

/**
 * corrin_chart_saving_finish:
 * @result: what the callback got
 * @error: (out) (optional): those of corrin_picture_save()
 *
 * Returns: whether the picture was saved
 */
gboolean
corrin_chart_saving_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
