/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "period.h"
#include "spec.h"

G_BEGIN_DECLS

/* The days of a chart, and the same chart over other days. */

CorrinPeriod corrin_chart_spec_period (const CorrinChartSpec *spec);
char *corrin_chart_spec_name_days (CorrinPeriod period);
CorrinChartSpec *corrin_chart_spec_over (const CorrinChartSpec *spec, CorrinPeriod period);
gboolean corrin_chart_spec_has_same_data (const CorrinChartSpec *a, const CorrinChartSpec *b);
void corrin_chart_spec_over_free (CorrinChartSpec *spec);

G_END_DECLS
