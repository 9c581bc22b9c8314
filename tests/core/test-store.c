/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store: adding, changing, removing, reading ranges, actions, undo, imports. */
#include "errors.h"
#include "journal.h"

#include <sqlite3.h>
#include <string.h>

static GPtrArray *
list (TestJournal *journal, const CorrinKind *kind, const char *from, const char *to)
{
  const CorrinQuery query = { journal->person, corrin_day_parse (from), corrin_day_parse (to) };
  g_autoptr (GError) error = NULL;
  GPtrArray *records = corrin_store_list (journal->store, kind, &query, &error);

  g_assert_no_error (error);
  return records;
}

static void
test_add_and_get (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinRating) rating = test_rating (journal, journal->fatigue, "2026-06-30", 0);
  g_autoptr (CorrinRating) found = NULL;
  g_autoptr (GError) error = NULL;

  rating->record.note = g_strdup ("'; DROP TABLE rating; -- <b>&amp; %s");
  g_assert_true (corrin_store_add (journal->store, rating, &error));
  g_assert_no_error (error);
  g_assert_cmpint (rating->record.id, >, 0);
  g_assert_cmpint (strlen (rating->record.uuid), ==, 36);
  g_assert_cmpint (rating->record.recorded_offset, ==, 7200);
  test_journal_reopen (journal, CORRIN_STORE_READ);
  found = corrin_store_get (journal->store, &corrin_rating_kind, rating->record.id, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_record_equal (rating, found));
}

static void
test_every_field_round_trips (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinDose) dose = test_dose (journal, "2026-06-01");
  g_autoptr (CorrinDose) found = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < corrin_dose_kind.n_fields; i++)
    if (corrin_dose_kind.fields[i].type == CORRIN_FIELD_TEXT
        && !g_str_equal (corrin_dose_kind.fields[i].name, "uuid")
        && !g_str_equal (corrin_dose_kind.fields[i].name, "zone")
        && !g_str_equal (corrin_dose_kind.fields[i].name, "skipped_reason"))
      *(char **) G_STRUCT_MEMBER_P (dose, corrin_dose_kind.fields[i].offset) =
          g_strdup (corrin_dose_kind.fields[i].name);
  dose->volume_ml = 0.1;
  dose->strength = 1000.0 / 3;
  dose->planned_day = corrin_day_new (2026, 5, 31);
  g_assert_true (corrin_store_add (journal->store, dose, &error));
  found = corrin_store_get (journal->store, &corrin_dose_kind, dose->record.id, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_record_equal (dose, found));
}

static void
test_range_in_order (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinRating *timed = test_rating (journal, journal->fatigue, "2026-06-10", 3);
  g_autoptr (GPtrArray) records = NULL;

  timed->time = corrin_time_new (8, 0, 0);
  test_add (journal, timed);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-11", 5));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", 4));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-09", 1));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-12", 9));
  records = list (journal, &corrin_rating_kind, "2026-06-10", "2026-06-11");
  g_assert_cmpuint (records->len, ==, 3);
  g_assert_cmpfloat (((CorrinRating *) records->pdata[0])->value, ==, 4);
  g_assert_cmpfloat (((CorrinRating *) records->pdata[1])->value, ==, 3);
  g_assert_cmpfloat (((CorrinRating *) records->pdata[2])->value, ==, 5);
}

static void
test_people_are_apart (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinPerson) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_begin (journal->store, "person", &error));
  other = corrin_catalog_add_person (journal->store, "Ben", NULL, &error);
  g_assert_true (corrin_store_commit (journal->store, &error));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", 3));
  journal->person = other->record.id;
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, 0);
}

static gboolean
take_two (const CorrinRecord *record, gpointer data)
{
  (void) record;
  return ++*(int *) data < 2;
}

static void
test_each_stops (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  const CorrinQuery query = { journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  int n = 0;

  for (int i = 0; i < 5; i++)
    test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", i));
  g_assert_true (corrin_store_each (journal->store, &corrin_rating_kind, &query, take_two, &n, &error));
  g_assert_cmpint (n, ==, 2);
}

static void
count_signal (CorrinStore *store, int *n)
{
  (void) store;
  (*n)++;
}

static void
test_action_is_whole (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinRating) rating = test_rating (journal, journal->fatigue, "2026-06-10", 3);
  g_autoptr (CorrinRating) refused = test_rating (journal, 999, "2026-06-10", 3);
  g_autoptr (GError) error = NULL;
  int n = 0;

  g_signal_connect (journal->store, "changed", G_CALLBACK (count_signal), &n);
  g_assert_true (corrin_store_begin (journal->store, "two", &error));
  g_assert_true (corrin_store_add (journal->store, rating, &error));
  g_assert_false (corrin_store_add (journal->store, refused, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT);
  corrin_store_rollback (journal->store);
  g_assert_cmpint (n, ==, 0);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, 0);

  g_clear_error (&error);
  rating->record.id = 0;
  g_assert_true (corrin_store_begin (journal->store, "one", &error));
  g_assert_true (corrin_store_add (journal->store, rating, &error));
  g_assert_true (corrin_store_commit (journal->store, &error));
  g_assert_cmpint (n, ==, 1);
  g_assert_true (corrin_store_undo (journal->store, &error));
  g_assert_cmpint (n, ==, 2);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, 0);
}

static void
test_not_found (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinRating) rating = test_rating (journal, journal->fatigue, "2026-06-10", 3);
  g_autoptr (GError) error = NULL;

  g_assert_null (corrin_store_get (journal->store, &corrin_rating_kind, 7, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (corrin_store_remove (journal->store, &corrin_rating_kind, 7, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  rating->record.id = 7;
  g_assert_false (corrin_store_update (journal->store, rating, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
}

static void
test_referred_to_stays (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 dose = test_add (journal, test_dose (journal, "2026-06-01"));
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);
  g_autoptr (GError) error = NULL;

  reaction->record.person = journal->person;
  reaction->dose = dose;
  reaction->day = corrin_day_new (2026, 6, 2);
  test_add (journal, reaction);
  g_assert_false (corrin_store_remove (journal->store, &corrin_dose_kind, dose, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT);
  g_assert_cmpuint (test_count (journal, &corrin_dose_kind), ==, 1);
}

static void
test_undo_gives_back_the_same_row (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinRating) rating = test_rating (journal, journal->fatigue, "2026-06-10", 10.0 / 3);
  g_autoptr (CorrinRating) changed = NULL;
  g_autoptr (CorrinRating) found = NULL;
  g_autoptr (GError) error = NULL;

  rating->value = 3.333333;
  rating->record.note = g_strdup ("ä \"quoted\" 漢 \\ \n line");
  g_assert_true (corrin_store_add (journal->store, rating, &error));
  changed = corrin_record_copy (rating);
  changed->value = 8;
  g_clear_pointer (&changed->record.note, g_free);
  g_assert_true (corrin_store_update (journal->store, changed, &error));
  g_assert_true (corrin_store_remove (journal->store, &corrin_rating_kind, rating->record.id, &error));
  g_assert_true (corrin_store_undo (journal->store, &error));
  found = corrin_store_get (journal->store, &corrin_rating_kind, rating->record.id, &error);
  g_assert_true (corrin_record_equal (found, changed));
  g_assert_true (corrin_store_undo (journal->store, &error));
  corrin_record_free (g_steal_pointer (&found));
  found = corrin_store_get (journal->store, &corrin_rating_kind, rating->record.id, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_record_equal (found, rating));
}

static void
test_undo_ends_with_the_session (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;

  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", 3));
  g_assert_true (corrin_store_can_undo (journal->store));
  test_journal_reopen (journal, CORRIN_STORE_WRITE);
  g_assert_false (corrin_store_can_undo (journal->store));
  g_assert_false (corrin_store_undo (journal->store, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
}

static void
test_read_only_says_so (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinRating) rating = test_rating (journal, journal->fatigue, "2026-06-10", 3);
  g_autoptr (GError) error = NULL;

  test_journal_reopen (journal, CORRIN_STORE_READ);
  g_assert_false (corrin_store_is_writable (journal->store));
  g_assert_false (corrin_store_add (journal->store, rating, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_READ_ONLY);
  corrin_store_close (journal->store);
  g_clear_error (&error);
  g_assert_false (corrin_store_add (journal->store, rating, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED);
}

/* Imports */

static void
begin_import (TestJournal *journal)
{
  g_autoptr (CorrinImport) import = corrin_record_new (&corrin_import_kind);
  g_autoptr (GError) error = NULL;

  import->source = g_strdup ("scores.csv");
  import->format = g_strdup ("table");
  g_assert_true (corrin_store_begin_import (journal->store, import, &error));
  g_assert_no_error (error);
}

static gboolean
import_rating (TestJournal *journal, const char *day, double value)
{
  g_autoptr (CorrinRating) rating = test_rating (journal, journal->fatigue, day, value);
  g_autoptr (GError) error = NULL;
  guint8 key[16] = { 0 };
  gboolean was_new;

  memcpy (key, &rating->day, sizeof rating->day);
  memcpy (key + 8, &rating->value, sizeof rating->value);
  g_assert_true (corrin_store_add_imported (journal->store, rating, key, &was_new, &error));
  g_assert_no_error (error);
  return was_new;
}

static void
commit (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;

  corrin_store_commit (journal->store, &error);
  g_assert_no_error (error);
}

static void
test_import_twice_adds_nothing (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  begin_import (journal);
  g_assert_true (import_rating (journal, "2026-06-10", 3));
  g_assert_true (import_rating (journal, "2026-06-10", 3)); /* a true duplicate */
  g_assert_true (import_rating (journal, "2026-06-11", 4));
  commit (journal);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, 3);

  /* Known rows stay known after an edit and after a removal. */
  records = list (journal, &corrin_rating_kind, "2026-06-11", "2026-06-11");
  g_assert_true (corrin_store_remove (journal->store, &corrin_rating_kind,
                                      CORRIN_RECORD (records->pdata[0])->id, &error));
  begin_import (journal);
  g_assert_false (import_rating (journal, "2026-06-10", 3));
  g_assert_false (import_rating (journal, "2026-06-10", 3));
  g_assert_true (import_rating (journal, "2026-06-10", 3)); /* a third one is new */
  g_assert_false (import_rating (journal, "2026-06-11", 4));
  commit (journal);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, 3);
}

static void
test_undo_drops_the_whole_import (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;

  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-09", 1));
  begin_import (journal);
  for (int i = 0; i <= 10; i++)
    import_rating (journal, "2026-06-10", i);
  commit (journal);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, 12);
  g_assert_true (corrin_store_undo (journal->store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, 1);
  g_assert_true (corrin_store_check (journal->store, &error));
  /* What was dropped can come in again. */
  begin_import (journal);
  g_assert_true (import_rating (journal, "2026-06-10", 0));
  commit (journal);
}

static int
log_rows (TestJournal *journal)
{
  sqlite3 *handle;
  sqlite3_stmt *statement;
  int n;

  sqlite3_open_v2 (journal->path, &handle, SQLITE_OPEN_READONLY, NULL);
  sqlite3_prepare_v2 (handle, "SELECT count(*) FROM change", -1, &statement, NULL);
  sqlite3_step (statement);
  n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return n;
}

static void
test_import_is_one_entry_of_the_log (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  int before = log_rows (journal);

  begin_import (journal);
  for (int i = 0; i <= 10; i++)
    import_rating (journal, "2026-06-10", i);
  commit (journal);
  g_assert_cmpint (log_rows (journal), ==, before + 1);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-09", 1));
  g_assert_cmpint (log_rows (journal), ==, before + 2);
}

/* An import that made a symptom on the way could not be undone: its wording went before the ratings. */
static void
test_undo_import_that_made_a_symptom (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinSymptom) pain = NULL;
  g_autoptr (CorrinSymptomVersion) version = NULL;
  g_autoptr (CorrinRating) rating = NULL;
  g_autoptr (GError) error = NULL;
  const guint8 key[16] = { 1 };
  gboolean was_new;

  begin_import (journal);
  pain = corrin_catalog_symptom (journal->store, journal->person, "pain", &error);
  version = corrin_catalog_version (journal->store, pain, &error);
  rating = test_rating (journal, version->record.id, "2026-06-10", 4);
  g_assert_true (corrin_store_add_imported (journal->store, rating, key, &was_new, &error));
  commit (journal);
  corrin_store_undo (journal->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_count (journal, &corrin_symptom_kind), ==, 2);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, 0);
}

/* An import after an undone one took all rows for new: the keys still said that the undone one had seen them. */
static void
test_import_after_an_undone_import (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;

  begin_import (journal);
  g_assert_true (import_rating (journal, "2026-06-10", 3));
  commit (journal);
  begin_import (journal);
  g_assert_false (import_rating (journal, "2026-06-10", 3));
  g_assert_true (import_rating (journal, "2026-06-11", 3));
  commit (journal);
  g_assert_true (corrin_store_undo (journal->store, &error));
  begin_import (journal);
  g_assert_false (import_rating (journal, "2026-06-10", 3));
  g_assert_true (import_rating (journal, "2026-06-11", 3));
  commit (journal);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, 2);
}

/* Undo in one handle overwrote what another had added: the id of a removed row was given again. */
static void
test_undo_beside_a_second_handle (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinRating) theirs = test_rating (journal, journal->fatigue, "2026-06-11", 8);
  g_autoptr (CorrinRating) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) second = corrin_store_open (journal->path, CORRIN_STORE_WRITE, &error);
  gint64 first = test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", 3));

  g_assert_true (corrin_store_remove (journal->store, &corrin_rating_kind, first, &error));
  g_assert_true (corrin_store_add (second, theirs, &error));
  g_assert_cmpint (theirs->record.id, !=, first);
  g_assert_true (corrin_store_undo (journal->store, &error));
  found = corrin_store_get (second, &corrin_rating_kind, theirs->record.id, &error);
  g_assert_true (corrin_record_equal (found, theirs));
}

/* A record kept the id of an add that was rolled back, and could never be added once another had taken it. */
static void
test_add_again_after_a_rollback (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinRating) rating = test_rating (journal, journal->fatigue, "2026-06-10", 3);
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_begin (journal->store, "one", &error));
  g_assert_true (corrin_store_add (journal->store, rating, &error));
  corrin_store_rollback (journal->store);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", 4));
  g_assert_true (corrin_store_add (journal->store, rating, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, 2);
}

/* One flipped byte in an index was read past its end. */
static void
test_damaged_day_is_an_error (void)
{
  const char *const damages[] = { "UPDATE rating SET day = '2026-06-1'", "UPDATE rating SET value = 1e300",
                                  "UPDATE rating SET note = CAST (x'fffe' AS TEXT)" };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (TestJournal) journal = test_journal_new ();
      const CorrinQuery query = { journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
      g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
      g_autoptr (GPtrArray) records = NULL;
      g_autoptr (GError) error = NULL;
      sqlite3 *handle;

      test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", 3));
      sqlite3_open (journal->path, &handle);
      sqlite3_exec (handle, "PRAGMA ignore_check_constraints = ON", NULL, NULL, NULL);
      g_assert_cmpint (sqlite3_exec (handle, damages[i], NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (handle);
      if (!corrin_store_read_points (journal->store, journal->fatigue, &query, 0, FALSE, points, &error))
        g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT);
      else
        {
          records = corrin_store_list (journal->store, &corrin_rating_kind, &query, &error);
          g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT);
        }
    }
}

/* What charts read */

static void
test_points_are_the_persons_own (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  const CorrinQuery query = { journal->person, CORRIN_DAY_NONE, corrin_day_new (2026, 6, 11) };
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);
  CorrinRating *rating;
  g_autoptr (GError) error = NULL;
  gint64 observer;

  carer->name = g_strdup ("Bea");
  observer = test_add (journal, carer);
  rating = test_rating (journal, journal->fatigue, "2026-06-10", 9);
  rating->observer = observer;
  test_add (journal, rating);
  rating = test_rating (journal, journal->fatigue, "2026-06-10", 8);
  rating->record.is_private = TRUE;
  test_add (journal, rating);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-11", 2));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-12", 3));
  test_add (journal, test_rating (journal, journal->tingling, "2026-06-11", 7));

  g_assert_true (
      corrin_store_read_points (journal->store, journal->fatigue, &query, 0, FALSE, points, &error));
  g_assert_cmpuint (points->len, ==, 1);
  g_assert_cmpfloat (g_array_index (points, CorrinPoint, 0).value, ==, 2);
  g_assert_cmpint (g_array_index (points, CorrinPoint, 0).time, ==, CORRIN_TIME_NONE);
  g_assert_true (
      corrin_store_read_points (journal->store, journal->fatigue, &query, 0, TRUE, points, &error));
  g_assert_true (
      corrin_store_read_points (journal->store, journal->fatigue, &query, observer, FALSE, points, &error));
  g_assert_cmpuint (points->len, ==, 4);
  g_assert_cmpfloat (g_array_index (points, CorrinPoint, 3).value, ==, 9);
}

static void
test_late_is_counted (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  const CorrinQuery query = { journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  guint late;

  /* It is noon of 30 June: yesterday is in time, the day before is late; an import never is. */
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-29", 1));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-28", 1));
  begin_import (journal);
  import_rating (journal, "2026-06-01", 1);
  commit (journal);
  g_assert_true (corrin_store_count_late (journal->store, &query, FALSE, &late, &error));
  g_assert_cmpuint (late, ==, 1);
}

static void
test_author_is_kept (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);
  g_autoptr (CorrinRating) typed = test_rating (journal, journal->fatigue, "2026-05-05", 4);
  gint64 ben;

  carer->name = g_strdup ("Ben");
  ben = test_add (journal, carer);
  corrin_store_set_author (journal->store, ben);
  g_assert_true (corrin_store_add (journal->store, typed, NULL));
  g_assert_cmpint (typed->record.author, ==, ben);

  /* Whoever typed a record stays its author when somebody else changes it. */
  corrin_store_set_author (journal->store, 0);
  typed->value = 5;
  g_assert_true (corrin_store_update (journal->store, typed, NULL));
  g_assert_cmpint (typed->record.author, ==, ben);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/store/add-and-get", test_add_and_get);
  g_test_add_func ("/store/every-field-round-trips", test_every_field_round_trips);
  g_test_add_func ("/store/range-in-order", test_range_in_order);
  g_test_add_func ("/store/people-are-apart", test_people_are_apart);
  g_test_add_func ("/store/each-stops", test_each_stops);
  g_test_add_func ("/store/action-is-whole", test_action_is_whole);
  g_test_add_func ("/store/not-found", test_not_found);
  g_test_add_func ("/store/referred-to-stays", test_referred_to_stays);
  g_test_add_func ("/store/undo-same-row", test_undo_gives_back_the_same_row);
  g_test_add_func ("/store/undo-ends-with-the-session", test_undo_ends_with_the_session);
  g_test_add_func ("/store/read-only-says-so", test_read_only_says_so);
  g_test_add_func ("/store/import-twice-adds-nothing", test_import_twice_adds_nothing);
  g_test_add_func ("/store/undo-drops-the-whole-import", test_undo_drops_the_whole_import);
  g_test_add_func ("/store/undo-import-that-made-a-symptom", test_undo_import_that_made_a_symptom);
  g_test_add_func ("/store/import-after-an-undone-import", test_import_after_an_undone_import);
  g_test_add_func ("/store/undo-beside-a-second-handle", test_undo_beside_a_second_handle);
  g_test_add_func ("/store/add-again-after-a-rollback", test_add_again_after_a_rollback);
  g_test_add_func ("/store/damaged-day-is-an-error", test_damaged_day_is_an_error);
  g_test_add_func ("/store/import-is-one-log-entry", test_import_is_one_entry_of_the_log);
  g_test_add_func ("/store/points-are-own", test_points_are_the_persons_own);
  g_test_add_func ("/store/late-is-counted", test_late_is_counted);
  g_test_add_func ("/store/author-is-kept", test_author_is_kept);
  return g_test_run ();
}
