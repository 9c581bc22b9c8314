/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case.h"
#include "content.h"

#include <locale.h>

/* What block 3 says of the plan: the label's own text, then those below it. */
static void
assert_plan (const CorrinEvidence *evidence, const char *const *expected)
{
  g_autoptr (CorrinSummary) summary = case_summary (evidence);
  g_autoptr (GPtrArray) facts = corrin_treatment_content_new (evidence, summary);
  guint i = 0;

  while (g_strcmp0 (((const CorrinFact *) g_ptr_array_index (facts, i))->label, "Plan as agreed") != 0)
    i++;
  for (; *expected != NULL; expected++, i++)
    g_assert_cmpstr (((const CorrinFact *) g_ptr_array_index (facts, i))->text, ==, *expected);
  g_assert_nonnull (((const CorrinFact *) g_ptr_array_index (facts, i))->label);
}

static void
add_ended_step (CorrinEvidence *evidence)
{
  CorrinPlanStep *step = case_step (evidence, "2026-10-26", CORRIN_RULE_TIMES_A_WEEK, 3);

  step->phase = CORRIN_PHASE_REPLETION;
  step->ends = CORRIN_ENDS_ON_DAY;
  step->end_day = corrin_day_parse ("2026-11-08");
  step->agreed_with = g_strdup ("Dr Marsh");
}

/* That no step lasts on the last day is not that no plan was noted. */
static void
test_between_steps (void)
{
  static const char *const expected[] = {
    "hydroxocobalamin, 1000 micrograms, into the muscle (IM), 3 times a week",
    "Repletion, 26 October to 8 November 2026. Agreed with Dr Marsh.",
    "Maintenance from 25 January 2027: hydroxocobalamin, 1000 micrograms, into the muscle (IM), every 12 "
    "weeks",
    NULL,
  };
  g_autoptr (CorrinEvidence) evidence = case_new ("2026-11-22");

  add_ended_step (evidence);
  case_step (evidence, "2027-01-25", CORRIN_RULE_EVERY_WEEKS, 12);
  assert_plan (evidence, expected);
}

static void
test_ended (void)
{
  static const char *const expected[] = {
    "hydroxocobalamin, 1000 micrograms, into the muscle (IM), 3 times a week",
    "Repletion, 26 October to 8 November 2026. Agreed with Dr Marsh.",
    NULL,
  };
  g_autoptr (CorrinEvidence) evidence = case_new ("2026-11-22");

  add_ended_step (evidence);
  assert_plan (evidence, expected);
}

static void
test_not_begun (void)
{
  static const char *const expected[] = {
    "hydroxocobalamin, 1000 micrograms, into the muscle (IM), every 12 weeks",
    "Maintenance from 25 January 2027. With whom it was agreed is not noted.",
    NULL,
  };
  g_autoptr (CorrinEvidence) evidence = case_new ("2026-11-22");

  case_step (evidence, "2027-01-25", CORRIN_RULE_EVERY_WEEKS, 12);
  assert_plan (evidence, expected);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-told/between-steps", test_between_steps);
  g_test_add_func ("/plan-told/ended", test_ended);
  g_test_add_func ("/plan-told/not-begun", test_not_begun);
  return g_test_run ();
}
