/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-printing.h"

/* The pages are those of the preview. On other paper they are as large as it allows, in its middle. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, CorrinSummaryMade *made)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double across = gtk_print_context_get_width (context);
  double down = gtk_print_context_get_height (context);
  double width, height, scale;

  (void) operation;
  corrin_report_page_size (made->report, &width, &height);
  scale = MIN (across / width, down / height);
  cairo_save (cr);
  cairo_translate (cr, (across - width * scale) / 2, (down - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  corrin_report_draw_page (made->report, cr, (guint) page);
  cairo_restore (cr);
}

static void
release_made (gpointer made, GClosure *closure)
{
  (void) closure;
  corrin_summary_made_unref (made);
}

static GtkPageSetup *
page_setup_new (CorrinPaper paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size =
      gtk_paper_size_new (paper == CORRIN_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);
  return setup;
}

/**
 * corrin_summary_printing_new:
 * @made: what to print
 * @name: what the list of print jobs calls it, and a file that is printed to
 *
 * The same pages as in the preview; the whole paper is theirs, as they have margins.
 *
 * Returns: (transfer full): the printing, not begun yet
 */
GtkPrintOperation *
corrin_summary_printing_new (CorrinSummaryMade *made, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = page_setup_new (made->wish.options.paper);

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_n_pages (operation, (int) corrin_report_n_pages (made->report));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), corrin_summary_made_ref (made),
                         release_made, 0);
  return operation;
}
