/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-dialog.h"

#include "act.h"
#include "choice-row.h"
#include "clock.h"
#include "corrin-plan-resources.h"
#include "day-button.h"
#include "dose-choices.h"
#include "field-note.h"
#include "form-dialog.h"
#include "form-text.h"
#include "plan-change.h"
#include "plan-choices.h"
#include "plan-sentence.h"
#include "room-resource.h"

#include <glib/gi18n-lib.h>

#define YEARS_AHEAD 10

#define CORRIN_TYPE_PLAN_DIALOG (corrin_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPlanDialog, corrin_plan_dialog, CORRIN, PLAN_DIALOG, CorrinFormDialog)

struct _CorrinPlanDialog
{
  CorrinFormDialog parent_instance;

  CorrinPlanForm *form;
  CorrinPlanForm *was; /* when it was opened */
  CorrinPlanStep *step;
  GPtrArray *versions;
  CorrinPlanContext context;
  CorrinPlanDraftFunc take;
  gpointer take_data;
  gint64 asked;
  gboolean is_filling;
  gboolean is_checked; /* once somebody tried to save, what is missing is said at once */

  GtkWidget *task_group;
  GtkWidget *what_group;
  GtkWidget *rule_group;
  GtkWidget *end_group;
  AdwComboRow *task;
  AdwActionRow *day_row;
  CorrinDayButton *day;
  AdwComboRow *phase;
  AdwComboRow *substance;
  CorrinFieldNote *amount_note;
  AdwComboRow *route;
  AdwComboRow *rule;
  CorrinFieldNote *rule_note;
  AdwComboRow *counted_from;
  AdwComboRow *ends;
  GtkWidget *end_day_row;
  CorrinDayButton *end_day;
  CorrinFieldNote *end_note;
  GtkLabel *sentence;
  CorrinDayButton *agreed_on;
  GtkWidget *forget;
  GtkWidget *delete;
  GtkEditable *texts[CORRIN_PLAN_N_TEXTS];
};

G_DEFINE_FINAL_TYPE (CorrinPlanDialog, corrin_plan_dialog, CORRIN_TYPE_FORM_DIALOG)

static const char *const text_names[CORRIN_PLAN_N_TEXTS] = {
  [CORRIN_PLAN_TEXT_SUBSTANCE] = "substance_other",
  [CORRIN_PLAN_TEXT_AMOUNT] = "amount",
  [CORRIN_PLAN_TEXT_INTERVAL] = "interval",
  [CORRIN_PLAN_TEXT_LONGEST] = "longest",
  [CORRIN_PLAN_TEXT_COUNT] = "count",
  [CORRIN_PLAN_TEXT_AGREED_WITH] = "agreed_with",
  [CORRIN_PLAN_TEXT_WHY] = "why",
};

/* One button shows the day that the task is about. */
static CorrinDay *
day_of_task (CorrinPlanForm *form)
{
  if (form->task == CORRIN_PLAN_CHANGE)
    return &form->change_day;
  return form->task == CORRIN_PLAN_END ? &form->last_day : &form->day;
}

static const char *
day_title (CorrinPlanTask task)
{
  if (task == CORRIN_PLAN_CHANGE)
    /* Translators: the day from which on the plan changes. */
    return _ ("From This Day On");
  return task == CORRIN_PLAN_END ? _ ("Last Day") : _ ("First Day");
}

static void
show_text (CorrinPlanDialog *self, CorrinPlanText text, gboolean visible)
{
  gtk_widget_set_visible (GTK_WIDGET (self->texts[text]), visible);
}

static void
show_what_counts (CorrinPlanDialog *self)
{
  const CorrinPlanForm *form = self->form;
  gboolean is_whole = form->task != CORRIN_PLAN_END;

  gtk_widget_set_visible (GTK_WIDGET (self->phase), is_whole);
  gtk_widget_set_visible (self->what_group, is_whole);
  gtk_widget_set_visible (self->rule_group, is_whole);
  gtk_widget_set_visible (self->end_group, is_whole);
  show_text (self, CORRIN_PLAN_TEXT_SUBSTANCE, form->substance == CORRIN_SUBSTANCE_OTHER);
  show_text (self, CORRIN_PLAN_TEXT_INTERVAL, corrin_plan_form_has_interval (form));
  show_text (self, CORRIN_PLAN_TEXT_LONGEST, corrin_plan_form_has_interval (form));
  show_text (self, CORRIN_PLAN_TEXT_COUNT, corrin_plan_form_has_count (form));
  gtk_widget_set_visible (GTK_WIDGET (self->counted_from), corrin_plan_form_asks_counted (form));
  gtk_widget_set_visible (self->end_day_row, form->ends == CORRIN_ENDS_ON_DAY);
  gtk_widget_set_visible (self->forget, form->agreed_on != CORRIN_DAY_NONE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->texts[CORRIN_PLAN_TEXT_INTERVAL]),
                                 corrin_plan_interval_title (form->rule));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->texts[CORRIN_PLAN_TEXT_COUNT]),
                                 corrin_plan_count_title (form->ends));
}

static void
show_notes (CorrinPlanDialog *self)
{
  g_auto (CorrinPlanCheck) check = { 0 };
  g_autofree char *answer = NULL;

  corrin_plan_form_check (self->form, &check);
  if (check.amount != NULL)
    corrin_field_note_problem (self->amount_note, self->is_checked ? check.amount : NULL);
  else if (check.asks != NULL)
    {
      /* Translators: %s is a dose as it was typed, such as "20 mg". */
      answer = g_strdup_printf (_ ("Yes, %s"), self->form->text[CORRIN_PLAN_TEXT_AMOUNT]);
      self->asked = check.micrograms;
      corrin_field_note_ask (self->amount_note, check.asks, answer);
    }
  else
    corrin_field_note_hint (self->amount_note,
                            corrin_form_is_blank (self->form->text[CORRIN_PLAN_TEXT_AMOUNT])
                                /* Translators: leave the examples as they are: they are what the
                                                    * program can read. */
                                ? _ ("Write it like 1 mg or 1000 mcg. Blank means not sure.")
                                : NULL);
  corrin_field_note_problem (self->rule_note, self->is_checked ? check.rule : NULL);
  corrin_field_note_problem (self->end_note,
                             self->is_checked || self->form->task == CORRIN_PLAN_END ? check.end : NULL);
}

static void
show_form (CorrinPlanDialog *self)
{
  g_autoptr (CorrinPlanForm) settled = corrin_plan_form_settle (self->form, self->was);
  g_autofree char *sentence = corrin_plan_sentence (settled, self->step, &self->context);

  show_what_counts (self);
  show_notes (self);
  gtk_label_set_text (self->sentence, sentence);
}

/* From which days the plan can change, end or begin. */
static void
set_day_range (CorrinPlanDialog *self)
{
  CorrinDay ahead = corrin_day_add_months (self->context.today, YEARS_AHEAD * 12);
  CorrinDay first = CORRIN_DAY_NONE;
  CorrinDay last = MAX (ahead, self->form->day);

  if (self->context.own != NULL
      && (self->form->task == CORRIN_PLAN_CHANGE || self->form->task == CORRIN_PLAN_END))
    {
      CorrinDay own_last = corrin_plan_step_last_day (self->context.steps, self->context.own);

      first = self->form->day;
      if (own_last != CORRIN_DAY_NONE && own_last >= first)
        last = MAX (own_last, self->context.today);
    }
  corrin_day_button_set_range (self->day, first, last);
  corrin_day_button_set_range (self->end_day, self->form->day, last);
}

static void
put_day (CorrinPlanDialog *self)
{
  const char *title = day_title (self->form->task);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day_row), title);
  corrin_day_button_set_label (self->day, title);
  set_day_range (self);
  corrin_day_button_set_day (self->day, *day_of_task (self->form));
}

static void
put (CorrinPlanDialog *self)
{
  const CorrinPlanForm *form = self->form;

  self->is_filling = TRUE;
  corrin_choice_row_set (self->task, form->task);
  put_day (self);
  corrin_choice_row_set (self->phase, form->phase);
  corrin_choice_row_set (self->substance, form->substance);
  corrin_choice_row_set (self->route, form->route);
  corrin_choice_row_set (self->rule, form->rule);
  corrin_choice_row_set (self->counted_from, form->counted_from);
  corrin_choice_row_set (self->ends, form->ends);
  corrin_day_button_set_day (self->end_day, form->end_day);
  corrin_day_button_set_day (self->agreed_on, form->agreed_on);
  for (guint i = 0; i < CORRIN_PLAN_N_TEXTS; i++)
    gtk_editable_set_text (self->texts[i], form->text[i]);
  self->is_filling = FALSE;
  show_form (self);
}

static void
take_task (CorrinPlanDialog *self)
{
  CorrinPlanTask task = (CorrinPlanTask) corrin_choice_row_get (self->task);

  if (task == self->form->task || !gtk_widget_get_visible (self->task_group))
    {
      *day_of_task (self->form) = corrin_day_button_get_day (self->day);
      return;
    }
  self->form->task = task;
  self->is_filling = TRUE;
  put_day (self);
  self->is_filling = FALSE;
}

static void
changed_cb (CorrinPlanDialog *self)
{
  CorrinPlanForm *form = self->form;

  if (self->is_filling || form == NULL)
    return;
  take_task (self);
  form->phase = (int) corrin_choice_row_get (self->phase);
  form->substance = (int) corrin_choice_row_get (self->substance);
  form->route = (int) corrin_choice_row_get (self->route);
  form->rule = (int) corrin_choice_row_get (self->rule);
  form->counted_from = (int) corrin_choice_row_get (self->counted_from);
  form->ends = (int) corrin_choice_row_get (self->ends);
  form->end_day = corrin_day_button_get_day (self->end_day);
  form->agreed_on = corrin_day_button_get_day (self->agreed_on);
  for (guint i = 0; i < CORRIN_PLAN_N_TEXTS; i++)
    corrin_form_set (&form->text[i], gtk_editable_get_text (self->texts[i]));
  show_form (self);
}

static void
answered_cb (CorrinPlanDialog *self)
{
  self->form->confirmed = self->asked;
  show_form (self);
}

static void
forget_cb (CorrinPlanDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->texts[CORRIN_PLAN_TEXT_WHY]));
  corrin_day_button_set_day (self->agreed_on, CORRIN_DAY_NONE);
}

static gboolean
write_step (CorrinStore *store, gpointer data, GError **error)
{
  CorrinPlanDialog *self = data;
  gint64 person = corrin_form_dialog_get_person (CORRIN_FORM_DIALOG (self));
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (corrin_record_free);
  g_autoptr (CorrinPlanForm) settled = corrin_plan_form_settle (self->form, self->was);
  CorrinPlanStep *made = corrin_plan_form_make (settled, self->step, person);

  g_ptr_array_add (steps, made);
  if (settled->task == CORRIN_PLAN_WRITE)
    return corrin_plan_add (store, steps, error);
  if (settled->task == CORRIN_PLAN_CHANGE)
    return corrin_plan_change (store, CORRIN_RECORD (self->step)->id, made, error);
  return corrin_plan_correct (store, CORRIN_RECORD (self->step)->id, made, error);
}

static void
focus_problem (CorrinPlanDialog *self, const CorrinPlanCheck *check)
{
  if (check->amount != NULL || check->asks != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->texts[CORRIN_PLAN_TEXT_AMOUNT]));
  else if (check->rule != NULL && corrin_plan_form_has_interval (self->form))
    gtk_widget_grab_focus (GTK_WIDGET (self->texts[CORRIN_PLAN_TEXT_INTERVAL]));
  else if (check->rule != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->rule));
  else if (corrin_plan_form_has_count (self->form) && self->form->task != CORRIN_PLAN_END)
    gtk_widget_grab_focus (GTK_WIDGET (self->texts[CORRIN_PLAN_TEXT_COUNT]));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->form->task == CORRIN_PLAN_END ? self->day : self->end_day),
                            GTK_DIR_TAB_FORWARD);
}

static gboolean
corrin_plan_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinPlanDialog *self = CORRIN_PLAN_DIALOG (dialog);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_auto (CorrinPlanCheck) check = { 0 };

  if (!corrin_plan_form_check (self->form, &check))
    {
      self->is_checked = TRUE;
      show_form (self);
      focus_problem (self, &check);
      return FALSE;
    }
  if (self->take != NULL)
    {
      self->take (corrin_plan_form_make (self->form, self->step, corrin_form_dialog_get_person (dialog)),
                  self->take_data);
      return TRUE;
    }
  if (self->step != NULL && corrin_plan_form_equal (self->form, self->was))
    return TRUE;
  if (!corrin_act (document, _ ("Change the plan"), write_step, self, error))
    return FALSE;
  corrin_document_say (document, _ ("Plan saved"), TRUE);
  return TRUE;
}

static gboolean
corrin_plan_dialog_is_changed (CorrinFormDialog *dialog)
{
  CorrinPlanDialog *self = CORRIN_PLAN_DIALOG (dialog);

  return !corrin_plan_form_equal (self->form, self->was);
}

static gboolean
remove_step (CorrinStore *store, gpointer data, GError **error)
{
  return corrin_plan_remove (store, CORRIN_RECORD (((CorrinPlanDialog *) data)->step)->id, error);
}

static void
delete_cb (CorrinPlanDialog *self)
{
  CorrinFormDialog *dialog = CORRIN_FORM_DIALOG (self);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_autoptr (GError) error = NULL;

  if (!corrin_act (document, _ ("Delete a step of the plan"), remove_step, self, &error))
    {
      corrin_form_dialog_fail (dialog, error);
      return;
    }
  corrin_document_say (document, _ ("Step deleted"), TRUE);
  corrin_form_dialog_finish (dialog);
}

static void
corrin_plan_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_PLAN_DIALOG);
  G_OBJECT_CLASS (corrin_plan_dialog_parent_class)->dispose (object);
}

static void
corrin_plan_dialog_finalize (GObject *object)
{
  CorrinPlanDialog *self = CORRIN_PLAN_DIALOG (object);

  g_clear_pointer (&self->form, corrin_plan_form_free);
  g_clear_pointer (&self->was, corrin_plan_form_free);
  g_clear_pointer (&self->step, corrin_record_free);
  g_clear_pointer (&self->context.steps, g_ptr_array_unref);
  g_clear_pointer (&self->context.doses, g_ptr_array_unref);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  G_OBJECT_CLASS (corrin_plan_dialog_parent_class)->finalize (object);
}

static void
bind_widgets (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, task_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, what_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, rule_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, end_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, task);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, day);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, phase);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, substance);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, amount_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, route);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, rule);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, rule_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, counted_from);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, ends);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, end_day_row);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, end_day);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, end_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, agreed_on);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, forget);
  gtk_widget_class_bind_template_child (widget_class, CorrinPlanDialog, delete);
  for (guint i = 0; i < CORRIN_PLAN_N_TEXTS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, text_names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (CorrinPlanDialog, texts) + i * sizeof (gpointer)));
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
corrin_plan_dialog_class_init (CorrinPlanDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_plan_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_plan_dialog_finalize;
  CORRIN_FORM_DIALOG_CLASS (class)->save = corrin_plan_dialog_save;
  CORRIN_FORM_DIALOG_CLASS (class)->is_changed = corrin_plan_dialog_is_changed;

  g_type_ensure (CORRIN_TYPE_DAY_BUTTON);
  g_type_ensure (CORRIN_TYPE_FIELD_NOTE);
  CORRIN_ENTER_ROOM (plan);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/plan/plan-dialog.ui");
  bind_widgets (widget_class);
}

static void
corrin_plan_dialog_init (CorrinPlanDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  corrin_plan_fill_tasks (self->task);
  corrin_plan_fill_phases (self->phase);
  corrin_dose_choices_fill_substances (self->substance);
  corrin_dose_choices_fill_routes (self->route, TRUE);
  corrin_plan_fill_rules (self->rule);
  corrin_plan_fill_counted (self->counted_from);
  corrin_plan_fill_ends (self->ends);
}

/* Without what is there already, the sentence says less, and the form is as good as before. */
static void
read_context (CorrinPlanDialog *self)
{
  CorrinFormDialog *dialog = CORRIN_FORM_DIALOG (self);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  CorrinStore *store = corrin_document_get_store (document);
  const CorrinQuery query = { corrin_form_dialog_get_person (dialog), CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;

  self->versions = corrin_store_list (store, &corrin_plan_step_kind, &query, &error);
  if (error == NULL)
    self->context.doses = corrin_store_list (store, &corrin_dose_kind, &query, &error);
  if (error != NULL)
    corrin_form_dialog_fail (dialog, error);
  if (self->versions == NULL)
    self->versions = g_ptr_array_new ();
  if (self->context.doses == NULL)
    self->context.doses = g_ptr_array_new ();
  self->context.steps = corrin_plan_in_force (self->versions);
  self->context.today = corrin_clock_today ();
  for (guint i = 0; self->step != NULL && i < self->context.steps->len; i++)
    if (CORRIN_RECORD (self->context.steps->pdata[i])->id == self->step->record.id)
      self->context.own = self->context.steps->pdata[i];
}

static CorrinPlanDialog *
dialog_new (GtkWindow *parent, CorrinDocument *document, const CorrinPlanStep *step, gboolean is_draft)
{
  CorrinPlanDialog *self =
      g_object_new (CORRIN_TYPE_PLAN_DIALOG, "transient-for", parent, "document", document, NULL);

  self->step = step != NULL ? corrin_record_copy (step) : NULL;
  read_context (self);
  self->form = step != NULL ? corrin_plan_form_new_for (step, self->context.today, is_draft)
                            : corrin_plan_form_new (self->context.today);
  self->was = corrin_plan_form_copy (self->form);
  gtk_widget_set_visible (self->task_group, self->form->task == CORRIN_PLAN_CHANGE);
  put (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->form->task == CORRIN_PLAN_CHANGE ? self->task : self->rule));
  return self;
}

/**
 * corrin_plan_dialog_new:
 * @parent: the window
 * @document: a journal with a person
 * @step: (nullable): a step in force, or %NULL to write down a new one
 *
 * Returns: (transfer full): a form for a step of the plan
 */
GtkWidget *
corrin_plan_dialog_new (GtkWindow *parent, CorrinDocument *document, const CorrinPlanStep *step)
{
  CorrinPlanDialog *self = dialog_new (parent, document, step, FALSE);

  gtk_widget_set_visible (self->delete, step != NULL);
  return GTK_WIDGET (self);
}

/**
 * corrin_plan_dialog_new_draft:
 * @parent: the window
 * @document: a journal with a person
 * @step: a step that is not in the journal yet
 * @take: gets the step as it stands in the form
 * @data: for @take
 *
 * Returns: (transfer full): a form that changes @step and saves nothing
 */
GtkWidget *
corrin_plan_dialog_new_draft (GtkWindow *parent, CorrinDocument *document, const CorrinPlanStep *step,
                              CorrinPlanDraftFunc take, gpointer data)
{
  CorrinPlanDialog *self = dialog_new (parent, document, step, TRUE);

  self->take = take;
  self->take_data = data;
  return GTK_WIDGET (self);
}
