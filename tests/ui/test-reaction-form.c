/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form-text.h"
#include "reaction-form.h"
#include "support.h"

#include <math.h>

#define TODAY corrin_day_parse ("2026-06-30")

static CorrinDose *
add_dose (CorrinDoseHistory *history, gint64 id, const char *day)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->record.id = id;
  dose->day = corrin_day_parse (day);
  dose->precision = CORRIN_PRECISION_DAY;
  dose->micrograms = 1000;
  g_ptr_array_add (history->doses, dose);
  return dose;
}

static void
test_new (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinReactionForm) empty = corrin_reaction_form_new (history, 0);
  g_autoptr (CorrinReactionForm) last = NULL;
  g_autoptr (CorrinReactionForm) old = NULL;
  g_autoptr (CorrinReactionForm) recent = NULL;

  g_assert_cmpint (empty->dose, ==, 0);
  g_assert_cmpint (empty->day, ==, TODAY);
  add_dose (history, 1, "2026-05-04");
  add_dose (history, 2, "2026-06-28");
  add_dose (history, 3, "2026-06-29")->status = CORRIN_DOSE_SKIPPED;
  last = corrin_reaction_form_new (history, 0);
  old = corrin_reaction_form_new (history, 1);
  recent = corrin_reaction_form_new (history, 2);
  g_assert_cmpint (last->dose, ==, 2);
  g_assert_cmpint (last->day, ==, TODAY);
  g_assert_cmpint (old->dose, ==, 1);
  g_assert_cmpint (old->day, ==, corrin_day_parse ("2026-05-04"));
  g_assert_cmpint (recent->day, ==, TODAY);
  g_assert_cmpint (last->severity, ==, CORRIN_REACTION_NOT_RATED);
}

static void
test_doses (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (GPtrArray) doses = NULL;
  g_autofree char *words = NULL;

  for (int i = 1; i <= 10; i++)
    {
      g_autofree char *day = g_strdup_printf ("2026-01-%02d", i);

      add_dose (history, i, day);
    }
  doses = corrin_reaction_form_doses (history, 1);
  g_assert_cmpuint (doses->len, ==, 9);
  g_assert_cmpint (CORRIN_RECORD (doses->pdata[0])->id, ==, 10);
  g_assert_cmpint (CORRIN_RECORD (doses->pdata[8])->id, ==, 1);
  words = corrin_reaction_form_dose_words (doses->pdata[0]);
  g_assert_cmpstr (words, ==, "10 January 2026, 1000 micrograms");
}

static void
test_make (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinReactionForm) form = corrin_reaction_form_new (history, 0);
  g_autoptr (CorrinReactionForm) was = corrin_reaction_form_copy (form);
  CorrinReaction *plain = corrin_reaction_form_make (form, 7);
  CorrinReaction *full;
  g_autoptr (GError) error = NULL;

  corrin_record_validate (plain, &error);
  g_assert_no_error (error);
  g_assert_cmpint (plain->what, ==, CORRIN_REACTION_OTHER);
  g_assert_true (isnan (plain->severity));
  g_assert_null (plain->onset);
  g_assert_true (corrin_reaction_form_equal (form, was));

  form->what = CORRIN_REACTION_BRUISE;
  form->severity = 0;
  form->needed_care = TRUE;
  corrin_form_set (&form->text[CORRIN_REACTION_TEXT_WHAT], "left from before");
  corrin_form_set (&form->text[CORRIN_REACTION_TEXT_ONSET], " after 10 minutes ");
  g_assert_false (corrin_reaction_form_equal (form, was));
  full = corrin_reaction_form_make (form, 7);
  g_assert_cmpfloat (full->severity, ==, 0);
  g_assert_null (full->what_other);
  g_assert_cmpstr (full->onset, ==, "after 10 minutes");
  g_assert_true (full->needed_care);
  corrin_record_free (plain);
  corrin_record_free (full);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");

  g_test_add_func ("/reaction-form/new", test_new);
  g_test_add_func ("/reaction-form/doses", test_doses);
  g_test_add_func ("/reaction-form/make", test_make);
  return g_test_run ();
}
