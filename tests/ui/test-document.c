/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "act.h"
#include "catalog.h"
#include "document.h"
#include "errors.h"
#include "failure.h"
#include "people-menu.h"
#include "settings.h"
#include "support.h"
#include "ui-support.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

static void
count_cb (CorrinDocument *document, guint *n)
{
  (void) document;
  *n += 1;
}

static CorrinDocument *
document_at (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return corrin_document_new (file);
}

static void
add_person (CorrinStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinPerson) person = NULL;

  g_assert_true (corrin_store_begin (store, "person", &error));
  person = corrin_catalog_add_person (store, name, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_store_commit (store, &error));
}

static void
test_states (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (CorrinDocument) document = document_at (folder, "june.corrin");
  guint n = 0;

  g_signal_connect (document, "changed", G_CALLBACK (count_cb), &n);
  g_assert_cmpint (corrin_document_get_state (document), ==, CORRIN_DOCUMENT_CLOSED);
  g_assert_null (corrin_document_get_store (document));

  corrin_document_open (document);
  g_assert_cmpint (corrin_document_get_state (document), ==, CORRIN_DOCUMENT_MISSING);
  g_assert_null (corrin_document_get_store (document));
  g_assert_error (corrin_document_get_error (document), CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
  g_assert_cmpuint (n, ==, 1);

  corrin_document_start (document, &(CorrinDocumentStart){ 0 });
  g_assert_cmpint (corrin_document_get_state (document), ==, CORRIN_DOCUMENT_WRITABLE);
  g_assert_no_error (corrin_document_get_error (document));
  g_assert_cmpuint (corrin_document_get_persons (document)->len, ==, 1);
  g_assert_cmpuint (n, ==, 2);

  add_person (corrin_document_get_store (document), "Ben");
  g_assert_cmpuint (corrin_document_get_persons (document)->len, ==, 2);
  g_assert_cmpuint (n, ==, 3);
  corrin_document_choose (document, 1);
  g_assert_cmpuint (n, ==, 4);

  /* Opened again, it is still about the same person. */
  corrin_document_open (document);
  g_assert_cmpuint (corrin_document_get_chosen (document), ==, 1);
}

/* The page for a first start must not stand where a journal was lost. */
static void
test_gone (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (CorrinDocument) document = document_at (folder, "june.corrin");
  g_autoptr (GError) gone = g_error_new (CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND, "It is gone.");

  corrin_document_start (document, &(CorrinDocumentStart){ 0 });
  corrin_document_trouble (document, gone);
  g_assert_cmpint (corrin_document_get_state (document), ==, CORRIN_DOCUMENT_FAILED);
}

static void
test_remote (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("https://example.org/june.corrin");
  g_autoptr (CorrinDocument) document = corrin_document_new (file);

  corrin_document_open (document);
  g_assert_cmpint (corrin_document_get_state (document), ==, CORRIN_DOCUMENT_FAILED);
  g_assert_cmpstr (corrin_document_get_error (document)->message, ==,
                   "“https://example.org/june.corrin” is not a file on this computer.");
}

static void
test_default (void)
{
  g_autofree char *path = corrin_store_default_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CorrinDocument) usual = corrin_document_new (file);
  g_autoptr (CorrinDocument) other = document_at ("/nowhere", "journal.corrin");

  g_assert_true (corrin_document_is_default (usual));
  g_assert_false (corrin_document_is_default (other));
}

/* A check that is still running must not answer to a journal that is gone. */
static void
test_check_abandoned (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  CorrinDocument *document = document_at (folder, "june.corrin");
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND / 5;

  corrin_document_start (document, &(CorrinDocumentStart){ 0 });
  corrin_document_check (document);
  corrin_document_check (document);
  g_assert_finalize_object (document);
  while (g_get_monotonic_time () < end)
    test_ui_iterate ();
}

/* A journal that was taken away is not a damaged one. */
static void
test_check_of_what_is_gone (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (CorrinDocument) document = document_at (folder, "june.corrin");
  g_autofree char *path = g_build_filename (folder, "june.corrin", NULL);
  g_autofree char *away = g_build_filename (folder, "away.corrin", NULL);
  gint64 end;

  corrin_document_start (document, &(CorrinDocumentStart){ 0 });
  g_assert_cmpint (g_rename (path, away), ==, 0);
  corrin_document_check (document);
  for (end = g_get_monotonic_time () + G_TIME_SPAN_SECOND / 2; g_get_monotonic_time () < end;)
    test_ui_iterate ();
  g_assert_cmpint (corrin_document_get_state (document), ==, CORRIN_DOCUMENT_WRITABLE);
}

static void
test_words (void)
{
  g_autoptr (GError) newer = g_error_new (CORRIN_ERROR, CORRIN_ERROR_TOO_NEW, "“a<b>” is newer.");
  g_autoptr (GError) damaged = g_error_new (CORRIN_ERROR, CORRIN_ERROR_CORRUPT, "It is damaged.");
  g_autoptr (GError) full = g_error_new (CORRIN_ERROR, CORRIN_ERROR_FULL, "The disk is full.");
  g_autofree char *newer_markup = corrin_failure_markup (newer);
  g_autofree char *full_markup = corrin_failure_markup (full);

  g_assert_cmpstr (corrin_failure_title (newer), ==, "Made by a Newer Corrin");
  g_assert_cmpstr (corrin_failure_title (damaged), ==, "This Journal Is Damaged");
  g_assert_cmpstr (corrin_failure_title (full), ==, "The Journal Cannot Be Opened");
  g_assert_cmpstr (newer_markup, ==, "“a&lt;b&gt;” is newer.");
  g_assert_cmpstr (full_markup, ==, "The disk is full.\n\nNothing was changed.");
}

static void
count_changes_cb (GMenuModel *menu, int position, int removed, int added, guint *n)
{
  (void) menu;
  (void) position;
  (void) removed;
  (void) added;
  *n += 1;
}

static void
test_people_menu (void)
{
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func (corrin_record_free);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *label = NULL;
  guint n = 0, target = 0;

  corrin_people_menu_fill (menu, NULL, "x.person");
  g_ptr_array_add (persons, corrin_record_new (&corrin_person_kind));
  corrin_people_menu_fill (menu, persons, "x.person");
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 0);

  g_ptr_array_add (persons, corrin_record_new (&corrin_person_kind));
  ((CorrinPerson *) persons->pdata[1])->name = g_strdup ("B_n");
  corrin_people_menu_fill (menu, persons, "x.person");
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 2);
  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 1, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_assert_cmpstr (label, ==, "B__n");
  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 1, G_MENU_ATTRIBUTE_TARGET, "u", &target);
  g_assert_cmpuint (target, ==, 1);

  g_signal_connect (menu, "items-changed", G_CALLBACK (count_changes_cb), &n);
  corrin_people_menu_fill (menu, persons, "x.person");
  g_assert_cmpuint (n, ==, 0);
}

/* Whoever cares for somebody writes as a carer, also when the journal is opened again; the person does not. */
static void
test_carer (void)
{
  static const char *const symptoms[] = { "tingling", "pain", NULL };
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (CorrinDocument) document = document_at (folder, "june.corrin");
  CorrinQuery query = { .from = CORRIN_DAY_NONE, .to = CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) kept = NULL;

  corrin_document_start (document, &(CorrinDocumentStart){ "Ada", "Ben", symptoms });
  g_assert_cmpstr (corrin_document_get_person (document)->name, ==, "Ada");
  g_assert_cmpint (corrin_document_get_author (document), >, 0);
  query.person = corrin_document_get_person (document)->record.id;
  kept = corrin_store_list (corrin_document_get_store (document), &corrin_symptom_kind, &query, NULL);
  g_assert_cmpuint (kept->len, ==, 2);
  g_assert_cmpstr (((CorrinSymptom *) kept->pdata[1])->key, ==, "pain");

  corrin_document_open (document);
  g_assert_cmpint (corrin_document_get_author (document), >, 0);
  g_settings_reset (corrin_settings (), "carer");
  corrin_document_open (document);
  g_assert_cmpint (corrin_document_get_author (document), ==, 0);
}

typedef struct
{
  CorrinDose *dose;
  gboolean fails;
} Deed;

static gboolean
add_and_perhaps_fail (CorrinStore *store, gpointer data, GError **error)
{
  Deed *deed = data;

  if (!corrin_store_add (store, deed->dose, error))
    return FALSE;
  if (deed->fails)
    g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_FULL, "The disk is full.");
  return !deed->fails;
}

static void
test_act (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GFile) file = g_file_new_for_path (journal->path);
  g_autoptr (CorrinDocument) document = corrin_document_new (file);
  g_autoptr (CorrinDose) dose = test_dose (journal, "2026-05-04");
  g_autoptr (GError) error = NULL;
  Deed deed = { dose, TRUE };
  guint n = 0;

  g_clear_object (&journal->store);
  corrin_document_open (document);
  journal->store = g_object_ref (corrin_document_get_store (document));
  g_signal_connect (document, "changed", G_CALLBACK (count_cb), &n);
  g_assert_false (corrin_act (document, "dose", add_and_perhaps_fail, &deed, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_FULL);
  g_clear_error (&error);
  g_assert_cmpuint (test_count (journal, &corrin_dose_kind), ==, 0);
  g_assert_cmpuint (n, ==, 0);

  deed.fails = FALSE;
  g_assert_true (corrin_act (document, "dose", add_and_perhaps_fail, &deed, &error));
  g_assert_cmpuint (test_count (journal, &corrin_dose_kind), ==, 1);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (corrin_act_undo (document, &error));
  g_assert_cmpuint (test_count (journal, &corrin_dose_kind), ==, 0);
  g_assert_true (corrin_act_add (document, dose, &error));
  dose->micrograms = 1500;
  g_assert_true (corrin_act_update (document, dose, &error));
  g_assert_true (corrin_act_remove (document, &corrin_dose_kind, dose->record.id, &error));
  g_assert_cmpuint (test_count (journal, &corrin_dose_kind), ==, 0);
  g_assert_no_error (error);
}

/* What cannot be read for a moment is read again; the window keeps what it shows. */
static void
test_trouble (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (CorrinDocument) document = document_at (folder, "june.corrin");
  g_autoptr (GError) busy = g_error_new (CORRIN_ERROR, CORRIN_ERROR_BUSY, "Busy.");
  g_autoptr (GError) damaged = g_error_new (CORRIN_ERROR, CORRIN_ERROR_CORRUPT, "Damaged.");
  guint n = 0;

  corrin_document_start (document, &(CorrinDocumentStart){ 0 });
  g_signal_connect (document, "changed", G_CALLBACK (count_cb), &n);
  corrin_document_trouble (document, busy);
  g_assert_cmpint (corrin_document_get_state (document), ==, CORRIN_DOCUMENT_WRITABLE);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (corrin_document_get_state (document), ==, CORRIN_DOCUMENT_WRITABLE);

  corrin_document_trouble (document, damaged);
  g_assert_cmpint (corrin_document_get_state (document), ==, CORRIN_DOCUMENT_FAILED);
}

/* What another program does that writes more than fits into its memory: it has the lock of the writer, and nobody can
 * read. Only a process can hold such a lock against another one. */
static GPid
start_writer (const char *path, int *release)
{
  g_autofree char *lock_name = g_strconcat (path, ".lock", NULL);
  struct flock all = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int to_child[2], to_parent[2];
  char byte = 0;
  GPid child;

  g_assert_cmpint (pipe2 (to_child, O_CLOEXEC), ==, 0);
  g_assert_cmpint (pipe2 (to_parent, O_CLOEXEC), ==, 0);
  child = fork ();
  if (child == 0)
    {
      int lock = open (lock_name, O_RDWR | O_CREAT, 0600), file = open (path, O_RDWR);

      close (to_child[1]);
      if (flock (lock, LOCK_EX | LOCK_NB) == 0 && fcntl (file, F_SETLK, &all) == 0)
        byte = 1;
      if (write (to_parent[1], &byte, 1) == 1 && read (to_child[0], &byte, 1) == 0)
        _exit (0);
      _exit (1);
    }
  close (to_child[0]);
  g_assert_cmpint (read (to_parent[0], &byte, 1), ==, 1);
  g_assert_cmpint (byte, ==, 1);
  close (to_parent[0]);
  close (to_parent[1]);
  *release = to_child[1];
  return child;
}

/* A window beside a long import does not stand still, and opens by itself when the import is done. */
static void
test_open_beside_import (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (CorrinDocument) first = document_at (folder, "june.corrin");
  g_autoptr (CorrinDocument) document = document_at (folder, "june.corrin");
  g_autofree char *path = g_file_get_path (corrin_document_get_file (document));
  int release, status;
  GPid writer;

  corrin_document_start (first, &(CorrinDocumentStart){ 0 });
  g_clear_object (&first);
  writer = start_writer (path, &release);
  corrin_document_open (document);
  g_assert_cmpint (corrin_document_get_state (document), ==, CORRIN_DOCUMENT_FAILED);
  g_assert_error (corrin_document_get_error (document), CORRIN_ERROR, CORRIN_ERROR_BUSY);

  close (release);
  g_assert_cmpint (waitpid (writer, &status, 0), ==, writer);
  g_assert_cmpint (status, ==, 0);
  while (corrin_document_get_state (document) == CORRIN_DOCUMENT_FAILED)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (corrin_document_get_state (document), ==, CORRIN_DOCUMENT_WRITABLE);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/document/states", test_states);
  g_test_add_func ("/document/gone", test_gone);
  g_test_add_func ("/document/remote", test_remote);
  g_test_add_func ("/document/default", test_default);
  g_test_add_func ("/document/open-beside-import", test_open_beside_import);
  g_test_add_func ("/document/check-abandoned", test_check_abandoned);
  g_test_add_func ("/document/check-of-what-is-gone", test_check_of_what_is_gone);
  g_test_add_func ("/document/carer", test_carer);
  g_test_add_func ("/document/act", test_act);
  g_test_add_func ("/document/trouble", test_trouble);
  g_test_add_func ("/document/words", test_words);
  g_test_add_func ("/document/people-menu", test_people_menu);
  return g_test_run ();
}
