/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-dialog.h"

#include "choice-row.h"
#include "day-button.h"
#include "errors.h"
#include "form-case.h"
#include "lab-chart-window.h"
#include "lab-form.h"
#include "scene-case.h"

static CorrinLabResult *
lab_new (TestJournal *journal, const char *day, const char *value, const char *unit)
{
  CorrinLabResult *lab = corrin_record_new (&corrin_lab_result_kind);

  lab->record.person = journal->person;
  lab->analyte = g_strdup ("b12");
  lab->day = corrin_day_parse (day);
  lab->value = g_strdup (value);
  lab->number = g_ascii_strtod (value, NULL);
  lab->unit = g_strdup (unit);
  lab->laboratory = g_strdup ("City_lab");
  lab->high = 771;
  return lab;
}

static void
open_dialog (FormCase *self, gint64 id)
{
  g_autoptr (GError) error = NULL;

  form_case_open (self);
  form_case_show (self, corrin_lab_dialog_new (NULL, self->document, id, &error));
  g_assert_no_error (error);
}

static CorrinLabResult *
only_lab (FormCase *self)
{
  g_autoptr (GPtrArray) labs = form_case_records (self, &corrin_lab_result_kind);

  g_assert_cmpuint (labs->len, ==, 1);
  return corrin_record_copy (labs->pdata[0]);
}

static void
choose (FormCase *self, const char *row, int value)
{
  corrin_choice_row_set (ADW_COMBO_ROW (form_case_child (self, row)), value);
}

static gboolean
is_shown (FormCase *self, const char *name)
{
  return gtk_widget_get_visible (form_case_child (self, name));
}

static void
test_add_one (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinLabResult) lab = NULL;
  g_autoptr (GPtrArray) none = NULL;

  (void) data;
  open_dialog (self, 0);
  g_assert_false (is_shown (self, "value_note"));
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  g_assert_true (is_shown (self, "value_note"));
  g_assert_true (is_shown (self, "unit_note"));
  form_case_type (form_case_child (self, "value"), "<148");
  choose (self, "unit", 2);
  g_assert_false (is_shown (self, "unit_note"));
  form_case_type (form_case_child (self, "laboratory"), "<b>City & lab</b>");
  form_case_type (form_case_child (self, "low"), "145");
  form_case_save (self);
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Lab result saved");
  lab = only_lab (self);
  g_assert_cmpstr (lab->value, ==, "148");
  g_assert_cmpint (lab->comparator, ==, CORRIN_COMPARATOR_BELOW);
  g_assert_cmpstr (lab->unit, ==, "pmol/L");
  g_assert_cmpstr (lab->laboratory, ==, "<b>City & lab</b>");
  form_case_undo (self);
  none = form_case_records (self, &corrin_lab_result_kind);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_question (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinLabResult) lab = NULL;

  (void) data;
  open_dialog (self, 0);
  choose (self, "analyte", 2);
  choose (self, "unit", 0);
  form_case_type (form_case_child (self, "value"), "250");
  g_assert_true (is_shown (self, "unit_note"));
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  g_signal_emit_by_name (form_case_child (self, "unit_note"), "answered");
  g_assert_false (is_shown (self, "unit_note"));
  form_case_type (form_case_child (self, "value"), "251");
  g_assert_true (is_shown (self, "unit_note"));
  g_signal_emit_by_name (form_case_child (self, "unit_note"), "answered");
  form_case_save (self);
  g_assert_null (self->dialog);
  lab = only_lab (self);
  g_assert_cmpstr (lab->analyte, ==, "mma");
  g_assert_cmpstr (lab->value, ==, "251");
}

static void
test_own (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinLabResult) lab = NULL;

  (void) data;
  open_dialog (self, 0);
  g_assert_false (is_shown (self, "own_analyte"));
  choose (self, "analyte", CORRIN_LAB_OTHER);
  g_assert_true (is_shown (self, "own_analyte"));
  g_assert_true (is_shown (self, "own_unit"));
  g_assert_false (is_shown (self, "unit"));
  form_case_type (form_case_child (self, "own_analyte"), "Parietal cell antibodies");
  form_case_type (form_case_child (self, "value"), "1:40");
  form_case_type (form_case_child (self, "own_unit"), "titre");
  form_case_save (self);
  lab = only_lab (self);
  g_assert_cmpstr (lab->analyte, ==, "Parietal cell antibodies");
  g_assert_cmpstr (lab->value, ==, "1:40");
  g_assert_cmpstr (lab->unit, ==, "titre");
}

/* A new result of the same laboratory is offered the range of the last one. */
static void
test_suggestion (FormCase *self, gconstpointer data)
{
  (void) data;
  test_add (self->journal, lab_new (self->journal, "2026-04-20", "142", "ng/L"));
  open_dialog (self, 0);
  g_assert_false (is_shown (self, "suggestion"));
  g_assert_true (gtk_widget_activate_action (self->dialog, "form.laboratory", "s", "City_lab"));
  g_assert_true (is_shown (self, "suggestion"));
  g_signal_emit_by_name (form_case_child (self, "use_suggestion"), "clicked");
  g_assert_false (is_shown (self, "suggestion"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form_case_child (self, "high"))), ==, "771");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form_case_child (self, "low"))), ==, "");
}

static void
test_edit (FormCase *self, gconstpointer data)
{
  gint64 id = test_add (self->journal, lab_new (self->journal, "2026-04-20", "142", "ng/L"));
  g_autoptr (CorrinLabResult) lab = NULL;

  (void) data;
  open_dialog (self, id);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->dialog)), ==, "Edit Lab Result");
  form_case_type (form_case_child (self, "value"), ">143");
  form_case_type (form_case_child (self, "range"), "197-771 (adults)");
  form_case_save (self);
  g_assert_cmpstr (self->said, ==, "Changes saved");
  lab = only_lab (self);
  g_assert_cmpint (lab->record.id, ==, id);
  g_assert_cmpstr (lab->value, ==, "143");
  g_assert_cmpint (lab->comparator, ==, CORRIN_COMPARATOR_ABOVE);
  g_assert_cmpfloat (lab->high, ==, 771);
  g_assert_cmpstr (lab->range_text, ==, "197-771 (adults)");
}

static void
test_delete (FormCase *self, gconstpointer data)
{
  gint64 id = test_add (self->journal, lab_new (self->journal, "2026-04-20", "142", "ng/L"));
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (CorrinRecord) back = NULL;

  (void) data;
  open_dialog (self, id);
  g_signal_emit_by_name (form_case_child (self, "delete"), "clicked");
  test_ui_iterate ();
  g_assert_null (self->dialog);
  none = form_case_records (self, &corrin_lab_result_kind);
  g_assert_cmpuint (none->len, ==, 0);
  form_case_undo (self);
  back = CORRIN_RECORD (only_lab (self));
  g_assert_cmpint (back->id, ==, id);
}

static void
test_gone (FormCase *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void) data;
  form_case_open (self);
  g_assert_null (corrin_lab_dialog_new (NULL, self->document, 99, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
}

static void
test_full_disk (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinLabResult) lab = NULL;

  (void) data;
  open_dialog (self, 0);
  form_case_type (form_case_child (self, "value"), "142");
  choose (self, "unit", 1);
  form_case_fill_disk (TRUE);
  form_case_save (self);
  form_case_fill_disk (FALSE);
  g_assert_nonnull (self->dialog);
  g_assert_null (self->said);
  g_signal_emit_by_name (form_case_notice (self), "activated");
  test_ui_iterate ();
  g_assert_null (self->dialog);
  lab = only_lab (self);
  g_assert_cmpstr (lab->value, ==, "142");
}

static void
test_close (FormCase *self, gconstpointer data)
{
  (void) data;
  open_dialog (self, 0);
  form_case_type (form_case_child (self, "value"), "1");
  form_case_close (self);
  g_assert_nonnull (form_case_question (self));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (form_case_question (self)), "keep");
  test_ui_iterate ();
  g_assert_nonnull (self->dialog);
}

static void
test_chart (FormCase *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *view;
  g_autoptr (GdkTexture) texture = NULL;

  (void) data;
  test_add (self->journal, lab_new (self->journal, "2025-04-20", "142", "pmol/L"));
  test_add (self->journal, lab_new (self->journal, "2026-04-20", "<b>", "ng/L"));
  test_add (self->journal, lab_new (self->journal, "2026-05-20", "684", "ng/L"));
  form_case_open (self);
  form_case_show (self, corrin_lab_chart_window_new (NULL, self->document, "b12", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->dialog)), ==, "Vitamin B12");
  view = form_case_nth (self->dialog, CORRIN_TYPE_SCENE_VIEW, 0);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Vitamin B12, in ng/L");
  texture = test_ui_render (view);
  g_assert_cmpuint (test_ui_count_ink (texture), >, 500);
  g_assert_nonnull (form_case_nth (form_case_child (self, "list"), ADW_TYPE_ACTION_ROW, 2));
  g_assert_null (form_case_nth (form_case_child (self, "list"), ADW_TYPE_ACTION_ROW, 3));
}

/* 12 May 2026 is 11 days after the injection. */
#define OLDEST "142 pmol/L: 20 April 2025; Printed range up to 771, City_lab"
#define MIDDLE "600 ng/L: 20 April 2026; Printed range up to 771, City_lab"
#define NEWEST "684 ng/L: 12 May 2026, 11 days after the last injection; Printed range 197–771, City_lab"
#define SUMMARY "3 results. 20 April 2025: 142 pmol/L. 12 May 2026: 684 ng/L. 1 result is converted to ng/L."

static CorrinSceneView *
open_chart (FormCase *self)
{
  CorrinLabResult *last = lab_new (self->journal, "2026-05-12", "684", "ng/L");
  g_autoptr (GError) error = NULL;

  last->low = 197;
  last->high = 771;
  test_add (self->journal, test_dose (self->journal, "2026-05-01"));
  test_add (self->journal, lab_new (self->journal, "2025-04-20", "142", "pmol/L"));
  test_add (self->journal, lab_new (self->journal, "2026-04-20", "600", "ng/L"));
  test_add (self->journal, last);
  form_case_open (self);
  form_case_show (self, corrin_lab_chart_window_new (NULL, self->document, "b12", &error));
  g_assert_no_error (error);
  test_ui_paint (GTK_WIDGET (self->dialog));
  return CORRIN_SCENE_VIEW (form_case_nth (self->dialog, CORRIN_TYPE_SCENE_VIEW, 0));
}

/* The chart of labs once could not be stepped through. */
static void
test_chart_keys (FormCase *self, gconstpointer data)
{
  static const struct
  {
    guint key;
    const char *words;
  } steps[] = {
    { GDK_KEY_Left, NEWEST }, { GDK_KEY_Left, MIDDLE },  { GDK_KEY_KP_Left, OLDEST },
    { GDK_KEY_Left, OLDEST }, { GDK_KEY_End, NEWEST },   { GDK_KEY_Right, NEWEST },
    { GDK_KEY_Home, OLDEST }, { GDK_KEY_Right, MIDDLE },
  };
  CorrinSceneView *view = open_chart (self);

  (void) data;
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (view)));
  scene_case_assert_told (view, SUMMARY);
  g_assert_false (scene_case_press (GTK_WIDGET (view), GDK_KEY_Escape));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (scene_case_press (GTK_WIDGET (view), steps[i].key));
      scene_case_assert_told (view, steps[i].words);
    }
  /* A result is no day to open. */
  g_assert_false (scene_case_press (GTK_WIDGET (view), GDK_KEY_Return));
  g_assert_true (scene_case_press (GTK_WIDGET (view), GDK_KEY_Escape));
  scene_case_assert_told (view, SUMMARY);
}

static void
test_chart_pointer (FormCase *self, gconstpointer data)
{
  CorrinSceneView *view = open_chart (self);
  int width = gtk_widget_get_width (GTK_WIDGET (view));
  g_autoptr (GdkTexture) plain = test_ui_render (GTK_WIDGET (view));
  g_autoptr (GdkTexture) pointed = NULL;

  (void) data;
  scene_case_move (GTK_WIDGET (view), width - 4, 100);
  scene_case_assert_told (view, NEWEST);
  pointed = test_ui_render (GTK_WIDGET (view));
  g_assert_cmpuint (test_ui_count_ink (pointed), !=, test_ui_count_ink (plain));
  scene_case_move (GTK_WIDGET (view), 4, 100);
  scene_case_assert_told (view, OLDEST);
  scene_case_leave (GTK_WIDGET (view));
  scene_case_assert_told (view, SUMMARY);
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/lab-dialog/" path, FormCase, NULL, form_case_set_up, function, form_case_tear_down)

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  ADD ("add", test_add_one);
  ADD ("question", test_question);
  ADD ("own", test_own);
  ADD ("suggestion", test_suggestion);
  ADD ("edit", test_edit);
  ADD ("delete", test_delete);
  ADD ("gone", test_gone);
  ADD ("full-disk", test_full_disk);
  ADD ("close", test_close);
  ADD ("chart", test_chart);
  ADD ("chart-keys", test_chart_keys);
  ADD ("chart-pointer", test_chart_pointer);
  return g_test_run ();
}
