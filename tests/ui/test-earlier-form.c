/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "earlier-form.h"
#include "form-text.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

static void
add_dose (CorrinDoseHistory *history, const char *day, int precision, int status)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->day = corrin_day_parse (day);
  dose->precision = precision;
  dose->status = status;
  g_ptr_array_add (history->doses, dose);
}

/* Lines of days ("2024-01-08"), of months ("2024-01") and of nothing (""). */
static CorrinEarlierForm *
form_of (const char *const *dates)
{
  CorrinEarlierForm *form = corrin_earlier_form_new ();

  for (guint i = 0; dates[i] != NULL; i++)
    {
      CorrinEarlierEntry *entry;

      if (i > 0)
        corrin_earlier_form_add (form);
      entry = corrin_earlier_form_get (form, i);
      entry->in_month = strlen (dates[i]) == 7;
      entry->day = entry->in_month ? CORRIN_DAY_NONE : corrin_day_parse (dates[i]);
      if (entry->in_month)
        g_assert_cmpint (sscanf (dates[i], "%d-%d", &entry->year, &entry->month), ==, 2);
    }
  return form;
}

static void
test_same_distance (void)
{
  static const struct
  {
    const char *dates[4];
    const char *next;
  } cases[] = {
    { { "2024-01-08", NULL }, NULL },
    { { "2024-01-08", "", NULL }, NULL },
    { { "2024-01-08", "2024-02-05", NULL }, "2024-03-04" },
    { { "2024-02-05", "2024-01-08", NULL }, "2023-12-11" },
    { { "2024-01-08", "2024-03-08", NULL }, "2024-05-08" },
    { { "2024-01", "2024-04", NULL }, "2024-07-01" },
    { { "2024-01", "2024-04-01", NULL }, NULL },
    { { "2024-01-08", "2024-01-08", NULL }, NULL },
    { { "2026-05-04", "2026-06-29", NULL }, NULL }, /* the next lies in the future */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CorrinEarlierForm) form = form_of (cases[i].dates);
      guint n = form->entries->len;
      CorrinDay next = cases[i].next != NULL ? corrin_day_parse (cases[i].next) : CORRIN_DAY_NONE;

      g_assert_cmpint (corrin_earlier_form_same_distance (form), ==, next);
      g_assert_cmpint (corrin_earlier_form_add_same_distance (form), ==, next != CORRIN_DAY_NONE);
      g_assert_cmpuint (form->entries->len, ==, next != CORRIN_DAY_NONE ? n + 1 : n);
      if (next != CORRIN_DAY_NONE)
        g_assert_cmpint (corrin_earlier_entry_day (corrin_earlier_form_get (form, n)), ==, next);
    }
}

/* Adding a line invents no date. */
static void
test_add_remove (void)
{
  static const char *const dates[] = { "2024-01-08", "2024-02-05", NULL };
  g_autoptr (CorrinEarlierForm) form = form_of (dates);

  corrin_earlier_form_add (form);
  g_assert_cmpint (corrin_earlier_entry_day (corrin_earlier_form_get (form, 2)), ==, CORRIN_DAY_NONE);
  corrin_earlier_form_remove (form, 0);
  g_assert_cmpuint (form->entries->len, ==, 2);
  g_assert_cmpint (corrin_earlier_form_get (form, 0)->day, ==, corrin_day_parse ("2024-02-05"));
  corrin_earlier_form_remove (form, 0);
  g_assert_false (corrin_earlier_form_is_touched (form));
  corrin_earlier_form_remove (form, 0);
  g_assert_cmpuint (form->entries->len, ==, 1);
}

static void
test_states (void)
{
  static const char *const dates[] = { "2024-01-08", "2024-01-08", "2024-02-05", "2024-03-04",
                                       "2024-03",    "2024-04",    "2024-05-02", "2024-05",
                                       "",           "2026-07",    NULL };
  static const CorrinEarlierState expected[] = {
    CORRIN_EARLIER_READY, CORRIN_EARLIER_TWICE,  CORRIN_EARLIER_THERE, CORRIN_EARLIER_READY,
    CORRIN_EARLIER_READY, CORRIN_EARLIER_THERE,  CORRIN_EARLIER_READY, CORRIN_EARLIER_THERE,
    CORRIN_EARLIER_EMPTY, CORRIN_EARLIER_FUTURE,
  };
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinEarlierForm) form = form_of (dates);

  add_dose (history, "2024-02-05", CORRIN_PRECISION_MORNING, CORRIN_DOSE_GIVEN);
  add_dose (history, "2024-03-04", CORRIN_PRECISION_DAY, CORRIN_DOSE_SKIPPED);
  add_dose (history, "2024-04-17", CORRIN_PRECISION_DAY, CORRIN_DOSE_GIVEN);
  add_dose (history, "2024-05-01", CORRIN_PRECISION_MONTH, CORRIN_DOSE_GIVEN);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%u: %s", i, dates[i]);
      g_assert_cmpint (corrin_earlier_form_state (form, i, history), ==, expected[i]);
      g_assert_cmpint (corrin_earlier_form_takes (form, i, history), ==, expected[i] == CORRIN_EARLIER_READY);
      corrin_earlier_form_get (form, i)->is_another = TRUE;
      g_assert_cmpint (corrin_earlier_form_takes (form, i, history), ==,
                       expected[i] != CORRIN_EARLIER_EMPTY && expected[i] != CORRIN_EARLIER_FUTURE);
    }
}

static void
test_doses (void)
{
  static const char *const dates[] = { "2024-01-08", "", "2024-03", NULL };
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinEarlierForm) form = form_of (dates);
  g_autoptr (GPtrArray) doses = NULL;

  corrin_form_set (&form->what.amount, "1 mg");
  form->what.substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  doses = corrin_earlier_form_doses (form, history, 7);
  g_assert_cmpuint (doses->len, ==, 2);
  for (guint i = 0; i < doses->len; i++)
    {
      const CorrinDose *dose = doses->pdata[i];
      g_autoptr (GError) error = NULL;

      corrin_record_validate (dose, &error);
      g_assert_no_error (error);
      g_assert_cmpint (dose->record.person, ==, 7);
      g_assert_cmpint (dose->micrograms, ==, 1000);
      g_assert_cmpint (dose->substance, ==, CORRIN_SUBSTANCE_HYDROXOCOBALAMIN);
      g_assert_cmpint (dose->route, ==, CORRIN_ROUTE_NOT_KNOWN);
    }
  g_assert_cmpint (((CorrinDose *) doses->pdata[0])->precision, ==, CORRIN_PRECISION_DAY);
  g_assert_cmpint (((CorrinDose *) doses->pdata[1])->precision, ==, CORRIN_PRECISION_MONTH);
  g_assert_cmpint (((CorrinDose *) doses->pdata[1])->day, ==, corrin_day_parse ("2024-03-01"));
}

/* The planned days that nothing answers, and what was planned; what was typed stays. */
static void
test_planned (void)
{
  static const char *const dates[] = { "2026-04-08", "", NULL };
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinEarlierForm) form = form_of (dates);
  g_autoptr (GArray) none = corrin_earlier_form_planned (form, history);
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) rest = NULL;
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  g_assert_cmpuint (none->len, ==, 0);
  step->day = corrin_day_parse ("2026-04-01");
  step->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 1;
  step->ends = CORRIN_ENDS_AFTER_DOSES;
  step->end_count = 4;
  g_ptr_array_add (history->steps, step);
  add_dose (history, "2026-04-15", CORRIN_PRECISION_DAY, CORRIN_DOSE_GIVEN);
  days = corrin_earlier_form_planned (form, history);
  g_assert_cmpuint (days->len, ==, 2);
  g_assert_cmpint (g_array_index (days, CorrinDay, 0), ==, corrin_day_parse ("2026-04-01"));
  g_assert_cmpint (g_array_index (days, CorrinDay, 1), ==, corrin_day_parse ("2026-04-22"));
  corrin_earlier_form_add_planned (form, history);
  g_assert_cmpuint (form->entries->len, ==, 3);
  g_assert_cmpint (form->what.substance, ==, CORRIN_SUBSTANCE_HYDROXOCOBALAMIN);
  rest = corrin_earlier_form_planned (form, history);
  g_assert_cmpuint (rest->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");

  g_test_add_func ("/earlier-form/same-distance", test_same_distance);
  g_test_add_func ("/earlier-form/add-remove", test_add_remove);
  g_test_add_func ("/earlier-form/states", test_states);
  g_test_add_func ("/earlier-form/doses", test_doses);
  g_test_add_func ("/earlier-form/planned", test_planned);
  return g_test_run ();
}
