/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "earlier-dialog.h"

#include "choice-row.h"
#include "day-button.h"
#include "earlier-row.h"
#include "form-case.h"

static void
open_dialog (FormCase *self)
{
  form_case_open (self);
  form_case_show (self, corrin_earlier_dialog_new (NULL, self->document));
}

static GtkWidget *
row (FormCase *self, guint n)
{
  return form_case_nth (self->dialog, CORRIN_TYPE_EARLIER_ROW, n);
}

static void
click (FormCase *self, const char *name)
{
  g_signal_emit_by_name (form_case_child (self, name), "clicked");
  test_ui_iterate ();
}

static void
set_day (FormCase *self, guint n, const char *day)
{
  corrin_day_button_set_day (CORRIN_DAY_BUTTON (test_ui_child (row (self, n), "day")),
                             corrin_day_parse (day));
}

static void
set_month (FormCase *self, guint n, guint month, int year)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (test_ui_child (row (self, n), "known_month")), TRUE);
  g_assert_true (gtk_widget_get_visible (test_ui_child (row (self, n), "month_box")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (test_ui_child (row (self, n), "month")), month);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (test_ui_child (row (self, n), "year")), year);
}

static const char *
count_words (FormCase *self)
{
  return gtk_label_get_text (GTK_LABEL (form_case_child (self, "count")));
}

/* Several at once are one action, and one step of undo. */
static void
test_several (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const CorrinDose *month;

  (void) data;
  open_dialog (self);
  set_day (self, 0, "2024-01-08");
  click (self, "add");
  set_day (self, 1, "2024-02-05");
  click (self, "same_distance");
  click (self, "add");
  set_month (self, 3, 5, 2024);
  click (self, "add"); /* stays empty */
  corrin_choice_row_set (ADW_COMBO_ROW (test_ui_child (form_case_child (self, "what"), "substance")),
                         CORRIN_SUBSTANCE_HYDROXOCOBALAMIN);
  form_case_type (test_ui_child (form_case_child (self, "what"), "amount"), "1 mg");
  g_assert_cmpstr (count_words (self), ==, "4 injections to save");
  form_case_assert_named (self->dialog);
  form_case_save (self);
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "4 injections saved");
  doses = form_case_records (self, &corrin_dose_kind);
  g_assert_cmpuint (doses->len, ==, 4);
  g_assert_cmpint (((CorrinDose *) doses->pdata[2])->day, ==, corrin_day_parse ("2024-03-04"));
  month = doses->pdata[3];
  g_assert_cmpint (month->precision, ==, CORRIN_PRECISION_MONTH);
  g_assert_cmpint (month->day, ==, corrin_day_parse ("2024-05-01"));
  g_assert_cmpint (month->micrograms, ==, 1000);
  form_case_undo (self);
  none = form_case_records (self, &corrin_dose_kind);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_double (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) doses = NULL;

  (void) data;
  test_add (self->journal, test_dose (self->journal, "2024-01-08"));
  open_dialog (self);
  set_day (self, 0, "2024-01-08");
  g_assert_true (gtk_widget_get_visible (test_ui_child (row (self, 0), "another")));
  g_assert_cmpstr (count_words (self), ==, "0 injections to save");
  form_case_save (self); /* nothing to save: nothing happens */
  g_assert_nonnull (self->dialog);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_ui_child (row (self, 0), "another")), TRUE);
  g_assert_cmpstr (count_words (self), ==, "1 injection to save");
  form_case_save (self);
  doses = form_case_records (self, &corrin_dose_kind);
  g_assert_cmpuint (doses->len, ==, 2);
}

static void
test_remove (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) doses = NULL;

  (void) data;
  open_dialog (self);
  set_day (self, 0, "2024-01-08");
  click (self, "add");
  set_day (self, 1, "2024-02-05");
  g_signal_emit_by_name (test_ui_child (row (self, 0), "remove"), "clicked");
  test_ui_iterate ();
  g_assert_null (row (self, 1));
  form_case_save (self);
  doses = form_case_records (self, &corrin_dose_kind);
  g_assert_cmpuint (doses->len, ==, 1);
  g_assert_cmpint (((CorrinDose *) doses->pdata[0])->day, ==, corrin_day_parse ("2024-02-05"));
}

static void
remove_first (FormCase *self)
{
  g_signal_emit_by_name (test_ui_child (row (self, 0), "remove"), "clicked");
}

/* The second tap would meet the next row, which has moved up below the finger. */
static void
test_remove_twice (FormCase *self, gconstpointer data)
{
  (void) data;
  open_dialog (self);
  set_day (self, 0, "2024-01-08");
  click (self, "add");
  set_day (self, 1, "2024-02-05");
  remove_first (self);
  remove_first (self);
  g_assert_cmpstr (count_words (self), ==, "1 injection to save");
  /* A tap later on counts again. */
  while (g_str_equal (count_words (self), "1 injection to save"))
    {
      remove_first (self);
      test_ui_iterate ();
    }
  g_assert_cmpstr (count_words (self), ==, "0 injections to save");
}

/* An answer to the question about the amount saves only what is there. */
static void
test_confirmed_nothing (FormCase *self, gconstpointer data)
{
  GtkWidget *note, *yes;

  (void) data;
  open_dialog (self);
  set_day (self, 0, "2024-01-08");
  form_case_type (test_ui_child (form_case_child (self, "what"), "amount"), "20 mg");
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  remove_first (self);
  note = test_ui_child (form_case_child (self, "what"), "note");
  yes = form_case_nth (note, GTK_TYPE_BUTTON, 0);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (yes)), ==, "Yes, 20 mg");
  g_signal_emit_by_name (yes, "clicked");
  test_ui_iterate ();
  g_assert_nonnull (self->dialog);
  g_assert_null (self->said);
  g_assert_false (corrin_store_can_undo (corrin_document_get_store (self->document)));
}

static void
test_close (FormCase *self, gconstpointer data)
{
  (void) data;
  open_dialog (self);
  set_day (self, 0, "2024-01-08");
  form_case_close (self);
  g_assert_nonnull (form_case_question (self));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (form_case_question (self)), "discard");
  test_ui_iterate ();
  g_assert_null (self->dialog);
}

static void
test_full_disk (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) doses = NULL;

  (void) data;
  open_dialog (self);
  set_day (self, 0, "2024-01-08");
  form_case_fill_disk (TRUE);
  form_case_save (self);
  form_case_fill_disk (FALSE);
  g_assert_nonnull (self->dialog);
  g_assert_null (self->said);
  g_signal_emit_by_name (form_case_notice (self), "activated");
  test_ui_iterate ();
  doses = form_case_records (self, &corrin_dose_kind);
  g_assert_cmpuint (doses->len, ==, 1);
}

static void
test_lost_journal (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) doses = NULL;

  (void) data;
  open_dialog (self);
  form_case_lose_journal (self);
  set_day (self, 0, "2024-01-08");
  form_case_save_without_journal (self);
  doses = form_case_records (self, &corrin_dose_kind);
  g_assert_cmpuint (doses->len, ==, 1);
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/earlier-dialog/" path, FormCase, NULL, form_case_set_up, function, form_case_tear_down)

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  ADD ("several", test_several);
  ADD ("double", test_double);
  ADD ("remove", test_remove);
  ADD ("remove-twice", test_remove_twice);
  ADD ("confirmed-nothing", test_confirmed_nothing);
  ADD ("close", test_close);
  ADD ("full-disk", test_full_disk);
  ADD ("lost-journal", test_lost_journal);
  return g_test_run ();
}
