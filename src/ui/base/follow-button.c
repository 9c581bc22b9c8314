/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "follow-button.h"

#include "clock.h"
#include "reaction-follow.h"

/* Asks how something after an injection is now, for as long as that is offered. It only stands there. */
struct _CorrinFollowButton
{
  GtkButton parent_instance;

  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (CorrinFollowButton, corrin_follow_button, GTK_TYPE_BUTTON)

static void
corrin_follow_button_class_init (CorrinFollowButtonClass *class)
{
  (void) class;
}

static void
corrin_follow_button_init (CorrinFollowButton *self)
{
  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->words));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "touch");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GPtrArray *
read_near (CorrinDocument *document, const CorrinKind *kind, GError **error)
{
  CorrinDay today = corrin_clock_today ();
  const CorrinQuery query = { corrin_document_get_person (document)->record.id,
                              today - CORRIN_REACTION_FOLLOW_DAYS, today };

  return corrin_store_list (corrin_document_get_store (document), kind, &query, error);
}

/**
 * corrin_follow_button_show:
 * @self: a button
 * @document: a journal with a person
 *
 * Shows what can be followed today, or nothing.
 */
void
corrin_follow_button_show (CorrinFollowButton *self, CorrinDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reactions = read_near (document, &corrin_reaction_kind, &error);
  g_autoptr (GPtrArray) follow_ups =
      reactions != NULL ? read_near (document, &corrin_reaction_follow_up_kind, &error) : NULL;
  const CorrinReaction *reaction;
  g_autofree char *words = NULL;

  if (follow_ups == NULL)
    {
      corrin_document_trouble (document, error);
      return;
    }
  reaction = corrin_reaction_to_follow (reactions, follow_ups, corrin_clock_today ());
  gtk_widget_set_visible (GTK_WIDGET (self), reaction != NULL);
  if (reaction == NULL)
    return;
  words = corrin_reaction_follow_words (reaction);
  gtk_label_set_text (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", reaction->record.id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "journal.edit-reaction");
}
