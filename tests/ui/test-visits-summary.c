/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Make Summary on the Visits page: what is chosen for it, how its pages are looked at. */
#include "act.h"
#include "clock.h"
#include "page-zoom.h"
#include "pages-view.h"
#include "settings.h"
#include "shown-days.h"
#include "summary-wish.h"
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
  AdwExpanderRow *sections = ADW_EXPANDER_ROW (visits_case_summary_part (f, "choices", "sections"));
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
  AdwExpanderRow *details = ADW_EXPANDER_ROW (visits_case_summary_part (f, "choices", "details"));
  AdwComboRow *name = ADW_COMBO_ROW (visits_case_summary_part (f, "choices", "name"));
  GtkSwitch *private_entries = GTK_SWITCH (visits_case_summary_part (f, "choices", "private_entries"));
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
  CorrinPagesView *pages = CORRIN_PAGES_VIEW (visits_case_page_part (f, "pages"));
  GtkWidget *bar = visits_case_page_part (f, "bar");
  const char *largest = "Fit the width, now 300 %";
  GtkWidget *sheet;
  int fitting, room = gtk_widget_get_width (GTK_WIDGET (f->page));

  (void) data;
  visits_case_wait_for_report (f);
  wait_for_zoom (pages);
  sheet = gtk_widget_get_first_child (GTK_WIDGET (pages));
  fitting = gtk_widget_get_width (sheet);
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
  wait_for_width (sheet, fitting);
  test_ui_press (GTK_WIDGET (f->page), "<Control>minus");
  g_assert_cmpfloat (corrin_pages_view_get_zoom (pages), <, fitting / (210 * 72 / 25.4));
}

/* The days of the charts are offered once they are known, and the summary goes on with them. */
static void
test_as_shown (VisitsCase *f, gconstpointer data)
{
  GtkWidget *as_shown = visits_case_part (visits_case_summary_part (f, NULL, "period"), "as_shown");
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

/* The charts of one person say nothing about another. */
static void
test_as_shown_is_the_persons (VisitsCase *f, gconstpointer data)
{
  GtkWidget *as_shown = visits_case_part (visits_case_summary_part (f, NULL, "period"), "as_shown");
  CorrinDay today = corrin_day_parse ("2026-06-30");

  (void) data;
  visits_case_add_person (f, "Ben");
  corrin_shown_days_set (f->document, (CorrinPeriod){ today - 19, today });
  gtk_widget_set_visible (GTK_WIDGET (f->page), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (f->page), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (as_shown), TRUE);
  corrin_document_choose (f->document, 1);
  g_assert_cmpint (corrin_shown_days_get (f->document).from, ==, CORRIN_DAY_NONE);
  g_assert_false (gtk_widget_get_visible (as_shown));
  visits_case_wait_for_page (f, "(84 days)", TRUE);
  corrin_document_choose (f->document, 0);
  g_assert_true (gtk_widget_get_visible (as_shown));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (as_shown)));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
  g_test_add_func ("/visits-summary/words", test_words);
  g_test_add_func ("/visits-summary/long", test_long);
  g_test_add_func ("/visits-summary/zoom-steps", test_zoom_steps);
#define ADD(name, func)                                                                                      \
  g_test_add ("/visits-summary/" name, VisitsCase, NULL, visits_case_set_up, func, reset_settings)
  ADD ("sections", test_sections);
  ADD ("details", test_details);
  ADD ("zoom", test_zoom);
  ADD ("as-shown", test_as_shown);
  ADD ("as-shown-is-the-persons", test_as_shown_is_the_persons);
#undef ADD
  return g_test_run ();
}
