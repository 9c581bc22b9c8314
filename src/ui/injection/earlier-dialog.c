/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "earlier-dialog.h"

#include "act.h"
#include "corrin-injection-resources.h"
#include "day-words.h"
#include "earlier-row.h"
#include "form-dialog.h"
#include "form-history.h"
#include "room-resource.h"
#include "what-group.h"

#include <glib/gi18n-lib.h>

/* Microseconds in which a second tap belongs to the first. The next row stands where the removed one stood. */
#define DOUBLE_TAP (G_USEC_PER_SEC / 2)

#define CORRIN_TYPE_EARLIER_DIALOG (corrin_earlier_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinEarlierDialog, corrin_earlier_dialog, CORRIN, EARLIER_DIALOG, CorrinFormDialog)

struct _CorrinEarlierDialog
{
  CorrinFormDialog parent_instance;

  CorrinDoseHistory *history;
  CorrinEarlierForm *form;
  GPtrArray *lines; /* the rows, in the order of the form's entries */
  gboolean was_tried;
  gint64 removed_at; /* monotonic */

  AdwPreferencesGroup *rows;
  GtkWidget *add;
  GtkWidget *planned;
  GtkLabel *planned_words;
  GtkWidget *same_distance;
  GtkLabel *same_distance_words;
  CorrinWhatGroup *what;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (CorrinEarlierDialog, corrin_earlier_dialog, CORRIN_TYPE_FORM_DIALOG)

/* From the form to the widgets */

static void
show_same_distance (CorrinEarlierDialog *self)
{
  CorrinDay day = corrin_earlier_form_same_distance (self->form);
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->same_distance, day != CORRIN_DAY_NONE);
  if (day == CORRIN_DAY_NONE)
    return;
  if (corrin_earlier_form_get (self->form, self->form->entries->len - 1)->in_month)
    date = corrin_day_words_month (day);
  else
    date = corrin_day_display (day);
  /* Translators: %s is the date or month that lies as far from the last one as that from the one before. */
  words = g_strdup_printf (_ ("Same Distance Again: %s"), date);
  gtk_label_set_text (self->same_distance_words, words);
}

static void
show_planned (CorrinEarlierDialog *self)
{
  g_autoptr (GArray) days = corrin_earlier_form_planned (self->form, self->history);
  guint n = days->len;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->planned, n > 0);
  /* Translators: a button that adds the planned days of which nothing is recorded. */
  words = g_strdup_printf (ngettext ("As in the Plan: %u Day", "As in the Plan: %u Days", n), n);
  gtk_label_set_text (self->planned_words, words);
}

static void
show_count (CorrinEarlierDialog *self)
{
  guint n = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->form->entries->len; i++)
    n += corrin_earlier_form_takes (self->form, i, self->history);
  /* Translators: how many injections are saved with the button "Save". */
  words = g_strdup_printf (ngettext ("%u injection to save", "%u injections to save", n), n);
  gtk_label_set_text (self->count, words);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", n > 0);
}

static void
show_amount (CorrinEarlierDialog *self)
{
  g_auto (CorrinAmountCheck) check = { 0 };
  g_autofree char *hint = corrin_dose_what_hint (&self->form->what);

  corrin_dose_what_check (&self->form->what, &check);
  corrin_what_group_show (self->what, hint, self->was_tried ? &check : NULL);
}

static void
show (CorrinEarlierDialog *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    corrin_earlier_row_show (self->lines->pdata[i], i + 1,
                             corrin_earlier_form_state (self->form, i, self->history));
  show_planned (self);
  show_same_distance (self);
  show_amount (self);
  show_count (self);
}

/* From the widgets to the form */

static void
changed_cb (CorrinEarlierDialog *self)
{
  if (self->form == NULL)
    return;
  for (guint i = 0; i < self->lines->len; i++)
    corrin_earlier_row_get (self->lines->pdata[i], corrin_earlier_form_get (self->form, i));
  corrin_what_group_get (self->what, &self->form->what);
  show (self);
}

static void
confirmed_cb (CorrinEarlierDialog *self)
{
  changed_cb (self);
  corrin_form_dialog_save (CORRIN_FORM_DIALOG (self));
}

static void sync_lines (CorrinEarlierDialog *self);

static void
remove_cb (CorrinEarlierDialog *self, CorrinEarlierRow *row)
{
  gint64 now = g_get_monotonic_time ();
  guint index;

  if (now - self->removed_at < DOUBLE_TAP || !g_ptr_array_find (self->lines, row, &index))
    return;
  self->removed_at = now;
  corrin_earlier_form_remove (self->form, index);
  sync_lines (self);
  corrin_earlier_row_focus (self->lines->pdata[MIN (index, self->lines->len - 1)]);
}

static void
add_line (CorrinEarlierDialog *self)
{
  GtkWidget *row = corrin_earlier_row_new (self->history);

  g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->rows, row);
  g_ptr_array_add (self->lines, row);
}

/* As many rows as there are injections, each showing its own. */
static void
sync_lines (CorrinEarlierDialog *self)
{
  while (self->lines->len < self->form->entries->len)
    add_line (self);
  while (self->lines->len > self->form->entries->len)
    adw_preferences_group_remove (self->rows, g_ptr_array_steal_index (self->lines, self->lines->len - 1));
  for (guint i = 0; i < self->lines->len; i++)
    corrin_earlier_row_set (self->lines->pdata[i], corrin_earlier_form_get (self->form, i));
  show (self);
}

static void
focus_last (CorrinEarlierDialog *self)
{
  corrin_earlier_row_focus (self->lines->pdata[self->lines->len - 1]);
}

static void
add_cb (CorrinEarlierDialog *self)
{
  corrin_earlier_form_add (self->form);
  sync_lines (self);
  focus_last (self);
}

static void
same_distance_cb (CorrinEarlierDialog *self)
{
  corrin_earlier_form_add_same_distance (self->form);
  sync_lines (self);
}

static void
planned_cb (CorrinEarlierDialog *self)
{
  corrin_earlier_form_add_planned (self->form, self->history);
  corrin_what_group_set (self->what, &self->form->what);
  sync_lines (self);
  focus_last (self);
}

/* Saving */

static gboolean
add_all (CorrinStore *store, gpointer data, GError **error)
{
  GPtrArray *doses = data;

  for (guint i = 0; i < doses->len; i++)
    if (!corrin_store_add (store, doses->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
corrin_earlier_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinEarlierDialog *self = CORRIN_EARLIER_DIALOG (dialog);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_auto (CorrinAmountCheck) check = { 0 };
  g_autoptr (GPtrArray) doses =
      corrin_earlier_form_doses (self->form, self->history, corrin_form_dialog_get_person (dialog));
  g_autofree char *words = NULL;

  /* Not only the button saves: so do the answer to a question and Try Again. */
  if (doses->len == 0)
    {
      focus_last (self);
      return FALSE;
    }
  self->was_tried = TRUE;
  show_amount (self);
  if (!corrin_dose_what_check (&self->form->what, &check))
    {
      corrin_what_group_focus_amount (self->what);
      return FALSE;
    }
  if (!corrin_act (document, corrin_dose_kind.name, add_all, doses, error))
    return FALSE;
  /* Translators: how many injections were saved just now. */
  words = g_strdup_printf (ngettext ("%u injection saved", "%u injections saved", doses->len), doses->len);
  corrin_document_say (document, words, TRUE);
  return TRUE;
}

static gboolean
corrin_earlier_dialog_is_changed (CorrinFormDialog *dialog)
{
  return corrin_earlier_form_is_touched (CORRIN_EARLIER_DIALOG (dialog)->form);
}

/* The widget */

static void
corrin_earlier_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_EARLIER_DIALOG);
  G_OBJECT_CLASS (corrin_earlier_dialog_parent_class)->dispose (object);
}

static void
corrin_earlier_dialog_finalize (GObject *object)
{
  CorrinEarlierDialog *self = CORRIN_EARLIER_DIALOG (object);

  g_clear_pointer (&self->history, corrin_dose_history_free);
  g_clear_pointer (&self->form, corrin_earlier_form_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  G_OBJECT_CLASS (corrin_earlier_dialog_parent_class)->finalize (object);
}

static void
corrin_earlier_dialog_class_init (CorrinEarlierDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_earlier_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_earlier_dialog_finalize;
  CORRIN_FORM_DIALOG_CLASS (class)->save = corrin_earlier_dialog_save;
  CORRIN_FORM_DIALOG_CLASS (class)->is_changed = corrin_earlier_dialog_is_changed;

  CORRIN_ENTER_ROOM (injection);
  g_type_ensure (CORRIN_TYPE_WHAT_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/injection/earlier-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierDialog, add);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierDialog, planned);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierDialog, planned_words);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierDialog, same_distance);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierDialog, same_distance_words);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierDialog, what);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierDialog, count);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, planned_cb);
  gtk_widget_class_bind_template_callback (widget_class, same_distance_cb);
}

static void
corrin_earlier_dialog_init (CorrinEarlierDialog *self)
{
  self->lines = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_earlier_dialog_new:
 * @parent: the window
 * @document: a journal with a person
 *
 * Returns: (transfer full): a form for several injections of the past
 */
GtkWidget *
corrin_earlier_dialog_new (GtkWindow *parent, CorrinDocument *document)
{
  CorrinEarlierDialog *self =
      g_object_new (CORRIN_TYPE_EARLIER_DIALOG, "transient-for", parent, "document", document, NULL);

  self->history = corrin_form_history_read (CORRIN_FORM_DIALOG (self));
  self->form = corrin_earlier_form_new ();
  corrin_what_group_set (self->what, &self->form->what);
  sync_lines (self);
  focus_last (self);
  return GTK_WIDGET (self);
}
