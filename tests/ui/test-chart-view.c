/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-case.h"
#include "scene-case.h"
#include "spec-over.h"
#include "words.h"

static CorrinChartSpec *
make_spec (const char *name)
{
  CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20604);

  corrin_chart_spec_add_series (spec, name, chart_case_ratings ());
  return spec;
}

static void
test_accessible (ChartCase *fixture, gconstpointer data)
{
  CorrinChartSpec *spec = make_spec ("Fatigue");
  g_autofree char *words = corrin_chart_words (spec);

  (void) data;
  chart_case_show (fixture->view, spec);
  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Trend");
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  g_assert_cmpstr (words, !=, "");

  /* Other data, other words. */
  spec = make_spec ("Tingling");
  g_free (words);
  words = corrin_chart_words (spec);
  chart_case_show (fixture->view, spec);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
}

static void
test_nothing (ChartCase *fixture, gconstpointer data)
{
  (void) data;
  g_assert_null (chart_case_draw (fixture->view));
}

/* The ink is kept for as long as it would come out the same. */
static void
test_kept (ChartCase *fixture, gconstpointer data)
{
  g_autoptr (GskRenderNode) first = NULL;
  g_autoptr (GskRenderNode) second = NULL;
  g_autoptr (GskRenderNode) dark = NULL;
  g_autoptr (GskRenderNode) mirrored = NULL;

  (void) data;
  chart_case_show (fixture->view, make_spec ("Fatigue"));
  first = chart_case_draw (fixture->view);
  second = chart_case_draw (fixture->view);
  g_assert_true (first == second);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  dark = chart_case_draw (fixture->view);
  g_assert_true (dark != second);

  pango_context_set_base_dir (gtk_widget_get_pango_context (GTK_WIDGET (fixture->view)), PANGO_DIRECTION_RTL);
  mirrored = chart_case_draw (fixture->view);
  g_assert_true (mirrored != dark);
}

static gboolean
press (CorrinChartView *view, guint key)
{
  return scene_case_press (GTK_WIDGET (view), key);
}

static void
move_pointer (CorrinChartView *view, double x, double y)
{
  scene_case_move (GTK_WIDGET (view), x, y);
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
test_keys (ChartCase *fixture, gconstpointer data)
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
  chart_case_show (fixture->view, make_spec_with_dose ());
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
  g_signal_emit_by_name (scene_case_controller (GTK_WIDGET (fixture->view), GTK_TYPE_EVENT_CONTROLLER_FOCUS),
                         "leave");
  assert_told (fixture->view, summary);
}

/* Time runs to the right in every language. */
static void
test_keys_in_rtl (ChartCase *fixture, gconstpointer data)
{
  (void) data;
  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  chart_case_show (fixture->view, make_spec_with_dose ());
  press (fixture->view, GDK_KEY_End);
  press (fixture->view, GDK_KEY_Left);
  assert_told (fixture->view, THURSDAY);
  gsk_render_node_unref (chart_case_draw (fixture->view));
}

/* What is drawn for the pointer lies above the ink, which is not drawn again. */
static void
test_pointer (ChartCase *fixture, gconstpointer data)
{
  g_autoptr (GskRenderNode) ink = NULL;
  g_autofree char *summary = NULL;
  GskRenderNode *first = NULL;
  guint n_days = 0;
  g_autofree char *before = NULL;

  (void) data;
  chart_case_show (fixture->view, make_spec_with_dose ());
  summary = corrin_chart_view_tell (fixture->view);
  ink = chart_case_draw (fixture->view);
  for (double x = 0; x < 500; x += 10)
    {
      g_autoptr (GskRenderNode) node = NULL;
      g_autofree char *words = NULL;

      move_pointer (fixture->view, x, 120);
      words = corrin_chart_view_tell (fixture->view);
      if (g_str_equal (words, summary))
        continue;
      node = chart_case_draw (fixture->view);
      g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CONTAINER_NODE);
      first = gsk_container_node_get_child (node, 0);
      g_assert_true (first == ink);
      n_days += g_strcmp0 (words, before) != 0;
      g_free (before);
      before = g_steal_pointer (&words);
    }
  g_assert_cmpuint (n_days, ==, 3);

  scene_case_leave (GTK_WIDGET (fixture->view));
  assert_told (fixture->view, summary);
  first = chart_case_draw (fixture->view);
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
test_pointer_is_described (ChartCase *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  (void) data;
  chart_case_show (fixture->view, make_spec ("Fatigue"));
  move_pointer (fixture->view, 160, 120);
  words = corrin_chart_view_tell (fixture->view);
  g_assert_false (is_described (fixture->view, words));
  while (!is_described (fixture->view, words))
    g_main_context_iteration (NULL, TRUE);
}

static void
click (CorrinChartView *view, double x, double y)
{
  scene_case_click (GTK_WIDGET (view), x, y);
}

/* A click beside everything opens nothing; one on an entry opens its day. */
static void
test_click (ChartCase *fixture, gconstpointer data)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->view));
  guint n_opened = 0;
  int day = 0;

  (void) data;
  g_signal_connect (fixture->view, "day-activated", G_CALLBACK (day_cb), &day);
  chart_case_show (fixture->view, make_spec_with_dose ());
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
test_data_change (ChartCase *fixture, gconstpointer data)
{
  CorrinChartSpec *other;
  g_autofree char *summary = NULL;

  (void) data;
  chart_case_show (fixture->view, make_spec_with_dose ());
  press (fixture->view, GDK_KEY_End);
  press (fixture->view, GDK_KEY_Left);
  assert_told (fixture->view, THURSDAY);
  chart_case_show (fixture->view, make_spec ("Fatigue"));
  assert_told (fixture->view, "Thursday, 28 May 2026: Fatigue 7");

  pango_context_set_base_dir (gtk_widget_get_pango_context (GTK_WIDGET (fixture->view)), PANGO_DIRECTION_RTL);
  gsk_render_node_unref (chart_case_draw (fixture->view));
  assert_told (fixture->view, "Thursday, 28 May 2026: Fatigue 7");

  other = corrin_chart_spec_new (20600, 20604);
  corrin_chart_spec_add_series (other, "Fatigue", (CorrinPoints){ chart_case_ratings ().points, 1 });
  chart_case_show (fixture->view, other);
  summary = corrin_chart_words (other);
  assert_told (fixture->view, summary);
}

static CorrinChartSpec *
make_spec_with_lab (guint n_symptoms)
{
  CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20604);

  for (guint i = 0; i < n_symptoms; i++)
    corrin_chart_spec_add_series (spec, i == 0 ? "Fatigue" : "Tingling", chart_case_ratings ());
  corrin_chart_spec_add_lab (spec, 20602, "MCV 91 fL");
  corrin_chart_spec_add_band (spec, 20602, CORRIN_DAY_NONE, "Maintenance", NULL);
  return spec;
}

/* A result is the same one, whether there are fewer symptoms above it or more. */
static void
test_row_with_fewer_series (ChartCase *fixture, gconstpointer data)
{
  static const guint n_symptoms[] = { 2, 1, 3 };

  (void) data;
  chart_case_show (fixture->view, make_spec_with_lab (3));
  press (fixture->view, GDK_KEY_End);
  for (guint i = 0; i < 3; i++)
    press (fixture->view, GDK_KEY_Down);
  for (guint i = 0; i < G_N_ELEMENTS (n_symptoms); i++)
    {
      g_autofree char *told = corrin_chart_view_tell (fixture->view);

      g_assert_true (g_str_has_prefix (told, "Friday, 29 May 2026: MCV 91 fL"));
      chart_case_show (fixture->view, make_spec_with_lab (n_symptoms[i]));
      assert_told (fixture->view, told);
    }
}

static void
test_colours (ChartCase *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) light = NULL;
  g_autoptr (GdkTexture) dark = NULL;

  (void) data;
  chart_case_show (fixture->view, make_spec ("Fatigue"));
  light = test_ui_render (GTK_WIDGET (fixture->view));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  dark = test_ui_render (GTK_WIDGET (fixture->view));

  g_assert_cmpuint (test_ui_corner (light) & 0xff, >, 0xe0);
  g_assert_cmpuint (test_ui_corner (dark) & 0xff, <, 0x40);
  g_assert_cmpuint (test_ui_count_ink (light), >, 500);
  g_assert_cmpuint (test_ui_count_ink (dark), >, 500);
}

static int
height_at (ChartCase *fixture, int width)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL,
                      NULL);
  return minimum;
}

static int
least_height (ChartCase *fixture, guint n_symptoms)
{
  static const char *const names[] = { "Fatigue", "Tingling", "Balance", "Memory", "Pain" };
  CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20604);

  for (guint i = 0; i < n_symptoms; i++)
    corrin_chart_spec_add_series (spec, names[i], chart_case_ratings ());
  chart_case_show (fixture->view, spec);
  return height_at (fixture, -1);
}

/* Symptoms that stand below each other have the height that they need, and no longer than they do. */
static void
test_height (ChartCase *fixture, gconstpointer data)
{
  int usual = least_height (fixture, 3), four = least_height (fixture, 4), five = least_height (fixture, 5);

  (void) data;
  g_assert_cmpint (four, >, usual + 200);
  g_assert_cmpint (five, >, four);
  g_assert_cmpint (least_height (fixture, 1), ==, usual);
}

/* What stands around the panels is more with other data of as many symptoms, but not on other days. */
static void
test_height_follows_data (ChartCase *fixture, gconstpointer data)
{
  static const char *const names[] = { "Fatigue", "Tingling", "Balance", "Memory" };
  int without = least_height (fixture, G_N_ELEMENTS (names)), with;
  CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20604);
  CorrinChartSpec *later;

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    corrin_chart_spec_add_series (spec, names[i], chart_case_ratings ());
  corrin_chart_spec_add_mark (spec, 20601, CORRIN_CHART_MARK_TAG, "travel");
  corrin_chart_spec_add_lab (spec, 20602, "MCV 91 fL");
  later = corrin_chart_spec_over (spec, (CorrinPeriod){ 20603, 20604 });
  corrin_chart_view_show (fixture->view, spec, NULL, NULL, "Trend");
  with = height_at (fixture, -1);
  g_assert_cmpint (with, >, without);

  corrin_chart_view_show (fixture->view, later, later, (GDestroyNotify) corrin_chart_spec_over_free, "Trend");
  g_assert_cmpint (height_at (fixture, -1), ==, with);
  corrin_chart_view_show (fixture->view, NULL, NULL, NULL, NULL);
  corrin_chart_spec_free (spec);
}

/* The names of many symptoms, and what is above and below them, need more lines where the chart is narrow, and where the
 * letters are large. */
static void
test_height_follows_width (ChartCase *fixture, gconstpointer data)
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

#define ADD(path, func) g_test_add (path, ChartCase, NULL, chart_case_set_up, func, chart_case_tear_down)
  ADD ("/chart-view/height", test_height);
  ADD ("/chart-view/height-follows-data", test_height_follows_data);
  ADD ("/chart-view/row-with-fewer-series", test_row_with_fewer_series);
  ADD ("/chart-view/height-follows-width", test_height_follows_width);
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
  return g_test_run ();
}
