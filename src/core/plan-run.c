/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-run.h"

#define DAYS_OF_WEEK 7
/* No interval of any unit leads from one end of the calendar beyond the other later than this. */
#define LONGEST_INTERVAL 4000000
/* Stands for a day after the end of the calendar; later than any valid day. */
#define NEVER G_MAXINT32

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

/**
 * corrin_plan_step_has_range:
 * @step: a step
 *
 * Returns: whether it leaves the choice of the day within a range, such as "every 2 to 3 months"
 */
gboolean
corrin_plan_step_has_range (const CorrinPlanStep *step)
{
  return step->rule != CORRIN_RULE_TIMES_A_WEEK && step->rule != CORRIN_RULE_ALTERNATE_DAYS
         && step->interval_max > step->interval_min;
}

static gint64
longest_interval (const CorrinPlanStep *step)
{
  return corrin_plan_step_has_range (step) ? MIN (step->interval_max, LONGEST_INTERVAL)
                                           : shortest_interval (step);
}

/* k times a week has its pattern in the week, whenever the doses were given. A range leaves the choice of the day to
 * the person, so the next one goes on from the day that was chosen. */
static gboolean
follows_doses (const CorrinPlanStep *step)
{
  return step->rule != CORRIN_RULE_TIMES_A_WEEK
         && (step->counted_from == CORRIN_COUNTED_FROM_LAST_GIVEN || corrin_plan_step_has_range (step));
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

/**
 * corrin_plan_run_day:
 * @run: a run
 * @n: how many intervals after the anchor
 *
 * Returns: the @n-th planned day of @run, whether or not the run reaches so far; a range ends with its step
 */
CorrinPlannedDay
corrin_plan_run_day (const CorrinPlanRun *run, gint64 n)
{
  const CorrinPlanStep *step = run->step;
  CorrinDay day = add_intervals (step, run->anchor, shortest_interval (step), n);
  CorrinDay latest = add_intervals (step, run->anchor_latest, longest_interval (step), n);

  return (
      CorrinPlannedDay){ .day = day, .latest = MAX (day, MIN (latest, run->step_last_day)), .step = step };
}

static gint64
find_first (const CorrinPlanRun *run, CorrinDay day, gboolean by_latest)
{
  gint64 low = run->first;
  gint64 high = run->first + MAX (0, calendar_end () - run->anchor) + 1;

  while (low < high)
    {
      gint64 middle = low + (high - low) / 2;
      CorrinPlannedDay one = corrin_plan_run_day (run, middle);

      if ((by_latest ? one.latest : one.day) < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * corrin_plan_run_first_from:
 * @run: a run
 * @day: any number of days
 *
 * Returns: the number of the first planned day of @run that is @day or later
 */
gint64
corrin_plan_run_first_from (const CorrinPlanRun *run, CorrinDay day)
{
  return find_first (run, day, FALSE);
}

/**
 * corrin_plan_run_first_until:
 * @run: a run
 * @day: any number of days
 *
 * Returns: the number of the first planned range of @run that has not run out before @day
 */
gint64
corrin_plan_run_first_until (const CorrinPlanRun *run, CorrinDay day)
{
  return find_first (run, day, TRUE);
}

static gint64
count_of (const CorrinPlanStep *step)
{
  return CLAMP (step->end_count, 1, LONGEST_INTERVAL);
}

static CorrinDay
end_by_doses (const CorrinPlanStep *step)
{
  const CorrinPlanRun from_start = {
    .step = step, .anchor = step->day, .anchor_latest = step->day, .step_last_day = calendar_end ()
  };

  if (follows_doses (step))
    return NEVER;
  return corrin_plan_run_day (&from_start, count_of (step) - 1).day;
}

static CorrinDay
end_by_rule (const CorrinPlanStep *step)
{
  switch ((CorrinEnds) step->ends)
    {
    case CORRIN_ENDS_AFTER_DOSES:
      return end_by_doses (step);
    case CORRIN_ENDS_AFTER_DAYS:
      return add_days (step->day, count_of (step) - 1);
    case CORRIN_ENDS_AFTER_WEEKS:
      return add_days (step->day, count_of (step) * DAYS_OF_WEEK - 1);
    case CORRIN_ENDS_AFTER_MONTHS:
      return add_months (step->day, count_of (step)) - 1;
    case CORRIN_ENDS_ON_DAY:
      return step->end_day;
    case CORRIN_ENDS_OPEN:
    default:
      return NEVER;
    }
}

/**
 * corrin_plan_step_own_end:
 * @step: a step
 *
 * Returns: the last day of @step if no other one follows; the end of the calendar if nothing ends it, and if it goes
 *   by given doses and ends after a number of them
 */
CorrinDay
corrin_plan_step_own_end (const CorrinPlanStep *step)
{
  return MIN (end_by_rule (step), calendar_end ());
}

/**
 * corrin_plan_step_takes_dose:
 * @step: a step
 * @dose: a dose, given or skipped
 *
 * Returns: whether @dose can be one of @step: an injection for a step of injections, another for any other step
 */
gboolean
corrin_plan_step_takes_dose (const CorrinPlanStep *step, const CorrinDose *dose)
{
  return corrin_route_is_injection ((CorrinRoute) step->route)
         == corrin_route_is_injection ((CorrinRoute) dose->route);
}

static gboolean
is_counted (const CorrinPlanStep *step, const CorrinDose *dose)
{
  return dose->status == CORRIN_DOSE_GIVEN && corrin_plan_step_takes_dose (step, dose);
}

static CorrinDay
latest_day_of (const CorrinDose *dose)
{
  if (dose->precision != CORRIN_PRECISION_MONTH)
    return dose->day;
  return MIN (add_months (corrin_day_month_start (dose->day), 1), calendar_end () + 1) - 1;
}

static CorrinPlanRun
run_from_dose (const CorrinPlanStep *step, const CorrinDose *dose, CorrinDay last_day, gint64 doses_left)
{
  return (CorrinPlanRun){
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
static CorrinPlanRun
first_run (const CorrinPlanStep *step, const CorrinDose *before, CorrinDay last_day, gint64 doses_left)
{
  CorrinPlanRun run = {
    .step = step,
    .anchor = step->day,
    .anchor_latest = step->day,
    .end = doses_left,
    .last_day = last_day,
    .step_last_day = last_day,
  };

  if (before != NULL && step->counted_from == CORRIN_COUNTED_FROM_LAST_GIVEN && follows_doses (step))
    {
      CorrinPlanRun after_dose = run_from_dose (step, before, last_day, doses_left);
      CorrinPlannedDay one = corrin_plan_run_day (&after_dose, 1);

      if (one.day >= step->day)
        return after_dose;
      run.anchor_latest = MAX (step->day, one.latest);
    }
  return run;
}

/* Whether a dose given before the @n-th planned day of a run stands for it. It does if it names that day; if it names
 * none, when it lies nearer to it than to the one before. Another is an extra dose, and only moves the planned day. */
static gboolean
answers_early (const CorrinPlanRun *run, gint64 n, const CorrinDose *dose, const CorrinPlanRun *next)
{
  CorrinPlannedDay one = corrin_plan_run_day (run, n);

  if (one.day > run->step_last_day || one.day >= corrin_plan_run_day (next, next->first).day)
    return FALSE;
  if (dose->planned_day != CORRIN_DAY_NONE)
    return dose->planned_day == one.day;
  return one.day <= latest_day_of (dose)
         || one.day - dose->day <= dose->day - corrin_plan_run_day (run, n - 1).latest;
}

/* Ends a run at the dose from which the @next one counts. */
static void
end_run (CorrinPlanRun *run, const CorrinDose *dose, const CorrinPlanRun *next)
{
  gint64 n = corrin_plan_run_first_from (run, dose->day + 1);

  run->last_day = answers_early (run, n, dose, next) ? corrin_plan_run_day (run, n).day : dose->day;
}

static void
add_runs_from_doses (GArray *runs, GPtrArray *doses, guint first, gint64 doses_left)
{
  for (guint i = first; i < doses->len && doses_left > 0; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (doses, i);
      CorrinPlanRun *run = &g_array_index (runs, CorrinPlanRun, runs->len - 1);
      CorrinPlanRun next;

      if (dose->day > run->step_last_day)
        return;
      if (!is_counted (run->step, dose))
        continue;
      next = run_from_dose (run->step, dose, run->step_last_day, --doses_left);
      end_run (run, dose, &next);
      g_array_append_val (runs, next);
    }
}

/**
 * corrin_plan_runs_new:
 * @step: a step
 * @last_day: its last day
 * @doses: (element-type CorrinDose): given and skipped doses, by day
 *
 * Returns: (transfer full) (element-type CorrinPlanRun): all runs of @step, at least one, by day; the planned days of
 *   each lie before those of the next
 */
GArray *
corrin_plan_runs_new (const CorrinPlanStep *step, CorrinDay last_day, GPtrArray *doses)
{
  gint64 doses_left = step->ends == CORRIN_ENDS_AFTER_DOSES ? count_of (step) : LONGEST_INTERVAL;
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (CorrinPlanRun));
  const CorrinDose *before = NULL;
  CorrinPlanRun run;
  guint i;

  for (i = 0; i < doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (doses, i);

      if (dose->day >= step->day)
        break;
      if (is_counted (step, dose))
        before = dose;
    }
  run = first_run (step, before, last_day, doses_left);
  g_array_append_val (runs, run);
  if (follows_doses (step))
    add_runs_from_doses (runs, doses, i, doses_left);
  return runs;
}
