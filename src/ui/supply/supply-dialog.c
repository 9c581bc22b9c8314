/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "supply-dialog.h"

#include "act.h"
#include "corrin-supply-resources.h"
#include "field-note.h"
#include "form-dialog.h"
#include "form-text.h"
#include "room-resource.h"
#include "supply-form.h"

#include <glib/gi18n-lib.h>

#define CORRIN_TYPE_SUPPLY_DIALOG (corrin_supply_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSupplyDialog, corrin_supply_dialog, CORRIN, SUPPLY_DIALOG, CorrinFormDialog)

struct _CorrinSupplyDialog
{
  CorrinFormDialog parent_instance;

  CorrinSupply *supply; /* that is changed, or NULL for a new one */
  gint64 used;
  CorrinSupplyForm *form;
  CorrinSupplyForm *was; /* when it was opened */
  gboolean is_filling;
  gboolean was_tried;

  CorrinFieldNote *product_note;
  AdwActionRow *ampoules_row;
  GtkSpinButton *ampoules;
  GtkWidget *delete_section;
  GtkLabel *delete_words;
  GtkEditable *texts[CORRIN_SUPPLY_N_TEXTS];
};

G_DEFINE_FINAL_TYPE (CorrinSupplyDialog, corrin_supply_dialog, CORRIN_TYPE_FORM_DIALOG)

static const char *const text_names[CORRIN_SUPPLY_N_TEXTS] = {
  [CORRIN_SUPPLY_TEXT_PRODUCT] = "product",
  [CORRIN_SUPPLY_TEXT_BATCH] = "batch",
  [CORRIN_SUPPLY_TEXT_EXPIRY] = "expiry",
  [CORRIN_SUPPLY_TEXT_NOTE] = "note",
};

static void
show_words (CorrinSupplyDialog *self)
{
  g_autofree char *used = corrin_supply_form_used_words (self->form, self->used);

  adw_action_row_set_subtitle (self->ampoules_row, used != NULL ? used : "");
  corrin_field_note_problem (self->product_note,
                             self->was_tried ? corrin_supply_form_problem (self->form) : NULL);
}

static void
put (CorrinSupplyDialog *self)
{
  self->is_filling = TRUE;
  gtk_spin_button_set_value (self->ampoules, (double) self->form->ampoules);
  for (guint i = 0; i < CORRIN_SUPPLY_N_TEXTS; i++)
    gtk_editable_set_text (self->texts[i], self->form->text[i]);
  self->is_filling = FALSE;
  show_words (self);
}

static void
changed_cb (CorrinSupplyDialog *self)
{
  if (self->is_filling || self->form == NULL)
    return;
  self->form->ampoules = gtk_spin_button_get_value_as_int (self->ampoules);
  for (guint i = 0; i < CORRIN_SUPPLY_N_TEXTS; i++)
    corrin_form_set (&self->form->text[i], gtk_editable_get_text (self->texts[i]));
  show_words (self);
}

static gboolean
corrin_supply_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinSupplyDialog *self = CORRIN_SUPPLY_DIALOG (dialog);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  gboolean is_new = self->supply == NULL;
  g_autoptr (CorrinSupply) supply =
      is_new ? corrin_record_new (&corrin_supply_kind) : corrin_record_copy (self->supply);

  /* A number that is still being typed is not a value yet. */
  gtk_spin_button_update (self->ampoules);
  self->was_tried = TRUE;
  show_words (self);
  if (corrin_supply_form_problem (self->form) != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->texts[CORRIN_SUPPLY_TEXT_PRODUCT]));
      return FALSE;
    }
  if (is_new)
    supply->record.person = corrin_form_dialog_get_person (dialog);
  corrin_supply_form_apply (self->form, supply);
  if (!(is_new ? corrin_act_add (document, supply, error) : corrin_act_update (document, supply, error)))
    return FALSE;
  corrin_document_say (document, is_new ? _ ("Supply saved") : _ ("Changes saved"), TRUE);
  return TRUE;
}

static gboolean
corrin_supply_dialog_is_changed (CorrinFormDialog *dialog)
{
  CorrinSupplyDialog *self = CORRIN_SUPPLY_DIALOG (dialog);

  return !corrin_supply_form_equal (self->form, self->was);
}

static void
delete_cb (CorrinSupplyDialog *self)
{
  CorrinFormDialog *dialog = CORRIN_FORM_DIALOG (self);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_autoptr (GError) error = NULL;

  if (!corrin_act_remove (document, &corrin_supply_kind, self->supply->record.id, &error))
    {
      corrin_form_dialog_fail (dialog, error);
      return;
    }
  corrin_document_say (document, _ ("Supply deleted"), TRUE);
  corrin_form_dialog_finish (dialog);
}

static void
corrin_supply_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_SUPPLY_DIALOG);
  G_OBJECT_CLASS (corrin_supply_dialog_parent_class)->dispose (object);
}

static void
corrin_supply_dialog_finalize (GObject *object)
{
  CorrinSupplyDialog *self = CORRIN_SUPPLY_DIALOG (object);

  g_clear_pointer (&self->supply, corrin_record_free);
  g_clear_pointer (&self->form, corrin_supply_form_free);
  g_clear_pointer (&self->was, corrin_supply_form_free);
  G_OBJECT_CLASS (corrin_supply_dialog_parent_class)->finalize (object);
}

static void
corrin_supply_dialog_class_init (CorrinSupplyDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_supply_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_supply_dialog_finalize;
  CORRIN_FORM_DIALOG_CLASS (class)->save = corrin_supply_dialog_save;
  CORRIN_FORM_DIALOG_CLASS (class)->is_changed = corrin_supply_dialog_is_changed;

  CORRIN_ENTER_ROOM (supply);
  g_type_ensure (CORRIN_TYPE_FIELD_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/supply/supply-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinSupplyDialog, product_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinSupplyDialog, ampoules_row);
  gtk_widget_class_bind_template_child (widget_class, CorrinSupplyDialog, ampoules);
  gtk_widget_class_bind_template_child (widget_class, CorrinSupplyDialog, delete_section);
  gtk_widget_class_bind_template_child (widget_class, CorrinSupplyDialog, delete_words);
  for (guint i = 0; i < CORRIN_SUPPLY_N_TEXTS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, text_names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (CorrinSupplyDialog, texts) + i * sizeof (gpointer)));
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
corrin_supply_dialog_init (CorrinSupplyDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->ampoules))), TRUE);
}

/* A journal that cannot be read is told by the window; the form can be filled in all the same. */
static GPtrArray *
read_stocks (CorrinSupplyDialog *self)
{
  CorrinFormDialog *dialog = CORRIN_FORM_DIALOG (self);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_autoptr (GError) error = NULL;
  GPtrArray *stocks = corrin_stocks_read (corrin_document_get_store (document),
                                          corrin_form_dialog_get_person (dialog), &error);

  if (stocks != NULL)
    return stocks;
  corrin_document_trouble (document, error);
  return g_ptr_array_new ();
}

static GtkWidget *
open_form (CorrinSupplyDialog *self, CorrinSupplyForm *form)
{
  self->form = form;
  self->was = corrin_supply_form_copy (form);
  put (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->texts[CORRIN_SUPPLY_TEXT_PRODUCT]));
  return GTK_WIDGET (self);
}

/**
 * corrin_supply_dialog_new:
 * @parent: the window
 * @document: a journal with a person
 *
 * Returns: (transfer full): a form for ampoules that came
 */
GtkWidget *
corrin_supply_dialog_new (GtkWindow *parent, CorrinDocument *document)
{
  CorrinSupplyDialog *self =
      g_object_new (CORRIN_TYPE_SUPPLY_DIALOG, "transient-for", parent, "document", document, NULL);
  g_autoptr (GPtrArray) stocks = read_stocks (self);

  return open_form (self, corrin_supply_form_new (stocks));
}

/**
 * corrin_supply_dialog_new_for:
 * @parent: the window
 * @document: a journal with a person
 * @supply: a supply
 *
 * Returns: (transfer full): a form that changes @supply
 */
GtkWidget *
corrin_supply_dialog_new_for (GtkWindow *parent, CorrinDocument *document, const CorrinSupply *supply)
{
  CorrinSupplyDialog *self =
      g_object_new (CORRIN_TYPE_SUPPLY_DIALOG, "transient-for", parent, "document", document, NULL);
  g_autoptr (GPtrArray) stocks = read_stocks (self);
  const CorrinStock *stock = corrin_stocks_find (stocks, supply->record.id);
  g_autofree char *words = corrin_supply_form_delete_words (stock != NULL ? stock->n_doses : 0);

  self->supply = corrin_record_copy (supply);
  self->used = stock != NULL ? stock->used : 0;
  gtk_window_set_title (GTK_WINDOW (self), _ ("Edit Supply"));
  gtk_label_set_text (self->delete_words, words);
  gtk_widget_set_visible (self->delete_section, TRUE);
  return open_form (self, corrin_supply_form_new_for (supply));
}
