/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "about-person-dialog.h"

#include "about-form.h"
#include "act.h"
#include "capital.h"
#include "catalog.h"
#include "corrin-visits-resources.h"
#include "field-note.h"
#include "form-dialog.h"
#include "form-text.h"

#include <glib/gi18n-lib.h>

#define CORRIN_TYPE_ABOUT_PERSON_DIALOG (corrin_about_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinAboutPersonDialog, corrin_about_person_dialog, CORRIN, ABOUT_PERSON_DIALOG,
                      CorrinFormDialog)

struct _CorrinAboutPersonDialog
{
  CorrinFormDialog parent_instance;

  CorrinAboutForm *form;
  CorrinAboutForm *was; /* when it was opened */
  gboolean is_filling;
  gboolean was_tried;

  GtkBox *causes;
  CorrinFieldNote *problem;
  GtkEditable *texts[CORRIN_ABOUT_N_TEXTS];
};

G_DEFINE_FINAL_TYPE (CorrinAboutPersonDialog, corrin_about_person_dialog, CORRIN_TYPE_FORM_DIALOG)

static const char *const text_names[CORRIN_ABOUT_N_TEXTS] = {
  [CORRIN_ABOUT_DIAGNOSIS] = "diagnosis",
  [CORRIN_ABOUT_DIAGNOSED_BY] = "diagnosed_by",
  [CORRIN_ABOUT_DIAGNOSED_ON] = "diagnosed_on",
  [CORRIN_ABOUT_CAUSE_OTHER] = "cause_other",
  [CORRIN_ABOUT_SINCE] = "since",
  [CORRIN_ABOUT_CONDITIONS] = "conditions",
  [CORRIN_ABOUT_MEDICINES] = "medicines",
  [CORRIN_ABOUT_SOURCES] = "sources",
  [CORRIN_ABOUT_CLINICIAN] = "clinician",
  [CORRIN_ABOUT_BIRTH] = "birth",
};

static void
show_problem (CorrinAboutPersonDialog *self)
{
  corrin_field_note_problem (
      self->problem, self->was_tried ? corrin_about_form_problem (self->form, CORRIN_ABOUT_BIRTH) : NULL);
}

static void
changed_cb (CorrinAboutPersonDialog *self)
{
  GtkWidget *check;
  guint i;

  if (self->is_filling || self->form == NULL)
    return;
  for (i = 0; i < CORRIN_ABOUT_N_TEXTS; i++)
    corrin_form_set (&self->form->text[i], gtk_editable_get_text (self->texts[i]));
  self->form->causes = 0;
  check = gtk_widget_get_first_child (GTK_WIDGET (self->causes));
  for (i = 0; check != NULL; i++, check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      self->form->causes |= 1u << i;
  show_problem (self);
}

static void
add_causes (CorrinAboutPersonDialog *self)
{
  for (guint i = 0; corrin_offered_causes[i].key != NULL; i++)
    {
      g_autofree char *name = corrin_capital (corrin_cause_display (corrin_offered_causes[i].key));
      GtkWidget *check = gtk_check_button_new_with_label (name);

      gtk_widget_add_css_class (check, "touch");
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (self->form->causes & 1u << i) != 0);
      g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->causes, check);
    }
}

static void
put (CorrinAboutPersonDialog *self)
{
  self->is_filling = TRUE;
  for (guint i = 0; i < CORRIN_ABOUT_N_TEXTS; i++)
    gtk_editable_set_text (self->texts[i], self->form->text[i]);
  add_causes (self);
  self->is_filling = FALSE;
}

/* Other fields may have been written meanwhile: only what stands here is put into the record. */
static gboolean
store_cb (CorrinStore *store, gpointer data, GError **error)
{
  CorrinAboutPersonDialog *self = data;
  g_autoptr (CorrinPerson) person = corrin_store_get (
      store, &corrin_person_kind, corrin_form_dialog_get_person (CORRIN_FORM_DIALOG (self)), error);

  if (person == NULL)
    return FALSE;
  corrin_about_form_fill (self->form, person);
  return corrin_store_update (store, person, error);
}

static gboolean
corrin_about_person_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinAboutPersonDialog *self = CORRIN_ABOUT_PERSON_DIALOG (dialog);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);

  self->was_tried = TRUE;
  show_problem (self);
  if (corrin_about_form_problem (self->form, CORRIN_ABOUT_BIRTH) != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->texts[CORRIN_ABOUT_BIRTH]));
      return FALSE;
    }
  if (!corrin_act (document, "person", store_cb, self, error))
    return FALSE;
  corrin_document_say (document, _ ("Saved"), TRUE);
  return TRUE;
}

static gboolean
corrin_about_person_dialog_is_changed (CorrinFormDialog *dialog)
{
  CorrinAboutPersonDialog *self = CORRIN_ABOUT_PERSON_DIALOG (dialog);

  return !corrin_about_form_equal (self->form, self->was);
}

static void
corrin_about_person_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_ABOUT_PERSON_DIALOG);
  G_OBJECT_CLASS (corrin_about_person_dialog_parent_class)->dispose (object);
}

static void
corrin_about_person_dialog_finalize (GObject *object)
{
  CorrinAboutPersonDialog *self = CORRIN_ABOUT_PERSON_DIALOG (object);

  g_clear_pointer (&self->form, corrin_about_form_free);
  g_clear_pointer (&self->was, corrin_about_form_free);
  G_OBJECT_CLASS (corrin_about_person_dialog_parent_class)->finalize (object);
}

static void
corrin_about_person_dialog_class_init (CorrinAboutPersonDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_about_person_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_about_person_dialog_finalize;
  CORRIN_FORM_DIALOG_CLASS (class)->save = corrin_about_person_dialog_save;
  CORRIN_FORM_DIALOG_CLASS (class)->is_changed = corrin_about_person_dialog_is_changed;

  corrin_visits_get_resource ();
  g_type_ensure (CORRIN_TYPE_FIELD_NOTE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/visits/about-person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinAboutPersonDialog, causes);
  gtk_widget_class_bind_template_child (widget_class, CorrinAboutPersonDialog, problem);
  for (guint i = 0; i < CORRIN_ABOUT_N_TEXTS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, text_names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (CorrinAboutPersonDialog, texts) + i * sizeof (gpointer)));
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
corrin_about_person_dialog_init (CorrinAboutPersonDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_about_person_dialog_new:
 * @parent: (nullable): the window
 * @document: a journal with a person
 *
 * Returns: (transfer full): a form for what is known of the person: diagnosis, causes, conditions, medicines
 */
GtkWidget *
corrin_about_person_dialog_new (GtkWindow *parent, CorrinDocument *document)
{
  CorrinAboutPersonDialog *self =
      g_object_new (CORRIN_TYPE_ABOUT_PERSON_DIALOG, "transient-for", parent, "document", document, NULL);

  if (corrin_document_get_author (document) != 0)
    gtk_window_set_title (GTK_WINDOW (self), _ ("About This Person"));
  self->form = corrin_about_form_new (corrin_document_get_person (document));
  self->was = corrin_about_form_copy (self->form);
  put (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->texts[CORRIN_ABOUT_DIAGNOSIS]));
  return GTK_WIDGET (self);
}
