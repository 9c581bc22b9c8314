/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which planned day a new injection answers, and what of it is asked at the visit. No display is needed. */
#include "injection-form.h"
#include "support.h"

static CorrinPlanStep *
add_step (CorrinDoseHistory *history, const char *day)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->day = corrin_day_parse (day);
  step->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  step->micrograms = 1000;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 8;
  g_ptr_array_add (history->steps, step);
  return step;
}

static void
assert_planned (const CorrinDoseHistory *history, const char *day, const char *near, const char *offered)
{
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new (history, corrin_day_parse (day));
  g_autoptr (GArray) days = corrin_injection_form_planned_days (form, history);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      char text[CORRIN_DAY_TEXT_SIZE];

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                              corrin_day_format (g_array_index (days, CorrinDay, i), text));
    }
  g_assert_cmpint (form->planned_day, ==, near != NULL ? corrin_day_parse (near) : CORRIN_DAY_NONE);
  g_assert_cmpstr (words->str, ==, offered);
}

/* The planned day near to the day is taken by itself, unless another dose answers it; others near are offered. */
static void
test_planned (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  CorrinDose *dose;

  assert_planned (history, "2026-06-30", NULL, "");
  add_step (history, "2026-05-04");
  assert_planned (history, "2026-06-29", "2026-06-29", "2026-06-29");
  assert_planned (history, "2026-06-16", "2026-06-29", "2026-05-04 2026-06-29");
  assert_planned (history, "2026-05-20", NULL, "2026-05-04 2026-06-29");
  dose = corrin_record_new (&corrin_dose_kind);
  dose->day = corrin_day_parse ("2026-06-27");
  dose->planned_day = corrin_day_parse ("2026-06-29");
  g_ptr_array_add (history->doses, dose);
  assert_planned (history, "2026-06-29", NULL, "");
}

static void
test_planned_is_kept (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = NULL;

  add_step (history, "2026-05-04");
  form = corrin_injection_form_new (history, corrin_day_parse ("2026-06-28"));
  g_assert_true (corrin_injection_form_is_off_plan (form, history));
  form->planned_day = CORRIN_DAY_NONE;
  form->day = corrin_day_parse ("2026-06-29");
  corrin_injection_form_fill (form, history);
  g_assert_cmpint (form->planned_day, ==, CORRIN_DAY_NONE);
  g_assert_true (corrin_injection_form_is_off_plan (form, history));
  form->planned_day = form->day;
  g_assert_false (corrin_injection_form_is_off_plan (form, history));
}

/* What stands on the list for the visit is not asked a second time. */
static void
test_asked_once (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  CorrinQuestion *question = corrin_record_new (&corrin_question_kind);
  g_autofree char *rest = NULL;

  question->text = g_strdup ("About my injections: Which substance is it? How much is it?");
  g_ptr_array_add (history->questions, question);
  rest = corrin_injection_form_question (form, history);
  g_assert_cmpstr (rest, ==, "About my injections: Is it given into the muscle or under the skin?");
  form->what.route = CORRIN_ROUTE_SUBCUTANEOUS;
  g_assert_null (corrin_injection_form_question (form, history));
  form->is_skipped = TRUE;
  g_assert_null (corrin_injection_form_question (form, history));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");

  g_test_add_func ("/injection-plan/planned", test_planned);
  g_test_add_func ("/injection-plan/planned-is-kept", test_planned_is_kept);
  g_test_add_func ("/injection-plan/asked-once", test_asked_once);
  return g_test_run ();
}
