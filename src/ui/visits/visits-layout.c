/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visits-layout.h"

#include "wheel.h"

/* Three children: a form, a bar and a preview. With room, the form stands beside the preview, which has the bar above it,
 * and they scroll for themselves; without, one stands below the other as high as they need to be, in whatever scrolls
 * around them. Form and preview are scrolled windows in both cases, so that nothing has to move. */

#define FORM_MIN 380
#define FORM_MAX 560
#define WIDE_HEIGHT 240

struct _CorrinVisitsLayout
{
  GtkWidget parent_instance;

  gboolean is_wide;
  gboolean is_adapted;
  guint adapting;
};

G_DEFINE_FINAL_TYPE (CorrinVisitsLayout, corrin_visits_layout, GTK_TYPE_WIDGET)

/* What is scrolled, whose height the scrolled window does not ask for. */
static GtkWidget *
content_of (GtkWidget *child)
{
  GtkWidget *viewport =
      GTK_IS_SCROLLED_WINDOW (child) ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (child)) : NULL;

  return GTK_IS_VIEWPORT (viewport) ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : child;
}

/* A widget must have been measured itself before it is given a size; what a scrolled window asks for is the height of
 * its content at another width. */
static int
height_of (GtkWidget *child, int width)
{
  GtkWidget *content = content_of (child);
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return content != child ? natural : MAX (minimum, natural);
}

static void
corrin_visits_layout_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                              int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean is_wide = for_size >= CORRIN_VISITS_WIDE;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0, child_natural = 0;

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
      else
        *minimum += height_of (child, for_size);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = *minimum = is_wide ? WIDE_HEIGHT : *minimum;
}

static gboolean
adapt_cb (gpointer data)
{
  CorrinVisitsLayout *self = data;
  GtkPolicyType policy = self->is_wide ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER;

  self->adapting = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_SCROLLED_WINDOW (child))
      {
        GtkPolicyType across;

        gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (child), &across, NULL);
        gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (child), across, policy);
        corrin_wheel_listen (GTK_SCROLLED_WINDOW (child), self->is_wide);
      }
  return G_SOURCE_REMOVE;
}

/* Not while sizes are given, as it asks for new ones. */
static void
adapt (CorrinVisitsLayout *self, gboolean is_wide)
{
  if (self->is_adapted && self->is_wide == is_wide)
    return;
  self->is_adapted = TRUE;
  self->is_wide = is_wide;
  if (self->adapting == 0)
    self->adapting = g_idle_add (adapt_cb, self);
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
corrin_visits_layout_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *form = gtk_widget_get_first_child (widget);
  GtkWidget *bar = gtk_widget_get_next_sibling (form);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int form_width = CLAMP (width * 2 / 5, FORM_MIN, FORM_MAX);
  int rest = width - form_width;
  int y = 0;

  (void) baseline;
  adapt (CORRIN_VISITS_LAYOUT (widget), width >= CORRIN_VISITS_WIDE);
  if (width >= CORRIN_VISITS_WIDE)
    {
      place (form, is_rtl ? rest : 0, 0, form_width, height);
      y = height_of (bar, rest);
      place (bar, is_rtl ? 0 : form_width, 0, rest, y);
      place (gtk_widget_get_next_sibling (bar), is_rtl ? 0 : form_width, y, rest, height - y);
      return;
    }
  for (GtkWidget *child = form; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int needed = height_of (child, width);

      place (child, 0, y, width, needed);
      y += needed;
    }
}

/* By itself a widget would go by the middle of its children. */
static gboolean
corrin_visits_layout_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (direction != GTK_DIR_TAB_FORWARD && !is_back)
    return GTK_WIDGET_CLASS (corrin_visits_layout_parent_class)->focus (widget, direction);
  if (child == NULL)
    child = is_back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  for (; child != NULL;
       child = is_back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child))
    if (gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}

static GtkSizeRequestMode
corrin_visits_layout_get_request_mode (GtkWidget *widget)
{
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corrin_visits_layout_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_handle_id (&CORRIN_VISITS_LAYOUT (object)->adapting, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (corrin_visits_layout_parent_class)->dispose (object);
}

static void
corrin_visits_layout_class_init (CorrinVisitsLayoutClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_visits_layout_dispose;
  widget_class->measure = corrin_visits_layout_measure;
  widget_class->size_allocate = corrin_visits_layout_size_allocate;
  widget_class->focus = corrin_visits_layout_focus;
  widget_class->get_request_mode = corrin_visits_layout_get_request_mode;
}

static void
corrin_visits_layout_init (CorrinVisitsLayout *self)
{
  (void) self;
}
