/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-printing.h"

#include <glib/gi18n-lib.h>

/* The pages are those of the preview. On other paper they are as large as it allows, in its middle. */
static void
draw_page (gpointer data, guint page, cairo_t *cr, double across, double down)
{
  const CorrinSummaryMade *made = data;
  double width, height, scale;

  corrin_report_page_size (made->report, &width, &height);
  scale = MIN (across / width, down / height);
  cairo_save (cr);
  cairo_translate (cr, (across - width * scale) / 2, (down - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  corrin_report_draw_page (made->report, cr, page);
  cairo_restore (cr);
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
 * corrin_summary_printing_start:
 * @printing: what prints
 * @made: what to print
 * @parent: the window that asks
 *
 * Asks for a printer and for its paper. The same pages as in the preview.
 *
 * Returns: whether it was asked
 */
gboolean
corrin_summary_printing_start (CorrinPrinting *printing, CorrinSummaryMade *made, GtkWindow *parent)
{
  g_autoptr (GtkPageSetup) setup = page_setup_new (made->wish.options.paper);
  const CorrinPrintJob job = {
    /* Translators: what the list of print jobs calls the summary: no name and no illness, as others may see it. */
    .name = _ ("summary"),
    .setup = setup,
    .n_pages = corrin_report_n_pages (made->report),
    .has_margins = TRUE,
    .draw = draw_page,
    .data = corrin_summary_made_ref (made),
    .release = (GDestroyNotify) corrin_summary_made_unref,
  };

  return corrin_printing_start (printing, &job, parent);
}
