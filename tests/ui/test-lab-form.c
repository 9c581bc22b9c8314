/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form-text.h"
#include "lab-form.h"
#include "lab-lines.h"
#include "support.h"

#include <math.h>

static CorrinLabResult *
add_lab (GPtrArray *labs, const char *analyte, const char *day, const char *value, const char *unit)
{
  CorrinLabResult *lab = corrin_record_new (&corrin_lab_result_kind);

  lab->record.id = labs->len + 1;
  lab->analyte = g_strdup (analyte);
  lab->day = corrin_day_parse (day);
  lab->value = g_strdup (value);
  lab->number = g_ascii_strtod (value, NULL);
  lab->unit = g_strdup (unit);
  g_ptr_array_add (labs, lab);
  return lab;
}

static GPtrArray *
records_new (void)
{
  return g_ptr_array_new_with_free_func (corrin_record_free);
}

static void
type (CorrinLabForm *form, CorrinLabText line, const char *text)
{
  corrin_form_set (&form->text[line], text);
}

static void
test_unit (void)
{
  GPtrArray *labs = records_new ();
  g_autoptr (CorrinLabHistory) empty = corrin_lab_history_new (records_new ());
  g_autoptr (CorrinLabHistory) history = NULL;
  g_autoptr (CorrinLabForm) first = corrin_lab_form_new (empty);
  g_autoptr (CorrinLabForm) next = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *single = NULL;

  /* B12 has three units: none is taken for granted. MCV has one. */
  g_assert_cmpint (first->unit, ==, CORRIN_LAB_NOT_CHOSEN);
  g_assert_null (corrin_lab_form_unit (first, empty));
  first->analyte = corrin_lab_history_find_analyte (empty, "mcv");
  corrin_lab_form_choose_unit (first, empty);
  single = corrin_lab_form_unit (first, empty);
  g_assert_cmpstr (single, ==, "fL");
  first->analyte = CORRIN_LAB_OTHER;
  corrin_lab_form_choose_unit (first, empty);
  g_assert_cmpint (first->unit, ==, CORRIN_LAB_OTHER);

  add_lab (labs, "b12", "2026-01-01", "142", "pmol/l");
  add_lab (labs, "b12", "2025-01-01", "142", "IU");
  add_lab (labs, "Base excess", "2025-01-01", "-1", "mmol/L");
  history = corrin_lab_history_new (labs);
  g_assert_cmpuint (history->analytes->len, ==, 9);
  next = corrin_lab_form_new (history);
  unit = corrin_lab_form_unit (next, history);
  g_assert_cmpstr (unit, ==, "IU");
}

static void
expect_problem (CorrinLabForm *form, const CorrinLabHistory *history, CorrinLabText line, const char *problem)
{
  g_auto (CorrinLabCheck) check = { 0 };

  corrin_lab_form_check (form, history, &check);
  g_assert_cmpstr (check.problem[line], ==, problem);
}

static void
test_check (void)
{
  g_autoptr (CorrinLabHistory) history = corrin_lab_history_new (records_new ());
  g_autoptr (CorrinLabForm) form = corrin_lab_form_new (history);
  g_auto (CorrinLabCheck) check = { 0 };

  expect_problem (form, history, CORRIN_LAB_TEXT_VALUE, "The result is still missing.");
  expect_problem (form, history, CORRIN_LAB_TEXT_UNIT, "The unit is still missing, as it is printed.");
  type (form, CORRIN_LAB_TEXT_VALUE, "<=3");
  g_assert_false (corrin_lab_form_check (form, history, &check));
  g_assert_nonnull (check.problem[CORRIN_LAB_TEXT_VALUE]);
  corrin_lab_check_clear (&check);
  type (form, CORRIN_LAB_TEXT_VALUE, "< 148");
  form->unit = 2;
  expect_problem (form, history, CORRIN_LAB_TEXT_VALUE, NULL);
  type (form, CORRIN_LAB_TEXT_LOW, "771");
  type (form, CORRIN_LAB_TEXT_HIGH, "197");
  expect_problem (form, history, CORRIN_LAB_TEXT_HIGH,
                  "The lower end of the range lies above the upper end.");
  type (form, CORRIN_LAB_TEXT_LOW, "a few");
  expect_problem (form, history, CORRIN_LAB_TEXT_HIGH, NULL);
  expect_problem (form, history, CORRIN_LAB_TEXT_LOW, "“a few” is not a number. Write it like 12 or 0.4.");
  type (form, CORRIN_LAB_TEXT_LOW, " ");
  g_assert_true (corrin_lab_form_check (form, history, &check));
  form->analyte = CORRIN_LAB_OTHER;
  expect_problem (form, history, CORRIN_LAB_TEXT_ANALYTE, "The name of what was measured is still missing.");
}

static void
test_question (void)
{
  g_autoptr (CorrinLabHistory) history = corrin_lab_history_new (records_new ());
  g_autoptr (CorrinLabForm) form = corrin_lab_form_new (history);
  g_auto (CorrinLabCheck) check = { 0 };
  g_auto (CorrinLabCheck) own = { 0 };

  form->analyte = corrin_lab_history_find_analyte (history, "mma");
  form->unit = 0;
  type (form, CORRIN_LAB_TEXT_VALUE, "250");
  g_assert_false (corrin_lab_form_check (form, history, &check));
  g_assert_cmpstr (check.question, ==, "Is it printed as 250 µmol/L, or is the unit nmol/L?");
  form->is_confirmed = TRUE;
  corrin_lab_check_clear (&check);
  g_assert_true (corrin_lab_form_check (form, history, &check));

  /* Typed by its own name, it is the same. */
  form->analyte = CORRIN_LAB_OTHER;
  corrin_lab_form_choose_unit (form, history);
  type (form, CORRIN_LAB_TEXT_ANALYTE, "methylmalonic acid");
  type (form, CORRIN_LAB_TEXT_UNIT, "umol/L");
  g_assert_false (corrin_lab_form_check (form, history, &own));
  g_assert_nonnull (own.question);
}

/* An own name is kept as it was written first, so that its results stay together. */
static void
test_own_again (void)
{
  GPtrArray *labs = records_new ();
  g_autoptr (CorrinLabHistory) history = NULL;
  g_autoptr (CorrinLabForm) form = NULL;
  g_autoptr (CorrinLabResult) lab = corrin_record_new (&corrin_lab_result_kind);
  g_autoptr (GError) error = NULL;

  add_lab (labs, "Zinc", "2026-01-01", "0.7", "mg/L");
  history = corrin_lab_history_new (labs);
  form = corrin_lab_form_new (history);
  form->analyte = CORRIN_LAB_OTHER;
  corrin_lab_form_choose_unit (form, history);
  type (form, CORRIN_LAB_TEXT_ANALYTE, "zinc ");
  type (form, CORRIN_LAB_TEXT_VALUE, "0.8");
  type (form, CORRIN_LAB_TEXT_UNIT, "mg/L");
  g_assert_true (corrin_lab_form_apply (form, history, lab, &error));
  g_assert_cmpstr (lab->analyte, ==, "Zinc");
}

static void
test_apply (void)
{
  g_autoptr (CorrinLabHistory) history = corrin_lab_history_new (records_new ());
  g_autoptr (CorrinLabForm) form = corrin_lab_form_new (history);
  g_autoptr (CorrinLabForm) again = NULL;
  g_autoptr (CorrinLabResult) lab = corrin_record_new (&corrin_lab_result_kind);
  g_autoptr (GError) error = NULL;

  form->unit = 2;
  form->day = corrin_day_parse ("2026-05-04");
  form->is_private = TRUE;
  type (form, CORRIN_LAB_TEXT_VALUE, " < 148 ");
  type (form, CORRIN_LAB_TEXT_HIGH, "569");
  type (form, CORRIN_LAB_TEXT_LABORATORY, " City lab ");
  type (form, CORRIN_LAB_TEXT_FLAG, "L");
  g_assert_true (corrin_lab_form_apply (form, history, lab, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (lab->analyte, ==, "b12");
  g_assert_cmpint (lab->comparator, ==, CORRIN_COMPARATOR_BELOW);
  g_assert_cmpstr (lab->value, ==, "148");
  g_assert_cmpfloat (lab->number, ==, 148);
  g_assert_cmpstr (lab->unit, ==, "pmol/L");
  g_assert_true (isnan (lab->low));
  g_assert_cmpfloat (lab->high, ==, 569);
  g_assert_null (lab->range_text);
  g_assert_cmpstr (lab->laboratory, ==, "City lab");
  g_assert_true (lab->record.is_private);

  /* What is opened again and saved as it is stays as it was. */
  again = corrin_lab_form_new_for (history, lab);
  g_assert_cmpstr (again->text[CORRIN_LAB_TEXT_VALUE], ==, "<148");
  g_assert_cmpstr (again->text[CORRIN_LAB_TEXT_HIGH], ==, "569");
  g_assert_true (corrin_lab_form_apply (again, history, lab, &error));
  g_assert_cmpstr (lab->value, ==, "148");
  g_assert_cmpstr (lab->unit, ==, "pmol/L");

  form->analyte = CORRIN_LAB_OTHER;
  form->unit = CORRIN_LAB_OTHER;
  type (form, CORRIN_LAB_TEXT_ANALYTE, "Hb");
  type (form, CORRIN_LAB_TEXT_UNIT, "g/l");
  g_assert_true (corrin_lab_form_apply (form, history, lab, &error));
  g_assert_cmpstr (lab->analyte, ==, "haemoglobin");
  g_assert_cmpstr (lab->unit, ==, "g/l");
}

/* The range of the same laboratory, unit and analyte is offered, never of another. */
static void
test_suggestion (void)
{
  GPtrArray *labs = records_new ();
  CorrinLabResult *lab = add_lab (labs, "b12", "2026-01-01", "142", "ng/L");
  g_autoptr (CorrinLabHistory) history = NULL;
  g_autoptr (CorrinLabForm) form = NULL;

  lab->low = 197;
  lab->high = 771;
  lab->laboratory = g_strdup ("City lab");
  add_lab (labs, "b12", "2026-02-01", "150", "ng/L")->laboratory = g_strdup ("City lab");
  history = corrin_lab_history_new (labs);
  form = corrin_lab_form_new (history);
  g_assert_null (corrin_lab_form_suggestion (form, history, NULL));
  type (form, CORRIN_LAB_TEXT_LABORATORY, "city LAB ");
  g_assert_true (corrin_lab_form_suggestion (form, history, NULL) == lab);
  g_assert_null (corrin_lab_form_suggestion (form, history, lab));
  form->unit = 2;
  g_assert_null (corrin_lab_form_suggestion (form, history, NULL));
  form->unit = 1;
  corrin_lab_form_take_range (form, lab);
  g_assert_cmpstr (form->text[CORRIN_LAB_TEXT_LOW], ==, "197");
  g_assert_cmpstr (form->text[CORRIN_LAB_TEXT_HIGH], ==, "771");
  g_assert_null (corrin_lab_form_suggestion (form, history, NULL));
}

static void
test_lines (void)
{
  g_autoptr (GPtrArray) labs = records_new ();
  g_autoptr (GPtrArray) doses = records_new ();
  g_autoptr (GPtrArray) groups = NULL;
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);
  const CorrinLabGroup *group;
  const CorrinLabLine *line;
  CorrinLabResult *lab;
  g_autofree char *latest = NULL;
  g_autofree char *sentence = NULL;

  dose->day = corrin_day_parse ("2026-04-08");
  dose->precision = CORRIN_PRECISION_DAY;
  g_ptr_array_add (doses, dose);
  add_lab (labs, "Own", "2026-01-01", "3", "x");
  add_lab (labs, "mcv", "2026-04-20", "91", "fL");
  add_lab (labs, "b12", "2026-04-01", "142", "ng/L")->flag = g_strdup ("L");
  lab = add_lab (labs, "b12", "2026-04-20", "684", "ng/L");
  lab->low = 197;
  lab->laboratory = g_strdup ("City lab");
  groups = corrin_lab_groups_new (labs, doses);
  g_assert_cmpuint (groups->len, ==, 3);
  group = groups->pdata[0];
  g_assert_cmpstr (group->name, ==, "Vitamin B12");
  g_assert_cmpuint (group->lines->len, ==, 2);
  line = group->lines->pdata[0];
  g_assert_cmpstr (line->value, ==, "684 ng/L");
  g_assert_cmpstr (line->text, ==,
                   "20 April 2026, 12 days after the last injection\nPrinted range from 197, City lab");
  latest = corrin_lab_group_latest (group);
  g_assert_cmpstr (latest, ==, "684 ng/L; 20 April 2026, 12 days after the last injection");
  sentence = corrin_lab_line_sentence (line);
  g_assert_cmpstr (
      sentence, ==,
      "684 ng/L: 20 April 2026, 12 days after the last injection; Printed range from 197, City lab");
  line = group->lines->pdata[1];
  g_assert_cmpstr (line->value, ==, "142 ng/L, L");
  g_assert_cmpstr (line->text, ==, "1 April 2026");
  line = corrin_lab_groups_find (groups, "mcv")->lines->pdata[0];
  g_assert_cmpstr (line->text, ==, "20 April 2026");
  g_assert_null (corrin_lab_groups_find (groups, "ferritin"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");

  g_test_add_func ("/lab-form/unit", test_unit);
  g_test_add_func ("/lab-form/check", test_check);
  g_test_add_func ("/lab-form/question", test_question);
  g_test_add_func ("/lab-form/own-again", test_own_again);
  g_test_add_func ("/lab-form/apply", test_apply);
  g_test_add_func ("/lab-form/suggestion", test_suggestion);
  g_test_add_func ("/lab-lines/groups", test_lines);
  return g_test_run ();
}
