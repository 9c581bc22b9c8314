/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan.h"

G_BEGIN_DECLS

/**
 * CorrinPlanRun:
 * @step: the step
 * @anchor: the day that is counted from
 * @anchor_latest: the last day that it can be, if it is known only to the month
 * @first: how many intervals after the anchor the first planned day lies
 * @end: the first number of intervals that is planned no more
 * @last_day: no planned day of the run lies after it
 * @step_last_day: the last day of the step
 *
 * A step is walked in runs. A run counts from one anchor: the step's first day, or a given dose. Its n-th planned day
 * is the anchor and n intervals, never the planned day before and one interval, so that a month that is too short for
 * the anchor's day does not shorten those after it. As the n-th day is found without those before it, decades cost
 * no more than the planned days that are asked for.
 */
typedef struct
{
  const CorrinPlanStep *step;
  CorrinDay anchor;
  CorrinDay anchor_latest;
  gint64 first;
  gint64 end;
  CorrinDay last_day;
  CorrinDay step_last_day;
} CorrinPlanRun;

GArray *corrin_plan_runs_new (const CorrinPlanStep *step, CorrinDay last_day, GPtrArray *doses);
CorrinPlannedDay corrin_plan_run_day (const CorrinPlanRun *run, gint64 n);
gint64 corrin_plan_run_first_from (const CorrinPlanRun *run, CorrinDay day);
gint64 corrin_plan_run_first_until (const CorrinPlanRun *run, CorrinDay day);
CorrinDay corrin_plan_step_own_end (const CorrinPlanStep *step);
gboolean corrin_plan_step_takes_dose (const CorrinPlanStep *step, const CorrinDose *dose);

G_END_DECLS
