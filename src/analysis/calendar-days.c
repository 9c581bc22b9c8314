/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-days.h"

#include "injections.h"

#include <math.h>

static GArray *
blank_days_new (CorrinPeriod period)
{
  guint n = corrin_period_days (period);
  GArray *calendar = g_array_sized_new (FALSE, FALSE, sizeof (CorrinCalendarDay), n);

  for (guint i = 0; i < n; i++)
    {
      CorrinCalendarDay blank = { .day = period.from + (CorrinDay) i, .value = NAN };

      g_array_append_val (calendar, blank);
    }
  return calendar;
}

static void
count_dose (CorrinCalendarDay *day, const CorrinDose *dose)
{
  if (dose->status == CORRIN_DOSE_SKIPPED)
    day->n_skipped++;
  else if (corrin_dose_day_is_known (dose))
    day->n_given++;
  else
    day->n_in_month++;
}

/**
 * corrin_calendar_days_new:
 * @days: the day values of one symptom
 * @doses: (element-type CorrinDose): doses of any route and status, sorted by day
 * @late: (nullable) (element-type CorrinDay): the days that have a rating that was typed late
 * @period: the days wanted
 *
 * Lays out a calendar. Tablets and sprays are not in it.
 *
 * Returns: (transfer full) (element-type CorrinCalendarDay): one entry for each civil day of the period, in order
 */
GArray *
corrin_calendar_days_new (CorrinDayValues days, const GPtrArray *doses, const GArray *late,
                          CorrinPeriod period)
{
  GArray *calendar = blank_days_new (period);
  CorrinDayValues rated = corrin_day_values_between (days, period);

#define AT(civil_day) (&g_array_index (calendar, CorrinCalendarDay, (civil_day) -period.from))
  for (gsize i = 0; i < rated.n_values; i++)
    {
      AT (rated.values[i].day)->n = rated.values[i].n;
      AT (rated.values[i].day)->value = rated.values[i].value;
    }
  for (guint i = 0; i < doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (doses, i);

      if (corrin_route_is_injection ((CorrinRoute) dose->route) && corrin_period_contains (period, dose->day))
        count_dose (AT (dose->day), dose);
    }
  for (guint i = 0; late != NULL && i < late->len; i++)
    if (corrin_period_contains (period, g_array_index (late, CorrinDay, i)))
      AT (g_array_index (late, CorrinDay, i))->is_late = TRUE;
#undef AT
  return calendar;
}
