/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which visit a summary on the Visits page is made for and remembered with, and how it is made again. */
#include "act.h"
#include "settings.h"
#include "summary-memory.h"
#include "visits-agenda.h"
#include "visits-case.h"

static void
tear_down (VisitsCase *f, gconstpointer data)
{
  g_settings_reset (corrin_settings (), "summary-sections");
  visits_case_tear_down (f, data);
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

static void
test_remembered (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->journal->folder, "summary.pdf", NULL);
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
  visit = visits_case_get_visit (f, next);
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
  g_autofree char *path = g_build_filename (f->journal->folder, "summary.pdf", NULL);
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
  visits_case_click_summary (f, "copy");
  chosen = visits_case_get_visit (f, later);
  g_assert_cmpint (chosen->summary_made, ==, corrin_day_parse ("2026-06-30"));
  visits_case_assert_not_remembered (f, next);
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
  visits_case_click_summary (f, "copy");
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
  visits_case_click_summary (f, "copy");
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
  visits_case_click_summary (f, "copy");
  visit = visits_case_get_visit (f, next);
  g_assert_cmpint (visit->summary_made, ==, corrin_day_parse ("2026-06-30"));
  g_assert_true (corrin_act_undo (f->document, NULL));
  visits_case_assert_not_remembered (f, next);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
  g_test_add_func ("/visits-memory/memory", test_memory);
#define ADD(name, func)                                                                                      \
  g_test_add ("/visits-memory/" name, VisitsCase, NULL, visits_case_set_up, func, tear_down)
  ADD ("remembered", test_remembered);
  ADD ("again-keeps-the-usual-sections", test_again_keeps_the_usual_sections);
  ADD ("for-a-chosen-visit", test_for_a_chosen_visit);
  ADD ("again-names-its-own-visit", test_again_names_its_own_visit);
  ADD ("back-from-again", test_back_from_again);
  ADD ("copy-is-remembered", test_copy_is_remembered);
#undef ADD
  return g_test_run ();
}
