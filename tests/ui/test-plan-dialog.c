/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-dialog.h"
#include "plan-presets-dialog.h"

#include "choice-row.h"
#include "day-button.h"
#include "form-case.h"
#include "plan-form.h"

static gint64
add_step (FormCase *self)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->record.person = self->journal->person;
  step->day = corrin_day_parse ("2026-01-05");
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->micrograms = 1000;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 8;
  return test_add (self->journal, step);
}

static void
choose (FormCase *self, const char *row, gint64 value)
{
  corrin_choice_row_set (ADW_COMBO_ROW (form_case_child (self, row)), value);
}

static gboolean
is_shown (FormCase *self, const char *name)
{
  return gtk_widget_get_visible (form_case_child (self, name));
}

static void
assert_fits (GtkWidget *dialog)
{
  int minimum;

  test_ui_iterate ();
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static CorrinPlanStep *
nth_step (GPtrArray *steps, guint n)
{
  g_assert_cmpuint (steps->len, >, n);
  return steps->pdata[n];
}

static void
test_new_step (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) none = NULL;

  (void) data;
  form_case_open (self);
  form_case_show (self, corrin_plan_dialog_new (NULL, self->document, NULL));
  assert_fits (self->dialog);
  g_assert_false (is_shown (self, "task_group"));
  g_assert_false (is_shown (self, "interval"));
  g_assert_false (is_shown (self, "delete"));
  /* Nothing is chosen by itself, and that is all that is asked for. */
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  choose (self, "rule", CORRIN_RULE_EVERY_MONTHS);
  g_assert_true (is_shown (self, "interval"));
  form_case_type (form_case_child (self, "interval"), "2");
  g_assert_true (is_shown (self, "counted_from"));
  form_case_type (form_case_child (self, "longest"), "3");
  g_assert_false (is_shown (self, "counted_from"));
  choose (self, "ends", CORRIN_ENDS_ON_DAY);
  g_assert_true (is_shown (self, "end_day_row"));
  choose (self, "ends", CORRIN_ENDS_OPEN);
  form_case_type (form_case_child (self, "amount"), "1 mg");
  form_case_type (form_case_child (self, "agreed_with"), "Dr <b>Okafor</b>");
  corrin_day_button_set_day (CORRIN_DAY_BUTTON (form_case_child (self, "agreed_on")),
                             corrin_day_parse ("2026-06-29"));
  g_assert_true (is_shown (self, "forget"));
  form_case_save (self);
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Plan saved");
  g_assert_true (self->can_undo);
  steps = form_case_records (self, &corrin_plan_step_kind);
  g_assert_cmpint (nth_step (steps, 0)->interval_max, ==, 3);
  g_assert_cmpint (nth_step (steps, 0)->micrograms, ==, 1000);
  g_assert_cmpstr (nth_step (steps, 0)->agreed_with, ==, "Dr <b>Okafor</b>");
  form_case_undo (self);
  none = form_case_records (self, &corrin_plan_step_kind);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
open_step (FormCase *self)
{
  gint64 id = add_step (self);
  g_autoptr (CorrinPlanStep) step = NULL;

  form_case_open (self);
  step = corrin_store_get (corrin_document_get_store (self->document), &corrin_plan_step_kind, id, NULL);
  form_case_show (self, corrin_plan_dialog_new (NULL, self->document, step));
  assert_fits (self->dialog);
}

/* The step stays for the days before. */
static void
test_change (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = NULL;

  (void) data;
  open_step (self);
  g_assert_true (is_shown (self, "task_group"));
  form_case_type (form_case_child (self, "interval"), "6");
  form_case_save (self);
  g_assert_null (self->dialog);
  steps = form_case_records (self, &corrin_plan_step_kind);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpint (nth_step (steps, 0)->interval_min, ==, 8);
  g_assert_cmpint (nth_step (steps, 0)->replaced_by, ==, 0);
  g_assert_cmpint (nth_step (steps, 1)->interval_min, ==, 6);
  g_assert_cmpint (nth_step (steps, 1)->day, ==, corrin_day_parse ("2026-06-30"));
}

/* With whom and why are no change of what is planned. */
static void
test_agreement (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = NULL;

  (void) data;
  open_step (self);
  form_case_type (form_case_child (self, "why"), "tingling");
  form_case_save (self);
  steps = form_case_records (self, &corrin_plan_step_kind);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpint (nth_step (steps, 0)->replaced_by, ==, nth_step (steps, 1)->record.id);
  g_assert_cmpint (nth_step (steps, 1)->day, ==, corrin_day_parse ("2026-01-05"));
  g_assert_cmpstr (nth_step (steps, 1)->why, ==, "tingling");
}

static void
test_correct (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = NULL;

  (void) data;
  open_step (self);
  choose (self, "task", CORRIN_PLAN_CORRECT);
  g_assert_cmpint (corrin_day_button_get_day (CORRIN_DAY_BUTTON (form_case_child (self, "day"))), ==,
                   corrin_day_parse ("2026-01-05"));
  form_case_type (form_case_child (self, "interval"), "12");
  form_case_save (self);
  steps = form_case_records (self, &corrin_plan_step_kind);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpint (nth_step (steps, 0)->replaced_by, ==, nth_step (steps, 1)->record.id);
  g_assert_cmpint (nth_step (steps, 1)->interval_min, ==, 12);
}

static void
test_end (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = NULL;

  (void) data;
  open_step (self);
  choose (self, "task", CORRIN_PLAN_END);
  g_assert_false (is_shown (self, "rule_group"));
  corrin_day_button_set_day (CORRIN_DAY_BUTTON (form_case_child (self, "day")),
                             corrin_day_parse ("2026-06-15"));
  form_case_type (form_case_child (self, "why"), "tablets now");
  form_case_save (self);
  steps = form_case_records (self, &corrin_plan_step_kind);
  g_assert_cmpint (nth_step (steps, 1)->ends, ==, CORRIN_ENDS_ON_DAY);
  g_assert_cmpint (nth_step (steps, 1)->end_day, ==, corrin_day_parse ("2026-06-15"));
  g_assert_cmpint (nth_step (steps, 1)->interval_min, ==, 8);
  g_assert_cmpstr (nth_step (steps, 1)->why, ==, "tablets now");
}

static void
test_delete (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) back = NULL;

  (void) data;
  open_step (self);
  g_signal_emit_by_name (form_case_child (self, "delete"), "clicked");
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Step deleted");
  none = form_case_records (self, &corrin_plan_step_kind);
  g_assert_cmpuint (none->len, ==, 0);
  form_case_undo (self);
  back = form_case_records (self, &corrin_plan_step_kind);
  g_assert_cmpuint (back->len, ==, 1);
}

/* What cannot be saved stays, and can be tried again. */
static void
test_lost_journal (FormCase *self, gconstpointer data)
{
  (void) data;
  open_step (self);
  form_case_type (form_case_child (self, "interval"), "6");
  form_case_lose_journal (self);
  form_case_save_without_journal (self);
}

/* None is chosen, and nothing is saved before Save. */
static void
test_presets (FormCase *self, gconstpointer data)
{
  GtkListBoxRow *row;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  (void) data;
  form_case_open (self);
  form_case_show (self, corrin_plan_presets_dialog_new (NULL, self->document));
  assert_fits (self->dialog);
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  row = GTK_LIST_BOX_ROW (form_case_nth (self->dialog, ADW_TYPE_ACTION_ROW, 0));
  g_signal_emit_by_name (gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_LIST_BOX), "row-activated", row);
  assert_fits (self->dialog);
  before = form_case_records (self, &corrin_plan_step_kind);
  g_assert_cmpuint (before->len, ==, 0);
  form_case_save (self);
  g_assert_null (self->dialog);
  steps = form_case_records (self, &corrin_plan_step_kind);
  /* The third one has no first day yet. */
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpint (nth_step (steps, 1)->day, ==, corrin_day_parse ("2026-07-14"));
}

#define ADD(path, func) g_test_add (path, FormCase, NULL, form_case_set_up, func, form_case_tear_down)

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
  ADD ("/plan-dialog/write", test_new_step);
  ADD ("/plan-dialog/change", test_change);
  ADD ("/plan-dialog/agreement", test_agreement);
  ADD ("/plan-dialog/correct", test_correct);
  ADD ("/plan-dialog/end", test_end);
  ADD ("/plan-dialog/delete", test_delete);
  ADD ("/plan-dialog/lost-journal", test_lost_journal);
  ADD ("/plan-dialog/presets", test_presets);
  return g_test_run ();
}
