/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "injections.h"

/**
 * corrin_injections_new:
 * @doses: (element-type CorrinDose): doses of any route and status, sorted by day, then time
 *
 * Returns: (transfer container) (element-type CorrinDose): the given injections among them; the doses stay with
 *   @doses
 */
GPtrArray *
corrin_injections_new (const GPtrArray *doses)
{
  GPtrArray *injections = g_ptr_array_new ();

  for (guint i = 0; i < doses->len; i++)
    {
      CorrinDose *dose = g_ptr_array_index (doses, i);

      if (dose->status == CORRIN_DOSE_GIVEN && corrin_route_is_injection ((CorrinRoute) dose->route))
        g_ptr_array_add (injections, dose);
    }
  return injections;
}

/**
 * corrin_dose_latest_day:
 * @dose: a dose
 *
 * Returns: the last day on which it can have been given: the end of the month if only that is known, else its day
 */
CorrinDay
corrin_dose_latest_day (const CorrinDose *dose)
{
  CorrinDay next_month;

  if (dose->precision != CORRIN_PRECISION_MONTH)
    return dose->day;
  next_month = corrin_day_add_months (corrin_day_month_start (dose->day), 1);
  /* Only December 9999 has no month after it. */
  return next_month != CORRIN_DAY_NONE ? next_month - 1 : corrin_day_new (9999, 12, 31);
}

/**
 * corrin_dose_day_is_known:
 * @dose: a dose
 *
 * Returns: whether more than its month is known
 */
gboolean
corrin_dose_day_is_known (const CorrinDose *dose)
{
  return dose->precision != CORRIN_PRECISION_MONTH;
}

/**
 * corrin_injections_count:
 * @injections: (element-type CorrinDose): injections
 * @period: the days to look at; an injection known to its month lies on the first of it
 *
 * Returns: how many of them lie in the period
 */
guint
corrin_injections_count (const GPtrArray *injections, CorrinPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < injections->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (injections, i);

      if (corrin_period_contains (period, dose->day))
        n++;
    }
  return n;
}

/**
 * corrin_injections_last:
 * @injections: (element-type CorrinDose): injections
 * @day: the last day to look at
 *
 * Returns: (transfer none) (nullable): the latest injection on @day or before it
 */
const CorrinDose *
corrin_injections_last (const GPtrArray *injections, CorrinDay day)
{
  for (guint i = injections->len; i-- > 0;)
    {
      const CorrinDose *dose = g_ptr_array_index (injections, i);

      if (dose->day <= day)
        return dose;
    }
  return NULL;
}

/**
 * corrin_injections_days_since:
 * @injections: (element-type CorrinDose): injections
 * @day: a civil day
 *
 * Counts civil days from the latest injection to @day; 0 on the day of an injection.
 *
 * Returns: the days, or -1 if there is no injection up to @day, or if the latest one may be one whose day is not
 *   known
 */
int
corrin_injections_days_since (const GPtrArray *injections, CorrinDay day)
{
  const CorrinDose *last = corrin_injections_last (injections, day);

  if (last == NULL)
    return -1;
  for (guint i = 0; i < injections->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (injections, i);

      if (dose->day <= day && corrin_dose_latest_day (dose) > last->day)
        return -1;
    }
  return day - last->day;
}
