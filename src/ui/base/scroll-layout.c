/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scroll-layout.h"

struct _CorrinScrollLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CorrinScrollLayout, corrin_scroll_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
corrin_scroll_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                              int for_size, int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  gboolean is_height = orientation == GTK_ORIENTATION_VERTICAL;

  (void) manager;
  (void) minimum_baseline;
  (void) natural_baseline;
  *minimum = *natural = 0;
  if (is_height && for_size < 0)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, is_height ? for_size : -1, &child_minimum, &child_natural, NULL,
                          NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
corrin_scroll_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                               int baseline)
{
  (void) manager;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      gtk_widget_allocate (child, width, height, baseline, NULL);
}

static GtkSizeRequestMode
corrin_scroll_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  (void) manager;
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corrin_scroll_layout_class_init (CorrinScrollLayoutClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = corrin_scroll_layout_get_request_mode;
  layout_class->measure = corrin_scroll_layout_measure;
  layout_class->allocate = corrin_scroll_layout_allocate;
}

static void
corrin_scroll_layout_init (CorrinScrollLayout *self)
{
  (void) self;
}

/**
 * corrin_scroll_layout_new:
 *
 * For the only child of a scrolled window, around all that scrolls. A scrolled window asks how high its content is
 * before it knows the width, and makes no use of the answer. GTK would find it out for the narrowest width there is,
 * where it tries by halves how wide each text in a row has to be, which takes most of a second for a page of long
 * texts. This answers nothing to that question, and all others as they are.
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
corrin_scroll_layout_new (void)
{
  return g_object_new (CORRIN_TYPE_SCROLL_LAYOUT, NULL);
}
