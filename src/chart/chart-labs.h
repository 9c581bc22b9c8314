/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-key.h"

G_BEGIN_DECLS

guint corrin_chart_count_lab_rows (const CorrinChartBuilder *builder);
double corrin_chart_lab_lane_height (const CorrinChartBuilder *builder, guint n_rows);
void corrin_chart_add_lab_key (CorrinChartKey *key);
void corrin_chart_add_labs (const CorrinChartBuilder *builder, guint n_rows, double heading_y);

G_END_DECLS
