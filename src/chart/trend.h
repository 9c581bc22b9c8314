/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "period.h"
#include "spec.h"

G_BEGIN_DECLS

/* Unless a person chooses, as many symptoms as can be told apart at a glance, and on a fax. */
#define CORRIN_CHART_TREND_SERIES 3

const char *corrin_chart_trend_title (void);
CorrinChartSpec *corrin_chart_trend_new (const CorrinEvidence *evidence, CorrinPeriod period, guint n_series);

G_END_DECLS
