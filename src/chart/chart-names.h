/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-key.h"

G_BEGIN_DECLS

double corrin_chart_names_width (const CorrinChartBuilder *builder);
gboolean corrin_chart_names_fit (const CorrinChartBuilder *builder, double height);
void corrin_chart_add_names (const CorrinChartBuilder *builder);
void corrin_chart_add_name_key (CorrinChartKey *key, guint series);
CorrinChartKey *corrin_chart_names_key (const CorrinChartBuilder *builder);

void corrin_chart_spread (double *middles, const double *heights, guint n, double top, double bottom);

G_END_DECLS
