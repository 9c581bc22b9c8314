/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves Make Summary on the Visits page: files, paper and text; what of it is remembered, and what is given up. */
#include "act.h"
#include "clock.h"
#include "day-button.h"
#include "notice.h"
#include "print-case.h"
#include "settings.h"
#include "summary-memory.h"
#include "summary-panel.h"
#include "visits-agenda.h"
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

static void
click (const VisitsCase *f, const char *name)
{
  g_signal_emit_by_name (visits_case_summary_part (f, NULL, name), "clicked");
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
  click (f, "copy");
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
  click (f, "copy");
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
  click (f, "copy");
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

/* What is noted on another page while long pages are made is on what was wanted of them. */
static void
test_change_on_another_page (VisitsCase *f, gconstpointer data)
{
  CorrinPerson *person = corrin_record_copy (visits_case_person (f));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  (void) data;
  visits_case_wait_for_report (f);
  fill_years (f);
  choose_years (f);
  wait_for_status (f, "Making the pages…");
  click (f, "copy");
  gtk_widget_set_visible (GTK_WIDGET (f->page), FALSE);
  g_free (person->name);
  person->name = g_strdup ("Ada Byron");
  g_assert_true (corrin_act_update (f->document, person, &error));
  corrin_record_free (person);
  wait_for_word (f);
  g_assert_cmpstr (f->said, ==, "Copied");
  text = corrin_report_text (corrin_visits_page_get_report (f->page));
  g_assert_nonnull (strstr (text, "Ada Byron"));
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
  click (f, "copy");
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

/* Which appointment a summary belongs to. */
static void
test_memory (void)
{
  CorrinSummaryMemory memory = { .visit = 7 };
  CorrinSummaryWish wish = { .period = { 100, 200 } };
  g_autoptr (CorrinVisitsAct) act = NULL;

  wish.options.sections = CORRIN_REPORT_LABS | CORRIN_REPORT_WORDS;
  g_assert_cmpint (corrin_summary_memory_get_visit (&memory, &wish), ==, 7);
  memory = (CorrinSummaryMemory){ 7, 107, 3, 103, wish.period, wish.options.sections };
  g_assert_cmpint (corrin_summary_memory_get_visit (&memory, &wish), ==, 3);
  g_assert_cmpint (corrin_summary_memory_get_day (&memory, &wish), ==, 103);
  wish.period.to++;
  g_assert_cmpint (corrin_summary_memory_get_day (&memory, &wish), ==, 107);
  g_assert_cmpint (corrin_summary_memory_get_visit (&memory, &wish), ==, 7);
  g_assert_null (corrin_summary_memory_act (&wish, 2));
  wish.visit = 7;
  act = corrin_summary_memory_act (&wish, 2);
  g_assert_cmpint (act->id, ==, 7);
  g_assert_cmpuint (act->pages, ==, 2);
  g_assert_cmpint (act->period.to, ==, 201);
}

static CorrinAppointment *
get_visit (const VisitsCase *f, gint64 id)
{
  g_autoptr (GError) error = NULL;
  CorrinAppointment *visit =
      corrin_store_get (corrin_document_get_store (f->document), &corrin_appointment_kind, id, &error);

  g_assert_no_error (error);
  return visit;
}

static void
assert_not_remembered (const VisitsCase *f, gint64 id)
{
  g_autoptr (CorrinAppointment) visit = get_visit (f, id);

  g_assert_cmpint (visit->summary_made, ==, CORRIN_DAY_NONE);
}

static void
test_remembered (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = path_to (f, "summary.pdf");
  gint64 next = visits_case_add_visit (f, "2026-07-12");
  g_autoptr (CorrinAppointment) visit = NULL;
  g_autoptr (CorrinVisitsAgenda) agenda = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;

  (void) data;
  g_settings_set_string (corrin_settings (), "summary-sections", "words, symptoms");
  visits_case_wait_for_page (f, "(84 days)", TRUE);
  g_assert_false (gtk_widget_get_visible (visits_case_summary_part (f, NULL, "saved")));
  g_assert_true (corrin_visits_page_save_pdf (f->page, path));
  g_assert_true (gtk_widget_get_visible (visits_case_summary_part (f, NULL, "saved")));
  g_assert_cmpstr (f->said, ==, "Summary saved as summary.pdf");
  visit = get_visit (f, next);
  g_assert_cmpint (visit->summary_made, ==, corrin_day_parse ("2026-06-30"));
  g_assert_cmpint (visit->summary_from, ==, corrin_day_parse ("2026-04-08"));
  g_assert_cmpstr (visit->summary_sections, ==, "words, symptoms");
  g_assert_cmpint (visit->summary_pages, ==, corrin_report_n_pages (corrin_visits_page_get_report (f->page)));
  agenda = corrin_visits_agenda_read (corrin_document_get_store (f->document), visit->record.person, &error);
  expected = g_strdup_printf (
      "Sunday, 12 July 2026\nSummary made on 30 June 2026: 8 April to 30 June 2026, %d page%s",
      (int) visit->summary_pages, visit->summary_pages == 1 ? "" : "s");
  g_assert_cmpstr (((CorrinVisitLine *) agenda->ahead->pdata[0])->subtitle, ==, expected);
}

static void
assert_sections (const VisitsCase *f, const char *expected)
{
  g_assert_cmpstr (
      adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (visits_case_summary_part (f, "choices", "sections"))),
      ==, expected);
}

/* The sections of a summary that is made again are those of that one alone. */
static void
test_again_keeps_the_usual_sections (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = path_to (f, "summary.pdf");
  gint64 next = visits_case_add_visit (f, "2026-07-12");
  GtkWidget *year = visits_case_part (visits_case_summary_part (f, NULL, "period"), "year");
  g_autofree char *usual = NULL;

  (void) data;
  visits_case_add_person (f, "Ben");
  g_settings_set_string (corrin_settings (), "summary-sections", "words, symptoms");
  visits_case_wait_for_page (f, "(84 days)", TRUE);
  g_assert_true (corrin_visits_page_save_pdf (f->page, path));
  g_settings_set_string (corrin_settings (), "summary-sections", "words, symptoms, labs");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (year), TRUE);
  visits_case_wait_for_page (f, "(365 days)", TRUE);
  assert_sections (f, "3 of 11");

  g_signal_emit_by_name (visits_case_page_part (f, "ahead"), "make-summary", next);
  visits_case_wait_for_page (f, "(84 days)", TRUE);
  assert_sections (f, "2 of 11");
  usual = g_settings_get_string (corrin_settings (), "summary-sections");
  g_assert_cmpstr (usual, ==, "words, symptoms, labs");
  corrin_document_choose (f->document, 1);
  assert_sections (f, "3 of 11");
}

/* A summary is for the next visit, unless another one is chosen. */
static void
test_for_a_chosen_visit (VisitsCase *f, gconstpointer data)
{
  gint64 next = visits_case_add_visit (f, "2026-07-12");
  gint64 later = visits_case_add_visit (f, "2026-08-02");
  GtkLabel *visit = GTK_LABEL (visits_case_summary_part (f, NULL, "visit"));
  g_autoptr (CorrinAppointment) chosen = NULL;

  (void) data;
  visits_case_wait_for_report (f);
  g_assert_cmpstr (gtk_label_get_text (visit), ==, "For the visit on 12 July 2026");
  g_signal_emit_by_name (visits_case_page_part (f, "ahead"), "make-summary", later);
  g_assert_cmpstr (gtk_label_get_text (visit), ==, "For the visit on 2 August 2026");
  click (f, "copy");
  chosen = get_visit (f, later);
  g_assert_cmpint (chosen->summary_made, ==, corrin_day_parse ("2026-06-30"));
  assert_not_remembered (f, next);
  g_assert_cmpstr (gtk_label_get_text (visit), ==, "For the visit on 2 August 2026");
}

/* The summary of a past visit that is made again is not called that of the next one. */
static void
test_again_names_its_own_visit (VisitsCase *f, gconstpointer data)
{
  gint64 past = visits_case_add_visit (f, "2026-06-30");
  GtkLabel *visit = GTK_LABEL (visits_case_summary_part (f, NULL, "visit"));
  GtkWidget *year = visits_case_part (visits_case_summary_part (f, NULL, "period"), "year");

  (void) data;
  visits_case_wait_for_report (f);
  click (f, "copy");
  test_set_now ("2026-07-05T12:00:00+02:00");
  g_assert_cmpint (visits_case_add_visit (f, "2026-07-12"), >, 0);
  g_assert_cmpstr (gtk_label_get_text (visit), ==, "For the visit on 12 July 2026");
  g_signal_emit_by_name (visits_case_page_part (f, "past"), "make-summary", past);
  g_assert_cmpstr (gtk_label_get_text (visit), ==, "For the visit on 30 June 2026");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (year), TRUE);
  g_assert_cmpstr (gtk_label_get_text (visit), ==, "For the visit on 12 July 2026");
  test_set_now ("2026-06-30T12:00:00+02:00");
}

static GtkWidget *
make_button_of (const VisitsCase *f, const char *list)
{
  GtkListBox *rows = GTK_LIST_BOX (visits_case_part (visits_case_page_part (f, list), "list"));

  return g_object_get_data (G_OBJECT (gtk_list_box_get_row_at_index (rows, 0)), "corrin-summary");
}

/* From the summary of a past visit there is a way back to the usual days, for the only visit that is to come. */
static void
test_back_from_again (VisitsCase *f, gconstpointer data)
{
  gint64 past = visits_case_add_visit (f, "2026-06-30");
  GtkWidget *year = visits_case_part (visits_case_summary_part (f, NULL, "period"), "year");

  (void) data;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (year), TRUE);
  visits_case_wait_for_page (f, "(365 days)", TRUE);
  click (f, "copy");
  test_set_now ("2026-07-20T12:00:00+02:00");
  g_assert_cmpint (visits_case_add_visit (f, "2026-07-25"), >, 0);
  g_assert_false (gtk_widget_get_visible (make_button_of (f, "ahead")));
  g_signal_emit_by_name (visits_case_page_part (f, "past"), "make-summary", past);
  visits_case_wait_for_page (f, "1 July 2025 to 30 June 2026", TRUE);
  g_assert_true (gtk_widget_get_visible (make_button_of (f, "ahead")));
  g_signal_emit_by_name (make_button_of (f, "ahead"), "clicked");
  visits_case_wait_for_page (f, "1 July 2025 to 30 June 2026", FALSE);
  visits_case_wait_for_page (f, "30 June to 20 July 2026", TRUE);
  g_assert_false (gtk_widget_get_visible (make_button_of (f, "ahead")));
  test_set_now ("2026-06-30T12:00:00+02:00");
}

static void
test_copy_is_remembered (VisitsCase *f, gconstpointer data)
{
  gint64 next = visits_case_add_visit (f, "2026-07-12");
  g_autoptr (CorrinAppointment) visit = NULL;

  (void) data;
  visits_case_wait_for_report (f);
  click (f, "copy");
  visit = get_visit (f, next);
  g_assert_cmpint (visit->summary_made, ==, corrin_day_parse ("2026-06-30"));
  g_assert_true (corrin_act_undo (f->document, NULL));
  assert_not_remembered (f, next);
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
  click (f, "print");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (year), TRUE);
  visits_case_wait_for_page (f, "(365 days)", TRUE);
  print_case_choose_file (path);
  wait_for_word (f);
  g_assert_cmpstr (f->said, ==, "Summary printed");
  visit = get_visit (f, next);
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
  click (f, "print");
  corrin_document_choose (f->document, 1);
  of_ben = visits_case_add_visit (f, "2026-07-13");
  visits_case_wait_for_page (f, "\nBen\n", TRUE);
  print_case_choose_file (path);
  wait_for_word (f);
  g_assert_cmpstr (f->said, ==, "Summary printed");
  assert_not_remembered (f, of_ada);
  assert_not_remembered (f, of_ben);
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
  click (f, "print");
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
  g_test_add_func ("/visits-output/memory", test_memory);
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
  ADD ("remembered", test_remembered);
  ADD ("again-keeps-the-usual-sections", test_again_keeps_the_usual_sections);
  ADD ("for-a-chosen-visit", test_for_a_chosen_visit);
  ADD ("again-names-its-own-visit", test_again_names_its_own_visit);
  ADD ("back-from-again", test_back_from_again);
  ADD ("copy-is-remembered", test_copy_is_remembered);
  ADD ("print", test_print);
  ADD ("printed-for-another-person", test_printed_for_another_person);
  ADD ("try-again-prints", test_try_again_prints);
#undef ADD
  return g_test_run ();
}
