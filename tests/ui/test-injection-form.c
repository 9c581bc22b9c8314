/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form-text.h"
#include "injection-check.h"
#include "support.h"

#include <math.h>
#include <string.h>

/* 30 June 2026, noon */
#define TODAY corrin_day_parse ("2026-06-30")

static CorrinDose *
add_dose (CorrinDoseHistory *history, const char *day)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->day = corrin_day_parse (day);
  dose->precision = CORRIN_PRECISION_DAY;
  dose->substance = CORRIN_SUBSTANCE_CYANOCOBALAMIN;
  dose->micrograms = 100;
  dose->route = CORRIN_ROUTE_SUBCUTANEOUS;
  g_ptr_array_add (history->doses, dose);
  return dose;
}

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
assert_what (const CorrinInjectionForm *form, int substance, const char *amount, int route)
{
  g_assert_cmpint (form->what.substance, ==, substance);
  g_assert_cmpstr (form->what.amount, ==, amount);
  g_assert_cmpint (form->what.route, ==, route);
}

static CorrinDose *
apply (const CorrinInjectionForm *form)
{
  g_autoptr (CorrinDose) dose = corrin_record_new (&corrin_dose_kind);
  g_autoptr (GError) error = NULL;

  corrin_injection_form_apply (form, NULL, dose, &error);
  g_assert_no_error (error);
  corrin_record_validate (dose, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&dose);
}

static void
test_fill_nothing (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  g_autofree char *question = corrin_injection_form_question (form, history);

  assert_what (form, CORRIN_SUBSTANCE_NOT_KNOWN, "", CORRIN_ROUTE_NOT_KNOWN);
  g_assert_cmpint (form->when, ==, CORRIN_INJECTION_NOW);
  g_assert_null (corrin_dose_what_source (history, TODAY, TRUE));
  g_assert_true (form->asks);
  g_assert_cmpstr (question, ==,
                   "About my injections: Which substance is it? How much is it? "
                   "Is it given into the muscle or under the skin?");
}

static void
test_fill_last (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  CorrinDose *given = add_dose (history, "2026-05-04");
  CorrinDose *other = add_dose (history, "2026-06-01");
  CorrinDose *tablet = add_dose (history, "2026-06-02");
  CorrinDose *skipped = add_dose (history, "2026-06-03");
  g_autoptr (CorrinInjectionForm) form = NULL;
  g_autofree char *source = NULL;

  given->site = CORRIN_SITE_LEFT_THIGH;
  given->batch = g_strdup ("A1");
  given->expiry = g_strdup ("2027-01");
  given->given_by = g_strdup ("nurse");
  given->record.note = g_strdup ("hurt");
  given->volume_ml = 1;
  other->status = CORRIN_DOSE_SKIPPED;
  tablet->route = CORRIN_ROUTE_ORAL;
  skipped->status = CORRIN_DOSE_SKIPPED;
  form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  source = corrin_dose_what_source (history, TODAY, TRUE);

  assert_what (form, CORRIN_SUBSTANCE_CYANOCOBALAMIN, "100 micrograms", CORRIN_ROUTE_SUBCUTANEOUS);
  g_assert_cmpstr (source, ==, "Filled in from the last injection, 4 May 2026");
  g_assert_cmpint (form->site, ==, CORRIN_SITE_NOT_KNOWN);
  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    g_assert_cmpstr (form->text[i], ==, "");
}

static void
test_fill_plan (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = NULL;
  g_autoptr (CorrinInjectionForm) before = NULL;
  g_autofree char *source = NULL;

  add_dose (history, "2026-05-04");
  add_step (history, "2026-06-01");
  form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  before = corrin_injection_form_new (history, corrin_day_parse ("2026-05-20"));
  source = corrin_dose_what_source (history, TODAY, TRUE);

  assert_what (form, CORRIN_SUBSTANCE_HYDROXOCOBALAMIN, "1000 micrograms", CORRIN_ROUTE_INTRAMUSCULAR);
  g_assert_cmpstr (source, ==, "Filled in from your plan");
  /* On a day before the plan, what was last counts. */
  assert_what (before, CORRIN_SUBSTANCE_CYANOCOBALAMIN, "100 micrograms", CORRIN_ROUTE_SUBCUTANEOUS);
  g_assert_cmpint (before->when, ==, CORRIN_INJECTION_ANOTHER_DAY);
}

/* Choosing another day fills in again, but nothing that a person changed. */
static void
test_fill_again (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = NULL;

  add_dose (history, "2026-05-04");
  add_step (history, "2026-06-01");
  form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  corrin_form_set (&form->what.amount, "2 mg");
  form->when = CORRIN_INJECTION_ANOTHER_DAY;
  form->day = corrin_day_parse ("2026-05-10");
  corrin_injection_form_fill (form, history);
  assert_what (form, CORRIN_SUBSTANCE_CYANOCOBALAMIN, "2 mg", CORRIN_ROUTE_SUBCUTANEOUS);
}

/* Tablets in the plan are no injections. */
static void
test_fill_oral_plan (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = NULL;

  add_step (history, "2026-06-01")->route = CORRIN_ROUTE_ORAL;
  form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  assert_what (form, CORRIN_SUBSTANCE_NOT_KNOWN, "", CORRIN_ROUTE_NOT_KNOWN);
}

/* An amount outside of what is usual that was confirmed before is not asked about each time. */
static void
test_fill_unusual (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = NULL;
  g_auto (CorrinInjectionCheck) check = { 0 };

  add_dose (history, "2026-05-04")->micrograms = 25000;
  form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  g_assert_true (corrin_injection_check_form (&check, form, NULL));
}

static void
test_givers (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (GPtrArray) givers = NULL;

  add_dose (history, "2026-03-01")->given_by = g_strdup ("self");
  add_dose (history, "2026-04-01")->given_by = g_strdup ("practice nurse");
  add_dose (history, "2026-05-01")->given_by = g_strdup ("self");
  add_dose (history, "2026-06-01");
  givers = corrin_dose_history_givers (history);
  g_assert_cmpuint (givers->len, ==, 2);
  g_assert_cmpstr (givers->pdata[0], ==, "self");
  g_assert_cmpstr (givers->pdata[1], ==, "practice nurse");
}

/* Tablets and sprays are filled from the last ones, and have no site. */
static void
test_other (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) first = corrin_injection_form_new_other (history);
  g_autoptr (CorrinInjectionForm) form = NULL;
  g_autofree char *question = NULL;
  g_autofree char *source = NULL;
  CorrinDose *tablet;
  CorrinDose *made;

  assert_what (first, CORRIN_SUBSTANCE_NOT_KNOWN, "", CORRIN_ROUTE_ORAL);
  g_assert_false (corrin_injection_form_is_injection (first));
  question = corrin_injection_form_question (first, history);
  g_assert_cmpstr (question, ==, "About my other B12, not injected: Which substance is it? How much is it?");
  tablet = add_dose (history, "2026-06-02");
  tablet->route = CORRIN_ROUTE_SUBLINGUAL;
  add_dose (history, "2026-06-03")->micrograms = 1000;
  form = corrin_injection_form_new_other (history);
  assert_what (form, CORRIN_SUBSTANCE_CYANOCOBALAMIN, "100 micrograms", CORRIN_ROUTE_SUBLINGUAL);
  source = corrin_dose_what_source (history, TODAY, FALSE);
  g_assert_cmpstr (source, ==, "Filled in from the last time, 2 June 2026");
  form->site = CORRIN_SITE_LEFT_THIGH;
  made = apply (form);
  g_assert_cmpint (made->site, ==, CORRIN_SITE_NOT_KNOWN);
  corrin_record_free (made);
}

static void
test_when_now (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new (history, TODAY);
  g_autoptr (CorrinDose) dose = apply (form);
  g_autoptr (CorrinDose) skipped = NULL;

  g_assert_cmpint (dose->precision, ==, CORRIN_PRECISION_EXACT);
  g_assert_cmpint (dose->day, ==, TODAY);
  g_assert_cmpint (dose->time, ==, 12 * 3600);
  g_assert_cmpstr (dose->zone, ==, "Europe/Berlin");
  g_assert_cmpint (dose->utc, ==, G_GINT64_CONSTANT (1782813600));

  form->is_skipped = TRUE;
  corrin_form_set (&form->text[CORRIN_INJECTION_SKIPPED_REASON], " no slot ");
  skipped = apply (form);
  g_assert_cmpint (skipped->precision, ==, CORRIN_PRECISION_DAY);
  g_assert_cmpint (skipped->time, ==, CORRIN_TIME_NONE);
  g_assert_null (skipped->zone);
  g_assert_cmpstr (skipped->skipped_reason, ==, "no slot");
}

static void
test_when_part (void)
{
  static const struct
  {
    CorrinInjectionWhen when;
    CorrinPrecision precision;
  } cases[] = {
    { CORRIN_INJECTION_MORNING, CORRIN_PRECISION_MORNING },
    { CORRIN_INJECTION_AFTERNOON, CORRIN_PRECISION_AFTERNOON },
    { CORRIN_INJECTION_EVENING, CORRIN_PRECISION_EVENING },
  };
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new (history, CORRIN_DAY_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CorrinDose) dose = NULL;

      form->when = cases[i].when;
      dose = apply (form);
      g_assert_cmpint (dose->precision, ==, cases[i].precision);
      g_assert_cmpint (dose->day, ==, TODAY);
      g_assert_cmpint (dose->time, ==, CORRIN_TIME_NONE);
      g_assert_null (dose->zone);
    }
  /* It is noon. */
  g_assert_true (corrin_injection_when_has_come (CORRIN_INJECTION_AFTERNOON));
  g_assert_false (corrin_injection_when_has_come (CORRIN_INJECTION_EVENING));
}

/* The evening that somebody meant does not move when midnight passes before it is saved. */
static void
test_when_midnight (void)
{
  static const CorrinInjectionWhen parts[] = { CORRIN_INJECTION_MORNING, CORRIN_INJECTION_AFTERNOON,
                                               CORRIN_INJECTION_EVENING };
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = NULL;

  test_set_now ("2026-06-30T23:55:00+02:00");
  form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  test_set_now ("2026-07-01T00:02:00+02:00");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (CorrinDose) dose = NULL;

      form->when = parts[i];
      dose = apply (form);
      g_assert_cmpint (dose->day, ==, TODAY);
      g_assert_cmpint (corrin_injection_form_day (form), ==, TODAY);
    }
  form->when = CORRIN_INJECTION_NOW;
  g_assert_cmpint (corrin_injection_form_day (form), ==, TODAY + 1);
  test_set_now ("2026-06-30T12:00:00+02:00");
}

static void
test_when_another_day (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new (history, corrin_day_parse ("2026-05-04"));
  g_autoptr (CorrinDose) day = apply (form);
  g_autoptr (CorrinDose) time = NULL;
  g_autoptr (CorrinDose) month = NULL;

  g_assert_cmpint (day->precision, ==, CORRIN_PRECISION_DAY);
  g_assert_cmpint (day->day, ==, corrin_day_parse ("2026-05-04"));

  form->precision = CORRIN_PRECISION_EXACT;
  g_clear_pointer (&day, corrin_record_free);
  day = apply (form);
  g_assert_cmpint (day->precision, ==, CORRIN_PRECISION_DAY);

  corrin_form_set (&form->text[CORRIN_INJECTION_TIME], "9.15");
  time = apply (form);
  g_assert_cmpint (time->precision, ==, CORRIN_PRECISION_EXACT);
  g_assert_cmpint (time->time, ==, 9 * 3600 + 15 * 60);
  g_assert_cmpstr (time->zone, ==, "Europe/Berlin");

  form->precision = CORRIN_PRECISION_MONTH;
  month = apply (form);
  g_assert_cmpint (month->precision, ==, CORRIN_PRECISION_MONTH);
  g_assert_cmpint (month->day, ==, corrin_day_parse ("2026-05-01"));
  g_assert_cmpint (month->time, ==, CORRIN_TIME_NONE);
}

static void
test_amounts (void)
{
  static const struct
  {
    const char *text;
    gint64 micrograms;
    const char *problem;
    const char *asks;
    const char *hint;
  } cases[] = {
    { "", 0, NULL, NULL, "Write it like 1 mg or 1000 mcg. Blank means not sure." },
    { "1 mg", 1000, NULL, NULL, "1000 micrograms" },
    { "1000 micrograms", 1000, NULL, NULL, NULL },
    { "1000", 1000, NULL, NULL, "1000 micrograms" },
    { "1", 1, NULL, "1 microgram lie outside 10 to 5000 micrograms. Is that what was given?", "1 microgram" },
    { "20 mg", 20000, NULL, "20000 micrograms lie outside 10 to 5000 micrograms. Is that what was given?",
      "20000 micrograms" },
    { "1000 g", 0,
      "“1000 g” cannot be read as a dose. Write it like “1 mg”, “1000 mcg” or “1 mL of 1 mg/mL”.", NULL,
      NULL },
    { "2000 mg", 2000000, "That is more than a gram.", NULL, NULL },
    { "1 mL", 0, NULL, NULL,
      "This is a volume; together with its strength it is an amount, like 1 mL of 1 mg/mL." },
  };
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new (history, CORRIN_DAY_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CorrinInjectionCheck) check = { 0 };
      g_autofree char *hint = NULL;
      gboolean is_fine;

      corrin_form_set (&form->what.amount, cases[i].text);
      is_fine = corrin_injection_check_form (&check, form, NULL);
      hint = corrin_injection_form_hint (form);
      g_assert_cmpint (check.amount.micrograms, ==, cases[i].micrograms);
      g_assert_cmpstr (check.amount.problem, ==, cases[i].problem);
      g_assert_cmpstr (check.amount.asks, ==, cases[i].asks);
      g_assert_cmpstr (hint, ==, cases[i].hint);
      g_assert_cmpint (is_fine, ==, cases[i].problem == NULL && cases[i].asks == NULL);
    }
}

static void
test_confirmed (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  g_auto (CorrinInjectionCheck) check = { 0 };
  g_auto (CorrinInjectionCheck) other = { 0 };
  g_autoptr (CorrinDose) dose = NULL;

  corrin_form_set (&form->what.amount, "20 mg");
  form->what.confirmed = 20000;
  g_assert_true (corrin_injection_check_form (&check, form, NULL));
  dose = apply (form);
  g_assert_cmpint (dose->micrograms, ==, 20000);
  g_assert_cmpstr (dose->amount_typed, ==, "20 mg");

  corrin_form_set (&form->what.amount, "30 mg");
  g_assert_false (corrin_injection_check_form (&other, form, NULL));
}

static void
test_derived (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  g_autoptr (CorrinDose) dose = NULL;
  g_autofree char *hint = NULL;

  corrin_form_set (&form->text[CORRIN_INJECTION_VOLUME], "2");
  corrin_injection_form_derive (form);
  g_assert_cmpstr (form->what.amount, ==, "");
  corrin_form_set (&form->text[CORRIN_INJECTION_STRENGTH], "5");
  corrin_injection_form_derive (form);
  g_assert_cmpstr (form->what.amount, ==, "10 micrograms");
  corrin_form_set (&form->text[CORRIN_INJECTION_STRENGTH], "500");
  corrin_injection_form_derive (form);
  g_assert_cmpstr (form->what.amount, ==, "1000 micrograms");
  hint = corrin_injection_form_hint (form);
  g_assert_cmpstr (hint, ==, "1000 micrograms, told by volume and strength");
  dose = apply (form);
  g_assert_cmpint (dose->micrograms, ==, 1000);
  g_assert_cmpfloat (dose->volume_ml, ==, 2);
  g_assert_cmpfloat (dose->strength, ==, 500);
  g_assert_null (dose->amount_typed);

  /* What a person told is left alone. */
  form->is_derived = FALSE;
  corrin_form_set (&form->what.amount, "1 mg");
  corrin_form_set (&form->text[CORRIN_INJECTION_STRENGTH], "5000");
  corrin_injection_form_derive (form);
  g_assert_cmpstr (form->what.amount, ==, "1 mg");
}

static void
test_volume_in_amount (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  g_autoptr (CorrinDose) dose = NULL;

  corrin_form_set (&form->what.amount, "2 mL of 0.5 mg/mL");
  dose = apply (form);
  g_assert_cmpint (dose->micrograms, ==, 1000);
  g_assert_cmpfloat (dose->volume_ml, ==, 2);
  g_assert_cmpfloat (dose->strength, ==, 500);
  g_assert_cmpstr (dose->amount_typed, ==, "2 mL of 0.5 mg/mL");
}

static void
test_problems (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new (history, CORRIN_DAY_NONE);
  g_auto (CorrinInjectionCheck) check = { 0 };
  g_auto (CorrinInjectionCheck) future = { 0 };
  g_auto (CorrinInjectionCheck) nowhere = { 0 };

  form->when = CORRIN_INJECTION_ANOTHER_DAY;
  form->precision = CORRIN_PRECISION_EXACT;
  corrin_form_set (&form->text[CORRIN_INJECTION_TIME], "soon");
  corrin_form_set (&form->text[CORRIN_INJECTION_VOLUME], "one");
  corrin_form_set (&form->text[CORRIN_INJECTION_STRENGTH], "1 mg");
  g_assert_false (corrin_injection_check_form (&check, form, NULL));
  g_assert_cmpstr (check.problem[CORRIN_INJECTION_TIME], ==,
                   "This is not a time. Write it like 9:15 or 14:05.");
  g_assert_cmpstr (check.problem[CORRIN_INJECTION_VOLUME], ==,
                   "This is not a volume. Write millilitres, like 1 or 0.5.");
  g_assert_cmpstr (check.problem[CORRIN_INJECTION_STRENGTH], ==,
                   "This is not a strength. Write the micrograms in one millilitre, like 1000.");

  corrin_form_set (&form->text[CORRIN_INJECTION_TIME], "12:01");
  g_assert_false (corrin_injection_check_form (&future, form, NULL));
  g_assert_cmpstr (future.problem[CORRIN_INJECTION_TIME], ==, "The time of the dose lies in the future.");

  form->day = corrin_day_parse ("2026-03-29");
  corrin_form_set (&form->text[CORRIN_INJECTION_TIME], "2:30");
  g_assert_false (corrin_injection_check_form (&nowhere, form, NULL));
  g_assert_nonnull (strstr (nowhere.problem[CORRIN_INJECTION_TIME], "does not exist in Europe/Berlin"));
}

static CorrinDose *
full_dose (void)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->day = corrin_day_parse ("2026-05-04");
  dose->precision = CORRIN_PRECISION_EXACT;
  dose->time = corrin_time_new (9, 15, 42);
  dose->zone = g_strdup ("America/New_York");
  dose->utc = G_GINT64_CONSTANT (1777900542);
  dose->substance = CORRIN_SUBSTANCE_OTHER;
  dose->substance_other = g_strdup ("adenosylcobalamin");
  dose->micrograms = 9;
  dose->amount_typed = g_strdup ("9 µg");
  dose->volume_ml = 1.0 / 3;
  dose->strength = 27;
  dose->route = CORRIN_ROUTE_NASAL;
  dose->site = CORRIN_SITE_OTHER;
  dose->site_other = g_strdup ("calf");
  dose->batch = g_strdup ("B 7");
  dose->expiry = g_strdup ("2027-01");
  dose->record.note = g_strdup ("first line\nsecond");
  dose->record.is_private = TRUE;
  dose->planned_day = corrin_day_parse ("2026-05-01");
  dose->supply = 3;
  dose->ampoules = 1;
  return dose;
}

/* Opened and saved without a change, a dose is the same to the last digit. */
static void
test_edit_untouched (void)
{
  g_autoptr (CorrinDose) dose = full_dose ();
  g_autoptr (CorrinDose) copy = corrin_record_copy (dose);
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new_for (dose);
  g_autoptr (CorrinInjectionForm) was = corrin_injection_form_copy (form);
  g_auto (CorrinInjectionCheck) check = { 0 };

  g_assert_true (corrin_injection_form_equal (form, was));
  g_assert_true (corrin_injection_check_form (&check, form, dose));
  g_assert_true (corrin_injection_form_apply (form, was, dose, NULL));
  g_assert_true (corrin_record_equal (dose, copy));
}

static void
test_edit (void)
{
  g_autoptr (CorrinDose) dose = full_dose ();
  g_autoptr (CorrinInjectionForm) form = corrin_injection_form_new_for (dose);
  g_autoptr (CorrinInjectionForm) was = corrin_injection_form_copy (form);

  corrin_form_set (&form->text[CORRIN_INJECTION_TIME], "10:00");
  corrin_form_set (&form->text[CORRIN_INJECTION_BATCH], "");
  corrin_form_set (&form->text[CORRIN_INJECTION_VOLUME], "");
  corrin_form_set (&form->what.amount, "1 mg");
  form->site = CORRIN_SITE_LEFT_THIGH;
  g_assert_false (corrin_injection_form_equal (form, was));
  g_assert_true (corrin_injection_form_apply (form, was, dose, NULL));
  g_assert_cmpint (dose->time, ==, 10 * 3600);
  g_assert_cmpstr (dose->zone, ==, "America/New_York");
  g_assert_cmpint (dose->utc, ==, G_GINT64_CONSTANT (1777903200));
  g_assert_null (dose->batch);
  g_assert_true (isnan (dose->volume_ml));
  g_assert_cmpfloat (dose->strength, ==, 27);
  g_assert_cmpint (dose->micrograms, ==, 1000);
  g_assert_cmpstr (dose->amount_typed, ==, "1 mg");
  g_assert_null (dose->site_other);
  g_assert_cmpint (dose->supply, ==, 3);
  g_assert_cmpint (dose->route, ==, CORRIN_ROUTE_NASAL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");

  g_test_add_func ("/injection-form/fill/nothing", test_fill_nothing);
  g_test_add_func ("/injection-form/fill/last", test_fill_last);
  g_test_add_func ("/injection-form/fill/plan", test_fill_plan);
  g_test_add_func ("/injection-form/fill/again", test_fill_again);
  g_test_add_func ("/injection-form/fill/oral-plan", test_fill_oral_plan);
  g_test_add_func ("/injection-form/fill/unusual", test_fill_unusual);
  g_test_add_func ("/injection-form/givers", test_givers);
  g_test_add_func ("/injection-form/other", test_other);
  g_test_add_func ("/injection-form/when/now", test_when_now);
  g_test_add_func ("/injection-form/when/part", test_when_part);
  g_test_add_func ("/injection-form/when/midnight", test_when_midnight);
  g_test_add_func ("/injection-form/when/another-day", test_when_another_day);
  g_test_add_func ("/injection-form/amounts", test_amounts);
  g_test_add_func ("/injection-form/confirmed", test_confirmed);
  g_test_add_func ("/injection-form/derived", test_derived);
  g_test_add_func ("/injection-form/volume-in-amount", test_volume_in_amount);
  g_test_add_func ("/injection-form/problems", test_problems);
  g_test_add_func ("/injection-form/edit/untouched", test_edit_untouched);
  g_test_add_func ("/injection-form/edit/changed", test_edit);
  return g_test_run ();
}
