/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reaction-dialog.h"

#include "act.h"
#include "choice-row.h"
#include "corrin-injection-resources.h"
#include "day-button.h"
#include "day-words.h"
#include "emergency-card.h"
#include "form-dialog.h"
#include "form-history.h"
#include "form-text.h"
#include "reaction-record.h"
#include "room-resource.h"
#include "severity-box.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CORRIN_TYPE_REACTION_DIALOG (corrin_reaction_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinReactionDialog, corrin_reaction_dialog, CORRIN, REACTION_DIALOG, CorrinFormDialog)

struct _CorrinReactionDialog
{
  CorrinFormDialog parent_instance;

  CorrinReaction *reaction; /* that is changed, or NULL for a new one */
  CorrinReactionForm *form;
  CorrinReactionForm *was; /* when it was opened */
  GArray *days;            /* on which it can be said how it went on */
  gboolean is_filling;

  AdwComboRow *what;
  CorrinSeverityBox *severity;
  GtkWidget *follow_group;
  GtkBox *follow_rows;
  GtkWidget *delete;
  AdwComboRow *dose;
  CorrinDayButton *day;
  GtkSwitch *needed_care;
  GtkSwitch *private;
  GtkEditable *texts[CORRIN_REACTION_N_TEXTS];
};

G_DEFINE_FINAL_TYPE (CorrinReactionDialog, corrin_reaction_dialog, CORRIN_TYPE_FORM_DIALOG)

static const char *const text_names[CORRIN_REACTION_N_TEXTS] = {
  [CORRIN_REACTION_TEXT_WHAT] = "what_other",   [CORRIN_REACTION_TEXT_ONSET] = "onset",
  [CORRIN_REACTION_TEXT_HOW_LONG] = "how_long", [CORRIN_REACTION_TEXT_DONE] = "done",
  [CORRIN_REACTION_TEXT_NOTE] = "note",
};

static void
fill_whats (CorrinReactionDialog *self)
{
  GArray *choices = corrin_choices_new ();

  /* Translators: nothing was chosen yet. */
  corrin_choices_add (choices, CORRIN_REACTION_NOT_SAID, _ ("Choose, or leave it open"));
  for (int i = 0; i <= CORRIN_REACTION_OTHER; i++)
    corrin_choices_add_term (choices, i, corrin_reaction_display (i));
  corrin_choice_row_fill (self->what, choices);
}

static void
fill_doses (CorrinReactionDialog *self, const CorrinDoseHistory *history)
{
  g_autoptr (GPtrArray) doses = corrin_reaction_form_doses (history, self->form->dose);
  GArray *choices = corrin_choices_new ();

  for (guint i = 0; i < doses->len; i++)
    {
      g_autofree char *words = corrin_reaction_form_dose_words (doses->pdata[i]);

      corrin_choices_add (choices, CORRIN_RECORD (doses->pdata[i])->id, words);
    }
  corrin_choices_add (choices, 0, _ ("Not sure"));
  corrin_choice_row_fill (self->dose, choices);
}

static void
followed_cb (CorrinReactionDialog *self, CorrinSeverityBox *box)
{
  CorrinDay day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (box), "corrin-day"));

  corrin_reaction_form_set_followed (self->form, day, corrin_severity_box_get_value (box));
}

static void
add_day (CorrinReactionDialog *self, CorrinDay day)
{
  g_autofree char *title = corrin_day_words_title (day);
  GtkWidget *box = corrin_severity_box_new (title);

  g_object_set_data (G_OBJECT (box), "corrin-day", GINT_TO_POINTER (day));
  corrin_severity_box_set_value (CORRIN_SEVERITY_BOX (box),
                                 corrin_reaction_form_get_followed (self->form, day));
  g_signal_connect_swapped (box, "changed", G_CALLBACK (followed_cb), self);
  gtk_box_append (self->follow_rows, box);
}

static gboolean
are_same_days (const GArray *a, const GArray *b)
{
  return a != NULL && a->len == b->len
         && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (CorrinDay)) == 0);
}

/* The rows are the same widgets as long as they are about the same days: whoever has the focus keeps it. */
static void
show_days (CorrinReactionDialog *self)
{
  GArray *days = corrin_reaction_form_days (self->form);
  GtkWidget *child;

  gtk_widget_set_visible (self->follow_group, days->len > 0);
  if (are_same_days (self->days, days))
    {
      g_array_unref (days);
      return;
    }
  g_clear_pointer (&self->days, g_array_unref);
  self->days = days;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->follow_rows))) != NULL)
    gtk_box_remove (self->follow_rows, child);
  for (guint i = 0; i < days->len; i++)
    add_day (self, g_array_index (days, CorrinDay, i));
}

static void
show_lines (CorrinReactionDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->texts[CORRIN_REACTION_TEXT_WHAT]),
                          self->form->what == CORRIN_REACTION_OTHER
                              || self->form->what == CORRIN_REACTION_NOT_SAID);
  show_days (self);
}

static void
put (CorrinReactionDialog *self)
{
  self->is_filling = TRUE;
  corrin_choice_row_set (self->what, self->form->what);
  corrin_severity_box_set_value (self->severity, self->form->severity);
  corrin_choice_row_set (self->dose, self->form->dose);
  corrin_day_button_set_day (self->day, self->form->day);
  gtk_switch_set_active (self->needed_care, self->form->needed_care);
  gtk_switch_set_active (self->private, self->form->is_private);
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    gtk_editable_set_text (self->texts[i], self->form->text[i]);
  self->is_filling = FALSE;
  show_lines (self);
}

static void
changed_cb (CorrinReactionDialog *self)
{
  CorrinReactionForm *form = self->form;

  if (self->is_filling || form == NULL)
    return;
  form->what = (int) corrin_choice_row_get (self->what);
  form->severity = corrin_severity_box_get_value (self->severity);
  form->dose = corrin_choice_row_get (self->dose);
  form->day = corrin_day_button_get_day (self->day);
  form->needed_care = gtk_switch_get_active (self->needed_care);
  form->is_private = gtk_switch_get_active (self->private);
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    corrin_form_set (&form->text[i], gtk_editable_get_text (self->texts[i]));
  show_lines (self);
}

static CorrinReaction *
make_reaction (CorrinReactionDialog *self)
{
  CorrinReaction *reaction = self->reaction != NULL ? corrin_record_copy (self->reaction)
                                                    : corrin_record_new (&corrin_reaction_kind);

  if (self->reaction == NULL)
    reaction->record.person = corrin_form_dialog_get_person (CORRIN_FORM_DIALOG (self));
  corrin_reaction_form_apply (self->form, self->reaction != NULL ? self->was : NULL, reaction);
  return reaction;
}

static gboolean
corrin_reaction_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinReactionDialog *self = CORRIN_REACTION_DIALOG (dialog);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  CorrinReaction *reaction = make_reaction (self);
  g_autoptr (CorrinRecord) owned G_GNUC_UNUSED = CORRIN_RECORD (reaction);

  if (!corrin_reaction_record_save (document, reaction, self->form, error))
    return FALSE;
  corrin_document_say (document, _ ("Saved"), TRUE);
  return TRUE;
}

static void
delete_cb (CorrinReactionDialog *self)
{
  CorrinFormDialog *dialog = CORRIN_FORM_DIALOG (self);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_autoptr (GError) error = NULL;

  if (!corrin_act_remove (document, &corrin_reaction_kind, self->reaction->record.id, &error))
    {
      corrin_form_dialog_fail (dialog, error);
      return;
    }
  /* Translators: an entry of the journal was deleted. */
  corrin_document_say (document, _ ("Deleted"), TRUE);
  corrin_form_dialog_finish (dialog);
}

static gboolean
corrin_reaction_dialog_is_changed (CorrinFormDialog *dialog)
{
  CorrinReactionDialog *self = CORRIN_REACTION_DIALOG (dialog);

  return !corrin_reaction_form_equal (self->form, self->was);
}

static void
corrin_reaction_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_REACTION_DIALOG);
  G_OBJECT_CLASS (corrin_reaction_dialog_parent_class)->dispose (object);
}

static void
corrin_reaction_dialog_finalize (GObject *object)
{
  CorrinReactionDialog *self = CORRIN_REACTION_DIALOG (object);

  g_clear_pointer (&self->reaction, corrin_record_free);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->form, corrin_reaction_form_free);
  g_clear_pointer (&self->was, corrin_reaction_form_free);
  G_OBJECT_CLASS (corrin_reaction_dialog_parent_class)->finalize (object);
}

static void
bind_widgets (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, what);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, severity);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, follow_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, follow_rows);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, delete);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, dose);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, day);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, needed_care);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, private);
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, text_names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (CorrinReactionDialog, texts) + i * sizeof (gpointer)));
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
corrin_reaction_dialog_class_init (CorrinReactionDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_reaction_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_reaction_dialog_finalize;
  CORRIN_FORM_DIALOG_CLASS (class)->save = corrin_reaction_dialog_save;
  CORRIN_FORM_DIALOG_CLASS (class)->is_changed = corrin_reaction_dialog_is_changed;

  g_type_ensure (CORRIN_TYPE_DAY_BUTTON);
  g_type_ensure (CORRIN_TYPE_EMERGENCY_CARD);
  g_type_ensure (CORRIN_TYPE_SEVERITY_BOX);
  CORRIN_ENTER_ROOM (injection);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/injection/reaction-dialog.ui");
  bind_widgets (widget_class);
}

static void
corrin_reaction_dialog_init (CorrinReactionDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_whats (self);
  /* Translators: the title above the numbers from 0 to 10. */
  corrin_severity_box_set_title (self->severity, _ ("How Strong"));
}

static CorrinReactionDialog *
dialog_new (GtkWindow *parent, CorrinDocument *document)
{
  return g_object_new (CORRIN_TYPE_REACTION_DIALOG, "transient-for", parent, "document", document, NULL);
}

static GtkWidget *
open_form (CorrinReactionDialog *self, const CorrinDoseHistory *history, CorrinReactionForm *form)
{
  self->form = form;
  self->was = corrin_reaction_form_copy (form);
  fill_doses (self, history);
  put (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
  return GTK_WIDGET (self);
}

/**
 * corrin_reaction_dialog_new:
 * @parent: the window
 * @document: a journal with a person
 * @dose: the id of an injection, or 0 for the last one
 *
 * Returns: (transfer full): a form for something after an injection, below what to do in an emergency
 */
GtkWidget *
corrin_reaction_dialog_new (GtkWindow *parent, CorrinDocument *document, gint64 dose)
{
  CorrinReactionDialog *self = dialog_new (parent, document);
  g_autoptr (CorrinDoseHistory) history = corrin_form_history_read (CORRIN_FORM_DIALOG (self));

  return open_form (self, history, corrin_reaction_form_new (history, dose));
}

/* A journal that cannot be read is told by the window. */
static GPtrArray *
read_follow_ups (CorrinDocument *document, const CorrinReaction *reaction)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *follow_ups =
      corrin_reaction_record_follow_ups (corrin_document_get_store (document), reaction, &error);

  if (follow_ups != NULL)
    return follow_ups;
  corrin_document_trouble (document, error);
  return g_ptr_array_new ();
}

/**
 * corrin_reaction_dialog_new_for:
 * @parent: the window
 * @document: a journal with a person
 * @reaction: something after an injection
 *
 * Returns: (transfer full): a form that changes it, and says how it went on
 */
GtkWidget *
corrin_reaction_dialog_new_for (GtkWindow *parent, CorrinDocument *document, const CorrinReaction *reaction)
{
  CorrinReactionDialog *self = dialog_new (parent, document);
  g_autoptr (CorrinDoseHistory) history = corrin_form_history_read (CORRIN_FORM_DIALOG (self));
  g_autoptr (GPtrArray) follow_ups = read_follow_ups (document, reaction);

  self->reaction = corrin_record_copy (reaction);
  gtk_widget_set_visible (self->delete, TRUE);
  return open_form (self, history, corrin_reaction_form_new_for (reaction, follow_ups));
}
