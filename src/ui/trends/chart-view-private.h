/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"
#include "chart-moves.h"
#include "chart-view.h"
#include "range-window.h"
#include "readout.h"

G_BEGIN_DECLS

/* What is drawn is kept in two steps: the layout until the size, the font or the data change, the ink until the
 * colours change too. Whatever is drawn above the chart costs neither.
 *
 * While a hand moves the days, a frame only shifts the ink that there is. Between two frames the same data are laid out
 * over the days that have been reached, from what is in memory. When the hand rests, whoever has the chart is told.
 *
 * What is pointed at belongs to the layout; between two layouts it is remembered by its row and day. */
struct _CorrinChartView
{
  GtkWidget parent_instance;

  const CorrinChartSpec *spec;
  gpointer owner;
  GDestroyNotify release;
  CorrinChartLayout *layout;
  guint font_serial;
  int scale;
  GskRenderNode *ink;

  CorrinChartHit hit;
  CorrinChartReadout *readout;
  guint row;
  CorrinDay day;
  gboolean keeps_nearest;

  CorrinPeriod limits;
  CorrinRangeWindow window;
  CorrinChartSpec *moved;
  char *moved_days;
  gboolean is_moving;
  guint catching_up;
};

void corrin_chart_view_drop_layout (CorrinChartView *self);
gboolean corrin_chart_view_ensure_layout (CorrinChartView *self);
void corrin_chart_view_ensure_ink (CorrinChartView *self);
void corrin_chart_view_point_at_nothing (CorrinChartView *self);

/* What moves the days: chart-moving.c */
extern const CorrinChartMoves corrin_chart_view_moves;
const CorrinChartSpec *corrin_chart_view_drawn (CorrinChartView *self);
void corrin_chart_view_stop_moving (CorrinChartView *self);
double corrin_chart_view_find_shift (CorrinChartView *self);
void corrin_chart_view_snapshot_shifted (CorrinChartView *self, GtkSnapshot *snapshot, double shift);
gboolean corrin_chart_view_move_by_key (CorrinChartView *self, guint keyval);

G_END_DECLS
