/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-box.h"
#include "ui-support.h"

#define EM 18.0

typedef struct
{
  GtkWidget *widget;
  CorrinPointerInk *ink;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void) data;
  fixture->widget = g_object_ref_sink (gtk_label_new (NULL));
  fixture->ink = corrin_pointer_ink_new ();
  corrin_pointer_ink_begin (fixture->ink, fixture->widget, EM);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  corrin_pointer_ink_free (fixture->ink);
  g_object_unref (fixture->widget);
}

/* Where the box of a symptom is drawn in a chart that wide, when somebody points at @x. */
static graphene_rect_t
draw_box (Fixture *fixture, const char *name, double width, double x)
{
  const CorrinChartBox room = { 0, 0, width, 300 }, beside = { x - 5, 0, 10, 300 };
  CorrinReadingBox *box = corrin_reading_box_new (fixture->ink, GTK_TEXT_DIR_LTR);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t bounds;

  corrin_reading_box_add_value (box, 0, name, "not rated", FALSE, CORRIN_CHART_ROLE_TEXT);
  corrin_reading_box_snapshot (box, snapshot, &room, &beside, 20);
  corrin_reading_box_free (box);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_get_bounds (node, &bounds);
  return bounds;
}

static void
test_beside (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t left = draw_box (fixture, "Tingling", 1200, 900);
  graphene_rect_t right = draw_box (fixture, "Tingling", 1200, 300);

  (void) data;
  g_assert_cmpfloat (left.origin.x + left.size.width, <, 895);
  g_assert_cmpfloat (right.origin.x, >, 305);
  g_assert_cmpfloat_with_epsilon (left.size.width, right.size.width, 0.01);
}

/* A chart as wide as a phone, with large text: less than half of it has no room for a name beside its value. */
static void
test_names_whole_where_narrow (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t wide = draw_box (fixture, "Tingling", 1200, 300);
  graphene_rect_t narrow = draw_box (fixture, "Tingling", 320, 160);

  (void) data;
  g_assert_cmpfloat (wide.size.width, >, 150);
  g_assert_cmpfloat_with_epsilon (narrow.size.width, wide.size.width, 0.01);
}

static void
test_stays_in_chart (Fixture *fixture, gconstpointer data)
{
  (void) data;
  for (double x = 0; x <= 320; x += 20)
    {
      graphene_rect_t box = draw_box (fixture, "A symptom with a name that is far too long for it", 320, x);

      g_assert_cmpfloat (box.origin.x, >=, 0);
      g_assert_cmpfloat (box.origin.x + box.size.width, <=, 320);
    }
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/reading-box/beside", test_beside);
  ADD ("/reading-box/names-whole-where-narrow", test_names_whole_where_narrow);
  ADD ("/reading-box/stays-in-chart", test_stays_in_chart);
  return g_test_run ();
}
