/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notice.h"
#include "preferences-dialog.h"
#include "settings.h"
#include "symptom-row.h"
#include "ui-support.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>

typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  GtkWidget *dialog;
} Fixture;

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = corrin_preferences_dialog_new (NULL, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  test_ui_paint (fixture->dialog);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  g_settings_reset (corrin_settings (), "week-start");
  g_settings_reset (corrin_settings (), "paper");
  fixture->journal = test_journal_new ();
  if (data == NULL)
    g_clear_object (&fixture->journal->store);
  file = g_file_new_for_path (fixture->journal->path);
  fixture->document = corrin_document_new (file);
  corrin_document_open (fixture->document);
  open_dialog (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  if (fixture->dialog != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
      gtk_window_destroy (GTK_WINDOW (fixture->dialog));
      test_ui_iterate ();
      g_assert_null (fixture->dialog);
    }
  g_assert_finalize_object (fixture->document);
  test_journal_free (fixture->journal);
}

static GtkWidget *
part (Fixture *fixture, const char *name)
{
  return test_ui_child (fixture->dialog, name);
}

static CorrinSymptomRow *
row_at (Fixture *fixture, int index)
{
  return CORRIN_SYMPTOM_ROW (
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (part (fixture, "symptoms")), index));
}

static GtkWidget *
of_row (CorrinSymptomRow *row, const char *name)
{
  return test_ui_child (GTK_WIDGET (row), name);
}

static const char *
title (gpointer row)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

static gboolean
is_shown (Fixture *fixture, int index)
{
  return gtk_switch_get_active (GTK_SWITCH (of_row (row_at (fixture, index), "shown")));
}

static gboolean
says_failure (Fixture *fixture)
{
  return corrin_notice_is_shown (CORRIN_NOTICE (part (fixture, "notice")));
}

static void
add_own (Fixture *fixture, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (part (fixture, "own")), name);
  g_signal_emit_by_name (part (fixture, "own"), "apply");
}

static void
undo (Fixture *fixture)
{
  g_assert_true (gtk_widget_is_sensitive (part (fixture, "undo")));
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "preferences.undo", NULL));
}

static GPtrArray *
symptoms_of (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list = corrin_symptom_list_read (corrin_document_get_store (fixture->document),
                                              fixture->journal->person, &error);

  g_assert_no_error (error);
  return list;
}

static void
test_symptoms (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;

  (void) data;
  g_assert_cmpstr (title (row_at (fixture, 0)), ==, "Fatigue");
  g_assert_cmpstr (title (row_at (fixture, 1)), ==, "Tingling");
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (part (fixture, "symptoms")), 2));
  g_assert_true (is_shown (fixture, 0));

  gtk_switch_set_active (GTK_SWITCH (of_row (row_at (fixture, 0), "shown")), FALSE);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row_at (fixture, 0))), ==, "Not shown");
  list = symptoms_of (fixture);
  g_assert_false (corrin_symptom_list_state (list, 0).is_shown);
  undo (fixture);
  g_assert_true (is_shown (fixture, 0));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row_at (fixture, 0))), ==, "");
}

/* Only what was done here can be taken back here: not a rating of a minute ago. */
static void
test_undo_is_its_own (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinRating) rating =
      test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-01", 4);
  g_autoptr (GError) error = NULL;

  (void) data;
  g_assert_true (corrin_store_add (corrin_document_get_store (fixture->document), rating, &error));
  g_assert_false (gtk_widget_is_sensitive (part (fixture, "undo")));
  add_own (fixture, "Burning feet");
  undo (fixture);
  g_assert_false (gtk_widget_is_sensitive (part (fixture, "undo")));
}

/* The row stays the same widget when it changes places, so that the button can be pressed again. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  CorrinSymptomRow *tingling = row_at (fixture, 1);

  (void) data;
  gtk_test_accessible_assert_property (of_row (tingling, "up"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Move Tingling Up");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (tingling), TRUE);
  test_ui_iterate ();
  g_assert_true (gtk_widget_grab_focus (of_row (tingling, "up")));
  g_signal_emit_by_name (of_row (tingling, "up"), "clicked");
  g_assert_true (row_at (fixture, 0) == tingling);
  g_assert_false (gtk_widget_get_sensitive (of_row (tingling, "up")));
  g_assert_true (gtk_widget_get_sensitive (of_row (tingling, "down")));
  g_assert_true (gtk_widget_has_focus (of_row (tingling, "down")));
  g_assert_true (gtk_widget_get_sensitive (of_row (row_at (fixture, 1), "up")));
}

static void
test_add_symptom (Fixture *fixture, gconstpointer data)
{
  (void) data;
  add_own (fixture, " Burning <feet> ");
  g_assert_cmpstr (title (row_at (fixture, 2)), ==, "Burning <feet>");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (fixture, "own"))), ==, "");
  g_assert_true (gtk_widget_get_visible (of_row (row_at (fixture, 2), "name")));
  g_assert_false (gtk_widget_get_visible (of_row (row_at (fixture, 0), "name")));

  add_own (fixture, "burning <FEET>");
  g_assert_true (says_failure (fixture));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (fixture, "own"))), ==, "burning <FEET>");
  add_own (fixture, "Cold hands");
  g_assert_false (says_failure (fixture));
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  GtkEditable *word, *name;
  g_autoptr (GPtrArray) list = NULL;

  (void) data;
  add_own (fixture, "Feet");
  word = GTK_EDITABLE (of_row (row_at (fixture, 0), "word_10"));
  g_assert_cmpstr (gtk_editable_get_text (word), ==, "the worst I can imagine");
  gtk_editable_set_text (word, "in bed all day");
  /* A change elsewhere leaves alone what is being typed. */
  gtk_switch_set_active (GTK_SWITCH (of_row (row_at (fixture, 1), "shown")), FALSE);
  g_assert_cmpstr (gtk_editable_get_text (word), ==, "in bed all day");
  g_signal_emit_by_name (word, "entry-activated");

  name = GTK_EDITABLE (of_row (row_at (fixture, 2), "name"));
  gtk_editable_set_text (name, "  ");
  g_signal_emit_by_name (name, "entry-activated");
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "Feet");
  gtk_editable_set_text (name, "Burning feet");
  g_signal_emit_by_name (name, "entry-activated");
  g_assert_cmpstr (title (row_at (fixture, 2)), ==, "Burning feet");

  list = symptoms_of (fixture);
  g_assert_cmpstr (corrin_symptom_list_state (list, 0).words[4], ==, "in bed all day");
  g_assert_cmpstr (corrin_symptom_list_state (list, 2).name, ==, "Burning feet");
}

/* What was typed counts when the keyboard goes elsewhere. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  GtkWidget *word = of_row (row_at (fixture, 0), "word_2");
  g_autoptr (GPtrArray) list = NULL;

  (void) data;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row_at (fixture, 0)), TRUE);
  test_ui_iterate ();
  g_assert_true (gtk_widget_grab_focus (word));
  gtk_editable_set_text (GTK_EDITABLE (word), "a nap");
  list = symptoms_of (fixture);
  g_assert_cmpstr (corrin_symptom_list_state (list, 0).words[1], ==, "");
  g_clear_pointer (&list, g_ptr_array_unref);
  g_assert_true (gtk_widget_grab_focus (of_row (row_at (fixture, 0), "shown")));
  test_ui_iterate ();
  list = symptoms_of (fixture);
  g_assert_cmpstr (corrin_symptom_list_state (list, 0).words[1], ==, "a nap");
}

/* What was typed and not left yet counts when the window is closed. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;

  (void) data;
  gtk_editable_set_text (GTK_EDITABLE (of_row (row_at (fixture, 0), "word_5")), "half a day");
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  test_ui_iterate ();
  g_assert_null (fixture->dialog);
  list = symptoms_of (fixture);
  g_assert_cmpstr (corrin_symptom_list_state (list, 0).words[2], ==, "half a day");
}

/* No file may grow: what a full disk does. */
static void
fill_disk (gboolean is_full)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = is_full ? 1 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  GtkEditable *word = GTK_EDITABLE (of_row (row_at (fixture, 0), "word_8"));
  g_autoptr (GPtrArray) list = NULL;

  (void) data;
  fill_disk (TRUE);
  gtk_switch_set_active (GTK_SWITCH (of_row (row_at (fixture, 0), "shown")), FALSE);
  g_assert_true (says_failure (fixture));
  g_assert_true (is_shown (fixture, 0));
  gtk_editable_set_text (word, "only lying down");
  g_signal_emit_by_name (word, "entry-activated");
  g_assert_cmpstr (gtk_editable_get_text (word), ==, "only lying down");
  g_assert_false (gtk_widget_is_sensitive (part (fixture, "undo")));
  fill_disk (FALSE);

  g_signal_emit_by_name (part (fixture, "notice"), "activated");
  g_assert_false (says_failure (fixture));
  list = symptoms_of (fixture);
  g_assert_cmpstr (corrin_symptom_list_state (list, 0).words[3], ==, "only lying down");
}

static void
test_failure_at_close (Fixture *fixture, gconstpointer data)
{
  (void) data;
  gtk_editable_set_text (GTK_EDITABLE (of_row (row_at (fixture, 0), "word_5")), "half a day");
  fill_disk (TRUE);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  test_ui_iterate ();
  fill_disk (FALSE);
  g_assert_true (gtk_widget_get_mapped (fixture->dialog));
  g_assert_true (says_failure (fixture));
}

static void
test_computer (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *week_start = ADW_COMBO_ROW (part (fixture, "week_start"));
  g_autofree char *paper = NULL;

  (void) data;
  g_assert_cmpuint (adw_combo_row_get_selected (week_start), ==, 0);
  adw_combo_row_set_selected (week_start, 2);
  g_assert_cmpint (corrin_settings_first_weekday (), ==, 6);
  adw_combo_row_set_selected (week_start, 3);
  g_assert_cmpint (corrin_settings_first_weekday (), ==, 7);
  g_settings_set_string (corrin_settings (), "week-start", "monday");
  g_assert_cmpuint (adw_combo_row_get_selected (week_start), ==, 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (part (fixture, "paper")), 2);
  paper = g_settings_get_string (corrin_settings (), "paper");
  g_assert_cmpstr (paper, ==, "letter");
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  int minimum;

  (void) data;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row_at (fixture, 0)), TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (part (fixture, "more")), TRUE);
  test_ui_iterate ();
  gtk_widget_measure (fixture->dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* Without a journal the rest can still be chosen. */
static void
test_no_journal (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "june.corrin", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Fixture fixture = { .document = corrin_document_new (file) };

  corrin_document_open (fixture.document);
  open_dialog (&fixture);
  g_assert_false (gtk_widget_get_visible (part (&fixture, "symptoms_group")));
  g_assert_false (gtk_widget_get_visible (part (&fixture, "more_group")));
  g_assert_true (gtk_widget_get_mapped (part (&fixture, "week_start")));
  gtk_window_destroy (GTK_WINDOW (fixture.dialog));
  g_assert_finalize_object (fixture.document);
}

/* Another process writes: the symptoms can be looked at, and the rest be chosen. */
static void
test_read_only (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GFile) file = g_file_new_for_path (journal->path);
  g_autofree char *lock = g_strconcat (journal->path, ".lock", NULL);
  Fixture fixture = { .journal = journal, .document = corrin_document_new (file) };
  int fd;

  g_clear_object (&journal->store);
  fd = g_open (lock, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  corrin_document_open (fixture.document);
  g_assert_cmpint (corrin_document_get_state (fixture.document), ==, CORRIN_DOCUMENT_BUSY);
  open_dialog (&fixture);
  g_assert_cmpstr (title (row_at (&fixture, 0)), ==, "Fatigue");
  g_assert_false (gtk_widget_is_sensitive (part (&fixture, "symptoms")));
  g_assert_false (gtk_widget_is_sensitive (part (&fixture, "more_group")));
  g_assert_true (gtk_widget_is_sensitive (part (&fixture, "week_start")));
  gtk_window_destroy (GTK_WINDOW (fixture.dialog));
  g_assert_finalize_object (fixture.document);
  close (fd);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/preferences/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("symptoms", test_symptoms);
  ADD ("undo-is-its-own", test_undo_is_its_own);
  ADD ("order", test_order);
  ADD ("add-symptom", test_add_symptom);
  ADD ("texts", test_texts);
  ADD ("leave", test_leave);
  ADD ("close", test_close);
  ADD ("failure", test_failure);
  ADD ("failure-at-close", test_failure_at_close);
  ADD ("computer", test_computer);
  ADD ("size", test_size);
#undef ADD
  g_test_add_func ("/preferences/no-journal", test_no_journal);
  g_test_add_func ("/preferences/read-only", test_read_only);
  return g_test_run ();
}
