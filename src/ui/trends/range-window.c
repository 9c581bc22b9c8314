/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "range-window.h"

#include <math.h>

/**
 * corrin_range_window:
 * @period: the days that are shown
 *
 * Returns: the same, to be moved
 */
CorrinRangeWindow
corrin_range_window (CorrinPeriod period)
{
  return (CorrinRangeWindow){ period.from, period.to - period.from + 1 };
}

static double
most_days (CorrinPeriod limits)
{
  return MAX (limits.to - limits.from + 1, CORRIN_TREND_FEWEST_DAYS);
}

/* As corrin_trend_range_clamp() does it. */
static CorrinRangeWindow
clamp (CorrinRangeWindow window, CorrinPeriod limits)
{
  double end = limits.to + 1.0;

  if (window.from < limits.from)
    window.from = limits.from;
  if (window.from + window.days > end)
    window.from = end - window.days;
  return window;
}

/**
 * corrin_range_window_pan:
 * @window: the days that are shown
 * @limits: the first day with a record, and today
 * @days: how many to go on, or back when negative
 *
 * Returns: as many days, as far there as the limits allow
 */
CorrinRangeWindow
corrin_range_window_pan (CorrinRangeWindow window, CorrinPeriod limits, double days)
{
  window.from += days;
  return clamp (window, limits);
}

/**
 * corrin_range_window_zoom:
 * @window: the days that are shown
 * @limits: the first day with a record, and today
 * @at: what stays where it is, in days
 * @factor: below 1 for fewer days
 *
 * Returns: the days to show, never more than the limits have, unless there were more before
 */
CorrinRangeWindow
corrin_range_window_zoom (CorrinRangeWindow window, CorrinPeriod limits, double at, double factor)
{
  double share = CLAMP ((at - window.from) / window.days, 0, 1);
  double most = MAX (most_days (limits), window.days);
  double days = CLAMP (window.days * factor, CORRIN_TREND_FEWEST_DAYS, most);

  window.from += share * (window.days - days);
  window.days = days;
  return clamp (window, limits);
}

/**
 * corrin_range_window_period:
 * @window: the days under a finger
 *
 * Returns: the nearest whole days
 */
CorrinPeriod
corrin_range_window_period (CorrinRangeWindow window)
{
  CorrinDay from = (CorrinDay) lround (window.from);

  return (CorrinPeriod){ from, from + (CorrinDay) MAX (lround (window.days), 1) - 1 };
}
