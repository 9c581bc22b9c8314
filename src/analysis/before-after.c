/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "before-after.h"

#include "quantile.h"

#include <math.h>

#define NO_WINDOW ((CorrinWindow){ 0, 0, NAN })

/**
 * corrin_is_rated_enough:
 * @n_rated: rated days
 * @n_possible: all days
 *
 * Returns: whether at least 70 % of the days are rated
 */
gboolean
corrin_is_rated_enough (guint n_rated, guint n_possible)
{
  return n_possible > 0 && (guint64) n_rated * 10 >= (guint64) n_possible * 7;
}

static CorrinPeriod
days_before (CorrinDay day, CorrinWindowDays window)
{
  return (CorrinPeriod){ day - (CorrinDay) window, day - 1 };
}

static CorrinPeriod
days_after (CorrinDay day, CorrinWindowDays window)
{
  return (CorrinPeriod){ day, day + (CorrinDay) window - 1 };
}

static CorrinWindow
look_at (CorrinDayValues days, CorrinPeriod period)
{
  CorrinDayValues inside = corrin_day_values_between (days, period);
  CorrinWindow window = { (guint) inside.n_values, corrin_period_days (period), NAN };

  if (corrin_is_rated_enough (window.n_rated, window.n_possible))
    window.median = corrin_day_values_median (inside);
  return window;
}

/* The days after those after a change, up to the next one. */
static CorrinWindow
look_later (const CorrinBeforeAfter *self, CorrinDay day, const CorrinPlanStep *next, CorrinDayValues days)
{
  CorrinPeriod later = days_after (day + (CorrinDay) self->window, self->window);

  if (later.from > self->period.to || (next != NULL && next->day <= later.to))
    return NO_WINDOW;
  return look_at (days, later);
}

static gboolean
is_cut (const CorrinAround *around, const CorrinBeforeAfter *self)
{
  CorrinPeriod before = days_before (around->day, self->window);
  CorrinPeriod after = days_after (around->day, self->window);

  return (isnan (around->before.median) && before.from < self->period.from)
         || (isnan (around->after.median) && after.to > self->period.to);
}

/* Looks at the days round @around->day, unless its use has been decided on other grounds. */
static void
compare (CorrinBeforeAfter *self, CorrinAround *around, CorrinDayValues days)
{
  around->before = look_at (days, days_before (around->day, self->window));
  around->after = look_at (days, days_after (around->day, self->window));
  around->difference = NAN;
  if (around->use == CORRIN_AROUND_USED && is_cut (around, self))
    around->use = CORRIN_AROUND_CUT;
  if (around->use == CORRIN_AROUND_USED && (isnan (around->before.median) || isnan (around->after.median)))
    around->use = CORRIN_AROUND_FEW_RATED;
  if (around->use == CORRIN_AROUND_USED)
    around->difference = around->after.median - around->before.median;
  self->n_by_use[around->use]++;
  g_array_append_val (self->around, *around);
}

static void
add_values (GArray *pool, CorrinDayValues days, CorrinPeriod period)
{
  CorrinDayValues inside = corrin_day_values_between (days, period);

  for (gsize i = 0; i < inside.n_values; i++)
    g_array_append_val (pool, inside.values[i].value);
}

static CorrinWindow
take_together (const CorrinBeforeAfter *self, CorrinDayValues days,
               CorrinPeriod (*side) (CorrinDay, CorrinWindowDays))
{
  g_autoptr (GArray) pool = g_array_new (FALSE, FALSE, sizeof (double));
  CorrinWindow window = { 0, self->n_by_use[CORRIN_AROUND_USED] * (guint) self->window, NAN };

  for (guint i = 0; i < self->around->len; i++)
    {
      const CorrinAround *around = &g_array_index (self->around, CorrinAround, i);

      if (around->use == CORRIN_AROUND_USED)
        add_values (pool, days, side (around->day, self->window));
    }
  window.n_rated = pool->len;
  window.median = corrin_median ((double *) (void *) pool->data, pool->len);
  return window;
}

static CorrinBeforeAfter *
before_after_new (CorrinPeriod period, CorrinWindowDays window)
{
  CorrinBeforeAfter *self = g_new0 (CorrinBeforeAfter, 1);

  self->period = period;
  self->window = window;
  self->around = g_array_new (FALSE, FALSE, sizeof (CorrinAround));
  return self;
}

static void
pool (CorrinBeforeAfter *self, CorrinDayValues days)
{
  self->before = take_together (self, days, days_before);
  self->after = take_together (self, days, days_after);
  self->difference = self->after.median - self->before.median;
}

static gboolean
is_other_near (const GPtrArray *injections, const CorrinDose *dose, CorrinWindowDays window)
{
  for (guint i = 0; i < injections->len; i++)
    {
      const CorrinDose *other = g_ptr_array_index (injections, i);

      if (other->day == dose->day && corrin_dose_day_is_known (other))
        continue;
      if (other->day <= days_after (dose->day, window).to
          && corrin_dose_latest_day (other) >= days_before (dose->day, window).from)
        return TRUE;
    }
  return FALSE;
}

static CorrinAroundUse
use_of (const GPtrArray *injections, const CorrinDose *dose, CorrinWindowDays window)
{
  if (!corrin_dose_day_is_known (dose))
    return CORRIN_AROUND_DAY_UNKNOWN;
  return is_other_near (injections, dose, window) ? CORRIN_AROUND_OTHER_NEAR : CORRIN_AROUND_USED;
}

static gboolean
shares_day_with_last (const CorrinBeforeAfter *self, const CorrinDose *dose)
{
  const CorrinAround *last;

  if (self->around->len == 0)
    return FALSE;
  last = &g_array_index (self->around, CorrinAround, self->around->len - 1);
  return last->day == dose->day && last->use != CORRIN_AROUND_DAY_UNKNOWN && corrin_dose_day_is_known (dose);
}

/**
 * corrin_before_after_doses_new:
 * @days: the day values of one symptom
 * @doses: (element-type CorrinDose): doses of any route and status, sorted by day
 * @period: the days to look at; days outside it count as not rated
 * @window: how many days on each side
 *
 * Compares the @window days before each injection of the period (days -@window to -1) with as many from its day on
 * (days 0 to @window - 1). Each window needs 70 % of its days rated, and no other injection may lie in either, as its
 * days would be before the one and after the other. Two injections on one day count as one. Taken together, the median
 * runs over all day values of the windows of the injections that are used.
 *
 * Returns: (transfer full): the comparison; it borrows the doses
 */
CorrinBeforeAfter *
corrin_before_after_doses_new (CorrinDayValues days, const GPtrArray *doses, CorrinPeriod period,
                               CorrinWindowDays window)
{
  CorrinBeforeAfter *self = before_after_new (period, window);
  CorrinDayValues inside = corrin_day_values_between (days, period);
  g_autoptr (GPtrArray) injections = corrin_injections_new (doses);

  for (guint i = 0; i < injections->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (injections, i);
      CorrinAround around = {
        .day = dose->day, .dose = dose, .use = use_of (injections, dose, window), .later = NO_WINDOW
      };

      if (corrin_period_contains (period, dose->day) && !shares_day_with_last (self, dose))
        compare (self, &around, inside);
    }
  pool (self, inside);
  return self;
}

/**
 * corrin_before_after_plan_new:
 * @days: the day values of one symptom
 * @plan: (element-type CorrinPlanStep): the steps in force, by day and position
 * @period: the days to look at; days outside it count as not rated
 * @window: how many days on each side
 *
 * The same as corrin_before_after_doses_new() for the days on which a step of the plan took over from another one, and
 * the @window days after those: what comes of a change may take its time.
 * Changes differ from each other, so the numbers of all of them together mean nothing and are NaN and 0.
 *
 * Returns: (transfer full): the comparison; it borrows the steps
 */
CorrinBeforeAfter *
corrin_before_after_plan_new (CorrinDayValues days, const GPtrArray *plan, CorrinPeriod period,
                              CorrinWindowDays window)
{
  CorrinBeforeAfter *self = before_after_new (period, window);
  CorrinDayValues inside = corrin_day_values_between (days, period);

  for (guint i = 1; i < plan->len; i++)
    {
      const CorrinPlanStep *step = g_ptr_array_index (plan, i);
      const CorrinPlanStep *next = i + 1 < plan->len ? g_ptr_array_index (plan, i + 1) : NULL;
      CorrinAround around = { .day = step->day,
                              .step = step,
                              .later = look_later (self, step->day, next, inside) };

      if (corrin_period_contains (period, step->day) && (next == NULL || next->day > step->day))
        compare (self, &around, inside);
    }
  self->before.median = self->after.median = self->difference = NAN;
  return self;
}

/**
 * corrin_before_after_free:
 * @before_after: (transfer full): a comparison
 */
void
corrin_before_after_free (CorrinBeforeAfter *before_after)
{
  g_array_unref (before_after->around);
  g_free (before_after);
}
