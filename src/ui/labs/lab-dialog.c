/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-dialog.h"

#include "act.h"
#include "catalog.h"
#include "choice-row.h"
#include "corrin-labs-resources.h"
#include "day-button.h"
#include "errors.h"
#include "field-note.h"
#include "form-dialog.h"
#include "form-text.h"
#include "lab-form.h"
#include "lab-value.h"
#include "room-resource.h"

#include <glib/gi18n-lib.h>

#define CORRIN_TYPE_LAB_DIALOG (corrin_lab_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinLabDialog, corrin_lab_dialog, CORRIN, LAB_DIALOG, CorrinFormDialog)

struct _CorrinLabDialog
{
  CorrinFormDialog parent_instance;

  CorrinLabHistory *history;
  CorrinLabResult *lab; /* that is changed, or NULL */
  CorrinLabForm *form;
  CorrinLabForm *was; /* when it was opened */
  gboolean is_filling;
  gboolean was_tried;

  AdwComboRow *analyte;
  AdwComboRow *unit;
  CorrinFieldNote *analyte_note;
  CorrinFieldNote *value_note;
  CorrinFieldNote *unit_note;
  CorrinFieldNote *low_note;
  CorrinFieldNote *high_note;
  CorrinDayButton *day;
  GtkWidget *laboratories;
  GMenu *laboratories_menu;
  AdwActionRow *suggestion;
  GtkWidget *use_suggestion;
  GtkSwitch *private;
  GtkWidget *delete;
  GtkEditable *texts[CORRIN_LAB_N_TEXTS];
};

G_DEFINE_FINAL_TYPE (CorrinLabDialog, corrin_lab_dialog, CORRIN_TYPE_FORM_DIALOG)

static const char *const text_names[CORRIN_LAB_N_TEXTS] = {
  [CORRIN_LAB_TEXT_ANALYTE] = "own_analyte", [CORRIN_LAB_TEXT_VALUE] = "value",
  [CORRIN_LAB_TEXT_UNIT] = "own_unit",       [CORRIN_LAB_TEXT_LOW] = "low",
  [CORRIN_LAB_TEXT_HIGH] = "high",           [CORRIN_LAB_TEXT_RANGE] = "range",
  [CORRIN_LAB_TEXT_FLAG] = "flag",           [CORRIN_LAB_TEXT_LABORATORY] = "laboratory",
  [CORRIN_LAB_TEXT_NOTE] = "note",
};

/* The choices */

static void
fill_analytes (CorrinLabDialog *self)
{
  GArray *choices = corrin_choices_new ();

  for (guint i = 0; i < self->history->analytes->len; i++)
    corrin_choices_add (choices, i, corrin_analyte_display (self->history->analytes->pdata[i]));
  corrin_choices_add (choices, CORRIN_LAB_OTHER, _ ("Something else"));
  corrin_choice_row_fill (self->analyte, choices);
}

/* Only for another analyte: a list that changes while something is chosen in it makes GTK 4.8 fail. */
static void
fill_units (CorrinLabDialog *self)
{
  const char *analyte = corrin_lab_form_analyte (self->form, self->history);
  GArray *choices = corrin_choices_new ();

  if (analyte != NULL)
    {
      g_autoptr (GPtrArray) units = corrin_lab_history_units (self->history, analyte);

      if (self->form->unit == CORRIN_LAB_NOT_CHOSEN)
        corrin_choices_add (choices, CORRIN_LAB_NOT_CHOSEN, _ ("Choose the one that is printed"));
      for (guint i = 0; i < units->len; i++)
        corrin_choices_add (choices, i, units->pdata[i]);
    }
  corrin_choices_add (choices, CORRIN_LAB_OTHER, _ ("Another unit"));
  self->is_filling = TRUE;
  corrin_choice_row_fill (self->unit, choices);
  self->is_filling = FALSE;
}

static void
fill_laboratories (CorrinLabDialog *self)
{
  const GPtrArray *names = self->history->laboratories;

  for (guint i = 0; i < names->len; i++)
    {
      /* An underscore in a menu would mark the letter after it as a key. */
      g_auto (GStrv) parts = g_strsplit (names->pdata[i], "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "form.laboratory", "s", names->pdata[i]);
      g_menu_append_item (self->laboratories_menu, item);
    }
  gtk_widget_set_visible (self->laboratories, names->len > 0);
}

/* From the form to the widgets */

static void
put (CorrinLabDialog *self)
{
  const CorrinLabForm *form = self->form;

  self->is_filling = TRUE;
  corrin_choice_row_set (self->analyte, form->analyte);
  corrin_choice_row_set (self->unit, form->unit);
  corrin_day_button_set_day (self->day, form->day);
  gtk_switch_set_active (self->private, form->is_private);
  for (guint i = 0; i < CORRIN_LAB_N_TEXTS; i++)
    if (!g_str_equal (gtk_editable_get_text (self->texts[i]), form->text[i]))
      gtk_editable_set_text (self->texts[i], form->text[i]);
  self->is_filling = FALSE;
}

static void
show_lines (CorrinLabDialog *self)
{
  gboolean is_own = self->form->analyte == CORRIN_LAB_OTHER;

  gtk_widget_set_visible (GTK_WIDGET (self->texts[CORRIN_LAB_TEXT_ANALYTE]), is_own);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), !is_own);
  gtk_widget_set_visible (GTK_WIDGET (self->texts[CORRIN_LAB_TEXT_UNIT]),
                          is_own || self->form->unit == CORRIN_LAB_OTHER);
}

static const CorrinLabResult *
suggested (CorrinLabDialog *self)
{
  return corrin_lab_form_suggestion (self->form, self->history, self->lab);
}

static void
show_suggestion (CorrinLabDialog *self)
{
  const CorrinLabResult *from = suggested (self);
  g_autofree char *range = from != NULL ? corrin_lab_range_display (from) : NULL;
  g_autofree char *day = from != NULL ? corrin_day_display (from->day) : NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->suggestion), from != NULL);
  if (from == NULL)
    return;
  /* Translators: %s is a range of a lab value, such as "197–771". */
  title = g_strdup_printf (_ ("Last time: %s"), range);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->suggestion), title);
  adw_action_row_set_subtitle (self->suggestion, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->use_suggestion), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
}

/* What is missing is told when somebody has tried to save; a unit is asked about at once. */
static void
show_problems (CorrinLabDialog *self)
{
  g_auto (CorrinLabCheck) check = { 0 };

  corrin_lab_form_check (self->form, self->history, &check);
  if (!self->was_tried)
    for (guint i = 0; i < CORRIN_LAB_N_TEXTS; i++)
      g_clear_pointer (&check.problem[i], g_free);
  corrin_field_note_problem (self->analyte_note, check.problem[CORRIN_LAB_TEXT_ANALYTE]);
  corrin_field_note_problem (self->value_note, check.problem[CORRIN_LAB_TEXT_VALUE]);
  corrin_field_note_problem (self->low_note, check.problem[CORRIN_LAB_TEXT_LOW]);
  corrin_field_note_problem (self->high_note, check.problem[CORRIN_LAB_TEXT_HIGH]);
  if (check.question != NULL)
    corrin_field_note_ask (self->unit_note, check.question, _ ("It Is Printed So"));
  else
    corrin_field_note_problem (self->unit_note, check.problem[CORRIN_LAB_TEXT_UNIT]);
}

static void
show (CorrinLabDialog *self)
{
  put (self);
  show_lines (self);
  show_suggestion (self);
  show_problems (self);
}

/* From the widgets to the form */

static void
take (CorrinLabDialog *self)
{
  CorrinLabForm *form = self->form;

  form->analyte = (int) corrin_choice_row_get (self->analyte);
  form->unit = (int) corrin_choice_row_get (self->unit);
  form->day = corrin_day_button_get_day (self->day);
  form->is_private = gtk_switch_get_active (self->private);
  for (guint i = 0; i < CORRIN_LAB_N_TEXTS; i++)
    corrin_form_set (&form->text[i], gtk_editable_get_text (self->texts[i]));
}

static gboolean
is_ready (CorrinLabDialog *self)
{
  return !self->is_filling && self->form != NULL;
}

static void
changed_cb (CorrinLabDialog *self)
{
  if (!is_ready (self))
    return;
  take (self);
  show (self);
}

static void
measured_cb (CorrinLabDialog *self)
{
  if (!is_ready (self))
    return;
  self->form->is_confirmed = FALSE;
  changed_cb (self);
}

static void
analyte_cb (CorrinLabDialog *self)
{
  if (!is_ready (self))
    return;
  take (self);
  corrin_lab_form_choose_unit (self->form, self->history);
  fill_units (self);
  show (self);
}

static void
confirmed_cb (CorrinLabDialog *self)
{
  self->form->is_confirmed = TRUE;
  show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
}

static void
use_suggestion_cb (CorrinLabDialog *self)
{
  const CorrinLabResult *from = suggested (self);

  if (from == NULL)
    return;
  corrin_lab_form_take_range (self->form, from);
  gtk_widget_grab_focus (GTK_WIDGET (self->texts[CORRIN_LAB_TEXT_LOW]));
  show (self);
}

static void
laboratory_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinLabDialog *self = CORRIN_LAB_DIALOG (widget);

  (void) action;
  gtk_editable_set_text (self->texts[CORRIN_LAB_TEXT_LABORATORY], g_variant_get_string (parameter, NULL));
}

/* Saving */

static void
focus_problem (CorrinLabDialog *self)
{
  g_auto (CorrinLabCheck) check = { 0 };
  gboolean has_choice = gtk_widget_get_visible (GTK_WIDGET (self->unit));

  corrin_lab_form_check (self->form, self->history, &check);
  for (guint i = 0; i < CORRIN_LAB_N_TEXTS; i++)
    if (check.problem[i] != NULL)
      {
        gtk_widget_grab_focus (i == CORRIN_LAB_TEXT_UNIT && has_choice ? GTK_WIDGET (self->unit)
                                                                       : GTK_WIDGET (self->texts[i]));
        return;
      }
  gtk_widget_grab_focus (GTK_WIDGET (self->unit_note));
}

static gboolean
corrin_lab_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinLabDialog *self = CORRIN_LAB_DIALOG (dialog);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_auto (CorrinLabCheck) check = { 0 };
  g_autoptr (CorrinLabResult) lab =
      self->lab != NULL ? corrin_record_copy (self->lab) : corrin_record_new (&corrin_lab_result_kind);

  self->was_tried = TRUE;
  show_problems (self);
  if (!corrin_lab_form_check (self->form, self->history, &check))
    {
      focus_problem (self);
      return FALSE;
    }
  if (self->lab == NULL)
    lab->record.person = corrin_form_dialog_get_person (dialog);
  if (!corrin_lab_form_apply (self->form, self->history, lab, error)
      || !(self->lab != NULL ? corrin_act_update (document, lab, error)
                             : corrin_act_add (document, lab, error)))
    return FALSE;
  corrin_document_say (document, self->lab != NULL ? _ ("Changes saved") : _ ("Lab result saved"), TRUE);
  return TRUE;
}

static gboolean
corrin_lab_dialog_is_changed (CorrinFormDialog *dialog)
{
  CorrinLabDialog *self = CORRIN_LAB_DIALOG (dialog);

  return !corrin_lab_form_equal (self->form, self->was);
}

static void
delete_cb (CorrinLabDialog *self)
{
  CorrinFormDialog *dialog = CORRIN_FORM_DIALOG (self);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_autoptr (GError) error = NULL;

  if (!corrin_act_remove (document, &corrin_lab_result_kind, self->lab->record.id, &error))
    {
      corrin_form_dialog_fail (dialog, error);
      return;
    }
  corrin_document_say (document, _ ("Lab result deleted"), TRUE);
  corrin_form_dialog_finish (dialog);
}

/* The widget */

static void
corrin_lab_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_LAB_DIALOG);
  G_OBJECT_CLASS (corrin_lab_dialog_parent_class)->dispose (object);
}

static void
corrin_lab_dialog_finalize (GObject *object)
{
  CorrinLabDialog *self = CORRIN_LAB_DIALOG (object);

  g_clear_pointer (&self->history, corrin_lab_history_free);
  g_clear_pointer (&self->lab, corrin_record_free);
  g_clear_pointer (&self->form, corrin_lab_form_free);
  g_clear_pointer (&self->was, corrin_lab_form_free);
  G_OBJECT_CLASS (corrin_lab_dialog_parent_class)->finalize (object);
}

static void
bind_widgets (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, analyte);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, analyte_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, value_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, unit_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, low_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, high_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, day);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, laboratories);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, laboratories_menu);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, suggestion);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, use_suggestion);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, private);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabDialog, delete);
  for (guint i = 0; i < CORRIN_LAB_N_TEXTS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, text_names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (CorrinLabDialog, texts) + i * sizeof (gpointer)));
}

static void
corrin_lab_dialog_class_init (CorrinLabDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_lab_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_lab_dialog_finalize;
  CORRIN_FORM_DIALOG_CLASS (class)->save = corrin_lab_dialog_save;
  CORRIN_FORM_DIALOG_CLASS (class)->is_changed = corrin_lab_dialog_is_changed;

  CORRIN_ENTER_ROOM (labs);
  g_type_ensure (CORRIN_TYPE_DAY_BUTTON);
  g_type_ensure (CORRIN_TYPE_FIELD_NOTE);
  gtk_widget_class_install_action (widget_class, "form.laboratory", "s", laboratory_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/labs/lab-dialog.ui");
  bind_widgets (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, measured_cb);
  gtk_widget_class_bind_template_callback (widget_class, analyte_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_suggestion_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
corrin_lab_dialog_init (CorrinLabDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const CorrinLabResult *
find_lab (const CorrinLabHistory *history, gint64 id, GError **error)
{
  for (guint i = 0; i < history->labs->len; i++)
    if (CORRIN_RECORD (history->labs->pdata[i])->id == id)
      return history->labs->pdata[i];
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND,
                       _ ("This lab result is not in the journal any more."));
  return NULL;
}

static void
edit (CorrinLabDialog *self, const CorrinLabResult *lab)
{
  self->lab = corrin_record_copy (lab);
  self->form = corrin_lab_form_new_for (self->history, lab);
  gtk_widget_set_visible (self->delete, TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Edit Lab Result"));
}

/**
 * corrin_lab_dialog_new:
 * @parent: (nullable): the window
 * @document: a journal with a person
 * @id: of a lab result, or 0 for a new one
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a form for a lab result
 */
GtkWidget *
corrin_lab_dialog_new (GtkWindow *parent, CorrinDocument *document, gint64 id, GError **error)
{
  gint64 person = corrin_document_get_person (document)->record.id;
  g_autoptr (CorrinLabHistory) history =
      corrin_lab_history_read (corrin_document_get_store (document), person, error);
  const CorrinLabResult *lab = history != NULL && id != 0 ? find_lab (history, id, error) : NULL;
  CorrinLabDialog *self;

  if (history == NULL || (id != 0 && lab == NULL))
    return NULL;
  self = g_object_new (CORRIN_TYPE_LAB_DIALOG, "transient-for", parent, "document", document, NULL);
  self->history = g_steal_pointer (&history);
  fill_analytes (self);
  fill_laboratories (self);
  if (lab != NULL)
    edit (self, lab);
  else
    self->form = corrin_lab_form_new (self->history);
  self->was = corrin_lab_form_copy (self->form);
  fill_units (self);
  show (self);
  gtk_widget_grab_focus (lab != NULL ? GTK_WIDGET (self->texts[CORRIN_LAB_TEXT_VALUE])
                                     : GTK_WIDGET (self->analyte));
  return GTK_WIDGET (self);
}
