/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-printing.h"

#include "image.h"

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, CorrinPicture *picture)
{
  (void) operation;
  (void) page;
  corrin_picture_print (picture, gtk_print_context_get_cairo_context (context),
                        gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

static void
release_picture (gpointer picture, GClosure *closure)
{
  (void) closure;
  corrin_picture_unref (picture);
}

/* A chart over time is wide; who wants it otherwise says so in the dialog. */
static GtkPageSetup *
page_setup_new (const CorrinPicture *picture)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (setup, corrin_picture_is_tall (picture) ? GTK_PAGE_ORIENTATION_PORTRAIT
                                                                          : GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

/**
 * corrin_chart_printing_new:
 * @picture: what to print
 * @name: what the list of print jobs calls it, and a file that is printed to
 *
 * One page, as large as the paper that is chosen, black and white safe.
 *
 * Returns: (transfer full): the printing, not begun yet
 */
GtkPrintOperation *
corrin_chart_printing_new (CorrinPicture *picture, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = page_setup_new (picture);

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), corrin_picture_ref (picture),
                         release_picture, 0);
  return operation;
}
