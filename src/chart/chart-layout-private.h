/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-builder.h"

G_BEGIN_DECLS

/* What every kind of chart begins and ends with. */

CorrinChartLayout *corrin_chart_layout_alloc (double width, double height);
void corrin_chart_builder_begin (CorrinChartBuilder *builder);
void corrin_chart_builder_end (CorrinChartBuilder *builder);

G_END_DECLS
