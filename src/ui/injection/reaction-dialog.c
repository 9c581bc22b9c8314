/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reaction-dialog.h"

#include "act.h"
#include "capital.h"
#include "choice-row.h"
#include "day-button.h"
#include "emergency-card.h"
#include "form-dialog.h"
#include "form-history.h"
#include "form-text.h"
#include "reaction-form.h"

#include <glib/gi18n-lib.h>

#define CORRIN_TYPE_REACTION_DIALOG (corrin_reaction_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinReactionDialog, corrin_reaction_dialog, CORRIN, REACTION_DIALOG, CorrinFormDialog)

struct _CorrinReactionDialog
{
  CorrinFormDialog parent_instance;

  CorrinReactionForm *form;
  CorrinReactionForm *was; /* when it was opened */
  gboolean is_filling;

  AdwComboRow *what;
  AdwComboRow *severity;
  AdwComboRow *dose;
  CorrinDayButton *day;
  GtkSwitch *needed_care;
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

  for (int i = 0; i <= CORRIN_REACTION_OTHER; i++)
    {
      g_autofree char *name = corrin_capital (corrin_reaction_display (i));

      corrin_choices_add (choices, i, name);
    }
  corrin_choice_row_fill (self->what, choices);
}

static void
fill_severities (CorrinReactionDialog *self)
{
  GArray *choices = corrin_choices_new ();

  corrin_choices_add (choices, CORRIN_REACTION_NOT_RATED, _ ("Not rated"));
  corrin_choices_add (choices, 0, _ ("0, not at all"));
  for (int i = 1; i < 10; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);

      corrin_choices_add (choices, i, number);
    }
  corrin_choices_add (choices, 10, _ ("10, as strong as can be"));
  corrin_choice_row_fill (self->severity, choices);
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
show_lines (CorrinReactionDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->texts[CORRIN_REACTION_TEXT_WHAT]),
                          self->form->what == CORRIN_REACTION_OTHER);
}

static void
put (CorrinReactionDialog *self)
{
  self->is_filling = TRUE;
  corrin_choice_row_set (self->what, self->form->what);
  corrin_choice_row_set (self->severity, self->form->severity);
  corrin_choice_row_set (self->dose, self->form->dose);
  corrin_day_button_set_day (self->day, self->form->day);
  self->is_filling = FALSE;
  show_lines (self);
}

static void
changed_cb (CorrinReactionDialog *self)
{
  CorrinReactionForm *form = self->form;

  if (self->is_filling || form == NULL)
    return;
  form->what = (CorrinReactionWhat) corrin_choice_row_get (self->what);
  form->severity = (int) corrin_choice_row_get (self->severity);
  form->dose = corrin_choice_row_get (self->dose);
  form->day = corrin_day_button_get_day (self->day);
  form->needed_care = gtk_switch_get_active (self->needed_care);
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    corrin_form_set (&form->text[i], gtk_editable_get_text (self->texts[i]));
  show_lines (self);
}

static gboolean
corrin_reaction_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinReactionDialog *self = CORRIN_REACTION_DIALOG (dialog);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  CorrinReaction *reaction = corrin_reaction_form_make (self->form, corrin_form_dialog_get_person (dialog));
  g_autoptr (CorrinRecord) owned = CORRIN_RECORD (reaction);

  if (!corrin_act_add (document, owned, error))
    return FALSE;
  corrin_document_say (document, _ ("Saved"), TRUE);
  return TRUE;
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

  g_clear_pointer (&self->form, corrin_reaction_form_free);
  g_clear_pointer (&self->was, corrin_reaction_form_free);
  G_OBJECT_CLASS (corrin_reaction_dialog_parent_class)->finalize (object);
}

static void
bind_widgets (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, what);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, severity);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, dose);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, day);
  gtk_widget_class_bind_template_child (widget_class, CorrinReactionDialog, needed_care);
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, text_names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (CorrinReactionDialog, texts) + i * sizeof (gpointer)));
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
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
  fill_severities (self);
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
  CorrinReactionDialog *self =
      g_object_new (CORRIN_TYPE_REACTION_DIALOG, "transient-for", parent, "document", document, NULL);
  g_autoptr (CorrinDoseHistory) history = corrin_form_history_read (CORRIN_FORM_DIALOG (self));

  self->form = corrin_reaction_form_new (history, dose);
  self->was = corrin_reaction_form_copy (self->form);
  fill_doses (self, history);
  put (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
  return GTK_WIDGET (self);
}
