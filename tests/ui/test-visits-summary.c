/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Make Summary on the Visits page: what is chosen for it, how its pages are looked at, printed and remembered. */
#include "clock.h"
#include "day-button.h"
#include "page-preview.h"
#include "page-zoom.h"
#include "pages-view.h"
#include "preview-bar.h"
#include "settings.h"
#include "shown-days.h"
#include "summary-memory.h"
#include "summary-panel.h"
#include "summary-wish.h"
#include "visits-agenda.h"
#include "visits-case.h"

#include <string.h>

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

static void
assert_sections (CorrinReportSections sections, const char *expected)
{
  g_autofree char *words = corrin_summary_sections_words (sections);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (void)
{
  CorrinReportSections usual = corrin_report_sections_default ();
  CorrinReportOptions options = { .name = CORRIN_REPORT_NAME_INITIALS };
  g_autofree char *name = corrin_summary_name_words (&options);
  g_autofree char *open = NULL;

  assert_sections (usual, "All");
  assert_sections (usual & ~(guint) CORRIN_REPORT_LABS, "10 of 11");
  assert_sections (usual | CORRIN_REPORT_ALL_LABS, "All, 1 full table");
  assert_sections (CORRIN_REPORT_LABS | CORRIN_REPORT_ALL_LABS | CORRIN_REPORT_ALL_DOSES,
                   "1 of 11, 2 full tables");
  g_assert_cmpstr (name, ==, "Initials");
  options.with_private = TRUE;
  open = corrin_summary_name_words (&options);
  g_assert_cmpstr (open, ==, "Initials, with private entries");
}

static void
assert_long (const char *from, CorrinReportSections sections, gboolean is_long)
{
  CorrinSummaryWish wish = { .period = { corrin_day_parse (from), corrin_day_parse ("2026-06-30") } };

  wish.options.sections = sections;
  g_assert_true (corrin_summary_wish_is_long (&wish) == is_long);
}

static void
test_long (void)
{
  assert_long ("2026-04-08", corrin_report_sections_default (), FALSE);
  assert_long ("2025-07-01", corrin_report_sections_default (), FALSE);
  assert_long ("2006-07-01", corrin_report_sections_default (), TRUE);
  assert_long ("2026-04-08", CORRIN_REPORT_ALL_RATINGS, FALSE);
  assert_long ("2024-07-01", CORRIN_REPORT_ALL_RATINGS, TRUE);
}

static void
test_zoom_steps (void)
{
  double zoom = 0.91 * CORRIN_PAGE_ZOOM_WHOLE;
  g_autofree char *words = corrin_page_zoom_words (zoom);

  g_assert_cmpstr (words, ==, "91 %");
  g_assert_cmpfloat_with_epsilon (corrin_page_zoom_in (zoom), CORRIN_PAGE_ZOOM_WHOLE, 0.001);
  g_assert_cmpfloat_with_epsilon (corrin_page_zoom_out (zoom), 0.75 * CORRIN_PAGE_ZOOM_WHOLE, 0.001);
  zoom = 3 * CORRIN_PAGE_ZOOM_WHOLE;
  g_assert_false (corrin_page_zoom_can_grow (zoom));
  g_assert_true (corrin_page_zoom_can_shrink (zoom));
  g_assert_false (corrin_page_zoom_can_shrink (0.25 * CORRIN_PAGE_ZOOM_WHOLE));
}

/* Which appointment a summary belongs to. */
static void
test_memory (void)
{
  CorrinSummaryMemory memory = { .visit = 7 };
  CorrinSummaryWish wish = { .period = { 100, 200 } };
  g_autoptr (CorrinVisitsAct) next = NULL;
  g_autoptr (CorrinVisitsAct) again = NULL;
  g_autoptr (CorrinVisitsAct) other = NULL;

  wish.options.sections = CORRIN_REPORT_LABS | CORRIN_REPORT_WORDS;
  next = corrin_summary_memory_act (&memory, &wish, 2);
  g_assert_cmpint (next->id, ==, 7);
  g_assert_cmpuint (next->pages, ==, 2);
  g_assert_cmpint (next->period.to, ==, 200);
  memory = (CorrinSummaryMemory){ 7, 3, wish.period, wish.options.sections };
  again = corrin_summary_memory_act (&memory, &wish, 2);
  g_assert_cmpint (again->id, ==, 3);
  wish.period.to++;
  other = corrin_summary_memory_act (&memory, &wish, 2);
  g_assert_cmpint (other->id, ==, 7);
  memory.visit = 0;
  g_assert_null (corrin_summary_memory_act (&memory, &wish, 2));
}

static GtkWidget *
part (const VisitsCase *f, const char *of, const char *name)
{
  GtkWidget *widget = of != NULL ? visits_case_part (visits_case_summary (f), of) : visits_case_summary (f);

  return visits_case_part (widget, name);
}

static GtkWidget *
page_part (const VisitsCase *f, const char *name)
{
  return visits_case_part (GTK_WIDGET (f->page), name);
}

static GtkWidget *
find_switch (GtkWidget *widget, guint *skip)
{
  if (GTK_IS_SWITCH (widget) && (*skip)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_switch (child, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
reset_settings (VisitsCase *f, gconstpointer data)
{
  g_settings_reset (corrin_settings (), "summary-sections");
  g_settings_reset (corrin_settings (), "summary-name");
  g_settings_reset (corrin_settings (), "summary-birth-day");
  g_settings_reset (corrin_settings (), "summary-grey");
  visits_case_tear_down (f, data);
}

static void
test_sections (VisitsCase *f, gconstpointer data)
{
  AdwExpanderRow *sections = ADW_EXPANDER_ROW (part (f, "choices", "sections"));
  guint first = 1; /* after the one of the row itself */
  GtkWidget *words = find_switch (GTK_WIDGET (sections), &first);
  g_autofree char *kept = NULL;

  (void) data;
  visits_case_wait_for_page (f, "What matters most", TRUE);
  g_assert_cmpstr (adw_expander_row_get_subtitle (sections), ==, "All");
  gtk_switch_set_active (GTK_SWITCH (words), FALSE);
  g_assert_cmpstr (adw_expander_row_get_subtitle (sections), ==, "10 of 11");
  visits_case_wait_for_page (f, "What matters most", FALSE);
  kept = g_settings_get_string (corrin_settings (), "summary-sections");
  g_assert_null (strstr (kept, "words"));
  gtk_switch_set_active (GTK_SWITCH (words), TRUE);
  visits_case_wait_for_page (f, "What matters most", TRUE);
}

/* The name is remembered; private entries are only in what is looked at now. */
static void
test_details (VisitsCase *f, gconstpointer data)
{
  AdwExpanderRow *details = ADW_EXPANDER_ROW (part (f, "choices", "details"));
  AdwComboRow *name = ADW_COMBO_ROW (part (f, "choices", "name"));
  GtkSwitch *private_entries = GTK_SWITCH (part (f, "choices", "private_entries"));
  CorrinPerson *person = corrin_record_copy (visits_case_person (f));
  g_autoptr (GError) error = NULL;

  (void) data;
  g_free (person->name);
  person->name = g_strdup ("Ada Byron");
  g_assert_true (corrin_act_update (f->document, person, &error));
  corrin_record_free (person);
  visits_case_wait_for_page (f, "Ada Byron", TRUE);
  adw_combo_row_set_selected (name, CORRIN_REPORT_NAME_NONE);
  visits_case_wait_for_page (f, "Ada Byron", FALSE);
  g_assert_cmpint (g_settings_get_enum (corrin_settings (), "summary-name"), ==, CORRIN_REPORT_NAME_NONE);
  g_assert_false (gtk_switch_get_active (private_entries));
  gtk_switch_set_active (private_entries, TRUE);
  g_assert_cmpstr (adw_expander_row_get_subtitle (details), ==, "No name, with private entries");
}

/* Moves through frames until the pages know their size. */
static void
wait_for_zoom (CorrinPagesView *pages)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (corrin_pages_view_get_zoom (pages) == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpfloat (corrin_pages_view_get_zoom (pages), >, 0);
}

static void
wait_for_width (GtkWidget *sheet, int width)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (gtk_widget_get_width (sheet) != width && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_width (sheet), ==, width);
}

static void
test_zoom (VisitsCase *f, gconstpointer data)
{
  CorrinPagesView *pages = CORRIN_PAGES_VIEW (page_part (f, "pages"));
  GtkWidget *bar = page_part (f, "bar");
  const char *largest = "Fit the width, now 300 %";
  GtkWidget *sheet;
  int fitting, room = gtk_widget_get_width (GTK_WIDGET (f->page));

  (void) data;
  visits_case_wait_for_report (f);
  wait_for_zoom (pages);
  sheet = gtk_widget_get_first_child (GTK_WIDGET (pages));
  fitting = gtk_widget_get_width (sheet);
  g_assert_true (corrin_pages_view_get_fits (pages));
  for (guint i = 0; i < 20; i++)
    g_signal_emit_by_name (visits_case_part (bar, "larger"), "clicked");
  g_assert_false (gtk_widget_is_sensitive (visits_case_part (bar, "larger")));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (visits_case_part (bar, "percent"))), ==, "300 %");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (visits_case_part (bar, "fit")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, largest);
  wait_for_width (sheet, (int) (210 * 72 / 25.4 * 4));
  /* The page and its bar stay where they are: what is larger than the room is scrolled. */
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->page)), ==, room);

  test_ui_press (GTK_WIDGET (f->page), "<Control>0");
  g_assert_true (corrin_pages_view_get_fits (pages));
  wait_for_width (sheet, fitting);
  test_ui_press (GTK_WIDGET (f->page), "<Control>minus");
  g_assert_false (corrin_pages_view_get_fits (pages));
  g_assert_cmpfloat (corrin_pages_view_get_zoom (pages), <, fitting / (210 * 72 / 25.4));
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

static guint
count_painted (GtkWidget *pages, guint *n)
{
  guint painted = 0;

  *n = 0;
  for (GtkWidget *sheet = gtk_widget_get_first_child (pages); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet), (*n)++)
    painted += corrin_page_preview_has_picture (CORRIN_PAGE_PREVIEW (sheet)) ? 1 : 0;
  return painted;
}

static void
choose_years (VisitsCase *f)
{
  corrin_day_button_set_day (CORRIN_DAY_BUTTON (visits_case_part (part (f, NULL, "period"), "from")),
                             corrin_day_parse ("2024-06-01"));
  g_settings_set_string (corrin_settings (), "summary-sections", "symptoms,appendix-ratings");
}

static void
wait_for_status (const VisitsCase *f, const char *text)
{
  GtkLabel *status = GTK_LABEL (visits_case_part (page_part (f, "bar"), "status"));
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (strstr (gtk_label_get_text (status), text) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (strstr (gtk_label_get_text (status), text));
}

static void
wait_until_made (const VisitsCase *f)
{
  GtkWidget *cancel = visits_case_part (page_part (f, "bar"), "cancel");
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (gtk_widget_get_visible (cancel) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (gtk_widget_get_visible (cancel));
}

/* What is long is made beside the window. Only the pages in sight are painted. */
static void
test_worker (VisitsCase *f, gconstpointer data)
{
  GtkWidget *pages = page_part (f, "pages");
  GtkWidget *cancel = visits_case_part (page_part (f, "bar"), "cancel");
  g_autofree char *path = g_build_filename (f->journal->folder, "long.pdf", NULL);
  guint n, painted;

  (void) data;
  visits_case_wait_for_report (f);
  fill_years (f);
  choose_years (f);
  wait_for_status (f, "Making the pages…");
  g_assert_true (gtk_widget_get_visible (cancel));
  wait_until_made (f);
  visits_case_wait_for_page (f, "(760 days)", TRUE);
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
  g_signal_emit_by_name (part (f, NULL, "copy"), "clicked");
  wait_for_status (f, "Making the pages…");
  g_signal_emit_by_name (visits_case_part (page_part (f, "bar"), "cancel"), "clicked");
  wait_for_status (f, "Cancelled.");
  g_assert_true (corrin_visits_page_get_report (f->page) == before);
  g_assert_null (f->said);
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

static gint64
add_visit (const VisitsCase *f, const char *day)
{
  g_autoptr (CorrinAppointment) visit = corrin_record_new (&corrin_appointment_kind);
  g_autoptr (GError) error = NULL;

  visit->record.person = visits_case_person (f)->record.id;
  visit->day = corrin_day_parse (day);
  g_assert_true (corrin_act_add (f->document, visit, &error));
  return visit->record.id;
}

static void
test_remembered (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->journal->folder, "summary.pdf", NULL);
  gint64 next = add_visit (f, "2026-07-12");
  g_autoptr (CorrinAppointment) visit = NULL;
  g_autoptr (CorrinVisitsAgenda) agenda = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;
  GtkWidget *year = visits_case_part (part (f, NULL, "period"), "year");

  (void) data;
  g_settings_set_string (corrin_settings (), "summary-sections", "words, symptoms");
  visits_case_wait_for_page (f, "(84 days)", TRUE);
  g_assert_false (gtk_widget_get_visible (part (f, NULL, "saved")));
  g_assert_true (corrin_visits_page_save_pdf (f->page, path));
  g_assert_true (gtk_widget_get_visible (part (f, NULL, "saved")));
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

  g_settings_reset (corrin_settings (), "summary-sections");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (year), TRUE);
  visits_case_wait_for_page (f, "(365 days)", TRUE);
  g_signal_emit_by_name (page_part (f, "ahead"), "make-again", next);
  visits_case_wait_for_page (f, "(84 days)", TRUE);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (part (f, "choices", "sections"))), ==,
                   "2 of 11");
}

static void
test_copy_is_remembered (VisitsCase *f, gconstpointer data)
{
  gint64 next = add_visit (f, "2026-07-12");
  g_autoptr (CorrinAppointment) before = NULL;
  g_autoptr (CorrinAppointment) after = NULL;

  (void) data;
  visits_case_wait_for_report (f);
  g_signal_emit_by_name (part (f, NULL, "copy"), "clicked");
  before = get_visit (f, next);
  g_assert_cmpint (before->summary_made, ==, corrin_day_parse ("2026-06-30"));
  g_assert_true (corrin_act_undo (f->document, NULL));
  after = get_visit (f, next);
  g_assert_cmpint (after->summary_made, ==, CORRIN_DAY_NONE);
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

static void
test_print (VisitsCase *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->journal->folder, "print.pdf", NULL);
  gint64 next = add_visit (f, "2026-07-12");
  gint64 end = g_get_monotonic_time () + PATIENCE;
  g_autoptr (CorrinAppointment) visit = get_visit (f, next);
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;
  g_autofree char *pages = NULL;

  (void) data;
  visits_case_wait_for_report (f);
  g_assert_true (corrin_summary_panel_print_to (CORRIN_SUMMARY_PANEL (visits_case_summary (f)), path));
  while (visit->summary_made == CORRIN_DAY_NONE && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      corrin_record_free (visit);
      visit = get_visit (f, next);
    }
  g_assert_cmpint (visit->summary_made, !=, CORRIN_DAY_NONE);
  info = tool_output ("pdfinfo", path, NULL);
  text = tool_output ("pdftotext", path, "-");
  if (info == NULL || text == NULL)
    return;
  pages = g_strdup_printf ("Pages:           %d\n", (int) visit->summary_pages);
  g_assert_nonnull (strstr (info, pages));
  g_assert_nonnull (strstr (text, "Fatigue"));
}

/* The days of the charts are offered once they are known, and the summary goes on with them. */
static void
test_as_shown (VisitsCase *f, gconstpointer data)
{
  GtkWidget *as_shown = visits_case_part (part (f, NULL, "period"), "as_shown");
  CorrinDay today = corrin_day_parse ("2026-06-30");

  (void) data;
  g_assert_false (gtk_widget_get_visible (as_shown));
  corrin_shown_days_set (f->document, (CorrinPeriod){ today - 19, today });
  gtk_widget_set_visible (GTK_WIDGET (f->page), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (f->page), TRUE);
  g_assert_true (gtk_widget_get_visible (as_shown));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (as_shown), TRUE);
  visits_case_wait_for_page (f, "(20 days)", TRUE);
  corrin_shown_days_set (f->document, (CorrinPeriod){ today - 9, today - 1 });
  gtk_widget_set_visible (GTK_WIDGET (f->page), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (f->page), TRUE);
  visits_case_wait_for_page (f, "(9 days)", TRUE);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (as_shown)));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
  g_test_add_func ("/visits-summary/words", test_words);
  g_test_add_func ("/visits-summary/long", test_long);
  g_test_add_func ("/visits-summary/zoom-steps", test_zoom_steps);
  g_test_add_func ("/visits-summary/memory", test_memory);
#define ADD(name, func)                                                                                      \
  g_test_add ("/visits-summary/" name, VisitsCase, NULL, visits_case_set_up, func, reset_settings)
  ADD ("sections", test_sections);
  ADD ("details", test_details);
  ADD ("zoom", test_zoom);
  ADD ("worker", test_worker);
  ADD ("cancel", test_cancel);
  ADD ("remembered", test_remembered);
  ADD ("copy-is-remembered", test_copy_is_remembered);
  ADD ("print", test_print);
  ADD ("as-shown", test_as_shown);
#undef ADD
  return g_test_run ();
}
