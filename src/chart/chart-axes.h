/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-builder.h"

G_BEGIN_DECLS

#define CORRIN_CHART_VALUE_MAX 10

double corrin_chart_value_axis_width (const CorrinChartBuilder *builder);
void corrin_chart_add_value_axis (const CorrinChartBuilder *builder);
double corrin_chart_time_axis_height (const CorrinChartBuilder *builder);
void corrin_chart_add_time_axis (const CorrinChartBuilder *builder, double top);

G_END_DECLS
