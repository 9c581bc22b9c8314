/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticks.h"

#include <glib/gi18n-lib.h>

#define HOURS_PER_DAY 24

/* Translators: the following are labels of the time axis of a chart, written for g_date_time_format(). Keep them
 * short. This one is the time of a full hour, such as "18:00"; where people use the 12-hour clock, "%l %p". */
#define LABEL_HOUR N_ ("%H:%M")
/* Translators: chart axis: weekday and day of the month, such as "Mon 4". */
#define LABEL_WEEKDAY N_ ("%a %-d")
/* Translators: chart axis: the day of the month, such as "4". */
#define LABEL_DAY N_ ("%-d")
/* Translators: chart axis: day and short month, such as "4 May". */
#define LABEL_DAY_OF_MONTH N_ ("%-d %b")
/* Translators: chart axis: a short month standing alone, such as "May". */
#define LABEL_MONTH N_ ("%Ob")
/* Translators: chart axis: the year, such as "2026". */
#define LABEL_YEAR N_ ("%Y")
/* Translators: chart axis: a whole date, such as "4 May 2026". */
#define LABEL_DATE N_ ("%-d %b %Y")
/* Translators: chart axis: month and year, such as "May 2026". */
#define LABEL_MONTH_OF_YEAR N_ ("%OB %Y")

#define HOURS(n)                                                                                             \
  {                                                                                                          \
    CORRIN_TICK_HOURS, n, LABEL_HOUR, CORRIN_TICK_DAYS, LABEL_DATE, LABEL_DAY_OF_MONTH                       \
  }
#define DAYS(n, label)                                                                                       \
  {                                                                                                          \
    CORRIN_TICK_DAYS, n, label, CORRIN_TICK_MONTHS, LABEL_MONTH_OF_YEAR, NULL                                \
  }
#define WEEKS(n)                                                                                             \
  {                                                                                                          \
    CORRIN_TICK_WEEKS, n, LABEL_DAY_OF_MONTH, CORRIN_TICK_YEARS, LABEL_YEAR, NULL                            \
  }
#define MONTHS(n)                                                                                            \
  {                                                                                                          \
    CORRIN_TICK_MONTHS, n, LABEL_MONTH, CORRIN_TICK_YEARS, LABEL_YEAR, NULL                                  \
  }
#define YEARS(n)                                                                                             \
  {                                                                                                          \
    CORRIN_TICK_YEARS, n, LABEL_YEAR, CORRIN_TICK_YEARS, NULL, NULL                                          \
  }

/* From the finest to the coarsest; the axis takes the first whose labels have room. */
static const CorrinTickStep steps[] = {
  HOURS (1),           HOURS (2),           HOURS (3),   HOURS (6),    HOURS (12),   DAYS (1, LABEL_WEEKDAY),
  DAYS (1, LABEL_DAY), DAYS (2, LABEL_DAY), WEEKS (1),   MONTHS (1),   MONTHS (3),   MONTHS (6),
  YEARS (1),           YEARS (2),           YEARS (5),   YEARS (10),   YEARS (20),   YEARS (50),
  YEARS (100),         YEARS (200),         YEARS (500), YEARS (1000), YEARS (5000),
};

/**
 * corrin_tick_steps:
 * @n_steps: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_steps): the ways to divide time, from the finest to the coarsest
 */
const CorrinTickStep *
corrin_tick_steps (guint *n_steps)
{
  *n_steps = G_N_ELEMENTS (steps);
  return steps;
}

/**
 * corrin_tick_step_days:
 * @step: a step
 *
 * Returns: about how many days lie between two ticks
 */
double
corrin_tick_step_days (const CorrinTickStep *step)
{
  static const double days[] = { 1.0 / HOURS_PER_DAY, 1, 7, 30.4375, 365.25 };

  return days[step->unit] * step->count;
}

/* Ticks stay where they are while the period moves: they are counted from fixed days, such as Mondays, Januaries
 * and years that divide without rest. */
static CorrinDay
first_day (CorrinTickUnit unit, int count, CorrinDay from)
{
  CorrinDay day;
  int year;
  int month;

  switch (unit)
    {
    case CORRIN_TICK_DAYS:
      return from + (count - ((from % count) + count) % count) % count;
    case CORRIN_TICK_WEEKS:
      day = corrin_day_monday (from);
      return day < from ? day + 7 : day;
    case CORRIN_TICK_MONTHS:
      corrin_day_get_ymd (from, &year, &month, NULL);
      day = corrin_day_new (year, (month - 1) / count * count + 1, 1);
      return day < from ? corrin_day_add_months (day, count) : day;
    case CORRIN_TICK_YEARS:
      corrin_day_get_ymd (from, &year, NULL, NULL);
      year = (year + count - 1) / count * count;
      day = corrin_day_new (year, 1, 1);
      return day < from ? corrin_day_new (year + count, 1, 1) : day;
    case CORRIN_TICK_HOURS:
    default:
      return from;
    }
}

static CorrinDay
next_day (CorrinTickUnit unit, int count, CorrinDay day)
{
  switch (unit)
    {
    case CORRIN_TICK_WEEKS:
      return day + 7 * count;
    case CORRIN_TICK_MONTHS:
      return corrin_day_add_months (day, count);
    case CORRIN_TICK_YEARS:
      return corrin_day_add_months (day, 12 * count);
    case CORRIN_TICK_HOURS:
      return day + 1;
    case CORRIN_TICK_DAYS:
    default:
      return day + count;
    }
}

/**
 * corrin_ticks_new:
 * @unit: a unit of the calendar
 * @count: how many of them from one tick to the next; of hours a divisor of 24, of months of 12, of weeks 1
 * @from: the first day
 * @to: the last day
 *
 * Returns: (transfer full) (element-type CorrinTick): the ticks in these days, ascending
 */
GArray *
corrin_ticks_new (CorrinTickUnit unit, int count, CorrinDay from, CorrinDay to)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (CorrinTick));
  int hours = unit == CORRIN_TICK_HOURS ? HOURS_PER_DAY : 1;

  for (CorrinDay day = first_day (unit, count, from); corrin_day_is_valid (day) && day <= to;
       day = next_day (unit, count, day))
    for (int hour = 0; hour < hours; hour += count)
      {
        CorrinTick tick = { day, hour };

        g_array_append_val (ticks, tick);
      }
  return ticks;
}

/**
 * corrin_tick_moment:
 * @tick: a tick
 * @unit: the unit it was made for
 *
 * A tick that names one day stands at its noon, like the ratings of that day; longer units stand where they begin.
 *
 * Returns: where it is on the scale of days
 */
double
corrin_tick_moment (const CorrinTick *tick, CorrinTickUnit unit)
{
  if (unit == CORRIN_TICK_HOURS)
    return tick->day + (double) tick->hour / HOURS_PER_DAY;
  return unit == CORRIN_TICK_DAYS ? tick->day + 0.5 : tick->day;
}

/**
 * corrin_tick_format:
 * @tick: a tick
 * @format: the format of a step, untranslated
 *
 * Returns: (transfer full): the label in the language of the session
 */
char *
corrin_tick_format (const CorrinTick *tick, const char *format)
{
  g_autoptr (GDateTime) date = NULL;
  int year;
  int month;
  int day;

  corrin_day_get_ymd (tick->day, &year, &month, &day);
  date = g_date_time_new_utc (year, month, day, tick->hour, 0, 0);
  return g_strstrip (g_date_time_format (date, _ (format)));
}
