/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan.h"

G_BEGIN_DECLS

/* Stands for a rule that nobody has chosen: there is no interval that a plan has by itself. */
#define CORRIN_PLAN_NO_RULE (-1)

/**
 * CorrinPlanTask:
 * @CORRIN_PLAN_WRITE: write down a step that is not in the plan yet
 * @CORRIN_PLAN_CHANGE: change the plan from a day on; what was planned before stays
 * @CORRIN_PLAN_END: end a step on a day
 * @CORRIN_PLAN_CORRECT: correct what was written
 *
 * What a person wants to do with a step.
 */
typedef enum
{
  CORRIN_PLAN_WRITE,
  CORRIN_PLAN_CHANGE,
  CORRIN_PLAN_END,
  CORRIN_PLAN_CORRECT,
} CorrinPlanTask;

/* The lines in which something can be typed. */
typedef enum
{
  CORRIN_PLAN_TEXT_SUBSTANCE,
  CORRIN_PLAN_TEXT_AMOUNT,
  CORRIN_PLAN_TEXT_INTERVAL,
  CORRIN_PLAN_TEXT_LONGEST,
  CORRIN_PLAN_TEXT_COUNT,
  CORRIN_PLAN_TEXT_AGREED_WITH,
  CORRIN_PLAN_TEXT_WHY,
  CORRIN_PLAN_N_TEXTS,
} CorrinPlanText;

/**
 * CorrinPlanForm:
 * @task: what the person wants to do
 * @day: the first day of what is written
 * @change_day: from which day on the plan changes
 * @last_day: the last day of a step that is ended
 * @phase: a #CorrinPhase
 * @substance: a #CorrinSubstance
 * @route: a #CorrinRoute
 * @rule: a #CorrinRule, or %CORRIN_PLAN_NO_RULE
 * @counted_from: a #CorrinCountedFrom
 * @ends: a #CorrinEnds
 * @end_day: the day of %CORRIN_ENDS_ON_DAY
 * @agreed_on: when it was agreed, or %CORRIN_DAY_NONE
 * @confirmed: micrograms that are meant so although they are not usual, or 0
 * @text: what is typed
 *
 * The state of the form of a step.
 */
typedef struct
{
  CorrinPlanTask task;
  CorrinDay day;
  CorrinDay change_day;
  CorrinDay last_day;
  int phase;
  int substance;
  int route;
  int rule;
  int counted_from;
  int ends;
  CorrinDay end_day;
  CorrinDay agreed_on;
  gint64 confirmed;
  char *text[CORRIN_PLAN_N_TEXTS];
} CorrinPlanForm;

/**
 * CorrinPlanCheck:
 * @rule: (nullable): why the interval cannot be used
 * @end: (nullable): why the end cannot be used
 * @amount: (nullable): why the amount cannot be used
 * @asks: (nullable): a question about the amount that has to be answered first
 * @micrograms: the amount, or 0 when it is not known
 *
 * What has to be mended or answered before the form can be saved.
 */
typedef struct
{
  char *rule;
  char *end;
  char *amount;
  char *asks;
  gint64 micrograms;
} CorrinPlanCheck;

CorrinPlanForm *corrin_plan_form_new (CorrinDay today);
CorrinPlanForm *corrin_plan_form_new_for (const CorrinPlanStep *step, CorrinDay today, gboolean is_draft);
CorrinPlanForm *corrin_plan_form_copy (const CorrinPlanForm *form);
void corrin_plan_form_free (CorrinPlanForm *form);
gboolean corrin_plan_form_equal (const CorrinPlanForm *a, const CorrinPlanForm *b);

CorrinPlanForm *corrin_plan_form_settle (const CorrinPlanForm *form, const CorrinPlanForm *was);

gboolean corrin_plan_form_has_interval (const CorrinPlanForm *form);
gboolean corrin_plan_form_has_count (const CorrinPlanForm *form);
gboolean corrin_plan_form_asks_counted (const CorrinPlanForm *form);
gboolean corrin_plan_form_check (const CorrinPlanForm *form, CorrinPlanCheck *check);
void corrin_plan_check_clear (CorrinPlanCheck *check);
CorrinPlanStep *corrin_plan_form_make (const CorrinPlanForm *form, const CorrinPlanStep *step, gint64 person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinPlanForm, corrin_plan_form_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorrinPlanCheck, corrin_plan_check_clear)

G_END_DECLS
