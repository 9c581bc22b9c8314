/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "treatment-plan.h"

#include "clock.h"
#include "corrin-treatment-resources.h"
#include "line-layout.h"
#include "room-resource.h"
#include "treatment-plan-state.h"
#include "treatment-rows.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _CorrinTreatmentPlan
{
  GtkBox parent_instance;

  GtkLabel *words;
  GtkListBox *list;
  GtkButton *add;
  GtkButton *presets;
};

G_DEFINE_FINAL_TYPE (CorrinTreatmentPlan, corrin_treatment_plan, GTK_TYPE_BOX)

static GtkWidget *
step_row_new (gconstpointer data, gboolean can_edit)
{
  const CorrinPlanLine *line = data;

  return corrin_record_row_new (line->title, line->text, line->sentence,
                                can_edit && line->id != 0 ? "journal.edit-plan-step" : NULL, line->id);
}

/* A planned day without a dose is no reproach: whoever knows of one can write it down. */
static GtkWidget *
day_row_new (gconstpointer data, gboolean can_edit)
{
  const CorrinPlanLine *line = data;
  GtkWidget *row = corrin_treatment_row_new (line->title, "", line->sentence);
  GtkWidget *button;
  char day[CORRIN_DAY_TEXT_SIZE];
  g_autofree char *words = corrin_day_display (line->day);
  /* Translators: %s is a day. */
  g_autofree char *name = g_strdup_printf (_ ("Record an injection on %s"), words);

  if (!can_edit)
    return row;
  button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "list-add-symbolic", "valign", GTK_ALIGN_CENTER,
                         "tooltip-text", name, "css-classes", (const char *const[]){ "flat", "touch", NULL },
                         NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", corrin_day_format (line->day, day));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "journal.record-injection-on");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
add_expander (CorrinTreatmentPlan *self, const char *title, GPtrArray *lines, CorrinMakeRow make,
              gboolean can_edit)
{
  GtkWidget *expander;

  if (lines->len == 0)
    return;
  expander = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, NULL);
  corrin_line_layout_give (expander);
  corrin_row_add_when_open (expander, lines, 0, make, can_edit);
  gtk_list_box_append (self->list, expander);
}

static void
show_lines (CorrinTreatmentPlan *self, const CorrinTreatmentPlanState *state, gboolean can_edit)
{
  gint64 focused = corrin_record_row_get_focused (GTK_WIDGET (self->list), "journal.edit-plan-step");
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = 0; i < state->steps->len; i++)
    {
      const CorrinPlanLine *line = state->steps->pdata[i];
      GtkWidget *row = step_row_new (line, can_edit);

      gtk_list_box_append (self->list, row);
      if (focused == line->id && focused != 0)
        gtk_widget_grab_focus (row);
    }
  /* Translators: planned days without a recorded dose. There may be good reasons; do not say "missed". */
  add_expander (self, _ ("Planned, not recorded"), state->not_recorded, day_row_new, can_edit);
  add_expander (self, _ ("Earlier steps and versions"), state->earlier, step_row_new, can_edit);
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}

static CorrinTreatmentPlanState *
read_state (CorrinDocument *document, GError **error)
{
  CorrinStore *store = corrin_document_get_store (document);
  CorrinDay today = corrin_clock_today ();
  const CorrinQuery query = { corrin_document_get_person (document)->record.id, CORRIN_DAY_NONE,
                              CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) versions = corrin_store_list (store, &corrin_plan_step_kind, &query, error);
  g_autoptr (CorrinEvidence) evidence = NULL;

  if (versions == NULL)
    return NULL;
  evidence = corrin_evidence_read (store, query.person, today, today,
                                   CORRIN_EVIDENCE_PRIVATE | CORRIN_EVIDENCE_CHART, error);
  return evidence != NULL ? corrin_treatment_plan_state_new (evidence, versions) : NULL;
}

static void
set_label (GtkButton *button, const char *text)
{
  GtkLabel *label;

  gtk_button_set_label (button, text);
  label = GTK_LABEL (gtk_button_get_child (button));
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

/**
 * corrin_treatment_plan_show:
 * @self: the section
 * @document: a journal with a person
 *
 * Reads the plan and shows it.
 */
void
corrin_treatment_plan_show (CorrinTreatmentPlan *self, CorrinDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinTreatmentPlanState) state = read_state (document, &error);

  if (state == NULL)
    {
      corrin_document_trouble (document, error);
      return;
    }
  gtk_label_set_text (self->words, state->words);
  set_label (self->add, state->has_plan ? _ ("Add a Step") : _ ("Write Down the Plan"));
  show_lines (self, state, corrin_document_is_writable (document));
}

static void
corrin_treatment_plan_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_TREATMENT_PLAN);
  G_OBJECT_CLASS (corrin_treatment_plan_parent_class)->dispose (object);
}

static void
corrin_treatment_plan_class_init (CorrinTreatmentPlanClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_treatment_plan_dispose;
  CORRIN_ENTER_ROOM (treatment);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/treatment/treatment-plan.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPlan, words);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPlan, list);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPlan, add);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPlan, presets);
}

static void
corrin_treatment_plan_init (CorrinTreatmentPlan *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_label (self->presets, gtk_button_get_label (self->presets));
}
