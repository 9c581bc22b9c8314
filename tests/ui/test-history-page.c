/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The History page in a window of its own, with actions that only remember how they were called. */
#include "act.h"
#include "entry-button.h"
#include "history-model.h"
#include "history-page.h"
#include "history-row.h"
#include "notice.h"
#include "ui-support.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  GtkWidget *window;
  GtkWidget *page;
  GString *called; /* what actions were called, and with what */
  GString *said;
  gint64 dose;
} Fixture;

static void
called_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *target = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_string_append_printf (fixture->called, "%s(%s) ", g_action_get_name (G_ACTION (action)), target);
}

static void
said_cb (CorrinDocument *document, const char *text, gboolean with_undo, Fixture *fixture)
{
  (void) document;
  g_string_append_printf (fixture->said, "%s%s", text, with_undo ? " [Undo]" : "");
}

static void
add_actions (Fixture *fixture)
{
  static const GActionEntry entries[] = {
    { .name = "show-page", .activate = called_cb, .parameter_type = "s" },
    { .name = "show-day", .activate = called_cb, .parameter_type = "s" },
    { .name = "record-injection-on", .activate = called_cb, .parameter_type = "s" },
    { .name = "edit-injection", .activate = called_cb, .parameter_type = "x" },
    { .name = "earlier-injections", .activate = called_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "journal", G_ACTION_GROUP (group));
}

static void
fill_few (Fixture *fixture)
{
  TestJournal *journal = fixture->journal;
  CorrinDayNote *note = corrin_record_new (&corrin_day_note_kind);

  test_add (journal, test_rating (journal, journal->fatigue, "2026-05-04", 7));
  test_add (journal, test_rating (journal, journal->tingling, "2026-05-04", 3));
  fixture->dose = test_add (journal, test_dose (journal, "2026-05-04"));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-05-03", 5));
  note->record.person = journal->person;
  note->day = corrin_day_parse ("2026-05-02");
  note->text = g_strdup ("Walked <b>home</b>");
  test_add (journal, note);
}

static void
fill_many (Fixture *fixture)
{
  for (CorrinDay day = corrin_day_parse ("2024-01-01"); day < corrin_day_parse ("2025-01-01"); day++)
    {
      char text[CORRIN_DAY_TEXT_SIZE];

      test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue,
                                               corrin_day_format (day, text), (double) (day % 11)));
    }
}

static void
open_document (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->journal->path);

  g_clear_object (&fixture->journal->store);
  fixture->document = corrin_document_new (file);
  corrin_document_open (fixture->document);
  g_signal_connect (fixture->document, "said", G_CALLBACK (said_cb), fixture);
}

static void
show_page (Fixture *fixture)
{
  fixture->called = g_string_new (NULL);
  fixture->said = g_string_new (NULL);
  open_document (fixture);
  fixture->window = gtk_window_new ();
  add_actions (fixture);
  fixture->page = g_object_ref_sink (corrin_history_page_new (fixture->document));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < 4; i++)
    test_ui_paint (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer fill)
{
  fixture->journal = test_journal_new ();
  g_assert_true (corrin_store_begin (fixture->journal->store, "test", NULL));
  if (fill != NULL)
    ((void (*) (Fixture *)) fill) (fixture);
  g_assert_true (corrin_store_commit (fixture->journal->store, NULL));
  show_page (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->document);
  g_string_free (fixture->called, TRUE);
  g_string_free (fixture->said, TRUE);
  test_journal_free (fixture->journal);
}

static GtkWidget *
child (Fixture *fixture, const char *name)
{
  return test_ui_child (fixture->page, name);
}

static const char *
shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (child (fixture, "stack")));
}

static CorrinHistoryRow *
row_at (Fixture *fixture, guint position)
{
  GtkWidget *item = gtk_widget_get_first_child (child (fixture, "list"));

  for (guint i = 0; i < position && item != NULL; i++)
    item = gtk_widget_get_next_sibling (item);
  return item != NULL ? CORRIN_HISTORY_ROW (gtk_widget_get_first_child (item)) : NULL;
}

/* The days, all of them: on a slow machine reading them takes more than one slice. */
static GListModel *
read_days (Fixture *fixture)
{
  GtkSelectionModel *shown_days = gtk_list_view_get_model (GTK_LIST_VIEW (child (fixture, "list")));
  GListModel *model = gtk_no_selection_get_model (GTK_NO_SELECTION (shown_days));

  while (corrin_history_model_is_reading (CORRIN_HISTORY_MODEL (model)))
    g_main_context_iteration (NULL, TRUE);
  return model;
}

static guint
n_days (Fixture *fixture)
{
  return g_list_model_get_n_items (read_days (fixture));
}

static GtkWidget *
find_entry (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (CORRIN_IS_ENTRY_BUTTON (widget) && gtk_widget_get_visible (widget)
      && g_str_equal (corrin_entry_button_get_entry (CORRIN_ENTRY_BUTTON (widget))->text, text))
    return widget;
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL && found == NULL;
       c = gtk_widget_get_next_sibling (c))
    found = find_entry (c, text);
  return found;
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  test_ui_iterate ();
}

static GtkWidget *
entry (Fixture *fixture, guint position, const char *text)
{
  read_days (fixture);
  /* Rows are filled a few at a time, frame by frame. */
  test_ui_paint (fixture->window);
  test_ui_paint (fixture->window);
  return find_entry (GTK_WIDGET (row_at (fixture, position)), text);
}

static void
test_cards (Fixture *fixture, gconstpointer data)
{
  GtkWidget *fatigue = entry (fixture, 0, "Fatigue 7");
  graphene_rect_t bounds;

  (void) data;
  g_assert_cmpstr (shown (fixture), ==, "list");
  g_assert_cmpuint (n_days (fixture), ==, 3);
  g_assert_nonnull (fatigue);
  g_assert_nonnull (entry (fixture, 0, "Tingling 3"));
  g_assert_nonnull (entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_nonnull (entry (fixture, 1, "Fatigue 5"));
  g_assert_nonnull (entry (fixture, 2, "Walked <b>home</b>"));
  gtk_test_accessible_assert_property (row_at (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Monday, 4 May 2026, 3 entries");
  gtk_test_accessible_assert_property (row_at (fixture, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Sunday, 3 May 2026, 1 entry");
  gtk_test_accessible_assert_property (fatigue, GTK_ACCESSIBLE_PROPERTY_LABEL, "Fatigue 7, 4 May 2026");
  gtk_test_accessible_assert_role (fatigue, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_role (row_at (fixture, 0), GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (gtk_widget_compute_bounds (fatigue, fatigue, &bounds));
  g_assert_cmpfloat (bounds.size.height, >=, 44);
  g_assert_cmpfloat (bounds.size.width, >=, 44);
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void) data;
  click (entry (fixture, 0, "Fatigue 7"));
  g_assert_true (gtk_widget_get_visible (child (fixture, "entry_menu")));
  gtk_test_accessible_assert_property (child (fixture, "delete_button"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Delete Fatigue 7, 4 May 2026");
  click (child (fixture, "delete_button"));
  g_assert_false (gtk_widget_get_visible (child (fixture, "entry_menu")));
  g_assert_null (entry (fixture, 0, "Fatigue 7"));
  g_assert_nonnull (entry (fixture, 0, "Tingling 3"));
  g_assert_cmpstr (fixture->said->str, ==, "Deleted: Fatigue 7, 4 May 2026 [Undo]");
  g_assert_true (corrin_act_undo (fixture->document, &error));
  g_assert_nonnull (entry (fixture, 0, "Fatigue 7"));
  gtk_test_accessible_assert_property (row_at (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Monday, 4 May 2026, 3 entries");
}

/* Deleting the last entry of a day takes its card away, and the focus stays in the list. */
static void
test_delete_by_key (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = entry (fixture, 1, "Fatigue 5");
  g_autoptr (GError) error = NULL;
  GtkWidget *focus;

  (void) data;
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (row_at (fixture, 1), "entry-deleted", button);
  test_ui_paint (fixture->window);
  g_assert_cmpuint (n_days (fixture), ==, 2);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, child (fixture, "list")));
  g_assert_true (corrin_act_undo (fixture->document, &error));
  g_assert_cmpuint (n_days (fixture), ==, 3);
}

/* What could not be deleted stays, and can be tried again. */
static void
test_delete_fails (Fixture *fixture, gconstpointer data)
{
  GtkWidget *notice = child (fixture, "notice");
  g_autoptr (GError) error = NULL;

  (void) data;
  click (entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_true (corrin_act_remove (fixture->document, &corrin_dose_kind, fixture->dose, &error));
  click (child (fixture, "delete_button"));
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_cmpstr (fixture->said->str, ==, "");
  g_assert_true (corrin_act_undo (fixture->document, &error));
  g_signal_emit_by_name (notice, "activated");
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  g_assert_null (entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
}

/* Another menu was opened meanwhile: trying again deletes what failed, and nothing else. */
static void
test_try_again_means_what_failed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *notice = child (fixture, "notice");
  g_autoptr (GError) error = NULL;

  (void) data;
  click (entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_true (corrin_act_remove (fixture->document, &corrin_dose_kind, fixture->dose, &error));
  click (child (fixture, "delete_button"));
  g_assert_true (corrin_act_undo (fixture->document, &error));
  click (entry (fixture, 0, "Fatigue 7"));
  g_signal_emit_by_name (notice, "activated");
  g_assert_nonnull (entry (fixture, 0, "Fatigue 7"));
  g_assert_null (entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
}

static void
add_person (Fixture *fixture)
{
  CorrinStore *store = corrin_document_get_store (fixture->document);
  g_autoptr (CorrinPerson) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_begin (store, "person", &error));
  other = corrin_catalog_add_person (store, "Ben", NULL, &error);
  g_assert_true (corrin_store_commit (store, &error));
}

static void
test_failed_and_other_person (Fixture *fixture, gconstpointer data)
{
  GtkWidget *notice = child (fixture, "notice");
  g_autoptr (GError) error = NULL;

  (void) data;
  add_person (fixture);
  click (entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_true (corrin_act_remove (fixture->document, &corrin_dose_kind, fixture->dose, &error));
  click (child (fixture, "delete_button"));
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
  corrin_document_choose (fixture->document, 1);
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (notice)));
}

/* The key is held down: only the entry that had the focus is deleted. */
static void
test_delete_is_held (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = GTK_WIDGET (row_at (fixture, 0));

  (void) data;
  gtk_widget_grab_focus (entry (fixture, 0, "Fatigue 7"));
  for (guint i = 0; i < 5; i++)
    {
      test_ui_press (card, "Delete");
      test_ui_paint (fixture->window);
    }
  g_assert_cmpstr (fixture->said->str, ==, "Deleted: Fatigue 7, 4 May 2026 [Undo]");
  g_assert_nonnull (entry (fixture, 0, "Tingling 3"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == card);
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *wanted =
      g_strdup_printf ("show-day('2026-05-04') edit-injection(%" G_GINT64_FORMAT ") ", fixture->dose);

  (void) data;
  click (entry (fixture, 0, "Tingling 3"));
  click (child (fixture, "edit_button"));
  click (entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  click (child (fixture, "edit_button"));
  g_assert_cmpstr (fixture->called->str, ==, wanted);
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
test_add_to_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_class (GTK_WIDGET (row_at (fixture, 1)), "add");

  (void) data;
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Add to Sunday, 3 May 2026");
  click (button);
  click (child (fixture, "add_rating_button"));
  click (button);
  click (child (fixture, "add_injection_button"));
  g_assert_cmpstr (fixture->called->str, ==, "show-day('2026-05-03') record-injection-on('2026-05-03') ");
}

/* The journal is held by another writer: what would write is grey. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lock = NULL;
  int writer;

  (void) data;
  fixture->journal = test_journal_new ();
  g_assert_true (corrin_store_begin (fixture->journal->store, "test", NULL));
  fill_few (fixture);
  g_assert_true (corrin_store_commit (fixture->journal->store, NULL));
  g_clear_object (&fixture->journal->store);
  lock = g_strconcat (fixture->journal->path, ".lock", NULL);
  writer = g_open (lock, O_RDWR, 0);
  g_assert_cmpint (flock (writer, LOCK_EX | LOCK_NB), ==, 0);
  show_page (fixture);
  g_assert_false (corrin_document_is_writable (fixture->document));
  click (entry (fixture, 0, "Fatigue 7"));
  g_assert_false (gtk_widget_is_sensitive (child (fixture, "edit_button")));
  g_assert_false (gtk_widget_is_sensitive (child (fixture, "delete_button")));
  g_assert_false (gtk_widget_is_sensitive (find_class (GTK_WIDGET (row_at (fixture, 0)), "add")));
  g_signal_emit_by_name (row_at (fixture, 0), "add-activated",
                         find_class (GTK_WIDGET (row_at (fixture, 0)), "add"));
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "add_rating_button")));
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "add_injection_button")));
  close (writer);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *kinds = GTK_DROP_DOWN (child (fixture, "kinds"));

  (void) data;
  gtk_drop_down_set_selected (kinds, 2);
  test_ui_paint (fixture->window);
  g_assert_cmpuint (n_days (fixture), ==, 1);
  g_assert_null (entry (fixture, 0, "Fatigue 7"));
  g_assert_nonnull (entry (fixture, 0, "Injection, hydroxocobalamin 1000 micrograms"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (child (fixture, "count"))), ==, "Found on 1 day");
  gtk_drop_down_set_selected (kinds, 4);
  g_assert_cmpstr (shown (fixture), ==, "nothing");
  click (find_class (gtk_stack_get_visible_child (GTK_STACK (child (fixture, "stack"))), "pill"));
  g_assert_cmpstr (shown (fixture), ==, "list");
  g_assert_cmpuint (n_days (fixture), ==, 3);
  g_assert_false (gtk_widget_get_visible (child (fixture, "count")));
}

static void
search (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (child (fixture, "search_entry")), text);
  g_signal_emit_by_name (child (fixture, "search_entry"), "search-changed");
  test_ui_paint (fixture->window);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  (void) data;
  corrin_history_page_search (CORRIN_HISTORY_PAGE (fixture->page));
  test_ui_paint (fixture->window);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, child (fixture, "search_entry")));
  search (fixture, "WALKED <B>");
  g_assert_cmpuint (n_days (fixture), ==, 1);
  g_assert_nonnull (entry (fixture, 0, "Walked <b>home</b>"));
  search (fixture, "%");
  g_assert_cmpstr (shown (fixture), ==, "nothing");
  click (find_class (gtk_stack_get_visible_child (GTK_STACK (child (fixture, "stack"))), "pill"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (child (fixture, "search_entry"))), ==, "");
  g_assert_cmpuint (n_days (fixture), ==, 3);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_assert_cmpstr (shown (fixture), ==, "empty");
  g_assert_false (gtk_widget_get_visible (child (fixture, "tools")));
  click (find_class (child (fixture, "stack"), "suggested-action"));
  g_assert_cmpstr (fixture->called->str, ==, "show-page('today') ");
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int width;

  (void) data;
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
}

static guint
count_filled (Fixture *fixture)
{
  guint n = 0;
  CorrinHistoryRow *row;

  for (guint i = 0; (row = row_at (fixture, i)) != NULL; i++)
    n += corrin_history_row_is_filled (row);
  return n;
}

/* Of a long journal only what is seen and what comes next is read. */
static void
test_only_what_is_seen (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_assert_cmpuint (n_days (fixture), ==, 366);
  for (guint i = 0; i < 10; i++)
    test_ui_paint (fixture->window);
  g_assert_cmpuint (count_filled (fixture), >=, 4);
  g_assert_cmpuint (count_filled (fixture), <=, 20);
}

static double
scrolled (Fixture *fixture)
{
  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (child (fixture, "list"))));
}

/* A change elsewhere does not move what is looked at. */
static void
test_scroll_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinRating) rating =
      test_rating (fixture->journal, fixture->journal->tingling, "2024-01-01", 1);
  g_autoptr (GError) error = NULL;
  double before;

  (void) data;
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (child (fixture, "list"))), 1000);
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
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = child (fixture, "list");
  guint n = 0;

  (void) data;
  gtk_widget_grab_focus (GTK_WIDGET (row_at (fixture, 0)));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (row_at (fixture, 0))));
  while (gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD) && n < 20)
    n++;
  g_assert_cmpuint (n, ==, 2);
  gtk_widget_grab_focus (GTK_WIDGET (row_at (fixture, 0)));
  g_assert_true (gtk_widget_child_focus (fixture->page, GTK_DIR_DOWN));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (row_at (fixture, 1))));
  g_assert_true (gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_BACKWARD));
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), list));
}

/* As the program does, which has the style of all rooms. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  g_type_class_unref (g_type_class_ref (CORRIN_TYPE_HISTORY_PAGE));
  gtk_css_provider_load_from_resource (style, "/io/github/corrin_journal/Corrin/history/history.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
  load_style ();

#define ADD(path, fill, func) g_test_add (path, Fixture, fill, set_up, func, tear_down)
  ADD ("/history-page/cards", fill_few, test_cards);
  ADD ("/history-page/delete", fill_few, test_delete);
  ADD ("/history-page/delete-by-key", fill_few, test_delete_by_key);
  ADD ("/history-page/delete-fails", fill_few, test_delete_fails);
  ADD ("/history-page/try-again-means-what-failed", fill_few, test_try_again_means_what_failed);
  ADD ("/history-page/failed-and-other-person", fill_few, test_failed_and_other_person);
  ADD ("/history-page/delete-is-held", fill_few, test_delete_is_held);
  g_test_add ("/history-page/read-only", Fixture, NULL, NULL, test_read_only, tear_down);
  ADD ("/history-page/edit", fill_few, test_edit);
  ADD ("/history-page/add-to-day", fill_few, test_add_to_day);
  ADD ("/history-page/filter", fill_few, test_filter);
  ADD ("/history-page/search", fill_few, test_search);
  ADD ("/history-page/empty", NULL, test_empty);
  ADD ("/history-page/narrow", fill_few, test_narrow);
  ADD ("/history-page/only-what-is-seen", fill_many, test_only_what_is_seen);
  ADD ("/history-page/scroll-is-kept", fill_many, test_scroll_is_kept);
  ADD ("/history-page/tab", fill_many, test_tab);
  return g_test_run ();
}
