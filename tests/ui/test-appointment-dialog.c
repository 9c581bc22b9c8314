/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms of the Visits room: an appointment before and after it, and what is known of the person. */
#include "about-form.h"
#include "about-person-dialog.h"
#include "appointment-dialog.h"
#include "day-button.h"
#include "field-note.h"
#include "form-case.h"
#include "notice.h"
#include "optional-day.h"

static void
open_visit (FormCase *self, gint64 id, gboolean is_after)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  form_case_open (self);
  dialog = corrin_appointment_dialog_new (NULL, self->document, id, is_after, &error);
  g_assert_no_error (error);
  form_case_show (self, dialog);
}

static CorrinAppointment *
visit_at (FormCase *self, guint i, guint n)
{
  g_autoptr (GPtrArray) visits = form_case_records (self, &corrin_appointment_kind);

  g_assert_cmpuint (visits->len, ==, n);
  return corrin_record_copy (visits->pdata[i]);
}

static gint64
add_visit (FormCase *self, const char *day)
{
  CorrinAppointment *visit = corrin_record_new (&corrin_appointment_kind);

  visit->record.person = self->journal->person;
  visit->day = corrin_day_parse (day);
  return test_add (self->journal, visit);
}

static void
add_question (FormCase *self, const char *text)
{
  CorrinQuestion *question = corrin_record_new (&corrin_question_kind);

  question->record.person = self->journal->person;
  question->text = g_strdup (text);
  test_add (self->journal, question);
}

static void
choose (FormCase *self, const char *row, const char *day)
{
  corrin_optional_day_set (CORRIN_OPTIONAL_DAY (form_case_child (self, row)), corrin_day_parse (day));
}

/* Only the day is needed; without it the form says so and stays. */
static void
test_new (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinAppointment) visit = NULL;

  (void) data;
  open_visit (self, 0, FALSE);
  g_assert_false (gtk_widget_get_visible (form_case_child (self, "after")));
  g_assert_false (gtk_widget_get_visible (form_case_child (self, "delete")));
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  g_assert_cmpstr (corrin_field_note_get_text (CORRIN_FIELD_NOTE (form_case_child (self, "problem"))), ==,
                   "Choose the day of the visit.");
  corrin_day_button_set_day (CORRIN_DAY_BUTTON (form_case_child (self, "day")),
                             corrin_day_parse ("2026-07-12"));
  form_case_type (form_case_child (self, "purpose"), "<b>results</b>");
  form_case_save (self);
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Visit saved");
  visit = visit_at (self, 0, 1);
  g_assert_cmpint (visit->day, ==, corrin_day_parse ("2026-07-12"));
  g_assert_cmpint (visit->time, ==, CORRIN_TIME_NONE);
  g_assert_cmpstr (visit->purpose, ==, "<b>results</b>");
  form_case_undo (self);
  {
    g_autoptr (GPtrArray) none = form_case_records (self, &corrin_appointment_kind);

    g_assert_cmpuint (none->len, ==, 0);
  }
}

/* One card, one action: what was said, an answer, labs again, the next visit. */
static void
test_after (FormCase *self, gconstpointer data)
{
  gint64 id = add_visit (self, "2026-06-29");
  g_autoptr (CorrinAppointment) visit = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  const CorrinQuestion *question;

  (void) data;
  add_question (self, "Why?");
  add_question (self, "When?");
  open_visit (self, id, TRUE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (form_case_child (self, "said"))),
                            "Go on", -1);
  form_case_type (form_case_nth (form_case_child (self, "answers"), GTK_TYPE_ENTRY, 0), "Because");
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (form_case_nth (form_case_child (self, "answers"), GTK_TYPE_CHECK_BUTTON, 0))));
  choose (self, "recheck_planned", "2026-09-01");
  choose (self, "next", "2026-09-08");
  form_case_save (self);
  visit = visit_at (self, 0, 2);
  g_assert_cmpstr (visit->said, ==, "Go on");
  g_assert_cmpint (visit->recheck_planned, ==, corrin_day_parse ("2026-09-01"));
  questions = form_case_records (self, &corrin_question_kind);
  question = questions->pdata[0];
  g_assert_true (question->asked);
  g_assert_cmpstr (question->answer, ==, "Because");
  question = questions->pdata[1];
  g_assert_false (question->asked);
  form_case_undo (self);
  {
    g_autoptr (CorrinAppointment) before = visit_at (self, 0, 1);

    g_assert_null (before->said);
  }
}

/* A day that was chosen can be blank again; what was changed is not dropped unasked. */
static void
test_clear_and_discard (FormCase *self, gconstpointer data)
{
  gint64 id = add_visit (self, "2026-06-29");
  CorrinOptionalDay *next;

  (void) data;
  open_visit (self, id, TRUE);
  next = CORRIN_OPTIONAL_DAY (form_case_child (self, "next"));
  corrin_optional_day_set (next, corrin_day_parse ("2026-09-08"));
  form_case_close (self);
  g_assert_nonnull (form_case_question (self));
  gtk_window_destroy (GTK_WINDOW (form_case_question (self)));
  g_signal_emit_by_name (test_ui_child (GTK_WIDGET (next), "clear"), "clicked");
  g_assert_cmpint (corrin_optional_day_get (next), ==, CORRIN_DAY_NONE);
  form_case_close (self);
  g_assert_null (self->dialog);
}

static void
test_delete (FormCase *self, gconstpointer data)
{
  gint64 id = add_visit (self, "2026-07-12");
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (CorrinAppointment) visit = NULL;

  (void) data;
  open_visit (self, id, FALSE);
  g_signal_emit_by_name (form_case_child (self, "delete"), "clicked");
  test_ui_iterate ();
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Visit deleted");
  none = form_case_records (self, &corrin_appointment_kind);
  g_assert_cmpuint (none->len, ==, 0);
  form_case_undo (self);
  visit = visit_at (self, 0, 1);
}

static void
test_full_disk (FormCase *self, gconstpointer data)
{
  gint64 id = add_visit (self, "2026-07-12");
  g_autoptr (CorrinAppointment) visit = NULL;

  (void) data;
  open_visit (self, id, FALSE);
  form_case_type (form_case_child (self, "with_whom"), "Dr Kim");
  form_case_fill_disk (TRUE);
  form_case_save (self);
  form_case_fill_disk (FALSE);
  g_assert_nonnull (self->dialog);
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (form_case_notice (self))));
  g_assert_null (self->said);
  g_signal_emit_by_name (form_case_notice (self), "activated");
  test_ui_iterate ();
  g_assert_null (self->dialog);
  visit = visit_at (self, 0, 1);
  g_assert_cmpstr (visit->with_whom, ==, "Dr Kim");
}

static void
test_lost (FormCase *self, gconstpointer data)
{
  gint64 id = add_visit (self, "2026-07-12");

  (void) data;
  open_visit (self, id, FALSE);
  form_case_type (form_case_child (self, "with_whom"), "Dr Kim");
  form_case_lose_journal (self);
  form_case_save_without_journal (self);
}

static void
assert_fits (GtkWidget *dialog)
{
  int minimum;

  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* Text at twice its size still fits a narrow window, with every day chosen. */
static void
test_large_text (FormCase *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gint64 id = add_visit (self, "2026-06-29");
  int usual;

  (void) data;
  add_question (self, "What can be done about the tingling?");
  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  open_visit (self, id, TRUE);
  choose (self, "plan_changed", "2026-09-02");
  choose (self, "recheck_planned", "2026-09-02");
  choose (self, "recheck_done", "2026-09-02");
  choose (self, "next", "2026-09-02");
  test_ui_iterate ();
  assert_fits (self->dialog);
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  form_case_show (self, corrin_about_person_dialog_new (NULL, self->document));
  assert_fits (self->dialog);
  g_object_set (settings, "gtk-xft-dpi", usual, NULL);
}

static void
test_about (FormCase *self, gconstpointer data)
{
  g_autofree char *blank = NULL;
  g_autofree char *summary = NULL;
  const CorrinPerson *person;

  (void) data;
  form_case_open (self);
  blank = corrin_about_summary (corrin_document_get_person (self->document));
  g_assert_cmpstr (blank, ==, "Not noted: diagnosis, cause, other conditions, other medicines, clinician");
  form_case_show (self, corrin_about_person_dialog_new (NULL, self->document));
  form_case_type (form_case_child (self, "diagnosis"), "B12 deficiency");
  form_case_type (form_case_child (self, "diagnosed_on"), "2024-02");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (form_case_nth (form_case_child (self, "causes"), GTK_TYPE_CHECK_BUTTON, 1)), TRUE);
  form_case_type (form_case_child (self, "birth"), "4 May");
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  form_case_type (form_case_child (self, "birth"), "1970-05-04");
  form_case_save (self);
  g_assert_null (self->dialog);
  person = corrin_document_get_person (self->document);
  g_assert_cmpstr (person->diagnosis, ==, "B12 deficiency");
  g_assert_cmpstr (person->diagnosed_on, ==, "2024-02");
  g_assert_cmpstr (person->causes, ==, "pernicious-anaemia");
  g_assert_cmpint (person->birth_day, ==, corrin_day_parse ("1970-05-04"));
  summary = corrin_about_summary (person);
  g_assert_cmpstr (summary, ==,
                   "Noted: diagnosis, cause\nNot noted: other conditions, other medicines, clinician");
  form_case_undo (self);
  g_assert_null (corrin_document_get_person (self->document)->diagnosis);
}

/* What this version does not offer is kept. */
static void
test_unknown_cause (void)
{
  g_autoptr (CorrinPerson) person = corrin_record_new (&corrin_person_kind);
  g_autoptr (CorrinAboutForm) form = NULL;

  person->causes = g_strdup ("diet something-new");
  form = corrin_about_form_new (person);
  form->causes = 0;
  corrin_about_form_fill (form, person);
  g_assert_cmpstr (person->causes, ==, "something-new");
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
#define ADD(name, func)                                                                                      \
  g_test_add ("/appointment-dialog/" name, FormCase, NULL, form_case_set_up, func, form_case_tear_down)
  ADD ("new", test_new);
  ADD ("after", test_after);
  ADD ("clear-and-discard", test_clear_and_discard);
  ADD ("delete", test_delete);
  ADD ("full-disk", test_full_disk);
  ADD ("lost", test_lost);
  ADD ("large-text", test_large_text);
  ADD ("about", test_about);
  g_test_add_func ("/appointment-dialog/unknown-cause", test_unknown_cause);
#undef ADD
  return g_test_run ();
}
