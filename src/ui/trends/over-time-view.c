/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "over-time-view.h"

#include "chart-view.h"
#include "corrin-trends-resources.h"
#include "overview-strip.h"
#include "table-text.h"
#include "table-view.h"
#include "trend.h"
#include "words.h"
#include "wrap-layout.h"

/* Days: three months. */
#define SHORT_JOURNAL 92

struct _CorrinOverTimeView
{
  CorrinTrendView parent_instance;

  GtkLabel *sentence;
  CorrinChartView *chart;
  CorrinOverviewStrip *strip;
  GtkWidget *hint_box;
  GtkLabel *hint;
  GtkWidget *all_button;
  CorrinTableView *table;
};

G_DEFINE_FINAL_TYPE (CorrinOverTimeView, corrin_over_time_view, CORRIN_TYPE_TREND_VIEW)

static CorrinShownTrend *
trend_of (CorrinTrendView *view)
{
  return corrin_trend_view_get_trend (view);
}

static void
show_hint (CorrinOverTimeView *self, const CorrinTrendsFacts *facts)
{
  g_autoptr (CorrinTrendsState) state = corrin_trends_state_new (facts);

  gtk_widget_set_visible (self->hint_box, state->hint != NULL);
  gtk_label_set_text (self->hint, state->hint != NULL ? state->hint : "");
  gtk_widget_set_visible (self->all_button, state->offers_all);
}

/* A short journal that is shown whole needs no overview. */
static void
show_strip (CorrinOverTimeView *self, CorrinShownTrend *trend)
{
  CorrinPeriod limits =
      corrin_range_model_get_limits (corrin_trend_view_get_range (CORRIN_TREND_VIEW (self)));
  gboolean is_whole = trend->period.from <= limits.from && trend->period.to >= limits.to;

  gtk_widget_set_visible (GTK_WIDGET (self->strip), !is_whole || corrin_period_days (limits) > SHORT_JOURNAL);
  corrin_overview_strip_show (self->strip, trend->whole->spec, corrin_shown_trend_ref (trend),
                              (GDestroyNotify) corrin_shown_trend_unref, limits);
  corrin_overview_strip_set_period (self->strip, trend->period);
}

static void
show_trend (CorrinTrendView *view, CorrinShownTrend *trend)
{
  CorrinOverTimeView *self = CORRIN_OVER_TIME_VIEW (view);
  g_autofree char *words = corrin_chart_words (trend->spec);

  gtk_label_set_text (self->sentence, words);
  corrin_chart_view_set_limits (self->chart,
                                corrin_range_model_get_limits (corrin_trend_view_get_range (view)));
  corrin_chart_view_show (self->chart, trend->spec, corrin_shown_trend_ref (trend),
                          (GDestroyNotify) corrin_shown_trend_unref, corrin_chart_trend_title ());
  show_strip (self, trend);
  show_hint (self, &trend->facts);
}

static char *
get_words (CorrinTrendView *view)
{
  return corrin_chart_words (trend_of (view)->spec);
}

static void
day_activated_cb (CorrinOverTimeView *self, int day)
{
  corrin_trend_view_activate_day (CORRIN_TREND_VIEW (self), day);
}

/* Copying belongs to the table alone: elsewhere the same keys copy selected text. */
static void
add_copy_keys (GtkWidget *table)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>c"),
                                                          gtk_named_action_new ("trends.copy-table")));
  gtk_widget_add_controller (table, keys);
}

static GtkWidget *
get_table (CorrinTrendView *view)
{
  CorrinOverTimeView *self = CORRIN_OVER_TIME_VIEW (view);

  if (self->table == NULL)
    {
      self->table = g_object_ref_sink (g_object_new (CORRIN_TYPE_TABLE_VIEW, NULL));
      g_signal_connect_object (self->table, "day-activated", G_CALLBACK (day_activated_cb), self,
                               G_CONNECT_SWAPPED);
      add_copy_keys (GTK_WIDGET (self->table));
    }
  corrin_table_view_show (self->table, corrin_trend_table_new (trend_of (view)->spec));
  return GTK_WIDGET (self->table);
}

static char *
get_table_text (CorrinTrendView *view)
{
  g_autoptr (CorrinTrendTable) table = corrin_trend_table_new (trend_of (view)->spec);

  return corrin_table_text (table);
}

static CorrinPicture *
make_picture (CorrinTrendView *view, CorrinShownTrend *trend)
{
  (void) view;
  return corrin_picture_new_chart (trend->spec, corrin_shown_trend_ref (trend),
                                   (GDestroyNotify) corrin_shown_trend_unref);
}

static void
days_chosen_cb (CorrinOverTimeView *self, int from, int to)
{
  corrin_range_model_show (corrin_trend_view_get_range (CORRIN_TREND_VIEW (self)),
                           (CorrinPeriod){ from, to });
}

static void
chart_moving_cb (CorrinOverTimeView *self, int from, int to)
{
  corrin_overview_strip_set_period (self->strip, (CorrinPeriod){ from, to });
}

static void
strip_moving_cb (CorrinOverTimeView *self, int from, int to)
{
  corrin_chart_view_move (self->chart, (CorrinPeriod){ from, to });
}

static void
reset_cb (CorrinOverTimeView *self)
{
  corrin_range_model_reset (corrin_trend_view_get_range (CORRIN_TREND_VIEW (self)));
}

static void
show_all_cb (CorrinOverTimeView *self)
{
  corrin_range_model_choose (corrin_trend_view_get_range (CORRIN_TREND_VIEW (self)), CORRIN_TREND_ALL);
  gtk_widget_grab_focus (GTK_WIDGET (self->chart));
}

static void
corrin_over_time_view_dispose (GObject *object)
{
  CorrinOverTimeView *self = CORRIN_OVER_TIME_VIEW (object);

  g_clear_object (&self->table);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_OVER_TIME_VIEW);
  G_OBJECT_CLASS (corrin_over_time_view_parent_class)->dispose (object);
}

static void
corrin_over_time_view_class_init (CorrinOverTimeViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CorrinTrendViewClass *view_class = CORRIN_TREND_VIEW_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_over_time_view_dispose;
  view_class->show_trend = show_trend;
  view_class->get_words = get_words;
  view_class->get_table = get_table;
  view_class->get_table_text = get_table_text;
  view_class->make_picture = make_picture;

  corrin_trends_get_resource ();
  g_type_ensure (CORRIN_TYPE_CHART_VIEW);
  g_type_ensure (CORRIN_TYPE_OVERVIEW_STRIP);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/trends/over-time-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinOverTimeView, sentence);
  gtk_widget_class_bind_template_child (widget_class, CorrinOverTimeView, chart);
  gtk_widget_class_bind_template_child (widget_class, CorrinOverTimeView, strip);
  gtk_widget_class_bind_template_child (widget_class, CorrinOverTimeView, hint_box);
  gtk_widget_class_bind_template_child (widget_class, CorrinOverTimeView, hint);
  gtk_widget_class_bind_template_child (widget_class, CorrinOverTimeView, all_button);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chart_moving_cb);
  gtk_widget_class_bind_template_callback (widget_class, days_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, strip_moving_cb);
}

static void
corrin_over_time_view_init (CorrinOverTimeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
