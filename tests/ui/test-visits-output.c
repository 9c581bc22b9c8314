/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves Make Summary on the Visits page: files, paper and text, and what of it is given up. */
#include "act.h"
#include "clock.h"
#include "day-button.h"
#include "notice.h"
#include "print-case.h"
#include "settings.h"
#include "visits-case.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

static GtkLabel *
status_of (const VisitsCase *f)
{
  return GTK_LABEL (visits_case_part (visits_case_page_part (f, "bar"), "status"));
}

static GtkWidget *
cancel_of (const VisitsCase *f)
{
  return visits_case_part (visits_case_page_part (f, "bar"), "cancel");
}

static CorrinNotice *
notice_of (const VisitsCase *f)
{
  return CORRIN_NOTICE (visits_case_page_part (f, "notice"));
}

static char *
path_to (const VisitsCase *f, const char *name)
{
  return g_build_filename (f->journal->folder, name, NULL);
}

/* Every day of two years is in the tables. */
static void
fill_years (VisitsCase *f)
{
  CorrinStore *store = corrin_document_get_store (f->document);
  CorrinDay last = corrin_day_parse ("2026-06-01");
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_begin (store, "rating", &error));
  for (CorrinDay day = last - 730; day < last; day++)
    {
      char text[CORRIN_DAY_TEXT_SIZE];
      g_autoptr (CorrinRating) rating =
          test_rating (f->journal, f->journal->fatigue, corrin_day_format (day, text), day % 11);

      corrin_store_add (store, rating, &error);
      g_assert_no_error (error);
    }
  g_assert_true (corrin_store_commit (store, &error));
}

static void
choose_years (VisitsCase *f)
{
  corrin_day_button_set_day (
      CORRIN_DAY_BUTTON (visits_case_part (visits_case_summary_part (f, NULL, "period"), "from")),
      corrin_day_parse ("2024-06-01"));
  g_settings_set_string (corrin_settings (), "summary-sections", "symptoms,appendix-ratings");
}

static void
choose_weeks (VisitsCase *f)
{
  GtkWidget *weeks = visits_case_part (visits_case_summary_part (f, NULL, "period"), "twelve_weeks");

  g_settings_reset (corrin_settings (), "summary-sections");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (weeks), TRUE);
}

static void
wait_for_status (const VisitsCase *f, const char *text)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (strstr (gtk_label_get_text (status_of (f)), text) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (strstr (gtk_label_get_text (status_of (f)), text));
}

static void
wait_until_made (const VisitsCase *f)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (gtk_widget_get_visible (cancel_of (f)) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (gtk_widget_get_visible (cancel_of (f)));
}

static void
wait_for_word (const VisitsCase *f)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (f->said == NULL && !corrin_notice_is_shown (notice_of (f)) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
open_years (VisitsCase *f)
{
  visits_case_wait_for_report (f);
  fill_years (f);
  choose_years (f);
  wait_for_status (f, "Making the pages…");
  g_assert_true (gtk_widget_get_visible (cancel_of (f)));
  wait_until_made (f);
  visits_case_wait_for_page (f, "(760 days)", TRUE);
}

static void
tear_down (VisitsCase *f, gconstpointer data)
{
  g_settings_reset (corrin_settings (), "summary-sections");
  visits_case_tear_down (f, data);
}

static gboolean
is_painted (GtkWidget *sheet)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (sheet);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  g_autoptr (GBytes) bytes = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (sheet), gtk_widget_get_height (sheet));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return FALSE;
  bytes = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);
  return g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "texture {")
         != NULL;
}

static guint
count_painted (GtkWidget *pages, guint *n)
{
  guint painted = 0;

  *n = 0;
  for (GtkWidget *sheet = gtk_widget_get_first_child (pages); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet), (*n)++)
    painted += is_painted (sheet) ? 1 : 0;
  return painted;
}

/* What is long is made beside the window. Only the pages in sight are painted. */
static void
test_worker (VisitsCase *f, gconstpointer data)
{
  GtkWidget *pages = visits_case_page_part (f, "pages");
  g_autofree char *path = path_to (f, "long.pdf");
  guint n, painted;

  (void) data;
  open_years (f);
  test_ui_paint (f->window);
  painted = count_painted (pages, &n);
  g_assert_cmpuint (n, >, 8);
  g_assert_cmpuint (painted, >, 0);
  g_assert_cmpuint (painted, <, 6);

  g_assert_false (corrin_visits_page_save_pdf (f->page, path));
  wait_for_status (f, "Saving the pages…");
  wait_until_made (f);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (f->said, ==, "Summary saved as long.pdf");
}

static void
note_status_cb (GtkLabel *status, GParamSpec *pspec, GPtrArray *notes)
{
  (void) pspec;
  g_ptr_array_add (notes, g_strdup (gtk_label_get_text (status)));
}

/* Saving makes the pages, once, and neither the file nor that the visit remembers it makes them again. */
static void
test_long_is_made_once (VisitsCase *f, gconstpointer data)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = path_to (f, "long.pdf");
  const CorrinReport *saved;

  (void) data;
  g_assert_cmpint (visits_case_add_visit (f, "2026-07-12"), >, 0);
  open_years (f);
  g_signal_connect (status_of (f), "notify::label", G_CALLBACK (note_status_cb), notes);
  corrin_visits_page_save_pdf (f->page, path);
  wait_until_made (f);
  saved = corrin_visits_page_get_report (f->page);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpstr (notes->pdata[0], ==, "Saving the pages…");
  g_assert_true (g_str_has_suffix (notes->pdata[1], " pages"));
  /* Copied at once: it is what the journal holds. */
  visits_case_click_summary (f, "copy");
  g_assert_cmpstr (f->said, ==, "Copied");
  g_assert_true (corrin_visits_page_get_report (f->page) == saved);
  g_signal_handlers_disconnect_by_data (status_of (f), notes);
}

/* The second one is saved when the first one is. */
static void
test_second_save_waits (VisitsCase *f, gconstpointer data)
{
  g_autofree char *first = path_to (f, "first.pdf");
  g_autofree char *second = path_to (f, "second.pdf");

  (void) data;
  open_years (f);
  corrin_visits_page_save_pdf (f->page, first);
  corrin_visits_page_save_pdf (f->page, second);
  corrin_visits_page_save_pdf (f->page, second);
  wait_until_made (f);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (f->said, ==, "Summary saved as second.pdf");
}

/* The pages from before stay, and nothing is copied. */
static void
test_cancel (VisitsCase *f, gconstpointer data)
{
  const CorrinReport *before;

  (void) data;
  visits_case_wait_for_report (f);
  before = corrin_visits_page_get_report (f->page);
  fill_years (f);
  choose_years (f);
  visits_case_click_summary (f, "copy");
  wait_for_status (f, "Making the pages…");
  g_signal_emit_by_name (cancel_of (f), "clicked");
  wait_for_status (f, "Cancelled. These are the pages from before.");
  g_assert_true (corrin_visits_page_get_report (f->page) == before);
  g_assert_null (f->said);
}

/* No file is left, and an older one stays, when it is said that saving was cancelled. */
static void
test_cancelled_save_leaves_no_file (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = path_to (f, "long.pdf");
  g_autofree char *text = NULL;

  (void) data;
  open_years (f);
  g_assert_true (g_file_set_contents (path, "An older one", -1, NULL));
  corrin_visits_page_save_pdf (f->page, path);
  g_signal_emit_by_name (cancel_of (f), "clicked");
  wait_for_status (f, "Cancelled.");
  g_assert_false (gtk_widget_get_visible (cancel_of (f)));
  text = test_read (path);
  g_assert_cmpstr (text, ==, "An older one");
  g_assert_null (f->said);
  g_assert_false (corrin_notice_is_shown (notice_of (f)));
}

/* What was chosen and wanted after a save was given up is done. */
static void
test_wanted_after_a_cancelled_save (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = path_to (f, "long.pdf");

  (void) data;
  open_years (f);
  corrin_visits_page_save_pdf (f->page, path);
  g_signal_emit_by_name (cancel_of (f), "clicked");
  choose_weeks (f);
  visits_case_wait_for_page (f, "(84 days)", TRUE);
  choose_years (f);
  visits_case_wait_for_page (f, "(760 days)", TRUE);
  wait_until_made (f);
  corrin_visits_page_save_pdf (f->page, path);
  g_signal_emit_by_name (cancel_of (f), "clicked");
  visits_case_click_summary (f, "copy");
  wait_for_word (f);
  g_assert_cmpstr (f->said, ==, "Copied");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A journal that another program writes is read again, and the file is saved. */
static void
test_busy_journal_delays_a_save (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = path_to (f, "long.pdf");
  sqlite3 *other = NULL;

  (void) data;
  open_years (f);
  g_assert_cmpint (sqlite3_open (f->journal->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  corrin_visits_page_save_pdf (f->page, path);
  wait_for_status (f, "Saving the pages…");
  wait_until_made (f);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  wait_for_word (f);
  g_assert_cmpstr (f->said, ==, "Summary saved as long.pdf");
}

static gboolean
is_closed (VisitsCase *f)
{
  gboolean is_stopped;

  g_signal_emit_by_name (f->window, "close-request", &is_stopped);
  return !is_stopped;
}

/* A file that is being saved keeps the window open once, and so does the next one. */
static void
test_close_while_saving (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = path_to (f, "long.pdf");

  (void) data;
  open_years (f);
  corrin_visits_page_save_pdf (f->page, path);
  g_assert_false (is_closed (f));
  g_assert_true (is_closed (f));
  wait_for_word (f);
  g_assert_cmpstr (f->said, ==, "Summary saved as long.pdf");
  g_assert_true (is_closed (f));
  corrin_visits_page_save_pdf (f->page, path);
  g_assert_false (is_closed (f));
  wait_until_made (f);
}

static void
name_person (const VisitsCase *f, const char *name)
{
  g_autoptr (CorrinPerson) person = corrin_record_copy (visits_case_person (f));
  g_autoptr (GError) error = NULL;

  g_free (person->name);
  person->name = g_strdup (name);
  g_assert_true (corrin_act_update (f->document, person, &error));
}

static void
assert_copied_with (const VisitsCase *f, const char *name)
{
  g_autofree char *text = corrin_report_text (corrin_visits_page_get_report (f->page));

  g_assert_cmpstr (f->said, ==, "Copied");
  g_assert_nonnull (strstr (text, name));
}

/* What is noted on another page is on what is wanted, also of long pages that are being made meanwhile. */
static void
test_change_on_another_page (VisitsCase *f, gconstpointer data)
{
  (void) data;
  visits_case_wait_for_report (f);
  gtk_widget_set_visible (GTK_WIDGET (f->page), FALSE);
  name_person (f, "Ada Byron");
  visits_case_click_summary (f, "copy");
  assert_copied_with (f, "Ada Byron");

  gtk_widget_set_visible (GTK_WIDGET (f->page), TRUE);
  g_clear_pointer (&f->said, g_free);
  fill_years (f);
  choose_years (f);
  wait_for_status (f, "Making the pages…");
  visits_case_click_summary (f, "copy");
  gtk_widget_set_visible (GTK_WIDGET (f->page), FALSE);
  name_person (f, "Ada King");
  wait_for_word (f);
  assert_copied_with (f, "Ada King");
}

/* What was wanted of long pages is done with the short ones that were chosen meanwhile. */
static void
test_wanted_over_a_change (VisitsCase *f, gconstpointer data)
{
  (void) data;
  visits_case_wait_for_report (f);
  fill_years (f);
  choose_years (f);
  wait_for_status (f, "Making the pages…");
  visits_case_click_summary (f, "copy");
  g_assert_null (f->said);
  choose_weeks (f);
  wait_for_word (f);
  g_assert_cmpstr (f->said, ==, "Copied");
}

/* What one person wanted is not done with the pages of another. */
static void
test_another_person_does_not_get_the_file (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = path_to (f, "ada.pdf");
  g_autofree char *next = path_to (f, "next.pdf");

  (void) data;
  visits_case_add_person (f, "Ben");
  open_years (f);
  corrin_visits_page_save_pdf (f->page, path);
  corrin_visits_page_save_pdf (f->page, next);
  corrin_document_choose (f->document, 1);
  g_assert_cmpstr (f->said, ==, "Cancelled.");
  g_assert_null (corrin_visits_page_get_report (f->page));
  visits_case_wait_for_page (f, "\nBen\n", TRUE);
  wait_until_made (f);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (next, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (f->said, ==, "Cancelled.");
}

/* Whether a file could still be given up for the other person, is said when that is known. */
static void
test_another_person_hears_of_the_file (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = path_to (f, "ada.pdf");

  (void) data;
  visits_case_add_person (f, "Ben");
  open_years (f);
  corrin_visits_page_save_pdf (f->page, path);
  corrin_document_choose (f->document, 1);
  g_assert_null (f->said);
  wait_for_word (f);
  g_assert_cmpstr (f->said, ==,
                   g_file_test (path, G_FILE_TEST_EXISTS) ? "Summary saved as ada.pdf" : "Cancelled.");
  g_assert_false (gtk_widget_get_visible (visits_case_summary_part (f, NULL, "saved")));
}

static void
test_another_person_does_not_try_again (VisitsCase *f, gconstpointer data)
{
  g_autofree char *folder = path_to (f, "nowhere");
  g_autofree char *path = g_build_filename (folder, "ada.pdf", NULL);

  (void) data;
  visits_case_add_person (f, "Ben");
  visits_case_wait_for_report (f);
  g_assert_false (corrin_visits_page_save_pdf (f->page, path));
  g_assert_true (corrin_notice_is_shown (notice_of (f)));
  corrin_document_choose (f->document, 1);
  g_assert_false (corrin_notice_is_shown (notice_of (f)));
  visits_case_wait_for_page (f, "\nBen\n", TRUE);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_signal_emit_by_name (notice_of (f), "activated");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_null (f->said);
}

static char *
tool_output (const char *tool, const char *path, const char *last)
{
  g_autofree char *program = g_find_program_in_path (tool);
  char *argv[] = { program, (char *) path, (char *) last, NULL };
  char *output = NULL;

  if (program != NULL)
    g_assert_true (g_spawn_sync (NULL, argv, NULL, 0, NULL, NULL, &output, NULL, NULL, NULL));
  return output;
}

/* What is remembered is what was printed, whatever is chosen meanwhile. */
static void
test_print (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = path_to (f, "print.pdf");
  gint64 next = visits_case_add_visit (f, "2026-07-12");
  GtkWidget *year = visits_case_part (visits_case_summary_part (f, NULL, "period"), "year");
  g_autoptr (CorrinAppointment) visit = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;
  g_autofree char *pages = NULL;

  (void) data;
  visits_case_wait_for_page (f, "(84 days)", TRUE);
  visits_case_click_summary (f, "print");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (year), TRUE);
  visits_case_wait_for_page (f, "(365 days)", TRUE);
  print_case_choose_file (path);
  wait_for_word (f);
  g_assert_cmpstr (f->said, ==, "Summary printed");
  visit = visits_case_get_visit (f, next);
  g_assert_cmpint (visit->summary_made, ==, corrin_day_parse ("2026-06-30"));
  g_assert_cmpint (visit->summary_from, ==, corrin_day_parse ("2026-04-08"));
  bytes = print_case_wait_for_file (path);
  info = tool_output ("pdfinfo", path, NULL);
  text = tool_output ("pdftotext", path, "-");
  if (info == NULL || text == NULL)
    return;
  pages = g_strdup_printf ("Pages:           %d\n", (int) visit->summary_pages);
  g_assert_nonnull (strstr (info, pages));
  g_assert_nonnull (strstr (text, "Fatigue"));
}

/* A visit of one person does not remember what was printed for another. */
static void
test_printed_for_another_person (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = path_to (f, "print.pdf");
  gint64 of_ada = visits_case_add_visit (f, "2026-07-12");
  gint64 of_ben;

  (void) data;
  visits_case_add_person (f, "Ben");
  visits_case_wait_for_report (f);
  visits_case_click_summary (f, "print");
  corrin_document_choose (f->document, 1);
  of_ben = visits_case_add_visit (f, "2026-07-13");
  visits_case_wait_for_page (f, "\nBen\n", TRUE);
  print_case_choose_file (path);
  wait_for_word (f);
  g_assert_cmpstr (f->said, ==, "Summary printed");
  visits_case_assert_not_remembered (f, of_ada);
  visits_case_assert_not_remembered (f, of_ben);
}

/* Try Again prints what was not printed; what goes well afterwards needs no trying. */
static void
test_try_again_prints (VisitsCase *f, gconstpointer data)
{
  g_autofree char *folder = path_to (f, "nowhere");
  g_autofree char *path = g_build_filename (folder, "print.pdf", NULL);
  g_autofree char *bytes = NULL;

  (void) data;
  visits_case_wait_for_report (f);
  visits_case_click_summary (f, "print");
  print_case_choose_file (path);
  wait_for_word (f);
  g_assert_null (f->said);
  g_assert_true (corrin_notice_is_shown (notice_of (f)));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_signal_emit_by_name (notice_of (f), "activated");
  print_case_choose_file (path);
  wait_for_word (f);
  g_assert_cmpstr (f->said, ==, "Summary printed");
  g_assert_false (corrin_notice_is_shown (notice_of (f)));
  bytes = print_case_wait_for_file (path);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
#define ADD(name, func)                                                                                      \
  g_test_add ("/visits-output/" name, VisitsCase, NULL, visits_case_set_up, func, tear_down)
  ADD ("worker", test_worker);
  ADD ("long-is-made-once", test_long_is_made_once);
  ADD ("second-save-waits", test_second_save_waits);
  ADD ("cancel", test_cancel);
  ADD ("cancelled-save-leaves-no-file", test_cancelled_save_leaves_no_file);
  ADD ("wanted-after-a-cancelled-save", test_wanted_after_a_cancelled_save);
  ADD ("busy-journal-delays-a-save", test_busy_journal_delays_a_save);
  ADD ("close-while-saving", test_close_while_saving);
  ADD ("change-on-another-page", test_change_on_another_page);
  ADD ("wanted-over-a-change", test_wanted_over_a_change);
  ADD ("another-person-does-not-get-the-file", test_another_person_does_not_get_the_file);
  ADD ("another-person-hears-of-the-file", test_another_person_hears_of_the_file);
  ADD ("another-person-does-not-try-again", test_another_person_does_not_try_again);
  ADD ("print", test_print);
  ADD ("printed-for-another-person", test_printed_for_another_person);
  ADD ("try-again-prints", test_try_again_prints);
#undef ADD
  return g_test_run ();
}
