/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fold-box.h"

#define SPACING 12

/**
 * CorrinFoldBox:
 *
 * Puts its children side by side if all of them have the width that they would like, and one below the other if not.
 * What is left in a row is shared by those that expand.
 */
struct _CorrinFoldBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CorrinFoldBox, corrin_fold_box, GTK_TYPE_WIDGET)

static GtkWidget *
first_child (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
next_child (GtkWidget *child)
{
  do
    child = gtk_widget_get_next_sibling (child);
  while (child != NULL && !gtk_widget_should_layout (child));
  return child;
}

static int
natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (child))
    {
      int child_minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += natural_width (child) + (*natural > 0 ? SPACING : 0);
    }
}

/* How much each that expands gets beyond what it would like, or -1 if there is no room for a row. */
static int
share_of_row (GtkWidget *widget, int width)
{
  int minimum, natural;
  int n_expand = 0;

  measure_width (widget, &minimum, &natural);
  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (child))
    n_expand += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
  if (width < natural)
    return -1;
  return n_expand > 0 ? (width - natural) / n_expand : 0;
}

static int
width_in_row (GtkWidget *child, int share)
{
  return natural_width (child) + (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) ? share : 0);
}

static int
natural_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* A page that scrolls offers no more than the minimum, which is therefore what every child would like. */
static int
measure_height (GtkWidget *widget, int width)
{
  int share = width < 0 ? 0 : share_of_row (widget, width);
  int height = 0;

  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (child))
    if (share >= 0)
      height = MAX (height, natural_height (child, width_in_row (child, share)));
    else
      height += natural_height (child, width) + (height > 0 ? SPACING : 0);
  return height;
}

static void
corrin_fold_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size);
  *minimum_baseline = -1;
  *natural_baseline = -1;
}

static void
corrin_fold_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int share = share_of_row (widget, width);
  GtkAllocation area = { 0, 0, width, height };

  (void) baseline;
  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (child))
    {
      GtkAllocation place = area;

      if (share >= 0)
        {
          place.width = width_in_row (child, share);
          place.x = is_rtl ? width - area.x - place.width : area.x;
          area.x += place.width + SPACING;
        }
      else
        {
          place.height = natural_height (child, width);
          area.y += place.height + SPACING;
        }
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static GtkSizeRequestMode
corrin_fold_box_get_request_mode (GtkWidget *widget)
{
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corrin_fold_box_dispose (GObject *object)
{
  corrin_fold_box_clear (CORRIN_FOLD_BOX (object));
  G_OBJECT_CLASS (corrin_fold_box_parent_class)->dispose (object);
}

static void
corrin_fold_box_class_init (CorrinFoldBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_fold_box_dispose;
  widget_class->measure = corrin_fold_box_measure;
  widget_class->size_allocate = corrin_fold_box_size_allocate;
  widget_class->get_request_mode = corrin_fold_box_get_request_mode;
}

static void
corrin_fold_box_init (CorrinFoldBox *self)
{
  (void) self;
}

/**
 * corrin_fold_box_append:
 * @self: a box
 * @child: a widget
 *
 * Adds a child after the others.
 */
void
corrin_fold_box_append (CorrinFoldBox *self, GtkWidget *child)
{
  g_return_if_fail (CORRIN_IS_FOLD_BOX (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * corrin_fold_box_clear:
 * @self: a box
 *
 * Takes all children out.
 */
void
corrin_fold_box_clear (CorrinFoldBox *self)
{
  GtkWidget *child;

  g_return_if_fail (CORRIN_IS_FOLD_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
