/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every way in which a journal can not be opened: a clear error, and the file untouched. */
#include "checked-mark.h"
#include "clock.h"
#include "database.h"
#include "errors.h"
#include "journal.h"
#include "rights.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void
assert_refused (const char *path, CorrinStoreMode mode, int code, const char *why)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) store = corrin_store_open (path, mode, &error);

  g_assert_null (store);
  g_assert_error (error, CORRIN_ERROR, code);
  if (strstr (error->message, why) == NULL)
    g_error ("“%s” does not speak of “%s”", error->message, why);
}

static void
assert_both_refused (const char *path, int code, const char *why)
{
  assert_refused (path, CORRIN_STORE_READ, code, why);
  assert_refused (path, CORRIN_STORE_WRITE, code, why);
}

static void
assert_untouched_and_refused (const char *path, int code, const char *why)
{
  g_autofree char *before = test_checksum (path);
  g_autofree char *after = NULL;

  assert_both_refused (path, code, why);
  after = test_checksum (path);
  g_assert_cmpstr (before, ==, after);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
test_not_there (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "none.corrin", NULL);
  g_autofree char *deep = g_build_filename (folder, "no", "folder", "none.corrin", NULL);

  assert_both_refused (path, CORRIN_ERROR_NOT_FOUND, "no journal");
  assert_both_refused (deep, CORRIN_ERROR_NOT_FOUND, "folder");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_not_ours (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "other.db", NULL);

  run_sql (path, "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
  assert_untouched_and_refused (path, CORRIN_ERROR_INVALID, "not a Corrin journal");
  g_remove (path);
  test_write (path, "Dear diary, this is not a database, but it is long enough to have the header of one. "
                    "It goes on for more than a hundred bytes.");
  assert_untouched_and_refused (path, CORRIN_ERROR_INVALID, "not a Corrin journal");
  test_write (path, "short");
  assert_untouched_and_refused (path, CORRIN_ERROR_INVALID, "not a Corrin journal");
  test_write (path, "");
  assert_untouched_and_refused (path, CORRIN_ERROR_INVALID, "empty");
}

static void
test_newer (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();

  corrin_store_close (journal->store);
  run_sql (journal->path, "PRAGMA user_version = 3");
  assert_untouched_and_refused (journal->path, CORRIN_ERROR_TOO_NEW, "newer Corrin");
}

static void
test_truncated (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  struct stat info;

  corrin_store_close (journal->store);
  g_assert_cmpint (stat (journal->path, &info), ==, 0);
  g_assert_cmpint (truncate (journal->path, info.st_size / 2), ==, 0);
  assert_untouched_and_refused (journal->path, CORRIN_ERROR_CORRUPT, "damaged");
}

/* Damage in the middle of the file is not met by opening, but by the check that goes before writing. */
static void
test_damaged (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  struct stat empty, full;
  FILE *file;

  g_assert_cmpint (stat (journal->path, &empty), ==, 0);
  for (int i = 0; i < 200; i++)
    test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", i % 11));
  corrin_store_close (journal->store);
  g_assert_cmpint (stat (journal->path, &full), ==, 0);
  g_assert_cmpint (full.st_size, >, empty.st_size);
  file = fopen (journal->path, "r+");
  for (long at = empty.st_size; at < full.st_size; at += 4096)
    {
      fseek (file, at + 8, SEEK_SET);
      fputs ("this is not what a page of cells holds", file);
    }
  fclose (file);
  test_journal_reopen (journal, CORRIN_STORE_READ);
  g_assert_false (corrin_store_quick_check (journal->store, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT);
  /* The words of the database are for whoever looks for the fault. */
  g_assert_cmpstr (error->message, ==, "The journal is damaged. The file was left as it is.");
  copy = g_error_copy (error);
  g_assert_nonnull (strstr (corrin_error_get_detail (copy), "***"));
  g_clear_error (&error);
  g_assert_false (corrin_store_check (journal->store, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT);
}

static void
test_lost_reference (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;

  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", 3));
  corrin_store_close (journal->store);
  run_sql (journal->path, "PRAGMA foreign_keys = OFF; DELETE FROM symptom_version");
  test_journal_reopen (journal, CORRIN_STORE_READ);
  g_assert_false (corrin_store_check (journal->store, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "rating"));
}

static void
test_folder_and_link (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autofree char *link = g_build_filename (journal->folder, "link.corrin", NULL);
  g_autofree char *fifo = g_build_filename (journal->folder, "fifo", NULL);
  g_autofree char *slash = g_strconcat (journal->folder, "/new/", NULL);

  corrin_store_close (journal->store);
  assert_both_refused (journal->folder, CORRIN_ERROR_INVALID, "folder");
  assert_refused (slash, CORRIN_STORE_CREATE, CORRIN_ERROR_INVALID, "folder");
  g_assert_false (g_file_test (slash, G_FILE_TEST_EXISTS));
  g_assert_cmpint (symlink (journal->path, link), ==, 0);
  assert_untouched_and_refused (link, CORRIN_ERROR_INVALID, "link");
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  assert_both_refused (fifo, CORRIN_ERROR_INVALID, "not a file");
}

/* A link on the way to the folder is followed: people keep their data folder elsewhere. */
static void
test_linked_folder (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (TestFolder) other = test_folder_new ();
  g_autofree char *link = g_build_filename (other, "data", NULL);
  g_autofree char *path = g_build_filename (link, "journal.corrin", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) store = NULL;

  corrin_store_close (journal->store);
  g_assert_cmpint (symlink (journal->folder, link), ==, 0);
  store = corrin_store_open (path, CORRIN_STORE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (corrin_store_get_path (store), ==, journal->path);
}

static void
test_existing_is_not_replaced (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autofree char *before = NULL, *after = NULL;

  corrin_store_close (journal->store);
  before = test_checksum (journal->path);
  assert_refused (journal->path, CORRIN_STORE_CREATE, CORRIN_ERROR_EXISTS, "already");
  after = test_checksum (journal->path);
  g_assert_cmpstr (before, ==, after);
}

static guint
mode_of (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static void
test_modes_under_any_umask (void)
{
  const mode_t masks[] = { 0, 022, 0777 };

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autofree char *inner = g_build_filename (folder, "made", NULL);
      g_autofree char *path = g_build_filename (inner, "journal.corrin", NULL);
      g_autofree char *lock = g_strconcat (path, ".lock", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CorrinStore) store = NULL;
      mode_t old;

      g_chmod (folder, 0755);
      old = umask (masks[i] & 0077);
      store = corrin_store_open (path, CORRIN_STORE_CREATE, &error);
      umask (old);
      g_assert_no_error (error);
      g_assert_cmpuint (mode_of (path), ==, 0600);
      g_assert_cmpuint (mode_of (lock), ==, 0600);
      g_assert_cmpuint (mode_of (inner), ==, 0700);
      /* A folder that was there is not ours to change. */
      g_assert_cmpuint (mode_of (folder), ==, 0755);
    }
}

static void
refuses_to_write (const char *path)
{
  g_autoptr (CorrinStore) store = NULL;

  assert_refused (path, CORRIN_STORE_WRITE, CORRIN_ERROR_READ_ONLY, "");
  store = corrin_store_open (path, CORRIN_STORE_READ, NULL);
  g_assert_nonnull (store);
}

static void
refuses_to_read (const char *path)
{
  assert_both_refused (path, CORRIN_ERROR_READ_ONLY, "");
}

static void
test_no_permission (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autofree char *lock = g_strconcat (journal->path, ".lock", NULL);

  corrin_store_close (journal->store);
  g_unlink (lock);
  g_chmod (journal->path, 0);
  rights_without (journal->folder, refuses_to_read, journal->path);
  g_unlink (lock);
  g_chmod (journal->path, 0400);
  rights_without (journal->folder, refuses_to_write, journal->path);
  /* A folder in which nothing can be made: there could be no journal beside the file, so no safe write. */
  g_unlink (lock);
  g_chmod (journal->path, 0600);
  g_chmod (journal->folder, 0500);
  rights_without (journal->folder, refuses_to_write, journal->path);
  g_chmod (journal->folder, 0700);
}

static CorrinDay
mark_of (TestJournal *journal)
{
  return corrin_checked_mark_read (journal->path);
}

/* A journal is read through once a day, and again after anybody else has touched it. */
static void
test_checked_once_a_day (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;
  CorrinDay today = corrin_clock_today ();

  corrin_store_close (journal->store);
  g_assert_cmpint (mark_of (journal), ==, CORRIN_DAY_NONE);
  test_journal_reopen (journal, CORRIN_STORE_WRITE);
  g_assert_true (corrin_store_check_to_write (journal->store, &error));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", 3));
  g_assert_cmpint (mark_of (journal), ==, CORRIN_DAY_NONE);
  corrin_store_close (journal->store);
  g_assert_cmpint (mark_of (journal), ==, today);

  /* Whoever only reads leaves the mark; whoever writes unchecked makes it void. */
  test_journal_reopen (journal, CORRIN_STORE_READ);
  corrin_store_close (journal->store);
  g_assert_cmpint (mark_of (journal), ==, today);
  test_journal_reopen (journal, CORRIN_STORE_WRITE);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-11", 3));
  corrin_store_close (journal->store);
  g_assert_cmpint (mark_of (journal), ==, CORRIN_DAY_NONE);
}

/* Damage that came after the last check of the day is found before anything is written. */
static void
test_damage_after_check (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;
  FILE *file;

  for (int i = 0; i < 200; i++)
    test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", i % 11));
  g_assert_true (corrin_store_check_to_write (journal->store, &error));
  corrin_store_close (journal->store);
  g_assert_cmpint (mark_of (journal), ==, corrin_clock_today ());
  file = fopen (journal->path, "r+");
  fseek (file, -4096 + 8, SEEK_END);
  fputs ("this is not what a page of cells holds", file);
  fclose (file);
  test_journal_reopen (journal, CORRIN_STORE_WRITE);
  g_assert_false (corrin_store_check_to_write (journal->store, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT);
}

static gint64
wait_of (TestJournal *journal, gboolean writable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinDatabase) database = corrin_database_open (journal->path, writable, 200, &error);
  gint64 wait = 0;

  g_assert_no_error (error);
  g_assert_true (corrin_database_get_integer (database, "PRAGMA busy_timeout", &wait, &error));
  return wait;
}

/* A reader waits for a writer only as long as it was told to; a writer always waits for readers. */
static void
test_busy_wait (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();

  corrin_store_close (journal->store);
  g_assert_cmpint (wait_of (journal, FALSE), ==, 200);
  g_assert_cmpint (wait_of (journal, TRUE), >=, 3000);
}

/* A second process is a program started anew: a fork would carry our locks with it. */
static void
test_finds_a_writer (void)
{
  const char *path = g_getenv ("TEST_JOURNAL");
  g_autoptr (CorrinStore) store = NULL;

  assert_refused (path, CORRIN_STORE_WRITE, CORRIN_ERROR_BUSY, "Another program");
  store = corrin_store_open (path, CORRIN_STORE_READ, NULL);
  g_assert_nonnull (store);
}

static void
assert_others_find_a_writer (TestJournal *journal)
{
  g_setenv ("TEST_JOURNAL", journal->path, TRUE);
  g_test_trap_subprocess ("/opening/subprocess/finds-a-writer", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_second_process (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();

  assert_others_find_a_writer (journal);
  /* The reader was not in the way. */
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-10", 3));
}

static void
test_second_handle_of_this_process (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) second = corrin_store_open (journal->path, CORRIN_STORE_WRITE, &error);

  g_assert_no_error (error);
  g_clear_object (&second);
  /* The first still holds the lock. */
  assert_others_find_a_writer (journal);
}

/* How long a program still holds its lock that has been told to end. */
#define STILL_US 50000

static gpointer
let_go_soon (gpointer lock)
{
  g_usleep (STILL_US);
  close (GPOINTER_TO_INT (lock));
  return NULL;
}

/* A lock belongs to the open file, so that a second one refuses us like another program. */
static int
hold_lock (TestJournal *journal)
{
  g_autofree char *name = g_strconcat (journal->path, ".lock", NULL);
  int lock;

  g_clear_object (&journal->store);
  lock = open (name, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (flock (lock, LOCK_EX | LOCK_NB), ==, 0);
  return lock;
}

/* A window that is opened just after another one has been closed can be written in. */
static void
test_lock_about_to_be_released (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  int lock = hold_lock (journal);
  GThread *holder;

  assert_refused (journal->path, CORRIN_STORE_WRITE_AT_ONCE, CORRIN_ERROR_BUSY, "Another program");
  holder = g_thread_new ("holder", let_go_soon, GINT_TO_POINTER (lock));
  test_journal_reopen (journal, CORRIN_STORE_WRITE_AT_ONCE);
  g_thread_join (holder);
  g_assert_true (corrin_store_is_writable (journal->store));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/opening/not-there", test_not_there);
  g_test_add_func ("/opening/not-ours", test_not_ours);
  g_test_add_func ("/opening/newer", test_newer);
  g_test_add_func ("/opening/truncated", test_truncated);
  g_test_add_func ("/opening/damaged", test_damaged);
  g_test_add_func ("/opening/lost-reference", test_lost_reference);
  g_test_add_func ("/opening/folder-and-link", test_folder_and_link);
  g_test_add_func ("/opening/linked-folder", test_linked_folder);
  g_test_add_func ("/opening/existing-is-not-replaced", test_existing_is_not_replaced);
  g_test_add_func ("/opening/modes", test_modes_under_any_umask);
  g_test_add_func ("/opening/no-permission", test_no_permission);
  g_test_add_func ("/opening/checked-once-a-day", test_checked_once_a_day);
  g_test_add_func ("/opening/damage-after-check", test_damage_after_check);
  g_test_add_func ("/opening/busy-wait", test_busy_wait);
  g_test_add_func ("/opening/subprocess/finds-a-writer", test_finds_a_writer);
  g_test_add_func ("/opening/second-process", test_second_process);
  g_test_add_func ("/opening/second-handle", test_second_handle_of_this_process);
  g_test_add_func ("/opening/lock-about-to-be-released", test_lock_about_to_be_released);
  return g_test_run ();
}
