/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "what-group.h"

#include "choice-row.h"
#include "corrin-injection-resources.h"
#include "dose-choices.h"
#include "field-note.h"
#include "form-entry.h"
#include "form-text.h"
#include "room-resource.h"

#include <glib/gi18n-lib.h>

struct _CorrinWhatGroup
{
  AdwPreferencesGroup parent_instance;

  gint64 confirmed;
  gint64 asked;
  gboolean is_filling;
  gboolean offers_all_routes;

  AdwComboRow *substance;
  GtkEditable *substance_other;
  GtkEditable *amount;
  GtkWidget *not_sure;
  CorrinFieldNote *note;
  AdwComboRow *route;
};

enum
{
  CHANGED,
  CONFIRMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinWhatGroup, corrin_what_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_lines (CorrinWhatGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->substance_other),
                          corrin_choice_row_get (self->substance) == CORRIN_SUBSTANCE_OTHER);
  gtk_widget_set_visible (self->not_sure, !corrin_form_is_blank (gtk_editable_get_text (self->amount)));
}

static void
changed_cb (CorrinWhatGroup *self)
{
  if (self->is_filling)
    return;
  show_lines (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
not_sure_cb (CorrinWhatGroup *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->amount));
  gtk_editable_set_text (self->amount, "");
}

static void
answered_cb (CorrinWhatGroup *self)
{
  self->confirmed = self->asked;
  g_signal_emit (self, signals[CONFIRMED], 0);
}

static void
corrin_what_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_WHAT_GROUP);
  G_OBJECT_CLASS (corrin_what_group_parent_class)->dispose (object);
}

static void
corrin_what_group_class_init (CorrinWhatGroupClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_what_group_dispose;

  /**
   * CorrinWhatGroup::changed:
   *
   * A person changed something.
   */
  signals[CHANGED] = g_signal_new ("changed", CORRIN_TYPE_WHAT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * CorrinWhatGroup::confirmed:
   *
   * A person said that the amount is meant so.
   */
  signals[CONFIRMED] = g_signal_new ("confirmed", CORRIN_TYPE_WHAT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);

  g_type_ensure (CORRIN_TYPE_FIELD_NOTE);
  CORRIN_ENTER_ROOM (injection);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/injection/what-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinWhatGroup, substance);
  gtk_widget_class_bind_template_child (widget_class, CorrinWhatGroup, substance_other);
  gtk_widget_class_bind_template_child (widget_class, CorrinWhatGroup, amount);
  gtk_widget_class_bind_template_child (widget_class, CorrinWhatGroup, not_sure);
  gtk_widget_class_bind_template_child (widget_class, CorrinWhatGroup, note);
  gtk_widget_class_bind_template_child (widget_class, CorrinWhatGroup, route);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_sure_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
}

static void
corrin_what_group_init (CorrinWhatGroup *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  corrin_dose_choices_fill_substances (self->substance);
  corrin_dose_choices_fill_routes (self->route, self->offers_all_routes);
  self->is_filling = FALSE;
}

/**
 * corrin_what_group_offer_all_routes:
 * @self: the lines of substance, amount and route
 *
 * Offers tablets and sprays as well.
 */
void
corrin_what_group_offer_all_routes (CorrinWhatGroup *self)
{
  self->is_filling = TRUE;
  self->offers_all_routes = TRUE;
  corrin_dose_choices_fill_routes (self->route, self->offers_all_routes);
  self->is_filling = FALSE;
}

/**
 * corrin_what_group_ask_no_route:
 * @self: the lines of substance and amount
 *
 * Leaves the route out.
 */
void
corrin_what_group_ask_no_route (CorrinWhatGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->route), FALSE);
}

/**
 * corrin_what_group_set:
 * @self: the lines of substance, amount and route
 * @what: what they shall show
 */
void
corrin_what_group_set (CorrinWhatGroup *self, const CorrinDoseWhat *what)
{
  self->is_filling = TRUE;
  self->confirmed = what->confirmed;
  corrin_choice_row_set (self->substance, what->substance);
  corrin_form_entry_set (self->substance_other, what->substance_other);
  corrin_form_entry_set (self->amount, what->amount);
  corrin_choice_row_set (self->route, what->route);
  show_lines (self);
  self->is_filling = FALSE;
}

/**
 * corrin_what_group_get:
 * @self: the lines of substance, amount and route
 * @what: (inout): gets what they show
 */
void
corrin_what_group_get (CorrinWhatGroup *self, CorrinDoseWhat *what)
{
  what->substance = (int) corrin_choice_row_get (self->substance);
  corrin_form_set (&what->substance_other, gtk_editable_get_text (self->substance_other));
  corrin_form_set (&what->amount, gtk_editable_get_text (self->amount));
  what->route = (int) corrin_choice_row_get (self->route);
  what->confirmed = self->confirmed;
}

/**
 * corrin_what_group_show:
 * @self: the lines of substance, amount and route
 * @hint: (nullable): what the amount is taken for
 * @check: (nullable): what has to be mended or answered, if that was looked at
 *
 * Says below the amount what there is to say.
 */
void
corrin_what_group_show (CorrinWhatGroup *self, const char *hint, const CorrinAmountCheck *check)
{
  g_autofree char *answer = NULL;

  if (check != NULL && check->problem != NULL)
    corrin_field_note_problem (self->note, check->problem);
  else if (check != NULL && check->asks != NULL)
    {
      /* Translators: %s is a dose as it was typed, such as "20 mg". */
      answer = g_strdup_printf (_ ("Yes, %s"), gtk_editable_get_text (self->amount));
      self->asked = check->micrograms;
      corrin_field_note_ask (self->note, check->asks, answer);
    }
  else
    corrin_field_note_hint (self->note, hint);
}

/**
 * corrin_what_group_focus_amount:
 * @self: the lines of substance, amount and route
 *
 * Goes to the amount.
 */
void
corrin_what_group_focus_amount (CorrinWhatGroup *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->amount));
}
