/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages-view.h"

#include "page-preview.h"
#include "page-zoom.h"

/* The pages of a summary, one below the other, as wide as there is room or as large as was chosen. */
struct _CorrinPagesView
{
  GtkWidget parent_instance;

  CorrinSummaryMade *made;
  GPtrArray *adjustments; /* of what scrolls around it */
  double zoom;            /* 0 for as wide as there is room */
  double shown_zoom;
  guint tick;
};

enum
{
  ZOOMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinPagesView, corrin_pages_view, GTK_TYPE_WIDGET)

static GtkWidget *
outermost_scrolled (CorrinPagesView *self)
{
  GtkWidget *found = NULL;

  for (GtkWidget *widget = GTK_WIDGET (self); widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_SCROLLED_WINDOW (widget))
      found = widget;
  return found;
}

/* A screen above and below are near. */
static gboolean
is_near (GtkWidget *sheet, GtkWidget *window)
{
  float height = (float) gtk_widget_get_height (window);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (sheet, window, &bounds) && bounds.origin.y < 2 * height
         && bounds.origin.y + bounds.size.height > -height;
}

static double
find_zoom (CorrinPagesView *self)
{
  GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self));
  double width, height;

  if (self->zoom > 0 || sheet == NULL)
    return self->zoom;
  corrin_report_page_size (self->made->report, &width, &height);
  return gtk_widget_get_width (sheet) / width;
}

static void
look_around (CorrinPagesView *self)
{
  GtkWidget *window = outermost_scrolled (self);
  double zoom = find_zoom (self);

  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self)); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    corrin_page_preview_set_near (CORRIN_PAGE_PREVIEW (sheet), window == NULL || is_near (sheet, window));
  if (zoom == self->shown_zoom)
    return;
  self->shown_zoom = zoom;
  g_signal_emit (self, signals[ZOOMED], 0);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CorrinPagesView *self = CORRIN_PAGES_VIEW (widget);

  (void) clock;
  (void) data;
  self->tick = 0;
  look_around (self);
  return G_SOURCE_REMOVE;
}

/* Not while sizes are given: only then is it known where the sheets are. */
static void
look_around_soon (CorrinPagesView *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
corrin_pages_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (corrin_pages_view_parent_class)->size_allocate (widget, width, height, baseline);
  look_around_soon (CORRIN_PAGES_VIEW (widget));
}

static void
corrin_pages_view_root (GtkWidget *widget)
{
  CorrinPagesView *self = CORRIN_PAGES_VIEW (widget);

  GTK_WIDGET_CLASS (corrin_pages_view_parent_class)->root (widget);
  for (GtkWidget *around = widget; around != NULL; around = gtk_widget_get_parent (around))
    if (GTK_IS_SCROLLED_WINDOW (around))
      {
        GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (around));

        g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (look_around_soon), self);
        g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (look_around_soon), self);
        g_ptr_array_add (self->adjustments, g_object_ref (adjustment));
      }
}

static void
corrin_pages_view_unroot (GtkWidget *widget)
{
  CorrinPagesView *self = CORRIN_PAGES_VIEW (widget);

  for (guint i = 0; i < self->adjustments->len; i++)
    g_signal_handlers_disconnect_by_data (self->adjustments->pdata[i], self);
  g_ptr_array_set_size (self->adjustments, 0);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (widget, self->tick);
  self->tick = 0;
  GTK_WIDGET_CLASS (corrin_pages_view_parent_class)->unroot (widget);
}

static gboolean
scroll_cb (CorrinPagesView *self, double dx, double dy, GtkEventController *controller)
{
  (void) dx;
  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  if (dy < 0)
    corrin_pages_view_zoom_in (self);
  else if (dy > 0)
    corrin_pages_view_zoom_out (self);
  return GDK_EVENT_STOP;
}

static void
corrin_pages_view_dispose (GObject *object)
{
  CorrinPagesView *self = CORRIN_PAGES_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->made, corrin_summary_made_unref);
  G_OBJECT_CLASS (corrin_pages_view_parent_class)->dispose (object);
}

static void
corrin_pages_view_finalize (GObject *object)
{
  g_ptr_array_unref (CORRIN_PAGES_VIEW (object)->adjustments);
  G_OBJECT_CLASS (corrin_pages_view_parent_class)->finalize (object);
}

static void
corrin_pages_view_class_init (CorrinPagesViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_pages_view_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_pages_view_finalize;
  widget_class->size_allocate = corrin_pages_view_size_allocate;
  widget_class->root = corrin_pages_view_root;
  widget_class->unroot = corrin_pages_view_unroot;

  /**
   * CorrinPagesView::zoomed:
   *
   * The pages have another size.
   */
  signals[ZOOMED] =
      g_signal_new ("zoomed", CORRIN_TYPE_PAGES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corrin_pages_view_init (CorrinPagesView *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL
                                                                | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  self->adjustments = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 18);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

/**
 * corrin_pages_view_show:
 * @self: the pages
 * @made: (nullable): a summary
 *
 * Shows as many sheets as the summary has pages.
 */
void
corrin_pages_view_show (CorrinPagesView *self, CorrinSummaryMade *made)
{
  GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self));
  guint n_pages = made != NULL ? corrin_report_n_pages (made->report) : 0;

  for (guint i = 0; i < n_pages; i++)
    {
      if (sheet == NULL)
        {
          sheet = corrin_page_preview_new ();
          gtk_widget_set_parent (sheet, GTK_WIDGET (self));
        }
      corrin_page_preview_show (CORRIN_PAGE_PREVIEW (sheet), made, i);
      corrin_page_preview_set_zoom (CORRIN_PAGE_PREVIEW (sheet), self->zoom);
      sheet = gtk_widget_get_next_sibling (sheet);
    }
  while (sheet != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (sheet);

      gtk_widget_unparent (sheet);
      sheet = next;
    }
  g_clear_pointer (&self->made, corrin_summary_made_unref);
  self->made = made != NULL ? corrin_summary_made_ref (made) : NULL;
  look_around_soon (self);
}

/**
 * corrin_pages_view_get_zoom:
 * @self: the pages
 *
 * Returns: how many pixels a point takes on the screen, or 0 when nothing is shown yet
 */
double
corrin_pages_view_get_zoom (CorrinPagesView *self)
{
  return self->shown_zoom;
}

static void
set_zoom (CorrinPagesView *self, double zoom)
{
  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self)); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    corrin_page_preview_set_zoom (CORRIN_PAGE_PREVIEW (sheet), zoom);
  if (zoom > 0)
    self->shown_zoom = zoom;
  g_signal_emit (self, signals[ZOOMED], 0);
}

/**
 * corrin_pages_view_zoom_in:
 * @self: the pages
 *
 * Makes the pages larger by a step.
 */
void
corrin_pages_view_zoom_in (CorrinPagesView *self)
{
  double zoom = find_zoom (self);

  if (zoom > 0 && corrin_page_zoom_can_grow (zoom))
    set_zoom (self, corrin_page_zoom_in (zoom));
}

/**
 * corrin_pages_view_zoom_out:
 * @self: the pages
 *
 * Makes the pages smaller by a step.
 */
void
corrin_pages_view_zoom_out (CorrinPagesView *self)
{
  double zoom = find_zoom (self);

  if (zoom > 0 && corrin_page_zoom_can_shrink (zoom))
    set_zoom (self, corrin_page_zoom_out (zoom));
}

/**
 * corrin_pages_view_fit:
 * @self: the pages
 *
 * Makes the pages as wide as there is room.
 */
void
corrin_pages_view_fit (CorrinPagesView *self)
{
  set_zoom (self, 0);
}
