/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-presets-dialog.h"

#include "act.h"
#include "clock.h"
#include "corrin-plan-resources.h"
#include "day-button.h"
#include "form-dialog.h"
#include "plan-change.h"
#include "plan-dialog.h"
#include "plan-draft.h"
#include "room-resource.h"

#include <glib/gi18n-lib.h>

#define MONTHS_AHEAD 120
#define INDEX_KEY "corrin-index"

#define CORRIN_TYPE_PLAN_PRESETS_DIALOG (corrin_plan_presets_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPlanPresetsDialog, corrin_plan_presets_dialog, CORRIN, PLAN_PRESETS_DIALOG,
                      CorrinFormDialog)

struct _CorrinPlanPresetsDialog
{
  CorrinFormDialog parent_instance;

  CorrinPlanDraft *draft; /* NULL while none is chosen */
  guint edited;
  gboolean is_filling;

  GtkStack *stack;
  GtkBox *chooser;
  GtkLabel *name;
  GtkLabel *origin;
  GtkLabel *address;
  CorrinDayButton *start;
  GtkListBox *steps;
};

G_DEFINE_FINAL_TYPE (CorrinPlanPresetsDialog, corrin_plan_presets_dialog, CORRIN_TYPE_FORM_DIALOG)

static void show_draft (CorrinPlanPresetsDialog *self);

static guint
index_of (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (widget, INDEX_KEY));
}

/* A row is by itself named by its title; what it says is part of its name. Enter opens the row that has the keyboard
 * instead of saving. */
static GtkWidget *
row_new (const char *title, const char *words, guint index)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE,
                                 "receives-default", TRUE, NULL);
  /* Translators: a plan or a step of it, and what it says. */
  g_autofree char *name = g_strdup_printf (C_ ("plan", "%1$s: %2$s"), title, words);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  g_object_set_data (G_OBJECT (row), INDEX_KEY, GUINT_TO_POINTER (index));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
leave_out_cb (CorrinPlanPresetsDialog *self, GtkWidget *button)
{
  corrin_plan_draft_leave_out (self->draft, index_of (button));
  gtk_widget_child_focus (GTK_WIDGET (self->start), GTK_DIR_TAB_FORWARD);
  show_draft (self);
}

static GtkWidget *
leave_out_button_new (CorrinPlanPresetsDialog *self, const char *title, guint index)
{
  /* Translators: %s is a step of the plan, such as "Maintenance from 1 July 2026". */
  g_autofree char *name = g_strdup_printf (_ ("Leave Out %s"), title);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "valign",
                                    GTK_ALIGN_CENTER, "tooltip-text", _ ("Leave Out This Step"),
                                    "css-classes", (const char *const[]){ "flat", "touch", NULL }, NULL);

  g_object_set_data (G_OBJECT (button), INDEX_KEY, GUINT_TO_POINTER (index));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (leave_out_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
show_draft (CorrinPlanPresetsDialog *self)
{
  g_autoptr (GPtrArray) to_save = corrin_plan_draft_to_save (self->draft);
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->steps, 0)) != NULL)
    gtk_list_box_remove (self->steps, GTK_WIDGET (old));
  for (guint i = 0; i < self->draft->steps->len; i++)
    {
      g_autofree char *title = corrin_plan_draft_title (self->draft, i);
      g_autofree char *words = corrin_plan_draft_words (self->draft, i);
      GtkWidget *row = row_new (title, words, i);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), leave_out_button_new (self, title, i));
      gtk_list_box_append (self->steps, row);
    }
  self->is_filling = TRUE;
  corrin_day_button_set_day (self->start, corrin_plan_draft_get_start (self->draft));
  self->is_filling = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", to_save->len > 0);
}

static void
start_cb (CorrinPlanPresetsDialog *self)
{
  if (self->is_filling || self->draft == NULL)
    return;
  corrin_plan_draft_set_start (self->draft, corrin_day_button_get_day (self->start));
  show_draft (self);
}

static void
choose_cb (CorrinPlanPresetsDialog *self, GtkListBoxRow *row)
{
  guint n;
  const CorrinPlanPreset *preset = corrin_plan_presets (&n) + index_of (row);
  g_autofree char *name = g_strdup_printf (C_ ("plan", "%1$s: %2$s"), _ (preset->country), _ (preset->name));
  g_autofree char *origin = corrin_plan_preset_origin (preset);

  g_clear_pointer (&self->draft, corrin_plan_draft_free);
  self->draft = corrin_plan_draft_new (preset, corrin_form_dialog_get_person (CORRIN_FORM_DIALOG (self)),
                                       corrin_clock_today ());
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->origin, origin);
  gtk_label_set_text (self->address, preset->address);
  show_draft (self);
  gtk_stack_set_visible_child_name (self->stack, "edit");
  gtk_widget_child_focus (GTK_WIDGET (self->start), GTK_DIR_TAB_FORWARD);
  /* A label that the stack passes on the way marks all of its text. */
  gtk_label_select_region (self->address, 0, 0);
}

static void
other_cb (CorrinPlanPresetsDialog *self)
{
  g_clear_pointer (&self->draft, corrin_plan_draft_free);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
  gtk_stack_set_visible_child_name (self->stack, "choose");
  gtk_widget_child_focus (GTK_WIDGET (self->chooser), GTK_DIR_TAB_FORWARD);
}

static void
take_step (CorrinPlanStep *step, gpointer data)
{
  CorrinPlanPresetsDialog *self = data;

  corrin_plan_draft_take (self->draft, self->edited, step);
  show_draft (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->steps, (int) self->edited)));
}

static void
edit_cb (CorrinPlanPresetsDialog *self, GtkListBoxRow *row)
{
  self->edited = index_of (row);
  gtk_window_present (GTK_WINDOW (corrin_plan_dialog_new_draft (
      GTK_WINDOW (self), corrin_form_dialog_get_document (CORRIN_FORM_DIALOG (self)),
      g_ptr_array_index (self->draft->steps, self->edited), take_step, self)));
}

static gboolean
write_steps (CorrinStore *store, gpointer data, GError **error)
{
  CorrinPlanPresetsDialog *self = data;
  g_autoptr (GPtrArray) steps = corrin_plan_draft_to_save (self->draft);

  return corrin_plan_add (store, steps, error);
}

static gboolean
corrin_plan_presets_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);

  if (CORRIN_PLAN_PRESETS_DIALOG (dialog)->draft == NULL
      || !corrin_act (document, _ ("Write down a plan"), write_steps, dialog, error))
    return FALSE;
  corrin_document_say (document, _ ("Plan saved"), TRUE);
  return TRUE;
}

static gboolean
corrin_plan_presets_dialog_is_changed (CorrinFormDialog *dialog)
{
  return CORRIN_PLAN_PRESETS_DIALOG (dialog)->draft != NULL;
}

static GtkWidget *
country_list_new (CorrinPlanPresetsDialog *self, const char *country)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", country, NULL);
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                                  (const char *const[]){ "boxed-list", NULL }, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, country, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  gtk_box_append (self->chooser, group);
  return list;
}

static void
fill_chooser (CorrinPlanPresetsDialog *self)
{
  guint n;
  const CorrinPlanPreset *presets = corrin_plan_presets (&n);
  GtkWidget *list = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = corrin_plan_preset_words (&presets[i]);
      GtkWidget *row = row_new (_ (presets[i].name), words, i);

      if (i == 0 || !g_str_equal (presets[i].country, presets[i - 1].country))
        list = country_list_new (self, _ (presets[i].country));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
}

static void
corrin_plan_presets_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_PLAN_PRESETS_DIALOG);
  G_OBJECT_CLASS (corrin_plan_presets_dialog_parent_class)->dispose (object);
}

static void
corrin_plan_presets_dialog_finalize (GObject *object)
{
  g_clear_pointer (&CORRIN_PLAN_PRESETS_DIALOG (object)->draft, corrin_plan_draft_free);
  G_OBJECT_CLASS (corrin_plan_presets_dialog_parent_class)->finalize (object);
}

static void
corrin_plan_presets_dialog_class_init (CorrinPlanPresetsDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_plan_presets_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_plan_presets_dialog_finalize;
  CORRIN_FORM_DIALOG_CLASS (class)->save = corrin_plan_presets_dialog_save;
  CORRIN_FORM_DIALOG_CLASS (class)->is_changed = corrin_plan_presets_dialog_is_changed;

  g_type_ensure (CORRIN_TYPE_DAY_BUTTON);
  CORRIN_ENTER_ROOM (plan);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/plan/plan-presets-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanPresetsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanPresetsDialog, chooser);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanPresetsDialog, name);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanPresetsDialog, origin);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanPresetsDialog, address);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanPresetsDialog, start);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanPresetsDialog, steps);
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
}

static void
corrin_plan_presets_dialog_init (CorrinPlanPresetsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corrin_day_button_set_range (self->start, CORRIN_DAY_NONE,
                               corrin_day_add_months (corrin_clock_today (), MONTHS_AHEAD));
  fill_chooser (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
}

/**
 * corrin_plan_presets_dialog_new:
 * @parent: the window
 * @document: a journal with a person
 *
 * Returns: (transfer full): a form that makes a plan from one that was published; none is chosen in it
 */
GtkWidget *
corrin_plan_presets_dialog_new (GtkWindow *parent, CorrinDocument *document)
{
  return g_object_new (CORRIN_TYPE_PLAN_PRESETS_DIALOG, "transient-for", parent, "document", document, NULL);
}
