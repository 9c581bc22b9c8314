/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"

G_BEGIN_DECLS

/**
 * CorrinPlanLine:
 * @id: the step, or 0 if there is nothing to edit
 * @day: the planned day that nothing is recorded for, or %CORRIN_DAY_NONE
 * @title: which it is
 * @text: what it says
 * @sentence: both, as a screen reader says it
 *
 * A line of the section.
 */
typedef struct
{
  gint64 id;
  CorrinDay day;
  char *title;
  char *text;
  char *sentence;
} CorrinPlanLine;

/**
 * CorrinTreatmentPlanState:
 * @words: what is planned next, or that no plan is written down
 * @has_plan: whether a step is in force
 * @steps: (element-type CorrinPlanLine): the steps that last or are to come
 * @earlier: (element-type CorrinPlanLine): steps that are over, and then older versions
 * @not_recorded: (element-type CorrinPlanLine): the latest planned days without a dose, the newest first
 *
 * All that the section shows of the plan.
 */
typedef struct
{
  char *words;
  gboolean has_plan;
  GPtrArray *steps;
  GPtrArray *earlier;
  GPtrArray *not_recorded;
} CorrinTreatmentPlanState;

CorrinTreatmentPlanState *corrin_treatment_plan_state_new (const CorrinEvidence *evidence,
                                                           GPtrArray *versions);
void corrin_treatment_plan_state_free (CorrinTreatmentPlanState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinTreatmentPlanState, corrin_treatment_plan_state_free)

G_END_DECLS
