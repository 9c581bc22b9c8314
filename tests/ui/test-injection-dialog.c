/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "injection-dialog.h"

#include "choice-row.h"
#include "day-button.h"
#include "field-note.h"
#include "form-case.h"
#include "notice.h"
#include "site-map.h"

#include <math.h>

#define TODAY corrin_day_parse ("2026-06-30")

static void
open_for_day (FormCase *self, CorrinDay day)
{
  form_case_open (self);
  form_case_show (self, corrin_injection_dialog_new (NULL, self->document, day));
}

static CorrinDose *
only_dose (FormCase *self)
{
  g_autoptr (GPtrArray) doses = form_case_records (self, &corrin_dose_kind);

  g_assert_cmpuint (doses->len, ==, 1);
  return corrin_record_copy (doses->pdata[0]);
}

static GtkWidget *
amount_of (FormCase *self)
{
  return test_ui_child (form_case_child (self, "what"), "amount");
}

static CorrinFieldNote *
amount_note (FormCase *self)
{
  return CORRIN_FIELD_NOTE (test_ui_child (form_case_child (self, "what"), "note"));
}

static void
choose (GtkWidget *row, gint64 value)
{
  corrin_choice_row_set (ADW_COMBO_ROW (row), value);
  g_assert_cmpint (corrin_choice_row_get (ADW_COMBO_ROW (row)), ==, value);
}

static void
press (FormCase *self, const char *chip)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (form_case_child (self, chip)), TRUE);
}

static void
add_plan (FormCase *self)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->record.person = self->journal->person;
  step->day = corrin_day_parse ("2026-05-04");
  step->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  step->micrograms = 1000;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 8;
  test_add (self->journal, step);
}

static GtkWidget *
in_group (FormCase *self, const char *group, const char *name)
{
  return test_ui_child (form_case_child (self, group), name);
}

/* One tap has opened it; one more saves. */
static void
test_at_once (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  add_plan (self);
  open_for_day (self, CORRIN_DAY_NONE);
  form_case_save (self);
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Injection saved");
  g_assert_true (self->can_undo);
  dose = only_dose (self);
  g_assert_cmpint (dose->precision, ==, CORRIN_PRECISION_EXACT);
  g_assert_cmpint (dose->day, ==, TODAY);
  g_assert_cmpint (dose->time, ==, 12 * 3600);
  g_assert_cmpstr (dose->zone, ==, "Europe/Berlin");
  g_assert_cmpint (dose->substance, ==, CORRIN_SUBSTANCE_HYDROXOCOBALAMIN);
  g_assert_cmpint (dose->micrograms, ==, 1000);
  g_assert_cmpint (dose->route, ==, CORRIN_ROUTE_INTRAMUSCULAR);
  g_assert_cmpint (dose->site, ==, CORRIN_SITE_NOT_KNOWN);
}

static void
test_full (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  add_plan (self);
  open_for_day (self, CORRIN_DAY_NONE);
  press (self, "morning");
  form_case_type (amount_of (self), "0.5 mg");
  choose (in_group (self, "site_group", "site"), CORRIN_SITE_LEFT_THIGH);
  choose (in_group (self, "plan_group", "planned"), corrin_day_parse ("2026-06-29"));
  form_case_type (in_group (self, "site_group", "given_by"), "practice nurse");
  form_case_type (form_case_child (self, "batch"), "B 7");
  form_case_type (form_case_child (self, "volume"), "0.5");
  form_case_type (form_case_child (self, "note"), "felt nothing");
  gtk_switch_set_active (GTK_SWITCH (form_case_child (self, "private")), TRUE);
  form_case_save (self);
  dose = only_dose (self);
  g_assert_cmpint (dose->precision, ==, CORRIN_PRECISION_MORNING);
  g_assert_cmpint (dose->micrograms, ==, 500);
  g_assert_cmpstr (dose->amount_typed, ==, "0.5 mg");
  g_assert_cmpint (dose->site, ==, CORRIN_SITE_LEFT_THIGH);
  g_assert_cmpint (dose->planned_day, ==, corrin_day_parse ("2026-06-29"));
  g_assert_cmpstr (dose->given_by, ==, "practice nurse");
  g_assert_cmpstr (dose->batch, ==, "B 7");
  g_assert_cmpfloat (dose->volume_ml, ==, 0.5);
  g_assert_true (isnan (dose->strength));
  g_assert_cmpstr (dose->record.note, ==, "felt nothing");
  g_assert_true (dose->record.is_private);
}

static void
test_another_day (FormCase *self, gconstpointer data)
{
  CorrinDayButton *day;
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  open_for_day (self, corrin_day_parse ("2026-06-01"));
  day = CORRIN_DAY_BUTTON (form_case_child (self, "day"));
  g_assert_cmpint (corrin_day_button_get_day (day), ==, corrin_day_parse ("2026-06-01"));
  g_assert_false (gtk_widget_get_visible (form_case_child (self, "time")));
  corrin_day_button_set_day (day, corrin_day_parse ("2026-06-02"));
  choose (form_case_child (self, "part"), CORRIN_PRECISION_EXACT);
  g_assert_true (gtk_widget_get_visible (form_case_child (self, "time")));
  form_case_type (form_case_child (self, "time"), "later");
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (form_case_child (self, "time")),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  form_case_type (form_case_child (self, "time"), "9:15");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (form_case_child (self, "time")),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  form_case_save (self);
  dose = only_dose (self);
  g_assert_cmpint (dose->day, ==, corrin_day_parse ("2026-06-02"));
  g_assert_cmpint (dose->time, ==, corrin_time_new (9, 15, 0));
}

/* A slip of the unit is asked about, and saved with one more tap if it is none. */
static void
test_slip (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinDose) dose = NULL;
  GtkWidget *yes;

  (void) data;
  open_for_day (self, CORRIN_DAY_NONE);
  form_case_type (amount_of (self), "20 mg");
  g_assert_cmpstr (corrin_field_note_get_text (amount_note (self)), ==, "20000 micrograms");
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  g_assert_cmpstr (corrin_field_note_get_text (amount_note (self)), ==,
                   "20000 micrograms lie outside 10 to 5000 micrograms. Is that what was given?");
  yes = form_case_nth (GTK_WIDGET (amount_note (self)), GTK_TYPE_BUTTON, 0);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (yes)), ==, "Yes, 20 mg");
  g_signal_emit_by_name (yes, "clicked");
  test_ui_iterate ();
  g_assert_null (self->dialog);
  dose = only_dose (self);
  g_assert_cmpint (dose->micrograms, ==, 20000);
}

static void
test_slip_mended (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  open_for_day (self, CORRIN_DAY_NONE);
  form_case_type (amount_of (self), "1 g");
  form_case_save (self);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (amount_of (self)), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  form_case_type (amount_of (self), "1 mg");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (amount_of (self)), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  form_case_save (self);
  dose = only_dose (self);
  g_assert_cmpint (dose->micrograms, ==, 1000);
}

static void
test_derived (FormCase *self, gconstpointer data)
{
  (void) data;
  open_for_day (self, CORRIN_DAY_NONE);
  form_case_type (form_case_child (self, "volume"), "2");
  form_case_type (form_case_child (self, "strength"), "5");
  form_case_type (form_case_child (self, "strength"), "500");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (amount_of (self))), ==, "1000 micrograms");
  /* "Not Sure" empties it for good. */
  g_signal_emit_by_name (test_ui_child (form_case_child (self, "what"), "not_sure"), "activated");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (amount_of (self))), ==, "");
}

/* The injection and the question are one action. */
static void
test_question (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) doses = NULL;

  (void) data;
  open_for_day (self, CORRIN_DAY_NONE);
  g_assert_true (gtk_widget_get_visible (form_case_child (self, "ask_row")));
  choose (test_ui_child (form_case_child (self, "what"), "route"), CORRIN_ROUTE_INTRAMUSCULAR);
  form_case_type (amount_of (self), "1 mg");
  form_case_save (self);
  questions = form_case_records (self, &corrin_question_kind);
  g_assert_cmpuint (questions->len, ==, 1);
  g_assert_cmpstr (((CorrinQuestion *) questions->pdata[0])->text, ==,
                   "About my injections: Which substance is it?");
  form_case_undo (self);
  after = form_case_records (self, &corrin_question_kind);
  doses = form_case_records (self, &corrin_dose_kind);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_cmpuint (doses->len, ==, 0);
}

/* The same is not asked a second time, and not at all by who does not want it. */
static void
test_question_once (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) questions = NULL;

  (void) data;
  open_for_day (self, CORRIN_DAY_NONE);
  gtk_switch_set_active (GTK_SWITCH (form_case_child (self, "ask")), FALSE);
  form_case_save (self);
  for (int i = 0; i < 2; i++)
    {
      form_case_show (self, corrin_injection_dialog_new (NULL, self->document, CORRIN_DAY_NONE));
      g_assert_cmpint (gtk_widget_get_visible (form_case_child (self, "ask_row")), ==, i == 0);
      form_case_save (self);
    }
  questions = form_case_records (self, &corrin_question_kind);
  g_assert_cmpuint (questions->len, ==, 1);
}

static GtkGesture *
click_of (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (one))
        return GTK_GESTURE (one);
    }
  return NULL;
}

/* The picture and the list choose the same. */
static void
test_picture (FormCase *self, gconstpointer data)
{
  CorrinSiteMap *map;
  double x, y;
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  open_for_day (self, CORRIN_DAY_NONE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (in_group (self, "site_group", "picture")), TRUE);
  test_ui_iterate ();
  map = CORRIN_SITE_MAP (in_group (self, "site_group", "map"));
  g_assert_true (corrin_site_map_find (map, CORRIN_SITE_RIGHT_ABDOMEN, &x, &y));
  g_signal_emit_by_name (click_of (GTK_WIDGET (map)), "released", 1, x + 3, y - 4);
  g_assert_cmpint (corrin_choice_row_get (ADW_COMBO_ROW (in_group (self, "site_group", "site"))), ==,
                   CORRIN_SITE_RIGHT_ABDOMEN);
  g_signal_emit_by_name (click_of (GTK_WIDGET (map)), "released", 1, 0.0, 0.0);
  form_case_save (self);
  dose = only_dose (self);
  g_assert_cmpint (dose->site, ==, CORRIN_SITE_RIGHT_ABDOMEN);
}

/* Tablets and sprays are recorded beside injections, without a site. */
static void
test_other (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  form_case_open (self);
  form_case_show (self, corrin_injection_dialog_new_other (NULL, self->document));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->dialog)), ==, "Record Tablets or Spray");
  g_assert_false (gtk_widget_get_visible (form_case_child (self, "site_group")));
  g_assert_false (gtk_widget_get_visible (form_case_child (self, "needle")));
  choose (test_ui_child (form_case_child (self, "what"), "route"), CORRIN_ROUTE_INTRAMUSCULAR);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->dialog)), ==, "Record Injection");
  g_assert_true (gtk_widget_get_visible (form_case_child (self, "site_group")));
  choose (test_ui_child (form_case_child (self, "what"), "route"), CORRIN_ROUTE_SUBLINGUAL);
  form_case_type (amount_of (self), "1 mg");
  form_case_save (self);
  dose = only_dose (self);
  g_assert_cmpint (dose->route, ==, CORRIN_ROUTE_SUBLINGUAL);
  g_assert_cmpint (dose->site, ==, CORRIN_SITE_NOT_KNOWN);
}

static void
test_no_question (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) questions = NULL;

  (void) data;
  add_plan (self);
  open_for_day (self, CORRIN_DAY_NONE);
  g_assert_false (gtk_widget_get_visible (form_case_child (self, "ask_row")));
  form_case_save (self);
  questions = form_case_records (self, &corrin_question_kind);
  g_assert_cmpuint (questions->len, ==, 0);
}

static void
test_skipped (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  add_plan (self);
  open_for_day (self, CORRIN_DAY_NONE);
  g_assert_false (gtk_widget_get_visible (in_group (self, "plan_group", "skipped_reason")));
  gtk_switch_set_active (GTK_SWITCH (in_group (self, "plan_group", "skipped")), TRUE);
  g_assert_true (gtk_widget_get_visible (in_group (self, "plan_group", "skipped_reason")));
  form_case_type (in_group (self, "plan_group", "skipped_reason"), "no slot");
  form_case_save (self);
  dose = only_dose (self);
  g_assert_cmpint (dose->status, ==, CORRIN_DOSE_SKIPPED);
  g_assert_cmpint (dose->precision, ==, CORRIN_PRECISION_DAY);
  g_assert_cmpstr (dose->skipped_reason, ==, "no slot");
}

static void
test_givers (FormCase *self, gconstpointer data)
{
  CorrinDose *before = test_dose (self->journal, "2026-05-04");

  (void) data;
  before->given_by = g_strdup ("my_sister");
  test_add (self->journal, before);
  open_for_day (self, CORRIN_DAY_NONE);
  g_assert_true (gtk_widget_get_visible (in_group (self, "site_group", "givers")));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (in_group (self, "site_group", "given_by"))), ==, "");
  gtk_widget_activate_action (form_case_child (self, "site_group"), "site.given-by", "s", "my_sister");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (in_group (self, "site_group", "given_by"))), ==,
                   "my_sister");
}

/* Nothing looks saved, nothing that was typed is lost, and Try Again saves it. */
static void
test_full_disk (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  open_for_day (self, CORRIN_DAY_NONE);
  form_case_type (form_case_child (self, "note"), "kept");
  form_case_fill_disk (TRUE);
  form_case_save (self);
  form_case_fill_disk (FALSE);
  g_assert_nonnull (self->dialog);
  g_assert_null (self->said);
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (form_case_notice (self))));
  doses = form_case_records (self, &corrin_dose_kind);
  g_assert_cmpuint (doses->len, ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form_case_child (self, "note"))), ==, "kept");

  g_signal_emit_by_name (form_case_notice (self), "activated");
  test_ui_iterate ();
  g_assert_null (self->dialog);
  dose = only_dose (self);
  g_assert_cmpstr (dose->record.note, ==, "kept");
}

/* The journal may fail while somebody types. */
static void
test_lost_journal (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  open_for_day (self, CORRIN_DAY_NONE);
  form_case_lose_journal (self);
  press (self, "morning");
  form_case_type (form_case_child (self, "note"), "kept");
  form_case_save_without_journal (self);
  dose = only_dose (self);
  g_assert_cmpstr (dose->record.note, ==, "kept");
  g_assert_cmpint (dose->record.person, ==, self->journal->person);
}

static void
test_close (FormCase *self, gconstpointer data)
{
  GtkWidget *question;

  (void) data;
  open_for_day (self, CORRIN_DAY_NONE);
  form_case_type (form_case_child (self, "note"), "typed");
  form_case_close (self);
  question = form_case_question (self);
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "keep");
  test_ui_iterate ();
  g_assert_nonnull (self->dialog);
  form_case_close (self);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (form_case_question (self)), "discard");
  test_ui_iterate ();
  g_assert_null (self->dialog);
}

static void
test_close_untouched (FormCase *self, gconstpointer data)
{
  (void) data;
  add_plan (self);
  open_for_day (self, CORRIN_DAY_NONE);
  form_case_close (self);
  g_assert_null (self->dialog);
}

static void
open_for_dose (FormCase *self, CorrinDose *dose)
{
  g_autoptr (CorrinDose) stored = NULL;

  test_add (self->journal, dose);
  form_case_open (self);
  stored = only_dose (self);
  form_case_show (self, corrin_injection_dialog_new_for (NULL, self->document, stored));
}

static void
test_edit (FormCase *self, gconstpointer data)
{
  CorrinDose *tablet = test_dose (self->journal, "2026-05-04");
  g_autoptr (CorrinDose) before = NULL;
  g_autoptr (CorrinDose) after = NULL;

  (void) data;
  tablet->route = CORRIN_ROUTE_ORAL;
  tablet->batch = g_strdup ("B 7");
  tablet->amount_typed = g_strdup ("1 mg");
  open_for_dose (self, tablet);
  before = only_dose (self);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->dialog)), ==, "Edit Tablets or Spray");
  g_assert_false (gtk_widget_get_visible (form_case_child (self, "when_group")));
  form_case_type (form_case_child (self, "note"), "with food");
  form_case_save (self);
  g_assert_cmpstr (self->said, ==, "Changes saved");
  after = only_dose (self);
  g_assert_cmpstr (after->record.note, ==, "with food");
  g_free (before->record.note);
  before->record.note = g_strdup ("with food");
  g_assert_true (corrin_record_equal (before, after));
}

/* What came after the injection stays, and undo brings both together again. */
static void
test_delete (FormCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) reactions = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (CorrinDose) dose = NULL;
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);
  gint64 id = test_add (self->journal, test_dose (self->journal, "2026-05-04"));

  (void) data;
  reaction->record.person = self->journal->person;
  reaction->dose = id;
  reaction->day = TODAY;
  test_add (self->journal, reaction);
  form_case_open (self);
  dose = only_dose (self);
  form_case_show (self, corrin_injection_dialog_new_for (NULL, self->document, dose));
  g_signal_emit_by_name (form_case_child (self, "delete"), "clicked");
  test_ui_iterate ();
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Injection deleted");
  none = form_case_records (self, &corrin_dose_kind);
  g_assert_cmpuint (none->len, ==, 0);
  reactions = form_case_records (self, &corrin_reaction_kind);
  g_assert_cmpint (((CorrinReaction *) reactions->pdata[0])->dose, ==, 0);
  form_case_undo (self);
  again = form_case_records (self, &corrin_reaction_kind);
  g_assert_cmpint (((CorrinReaction *) again->pdata[0])->dose, ==, id);
}

static void
test_lost_journal_delete (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  open_for_dose (self, test_dose (self->journal, "2026-05-04"));
  form_case_lose_journal (self);
  g_signal_emit_by_name (form_case_child (self, "delete"), "clicked");
  test_ui_iterate ();
  g_assert_nonnull (self->dialog);
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (form_case_notice (self))));
  corrin_document_open (self->document);
  dose = only_dose (self);
  g_assert_cmpint (dose->day, ==, corrin_day_parse ("2026-05-04"));
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/injection-dialog/" path, FormCase, NULL, form_case_set_up, function, form_case_tear_down)

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  ADD ("at-once", test_at_once);
  ADD ("full", test_full);
  ADD ("another-day", test_another_day);
  ADD ("slip/confirmed", test_slip);
  ADD ("slip/mended", test_slip_mended);
  ADD ("derived", test_derived);
  ADD ("question/asked", test_question);
  ADD ("question/once", test_question_once);
  ADD ("question/none", test_no_question);
  ADD ("picture", test_picture);
  ADD ("other", test_other);
  ADD ("skipped", test_skipped);
  ADD ("givers", test_givers);
  ADD ("full-disk", test_full_disk);
  ADD ("lost-journal/new", test_lost_journal);
  ADD ("lost-journal/delete", test_lost_journal_delete);
  ADD ("close/changed", test_close);
  ADD ("close/untouched", test_close_untouched);
  ADD ("edit", test_edit);
  ADD ("delete", test_delete);
  return g_test_run ();
}
