/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What every chart on the screen is drawn with. */

/* Between what is pointed at and the frame round it, in pixels. */
#define CORRIN_CHART_INK_FRAME_GAP 2

/**
 * CorrinChartInkFunc:
 * @cr: where to
 * @theme: the colours
 * @data: what was given
 *
 * Draws a chart.
 */
typedef void (*CorrinChartInkFunc) (cairo_t *cr, const CorrinChartTheme *theme, gpointer data);

const CorrinChartTheme *corrin_chart_ink_theme (GtkWidget *widget);
void corrin_chart_ink_follow (GtkWidget *widget, void (*recolour) (GtkWidget *widget));
GskRenderNode *corrin_chart_ink_new (GtkWidget *widget, int width, int height, CorrinChartInkFunc draw,
                                     gpointer data);
void corrin_chart_ink_frame (GtkSnapshot *snapshot, const CorrinChartTheme *theme, const CorrinChartBox *box);
GdkRGBA corrin_chart_ink_rgba (const CorrinChartColor *color);

G_END_DECLS
