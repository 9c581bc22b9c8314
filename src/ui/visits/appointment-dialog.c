/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "appointment-dialog.h"

#include "act.h"
#include "answer-row.h"
#include "appointment-form.h"
#include "clock.h"
#include "corrin-visits-resources.h"
#include "day-button.h"
#include "field-note.h"
#include "form-dialog.h"
#include "form-text.h"
#include "history.h"
#include "optional-day.h"

#include <glib/gi18n-lib.h>

/* How far ahead something can be planned, in months. */
#define MONTHS_AHEAD 60

#define CORRIN_TYPE_APPOINTMENT_DIALOG (corrin_appointment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinAppointmentDialog, corrin_appointment_dialog, CORRIN, APPOINTMENT_DIALOG,
                      CorrinFormDialog)

struct _CorrinAppointmentDialog
{
  CorrinFormDialog parent_instance;

  CorrinAppointmentForm *form;
  CorrinAppointmentForm *was; /* when it was opened */
  gboolean is_filling;
  gboolean was_tried;

  CorrinDayButton *day;
  CorrinFieldNote *problem;
  GtkWidget *after;
  GtkTextView *said;
  GtkWidget *answers_group;
  GtkListBox *answers;
  CorrinOptionalDay *days[CORRIN_APPOINTMENT_N_DAYS];
  GtkEditable *texts[CORRIN_APPOINTMENT_N_TEXTS];
  GtkWidget *delete;
};

G_DEFINE_FINAL_TYPE (CorrinAppointmentDialog, corrin_appointment_dialog, CORRIN_TYPE_FORM_DIALOG)

/* What was said has several lines. */
static const char *const text_names[CORRIN_APPOINTMENT_N_TEXTS] = {
  [CORRIN_APPOINTMENT_TIME] = "time",
  [CORRIN_APPOINTMENT_WITH] = "with_whom",
  [CORRIN_APPOINTMENT_PURPOSE] = "purpose",
  [CORRIN_APPOINTMENT_NOTE] = "note",
};

static const char *const day_names[CORRIN_APPOINTMENT_N_DAYS] = {
  [CORRIN_APPOINTMENT_PLAN_CHANGED] = "plan_changed",
  [CORRIN_APPOINTMENT_RECHECK_PLANNED] = "recheck_planned",
  [CORRIN_APPOINTMENT_RECHECK_DONE] = "recheck_done",
  [CORRIN_APPOINTMENT_NEXT] = "next",
};

static void
show_problem (CorrinAppointmentDialog *self)
{
  corrin_field_note_problem (self->problem,
                             self->was_tried ? corrin_appointment_form_problem (self->form) : NULL);
}

static char *
get_said (CorrinAppointmentDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->said);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
changed_cb (CorrinAppointmentDialog *self)
{
  CorrinAppointmentForm *form = self->form;
  GtkListBoxRow *row;

  if (self->is_filling || form == NULL)
    return;
  form->day = corrin_day_button_get_day (self->day);
  for (guint i = 0; i < CORRIN_APPOINTMENT_N_DAYS; i++)
    form->days[i] = corrin_optional_day_get (self->days[i]);
  for (guint i = 0; i < CORRIN_APPOINTMENT_N_TEXTS; i++)
    if (self->texts[i] != NULL)
      corrin_form_set (&form->text[i], gtk_editable_get_text (self->texts[i]));
  g_free (form->text[CORRIN_APPOINTMENT_SAID]);
  form->text[CORRIN_APPOINTMENT_SAID] = get_said (self);
  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->answers, (int) i)) != NULL; i++)
    corrin_answer_row_take (CORRIN_ANSWER_ROW (row), g_ptr_array_index (form->answers, i));
  show_problem (self);
}

static void
add_answers (CorrinAppointmentDialog *self)
{
  const GPtrArray *lines = self->form->answers;

  for (guint i = 0; i < lines->len; i++)
    {
      GtkWidget *row = corrin_answer_row_new (g_ptr_array_index (lines, i));

      g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->answers, row);
    }
  gtk_widget_set_visible (self->answers_group, lines->len > 0);
}

static void
set_ranges (CorrinAppointmentDialog *self)
{
  CorrinDay far = corrin_day_add_months (corrin_clock_today (), MONTHS_AHEAD);

  corrin_day_button_set_range (self->day, CORRIN_DAY_NONE, far);
  for (guint i = 0; i < CORRIN_APPOINTMENT_N_DAYS; i++)
    if (i != CORRIN_APPOINTMENT_RECHECK_DONE)
      corrin_optional_day_set_range (self->days[i], CORRIN_DAY_NONE, far);
}

static void
put (CorrinAppointmentDialog *self)
{
  const CorrinAppointmentForm *form = self->form;

  self->is_filling = TRUE;
  set_ranges (self);
  corrin_day_button_set_day (self->day, form->day);
  for (guint i = 0; i < CORRIN_APPOINTMENT_N_DAYS; i++)
    corrin_optional_day_set (self->days[i], form->days[i]);
  for (guint i = 0; i < CORRIN_APPOINTMENT_N_TEXTS; i++)
    if (self->texts[i] != NULL)
      gtk_editable_set_text (self->texts[i], form->text[i]);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->said), form->text[CORRIN_APPOINTMENT_SAID], -1);
  add_answers (self);
  gtk_widget_set_visible (self->after, form->is_after);
  gtk_widget_set_visible (self->delete, form->id != 0);
  if (form->is_after)
    gtk_window_set_title (GTK_WINDOW (self), _ ("After the Visit"));
  self->is_filling = FALSE;
}

static gboolean
store_cb (CorrinStore *store, gpointer data, GError **error)
{
  CorrinAppointmentDialog *self = data;

  return corrin_appointment_form_store (self->form, store,
                                        corrin_form_dialog_get_person (CORRIN_FORM_DIALOG (self)), error);
}

static void
edit_plan_cb (gpointer data)
{
  g_autoptr (GtkWidget) window = data;

  gtk_widget_activate_action (window, "journal.edit-plan-step", "x", G_GINT64_CONSTANT (0));
}

/* What changed in the plan is written down in the plan, where the window has a form for it. */
static void
go_on_to_plan (CorrinAppointmentDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL && self->form->days[CORRIN_APPOINTMENT_PLAN_CHANGED] != CORRIN_DAY_NONE)
    g_idle_add_once (edit_plan_cb, g_object_ref (parent));
}

static gboolean
corrin_appointment_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinAppointmentDialog *self = CORRIN_APPOINTMENT_DIALOG (dialog);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);

  self->was_tried = TRUE;
  show_problem (self);
  if (corrin_appointment_form_problem (self->form) != NULL)
    {
      gtk_widget_grab_focus (self->form->day == CORRIN_DAY_NONE
                                 ? GTK_WIDGET (self->day)
                                 : GTK_WIDGET (self->texts[CORRIN_APPOINTMENT_TIME]));
      return FALSE;
    }
  if (!corrin_act (document, "appointment", store_cb, self, error))
    return FALSE;
  corrin_document_say (document, _ ("Visit saved"), TRUE);
  go_on_to_plan (self);
  return TRUE;
}

static gboolean
corrin_appointment_dialog_is_changed (CorrinFormDialog *dialog)
{
  CorrinAppointmentDialog *self = CORRIN_APPOINTMENT_DIALOG (dialog);

  return !corrin_appointment_form_equal (self->form, self->was);
}

static gboolean
remove_cb (CorrinStore *store, gpointer data, GError **error)
{
  const CorrinAppointmentDialog *self = data;

  return corrin_history_remove (store, &corrin_appointment_kind, self->form->id, error);
}

static void
delete_cb (CorrinAppointmentDialog *self)
{
  CorrinFormDialog *dialog = CORRIN_FORM_DIALOG (self);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_autoptr (GError) error = NULL;

  if (!corrin_act (document, "appointment", remove_cb, self, &error))
    {
      corrin_form_dialog_fail (dialog, error);
      return;
    }
  corrin_document_say (document, _ ("Visit deleted"), TRUE);
  corrin_form_dialog_finish (dialog);
}

static void
corrin_appointment_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_APPOINTMENT_DIALOG);
  G_OBJECT_CLASS (corrin_appointment_dialog_parent_class)->dispose (object);
}

static void
corrin_appointment_dialog_finalize (GObject *object)
{
  CorrinAppointmentDialog *self = CORRIN_APPOINTMENT_DIALOG (object);

  g_clear_pointer (&self->form, corrin_appointment_form_free);
  g_clear_pointer (&self->was, corrin_appointment_form_free);
  G_OBJECT_CLASS (corrin_appointment_dialog_parent_class)->finalize (object);
}

static void
bind_array (GtkWidgetClass *widget_class, const char *const *names, guint n, gsize offset)
{
  for (guint i = 0; i < n; i++)
    if (names[i] != NULL)
      gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                                 (gssize) (offset + i * sizeof (gpointer)));
}

static void
bind_widgets (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CorrinAppointmentDialog, day);
  gtk_widget_class_bind_template_child (widget_class, CorrinAppointmentDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, CorrinAppointmentDialog, after);
  gtk_widget_class_bind_template_child (widget_class, CorrinAppointmentDialog, said);
  gtk_widget_class_bind_template_child (widget_class, CorrinAppointmentDialog, answers_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinAppointmentDialog, answers);
  gtk_widget_class_bind_template_child (widget_class, CorrinAppointmentDialog, delete);
  bind_array (widget_class, text_names, CORRIN_APPOINTMENT_N_TEXTS,
              G_STRUCT_OFFSET (CorrinAppointmentDialog, texts));
  bind_array (widget_class, day_names, CORRIN_APPOINTMENT_N_DAYS,
              G_STRUCT_OFFSET (CorrinAppointmentDialog, days));
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
corrin_appointment_dialog_class_init (CorrinAppointmentDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_appointment_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_appointment_dialog_finalize;
  CORRIN_FORM_DIALOG_CLASS (class)->save = corrin_appointment_dialog_save;
  CORRIN_FORM_DIALOG_CLASS (class)->is_changed = corrin_appointment_dialog_is_changed;

  corrin_visits_get_resource ();
  g_type_ensure (CORRIN_TYPE_DAY_BUTTON);
  g_type_ensure (CORRIN_TYPE_FIELD_NOTE);
  g_type_ensure (CORRIN_TYPE_OPTIONAL_DAY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/visits/appointment-dialog.ui");
  bind_widgets (widget_class);
}

static void
corrin_appointment_dialog_init (CorrinAppointmentDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_appointment_dialog_new:
 * @parent: (nullable): the window
 * @document: a journal with a person
 * @id: of an appointment, or 0 for a new one
 * @is_after: whether it is filled in after the visit: what was said, and how it goes on
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a form for an appointment
 */
GtkWidget *
corrin_appointment_dialog_new (GtkWindow *parent, CorrinDocument *document, gint64 id, gboolean is_after,
                               GError **error)
{
  gint64 person = corrin_document_get_person (document)->record.id;
  g_autoptr (CorrinAppointmentForm) form =
      corrin_appointment_form_read (corrin_document_get_store (document), person, id, is_after, error);
  CorrinAppointmentDialog *self;

  if (form == NULL)
    return NULL;
  self = g_object_new (CORRIN_TYPE_APPOINTMENT_DIALOG, "transient-for", parent, "document", document, NULL);
  self->form = g_steal_pointer (&form);
  self->was = corrin_appointment_form_copy (self->form);
  put (self);
  gtk_widget_grab_focus (self->form->is_after ? GTK_WIDGET (self->said) : GTK_WIDGET (self->day));
  return GTK_WIDGET (self);
}
