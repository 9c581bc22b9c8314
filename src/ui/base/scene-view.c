/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-view.h"

#include "chart-ink.h"
#include "chart-keys.h"
#include "reading-box.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 280
#define NATURAL_WIDTH 720
#define USUAL_HEIGHT 320

/* Wider ones are not made: what is drawn would only become larger. */
#define WIDEST 1100

/* Half of a target that a finger finds. */
#define TOUCH_RADIUS 22

/* The layout is kept until the size, the font or the data change, the ink until the colours change too. What is pointed
 * at is drawn above the ink. */
struct _CorrinSceneView
{
  GtkWidget parent_instance;

  const CorrinSceneFuncs *funcs;
  gpointer scene;
  char *summary;
  int width, height, scale;
  guint font_serial;
  double em;
  GskRenderNode *ink;
  CorrinPointerInk *pointer_ink;
  int pointed;
};

enum
{
  DAY_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinSceneView, corrin_scene_view, GTK_TYPE_WIDGET)

static void
drop_layout (CorrinSceneView *self)
{
  g_clear_pointer (&self->ink, gsk_render_node_unref);
  self->width = 0;
}

static void
drop_scene (CorrinSceneView *self)
{
  drop_layout (self);
  g_clear_pointer (&self->summary, g_free);
  if (self->scene != NULL)
    self->funcs->free (self->scene);
  self->scene = NULL;
  self->pointed = CORRIN_SCENE_NOTHING;
}

/* A screen reader hears of a changed description. While nothing is pointed at, it is the summary. */
static void
describe (CorrinSceneView *self)
{
  g_autofree char *words = corrin_scene_view_tell (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
point_at (CorrinSceneView *self, int index)
{
  if (self->pointed == index)
    return;
  self->pointed = index;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
point_at_nothing (CorrinSceneView *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  point_at (self, CORRIN_SCENE_NOTHING);
}

/* The serial of the context changes with the font, the size of text and the resolution. */
static gboolean
ensure_layout (CorrinSceneView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int scale = gtk_widget_get_scale_factor (widget);

  if (self->scene == NULL || width == 0 || height == 0)
    return FALSE;
  if (self->width == width && self->height == height && self->scale == scale
      && self->font_serial == pango_context_get_serial (context))
    return TRUE;
  drop_layout (self);
  self->em = self->funcs->lay_out (self->scene, width, height, context);
  self->font_serial = pango_context_get_serial (context);
  self->width = width;
  self->height = height;
  self->scale = scale;
  return TRUE;
}

static void
draw (cairo_t *cr, const CorrinChartTheme *theme, gpointer data)
{
  CorrinSceneView *self = data;

  self->funcs->draw (self->scene, cr, theme);
}

/* A point has a ring, a square a frame. */
static void
draw_pointer (CorrinSceneView *self, GtkSnapshot *snapshot, const CorrinChartBox *place)
{
  if (place->width <= 0 && place->height <= 0)
    corrin_pointer_ink_ring (self->pointer_ink, snapshot, place->x, place->y);
  else
    corrin_chart_ink_frame (snapshot, corrin_pointer_ink_theme (self->pointer_ink), place);
}

static void
draw_box (CorrinSceneView *self, GtkSnapshot *snapshot, const CorrinChartBox *place)
{
  const CorrinChartBox room = { 0, 0, self->width, self->height };
  g_autoptr (CorrinReadingBox) box =
      corrin_reading_box_new (self->pointer_ink, gtk_widget_get_direction (GTK_WIDGET (self)));
  g_autofree char *words = self->funcs->words (self->scene, self->pointed);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    corrin_reading_box_add_words (box, lines[i], i == 0);
  corrin_reading_box_snapshot (box, snapshot, &room, place, place->y);
}

static void
corrin_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorrinSceneView *self = CORRIN_SCENE_VIEW (widget);
  CorrinChartBox place;

  if (!ensure_layout (self))
    return;
  if (self->ink == NULL)
    self->ink = corrin_chart_ink_new (widget, self->width, self->height, draw, self);
  gtk_snapshot_append_node (snapshot, self->ink);
  if (self->pointed == CORRIN_SCENE_NOTHING)
    return;
  self->funcs->place (self->scene, self->pointed, &place);
  corrin_pointer_ink_begin (self->pointer_ink, widget, self->em);
  draw_pointer (self, snapshot, &place);
  draw_box (self, snapshot, &place);
}

static GtkSizeRequestMode
corrin_scene_view_get_request_mode (GtkWidget *widget)
{
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* GTK takes it for granted that nothing is higher when it is wider. */
static int
find_height (CorrinSceneView *self, int width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  if (self->scene == NULL || self->funcs->height == NULL)
    return USUAL_HEIGHT;
  return (int) ceil (MAX (self->funcs->height (self->scene, width, context),
                          self->funcs->height (self->scene, WIDEST, context)));
}

static void
corrin_scene_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  int width = for_size > 0 ? CLAMP (for_size, LEAST_WIDTH, WIDEST) : WIDEST;

  *minimum_baseline = *natural_baseline = -1;
  *minimum = LEAST_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = find_height (CORRIN_SCENE_VIEW (widget), width);
}

static void
recolour (GtkWidget *widget)
{
  g_clear_pointer (&CORRIN_SCENE_VIEW (widget)->ink, gsk_render_node_unref);
  gtk_widget_queue_draw (widget);
}

static CorrinDay
day_of (CorrinSceneView *self, int index)
{
  if (index == CORRIN_SCENE_NOTHING || self->funcs->day == NULL)
    return CORRIN_DAY_NONE;
  return self->funcs->day (self->scene, index);
}

static gboolean
open_day (CorrinSceneView *self)
{
  CorrinDay day = day_of (self, self->pointed);

  if (day == CORRIN_DAY_NONE)
    return FALSE;
  g_signal_emit (self, signals[DAY_ACTIVATED], 0, day);
  return TRUE;
}

static double
outside (double value, double from, double length)
{
  return MAX (MAX (from - value, value - from - length), 0);
}

/* Whether the pointer is on what it points at, and not only nearest to it. */
static gboolean
is_on (CorrinSceneView *self, int index, double x, double y)
{
  CorrinChartBox place;
  double reach;

  if (index == CORRIN_SCENE_NOTHING)
    return FALSE;
  self->funcs->place (self->scene, index, &place);
  reach = place.width > 0 ? CORRIN_CHART_INK_FRAME_GAP : TOUCH_RADIUS;
  return hypot (outside (x, place.x, place.width), outside (y, place.y, place.height)) <= reach;
}

static void
motion_cb (CorrinSceneView *self, double x, double y)
{
  int index;

  if (!ensure_layout (self))
    return;
  index = self->funcs->hit (self->scene, x, y);
  point_at (self, index);
  gtk_widget_set_cursor_from_name (
      GTK_WIDGET (self),
      day_of (self, index) != CORRIN_DAY_NONE && is_on (self, index, x, y) ? "pointer" : NULL);
}

/* A finger cannot hover: its first touch shows what is there, the next one opens it. */
static void
released_cb (CorrinSceneView *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (GTK_GESTURE (gesture), NULL);
  gboolean is_touch = event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_END;
  gboolean was_shown;
  int index;

  (void) n_press;
  if (!ensure_layout (self))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  index = self->funcs->hit (self->scene, x, y);
  was_shown = index == self->pointed;
  point_at (self, index);
  if (is_on (self, index, x, y) && (!is_touch || was_shown))
    open_day (self);
}

static gboolean
key_pressed_cb (CorrinSceneView *self, guint keyval, guint keycode, GdkModifierType state)
{
  CorrinChartStep step;

  (void) keycode;
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || !ensure_layout (self))
    return FALSE;
  if (corrin_chart_keys_find (keyval, &step))
    {
      int to = self->funcs->step (self->scene, self->pointed, step);

      if (to == CORRIN_SCENE_NOTHING)
        return FALSE;
      point_at (self, to);
      return TRUE;
    }
  if (self->pointed == CORRIN_SCENE_NOTHING)
    return FALSE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    return open_day (self);
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  point_at_nothing (self);
  return TRUE;
}

static gboolean
corrin_scene_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  (void) direction;
  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static void
corrin_scene_view_dispose (GObject *object)
{
  drop_scene (CORRIN_SCENE_VIEW (object));
  g_clear_pointer (&CORRIN_SCENE_VIEW (object)->pointer_ink, corrin_pointer_ink_free);
  G_OBJECT_CLASS (corrin_scene_view_parent_class)->dispose (object);
}

static void
corrin_scene_view_class_init (CorrinSceneViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_scene_view_dispose;
  widget_class->snapshot = corrin_scene_view_snapshot;
  widget_class->get_request_mode = corrin_scene_view_get_request_mode;
  widget_class->measure = corrin_scene_view_measure;
  widget_class->focus = corrin_scene_view_focus;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  /**
   * CorrinSceneView::day-activated:
   * @day: a day
   *
   * Something with a day was clicked, or Enter was pressed on it: the person wants to see that day.
   */
  signals[DAY_ACTIVATED] = g_signal_new ("day-activated", CORRIN_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
add_controllers (CorrinSceneView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (point_at_nothing), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (point_at_nothing), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
corrin_scene_view_init (CorrinSceneView *self)
{
  self->pointed = CORRIN_SCENE_NOTHING;
  self->pointer_ink = corrin_pointer_ink_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
  corrin_chart_ink_follow (GTK_WIDGET (self), recolour);
}

/**
 * corrin_scene_view_new:
 *
 * A scene on the screen, in the colours of the desktop. The pointer and the keys go through what is in it. For people
 * who do not see it, it is an image with a name and a description: what it shows, or what is pointed at.
 *
 * Returns: (transfer full): an empty one
 */
GtkWidget *
corrin_scene_view_new (void)
{
  return g_object_new (CORRIN_TYPE_SCENE_VIEW, NULL);
}

/**
 * corrin_scene_view_show:
 * @self: the widget
 * @funcs: what the scene can do; they live for ever
 * @scene: (transfer full): the scene
 * @title: what it is called
 * @summary: what it shows, in words
 */
void
corrin_scene_view_show (CorrinSceneView *self, const CorrinSceneFuncs *funcs, gpointer scene,
                        const char *title, const char *summary)
{
  g_return_if_fail (CORRIN_IS_SCENE_VIEW (self));

  drop_scene (self);
  self->funcs = funcs;
  self->scene = scene;
  self->summary = g_strdup (summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * corrin_scene_view_tell:
 * @self: the widget
 *
 * Returns: (transfer full): what is pointed at in words, or what the scene shows
 */
char *
corrin_scene_view_tell (CorrinSceneView *self)
{
  g_autofree char *words = NULL;
  g_autofree char *rest = NULL;
  g_auto (GStrv) lines = NULL;

  if (self->pointed == CORRIN_SCENE_NOTHING)
    return g_strdup (self->summary != NULL ? self->summary : "");
  words = self->funcs->words (self->scene, self->pointed);
  lines = g_strsplit (words, "\n", -1);
  if (lines[0] == NULL || lines[1] == NULL)
    return g_steal_pointer (&words);
  /* What a screen reader says with a pause between. */
  rest = g_strjoinv ("; ", lines + 1);
  /* Translators: a day of a chart, and what is recorded on it. */
  return g_strdup_printf (_ ("%1$s: %2$s"), lines[0], rest);
}

/**
 * corrin_scene_step:
 * @n: how many things stand in a row
 * @from: one of them, or %CORRIN_SCENE_NOTHING
 * @step: where a key leads
 *
 * For a scene in which everything is in one row: the arrows go along it, and begin at its end.
 *
 * Returns: the one that is reached
 */
int
corrin_scene_step (int n, int from, CorrinChartStep step)
{
  if (n == 0)
    return CORRIN_SCENE_NOTHING;
  if (step == CORRIN_CHART_STEP_FIRST)
    return 0;
  if (step == CORRIN_CHART_STEP_LAST || from == CORRIN_SCENE_NOTHING)
    return n - 1;
  if (step == CORRIN_CHART_STEP_LATER || step == CORRIN_CHART_STEP_DOWN
      || step == CORRIN_CHART_STEP_MONTH_LATER)
    return MIN (from + 1, n - 1);
  return MAX (from - 1, 0);
}
