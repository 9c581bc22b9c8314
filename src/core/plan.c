/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan.h"

#include "plan-run.h"

/* The last day of the step at @index; the end of the calendar if nothing ends it. */
static CorrinDay
last_day_of (GPtrArray *steps, guint index)
{
  const CorrinPlanStep *step = g_ptr_array_index (steps, index);
  CorrinDay end = corrin_plan_step_own_end (step);

  if (index + 1 < steps->len)
    {
      const CorrinPlanStep *next = g_ptr_array_index (steps, index + 1);

      end = MIN (end, next->day - 1);
    }
  return end;
}

static void
append_planned (GArray *days, const CorrinPlanRun *run, CorrinDay from, CorrinDay to)
{
  CorrinDay last = MIN (run->last_day, to);

  for (gint64 n = corrin_plan_run_first_from (run, from); n < run->end; n++)
    {
      CorrinPlannedDay one = corrin_plan_run_day (run, n);

      if (one.day > last)
        return;
      g_array_append_val (days, one);
    }
}

/**
 * corrin_plan_days:
 * @steps: (element-type CorrinPlanStep): the steps in force, by day and position
 * @doses: (element-type CorrinDose): given and skipped doses, by day
 * @from: first day to look at, or %CORRIN_DAY_NONE for no bound
 * @to: last day to look at, inclusive
 *
 * Derives the planned days from the plan, in civil days, which no change of the clocks can move. Steps follow one
 * another: a step lasts until its own end or until the day before the next one starts, whichever is first. Nothing is
 * planned where no step lasts.
 *
 * Counted from the plan, the first planned day is the step's first day, and the n-th after it lies n intervals from
 * there. Months are those of the calendar, and a day that a month does not have is its last: from 31 January
 * "every month" gives 28 February and 31 March. Of k times a week, number i (from 0) lies on day i * 7 / k, rounded
 * down, of the week that the step's first day starts, at most one a day; of "1 to 2 times a week" the 1 is planned,
 * and doses never move these days.
 *
 * Counted from the last given dose, the n-th planned day lies n intervals after that dose, until another one is
 * given. Before anything is given in the step, the first planned day is the step's first day, or one interval after
 * the last dose before the step unless that is earlier. A dose that comes early, but nearer to the next planned day
 * than to the one before, stands for that day, and so does one that names it as its planned day; any other is an
 * extra dose and only moves the planned days after it. What was planned before a dose is not changed by it. A dose
 * known to the month gives a range. Skipped doses move nothing. A step of injections is moved by injections only,
 * any other by other doses only.
 *
 * "Every 2 to 3 months" gives ranges: the n-th lies 2n to 3n months from where it is counted. As the person chooses
 * the day, such a step goes on from the last given dose of the step even if it is counted from the plan. No range
 * reaches beyond its step.
 *
 * "After 10 doses" ends a step counted from the plan on its tenth planned day. In one that goes by doses, the given
 * ones are counted, and as many are planned as are left.
 *
 * Returns: (transfer full) (element-type CorrinPlannedDay): the planned days and ranges that start from @from to @to,
 *   sorted, no two on one day; @steps must outlive them
 */
GArray *
corrin_plan_days (GPtrArray *steps, GPtrArray *doses, CorrinDay from, CorrinDay to)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (CorrinPlannedDay));

  g_return_val_if_fail (steps != NULL && doses != NULL, days);

  for (guint i = 0; i < steps->len; i++)
    {
      const CorrinPlanStep *step = g_ptr_array_index (steps, i);
      CorrinDay last_day = last_day_of (steps, i);
      g_autoptr (GArray) runs = NULL;

      if (step->day > to || last_day < from)
        continue;
      runs = corrin_plan_runs_new (step, last_day, doses);
      for (guint r = 0; r < runs->len; r++)
        append_planned (days, &g_array_index (runs, CorrinPlanRun, r), from, to);
    }
  return days;
}

/**
 * corrin_plan_is_answered:
 * @planned: a planned day
 * @doses: (element-type CorrinDose): given and skipped doses
 *
 * A dose answers the planned day that it names, or else the one on whose days it lies.
 *
 * Returns: whether one of @doses, given or skipped, answers @planned
 */
gboolean
corrin_plan_is_answered (const CorrinPlannedDay *planned, GPtrArray *doses)
{
  for (guint i = 0; i < doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (doses, i);

      if (!corrin_plan_step_takes_dose (planned->step, dose))
        continue;
      if (dose->planned_day != CORRIN_DAY_NONE ? dose->planned_day == planned->day
                                               : dose->day >= planned->day && dose->day <= planned->latest)
        return TRUE;
    }
  return FALSE;
}

static gboolean
next_of_run (const CorrinPlanRun *run, GPtrArray *doses, CorrinDay after, CorrinPlannedDay *next)
{
  gboolean counts_from_dose = run->first > 0;

  for (gint64 n = counts_from_dose ? run->first : corrin_plan_run_first_until (run, after); n < run->end; n++)
    {
      *next = corrin_plan_run_day (run, n);
      if (next->day > run->last_day)
        return FALSE;
      if (!corrin_plan_is_answered (next, doses))
        return TRUE;
    }
  return FALSE;
}

/**
 * corrin_plan_next:
 * @steps: (element-type CorrinPlanStep): the steps in force, by day and position
 * @doses: (element-type CorrinDose): all given and skipped doses, by day
 * @after: the day from which on to look, usually today
 * @next: (out): the planned day
 *
 * Finds the first planned day or range that has not run out before @after and that no dose, given or skipped, answers
 * by naming it or by its day.
 *
 * Where the count goes from the last given dose, the planned day after that dose stays the next one until a dose is
 * recorded, so @next may lie wholly before @after: "planned for 4 May, not recorded". That another interval has
 * passed since is nothing that the plan says.
 *
 * Returns: whether anything more is planned; %FALSE if there is no plan or it has ended
 */
gboolean
corrin_plan_next (GPtrArray *steps, GPtrArray *doses, CorrinDay after, CorrinPlannedDay *next)
{
  g_return_val_if_fail (steps != NULL && doses != NULL && next != NULL, FALSE);

  for (guint i = 0; i < steps->len; i++)
    {
      CorrinDay last_day = last_day_of (steps, i);
      g_autoptr (GArray) runs = NULL;

      if (last_day < after)
        continue;
      runs = corrin_plan_runs_new (g_ptr_array_index (steps, i), last_day, doses);
      if (next_of_run (&g_array_index (runs, CorrinPlanRun, runs->len - 1), doses, after, next))
        return TRUE;
    }
  *next = (CorrinPlannedDay){ .day = CORRIN_DAY_NONE, .latest = CORRIN_DAY_NONE };
  return FALSE;
}

/**
 * corrin_plan_step_on:
 * @steps: (element-type CorrinPlanStep): the steps in force, by day and position
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the step that lasts on @day; of several that start on one day, the last
 */
const CorrinPlanStep *
corrin_plan_step_on (GPtrArray *steps, CorrinDay day)
{
  g_return_val_if_fail (steps != NULL, NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const CorrinPlanStep *step = g_ptr_array_index (steps, i);

      if (step->day <= day && day <= last_day_of (steps, i))
        return step;
    }
  return NULL;
}

/**
 * corrin_plan_steps_around:
 * @steps: (element-type CorrinPlanStep): the steps in force, by day and position
 * @day: a day on which no step lasts
 * @before: (out) (nullable): the last step that ended before @day
 * @after: (out) (nullable): the first one that starts after it
 */
void
corrin_plan_steps_around (GPtrArray *steps, CorrinDay day, const CorrinPlanStep **before,
                          const CorrinPlanStep **after)
{
  g_return_if_fail (steps != NULL);

  *before = NULL;
  *after = NULL;
  for (guint i = 0; i < steps->len; i++)
    {
      const CorrinPlanStep *step = g_ptr_array_index (steps, i);

      if (last_day_of (steps, i) < step->day)
        continue;
      if (step->day <= day)
        *before = step;
      else if (*after == NULL)
        *after = step;
    }
}

/**
 * corrin_plan_step_last_day:
 * @steps: (element-type CorrinPlanStep): the steps in force, by day and position
 * @step: one of them
 *
 * A step that goes by given doses and ends after a number of them has no last day of its own, as it waits for them:
 * it lasts until the next step.
 *
 * Returns: the last day of @step, before its first day if the next step starts on the same day, or %CORRIN_DAY_NONE
 *   if it is open and nothing follows
 */
CorrinDay
corrin_plan_step_last_day (GPtrArray *steps, const CorrinPlanStep *step)
{
  guint index;
  CorrinDay last_day;

  g_return_val_if_fail (steps != NULL && g_ptr_array_find (steps, step, &index), CORRIN_DAY_NONE);

  last_day = last_day_of (steps, index);
  return last_day < corrin_day_new (9999, 12, 31) ? last_day : CORRIN_DAY_NONE;
}
