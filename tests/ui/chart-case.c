/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-case.h"

static const CorrinPoint ratings[] = {
  { 20600, CORRIN_TIME_NONE, 3 },
  { 20601, CORRIN_TIME_NONE, 7 },
  { 20604, CORRIN_TIME_NONE, 0 },
};

CorrinPoints
chart_case_ratings (void)
{
  return (CorrinPoints){ ratings, G_N_ELEMENTS (ratings) };
}

void
chart_case_show (CorrinChartView *view, CorrinChartSpec *spec)
{
  corrin_chart_view_show (view, spec, spec, (GDestroyNotify) corrin_chart_spec_free, "Trend");
}

void
chart_case_set_up (ChartCase *fixture, gconstpointer data)
{
  (void) data;
  fixture->view = CORRIN_CHART_VIEW (corrin_chart_view_new ());
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 300);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_paint (GTK_WIDGET (fixture->view));
}

void
chart_case_tear_down (ChartCase *fixture, gconstpointer data)
{
  (void) data;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  g_object_ref (fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_finalize_object (fixture->view);
}

GskRenderNode *
chart_case_draw (CorrinChartView *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}
