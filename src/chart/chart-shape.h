/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "theme.h"

#include <cairo.h>

G_BEGIN_DECLS

void corrin_chart_shape_path (cairo_t *cr, CorrinChartShape shape, double x, double y, double radius);

G_END_DECLS
