/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan-form.h"

G_BEGIN_DECLS

/**
 * CorrinPlanContext:
 * @steps: (element-type CorrinPlanStep): the steps in force, by day and position
 * @doses: (element-type CorrinDose): all doses, by day
 * @own: (nullable): the step among @steps that the form is about
 * @today: today
 *
 * Beside what a step stands.
 */
typedef struct
{
  GPtrArray *steps;
  GPtrArray *doses;
  const CorrinPlanStep *own;
  CorrinDay today;
} CorrinPlanContext;

char *corrin_plan_sentence (const CorrinPlanForm *form, const CorrinPlanStep *step,
                            const CorrinPlanContext *context);

G_END_DECLS
