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
  g_assert_true (isnan (last->severity));
  g_assert_cmpint (last->what, ==, CORRIN_REACTION_NOT_SAID);
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

static CorrinReaction *
apply (const CorrinReactionForm *form)
{
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);

  reaction->record.person = 7;
  corrin_reaction_form_apply (form, NULL, reaction);
  return reaction;
}

static void
test_apply (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinReactionForm) form = corrin_reaction_form_new (history, 0);
  g_autoptr (CorrinReactionForm) was = corrin_reaction_form_copy (form);
  CorrinReaction *plain = apply (form);
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
  full = apply (form);
  g_assert_cmpfloat (full->severity, ==, 0);
  g_assert_null (full->what_other);
  g_assert_cmpstr (full->onset, ==, "after 10 minutes");
  g_assert_true (full->needed_care);
  corrin_record_free (plain);
  corrin_record_free (full);
}

/* What is not touched stays as it is: also a severity that no button shows, and what a file brought. */
static void
test_edit (void)
{
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (CorrinReactionForm) form = NULL;
  g_autoptr (CorrinReactionForm) was = NULL;

  reaction->day = TODAY - 2;
  reaction->what = CORRIN_REACTION_RASH;
  reaction->severity = 3.5;
  reaction->onset = g_strdup (" soon ");
  form = corrin_reaction_form_new_for (reaction, none);
  was = corrin_reaction_form_copy (form);
  corrin_form_set (&form->text[CORRIN_REACTION_TEXT_HOW_LONG], "a day");
  corrin_reaction_form_apply (form, was, reaction);
  g_assert_cmpfloat (reaction->severity, ==, 3.5);
  g_assert_cmpint (reaction->what, ==, CORRIN_REACTION_RASH);
  g_assert_cmpstr (reaction->onset, ==, " soon ");
  g_assert_cmpstr (reaction->how_long, ==, "a day");
  corrin_record_free (reaction);
}

static void
assert_days (const CorrinReactionForm *form, const char *expected)
{
  g_autoptr (GArray) days = corrin_reaction_form_days (form);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    g_string_append_printf (words, "%s%d", i > 0 ? " " : "", g_array_index (days, CorrinDay, i) - TODAY);
  g_assert_cmpstr (words->str, ==, expected);
}

/* The three days after it, as far as they have come, and those on which something stands. */
static void
test_days (void)
{
  g_autoptr (CorrinDoseHistory) history = corrin_dose_history_new_empty ();
  g_autoptr (CorrinReactionForm) form = corrin_reaction_form_new (history, 0);
  g_autoptr (CorrinReactionForm) was = NULL;

  assert_days (form, "");
  form->day = TODAY - 1;
  assert_days (form, "0");
  form->day = TODAY - 10;
  assert_days (form, "-9 -8 -7");
  was = corrin_reaction_form_copy (form);
  corrin_reaction_form_set_followed (form, TODAY - 2, 0);
  assert_days (form, "-9 -8 -7 -2");
  g_assert_cmpfloat (corrin_reaction_form_get_followed (form, TODAY - 2), ==, 0);
  g_assert_true (isnan (corrin_reaction_form_get_followed (form, TODAY - 8)));
  g_assert_false (corrin_reaction_form_equal (form, was));
  corrin_reaction_form_set_followed (form, TODAY - 2, NAN);
  g_assert_true (corrin_reaction_form_equal (form, was));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");

  g_test_add_func ("/reaction-form/new", test_new);
  g_test_add_func ("/reaction-form/doses", test_doses);
  g_test_add_func ("/reaction-form/apply", test_apply);
  g_test_add_func ("/reaction-form/edit", test_edit);
  g_test_add_func ("/reaction-form/days", test_days);
  return g_test_run ();
}
