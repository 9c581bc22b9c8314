/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-view.h"
#include "ui-support.h"
#include "words.h"

static const CorrinPoint ratings[] = {
  { 20600, CORRIN_TIME_NONE, 3 },
  { 20601, CORRIN_TIME_NONE, 7 },
  { 20604, CORRIN_TIME_NONE, 0 },
};

typedef struct
{
  GtkWidget *window;
  CorrinChartView *view;
} Fixture;

static CorrinChartSpec *
make_spec (const char *name)
{
  CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20604);

  corrin_chart_spec_add_series (spec, name, (CorrinPoints){ ratings, G_N_ELEMENTS (ratings) });
  return spec;
}

static void
show (CorrinChartView *view, CorrinChartSpec *spec)
{
  corrin_chart_view_show (view, spec, spec, (GDestroyNotify) corrin_chart_spec_free, "Trend");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void) data;
  fixture->view = CORRIN_CHART_VIEW (corrin_chart_view_new ());
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 300);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_paint (GTK_WIDGET (fixture->view));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  g_object_ref (fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_finalize_object (fixture->view);
}

static GskRenderNode *
draw (CorrinChartView *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  CorrinChartSpec *spec = make_spec ("Fatigue");
  g_autofree char *words = corrin_chart_words (spec);

  (void) data;
  show (fixture->view, spec);
  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Trend");
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  g_assert_cmpstr (words, !=, "");

  /* Other data, other words. */
  spec = make_spec ("Tingling");
  g_free (words);
  words = corrin_chart_words (spec);
  show (fixture->view, spec);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_assert_null (draw (fixture->view));
}

/* The ink is kept for as long as it would come out the same. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GskRenderNode) first = NULL;
  g_autoptr (GskRenderNode) second = NULL;
  g_autoptr (GskRenderNode) dark = NULL;
  g_autoptr (GskRenderNode) mirrored = NULL;

  (void) data;
  show (fixture->view, make_spec ("Fatigue"));
  first = draw (fixture->view);
  second = draw (fixture->view);
  g_assert_true (first == second);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  dark = draw (fixture->view);
  g_assert_true (dark != second);

  pango_context_set_base_dir (gtk_widget_get_pango_context (GTK_WIDGET (fixture->view)), PANGO_DIRECTION_RTL);
  mirrored = draw (fixture->view);
  g_assert_true (mirrored != dark);
}

static GtkEventController *
controller_of (CorrinChartView *view, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static gboolean
press (CorrinChartView *view, guint key)
{
  gboolean is_handled = FALSE;

  g_signal_emit_by_name (controller_of (view, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key, 0, 0,
                         &is_handled);
  return is_handled;
}

static void
move_pointer (CorrinChartView *view, double x, double y)
{
  g_signal_emit_by_name (controller_of (view, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", x, y);
}

static void
assert_told (CorrinChartView *view, const char *words)
{
  g_autofree char *told = corrin_chart_view_tell (view);

  g_assert_cmpstr (told, ==, words);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
}

static CorrinChartSpec *
make_spec_with_dose (void)
{
  const CorrinChartDose dose = { .day = 20601,
                                 .time = CORRIN_TIME_NONE,
                                 .precision = CORRIN_PRECISION_DAY,
                                 .substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN,
                                 .micrograms = 1500 };
  CorrinChartSpec *spec = make_spec ("Fatigue");

  corrin_chart_spec_add_dose (spec, &dose);
  return spec;
}

static void
day_cb (CorrinChartView *view, int day, int *activated)
{
  (void) view;
  *activated = day;
}

/* 20601 is Thursday, 28 May 2026. */
#define SUNDAY "Sunday, 31 May 2026: Fatigue 0"
#define THURSDAY "Thursday, 28 May 2026: Fatigue 7; injection, hydroxocobalamin 1500 micrograms"
#define WEDNESDAY "Wednesday, 27 May 2026: Fatigue 3"
#define DOSE "Thursday, 28 May 2026: injection, hydroxocobalamin 1500 micrograms"

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint key;
    const char *words;
  } steps[] = {
    { GDK_KEY_Left, SUNDAY },       { GDK_KEY_Left, THURSDAY }, { GDK_KEY_KP_Left, WEDNESDAY },
    { GDK_KEY_Left, WEDNESDAY },    { GDK_KEY_End, SUNDAY },    { GDK_KEY_Home, WEDNESDAY },
    { GDK_KEY_Right, THURSDAY },    { GDK_KEY_Down, DOSE },     { GDK_KEY_Right, DOSE },
    { GDK_KEY_Page_Up, DOSE },      { GDK_KEY_Up, THURSDAY },   { GDK_KEY_Page_Down, SUNDAY },
    { GDK_KEY_Page_Up, WEDNESDAY },
  };
  g_autofree char *summary = NULL;
  int day = 0;

  (void) data;
  g_signal_connect (fixture->view, "day-activated", G_CALLBACK (day_cb), &day);
  show (fixture->view, make_spec_with_dose ());
  summary = corrin_chart_view_tell (fixture->view);
  g_assert_nonnull (strstr (summary, "3 days rated"));
  assert_told (fixture->view, summary);
  g_assert_false (press (fixture->view, GDK_KEY_Escape));
  g_assert_false (press (fixture->view, GDK_KEY_Return));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (press (fixture->view, steps[i].key));
      assert_told (fixture->view, steps[i].words);
    }
  g_assert_cmpint (day, ==, 0);
  g_assert_true (press (fixture->view, GDK_KEY_Return));
  g_assert_cmpint (day, ==, 20600);
  g_assert_false (press (fixture->view, GDK_KEY_a));

  g_assert_true (press (fixture->view, GDK_KEY_Escape));
  assert_told (fixture->view, summary);

  /* The summary is there again when the focus has gone. */
  press (fixture->view, GDK_KEY_Left);
  assert_told (fixture->view, SUNDAY);
  g_signal_emit_by_name (controller_of (fixture->view, GTK_TYPE_EVENT_CONTROLLER_FOCUS), "leave");
  assert_told (fixture->view, summary);
}

/* Time runs to the right in every language. */
static void
test_keys_in_rtl (Fixture *fixture, gconstpointer data)
{
  (void) data;
  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  show (fixture->view, make_spec_with_dose ());
  press (fixture->view, GDK_KEY_End);
  press (fixture->view, GDK_KEY_Left);
  assert_told (fixture->view, THURSDAY);
  gsk_render_node_unref (draw (fixture->view));
}

/* What is drawn for the pointer lies above the ink, which is not drawn again. */
static void
test_pointer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GskRenderNode) ink = NULL;
  g_autofree char *summary = NULL;
  GskRenderNode *first = NULL;
  guint n_days = 0;
  g_autofree char *before = NULL;

  (void) data;
  show (fixture->view, make_spec_with_dose ());
  summary = corrin_chart_view_tell (fixture->view);
  ink = draw (fixture->view);
  for (double x = 0; x < 500; x += 10)
    {
      g_autoptr (GskRenderNode) node = NULL;
      g_autofree char *words = NULL;

      move_pointer (fixture->view, x, 120);
      words = corrin_chart_view_tell (fixture->view);
      if (g_str_equal (words, summary))
        continue;
      node = draw (fixture->view);
      g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CONTAINER_NODE);
      first = gsk_container_node_get_child (node, 0);
      g_assert_true (first == ink);
      n_days += g_strcmp0 (words, before) != 0;
      g_free (before);
      before = g_steal_pointer (&words);
    }
  g_assert_cmpuint (n_days, ==, 3);

  g_signal_emit_by_name (controller_of (fixture->view, GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
  assert_told (fixture->view, summary);
  first = draw (fixture->view);
  g_assert_true (first == ink);
  gsk_render_node_unref (first);
}

static gboolean
is_described (CorrinChartView *view, const char *words)
{
  g_autofree char *other =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);

  return other == NULL;
}

/* Not of each day that the pointer passes, but of where it is. */
static void
test_pointer_is_described (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  (void) data;
  show (fixture->view, make_spec ("Fatigue"));
  move_pointer (fixture->view, 160, 120);
  words = corrin_chart_view_tell (fixture->view);
  g_assert_false (is_described (fixture->view, words));
  while (!is_described (fixture->view, words))
    g_main_context_iteration (NULL, TRUE);
}

static void
click (CorrinChartView *view, double x, double y)
{
  g_signal_emit_by_name (controller_of (view, GTK_TYPE_GESTURE_CLICK), "released", 1, x, y);
}

/* A click beside everything opens nothing; one on an entry opens its day. */
static void
test_click (Fixture *fixture, gconstpointer data)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->view));
  guint n_opened = 0;
  int day = 0;

  (void) data;
  g_signal_connect (fixture->view, "day-activated", G_CALLBACK (day_cb), &day);
  show (fixture->view, make_spec_with_dose ());
  click (fixture->view, 1, 1);
  g_assert_cmpint (day, ==, 0);
  for (int y = 0; y < height; y += 5)
    for (int x = 0; x < width; x += 5)
      {
        day = 0;
        click (fixture->view, x, y);
        n_opened += day != 0;
        g_assert_true (day == 0 || day == 20600 || day == 20601 || day == 20604);
      }
  /* Four targets of at most 44 pixels. */
  g_assert_cmpuint (n_opened, >, 100);
  g_assert_cmpuint (n_opened, <, 4 * 9 * 9);
}

/* New data keep what is pointed at only if its day is still there; a new size keeps the nearest. */
static void
test_data_change (Fixture *fixture, gconstpointer data)
{
  CorrinChartSpec *other;
  g_autofree char *summary = NULL;

  (void) data;
  show (fixture->view, make_spec_with_dose ());
  press (fixture->view, GDK_KEY_End);
  press (fixture->view, GDK_KEY_Left);
  assert_told (fixture->view, THURSDAY);
  show (fixture->view, make_spec ("Fatigue"));
  assert_told (fixture->view, "Thursday, 28 May 2026: Fatigue 7");

  pango_context_set_base_dir (gtk_widget_get_pango_context (GTK_WIDGET (fixture->view)), PANGO_DIRECTION_RTL);
  gsk_render_node_unref (draw (fixture->view));
  assert_told (fixture->view, "Thursday, 28 May 2026: Fatigue 7");

  other = corrin_chart_spec_new (20600, 20604);
  corrin_chart_spec_add_series (other, "Fatigue", (CorrinPoints){ ratings, 1 });
  show (fixture->view, other);
  summary = corrin_chart_words (other);
  assert_told (fixture->view, summary);
}

static void
test_colours (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) light = NULL;
  g_autoptr (GdkTexture) dark = NULL;

  (void) data;
  show (fixture->view, make_spec ("Fatigue"));
  light = test_ui_render (GTK_WIDGET (fixture->view));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  dark = test_ui_render (GTK_WIDGET (fixture->view));

  g_assert_cmpuint (test_ui_corner (light) & 0xff, >, 0xe0);
  g_assert_cmpuint (test_ui_corner (dark) & 0xff, <, 0x40);
  g_assert_cmpuint (test_ui_count_ink (light), >, 500);
  g_assert_cmpuint (test_ui_count_ink (dark), >, 500);
}

/* Twenty days of a longer time, so that a day is some pixels wide and there is somewhere to go. */
static void
show_days (Fixture *fixture)
{
  CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20619);

  corrin_chart_spec_add_series (spec, "Fatigue", (CorrinPoints){ ratings, G_N_ELEMENTS (ratings) });
  show (fixture->view, spec);
  corrin_chart_view_set_limits (fixture->view, (CorrinPeriod){ 20500, 20699 });
  test_ui_paint (GTK_WIDGET (fixture->view));
}

static void
days_cb (CorrinPeriod *period, int from, int to)
{
  *period = (CorrinPeriod){ from, to };
}

/* A hand between two days sees no blank edge on either side. */
static void
test_between_days (Fixture *fixture, gconstpointer data)
{
  GtkEventController *gesture = controller_of (fixture->view, GTK_TYPE_GESTURE_DRAG);
  guint n_boxes = 0;

  (void) data;
  show_days (fixture);
  g_signal_emit_by_name (gesture, "drag-begin", 250.0, 100.0);
  for (double dx = 20; dx < 120; dx += 20)
    {
      g_autoptr (GskRenderNode) node = NULL;

      g_signal_emit_by_name (gesture, "drag-update", dx, 0.0);
      node = draw (fixture->view);
      g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CONTAINER_NODE);
      for (guint i = 1; i < gsk_container_node_get_n_children (node); i++)
        {
          GskRenderNode *clip = gsk_container_node_get_child (node, i);
          graphene_rect_t ink;

          if (gsk_render_node_get_node_type (clip) != GSK_CLIP_NODE)
            continue;
          gsk_render_node_get_bounds (gsk_clip_node_get_child (clip), &ink);
          g_assert_true (graphene_rect_contains_rect (&ink, gsk_clip_node_get_clip (clip)));
          n_boxes++;
        }
    }
  g_assert_cmpuint (n_boxes, >=, 4);
  g_signal_emit_by_name (gesture, "drag-end", 100.0, 0.0);
}

/* How many parts of the fringe are shown in place of the chart. */
static guint
count_parts (CorrinChartView *view)
{
  g_autoptr (GskRenderNode) node = draw (view);
  guint n = 0;

  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      n += gsk_render_node_get_node_type (gsk_container_node_get_child (node, i)) == GSK_CLIP_NODE;
  return n;
}

/* The first kind of notes that comes in needs a row: with that row in the fringe alone, the plot would jump. The chart waits
 * half a day for it then; on a whole day it has no parts for a pixel or two. */
static void
test_fringe_divided_alike (Fixture *fixture, gconstpointer data)
{
  GtkEventController *gesture = controller_of (fixture->view, GTK_TYPE_GESTURE_DRAG);
  CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20639);
  guint before = 0, without = 0, longest_without = 0, after = 0;

  (void) data;
  corrin_chart_spec_add_series (spec, "Fatigue", (CorrinPoints){ ratings, G_N_ELEMENTS (ratings) });
  corrin_chart_spec_add_mark (spec, 20594, CORRIN_CHART_MARK_TAG, "travel");
  show (fixture->view, spec);
  corrin_chart_view_set_limits (fixture->view, (CorrinPeriod){ 20500, 20699 });
  test_ui_paint (GTK_WIDGET (fixture->view));
  g_signal_emit_by_name (gesture, "drag-begin", 250.0, 100.0);
  for (double dx = 10; dx < 120; dx++)
    {
      guint n;

      g_signal_emit_by_name (gesture, "drag-update", dx, 0.0);
      n = count_parts (fixture->view);
      before += n == 1;
      after += n == 2;
      without = n == 0 ? without + 1 : 0;
      longest_without = MAX (longest_without, without);
      /* The row stays when it has come. */
      g_assert_true (n != 1 || after == 0);
    }
  g_assert_cmpuint (before, >, 10);
  g_assert_cmpuint (after, >, 10);
  g_assert_cmpuint (longest_without, >, 3);
  g_signal_emit_by_name (gesture, "drag-end", 120.0, 0.0);
}

/* Whoever follows the pointer hears of it: what points, and what zooms there. */
static void
move_all_pointers (CorrinChartView *view, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

/* Two fingers that part to twice as far show half as many days, around the place between them. */
static void
test_pinch (Fixture *fixture, gconstpointer data)
{
  GtkEventController *pinch = controller_of (fixture->view, GTK_TYPE_GESTURE_ZOOM);
  CorrinPeriod moving = CORRIN_PERIOD_NONE, chosen = CORRIN_PERIOD_NONE;

  (void) data;
  show_days (fixture);
  g_signal_connect_swapped (fixture->view, "days-moving", G_CALLBACK (days_cb), &moving);
  g_signal_connect_swapped (fixture->view, "days-chosen", G_CALLBACK (days_cb), &chosen);
  move_all_pointers (fixture->view, 499, 100);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpint (moving.to, ==, 20619);
  g_assert_cmpint (moving.from, ==, 20610);
  test_ui_paint (GTK_WIDGET (fixture->view));
  g_signal_emit_by_name (pinch, "scale-changed", 0.5);
  g_signal_emit_by_name (pinch, "end", NULL);
  g_assert_cmpint (chosen.to, ==, 20619);
  g_assert_cmpint (chosen.from, ==, 20580);
}

static int
height_at (Fixture *fixture, int width)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL,
                      NULL);
  return minimum;
}

static int
least_height (Fixture *fixture, guint n_symptoms)
{
  static const char *const names[] = { "Fatigue", "Tingling", "Balance", "Memory", "Pain" };
  CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20604);

  for (guint i = 0; i < n_symptoms; i++)
    corrin_chart_spec_add_series (spec, names[i], (CorrinPoints){ ratings, G_N_ELEMENTS (ratings) });
  show (fixture->view, spec);
  return height_at (fixture, -1);
}

/* Symptoms that stand below each other have the height that they need, and no longer than they do. */
static void
test_height (Fixture *fixture, gconstpointer data)
{
  int usual = least_height (fixture, 3), four = least_height (fixture, 4), five = least_height (fixture, 5);

  (void) data;
  g_assert_cmpint (four, >, usual + 200);
  g_assert_cmpint (five, >, four);
  g_assert_cmpint (least_height (fixture, 1), ==, usual);
}

/* The names of many symptoms, and what is above and below them, need more lines where the chart is narrow, and where the
 * letters are large. */
static void
test_height_follows_width (Fixture *fixture, gconstpointer data)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (fixture->view));
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (context));
  int usual;

  (void) data;
  least_height (fixture, 5);
  usual = height_at (fixture, 800);
  g_assert_cmpint (height_at (fixture, 280), >=, usual);
  g_assert_cmpint (height_at (fixture, 1600), <=, usual);

  pango_font_description_set_size (font, 2 * pango_font_description_get_size (font));
  pango_context_set_font_description (context, font);
  gtk_widget_queue_resize (GTK_WIDGET (fixture->view));
  g_assert_cmpint (height_at (fixture, 800), >, usual);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/chart-view/height", test_height);
  ADD ("/chart-view/height-follows-width", test_height_follows_width);
  ADD ("/chart-view/fringe-divided-alike", test_fringe_divided_alike);
  ADD ("/chart-view/accessible", test_accessible);
  ADD ("/chart-view/nothing", test_nothing);
  ADD ("/chart-view/kept", test_kept);
  ADD ("/chart-view/keys", test_keys);
  ADD ("/chart-view/keys-in-rtl", test_keys_in_rtl);
  ADD ("/chart-view/pointer", test_pointer);
  ADD ("/chart-view/pointer-is-described", test_pointer_is_described);
  ADD ("/chart-view/click", test_click);
  ADD ("/chart-view/data-change", test_data_change);
  ADD ("/chart-view/colours", test_colours);
  ADD ("/chart-view/between-days", test_between_days);
  ADD ("/chart-view/pinch", test_pinch);
  return g_test_run ();
}
