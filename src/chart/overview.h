/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"
#include "period.h"
#include "spec.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * CorrinOverview:
 * @width: of the strip
 * @height: of the strip
 * @days: what it shows
 * @time_scale: from days to x
 * @line: (element-type CorrinChartVertex): the weekly medians of the first symptom, with their gaps
 * @ticks: (element-type double): where the injections are
 *
 * The whole journal in little: where everything is, in units of the surface.
 */
typedef struct
{
  double width;
  double height;
  CorrinPeriod days;
  CorrinChartScale time_scale;
  GArray *line;
  GArray *ticks;
} CorrinOverview;

CorrinOverview *corrin_overview_new (const CorrinChartSpec *spec, CorrinPeriod days, double width,
                                     double height);
void corrin_overview_free (CorrinOverview *overview);
void corrin_overview_draw (cairo_t *cr, const CorrinOverview *overview, const CorrinChartTheme *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinOverview, corrin_overview_free)

G_END_DECLS
