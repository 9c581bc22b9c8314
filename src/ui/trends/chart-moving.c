/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-view-private.h"

#include "chart-ink.h"
#include "range-window.h"
#include "spec-over.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How much a key zooms. */
#define KEY_FACTOR 1.5

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
  g_clear_handle_id (&self->catching_up, g_source_remove);
  if (self->moved != NULL)
    corrin_chart_view_drop_layout (self);
  g_clear_pointer (&self->moved, corrin_chart_spec_over_free);
  g_clear_pointer (&self->moved_days, g_free);
}

static double
day_width (CorrinChartView *self)
{
  return self->layout->plot.width
         / MAX (corrin_period_days (corrin_chart_spec_period (corrin_chart_view_drawn (self))), 1);
}

/* How far the ink is from where the hand has moved the days. While zooming it is not shifted. */
double
corrin_chart_view_find_shift (CorrinChartView *self)
{
  CorrinPeriod period = corrin_chart_spec_period (corrin_chart_view_drawn (self));

  if (!self->is_moving || corrin_period_days (period) != (guint) lround (self->window.days))
    return 0;
  return (period.from - self->window.from) * day_width (self);
}

/* What comes into sight is blank until it has been drawn. */
static void
shift_box (CorrinChartView *self, GtkSnapshot *snapshot, const CorrinChartBox *box, double shift)
{
  const CorrinChartTheme *theme = corrin_chart_ink_theme (GTK_WIDGET (self));
  GdkRGBA paper = corrin_chart_ink_rgba (&theme->roles[CORRIN_CHART_ROLE_BACKGROUND]);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT ((float) box->x, (float) box->y, (float) box->width, (float) box->height);
  graphene_rect_t moved = bounds, rest;

  graphene_rect_offset (&moved, (float) shift, 0);
  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  if (!graphene_rect_intersection (&bounds, &moved, &rest))
    return;
  gtk_snapshot_push_clip (snapshot, &rest);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) shift, 0));
  gtk_snapshot_append_node (snapshot, self->ink);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

void
corrin_chart_view_snapshot_shifted (CorrinChartView *self, GtkSnapshot *snapshot, double shift)
{
  const CorrinChartBox *boxes[] = { &self->layout->plot, &self->layout->lane, &self->layout->lab_lane };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (boxes[i]->height > 0)
      shift_box (self, snapshot, boxes[i], shift);
}

static CorrinPeriod
limits_of (CorrinChartView *self)
{
  return self->limits.from != CORRIN_DAY_NONE ? self->limits : corrin_chart_spec_period (self->spec);
}

static char *
name_days (CorrinPeriod period)
{
  g_autofree char *first = corrin_day_display (period.from);
  g_autofree char *last = corrin_day_display (period.to);

  /* Translators: the first and the last day of a chart. */
  return g_strdup_printf (_ ("%1$s to %2$s"), first, last);
}

/* Between two frames. */
static gboolean
catch_up_cb (gpointer data)
{
  CorrinChartView *self = data;
  CorrinPeriod period = corrin_range_window_period (self->window);
  CorrinPeriod before = corrin_chart_spec_period (corrin_chart_view_drawn (self));
  g_autofree char *days_before = self->moved_days;

  self->catching_up = 0;
  if (period.from == before.from && period.to == before.to)
    {
      g_steal_pointer (&days_before);
      return G_SOURCE_REMOVE;
    }
  corrin_chart_view_drop_layout (self);
  corrin_chart_spec_over_free (self->moved);
  self->moved_days = name_days (period);
  self->moved = corrin_chart_spec_over (self->spec, period, self->moved_days);
  if (corrin_chart_view_ensure_layout (self))
    corrin_chart_view_ensure_ink (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "days-moving", period.from, period.to);
  return G_SOURCE_REMOVE;
}

static gboolean
begin_moving (CorrinChartView *self)
{
  if (!corrin_chart_view_ensure_layout (self))
    return FALSE;
  if (!self->is_moving)
    self->window = corrin_range_window (corrin_chart_spec_period (self->spec));
  corrin_chart_view_point_at_nothing (self);
  self->is_moving = TRUE;
  return TRUE;
}

static void
follow (CorrinChartView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->catching_up == 0)
    self->catching_up = g_idle_add (catch_up_cb, self);
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
  share = CLAMP ((x - self->layout->plot.x) / self->layout->plot.width, 0, 1);
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

  choose_days (self, corrin_trend_range_zoom (period, limits_of (self),
                                              self->day != CORRIN_DAY_NONE ? self->day : period.to, factor));
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
