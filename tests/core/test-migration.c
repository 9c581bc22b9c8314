/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bringing an older journal up to date: a checked copy first, all or nothing. The second schema is made up here. */
#include "errors.h"
#include "journal.h"
#include "migration.h"

#include <string.h>

static const char second_schema[] = "ALTER TABLE rating ADD COLUMN mood INTEGER;"
                                    "UPDATE rating SET mood = 1;"
                                    "PRAGMA user_version = 2;";

static GPtrArray *
scripts_with (const char *second)
{
  GPtrArray *scripts = g_ptr_array_new ();

  g_ptr_array_add (scripts, (gpointer) "SELECT 'the first is not run again'");
  g_ptr_array_add (scripts, (gpointer) second);
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

static gint64
number_in (const char *path, const char *sql)
{
  sqlite3 *handle;
  sqlite3_stmt *statement;
  gint64 number;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    number = -1;
  else
    number = sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : -1;
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return number;
}

static void
test_to_the_second (void)
{
  g_autoptr (TestJournal) journal = journal_with_a_rating ();
  g_autofree char *kept = g_strconcat (journal->path, ".before-schema-2", NULL);
  g_autoptr (GPtrArray) scripts = scripts_with (second_schema);
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinDatabase) database = corrin_database_open (journal->path, TRUE, 0, &error);

  g_assert_no_error (error);
  g_assert_true (corrin_migration_apply (database, journal->path, scripts, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number_in (journal->path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (number_in (journal->path, "SELECT sum(mood) FROM rating"), ==, 1);
  /* What was there before is kept beside it, as it was. */
  g_assert_cmpint (number_in (kept, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (number_in (kept, "SELECT count(*) FROM rating"), ==, 1);
  g_assert_cmpint (number_in (kept, "SELECT mood FROM rating"), ==, -1);
}

static void
assert_left_as_it_was (const char *second)
{
  g_autoptr (TestJournal) journal = journal_with_a_rating ();
  g_autofree char *before = test_checksum (journal->path);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) scripts = scripts_with (second);
  g_autoptr (GError) error = NULL;
  CorrinDatabase *database = corrin_database_open (journal->path, TRUE, 0, &error);

  g_assert_no_error (error);
  g_assert_false (corrin_migration_apply (database, journal->path, scripts, &error));
  g_assert_nonnull (error);
  corrin_database_close (database);
  after = test_checksum (journal->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_all_or_nothing (void)
{
  assert_left_as_it_was ("ALTER TABLE rating ADD COLUMN mood INTEGER; SELECT * FROM nowhere");
  /* Forgets to say that it is the second. */
  assert_left_as_it_was ("ALTER TABLE rating ADD COLUMN mood INTEGER");
  /* Leaves ratings without their symptom's wording. */
  assert_left_as_it_was (
      "PRAGMA defer_foreign_keys = ON; DELETE FROM symptom_version; PRAGMA user_version = 2");
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/migration/to-the-second", test_to_the_second);
  g_test_add_func ("/migration/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/migration/newest-is-left-alone", test_newest_is_left_alone);
  return g_test_run ();
}
