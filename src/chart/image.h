/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"
#include "theme.h"

G_BEGIN_DECLS

/* Below this a chart cannot be read. */
#define CORRIN_CHART_MIN_WIDTH 320
#define CORRIN_CHART_MIN_HEIGHT 200
#define CORRIN_CHART_MAX_SIZE 16384

gboolean corrin_chart_save (const CorrinChartSpec *spec, const CorrinChartTheme *theme, int width, int height,
                            const char *path, GError **error);

gboolean corrin_figure_save (const CorrinFigure *figure, const CorrinChartTheme *theme, int width, int height,
                             const char *path, GError **error);

G_END_DECLS
