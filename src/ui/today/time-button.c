/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "time-button.h"

#include "corrin-today-resources.h"
#include "day-words.h"
#include "room-resource.h"
#include "time-popover.h"

#include <glib/gi18n-lib.h>

/* Shows the time of a rating and opens a small form to change it or leave it out. */
struct _CorrinTimeButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkLabel *words;
  CorrinTimePopover *popover; /* made when it is opened first */
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
chosen_cb (CorrinTimeButton *self, CorrinTime time)
{
  if (time != self->time)
    g_signal_emit (self, signals[CHANGED], 0, time);
}

static void
open_cb (GtkMenuButton *button, gpointer data)
{
  CorrinTimeButton *self = CORRIN_TIME_BUTTON (data);

  if (self->popover == NULL)
    {
      self->popover = CORRIN_TIME_POPOVER (corrin_time_popover_new ());
      g_signal_connect_swapped (self->popover, "chosen", G_CALLBACK (chosen_cb), self);
      gtk_menu_button_set_popover (button, GTK_WIDGET (self->popover));
    }
  corrin_time_popover_show (self->popover, self->time);
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

  CORRIN_ENTER_ROOM (today);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/today/time-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTimeButton, button);
  gtk_widget_class_bind_template_child (widget_class, CorrinTimeButton, words);
}

static void
corrin_time_button_init (CorrinTimeButton *self)
{
  self->time = CORRIN_TIME_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, open_cb, self, NULL);
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
  /* The button that is pressed is a child that the menu button makes for itself: named both, it would be called twice. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

CorrinTime
corrin_time_button_get_time (CorrinTimeButton *self)
{
  return self->time;
}
