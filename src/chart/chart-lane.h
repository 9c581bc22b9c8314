/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-key.h"

G_BEGIN_DECLS

CorrinChartKey *corrin_chart_lane_key (const CorrinChartBuilder *builder);
void corrin_chart_add_lane (const CorrinChartBuilder *builder);

G_END_DECLS
