/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overview-strip.h"

#include "brush.h"
#include "chart-ink.h"
#include "overview.h"
#include "spec-over.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEIGHT 56
#define LEAST_WIDTH 200

#define EDGE 2
#define GRIP_WIDTH 4
#define GRIP_HEIGHT 20

/* A key moves the window by this part of it. */
#define KEY_SHARE 10

/* The strip is drawn once; only the window over it moves. */
struct _CorrinOverviewStrip
{
  GtkWidget parent_instance;

  const CorrinChartSpec *spec;
  gpointer owner;
  GDestroyNotify release;
  CorrinPeriod limits;
  CorrinPeriod period;
  CorrinOverview *overview;
  GskRenderNode *ink;

  CorrinBrushPart part;
  CorrinPeriod grabbed;
  gboolean is_moving;
};

enum
{
  DAYS_MOVING,
  DAYS_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinOverviewStrip, corrin_overview_strip, GTK_TYPE_WIDGET)

static void
drop (CorrinOverviewStrip *self)
{
  g_clear_pointer (&self->ink, gsk_render_node_unref);
  g_clear_pointer (&self->overview, corrin_overview_free);
}

static void
drop_spec (CorrinOverviewStrip *self)
{
  drop (self);
  self->spec = NULL;
  if (self->release != NULL)
    self->release (self->owner);
  self->release = NULL;
}

static gboolean
ensure_overview (CorrinOverviewStrip *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->spec == NULL || width == 0 || height == 0)
    return FALSE;
  if (self->overview != NULL && self->overview->width == width && self->overview->height == height)
    return TRUE;
  drop (self);
  self->overview = corrin_overview_new (self->spec, self->limits, width, height);
  return TRUE;
}

/* What is shown beyond the limits has no place. */
static void
find_window (CorrinOverviewStrip *self, double *start, double *end)
{
  const CorrinChartScale *scale = &self->overview->time_scale;

  *start = corrin_chart_scale_apply (scale, MAX (self->period.from, self->limits.from));
  *end = corrin_chart_scale_apply (scale, MIN (self->period.to, self->limits.to) + 1.0);
}

static void
draw (cairo_t *cr, const CorrinChartTheme *theme, gpointer overview)
{
  corrin_overview_draw (cr, overview, theme);
}

static void
append_box (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double width, double height)
{
  if (width > 0 && height > 0)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static void
append_grip (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double height)
{
  GskRoundedRect grip;

  gsk_rounded_rect_init_from_rect (&grip,
                                   &GRAPHENE_RECT_INIT ((float) (x - GRIP_WIDTH),
                                                        (float) ((height - GRIP_HEIGHT) / 2), 2 * GRIP_WIDTH,
                                                        GRIP_HEIGHT),
                                   GRIP_WIDTH);
  gtk_snapshot_push_rounded_clip (snapshot, &grip);
  gtk_snapshot_append_color (snapshot, color, &grip.bounds);
  gtk_snapshot_pop (snapshot);
}

/* What is not shown is veiled, so that the window can be seen without a colour. */
static void
snapshot_window (CorrinOverviewStrip *self, GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  double width = self->overview->width, height = self->overview->height, start, end;
  GdkRGBA veil, frame;

  find_window (self, &start, &end);
  gtk_style_context_get_color (style, &frame);
  veil = frame;
  veil.alpha = 0.18f;
  append_box (snapshot, &veil, 0, 0, start, height);
  append_box (snapshot, &veil, end, 0, width - end, height);
  append_box (snapshot, &frame, start, 0, end - start, EDGE);
  append_box (snapshot, &frame, start, height - EDGE, end - start, EDGE);
  append_box (snapshot, &frame, start - EDGE / 2.0, 0, EDGE, height);
  append_box (snapshot, &frame, end - EDGE / 2.0, 0, EDGE, height);
  append_grip (snapshot, &frame, start, height);
  append_grip (snapshot, &frame, end, height);
}

static void
corrin_overview_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorrinOverviewStrip *self = CORRIN_OVERVIEW_STRIP (widget);

  if (!ensure_overview (self))
    return;
  if (self->ink == NULL)
    self->ink = corrin_chart_ink_new (widget, (int) self->overview->width, (int) self->overview->height, draw,
                                      self->overview);
  gtk_snapshot_append_node (snapshot, self->ink);
  snapshot_window (self, snapshot);
}

static void
corrin_overview_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                               int *natural, int *minimum_baseline, int *natural_baseline)
{
  (void) widget;
  (void) for_size;
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : HEIGHT;
  *minimum_baseline = -1;
  *natural_baseline = -1;
}

static void
recolour (GtkWidget *widget)
{
  g_clear_pointer (&CORRIN_OVERVIEW_STRIP (widget)->ink, gsk_render_node_unref);
  gtk_widget_queue_draw (widget);
}

static void
tell (CorrinOverviewStrip *self)
{
  g_autofree char *days = corrin_chart_spec_name_days (self->period);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, days, -1);
}

static void
move (CorrinOverviewStrip *self, CorrinPeriod period, gboolean is_chosen)
{
  gboolean is_same = period.from == self->period.from && period.to == self->period.to;

  if (!is_same)
    corrin_overview_strip_set_period (self, period);
  if (is_chosen || !is_same)
    g_signal_emit (self, signals[is_chosen ? DAYS_CHOSEN : DAYS_MOVING], 0, period.from, period.to);
}

static CorrinBrushPart
find_part (CorrinOverviewStrip *self, double x)
{
  double start, end;

  find_window (self, &start, &end);
  return corrin_brush_find (start, end, x);
}

static CorrinDay
day_at (CorrinOverviewStrip *self, double x)
{
  const CorrinChartScale *scale = &self->overview->time_scale;

  return (CorrinDay) floor (scale->domain_from + (x - scale->range_from) / corrin_chart_scale_unit (scale));
}

static void
drag_begin_cb (CorrinOverviewStrip *self, double x)
{
  if (!ensure_overview (self))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->part = find_part (self, x);
  if (self->part == CORRIN_BRUSH_OUTSIDE)
    move (self, corrin_brush_centre (self->period, self->limits, day_at (self, x)), FALSE);
  self->grabbed = self->period;
  self->is_moving = TRUE;
}

static void
drag_update_cb (CorrinOverviewStrip *self, double dx, double dy, GtkGesture *gesture)
{
  (void) dy;
  if (!self->is_moving || !ensure_overview (self))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  move (self,
        corrin_brush_drag (self->grabbed, self->limits, self->part,
                           dx / corrin_chart_scale_unit (&self->overview->time_scale)),
        FALSE);
}

static void
drag_end_cb (CorrinOverviewStrip *self)
{
  if (!self->is_moving)
    return;
  self->is_moving = FALSE;
  move (self, self->period, TRUE);
}

static void
motion_cb (CorrinOverviewStrip *self, double x)
{
  CorrinBrushPart part = ensure_overview (self) ? find_part (self, x) : CORRIN_BRUSH_OUTSIDE;
  gboolean is_handle = part == CORRIN_BRUSH_START || part == CORRIN_BRUSH_END;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_handle                     ? "ew-resize"
                                                      : part == CORRIN_BRUSH_INSIDE ? "grab"
                                                                                    : NULL);
}

/* How far a key leads, in days. */
static int
find_way (CorrinOverviewStrip *self, guint keyval)
{
  int days = (int) corrin_period_days (self->period), all = (int) corrin_period_days (self->limits);

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return -MAX (days / KEY_SHARE, 1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return MAX (days / KEY_SHARE, 1);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return -days;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return days;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return -all;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return all;
    default:
      return 0;
    }
}

/* With Shift the first day is moved, so that there are more or fewer up to the last one. */
static gboolean
key_pressed_cb (CorrinOverviewStrip *self, guint keyval, guint keycode, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  int way = find_way (self, keyval);

  (void) keycode;
  if (way == 0 || self->spec == NULL || (modifiers & ~GDK_SHIFT_MASK) != 0)
    return FALSE;
  move (self,
        corrin_brush_drag (self->period, self->limits,
                           modifiers != 0 ? CORRIN_BRUSH_START : CORRIN_BRUSH_INSIDE, way),
        TRUE);
  return TRUE;
}

static void
corrin_overview_strip_dispose (GObject *object)
{
  drop_spec (CORRIN_OVERVIEW_STRIP (object));
  G_OBJECT_CLASS (corrin_overview_strip_parent_class)->dispose (object);
}

static void
corrin_overview_strip_class_init (CorrinOverviewStripClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_overview_strip_dispose;
  widget_class->snapshot = corrin_overview_strip_snapshot;
  widget_class->measure = corrin_overview_strip_measure;
  gtk_widget_class_set_css_name (widget_class, "overview");
  /* GTK 4.8 gives a value on the bus to its own sliders only; one without would be read as broken. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  /**
   * CorrinOverviewStrip::days-moving:
   * @from: the first day
   * @to: the last day
   *
   * A hand has moved the window to these days, and goes on.
   */
  signals[DAYS_MOVING] = g_signal_new ("days-moving", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  /**
   * CorrinOverviewStrip::days-chosen:
   * @from: the first day
   * @to: the last day
   *
   * The person wants to see these days.
   */
  signals[DAYS_CHOSEN] = g_signal_new ("days-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
add_controllers (CorrinOverviewStrip *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
corrin_overview_strip_init (CorrinOverviewStrip *self)
{
  self->limits = self->period = CORRIN_PERIOD_NONE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
  corrin_chart_ink_follow (GTK_WIDGET (self), recolour);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Days shown of the whole journal"), -1);
}

/**
 * corrin_overview_strip_show:
 * @self: the strip
 * @spec: a chart of the whole journal, whatever days it shows
 * @owner: (transfer full): what keeps @spec alive
 * @release: frees @owner when another one is shown
 * @limits: the first day with a record, and today
 *
 * Shows the whole journal in little. A window over it has the days that the chart beside it shows; it is dragged, or
 * made longer and shorter by its ends, or moved by keys.
 */
void
corrin_overview_strip_show (CorrinOverviewStrip *self, const CorrinChartSpec *spec, gpointer owner,
                            GDestroyNotify release, CorrinPeriod limits)
{
  gboolean is_same = spec == self->spec && limits.from == self->limits.from && limits.to == self->limits.to;

  g_return_if_fail (CORRIN_IS_OVERVIEW_STRIP (self));

  if (is_same)
    {
      release (owner);
      return;
    }
  drop_spec (self);
  self->spec = spec;
  self->owner = owner;
  self->release = release;
  self->limits = limits;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * corrin_overview_strip_set_period:
 * @self: the strip
 * @period: the days that the chart shows
 */
void
corrin_overview_strip_set_period (CorrinOverviewStrip *self, CorrinPeriod period)
{
  g_return_if_fail (CORRIN_IS_OVERVIEW_STRIP (self));

  self->period = period;
  tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
