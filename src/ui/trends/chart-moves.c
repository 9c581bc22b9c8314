/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-moves.h"

#include <math.h>

/* A numb finger slips by some pixels when it means to click. */
#define SLIP 12

#define WHEEL_PIXELS 60
#define WHEEL_FACTOR 1.25

/* A wheel does not say when it has come to rest. */
#define REST_MS 200

typedef struct
{
  const CorrinChartMoves *moves;
  GtkWidget *chart;
  double pointer_x;
  double moved;
  gboolean is_panning;
  double scale;
  guint rest;
} Moving;

static void
moving_free (gpointer data)
{
  Moving *moving = data;

  g_clear_handle_id (&moving->rest, g_source_remove);
  g_free (moving);
}

static void
motion_cb (Moving *moving, double x)
{
  moving->pointer_x = x;
}

static gboolean
rest_cb (gpointer data)
{
  Moving *moving = data;

  moving->rest = 0;
  moving->moves->settle (moving->chart);
  return G_SOURCE_REMOVE;
}

static void
await_rest (Moving *moving)
{
  g_clear_handle_id (&moving->rest, g_source_remove);
  moving->rest = g_timeout_add (REST_MS, rest_cb, moving);
}

/* While the page around the chart can be scrolled, a wheel scrolls that. */
static gboolean
page_scrolls (GtkWidget *chart)
{
  GtkWidget *page = gtk_widget_get_ancestor (chart, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;

  if (page == NULL)
    return FALSE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment)
         > gtk_adjustment_get_page_size (adjustment) + 1;
}

static gboolean
scroll_cb (Moving *moving, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if ((state & GDK_CONTROL_MASK) != 0)
    moving->moves->zoom (moving->chart, moving->pointer_x, pow (WHEEL_FACTOR, dy));
  else if (dx != 0)
    moving->moves->pan (moving->chart, -dx * WHEEL_PIXELS);
  else if ((state & GDK_SHIFT_MASK) != 0 || !page_scrolls (moving->chart))
    moving->moves->pan (moving->chart, -dy * WHEEL_PIXELS);
  else
    return FALSE;
  await_rest (moving);
  return TRUE;
}

static void
drag_begin_cb (Moving *moving)
{
  moving->is_panning = FALSE;
  moving->moved = 0;
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device = gtk_gesture_get_device (gesture);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* A finger that goes up or down scrolls the page. */
static void
drag_update_cb (Moving *moving, double dx, double dy, GtkGesture *gesture)
{
  if (!moving->is_panning)
    {
      if (fabs (dy) > MAX (fabs (dx), SLIP) && is_touch (gesture))
        gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      if (fabs (dx) <= SLIP)
        return;
      moving->is_panning = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }
  moving->moves->pan (moving->chart, dx - moving->moved);
  moving->moved = dx;
}

static void
drag_end_cb (Moving *moving)
{
  if (moving->is_panning)
    moving->moves->settle (moving->chart);
  moving->is_panning = FALSE;
}

static void
pinch_begin_cb (Moving *moving, GdkEventSequence *sequence, GtkGesture *gesture)
{
  (void) sequence;
  moving->scale = 1;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (Moving *moving, double scale, GtkGesture *gesture)
{
  double x = moving->pointer_x, y;

  if (gtk_gesture_is_recognized (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  if (scale > 0)
    moving->moves->zoom (moving->chart, x, moving->scale / scale);
  moving->scale = scale;
}

static void
pinch_end_cb (Moving *moving)
{
  moving->moves->settle (moving->chart);
}

static GtkEventController *
make_scroll (Moving *moving)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), moving);
  return scroll;
}

static GtkGesture *
make_drag (Moving *moving)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), moving);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), moving);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), moving);
  return drag;
}

static GtkGesture *
make_pinch (Moving *moving)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), moving);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), moving);
  g_signal_connect_swapped (pinch, "end", G_CALLBACK (pinch_end_cb), moving);
  return pinch;
}

/**
 * corrin_chart_moves_add:
 * @chart: a chart, before it has controllers for clicks
 * @moves: what to do
 *
 * Dragging, a wheel and a touchpad pan; a wheel with Control and a pinch zoom. A drag of a few pixels is a click.
 */
void
corrin_chart_moves_add (GtkWidget *chart, const CorrinChartMoves *moves)
{
  Moving *moving = g_new0 (Moving, 1);
  GtkEventController *motion;

  moving->moves = moves;
  moving->chart = chart;
  motion = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), moving);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), moving);
  gtk_widget_add_controller (chart, motion);
  gtk_widget_add_controller (chart, make_scroll (moving));
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (make_drag (moving)));
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (make_pinch (moving)));
  g_object_set_data_full (G_OBJECT (chart), "corrin-chart-moves", moving, moving_free);
}
