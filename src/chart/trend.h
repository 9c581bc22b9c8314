/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "period.h"
#include "spec.h"

G_BEGIN_DECLS

/* How many symptoms are shown unless a person chooses. */
#define CORRIN_CHART_TREND_SERIES CORRIN_CHART_LINES_TOGETHER

const char *corrin_chart_trend_title (void);
CorrinChartSpec *corrin_chart_trend_new (const CorrinEvidence *evidence, CorrinPeriod period, guint n_series);

G_END_DECLS
