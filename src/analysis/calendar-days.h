/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-values.h"

G_BEGIN_DECLS

/**
 * CorrinCalendarDay:
 * @day: the civil day
 * @n: how many ratings the day has
 * @value: their median, or NaN when the day is not rated
 * @n_given: injections given on the day
 * @n_skipped: injections that were skipped on it
 * @n_in_month: on the first of a month, the injections given in it of which the day is not known
 * @is_late: whether a rating of the day was typed late
 *
 * What the square of one day shows.
 */
typedef struct
{
  CorrinDay day;
  guint n;
  double value;
  guint n_given;
  guint n_skipped;
  guint n_in_month;
  gboolean is_late;
} CorrinCalendarDay;

GArray *corrin_calendar_days_new (CorrinDayValues days, const GPtrArray *doses, const GArray *late,
                                  CorrinPeriod period);

G_END_DECLS
