/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "people-dialog.h"

#include "act.h"
#include "corrin-people-resources.h"
#include "form-text.h"
#include "notice.h"
#include "people-change.h"
#include "people-menu.h"
#include "people-row.h"
#include "person-dialog.h"
#include "room-resource.h"

#include <glib/gi18n-lib.h>

struct _CorrinPeopleDialog
{
  AdwWindow parent_instance;

  GtkWidget *undo;
  CorrinNotice *notice;
  AdwPreferencesGroup *persons_group;
  GtkListBox *persons;
  GtkWidget *add_person;
  AdwPreferencesGroup *authors_group;
  GtkListBox *authors;
  GtkCheckButton *own;
  GtkWidget *alone; /* the rest of its group */
  GtkWidget *new_carer_group;
  GtkEditable *new_carer;

  CorrinDocument *document;
  GPtrArray *person_rows;
  GPtrArray *carer_rows;
  CorrinPeopleChange *failed;
  guint n_done; /* so many steps can be taken back here */
  guint n_persons;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (CorrinPeopleDialog, corrin_people_dialog, ADW_TYPE_WINDOW)

static void
count_done (CorrinPeopleDialog *self, int step)
{
  self->n_done += step;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.undo", self->n_done > 0);
}

static void refresh (CorrinPeopleDialog *self);

static gboolean
run (CorrinPeopleDialog *self, CorrinPeopleChange *change)
{
  g_autoptr (CorrinPeopleChange) owned = change;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->failed, corrin_people_change_free);
  if (!corrin_people_change_run (owned, self->document, &error))
    {
      self->failed = g_steal_pointer (&owned);
      corrin_notice_refuse (self->notice, error);
      refresh (self);
      return FALSE;
    }
  corrin_notice_hide (self->notice);
  count_done (self, 1);
  return TRUE;
}

static void
retry_cb (CorrinPeopleDialog *self)
{
  CorrinPeopleChange *change = g_steal_pointer (&self->failed);
  gboolean is_typed = change != NULL && change->what == CORRIN_PEOPLE_ADD_CARER
                      && g_strcmp0 (change->text, gtk_editable_get_text (self->new_carer)) == 0;

  if (change != NULL && run (self, change) && is_typed)
    gtk_editable_set_text (self->new_carer, "");
}

static void
add_carer_cb (CorrinPeopleDialog *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->new_carer));

  if (!corrin_form_is_blank (name) && run (self, corrin_people_change_new (CORRIN_PEOPLE_ADD_CARER, 0, name)))
    gtk_editable_set_text (self->new_carer, "");
}

static void
form_closed_cb (CorrinPeopleDialog *self)
{
  const GPtrArray *persons = corrin_document_get_persons (self->document);

  if (persons != NULL && persons->len > self->n_persons)
    count_done (self, 1);
}

static void
add_person_cb (CorrinPeopleDialog *self)
{
  GtkWidget *form;

  if (corrin_document_get_person (self->document) == NULL)
    return;
  form = corrin_person_dialog_new (GTK_WINDOW (self), self->document);
  self->n_persons = corrin_document_get_persons (self->document)->len;
  g_signal_connect_object (form, "destroy", G_CALLBACK (form_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (form));
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinPeopleDialog *self = CORRIN_PEOPLE_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  (void) action;
  (void) parameter;
  if (corrin_act_undo (self->document, &error))
    count_done (self, -1);
  else
    corrin_notice_fail (self->notice, error);
}

/* Persons */

static void
person_chosen_cb (CorrinPeopleRow *row, CorrinPeopleDialog *self)
{
  corrin_document_choose_person (self->document, corrin_people_row_get_id (row));
}

static void
person_renamed_cb (CorrinPeopleRow *row, const char *name, CorrinPeopleDialog *self)
{
  run (self, corrin_people_change_new (CORRIN_PEOPLE_RENAME_PERSON, corrin_people_row_get_id (row), name));
}

static void
person_removed_cb (CorrinPeopleRow *row, CorrinPeopleDialog *self)
{
  run (self, corrin_people_change_new (CORRIN_PEOPLE_REMOVE_PERSON, corrin_people_row_get_id (row), NULL));
}

static void
add_person_row (CorrinPeopleDialog *self)
{
  /* Translators: the name of a person. */
  CorrinPeopleRow *row = corrin_people_row_new (_ ("Name"));

  g_signal_connect (row, "choose", G_CALLBACK (person_chosen_cb), self);
  g_signal_connect (row, "rename", G_CALLBACK (person_renamed_cb), self);
  g_signal_connect (row, "remove", G_CALLBACK (person_removed_cb), self);
  gtk_list_box_append (self->persons, GTK_WIDGET (row));
  g_ptr_array_add (self->person_rows, row);
}

static void
show_person (CorrinPeopleDialog *self, const CorrinPerson *person, guint index, gboolean is_only)
{
  gboolean is_writable = corrin_document_is_writable (self->document);
  /* Translators: a choice; %s is the name of a person. */
  g_autofree char *choose = g_strdup_printf (_ ("Show the journal of %s"), corrin_person_display (person));
  const CorrinPeopleRowState state = {
    .id = person->record.id,
    .name = person->name != NULL ? person->name : "",
    .choose = choose,
    .is_chosen = index == corrin_document_get_chosen (self->document),
    .can_choose = !is_only,
    .can_write = is_writable,
    .can_remove = is_writable && !is_only,
  };

  corrin_people_row_show (self->person_rows->pdata[index], &state);
}

/* Carers */

static void
carer_chosen_cb (CorrinPeopleRow *row, CorrinPeopleDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinCarer) carer = corrin_store_get (
      corrin_document_get_store (self->document), &corrin_carer_kind, corrin_people_row_get_id (row), &error);

  if (carer != NULL)
    corrin_document_set_author (self->document, carer);
  else
    corrin_document_trouble (self->document, error);
}

static void
own_cb (CorrinPeopleDialog *self)
{
  if (!self->is_showing && gtk_check_button_get_active (self->own))
    corrin_document_set_author (self->document, NULL);
}

/* Entries name their carer: without a name there is none. */
static void
carer_renamed_cb (CorrinPeopleRow *row, const char *name, CorrinPeopleDialog *self)
{
  run (self, corrin_people_change_new (CORRIN_PEOPLE_RENAME_CARER, corrin_people_row_get_id (row), name));
}

static void
carer_removed_cb (CorrinPeopleRow *row, CorrinPeopleDialog *self)
{
  run (self, corrin_people_change_new (CORRIN_PEOPLE_REMOVE_CARER, corrin_people_row_get_id (row), NULL));
}

static void
add_carer_row (CorrinPeopleDialog *self)
{
  /* Translators: what a name is the name of: somebody who writes for a person in their care. */
  CorrinPeopleRow *row = corrin_people_row_new (_ ("Carer"));

  g_signal_connect (row, "choose", G_CALLBACK (carer_chosen_cb), self);
  g_signal_connect (row, "rename", G_CALLBACK (carer_renamed_cb), self);
  g_signal_connect (row, "remove", G_CALLBACK (carer_removed_cb), self);
  gtk_list_box_append (self->authors, GTK_WIDGET (row));
  g_ptr_array_add (self->carer_rows, row);
}

static void
show_carer (CorrinPeopleDialog *self, const CorrinCarer *carer, guint index)
{
  gboolean is_writable = corrin_document_is_writable (self->document);
  /* Translators: a choice; %s is the name of a carer. */
  g_autofree char *choose = g_strdup_printf (_ ("%s writes at this computer"), carer->name);
  const CorrinPeopleRowState state = {
    .id = carer->record.id,
    .name = carer->name,
    .choose = choose,
    .is_chosen = carer->record.id == corrin_document_get_author (self->document),
    .can_choose = TRUE,
    .can_write = is_writable,
    .can_remove = is_writable,
  };

  corrin_people_row_show (self->carer_rows->pdata[index], &state);
}

/* Both */

/* Rows that stay are the same widgets, so that the keyboard stays where it is. */
static void
set_n_rows (CorrinPeopleDialog *self, GtkListBox *box, GPtrArray *rows, guint n,
            void (*add_row) (CorrinPeopleDialog *self))
{
  while (rows->len > n)
    gtk_list_box_remove (box, g_ptr_array_steal_index (rows, rows->len - 1));
  while (rows->len < n)
    add_row (self);
}

static void
show_persons (CorrinPeopleDialog *self)
{
  const GPtrArray *persons = corrin_document_get_persons (self->document);
  guint n = persons != NULL ? persons->len : 0;

  set_n_rows (self, self->persons, self->person_rows, n, add_person_row);
  for (guint i = 0; i < n; i++)
    show_person (self, persons->pdata[i], i, n == 1);
}

static void
show_carers (CorrinPeopleDialog *self, const GPtrArray *carers)
{
  set_n_rows (self, self->authors, self->carer_rows, carers->len, add_carer_row);
  for (guint i = 0; i < carers->len; i++)
    show_carer (self, carers->pdata[i], i);
  gtk_check_button_set_active (self->own, corrin_document_get_author (self->document) == 0);
}

static void
allow (CorrinPeopleDialog *self)
{
  gboolean is_writable = corrin_document_is_writable (self->document);

  gtk_widget_set_sensitive (self->add_person, is_writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->authors), is_writable);
  gtk_widget_set_sensitive (self->new_carer_group, is_writable);
  adw_preferences_group_set_description (
      self->persons_group, is_writable ? _ ("Everybody has symptoms, injections and visits of their own.")
                                       : _ ("The journal can only be read now."));
}

/* A journal that has failed meanwhile has nobody to show any more; what is shown stays until the dialog is closed. */
static void
refresh (CorrinPeopleDialog *self)
{
  const CorrinQuery everybody = { .from = CORRIN_DAY_NONE, .to = CORRIN_DAY_NONE };
  CorrinStore *store = corrin_document_get_store (self->document);
  g_autoptr (GPtrArray) carers = NULL;
  g_autoptr (GError) error = NULL;

  allow (self);
  if (store == NULL)
    return;
  carers = corrin_store_list (store, &corrin_carer_kind, &everybody, &error);
  if (carers == NULL)
    {
      corrin_document_trouble (self->document, error);
      return;
    }
  self->is_showing = TRUE;
  show_persons (self);
  show_carers (self, carers);
  self->is_showing = FALSE;
}

static void
commit_all (GPtrArray *rows)
{
  g_autoptr (GPtrArray) all = g_ptr_array_copy (rows, NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    corrin_people_row_commit (all->pdata[i]);
}

/* What is still being typed counts when the window is closed; if it cannot be saved, the window stays and says so,
 * once. */
static gboolean
corrin_people_dialog_close_request (GtkWindow *window)
{
  CorrinPeopleDialog *self = CORRIN_PEOPLE_DIALOG (window);
  gboolean had_failed = self->failed != NULL;

  if (corrin_document_is_writable (self->document))
    {
      commit_all (self->person_rows);
      commit_all (self->carer_rows);
      add_carer_cb (self);
    }
  if (!had_failed && self->failed != NULL)
    return TRUE;
  return GTK_WINDOW_CLASS (corrin_people_dialog_parent_class)->close_request (window);
}

static void
corrin_people_dialog_dispose (GObject *object)
{
  CorrinPeopleDialog *self = CORRIN_PEOPLE_DIALOG (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->failed, corrin_people_change_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIN_TYPE_PEOPLE_DIALOG);
  G_OBJECT_CLASS (corrin_people_dialog_parent_class)->dispose (object);
}

static void
corrin_people_dialog_finalize (GObject *object)
{
  CorrinPeopleDialog *self = CORRIN_PEOPLE_DIALOG (object);

  g_ptr_array_unref (self->person_rows);
  g_ptr_array_unref (self->carer_rows);
  g_object_unref (self->alone);
  G_OBJECT_CLASS (corrin_people_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/people/people-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinPeopleDialog, undo);
  gtk_widget_class_bind_template_child (widget_class, CorrinPeopleDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, CorrinPeopleDialog, persons_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinPeopleDialog, persons);
  gtk_widget_class_bind_template_child (widget_class, CorrinPeopleDialog, add_person);
  gtk_widget_class_bind_template_child (widget_class, CorrinPeopleDialog, authors_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinPeopleDialog, authors);
  gtk_widget_class_bind_template_child (widget_class, CorrinPeopleDialog, own);
  gtk_widget_class_bind_template_child (widget_class, CorrinPeopleDialog, new_carer_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinPeopleDialog, new_carer);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_carer_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_cb);
}

static void
corrin_people_dialog_class_init (CorrinPeopleDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_people_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_people_dialog_finalize;
  GTK_WINDOW_CLASS (class)->close_request = corrin_people_dialog_close_request;

  CORRIN_ENTER_ROOM (people);
  g_type_ensure (CORRIN_TYPE_NOTICE);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "people.undo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
corrin_people_dialog_init (CorrinPeopleDialog *self)
{
  self->person_rows = g_ptr_array_new ();
  self->carer_rows = g_ptr_array_new ();
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->alone = corrin_people_choice_set_apart (self->own);
  count_done (self, 0);
}

/**
 * corrin_people_dialog_new:
 * @parent: the window it stands above
 * @document: a journal with a person
 *
 * Whose journal it is, and who writes at this computer. All of it counts at once and can be taken back.
 *
 * Returns: (transfer full): a dialog
 */
GtkWidget *
corrin_people_dialog_new (GtkWindow *parent, CorrinDocument *document)
{
  CorrinPeopleDialog *self = g_object_new (CORRIN_TYPE_PEOPLE_DIALOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (refresh), self);
  refresh (self);
  return GTK_WIDGET (self);
}
