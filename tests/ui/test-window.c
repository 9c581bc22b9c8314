/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application.h"
#include "failure.h"
#include "injection-dialog.h"
#include "settings.h"
#include "ui-support.h"
#include "window-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>

/* GTK keeps an application that has been registered. */
static CorrinApplication *application;

typedef struct
{
  TestJournal *journal;
  char *path;
  GtkWidget *window;
} Fixture;

/* With data, the window is for a file of that name beside the journal. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->journal = test_journal_new ();
  fixture->path = data != NULL ? g_build_filename (fixture->journal->folder, data, NULL)
                               : g_strdup (fixture->journal->path);
}

/* Each test ends with the proof that nothing keeps the window, nor what it shows, alive. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  CorrinDocument *document = corrin_window_get_document (CORRIN_WINDOW (fixture->window));

  (void) data;
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_null (fixture->window);
  g_assert_null (document);
  g_free (fixture->path);
  test_journal_free (fixture->journal);
}

static void
open_window (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  g_clear_object (&fixture->journal->store);
  fixture->window = GTK_WIDGET (corrin_window_new (GTK_APPLICATION (application), file));
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_paint (fixture->window);
}

static CorrinStore *
store_of (Fixture *fixture)
{
  return corrin_document_get_store (corrin_window_get_document (CORRIN_WINDOW (fixture->window)));
}

/* Lends the store of the window to the functions that write test data. */
static void
write_in_window (Fixture *fixture, gpointer record)
{
  fixture->journal->store = g_object_ref (store_of (fixture));
  test_add (fixture->journal, record);
  g_clear_object (&fixture->journal->store);
}

static void
put_byte (const char *path, goffset offset, guchar byte)
{
  FILE *file = g_fopen (path, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, offset, SEEK_SET), ==, 0);
  g_assert_cmpint (fputc (byte, file), ==, byte);
  g_assert_cmpint (fclose (file), ==, 0);
}

static CorrinNotice *
notice_of (Fixture *fixture)
{
  return CORRIN_NOTICE (test_ui_child (fixture->window, "notice"));
}

/* A button tells: GTK does not say of an action by itself whether it can be activated. */
static void
assert_disabled (Fixture *fixture, const char *action)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_insert_before (button, fixture->window, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_widget_unparent (button);
}

static const char *
shown_page (Fixture *fixture)
{
  return adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (test_ui_child (fixture->window, "pages")));
}

/* A page that was not shown yet has not been made; the first one waits for the window's own first frame. */
static gboolean
is_made (Fixture *fixture, const char *page)
{
  AdwViewStack *pages = ADW_VIEW_STACK (test_ui_child (fixture->window, "pages"));

  return adw_bin_get_child (ADW_BIN (adw_view_stack_get_child_by_name (pages, page))) != NULL;
}

static const char *const pages[] = { "today", "trends", "history", "treatment", "visits" };

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  (void) data;
  test_ui_fill (fixture->journal);
  open_window (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
  g_assert_cmpstr (shown_page (fixture), ==, "today");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_true (is_made (fixture, pages[i]) == (i == 0));
    }
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_true (gtk_widget_activate_action (fixture->window, "journal.show-page", "s", pages[i]));
      g_assert_cmpstr (shown_page (fixture), ==, pages[i]);
      g_assert_true (is_made (fixture, pages[i]));
      test_ui_paint (fixture->window);
    }
  g_assert_false (corrin_notice_is_shown (notice_of (fixture)));
  /* The narrow header names the page; the file's name is that of the window. */
  g_assert_cmpstr (adw_window_title_get_title (ADW_WINDOW_TITLE (test_ui_child (fixture->window, "heading"))),
                   ==, "Visits");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "journal.corrin");
}

/* A phone is 360 wide. */
static int
minimum_width (GtkWidget *widget)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  (void) data;
  test_ui_fill (fixture->journal);
  open_window (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_true (gtk_widget_activate_action (fixture->window, "journal.show-page", "s", pages[i]));
      test_ui_paint (fixture->window);
      g_test_message ("%s: %d", pages[i], minimum_width (fixture->window));
      g_assert_cmpint (minimum_width (fixture->window), <=, 360);
    }
}

static void
test_narrow_message (Fixture *fixture, gconstpointer data)
{
  int minimum = 0;

  (void) data;
  test_write (fixture->path, "These are not the bytes of a journal.");
  open_window (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "failure"));
  gtk_widget_measure (fixture->window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
start_journal (Fixture *fixture)
{
  corrin_document_start (corrin_window_get_document (CORRIN_WINDOW (fixture->window)),
                         &(CorrinDocumentStart){ 0 });
}

static void
test_start (Fixture *fixture, gconstpointer data)
{
  GStatBuf info;

  (void) data;
  open_window (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "start"));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  assert_disabled (fixture, "journal.record-injection");

  start_journal (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0600);
}

static void
test_start_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kept = NULL;

  (void) data;
  open_window (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "start"));

  test_write (fixture->path, "Somebody else was quicker.");
  start_journal (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "failure"));
  kept = test_read (fixture->path);
  g_assert_cmpstr (kept, ==, "Somebody else was quicker.");
}

/* What was saved is taken back by Ctrl+Z, or the button of the toast, which is the same action. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) doses = NULL;
  CorrinQuery all = { fixture->journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };

  (void) data;
  open_window (fixture);
  assert_disabled (fixture, "journal.undo");
  write_in_window (fixture, test_dose (fixture->journal, "2026-06-29"));
  corrin_document_say (corrin_window_get_document (CORRIN_WINDOW (fixture->window)), "Saved", TRUE);
  g_assert_true (gtk_widget_activate_action (fixture->window, "journal.undo", NULL));
  doses = corrin_store_list (store_of (fixture), &corrin_dose_kind, &all, NULL);
  g_assert_cmpuint (doses->len, ==, 0);
  assert_disabled (fixture, "journal.undo");
}

static void
test_remembered (Fixture *fixture, gconstpointer data)
{
  GSettings *settings = corrin_settings ();
  g_autofree char *page = NULL;
  int width, height;

  (void) data;
  g_settings_set_int (settings, "window-width", 777);
  g_settings_set_int (settings, "window-height", 555);
  g_settings_set_string (settings, "page", "history");
  open_window (fixture);
  g_assert_cmpstr (shown_page (fixture), ==, "history");
  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, 777);
  g_assert_cmpint (height, ==, 555);

  g_assert_true (gtk_widget_activate_action (fixture->window, "journal.show-page", "s", "visits"));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 500);
  test_ui_paint (fixture->window);
  corrin_window_remember (CORRIN_WINDOW (fixture->window));
  page = g_settings_get_string (settings, "page");
  g_assert_cmpstr (page, ==, "visits");
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 600);
  g_settings_reset (settings, "page");
  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
}

static guint
count_transients (GtkWidget *parent, GtkWidget **last)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (parent))
      {
        *last = l->data;
        n++;
      }
  return n;
}

static GtkWidget *
open_form (Fixture *fixture)
{
  CorrinDocument *document = corrin_window_get_document (CORRIN_WINDOW (fixture->window));
  GtkWidget *form = corrin_injection_dialog_new (GTK_WINDOW (fixture->window), document, CORRIN_DAY_NONE);

  gtk_window_present (GTK_WINDOW (form));
  test_ui_iterate ();
  return form;
}

static void
answer (GtkWidget *form, const char *response)
{
  GtkWidget *question = NULL;

  g_assert_cmpuint (count_transients (form, &question), ==, 1);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  test_ui_iterate ();
}

/* What was typed into a form is asked about, once, before its window goes. */
static void
test_close_with_form (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form;

  (void) data;
  test_ui_fill (fixture->journal);
  open_window (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
  form = open_form (fixture);
  gtk_editable_set_text (GTK_EDITABLE (test_ui_child (form, "note")), "typed");
  for (guint i = 0; i < 2; i++)
    {
      gtk_window_close (GTK_WINDOW (fixture->window));
      test_ui_iterate ();
      g_assert_true (gtk_widget_get_visible (fixture->window));
      g_assert_true (gtk_widget_get_visible (form));
    }
  answer (form, "keep");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_ui_child (form, "note"))), ==, "typed");
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  answer (form, "discard");
  g_assert_cmpuint (count_transients (fixture->window, &form), ==, 0);
  g_assert_true (gtk_widget_get_visible (fixture->window));
}

/* Of several windows, only the one with something typed stays. */
static void
test_quit_with_form (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->journal->folder, "other.corrin", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *other, *form, *untouched;

  (void) data;
  test_ui_fill (fixture->journal);
  open_window (fixture);
  other = GTK_WIDGET (corrin_window_new (GTK_APPLICATION (application), file));
  g_object_add_weak_pointer (G_OBJECT (other), (gpointer *) &other);
  gtk_window_present (GTK_WINDOW (other));
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
  untouched = open_form (fixture);
  g_object_add_weak_pointer (G_OBJECT (untouched), (gpointer *) &untouched);
  form = open_form (fixture);
  gtk_editable_set_text (GTK_EDITABLE (test_ui_child (form, "note")), "typed");
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  test_ui_iterate ();
  g_assert_null (other);
  g_assert_null (untouched);
  g_assert_true (gtk_widget_get_visible (fixture->window));
  answer (form, "discard");
}

static GtkWidget *
failure_page (Fixture *fixture)
{
  return gtk_stack_get_child_by_name (GTK_STACK (test_ui_child (fixture->window, "states")), "failure");
}

static void
test_garbage (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kept = NULL;
  g_autofree char *name = NULL;
  g_autofree char *details = NULL;
  GtkWidget *page;

  (void) data;
  test_write (fixture->path, "These are not the bytes of a journal.");
  open_window (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "failure"));

  page = failure_page (fixture);
  name = g_markup_escape_text ("<i>a & b.corrin", -1);
  g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), name));
  g_assert_null (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), "database"));
  g_signal_emit_by_name (gtk_widget_get_last_child (adw_status_page_get_child (ADW_STATUS_PAGE (page))),
                         "clicked");
  details = corrin_failure_details (
      corrin_document_get_error (corrin_window_get_document (CORRIN_WINDOW (fixture->window))));
  g_assert_nonnull (strstr (details, "file is not a database"));
  kept = test_read (fixture->path);
  g_assert_cmpstr (kept, ==, "These are not the bytes of a journal.");
}

/* The schema's number stands at byte 60 of the file, the most significant byte first. */
static void
test_newer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;

  (void) data;
  put_byte (fixture->path, 62, 1);
  open_window (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "failure"));

  page = failure_page (fixture);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (page)), ==, "Made by a Newer Corrin");

  /* The next try finds it as it should be. */
  put_byte (fixture->path, 62, 0);
  g_assert_true (gtk_widget_activate_action (fixture->window, "journal.open", NULL));
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
}

/* What another process would hold: the lock belongs to the open file, not to the process. */
static int
take_lock (const char *path)
{
  g_autofree char *name = g_strconcat (path, ".lock", NULL);
  int lock = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (lock, >=, 0);
  g_assert_cmpint (flock (lock, LOCK_EX | LOCK_NB), ==, 0);
  return lock;
}

static void
test_busy (Fixture *fixture, gconstpointer data)
{
  int lock;

  (void) data;
  test_ui_fill (fixture->journal);
  g_clear_object (&fixture->journal->store);
  lock = take_lock (fixture->path);
  open_window (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
  g_assert_true (corrin_notice_is_shown (notice_of (fixture)));
  assert_disabled (fixture, "journal.record-injection");
  g_assert_false (corrin_store_is_writable (store_of (fixture)));

  g_assert_true (g_close (lock, NULL));
  g_assert_true (gtk_widget_activate_action (fixture->window, "journal.open", NULL));
  g_assert_false (corrin_notice_is_shown (notice_of (fixture)));
  g_assert_true (corrin_store_is_writable (store_of (fixture)));
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
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
test_people (Fixture *fixture, gconstpointer data)
{
  GtkLabel *name;
  guint person = 0;

  (void) data;
  test_ui_fill (fixture->journal);
  add_person (fixture->journal->store, "Ben");
  open_window (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
  name = GTK_LABEL (test_ui_child (fixture->window, "person_name"));
  g_assert_cmpstr (gtk_label_get_text (name), ==, "Ada");

  g_assert_true (gtk_widget_activate_action (fixture->window, "journal.person", "u", 1));
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
  g_assert_cmpstr (gtk_label_get_text (name), ==, "Ben");

  /* Whoever was chosen stays chosen when something is written. */
  add_person (store_of (fixture), "Cleo");
  g_object_get (fixture->window, "person", &person, NULL);
  g_assert_cmpuint (person, ==, 1);
  g_assert_cmpstr (gtk_label_get_text (name), ==, "Ben");
  g_object_set (fixture->window, "person", 0, NULL);
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
}

/* Also where the middle of the header would take all of it; a long name is shortened, and the window stays narrow. */
static void
test_person_room (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;
  int minimum, natural;

  (void) data;
  test_ui_fill (fixture->journal);
  add_person (fixture->journal->store, "Maximiliane");
  add_person (fixture->journal->store, "Maximiliane Wilhelmina of Somewhere and Elsewhere");
  open_window (fixture);
  g_assert_true (gtk_widget_activate_action (fixture->window, "journal.person", "u", 1));
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
  button = test_ui_child (fixture->window, "person_button");
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);

  g_assert_true (gtk_widget_activate_action (fixture->window, "journal.person", "u", 2));
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
  g_assert_cmpint (minimum_width (fixture->window), <=, 360);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==,
                   "Journal of Maximiliane Wilhelmina of Somewhere and Elsewhere");
}

/* The journal is read through after the first frame, and not trusted any longer if that finds damage. */
static void
test_damage (Fixture *fixture, gconstpointer data)
{
  GStatBuf info;

  (void) data;
  test_ui_fill (fixture->journal);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  for (int i = 1; i < 64; i++)
    put_byte (fixture->path, info.st_size - i, 0xff);
  open_window (fixture);
  g_assert_true (test_ui_wait_for_page (fixture->window, "failure"));
}

static void
register_application (void)
{
  g_autoptr (GError) error = NULL;

  application = corrin_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_autofree char *long_name = g_strnfill (200, 'x');

  test_ui_init (&argc, &argv);
  register_application ();

#define ADD(path, file, func) g_test_add (path, Fixture, file, set_up, func, tear_down)
  ADD ("/window/pages", NULL, test_pages);
  ADD ("/window/undo", NULL, test_undo);
  ADD ("/window/remembered", NULL, test_remembered);
  ADD ("/window/narrow", NULL, test_narrow);
  ADD ("/window/narrow-message", long_name, test_narrow_message);
  ADD ("/window/start", "new/june.corrin", test_start);
  ADD ("/window/start-refused", "june.corrin", test_start_refused);
  ADD ("/window/garbage", "<i>a & b.corrin", test_garbage);
  ADD ("/window/newer", NULL, test_newer);
  ADD ("/window/busy", NULL, test_busy);
  ADD ("/window/people", NULL, test_people);
  ADD ("/window/person-room", NULL, test_person_room);
  ADD ("/window/damage", NULL, test_damage);
  ADD ("/window/close-with-form", NULL, test_close_with_form);
  ADD ("/window/quit-with-form", NULL, test_quit_with_form);
  return g_test_run ();
}
