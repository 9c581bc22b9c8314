/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "line-layout.h"

/* What rows of libadwaita keep between their parts. */
#define ROW_SPACING 12

struct _CorrinLineLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (CorrinLineLayout, corrin_line_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* How wide a text that expands is at least, and best, in its own height of letters. */
#define TEXT_MINIMUM 4
#define TEXT_NATURAL 12

static int
letter_size (GtkWidget *widget)
{
  PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));

  return PANGO_PIXELS_CEIL (pango_font_description_get_size (font));
}

static void
measure_child (GtkWidget *child, int *minimum, int *natural)
{
  if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    {
      *minimum = TEXT_MINIMUM * letter_size (child);
      *natural = TEXT_NATURAL * letter_size (child);
    }
  else
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

#define EACH_SHOWN(child, widget)                                                                            \
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));                                       \
  child != NULL;                                                                                             \
  child = next_shown (gtk_widget_get_next_sibling (child))

static void
measure_width (CorrinLineLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  for (EACH_SHOWN (child, widget))
    {
      int child_minimum, child_natural, space = *natural > 0 ? self->spacing : 0;

      measure_child (child, &child_minimum, &child_natural);
      *minimum += child_minimum + space;
      *natural += child_natural + space;
    }
}

/* Returns: (element-type GtkRequestedSize): the shown children, their widths as minimum sizes */
static GArray *
share_out (CorrinLineLayout *self, GtkWidget *widget, int width)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));
  guint n_expanding = 0;

  for (EACH_SHOWN (child, widget))
    {
      GtkRequestedSize size = { .data = child };

      measure_child (child, &size.minimum_size, &size.natural_size);
      width -= size.minimum_size + (sizes->len > 0 ? self->spacing : 0);
      n_expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      g_array_append_val (sizes, size);
    }
  width = gtk_distribute_natural_allocation (MAX (width, 0), sizes->len, (GtkRequestedSize *) sizes->data);
  for (guint i = 0; i < sizes->len && n_expanding > 0; i++)
    {
      GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

      if (gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL))
        size->minimum_size += width / (int) n_expanding;
    }
  return sizes;
}

static void
measure_height (CorrinLineLayout *self, GtkWidget *widget, int width, int *minimum, int *natural)
{
  g_autoptr (GArray) sizes = share_out (self, widget, width < 0 ? G_MAXINT / 2 : width);

  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      int child_minimum, child_natural;

      gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL, size->minimum_size, &child_minimum,
                          &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
corrin_line_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                            int for_size, int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  CorrinLineLayout *self = CORRIN_LINE_LAYOUT (manager);

  (void) minimum_baseline;
  (void) natural_baseline;
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

static void
corrin_line_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                             int baseline)
{
  CorrinLineLayout *self = CORRIN_LINE_LAYOUT (manager);
  gboolean mirrors = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GArray) sizes = share_out (self, widget, width);
  int x = 0;

  (void) baseline;
  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      GtkAllocation place = { mirrors ? width - x - size->minimum_size : x, 0, size->minimum_size, 0 };

      gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL, size->minimum_size, NULL, &place.height, NULL,
                          NULL);
      place.height = MIN (place.height, height);
      place.y = (height - place.height) / 2;
      gtk_widget_size_allocate (size->data, &place, -1);
      x += size->minimum_size + self->spacing;
    }
}

static GtkSizeRequestMode
corrin_line_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  (void) manager;
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corrin_line_layout_class_init (CorrinLineLayoutClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = corrin_line_layout_get_request_mode;
  layout_class->measure = corrin_line_layout_measure;
  layout_class->allocate = corrin_line_layout_allocate;
}

static void
corrin_line_layout_init (CorrinLineLayout *self)
{
  (void) self;
}

/**
 * corrin_line_layout_new:
 * @spacing: the space between two children
 *
 * Places children side by side, each in the middle of the height, as a horizontal #GtkBox does whose children are
 * aligned so. There is less asking: a box also asks each child how wide it would be at its least height, and so does
 * each widget that does not fill its place. A text that wraps can only find that out by trying widths, hundreds of
 * times. Here a child that expands is taken for such a text: it gets what the others leave, and is only asked how high
 * it is then.
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
corrin_line_layout_new (int spacing)
{
  CorrinLineLayout *self = g_object_new (CORRIN_TYPE_LINE_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

static GtkWidget *
find_class (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BOX (widget) && gtk_widget_has_css_class (widget, name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_class (child, name);
  return found;
}

/**
 * corrin_line_layout_give:
 * @row: a row of libadwaita with a title and perhaps a subtitle
 *
 * Makes a row with long texts quick to measure: it looks as before.
 */
void
corrin_line_layout_give (GtkWidget *row)
{
  GtkWidget *header = find_class (row, "header");
  GtkWidget *titles = header != NULL ? find_class (header, "title") : NULL;

  if (titles == NULL)
    return;
  gtk_widget_set_layout_manager (header, corrin_line_layout_new (ROW_SPACING));
  gtk_widget_set_halign (titles, GTK_ALIGN_FILL);
  gtk_widget_set_valign (titles, GTK_ALIGN_FILL);
  for (GtkWidget *label = gtk_widget_get_first_child (titles); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    gtk_widget_set_halign (label, GTK_ALIGN_FILL);
}
