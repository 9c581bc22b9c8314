/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "span-dialog.h"

#include "act.h"
#include "corrin-injection-resources.h"
#include "field-note.h"
#include "form-dialog.h"
#include "form-text.h"
#include "room-resource.h"
#include "span-form.h"
#include "what-group.h"

#include <glib/gi18n-lib.h>

#define CORRIN_TYPE_SPAN_DIALOG (corrin_span_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSpanDialog, corrin_span_dialog, CORRIN, SPAN_DIALOG, CorrinFormDialog)

struct _CorrinSpanDialog
{
  CorrinFormDialog parent_instance;

  CorrinEarlierTreatment *treatment; /* that is changed, or NULL for a new one */
  CorrinSpanForm *form;
  CorrinSpanForm *was; /* when it was opened */
  gboolean was_tried;

  CorrinFieldNote *started_note;
  CorrinWhatGroup *what;
  GtkEditable *texts[CORRIN_SPAN_N_TEXTS];
};

G_DEFINE_FINAL_TYPE (CorrinSpanDialog, corrin_span_dialog, CORRIN_TYPE_FORM_DIALOG)

static const char *const text_names[CORRIN_SPAN_N_TEXTS] = {
  [CORRIN_SPAN_TEXT_STARTED] = "started",
  [CORRIN_SPAN_TEXT_ENDED] = "ended",
  [CORRIN_SPAN_TEXT_EVERY] = "every",
  [CORRIN_SPAN_TEXT_NOTE] = "note",
};

static gboolean
show (CorrinSpanDialog *self)
{
  g_auto (CorrinAmountCheck) check = { 0 };
  g_autofree char *hint = corrin_dose_what_hint (&self->form->what);
  const char *problem = corrin_span_form_problem (self->form);
  gboolean is_amount_right = corrin_dose_what_check (&self->form->what, &check);

  corrin_field_note_problem (self->started_note, self->was_tried ? problem : NULL);
  corrin_what_group_show (self->what, hint, self->was_tried ? &check : NULL);
  return problem == NULL && is_amount_right;
}

static void
changed_cb (CorrinSpanDialog *self)
{
  if (self->was == NULL)
    return;
  for (guint i = 0; i < CORRIN_SPAN_N_TEXTS; i++)
    corrin_form_set (&self->form->text[i], gtk_editable_get_text (self->texts[i]));
  corrin_what_group_get (self->what, &self->form->what);
  show (self);
}

static void
confirmed_cb (CorrinSpanDialog *self)
{
  changed_cb (self);
  corrin_form_dialog_save (CORRIN_FORM_DIALOG (self));
}

static void
focus_problem (CorrinSpanDialog *self)
{
  if (corrin_span_form_problem (self->form) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->texts[CORRIN_SPAN_TEXT_STARTED]));
  else
    corrin_what_group_focus_amount (self->what);
}

static gboolean
corrin_span_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinSpanDialog *self = CORRIN_SPAN_DIALOG (dialog);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  gboolean is_new = self->treatment == NULL;
  g_autoptr (CorrinEarlierTreatment) treatment =
      is_new ? corrin_record_new (&corrin_earlier_treatment_kind) : corrin_record_copy (self->treatment);

  self->was_tried = TRUE;
  if (!show (self))
    {
      focus_problem (self);
      return FALSE;
    }
  if (is_new)
    treatment->record.person = corrin_form_dialog_get_person (dialog);
  corrin_span_form_apply (self->form, treatment);
  if (!(is_new ? corrin_act_add (document, treatment, error)
               : corrin_act_update (document, treatment, error)))
    return FALSE;
  corrin_document_say (document, is_new ? _ ("Earlier treatment saved") : _ ("Changes saved"), TRUE);
  return TRUE;
}

static gboolean
corrin_span_dialog_is_changed (CorrinFormDialog *dialog)
{
  CorrinSpanDialog *self = CORRIN_SPAN_DIALOG (dialog);

  return !corrin_span_form_equal (self->form, self->was);
}

static void
corrin_span_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_SPAN_DIALOG);
  G_OBJECT_CLASS (corrin_span_dialog_parent_class)->dispose (object);
}

static void
corrin_span_dialog_finalize (GObject *object)
{
  CorrinSpanDialog *self = CORRIN_SPAN_DIALOG (object);

  g_clear_pointer (&self->treatment, corrin_record_free);
  g_clear_pointer (&self->form, corrin_span_form_free);
  g_clear_pointer (&self->was, corrin_span_form_free);
  G_OBJECT_CLASS (corrin_span_dialog_parent_class)->finalize (object);
}

static void
corrin_span_dialog_class_init (CorrinSpanDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_span_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_span_dialog_finalize;
  CORRIN_FORM_DIALOG_CLASS (class)->save = corrin_span_dialog_save;
  CORRIN_FORM_DIALOG_CLASS (class)->is_changed = corrin_span_dialog_is_changed;

  CORRIN_ENTER_ROOM (injection);
  g_type_ensure (CORRIN_TYPE_FIELD_NOTE);
  g_type_ensure (CORRIN_TYPE_WHAT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/injection/span-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinSpanDialog, started_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinSpanDialog, what);
  for (guint i = 0; i < CORRIN_SPAN_N_TEXTS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, text_names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (CorrinSpanDialog, texts) + i * sizeof (gpointer)));
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirmed_cb);
}

static void
corrin_span_dialog_init (CorrinSpanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corrin_what_group_ask_no_route (self->what);
}

/**
 * corrin_span_dialog_new:
 * @parent: (nullable): the window
 * @document: a journal with a person
 * @treatment: (nullable): what is changed, or %NULL for a new one
 *
 * Returns: (transfer full): a form for a treatment in earlier years
 */
GtkWidget *
corrin_span_dialog_new (GtkWindow *parent, CorrinDocument *document, const CorrinEarlierTreatment *treatment)
{
  CorrinSpanDialog *self =
      g_object_new (CORRIN_TYPE_SPAN_DIALOG, "transient-for", parent, "document", document, NULL);

  if (treatment != NULL)
    self->treatment = corrin_record_copy (treatment);
  self->form = corrin_span_form_new (treatment);
  for (guint i = 0; i < CORRIN_SPAN_N_TEXTS; i++)
    gtk_editable_set_text (self->texts[i], self->form->text[i]);
  corrin_what_group_set (self->what, &self->form->what);
  self->was = corrin_span_form_copy (self->form);
  show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->texts[CORRIN_SPAN_TEXT_STARTED]));
  return GTK_WIDGET (self);
}
