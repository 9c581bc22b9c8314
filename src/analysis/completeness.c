/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "completeness.h"

/* The first day on which any symptom is rated that the cursors have not passed, or CORRIN_DAY_NONE. */
static CorrinDay
next_day (const CorrinDayValues *symptoms, gsize *cursors, gsize n_symptoms)
{
  CorrinDay day = CORRIN_DAY_NONE;

  for (gsize i = 0; i < n_symptoms; i++)
    {
      CorrinDay candidate;

      if (cursors[i] == symptoms[i].n_values)
        continue;
      candidate = symptoms[i].values[cursors[i]].day;
      if (day == CORRIN_DAY_NONE || candidate < day)
        day = candidate;
    }

  for (gsize i = 0; i < n_symptoms; i++)
    if (cursors[i] < symptoms[i].n_values && symptoms[i].values[cursors[i]].day == day)
      cursors[i]++;
  return day;
}

/**
 * corrin_completeness:
 * @symptoms: (array length=n_symptoms): the day values of each shown symptom, none after @to
 * @n_symptoms: how many symptoms
 * @to: the last day of the period
 *
 * Counts the days on which at least one of the symptoms was rated. Counting begins with the first of them, since
 * nobody could have rated before the journal was begun; the days after the last of them up to @to do count, and
 * can be the longest gap.
 *
 * Returns: the counts, all 0 without a rated day
 */
CorrinCompleteness
corrin_completeness (const CorrinDayValues *symptoms, gsize n_symptoms, CorrinDay to)
{
  CorrinCompleteness found = { 0, 0, 0 };
  g_autofree gsize *cursors = g_new0 (gsize, n_symptoms);
  CorrinDay day = next_day (symptoms, cursors, n_symptoms);

  if (day == CORRIN_DAY_NONE)
    return found;

  found.days_possible = (guint) (to - day) + 1;
  while (day != CORRIN_DAY_NONE)
    {
      CorrinDay next = next_day (symptoms, cursors, n_symptoms);
      CorrinDay end = next != CORRIN_DAY_NONE ? next : to + 1;

      found.days_rated++;
      found.longest_gap_days = MAX (found.longest_gap_days, (guint) (end - day - 1));
      day = next;
    }
  return found;
}
