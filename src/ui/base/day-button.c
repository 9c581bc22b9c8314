/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "day-button.h"

#include "clock.h"
#include "corrin-base-resources.h"
#include "day-words.h"
#include "month-calendar.h"
#include "settings.h"

#include <glib/gi18n-lib.h>

/* Nobody who writes a journal was born before. */
#define FIRST_YEAR 1900

struct _CorrinDayButton
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkLabel *words;
  GtkPopover *popover;
  CorrinMonthCalendar *calendar; /* made when it is opened first */

  char *label;
  char *placeholder;
  CorrinDay day;
  CorrinDay first;
  CorrinDay last; /* or none for today, whenever that is */
  GArray *rated;
  GArray *injected;
};

enum
{
  PROP_0,
  DAY,
  LABEL,
  PLACEHOLDER,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinDayButton, corrin_day_button, GTK_TYPE_WIDGET)

/* The button that is pressed is a child that the menu button makes for itself: it is the one to be named. */
static void
show_words (CorrinDayButton *self)
{
  const char *placeholder = self->placeholder != NULL ? self->placeholder : _ ("Choose a Day");
  g_autofree char *words =
      corrin_day_is_valid (self->day) ? corrin_day_words_title (self->day) : g_strdup (placeholder);
  const char *label = self->label != NULL ? self->label : _ ("Day");
  g_autofree char *name = NULL;

  if (g_str_equal (label, words))
    name = g_strdup (words);
  else
    /* Translators: what a day is for, and the day, as in "Day: Monday, 4 May". */
    name = g_strdup_printf (_ ("%s: %s"), label, words);
  gtk_label_set_text (self->words, words);
  /* On the button itself it would also show over the calendar, which hangs below it. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->words), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
day_chosen_cb (CorrinDayButton *self, CorrinDay day)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  corrin_day_button_set_day (self, day);
}

static void
ensure_calendar (CorrinDayButton *self)
{
  if (self->calendar != NULL)
    return;
  self->calendar = CORRIN_MONTH_CALENDAR (corrin_month_calendar_new ());
  g_signal_connect_swapped (self->calendar, "day-chosen", G_CALLBACK (day_chosen_cb), self);
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->calendar));
}

static void
show_calendar (CorrinDayButton *self)
{
  CorrinDay today = corrin_clock_today ();
  const CorrinMonthView view = {
    .first = self->first,
    .last = self->last != CORRIN_DAY_NONE ? self->last : today,
    .today = today,
    .chosen = self->day,
    .first_weekday = corrin_settings_first_weekday (),
    .rated = self->rated,
    .injected = self->injected,
  };

  corrin_month_calendar_show (self->calendar, &view, self->day);
}

static void
popover_map_cb (CorrinDayButton *self)
{
  g_signal_emit (self, signals[OPENED], 0);
  ensure_calendar (self);
  show_calendar (self);
  corrin_month_calendar_focus (self->calendar);
}

static void
corrin_day_button_map (GtkWidget *widget)
{
  show_words (CORRIN_DAY_BUTTON (widget));
  GTK_WIDGET_CLASS (corrin_day_button_parent_class)->map (widget);
}

static GtkSizeRequestMode
corrin_day_button_get_request_mode (GtkWidget *widget)
{
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A menu button does not ask how wide it is going to be; the button inside of it does, and lets the words wrap. */
static void
corrin_day_button_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *button = CORRIN_DAY_BUTTON (widget)->button;
  int least = 0;

  (void) minimum_baseline;
  (void) natural_baseline;
  gtk_widget_measure (gtk_widget_get_first_child (button), orientation, for_size, minimum, natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_get_size_request (button, NULL, &least);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*natural, least);
}

static void
corrin_day_button_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorrinDayButton *self = CORRIN_DAY_BUTTON (widget);

  gtk_widget_size_allocate (self->button, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static gboolean
corrin_day_button_grab_focus (GtkWidget *widget)
{
  /* Whoever leaves by Tab asks it to take the focus when there is nothing further inside: that would hold it fast. */
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (CORRIN_DAY_BUTTON (widget)->button);
}

static gboolean
corrin_day_button_mnemonic_activate (GtkWidget *widget, gboolean group_cycling)
{
  return gtk_widget_mnemonic_activate (CORRIN_DAY_BUTTON (widget)->button, group_cycling);
}

static void
set_placeholder (CorrinDayButton *self, const char *placeholder)
{
  if (g_strcmp0 (self->placeholder, placeholder) == 0)
    return;
  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
  show_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PLACEHOLDER]);
}

static void
corrin_day_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CorrinDayButton *self = CORRIN_DAY_BUTTON (object);

  if (id == DAY)
    g_value_set_int (value, self->day);
  else if (id == LABEL)
    g_value_set_string (value, self->label);
  else if (id == PLACEHOLDER)
    g_value_set_string (value, self->placeholder);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_day_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CorrinDayButton *self = CORRIN_DAY_BUTTON (object);

  if (id == DAY)
    corrin_day_button_set_day (self, g_value_get_int (value));
  else if (id == LABEL)
    corrin_day_button_set_label (self, g_value_get_string (value));
  else if (id == PLACEHOLDER)
    set_placeholder (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_day_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_DAY_BUTTON);
  G_OBJECT_CLASS (corrin_day_button_parent_class)->dispose (object);
}

static void
corrin_day_button_finalize (GObject *object)
{
  CorrinDayButton *self = CORRIN_DAY_BUTTON (object);

  g_free (self->label);
  g_free (self->placeholder);
  g_clear_pointer (&self->rated, g_array_unref);
  g_clear_pointer (&self->injected, g_array_unref);
  G_OBJECT_CLASS (corrin_day_button_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *class)
{
  /**
   * CorrinDayButton:day:
   *
   * The day that is chosen, or %CORRIN_DAY_NONE.
   */
  properties[DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, CORRIN_DAY_NONE,
                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CorrinDayButton:label:
   *
   * What the day is for, which is said before it.
   */
  properties[LABEL] = g_param_spec_string (
      "label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CorrinDayButton:placeholder:
   *
   * What stands on the button while no day is chosen, or %NULL for "Choose a Day".
   */
  properties[PLACEHOLDER] = g_param_spec_string (
      "placeholder", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (class, N_PROPERTIES, properties);
}

static void
corrin_day_button_class_init (CorrinDayButtonClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = corrin_day_button_get_property;
  object_class->set_property = corrin_day_button_set_property;
  object_class->dispose = corrin_day_button_dispose;
  object_class->finalize = corrin_day_button_finalize;
  widget_class->map = corrin_day_button_map;
  widget_class->get_request_mode = corrin_day_button_get_request_mode;
  widget_class->measure = corrin_day_button_measure;
  widget_class->size_allocate = corrin_day_button_size_allocate;
  widget_class->grab_focus = corrin_day_button_grab_focus;
  widget_class->mnemonic_activate = corrin_day_button_mnemonic_activate;
  install_properties (object_class);

  /**
   * CorrinDayButton::opened:
   *
   * The calendar is about to be seen: marks that take time to read can be set now.
   */
  signals[OPENED] =
      g_signal_new ("opened", CORRIN_TYPE_DAY_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  corrin_base_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/base/day-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinDayButton, button);
  gtk_widget_class_bind_template_child (widget_class, CorrinDayButton, words);
  gtk_widget_class_bind_template_child (widget_class, CorrinDayButton, popover);
  gtk_widget_class_bind_template_callback (widget_class, popover_map_cb);
}

static void
corrin_day_button_init (CorrinDayButton *self)
{
  self->day = CORRIN_DAY_NONE;
  self->first = corrin_day_new (FIRST_YEAR, 1, 1);
  self->last = CORRIN_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_words (self);
}

/**
 * corrin_day_button_new:
 *
 * A button that says which day is chosen and opens a calendar to choose another, at first no later than today.
 *
 * Returns: (transfer full): a button without a day
 */
GtkWidget *
corrin_day_button_new (void)
{
  return g_object_new (CORRIN_TYPE_DAY_BUTTON, NULL);
}

/**
 * corrin_day_button_get_day:
 * @self: a button
 *
 * Returns: the day that is chosen, or %CORRIN_DAY_NONE
 */
CorrinDay
corrin_day_button_get_day (CorrinDayButton *self)
{
  g_return_val_if_fail (CORRIN_IS_DAY_BUTTON (self), CORRIN_DAY_NONE);

  return self->day;
}

/**
 * corrin_day_button_set_day:
 * @self: a button
 * @day: a day, or %CORRIN_DAY_NONE
 *
 * Chooses a day. It may lie outside the range, which is for what a person can choose.
 */
void
corrin_day_button_set_day (CorrinDayButton *self, CorrinDay day)
{
  gboolean is_other;

  g_return_if_fail (CORRIN_IS_DAY_BUTTON (self));

  is_other = day != self->day;
  self->day = day;
  show_words (self);
  if (is_other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[DAY]);
}

/**
 * corrin_day_button_set_label:
 * @self: a button
 * @label: (nullable): what the day is for, such as "First Day", or %NULL for just "Day"
 *
 * Sets what a screen reader says before the day.
 */
void
corrin_day_button_set_label (CorrinDayButton *self, const char *label)
{
  g_return_if_fail (CORRIN_IS_DAY_BUTTON (self));

  if (g_strcmp0 (self->label, label) == 0)
    return;
  g_free (self->label);
  self->label = g_strdup (label);
  show_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[LABEL]);
}

/**
 * corrin_day_button_set_range:
 * @self: a button
 * @first: the first day that can be chosen, or %CORRIN_DAY_NONE for 1 January 1900
 * @last: the last one, or %CORRIN_DAY_NONE for today, also after midnight
 *
 * Sets which days the calendar offers.
 */
void
corrin_day_button_set_range (CorrinDayButton *self, CorrinDay first, CorrinDay last)
{
  g_return_if_fail (CORRIN_IS_DAY_BUTTON (self));
  g_return_if_fail (last == CORRIN_DAY_NONE || first <= last);

  self->first = first != CORRIN_DAY_NONE ? first : corrin_day_new (FIRST_YEAR, 1, 1);
  self->last = last;
  if (self->calendar != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->calendar)))
    show_calendar (self);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const CorrinDay *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static GArray *
copy_in_order (const GArray *days)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (CorrinDay));

  if (days != NULL && days->len > 0)
    g_array_append_vals (copy, days->data, days->len);
  g_array_sort (copy, compare_days);
  return copy;
}

/**
 * corrin_day_button_set_marks:
 * @self: a button
 * @rated: (nullable) (element-type CorrinDay): days with a rating, in any order
 * @injected: (nullable) (element-type CorrinDay): days with an injection, in any order
 *
 * Sets which days the calendar marks; both lists are copied.
 */
void
corrin_day_button_set_marks (CorrinDayButton *self, const GArray *rated, const GArray *injected)
{
  g_return_if_fail (CORRIN_IS_DAY_BUTTON (self));

  g_clear_pointer (&self->rated, g_array_unref);
  g_clear_pointer (&self->injected, g_array_unref);
  self->rated = copy_in_order (rated);
  self->injected = copy_in_order (injected);
  if (self->calendar != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->calendar)))
    show_calendar (self);
}
