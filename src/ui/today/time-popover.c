/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "time-popover.h"

#include "corrin-today-resources.h"
#include "room-resource.h"

/* A small form for the time of a rating. */
struct _CorrinTimePopover
{
  GtkPopover parent_instance;

  GtkSpinButton *hour;
  GtkSpinButton *minute;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinTimePopover, corrin_time_popover, GTK_TYPE_POPOVER)

static void
choose (CorrinTimePopover *self, CorrinTime time)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, time);
}

static void
set_cb (CorrinTimePopover *self)
{
  gtk_spin_button_update (self->hour);
  gtk_spin_button_update (self->minute);
  choose (self, corrin_time_new (gtk_spin_button_get_value_as_int (self->hour),
                                 gtk_spin_button_get_value_as_int (self->minute), 0));
}

static void
leave_out_cb (CorrinTimePopover *self)
{
  choose (self, CORRIN_TIME_NONE);
}

static gboolean
two_digits_cb (GtkSpinButton *spin)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (spin));

  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static void
corrin_time_popover_class_init (CorrinTimePopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  /**
   * CorrinTimePopover::chosen:
   * @time: the time, or %CORRIN_TIME_NONE
   *
   * The person chose a time, or none.
   */
  signals[CHOSEN] = g_signal_new ("chosen", CORRIN_TYPE_TIME_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);

  CORRIN_ENTER_ROOM (today);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/today/time-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTimePopover, hour);
  gtk_widget_class_bind_template_child (widget_class, CorrinTimePopover, minute);
  gtk_widget_class_bind_template_callback (widget_class, set_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, two_digits_cb);
}

/* The spin button itself learns to activate the default of its form only in later versions of GTK. */
static void
let_enter_set (GtkSpinButton *spin)
{
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (spin))), TRUE);
}

static void
corrin_time_popover_init (CorrinTimePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  let_enter_set (self->hour);
  let_enter_set (self->minute);
}

/**
 * corrin_time_popover_new:
 *
 * Returns: (transfer floating): a form for a time of day
 */
GtkWidget *
corrin_time_popover_new (void)
{
  return g_object_new (CORRIN_TYPE_TIME_POPOVER, NULL);
}

/**
 * corrin_time_popover_show:
 * @self: a form
 * @time: what is saved, or %CORRIN_TIME_NONE
 *
 * Begins anew with what is saved.
 */
void
corrin_time_popover_show (CorrinTimePopover *self, CorrinTime time)
{
  CorrinTime shown = time != CORRIN_TIME_NONE ? time : corrin_time_new (12, 0, 0);

  gtk_spin_button_set_value (self->hour, shown / 3600);
  gtk_spin_button_set_value (self->minute, shown / 60 % 60);
}
