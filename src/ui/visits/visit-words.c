/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visit-words.h"

#include "day-words.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_visit_countdown:
 * @day: a day
 * @today: today
 *
 * Returns: (transfer full): how far away it is, in civil days: "In 12 days", "Tomorrow", "Today", "3 days ago"
 */
char *
corrin_visit_countdown (CorrinDay day, CorrinDay today)
{
  guint days = (guint) ABS (day - today);

  if (day == today)
    return g_strdup (_ ("Today"));
  if (days == 1 && day > today)
    /* Translators: the day of an appointment. */
    return g_strdup (_ ("Tomorrow"));
  if (days == 1)
    /* Translators: the day of an appointment. */
    return g_strdup (_ ("Yesterday"));
  if (day > today)
    /* Translators: how far ahead an appointment is; never 0 or 1. */
    return g_strdup_printf (ngettext ("In %u day", "In %u days", days), days);
  /* Translators: how long ago an appointment was; never 0 or 1. */
  return g_strdup_printf (ngettext ("%u day ago", "%u days ago", days), days);
}

/**
 * corrin_visit_when:
 * @visit: an appointment
 *
 * Returns: (transfer full): its day, and its time if it has one
 */
char *
corrin_visit_when (const CorrinAppointment *visit)
{
  g_autofree char *day = corrin_day_words_long (visit->day);
  g_autofree char *time = NULL;

  if (visit->time == CORRIN_TIME_NONE)
    return g_steal_pointer (&day);
  time = corrin_day_words_time (visit->time);
  /* Translators: a day and a time of day, such as "Monday, 4 May 2026" and "14:05". */
  return g_strdup_printf (_ ("%1$s at %2$s"), day, time);
}

/**
 * corrin_visit_about:
 * @visit: an appointment
 *
 * Returns: (transfer full) (nullable): with whom and what for, as far as that is noted
 */
char *
corrin_visit_about (const CorrinAppointment *visit)
{
  if (visit->with_whom != NULL && visit->purpose != NULL)
    /* Translators: with whom an appointment is, and what it is for. */
    return g_strdup_printf (_ ("With %1$s: %2$s"), visit->with_whom, visit->purpose);
  if (visit->with_whom != NULL)
    /* Translators: %s is a person or a practice. */
    return g_strdup_printf (_ ("With %s"), visit->with_whom);
  return g_strdup (visit->purpose);
}
