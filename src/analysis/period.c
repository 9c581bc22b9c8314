/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "period.h"

/**
 * corrin_period_default:
 * @ratings: from the first to the last rating of the shown symptoms, or %CORRIN_PERIOD_NONE without any
 * @doses: from the first to the last dose, or %CORRIN_PERIOD_NONE without any
 * @today: the day it is
 *
 * The period nobody chose: that of the ratings, or of the doses if nothing was rated. It never goes beyond
 * today. An empty journal has today alone.
 *
 * Returns: the period
 */
CorrinPeriod
corrin_period_default (CorrinPeriod ratings, CorrinPeriod doses, CorrinDay today)
{
  CorrinPeriod period = ratings.from != CORRIN_DAY_NONE ? ratings : doses;

  if (period.from == CORRIN_DAY_NONE)
    return (CorrinPeriod){ today, today };
  return (CorrinPeriod){ MIN (period.from, today), MIN (period.to, today) };
}

/**
 * corrin_period_contains:
 * @period: a period
 * @day: a day
 *
 * Returns: whether @day is one of the period's days
 */
gboolean
corrin_period_contains (CorrinPeriod period, CorrinDay day)
{
  return day != CORRIN_DAY_NONE && period.from <= day && day <= period.to;
}

/**
 * corrin_period_days:
 * @period: a period
 *
 * Returns: how many calendar days it has, both ends counted; 0 when it ends before it begins
 */
guint
corrin_period_days (CorrinPeriod period)
{
  if (period.from == CORRIN_DAY_NONE || period.to < period.from)
    return 0;
  return (guint) (period.to - period.from) + 1;
}
