/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "treatment-supply.h"

#include "clock.h"
#include "corrin-treatment-resources.h"
#include "evidence.h"
#include "line-layout.h"
#include "room-resource.h"
#include "treatment-rows.h"
#include "treatment-supply-state.h"

#include <glib/gi18n-lib.h>

struct _CorrinTreatmentSupply
{
  GtkBox parent_instance;

  GtkLabel *words;
  GtkListBox *list;
  GtkButton *add;
};

G_DEFINE_FINAL_TYPE (CorrinTreatmentSupply, corrin_treatment_supply, GTK_TYPE_BOX)

/* Packages of long ago are out of the way, and still there to be looked up. */
static GtkWidget *
used_up_row_new (guint n)
{
  /* Translators: %u is how many packages of ampoules there were. */
  g_autofree char *title = g_strdup_printf (ngettext ("%u used up", "%u used up", n), n);

  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, NULL);

  corrin_line_layout_give (row);
  return row;
}

static GtkWidget *
row_new (gconstpointer data, gboolean can_edit)
{
  const CorrinSupplyLine *line = data;
  g_autofree char *name = corrin_supply_line_sentence (line);

  return corrin_record_row_new (line->product, line->text, name, can_edit ? "journal.edit-supply" : NULL,
                                line->id);
}

static void
show_lines (CorrinTreatmentSupply *self, const CorrinTreatmentSupplyState *state, gboolean can_edit)
{
  gint64 focused = corrin_record_row_get_focused (GTK_WIDGET (self->list), "journal.edit-supply");
  guint n_left = state->lines->len - state->n_used_up;
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = 0; i < n_left; i++)
    {
      const CorrinSupplyLine *line = state->lines->pdata[i];
      GtkWidget *row = row_new (line, can_edit);

      gtk_list_box_append (self->list, row);
      if (focused == line->id && focused != 0)
        gtk_widget_grab_focus (row);
    }
  if (state->n_used_up > 0)
    {
      GtkWidget *used_up = used_up_row_new (state->n_used_up);

      gtk_list_box_append (self->list, used_up);
      corrin_row_add_when_open (used_up, state->lines, n_left, row_new, can_edit);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), state->lines->len > 0);
}

static CorrinTreatmentSupplyState *
read_state (CorrinDocument *document, GError **error)
{
  CorrinStore *store = corrin_document_get_store (document);
  gint64 person = corrin_document_get_person (document)->record.id;
  CorrinDay today = corrin_clock_today ();
  g_autoptr (GPtrArray) stocks = corrin_stocks_read (store, person, error);
  g_autoptr (CorrinEvidence) evidence = NULL;

  if (stocks == NULL)
    return NULL;
  evidence = corrin_evidence_read (store, person, today, today,
                                   CORRIN_EVIDENCE_PRIVATE | CORRIN_EVIDENCE_CHART, error);
  if (evidence == NULL)
    return NULL;
  return corrin_treatment_supply_state_new (stocks, evidence->plan, evidence->doses, today);
}

/**
 * corrin_treatment_supply_show:
 * @self: the section
 * @document: a journal with a person
 *
 * Reads the supply and shows it.
 */
void
corrin_treatment_supply_show (CorrinTreatmentSupply *self, CorrinDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinTreatmentSupplyState) state = read_state (document, &error);

  if (state == NULL)
    {
      corrin_document_trouble (document, error);
      return;
    }
  gtk_label_set_text (self->words, state->words);
  show_lines (self, state, corrin_document_is_writable (document));
}

/**
 * corrin_treatment_supply_has_any:
 * @self: the section
 *
 * Returns: whether it shows any ampoules, or that there were some
 */
gboolean
corrin_treatment_supply_has_any (CorrinTreatmentSupply *self)
{
  return gtk_list_box_get_row_at_index (self->list, 0) != NULL;
}

static void
corrin_treatment_supply_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_TREATMENT_SUPPLY);
  G_OBJECT_CLASS (corrin_treatment_supply_parent_class)->dispose (object);
}

static void
corrin_treatment_supply_class_init (CorrinTreatmentSupplyClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_treatment_supply_dispose;
  CORRIN_ENTER_ROOM (treatment);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/treatment/treatment-supply.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentSupply, words);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentSupply, list);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentSupply, add);
}

static void
corrin_treatment_supply_init (CorrinTreatmentSupply *self)
{
  GtkLabel *label;

  gtk_widget_init_template (GTK_WIDGET (self));
  label = GTK_LABEL (gtk_button_get_child (self->add));
  gtk_label_set_wrap (label, TRUE);
}
