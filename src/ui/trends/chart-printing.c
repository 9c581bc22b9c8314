/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-printing.h"

#include "clock.h"
#include "image.h"

#include <glib/gi18n-lib.h>

static void
draw_page (gpointer picture, guint page, cairo_t *cr, double width, double height)
{
  (void) page;
  corrin_picture_print (picture, cr, width, height);
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
 * corrin_chart_printing_start:
 * @printing: what prints
 * @picture: what to print
 * @parent: the window that asks
 *
 * Asks for a printer and for its paper. One page, as large as that paper, black and white safe.
 */
void
corrin_chart_printing_start (CorrinPrinting *printing, CorrinPicture *picture, GtkWindow *parent)
{
  char day[CORRIN_DAY_TEXT_SIZE];
  /* Translators: what a print job is called: %s is a date such as 2026-06-30. */
  g_autofree char *name = g_strdup_printf (_ ("chart-%s"), corrin_day_format (corrin_clock_today (), day));
  g_autoptr (GtkPageSetup) setup = page_setup_new (picture);
  const CorrinPrintJob job = {
    .name = name,
    .setup = setup,
    .n_pages = 1,
    .draw = draw_page,
    .data = corrin_picture_ref (picture),
    .release = (GDestroyNotify) corrin_picture_unref,
  };

  corrin_printing_start (printing, &job, parent);
}
