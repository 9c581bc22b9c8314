/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/**
 * CorrinPlannedDay:
 * @day: the planned day, or the first day of the planned range
 * @latest: the last day of the planned range ("every 2 to 3 months"); otherwise the same as @day
 * @step: (nullable): the step that it follows from
 *
 * One planned dose, derived from the plan by calendar arithmetic; planned days are never stored.
 */
typedef struct
{
  CorrinDay day;
  CorrinDay latest;
  const CorrinPlanStep *step;
} CorrinPlannedDay;

GArray *corrin_plan_days (GPtrArray *steps, GPtrArray *doses, CorrinDay from, CorrinDay to);
gboolean corrin_plan_next (GPtrArray *steps, GPtrArray *doses, CorrinDay after, CorrinPlannedDay *next);
gboolean corrin_plan_is_answered (const CorrinPlannedDay *planned, GPtrArray *doses);
GArray *corrin_plan_ahead (GPtrArray *steps, GPtrArray *doses, CorrinDay after, guint most);
GPtrArray *corrin_plan_in_force (GPtrArray *versions);
const CorrinPlanStep *corrin_plan_step_on (GPtrArray *steps, CorrinDay day);
void corrin_plan_steps_around (GPtrArray *steps, CorrinDay day, const CorrinPlanStep **before,
                               const CorrinPlanStep **after);
CorrinDay corrin_plan_step_last_day (GPtrArray *steps, const CorrinPlanStep *step);
char *corrin_plan_step_interval (const CorrinPlanStep *step);
char *corrin_plan_step_end (const CorrinPlanStep *step);
const char *corrin_plan_step_counted (const CorrinPlanStep *step);
gboolean corrin_plan_step_has_range (const CorrinPlanStep *step);

G_END_DECLS
