/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-output.h"

#include "chart-printing.h"
#include "chart-saving.h"
#include "clock.h"
#include "image.h"

#include <glib/gi18n-lib.h>

/* What leaves the window: the picture that was given last is saved, copied and printed. */
struct _CorrinChartOutput
{
  GObject parent_instance;

  CorrinDocument *document;
  CorrinNotice *notice;
  CorrinPicture *picture;
  gboolean is_shortened;
  char *unsaved_path; /* what Try Again saves to; nothing to print again */
  GtkFileChooserNative *chooser;
  char *format;
  CorrinPrinting *printing;
};

G_DEFINE_FINAL_TYPE (CorrinChartOutput, corrin_chart_output, G_TYPE_OBJECT)

typedef struct
{
  char *path;
  gboolean is_shortened;
} Saved;

static void
fail_saving (CorrinChartOutput *self, const char *path, const GError *error)
{
  g_free (self->unsaved_path);
  self->unsaved_path = g_strdup (path);
  corrin_notice_fail (self->notice, error);
}

static void
fail_printing (CorrinChartOutput *self, const GError *error)
{
  /* Translators: %s is the reason that the system gives. */
  g_autofree char *words = g_strdup_printf (_ ("The chart was not printed: %s."), error->message);

  g_clear_pointer (&self->unsaved_path, g_free);
  corrin_notice_show (self->notice, words, _ ("Try Again"));
}

static char *
saved_words (const Saved *saved)
{
  g_autofree char *name = g_path_get_basename (saved->path);
  g_autofree char *shown = g_filename_display_name (name);

  return g_strdup_printf (saved->is_shortened
                              /* Translators: %s is the name of a file. */
                              ? _ ("Chart saved as “%s”, without private entries")
                              /* Translators: %s is the name of a file. */
                              : _ ("Chart saved as “%s”"),
                          shown);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CorrinChartOutput *self = CORRIN_CHART_OUTPUT (source);
  Saved *saved = data;
  g_autofree char *words = saved_words (saved);
  g_autoptr (GError) error = NULL;

  if (corrin_chart_saving_finish (result, &error))
    {
      corrin_notice_hide (self->notice);
      corrin_document_say (self->document, words, FALSE);
    }
  else
    fail_saving (self, saved->path, error);
  g_free (saved->path);
  g_free (saved);
}

/**
 * corrin_chart_output_save:
 * @self: the output
 * @path: a file that ends in .png, .svg or .pdf
 *
 * Saves the picture without waiting for it. The page says when it is done, or why not.
 */
void
corrin_chart_output_save (CorrinChartOutput *self, const char *path)
{
  Saved *saved = g_new (Saved, 1);

  *saved = (Saved){ g_strdup (path), self->is_shortened };
  corrin_chart_saving_start (self->picture, path, self, saved_cb, saved);
}

static void
chosen_cb (CorrinChartOutput *self, int response, GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *chosen = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *path = chosen != NULL ? corrin_chart_saving_path (chosen, self->format) : NULL;

  g_clear_object (&self->chooser);
  if (path != NULL)
    corrin_chart_output_save (self, path);
}

static GtkWindow *
window_of (CorrinChartOutput *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->notice)));
}

/**
 * corrin_chart_output_choose_file:
 * @self: the output
 * @format: "png", "svg" or "pdf"
 *
 * Asks where to save the picture, and saves it.
 */
void
corrin_chart_output_choose_file (CorrinChartOutput *self, const char *format)
{
  g_autofree char *name = corrin_chart_saving_name (corrin_clock_today (), format);

  if (self->chooser != NULL)
    return;
  g_free (self->format);
  self->format = g_strdup (format);
  self->chooser = gtk_file_chooser_native_new (_ ("Save Chart"), window_of (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static GdkTexture *
texture_new (const CorrinPicture *picture)
{
  cairo_surface_t *surface = corrin_picture_paint (picture);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                  (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes,
                                 stride);
}

/**
 * corrin_chart_output_copy:
 * @self: the output
 *
 * Puts the picture on the clipboard; where only words can go, those that it is in words.
 */
void
corrin_chart_output_copy (CorrinChartOutput *self)
{
  g_autoptr (GdkTexture) texture = texture_new (self->picture);
  g_autofree char *words = corrin_picture_words (self->picture);
  GdkContentProvider *forms[] = { gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
                                  gdk_content_provider_new_typed (G_TYPE_STRING, words) };
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self->notice)), provider);
  corrin_document_say (self->document,
                       self->is_shortened ? _ ("Chart copied, without private entries") : _ ("Chart copied"),
                       FALSE);
}

static void
printed_cb (CorrinChartOutput *self, const GError *error)
{
  if (error != NULL)
    {
      fail_printing (self, error);
      return;
    }
  corrin_notice_hide (self->notice);
  corrin_document_say (
      self->document, self->is_shortened ? _ ("Chart printed, without private entries") : _ ("Chart printed"),
      FALSE);
}

/**
 * corrin_chart_output_print:
 * @self: the output
 *
 * Asks for a printer and for its paper, and prints the picture.
 */
void
corrin_chart_output_print (CorrinChartOutput *self)
{
  corrin_chart_printing_start (self->printing, self->picture, window_of (self));
}

/**
 * corrin_chart_output_try_again:
 * @self: the output
 *
 * Tries again what failed, with the picture that was given then.
 */
void
corrin_chart_output_try_again (CorrinChartOutput *self)
{
  g_autofree char *path = g_steal_pointer (&self->unsaved_path);

  corrin_notice_hide (self->notice);
  if (path != NULL)
    corrin_chart_output_save (self, path);
  else
    corrin_chart_output_print (self);
}

/**
 * corrin_chart_output_give:
 * @self: the output
 * @picture: what is to be saved, copied or printed from now on
 * @is_shortened: whether private entries were left out of it
 */
void
corrin_chart_output_give (CorrinChartOutput *self, CorrinPicture *picture, gboolean is_shortened)
{
  CorrinPicture *before = self->picture;

  self->picture = corrin_picture_ref (picture);
  self->is_shortened = is_shortened;
  corrin_picture_unref (before);
}

static void
corrin_chart_output_dispose (GObject *object)
{
  CorrinChartOutput *self = CORRIN_CHART_OUTPUT (object);

  g_clear_object (&self->document);
  g_clear_object (&self->notice);
  g_clear_object (&self->chooser);
  g_clear_object (&self->printing);
  g_clear_pointer (&self->picture, corrin_picture_unref);
  g_clear_pointer (&self->unsaved_path, g_free);
  g_clear_pointer (&self->format, g_free);
  G_OBJECT_CLASS (corrin_chart_output_parent_class)->dispose (object);
}

static void
corrin_chart_output_class_init (CorrinChartOutputClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_chart_output_dispose;
}

static void
corrin_chart_output_init (CorrinChartOutput *self)
{
  (void) self;
}

/**
 * corrin_chart_output_new:
 * @document: where it is said that something is done
 * @notice: where it is said that something was not; it stands in the window
 *
 * Returns: (transfer full): an output that has not been given a picture yet
 */
CorrinChartOutput *
corrin_chart_output_new (CorrinDocument *document, CorrinNotice *notice)
{
  CorrinChartOutput *self = g_object_new (CORRIN_TYPE_CHART_OUTPUT, NULL);

  self->document = g_object_ref (document);
  self->notice = g_object_ref (notice);
  self->printing = corrin_printing_new ();
  g_signal_connect_object (self->printing, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
