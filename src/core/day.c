/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "day.h"

#include <glib/gi18n-lib.h>

#define FIRST_DAY (-719162)
#define LAST_DAY 2932896

#define DAYS_IN_400_YEARS 146097
/* From 0000-03-01, where the years of the arithmetic begin, to 1970-01-01. */
#define DAYS_FROM_MARCH_0000 719468

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
days_in_month (int year, int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/* Days from 1 March to the first of a month counted from March (0 = March, 11 = February): five months
 * have 153 days whatever month they start with, and the division rounds the 31st days to their places. */
static int
days_before_month (int month_from_march)
{
  return (153 * month_from_march + 2) / 5;
}

/* Years run from March to February here, so that the leap day is the last of its year. */
static CorrinDay
day_from_ymd (int year, int month, int day)
{
  int march_year = month > 2 ? year : year - 1;
  int month_from_march = (month + 9) % 12;

  return march_year * 365 + march_year / 4 - march_year / 100 + march_year / 400
         + days_before_month (month_from_march) + day - 1 - DAYS_FROM_MARCH_0000;
}

/**
 * corrin_day_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day, or %CORRIN_DAY_NONE if the calendar has no such day
 */
CorrinDay
corrin_day_new (int year, int month, int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in_month (year, month))
    return CORRIN_DAY_NONE;
  return day_from_ymd (year, month, day);
}

/* Reads exactly @n digits; -1 if one of them is something else. Stops before the end of a short text. */
static int
read_digits (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

/**
 * corrin_day_parse:
 * @text: (nullable): text to read
 *
 * Reads "YYYY-MM-DD", exactly: four, two and two digits, nothing before or after.
 *
 * Returns: the day, or %CORRIN_DAY_NONE if @text is something else or the calendar has no such day
 */
CorrinDay
corrin_day_parse (const char *text)
{
  int year;
  int month;
  int day;

  if (text == NULL || (year = read_digits (text, 4)) < 0 || text[4] != '-')
    return CORRIN_DAY_NONE;
  if ((month = read_digits (text + 5, 2)) < 0 || text[7] != '-')
    return CORRIN_DAY_NONE;
  if ((day = read_digits (text + 8, 2)) < 0 || text[10] != '\0')
    return CORRIN_DAY_NONE;
  return corrin_day_new (year, month, day);
}

/**
 * corrin_day_from_date_time:
 * @local: a time in the zone whose calendar is meant
 *
 * Returns: the civil day that @local shows in its own zone
 */
CorrinDay
corrin_day_from_date_time (GDateTime *local)
{
  int year;
  int month;
  int day;

  g_return_val_if_fail (local != NULL, CORRIN_DAY_NONE);

  g_date_time_get_ymd (local, &year, &month, &day);
  return corrin_day_new (year, month, day);
}

/**
 * corrin_day_is_valid:
 * @day: any number
 *
 * Returns: whether @day lies in 0001-01-01 to 9999-12-31; %CORRIN_DAY_NONE does not
 */
gboolean
corrin_day_is_valid (CorrinDay day)
{
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/**
 * corrin_day_get_ymd:
 * @day: a valid day
 * @year: (out) (optional): 1 to 9999
 * @month: (out) (optional): 1 to 12
 * @day_of_month: (out) (optional): 1 to 31
 *
 * The reverse of corrin_day_new().
 */
void
corrin_day_get_ymd (CorrinDay day, int *year, int *month, int *day_of_month)
{
  g_return_if_fail (corrin_day_is_valid (day));

  int days = day + DAYS_FROM_MARCH_0000;
  int day_of_era = days % DAYS_IN_400_YEARS;
  /* Takes out the leap days so that each year has 365: one each 1461 days (4 years), none each 36524 days
   * (100 years), one again at the end of the 400. */
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int month_from_march = (5 * day_of_year + 2) / 153;
  gboolean next_year = month_from_march >= 10;

  if (year != NULL)
    *year = days / DAYS_IN_400_YEARS * 400 + year_of_era + (next_year ? 1 : 0);
  if (month != NULL)
    *month = next_year ? month_from_march - 9 : month_from_march + 3;
  if (day_of_month != NULL)
    *day_of_month = day_of_year - days_before_month (month_from_march) + 1;
}

static void
write_digits (char *text, int n, int value)
{
  for (int i = n - 1; i >= 0; i--)
    {
      text[i] = (char) ('0' + value % 10);
      value /= 10;
    }
}

/**
 * corrin_day_format:
 * @day: a day; %CORRIN_DAY_NONE gives an empty text
 * @text: (out caller-allocates): room for %CORRIN_DAY_TEXT_SIZE bytes
 *
 * Writes @day as "YYYY-MM-DD", whatever the locale.
 *
 * Returns: (transfer none): @text
 */
char *
corrin_day_format (CorrinDay day, char text[CORRIN_DAY_TEXT_SIZE])
{
  int year;
  int month;
  int day_of_month;

  text[0] = '\0';
  if (!corrin_day_is_valid (day))
    return text;

  corrin_day_get_ymd (day, &year, &month, &day_of_month);
  write_digits (text, 4, year);
  text[4] = '-';
  write_digits (text + 5, 2, month);
  text[7] = '-';
  write_digits (text + 8, 2, day_of_month);
  text[10] = '\0';
  return text;
}

/**
 * corrin_day_display:
 * @day: a day; %CORRIN_DAY_NONE gives an empty text
 *
 * Returns: (transfer full): @day for people, in the language of the session, such as "4 May 2026"
 */
char *
corrin_day_display (CorrinDay day)
{
  int year;
  int month;
  int day_of_month;
  g_autoptr (GDateTime) date = NULL;

  if (!corrin_day_is_valid (day))
    return g_strdup ("");

  corrin_day_get_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  /* xgettext:no-c-format */
  /* Translators: a date for people, such as "4 May 2026": %-d is the day of the month, %B the full name of the
   * month, %Y the year. Put them into the order of your language; see the manual of g_date_time_format(). */
  return g_date_time_format (date, _ ("%-d %B %Y"));
}

/**
 * corrin_day_weekday:
 * @day: a valid day
 *
 * Returns: the ISO 8601 number of the weekday, 1 = Monday to 7 = Sunday
 */
int
corrin_day_weekday (CorrinDay day)
{
  g_return_val_if_fail (corrin_day_is_valid (day), 0);

  /* The first day of the calendar, 0001-01-01, was a Monday. */
  return (day - FIRST_DAY) % 7 + 1;
}

/**
 * corrin_day_monday:
 * @day: a day, or %CORRIN_DAY_NONE
 *
 * Returns: the Monday that starts the week of @day; %CORRIN_DAY_NONE for itself
 */
CorrinDay
corrin_day_monday (CorrinDay day)
{
  if (!corrin_day_is_valid (day))
    return CORRIN_DAY_NONE;
  return day - (corrin_day_weekday (day) - 1);
}

/**
 * corrin_day_add_months:
 * @day: a day, or %CORRIN_DAY_NONE
 * @months: how many calendar months; negative ones go back
 *
 * Goes to the same day of another month, or to the last day of that month if it is shorter: one month after
 * 31 January is 28 or 29 February.
 *
 * Returns: the day, or %CORRIN_DAY_NONE if it lies outside the years 1 to 9999
 */
CorrinDay
corrin_day_add_months (CorrinDay day, int months)
{
  int year;
  int month;
  int day_of_month;
  gint64 count;

  if (!corrin_day_is_valid (day))
    return CORRIN_DAY_NONE;

  corrin_day_get_ymd (day, &year, &month, &day_of_month);
  count = (gint64) year * 12 + month - 1 + months;
  if (count < 12 || count >= 120000)
    return CORRIN_DAY_NONE;

  year = (int) (count / 12);
  month = (int) (count % 12) + 1;
  return day_from_ymd (year, month, MIN (day_of_month, days_in_month (year, month)));
}

/**
 * corrin_day_month_start:
 * @day: a day, or %CORRIN_DAY_NONE
 *
 * Returns: the first day of the month of @day; %CORRIN_DAY_NONE for itself
 */
CorrinDay
corrin_day_month_start (CorrinDay day)
{
  int day_of_month;

  if (!corrin_day_is_valid (day))
    return CORRIN_DAY_NONE;
  corrin_day_get_ymd (day, NULL, NULL, &day_of_month);
  return day - (day_of_month - 1);
}

/**
 * corrin_day_year_start:
 * @day: a day, or %CORRIN_DAY_NONE
 *
 * Returns: the 1 January of the year of @day; %CORRIN_DAY_NONE for itself
 */
CorrinDay
corrin_day_year_start (CorrinDay day)
{
  int year;

  if (!corrin_day_is_valid (day))
    return CORRIN_DAY_NONE;
  corrin_day_get_ymd (day, &year, NULL, NULL);
  return day_from_ymd (year, 1, 1);
}

/**
 * corrin_time_new:
 * @hour: 0 to 23
 * @minute: 0 to 59
 * @second: 0 to 59
 *
 * Returns: the time of day, or %CORRIN_TIME_NONE if the clock has no such time
 */
CorrinTime
corrin_time_new (int hour, int minute, int second)
{
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
    return CORRIN_TIME_NONE;
  return hour * 3600 + minute * 60 + second;
}

/**
 * corrin_time_parse:
 * @text: (nullable): text to read
 *
 * Reads "HH:MM" or "HH:MM:SS" of the 24-hour clock; an hour before ten may have one digit.
 *
 * Returns: the time of day, or %CORRIN_TIME_NONE if @text is something else
 */
CorrinTime
corrin_time_parse (const char *text)
{
  int hour;
  int minute;
  int second = 0;

  if (text == NULL || !g_ascii_isdigit (text[0]))
    return CORRIN_TIME_NONE;
  hour = read_digits (text, text[1] == ':' ? 1 : 2);
  text += text[1] == ':' ? 1 : 2;
  if (hour < 0 || text[0] != ':' || (minute = read_digits (text + 1, 2)) < 0)
    return CORRIN_TIME_NONE;
  text += 3;
  if (text[0] == ':')
    {
      if ((second = read_digits (text + 1, 2)) < 0)
        return CORRIN_TIME_NONE;
      text += 3;
    }
  return text[0] == '\0' ? corrin_time_new (hour, minute, second) : CORRIN_TIME_NONE;
}

/**
 * corrin_time_format:
 * @time: a time of day; %CORRIN_TIME_NONE gives an empty text
 *
 * Returns: (transfer full): "HH:MM", or "HH:MM:SS" if the seconds are not zero, whatever the locale
 */
char *
corrin_time_format (CorrinTime time)
{
  if (time < 0 || time >= 24 * 3600)
    return g_strdup ("");
  if (time % 60 != 0)
    return g_strdup_printf ("%02d:%02d:%02d", time / 3600, time / 60 % 60, time % 60);
  return g_strdup_printf ("%02d:%02d", time / 3600, time / 60 % 60);
}
