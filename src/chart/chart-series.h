/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-builder.h"

G_BEGIN_DECLS

CorrinChartDetail corrin_chart_choose_detail (const CorrinChartBuilder *builder);
void corrin_chart_add_tracks (const CorrinChartBuilder *builder);

G_END_DECLS
