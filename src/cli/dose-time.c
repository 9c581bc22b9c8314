/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dose-time.h"

#include "arguments.h"
#include "clock.h"
#include "errors.h"
#include "instant.h"
#include "phrases.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (const char *at, GError **error)
{
  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: %s is what was typed. Leave the examples as they are. */
      _ ("“%s” is not a time of a dose. Write a day like 2026-05-04, a month like 2026-05, or a local "
         "time like 2026-05-04T09:15."),
      at);
  return FALSE;
}

static gboolean
set_month (CorrinDose *dose, const char *at)
{
  g_autofree char *first_day = g_strconcat (at, "-01", NULL);

  dose->day = corrin_day_parse (first_day);
  dose->precision = CORRIN_PRECISION_MONTH;
  return dose->day != CORRIN_DAY_NONE;
}

static gboolean
set_day (CorrinDose *dose, const char *at)
{
  dose->day = corrin_day_parse (at);
  dose->precision = CORRIN_PRECISION_DAY;
  return dose->day != CORRIN_DAY_NONE;
}

static gboolean
set_local_time (CorrinDose *dose, const char *at)
{
  const gsize time_start = strlen ("YYYY-MM-DDT");
  g_autofree char *day = g_strndup (at, time_start - 1);

  if (strlen (at) < time_start || strchr ("T ", at[time_start - 1]) == NULL)
    return FALSE;
  dose->day = corrin_day_parse (day);
  dose->time = corrin_time_parse (at + time_start);
  dose->precision = CORRIN_PRECISION_EXACT;
  return dose->day != CORRIN_DAY_NONE && dose->time != CORRIN_TIME_NONE;
}

/* A dose that is being recorded is given now; one that is skipped has a day. Nobody means the seconds. */
static void
set_now (CorrinDose *dose, GTimeZone *zone)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();
  g_autoptr (GDateTime) there = g_date_time_to_timezone (now, zone);

  dose->day = corrin_day_from_date_time (there);
  dose->precision = CORRIN_PRECISION_DAY;
  if (dose->status == CORRIN_DOSE_SKIPPED)
    return;
  dose->precision = CORRIN_PRECISION_EXACT;
  dose->time = corrin_time_new (g_date_time_get_hour (there), g_date_time_get_minute (there), 0);
  dose->utc = g_date_time_to_unix (there) - g_date_time_get_second (there);
}

static gboolean
set_zone (CorrinDose *dose, GTimeZone *zone, GError **error)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();

  dose->zone = g_strdup (g_time_zone_get_identifier (zone));
  if (dose->utc == CORRIN_INSTANT_NONE)
    dose->utc = corrin_instant_from_local (dose->day, dose->time, dose->zone, NULL, error);
  if (dose->utc == CORRIN_INSTANT_NONE)
    return FALSE;
  if (dose->status == CORRIN_DOSE_SKIPPED || dose->utc <= g_date_time_to_unix (now))
    return TRUE;
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                       _ ("The time of the dose lies in the future."));
  return FALSE;
}

/**
 * corrin_dose_set_when:
 * @dose: a dose whose status is set
 * @at: (nullable): a day, a month or a local time; %NULL is now, or today for a skipped dose
 * @zone: (nullable): the zone of a local time; %NULL is the zone of now
 * @error: return location for %CORRIN_ERROR_INVALID, or wrong usage when @zone has no local time to go with
 *
 * Sets when a dose was given, as exactly as it was said and no more.
 *
 * Returns: whether it was understood
 */
gboolean
corrin_dose_set_when (CorrinDose *dose, const char *at, const char *zone, GError **error)
{
  g_autoptr (GTimeZone) tz = zone != NULL ? corrin_zone_new (zone, error) : corrin_clock_zone ();

  if (tz == NULL)
    return FALSE;
  if (at == NULL)
    set_now (dose, tz);
  else if (!set_day (dose, at) && !set_month (dose, at) && !set_local_time (dose, at))
    return refuse (at, error);

  if (dose->precision == CORRIN_PRECISION_EXACT)
    return set_zone (dose, tz, error);
  if (zone == NULL)
    return TRUE;
  corrin_set_usage_error (error, "%s", _ ("--zone belongs to a local time, like --at 2026-05-04T09:15."));
  return FALSE;
}

/**
 * corrin_dose_when_display:
 * @dose: a dose
 *
 * Returns: (transfer full): when it was, for people, as exactly as it is known
 */
char *
corrin_dose_when_display (const CorrinDose *dose)
{
  g_autofree char *day = corrin_phrase_dose_day (dose);
  g_autofree char *time = corrin_time_format (dose->time);

  switch ((CorrinPrecision) dose->precision)
    {
    case CORRIN_PRECISION_EXACT:
      return g_strdup_printf ("%s, %s", day, time);
    case CORRIN_PRECISION_MORNING:
      /* Translators: %s is a date. */
      return g_strdup_printf (_ ("%s, in the morning"), day);
    case CORRIN_PRECISION_AFTERNOON:
      /* Translators: %s is a date. */
      return g_strdup_printf (_ ("%s, in the afternoon"), day);
    case CORRIN_PRECISION_EVENING:
      /* Translators: %s is a date. */
      return g_strdup_printf (_ ("%s, in the evening"), day);
    case CORRIN_PRECISION_DAY:
    case CORRIN_PRECISION_MONTH:
    default:
      return g_steal_pointer (&day);
    }
}
