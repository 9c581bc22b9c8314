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

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/chart-view/accessible", test_accessible);
  ADD ("/chart-view/nothing", test_nothing);
  ADD ("/chart-view/kept", test_kept);
  ADD ("/chart-view/colours", test_colours);
  return g_test_run ();
}
