/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "treatment-reactions.h"

#include "corrin-treatment-resources.h"
#include "follow-button.h"
#include "injections.h"
#include "reactions-state.h"
#include "room-resource.h"
#include "treatment-rows.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _CorrinTreatmentReactions
{
  GtkBox parent_instance;

  CorrinFollowButton *follow;
  GtkListBox *lines;
  GtkWidget *site_box;
  GtkListBox *sites;
  GtkWidget *batch_box;
  GtkListBox *batches;
};

G_DEFINE_FINAL_TYPE (CorrinTreatmentReactions, corrin_treatment_reactions, GTK_TYPE_BOX)

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_counts (GtkWidget *box, GtkListBox *list, const GPtrArray *counts)
{
  clear_list (list);
  for (guint i = 0; i < counts->len; i++)
    {
      const CorrinReactionCount *count = g_ptr_array_index (counts, i);

      gtk_list_box_append (list, corrin_count_row_new (count->title, count->text));
    }
  gtk_widget_set_visible (box, counts->len > 0);
}

static void
show_lines (CorrinTreatmentReactions *self, const GPtrArray *lines, gboolean can_edit)
{
  gint64 focused = corrin_record_row_get_focused (GTK_WIDGET (self->lines), "journal.edit-reaction");

  clear_list (self->lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const CorrinReactionLine *line = g_ptr_array_index (lines, i);
      GtkWidget *row = corrin_record_row_new (line->title, line->text, line->name,
                                              can_edit ? "journal.edit-reaction" : NULL, line->id);

      gtk_list_box_append (self->lines, row);
      if (focused == line->id && focused != 0)
        gtk_widget_grab_focus (row);
    }
}

static GPtrArray *
list_all (CorrinDocument *document, const CorrinKind *kind, GError **error)
{
  const CorrinQuery query = { corrin_document_get_person (document)->record.id, CORRIN_DAY_NONE,
                              CORRIN_DAY_NONE };

  return corrin_store_list (corrin_document_get_store (document), kind, &query, error);
}

static CorrinReactionsState *
read_state (CorrinDocument *document, GError **error)
{
  g_autoptr (GPtrArray) reactions = list_all (document, &corrin_reaction_kind, error);
  g_autoptr (GPtrArray) follow_ups =
      reactions != NULL ? list_all (document, &corrin_reaction_follow_up_kind, error) : NULL;
  g_autoptr (GPtrArray) doses = follow_ups != NULL ? list_all (document, &corrin_dose_kind, error) : NULL;
  g_autoptr (GPtrArray) injections = doses != NULL ? corrin_injections_new (doses) : NULL;

  if (injections == NULL)
    return NULL;
  return corrin_reactions_state_new (reactions, follow_ups, injections);
}

static void
corrin_treatment_reactions_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_TREATMENT_REACTIONS);
  G_OBJECT_CLASS (corrin_treatment_reactions_parent_class)->dispose (object);
}

static void
corrin_treatment_reactions_class_init (CorrinTreatmentReactionsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_treatment_reactions_dispose;
  g_type_ensure (CORRIN_TYPE_FOLLOW_BUTTON);
  CORRIN_ENTER_ROOM (treatment);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/treatment/treatment-reactions.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentReactions, follow);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentReactions, lines);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentReactions, site_box);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentReactions, sites);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentReactions, batch_box);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentReactions, batches);
}

static void
corrin_treatment_reactions_init (CorrinTreatmentReactions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_treatment_reactions_show:
 * @self: the section of what came after injections
 * @document: a journal with a person
 *
 * Shows what stands there; as long as nothing does, there is nothing to see.
 */
void
corrin_treatment_reactions_show (CorrinTreatmentReactions *self, CorrinDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinReactionsState) state = read_state (document, &error);

  if (state == NULL)
    {
      corrin_document_trouble (document, error);
      return;
    }
  corrin_follow_button_show (self->follow, document);
  show_lines (self, state->lines, corrin_document_is_writable (document));
  show_counts (self->site_box, self->sites, state->by_site);
  show_counts (self->batch_box, self->batches, state->by_batch);
  gtk_widget_set_visible (GTK_WIDGET (self), state->lines->len > 0);
}
