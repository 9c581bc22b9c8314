/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Visits page: what is done with its widgets, and what comes of it on the page and in the journal. */
#include "day-button.h"
#include "notice.h"
#include "page-preview.h"
#include "question-row.h"
#include "settings.h"
#include "ui-support.h"
#include "visits-layout.h"
#include "visits-page.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  GtkWidget *window;
  CorrinVisitsPage *page;
  char *said;
} Fixture;

static void
said_cb (CorrinDocument *document, const char *text, gboolean with_undo, Fixture *f)
{
  (void) document;
  (void) with_undo;
  g_free (f->said);
  f->said = g_strdup (text);
}

static void
open_page (Fixture *f)
{
  g_autoptr (GFile) file = g_file_new_for_path (f->journal->path);

  f->document = corrin_document_new (file);
  corrin_document_open (f->document);
  g_signal_connect (f->document, "said", G_CALLBACK (said_cb), f);
  f->page = CORRIN_VISITS_PAGE (corrin_visits_page_new (f->document));
  f->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1100, 700);
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  test_ui_paint (f->window);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  (void) data;
  f->journal = test_journal_new ();
  test_ui_fill (f->journal);
  g_clear_object (&f->journal->store);
  open_page (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  (void) data;
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_ui_iterate ();
  g_assert_finalize_object (f->document);
  g_free (f->said);
  test_journal_free (f->journal);
}

static GtkWidget *
part (GtkWidget *widget, const char *name)
{
  return test_ui_child (widget, name);
}

static GtkWidget *
questions (const Fixture *f)
{
  return part (GTK_WIDGET (f->page), "questions");
}

static GtkWidget *
question (const Fixture *f, int place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (part (questions (f), "mine")), place);

  g_assert_nonnull (row);
  return GTK_WIDGET (row);
}

static guint
count_rows (const Fixture *f, const char *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (part (questions (f), list)), (int) n) != NULL)
    n++;
  return n;
}

static const char *
words_of (const Fixture *f, int place)
{
  return gtk_label_get_text (GTK_LABEL (part (question (f, place), "words")));
}

static void
click (GtkWidget *button)
{
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
add_question (const Fixture *f, const char *text)
{
  GtkWidget *entry = part (questions (f), "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* Waits until the page that is shown says something, or says it no more. */
static void
wait_for_page (const Fixture *f, const char *text, gboolean is_there)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
  gboolean found = !is_there;

  while (found != is_there && g_get_monotonic_time () < end)
    {
      const CorrinReport *report = corrin_visits_page_get_report (f->page);
      g_autofree char *words = report != NULL ? corrin_report_text (report) : g_strdup ("");

      found = strstr (words, text) != NULL;
      g_main_context_iteration (NULL, found != is_there);
    }
  g_assert_true (found == is_there);
}

static void
wait_for_report (const Fixture *f)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (corrin_visits_page_get_report (f->page) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (corrin_visits_page_get_report (f->page));
}

static const CorrinPerson *
person (const Fixture *f)
{
  return corrin_document_get_person (f->document);
}

static void
type (GtkWidget *field, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (part (field, "view"))), text, -1);
}

static void
undo (const Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_undo (corrin_document_get_store (f->document), &error));
  g_assert_no_error (error);
}

static void
test_questions (Fixture *f, gconstpointer data)
{
  GtkWidget *first;

  (void) data;
  g_assert_cmpuint (count_rows (f, "mine"), ==, 0);
  g_assert_cmpuint (count_rows (f, "offered"), ==, 5);
  g_assert_false (gtk_widget_is_sensitive (part (questions (f), "add")));
  add_question (f, " <b>Why</b> so tired? ");
  g_assert_cmpstr (words_of (f, 0), ==, "<b>Why</b> so tired?");
  wait_for_page (f, "<b>Why</b> so tired?", TRUE);
  add_question (f, "Second?");
  first = question (f, 0);

  gtk_widget_activate_action (first, "question.edit", NULL);
  gtk_editable_set_text (GTK_EDITABLE (part (first, "entry")), "Why?");
  g_signal_emit_by_name (part (first, "entry"), "activate");
  g_assert_cmpstr (words_of (f, 0), ==, "Why?");

  /* The row is the same widget after it was moved: the focus goes with it. */
  gtk_widget_grab_focus (part (first, "menu"));
  gtk_widget_activate_action (first, "question.down", NULL);
  g_assert_cmpstr (words_of (f, 0), ==, "Second?");
  g_assert_true (question (f, 1) == first);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (gtk_widget_get_parent (first))) == first);

  gtk_widget_activate_action (first, "question.remove", NULL);
  g_assert_cmpuint (count_rows (f, "mine"), ==, 1);
  g_assert_cmpstr (f->said, ==, "Question removed");
  wait_for_page (f, "Why?", FALSE);
  undo (f);
  g_assert_cmpuint (count_rows (f, "mine"), ==, 2);
  g_assert_cmpstr (words_of (f, 1), ==, "Why?");
  wait_for_page (f, "Why?", TRUE);
}

static void
test_stars (Fixture *f, gconstpointer data)
{
  GtkWidget *star;

  (void) data;
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *text = g_strdup_printf ("Question %u?", i);

      add_question (f, text);
    }
  wait_for_page (f, "1 more question noted", TRUE);
  for (int i = 1; i < 4; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part (question (f, i), "star")), TRUE);
  star = part (question (f, 0), "star");
  g_assert_false (gtk_widget_is_sensitive (star));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (star), ==, "Three Questions Have a Star Already");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (star), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Star: Question 0?");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (part (question (f, 1), "star")),
                                    GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  wait_for_page (f, "Questions: 1. Question 1?\n  2. Question 2?\n  3. Question 3?", TRUE);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part (question (f, 3), "star")), FALSE);
  g_assert_true (gtk_widget_is_sensitive (star));
}

static void
test_offered (Fixture *f, gconstpointer data)
{
  GtkListBox *offered = GTK_LIST_BOX (part (questions (f), "offered"));

  (void) data;
  adw_action_row_activate (ADW_ACTION_ROW (gtk_list_box_get_row_at_index (offered, 1)));
  while (count_rows (f, "mine") == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_rows (f, "offered"), ==, 4);
  g_assert_cmpstr (words_of (f, 0), ==, "What is the likely cause?");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (part (question (f, 0), "known"))), ==, "not noted");
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (part (questions (f), "mine"))) == question (f, 0));
  wait_for_page (f, "What is the likely cause?", TRUE);
}

static void
test_own_words (Fixture *f, gconstpointer data)
{
  GtkWidget *matters = part (GTK_WIDGET (f->page), "matters");
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  (void) data;
  type (matters, "To walk & talk ");
  g_assert_null (person (f)->what_matters);
  while (person (f)->what_matters == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (person (f)->what_matters, ==, "To walk & talk");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (part (matters, "status"))), ==, "Saved");
  wait_for_page (f, "What matters most: To walk & talk\n", TRUE);

  /* The page is left while something is typed. */
  type (part (GTK_WIDGET (f->page), "stops"), "Stairs");
  gtk_editable_set_text (GTK_EDITABLE (part (questions (f), "entry")), "Half a question");
  gtk_widget_set_visible (GTK_WIDGET (f->page), FALSE);
  g_assert_cmpstr (person (f)->stops_me, ==, "Stairs");
  gtk_widget_set_visible (GTK_WIDGET (f->page), TRUE);
  g_assert_cmpstr (words_of (f, 0), ==, "Half a question");
}

/* A long text is seen whole: the field grows with it. */
static void
test_long_words (Fixture *f, gconstpointer data)
{
  GtkWidget *matters = part (GTK_WIDGET (f->page), "matters");
  GtkWidget *view = part (matters, "view");
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
  int usual = gtk_widget_get_height (view);

  (void) data;
  type (matters, "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve");
  while (gtk_widget_get_height (view) < 3 * usual && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_height (view), >=, 3 * usual);
  g_assert_cmpint (gtk_widget_get_height (matters), >, gtk_widget_get_height (view));
}

static void
test_period (Fixture *f, gconstpointer data)
{
  GtkWidget *period = part (GTK_WIDGET (f->page), "period");
  CorrinDayButton *from = CORRIN_DAY_BUTTON (part (period, "from"));

  (void) data;
  wait_for_page (f, "8 April to 30 June 2026 (84 days)", TRUE);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (part (period, "twelve_weeks"))));
  g_assert_false (gtk_widget_get_visible (part (period, "since_visit")));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part (period, "year")), TRUE);
  g_assert_cmpint (corrin_day_button_get_day (from), ==, corrin_day_parse ("2025-07-01"));
  wait_for_page (f, "(365 days)", TRUE);

  corrin_day_button_set_day (from, corrin_day_parse ("2026-06-03"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (part (period, "year"))));
  wait_for_page (f, "3 June to 30 June 2026 (28 days)", TRUE);
  corrin_day_button_set_day (CORRIN_DAY_BUTTON (part (period, "to")), corrin_day_parse ("2026-06-01"));
  wait_for_page (f, "1 June 2026 (1 day)", TRUE);
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
test_save (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->journal->folder, "summary-2026-06-30.pdf", NULL);
  g_autofree char *text = NULL;
  g_autofree char *pdf = NULL;

  (void) data;
  wait_for_report (f);
  /* What was typed a moment ago is on it. */
  type (part (GTK_WIDGET (f->page), "matters"), "To sleep well");
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
test_save_fails (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (f->journal->folder, "later", NULL);
  g_autofree char *path = g_build_filename (folder, "summary.pdf", NULL);
  GtkWidget *notice = part (GTK_WIDGET (f->page), "notice");

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
test_copy (Fixture *f, gconstpointer data)
{
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;

  (void) data;
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (part (GTK_WIDGET (f->page), "copy")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Copy as Text");
  click (part (GTK_WIDGET (f->page), "copy"));
  g_assert_cmpstr (f->said, ==, "Copied");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (f->window), NULL, text_read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  expected = corrin_report_text (corrin_visits_page_get_report (f->page));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_preview (Fixture *f, gconstpointer data)
{
  GtkWidget *sheet;
  g_autoptr (GdkTexture) picture = NULL;

  (void) data;
  wait_for_report (f);
  sheet = gtk_widget_get_first_child (part (GTK_WIDGET (f->page), "sheets"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Preview, page 1 of 1");
  picture = test_ui_render (sheet);
  g_assert_cmpint (gtk_widget_get_height (sheet), >, gtk_widget_get_width (sheet) * 13 / 10);
  g_assert_cmphex (test_ui_corner (picture), ==, 0xffffffff);
  g_assert_cmpuint (test_ui_count_ink (picture), >, 5000);
}

static void
test_paper (Fixture *f, gconstpointer data)
{
  double width = 0, height;
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  (void) data;
  g_settings_set_string (corrin_settings (), "paper", "letter");
  wait_for_report (f);
  while ((int) width != 612 && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      corrin_report_page_size (corrin_visits_page_get_report (f->page), &width, &height);
    }
  g_assert_cmpfloat (width, ==, 612);
  g_settings_reset (corrin_settings (), "paper");
}

/* Where all stands in one column, the wheel must not end in a part of it. */
static void
assert_form_scrolls (const Fixture *f, gboolean by_itself)
{
  GtkPolicyType policy;

  test_ui_iterate ();
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (part (GTK_WIDGET (f->page), "form")), NULL, &policy);
  g_assert_cmpint (policy, ==, by_itself ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
}

static void
test_sizes (Fixture *f, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (f->page);
  GtkWidget *matters = part (page, "matters");
  GtkWidget *save = part (page, "save");
  graphene_rect_t form, bar;
  int minimum;

  (void) data;
  add_question (f, "Averyveryverylongwordthatnobodywouldeverwritebutsomebodypastesoneday, and more?");
  wait_for_report (f);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  test_ui_paint (f->window);
  g_assert_true (gtk_widget_compute_bounds (matters, page, &form));
  g_assert_true (gtk_widget_compute_bounds (save, page, &bar));
  g_assert_cmpfloat (bar.origin.x, >, form.origin.x + form.size.width);
  assert_form_scrolls (f, TRUE);

  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 640);
  for (gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
       gtk_widget_get_width (page) > 360 && g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  test_ui_paint (f->window);
  g_assert_true (gtk_widget_compute_bounds (matters, page, &form));
  g_assert_true (gtk_widget_compute_bounds (save, page, &bar));
  g_assert_cmpfloat (bar.origin.y, >, form.origin.y + form.size.height);
  g_assert_cmpfloat (form.origin.x + form.size.width, <=, 360);
  assert_form_scrolls (f, FALSE);
}

static void
test_large_text (Fixture *f, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int usual, minimum;

  (void) data;
  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  add_question (f, "Is this large?");
  test_ui_paint (f->window);
  gtk_widget_measure (GTK_WIDGET (f->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", usual, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static gboolean
is_in (const Fixture *f, GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));

  return focus == widget || gtk_widget_is_ancestor (focus, widget);
}

/* Tab comes by every part in the order in which they are read, and ends. */
static void
test_tab_order (Fixture *f, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (f->page);
  GtkWidget *period = part (page, "period");
  guint next = 0, n = 0;

  (void) data;
  add_question (f, "First?");
  add_question (f, "Second?");
  gtk_editable_set_text (GTK_EDITABLE (part (questions (f), "entry")), "Third");
  wait_for_report (f);
  {
    GtkWidget *const order[] = {
      part (period, "twelve_weeks"),
      part (period, "six_months"),
      part (period, "year"),
      part (period, "from"),
      part (period, "to"),
      part (part (page, "matters"), "view"),
      part (part (page, "stops"), "view"),
      part (question (f, 0), "star"),
      part (question (f, 0), "menu"),
      part (question (f, 1), "star"),
      part (question (f, 1), "menu"),
      part (questions (f), "entry"),
      part (questions (f), "add"),
      part (questions (f), "offered"),
      part (page, "save"),
      part (page, "copy"),
      gtk_widget_get_first_child (part (page, "sheets")),
    };

    gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
    while (gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD) && n++ < 100)
      if (next < G_N_ELEMENTS (order) && is_in (f, order[next]))
        next++;
    g_assert_cmpuint (next, ==, G_N_ELEMENTS (order));
    g_assert_cmpuint (n, <, 50);
  }
}

/* The journal is held by another writer: everything is shown, nothing can be changed. */
static void
test_read_only (Fixture *f, gconstpointer data)
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
  open_page (f);
  g_assert_false (corrin_document_is_writable (f->document));
  wait_for_report (f);
  g_assert_false (gtk_widget_is_sensitive (part (part (GTK_WIDGET (f->page), "matters"), "view")));
  g_assert_false (gtk_widget_is_sensitive (part (questions (f), "entry")));
  g_assert_false (gtk_widget_is_sensitive (part (questions (f), "offered")));
  g_assert_true (gtk_widget_is_sensitive (part (part (GTK_WIDGET (f->page), "period"), "year")));
  click (part (GTK_WIDGET (f->page), "copy"));
  path = g_build_filename (f->journal->folder, "summary.pdf", NULL);
  g_assert_true (corrin_visits_page_save_pdf (f->page, path));
  close (writer);
}

static void
test_nothing_recorded (Fixture *f, gconstpointer data)
{
  (void) data;
  f->journal = test_journal_new ();
  g_clear_object (&f->journal->store);
  open_page (f);
  wait_for_page (f, "The patient rated no symptom in this period.", TRUE);
  add_question (f, "Where do I begin?");
  wait_for_page (f, "Where do I begin?", TRUE);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
#define ADD(name, func) g_test_add ("/visits/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("questions", test_questions);
  ADD ("stars", test_stars);
  ADD ("offered", test_offered);
  ADD ("own-words", test_own_words);
  ADD ("long-words", test_long_words);
  ADD ("period", test_period);
  ADD ("save", test_save);
  ADD ("save-fails", test_save_fails);
  ADD ("copy", test_copy);
  ADD ("preview", test_preview);
  ADD ("paper", test_paper);
  ADD ("sizes", test_sizes);
  ADD ("large-text", test_large_text);
  ADD ("tab-order", test_tab_order);
#undef ADD
  g_test_add ("/visits/read-only", Fixture, NULL, NULL, test_read_only, tear_down);
  g_test_add ("/visits/nothing-recorded", Fixture, NULL, NULL, test_nothing_recorded, tear_down);
  return g_test_run ();
}
