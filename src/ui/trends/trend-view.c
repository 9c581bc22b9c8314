/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trend-view.h"

typedef struct
{
  CorrinRangeModel *range;
  CorrinShownTrend *trend;
  gboolean is_empty;
} CorrinTrendViewPrivate;

enum
{
  EMPTIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CorrinTrendView, corrin_trend_view, ADW_TYPE_BIN)

static CorrinTrendViewPrivate *
private_of (CorrinTrendView *self)
{
  return corrin_trend_view_get_instance_private (self);
}

static void
corrin_trend_view_dispose (GObject *object)
{
  CorrinTrendViewPrivate *own = private_of (CORRIN_TREND_VIEW (object));

  g_clear_object (&own->range);
  g_clear_pointer (&own->trend, corrin_shown_trend_unref);
  G_OBJECT_CLASS (corrin_trend_view_parent_class)->dispose (object);
}

static void
corrin_trend_view_class_init (CorrinTrendViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_trend_view_dispose;

  /**
   * CorrinTrendView::emptied:
   *
   * There is something to show now, or nothing any more.
   */
  signals[EMPTIED] = g_signal_new ("emptied", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
corrin_trend_view_init (CorrinTrendView *self)
{
  (void) self;
}

/**
 * corrin_trend_view_set_range:
 * @self: the view
 * @range: the days that all views share
 *
 * Called once, before anything is shown.
 */
void
corrin_trend_view_set_range (CorrinTrendView *self, CorrinRangeModel *range)
{
  g_return_if_fail (CORRIN_IS_TREND_VIEW (self));

  g_set_object (&private_of (self)->range, range);
}

/**
 * corrin_trend_view_get_range:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): the days that all views share, to be moved by this one too
 */
CorrinRangeModel *
corrin_trend_view_get_range (CorrinTrendView *self)
{
  return private_of (self)->range;
}

/**
 * corrin_trend_view_show:
 * @self: the view
 * @trend: what to show
 */
void
corrin_trend_view_show (CorrinTrendView *self, CorrinShownTrend *trend)
{
  CorrinTrendViewPrivate *own = private_of (self);

  g_return_if_fail (CORRIN_IS_TREND_VIEW (self));

  corrin_shown_trend_ref (trend);
  g_clear_pointer (&own->trend, corrin_shown_trend_unref);
  own->trend = trend;
  CORRIN_TREND_VIEW_GET_CLASS (self)->show_trend (self, trend);
}

/**
 * corrin_trend_view_get_trend:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): what is shown
 */
CorrinShownTrend *
corrin_trend_view_get_trend (CorrinTrendView *self)
{
  return private_of (self)->trend;
}

/**
 * corrin_trend_view_activate_day:
 * @self: the view
 * @day: a day
 *
 * Opens the day where it is recorded: the person clicked on it, or pressed Enter.
 */
void
corrin_trend_view_activate_day (CorrinTrendView *self, CorrinDay day)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  corrin_day_format (day, text);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.show-day", "s", text);
}

gboolean
corrin_trend_view_needs_whole (CorrinTrendView *self)
{
  return CORRIN_TREND_VIEW_GET_CLASS (self)->needs_whole;
}

gboolean
corrin_trend_view_ignores_range (CorrinTrendView *self)
{
  return CORRIN_TREND_VIEW_GET_CLASS (self)->ignores_range;
}

/**
 * corrin_trend_view_set_empty:
 * @self: the view
 * @is_empty: whether it only says what comes
 *
 * Called by the view itself. Then there is no table, and no picture to save.
 */
void
corrin_trend_view_set_empty (CorrinTrendView *self, gboolean is_empty)
{
  if (private_of (self)->is_empty == is_empty)
    return;
  private_of (self)->is_empty = is_empty;
  g_signal_emit (self, signals[EMPTIED], 0);
}

gboolean
corrin_trend_view_has_table (CorrinTrendView *self)
{
  return CORRIN_TREND_VIEW_GET_CLASS (self)->get_table != NULL && !private_of (self)->is_empty;
}

gboolean
corrin_trend_view_has_picture (CorrinTrendView *self)
{
  return CORRIN_TREND_VIEW_GET_CLASS (self)->make_picture != NULL && !private_of (self)->is_empty;
}

/**
 * corrin_trend_view_get_picker:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): where its symptom is chosen
 */
GtkWidget *
corrin_trend_view_get_picker (CorrinTrendView *self)
{
  CorrinTrendViewClass *class = CORRIN_TREND_VIEW_GET_CLASS (self);

  return class->get_picker != NULL ? class->get_picker (self) : NULL;
}

/**
 * corrin_trend_view_get_tools:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): what else can be chosen in it alone
 */
GtkWidget *
corrin_trend_view_get_tools (CorrinTrendView *self)
{
  CorrinTrendViewClass *class = CORRIN_TREND_VIEW_GET_CLASS (self);

  return class->get_tools != NULL ? class->get_tools (self) : NULL;
}

/**
 * corrin_trend_view_get_words:
 * @self: the view
 *
 * Returns: (transfer full) (nullable): what it shows, in words
 */
char *
corrin_trend_view_get_words (CorrinTrendView *self)
{
  CorrinTrendViewClass *class = CORRIN_TREND_VIEW_GET_CLASS (self);

  return class->get_words != NULL && private_of (self)->trend != NULL ? class->get_words (self) : NULL;
}

/**
 * corrin_trend_view_get_table:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): its numbers as a table
 */
GtkWidget *
corrin_trend_view_get_table (CorrinTrendView *self)
{
  CorrinTrendViewClass *class = CORRIN_TREND_VIEW_GET_CLASS (self);

  return class->get_table != NULL && private_of (self)->trend != NULL ? class->get_table (self) : NULL;
}

/**
 * corrin_trend_view_get_table_text:
 * @self: the view
 *
 * Returns: (transfer full) (nullable): its table to copy
 */
char *
corrin_trend_view_get_table_text (CorrinTrendView *self)
{
  CorrinTrendViewClass *class = CORRIN_TREND_VIEW_GET_CLASS (self);

  return class->get_table_text != NULL && private_of (self)->trend != NULL ? class->get_table_text (self)
                                                                           : NULL;
}

/**
 * corrin_trend_view_make_picture:
 * @self: the view
 * @trend: what to draw
 *
 * Returns: (transfer full) (nullable): the view as it is now, drawn of @trend; %NULL while it shows nothing
 */
CorrinPicture *
corrin_trend_view_make_picture (CorrinTrendView *self, CorrinShownTrend *trend)
{
  g_return_val_if_fail (corrin_trend_view_has_picture (self), NULL);

  return CORRIN_TREND_VIEW_GET_CLASS (self)->make_picture (self, trend);
}
