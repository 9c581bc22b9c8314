/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-view.h"
#include "fit-case.h"
#include "form-case.h"
#include "notice.h"
#include "settings.h"
#include "trend-range.h"
#include "trends-case.h"
#include "trends-page.h"

#include <glib/gstdio.h>
#include <string.h>

static void
check_chip (TrendsCase *fixture, const char *name)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (trends_case_child (fixture, name)), TRUE);
  test_ui_iterate ();
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *below = gtk_widget_get_first_child (widget); below != NULL;
       below = gtk_widget_get_next_sibling (below))
    {
      GtkWidget *found = find_button (below, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press_button (TrendsCase *fixture, const char *label)
{
  GtkWidget *button = find_button (fixture->page, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  test_ui_iterate ();
}

static void
check_width (TrendsCase *fixture)
{
  int minimum;

  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_nothing (TrendsCase *fixture, gconstpointer data)
{
  AdwStatusPage *beginning;

  (void) data;
  trends_case_open (fixture);
  g_assert_cmpstr (trends_case_view (fixture, "states"), ==, "beginning");
  beginning = ADW_STATUS_PAGE (trends_case_child (fixture, "beginning"));
  g_assert_cmpstr (adw_status_page_get_title (beginning), ==, "It Begins With One Day");
  check_width (fixture);
  press_button (fixture, "Rate Today");
  g_assert_cmpstr (fixture->action, ==, "show-page today");
  press_button (fixture, "Add Injections So Far");
  g_assert_cmpstr (fixture->action, ==, "earlier-injections ");

  /* What is recorded meanwhile is shown at once. */
  test_add (fixture->journal, test_dose (fixture->journal, "2026-06-04"));
  g_assert_cmpstr (adw_status_page_get_title (beginning), ==, "Your Injections So Far");
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-30", 5));
  g_assert_cmpstr (trends_case_view (fixture, "states"), ==, "trend");
  g_assert_nonnull (strstr (trends_case_text (fixture, "sentence"), "Fatigue: 1 day rated, with 5."));
}

static void
test_five_days (TrendsCase *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;

  (void) data;
  test_ui_fill (fixture->journal);
  trends_case_open (fixture);
  g_assert_cmpstr (trends_case_view (fixture, "states"), ==, "trend");
  g_assert_cmpstr (trends_case_view (fixture, "views"), ==, "chart");
  g_assert_cmpstr (trends_case_text (fixture, "sentence"), ==,
                   "31 March 2026 to 30 June 2026. Fatigue: 5 days rated, between 3 and 7. After the first "
                   "rated day of this period, up to 14 days in a row "
                   "have no rating. 1 injection.");
  told = corrin_chart_view_tell (CORRIN_CHART_VIEW (trends_case_child (fixture, "chart")));
  g_assert_cmpstr (told, ==, trends_case_text (fixture, "sentence"));
  gtk_test_accessible_assert_property (trends_case_child (fixture, "chart"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Symptoms and injections");
  gtk_test_accessible_assert_property (trends_case_child (fixture, "chart"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       trends_case_text (fixture, "sentence"));
  /* The hint of the first four weeks is over by 29 June. */
  g_assert_false (gtk_widget_get_visible (trends_case_child (fixture, "hint_box")));
  g_assert_false (gtk_widget_get_visible (trends_case_child (fixture, "symptoms_button")));
}

static void
test_ranges (TrendsCase *fixture, gconstpointer data)
{
  (void) data;
  test_ui_fill (fixture->journal);
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->tingling, "2025-08-01", 9));
  trends_case_open (fixture);
  g_assert_true (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (trends_case_child (fixture, "range_three_months"))));
  gtk_test_accessible_assert_role (trends_case_child (fixture, "range_all"), GTK_ACCESSIBLE_ROLE_RADIO);

  check_chip (fixture, "range_four_weeks");
  g_assert_true (g_str_has_prefix (trends_case_text (fixture, "sentence"),
                                   "3 June 2026 to 30 June 2026. Fatigue: 3 days"));
  g_assert_cmpint (g_settings_get_enum (corrin_settings (), "range"), ==, CORRIN_TREND_FOUR_WEEKS);
  check_chip (fixture, "range_one_year");
  g_assert_true (g_str_has_prefix (trends_case_text (fixture, "sentence"),
                                   "1 July 2025 to 30 June 2026. Fatigue: 5 days"));
  g_assert_nonnull (strstr (trends_case_text (fixture, "sentence"), "Tingling: 1 day rated, with 9."));
  check_chip (fixture, "range_all");
  g_assert_true (g_str_has_prefix (trends_case_text (fixture, "sentence"), "1 August 2025 to 20 June 2026."));
  g_assert_cmpint (g_settings_get_enum (corrin_settings (), "range"), ==, CORRIN_TREND_ALL);
}

/* Until somebody chooses, a journal of less than four weeks fills its chart. */
static void
test_young (TrendsCase *fixture, gconstpointer data)
{
  (void) data;
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-03", 5));
  trends_case_open (fixture);
  g_assert_true (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (trends_case_child (fixture, "range_four_weeks"))));
  g_assert_true (g_str_has_prefix (trends_case_text (fixture, "sentence"), "3 June 2026 to 30 June 2026."));
  g_assert_null (g_settings_get_user_value (corrin_settings (), "range"));
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-02", 5));
  g_assert_true (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (trends_case_child (fixture, "range_three_months"))));
  check_chip (fixture, "range_four_weeks");
  g_assert_nonnull (g_settings_get_user_value (corrin_settings (), "range"));
}

static void
test_nothing_in_range (TrendsCase *fixture, gconstpointer data)
{
  (void) data;
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2025-08-01", 9));
  trends_case_open (fixture);
  g_assert_cmpstr (trends_case_view (fixture, "states"), ==, "trend");
  g_assert_cmpstr (trends_case_text (fixture, "hint"), ==,
                   "Nothing is rated in the last 3 months. What was rated before is still there.");
  press_button (fixture, "Show All");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (trends_case_child (fixture, "range_all"))));
  g_assert_true (
      g_str_has_prefix (trends_case_text (fixture, "sentence"), "1 August 2025. Fatigue: 1 day rated"));
  g_assert_false (gtk_widget_get_visible (trends_case_child (fixture, "hint_box")));
}

static GtkWidget *
show_table (TrendsCase *fixture)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (trends_case_child (fixture, "table_toggle")), TRUE);
  return adw_bin_get_child (ADW_BIN (trends_case_child (fixture, "table")));
}

static GListModel *
rows_of (GtkWidget *table)
{
  GtkWidget *columns = test_ui_child (table, "columns");

  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (columns)));
}

static char *
read_clipboard (GtkWidget *widget)
{
  GdkContentProvider *provider = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (provider);
  g_value_init (&value, G_TYPE_STRING);
  gdk_content_provider_get_value (provider, &value, &error);
  g_assert_no_error (error);
  return g_value_dup_string (&value);
}

static const char table_text[] = "Day\tFatigue\tInjection\n"
                                 "2026-06-20\t7\t\n"
                                 "2026-06-05\t6\t\n"
                                 "2026-06-04\t\thydroxocobalamin 1000 micrograms\n"
                                 "2026-06-03\t5\t\n"
                                 "2026-06-02\t4\t\n"
                                 "2026-06-01\t3\t\n";

static void
test_table (TrendsCase *fixture, gconstpointer data)
{
  g_autofree char *copied = NULL;
  GtkWidget *table;

  (void) data;
  test_ui_fill (fixture->journal);
  trends_case_open (fixture);
  g_assert_false (gtk_widget_get_visible (trends_case_child (fixture, "copy_button")));
  table = show_table (fixture);
  test_ui_paint (fixture->page);
  g_assert_cmpstr (trends_case_view (fixture, "views"), ==, "table");
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (table)), ==, 6);

  press_button (fixture, "Copy Table");
  copied = read_clipboard (fixture->page);
  g_assert_cmpstr (copied, ==, table_text);
  g_assert_cmpstr (fixture->said, ==, "Table copied");

  /* Another day, and a symptom more, while the table is shown. */
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->tingling, "2026-06-29", 2));
  test_ui_paint (fixture->page);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (table)), ==, 7);
  g_signal_emit_by_name (test_ui_child (table, "columns"), "activate", 0);
  g_assert_cmpstr (fixture->action, ==, "show-day 2026-06-29");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (trends_case_child (fixture, "table_toggle")), FALSE);
  g_assert_cmpstr (trends_case_view (fixture, "views"), ==, "chart");
}

/* Sorts the table and opens its first row. */
static void
open_first (GtkWidget *table, guint column, GtkSortType order)
{
  GtkColumnView *columns = GTK_COLUMN_VIEW (test_ui_child (table, "columns"));
  g_autoptr (GtkColumnViewColumn) by = g_list_model_get_item (gtk_column_view_get_columns (columns), column);

  gtk_column_view_sort_by_column (columns, by, order);
  g_signal_emit_by_name (columns, "activate", 0);
}

static void
test_sorting (TrendsCase *fixture, gconstpointer data)
{
  GtkWidget *table;

  (void) data;
  test_ui_fill (fixture->journal);
  trends_case_open (fixture);
  table = show_table (fixture);
  open_first (table, 0, GTK_SORT_ASCENDING);
  g_assert_cmpstr (fixture->action, ==, "show-day 2026-06-01");
  open_first (table, 0, GTK_SORT_DESCENDING);
  g_assert_cmpstr (fixture->action, ==, "show-day 2026-06-20");
  open_first (table, 1, GTK_SORT_ASCENDING);
  g_assert_cmpstr (fixture->action, ==, "show-day 2026-06-04");
  open_first (table, 2, GTK_SORT_DESCENDING);
  g_assert_cmpstr (fixture->action, ==, "show-day 2026-06-04");
  /* New data keep the order. */
  open_first (table, 1, GTK_SORT_DESCENDING);
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-10", 10));
  g_signal_emit_by_name (test_ui_child (table, "columns"), "activate", 0);
  g_assert_cmpstr (fixture->action, ==, "show-day 2026-06-10");
}

static gboolean
press_key (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_handled);
    }
  return is_handled;
}

static void
check_told (TrendsCase *fixture, const char *words)
{
  g_autofree char *told = corrin_chart_view_tell (CORRIN_CHART_VIEW (trends_case_child (fixture, "chart")));

  g_assert_cmpstr (told, ==, words);
}

/* What is pointed at outlives other data, but not its own day. */
static void
test_crosshair (TrendsCase *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *chart;

  (void) data;
  test_ui_fill (fixture->journal);
  trends_case_open (fixture);
  chart = trends_case_child (fixture, "chart");
  g_assert_true (press_key (chart, GDK_KEY_Left));
  check_told (fixture, "Saturday, 20 June 2026: Fatigue 7");
  g_assert_true (press_key (chart, GDK_KEY_Return));
  g_assert_cmpstr (fixture->action, ==, "show-day 2026-06-20");

  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-22", 1));
  check_told (fixture, "Saturday, 20 June 2026: Fatigue 7");
  g_assert_true (press_key (chart, GDK_KEY_Right));
  check_told (fixture, "Monday, 22 June 2026: Fatigue 1");
  g_assert_true (corrin_store_undo (fixture->journal->store, &error));
  g_assert_no_error (error);
  check_told (fixture, trends_case_text (fixture, "sentence"));
}

static void
wait_for_word (TrendsCase *fixture)
{
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
  CorrinNotice *notice = CORRIN_NOTICE (trends_case_child (fixture, "notice"));

  while (fixture->said == NULL && !corrin_notice_is_shown (notice) && g_get_monotonic_time () < end)
    {
      test_ui_iterate ();
      g_usleep (1000);
    }
}

static void
check_saved (TrendsCase *fixture, const char *name, const char *magic)
{
  g_autofree char *path = g_build_filename (fixture->journal->folder, name, NULL);
  g_autofree char *said = g_strdup_printf ("Chart saved as “%s”", name);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_clear_pointer (&fixture->said, g_free);
  corrin_trends_page_save (CORRIN_TRENDS_PAGE (fixture->page), path);
  wait_for_word (fixture);
  g_assert_cmpstr (fixture->said, ==, said);
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 2000);
  g_assert_nonnull (g_strstr_len (bytes, 200, magic));
}

static void
test_saving (TrendsCase *fixture, gconstpointer data)
{
  (void) data;
  test_ui_fill (fixture->journal);
  trends_case_open (fixture);
  check_saved (fixture, "chart.png", "PNG");
  check_saved (fixture, "chart.svg", "<svg");
  check_saved (fixture, "chart.pdf", "%PDF");
}

static void
test_not_saved (TrendsCase *fixture, gconstpointer data)
{
  CorrinNotice *notice;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  (void) data;
  test_ui_fill (fixture->journal);
  trends_case_open (fixture);
  notice = CORRIN_NOTICE (trends_case_child (fixture, "notice"));
  folder = g_build_filename (fixture->journal->folder, "charts", NULL);
  path = g_build_filename (folder, "chart.png", NULL);
  corrin_trends_page_save (CORRIN_TRENDS_PAGE (fixture->page), path);
  wait_for_word (fixture);
  g_assert_true (corrin_notice_is_shown (notice));
  g_assert_null (fixture->said);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_signal_emit_by_name (notice, "activated");
  while (fixture->said == NULL)
    test_ui_iterate ();
  g_assert_cmpstr (fixture->said, ==, "Chart saved as “chart.png”");
  g_assert_false (corrin_notice_is_shown (notice));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
collect_checks (GtkWidget *widget, GPtrArray *checks)
{
  if (GTK_IS_CHECK_BUTTON (widget))
    g_ptr_array_add (checks, widget);
  for (GtkWidget *below = gtk_widget_get_first_child (widget); below != NULL;
       below = gtk_widget_get_next_sibling (below))
    collect_checks (below, checks);
}

static void
rate_all (TestJournal *journal)
{
  const CorrinQuery query = { journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions =
      corrin_store_list (journal->store, &corrin_symptom_version_kind, &query, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < versions->len; i++)
    test_add (journal, test_rating (journal, CORRIN_RECORD (versions->pdata[i])->id, "2026-06-20", i % 10));
}

static void
add_symptom (TestJournal *journal, const char *name)
{
  g_autoptr (CorrinSymptom) symptom = corrin_record_new (&corrin_symptom_kind);
  CorrinSymptomVersion *version = corrin_record_new (&corrin_symptom_version_kind);
  g_autoptr (GError) error = NULL;

  symptom->record.person = version->record.person = journal->person;
  symptom->name = g_strdup (name);
  symptom->position = 100;
  corrin_store_add (journal->store, symptom, &error);
  g_assert_no_error (error);
  version->symptom = symptom->record.id;
  version->word_0 = g_strdup ("none");
  version->word_10 = g_strdup ("worst");
  test_add (journal, version);
}

static void
test_symptoms (TrendsCase *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();
  guint n_active = 0;

  (void) data;
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("<b>Own</b> & %u", i);

      add_symptom (fixture->journal, name);
    }
  rate_all (fixture->journal);
  trends_case_open (fixture);
  g_assert_true (gtk_widget_get_visible (trends_case_child (fixture, "symptoms_button")));
  collect_checks (trends_case_child (fixture, "symptom_popover"), checks);
  g_assert_cmpuint (checks->len, >=, 8);
  for (guint i = 0; i < 6; i++)
    gtk_check_button_set_active (checks->pdata[i], TRUE);
  for (guint i = 0; i < checks->len; i++)
    n_active += gtk_check_button_get_active (checks->pdata[i]);
  g_assert_cmpuint (n_active, ==, 6);
  g_assert_false (gtk_widget_get_sensitive (checks->pdata[7]));
  for (guint i = 0; i < 6; i++)
    g_assert_nonnull (
        strstr (trends_case_text (fixture, "sentence"), gtk_check_button_get_label (checks->pdata[i])));

  /* The last one stays. */
  for (guint i = 0; i < 5; i++)
    gtk_check_button_set_active (checks->pdata[i], FALSE);
  g_assert_false (gtk_widget_get_sensitive (checks->pdata[5]));
  g_assert_true (gtk_widget_get_sensitive (checks->pdata[7]));
  g_assert_null (
      strstr (trends_case_text (fixture, "sentence"), gtk_check_button_get_label (checks->pdata[0])));

  /* What was chosen is kept in another range. */
  check_chip (fixture, "range_one_year");
  g_assert_nonnull (
      strstr (trends_case_text (fixture, "sentence"), gtk_check_button_get_label (checks->pdata[5])));
  g_assert_null (
      strstr (trends_case_text (fixture, "sentence"), gtk_check_button_get_label (checks->pdata[0])));
}

static void
test_narrow (TrendsCase *fixture, gconstpointer data)
{
  int dpi;

  (void) data;
  test_ui_fill (fixture->journal);
  trends_case_open (fixture);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  check_width (fixture);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (trends_case_child (fixture, "table_toggle")), TRUE);
  check_width (fixture);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  check_width (fixture);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (trends_case_child (fixture, "table_toggle")), FALSE);
  check_width (fixture);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* The narrower the page, the shorter what stands above the chart; the names stay. */
static void
test_widths (TrendsCase *fixture, gconstpointer data)
{
  GtkButton *toggle;
  GtkWidget *views;

  (void) data;
  test_ui_fill (fixture->journal);
  trends_case_open (fixture);
  toggle = GTK_BUTTON (trends_case_child (fixture, "table_toggle"));
  views = form_case_nth (trends_case_child (fixture, "switcher"), GTK_TYPE_DROP_DOWN, 0);
  fit_case_resize (fixture->window, 1000, 700);
  g_assert_false (gtk_widget_get_child_visible (views));
  g_assert_cmpstr (gtk_button_get_label (toggle), ==, "Show as Table");
  fit_case_resize (fixture->window, 700, 700);
  g_assert_true (gtk_widget_get_child_visible (views));
  g_assert_cmpstr (gtk_button_get_label (toggle), ==, "Show as Table");
  fit_case_resize (fixture->window, 360, 700);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), ==, 360);
  g_assert_cmpstr (gtk_button_get_icon_name (toggle), ==, "corrin-table-symbolic");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (toggle)), ==, "Show as Table");
  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show as Table");
  fit_case_resize (fixture->window, 1000, 700);
  g_assert_false (gtk_widget_get_child_visible (views));
  g_assert_cmpstr (gtk_button_get_label (toggle), ==, "Show as Table");
  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show as Table");
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, TrendsCase, NULL, trends_case_set_up, func, trends_case_tear_down)
  ADD ("/trends/nothing", test_nothing);
  ADD ("/trends/five-days", test_five_days);
  ADD ("/trends/ranges", test_ranges);
  ADD ("/trends/young", test_young);
  ADD ("/trends/nothing-in-range", test_nothing_in_range);
  ADD ("/trends/table", test_table);
  ADD ("/trends/sorting", test_sorting);
  ADD ("/trends/crosshair", test_crosshair);
  ADD ("/trends/saving", test_saving);
  ADD ("/trends/not-saved", test_not_saved);
  ADD ("/trends/symptoms", test_symptoms);
  ADD ("/trends/widths", test_widths);
  ADD ("/trends/narrow", test_narrow);
  return g_test_run ();
}
