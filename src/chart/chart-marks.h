/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-builder.h"

G_BEGIN_DECLS

/* Labels of flags stand in at most so many rows. */
#define CORRIN_CHART_MOST_FLAG_ROWS 3

double corrin_chart_band_strip_height (const CorrinChartBuilder *builder);
void corrin_chart_add_bands (const CorrinChartBuilder *builder, double top, double strip_height);
double corrin_chart_flag_rows_height (const CorrinChartBuilder *builder, guint max_rows);
void corrin_chart_add_flags (const CorrinChartBuilder *builder, double top, guint max_rows);

G_END_DECLS
