/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-group.h"

#include "choice-row.h"
#include "corrin-injection-resources.h"
#include "form-entry.h"
#include "form-text.h"
#include "room-resource.h"

#include <glib/gi18n-lib.h>

/* Which planned day a dose answers, and whether it was given at all. */
struct _CorrinPlanGroup
{
  AdwPreferencesGroup parent_instance;

  gboolean is_filling;

  AdwComboRow *planned;
  GtkEditable *off_plan_reason;
  GtkSwitch *skipped;
  GtkEditable *skipped_reason;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinPlanGroup, corrin_plan_group, ADW_TYPE_PREFERENCES_GROUP)

static void
changed_cb (CorrinPlanGroup *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
corrin_plan_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_PLAN_GROUP);
  G_OBJECT_CLASS (corrin_plan_group_parent_class)->dispose (object);
}

static void
corrin_plan_group_class_init (CorrinPlanGroupClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_plan_group_dispose;

  /**
   * CorrinPlanGroup::changed:
   *
   * A person changed something.
   */
  signals[CHANGED] = g_signal_new ("changed", CORRIN_TYPE_PLAN_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  CORRIN_ENTER_ROOM (injection);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/injection/plan-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanGroup, planned);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanGroup, off_plan_reason);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanGroup, skipped);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanGroup, skipped_reason);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
corrin_plan_group_init (CorrinPlanGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_planned (CorrinPlanGroup *self, const GArray *days)
{
  GArray *choices = corrin_choices_new ();

  for (guint i = 0; i < days->len; i++)
    {
      CorrinDay day = g_array_index (days, CorrinDay, i);
      g_autofree char *words = corrin_day_display (day);

      corrin_choices_add (choices, day, words);
    }
  corrin_choices_add (choices, CORRIN_DAY_NONE, _ ("Not in the plan"));
  corrin_choice_row_fill (self->planned, choices);
}

/**
 * corrin_plan_group_set:
 * @self: the lines of the planned day
 * @form: what they shall show
 * @history: what was recorded and planned
 */
void
corrin_plan_group_set (CorrinPlanGroup *self, const CorrinInjectionForm *form,
                       const CorrinDoseHistory *history)
{
  g_autoptr (GArray) days = corrin_injection_form_planned_days (form, history);

  self->is_filling = TRUE;
  fill_planned (self, days);
  corrin_choice_row_set (self->planned, form->planned_day);
  gtk_widget_set_visible (GTK_WIDGET (self->planned), history->steps->len > 0 || days->len > 0);
  corrin_form_entry_set (self->off_plan_reason, form->text[CORRIN_INJECTION_OFF_PLAN_REASON]);
  gtk_widget_set_visible (GTK_WIDGET (self->off_plan_reason),
                          corrin_injection_form_is_off_plan (form, history));
  gtk_switch_set_active (self->skipped, form->is_skipped);
  corrin_form_entry_set (self->skipped_reason, form->text[CORRIN_INJECTION_SKIPPED_REASON]);
  gtk_widget_set_visible (GTK_WIDGET (self->skipped_reason), form->is_skipped);
  self->is_filling = FALSE;
}

/**
 * corrin_plan_group_get:
 * @self: the lines of the planned day
 * @form: (inout): gets what they show
 */
void
corrin_plan_group_get (CorrinPlanGroup *self, CorrinInjectionForm *form)
{
  form->planned_day = (CorrinDay) corrin_choice_row_get (self->planned);
  form->is_skipped = gtk_switch_get_active (self->skipped);
  corrin_form_set (&form->text[CORRIN_INJECTION_OFF_PLAN_REASON],
                   gtk_editable_get_text (self->off_plan_reason));
  corrin_form_set (&form->text[CORRIN_INJECTION_SKIPPED_REASON],
                   gtk_editable_get_text (self->skipped_reason));
}
