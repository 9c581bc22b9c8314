/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-theme.h"

#include <string.h>

static gpointer
make_coloured (gpointer unused)
{
  CorrinChartTheme *theme = g_memdup2 (corrin_chart_theme_get (CORRIN_CHART_THEME_PRINT), sizeof *theme);

  (void) unused;
  memcpy (theme->styles, corrin_chart_theme_get (CORRIN_CHART_THEME_LIGHT)->styles, sizeof theme->styles);
  return theme;
}

/**
 * corrin_report_theme:
 * @is_grey: without colours
 *
 * On paper words and lines are black, so that a copier or a fax that knows no grey loses none of them; the series alone
 * have colours.
 *
 * Returns: (transfer none): how charts look in a report
 */
const CorrinChartTheme *
corrin_report_theme (gboolean is_grey)
{
  static GOnce once = G_ONCE_INIT;

  if (is_grey)
    return corrin_chart_theme_get (CORRIN_CHART_THEME_PRINT);
  return g_once (&once, make_coloured, NULL);
}
