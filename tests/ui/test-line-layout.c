/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "line-layout.h"
#include "scroll-layout.h"
#include "ui-support.h"

/* Rows with long texts, on pages that scroll, are measured without trying one width after another. */

#define WIDTH 300
#define SPACING 12

static const char long_text[] =
    "hydroxocobalamin, 1000 micrograms, into the muscle (IM), right thigh, given by the "
    "nurse at the practice, and then a word: antidisestablishmentarianism";

static void (*label_measure) (GtkWidget *, GtkOrientation, int, int *, int *, int *, int *);
static guint n_searches;

/* A wrapping label finds out how wide it is at a height only by trying. */
static void
counting_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  n_searches += orientation == GTK_ORIENTATION_HORIZONTAL && for_size >= 0;
  label_measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static GtkWidget *
row_new (gboolean is_quick)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", "18 June 2026", "subtitle", long_text, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new ("3"));
  if (is_quick)
    corrin_line_layout_give (row);
  return row;
}

static GtkWidget *
show (GtkWidget *content)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), content);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 400);
  gtk_window_present (GTK_WINDOW (window));
  test_ui_paint (window);
  return window;
}

static guint
count_searches (GtkWidget *row)
{
  GtkWidget *list = gtk_list_box_new (), *window;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  n_searches = 0;
  window = show (list);
  gtk_window_destroy (GTK_WINDOW (window));
  test_ui_iterate ();
  return n_searches;
}

static void
test_no_search (void)
{
  GtkWidgetClass *class = g_type_class_ref (GTK_TYPE_LABEL);

  label_measure = class->measure;
  class->measure = counting_measure;
  g_assert_cmpuint (count_searches (row_new (FALSE)), >, 0);
  g_assert_cmpuint (count_searches (row_new (TRUE)), ==, 0);
  class->measure = label_measure;
  g_type_class_unref (class);
}

static graphene_rect_t
place_of (GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &bounds));
  return bounds;
}

/* The text takes what the number leaves; both stand in the middle of the height. */
static void
test_places (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *text = gtk_label_new (long_text), *number = gtk_label_new ("3"), *window;
  graphene_rect_t left, right;

  gtk_widget_set_layout_manager (line, corrin_line_layout_new (SPACING));
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), number);
  window = show (line);
  left = place_of (text);
  right = place_of (number);
  g_assert_cmpfloat (left.origin.x, ==, 0);
  g_assert_cmpfloat (left.size.width + SPACING, ==, right.origin.x);
  g_assert_cmpfloat (right.origin.x + right.size.width, ==, gtk_widget_get_width (line));
  g_assert_cmpfloat (left.size.height, >, 2 * right.size.height);
  g_assert_cmpfloat (ABS (2 * left.origin.y + left.size.height - gtk_widget_get_height (line)), <=, 1);
  g_assert_cmpfloat (ABS (2 * right.origin.y + right.size.height - gtk_widget_get_height (line)), <=, 1);

  gtk_widget_set_direction (line, GTK_TEXT_DIR_RTL);
  test_ui_paint (window);
  g_assert_cmpfloat (place_of (number).origin.x, ==, 0);
  g_assert_cmpfloat (place_of (text).origin.x, ==, right.size.width + SPACING);
  gtk_window_destroy (GTK_WINDOW (window));
}

static int
height_of (GtkWidget *widget, int width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* A page that scrolls has a height only once its width is known. */
static void
test_scroll (void)
{
  GtkWidget *page = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *text = gtk_label_new (long_text);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_box_append (GTK_BOX (page), text);
  gtk_widget_set_layout_manager (page, corrin_scroll_layout_new ());
  g_assert_cmpint (height_of (page, -1), ==, 0);
  g_assert_cmpint (height_of (page, WIDTH), ==, height_of (text, WIDTH));
  g_assert_cmpint (height_of (page, WIDTH), >, 0);
  g_object_unref (page);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/line-layout/no-search", test_no_search);
  g_test_add_func ("/line-layout/places", test_places);
  g_test_add_func ("/line-layout/scroll", test_scroll);
  return g_test_run ();
}
