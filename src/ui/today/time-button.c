/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "time-button.h"

#include "corrin-today-resources.h"
#include "day-words.h"

#include <glib/gi18n-lib.h>

/* Shows the time of a rating and opens a small form to change it or leave it out. */
struct _CorrinTimeButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkLabel *words;
  GtkPopover *popover;
  GtkSpinButton *hour;
  GtkSpinButton *minute;
  CorrinTime time;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinTimeButton, corrin_time_button, GTK_TYPE_WIDGET)

static void
change (CorrinTimeButton *self, CorrinTime time)
{
  gtk_popover_popdown (self->popover);
  if (time != self->time)
    g_signal_emit (self, signals[CHANGED], 0, time);
}

static void
set_cb (CorrinTimeButton *self)
{
  gtk_spin_button_update (self->hour);
  gtk_spin_button_update (self->minute);
  change (self, corrin_time_new (gtk_spin_button_get_value_as_int (self->hour),
                                 gtk_spin_button_get_value_as_int (self->minute), 0));
}

static void
leave_out_cb (CorrinTimeButton *self)
{
  change (self, CORRIN_TIME_NONE);
}

static gboolean
two_digits_cb (GtkSpinButton *spin)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (spin));

  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

/* The form opens with what is saved. */
static void
popover_map_cb (CorrinTimeButton *self)
{
  CorrinTime time = self->time != CORRIN_TIME_NONE ? self->time : corrin_time_new (12, 0, 0);

  gtk_spin_button_set_value (self->hour, time / 3600);
  gtk_spin_button_set_value (self->minute, time / 60 % 60);
}

static void
corrin_time_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_TIME_BUTTON);
  G_OBJECT_CLASS (corrin_time_button_parent_class)->dispose (object);
}

static void
corrin_time_button_class_init (CorrinTimeButtonClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_time_button_dispose;

  /**
   * CorrinTimeButton::changed:
   * @time: the time, or %CORRIN_TIME_NONE
   *
   * The person wants another time. The button shows it when it is told that it is so.
   */
  signals[CHANGED] = g_signal_new ("changed", CORRIN_TYPE_TIME_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);

  corrin_today_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/today/time-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTimeButton, button);
  gtk_widget_class_bind_template_child (widget_class, CorrinTimeButton, words);
  gtk_widget_class_bind_template_child (widget_class, CorrinTimeButton, popover);
  gtk_widget_class_bind_template_child (widget_class, CorrinTimeButton, hour);
  gtk_widget_class_bind_template_child (widget_class, CorrinTimeButton, minute);
  gtk_widget_class_bind_template_callback (widget_class, set_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, two_digits_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_map_cb);
}

/* The spin button itself learns to activate the default of its form only in later versions of GTK. */
static void
let_enter_set (GtkSpinButton *spin)
{
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (spin))), TRUE);
}

static void
corrin_time_button_init (CorrinTimeButton *self)
{
  self->time = CORRIN_TIME_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  let_enter_set (self->hour);
  let_enter_set (self->minute);
}

/**
 * corrin_time_button_new:
 *
 * Returns: (transfer full): a button without a time
 */
GtkWidget *
corrin_time_button_new (void)
{
  return g_object_new (CORRIN_TYPE_TIME_BUTTON, NULL);
}

/**
 * corrin_time_button_set_time:
 * @self: a button
 * @time: the time, or %CORRIN_TIME_NONE
 */
void
corrin_time_button_set_time (CorrinTimeButton *self, CorrinTime time)
{
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  /* Translators: stands where a rating has no time of day. */
  words = time != CORRIN_TIME_NONE ? corrin_day_words_time (time) : g_strdup (_ ("No time"));
  /* Translators: a time of day, such as "14:05". */
  name = time != CORRIN_TIME_NONE ? g_strdup_printf (_ ("Time: %s"), words) : g_strdup (words);
  self->time = time;
  gtk_label_set_text (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* The button that is pressed is a child that the menu button makes for itself. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

CorrinTime
corrin_time_button_get_time (CorrinTimeButton *self)
{
  return self->time;
}
