/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-builder.h"

G_BEGIN_DECLS

double corrin_chart_bucket_days (CorrinChartDetail detail);
void corrin_chart_add_buckets (const CorrinChartBuilder *builder, CorrinChartTrack *track,
                               const CorrinChartSeries *series);
void corrin_chart_vertex_add (CorrinChartTrack *track, double x, double y, gboolean is_start);

G_END_DECLS
