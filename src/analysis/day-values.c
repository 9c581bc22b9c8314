/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "day-values.h"

#include "find-day.h"
#include "quantile.h"

#include <math.h>

/**
 * corrin_points_view:
 * @points: (nullable) (element-type CorrinPoint): sorted points
 *
 * Returns: a view of them, which they must outlive
 */
CorrinPoints
corrin_points_view (const GArray *points)
{
  if (points == NULL)
    return (CorrinPoints){ NULL, 0 };
  return (CorrinPoints){ (const CorrinPoint *) (const void *) points->data, points->len };
}

/**
 * corrin_points_between:
 * @points: ratings, sorted by day
 * @period: the days wanted
 *
 * Returns: (transfer none): those of @points that lie in the period
 */
CorrinPoints
corrin_points_between (CorrinPoints points, CorrinPeriod period)
{
  gsize start = corrin_find_day (points.points, points.n_points, sizeof (CorrinPoint), period.from);
  gsize end = corrin_find_day (points.points, points.n_points, sizeof (CorrinPoint), period.to + 1);

  if (end <= start)
    return (CorrinPoints){ NULL, 0 };
  return (CorrinPoints){ points.points + start, end - start };
}

static double *
fit (GArray *scratch, gsize n)
{
  if (scratch->len < n)
    g_array_set_size (scratch, (guint) n);
  return (double *) (void *) scratch->data;
}

/**
 * corrin_day_values_new:
 * @points: the ratings of one symptom by one observer, sorted by day
 *
 * Folds the ratings of each day into their median.
 *
 * Returns: (transfer full) (element-type CorrinDayValue): a value for each day that has a rating
 */
GArray *
corrin_day_values_new (CorrinPoints points)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (CorrinDayValue));
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (double));
  gsize end;

  for (gsize start = 0; start < points.n_points; start = end)
    {
      CorrinDayValue value = { .day = points.points[start].day };
      double *ratings;

      for (end = start + 1; end < points.n_points && points.points[end].day == value.day;)
        end++;
      value.n = (guint) (end - start);
      ratings = fit (scratch, value.n);
      for (gsize i = start; i < end; i++)
        ratings[i - start] = points.points[i].value;
      value.value = corrin_median (ratings, value.n);
      g_array_append_val (values, value);
    }

  return values;
}

/**
 * corrin_day_values_view:
 * @values: (element-type CorrinDayValue): what corrin_day_values_new() made
 *
 * Returns: (transfer none): all of @values, valid until that array changes
 */
CorrinDayValues
corrin_day_values_view (const GArray *values)
{
  return (CorrinDayValues){ (const CorrinDayValue *) (const void *) values->data, values->len };
}

/**
 * corrin_day_values_between:
 * @days: day values
 * @period: the days wanted
 *
 * Returns: (transfer none): those of @days that lie in the period
 */
CorrinDayValues
corrin_day_values_between (CorrinDayValues days, CorrinPeriod period)
{
  gsize start = corrin_find_day (days.values, days.n_values, sizeof (CorrinDayValue), period.from);
  gsize end = corrin_find_day (days.values, days.n_values, sizeof (CorrinDayValue), period.to + 1);

  if (end <= start)
    return (CorrinDayValues){ NULL, 0 };
  return (CorrinDayValues){ days.values + start, end - start };
}

/**
 * corrin_day_values_median:
 * @days: day values
 *
 * Returns: the median of the day values, each day counting once, or NaN without days
 */
double
corrin_day_values_median (CorrinDayValues days)
{
  g_autofree double *values = g_new (double, days.n_values);

  for (gsize i = 0; i < days.n_values; i++)
    values[i] = days.values[i].value;
  return corrin_median (values, days.n_values);
}

/**
 * corrin_day_values_range:
 * @days: day values
 * @lowest: (out): the lowest day value, or NaN without days
 * @highest: (out): the highest day value, or NaN without days
 */
void
corrin_day_values_range (CorrinDayValues days, double *lowest, double *highest)
{
  *lowest = *highest = NAN;
  for (gsize i = 0; i < days.n_values; i++)
    {
      *lowest = fmin (*lowest, days.values[i].value);
      *highest = fmax (*highest, days.values[i].value);
    }
}
