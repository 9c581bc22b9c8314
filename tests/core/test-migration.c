/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bringing an older journal up to date: a checked copy first, all or nothing. The third schema is made up here. */
#include "errors.h"
#include "journal.h"
#include "merging.h"
#include "migration.h"
#include "old-journal.h"

#include <glib/gstdio.h>

static const char third_schema[] = "ALTER TABLE rating ADD COLUMN mood INTEGER;"
                                   "UPDATE rating SET mood = 1;"
                                   "PRAGMA user_version = 3;";

static GPtrArray *
scripts_with (const char *third)
{
  GPtrArray *scripts = g_ptr_array_new ();

  g_ptr_array_add (scripts, (gpointer) "SELECT 'the first is not run again'");
  g_ptr_array_add (scripts, (gpointer) "SELECT 'nor is the second'");
  g_ptr_array_add (scripts, (gpointer) third);
  return scripts;
}

static TestJournal *
journal_with_a_rating (void)
{
  TestJournal *journal = test_journal_new ();

  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", 3));
  corrin_store_close (journal->store);
  return journal;
}

static void
test_to_the_third (void)
{
  g_autoptr (TestJournal) journal = journal_with_a_rating ();
  g_autofree char *kept = g_strconcat (journal->path, ".before-schema-3", NULL);
  g_autoptr (GPtrArray) scripts = scripts_with (third_schema);
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinDatabase) database = corrin_database_open (journal->path, TRUE, 0, &error);

  g_assert_no_error (error);
  g_assert_true (corrin_migration_apply (database, journal->path, scripts, &error));
  g_assert_no_error (error);
  g_assert_cmpint (old_journal_number (journal->path, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (old_journal_number (journal->path, "SELECT sum(mood) FROM rating"), ==, 1);
  /* What was there before is kept beside it, as it was. */
  g_assert_cmpint (old_journal_number (kept, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (old_journal_number (kept, "SELECT count(*) FROM rating"), ==, 1);
  g_assert_cmpint (old_journal_number (kept, "SELECT mood FROM rating"), ==, -1);
}

static void
assert_left_as_it_was (const char *third)
{
  g_autoptr (TestJournal) journal = journal_with_a_rating ();
  g_autofree char *before = test_checksum (journal->path);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) scripts = scripts_with (third);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = g_strconcat (journal->path, ".before-schema-3", NULL);
  CorrinDatabase *database = corrin_database_open (journal->path, TRUE, 0, &error);

  g_assert_no_error (error);
  g_assert_false (corrin_migration_apply (database, journal->path, scripts, &error));
  g_assert_nonnull (error);
  corrin_database_close (database);
  after = test_checksum (journal->path);
  g_assert_cmpstr (before, ==, after);
  /* Each attempt would leave another one. */
  g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
}

static void
test_all_or_nothing (void)
{
  assert_left_as_it_was ("ALTER TABLE rating ADD COLUMN mood INTEGER; SELECT * FROM nowhere");
  /* Forgets to say that it is the third. */
  assert_left_as_it_was ("ALTER TABLE rating ADD COLUMN mood INTEGER");
  /* Leaves ratings without their symptom's wording. */
  assert_left_as_it_was (
      "PRAGMA defer_foreign_keys = ON; DELETE FROM symptom_version; PRAGMA user_version = 3");
}

static void
test_newest_is_left_alone (void)
{
  g_autoptr (TestJournal) journal = journal_with_a_rating ();
  g_autofree char *before = test_checksum (journal->path);
  g_autofree char *after = NULL;

  test_journal_reopen (journal, CORRIN_STORE_WRITE);
  corrin_store_close (journal->store);
  after = test_checksum (journal->path);
  g_assert_cmpstr (before, ==, after);
}

/* What the first schema kept, brought up to date by every script since. */

static void
assert_visits_of_the_first_schema (TestJournal *journal)
{
  g_autoptr (CorrinAppointment) past = corrin_store_get (journal->store, &corrin_appointment_kind, 2, NULL);
  g_autoptr (CorrinAppointment) next = corrin_store_get (journal->store, &corrin_appointment_kind, 1, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (past->said, ==, "iron is low");
  g_assert_cmpstr (next->with_whom, ==, "Dr Kim");
  g_assert_cmpint (next->summary_made, ==, CORRIN_DAY_NONE);
  g_assert_null (next->summary_sections);
  g_assert_cmpint (next->summary_pages, ==, 0);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, 3);
  corrin_store_check (journal->store, &error);
  g_assert_no_error (error);
}

static void
test_from_the_first (void)
{
  g_autoptr (TestJournal) journal = old_journal_new ();
  g_autofree char *kept = old_journal_kept_name (journal);
  g_autoptr (CorrinAppointment) next = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  test_journal_reopen (journal, CORRIN_STORE_WRITE);
  assert_visits_of_the_first_schema (journal);
  g_assert_cmpint (old_journal_number (journal->path, "PRAGMA user_version"), ==, CORRIN_SCHEMA_VERSION);
  g_assert_cmpint (old_journal_number (kept, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (old_journal_number (kept, "SELECT count(*) FROM rating"), ==, 3);
  g_assert_cmpint (g_stat (kept, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);

  next = corrin_store_get (journal->store, &corrin_appointment_kind, 1, &error);
  next->summary_made = corrin_day_parse ("2026-06-30");
  next->summary_from = corrin_day_parse ("2026-05-04");
  next->summary_to = next->summary_made;
  next->summary_sections = g_strdup ("words,symptoms");
  next->summary_pages = 2;
  corrin_store_update (journal->store, next, &error);
  g_assert_no_error (error);
  g_assert_cmpint (old_journal_number (journal->path, "SELECT summary_pages FROM appointment WHERE id = 1"),
                   ==, 2);
}

/* A reader shows an older journal as it is now, and leaves the file as it was. */
static void
test_first_is_read (void)
{
  g_autoptr (TestJournal) journal = old_journal_new ();
  g_autofree char *before = test_checksum (journal->path);
  g_autofree char *kept = old_journal_kept_name (journal);
  g_autofree char *after = NULL;

  test_journal_reopen (journal, CORRIN_STORE_READ);
  g_assert_false (corrin_store_is_writable (journal->store));
  assert_visits_of_the_first_schema (journal);
  g_clear_object (&journal->store);
  after = test_checksum (journal->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
}

/* What was changed before the schema is taken back with it. */
static void
test_first_is_undone (void)
{
  g_autoptr (TestJournal) journal = old_journal_new ();
  g_autoptr (GError) error = NULL;

  test_journal_reopen (journal, CORRIN_STORE_WRITE);
  corrin_store_remove (journal->store, &corrin_question_kind, 1, &error);
  g_assert_no_error (error);
  corrin_store_remove (journal->store, &corrin_appointment_kind, 1, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_store_undo (journal->store, &error));
  g_assert_no_error (error);
  assert_visits_of_the_first_schema (journal);
}

/* As the first schema logged a change. */
static const char change_of_the_first_schema[] =
    "INSERT INTO change (action, kind, record, operation, before)"
    " SELECT 9, 'appointment', id, 'change', json_object('id', id, 'person', person, 'uuid', uuid,"
    " 'author', author,"
    " 'recorded_at', recorded_at, 'recorded_offset', recorded_offset, 'note', note, 'private', private,"
    " 'import', import, 'day', day, 'time', time, 'with_whom', with_whom, 'purpose', purpose, 'said', said,"
    " 'recheck_planned', recheck_planned, 'recheck_done', recheck_done) FROM appointment WHERE id = 2;"
    "UPDATE appointment SET said = 'iron is well again' WHERE id = 2";

/* Changed in one copy under the first schema: in the other it was taken for changed too, and kept twice. */
static void
test_change_of_the_first_is_known (void)
{
  g_autoptr (TestJournal) changed = old_journal_new ();
  g_autoptr (TestJournal) copy = old_journal_new ();
  g_autoptr (GError) error = NULL;
  gboolean had = FALSE;

  old_journal_run (changed->path, change_of_the_first_schema);
  test_journal_reopen (changed, CORRIN_STORE_WRITE);
  test_journal_reopen (copy, CORRIN_STORE_WRITE);
  g_assert_true (corrin_store_had (changed->store, copy->store, &corrin_appointment_kind, 2, &had, &error));
  g_assert_no_error (error);
  g_assert_true (had);
  g_assert_true (corrin_store_had (copy->store, changed->store, &corrin_appointment_kind, 2, &had, &error));
  g_assert_false (had);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/migration/to-the-third", test_to_the_third);
  g_test_add_func ("/migration/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/migration/newest-is-left-alone", test_newest_is_left_alone);
  g_test_add_func ("/migration/from-the-first", test_from_the_first);
  g_test_add_func ("/migration/first-is-read", test_first_is_read);
  g_test_add_func ("/migration/first-is-undone", test_first_is_undone);
  g_test_add_func ("/migration/change-of-the-first-is-known", test_change_of_the_first_is_known);
  return g_test_run ();
}
