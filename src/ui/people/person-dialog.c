/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person-dialog.h"

#include "act.h"
#include "catalog.h"
#include "corrin-people-resources.h"
#include "form-dialog.h"
#include "people-menu.h"
#include "room-resource.h"
#include "start-form.h"
#include "symptom-checks.h"

#include <glib/gi18n-lib.h>

#define CORRIN_TYPE_PERSON_DIALOG (corrin_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPersonDialog, corrin_person_dialog, CORRIN, PERSON_DIALOG, CorrinFormDialog)

struct _CorrinPersonDialog
{
  CorrinFormDialog parent_instance;

  GtkEditable *name;
  GtkFlowBox *symptoms;
  GArray *was; /* which symptoms were checked when it was opened */
};

G_DEFINE_FINAL_TYPE (CorrinPersonDialog, corrin_person_dialog, CORRIN_TYPE_FORM_DIALOG)

typedef struct
{
  const CorrinDocumentStart *start;
  CorrinPerson *person;
} Adding;

static gboolean
add (CorrinStore *store, gpointer data, GError **error)
{
  Adding *adding = data;

  adding->person = corrin_catalog_add_person (store, adding->start->name, adding->start->symptoms, error);
  return adding->person != NULL;
}

static void
say_added (CorrinDocument *document, const CorrinPerson *person)
{
  /* Translators: %s is the name of a person. */
  g_autofree char *words = g_strdup_printf (_ ("%s was added"), corrin_person_display (person));

  corrin_document_choose_person (document, person->record.id);
  corrin_document_say (document, words, TRUE);
}

static gboolean
corrin_person_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinPersonDialog *self = CORRIN_PERSON_DIALOG (dialog);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_autoptr (GArray) wanted = corrin_symptom_checks_read (self->symptoms);
  const CorrinStartForm form = {
    .is_for_other = TRUE,
    .name = gtk_editable_get_text (self->name),
    .n_symptoms = wanted->len,
    .symptoms = (const gboolean *) wanted->data,
  };
  g_auto (CorrinStartValues) values = corrin_start_values (&form);
  Adding adding = { .start = &values.start };
  gboolean is_saved = corrin_act (document, "person", add, &adding, error);
  g_autoptr (CorrinRecord) owned G_GNUC_UNUSED = CORRIN_RECORD (adding.person);

  if (is_saved)
    say_added (document, adding.person);
  return is_saved;
}

static gboolean
corrin_person_dialog_is_changed (CorrinFormDialog *dialog)
{
  CorrinPersonDialog *self = CORRIN_PERSON_DIALOG (dialog);
  g_autoptr (GArray) wanted = corrin_symptom_checks_read (self->symptoms);

  return *gtk_editable_get_text (self->name) != '\0'
         || memcmp (wanted->data, self->was->data, wanted->len * sizeof (gboolean)) != 0;
}

static void
corrin_person_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_PERSON_DIALOG);
  G_OBJECT_CLASS (corrin_person_dialog_parent_class)->dispose (object);
}

static void
corrin_person_dialog_finalize (GObject *object)
{
  g_array_unref (CORRIN_PERSON_DIALOG (object)->was);
  G_OBJECT_CLASS (corrin_person_dialog_parent_class)->finalize (object);
}

static void
corrin_person_dialog_class_init (CorrinPersonDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_person_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_person_dialog_finalize;
  CORRIN_FORM_DIALOG_CLASS (class)->save = corrin_person_dialog_save;
  CORRIN_FORM_DIALOG_CLASS (class)->is_changed = corrin_person_dialog_is_changed;

  CORRIN_ENTER_ROOM (people);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/people/person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinPersonDialog, name);
  gtk_widget_class_bind_template_child (widget_class, CorrinPersonDialog, symptoms);
}

static void
corrin_person_dialog_init (CorrinPersonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corrin_symptom_checks_fill (self->symptoms);
  self->was = corrin_symptom_checks_read (self->symptoms);
}

/**
 * corrin_person_dialog_new:
 * @parent: the window it stands above
 * @document: a journal with a person
 *
 * Returns: (transfer full): a form that adds another person to the journal
 */
GtkWidget *
corrin_person_dialog_new (GtkWindow *parent, CorrinDocument *document)
{
  CorrinPersonDialog *self =
      g_object_new (CORRIN_TYPE_PERSON_DIALOG, "transient-for", parent, "document", document, NULL);

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return GTK_WIDGET (self);
}
