/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rating-scale.h"

#include "digit-keys.h"
#include "rating-button.h"

#include <math.h>

#define N_BUTTONS (CORRIN_RATING_MAX + 1)
#define PER_SHORT_LINE 6 /* 0 to 5 over 6 to 10 */
#define GAP 4
#define TARGET 44 /* the least that a numb finger hits */

/* The numbers 0 to 10 as one radio group: one stop of the tab key, in one line or in two. */
struct _CorrinRatingScale
{
  GtkWidget parent_instance;

  GtkWidget *buttons[N_BUTTONS];
  int current; /* where the focus was last */
  int chosen;  /* the number that the journal holds, or -1 */
  CorrinDigitKeys digits;
  guint held; /* the key that is held down, or 0: while it is, it repeats */
};

enum
{
  CHOSEN,
  CLEARED,
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinRatingScale, corrin_rating_scale, GTK_TYPE_WIDGET)

static void
choose (CorrinRatingScale *self, int value)
{
  self->current = value;
  g_signal_emit (self, signals[CHOSEN], 0, value);
}

static void
clicked_cb (CorrinRatingScale *self, CorrinRatingButton *button)
{
  corrin_digit_keys_forget (&self->digits);
  choose (self, corrin_rating_button_get_value (button));
}

static void
focus_number (CorrinRatingScale *self, int value)
{
  self->current = CLAMP (value, 0, CORRIN_RATING_MAX);
  gtk_widget_grab_focus (self->buttons[self->current]);
}

static int
find_focus (CorrinRatingScale *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (int i = 0; i < N_BUTTONS; i++)
    if (self->buttons[i] == focus)
      return i;
  return self->current;
}

static int
digit_of (guint keyval)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  return character != 0 ? g_unichar_digit_value (character) : -1;
}

static gboolean
walk (CorrinRatingScale *self, guint keyval)
{
  gboolean mirrors = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int here = find_focus (self);

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    focus_number (self, here + (mirrors ? 1 : -1));
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    focus_number (self, here + (mirrors ? -1 : 1));
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    focus_number (self, 0);
  else if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    focus_number (self, CORRIN_RATING_MAX);
  else
    return FALSE;
  return TRUE;
}

static gboolean
leave (CorrinRatingScale *self, guint keyval)
{
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    g_signal_emit (self, signals[MOVE], 0, -1);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down || keyval == GDK_KEY_Return
           || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    g_signal_emit (self, signals[MOVE], 0, 1);
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_writing (guint keyval)
{
  return digit_of (keyval) >= 0 || keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space
         || keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete || keyval == GDK_KEY_BackSpace;
}

static void
write_key (CorrinRatingScale *self, guint keyval)
{
  int digit = digit_of (keyval);

  if (digit >= 0)
    {
      int value = corrin_digit_keys_press (&self->digits, digit, g_get_monotonic_time ());

      focus_number (self, value);
      choose (self, value);
      return;
    }
  corrin_digit_keys_forget (&self->digits);
  if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    choose (self, find_focus (self));
  else
    g_signal_emit (self, signals[CLEARED], 0);
}

/* A key that is held down repeats: it moves on, but writes once. */
static gboolean
pressed_cb (CorrinRatingScale *self, guint keyval, guint keycode, GdkModifierType state)
{
  (void) keycode;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (is_writing (keyval))
    {
      if (self->held != keyval)
        {
          self->held = keyval;
          write_key (self, keyval);
        }
      return TRUE;
    }
  return walk (self, keyval) || leave (self, keyval);
}

static void
released_cb (CorrinRatingScale *self, guint keyval)
{
  if (self->held == keyval)
    self->held = 0;
}

static void
left_cb (CorrinRatingScale *self)
{
  self->held = 0;
  corrin_digit_keys_forget (&self->digits);
}

static gboolean
corrin_rating_scale_grab_focus (GtkWidget *widget)
{
  CorrinRatingScale *self = CORRIN_RATING_SCALE (widget);

  return gtk_widget_grab_focus (self->buttons[self->chosen >= 0 ? self->chosen : self->current]);
}

/* Tab enters at the chosen number and leaves at once: the arrows go from number to number. */
static gboolean
corrin_rating_scale_focus (GtkWidget *widget, GtkDirectionType direction)
{
  (void) direction;
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
measure_button (CorrinRatingScale *self, int *width, int *height)
{
  *width = *height = TARGET;
  for (int i = 0; i < N_BUTTONS; i++)
    {
      int minimum = 0;

      gtk_widget_measure (self->buttons[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      *width = MAX (*width, minimum);
      gtk_widget_measure (self->buttons[i], GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
      *height = MAX (*height, minimum);
    }
}

static int
line_width (int n, int button)
{
  return n * button + (n - 1) * GAP;
}

static void
corrin_rating_scale_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  int width, height;

  (void) minimum_baseline;
  (void) natural_baseline;
  measure_button (CORRIN_RATING_SCALE (widget), &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = line_width (PER_SHORT_LINE, width);
      *natural = line_width (N_BUTTONS, width);
    }
  else
    {
      gboolean is_short = for_size >= 0 && for_size < line_width (N_BUTTONS, width);

      *minimum = *natural = is_short ? 2 * height + GAP : height;
    }
}

static void
corrin_rating_scale_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorrinRatingScale *self = CORRIN_RATING_SCALE (widget);
  gboolean mirrors = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int least_width, least_height, per_line, lines;

  (void) baseline;
  measure_button (self, &least_width, &least_height);
  per_line = width < line_width (N_BUTTONS, least_width) ? PER_SHORT_LINE : N_BUTTONS;
  lines = per_line == N_BUTTONS ? 1 : 2;
  for (int i = 0; i < N_BUTTONS; i++)
    {
      int column = i % per_line;
      int from = column * (width + GAP) / per_line;
      int to = (column + 1) * (width + GAP) / per_line - GAP;
      int line_height = (height + GAP) / lines - GAP;
      GtkAllocation place = { mirrors ? width - to : from, i / per_line * (line_height + GAP), to - from,
                              line_height };

      gtk_widget_size_allocate (self->buttons[i], &place, -1);
    }
}

static GtkSizeRequestMode
corrin_rating_scale_get_request_mode (GtkWidget *widget)
{
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corrin_rating_scale_dispose (GObject *object)
{
  CorrinRatingScale *self = CORRIN_RATING_SCALE (object);

  for (int i = 0; i < N_BUTTONS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  G_OBJECT_CLASS (corrin_rating_scale_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  /**
   * CorrinRatingScale::chosen:
   * @value: 0 to 10
   *
   * The person chose a number. The scale shows it when it is told that it is so.
   */
  signals[CHOSEN] = g_signal_new ("chosen", CORRIN_TYPE_RATING_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * CorrinRatingScale::cleared:
   *
   * The person wants no number to be chosen.
   */
  signals[CLEARED] = g_signal_new ("cleared", CORRIN_TYPE_RATING_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * CorrinRatingScale::move:
   * @step: 1 to go to the next scale, -1 to go to the one before
   *
   * The person wants to go to another scale.
   */
  signals[MOVE] = g_signal_new ("move", CORRIN_TYPE_RATING_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
corrin_rating_scale_class_init (CorrinRatingScaleClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_rating_scale_dispose;
  widget_class->focus = corrin_rating_scale_focus;
  widget_class->grab_focus = corrin_rating_scale_grab_focus;
  widget_class->get_request_mode = corrin_rating_scale_get_request_mode;
  widget_class->measure = corrin_rating_scale_measure;
  widget_class->size_allocate = corrin_rating_scale_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "ratingscale");
  install_signals ();
}

static void
corrin_rating_scale_init (CorrinRatingScale *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->chosen = -1;
  for (int i = 0; i < N_BUTTONS; i++)
    {
      self->buttons[i] = corrin_rating_button_new (i);
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
      g_signal_connect_swapped (self->buttons[i], "clicked", G_CALLBACK (clicked_cb), self);
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * corrin_rating_scale_new:
 *
 * Returns: (transfer full): a scale on which nothing is chosen
 */
GtkWidget *
corrin_rating_scale_new (void)
{
  return g_object_new (CORRIN_TYPE_RATING_SCALE, NULL);
}

/**
 * corrin_rating_scale_name:
 * @self: a scale
 * @what: what is rated
 * @words: the words of the numbers, %NULL where there are none
 */
void
corrin_rating_scale_name (CorrinRatingScale *self, const char *what, const char *const words[N_BUTTONS])
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  for (int i = 0; i < N_BUTTONS; i++)
    corrin_rating_button_name (CORRIN_RATING_BUTTON (self->buttons[i]), what, words[i]);
}

/**
 * corrin_rating_scale_set_value:
 * @self: a scale
 * @value: what the journal holds, or NAN for nothing; a fraction chooses no number
 */
void
corrin_rating_scale_set_value (CorrinRatingScale *self, double value)
{
  for (int i = 0; i < N_BUTTONS; i++)
    corrin_rating_button_set_chosen (CORRIN_RATING_BUTTON (self->buttons[i]), value == i);
  self->chosen = value == floor (value) ? (int) value : -1;
}

/**
 * corrin_rating_scale_get_button:
 * @self: a scale
 * @value: 0 to 10
 *
 * Returns: (transfer none): the button of that number
 */
GtkWidget *
corrin_rating_scale_get_button (CorrinRatingScale *self, int value)
{
  g_return_val_if_fail (value >= 0 && value <= CORRIN_RATING_MAX, NULL);

  return self->buttons[value];
}
