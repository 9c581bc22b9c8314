/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a step of the plan, and the draft of a published plan, without a display. */
#include "plan-draft.h"
#include "plan-sentence.h"

#include "form-text.h"
#include "ui-support.h"

#define TODAY corrin_day_parse ("2026-06-30")

static CorrinPlanStep *
step_of (gint64 id, const char *day, int rule, gint64 interval)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->record.id = id;
  step->day = corrin_day_parse (day);
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  step->micrograms = 1000;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = rule;
  step->interval_min = interval;
  return step;
}

static void
set (CorrinPlanForm *form, CorrinPlanText text, const char *typed)
{
  corrin_form_set (&form->text[text], typed);
}

/* No interval is there by itself, and nothing else has to be filled in. */
static void
test_blank (void)
{
  g_autoptr (CorrinPlanForm) form = corrin_plan_form_new (TODAY);
  g_auto (CorrinPlanCheck) check = { 0 };
  g_auto (CorrinPlanCheck) whole = { 0 };
  g_autoptr (CorrinPlanStep) step = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (corrin_plan_form_check (form, &check));
  g_assert_cmpstr (check.rule, ==, "How often is not chosen yet.");
  g_assert_null (check.end);
  form->rule = CORRIN_RULE_ALTERNATE_DAYS;
  g_assert_true (corrin_plan_form_check (form, &whole));
  step = corrin_plan_form_make (form, NULL, 1);
  corrin_record_validate (step, &error);
  g_assert_no_error (error);
  g_assert_cmpint (step->day, ==, TODAY);
  g_assert_cmpint (step->micrograms, ==, 0);
}

static const struct
{
  int rule;
  const char *interval;
  const char *longest;
  int ends;
  const char *count;
  const char *rule_problem;
  const char *end_problem;
} checks[] = {
  { CORRIN_RULE_EVERY_WEEKS, "8", "", CORRIN_ENDS_OPEN, "", NULL, NULL },
  { CORRIN_RULE_EVERY_MONTHS, "2", "3", CORRIN_ENDS_AFTER_DOSES, "10", NULL, NULL },
  { CORRIN_RULE_EVERY_WEEKS, "", "", CORRIN_ENDS_OPEN, "", "How often needs a number, like 8.", NULL },
  { CORRIN_RULE_EVERY_WEEKS, "0", "", CORRIN_ENDS_OPEN, "", "This has to be a whole number, like 8.", NULL },
  { CORRIN_RULE_EVERY_WEEKS, "2.5", "", CORRIN_ENDS_OPEN, "", "This has to be a whole number, like 8.",
    NULL },
  { CORRIN_RULE_EVERY_WEEKS, "a few", "", CORRIN_ENDS_OPEN, "", "This has to be a whole number, like 8.",
    NULL },
  { CORRIN_RULE_EVERY_MONTHS, "3", "2", CORRIN_ENDS_OPEN, "",
    "The longest interval is shorter than the shortest.", NULL },
  { CORRIN_RULE_TIMES_A_WEEK, "8", "", CORRIN_ENDS_OPEN, "", "A week has seven days.", NULL },
  { CORRIN_RULE_EVERY_DAYS, "1", "", CORRIN_ENDS_AFTER_WEEKS, "", NULL,
    "The end needs a whole number, like 6." },
  { CORRIN_RULE_EVERY_DAYS, "1", "", CORRIN_ENDS_ON_DAY, "", NULL, "The step ends before it starts." },
};

static void
test_checks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr (CorrinPlanForm) form = corrin_plan_form_new (TODAY);
      g_auto (CorrinPlanCheck) check = { 0 };
      g_autoptr (CorrinPlanStep) step = NULL;
      g_autoptr (GError) error = NULL;

      form->rule = checks[i].rule;
      form->ends = checks[i].ends;
      form->end_day = TODAY - 1;
      set (form, CORRIN_PLAN_TEXT_INTERVAL, checks[i].interval);
      set (form, CORRIN_PLAN_TEXT_LONGEST, checks[i].longest);
      set (form, CORRIN_PLAN_TEXT_COUNT, checks[i].count);
      g_assert_cmpint (corrin_plan_form_check (form, &check), ==,
                       checks[i].rule_problem == NULL && checks[i].end_problem == NULL);
      g_assert_cmpstr (check.rule, ==, checks[i].rule_problem);
      g_assert_cmpstr (check.end, ==, checks[i].end_problem);
      if (check.rule != NULL || check.end != NULL)
        continue;
      step = corrin_plan_form_make (form, NULL, 1);
      corrin_record_validate (step, &error);
      g_assert_no_error (error);
    }
}

static void
test_amount (void)
{
  g_autoptr (CorrinPlanForm) form = corrin_plan_form_new (TODAY);
  g_auto (CorrinPlanCheck) asks = { 0 };
  g_auto (CorrinPlanCheck) answered = { 0 };
  g_auto (CorrinPlanCheck) unread = { 0 };

  form->rule = CORRIN_RULE_ALTERNATE_DAYS;
  set (form, CORRIN_PLAN_TEXT_AMOUNT, "20 mg");
  g_assert_false (corrin_plan_form_check (form, &asks));
  g_assert_cmpstr (asks.asks, ==, "Is 20000 micrograms right?");
  form->confirmed = asks.micrograms;
  g_assert_true (corrin_plan_form_check (form, &answered));
  g_assert_cmpint (answered.micrograms, ==, 20000);
  set (form, CORRIN_PLAN_TEXT_AMOUNT, "some");
  g_assert_false (corrin_plan_form_check (form, &unread));
  g_assert_nonnull (unread.amount);
}

/* What a form is opened with comes out of it again. */
static void
test_round_trip (void)
{
  g_autoptr (CorrinPlanStep) step = step_of (7, "2026-07-06", CORRIN_RULE_EVERY_MONTHS, 2);
  g_autoptr (CorrinPlanForm) form = NULL;
  g_autoptr (CorrinPlanForm) copy = NULL;
  g_autoptr (CorrinPlanStep) made = NULL;

  step->interval_max = 3;
  step->counted_from = CORRIN_COUNTED_FROM_LAST_GIVEN;
  step->ends = CORRIN_ENDS_AFTER_DOSES;
  step->end_count = 10;
  step->agreed_with = g_strdup ("Dr Okafor");
  step->agreed_on = corrin_day_parse ("2026-06-29");
  step->why = g_strdup ("tingling");
  form = corrin_plan_form_new_for (step, TODAY, FALSE);
  copy = corrin_plan_form_copy (form);
  g_assert_true (corrin_plan_form_equal (form, copy));
  /* It has not begun: there is no past to keep. */
  g_assert_cmpint (form->task, ==, CORRIN_PLAN_CORRECT);
  made = corrin_plan_form_make (form, step, 0);
  made->record.id = step->record.id;
  g_assert_true (corrin_record_equal (made, step));
  set (copy, CORRIN_PLAN_TEXT_WHY, "fatigue");
  g_assert_false (corrin_plan_form_equal (form, copy));
}

static const struct
{
  CorrinPlanTask task;
  const char *sentence;
} sentences[] = {
  { CORRIN_PLAN_CHANGE, "From 30 June 2026: hydroxocobalamin, 1000 micrograms, into the muscle (IM), every 6 "
                        "weeks, counted from the "
                        "first day, with no end set. Next planned: today; 11 August 2026; 22 September 2026. "
                        "What was planned before "
                        "that day stays in the journal." },
  { CORRIN_PLAN_END,
    "This step ends on 30 June 2026. After that day it plans nothing; what was planned before stays in the "
    "journal." },
  { CORRIN_PLAN_CORRECT,
    "From 5 January 2026: hydroxocobalamin, 1000 micrograms, into the muscle (IM), every 6 weeks, counted "
    "from the "
    "first day, with no end set. Next planned: 3 August 2026; 14 September 2026; 26 October 2026." },
  { CORRIN_PLAN_WRITE, "From 5 July 2026: hydroxocobalamin, 1000 micrograms, into the muscle (IM), every 6 "
                       "weeks, counted from the "
                       "first day, with no end set. Next planned: 5 July 2026; 16 August 2026; 27 September "
                       "2026. The step before it, "
                       "every 8 weeks, ends on 4 July 2026." },
};

static void
test_sentences (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (CorrinPlanStep) step = step_of (7, "2026-01-05", CORRIN_RULE_EVERY_WEEKS, 8);
      g_autoptr (GPtrArray) steps = g_ptr_array_new ();
      g_autoptr (GPtrArray) doses = g_ptr_array_new ();
      const CorrinPlanContext context = { steps, doses, step, TODAY };
      g_autoptr (CorrinPlanForm) form = corrin_plan_form_new_for (step, TODAY, FALSE);
      g_autofree char *sentence = NULL;

      g_ptr_array_add (steps, step);
      g_assert_cmpint (form->task, ==, CORRIN_PLAN_CHANGE);
      form->task = sentences[i].task;
      if (form->task == CORRIN_PLAN_WRITE)
        form->day = corrin_day_parse ("2026-07-05");
      set (form, CORRIN_PLAN_TEXT_INTERVAL, "6");
      sentence = corrin_plan_sentence (form, form->task == CORRIN_PLAN_WRITE ? NULL : step, &context);
      g_assert_cmpstr (sentence, ==, sentences[i].sentence);
    }
}

static const CorrinPlanPreset *
preset_of (const char *key)
{
  guint n;
  const CorrinPlanPreset *presets = corrin_plan_presets (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (presets[i].key, key))
      return &presets[i];
  g_assert_not_reached ();
}

static void
assert_title (const CorrinPlanDraft *draft, guint index, const char *expected)
{
  g_autofree char *title = corrin_plan_draft_title (draft, index);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_draft (void)
{
  g_autoptr (CorrinPlanDraft) draft = corrin_plan_draft_new (preset_of ("uk-product"), 1, TODAY);
  g_autoptr (GPtrArray) before = corrin_plan_draft_to_save (draft);
  g_autoptr (GPtrArray) after = NULL;
  CorrinPlanStep *edited;

  g_assert_cmpuint (before->len, ==, 2);
  assert_title (draft, 0, "Repletion from 30 June 2026");
  assert_title (draft, 1, "Repletion from 14 July 2026");
  assert_title (draft, 2, "Maintenance, first day not known yet");
  corrin_plan_draft_set_start (draft, corrin_day_parse ("2026-07-06"));
  assert_title (draft, 1, "Repletion from 20 July 2026");
  /* Once the second step has an end, the third one follows it. */
  edited = corrin_record_copy (draft->steps->pdata[1]);
  edited->ends = CORRIN_ENDS_AFTER_WEEKS;
  edited->end_count = 4;
  corrin_plan_draft_take (draft, 1, edited);
  assert_title (draft, 2, "Maintenance from 17 August 2026");
  corrin_plan_draft_leave_out (draft, 0);
  assert_title (draft, 0, "Repletion from 6 July 2026");
  assert_title (draft, 1, "Maintenance from 3 August 2026");
  after = corrin_plan_draft_to_save (draft);
  g_assert_cmpuint (after->len, ==, 2);
  corrin_plan_draft_leave_out (draft, 1);
  corrin_plan_draft_leave_out (draft, 0);
  g_assert_cmpint (corrin_plan_draft_get_start (draft), ==, CORRIN_DAY_NONE);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
  g_test_add_func ("/plan-form/blank", test_blank);
  g_test_add_func ("/plan-form/checks", test_checks);
  g_test_add_func ("/plan-form/amount", test_amount);
  g_test_add_func ("/plan-form/round-trip", test_round_trip);
  g_test_add_func ("/plan-form/sentences", test_sentences);
  g_test_add_func ("/plan-form/draft", test_draft);
  return g_test_run ();
}
