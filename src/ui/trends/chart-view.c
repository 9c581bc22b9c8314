/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-view-private.h"

#include "chart-ink.h"
#include "chart-keys.h"
#include "chart-pointer.h"
#include "draw.h"
#include "image.h"
#include "reading-words.h"
#include "spec-over.h"
#include "words.h"

#include <math.h>

#define NATURAL_WIDTH 720
#define NATURAL_HEIGHT 420

/* A wider chart needs no other height. */
#define WIDEST 1100

/* How often a moving pointer is told of to screen readers. */
#define DESCRIBE_MS 150

/* Half of a target that a finger finds. */
#define TOUCH_RADIUS 22

enum
{
  DAY_ACTIVATED,
  DAYS_MOVING,
  DAYS_CHOSEN,
  RESET,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinChartView, corrin_chart_view, GTK_TYPE_WIDGET)

void
corrin_chart_view_drop_fringe (CorrinChartView *self)
{
  g_clear_pointer (&self->fringe_ink, gsk_render_node_unref);
  g_clear_pointer (&self->fringe, corrin_chart_layout_free);
}

void
corrin_chart_view_drop_layout (CorrinChartView *self)
{
  self->hit = CORRIN_CHART_HIT_NONE;
  g_clear_pointer (&self->ink, gsk_render_node_unref);
  corrin_chart_view_drop_fringe (self);
  g_clear_pointer (&self->layout, corrin_chart_layout_free);
}

static void
drop_spec (CorrinChartView *self)
{
  corrin_chart_view_stop_moving (self);
  corrin_chart_view_drop_layout (self);
  g_clear_pointer (&self->readout, corrin_chart_readout_free);
  self->spec = NULL;
  if (self->release != NULL)
    self->release (self->owner);
  self->release = NULL;
}

/* A screen reader hears of a changed description. While nothing is pointed at, it is the summary. */
static void
describe (CorrinChartView *self)
{
  g_clear_handle_id (&self->describing, g_source_remove);
  g_autofree char *words = corrin_chart_view_tell (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
}

static gboolean
describe_cb (CorrinChartView *self)
{
  self->describing = 0;
  describe (self);
  return G_SOURCE_REMOVE;
}

/* A pointer passes many days while one description is read out. */
static void
describe_soon (CorrinChartView *self)
{
  if (self->describing == 0)
    self->describing = g_timeout_add (DESCRIBE_MS, G_SOURCE_FUNC (describe_cb), self);
}

static void
set_hit (CorrinChartView *self, const CorrinChartHit *hit)
{
  g_clear_pointer (&self->readout, corrin_chart_readout_free);
  self->hit = *hit;
  if (!corrin_chart_hit_is_none (hit))
    {
      self->row = corrin_chart_hit_row (self->layout, hit);
      self->rows_below = hit->entry == NULL ? corrin_chart_hit_count_rows (self->layout) - self->row : 0;
      self->day = corrin_chart_hit_day (hit);
      self->readout = corrin_chart_readout_new (corrin_chart_view_drawn (self), hit);
    }
  else
    self->day = CORRIN_DAY_NONE;
}

static gboolean
move_hit (CorrinChartView *self, const CorrinChartHit *hit)
{
  if (corrin_chart_hit_is_same (&self->hit, hit))
    return FALSE;
  set_hit (self, hit);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

static void
point_at (CorrinChartView *self, const CorrinChartHit *hit)
{
  if (move_hit (self, hit))
    describe (self);
}

void
corrin_chart_view_point_at_nothing (CorrinChartView *self)
{
  point_at (self, &CORRIN_CHART_HIT_NONE);
}

/* Another number of series moves the rows below them. Without the series, the last one is in its place. */
static guint
find_row (CorrinChartView *self)
{
  guint n_series = self->layout->tracks->len;

  if (self->rows_below > 0)
    return corrin_chart_hit_count_rows (self->layout) - self->rows_below;
  return MIN (self->row, MAX (n_series, 1) - 1);
}

/* In a layout of another size the nearest entry is pointed at, in one of other data the same day or nothing. */
static void
restore_hit (CorrinChartView *self)
{
  CorrinChartHit hit = CORRIN_CHART_HIT_NONE;

  if (self->day == CORRIN_DAY_NONE)
    return;
  if (!corrin_chart_hit_find (self->layout, find_row (self), self->day, &hit)
      || (!self->keeps_nearest && corrin_chart_hit_day (&hit) != self->day))
    hit = CORRIN_CHART_HIT_NONE;
  self->keeps_nearest = TRUE;
  set_hit (self, &hit);
  describe (self);
}

/* The serial of the context changes with the font, the size of text and the resolution. */
gboolean
corrin_chart_view_ensure_layout (CorrinChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int scale = gtk_widget_get_scale_factor (widget);

  if (self->spec == NULL || width == 0 || height == 0)
    return FALSE;
  if (self->layout != NULL && self->layout->width == width && self->layout->height == height
      && self->scale == scale && self->font_serial == pango_context_get_serial (context))
    return TRUE;
  if (self->layout != NULL)
    corrin_chart_view_drop_layout (self);
  self->layout =
      corrin_chart_layout_new_with (corrin_chart_view_drawn (self), width, height, context, self->texts);
  self->font_serial = pango_context_get_serial (context);
  self->scale = scale;
  restore_hit (self);
  return TRUE;
}

void
corrin_chart_view_draw (cairo_t *cr, const CorrinChartTheme *theme, gpointer layout)
{
  corrin_chart_draw (cr, layout, theme);
}

static void
corrin_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorrinChartView *self = CORRIN_CHART_VIEW (widget);

  if (!corrin_chart_view_ensure_layout (self))
    return;
  if (self->ink == NULL)
    self->ink = corrin_chart_ink_new (widget, (int) self->layout->width, (int) self->layout->height,
                                      corrin_chart_view_draw, self->layout);
  gtk_snapshot_append_node (snapshot, self->ink);
  if (corrin_chart_view_is_between_days (self))
    corrin_chart_view_snapshot_between_days (self, snapshot);
  else if (self->readout != NULL)
    corrin_chart_pointer_snapshot (widget, snapshot, self->layout, &self->hit, self->readout,
                                   self->pointer_ink);
}

static GtkSizeRequestMode
corrin_chart_view_get_request_mode (GtkWidget *widget)
{
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Larger letters need more height, and so do symptoms that stand below each other, the more the narrower the chart is.
 * It stays the same while the days move. GTK takes it for granted that nothing is higher when it is wider. */
static int
find_least_height (CorrinChartView *self, int width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double usual, height;

  if (self->n_panels == 0)
    return CORRIN_CHART_MIN_HEIGHT;
  if (width == self->measured_width && self->measured_serial == pango_context_get_serial (context))
    return self->least_height;
  usual = MAX (CORRIN_CHART_MIN_HEIGHT, corrin_chart_fair_height (self->spec, WIDEST, context));
  height = MAX (corrin_chart_height_for (self->spec, MIN (width, WIDEST), usual, context),
                corrin_chart_height_for (self->spec, WIDEST, usual, context));
  self->measured_width = width;
  self->measured_serial = pango_context_get_serial (context);
  self->least_height = (int) height;
  return self->least_height;
}

static void
corrin_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  *minimum = CORRIN_CHART_MIN_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = find_least_height (CORRIN_CHART_VIEW (widget), for_size > 0 ? for_size : NATURAL_WIDTH);
  *natural = MAX (NATURAL_HEIGHT, *minimum);
}

/* What stands around the panels may be more or less with other data, but stays the same while the days move. */
static void
follow_data (CorrinChartView *self, gboolean is_moved)
{
  guint n = self->spec != NULL ? corrin_chart_spec_count_panels (self->spec) : 0;

  if (n == self->n_panels && (n < 2 || is_moved))
    return;
  self->n_panels = n;
  self->measured_width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
recolour (GtkWidget *widget)
{
  g_clear_pointer (&CORRIN_CHART_VIEW (widget)->ink, gsk_render_node_unref);
  g_clear_pointer (&CORRIN_CHART_VIEW (widget)->fringe_ink, gsk_render_node_unref);
  gtk_widget_queue_draw (widget);
}

static void
open_day (CorrinChartView *self)
{
  if (self->readout != NULL)
    g_signal_emit (self, signals[DAY_ACTIVATED], 0, corrin_chart_readout_day (self->readout));
}

/* Whether the pointer is on what it points at, and not only nearest to it. */
static gboolean
is_on_hit (const CorrinChartHit *hit, double x, double y)
{
  double hit_x, hit_y;

  if (corrin_chart_hit_is_none (hit))
    return FALSE;
  if (hit->phase != NULL)
    return TRUE;
  corrin_chart_hit_place (hit, &hit_x, &hit_y);
  return hypot (hit_x - x, hit_y - y) <= TOUCH_RADIUS;
}

static void
motion_cb (CorrinChartView *self, double x, double y)
{
  CorrinChartHit hit;

  if (self->is_moving || !corrin_chart_view_ensure_layout (self))
    return;
  corrin_chart_hit (self->layout, x, y, &hit);
  if (move_hit (self, &hit))
    describe_soon (self);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_on_hit (&hit, x, y) ? "pointer" : NULL);
}

/* A finger cannot hover: its first touch shows what is there, the next one opens it. Two clicks beside everything show
 * the chosen range again. */
static void
released_cb (CorrinChartView *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (GTK_GESTURE (gesture), NULL);
  gboolean is_touch = event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_END;
  CorrinChartHit hit;

  if (self->is_moving || !corrin_chart_view_ensure_layout (self))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  corrin_chart_hit (self->layout, x, y, &hit);
  if (n_press == 2 && !is_on_hit (&hit, x, y))
    g_signal_emit (self, signals[RESET], 0);
  else if (is_on_hit (&hit, x, y) && (!is_touch || corrin_chart_hit_is_same (&self->hit, &hit)))
    {
      point_at (self, &hit);
      open_day (self);
    }
  else
    point_at (self, &hit);
}

static gboolean
go (CorrinChartView *self, CorrinChartStep step)
{
  CorrinChartHit hit;

  if (!corrin_chart_view_ensure_layout (self)
      || !corrin_chart_hit_step (self->layout, &self->hit, step, &hit))
    return FALSE;
  point_at (self, &hit);
  return TRUE;
}

static gboolean
key_pressed_cb (CorrinChartView *self, guint keyval, guint keycode, GdkModifierType state)
{
  CorrinChartStep step;

  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  (void) keycode;
  /* On some keyboards a plus needs Shift, and many people hold Control to zoom. */
  if ((modifiers & ~(GDK_SHIFT_MASK | GDK_CONTROL_MASK)) == 0 && self->spec != NULL
      && corrin_chart_view_move_by_key (self, keyval))
    return TRUE;
  if (modifiers != 0)
    return FALSE;
  if (corrin_chart_keys_find (keyval, &step))
    return go (self, step);
  if (self->readout == NULL)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      open_day (self);
      return TRUE;
    case GDK_KEY_Escape:
      corrin_chart_view_point_at_nothing (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
corrin_chart_view_dispose (GObject *object)
{
  drop_spec (CORRIN_CHART_VIEW (object));
  g_clear_handle_id (&CORRIN_CHART_VIEW (object)->describing, g_source_remove);
  g_clear_pointer (&CORRIN_CHART_VIEW (object)->texts, corrin_chart_texts_free);
  g_clear_pointer (&CORRIN_CHART_VIEW (object)->pointer_ink, corrin_pointer_ink_free);
  G_OBJECT_CLASS (corrin_chart_view_parent_class)->dispose (object);
}

static void
corrin_chart_view_class_init (CorrinChartViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_chart_view_dispose;
  widget_class->snapshot = corrin_chart_view_snapshot;
  widget_class->get_request_mode = corrin_chart_view_get_request_mode;
  widget_class->measure = corrin_chart_view_measure;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  /**
   * CorrinChartView::day-activated:
   * @day: a day
   *
   * An entry or a dose was clicked, or Enter was pressed on it: the person wants to see its day.
   */
  signals[DAY_ACTIVATED] = g_signal_new ("day-activated", CORRIN_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * CorrinChartView::days-moving:
   * @from: the first day
   * @to: the last day
   *
   * A hand has moved the chart to these days, and goes on.
   */
  signals[DAYS_MOVING] = g_signal_new ("days-moving", CORRIN_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  /**
   * CorrinChartView::days-chosen:
   * @from: the first day
   * @to: the last day
   *
   * The person wants to see these days.
   */
  signals[DAYS_CHOSEN] = g_signal_new ("days-chosen", CORRIN_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  /**
   * CorrinChartView::reset:
   *
   * The person wants to see the range again that was chosen before the days were moved.
   */
  signals[RESET] =
      g_signal_new ("reset", CORRIN_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_controllers (CorrinChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (corrin_chart_view_point_at_nothing), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (corrin_chart_view_point_at_nothing), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
corrin_chart_view_init (CorrinChartView *self)
{
  self->day = CORRIN_DAY_NONE;
  self->limits = CORRIN_PERIOD_NONE;
  self->texts = corrin_chart_texts_new ();
  self->pointer_ink = corrin_pointer_ink_new ();
  corrin_chart_moves_add (GTK_WIDGET (self), &corrin_chart_view_moves);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
  corrin_chart_ink_follow (GTK_WIDGET (self), recolour);
}

/**
 * corrin_chart_view_new:
 *
 * A chart on the screen, in the colours of the desktop. The pointer and the keys go through its entries. For people
 * who do not see it, it is an image with a name and a description: what the chart shows, or what is pointed at.
 *
 * Returns: (transfer full): an empty chart
 */
GtkWidget *
corrin_chart_view_new (void)
{
  return g_object_new (CORRIN_TYPE_CHART_VIEW, NULL);
}

/**
 * corrin_chart_view_show:
 * @self: the widget
 * @spec: (nullable): what to show, or %NULL for nothing
 * @owner: (transfer full): what keeps @spec alive
 * @release: (nullable): frees @owner when another chart is shown
 * @title: (nullable): what the chart is called for people who do not see it
 *
 * Shows a chart in place of what was shown. What was pointed at stays so if its day is still there.
 */
void
corrin_chart_view_show (CorrinChartView *self, const CorrinChartSpec *spec, gpointer owner,
                        GDestroyNotify release, const char *title)
{
  gboolean is_moved;

  g_return_if_fail (CORRIN_IS_CHART_VIEW (self));

  is_moved = self->spec != NULL && spec != NULL && corrin_chart_spec_has_same_data (self->spec, spec);
  drop_spec (self);
  self->spec = spec;
  self->owner = owner;
  self->release = release;
  self->keeps_nearest = FALSE;
  follow_data (self, is_moved);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
  if (self->day == CORRIN_DAY_NONE || !corrin_chart_view_ensure_layout (self))
    {
      self->day = CORRIN_DAY_NONE;
      describe (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * corrin_chart_view_tell:
 * @self: the widget
 *
 * Returns: (transfer full) (nullable): what is pointed at in words, or what the chart shows
 */
char *
corrin_chart_view_tell (CorrinChartView *self)
{
  g_return_val_if_fail (CORRIN_IS_CHART_VIEW (self), NULL);

  if (self->readout != NULL)
    return corrin_reading_speech (self->readout);
  return self->spec != NULL ? corrin_chart_words (corrin_chart_view_drawn (self)) : NULL;
}
