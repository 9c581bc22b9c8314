/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date-format.h"

#include "errors.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CENTURY 2000
#define SECONDS_OF_HOUR (60 * 60)

/* What one date says so far; 0 for what it has not said. */
typedef struct
{
  int year;
  int month;
  int day;
} Date;

/**
 * corrin_date_format_check:
 * @format: how dates are written in a file
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Looks whether @format has a day (%d), a month (%m) and a year (%Y with four digits, %y with two, meaning
 * 2000 to 2099), each once and nothing else behind a percent sign but another one.
 *
 * Returns: whether corrin_date_format_read() can use it
 */
gboolean
corrin_date_format_check (const char *format, GError **error)
{
  guint days = 0;
  guint months = 0;
  guint years = 0;
  gboolean known = g_utf8_validate (format, -1, NULL);

  for (const char *at = format; known && *at != '\0'; at++)
    if (*at == '%')
      {
        at++;
        days += *at == 'd';
        months += *at == 'm';
        years += *at == 'y' || *at == 'Y';
        known = *at != '\0' && strchr ("dmyY%", *at) != NULL;
      }
  if (known && days == 1 && months == 1 && years == 1)
    return TRUE;

  g_autofree char *shown = g_utf8_make_valid (format, -1);
  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* xgettext:no-c-format */
      /* Translators: %s is what was given; keep %%d, %%m, %%Y and %%y, the program reads them. */
      _ ("“%s” is not a date format. It needs %%d for the day, %%m for the month, and %%Y for the year or "
         "%%y for its last two digits, each once, such as “%%d/%%m/%%y”."),
      shown);
  return FALSE;
}

/* Reads @min to @max digits. */
static gboolean
take_number (const char **at, int min, int max, int *number)
{
  int n = 0;

  *number = 0;
  for (; n < max && g_ascii_isdigit (**at); n++)
    *number = *number * 10 + *(*at)++ - '0';
  return n >= min;
}

static gboolean
take_part (char directive, const char **at, Date *date)
{
  switch (directive)
    {
    case 'd':
      return take_number (at, 1, 2, &date->day);
    case 'm':
      return take_number (at, 1, 2, &date->month);
    case 'Y':
      return take_number (at, 4, 4, &date->year);
    case 'y':
      if (!take_number (at, 2, 2, &date->year))
        return FALSE;
      date->year += CENTURY;
      return TRUE;
    default:
      return *(*at)++ == '%';
    }
}

static gboolean
take_date (const char *format, const char **at, CorrinDay *day)
{
  Date date = { 0, 0, 0 };

  for (; *format != '\0'; format++)
    if (*format == '%')
      {
        if (!take_part (*++format, at, &date))
          return FALSE;
      }
    else if (*(*at)++ != *format)
      return FALSE;
  *day = corrin_day_new (date.year, date.month, date.day);
  return *day != CORRIN_DAY_NONE;
}

/* "08:58", "08:58:30" or "08:58:30.125"; what is less than a second is not kept. */
static gboolean
take_time (const char **at, CorrinTime *time)
{
  char text[sizeof "HH:MM:SS"] = "";
  gsize length = strspn (*at, G_CSET_DIGITS ":");

  if (length >= sizeof text)
    return FALSE;
  memcpy (text, *at, length);
  *time = corrin_time_parse (text);
  *at += length;
  if (length == strlen ("HH:MM:SS") && (**at == '.' || **at == ',') && g_ascii_isdigit ((*at)[1]))
    *at += 1 + strspn (*at + 1, G_CSET_DIGITS);
  return *time != CORRIN_TIME_NONE;
}

/* "am" or "pm" behind a time of the 12-hour clock, from 1:00 to 12:59; nothing is taken when there is none. */
static gboolean
take_half (const char **at, CorrinTime *time)
{
  const char *half = *at + (**at == ' ');
  gboolean is_pm = g_ascii_strncasecmp (half, "pm", 2) == 0;
  int hour = *time / SECONDS_OF_HOUR;

  if (!is_pm && g_ascii_strncasecmp (half, "am", 2) != 0)
    return TRUE;
  *at = half + 2;
  if (hour < 1 || hour > 12)
    return FALSE;
  *time += ((is_pm ? 12 : 0) - (hour == 12 ? 12 : 0)) * SECONDS_OF_HOUR;
  return TRUE;
}

static gboolean
take_offset (const char **at, const char **offset)
{
  CorrinTime size;

  *offset = NULL;
  if (**at == '\0')
    return TRUE;
  *offset = *at;
  if (**at != '+' && **at != '-')
    return *(*at)++ == 'Z' && **at == '\0';
  (*at)++;
  return take_time (at, &size) && **at == '\0';
}

static gboolean
take_stamp (const char *format, const char *text, CorrinStamp *stamp)
{
  *stamp = (CorrinStamp){ .day = CORRIN_DAY_NONE, .time = CORRIN_TIME_NONE };
  if (!take_date (format, &text, &stamp->day))
    return FALSE;
  if (*text == '\0')
    return TRUE;
  if (*text != 'T' && *text != ' ')
    return FALSE;
  text++;
  return take_time (&text, &stamp->time) && take_half (&text, &stamp->time)
         && take_offset (&text, &stamp->offset);
}

/* How a day looks in @format, as an example for people. */
static char *
example (const char *format)
{
  GString *text = g_string_new (NULL);

  for (; *format != '\0'; format++)
    if (*format != '%')
      g_string_append_c (text, *format);
    else if (*++format == 'd')
      g_string_append (text, "31");
    else if (*format == 'm')
      g_string_append (text, "05");
    else if (*format == 'Y')
      g_string_append (text, "2026");
    else
      g_string_append (text, *format == 'y' ? "26" : "%");
  return g_string_free (text, FALSE);
}

/**
 * corrin_date_format_read:
 * @format: a format that corrin_date_format_check() takes
 * @text: (nullable): the text of a cell, without blanks around it
 * @stamp: (out): what it says
 * @error: return location for %CORRIN_ERROR_PARSE
 *
 * Reads a date, alone or followed by "T" or a blank, a time of day, and perhaps an offset from UTC. Day and month
 * may have one digit.
 *
 * Returns: whether @text could be read
 */
gboolean
corrin_date_format_read (const char *format, const char *text, CorrinStamp *stamp, GError **error)
{
  g_autofree char *like = NULL;

  if (take_stamp (format, text, stamp))
    return TRUE;
  like = example (format);
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
               /* Translators: %1$s is the text of a cell, %2$s a date written as the file should have it. */
               _ ("“%1$s” is not a date that is written like “%2$s”."), text, like);
  return FALSE;
}

/**
 * corrin_time_read:
 * @text: the text of a cell, without blanks around it
 * @time: (out): the time of day
 * @error: return location for %CORRIN_ERROR_PARSE
 *
 * Reads a time of the 24-hour clock, "HH:MM" or "HH:MM:SS", or of the 12-hour clock with "am" or "pm" behind it, in
 * small or large letters.
 *
 * Returns: whether @text could be read
 */
gboolean
corrin_time_read (const char *text, CorrinTime *time, GError **error)
{
  const char *at = text;

  if (take_time (&at, time) && take_half (&at, time) && *at == '\0')
    return TRUE;
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
               /* Translators: %s is the text of a cell. */
               _ ("“%s” is not a time that is written like “08:58” or “8:58 am”."), text);
  return FALSE;
}
