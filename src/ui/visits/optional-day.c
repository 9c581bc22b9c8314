/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "optional-day.h"

#include "corrin-visits-resources.h"
#include "day-button.h"

#include <glib/gi18n-lib.h>

/* A day that may also stay blank, and be made so again. */
struct _CorrinOptionalDay
{
  AdwActionRow parent_instance;

  CorrinDayButton *button;
  GtkWidget *clear;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinOptionalDay, corrin_optional_day, ADW_TYPE_ACTION_ROW)

static void
day_cb (CorrinOptionalDay *self)
{
  gtk_widget_set_visible (self->clear, corrin_day_button_get_day (self->button) != CORRIN_DAY_NONE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear_cb (CorrinOptionalDay *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  corrin_day_button_set_day (self->button, CORRIN_DAY_NONE);
}

static void
title_cb (CorrinOptionalDay *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  /* Translators: %s is what a day is for; the name of the button that makes it blank. */
  g_autofree char *name = g_strdup_printf (_ ("No day: %s"), title);

  corrin_day_button_set_label (self->button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
corrin_optional_day_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_OPTIONAL_DAY);
  G_OBJECT_CLASS (corrin_optional_day_parent_class)->dispose (object);
}

static void
corrin_optional_day_class_init (CorrinOptionalDayClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_optional_day_dispose;

  /**
   * CorrinOptionalDay::changed:
   *
   * Another day was chosen, or none.
   */
  signals[CHANGED] = g_signal_new ("changed", CORRIN_TYPE_OPTIONAL_DAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  corrin_visits_get_resource ();
  g_type_ensure (CORRIN_TYPE_DAY_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/optional-day.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinOptionalDay, button);
  gtk_widget_class_bind_template_child (widget_class, CorrinOptionalDay, clear);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
corrin_optional_day_init (CorrinOptionalDay *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (title_cb), NULL);
}

/**
 * corrin_optional_day_get:
 * @self: a row
 *
 * Returns: its day, or %CORRIN_DAY_NONE
 */
CorrinDay
corrin_optional_day_get (CorrinOptionalDay *self)
{
  return corrin_day_button_get_day (self->button);
}

/**
 * corrin_optional_day_set:
 * @self: a row
 * @day: a day, or %CORRIN_DAY_NONE
 *
 * Sets its day.
 */
void
corrin_optional_day_set (CorrinOptionalDay *self, CorrinDay day)
{
  corrin_day_button_set_day (self->button, day);
}

/**
 * corrin_optional_day_set_range:
 * @self: a row
 * @first: the first day that can be chosen, or %CORRIN_DAY_NONE for any
 * @last: the last one, or %CORRIN_DAY_NONE for today
 *
 * Sets which days the calendar offers.
 */
void
corrin_optional_day_set_range (CorrinOptionalDay *self, CorrinDay first, CorrinDay last)
{
  corrin_day_button_set_range (self->button, first, last);
}
