/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dose-when.h"

#include "clock.h"
#include "errors.h"
#include "instant.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_dose_set_day:
 * @dose: a dose
 * @day: the day; of a month, any day of it
 * @precision: how much is known; not %CORRIN_PRECISION_EXACT
 *
 * Sets when a dose was given, without a time of day: none is invented.
 */
void
corrin_dose_set_day (CorrinDose *dose, CorrinDay day, CorrinPrecision precision)
{
  g_return_if_fail (precision != CORRIN_PRECISION_EXACT);

  dose->precision = precision;
  dose->day = precision == CORRIN_PRECISION_MONTH ? corrin_day_month_start (day) : day;
  dose->time = CORRIN_TIME_NONE;
  dose->utc = CORRIN_INSTANT_NONE;
  g_clear_pointer (&dose->zone, g_free);
}

static void
set_exact (CorrinDose *dose, CorrinDay day, CorrinTime time, gint64 utc, GTimeZone *zone)
{
  dose->precision = CORRIN_PRECISION_EXACT;
  dose->day = day;
  dose->time = time;
  dose->utc = utc;
  g_free (dose->zone);
  dose->zone = g_strdup (g_time_zone_get_identifier (zone));
}

/**
 * corrin_dose_set_now:
 * @dose: a dose
 * @zone: where it is given
 *
 * Sets that a dose is given now: local time, zone and instant together. Nobody means the seconds.
 */
void
corrin_dose_set_now (CorrinDose *dose, GTimeZone *zone)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();
  g_autoptr (GDateTime) there = g_date_time_to_timezone (now, zone);

  set_exact (dose, corrin_day_from_date_time (there),
             corrin_time_new (g_date_time_get_hour (there), g_date_time_get_minute (there), 0),
             g_date_time_to_unix (there) - g_date_time_get_second (there), zone);
}

/**
 * corrin_dose_set_time:
 * @dose: a dose whose status is set
 * @day: a day
 * @time: a time of day
 * @zone: where it was given
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Sets the exact time of a dose. A given one has no time in the future.
 *
 * Returns: whether there is such a time; if not, @dose is as it was
 */
gboolean
corrin_dose_set_time (CorrinDose *dose, CorrinDay day, CorrinTime time, GTimeZone *zone, GError **error)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();
  gint64 utc = corrin_instant_from_local (day, time, g_time_zone_get_identifier (zone), NULL, error);

  if (utc == CORRIN_INSTANT_NONE)
    return FALSE;
  if (dose->status != CORRIN_DOSE_SKIPPED && utc > g_date_time_to_unix (now))
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                           _ ("The time of the dose lies in the future."));
      return FALSE;
    }
  set_exact (dose, day, time, utc, zone);
  return TRUE;
}
