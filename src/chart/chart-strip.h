/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-key.h"

G_BEGIN_DECLS

double corrin_chart_strip_height (const CorrinChartBuilder *builder);
void corrin_chart_add_strip (const CorrinChartBuilder *builder, double top);
void corrin_chart_add_strip_keys (CorrinChartKey *key);

G_END_DECLS
