/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People and carers: what can be done to them, and what is said of what they rated. */
#include "act.h"
#include "difference-words.h"
#include "differences-dialog.h"
#include "errors.h"
#include "own-ratings.h"
#include "people-change.h"
#include "people-dialog.h"
#include "people-row.h"
#include "settings.h"
#include "ui-support.h"

typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  (void) data;
  fixture->journal = test_journal_new ();
  g_clear_object (&fixture->journal->store);
  file = g_file_new_for_path (fixture->journal->path);
  fixture->document = corrin_document_new (file);
  corrin_document_open (fixture->document);
  g_assert_true (corrin_document_is_writable (fixture->document));
  fixture->journal->store = g_object_ref (corrin_document_get_store (fixture->document));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_settings_reset (corrin_settings (), "carer");
  test_journal_free (fixture->journal);
  g_object_unref (fixture->document);
}

static gint64
change (Fixture *fixture, CorrinPeopleChangeWhat what, gint64 id, const char *text)
{
  g_autoptr (CorrinPeopleChange) one = corrin_people_change_new (what, id, text);
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_people_change_run (one, fixture->document, &error));
  g_assert_no_error (error);
  return one->id;
}

static void
refuse (Fixture *fixture, CorrinPeopleChangeWhat what, gint64 id, const char *text)
{
  g_autoptr (CorrinPeopleChange) one = corrin_people_change_new (what, id, text);
  g_autoptr (GError) error = NULL;

  g_assert_false (corrin_people_change_run (one, fixture->document, &error));
  g_assert_nonnull (error);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  corrin_act_undo (fixture->document, &error);
  g_assert_no_error (error);
}

static char *
carer_name (Fixture *fixture, gint64 id)
{
  g_autoptr (CorrinCarer) carer = corrin_store_get (fixture->journal->store, &corrin_carer_kind, id, NULL);

  return carer != NULL ? g_strdup (carer->name) : NULL;
}

static void
assert_carer (Fixture *fixture, gint64 id, const char *expected)
{
  g_autofree char *name = carer_name (fixture, id);

  g_assert_cmpstr (name, ==, expected);
}

static void
add_rating (Fixture *fixture, const char *day, double value, gint64 observer)
{
  CorrinRating *rating = test_rating (fixture->journal, fixture->journal->fatigue, day, value);

  rating->observer = observer;
  test_add (fixture->journal, rating);
}

static void
test_carers (Fixture *fixture, gconstpointer data)
{
  gint64 carla = change (fixture, CORRIN_PEOPLE_ADD_CARER, 0, "  Carla ");

  (void) data;
  assert_carer (fixture, carla, "Carla");
  g_assert_cmpint (change (fixture, CORRIN_PEOPLE_ADD_CARER, 0, "carla"), ==, carla);
  change (fixture, CORRIN_PEOPLE_RENAME_CARER, carla, "Carl");
  assert_carer (fixture, carla, "Carl");
  undo (fixture);
  assert_carer (fixture, carla, "Carla");
  refuse (fixture, CORRIN_PEOPLE_RENAME_CARER, carla, " ");
  assert_carer (fixture, carla, "Carla");
  add_rating (fixture, "2026-06-29", 4, carla);
  refuse (fixture, CORRIN_PEOPLE_REMOVE_CARER, carla, NULL);
  undo (fixture);
  change (fixture, CORRIN_PEOPLE_REMOVE_CARER, carla, NULL);
  assert_carer (fixture, carla, NULL);
  undo (fixture);
  assert_carer (fixture, carla, "Carla");
}

/* A person goes with the choice of symptoms, but never with an entry. */
static void
test_persons (Fixture *fixture, gconstpointer data)
{
  gint64 person = fixture->journal->person;

  (void) data;
  change (fixture, CORRIN_PEOPLE_RENAME_PERSON, person, "Ada");
  g_assert_cmpstr (corrin_document_get_person (fixture->document)->name, ==, "Ada");
  change (fixture, CORRIN_PEOPLE_RENAME_PERSON, person, " ");
  g_assert_null (corrin_document_get_person (fixture->document)->name);
  add_rating (fixture, "2026-06-29", 4, 0);
  refuse (fixture, CORRIN_PEOPLE_REMOVE_PERSON, person, NULL);
  g_assert_cmpuint (corrin_document_get_persons (fixture->document)->len, ==, 1);
  undo (fixture);
  change (fixture, CORRIN_PEOPLE_REMOVE_PERSON, person, NULL);
  g_assert_cmpuint (corrin_document_get_persons (fixture->document)->len, ==, 0);
  undo (fixture);
  g_assert_cmpuint (corrin_document_get_persons (fixture->document)->len, ==, 1);
}

/* Who writes can change at any time, and is the person again where the carer is gone. */
static void
test_author (Fixture *fixture, gconstpointer data)
{
  gint64 carla = change (fixture, CORRIN_PEOPLE_ADD_CARER, 0, "Carla");
  g_autoptr (CorrinCarer) carer = corrin_store_get (fixture->journal->store, &corrin_carer_kind, carla, NULL);
  g_autofree char *kept = NULL;

  (void) data;
  g_assert_cmpint (corrin_document_get_author (fixture->document), ==, 0);
  corrin_document_set_author (fixture->document, carer);
  g_assert_cmpint (corrin_document_get_author (fixture->document), ==, carla);
  kept = g_settings_get_string (corrin_settings (), "carer");
  g_assert_cmpstr (kept, ==, carer->record.uuid);
  undo (fixture);
  g_assert_cmpint (corrin_document_get_author (fixture->document), ==, 0);
}

/* The carer who writes can be taken out too, as long as no entry names her. */
static void
test_author_removed (Fixture *fixture, gconstpointer data)
{
  gint64 carla = change (fixture, CORRIN_PEOPLE_ADD_CARER, 0, "Carla");
  g_autoptr (CorrinCarer) carer = corrin_store_get (fixture->journal->store, &corrin_carer_kind, carla, NULL);

  (void) data;
  corrin_document_set_author (fixture->document, carer);
  change (fixture, CORRIN_PEOPLE_REMOVE_CARER, carla, NULL);
  g_assert_cmpint (corrin_document_get_author (fixture->document), ==, 0);
  undo (fixture);
  g_assert_cmpint (corrin_document_get_author (fixture->document), ==, carla);
  add_rating (fixture, "2026-06-29", 4, carla);
  refuse (fixture, CORRIN_PEOPLE_REMOVE_CARER, carla, NULL);
  g_assert_cmpint (corrin_document_get_author (fixture->document), ==, carla);
}

static CorrinDayEntries *
read_day (Fixture *fixture, gint64 observer)
{
  const CorrinDayKey key = { fixture->journal->person, corrin_day_parse ("2026-06-30"), observer };
  g_autoptr (GError) error = NULL;
  CorrinDayEntries *entries = corrin_day_entries_read (fixture->journal->store, &key, &error);

  g_assert_no_error (error);
  return entries;
}

static void
assert_own (Fixture *fixture, gint64 observer, const char *expected)
{
  g_autoptr (CorrinDayEntries) seen = read_day (fixture, observer);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_assert_true (corrin_own_ratings_read (fixture->journal->store, seen, &words, &error));
  g_assert_cmpstr (words, ==, expected);
}

/* A carer is told what the person rated only of what the carer has rated; the person is told nothing new. */
static void
test_own_ratings (Fixture *fixture, gconstpointer data)
{
  gint64 carla = change (fixture, CORRIN_PEOPLE_ADD_CARER, 0, "Carla");

  (void) data;
  change (fixture, CORRIN_PEOPLE_RENAME_PERSON, fixture->journal->person, "Ada");
  add_rating (fixture, "2026-06-30", 3, 0);
  assert_own (fixture, carla, NULL);
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->tingling, "2026-06-30", 7));
  add_rating (fixture, "2026-06-30", 6, carla);
  assert_own (fixture, carla, "As Ada rated it: Fatigue 3");
  assert_own (fixture, 0, NULL);
}

static CorrinEvidence *
read_evidence (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CorrinEvidence *evidence =
      corrin_evidence_read (fixture->journal->store, fixture->journal->person, CORRIN_DAY_NONE,
                            CORRIN_DAY_NONE, CORRIN_EVIDENCE_CHART | CORRIN_EVIDENCE_OBSERVED, &error);

  g_assert_no_error (error);
  return evidence;
}

static void
assert_difference (const CorrinDifferences *differences, guint index, const char *day, const char *words)
{
  const CorrinDifference *one = &g_array_index (differences->items, CorrinDifference, index);
  char text[CORRIN_DAY_TEXT_SIZE];
  g_autofree char *said = corrin_difference_words (one, "Ada");

  g_assert_cmpstr (corrin_day_format (one->day, text), ==, day);
  g_assert_cmpstr (said, ==, words);
}

static void
add_pair (Fixture *fixture, const char *day, double own, double seen, gint64 carer)
{
  add_rating (fixture, day, own, 0);
  add_rating (fixture, day, seen, carer);
}

/* The largest difference stands first, of equal ones the latest; days that only one rated are none. */
static void
test_differences (Fixture *fixture, gconstpointer data)
{
  gint64 carla = change (fixture, CORRIN_PEOPLE_ADD_CARER, 0, "Carla");
  g_autoptr (CorrinEvidence) evidence = NULL;
  g_autoptr (CorrinDifferences) differences = NULL;
  g_autofree char *sentence = NULL;

  (void) data;
  add_pair (fixture, "2026-06-01", 3, 5, carla);
  add_pair (fixture, "2026-06-02", 4, 5, carla);
  add_pair (fixture, "2026-06-03", 8, 6, carla);
  add_pair (fixture, "2026-06-04", 0, 10, carla);
  add_rating (fixture, "2026-06-05", 0, 0);
  add_rating (fixture, "2026-06-06", 10, carla);
  evidence = read_evidence (fixture);
  differences = corrin_differences_new (evidence, CORRIN_DIFFERENCE_POINTS);
  g_assert_cmpuint (differences->n_both, ==, 4);
  g_assert_cmpuint (differences->items->len, ==, 3);
  assert_difference (differences, 0, "2026-06-04", "Fatigue: Ada rated 0, Carla saw 10");
  assert_difference (differences, 1, "2026-06-03", "Fatigue: Ada rated 8, Carla saw 6");
  assert_difference (differences, 2, "2026-06-01", "Fatigue: Ada rated 3, Carla saw 5");
  sentence = corrin_differences_sentence (differences);
  g_assert_cmpstr (
      sentence, ==,
      "The person and a carer rated the same symptom on the same day 4 times. 3 times the two were 2 "
      "or more points apart.");
}

static void
test_no_differences (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinEvidence) evidence = read_evidence (fixture);
  g_autoptr (CorrinDifferences) differences = corrin_differences_new (evidence, CORRIN_DIFFERENCE_POINTS);
  g_autofree char *sentence = corrin_differences_sentence (differences);

  (void) data;
  g_assert_cmpuint (differences->items->len, ==, 0);
  g_assert_cmpstr (sentence, ==, "So far nobody rated the same symptom on the same day as the person.");
}

static guint
count_rows (GtkWidget *dialog, const char *list)
{
  GtkListBox *box = GTK_LIST_BOX (test_ui_child (dialog, list));
  guint n = 0;

  while (gtk_list_box_get_row_at_index (box, (int) n) != NULL)
    n++;
  return n;
}

static CorrinPeopleRow *
row_at (GtkWidget *dialog, const char *list, int index)
{
  GtkListBox *box = GTK_LIST_BOX (test_ui_child (dialog, list));

  return CORRIN_PEOPLE_ROW (gtk_list_box_get_row_at_index (box, index));
}

static void
assert_narrow (GtkWidget *dialog)
{
  int minimum;

  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* What is typed counts, also when the window is closed over it. */
static void
test_dialog (Fixture *fixture, gconstpointer data)
{
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog = corrin_people_dialog_new (GTK_WINDOW (parent), fixture->document);
  gint64 carla;

  (void) data;
  gtk_window_present (GTK_WINDOW (dialog));
  test_ui_paint (dialog);
  assert_narrow (dialog);
  g_assert_cmpuint (count_rows (dialog, "persons"), ==, 1);
  g_assert_cmpuint (count_rows (dialog, "authors"), ==, 1);
  carla = change (fixture, CORRIN_PEOPLE_ADD_CARER, 0, "Carla");
  g_assert_cmpuint (count_rows (dialog, "authors"), ==, 2);
  gtk_check_button_set_active (corrin_people_row_get_choice (row_at (dialog, "authors", 1)), TRUE);
  g_assert_cmpint (corrin_document_get_author (fixture->document), ==, carla);
  gtk_editable_set_text (GTK_EDITABLE (row_at (dialog, "persons", 0)), "Ada");
  gtk_editable_set_text (GTK_EDITABLE (test_ui_child (dialog, "new_carer")), "Dora");
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_cmpstr (corrin_document_get_person (fixture->document)->name, ==, "Ada");
  g_assert_cmpuint (test_count (fixture->journal, &corrin_carer_kind), ==, 2);
  gtk_window_destroy (GTK_WINDOW (parent));
  test_ui_iterate ();
}

static void
test_differences_dialog (Fixture *fixture, gconstpointer data)
{
  gint64 carla = change (fixture, CORRIN_PEOPLE_ADD_CARER, 0, "Carla");
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog;

  (void) data;
  add_pair (fixture, "2026-06-04", 0, 10, carla);
  dialog = corrin_differences_dialog_new (GTK_WINDOW (parent), fixture->document);
  gtk_window_present (GTK_WINDOW (dialog));
  test_ui_paint (dialog);
  assert_narrow (dialog);
  g_assert_cmpuint (count_rows (dialog, "list"), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (parent));
  test_ui_iterate ();
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/people/carers", test_carers);
  ADD ("/people/persons", test_persons);
  ADD ("/people/author", test_author);
  ADD ("/people/author-removed", test_author_removed);
  ADD ("/people/own-ratings", test_own_ratings);
  ADD ("/people/differences", test_differences);
  ADD ("/people/no-differences", test_no_differences);
  ADD ("/people/dialog", test_dialog);
  ADD ("/people/differences-dialog", test_differences_dialog);
  return g_test_run ();
}
