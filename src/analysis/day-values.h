/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "period.h"
#include "points.h"

G_BEGIN_DECLS

/**
 * CorrinDayValue:
 * @day: the civil day
 * @n: how many ratings the day has
 * @value: the median of the day's ratings
 *
 * What one symptom was like on one day. A day without a rating has none.
 */
typedef struct
{
  CorrinDay day;
  guint n;
  double value;
} CorrinDayValue;

/**
 * CorrinDayValues:
 * @values: (array length=n_values): day values in ascending order of days, each day once
 * @n_values: how many
 *
 * A borrowed view of day values. Every statistic runs over such a view.
 */
typedef struct
{
  const CorrinDayValue *values;
  gsize n_values;
} CorrinDayValues;

CorrinPoints corrin_points_view (const GArray *points);
CorrinPoints corrin_points_between (CorrinPoints points, CorrinPeriod period);

GArray *corrin_day_values_new (CorrinPoints points);
CorrinDayValues corrin_day_values_view (const GArray *values);
CorrinDayValues corrin_day_values_between (CorrinDayValues days, CorrinPeriod period);
double corrin_day_values_median (CorrinDayValues days);
void corrin_day_values_range (CorrinDayValues days, double *lowest, double *highest);

G_END_DECLS
