/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trend-range.h"

#include <math.h>

/**
 * corrin_trend_range_period:
 * @range: how much time
 * @today: the last day of it
 *
 * Returns: its days; the first one is %CORRIN_DAY_NONE for all there is, and both are while no day is known
 */
CorrinPeriod
corrin_trend_range_period (CorrinTrendRange range, CorrinDay today)
{
  if (today == CORRIN_DAY_NONE)
    return CORRIN_PERIOD_NONE;
  switch (range)
    {
    case CORRIN_TREND_FOUR_WEEKS:
      return (CorrinPeriod){ today - 27, today };
    case CORRIN_TREND_THREE_MONTHS:
      return (CorrinPeriod){ corrin_day_add_months (today, -3) + 1, today };
    case CORRIN_TREND_ONE_YEAR:
      return (CorrinPeriod){ corrin_day_add_months (today, -12) + 1, today };
    case CORRIN_TREND_ALL:
    case CORRIN_TREND_OWN_DAYS:
    default:
      return (CorrinPeriod){ CORRIN_DAY_NONE, today };
    }
}

/**
 * corrin_trend_range_find:
 * @period: some days
 * @limits: the first day with a record, and today
 *
 * Returns: which range they are, or %CORRIN_TREND_OWN_DAYS
 */
CorrinTrendRange
corrin_trend_range_find (CorrinPeriod period, CorrinPeriod limits)
{
  for (CorrinTrendRange range = 0; range < CORRIN_TREND_ALL; range++)
    {
      CorrinPeriod days = corrin_trend_range_period (range, limits.to);

      if (days.from == period.from && days.to == period.to)
        return range;
    }
  return period.from <= limits.from && period.to >= limits.to ? CORRIN_TREND_ALL : CORRIN_TREND_OWN_DAYS;
}

/**
 * corrin_trend_range_clamp:
 * @period: some days
 * @limits: the first day with a record, and today
 *
 * Moves the days between the limits. Those that are too many to lie between them end today, as the ranges do.
 *
 * Returns: as many days, at least %CORRIN_TREND_FEWEST_DAYS
 */
CorrinPeriod
corrin_trend_range_clamp (CorrinPeriod period, CorrinPeriod limits)
{
  int days = MAX (period.to - period.from + 1, CORRIN_TREND_FEWEST_DAYS);

  if (period.from + days - 1 > limits.to || days >= limits.to - limits.from + 1)
    period.from = limits.to - days + 1;
  else if (period.from < limits.from)
    period.from = limits.from;
  period.to = period.from + days - 1;
  return period;
}

/**
 * corrin_trend_range_pan:
 * @period: the days that are shown
 * @limits: the first day with a record, and today
 * @days: how many days to go on, or back when negative
 *
 * Returns: as many days, as far there as the limits allow
 */
CorrinPeriod
corrin_trend_range_pan (CorrinPeriod period, CorrinPeriod limits, int days)
{
  const int most = limits.to - limits.from + 1;

  days = CLAMP (days, -most, most);
  return corrin_trend_range_clamp ((CorrinPeriod){ period.from + days, period.to + days }, limits);
}

/**
 * corrin_trend_range_zoom:
 * @period: the days that are shown
 * @limits: the first day with a record, and today
 * @at: the day that stays where it is
 * @factor: below 1 for fewer days
 *
 * A step that is too small for whole days is one day. Nothing is zoomed out beyond the limits; at their ends @at
 * gives way.
 *
 * Returns: the days to show
 */
CorrinPeriod
corrin_trend_range_zoom (CorrinPeriod period, CorrinPeriod limits, CorrinDay at, double factor)
{
  const int most = MAX (limits.to - limits.from + 1, CORRIN_TREND_FEWEST_DAYS);
  int before = period.to - period.from + 1;
  int days = (int) lround (CLAMP (before * factor, 1, 1e6));
  double share = before > 1 ? (CLAMP (at, period.from, period.to) - period.from) / (before - 1.0) : 1;

  if (days == before && factor != 1)
    days += factor < 1 ? -1 : 1;
  /* A range may be longer than the journal is; that is no reason to jump. */
  days = CLAMP (days, CORRIN_TREND_FEWEST_DAYS,
                factor < 1 ? MAX (most, before) : MAX (most, MIN (before, days)));
  period.from = CLAMP (at, period.from, period.to) - (CorrinDay) lround (share * (days - 1));
  period.to = period.from + days - 1;
  return corrin_trend_range_clamp (period, limits);
}
