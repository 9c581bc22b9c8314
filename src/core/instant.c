/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "instant.h"

#include "errors.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAY_SECONDS 86400

/* Who writes down the evening after midnight, but before this time, means the evening. */
#define NIGHT_SECONDS (4 * 3600)

/* Names of the tz database that look like a rule such as "UTC+2" and are none. */
static const char *const names_with_digits[] = { "GMT0",    "GMT+0",   "GMT-0",   "EST5EDT",
                                                 "CST6CDT", "MST7MDT", "PST8PDT", NULL };

/* "+02:00", "-09:30", "+0200", "+02" */
static gboolean
is_offset_name (const char *name)
{
  return (name[0] == '+' || name[0] == '-') && g_ascii_isdigit (name[1]);
}

/* GLib also takes POSIX rules, in which "UTC+2" lies two hours west of Greenwich: the opposite of what a person
 * who types it means. It takes paths of files as well, and %NULL as the zone of the machine. */
static gboolean
is_zone_name (const char *name)
{
  if (name == NULL || name[0] == '\0' || name[0] == '/' || name[0] == ':' || strstr (name, "..") != NULL)
    return FALSE;
  if (name[strspn (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_+-/:")] != '\0')
    return FALSE;
  return is_offset_name (name) || strchr (name, '/') != NULL || strpbrk (name, G_CSET_DIGITS) == NULL
         || g_strv_contains (names_with_digits, name);
}

/* GLib reads the file of a zone again whenever nobody holds it any more, which takes longer than storing a
 * record. So each zone that was ever asked for is kept: there are a few hundred, and a journal has one or two. */
static GTimeZone *
find_zone (const char *name)
{
  static GMutex mutex;
  static GHashTable *zones;
  GTimeZone *zone;

  g_mutex_lock (&mutex);
  if (zones == NULL)
    zones = g_hash_table_new (g_str_hash, g_str_equal);
  zone = g_hash_table_lookup (zones, name);
  if (zone == NULL)
    {
      zone = g_time_zone_new_identifier (name);
      if (zone != NULL)
        g_hash_table_insert (zones, g_strdup (name), zone);
    }
  g_mutex_unlock (&mutex);
  return zone != NULL ? g_time_zone_ref (zone) : NULL;
}

/**
 * corrin_zone_new:
 * @zone: (nullable): a name of the IANA database such as "Europe/Berlin", "UTC", or an offset such as "+02:00"
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Finds a zone by its name. It costs little to find one again, so nobody needs to keep it.
 *
 * Returns: (transfer full) (nullable): the zone, or %NULL if there is none of that name
 */
GTimeZone *
corrin_zone_new (const char *zone, GError **error)
{
  GTimeZone *found = is_zone_name (zone) ? find_zone (zone) : NULL;

  if (found == NULL)
    {
      g_autofree char *shown = g_utf8_make_valid (zone != NULL ? zone : "", -1);

      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                   /* Translators: %s is what was given as the name of a time zone. */
                   _ ("“%s” is not a known time zone. Use a name such as “Europe/Berlin”, or an offset from "
                      "UTC such as “+02:00”."),
                   shown);
    }
  return found;
}

static int
offset_at (GTimeZone *zone, gint64 instant)
{
  return g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant));
}

/* The earliest instant at which clocks in @zone show @local (seconds since 1970 as if it were UTC). Zones change
 * their offset at most once within two days, and no offset is a whole day, so the offsets a day before and a day
 * after are the only two that can hold. */
static gint64
first_instant_showing (GTimeZone *zone, gint64 local, int *offset)
{
  int before = offset_at (zone, local - DAY_SECONDS);
  int after = offset_at (zone, local + DAY_SECONDS);
  int eastern = MAX (before, after);
  int western = MIN (before, after);

  *offset = eastern;
  if (offset_at (zone, local - eastern) == eastern)
    return local - eastern;
  *offset = western;
  return offset_at (zone, local - western) == western ? local - western : CORRIN_INSTANT_NONE;
}

static void
set_no_such_time (CorrinDay day, CorrinTime time, const char *zone, GError **error)
{
  g_autofree char *shown_day = corrin_day_display (day);
  g_autofree char *shown_time = corrin_time_format (time);

  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: a time ("02:30"), a date ("29 March 2026") and a time zone ("Europe/Berlin"). */
      _ ("The time %1$s on %2$s does not exist in %3$s: the clocks were put forward over it."), shown_time,
      shown_day, zone);
}

/**
 * corrin_instant_from_local:
 * @day: a valid day
 * @time: a time of day
 * @zone: what corrin_zone_new() takes
 * @offset: (out) (optional): the offset of local time from UTC in seconds at that instant
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Finds the instant at which clocks in @zone show a local time. A time that the clocks show twice, because they
 * are put back, is taken to be the first of the two (the one of summer time). A time that they skip,
 * because they are put forward, is refused.
 *
 * Returns: the instant, or %CORRIN_INSTANT_NONE with @error set
 */
gint64
corrin_instant_from_local (CorrinDay day, CorrinTime time, const char *zone, int *offset, GError **error)
{
  g_autoptr (GTimeZone) tz = NULL;
  gint64 instant;
  int found_offset;

  g_return_val_if_fail (corrin_day_is_valid (day), CORRIN_INSTANT_NONE);
  g_return_val_if_fail (time >= 0 && time < DAY_SECONDS, CORRIN_INSTANT_NONE);

  tz = corrin_zone_new (zone, error);
  if (tz == NULL)
    return CORRIN_INSTANT_NONE;

  instant = first_instant_showing (tz, (gint64) day * DAY_SECONDS + time, &found_offset);
  if (instant == CORRIN_INSTANT_NONE)
    set_no_such_time (day, time, zone, error);
  else if (offset != NULL)
    *offset = found_offset;
  return instant;
}

/* The division rounds down, so that the days before 1970 start at midnight too. */
static gint64
day_number (gint64 seconds)
{
  return seconds / DAY_SECONDS - (seconds % DAY_SECONDS < 0 ? 1 : 0);
}

/* No number of a day outside the calendar may be cut down to one that lies inside. */
static gboolean
is_in_calendar (gint64 days)
{
  return days > G_MININT32 && days < G_MAXINT32 && corrin_day_is_valid ((CorrinDay) days);
}

/**
 * corrin_instant_to_local:
 * @instant: seconds since 1970-01-01T00:00:00Z
 * @offset: offset of local time from UTC in seconds
 * @day: (out) (optional): the civil day, or %CORRIN_DAY_NONE if it lies outside the years 1 to 9999
 * @time: (out) (optional): the time of day, or %CORRIN_TIME_NONE beside %CORRIN_DAY_NONE
 *
 * Tells what clocks showed at an instant.
 */
void
corrin_instant_to_local (gint64 instant, int offset, CorrinDay *day, CorrinTime *time)
{
  gboolean overflows = instant < G_MININT64 / 2 || instant > G_MAXINT64 / 2;
  gint64 local = overflows ? 0 : instant + offset;
  gint64 days = day_number (local);
  gboolean valid = !overflows && is_in_calendar (days);

  if (day != NULL)
    *day = valid ? (CorrinDay) days : CORRIN_DAY_NONE;
  if (time != NULL)
    *time = valid ? (CorrinTime) (local - days * DAY_SECONDS) : CORRIN_TIME_NONE;
}

/**
 * corrin_instant_format:
 * @instant: seconds since 1970-01-01T00:00:00Z
 * @offset: offset of local time from UTC in seconds, less than a day
 *
 * Writes an instant as ISO 8601 with its offset, such as "2026-06-10T09:15:00+02:00"; no offset is "+00:00".
 * ISO 8601 knows only whole minutes of offset: others, of local mean times before 1972, are cut to
 * minutes and the local time with them, so that the text still means the same instant.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if the local day lies outside the years 1 to 9999
 */
char *
corrin_instant_format (gint64 instant, int offset)
{
  int minutes = offset / 60;
  CorrinDay day;
  CorrinTime time;
  char day_text[CORRIN_DAY_TEXT_SIZE];

  g_return_val_if_fail (offset > -DAY_SECONDS && offset < DAY_SECONDS, NULL);

  corrin_instant_to_local (instant, minutes * 60, &day, &time);
  if (day == CORRIN_DAY_NONE)
    return NULL;

  return g_strdup_printf ("%sT%02d:%02d:%02d%c%02d:%02d", corrin_day_format (day, day_text), time / 3600,
                          time / 60 % 60, time % 60, minutes < 0 ? '-' : '+', ABS (minutes) / 60,
                          ABS (minutes) % 60);
}

/* Reads "Z" or "+HH:MM" or "-HH:MM" up to the end of the text. */
static gboolean
parse_offset (const char *text, int *offset)
{
  CorrinTime size;

  *offset = 0;
  if (g_str_equal (text, "Z"))
    return TRUE;
  if ((text[0] != '+' && text[0] != '-') || strlen (text) != strlen ("+HH:MM"))
    return FALSE;
  size = corrin_time_parse (text + 1);
  *offset = text[0] == '-' ? -size : size;
  return size != CORRIN_TIME_NONE;
}

/**
 * corrin_instant_parse:
 * @text: (nullable): text to read
 * @instant: (out) (optional): seconds since 1970-01-01T00:00:00Z
 * @offset: (out) (optional): offset of local time from UTC in seconds
 *
 * Reads what corrin_instant_format() writes: "YYYY-MM-DDTHH:MM:SS" and "+HH:MM", "-HH:MM" or "Z"; the seconds
 * may be left out. Without an offset a text is no instant.
 *
 * Returns: whether @text could be read; if not, @instant and @offset stay as they were
 */
gboolean
corrin_instant_parse (const char *text, gint64 *instant, int *offset)
{
  const gsize time_start = strlen ("YYYY-MM-DDT");
  char day_text[CORRIN_DAY_TEXT_SIZE] = "";
  char time_text[sizeof "HH:MM:SS"] = "";
  gsize time_length;
  CorrinDay day;
  CorrinTime time;
  int found_offset;

  if (text == NULL || strnlen (text, time_start) < time_start || text[time_start - 1] != 'T')
    return FALSE;
  time_length = strspn (text + time_start, G_CSET_DIGITS ":");
  if (time_length != strlen ("HH:MM") && time_length != strlen ("HH:MM:SS"))
    return FALSE;

  memcpy (day_text, text, time_start - 1);
  memcpy (time_text, text + time_start, time_length);
  day = corrin_day_parse (day_text);
  time = corrin_time_parse (time_text);
  if (day == CORRIN_DAY_NONE || time == CORRIN_TIME_NONE
      || !parse_offset (text + time_start + time_length, &found_offset))
    return FALSE;

  if (instant != NULL)
    *instant = (gint64) day * DAY_SECONDS + time - found_offset;
  if (offset != NULL)
    *offset = found_offset;
  return TRUE;
}

/**
 * corrin_instant_is_late:
 * @recorded_at: when it was typed
 * @recorded_offset: the offset of local time from UTC in seconds where it was typed
 * @for_day: the day it is about
 *
 * Tells whether something was typed after the end of the day that follows @for_day. What is typed before 04:00
 * counts as typed the evening before.
 *
 * Returns: whether it is late
 */
gboolean
corrin_instant_is_late (gint64 recorded_at, int recorded_offset, CorrinDay for_day)
{
  CorrinDay recorded_day;

  g_return_val_if_fail (corrin_day_is_valid (for_day), FALSE);

  corrin_instant_to_local (recorded_at, recorded_offset - NIGHT_SECONDS, &recorded_day, NULL);
  return recorded_day != CORRIN_DAY_NONE && recorded_day > for_day + 1;
}
