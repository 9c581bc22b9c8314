/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan.h"

/* Planned days are counted in civil days and calendar months, so that no change of the clocks can move them.
 *
 * A step is walked in runs. A run counts from one anchor: the step's first day, or a given dose. Its n-th planned day
 * is the anchor and n intervals, never the planned day before and one interval, so that a month that is too short for
 * the anchor's day does not shorten those after it. As the n-th day is found without those before it, decades cost
 * no more than the planned days that are asked for. */

#define DAYS_OF_WEEK 7
/* No interval of any unit leads from one end of the calendar beyond the other later than this. */
#define LONGEST_INTERVAL 4000000
/* Stands for a day after the end of the calendar; later than any valid day. */
#define NEVER G_MAXINT32

/* @first and @end are numbers of intervals: the first planned day lies @first intervals after the anchor, the last
 * one before @end. None lies after @last_day. The anchor is two days if it is known only to the month. */
typedef struct
{
  const CorrinPlanStep *step;
  CorrinDay anchor;
  CorrinDay anchor_latest;
  gint64 first;
  gint64 end;
  CorrinDay last_day;
  CorrinDay step_last_day;
} Run;

static CorrinDay
calendar_end (void)
{
  return corrin_day_new (9999, 12, 31);
}

static gint64
shortest_interval (const CorrinPlanStep *step)
{
  return CLAMP (step->interval_min, 1, LONGEST_INTERVAL);
}

static gboolean
has_range (const CorrinPlanStep *step)
{
  return step->rule != CORRIN_RULE_TIMES_A_WEEK && step->rule != CORRIN_RULE_ALTERNATE_DAYS
         && step->interval_max > step->interval_min;
}

static gint64
longest_interval (const CorrinPlanStep *step)
{
  return has_range (step) ? MIN (step->interval_max, LONGEST_INTERVAL) : shortest_interval (step);
}

/* k times a week has its pattern in the week, whenever the doses were given. A range leaves the choice of the day to
 * the person, so the next one goes on from the day that was chosen. */
static gboolean
follows_doses (const CorrinPlanStep *step)
{
  return step->rule != CORRIN_RULE_TIMES_A_WEEK
         && (step->counted_from == CORRIN_COUNTED_FROM_LAST_GIVEN || has_range (step));
}

static CorrinDay
add_days (CorrinDay anchor, gint64 days)
{
  return anchor + days <= calendar_end () ? (CorrinDay) (anchor + days) : NEVER;
}

static CorrinDay
add_months (CorrinDay anchor, gint64 months)
{
  CorrinDay day = months <= G_MAXINT ? corrin_day_add_months (anchor, (int) months) : CORRIN_DAY_NONE;

  return day != CORRIN_DAY_NONE ? day : NEVER;
}

/* The doses of a week lie as evenly as whole days allow: of 3, on its first, third and fifth day. */
static CorrinDay
add_parts_of_week (CorrinDay anchor, gint64 times, gint64 n)
{
  gint64 parts = MIN (times, DAYS_OF_WEEK);

  return add_days (anchor, n / parts * DAYS_OF_WEEK + n % parts * DAYS_OF_WEEK / parts);
}

static CorrinDay
add_intervals (const CorrinPlanStep *step, CorrinDay anchor, gint64 interval, gint64 n)
{
  switch ((CorrinRule) step->rule)
    {
    case CORRIN_RULE_EVERY_WEEKS:
      return add_days (anchor, n * interval * DAYS_OF_WEEK);
    case CORRIN_RULE_EVERY_MONTHS:
      return add_months (anchor, n * interval);
    case CORRIN_RULE_TIMES_A_WEEK:
      return add_parts_of_week (anchor, interval, n);
    case CORRIN_RULE_ALTERNATE_DAYS:
      return add_days (anchor, n * 2);
    case CORRIN_RULE_EVERY_DAYS:
    case CORRIN_RULE_AT_LEAST_DAYS:
    default:
      return add_days (anchor, n * interval);
    }
}

/* The n-th planned day of a run, whether or not the run reaches so far. A range ends with its step. */
static CorrinPlannedDay
planned (const Run *run, gint64 n)
{
  const CorrinPlanStep *step = run->step;
  CorrinDay day = add_intervals (step, run->anchor, shortest_interval (step), n);
  CorrinDay latest = add_intervals (step, run->anchor_latest, longest_interval (step), n);

  return (
      CorrinPlannedDay){ .day = day, .latest = MAX (day, MIN (latest, run->step_last_day)), .step = step };
}

/* The first n of a run whose planned day, or the last day of whose range, is @day or later. */
static gint64
first_from (const Run *run, CorrinDay day, gboolean by_latest)
{
  gint64 low = run->first;
  gint64 high = run->first + MAX (0, calendar_end () - run->anchor) + 1;

  while (low < high)
    {
      gint64 middle = low + (high - low) / 2;
      CorrinPlannedDay one = planned (run, middle);

      if ((by_latest ? one.latest : one.day) < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static CorrinDay
count_end (const CorrinPlanStep *step, gint64 count)
{
  const Run from_start = {
    .step = step, .anchor = step->day, .anchor_latest = step->day, .step_last_day = calendar_end ()
  };

  if (follows_doses (step))
    return NEVER;
  return planned (&from_start, count - 1).day;
}

static CorrinDay
own_end (const CorrinPlanStep *step)
{
  gint64 count = CLAMP (step->end_count, 1, LONGEST_INTERVAL);

  switch ((CorrinEnds) step->ends)
    {
    case CORRIN_ENDS_AFTER_DOSES:
      return count_end (step, count);
    case CORRIN_ENDS_AFTER_DAYS:
      return add_days (step->day, count - 1);
    case CORRIN_ENDS_AFTER_WEEKS:
      return add_days (step->day, count * DAYS_OF_WEEK - 1);
    case CORRIN_ENDS_AFTER_MONTHS:
      return add_months (step->day, count) - 1;
    case CORRIN_ENDS_ON_DAY:
      return step->end_day;
    case CORRIN_ENDS_OPEN:
    default:
      return NEVER;
    }
}

/* The last day of the step at @index, the end of the calendar if nothing ends it. */
static CorrinDay
last_day_of (GPtrArray *steps, guint index)
{
  const CorrinPlanStep *step = g_ptr_array_index (steps, index);
  CorrinDay end = MIN (own_end (step), calendar_end ());

  if (index + 1 < steps->len)
    {
      const CorrinPlanStep *next = g_ptr_array_index (steps, index + 1);

      end = MIN (end, next->day - 1);
    }
  return end;
}

/* A plan of injections counts injections, a plan of tablets counts tablets. */
static gboolean
is_of_route (const CorrinPlanStep *step, const CorrinDose *dose)
{
  return corrin_route_is_injection ((CorrinRoute) step->route)
         == corrin_route_is_injection ((CorrinRoute) dose->route);
}

static gboolean
is_counted (const CorrinPlanStep *step, const CorrinDose *dose)
{
  return dose->status == CORRIN_DOSE_GIVEN && is_of_route (step, dose);
}

static CorrinDay
latest_day_of (const CorrinDose *dose)
{
  if (dose->precision != CORRIN_PRECISION_MONTH)
    return dose->day;
  return MIN (add_months (corrin_day_month_start (dose->day), 1), calendar_end () + 1) - 1;
}

static Run
run_from_dose (const CorrinPlanStep *step, const CorrinDose *dose, CorrinDay last_day, gint64 doses_left)
{
  return (Run){
    .step = step,
    .anchor = dose->day,
    .anchor_latest = latest_day_of (dose),
    .first = 1,
    .end = 1 + doses_left,
    .last_day = last_day,
    .step_last_day = last_day,
  };
}

/* The step's first run, with its planned days as they are before anything is given within the step. @before is the
 * last dose before the step, or NULL. */
static Run
first_run (const CorrinPlanStep *step, const CorrinDose *before, CorrinDay last_day, gint64 doses_left)
{
  Run run = {
    .step = step,
    .anchor = step->day,
    .anchor_latest = step->day,
    .end = doses_left,
    .last_day = last_day,
    .step_last_day = last_day,
  };

  if (before != NULL && step->counted_from == CORRIN_COUNTED_FROM_LAST_GIVEN && follows_doses (step))
    {
      Run after_dose = run_from_dose (step, before, last_day, doses_left);
      CorrinPlannedDay one = planned (&after_dose, 1);

      if (one.day > step->day)
        return after_dose;
      run.anchor_latest = MAX (step->day, one.latest);
    }
  return run;
}

/* Whether a dose given before the @n-th planned day of a run stands for it. It does if it names that day; if it names
 * none, when it lies nearer to it than to the one before. Another is an extra dose, and only moves the planned day. */
static gboolean
answers_early (const Run *run, gint64 n, const CorrinDose *dose, const Run *next)
{
  CorrinPlannedDay one = planned (run, n);

  if (n >= run->end || one.day > run->step_last_day || one.day >= planned (next, next->first).day)
    return FALSE;
  if (dose->planned_day != CORRIN_DAY_NONE)
    return dose->planned_day == one.day;
  return one.day <= latest_day_of (dose) || one.day - dose->day <= dose->day - planned (run, n - 1).latest;
}

/* Ends a run at the dose from which the @next one counts. */
static void
end_run (Run *run, const CorrinDose *dose, const Run *next)
{
  gint64 n = first_from (run, dose->day + 1, FALSE);

  run->last_day = answers_early (run, n, dose, next) ? planned (run, n).day : dose->day;
}

static void
add_runs_from_doses (GArray *runs, GPtrArray *doses, guint first, gint64 doses_left)
{
  for (guint i = first; i < doses->len && doses_left > 0; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (doses, i);
      Run *run = &g_array_index (runs, Run, runs->len - 1);
      Run next;

      if (dose->day > run->step_last_day)
        return;
      if (!is_counted (run->step, dose))
        continue;
      next = run_from_dose (run->step, dose, run->step_last_day, --doses_left);
      end_run (run, dose, &next);
      g_array_append_val (runs, next);
    }
}

/* All runs of the step at @index, by day; their planned days do not overlap. */
static GArray *
runs_new (GPtrArray *steps, guint index, GPtrArray *doses)
{
  const CorrinPlanStep *step = g_ptr_array_index (steps, index);
  gint64 doses_left =
      step->ends == CORRIN_ENDS_AFTER_DOSES ? MIN (step->end_count, LONGEST_INTERVAL) : LONGEST_INTERVAL;
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  const CorrinDose *before = NULL;
  guint i;
  Run run;

  for (i = 0; i < doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (doses, i);

      if (dose->day >= step->day)
        break;
      if (is_counted (step, dose))
        before = dose;
    }
  run = first_run (step, before, last_day_of (steps, index), doses_left);
  g_array_append_val (runs, run);
  if (follows_doses (step))
    add_runs_from_doses (runs, doses, i, doses_left);
  return runs;
}

static void
append_planned (GArray *days, const Run *run, CorrinDay from, CorrinDay to)
{
  CorrinDay last = MIN (run->last_day, to);

  for (gint64 n = first_from (run, from, FALSE); n < run->end; n++)
    {
      CorrinPlannedDay one = planned (run, n);

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
 * Derives the planned days from the plan. Steps follow one another: a step lasts until its own end or until the day
 * before the next one starts, whichever is first. Nothing is planned where no step lasts.
 *
 * Counted from the plan, the first planned day is the step's first day, and the n-th after it lies n intervals from
 * there. Months are those of the calendar, and a day that a month does not have is its last: from 31 January
 * "every month" gives 28 February and 31 March. Of k times a week, number i (from 0) lies on day i * 7 / k, rounded
 * down, of the week that the step's first day starts, at most one a day; of "1 to 2 times a week" the 1 is planned,
 * and doses never move these days.
 *
 * Counted from the last given dose, the n-th planned day lies n intervals after that dose, until another one is
 * given. Before anything is given in the step, the first planned day is the step's first day, or one interval after
 * the last dose before the step if that is later. A dose that comes early, but nearer to the next planned day than to
 * the one before, stands for that day, and so does one that names it as its planned day; any other is an extra dose
 * and only moves the planned days after it. What was planned before a dose is not changed by it. A dose known to the
 * month gives a range. Skipped doses move nothing. A step of injections is moved by injections only, any other by
 * other doses only.
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
      g_autoptr (GArray) runs = NULL;

      if (step->day > to || last_day_of (steps, i) < from)
        continue;
      runs = runs_new (steps, i, doses);
      for (guint r = 0; r < runs->len; r++)
        append_planned (days, &g_array_index (runs, Run, r), from, to);
    }
  return days;
}

/* A dose answers the planned day that it names, or else the one on whose days it lies. */
static gboolean
is_answered (const CorrinPlannedDay *one, GPtrArray *doses)
{
  for (guint i = 0; i < doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (doses, i);

      if (!is_of_route (one->step, dose))
        continue;
      if (dose->planned_day != CORRIN_DAY_NONE ? dose->planned_day == one->day
                                               : dose->day >= one->day && dose->day <= one->latest)
        return TRUE;
    }
  return FALSE;
}

static gboolean
next_of_run (const Run *run, GPtrArray *doses, CorrinDay after, CorrinPlannedDay *next)
{
  gboolean counts_from_dose = run->first > 0;

  for (gint64 n = counts_from_dose ? run->first : first_from (run, after, TRUE); n < run->end; n++)
    {
      *next = planned (run, n);
      if (next->day > run->last_day)
        return FALSE;
      if (!is_answered (next, doses))
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
      g_autoptr (GArray) runs = NULL;

      if (last_day_of (steps, i) < after)
        continue;
      runs = runs_new (steps, i, doses);
      if (next_of_run (&g_array_index (runs, Run, runs->len - 1), doses, after, next))
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
  return last_day < calendar_end () ? last_day : CORRIN_DAY_NONE;
}
