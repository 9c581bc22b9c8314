/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorrinChartMoves:
 * @pan: what is drawn is to follow by so many pixels
 * @zoom: what is drawn at @x stays there; a factor below 1 shows fewer days
 * @settle: the move has ended
 *
 * What fingers, wheels and touchpads do to a chart.
 */
typedef struct
{
  void (*pan) (GtkWidget *chart, double dx);
  void (*zoom) (GtkWidget *chart, double x, double factor);
  void (*settle) (GtkWidget *chart);
} CorrinChartMoves;

void corrin_chart_moves_add (GtkWidget *chart, const CorrinChartMoves *moves);

G_END_DECLS
