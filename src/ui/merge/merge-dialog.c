/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge-dialog.h"

#include "corrin-merge-resources.h"
#include "failure.h"
#include "merge-rows.h"
#include "merge-work.h"
#include "notice.h"
#include "room-resource.h"

#include <glib/gi18n-lib.h>

#define PROGRESS_MS 100

struct _CorrinMergeDialog
{
  AdwWindow parent_instance;

  CorrinNotice *notice;
  GtkWidget *cancel;
  GtkStack *stages;
  GtkLabel *doing;
  GtkProgressBar *progress;
  GtkLabel *heading;
  GtkLabel *text;
  GtkLabel *warning;
  GtkWidget *counts_group;
  GtkListBox *counts;
  GtkBox *groups;
  GtkWidget *deleted_group;
  GtkSwitch *with_deleted;
  AdwStatusPage *failure;
  GtkWidget *choose;

  CorrinDocument *document;
  char *path;
  CorrinMergeWork *work;
  CorrinMergeResult *result; /* of the preview */
  guint ticks;
};

G_DEFINE_FINAL_TYPE (CorrinMergeDialog, corrin_merge_dialog, ADW_TYPE_WINDOW)

static void
enable (CorrinMergeDialog *self, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.bring-in", enabled);
}

static void
stop_working (CorrinMergeDialog *self)
{
  g_clear_pointer (&self->work, corrin_merge_work_unref);
  g_clear_handle_id (&self->ticks, g_source_remove);
}

static gboolean
tick_cb (gpointer data)
{
  CorrinMergeDialog *self = data;
  double fraction = corrin_merge_work_get_fraction (self->work);

  if (fraction < 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, fraction);
  return G_SOURCE_CONTINUE;
}

static void
work (CorrinMergeDialog *self, const char *doing, gboolean dry_run, GAsyncReadyCallback callback)
{
  corrin_notice_hide (self->notice);
  enable (self, FALSE);
  gtk_label_set_text (self->doing, doing);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->stages, "working");
  gtk_window_set_focus (GTK_WINDOW (self), self->cancel);
  self->work =
      corrin_merge_work_start (self->document, self->path, dry_run,
                               gtk_switch_get_active (self->with_deleted), callback, g_object_ref (self));
  self->ticks = g_timeout_add (PROGRESS_MS, tick_cb, self);
}

static void
clear_list (GtkWidget *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list)) != NULL)
    if (GTK_IS_LIST_BOX (list))
      gtk_list_box_remove (GTK_LIST_BOX (list), child);
    else
      gtk_box_remove (GTK_BOX (list), child);
}

static void
show_lines (CorrinMergeDialog *self, const CorrinMergeState *state)
{
  clear_list (GTK_WIDGET (self->counts));
  for (guint i = 0; i < state->lines->len; i++)
    gtk_list_box_append (self->counts, corrin_merge_line_row (state->lines->pdata[i]));
  gtk_widget_set_visible (self->counts_group, state->lines->len > 0);
}

static void
show_groups (CorrinMergeDialog *self, const CorrinMergeState *state)
{
  gboolean any_deleted = FALSE;

  clear_list (GTK_WIDGET (self->groups));
  for (guint i = 0; i < state->groups->len; i++)
    {
      const CorrinMergeGroup *group = state->groups->pdata[i];

      gtk_box_append (self->groups, corrin_merge_group_new (group));
      any_deleted = any_deleted || group->are_deleted;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->groups), state->groups->len > 0);
  gtk_widget_set_visible (self->deleted_group, any_deleted);
}

/* What changes with the choice of the person. */
static void
show_head (CorrinMergeDialog *self, const CorrinMergeState *state)
{
  gtk_label_set_text (self->heading, state->heading);
  gtk_label_set_text (self->text, state->text);
  gtk_label_set_text (self->warning, state->warning != NULL ? state->warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), state->warning != NULL);
  enable (self, state->can_bring_in);
}

static void
show_preview (CorrinMergeDialog *self)
{
  g_autoptr (CorrinMergeState) state =
      corrin_merge_state_new (self->result, gtk_switch_get_active (self->with_deleted));

  show_head (self, state);
  show_lines (self, state);
  show_groups (self, state);
  gtk_stack_set_visible_child_name (self->stages, "preview");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, state->heading,
                                  -1);
}

static void
with_deleted_cb (CorrinMergeDialog *self)
{
  g_autoptr (CorrinMergeState) state = NULL;

  if (self->result == NULL)
    return;
  state = corrin_merge_state_new (self->result, gtk_switch_get_active (self->with_deleted));
  show_head (self, state);
}

static void
show_failure (CorrinMergeDialog *self, const GError *error)
{
  g_autofree char *markup = corrin_failure_markup (error);

  adw_status_page_set_description (self->failure, markup);
  gtk_stack_set_visible_child_name (self->stages, "failed");
  gtk_window_set_focus (GTK_WINDOW (self), self->choose);
}

/* Whether the dialog still waits for it: closing it cancels. */
static gboolean
is_awaited (CorrinMergeDialog *self)
{
  gboolean awaited = self->work != NULL;

  stop_working (self);
  return awaited;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CorrinMergeDialog) self = data;
  g_autoptr (GError) error = NULL;
  CorrinMergeResult *found = corrin_merge_work_finish (result, &error);

  (void) source;
  if (!is_awaited (self))
    {
      corrin_merge_result_free (found);
      return;
    }
  if (found == NULL)
    {
      show_failure (self, error);
      return;
    }
  g_clear_pointer (&self->result, corrin_merge_result_free);
  self->result = found;
  show_preview (self);
}

static void
read_copy (CorrinMergeDialog *self)
{
  work (self, _ ("Reading the copy…"), TRUE, read_cb);
}

/* It can have been saved just before the dialog was closed; then the window still says so. */
static void
brought_in_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CorrinMergeDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinMergeResult) done = corrin_merge_work_finish (result, &error);
  gboolean awaited = is_awaited (self);

  (void) source;
  if (done != NULL)
    {
      if (awaited)
        gtk_window_destroy (GTK_WINDOW (self));
      corrin_document_say (self->document, _ ("Entries brought in"), TRUE);
    }
  else if (awaited)
    {
      show_preview (self);
      corrin_notice_fail (self->notice, error);
    }
}

static void
bring_in (CorrinMergeDialog *self)
{
  work (self, _ ("Bringing in entries…"), FALSE, brought_in_cb);
}

static void
bring_in_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  bring_in (CORRIN_MERGE_DIALOG (widget));
}

static void
try_again_cb (CorrinMergeDialog *self)
{
  if (self->work == NULL)
    bring_in (self);
}

static void
choose_another_cb (CorrinMergeDialog *self)
{
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (CorrinDocument) document = g_object_ref (self->document);

  gtk_window_destroy (GTK_WINDOW (self));
  corrin_merge_dialog_choose (parent, document);
}

static void
corrin_merge_dialog_dispose (GObject *object)
{
  CorrinMergeDialog *self = CORRIN_MERGE_DIALOG (object);

  if (self->work != NULL)
    corrin_merge_work_cancel (self->work);
  stop_working (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_MERGE_DIALOG);
  G_OBJECT_CLASS (corrin_merge_dialog_parent_class)->dispose (object);
}

static void
corrin_merge_dialog_finalize (GObject *object)
{
  CorrinMergeDialog *self = CORRIN_MERGE_DIALOG (object);

  g_clear_object (&self->document);
  g_free (self->path);
  corrin_merge_result_free (self->result);
  G_OBJECT_CLASS (corrin_merge_dialog_parent_class)->finalize (object);
}

static gboolean
corrin_merge_dialog_close_request (GtkWindow *window)
{
  CorrinMergeDialog *self = CORRIN_MERGE_DIALOG (window);

  if (self->work != NULL)
    corrin_merge_work_cancel (self->work);
  stop_working (self);
  return GTK_WINDOW_CLASS (corrin_merge_dialog_parent_class)->close_request (window);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/merge/merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, stages);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, doing);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, text);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, counts_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, deleted_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, with_deleted);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, CorrinMergeDialog, choose);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, with_deleted_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_another_cb);
}

static void
corrin_merge_dialog_class_init (CorrinMergeDialogClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = corrin_merge_dialog_dispose;
  object_class->finalize = corrin_merge_dialog_finalize;
  GTK_WINDOW_CLASS (class)->close_request = corrin_merge_dialog_close_request;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "merge.bring-in", NULL, bring_in_cb);
  g_type_ensure (CORRIN_TYPE_NOTICE);
  CORRIN_ENTER_ROOM (merge);
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
corrin_merge_dialog_init (CorrinMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_merge_dialog_new:
 * @parent: the window it stands above
 * @document: a journal that can be written
 * @path: a copy of it
 *
 * Returns: (transfer full): a dialog that reads the copy, says what would be brought in, and does it when asked to
 */
GtkWidget *
corrin_merge_dialog_new (GtkWindow *parent, CorrinDocument *document, const char *path)
{
  CorrinMergeDialog *self = g_object_new (CORRIN_TYPE_MERGE_DIALOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  self->path = g_strdup (path);
  read_copy (self);
  return GTK_WIDGET (self);
}

typedef struct
{
  GtkFileChooserNative *chooser;
  GtkWindow *parent;
  CorrinDocument *document;
} Choice;

static void
choice_free (Choice *choice)
{
  g_object_unref (choice->chooser);
  g_object_unref (choice->parent);
  g_object_unref (choice->document);
  g_free (choice);
}

static void
response_cb (Choice *choice, int response)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (choice->chooser)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  /* The journal can have failed while the person was looking for the file. */
  if (path != NULL && corrin_document_is_writable (choice->document))
    gtk_window_present (GTK_WINDOW (corrin_merge_dialog_new (choice->parent, choice->document, path)));
  choice_free (choice);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) journals = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  /* Translators: a kind of file. */
  gtk_file_filter_set_name (journals, _ ("Corrin Journals"));
  gtk_file_filter_add_pattern (journals, "*.corrin");
  /* Translators: every kind of file. */
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, journals);
  gtk_file_chooser_add_filter (chooser, all);
}

/**
 * corrin_merge_dialog_choose:
 * @parent: the window that asks
 * @document: a journal that can be written
 *
 * Asks which copy is to be brought in, and opens the dialog for it.
 */
void
corrin_merge_dialog_choose (GtkWindow *parent, CorrinDocument *document)
{
  Choice *choice = g_new (Choice, 1);

  choice->parent = g_object_ref (parent);
  choice->document = g_object_ref (document);
  choice->chooser = gtk_file_chooser_native_new (_ ("Choose a Copy of the Journal"), parent,
                                                 GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (choice->chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (choice->chooser));
  g_signal_connect_swapped (choice->chooser, "response", G_CALLBACK (response_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (choice->chooser));
}
