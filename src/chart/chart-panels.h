/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-builder.h"

G_BEGIN_DECLS

/**
 * CorrinChartPlace:
 * @index: the how manieth it is in its panel
 * @n: how many series the panel has
 *
 * Where a series stands among those that it shares a panel with.
 */
typedef struct
{
  guint index;
  guint n;
} CorrinChartPlace;

guint corrin_chart_n_panels (const CorrinChartLayout *layout);
CorrinChartPanel corrin_chart_panel_at (const CorrinChartLayout *layout, guint index);

guint corrin_chart_panel_of (const CorrinChartBuilder *builder, guint series);
CorrinChartPlace corrin_chart_place_in_panel (const CorrinChartBuilder *builder, guint series);
guint corrin_chart_most_in_panel (const CorrinChartBuilder *builder);

double corrin_chart_least_panels_height (const CorrinChartBuilder *builder, guint n_panels);
double corrin_chart_good_panels_height (const CorrinChartBuilder *builder, guint n_panels);
void corrin_chart_divide_panels (const CorrinChartBuilder *builder);
double corrin_chart_panel_y (const CorrinChartBuilder *builder, guint panel, double value);
void corrin_chart_add_panel_titles (const CorrinChartBuilder *builder);
void corrin_chart_add_uprights (const CorrinChartBuilder *builder, double x, CorrinChartRole role,
                                gboolean is_dashed);

G_END_DECLS
