/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan.h"

#define DAYS_OF_YEAR 366

/**
 * corrin_plan_in_force:
 * @versions: (element-type CorrinPlanStep): all versions of all steps, by day and position
 *
 * Returns: (transfer container) (element-type CorrinPlanStep): those that no newer version replaced; @versions must
 *   outlive them
 */
GPtrArray *
corrin_plan_in_force (GPtrArray *versions)
{
  GPtrArray *steps = g_ptr_array_new ();

  g_return_val_if_fail (versions != NULL, steps);

  for (guint i = 0; i < versions->len; i++)
    if (((CorrinPlanStep *) g_ptr_array_index (versions, i))->replaced_by == 0)
      g_ptr_array_add (steps, g_ptr_array_index (versions, i));
  return steps;
}

static void
append_open (GArray *ahead, const GArray *days, GPtrArray *doses, guint most)
{
  for (guint i = 0; i < days->len && ahead->len < most; i++)
    {
      const CorrinPlannedDay *one = &g_array_index (days, CorrinPlannedDay, i);

      if (!corrin_plan_is_answered (one, doses))
        g_array_append_val (ahead, *one);
    }
}

/**
 * corrin_plan_ahead:
 * @steps: (element-type CorrinPlanStep): the steps in force, by day and position
 * @doses: (element-type CorrinDose): given and skipped doses, by day
 * @after: the day from which on to look, usually today
 * @most: how many to find
 *
 * Finds what corrin_plan_next() finds and the planned days and ranges after it, which stay planned as long as nothing
 * is recorded. It looks as far ahead as it has to, and no farther than that.
 *
 * Returns: (transfer full) (element-type CorrinPlannedDay): at most @most of them, by day; @steps must outlive them
 */
GArray *
corrin_plan_ahead (GPtrArray *steps, GPtrArray *doses, CorrinDay after, guint most)
{
  GArray *ahead = g_array_new (FALSE, FALSE, sizeof (CorrinPlannedDay));
  const CorrinDay end = corrin_day_new (9999, 12, 31);
  CorrinPlannedDay next;
  CorrinDay from;

  g_return_val_if_fail (steps != NULL && doses != NULL, ahead);

  if (most == 0 || !corrin_plan_next (steps, doses, after, &next))
    return ahead;
  g_array_append_val (ahead, next);
  from = MAX (next.day + 1, MIN (after, end));
  for (gint64 years = 1; ahead->len < most && from <= end; years *= 2)
    {
      CorrinDay to = (CorrinDay) MIN ((gint64) end, from + years * DAYS_OF_YEAR);
      g_autoptr (GArray) days = corrin_plan_days (steps, doses, from, to);

      append_open (ahead, days, doses, most);
      from = to + 1;
    }
  return ahead;
}
