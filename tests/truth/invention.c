/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "invention.h"

/* corrin_evidence_free() frees what the arrays hold through the arrays' own functions. */
static void
symptom_free (gpointer data)
{
  CorrinSymptomEvidence *symptom = data;

  corrin_record_free (symptom->symptom);
  g_array_unref (symptom->points);
  g_free (symptom);
}

/**
 * invention_new:
 * @today: the day on which the evidence is taken
 *
 * Returns: (transfer full): a journal with one symptom, not yet rated; free with corrin_evidence_free()
 */
CorrinEvidence *
invention_new (CorrinDay today)
{
  CorrinEvidence *evidence = g_new0 (CorrinEvidence, 1);
  CorrinSymptomEvidence *symptom = g_new0 (CorrinSymptomEvidence, 1);

  evidence->person = corrin_record_new (&corrin_person_kind);
  evidence->from = CORRIN_DAY_NONE;
  evidence->to = evidence->today = today;
  evidence->symptoms = g_ptr_array_new_with_free_func (symptom_free);
  evidence->doses = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->plan = g_ptr_array_new_with_free_func (corrin_record_free);
  symptom->symptom = corrin_record_new (&corrin_symptom_kind);
  symptom->points = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  g_ptr_array_add (evidence->symptoms, symptom);
  return evidence;
}

/**
 * invention_rate:
 * @evidence: a journal
 * @day: a day not before the last one rated
 * @time: when, or %CORRIN_TIME_NONE
 * @value: 0 to 10
 */
void
invention_rate (CorrinEvidence *evidence, CorrinDay day, CorrinTime time, double value)
{
  CorrinSymptomEvidence *symptom = g_ptr_array_index (evidence->symptoms, 0);
  CorrinPoint point = { day, time, value };

  g_array_append_val (symptom->points, point);
}

/**
 * invention_dose:
 * @evidence: a journal
 * @day: a day not before that of the last dose
 *
 * Returns: (transfer none): a given injection of 1000 micrograms hydroxocobalamin
 */
CorrinDose *
invention_dose (CorrinEvidence *evidence, CorrinDay day)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->status = CORRIN_DOSE_GIVEN;
  dose->day = day;
  dose->precision = CORRIN_PRECISION_DAY;
  dose->time = CORRIN_TIME_NONE;
  dose->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  dose->micrograms = 1000;
  dose->route = CORRIN_ROUTE_INTRAMUSCULAR;
  dose->planned_day = CORRIN_DAY_NONE;
  g_ptr_array_add (evidence->doses, dose);
  return dose;
}

/**
 * invention_step:
 * @evidence: a journal
 * @day: the first day of the step, after that of the last step
 * @phase: a #CorrinPhase
 * @rule: a #CorrinRule
 * @interval: in the unit of the rule
 *
 * Returns: (transfer none): an open step that is counted from the plan
 */
CorrinPlanStep *
invention_step (CorrinEvidence *evidence, CorrinDay day, int phase, int rule, gint64 interval)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->day = day;
  step->phase = phase;
  step->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->micrograms = 1000;
  step->rule = rule;
  step->interval_min = interval;
  step->counted_from = CORRIN_COUNTED_FROM_PLAN;
  step->ends = CORRIN_ENDS_OPEN;
  g_ptr_array_add (evidence->plan, step);
  return step;
}

/**
 * invention_points:
 * @evidence: a journal
 *
 * Returns: (transfer none): its ratings
 */
CorrinPoints
invention_points (const CorrinEvidence *evidence)
{
  const CorrinSymptomEvidence *symptom = g_ptr_array_index (evidence->symptoms, 0);

  return (CorrinPoints){ (const CorrinPoint *) (const void *) symptom->points->data, symptom->points->len };
}
