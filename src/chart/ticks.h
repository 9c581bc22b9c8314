/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIN_TICK_HOURS,
  CORRIN_TICK_DAYS,
  CORRIN_TICK_WEEKS,
  CORRIN_TICK_MONTHS,
  CORRIN_TICK_YEARS,
} CorrinTickUnit;

/**
 * CorrinTickStep:
 * @unit: the unit of the calendar
 * @count: how many of them from one tick to the next
 * @label: the format of a label for g_date_time_format(), to be translated
 * @context_unit: the larger unit that is written once below the labels
 * @context_label: (nullable): its format, or %NULL when the labels need no context
 * @context_again: (nullable): its format after the year has been said, or %NULL when it is always @context_label
 *
 * A way to divide time.
 */
typedef struct
{
  CorrinTickUnit unit;
  int count;
  const char *label;
  CorrinTickUnit context_unit;
  const char *context_label;
  const char *context_again;
} CorrinTickStep;

/**
 * CorrinTick:
 * @day: the day that begins, or in which the hour lies
 * @hour: the hour, 0 to 23
 */
typedef struct
{
  CorrinDay day;
  int hour;
} CorrinTick;

const CorrinTickStep *corrin_tick_steps (guint *n_steps);
double corrin_tick_step_days (const CorrinTickStep *step);
GArray *corrin_ticks_new (CorrinTickUnit unit, int count, CorrinDay from, CorrinDay to);
double corrin_tick_moment (const CorrinTick *tick, CorrinTickUnit unit);
char *corrin_tick_format (const CorrinTick *tick, const char *format);

G_END_DECLS
