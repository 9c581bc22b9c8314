/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Visits page: what is done with its widgets, and what comes of it on the page and in the journal. */
#include "day-button.h"
#include "notice.h"
#include "settings.h"
#include "visits-case.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

static void
click (GtkWidget *button)
{
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
undo (const VisitsCase *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_undo (corrin_document_get_store (f->document), &error));
  g_assert_no_error (error);
}

static void
test_questions (VisitsCase *f, gconstpointer data)
{
  GtkWidget *first;

  (void) data;
  g_assert_cmpuint (visits_case_count_rows (f, "mine"), ==, 0);
  g_assert_cmpuint (visits_case_count_rows (f, "offered"), ==, 5);
  g_assert_false (gtk_widget_is_sensitive (visits_case_part (visits_case_questions (f), "add")));
  visits_case_add_question (f, " <b>Why</b> so tired? ");
  g_assert_cmpstr (visits_case_words_of (f, 0), ==, "<b>Why</b> so tired?");
  visits_case_wait_for_page (f, "<b>Why</b> so tired?", TRUE);
  visits_case_add_question (f, "Second?");
  first = visits_case_question (f, 0);

  gtk_widget_activate_action (first, "question.edit", NULL);
  gtk_editable_set_text (GTK_EDITABLE (visits_case_part (first, "entry")), "Why?");
  g_signal_emit_by_name (visits_case_part (first, "entry"), "activate");
  g_assert_cmpstr (visits_case_words_of (f, 0), ==, "Why?");

  /* The row is the same widget after it was moved: the focus goes with it. */
  gtk_widget_grab_focus (visits_case_part (first, "menu"));
  gtk_widget_activate_action (first, "question.down", NULL);
  g_assert_cmpstr (visits_case_words_of (f, 0), ==, "Second?");
  g_assert_true (visits_case_question (f, 1) == first);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (gtk_widget_get_parent (first))) == first);

  gtk_widget_activate_action (first, "question.remove", NULL);
  g_assert_true (gtk_widget_get_focus_child (visits_case_part (visits_case_questions (f), "mine"))
                 == visits_case_question (f, 0));
  g_assert_cmpuint (visits_case_count_rows (f, "mine"), ==, 1);
  g_assert_cmpstr (f->said, ==, "Question removed");
  visits_case_wait_for_page (f, "Why?", FALSE);
  undo (f);
  g_assert_cmpuint (visits_case_count_rows (f, "mine"), ==, 2);
  g_assert_cmpstr (visits_case_words_of (f, 1), ==, "Why?");
  visits_case_wait_for_page (f, "Why?", TRUE);
}

static void
test_stars (VisitsCase *f, gconstpointer data)
{
  GtkWidget *star;

  (void) data;
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *text = g_strdup_printf ("Question %u?", i);

      visits_case_add_question (f, text);
    }
  visits_case_wait_for_page (f, "1 more ", TRUE);
  for (int i = 1; i < 4; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (visits_case_part (visits_case_question (f, i), "star")),
                                  TRUE);
  star = visits_case_part (visits_case_question (f, 0), "star");
  g_assert_false (gtk_widget_is_sensitive (star));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (star), ==, "Three Questions Have a Star Already");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (star), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Star: Question 0?");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (visits_case_part (visits_case_question (f, 1), "star")),
                                    GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  visits_case_wait_for_page (f, "Questions: 1. Question 1?\n  2. Question 2?\n  3. Question 3?", TRUE);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (visits_case_part (visits_case_question (f, 3), "star")),
                                FALSE);
  g_assert_true (gtk_widget_is_sensitive (star));
}

static void
test_offered (VisitsCase *f, gconstpointer data)
{
  GtkListBox *offered = GTK_LIST_BOX (visits_case_part (visits_case_questions (f), "offered"));

  (void) data;
  adw_action_row_activate (ADW_ACTION_ROW (gtk_list_box_get_row_at_index (offered, 1)));
  while (visits_case_count_rows (f, "mine") == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (visits_case_count_rows (f, "offered"), ==, 4);
  g_assert_cmpstr (visits_case_words_of (f, 0), ==, "What is the likely cause?");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (visits_case_part (visits_case_question (f, 0), "known"))),
                   ==, "not noted");
  g_assert_true (
      gtk_widget_get_focus_child (GTK_WIDGET (visits_case_part (visits_case_questions (f), "mine")))
      == visits_case_question (f, 0));
  visits_case_wait_for_page (f, "What is the likely cause?", TRUE);
}

static void
test_own_words (VisitsCase *f, gconstpointer data)
{
  GtkWidget *matters = visits_case_part (GTK_WIDGET (f->page), "matters");
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  (void) data;
  visits_case_type (matters, "To walk & talk ");
  g_assert_null (visits_case_person (f)->what_matters);
  while (visits_case_person (f)->what_matters == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (visits_case_person (f)->what_matters, ==, "To walk & talk");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (visits_case_part (matters, "status"))), ==, "Saved");
  visits_case_wait_for_page (f, "What matters most: To walk & talk\n", TRUE);

  /* The page is left while something is typed. */
  visits_case_type (visits_case_part (GTK_WIDGET (f->page), "stops"), "Stairs");
  gtk_editable_set_text (GTK_EDITABLE (visits_case_part (visits_case_questions (f), "entry")),
                         "Half a question");
  gtk_widget_set_visible (GTK_WIDGET (f->page), FALSE);
  g_assert_cmpstr (visits_case_person (f)->stops_me, ==, "Stairs");
  gtk_widget_set_visible (GTK_WIDGET (f->page), TRUE);
  g_assert_cmpstr (visits_case_words_of (f, 0), ==, "Half a question");
}

static void
test_period (VisitsCase *f, gconstpointer data)
{
  GtkWidget *period = visits_case_part (visits_case_summary (f), "period");
  CorrinDayButton *from = CORRIN_DAY_BUTTON (visits_case_part (period, "from"));

  (void) data;
  visits_case_wait_for_page (f, "8 April to 30 June 2026 (84 days)", TRUE);
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (visits_case_part (period, "twelve_weeks"))));
  g_assert_false (gtk_widget_get_visible (visits_case_part (period, "since_visit")));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (visits_case_part (period, "year")), TRUE);
  g_assert_cmpint (corrin_day_button_get_day (from), ==, corrin_day_parse ("2025-07-01"));
  visits_case_wait_for_page (f, "(365 days)", TRUE);

  corrin_day_button_set_day (from, corrin_day_parse ("2026-06-03"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (visits_case_part (period, "year"))));
  visits_case_wait_for_page (f, "3 June to 30 June 2026 (28 days)", TRUE);
  corrin_day_button_set_day (CORRIN_DAY_BUTTON (visits_case_part (period, "to")),
                             corrin_day_parse ("2026-06-01"));
  visits_case_wait_for_page (f, "1 June 2026 (1 day)", TRUE);
  g_assert_cmpint (corrin_day_button_get_day (from), ==, corrin_day_parse ("2026-06-01"));
}

/* The words of the file, or NULL where they cannot be read. */
static char *
read_pdf (const char *path)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  char *argv[] = { program, (char *) "-raw", (char *) path, (char *) "-", NULL };
  char *output = NULL;

  if (program != NULL)
    g_assert_true (g_spawn_sync (NULL, argv, NULL, 0, NULL, NULL, &output, NULL, NULL, NULL));
  return output;
}

static void
test_save (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->journal->folder, "summary-2026-06-30.pdf", NULL);
  g_autofree char *text = NULL;
  g_autofree char *pdf = NULL;

  (void) data;
  visits_case_wait_for_report (f);
  /* What was typed a moment ago is on it. */
  visits_case_type (visits_case_part (GTK_WIDGET (f->page), "matters"), "To sleep well");
  g_assert_true (corrin_visits_page_save_pdf (f->page, path));
  g_assert_cmpstr (f->said, ==, "Summary saved as summary-2026-06-30.pdf");
  text = test_read (path);
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  pdf = read_pdf (path);
  if (pdf == NULL)
    return;
  g_assert_nonnull (strstr (pdf, "To sleep well"));
  g_assert_nonnull (strstr (pdf, "Fatigue"));
  g_assert_nonnull (strstr (pdf, "Rated on 5 of "));
}

static void
test_save_fails (VisitsCase *f, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (f->journal->folder, "later", NULL);
  g_autofree char *path = g_build_filename (folder, "summary.pdf", NULL);
  GtkWidget *notice = visits_case_part (GTK_WIDGET (f->page), "notice");

  (void) data;
  g_assert_false (corrin_visits_page_save_pdf (f->page, path));
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_null (f->said);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_signal_emit_by_name (notice, "activated");
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (VisitsCase *f, gconstpointer data)
{
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;

  (void) data;
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (visits_case_part (visits_case_summary (f), "copy")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Copy as Text");
  click (visits_case_part (visits_case_summary (f), "copy"));
  g_assert_cmpstr (f->said, ==, "Copied");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (f->window), NULL, text_read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  expected = corrin_report_text (corrin_visits_page_get_report (f->page));
  g_assert_cmpstr (text, ==, expected);
}

static void
forbid_writing (struct rlimit *usual)
{
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, usual), ==, 0);
  setrlimit (RLIMIT_FSIZE, &(struct rlimit){ 0, usual->rlim_max });
}

/* Nothing can be written for a while: what was typed stays, and is saved when it is tried again. */
static void
test_not_saved (VisitsCase *f, gconstpointer data)
{
  GtkWidget *entry = visits_case_part (visits_case_questions (f), "entry");
  GtkWidget *notice = visits_case_part (GTK_WIDGET (f->page), "notice");
  struct rlimit usual;

  (void) data;
  visits_case_add_question (f, "First?");
  forbid_writing (&usual);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Second?");
  g_signal_emit_by_name (entry, "activate");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (visits_case_part (visits_case_question (f, 0), "star")),
                                TRUE);
  g_assert_false (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (visits_case_part (visits_case_question (f, 0), "star"))));
  g_signal_emit_by_name (entry, "activate");
  setrlimit (RLIMIT_FSIZE, &usual);

  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_cmpuint (visits_case_count_rows (f, "mine"), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Second?");
  g_signal_emit_by_name (notice, "activated");
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_cmpuint (visits_case_count_rows (f, "mine"), ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* What is being typed for somebody is saved for that person when another one is chosen. */
static void
test_other_person (VisitsCase *f, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (f->page);
  GtkWidget *row;

  (void) data;
  visits_case_add_person (f, "Ben");
  visits_case_add_question (f, "Frist?");
  row = visits_case_question (f, 0);
  gtk_widget_activate_action (row, "question.edit", NULL);
  gtk_editable_set_text (GTK_EDITABLE (visits_case_part (row, "entry")), "First?");
  visits_case_type (visits_case_part (page, "matters"), "To see Ada well");
  gtk_editable_set_text (GTK_EDITABLE (visits_case_part (visits_case_questions (f), "entry")), "Second?");

  corrin_document_choose (f->document, 1);
  g_assert_cmpuint (visits_case_count_rows (f, "mine"), ==, 0);
  g_assert_null (visits_case_person (f)->what_matters);
  visits_case_wait_for_page (f, "\nBen\n", TRUE);
  corrin_document_choose (f->document, 0);
  g_assert_cmpuint (visits_case_count_rows (f, "mine"), ==, 2);
  g_assert_cmpstr (visits_case_words_of (f, 0), ==, "First?");
  g_assert_cmpstr (visits_case_words_of (f, 1), ==, "Second?");
  g_assert_cmpstr (visits_case_person (f)->what_matters, ==, "To see Ada well");
  visits_case_wait_for_page (f, "To see Ada well", TRUE);
}

/* A question that could not be saved waits for its person, and is nobody else's. */
static void
test_unsaved_and_other_person (VisitsCase *f, gconstpointer data)
{
  GtkWidget *entry = visits_case_part (visits_case_questions (f), "entry");
  GtkWidget *notice = visits_case_part (GTK_WIDGET (f->page), "notice");
  struct rlimit usual;

  (void) data;
  visits_case_add_person (f, "Ben");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ada's?");
  forbid_writing (&usual);
  corrin_document_choose (f->document, 1);
  setrlimit (RLIMIT_FSIZE, &usual);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  /* What goes well for another one is not it. */
  visits_case_add_question (f, "Ben's?");
  g_assert_cmpuint (visits_case_count_rows (f, "mine"), ==, 1);
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  corrin_document_choose (f->document, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Ada's?");
  g_signal_emit_by_name (notice, "activated");
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpuint (visits_case_count_rows (f, "mine"), ==, 1);
  g_assert_cmpstr (visits_case_words_of (f, 0), ==, "Ada's?");
}

static gboolean
is_closed (VisitsCase *f)
{
  gboolean is_stopped;

  g_signal_emit_by_name (f->window, "close-request", &is_stopped);
  return !is_stopped;
}

/* What cannot be saved keeps the window open once, and the same again after something was saved. */
static void
test_close_unsaved (VisitsCase *f, gconstpointer data)
{
  GtkWidget *notice = visits_case_part (GTK_WIDGET (f->page), "notice");
  GtkWidget *entry = visits_case_part (visits_case_questions (f), "entry");
  struct rlimit usual;

  (void) data;
  visits_case_type (visits_case_part (GTK_WIDGET (f->page), "matters"), "To walk");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Why?");
  forbid_writing (&usual);
  g_assert_false (is_closed (f));
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  setrlimit (RLIMIT_FSIZE, &usual);
  g_signal_emit_by_name (notice, "activated");
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_cmpstr (visits_case_person (f)->what_matters, ==, "To walk");
  g_assert_cmpstr (visits_case_words_of (f, 0), ==, "Why?");

  gtk_editable_set_text (GTK_EDITABLE (entry), "Again?");
  forbid_writing (&usual);
  g_assert_false (is_closed (f));
  setrlimit (RLIMIT_FSIZE, &usual);
}

/* One thing that goes well does not make another saved. */
static void
test_failed_stays (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->journal->folder, "summary.pdf", NULL);
  GtkWidget *entry = visits_case_part (visits_case_questions (f), "entry");
  GtkWidget *notice = visits_case_part (GTK_WIDGET (f->page), "notice");
  struct rlimit usual;

  (void) data;
  visits_case_add_question (f, "First?");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Second?");
  forbid_writing (&usual);
  g_signal_emit_by_name (entry, "activate");
  g_assert_false (corrin_visits_page_save_pdf (f->page, path));
  setrlimit (RLIMIT_FSIZE, &usual);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (visits_case_part (visits_case_question (f, 0), "star")),
                                TRUE);
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_true (corrin_visits_page_save_pdf (f->page, path));
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_signal_emit_by_name (notice, "activated");
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_cmpstr (visits_case_words_of (f, 1), ==, "Second?");
}

static void
let_go (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-released", GDK_KEY_Delete, 0, 0);
    }
}

/* The key is held down: only the question that had the focus is removed. */
static void
test_delete_is_held (VisitsCase *f, gconstpointer data)
{
  GtkWidget *list = visits_case_questions (f);

  (void) data;
  visits_case_add_question (f, "First?");
  visits_case_add_question (f, "Second?");
  visits_case_add_question (f, "Third?");
  gtk_widget_grab_focus (visits_case_part (visits_case_question (f, 0), "star"));
  for (guint i = 0; i < 5; i++)
    {
      test_ui_press (list, "Delete");
      test_ui_iterate ();
    }
  g_assert_cmpuint (visits_case_count_rows (f, "mine"), ==, 2);
  let_go (list);
  test_ui_press (list, "Delete");
  g_assert_cmpuint (visits_case_count_rows (f, "mine"), ==, 1);
  g_assert_cmpstr (visits_case_words_of (f, 0), ==, "Third?");
}

static void
test_paper (VisitsCase *f, gconstpointer data)
{
  double width = 0, height;
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  (void) data;
  g_settings_set_string (corrin_settings (), "paper", "letter");
  visits_case_wait_for_report (f);
  while ((int) width != 612 && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      corrin_report_page_size (corrin_visits_page_get_report (f->page), &width, &height);
    }
  g_assert_cmpfloat (width, ==, 612);
  g_settings_reset (corrin_settings (), "paper");
}

/* The journal is held by another writer: everything is shown, nothing can be changed. */
static void
test_read_only (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *lock = NULL;
  int writer;

  (void) data;
  f->journal = test_journal_new ();
  test_ui_fill (f->journal);
  g_clear_object (&f->journal->store);
  lock = g_strconcat (f->journal->path, ".lock", NULL);
  writer = g_open (lock, O_RDWR, 0);
  g_assert_cmpint (flock (writer, LOCK_EX | LOCK_NB), ==, 0);
  visits_case_open_page (f);
  g_assert_false (corrin_document_is_writable (f->document));
  visits_case_wait_for_report (f);
  g_assert_false (gtk_widget_is_sensitive (
      visits_case_part (visits_case_part (GTK_WIDGET (f->page), "matters"), "view")));
  g_assert_false (gtk_widget_is_sensitive (visits_case_part (visits_case_questions (f), "entry")));
  g_assert_false (gtk_widget_is_sensitive (visits_case_part (visits_case_questions (f), "offered")));
  g_assert_true (gtk_widget_is_sensitive (
      visits_case_part (visits_case_part (visits_case_summary (f), "period"), "year")));
  click (visits_case_part (visits_case_summary (f), "copy"));
  path = g_build_filename (f->journal->folder, "summary.pdf", NULL);
  g_assert_true (corrin_visits_page_save_pdf (f->page, path));
  close (writer);
}

static void
test_nothing_recorded (VisitsCase *f, gconstpointer data)
{
  (void) data;
  f->journal = test_journal_new ();
  g_clear_object (&f->journal->store);
  visits_case_open_page (f);
  visits_case_wait_for_page (f, "The patient rated no symptom in this period.", TRUE);
  visits_case_add_question (f, "Where do I begin?");
  visits_case_wait_for_page (f, "Where do I begin?", TRUE);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
#define ADD(name, func)                                                                                      \
  g_test_add ("/visits/" name, VisitsCase, NULL, visits_case_set_up, func, visits_case_tear_down)
  ADD ("questions", test_questions);
  ADD ("stars", test_stars);
  ADD ("offered", test_offered);
  ADD ("own-words", test_own_words);
  ADD ("period", test_period);
  ADD ("save", test_save);
  ADD ("save-fails", test_save_fails);
  ADD ("copy", test_copy);
  ADD ("not-saved", test_not_saved);
  ADD ("other-person", test_other_person);
  ADD ("unsaved-and-other-person", test_unsaved_and_other_person);
  ADD ("close-unsaved", test_close_unsaved);
  ADD ("failed-stays", test_failed_stays);
  ADD ("delete-is-held", test_delete_is_held);
  ADD ("paper", test_paper);
#undef ADD
  g_test_add ("/visits/read-only", VisitsCase, NULL, NULL, test_read_only, visits_case_tear_down);
  g_test_add ("/visits/nothing-recorded", VisitsCase, NULL, NULL, test_nothing_recorded,
              visits_case_tear_down);
  return g_test_run ();
}
