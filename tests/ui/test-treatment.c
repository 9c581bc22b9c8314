/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "act.h"
#include "form-case.h"
#include "treatment-page.h"
#include "treatment-rows.h"
#include "ui-support.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>

/* The Treatment page in a window that has the actions of the real one, and writes down what is asked of it. */

#define NARROW 360

typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  GSimpleActionGroup *actions;
  char *asked;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
asked_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *text = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_free (fixture->asked);
  fixture->asked = g_strdup_printf ("%s(%s)", g_action_get_name (G_ACTION (action)), text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { .name = "record-injection", .activate = asked_cb },
    { .name = "earlier-injections", .activate = asked_cb },
    { .name = "edit-injection", .activate = asked_cb, .parameter_type = "x" },
    { .name = "edit-supply", .activate = asked_cb, .parameter_type = "x" },
    { .name = "show-page", .activate = asked_cb, .parameter_type = "s" },
  };

  (void) data;
  fixture->journal = test_journal_new ();
  fixture->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (fixture->actions), entries, G_N_ELEMENTS (entries), fixture);
}

static void
show_page (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->journal->path);

  fixture->document = corrin_document_new (file);
  corrin_document_open (fixture->document);
  fixture->page = corrin_treatment_page_new (fixture->document);
  fixture->window = adw_window_new ();
  gtk_widget_insert_action_group (fixture->window, "journal", G_ACTION_GROUP (fixture->actions));
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_paint (fixture->window);
}

/* As the page shows it after the journal was written and closed. */
static void
open_page (Fixture *fixture)
{
  g_clear_object (&fixture->journal->store);
  show_page (fixture);
  g_assert_true (corrin_document_is_writable (fixture->document));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_null (fixture->page);
  g_object_unref (fixture->document);
  g_object_unref (fixture->actions);
  g_free (fixture->asked);
  test_journal_free (fixture->journal);
}

static GtkWidget *
child_of (Fixture *fixture, const char *name)
{
  return test_ui_child (fixture->page, name);
}

static const char *
shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (child_of (fixture, "stack")));
}

/* The button for an action in what is shown now. */
static GtkWidget *
find_button (GtkWidget *widget, const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);
  return found;
}

static void
press (Fixture *fixture, const char *action)
{
  GtkWidget *shown_now = gtk_stack_get_visible_child (GTK_STACK (child_of (fixture, "stack")));

  g_signal_emit_by_name (find_button (shown_now, action), "clicked");
}

static const char *
text_of (Fixture *fixture, const char *name)
{
  return gtk_label_get_text (GTK_LABEL (child_of (fixture, name)));
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += GTK_IS_LIST_BOX_ROW (row);
  return n;
}

/* The row of a dose, wherever it stands among the years. */
static GtkWidget *
find_row (GtkWidget *box, gint64 id)
{
  for (GtkWidget *list = gtk_widget_get_first_child (box); list != NULL;
       list = gtk_widget_get_next_sibling (list))
    for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
         row = gtk_widget_get_next_sibling (row))
      if (corrin_record_row_get_id (row) == id)
        return row;
  return NULL;
}

static void
test_first_day (Fixture *fixture, gconstpointer data)
{
  (void) data;
  open_page (fixture);
  g_assert_cmpstr (shown (fixture), ==, "empty");
  press (fixture, "journal.record-injection");
  g_assert_cmpstr (fixture->asked, ==, "record-injection()");
  press (fixture, "journal.earlier-injections");
  g_assert_cmpstr (fixture->asked, ==, "earlier-injections()");
}

/* Ampoules may be at home before the first injection. */
static void
test_supply_offered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinSupply) supply = corrin_record_new (&corrin_supply_kind);

  (void) data;
  open_page (fixture);
  press (fixture, "journal.edit-supply");
  g_assert_cmpstr (fixture->asked, ==, "edit-supply(0)");
  supply->record.person = fixture->journal->person;
  supply->product = g_strdup ("Hydroxo");
  supply->ampoules = 5;
  g_assert_true (corrin_act_add (fixture->document, supply, &error));
  g_assert_no_error (error);
  test_ui_iterate ();
  g_assert_cmpstr (shown (fixture), ==, "content");
}

static guint
count_in (GtkWidget *group)
{
  guint n = 0;

  while (form_case_nth (group, ADW_TYPE_ACTION_ROW, n) != NULL)
    n++;
  return n;
}

/* Rows that are folded away are made when they are unfolded, and stay unfolded over a change. */
static void
test_folded_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CorrinLabResult *lab = corrin_record_new (&corrin_lab_result_kind);
  g_autoptr (CorrinDose) dose = test_dose (fixture->journal, "2026-06-18");
  GtkWidget *group;
  guint n_folded;

  (void) data;
  lab->record.person = fixture->journal->person;
  lab->analyte = g_strdup ("b12");
  lab->day = corrin_day_parse ("2026-05-04");
  lab->value = g_strdup ("684");
  lab->number = 684;
  lab->unit = g_strdup ("ng/L");
  test_add (fixture->journal, lab);
  open_page (fixture);
  group = form_case_nth (fixture->page, ADW_TYPE_EXPANDER_ROW, 0);
  n_folded = count_in (group);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
  g_assert_cmpuint (count_in (group), ==, n_folded + 2);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), FALSE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
  g_assert_cmpuint (count_in (group), ==, n_folded + 2);
  g_assert_true (corrin_act_add (fixture->document, dose, &error));
  g_assert_no_error (error);
  test_ui_iterate ();
  group = form_case_nth (fixture->page, ADW_TYPE_EXPANDER_ROW, 0);
  g_assert_cmpuint (count_in (group), ==, n_folded + 2);
}

static void
test_doses (Fixture *fixture, gconstpointer data)
{
  CorrinDose *dose = test_dose (fixture->journal, "2026-06-18");

  (void) data;
  dose->site = CORRIN_SITE_LEFT_THIGH;
  test_add (fixture->journal, dose);
  test_add (fixture->journal, test_dose (fixture->journal, "2025-12-18"));
  open_page (fixture);

  g_assert_cmpstr (shown (fixture), ==, "content");
  g_assert_cmpstr (text_of (fixture, "last_when"), ==, "18 June 2026, 12 days ago");
  press (fixture, "journal.record-injection");
  g_assert_cmpstr (fixture->asked, ==, "record-injection()");
  g_assert_cmpuint (count_rows (child_of (fixture, "sites")), ==, 9);
  g_assert_false (gtk_widget_get_visible (child_of (fixture, "other_section")));
  g_assert_false (gtk_widget_get_visible (child_of (fixture, "all")));
}

/* The picture says in words what it shows. */
static void
test_map (Fixture *fixture, gconstpointer data)
{
  CorrinDose *dose = test_dose (fixture->journal, "2026-06-18");
  g_autoptr (GdkTexture) picture = NULL;
  GtkAccessible *map;

  (void) data;
  dose->site = CORRIN_SITE_RIGHT_ABDOMEN;
  test_add (fixture->journal, dose);
  open_page (fixture);
  map = GTK_ACCESSIBLE (child_of (fixture, "map"));
  gtk_test_accessible_assert_role (map, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (map, GTK_ACCESSIBLE_PROPERTY_LABEL, "Where injections were given");
  gtk_test_accessible_assert_property (
      map, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "Left upper arm: not used yet. Right upper arm: not used yet. Left thigh: not used yet. "
      "Right thigh: not used yet. Left buttock: not used yet. Right buttock: not used yet. "
      "Left abdomen: not used yet. Right abdomen: 18 June 2026, 12 days ago; 1 injection.");
  picture = test_ui_render (GTK_WIDGET (map));
  g_assert_cmpuint (test_ui_count_ink (picture), >, 5000);
}

/* What is typed is shown as it was typed. */
static void
test_row (Fixture *fixture, gconstpointer data)
{
  static const char name[] =
      "18 June 2026: hydroxocobalamin, 1000 micrograms, into the muscle (IM); batch A<b>1</b> & %s";
  CorrinDose *dose = test_dose (fixture->journal, "2026-06-18");
  GtkWidget *row;
  gint64 id;

  (void) data;
  dose->batch = g_strdup ("A<b>1</b> & %s");
  id = test_add (fixture->journal, dose);
  open_page (fixture);
  row = find_row (child_of (fixture, "injections"), id);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "18 June 2026");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "hydroxocobalamin, 1000 micrograms, into the muscle (IM)\nbatch A<b>1</b> & %s");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_false (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_true (gtk_widget_activate (row));
  test_ui_iterate ();
  g_assert_cmpstr (fixture->asked, ==, "edit-injection(1)");
}

static void
test_other_sources (Fixture *fixture, gconstpointer data)
{
  CorrinDose *dose = test_dose (fixture->journal, "2026-06-18");
  gint64 id;

  (void) data;
  dose->route = CORRIN_ROUTE_ORAL;
  id = test_add (fixture->journal, dose);
  open_page (fixture);
  g_assert_cmpstr (shown (fixture), ==, "content");
  g_assert_cmpstr (text_of (fixture, "last_when"), ==, "None recorded yet");
  g_assert_false (gtk_widget_get_visible (child_of (fixture, "last_what")));
  g_assert_false (gtk_widget_get_visible (child_of (fixture, "site_section")));
  g_assert_false (gtk_widget_get_visible (child_of (fixture, "injection_section")));
  g_assert_nonnull (find_row (child_of (fixture, "others"), id));
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  (void) data;
  for (int i = 0; i < 21; i++)
    test_add (
        fixture->journal,
        test_dose (fixture->journal, corrin_day_format (corrin_day_parse ("2026-01-01") + 7 * i, text)));
  open_page (fixture);
  g_assert_true (gtk_widget_get_visible (child_of (fixture, "all")));
  press (fixture, "journal.show-page");
  g_assert_cmpstr (fixture->asked, ==, "show-page('history')");
}

/* A change is seen at once, and the row that had the focus still has it. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinDose) dose = NULL;
  gint64 id = test_add (fixture->journal, test_dose (fixture->journal, "2026-06-18"));
  GtkWidget *row;

  (void) data;
  open_page (fixture);
  g_assert_true (gtk_widget_grab_focus (find_row (child_of (fixture, "injections"), id)));
  dose = test_dose (fixture->journal, "2026-06-29");
  g_assert_true (corrin_act_add (fixture->document, dose, &error));
  g_assert_no_error (error);
  test_ui_iterate ();
  g_assert_cmpstr (text_of (fixture, "last_when"), ==, "29 June 2026, yesterday");
  row = find_row (child_of (fixture, "injections"), id);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == row);

  g_assert_true (corrin_act_remove (fixture->document, &corrin_dose_kind, id, &error));
  g_assert_no_error (error);
  g_assert_null (find_row (child_of (fixture, "injections"), id));
}

/* While another process writes, nothing opens, and the words stay clear. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lock_name = g_strconcat (fixture->journal->path, ".lock", NULL);
  GtkWidget *box, *row;
  int lock;

  (void) data;
  test_add (fixture->journal, test_dose (fixture->journal, "2026-06-18"));
  g_clear_object (&fixture->journal->store);
  lock = g_open (lock_name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (flock (lock, LOCK_EX | LOCK_NB), ==, 0);
  show_page (fixture);
  g_assert_false (corrin_document_is_writable (fixture->document));
  box = child_of (fixture, "injections");
  row = gtk_widget_get_first_child (gtk_widget_get_last_child (box));
  g_assert_true (GTK_IS_LIST_BOX_ROW (row));
  g_assert_true (gtk_widget_get_sensitive (row));
  gtk_widget_activate (row);
  test_ui_iterate ();
  g_assert_null (fixture->asked);
  g_assert_true (g_close (lock, NULL));
}

static int
min_width (Fixture *fixture)
{
  int minimum;

  test_ui_paint (fixture->window);
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  CorrinDose *dose = test_dose (fixture->journal, "2026-06-18");
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  (void) data;
  dose->given_by = g_strdup ("whoever was on duty at the practice of the neighbouring town");
  test_add (fixture->journal, dose);
  open_page (fixture);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_assert_cmpint (min_width (fixture), <=, NARROW);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  g_assert_cmpint (min_width (fixture), <=, NARROW);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
place_of (Fixture *fixture, const char *name, graphene_rect_t *bounds)
{
  g_assert_true (gtk_widget_compute_bounds (child_of (fixture, name), fixture->page, bounds));
}

/* The picture stands beside its list where there is room, before it in the direction of reading; else above. */
static void
test_fold (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t map, sites;

  (void) data;
  test_add (fixture->journal, test_dose (fixture->journal, "2026-06-18"));
  open_page (fixture);
  place_of (fixture, "map", &map);
  place_of (fixture, "sites", &sites);
  g_assert_cmpfloat (map.origin.x + map.size.width, <, sites.origin.x);
  g_assert_cmpfloat (map.origin.y, <, sites.origin.y + sites.size.height);

  gtk_widget_set_direction (gtk_widget_get_parent (child_of (fixture, "sites")), GTK_TEXT_DIR_RTL);
  test_ui_paint (fixture->window);
  place_of (fixture, "map", &map);
  place_of (fixture, "sites", &sites);
  g_assert_cmpfloat (sites.origin.x + sites.size.width, <, map.origin.x);

  gtk_widget_allocate (fixture->page, NARROW, 700, -1, NULL);
  place_of (fixture, "map", &map);
  place_of (fixture, "sites", &sites);
  g_assert_cmpfloat (map.origin.y + map.size.height, <, sites.origin.y);
}

#define ADD(path, func) g_test_add ("/treatment-page/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  ADD ("first-day", test_first_day);
  ADD ("supply-offered", test_supply_offered);
  ADD ("folded-rows", test_folded_rows);
  ADD ("doses", test_doses);
  ADD ("map", test_map);
  ADD ("row", test_row);
  ADD ("other-sources", test_other_sources);
  ADD ("many", test_many);
  ADD ("change", test_change);
  ADD ("read-only", test_read_only);
  ADD ("narrow", test_narrow);
  ADD ("fold", test_fold);
  return g_test_run ();
}
