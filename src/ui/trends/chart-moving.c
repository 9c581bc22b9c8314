/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-view-private.h"

#include "chart-ink.h"
#include "range-window.h"
#include "spec-over.h"

#include <math.h>

/* How much a key zooms. */
#define KEY_FACTOR 1.5

/* Pixels: only days as wide as this are seen to move by less than one. */
#define WIDE_DAY 4

/* What is drawn beyond each edge is this part of what is seen. */
#define FRINGE_SHARE 10

/* What is drawn: what was given, or the same over other days. */
const CorrinChartSpec *
corrin_chart_view_drawn (CorrinChartView *self)
{
  return self->moved != NULL ? self->moved : self->spec;
}

void
corrin_chart_view_stop_moving (CorrinChartView *self)
{
  self->is_moving = FALSE;
  if (self->moved != NULL)
    corrin_chart_view_drop_layout (self);
  g_clear_pointer (&self->moved, corrin_chart_spec_over_free);
}

static double
day_width (CorrinChartView *self)
{
  return self->plot_width
         / MAX (corrin_period_days (corrin_chart_spec_period (corrin_chart_view_drawn (self))), 1);
}

/* Whether the hand is between two days, as far as that can be seen. */
gboolean
corrin_chart_view_is_between_days (CorrinChartView *self)
{
  CorrinPeriod period = corrin_chart_spec_period (corrin_chart_view_drawn (self));

  return self->is_moving && day_width (self) >= WIDE_DAY
         && fabs (period.from - self->window.from) * day_width (self) > 0.5;
}

/* Whether all that is seen is in it, as wide as it is seen. */
static gboolean
has_fringe (CorrinChartView *self)
{
  CorrinPeriod has = self->fringe_period;

  return self->fringe != NULL && self->window.from >= has.from
         && self->window.from + self->window.days <= has.to + 1
         && fabs (self->fringe_day_width - day_width (self)) < 0.01
         && fabs (self->fringe->height - self->layout->height) < 0.5;
}

static CorrinChartLayout *
lay_out_over (CorrinChartView *self, const CorrinChartSpec *spec, double width)
{
  return corrin_chart_layout_new_with (spec, width, self->layout->height,
                                       gtk_widget_get_pango_context (GTK_WIDGET (self)), self->texts);
}

/* So many days more on either side. What is beside the plot may have another width there, but a day has the same one. */
static void
lay_out_fringe (CorrinChartView *self, int more)
{
  CorrinPeriod period = corrin_chart_spec_period (corrin_chart_view_drawn (self));
  double wider = 2 * more * day_width (self), excess;
  CorrinChartSpec *spec;

  corrin_chart_view_drop_fringe (self);
  self->fringe_period = (CorrinPeriod){ period.from - more, period.to + more };
  self->fringe_day_width = day_width (self);
  spec = corrin_chart_spec_over (self->spec, self->fringe_period);
  self->fringe = lay_out_over (self, spec, self->layout->width + wider);
  excess = self->fringe->plot.width - self->plot_width - wider;
  if (fabs (excess) > 0.5)
    {
      corrin_chart_layout_free (self->fringe);
      self->fringe = lay_out_over (self, spec, self->layout->width + wider - excess);
    }
  corrin_chart_spec_over_free (spec);
}

static gboolean
is_level_with (const CorrinChartBox *a, const CorrinChartBox *b)
{
  return fabs (a->height - b->height) < 0.5 && (a->height <= 0 || fabs (a->y - b->y) < 0.5);
}

/* Days beyond the edge may have kinds of notes or lab results that those that are seen do not have, and rows for them. */
static gboolean
is_divided_alike (const CorrinChartLayout *a, const CorrinChartLayout *b)
{
  return a->panels->len == b->panels->len && is_level_with (&a->plot, &b->plot)
         && is_level_with (&a->strip, &b->strip) && is_level_with (&a->lane, &b->lane)
         && is_level_with (&a->lab_lane, &b->lab_lane);
}

/* Whether it has a single day more on either side. */
static gboolean
is_fringe_narrowest (CorrinChartView *self, CorrinPeriod period)
{
  return self->fringe_period.from == period.from - 1 && self->fringe_period.to == period.to + 1;
}

/* Some days more on either side, so that no edge is blank between two days. They last for some steps of the hand; where they
 * would divide the height otherwise than the chart, as few as there can be.
 *
 * Returns: whether they can be shown in place of the days that are seen */
static gboolean
ensure_fringe (CorrinChartView *self)
{
  CorrinPeriod period = corrin_chart_spec_period (corrin_chart_view_drawn (self));
  int more = MAX ((int) corrin_period_days (period) / FRINGE_SHARE, 1);

  if (!has_fringe (self))
    lay_out_fringe (self, more);
  if (!is_divided_alike (self->layout, self->fringe) && !is_fringe_narrowest (self, period))
    lay_out_fringe (self, 1);
  if (!is_divided_alike (self->layout, self->fringe))
    return FALSE;
  if (self->fringe_ink == NULL)
    self->fringe_ink =
        corrin_chart_ink_new (GTK_WIDGET (self), (int) ceil (self->fringe->width), (int) self->fringe->height,
                              corrin_chart_view_draw, self->fringe);
  return TRUE;
}

static void
snapshot_box (CorrinChartView *self, GtkSnapshot *snapshot, const CorrinChartBox *box,
              const CorrinChartBox *wider)
{
  double from = corrin_chart_scale_apply (&self->fringe->time_scale, self->window.from);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) box->x, (float) box->y, (float) box->width,
                                                         (float) box->height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (box->x - from), (float) (box->y - wider->y)));
  gtk_snapshot_append_node (snapshot, self->fringe_ink);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

/* What has a time, where the hand is between two days. Without days to be shifted the chart stays at the nearest day. */
void
corrin_chart_view_snapshot_between_days (CorrinChartView *self, GtkSnapshot *snapshot)
{
  const CorrinChartLayout *layout = self->layout, *fringe;

  if (!ensure_fringe (self))
    return;
  fringe = self->fringe;
  snapshot_box (self, snapshot, &layout->plot, &fringe->plot);
  if (layout->strip.height > 0)
    snapshot_box (self, snapshot, &layout->strip, &fringe->strip);
  if (layout->lane.height > 0)
    snapshot_box (self, snapshot, &layout->lane, &fringe->lane);
  if (layout->lab_lane.height > 0)
    snapshot_box (self, snapshot, &layout->lab_lane, &fringe->lab_lane);
}

static CorrinPeriod
limits_of (CorrinChartView *self)
{
  return self->limits.from != CORRIN_DAY_NONE ? self->limits : corrin_chart_spec_period (self->spec);
}

static gboolean
begin_moving (CorrinChartView *self)
{
  if (self->is_moving)
    return TRUE;
  if (!corrin_chart_view_ensure_layout (self))
    return FALSE;
  self->plot_x = self->layout->plot.x;
  self->plot_width = self->layout->plot.width;
  self->window = corrin_range_window (corrin_chart_spec_period (self->spec));
  corrin_chart_view_point_at_nothing (self);
  self->is_moving = TRUE;
  return TRUE;
}

/* The days are laid out when they are drawn: several moves may come before a frame. */
static void
follow (CorrinChartView *self)
{
  CorrinPeriod period = corrin_range_window_period (self->window);
  CorrinPeriod before = corrin_chart_spec_period (corrin_chart_view_drawn (self));

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (period.from == before.from && period.to == before.to)
    return;
  g_clear_pointer (&self->ink, gsk_render_node_unref);
  g_clear_pointer (&self->layout, corrin_chart_layout_free);
  corrin_chart_spec_over_free (self->moved);
  self->moved = corrin_chart_spec_over (self->spec, period);
  g_signal_emit_by_name (self, "days-moving", period.from, period.to);
}

static void
pan (GtkWidget *chart, double dx)
{
  CorrinChartView *self = CORRIN_CHART_VIEW (chart);

  if (!begin_moving (self))
    return;
  self->window = corrin_range_window_pan (self->window, limits_of (self), -dx / day_width (self));
  follow (self);
}

static void
zoom (GtkWidget *chart, double x, double factor)
{
  CorrinChartView *self = CORRIN_CHART_VIEW (chart);
  double share;

  if (!begin_moving (self))
    return;
  share = CLAMP ((x - self->plot_x) / self->plot_width, 0, 1);
  self->window = corrin_range_window_zoom (self->window, limits_of (self),
                                           self->window.from + share * self->window.days, factor);
  follow (self);
}

static void
choose_days (CorrinChartView *self, CorrinPeriod period)
{
  g_signal_emit_by_name (self, "days-chosen", period.from, period.to);
}

/* Whoever hears of it shows the days; without anybody the chart is as it was. */
static void
settle (GtkWidget *chart)
{
  CorrinChartView *self = CORRIN_CHART_VIEW (chart);
  CorrinPeriod period;

  if (!self->is_moving)
    return;
  period = corrin_range_window_period (self->window);
  self->is_moving = FALSE;
  if (self->spec != NULL)
    choose_days (self, period);
  corrin_chart_view_stop_moving (self);
  gtk_widget_queue_draw (chart);
}

const CorrinChartMoves corrin_chart_view_moves = { .pan = pan, .zoom = zoom, .settle = settle };

/* Around what is pointed at, or the last day. */
static void
zoom_by_key (CorrinChartView *self, double factor)
{
  CorrinPeriod period = corrin_chart_spec_period (self->spec);
  CorrinDay day = self->day != CORRIN_DAY_NONE ? MAX (self->day, period.from) : period.to;

  choose_days (self, corrin_trend_range_zoom (period, limits_of (self), day, factor));
}

/* As many days as are shown, back or on. */
static gboolean
turn_page (CorrinChartView *self, int direction)
{
  CorrinPeriod period = corrin_chart_spec_period (self->spec);
  CorrinPeriod there =
      corrin_trend_range_pan (period, limits_of (self), direction * (int) corrin_period_days (period));

  if (self->limits.from == CORRIN_DAY_NONE || there.from == period.from)
    return FALSE;
  choose_days (self, there);
  return TRUE;
}

gboolean
corrin_chart_view_move_by_key (CorrinChartView *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      zoom_by_key (self, 1 / KEY_FACTOR);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom_by_key (self, KEY_FACTOR);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      g_signal_emit_by_name (self, "reset");
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return turn_page (self, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return turn_page (self, 1);
    default:
      return FALSE;
    }
}

/**
 * corrin_chart_view_set_limits:
 * @self: the widget
 * @limits: the first day with a record, and today
 *
 * How far the days can be moved. Without limits they cannot.
 */
void
corrin_chart_view_set_limits (CorrinChartView *self, CorrinPeriod limits)
{
  g_return_if_fail (CORRIN_IS_CHART_VIEW (self));

  self->limits = limits;
}

/**
 * corrin_chart_view_move:
 * @self: the widget
 * @period: the days that a hand has moved to elsewhere
 *
 * Follows what is moved, until it is shown by corrin_chart_view_show().
 */
void
corrin_chart_view_move (CorrinChartView *self, CorrinPeriod period)
{
  g_return_if_fail (CORRIN_IS_CHART_VIEW (self));

  if (!begin_moving (self))
    return;
  self->window = corrin_range_window (period);
  follow (self);
}
