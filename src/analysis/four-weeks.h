/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-values.h"
#include "injections.h"

G_BEGIN_DECLS

#define CORRIN_FOUR_WEEKS_DAYS 28

/**
 * CorrinFourWeeks:
 * @period: the 28 calendar days
 * @median: the median of the day values in them
 * @n: how many of the days are rated
 * @n_injections: how many injections lie in them
 * @days_since_at_start: days from the latest injection to the first of the days, or -1 if that is not known
 * @days_since_at_end: days from the latest injection to the last of the days, or -1 if that is not known
 *
 * What one symptom was like in four weeks, and where they lie between the injections.
 */
typedef struct
{
  CorrinPeriod period;
  double median;
  guint n;
  guint n_injections;
  int days_since_at_start;
  int days_since_at_end;
} CorrinFourWeeks;

gboolean corrin_four_weeks (CorrinDayValues days, const GPtrArray *injections, CorrinFourWeeks *first,
                            CorrinFourWeeks *last);

G_END_DECLS
