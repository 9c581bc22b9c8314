/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-ink.h"
#include "pointer-ink.h"
#include "ui-support.h"

#define EM 14.0
#define RADIUS 5.0

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

static GskRenderNode *
draw_mark (Fixture *fixture, guint style, double x, double radius)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  corrin_pointer_ink_mark (fixture->ink, snapshot, style, x, 40.5, radius);
  return gtk_snapshot_free_to_node (snapshot);
}

static gboolean
is_same_picture (GskRenderNode *a, GskRenderNode *b)
{
  return gsk_texture_node_get_texture (a) == gsk_texture_node_get_texture (b);
}

static void
test_stroked_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GskRenderNode) mark = draw_mark (fixture, 0, 100, RADIUS);
  g_autoptr (GskRenderNode) elsewhere = draw_mark (fixture, 0, 200, RADIUS);
  g_autoptr (GskRenderNode) other_style = draw_mark (fixture, 1, 100, RADIUS);
  g_autoptr (GskRenderNode) larger = draw_mark (fixture, 0, 100, 2 * RADIUS);
  g_autoptr (GskRenderNode) later = NULL;

  (void) data;
  g_assert_true (is_same_picture (mark, elsewhere));
  g_assert_false (is_same_picture (mark, other_style));
  g_assert_false (is_same_picture (mark, larger));

  corrin_pointer_ink_begin (fixture->ink, fixture->widget, EM);
  later = draw_mark (fixture, 0, 300, RADIUS);
  g_assert_true (is_same_picture (mark, later));
}

static void
test_other_letters_and_colours (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GskRenderNode) mark = draw_mark (fixture, 0, 100, RADIUS);
  g_autoptr (GskRenderNode) in_other_letters = NULL;
  g_autoptr (GskRenderNode) dark = NULL;

  (void) data;
  corrin_pointer_ink_begin (fixture->ink, fixture->widget, 2 * EM);
  in_other_letters = draw_mark (fixture, 0, 100, RADIUS);
  g_assert_false (is_same_picture (mark, in_other_letters));

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  corrin_pointer_ink_begin (fixture->ink, fixture->widget, 2 * EM);
  dark = draw_mark (fixture, 0, 100, RADIUS);
  g_assert_false (is_same_picture (in_other_letters, dark));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static void
assert_colour (const guchar *pixel, const CorrinChartColor *color)
{
  g_assert_cmpint (ABS (pixel[0] - color->blue * 255), <=, 1);
  g_assert_cmpint (ABS (pixel[1] - color->green * 255), <=, 1);
  g_assert_cmpint (ABS (pixel[2] - color->red * 255), <=, 1);
  g_assert_cmpint (pixel[3], ==, 255);
}

/* In the colour of its series, its middle in the pixel of the place, which is that of the rule. */
static void
test_painted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GskRenderNode) mark = draw_mark (fixture, 0, 100.7, RADIUS);
  GdkTexture *picture = gsk_texture_node_get_texture (mark);
  int side = gdk_texture_get_width (picture);
  g_autofree guchar *pixels = g_malloc0 ((gsize) (4 * side * side));
  graphene_rect_t bounds;

  (void) data;
  gsk_render_node_get_bounds (mark, &bounds);
  g_assert_cmpfloat (bounds.origin.x + (bounds.size.width - 1) / 2, ==, 100);
  g_assert_cmpfloat (bounds.origin.y + (bounds.size.height - 1) / 2, ==, 40);
  gdk_texture_download (picture, pixels, (gsize) (4 * side));
  assert_colour (pixels + 4 * (side / 2 * side + side / 2),
                 &corrin_chart_ink_theme (fixture->widget)->styles[0].color);
  g_assert_cmpint (pixels[3], ==, 0);
}

static void
test_words_shaped_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PangoLayout) plain = corrin_pointer_ink_shape (fixture->ink, "Fatigue", FALSE);
  g_autoptr (PangoLayout) again = corrin_pointer_ink_shape (fixture->ink, "Fatigue", FALSE);
  g_autoptr (PangoLayout) bold = corrin_pointer_ink_shape (fixture->ink, "Fatigue", TRUE);

  (void) data;
  g_assert_true (plain == again);
  g_assert_false (plain == bold);
  g_assert_cmpstr (pango_layout_get_text (bold), ==, "Fatigue");
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/pointer-ink/stroked-once", test_stroked_once);
  ADD ("/pointer-ink/other-letters-and-colours", test_other_letters_and_colours);
  ADD ("/pointer-ink/painted", test_painted);
  ADD ("/pointer-ink/words-shaped-once", test_words_shaped_once);
  return g_test_run ();
}
