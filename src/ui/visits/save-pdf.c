/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "save-pdf.h"

#include "clock.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkFileChooserNative *chooser;
  GtkWidget *widget;
  CorrinSavePdfFunc func;
} Choice;

static void
choice_free (Choice *choice)
{
  g_object_unref (choice->chooser);
  g_object_unref (choice->widget);
  g_free (choice);
}

static void
response_cb (Choice *choice, int response)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (choice->chooser)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    choice->func (path, choice->widget);
  choice_free (choice);
}

static GtkFileFilter *
pdf_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  /* Translators: a kind of file. */
  gtk_file_filter_set_name (filter, _ ("PDF Documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  return filter;
}

/**
 * corrin_save_pdf_name:
 *
 * Returns: (transfer full): a name for the file that says neither who it is about nor of what
 */
char *
corrin_save_pdf_name (void)
{
  char day[CORRIN_DAY_TEXT_SIZE];

  /* Translators: the name of a file; %s is a day as YYYY-MM-DD. No name and no illness, as others may see it. */
  return g_strdup_printf (_ ("summary-%s.pdf"), corrin_day_format (corrin_clock_today (), day));
}

/**
 * corrin_save_pdf_choose:
 * @widget: what asks
 * @func: called with the path and @widget, unless the person thinks otherwise
 *
 * Asks where the summary is to be saved.
 */
void
corrin_save_pdf_choose (GtkWidget *widget, CorrinSavePdfFunc func)
{
  Choice *choice = g_new (Choice, 1);
  g_autofree char *name = corrin_save_pdf_name ();
  g_autoptr (GtkFileFilter) filter = pdf_filter ();

  choice->chooser =
      gtk_file_chooser_native_new (_ ("Save Summary"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  choice->widget = g_object_ref (widget);
  choice->func = func;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (choice->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (choice->chooser), name);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (choice->chooser), filter);
  g_signal_connect_swapped (choice->chooser, "response", G_CALLBACK (response_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (choice->chooser));
}
