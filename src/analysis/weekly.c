/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weekly.h"

/**
 * corrin_weeks_new:
 * @days: the day values of one symptom
 *
 * Folds the days of each Monday week into their median. One rated day is enough for a week; a week without any is
 * not in the answer, and a line of weeks must not be drawn across it.
 *
 * Returns: (transfer full) (element-type CorrinWeek): the rated weeks in ascending order
 */
GArray *
corrin_weeks_new (CorrinDayValues days)
{
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (CorrinWeek));
  gsize end;

  for (gsize start = 0; start < days.n_values; start = end)
    {
      CorrinWeek week = { .monday = corrin_day_monday (days.values[start].day) };
      CorrinDayValues part;

      for (end = start + 1; end < days.n_values && days.values[end].day - week.monday < 7;)
        end++;
      part = (CorrinDayValues){ days.values + start, end - start };
      week.n_days = (guint) part.n_values;
      week.median = corrin_day_values_median (part);
      corrin_day_values_range (part, &week.lowest, &week.highest);
      g_array_append_val (weeks, week);
    }

  return weeks;
}
