/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that is full or fails at every single write, once and for good: nothing may look saved that is not, and the
 * journal stays sound. */
#include "errors.h"
#include "faulty-disk.h"
#include "journal.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* What the scenario was told about each of its steps. */
typedef struct
{
  gboolean added;
  gboolean changed;
  gboolean imported;
  gboolean undone;
  gboolean removed;
  gint64 first;
  gint64 second;
} Told;

static gboolean
answer (gboolean done, GError **error, int expected)
{
  if (!done)
    {
      g_assert_nonnull (*error);
      g_assert_true ((*error)->domain == CORRIN_ERROR);
      if (expected >= 0 && (*error)->code != CORRIN_ERROR_FAILED)
        g_assert_cmpint ((*error)->code, ==, expected);
    }
  g_clear_error (error);
  return done;
}

static gboolean
import_some (TestJournal *journal, GError **error)
{
  g_autoptr (CorrinImport) import = corrin_record_new (&corrin_import_kind);

  import->source = g_strdup ("scores.csv");
  import->format = g_strdup ("table");
  if (!corrin_store_begin_import (journal->store, import, error))
    return FALSE;
  for (int i = 0; i < 20; i++)
    {
      g_autoptr (CorrinRating) rating = test_rating (journal, journal->tingling, "2026-06-10", i % 11);
      guint8 key[16] = { (guint8) i };
      gboolean was_new;

      if (!corrin_store_add_imported (journal->store, rating, key, &was_new, error))
        {
          corrin_store_rollback (journal->store);
          return FALSE;
        }
    }
  return corrin_store_commit (journal->store, error);
}

static Told
run_scenario (TestJournal *journal, int expected)
{
  g_autoptr (CorrinRating) first = test_rating (journal, journal->fatigue, "2026-06-01", 1);
  g_autoptr (CorrinRating) second = test_rating (journal, journal->fatigue, "2026-06-02", 2);
  g_autoptr (GError) error = NULL;
  Told told = { 0 };

  told.added = answer (corrin_store_add (journal->store, first, &error), &error, expected);
  told.first = first->record.id;
  if (answer (corrin_store_add (journal->store, second, &error), &error, expected))
    told.second = second->record.id;
  if (told.added)
    {
      first->value = 9;
      told.changed = answer (corrin_store_update (journal->store, first, &error), &error, expected);
    }
  told.imported = answer (import_some (journal, &error), &error, expected);
  if (told.imported)
    told.undone = answer (corrin_store_undo (journal->store, &error), &error, expected);
  if (told.second != 0)
    told.removed = answer (corrin_store_remove (journal->store, &corrin_rating_kind, told.second, &error),
                           &error, expected);
  return told;
}

static double
value_of (TestJournal *journal, gint64 id)
{
  g_autoptr (CorrinRating) rating = corrin_store_get (journal->store, &corrin_rating_kind, id, NULL);

  return rating != NULL ? rating->value : -1;
}

/* After an error the row may be as before or, where the disk failed while it was confirming, as asked for; but what
 * was said to be saved must be there. */
static void
assert_nothing_lost (TestJournal *journal, const Told *told)
{
  g_autoptr (GError) error = NULL;
  guint n;

  corrin_store_check (journal->store, &error);
  g_assert_no_error (error);
  if (told->added)
    g_assert_true (told->changed ? value_of (journal, told->first) == 9
                                 : value_of (journal, told->first) > 0);
  if (told->removed)
    g_assert_cmpfloat (value_of (journal, told->second), ==, -1);
  n = test_count (journal, &corrin_rating_kind);
  if (told->undone)
    g_assert_cmpuint (n, <=, 2);
  /* An import is there whole or not at all. */
  g_assert_true (n <= 2 || n >= 20);
}

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (to, bytes, (gssize) length, NULL));
}

/* Fails the first operation, then the second, and so on, until the scenario ends before the failure comes. */
static guint
walk_through (int result, int expected, gboolean for_good)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autofree char *original = g_strconcat (journal->path, ".original", NULL);
  g_autofree char *side = g_strconcat (journal->path, "-journal", NULL);
  guint operation = 0;
  gboolean hit = TRUE;

  corrin_store_close (journal->store);
  copy_file (journal->path, original);
  while (hit)
    {
      Told told;

      copy_file (original, journal->path);
      g_assert_true (g_file_set_contents (side, "", 0, NULL));
      test_journal_reopen (journal, CORRIN_STORE_WRITE);
      faulty_disk_fail_at (++operation, result, for_good);
      told = run_scenario (journal, expected);
      hit = faulty_disk_has_failed ();
      g_clear_object (&journal->store);
      faulty_disk_mend ();
      test_journal_reopen (journal, CORRIN_STORE_WRITE);
      assert_nothing_lost (journal, &told);
      if (!hit)
        g_assert_true (told.added && told.changed && told.imported && told.undone && told.removed);
    }
  return operation;
}

static void
test_full_disk_once (void)
{
  guint n = walk_through (SQLITE_FULL, CORRIN_ERROR_FULL, FALSE);

  g_test_message ("%u failures", n);
  g_assert_cmpuint (n, >, 30);
}

static void
test_full_disk_for_good (void)
{
  g_assert_cmpuint (walk_through (SQLITE_FULL, CORRIN_ERROR_FULL, TRUE), >, 30);
}

static void
test_write_error_once (void)
{
  g_assert_cmpuint (walk_through (SQLITE_IOERR_WRITE, CORRIN_ERROR_FAILED, FALSE), >, 30);
}

static void
test_sync_error_for_good (void)
{
  g_assert_cmpuint (walk_through (SQLITE_IOERR_FSYNC, CORRIN_ERROR_FAILED, TRUE), >, 30);
}

/* A new journal comes to be whole or not at all. */
static void
test_full_disk_while_creating (void)
{
  gboolean made = FALSE;

  for (guint operation = 1; !made; operation++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autofree char *path = g_build_filename (folder, "journal.corrin", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CorrinStore) store = NULL;
      g_autoptr (GDir) dir = NULL;

      faulty_disk_fail_at (operation, SQLITE_FULL, TRUE);
      store = corrin_store_open (path, CORRIN_STORE_CREATE, &error);
      made = store != NULL;
      faulty_disk_mend ();
      if (made)
        break;
      g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_FULL);
      dir = g_dir_open (folder, 0, NULL);
      g_assert_cmpstr (g_dir_read_name (dir), ==, NULL);
    }
}

/* A commit that makes the file grow by many pages; the process is killed before one of its writes. */
static void
test_commit_and_be_killed (void)
{
  g_autoptr (GError) error = NULL;
  TestJournal journal = { .path = (char *) g_getenv ("TEST_JOURNAL"), .person = 1, .fatigue = 1 };

  test_journal_reopen (&journal, CORRIN_STORE_WRITE);
  faulty_disk_kill_at ((guint) atoi (g_getenv ("TEST_OPERATION")));
  g_assert_true (corrin_store_begin (journal.store, "many", &error));
  for (int i = 0; i < 40; i++)
    {
      CorrinRating *rating = test_rating (&journal, journal.fatigue, "2026-06-10", 3);

      rating->record.note = g_strnfill (2000, 'x');
      test_add (&journal, rating);
    }
  g_assert_true (corrin_store_commit (journal.store, &error));
  g_clear_object (&journal.store);
}

/* A journal whose first page was written before the file had grown was taken for damaged, and never opened again. */
static void
test_killed_in_every_write_of_a_commit (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autofree char *original = g_strconcat (journal->path, ".original", NULL);
  g_autofree char *side = g_strconcat (journal->path, "-journal", NULL);
  gboolean killed = TRUE;

  corrin_store_close (journal->store);
  copy_file (journal->path, original);
  g_setenv ("TEST_JOURNAL", journal->path, TRUE);
  for (int operation = 1; killed; operation++)
    {
      g_autofree char *number = g_strdup_printf ("%d", operation);
      g_autoptr (GError) error = NULL;
      guint n;

      copy_file (original, journal->path);
      g_assert_true (g_file_set_contents (side, "", 0, NULL));
      g_setenv ("TEST_OPERATION", number, TRUE);
      g_test_trap_subprocess ("/faults/subprocess/commit-and-be-killed", 0, G_TEST_SUBPROCESS_DEFAULT);
      killed = !g_test_trap_has_passed ();
      test_journal_reopen (journal, operation % 2 == 0 ? CORRIN_STORE_READ : CORRIN_STORE_WRITE);
      corrin_store_check (journal->store, &error);
      g_assert_no_error (error);
      n = test_count (journal, &corrin_rating_kind);
      g_assert_true (n == 0 || n == 40);
      g_assert_true (killed || n == 40);
      g_assert_cmpint (operation, <, 1000);
      g_clear_object (&journal->store);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  faulty_disk_install ();
  g_test_add_func ("/faults/full-disk-once", test_full_disk_once);
  g_test_add_func ("/faults/full-disk-for-good", test_full_disk_for_good);
  g_test_add_func ("/faults/write-error-once", test_write_error_once);
  g_test_add_func ("/faults/sync-error-for-good", test_sync_error_for_good);
  g_test_add_func ("/faults/subprocess/commit-and-be-killed", test_commit_and_be_killed);
  g_test_add_func ("/faults/killed-in-every-write", test_killed_in_every_write_of_a_commit);
  g_test_add_func ("/faults/full-disk-while-creating", test_full_disk_while_creating);
  return g_test_run ();
}
