/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"

#include <cairo.h>

G_BEGIN_DECLS

void corrin_chart_draw (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTheme *theme);

G_END_DECLS
