/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wrap-layout.h"

struct _CorrinWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  gboolean uniform;
};

enum
{
  PROP_0,
  SPACING,
  UNIFORM,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CorrinWrapLayout, corrin_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One line of children while they are being placed */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end; /* the child after the last, or NULL */
  int n;
  int n_expanding;
  int width; /* natural, with the spaces between */
  int height;
} Line;

static int
natural_width (CorrinWrapLayout *self, GtkWidget *widget, GtkWidget *child, int available)
{
  int minimum = 0, natural = 0, width = 0;

  for (GtkWidget *c = self->uniform ? gtk_widget_get_first_child (widget) : child; c != NULL;
       c = self->uniform ? gtk_widget_get_next_sibling (c) : NULL)
    {
      if (!gtk_widget_should_layout (c))
        continue;
      gtk_widget_measure (c, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      width = MAX (width, MAX (minimum, MIN (natural, available)));
    }
  return width;
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Takes as many children as there is room for, at least one. */
static Line
take_line (CorrinWrapLayout *self, GtkWidget *widget, GtkWidget *first, int available)
{
  Line line = { .first = first };
  GtkWidget *child = first;

  while (child != NULL)
    {
      int width = natural_width (self, widget, child, available) + (line.n > 0 ? self->spacing : 0);

      if (line.n > 0 && line.width + width > available)
        break;
      line.width += width;
      line.n++;
      line.n_expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      child = next_shown (gtk_widget_get_next_sibling (child));
    }
  line.end = child;
  return line;
}

/* Those that expand share what is left of the line. */
static int
child_width (CorrinWrapLayout *self, GtkWidget *widget, GtkWidget *child, const Line *line, int available)
{
  int width = natural_width (self, widget, child, available);

  if (line->n_expanding > 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    width += MAX (available - line->width, 0) / line->n_expanding;
  return width;
}

static void
measure_line (CorrinWrapLayout *self, GtkWidget *widget, Line *line, int available)
{
  for (GtkWidget *c = line->first; c != line->end; c = next_shown (gtk_widget_get_next_sibling (c)))
    {
      int natural = 0;

      gtk_widget_measure (c, GTK_ORIENTATION_VERTICAL, child_width (self, widget, c, line, available), NULL,
                          &natural, NULL, NULL);
      line->height = MAX (line->height, natural);
    }
}

static int
height_for (CorrinWrapLayout *self, GtkWidget *widget, int available)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child != NULL)
    {
      Line line = take_line (self, widget, child, available);

      measure_line (self, widget, &line, available);
      height += line.height + (height > 0 ? self->spacing : 0);
      child = line.end;
    }
  return height;
}

static void
measure_width (CorrinWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  GtkWidget *first = next_shown (gtk_widget_get_first_child (widget));
  Line all = take_line (self, widget, first, G_MAXINT / 2);

  *natural = all.width;
  for (GtkWidget *c = first; c != NULL; c = next_shown (gtk_widget_get_next_sibling (c)))
    {
      int width = 0;

      gtk_widget_measure (c, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      *minimum = MAX (*minimum, width);
    }
}

static void
corrin_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                            int for_size, int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  CorrinWrapLayout *self = CORRIN_WRAP_LAYOUT (manager);

  (void) minimum_baseline;
  (void) natural_baseline;
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = height_for (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size);
}

static void
place_line (CorrinWrapLayout *self, GtkWidget *widget, const Line *line, int available, int y)
{
  gboolean mirrors = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *c = line->first; c != line->end; c = next_shown (gtk_widget_get_next_sibling (c)))
    {
      int width = child_width (self, widget, c, line, available);
      GtkAllocation place = { mirrors ? available - x - width : x, y, width, line->height };

      gtk_widget_size_allocate (c, &place, -1);
      x += width + self->spacing;
    }
}

static void
corrin_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                             int baseline)
{
  CorrinWrapLayout *self = CORRIN_WRAP_LAYOUT (manager);
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  int y = 0;

  (void) height;
  (void) baseline;
  while (child != NULL)
    {
      Line line = take_line (self, widget, child, width);

      measure_line (self, widget, &line, width);
      place_line (self, widget, &line, width, y);
      y += line.height + self->spacing;
      child = line.end;
    }
}

static GtkSizeRequestMode
corrin_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  (void) manager;
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corrin_wrap_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CorrinWrapLayout *self = CORRIN_WRAP_LAYOUT (object);

  if (id == SPACING)
    g_value_set_int (value, self->spacing);
  else if (id == UNIFORM)
    g_value_set_boolean (value, self->uniform);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_wrap_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CorrinWrapLayout *self = CORRIN_WRAP_LAYOUT (object);

  if (id == SPACING)
    self->spacing = g_value_get_int (value);
  else if (id == UNIFORM)
    self->uniform = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_wrap_layout_class_init (CorrinWrapLayoutClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  object_class->get_property = corrin_wrap_layout_get_property;
  object_class->set_property = corrin_wrap_layout_set_property;
  layout_class->get_request_mode = corrin_wrap_layout_get_request_mode;
  layout_class->measure = corrin_wrap_layout_measure;
  layout_class->allocate = corrin_wrap_layout_allocate;

  /**
   * CorrinWrapLayout:spacing:
   *
   * The space between two children, and between two lines.
   */
  properties[SPACING] =
      g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * CorrinWrapLayout:uniform:
   *
   * Whether all children are as wide as the widest, so that they stand in columns.
   */
  properties[UNIFORM] = g_param_spec_boolean (
      "uniform", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
corrin_wrap_layout_init (CorrinWrapLayout *self)
{
  (void) self;
}

/**
 * corrin_wrap_layout_new:
 * @spacing: the space between two children, and between two lines
 *
 * Places children side by side, as words in a text: what does not fit into a line goes to the next. Children that
 * expand share what is left of their line.
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
corrin_wrap_layout_new (int spacing)
{
  return g_object_new (CORRIN_TYPE_WRAP_LAYOUT, "spacing", spacing, NULL);
}
