/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "act.h"
#include "entry-button.h"
#include "history-case.h"
#include "notice.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

static void
test_cards (HistoryCase *fixture, gconstpointer data)
{
  GtkWidget *fatigue = history_case_entry (fixture, 0, "Fatigue 7");
  graphene_rect_t bounds;

  (void) data;
  g_assert_cmpstr (history_case_shown (fixture), ==, "list");
  g_assert_cmpuint (history_case_n_days (fixture), ==, 3);
  g_assert_nonnull (fatigue);
  g_assert_nonnull (history_case_entry (fixture, 0, "Tingling 3"));
  g_assert_nonnull (history_case_entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_nonnull (history_case_entry (fixture, 1, "Fatigue 5"));
  g_assert_nonnull (history_case_entry (fixture, 2, "Walked <b>home</b>"));
  gtk_test_accessible_assert_property (history_case_row_at (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Monday, 4 May 2026, 3 entries");
  gtk_test_accessible_assert_property (history_case_row_at (fixture, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Sunday, 3 May 2026, 1 entry");
  gtk_test_accessible_assert_property (fatigue, GTK_ACCESSIBLE_PROPERTY_LABEL, "Fatigue 7, 4 May 2026");
  gtk_test_accessible_assert_role (fatigue, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_role (history_case_row_at (fixture, 0), GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (gtk_widget_compute_bounds (fatigue, fatigue, &bounds));
  g_assert_cmpfloat (bounds.size.height, >=, 44);
  g_assert_cmpfloat (bounds.size.width, >=, 44);
}

static void
test_delete (HistoryCase *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void) data;
  history_case_click (history_case_entry (fixture, 0, "Fatigue 7"));
  g_assert_true (gtk_widget_get_visible (history_case_child (fixture, "entry_menu")));
  gtk_test_accessible_assert_property (history_case_child (fixture, "delete_button"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Delete Fatigue 7, 4 May 2026");
  history_case_click (history_case_child (fixture, "delete_button"));
  g_assert_false (gtk_widget_get_visible (history_case_child (fixture, "entry_menu")));
  g_assert_null (history_case_entry (fixture, 0, "Fatigue 7"));
  g_assert_nonnull (history_case_entry (fixture, 0, "Tingling 3"));
  g_assert_cmpstr (fixture->said->str, ==, "Deleted: Fatigue 7, 4 May 2026 [Undo]");
  g_assert_true (corrin_act_undo (fixture->document, &error));
  g_assert_nonnull (history_case_entry (fixture, 0, "Fatigue 7"));
  gtk_test_accessible_assert_property (history_case_row_at (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Monday, 4 May 2026, 3 entries");
}

/* Deleting the last entry of a day takes its card away, and the focus stays in the list. */
static void
test_delete_by_key (HistoryCase *fixture, gconstpointer data)
{
  GtkWidget *button = history_case_entry (fixture, 1, "Fatigue 5");
  g_autoptr (GError) error = NULL;
  GtkWidget *focus;

  (void) data;
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (history_case_row_at (fixture, 1), "entry-deleted", button);
  test_ui_paint (fixture->window);
  g_assert_cmpuint (history_case_n_days (fixture), ==, 2);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, history_case_child (fixture, "list")));
  g_assert_true (corrin_act_undo (fixture->document, &error));
  g_assert_cmpuint (history_case_n_days (fixture), ==, 3);
}

/* What could not be deleted stays, and can be tried again. */
static void
test_delete_fails (HistoryCase *fixture, gconstpointer data)
{
  GtkWidget *notice = history_case_child (fixture, "notice");
  g_autoptr (GError) error = NULL;

  (void) data;
  history_case_click (history_case_entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_true (corrin_act_remove (fixture->document, &corrin_dose_kind, fixture->dose, &error));
  history_case_click (history_case_child (fixture, "delete_button"));
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_cmpstr (fixture->said->str, ==, "");
  g_assert_true (corrin_act_undo (fixture->document, &error));
  g_signal_emit_by_name (notice, "activated");
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_null (history_case_entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
}

/* Another menu was opened meanwhile: trying again deletes what failed, and nothing else. */
static void
test_try_again_means_what_failed (HistoryCase *fixture, gconstpointer data)
{
  GtkWidget *notice = history_case_child (fixture, "notice");
  g_autoptr (GError) error = NULL;

  (void) data;
  history_case_click (history_case_entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_true (corrin_act_remove (fixture->document, &corrin_dose_kind, fixture->dose, &error));
  history_case_click (history_case_child (fixture, "delete_button"));
  g_assert_true (corrin_act_undo (fixture->document, &error));
  history_case_click (history_case_entry (fixture, 0, "Fatigue 7"));
  g_signal_emit_by_name (notice, "activated");
  g_assert_nonnull (history_case_entry (fixture, 0, "Fatigue 7"));
  g_assert_null (history_case_entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
}

static void
add_person (HistoryCase *fixture)
{
  CorrinStore *store = corrin_document_get_store (fixture->document);
  g_autoptr (CorrinPerson) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_begin (store, "person", &error));
  other = corrin_catalog_add_person (store, "Ben", NULL, &error);
  g_assert_true (corrin_store_commit (store, &error));
}

static void
test_failed_and_other_person (HistoryCase *fixture, gconstpointer data)
{
  GtkWidget *notice = history_case_child (fixture, "notice");
  g_autoptr (GError) error = NULL;

  (void) data;
  add_person (fixture);
  history_case_click (history_case_entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_true (corrin_act_remove (fixture->document, &corrin_dose_kind, fixture->dose, &error));
  history_case_click (history_case_child (fixture, "delete_button"));
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  corrin_document_choose (fixture->document, 1);
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
}

/* The key is held down: only the entry that had the focus is deleted. */
static void
test_delete_is_held (HistoryCase *fixture, gconstpointer data)
{
  GtkWidget *card = GTK_WIDGET (history_case_row_at (fixture, 0));

  (void) data;
  gtk_widget_grab_focus (history_case_entry (fixture, 0, "Fatigue 7"));
  for (guint i = 0; i < 5; i++)
    {
      test_ui_press (card, "Delete");
      test_ui_paint (fixture->window);
    }
  g_assert_cmpstr (fixture->said->str, ==, "Deleted: Fatigue 7, 4 May 2026 [Undo]");
  g_assert_nonnull (history_case_entry (fixture, 0, "Tingling 3"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == card);
}

static void
test_edit (HistoryCase *fixture, gconstpointer data)
{
  g_autofree char *wanted =
      g_strdup_printf ("show-day('2026-05-04') edit-injection(%" G_GINT64_FORMAT ") ", fixture->dose);

  (void) data;
  history_case_click (history_case_entry (fixture, 0, "Tingling 3"));
  history_case_click (history_case_child (fixture, "edit_button"));
  history_case_click (history_case_entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  history_case_click (history_case_child (fixture, "edit_button"));
  g_assert_cmpstr (fixture->called->str, ==, wanted);
}

static void
fill_undated (HistoryCase *fixture)
{
  TestJournal *journal = fixture->journal;
  CorrinSupply *supply = corrin_record_new (&corrin_supply_kind);
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);
  CorrinRating *rating = test_rating (journal, journal->fatigue, "2026-05-04", 7);

  supply->record.person = journal->person;
  supply->product = g_strdup ("Red");
  supply->ampoules = 5;
  test_add (journal, supply);
  carer->name = g_strdup ("Ben");
  rating->record.author = test_add (journal, carer);
  test_add (journal, rating);
}

/* What has no day of its own can be changed and deleted like the rest; people can only be changed. */
static void
test_undated (HistoryCase *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void) data;
  history_case_click (history_case_entry (fixture, 0, "Carer, Ben"));
  g_assert_true (gtk_widget_get_visible (history_case_child (fixture, "edit_button")));
  g_assert_false (gtk_widget_get_visible (history_case_child (fixture, "delete_button")));
  gtk_widget_grab_focus (history_case_entry (fixture, 0, "Carer, Ben"));
  test_ui_press (history_case_entry (fixture, 0, "Carer, Ben"), "Delete");
  g_assert_nonnull (history_case_entry (fixture, 0, "Carer, Ben"));

  history_case_click (history_case_entry (fixture, 0, "Supply, Red, 5 ampoules"));
  g_assert_true (gtk_widget_get_visible (history_case_child (fixture, "edit_button")));
  history_case_click (history_case_child (fixture, "delete_button"));
  g_assert_null (history_case_entry (fixture, 0, "Supply, Red, 5 ampoules"));
  g_assert_cmpstr (fixture->said->str, ==,
                   "Deleted: Supply, Red, 5 ampoules, recorded on 30 June 2026 [Undo]");
  g_assert_true (corrin_act_undo (fixture->document, &error));
  g_assert_nonnull (history_case_entry (fixture, 0, "Supply, Red, 5 ampoules"));
}

/* Who typed an entry is said at the entry even where a mark above all of the day says it. */
static void
test_typed_by (HistoryCase *fixture, gconstpointer data)
{
  GtkWidget *rating = history_case_entry (fixture, 1, "Fatigue 7");

  (void) data;
  g_assert_cmpstr (gtk_widget_get_tooltip_text (rating), ==, "Typed by Ben");
  gtk_test_accessible_assert_property (rating, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Typed by Ben");
  g_assert_null (gtk_widget_get_tooltip_text (history_case_entry (fixture, 0, "Supply, Red, 5 ampoules")));
}

static GtkWidget *
find_class (GtkWidget *widget, const char *class)
{
  GtkWidget *found = NULL;

  if (gtk_widget_has_css_class (widget, class))
    return widget;
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL && found == NULL;
       c = gtk_widget_get_next_sibling (c))
    found = find_class (c, class);
  return found;
}

static void
test_add_to_day (HistoryCase *fixture, gconstpointer data)
{
  GtkWidget *button = find_class (GTK_WIDGET (history_case_row_at (fixture, 1)), "add");

  (void) data;
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Add to Sunday, 3 May 2026");
  history_case_click (button);
  history_case_click (history_case_child (fixture, "add_rating_button"));
  history_case_click (button);
  history_case_click (history_case_child (fixture, "add_injection_button"));
  g_assert_cmpstr (fixture->called->str, ==, "show-day('2026-05-03') record-injection-on('2026-05-03') ");
}

/* The journal is held by another writer: what would write is grey. */
static void
test_read_only (HistoryCase *fixture, gconstpointer data)
{
  g_autofree char *lock = NULL;
  int writer;

  (void) data;
  fixture->journal = test_journal_new ();
  g_assert_true (corrin_store_begin (fixture->journal->store, "test", NULL));
  history_case_fill_few (fixture);
  g_assert_true (corrin_store_commit (fixture->journal->store, NULL));
  g_clear_object (&fixture->journal->store);
  lock = g_strconcat (fixture->journal->path, ".lock", NULL);
  writer = g_open (lock, O_RDWR, 0);
  g_assert_cmpint (flock (writer, LOCK_EX | LOCK_NB), ==, 0);
  history_case_show_page (fixture);
  g_assert_false (corrin_document_is_writable (fixture->document));
  history_case_click (history_case_entry (fixture, 0, "Fatigue 7"));
  g_assert_false (gtk_widget_is_sensitive (history_case_child (fixture, "edit_button")));
  g_assert_false (gtk_widget_is_sensitive (history_case_child (fixture, "delete_button")));
  g_assert_false (
      gtk_widget_is_sensitive (find_class (GTK_WIDGET (history_case_row_at (fixture, 0)), "add")));
  g_signal_emit_by_name (history_case_row_at (fixture, 0), "add-activated",
                         find_class (GTK_WIDGET (history_case_row_at (fixture, 0)), "add"));
  g_assert_false (gtk_widget_get_sensitive (history_case_child (fixture, "add_rating_button")));
  g_assert_false (gtk_widget_get_sensitive (history_case_child (fixture, "add_injection_button")));
  close (writer);
}

static void
test_filter (HistoryCase *fixture, gconstpointer data)
{
  GtkDropDown *kinds = GTK_DROP_DOWN (history_case_child (fixture, "kinds"));

  (void) data;
  gtk_drop_down_set_selected (kinds, 2);
  test_ui_paint (fixture->window);
  g_assert_cmpuint (history_case_n_days (fixture), ==, 1);
  g_assert_null (history_case_entry (fixture, 0, "Fatigue 7"));
  g_assert_nonnull (history_case_entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (history_case_child (fixture, "count"))), ==,
                   "Found on 1 day");
  gtk_drop_down_set_selected (kinds, 4);
  g_assert_cmpstr (history_case_shown (fixture), ==, "nothing");
  history_case_click (
      find_class (gtk_stack_get_visible_child (GTK_STACK (history_case_child (fixture, "stack"))), "pill"));
  g_assert_cmpstr (history_case_shown (fixture), ==, "list");
  g_assert_cmpuint (history_case_n_days (fixture), ==, 3);
  g_assert_false (gtk_widget_get_visible (history_case_child (fixture, "count")));
}

static void
search (HistoryCase *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (history_case_child (fixture, "search_entry")), text);
  g_signal_emit_by_name (history_case_child (fixture, "search_entry"), "search-changed");
  test_ui_paint (fixture->window);
}

static void
test_search (HistoryCase *fixture, gconstpointer data)
{
  GtkWidget *focus;

  (void) data;
  corrin_history_page_search (CORRIN_HISTORY_PAGE (fixture->page));
  test_ui_paint (fixture->window);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, history_case_child (fixture, "search_entry")));
  search (fixture, "WALKED <B>");
  g_assert_cmpuint (history_case_n_days (fixture), ==, 1);
  g_assert_nonnull (history_case_entry (fixture, 0, "Walked <b>home</b>"));
  search (fixture, "%");
  g_assert_cmpstr (history_case_shown (fixture), ==, "nothing");
  history_case_click (
      find_class (gtk_stack_get_visible_child (GTK_STACK (history_case_child (fixture, "stack"))), "pill"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (history_case_child (fixture, "search_entry"))), ==,
                   "");
  g_assert_cmpuint (history_case_n_days (fixture), ==, 3);
}

static guint
count_marks (GtkWidget *widget, const char *css_class)
{
  guint n = gtk_widget_has_css_class (widget, "mark") && gtk_widget_has_css_class (widget, css_class)
            && gtk_widget_get_visible (widget);

  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    n += count_marks (c, css_class);
  return n;
}

/* The calendar has the marks that the one of Today has; one of each stands in its key. */
static void
test_calendar (HistoryCase *fixture, gconstpointer data)
{
  GtkWidget *day = history_case_child (fixture, "day_button");
  GtkWidget *button = test_ui_child (day, "button");
  GtkWidget *calendar;

  (void) data;
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  test_ui_iterate ();
  calendar = gtk_popover_get_child (GTK_POPOVER (test_ui_child (day, "popover")));
  g_assert_cmpuint (count_marks (calendar, "rated"), ==, 1);
  history_case_click (test_ui_child (calendar, "month_back"));
  g_assert_cmpuint (count_marks (calendar, "rated"), ==, 3);
  g_assert_cmpuint (count_marks (calendar, "injection"), ==, 2);
}

static void
test_empty (HistoryCase *fixture, gconstpointer data)
{
  (void) data;
  g_assert_cmpstr (history_case_shown (fixture), ==, "empty");
  g_assert_false (gtk_widget_get_visible (history_case_child (fixture, "tools")));
  history_case_click (find_class (history_case_child (fixture, "stack"), "suggested-action"));
  g_assert_cmpstr (fixture->called->str, ==, "show-page('today') ");
}

static void
test_narrow (HistoryCase *fixture, gconstpointer data)
{
  int width;

  (void) data;
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
}

static guint
count_filled (HistoryCase *fixture)
{
  guint n = 0;
  CorrinHistoryRow *row;

  for (guint i = 0; (row = history_case_row_at (fixture, i)) != NULL; i++)
    n += corrin_history_row_is_filled (row);
  return n;
}

/* Of a long journal only what is seen and what comes next is read. */
static void
test_only_what_is_seen (HistoryCase *fixture, gconstpointer data)
{
  (void) data;
  g_assert_cmpuint (history_case_n_days (fixture), ==, 366);
  for (guint i = 0; i < 10; i++)
    test_ui_paint (fixture->window);
  g_assert_cmpuint (count_filled (fixture), >=, 4);
  g_assert_cmpuint (count_filled (fixture), <=, 20);
}

static double
scrolled (HistoryCase *fixture)
{
  return gtk_adjustment_get_value (
      gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (history_case_child (fixture, "list"))));
}

/* A change elsewhere does not move what is looked at. */
static void
test_scroll_is_kept (HistoryCase *fixture, gconstpointer data)
{
  g_autoptr (CorrinRating) rating =
      test_rating (fixture->journal, fixture->journal->tingling, "2024-01-01", 1);
  g_autoptr (GError) error = NULL;
  double before;

  (void) data;
  gtk_adjustment_set_value (
      gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (history_case_child (fixture, "list"))), 1000);
  for (guint i = 0; i < 10; i++)
    test_ui_paint (fixture->window);
  before = scrolled (fixture);
  g_assert_cmpfloat (before, >, 500);
  g_assert_true (corrin_act_add (fixture->document, rating, &error));
  for (guint i = 0; i < 3; i++)
    test_ui_paint (fixture->window);
  g_assert_cmpfloat_with_epsilon (scrolled (fixture), before, 1);
}

/* Tab passes through one day and leaves the list, however long that is. */
static void
test_tab (HistoryCase *fixture, gconstpointer data)
{
  GtkWidget *list = history_case_child (fixture, "list");
  guint n = 0;

  (void) data;
  gtk_widget_grab_focus (GTK_WIDGET (history_case_row_at (fixture, 0)));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (history_case_row_at (fixture, 0))));
  while (gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD) && n < 20)
    n++;
  g_assert_cmpuint (n, ==, 2);
  gtk_widget_grab_focus (GTK_WIDGET (history_case_row_at (fixture, 0)));
  g_assert_true (gtk_widget_child_focus (fixture->page, GTK_DIR_DOWN));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (history_case_row_at (fixture, 1))));
  g_assert_true (gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_BACKWARD));
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), list));
}

/* As the program does, which has the style of all rooms. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  g_autofree char *path =
      g_build_filename (g_getenv ("CORRIN_TEST_SRCDIR"), "..", "src", "ui", "history", "history.css", NULL);

  gtk_css_provider_load_from_path (style, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
  load_style ();

#define ADD(path, fill, func)                                                                                \
  g_test_add (path, HistoryCase, fill, history_case_set_up, func, history_case_tear_down)
  ADD ("/history-page/cards", history_case_fill_few, test_cards);
  ADD ("/history-page/delete", history_case_fill_few, test_delete);
  ADD ("/history-page/delete-by-key", history_case_fill_few, test_delete_by_key);
  ADD ("/history-page/delete-fails", history_case_fill_few, test_delete_fails);
  ADD ("/history-page/try-again-means-what-failed", history_case_fill_few, test_try_again_means_what_failed);
  ADD ("/history-page/failed-and-other-person", history_case_fill_few, test_failed_and_other_person);
  ADD ("/history-page/delete-is-held", history_case_fill_few, test_delete_is_held);
  g_test_add ("/history-page/read-only", HistoryCase, NULL, NULL, test_read_only, history_case_tear_down);
  ADD ("/history-page/edit", history_case_fill_few, test_edit);
  ADD ("/history-page/undated", fill_undated, test_undated);
  ADD ("/history-page/typed-by", fill_undated, test_typed_by);
  ADD ("/history-page/add-to-day", history_case_fill_few, test_add_to_day);
  ADD ("/history-page/filter", history_case_fill_few, test_filter);
  ADD ("/history-page/search", history_case_fill_few, test_search);
  ADD ("/history-page/calendar", history_case_fill_few, test_calendar);
  ADD ("/history-page/empty", NULL, test_empty);
  ADD ("/history-page/narrow", history_case_fill_few, test_narrow);
  ADD ("/history-page/only-what-is-seen", history_case_fill_many, test_only_what_is_seen);
  ADD ("/history-page/scroll-is-kept", history_case_fill_many, test_scroll_is_kept);
  ADD ("/history-page/tab", history_case_fill_many, test_tab);
  return g_test_run ();
}
