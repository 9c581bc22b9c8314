/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw.h"

/**
 * corrin_chart_draw:
 * @cr: where to draw; its user space has the units of @layout, with the chart's corner at the origin
 * @layout: the scene
 * @theme: how it looks
 *
 * Puts the scene on any surface. Nothing is placed here.
 */
void
corrin_chart_draw (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTheme *theme)
{
  const CorrinChartColor *paper = &theme->roles[CORRIN_CHART_ROLE_BACKGROUND];

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, layout->width, layout->height);
  cairo_clip (cr);
  cairo_set_source_rgba (cr, paper->red, paper->green, paper->blue, paper->alpha);
  cairo_paint (cr);
  cairo_restore (cr);
}
