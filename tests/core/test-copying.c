/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copying the pages of a journal: all of them, or a word on why not. */
#include "database-private.h"
#include "errors.h"
#include "journal.h"

#include <string.h>

static void
test_copies_all (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinDatabase) from = corrin_database_connect (journal->path, SQLITE_OPEN_READONLY, &error);
  g_autoptr (CorrinDatabase) to = corrin_database_connect (":memory:", SQLITE_OPEN_READWRITE, &error);
  gint64 n = 0;

  g_assert_true (corrin_database_copy_pages (from, to, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (corrin_database_full_check (to, &error));
  g_assert_true (corrin_database_get_integer (to, "SELECT count(*) FROM person", &n, &error));
  g_assert_cmpint (n, ==, 1);
}

/* What stopped it stood at the other handle, and was said to be no error at all. */
static void
test_a_copy_that_can_not_begin_says_why (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinDatabase) from = corrin_database_connect (journal->path, SQLITE_OPEN_READONLY, &error);
  g_autoptr (CorrinDatabase) to = corrin_database_connect (":memory:", SQLITE_OPEN_READWRITE, &error);

  g_assert_true (corrin_database_exec (to, "BEGIN IMMEDIATE", &error));
  g_assert_false (corrin_database_copy_pages (from, to, NULL, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, journal->path));
  g_assert_cmpstr (corrin_error_get_detail (error), ==, "destination database is in use");
}

static void
test_stops_when_cancelled (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinDatabase) from = corrin_database_connect (journal->path, SQLITE_OPEN_READONLY, &error);
  g_autoptr (CorrinDatabase) to = corrin_database_connect (":memory:", SQLITE_OPEN_READWRITE, &error);

  g_cancellable_cancel (cancellable);
  g_assert_false (corrin_database_copy_pages (from, to, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/copying/copies-all", test_copies_all);
  g_test_add_func ("/copying/a-copy-that-can-not-begin-says-why", test_a_copy_that_can_not_begin_says_why);
  g_test_add_func ("/copying/stops-when-cancelled", test_stops_when_cancelled);
  return g_test_run ();
}
