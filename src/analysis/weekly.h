/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-values.h"

G_BEGIN_DECLS

/**
 * CorrinWeek:
 * @median: the median of the week's day values
 * @lowest: the lowest day value
 * @highest: the highest day value
 * @monday: the day the week begins
 * @n_days: how many of its days are rated, 1 to 7
 *
 * What one symptom was like in one week. Weeks begin on Monday in every country, so that the same journal gives
 * the same numbers everywhere.
 */
typedef struct
{
  double median;
  double lowest;
  double highest;
  CorrinDay monday;
  guint n_days;
} CorrinWeek;

GArray *corrin_weeks_new (CorrinDayValues days);

G_END_DECLS
