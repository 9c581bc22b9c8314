/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trend-range.h"

/**
 * corrin_trend_range_period:
 * @range: how much time
 * @today: the last day of it
 *
 * Returns: its days; the first one is %CORRIN_DAY_NONE for all there is
 */
CorrinPeriod
corrin_trend_range_period (CorrinTrendRange range, CorrinDay today)
{
  switch (range)
    {
    case CORRIN_TREND_FOUR_WEEKS:
      return (CorrinPeriod){ today - 27, today };
    case CORRIN_TREND_THREE_MONTHS:
      return (CorrinPeriod){ corrin_day_add_months (today, -3) + 1, today };
    case CORRIN_TREND_ONE_YEAR:
      return (CorrinPeriod){ corrin_day_add_months (today, -12) + 1, today };
    case CORRIN_TREND_ALL:
    default:
      return (CorrinPeriod){ CORRIN_DAY_NONE, today };
    }
}
