/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "period.h"
#include "spec.h"

G_BEGIN_DECLS

const char *corrin_chart_trend_title (void);
CorrinChartSpec *corrin_chart_trend_new (const CorrinEvidence *evidence, CorrinPeriod period);

G_END_DECLS
