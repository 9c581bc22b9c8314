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
const CorrinPlanStep *corrin_plan_step_on (GPtrArray *steps, CorrinDay day);
CorrinDay corrin_plan_step_last_day (GPtrArray *steps, const CorrinPlanStep *step);
char *corrin_plan_step_interval (const CorrinPlanStep *step);

G_END_DECLS
