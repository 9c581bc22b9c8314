/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-zoom.h"

#include <glib/gi18n-lib.h>

static const int percents[] = { 25, 50, 75, 100, 125, 150, 200, 250, 300 };

/* Halves of a percent lie between two steps, so that a page that just fits is no step of its own. */
static double
percent_of (double zoom)
{
  return zoom / CORRIN_PAGE_ZOOM_WHOLE * 100;
}

/**
 * corrin_page_zoom_in:
 * @zoom: pixels by point
 *
 * Returns: the next larger step
 */
double
corrin_page_zoom_in (double zoom)
{
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    if (percents[i] > percent_of (zoom) + 0.5)
      return percents[i] / 100.0 * CORRIN_PAGE_ZOOM_WHOLE;
  return zoom;
}

/**
 * corrin_page_zoom_out:
 * @zoom: pixels by point
 *
 * Returns: the next smaller step
 */
double
corrin_page_zoom_out (double zoom)
{
  for (guint i = G_N_ELEMENTS (percents); i > 0; i--)
    if (percents[i - 1] < percent_of (zoom) - 0.5)
      return percents[i - 1] / 100.0 * CORRIN_PAGE_ZOOM_WHOLE;
  return zoom;
}

/**
 * corrin_page_zoom_can_grow:
 * @zoom: pixels by point
 *
 * Returns: whether there is a larger step
 */
gboolean
corrin_page_zoom_can_grow (double zoom)
{
  return corrin_page_zoom_in (zoom) > zoom;
}

/**
 * corrin_page_zoom_can_shrink:
 * @zoom: pixels by point
 *
 * Returns: whether there is a smaller step
 */
gboolean
corrin_page_zoom_can_shrink (double zoom)
{
  return corrin_page_zoom_out (zoom) < zoom;
}

/**
 * corrin_page_zoom_words:
 * @zoom: pixels by point
 *
 * Returns: (transfer full): the size of the pages on the screen, of that of the paper
 */
char *
corrin_page_zoom_words (double zoom)
{
  /* Translators: the size of a page on the screen, in percent of the paper. */
  return g_strdup_printf (_ ("%d %%"), (int) (percent_of (zoom) + 0.5));
}
