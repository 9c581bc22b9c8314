/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"

#include "errors.h"
#include "instant.h"

#include <glib/gi18n-lib.h>

#define NOW_VARIABLE "CORRIN_NOW"

static GMutex mutex;
static GDateTime *fixed_now;
static CorrinDay latest_seen = CORRIN_DAY_NONE; /* atomic: the newest day that is known to have come */

/* Unlike that of g_time_zone_new_offset() the identifier has no seconds: "+02:00". */
static GTimeZone *
zone_from_offset (int offset)
{
  int minutes = ABS (offset) / 60;
  g_autofree char *name = g_strdup_printf ("%c%02d:%02d", offset < 0 ? '-' : '+', minutes / 60, minutes % 60);

  return g_time_zone_new_identifier (name);
}

/* %NULL too for the last hours of the calendar that lie outside of it in UTC: GDateTime has no such time. */
static GDateTime *
date_time_from_text (const char *text)
{
  gint64 instant;
  int offset;
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (!corrin_instant_parse (text, &instant, &offset))
    return NULL;
  zone = zone_from_offset (offset);
  utc = g_date_time_new_from_unix_utc (instant);
  return utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
}

/**
 * corrin_clock_now:
 *
 * Tells the time: what corrin_clock_set() was given, else what `CORRIN_NOW` says, else what it is. A
 * `CORRIN_NOW` that cannot be read is left aside; programs refuse it at their start with corrin_clock_check().
 *
 * Returns: (transfer full): now, in the local zone, or with the offset of the fixed time
 */
GDateTime *
corrin_clock_now (void)
{
  const char *text = g_getenv (NOW_VARIABLE);
  GDateTime *now = NULL;

  g_mutex_lock (&mutex);
  if (fixed_now != NULL)
    now = g_date_time_ref (fixed_now);
  g_mutex_unlock (&mutex);

  if (now == NULL && text != NULL)
    now = date_time_from_text (text);
  return now != NULL ? now : g_date_time_new_now_local ();
}

/**
 * corrin_clock_today:
 *
 * Returns: the civil day of now in the local zone
 */
CorrinDay
corrin_clock_today (void)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();

  return corrin_day_from_date_time (now);
}

/**
 * corrin_clock_has_come:
 * @day: a day
 *
 * As a day that has come stays so, half a million days are asked about for the price of one look at the clock.
 *
 * Returns: whether @day is today or earlier
 */
gboolean
corrin_clock_has_come (CorrinDay day)
{
  CorrinDay today;

  if (day <= g_atomic_int_get (&latest_seen))
    return TRUE;
  today = corrin_clock_today ();
  g_atomic_int_set (&latest_seen, today);
  return day <= today;
}

/**
 * corrin_clock_zone:
 *
 * Tells in which zone the person is now. That is the zone of the machine, if it has a name that
 * corrin_zone_new() takes and the offset that now has. Else (the machine's zone is an unnamed file or a rule, or
 * a fixed time says another offset) only the offset of now is known.
 *
 * Returns: (transfer full): the zone; corrin_zone_new() takes its identifier
 */
GTimeZone *
corrin_clock_zone (void)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  const char *name = g_time_zone_get_identifier (local);
  /* A colon in front, as in TZ=":Europe/Berlin", says that a name follows and no rule. */
  g_autoptr (GTimeZone) named = corrin_zone_new (name[0] == ':' ? name + 1 : name, NULL);
  int offset = (int) (g_date_time_get_utc_offset (now) / G_TIME_SPAN_SECOND);

  if (named != NULL)
    {
      int interval = g_time_zone_find_interval (named, G_TIME_TYPE_UNIVERSAL, g_date_time_to_unix (now));

      if (g_time_zone_get_offset (named, interval) == offset)
        return g_steal_pointer (&named);
    }
  return zone_from_offset (offset);
}

/**
 * corrin_clock_check:
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Looks whether `CORRIN_NOW`, if it is set, can be read. Programs call this before anything else.
 *
 * Returns: whether the clock can be used
 */
gboolean
corrin_clock_check (GError **error)
{
  const char *text = g_getenv (NOW_VARIABLE);
  g_autoptr (GDateTime) now = text != NULL ? date_time_from_text (text) : NULL;
  g_autofree char *shown = NULL;

  if (text == NULL || now != NULL)
    return TRUE;

  shown = g_utf8_make_valid (text, -1);
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
               /* Translators: %1$s is the name of an environment variable, %2$s its value. */
               _ ("%1$s is “%2$s”, but must be a time with its offset from UTC, such as "
                  "“2026-06-30T12:00:00+02:00”."),
               NOW_VARIABLE, shown);
  return FALSE;
}

/**
 * corrin_clock_set:
 * @now: (nullable): the time it shall be from here on, or %NULL for the time it is
 *
 * Fixes the clock of this process, also over `CORRIN_NOW`. Takes its own reference to @now.
 */
void
corrin_clock_set (GDateTime *now)
{
  if (now != NULL)
    g_date_time_ref (now);
  g_mutex_lock (&mutex);
  GDateTime *old = fixed_now;
  fixed_now = now;
  g_atomic_int_set (&latest_seen, CORRIN_DAY_NONE);
  g_mutex_unlock (&mutex);
  g_clear_pointer (&old, g_date_time_unref);
}
