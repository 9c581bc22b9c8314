/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-journal.h"
#include "ui-support.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>

typedef struct
{
  GFile *file;
  GError *error;
  gboolean is_done;
} Made;

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Made *made = data;

  (void) source;
  made->file = corrin_sample_journal_make_finish (result, &made->error);
  made->is_done = TRUE;
}

static GFile *
make (GError **error)
{
  Made made = { 0 };

  corrin_sample_journal_make_async (made_cb, &made);
  while (!made.is_done)
    g_main_context_iteration (NULL, TRUE);
  if (made.error != NULL)
    g_propagate_error (error, made.error);
  return made.file;
}

static guint
count_ratings (CorrinStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinPerson) person = corrin_catalog_person (store, NULL, &error);
  const CorrinQuery query = { person->record.id, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) ratings = corrin_store_list (store, &corrin_rating_kind, &query, &error);

  g_assert_no_error (error);
  return ratings->len;
}

static void
try_something_out (CorrinStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinPerson) person = corrin_catalog_person (store, NULL, &error);
  g_autoptr (CorrinSymptom) symptom = corrin_catalog_symptom (store, person->record.id, "fatigue", &error);
  g_autoptr (CorrinSymptomVersion) version = corrin_catalog_version (store, symptom, &error);
  g_autoptr (CorrinRating) rating = corrin_record_new (&corrin_rating_kind);

  rating->record.person = person->record.id;
  rating->version = version->record.id;
  rating->day = corrin_day_parse ("2026-06-30");
  rating->time = CORRIN_TIME_NONE;
  rating->value = 3;
  g_assert_true (corrin_store_add (store, rating, &error));
  g_assert_no_error (error);
}

/* What somebody tried out in it is gone the next time, and nothing else lies about. */
static void
test_make (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = make (&error);
  g_autoptr (GFile) again = NULL;
  g_autoptr (CorrinStore) store = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  GStatBuf info;
  guint n;

  g_assert_no_error (error);
  g_assert_true (corrin_sample_journal_is (file));
  folder = g_path_get_dirname (g_file_peek_path (file));
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  store = corrin_store_open (g_file_peek_path (file), CORRIN_STORE_WRITE, &error);
  g_assert_no_error (error);
  n = count_ratings (store);
  g_assert_cmpuint (n, >, 500);
  try_something_out (store);
  g_clear_object (&store);

  again = make (&error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (file, again));
  store = corrin_store_open (g_file_peek_path (file), CORRIN_STORE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_ratings (store), ==, n);
  g_assert_false (corrin_store_can_undo (store));
  g_clear_object (&store);

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_true (g_str_equal (name, "sample.corrin") || g_str_equal (name, "sample.corrin.lock"));
}

/* A half-written journal beside it belongs to the file that is replaced. */
static void
test_after_crash (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = corrin_sample_journal_file ();
  g_autofree char *side = g_strconcat (g_file_peek_path (file), "-journal", NULL);
  g_autoptr (GFile) made = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "no journal", -1, &error));
  g_assert_true (g_file_set_contents (side, "left by a crash", -1, &error));
  made = make (&error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (side, G_FILE_TEST_EXISTS));
}

/* Another process shows it: it is left as it is. */
static void
test_busy (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = make (&error);
  g_autofree char *lock = g_strconcat (g_file_peek_path (file), ".lock", NULL);
  g_autofree char *before = test_checksum (g_file_peek_path (file));
  g_autofree char *after = NULL;
  g_autoptr (GFile) again = NULL;
  int fd = g_open (lock, O_RDWR | O_CLOEXEC);
  GStatBuf first, second;

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  g_assert_cmpint (g_stat (g_file_peek_path (file), &first), ==, 0);
  again = make (&error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (file, again));
  g_assert_cmpint (g_stat (g_file_peek_path (file), &second), ==, 0);
  g_assert_cmpuint (first.st_ino, ==, second.st_ino);
  after = test_checksum (g_file_peek_path (file));
  g_assert_cmpstr (before, ==, after);
  close (fd);
}

static void
test_failure (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = corrin_sample_journal_file ();
  g_autoptr (GFile) inside = g_file_get_child (file, "inside");

  g_file_delete (file, NULL, NULL);
  g_assert_true (g_file_make_directory (file, NULL, &error));
  g_assert_true (g_file_make_directory (inside, NULL, &error));
  g_assert_null (make (&error));
  g_assert_nonnull (error);
  g_assert_true (g_file_delete (inside, NULL, NULL));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_is (void)
{
  g_autofree char *path = corrin_store_default_path ();
  g_autoptr (GFile) usual = g_file_new_for_path (path);

  g_assert_false (corrin_sample_journal_is (usual));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/start-sample/make", test_make);
  g_test_add_func ("/start-sample/after-crash", test_after_crash);
  g_test_add_func ("/start-sample/busy", test_busy);
  g_test_add_func ("/start-sample/failure", test_failure);
  g_test_add_func ("/start-sample/is", test_is);
  return g_test_run ();
}
