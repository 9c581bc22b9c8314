/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "range-model.h"

/* The range that was chosen last is what "reset" goes back to. The days are those of the range until they are moved. */
struct _CorrinRangeModel
{
  GObject parent_instance;

  CorrinPeriod limits;
  CorrinPeriod period;
  CorrinTrendRange range;
  CorrinTrendRange chosen;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinRangeModel, corrin_range_model, G_TYPE_OBJECT)

static CorrinPeriod
days_of (CorrinRangeModel *self, CorrinTrendRange range)
{
  CorrinPeriod period = corrin_trend_range_period (range, self->limits.to);

  if (period.from == CORRIN_DAY_NONE)
    period.from = self->limits.from;
  return period;
}

static void
move (CorrinRangeModel *self, CorrinTrendRange range, CorrinPeriod period)
{
  gboolean is_same = self->range == range && self->period.from == period.from && self->period.to == period.to;

  self->range = range;
  self->period = period;
  if (!is_same)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
corrin_range_model_class_init (CorrinRangeModelClass *class)
{
  /**
   * CorrinRangeModel::changed:
   *
   * Other days are to be shown.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
corrin_range_model_init (CorrinRangeModel *self)
{
  self->limits = CORRIN_PERIOD_NONE;
  self->period = CORRIN_PERIOD_NONE;
  self->range = CORRIN_TREND_THREE_MONTHS;
  self->chosen = CORRIN_TREND_THREE_MONTHS;
}

/**
 * corrin_range_model_new:
 *
 * The days that all views of the trends show: one of the ranges, or any others between the limits.
 *
 * Returns: (transfer full): a model that shows three months, once it knows its limits
 */
CorrinRangeModel *
corrin_range_model_new (void)
{
  return g_object_new (CORRIN_TYPE_RANGE_MODEL, NULL);
}

/**
 * corrin_range_model_set_limits:
 * @self: the model
 * @limits: the first day with a record, and today
 *
 * A range goes on with the day; other days stay, as far as they can.
 */
void
corrin_range_model_set_limits (CorrinRangeModel *self, CorrinPeriod limits)
{
  g_return_if_fail (CORRIN_IS_RANGE_MODEL (self));
  g_return_if_fail (limits.from <= limits.to);

  self->limits = limits;
  if (self->range == CORRIN_TREND_OWN_DAYS)
    move (self, CORRIN_TREND_OWN_DAYS, corrin_trend_range_clamp (self->period, limits));
  else
    move (self, self->range, days_of (self, self->range));
}

CorrinPeriod
corrin_range_model_get_limits (CorrinRangeModel *self)
{
  return self->limits;
}

CorrinPeriod
corrin_range_model_get_period (CorrinRangeModel *self)
{
  return self->period;
}

/**
 * corrin_range_model_get_range:
 * @self: the model
 *
 * Returns: which range is shown, or %CORRIN_TREND_OWN_DAYS
 */
CorrinTrendRange
corrin_range_model_get_range (CorrinRangeModel *self)
{
  return self->range;
}

/**
 * corrin_range_model_choose:
 * @self: the model
 * @range: a range
 *
 * Shows the range up to today. All of the journal stays all of it, when it was shorter than another range too.
 */
void
corrin_range_model_choose (CorrinRangeModel *self, CorrinTrendRange range)
{
  g_return_if_fail (CORRIN_IS_RANGE_MODEL (self));
  g_return_if_fail (range < CORRIN_TREND_N_RANGES);

  self->chosen = range;
  move (self, range, days_of (self, range));
}

/**
 * corrin_range_model_show:
 * @self: the model
 * @period: any days
 *
 * Shows the days, moved between the limits. If they are those of a range, it is that range.
 */
void
corrin_range_model_show (CorrinRangeModel *self, CorrinPeriod period)
{
  g_return_if_fail (CORRIN_IS_RANGE_MODEL (self));

  if (self->limits.from == CORRIN_DAY_NONE)
    return;
  period = corrin_trend_range_clamp (period, self->limits);
  if (period.from == self->period.from && period.to == self->period.to)
    return;
  move (self, corrin_trend_range_find (period, self->limits), period);
}

/**
 * corrin_range_model_pan:
 * @self: the model
 * @days: how many days to go on, or back when negative
 */
void
corrin_range_model_pan (CorrinRangeModel *self, int days)
{
  g_return_if_fail (CORRIN_IS_RANGE_MODEL (self));

  if (self->limits.from != CORRIN_DAY_NONE)
    corrin_range_model_show (self, corrin_trend_range_pan (self->period, self->limits, days));
}

/**
 * corrin_range_model_zoom:
 * @self: the model
 * @at: the day that stays where it is
 * @factor: below 1 for fewer days
 */
void
corrin_range_model_zoom (CorrinRangeModel *self, CorrinDay at, double factor)
{
  g_return_if_fail (CORRIN_IS_RANGE_MODEL (self));

  if (self->limits.from != CORRIN_DAY_NONE)
    corrin_range_model_show (self, corrin_trend_range_zoom (self->period, self->limits, at, factor));
}

/**
 * corrin_range_model_reset:
 * @self: the model
 *
 * Shows the range again that was chosen last.
 */
void
corrin_range_model_reset (CorrinRangeModel *self)
{
  g_return_if_fail (CORRIN_IS_RANGE_MODEL (self));

  move (self, self->chosen, days_of (self, self->chosen));
}
