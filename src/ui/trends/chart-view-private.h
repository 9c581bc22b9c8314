/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"
#include "chart-moves.h"
#include "chart-view.h"
#include "pointer-ink.h"
#include "range-window.h"
#include "readout.h"

G_BEGIN_DECLS

/* What is drawn is kept in two steps: the layout until the size, the font or the data change, the ink until the
 * colours change too. Whatever is drawn above the chart costs neither.
 *
 * While a hand moves the days, each frame shows those that have been reached, from what is in memory. Where days are
 * wide, it is also drawn a little wider than it is seen, to be shifted between two days. When the hand rests, whoever
 * has the chart is told.
 *
 * What is pointed at belongs to the layout; between two layouts it is remembered by its row and day. Series are
 * counted from the first row, what is below them from the last. */
struct _CorrinChartView
{
  GtkWidget parent_instance;

  const CorrinChartSpec *spec;
  gpointer owner;
  GDestroyNotify release;
  CorrinChartLayout *layout;
  guint n_panels;
  int measured_width;
  guint measured_serial;
  int least_height;
  guint font_serial;
  int scale;
  GskRenderNode *ink;

  CorrinChartHit hit;
  CorrinChartReadout *readout;
  guint describing;
  CorrinPointerInk *pointer_ink;
  guint row;
  guint rows_below;
  CorrinDay day;
  gboolean keeps_nearest;

  CorrinPeriod limits;
  CorrinRangeWindow window;
  CorrinChartSpec *moved;
  gboolean is_moving;
  double plot_x;
  double plot_width;
  CorrinPeriod fringe_period;
  double fringe_day_width;
  CorrinChartLayout *fringe;
  GskRenderNode *fringe_ink;
  CorrinChartTexts *texts;
};

void corrin_chart_view_drop_layout (CorrinChartView *self);
void corrin_chart_view_drop_fringe (CorrinChartView *self);
void corrin_chart_view_draw (cairo_t *cr, const CorrinChartTheme *theme, gpointer layout);
gboolean corrin_chart_view_ensure_layout (CorrinChartView *self);
void corrin_chart_view_point_at_nothing (CorrinChartView *self);

/* What moves the days: chart-moving.c */
extern const CorrinChartMoves corrin_chart_view_moves;
const CorrinChartSpec *corrin_chart_view_drawn (CorrinChartView *self);
void corrin_chart_view_stop_moving (CorrinChartView *self);
gboolean corrin_chart_view_is_between_days (CorrinChartView *self);
void corrin_chart_view_snapshot_between_days (CorrinChartView *self, GtkSnapshot *snapshot);
gboolean corrin_chart_view_move_by_key (CorrinChartView *self, guint keyval);

G_END_DECLS
