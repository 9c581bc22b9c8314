/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bringing an older journal up to date on a disk that fails, in a folder that can not be written, and killed at every
 * point: the journal is the old one or the new one, whole, and so is the copy that is kept. */
#include "errors.h"
#include "faulty-disk.h"
#include "journal-file.h"
#include "migration.h"
#include "old-journal.h"
#include "rights.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A journal of the first schema, and what it held. */
typedef struct
{
  TestJournal *journal;
  char *kept;
  char *original;
  char *checksum;
  char *rows;
} Fixture;

static Fixture *
fixture_new (void)
{
  Fixture *f = g_new0 (Fixture, 1);

  f->journal = old_journal_new ();
  f->kept = old_journal_kept_name (f->journal);
  f->original = g_strconcat (f->journal->path, ".original", NULL);
  old_journal_make (f->original);
  f->checksum = test_checksum (f->journal->path);
  f->rows = old_journal_dump (f->original, f->original);
  return f;
}

static void
fixture_free (Fixture *f)
{
  test_journal_free (f->journal);
  g_free (f->kept);
  g_free (f->original);
  g_free (f->checksum);
  g_free (f->rows);
  g_free (f);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static void
assert_rows (Fixture *f, const char *path)
{
  g_autofree char *rows = old_journal_dump (path, f->original);

  g_assert_cmpstr (rows, ==, f->rows);
  g_assert_cmpint (
      old_journal_number (path, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
      ==, 0);
}

static gint64
schema_of (const char *path)
{
  return old_journal_number (path, "PRAGMA user_version");
}

static gboolean
is_kept (Fixture *f)
{
  return g_file_test (f->kept, G_FILE_TEST_EXISTS);
}

static void
assert_old (Fixture *f)
{
  g_autofree char *checksum = test_checksum (f->journal->path);

  g_assert_cmpstr (checksum, ==, f->checksum);
}

static void
assert_whole (Fixture *f)
{
  if (schema_of (f->journal->path) == 1)
    assert_old (f);
  else
    g_assert_true (is_kept (f));
  assert_rows (f, f->journal->path);
  if (!is_kept (f))
    return;
  g_assert_cmpint (schema_of (f->kept), ==, 1);
  assert_rows (f, f->kept);
}

/* Whoever reads it sees all of it, as it is now, and takes back what a crash has left. */
static void
assert_read (Fixture *f)
{
  test_journal_reopen (f->journal, CORRIN_STORE_READ);
  g_assert_cmpuint (test_count (f->journal, &corrin_appointment_kind), ==, 2);
  g_assert_cmpuint (test_count (f->journal, &corrin_rating_kind), ==, 3);
  g_clear_object (&f->journal->store);
  assert_whole (f);
}

/* The next attempt succeeds, and the journal is as good as any. */
static void
assert_written (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  test_journal_reopen (f->journal, CORRIN_STORE_WRITE);
  g_assert_cmpint (schema_of (f->journal->path), ==, CORRIN_SCHEMA_VERSION);
  assert_whole (f);
  test_add (f->journal, test_rating (f->journal, f->journal->fatigue, "2026-06-10", 3));
  g_assert_cmpuint (test_count (f->journal, &corrin_rating_kind), ==, 4);
  corrin_store_check (f->journal->store, &error);
  g_assert_no_error (error);
}

/* Of copies that were not finished none stays; one that was stays, though each attempt makes its own. */
static void
assert_no_remains (Fixture *f, gboolean may_be_several)
{
  g_autoptr (GDir) dir = g_dir_open (f->journal->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, ".new-") != NULL || (!may_be_several && strstr (name, ".before-schema-2-") != NULL))
      g_error ("%s is left", name);
}

static gboolean
open_and_be_killed (const char *path, guint operation)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      faulty_disk_kill_at (operation);
      _exit (corrin_store_open (path, CORRIN_STORE_WRITE, NULL) != NULL ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status))
    {
      g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
      return TRUE;
    }
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return FALSE;
}

static void
test_killed_at_every_point (void)
{
  guint old = 0, old_and_kept = 0, now = 0;
  gboolean was_killed = TRUE;

  for (guint operation = 1; was_killed; operation++)
    {
      g_autoptr (Fixture) f = fixture_new ();

      was_killed = open_and_be_killed (f->journal->path, operation);
      /* One time a reader comes first, another time a writer. */
      if (operation % 2 == 0)
        {
          assert_read (f);
          if (schema_of (f->journal->path) == CORRIN_SCHEMA_VERSION)
            now++;
          else if (is_kept (f))
            old_and_kept++;
          else
            old++;
        }
      assert_written (f);
      assert_no_remains (f, TRUE);
    }
  g_test_message ("every second time: old %u, old and kept %u, new %u", old, old_and_kept, now);
  g_assert_cmpuint (old, >, 10);
  g_assert_cmpuint (old_and_kept, >, 5);
  g_assert_cmpuint (now, >, 0);
}

/* Taking back what a killed migration has left may be killed as well. */
static void
test_killed_again (void)
{
  gboolean was_killed = TRUE;

  for (guint operation = 1; was_killed; operation += 3)
    {
      g_autoptr (Fixture) f = fixture_new ();
      guint again = 1;

      was_killed = open_and_be_killed (f->journal->path, operation);
      while (was_killed && again < 3 && open_and_be_killed (f->journal->path, again))
        again++;
      assert_read (f);
      assert_written (f);
      assert_no_remains (f, TRUE);
    }
}

static void
assert_said_clearly (Fixture *f, const GError *error, int code)
{
  g_assert_true (error->domain == CORRIN_ERROR);
  g_assert_cmpint (error->code, ==, code);
  g_assert_null (strstr (error->message, ".before-schema"));
  if (code != CORRIN_ERROR_FULL)
    return;
  g_assert_nonnull (strstr (error->message, "The disk is full"));
  /* The details add the words of the system, not the same again. */
  g_assert_cmpstr (corrin_error_get_detail (error), !=, error->message);
  g_assert_nonnull (strstr (error->message, f->journal->path));
}

/* As long as nothing has to be taken back, a reader needs nothing of the disk. */
static void
assert_read_meanwhile (Fixture *f)
{
  g_autofree char *side = g_strconcat (f->journal->path, "-journal", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) store = NULL;
  GStatBuf info;

  if (g_stat (side, &info) == 0 && info.st_size > 0)
    return;
  store = corrin_store_open (f->journal->path, CORRIN_STORE_READ, &error);
  g_assert_no_error (error);
}

/* Where the disk failed while it was confirming, the journal may be the new one. */
static gboolean
is_new_after_all (Fixture *f, gboolean for_good)
{
  assert_read (f);
  if (schema_of (f->journal->path) != 1)
    return TRUE;
  g_assert_true (for_good || !is_kept (f));
  return FALSE;
}

static guint
fail_at_every_point (int result, int code, gboolean for_good)
{
  guint operation = 0, confirming = 0;
  gboolean hit = TRUE;

  while (hit)
    {
      g_autoptr (Fixture) f = fixture_new ();
      g_autoptr (GError) error = NULL;

      faulty_disk_fail_at (++operation, result, for_good);
      f->journal->store = corrin_store_open (f->journal->path, CORRIN_STORE_WRITE, &error);
      hit = faulty_disk_has_failed ();
      if (f->journal->store == NULL)
        assert_read_meanwhile (f);
      faulty_disk_mend ();
      if (f->journal->store == NULL)
        {
          assert_said_clearly (f, error, code);
          confirming += is_new_after_all (f, for_good);
        }
      assert_written (f);
      /* A disk that refuses everything may not let it be known that a copy can go. */
      assert_no_remains (f, for_good);
    }
  g_assert_cmpuint (confirming, <=, 1);
  return operation;
}

static void
test_full_disk_once (void)
{
  g_assert_cmpuint (fail_at_every_point (SQLITE_FULL, CORRIN_ERROR_FULL, FALSE), >, 30);
}

static void
test_full_disk_for_good (void)
{
  g_assert_cmpuint (fail_at_every_point (SQLITE_FULL, CORRIN_ERROR_FULL, TRUE), >, 30);
}

static void
test_write_error_once (void)
{
  g_assert_cmpuint (fail_at_every_point (SQLITE_IOERR_WRITE, CORRIN_ERROR_FAILED, FALSE), >, 30);
}

static void
test_sync_error_for_good (void)
{
  g_assert_cmpuint (fail_at_every_point (SQLITE_IOERR_FSYNC, CORRIN_ERROR_FAILED, TRUE), >, 30);
}

static void
refuses_to_write (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) written = corrin_store_open (path, CORRIN_STORE_WRITE, &error);
  g_autoptr (CorrinStore) read = NULL;

  g_assert_null (written);
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_null (strstr (error->message, ".before-schema"));
  read = corrin_store_open (path, CORRIN_STORE_READ, NULL);
  g_assert_nonnull (read);
}

static void
assert_left_alone_in_read_only_folder (Fixture *f)
{
  g_chmod (f->journal->folder, 0500);
  rights_without (f->journal->folder, refuses_to_write, f->journal->path);
  g_chmod (f->journal->folder, 0700);
  assert_old (f);
  g_assert_false (is_kept (f));
  assert_no_remains (f, FALSE);
}

/* Nothing can be made in the folder; where the lock and the side file are there already, that is found late. */
static void
test_read_only_folder (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *side = g_strconcat (f->journal->path, "-journal", NULL);
  g_autoptr (GError) error = NULL;

  assert_left_alone_in_read_only_folder (f);
  test_write (side, "");
  g_assert_true (corrin_journal_file_lock (f->journal->path, 0, &error));
  corrin_journal_file_unlock (f->journal->path);
  assert_left_alone_in_read_only_folder (f);
  assert_written (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  faulty_disk_install ();
  g_test_add_func ("/migration-faults/killed-at-every-point", test_killed_at_every_point);
  g_test_add_func ("/migration-faults/killed-again", test_killed_again);
  g_test_add_func ("/migration-faults/full-disk-once", test_full_disk_once);
  g_test_add_func ("/migration-faults/full-disk-for-good", test_full_disk_for_good);
  g_test_add_func ("/migration-faults/write-error-once", test_write_error_once);
  g_test_add_func ("/migration-faults/sync-error-for-good", test_sync_error_for_good);
  g_test_add_func ("/migration-faults/read-only-folder", test_read_only_folder);
  return g_test_run ();
}
