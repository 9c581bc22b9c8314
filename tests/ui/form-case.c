/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form-case.h"

#include "act.h"
#include "errors.h"
#include "form-dialog.h"
#include "notice.h"

#include <signal.h>
#include <sys/resource.h>

void
form_case_set_up (FormCase *self, gconstpointer data)
{
  (void) data;
  self->journal = test_journal_new ();
}

/* Each test ends with the proof that nothing keeps the dialog or the journal alive. */
void
form_case_tear_down (FormCase *self, gconstpointer data)
{
  (void) data;
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  test_ui_iterate ();
  g_assert_null (self->dialog);
  g_assert_finalize_object (self->document);
  g_free (self->said);
  test_journal_free (self->journal);
}

static void
said_cb (FormCase *self, const char *text, gboolean can_undo)
{
  g_free (self->said);
  self->said = g_strdup (text);
  self->can_undo = can_undo;
}

/* What is to stand in the journal is written before. */
CorrinDocument *
form_case_open (FormCase *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->journal->path);

  g_clear_object (&self->journal->store);
  self->document = corrin_document_new (file);
  corrin_document_open (self->document);
  g_assert_no_error (corrin_document_get_error (self->document));
  g_assert_cmpint (corrin_document_get_state (self->document), ==, CORRIN_DOCUMENT_WRITABLE);
  g_signal_connect_swapped (self->document, "said", G_CALLBACK (said_cb), self);
  return self->document;
}

void
form_case_show (FormCase *self, GtkWidget *dialog)
{
  int minimum;

  g_set_weak_pointer (&self->dialog, dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  test_ui_iterate ();
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  form_case_assert_named (dialog);
}

void
form_case_save (FormCase *self)
{
  g_assert_true (gtk_widget_activate_action (self->dialog, "form.save", NULL));
  test_ui_iterate ();
}

void
form_case_close (FormCase *self)
{
  gtk_window_close (GTK_WINDOW (self->dialog));
  test_ui_iterate ();
}

void
form_case_undo (FormCase *self)
{
  g_autoptr (GError) error = NULL;

  corrin_act_undo (self->document, &error);
  g_assert_no_error (error);
}

/* Lets every write fail until it is called again. */
void
form_case_fill_disk (gboolean is_full)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = is_full ? 0 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* What the check in the background does when it finds damage. */
void
form_case_lose_journal (FormCase *self)
{
  g_autoptr (GError) damaged = g_error_new (CORRIN_ERROR, CORRIN_ERROR_CORRUPT, "It is damaged.");

  corrin_document_fail (self->document, damaged);
  g_assert_null (corrin_document_get_store (self->document));
  g_assert_null (corrin_document_get_person (self->document));
}

/* The form says that it was not saved, opens the journal again when it is asked to, and saves what stands in it. */
void
form_case_save_without_journal (FormCase *self)
{
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  g_assert_null (self->said);
  g_assert_true (corrin_notice_is_shown (CORRIN_NOTICE (form_case_notice (self))));

  g_signal_emit_by_name (form_case_notice (self), "activated");
  test_ui_iterate ();
  g_assert_null (self->dialog);
}

GtkWidget *
form_case_child (FormCase *self, const char *name)
{
  return test_ui_child (self->dialog, name);
}

void
form_case_type (GtkWidget *editable, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (editable), text);
}

GtkWidget *
form_case_notice (FormCase *self)
{
  return GTK_WIDGET (gtk_widget_get_template_child (self->dialog, CORRIN_TYPE_FORM_DIALOG, "notice"));
}

/* Returns: the question about what would be lost, or NULL while none is asked */
GtkWidget *
form_case_question (FormCase *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data)
        && gtk_window_get_transient_for (l->data) == GTK_WINDOW (self->dialog))
      return l->data;
  return NULL;
}

GPtrArray *
form_case_records (FormCase *self, const CorrinKind *kind)
{
  const CorrinQuery query = { corrin_document_get_person (self->document)->record.id, CORRIN_DAY_NONE,
                              CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  GPtrArray *records = corrin_store_list (corrin_document_get_store (self->document), kind, &query, &error);

  g_assert_no_error (error);
  return records;
}

static GtkWidget *
find (GtkWidget *widget, GType type, guint *n)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
form_case_nth (GtkWidget *widget, GType type, guint n)
{
  return find (widget, type, &n);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY)
         || gtk_widget_get_tooltip_text (widget) != NULL
         || (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL);
}

/* Every button that can be seen says what it does. */
void
form_case_assert_named (GtkWidget *widget)
{
  GtkWidget *button;

  for (guint i = 0; (button = form_case_nth (widget, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      GtkWidget *parent = gtk_widget_get_parent (button);

      if (!gtk_widget_get_mapped (button) || GTK_IS_SPIN_BUTTON (parent) || GTK_IS_DROP_DOWN (parent))
        continue;
      g_assert_true (has_name (button) || has_name (parent));
    }
}
