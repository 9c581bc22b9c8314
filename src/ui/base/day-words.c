/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "day-words.h"

#include "capital.h"
#include "clock.h"

#include <glib/gi18n-lib.h>

/* 5 January 1970 */
#define A_MONDAY 4

static char *
format_within (CorrinDay day, const char *format)
{
  int year, month, day_of_month;
  g_autoptr (GDateTime) date = NULL;

  corrin_day_get_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  return g_date_time_format (date, format);
}

/* These stand alone or begin a line: many languages write weekdays and months small within a sentence. */
static char *
format_day (CorrinDay day, const char *format)
{
  g_autofree char *words = format_within (day, format);

  return corrin_capital (words);
}

static int
year_of (CorrinDay day)
{
  int year, month, day_of_month;

  corrin_day_get_ymd (day, &year, &month, &day_of_month);
  return year;
}

/**
 * corrin_day_words_long:
 * @day: a day
 *
 * Returns: (transfer full): the weekday and the date, such as "Monday, 4 May 2026"
 */
char *
corrin_day_words_long (CorrinDay day)
{
  /* Translators: a date with its weekday, for g_date_time_format(), such as "Monday, 4 May 2026". */
  return format_day (day, _ ("%A, %-d %B %Y"));
}

/**
 * corrin_day_words_within:
 * @day: a day
 *
 * Returns: (transfer full): as corrin_day_words_long(), where other words stand before it
 */
char *
corrin_day_words_within (CorrinDay day)
{
  /* Translators: a date with its weekday, for g_date_time_format(), such as "Monday, 4 May 2026". */
  return format_within (day, _ ("%A, %-d %B %Y"));
}

/**
 * corrin_day_words_title:
 * @day: a day
 *
 * Returns: (transfer full): what a person would call the day: "Today", "Yesterday", "Monday, 4 May", with the year
 *   only if it is another
 */
char *
corrin_day_words_title (CorrinDay day)
{
  CorrinDay today = corrin_clock_today ();

  if (day == today)
    /* Translators: the name of this day. */
    return g_strdup (_ ("Today"));
  if (day == today - 1)
    /* Translators: the name of the day before this one. */
    return g_strdup (_ ("Yesterday"));
  if (year_of (day) != year_of (today))
    return corrin_day_words_long (day);
  /* Translators: a date of this year with its weekday, for g_date_time_format(), such as "Monday, 4 May". */
  return format_day (day, _ ("%A, %-d %B"));
}

/**
 * corrin_day_words_short:
 * @day: a day
 *
 * Returns: (transfer full): a short date such as "4 May", with the year only if it is not this year's
 */
char *
corrin_day_words_short (CorrinDay day)
{
  if (year_of (day) != year_of (corrin_clock_today ()))
    return corrin_day_display (day);
  /* Translators: a date of this year, for g_date_time_format(), such as "4 May". */
  return format_day (day, _ ("%-d %B"));
}

/**
 * corrin_day_words_month:
 * @day: a day of the month
 *
 * Returns: (transfer full): the month and its year, such as "May 2026"
 */
char *
corrin_day_words_month (CorrinDay day)
{
  /* Translators: a month and its year as a heading, for g_date_time_format(), such as "May 2026". */
  return format_day (day, _ ("%OB %Y"));
}

/**
 * corrin_day_words_weekday:
 * @weekday: 1 = Monday to 7 = Sunday
 *
 * Returns: (transfer full): the name of the weekday, such as "Monday"
 */
char *
corrin_day_words_weekday (int weekday)
{
  return format_day (A_MONDAY + weekday - 1, "%A");
}

/**
 * corrin_day_words_weekday_short:
 * @weekday: 1 = Monday to 7 = Sunday
 *
 * Returns: (transfer full): the short name of the weekday, such as "Mon"
 */
char *
corrin_day_words_weekday_short (int weekday)
{
  return format_day (A_MONDAY + weekday - 1, "%a");
}

/**
 * corrin_day_words_time:
 * @time: a time of day
 *
 * Returns: (transfer full): the time as it is written here, such as "14:05"
 */
char *
corrin_day_words_time (CorrinTime time)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2000, 1, 1, time / 3600, time / 60 % 60, 0);

  /* Translators: a time of day, for g_date_time_format(): "%H:%M", or "%-I:%M %p" where twelve hours are usual. */
  return g_date_time_format (date, _ ("%H:%M"));
}
