/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "four-weeks.h"

static CorrinFourWeeks
look_at (CorrinPeriod period, CorrinDayValues days, const GPtrArray *injections)
{
  CorrinDayValues inside = corrin_day_values_between (days, period);

  return (CorrinFourWeeks){
    .period = period,
    .median = corrin_day_values_median (inside),
    .n = (guint) inside.n_values,
    .n_injections = corrin_injections_count (injections, period),
    .days_since_at_start = corrin_injections_days_since (injections, period.from),
    .days_since_at_end = corrin_injections_days_since (injections, period.to),
  };
}

/**
 * corrin_four_weeks:
 * @days: the day values of one symptom in the period that is looked at
 * @injections: (element-type CorrinDose): given injections, also those before the period
 * @first: (out): the 28 days that begin with the first rated day
 * @last: (out): the 28 days that end with the last rated day
 *
 * Compares the two ends of a record, if they share no day: that takes 56 days from the first rated one to the last.
 *
 * Returns: whether @first and @last were set
 */
gboolean
corrin_four_weeks (CorrinDayValues days, const GPtrArray *injections, CorrinFourWeeks *first,
                   CorrinFourWeeks *last)
{
  CorrinPeriod start, end;

  if (days.n_values == 0)
    return FALSE;

  start.from = days.values[0].day;
  start.to = start.from + CORRIN_FOUR_WEEKS_DAYS - 1;
  end.to = days.values[days.n_values - 1].day;
  end.from = end.to - CORRIN_FOUR_WEEKS_DAYS + 1;
  if (end.from <= start.to)
    return FALSE;

  *first = look_at (start, days, injections);
  *last = look_at (end, days, injections);
  return TRUE;
}
