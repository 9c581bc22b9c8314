/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views of the trends that show one symptom as a figure. */
#include "calendar-view.h"
#include "cycle-view.h"
#include "form-case.h"
#include "month-view.h"
#include "pair-view.h"
#include "scene-case.h"
#include "sheet-view.h"

/* What a window of 360 pixels leaves. */
#define NARROW 336

typedef struct
{
  TestJournal *journal;
  CorrinTrendSource *source;
  CorrinShownTrend *trend;
  CorrinRangeModel *range;
  GtkWidget *window;
  GString *called;
} Fixture;

static void
show_day_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  (void) action;
  g_string_append (((Fixture *) data)->called, g_variant_get_string (parameter, NULL));
}

static void
rate (TestJournal *journal, gint64 version, CorrinDay day, double value)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  test_add (journal, test_rating (journal, version, corrin_day_format (day, text), value));
}

/* Half a year of two symptoms, with an injection every four weeks. */
static void
fill (TestJournal *journal)
{
  CorrinDay first = corrin_day_parse ("2026-01-01"), last = corrin_day_parse ("2026-06-29");

  for (CorrinDay day = first; day <= last; day++)
    {
      char text[CORRIN_DAY_TEXT_SIZE];

      rate (journal, journal->fatigue, day, (double) (day % 8));
      rate (journal, journal->tingling, day, 3);
      if ((day - first) % 28 == 3)
        test_add (journal, test_dose (journal, corrin_day_format (day, text)));
    }
}

static void
read_trend (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->source = corrin_trend_source_read (fixture->journal->store, fixture->journal->person,
                                              CORRIN_DAY_NONE, TRUE, &error);
  g_assert_no_error (error);
  fixture->trend =
      corrin_shown_trend_new (fixture->source, CORRIN_TREND_ALL, (CorrinPeriod){ 20600, 20600 }, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer is_empty)
{
  const GActionEntry entry = { .name = "show-day", .activate = show_day_cb, .parameter_type = "s" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  fixture->journal = test_journal_new ();
  g_assert_true (corrin_store_begin (fixture->journal->store, "test", NULL));
  if (is_empty == NULL)
    fill (fixture->journal);
  else
    test_add (fixture->journal, test_dose (fixture->journal, "2026-06-29"));
  g_assert_true (corrin_store_commit (fixture->journal->store, NULL));
  read_trend (fixture);
  fixture->range = corrin_range_model_new ();
  fixture->called = g_string_new (NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 900);
  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, fixture);
  gtk_widget_insert_action_group (fixture->window, "journal", G_ACTION_GROUP (group));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  corrin_shown_trend_unref (fixture->trend);
  corrin_trend_source_unref (fixture->source);
  g_object_unref (fixture->range);
  g_string_free (fixture->called, TRUE);
  test_journal_free (fixture->journal);
}

static CorrinTrendView *
show (Fixture *fixture, GType type)
{
  CorrinTrendView *view = g_object_new (type, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  corrin_trend_view_set_range (view, fixture->range);
  gtk_box_append (GTK_BOX (box), corrin_trend_view_get_picker (view));
  gtk_box_append (GTK_BOX (box), corrin_trend_view_get_tools (view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (view));
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  corrin_trend_view_show (view, fixture->trend);
  test_ui_paint (fixture->window);
  return view;
}

static CorrinSceneView *
scene_of (CorrinTrendView *view)
{
  return CORRIN_SCENE_VIEW (form_case_nth (GTK_WIDGET (view), CORRIN_TYPE_SCENE_VIEW, 0));
}

static GtkDropDown *
choice_of (CorrinTrendView *view, guint index)
{
  return GTK_DROP_DOWN (form_case_nth (gtk_widget_get_parent (GTK_WIDGET (view)), GTK_TYPE_DROP_DOWN, index));
}

static void
assert_told (CorrinTrendView *view, const char *words)
{
  g_autofree char *told = corrin_scene_view_tell (scene_of (view));

  if (strstr (told, words) == NULL)
    g_error ("“%s” is not in “%s”", words, told);
}

static void
press (CorrinTrendView *view, guint key)
{
  g_assert_true (scene_case_press (GTK_WIDGET (scene_of (view)), key));
}

/* The arrows go by days and weeks; Enter opens the day. */
static void
test_calendar_keys (Fixture *fixture, gconstpointer data)
{
  CorrinTrendView *view = show (fixture, CORRIN_TYPE_CALENDAR_VIEW);

  (void) data;
  gtk_test_accessible_assert_role (scene_of (view), GTK_ACCESSIBLE_ROLE_IMG);
  assert_told (view, "180 of 180 days rated");
  press (view, GDK_KEY_End);
  assert_told (view, "29 June 2026");
  press (view, GDK_KEY_Left);
  assert_told (view, "28 June 2026");
  press (view, GDK_KEY_Up);
  assert_told (view, "21 June 2026");
  press (view, GDK_KEY_Return);
  g_assert_cmpstr (fixture->called->str, ==, "2026-06-21");
  press (view, GDK_KEY_Escape);
  assert_told (view, "180 of 180 days rated");
}

/* The symptom is chosen once for all these views. */
static void
test_symptom (Fixture *fixture, gconstpointer data)
{
  CorrinTrendView *view = show (fixture, CORRIN_TYPE_CALENDAR_VIEW);
  g_autofree char *words = NULL;

  (void) data;
  assert_told (view, "Fatigue");
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (GTK_WIDGET (choice_of (view, 0))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Symptom Shown: Fatigue");
  gtk_drop_down_set_selected (choice_of (view, 0), 1);
  assert_told (view, "Tingling");
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (GTK_WIDGET (choice_of (view, 0))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Symptom Shown: Tingling");
  view = show (fixture, CORRIN_TYPE_CYCLE_VIEW);
  words = corrin_trend_view_get_words (view);
  g_assert_nonnull (strstr (words, "Tingling"));
  g_assert_cmpuint (gtk_drop_down_get_selected (choice_of (view, 0)), ==, 1);
}

static void
test_cycles (Fixture *fixture, gconstpointer data)
{
  CorrinTrendView *view = show (fixture, CORRIN_TYPE_CYCLE_VIEW);
  g_autofree char *since = corrin_trend_view_get_words (view);
  g_autofree char *before = NULL;
  g_autofree char *pointed = NULL;

  (void) data;
  gtk_drop_down_set_selected (choice_of (view, 1), 1);
  before = corrin_trend_view_get_words (view);
  g_assert_cmpstr (since, !=, before);
  press (view, GDK_KEY_Home);
  pointed = corrin_scene_view_tell (scene_of (view));
  g_assert_cmpstr (pointed, !=, before);
}

static void
test_pairs (Fixture *fixture, gconstpointer data)
{
  CorrinTrendView *view = show (fixture, CORRIN_TYPE_PAIR_VIEW);
  g_autofree char *short_words = corrin_trend_view_get_words (view);
  g_autofree char *long_words = NULL;

  (void) data;
  g_assert_nonnull (form_case_nth (GTK_WIDGET (view), CORRIN_TYPE_SHEET_VIEW, 0));
  gtk_drop_down_set_selected (choice_of (view, 2), 1);
  long_words = corrin_trend_view_get_words (view);
  g_assert_cmpstr (short_words, !=, long_words);
  g_assert_nonnull (strstr (long_words, "28"));
}

/* Nothing of the past is shown unasked. */
static void
test_months (Fixture *fixture, gconstpointer data)
{
  CorrinTrendView *view = show (fixture, CORRIN_TYPE_MONTH_VIEW);
  g_autofree char *hint = corrin_trend_view_get_words (view);
  g_autofree char *words = NULL;

  (void) data;
  g_assert_cmpstr (hint, ==, "Choose two months to see them side by side.");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (scene_of (view))));
  gtk_drop_down_set_selected (choice_of (view, 1), 6);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (scene_of (view))));
  gtk_drop_down_set_selected (choice_of (view, 2), 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (scene_of (view))));
  words = corrin_trend_view_get_words (view);
  g_assert_nonnull (strstr (words, "January 2026"));
  g_assert_nonnull (strstr (words, "June 2026"));

  /* The same months when the journal has changed. */
  corrin_trend_view_show (view, fixture->trend);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice_of (view, 1)), ==, 6);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (scene_of (view))));
}

static const GType *
types (void)
{
  static GType all[5];

  all[0] = CORRIN_TYPE_CALENDAR_VIEW;
  all[1] = CORRIN_TYPE_CYCLE_VIEW;
  all[2] = CORRIN_TYPE_PAIR_VIEW;
  all[3] = CORRIN_TYPE_MONTH_VIEW;
  return all;
}

static void
test_tables (Fixture *fixture, gconstpointer data)
{
  (void) data;
  for (const GType *type = types (); *type != 0; type++)
    {
      CorrinTrendView *view = show (fixture, *type);
      g_autofree char *text = NULL;

      g_assert_true (CORRIN_IS_SHEET_VIEW (corrin_trend_view_get_table (view)));
      text = corrin_trend_view_get_table_text (view);
      if (*type != CORRIN_TYPE_MONTH_VIEW)
        g_assert_nonnull (strchr (text, '\t'));
      else
        g_assert_null (text);
    }
}

static gboolean
has_text (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    if (has_text (c, words))
      return TRUE;
  return FALSE;
}

/* What is chosen while the table is shown is chosen for the table. */
static void
test_table_choices (Fixture *fixture, gconstpointer data)
{
  CorrinTrendView *view = show (fixture, CORRIN_TYPE_CYCLE_VIEW);
  GtkWidget *table = corrin_trend_view_get_table (view);
  g_autofree char *text = NULL;

  (void) data;
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (view))), table);
  gtk_widget_hide (GTK_WIDGET (view));
  test_ui_paint (fixture->window);
  g_assert_true (has_text (table, "since the injection"));
  gtk_drop_down_set_selected (choice_of (view, 1), 1);
  test_ui_paint (fixture->window);
  g_assert_false (has_text (table, "since the injection"));
  g_assert_true (has_text (table, "before the next"));
  gtk_drop_down_set_selected (choice_of (view, 0), 1);
  text = corrin_trend_view_get_table_text (view);
  g_assert_nonnull (strstr (text, "before the next"));
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (table)), table);
}

/* Whoever cannot see a figure is told that it is one, what it is called and what it shows. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "Fatigue, day by day", "Fatigue since injection",
                                        "Fatigue before and after injections", "Fatigue then and now" };

  (void) data;
  for (guint i = 0; types ()[i] != 0; i++)
    {
      CorrinTrendView *view = show (fixture, types ()[i]);
      g_autofree char *words = NULL;

      if (types ()[i] == CORRIN_TYPE_MONTH_VIEW)
        for (guint choice = 1; choice <= 2; choice++)
          gtk_drop_down_set_selected (choice_of (view, choice), choice);
      words = corrin_trend_view_get_words (view);
      gtk_test_accessible_assert_role (scene_of (view), GTK_ACCESSIBLE_ROLE_IMG);
      gtk_test_accessible_assert_property (scene_of (view), GTK_ACCESSIBLE_PROPERTY_LABEL, titles[i]);
      gtk_test_accessible_assert_property (scene_of (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
    }
}

/* Each fits the narrowest window, and shows something, also when nothing is rated yet. */
static void
test_fits (Fixture *fixture, gconstpointer data)
{
  (void) data;
  for (const GType *type = types (); *type != 0; type++)
    {
      CorrinTrendView *view = show (fixture, *type);
      g_autofree char *words = corrin_trend_view_get_words (view);
      int minimum;

      gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, NARROW);
      g_assert_cmpstr (words, !=, "");
      if (gtk_widget_get_visible (GTK_WIDGET (scene_of (view))))
        {
          g_autoptr (GdkTexture) texture = test_ui_render (GTK_WIDGET (scene_of (view)));

          g_assert_cmpuint (test_ui_count_ink (texture), >, 100);
        }
    }
}

static void
assert_begins (CorrinTrendView *view, const char *told)
{
  g_autofree char *words = corrin_trend_view_get_words (view);

  g_assert_cmpstr (words, ==, told);
  g_assert_true (has_text (GTK_WIDGET (view), told));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (scene_of (view))));
  g_assert_false (corrin_trend_view_has_table (view));
  g_assert_false (corrin_trend_view_has_picture (view));
}

/* In place of an empty picture: what is there, and what comes. */
static void
test_beginning (Fixture *fixture, gconstpointer data)
{
  CorrinTrendView *view = show (fixture, CORRIN_TYPE_CYCLE_VIEW);

  (void) data;
  assert_begins (view, "1 injection, on 29 June 2026. A cycle runs from one injection to the next. With the "
                       "first rated days after an injection its line begins here.");
  view = show (fixture, CORRIN_TYPE_PAIR_VIEW);
  assert_begins (view,
                 "1 injection, on 29 June 2026. Here the 14 days before an injection stand beside the 14 "
                 "days from it on, once most of both are rated.");
  gtk_drop_down_set_selected (choice_of (view, 2), 1);
  gtk_drop_down_set_selected (choice_of (view, 1), 1);
  assert_begins (view,
                 "1 injection, on 29 June 2026. Here the 28 days before a change of the plan stand beside "
                 "the 28 days from it on, once most of both are rated.");
  view = show (fixture, CORRIN_TYPE_CALENDAR_VIEW);
  g_assert_true (corrin_trend_view_has_table (view));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, is_empty, func)                                                                            \
  g_test_add ("/figure-views/" path, Fixture, is_empty, set_up, func, tear_down)
  ADD ("calendar-keys", NULL, test_calendar_keys);
  ADD ("symptom", NULL, test_symptom);
  ADD ("cycles", NULL, test_cycles);
  ADD ("pairs", NULL, test_pairs);
  ADD ("months", NULL, test_months);
  ADD ("tables", NULL, test_tables);
  ADD ("table-choices", NULL, test_table_choices);
  ADD ("told", NULL, test_told);
  ADD ("fits", NULL, test_fits);
  ADD ("first-day", "empty", test_fits);
  ADD ("beginning", "empty", test_beginning);
  return g_test_run ();
}
