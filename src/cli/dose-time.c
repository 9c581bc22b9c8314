/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dose-time.h"

#include "arguments.h"
#include "clock.h"
#include "dose-when.h"
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

  corrin_dose_set_day (dose, corrin_day_parse (first_day), CORRIN_PRECISION_MONTH);
  return dose->day != CORRIN_DAY_NONE;
}

static gboolean
set_day (CorrinDose *dose, const char *at)
{
  corrin_dose_set_day (dose, corrin_day_parse (at), CORRIN_PRECISION_DAY);
  return dose->day != CORRIN_DAY_NONE;
}

static gboolean
read_local_time (const char *at, CorrinDay *day, CorrinTime *time)
{
  const gsize time_start = strlen ("YYYY-MM-DDT");
  g_autofree char *date = g_strndup (at, time_start - 1);

  if (strlen (at) < time_start || strchr ("T ", at[time_start - 1]) == NULL)
    return FALSE;
  *day = corrin_day_parse (date);
  *time = corrin_time_parse (at + time_start);
  return *day != CORRIN_DAY_NONE && *time != CORRIN_TIME_NONE;
}

/* A dose that is being recorded is given now; one that is skipped has a day. */
static void
set_now (CorrinDose *dose, GTimeZone *zone)
{
  corrin_dose_set_now (dose, zone);
  if (dose->status == CORRIN_DOSE_SKIPPED)
    corrin_dose_set_day (dose, dose->day, CORRIN_PRECISION_DAY);
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
  CorrinDay day;
  CorrinTime time;

  if (tz == NULL)
    return FALSE;
  if (at == NULL)
    set_now (dose, tz);
  else if (read_local_time (at, &day, &time))
    return corrin_dose_set_time (dose, day, time, tz, error);
  else if (!set_day (dose, at) && !set_month (dose, at))
    return refuse (at, error);

  if (zone == NULL || dose->precision == CORRIN_PRECISION_EXACT)
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
