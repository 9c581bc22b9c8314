/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between two days: a chart that a hand moves. */
#include "chart-case.h"
#include "scene-case.h"

/* Twenty days of a longer time, so that a day is some pixels wide and there is somewhere to go. */
static void
show_days (ChartCase *fixture)
{
  CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20619);

  corrin_chart_spec_add_series (spec, "Fatigue", chart_case_ratings ());
  chart_case_show (fixture->view, spec);
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
test_between_days (ChartCase *fixture, gconstpointer data)
{
  GtkEventController *gesture = scene_case_controller (GTK_WIDGET (fixture->view), GTK_TYPE_GESTURE_DRAG);
  guint n_boxes = 0;

  (void) data;
  show_days (fixture);
  g_signal_emit_by_name (gesture, "drag-begin", 250.0, 100.0);
  for (double dx = 20; dx < 120; dx += 20)
    {
      g_autoptr (GskRenderNode) node = NULL;

      g_signal_emit_by_name (gesture, "drag-update", dx, 0.0);
      node = chart_case_draw (fixture->view);
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
  g_autoptr (GskRenderNode) node = chart_case_draw (view);
  guint n = 0;

  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      n += gsk_render_node_get_node_type (gsk_container_node_get_child (node, i)) == GSK_CLIP_NODE;
  return n;
}

/* The first kind of notes that comes in needs a row: with that row in the fringe alone, the plot would jump. The chart waits
 * half a day for it then; on a whole day it has no parts for a pixel or two. */
static void
test_fringe_divided_alike (ChartCase *fixture, gconstpointer data)
{
  GtkEventController *gesture = scene_case_controller (GTK_WIDGET (fixture->view), GTK_TYPE_GESTURE_DRAG);
  CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20639);
  guint before = 0, without = 0, longest_without = 0, after = 0;

  (void) data;
  corrin_chart_spec_add_series (spec, "Fatigue", chart_case_ratings ());
  corrin_chart_spec_add_mark (spec, 20594, CORRIN_CHART_MARK_TAG, "travel");
  chart_case_show (fixture->view, spec);
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
test_pinch (ChartCase *fixture, gconstpointer data)
{
  GtkEventController *pinch = scene_case_controller (GTK_WIDGET (fixture->view), GTK_TYPE_GESTURE_ZOOM);
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

/* Several days at once may lead to where the chart has no row for its notes any more, while what lies beyond its later
 * edge has: with fewer days beyond that edge it moves on smoothly, however few there are beyond the other. */
static void
test_fringe_narrow_on_both_sides (ChartCase *fixture, gconstpointer data)
{
  GtkEventController *gesture = scene_case_controller (GTK_WIDGET (fixture->view), GTK_TYPE_GESTURE_DRAG);
  CorrinPeriod moving = CORRIN_PERIOD_NONE;
  guint n_places = 0, n_smooth = 0;

  (void) data;
  g_signal_connect_swapped (fixture->view, "days-moving", G_CALLBACK (days_cb), &moving);
  for (double dx = 40; dx < 80; dx++)
    {
      CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20639);
      CorrinDay from;

      corrin_chart_spec_add_series (spec, "Fatigue", chart_case_ratings ());
      corrin_chart_spec_add_mark (spec, 20636, CORRIN_CHART_MARK_TAG, "travel");
      chart_case_show (fixture->view, spec);
      corrin_chart_view_set_limits (fixture->view, (CorrinPeriod){ 20500, 20699 });
      test_ui_paint (GTK_WIDGET (fixture->view));
      g_signal_emit_by_name (gesture, "drag-begin", 250.0, 100.0);
      g_signal_emit_by_name (gesture, "drag-update", 18.0, 0.0);
      g_assert_cmpuint (count_parts (fixture->view), ==, 2);
      from = moving.from;
      g_signal_emit_by_name (gesture, "drag-update", dx, 0.0);
      n_places += from - moving.from == 3;
      n_smooth += from - moving.from == 3 && count_parts (fixture->view) > 0;
      g_signal_emit_by_name (gesture, "drag-end", dx, 0.0);
    }
  g_assert_cmpuint (n_places, >, 5);
  /* On a whole day there are no parts. */
  g_assert_cmpuint (n_smooth, >=, n_places - 2);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, ChartCase, NULL, chart_case_set_up, func, chart_case_tear_down)
  ADD ("/chart-moving/fringe-divided-alike", test_fringe_divided_alike);
  ADD ("/chart-moving/between-days", test_between_days);
  ADD ("/chart-moving/pinch", test_pinch);
  ADD ("/chart-moving/fringe-narrow-on-both-sides", test_fringe_narrow_on_both_sides);
  return g_test_run ();
}
