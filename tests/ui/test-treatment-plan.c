/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the Treatment page says of the plan, without a display. */
#include "treatment-plan-state.h"

#include "plan.h"
#include "ui-support.h"

typedef struct
{
  CorrinEvidence *evidence;
  GPtrArray *versions;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void) data;
  fixture->versions = g_ptr_array_new_with_free_func (corrin_record_free);
  fixture->evidence = g_new0 (CorrinEvidence, 1);
  fixture->evidence->today = corrin_day_parse ("2026-06-30");
  fixture->evidence->plan = g_ptr_array_new ();
  fixture->evidence->doses = g_ptr_array_new_with_free_func (corrin_record_free);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  corrin_evidence_free (fixture->evidence);
  g_ptr_array_unref (fixture->versions);
}

static CorrinPlanStep *
add_step (Fixture *fixture, gint64 id, const char *day, gint64 weeks)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->record.id = id;
  step->record.recorded_at = 1777766400; /* 3 May 2026 */
  step->day = corrin_day_parse (day);
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->micrograms = 1000;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = weeks;
  g_ptr_array_add (fixture->versions, step);
  return step;
}

static CorrinTreatmentPlanState *
state_of (Fixture *fixture)
{
  g_autoptr (GPtrArray) in_force = corrin_plan_in_force (fixture->versions);

  g_ptr_array_set_size (fixture->evidence->plan, 0);
  for (guint i = 0; i < in_force->len; i++)
    g_ptr_array_add (fixture->evidence->plan, in_force->pdata[i]);
  return corrin_treatment_plan_state_new (fixture->evidence, fixture->versions);
}

static const CorrinPlanLine *
line_of (const GPtrArray *lines, guint n)
{
  g_assert_cmpuint (lines->len, >, n);
  return lines->pdata[n];
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentPlanState) state = state_of (fixture);

  (void) data;
  g_assert_false (state->has_plan);
  g_assert_true (g_str_has_prefix (state->words, "No plan is written down yet."));
  g_assert_cmpuint (state->steps->len + state->earlier->len + state->not_recorded->len, ==, 0);
}

static void
test_agreed (Fixture *fixture, gconstpointer data)
{
  CorrinPlanStep *step = add_step (fixture, 1, "2026-07-06", 8);
  g_autoptr (CorrinTreatmentPlanState) state = NULL;

  (void) data;
  step->agreed_with = g_strdup ("Dr Okafor");
  step->agreed_on = corrin_day_parse ("2026-05-03");
  step->why = g_strdup ("tingling");
  state = state_of (fixture);
  g_assert_cmpstr (state->words, ==, "Next planned: 6 July 2026; 31 August 2026; 26 October 2026");
  g_assert_cmpstr (line_of (state->steps, 0)->title, ==, "Maintenance from 6 July 2026");
  g_assert_cmpstr (
      line_of (state->steps, 0)->text, ==,
      "substance not known, 1000 micrograms, into the muscle (IM), every 8 weeks, counted from the "
      "first day, with no end set\nAgreed with Dr Okafor on 3 May 2026: tingling");
}

/* Nothing that was planned is forgotten: steps that are over, and what a step said before it was corrected. */
static void
test_versions (Fixture *fixture, gconstpointer data)
{
  CorrinPlanStep *old;
  g_autoptr (CorrinTreatmentPlanState) state = NULL;

  (void) data;
  add_step (fixture, 1, "2026-01-05", 8);
  old = add_step (fixture, 2, "2026-05-04", 6);
  old->replaced_by = 3;
  add_step (fixture, 3, "2026-05-04", 7);
  state = state_of (fixture);
  g_assert_cmpuint (state->steps->len, ==, 1);
  g_assert_cmpint (line_of (state->steps, 0)->id, ==, 3);
  g_assert_cmpuint (state->earlier->len, ==, 2);
  g_assert_cmpstr (line_of (state->earlier, 0)->title, ==, "Maintenance, 5 January to 3 May 2026");
  g_assert_cmpint (line_of (state->earlier, 0)->id, ==, 1);
  g_assert_cmpstr (line_of (state->earlier, 1)->title, ==, "Until 3 May 2026: Maintenance from 4 May 2026");
  g_assert_cmpint (line_of (state->earlier, 1)->id, ==, 0);
}

static void
test_not_recorded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentPlanState) state = NULL;

  (void) data;
  add_step (fixture, 1, "2026-06-01", 2);
  state = state_of (fixture);
  g_assert_cmpuint (state->not_recorded->len, ==, 3);
  g_assert_cmpstr (line_of (state->not_recorded, 0)->title, ==, "Planned for 29 June 2026, not recorded");
  g_assert_cmpint (line_of (state->not_recorded, 2)->day, ==, corrin_day_parse ("2026-06-01"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
  ADD ("/treatment-plan/none", test_none);
  ADD ("/treatment-plan/agreed", test_agreed);
  ADD ("/treatment-plan/versions", test_versions);
  ADD ("/treatment-plan/not-recorded", test_not_recorded);
  return g_test_run ();
}
