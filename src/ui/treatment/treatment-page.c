/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "treatment-page.h"

#include "clock.h"
#include "corrin-treatment-resources.h"
#include "room-resource.h"
#include "scroll-layout.h"
#include "site-map.h"
#include "treatment-labs.h"
#include "treatment-plan.h"
#include "treatment-reactions.h"
#include "treatment-rows.h"
#include "treatment-supply.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _CorrinTreatmentPage
{
  CorrinJournalPage parent_instance;

  GtkStack *stack;
  GtkButton *empty_record;
  GtkButton *empty_earlier;
  GtkButton *empty_lab;
  GtkButton *empty_plan;
  GtkButton *empty_presets;
  GtkButton *empty_supply;
  GtkLabel *last_when;
  GtkLabel *last_what;
  GtkBox *facts;
  GtkButton *record;
  GtkButton *earlier;
  GtkButton *span;
  CorrinTreatmentPlan *plan;
  GtkWidget *site_section;
  CorrinSiteMap *map;
  GtkListBox *sites;
  GtkWidget *injection_section;
  GtkBox *injections;
  GtkWidget *other_section;
  GtkBox *others;
  CorrinTreatmentReactions *reactions;
  CorrinTreatmentLabs *labs;
  CorrinTreatmentSupply *supply;
  GtkButton *all;
};

G_DEFINE_FINAL_TYPE (CorrinTreatmentPage, corrin_treatment_page, CORRIN_TYPE_JOURNAL_PAGE)

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_facts (CorrinTreatmentPage *self, const GPtrArray *facts)
{
  clear_box (self->facts);
  for (guint i = 0; i < facts->len; i++)
    gtk_box_append (self->facts, corrin_treatment_fact_new (g_ptr_array_index (facts, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->facts), facts->len > 0);
}

static void
show_sites (CorrinTreatmentPage *self, const CorrinTreatmentState *state)
{
  clear_list (self->sites);
  for (guint i = 0; i < state->sites->len; i++)
    gtk_list_box_append (self->sites, corrin_site_row_new (g_ptr_array_index (state->sites, i)));
  corrin_site_map_set_uses (self->map, state->sites);
  gtk_widget_set_visible (self->site_section, state->has_sites);
}

static GtkWidget *
year_list_new (int year)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                                  (const char *const[]){ "boxed-list", NULL }, NULL);
  /* Translators: %d is a year; the name of a list. */
  g_autofree char *name = g_strdup_printf (_ ("Doses of %d"), year);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

static void
show_doses (GtkBox *box, GtkWidget *section, const GPtrArray *lines, gboolean can_edit)
{
  GtkWidget *list = NULL;
  int year = 0;

  clear_box (box);
  for (guint i = 0; i < lines->len; i++)
    {
      const CorrinDoseLine *line = g_ptr_array_index (lines, i);

      if (list == NULL || line->year != year)
        {
          year = line->year;
          list = year_list_new (year);
          gtk_box_append (box, corrin_year_heading_new (year));
          gtk_box_append (box, list);
        }
      gtk_list_box_append (GTK_LIST_BOX (list), corrin_dose_row_new (line, can_edit));
    }
  gtk_widget_set_visible (section, lines->len > 0);
}

static void
focus_dose (GtkBox *box, gint64 id)
{
  for (GtkWidget *list = gtk_widget_get_first_child (GTK_WIDGET (box)); list != NULL;
       list = gtk_widget_get_next_sibling (list))
    for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
         row = gtk_widget_get_next_sibling (row))
      if (corrin_record_row_get_id (row) == id)
        gtk_widget_grab_focus (row);
}

static void
show_state (CorrinTreatmentPage *self, const CorrinTreatmentState *state, gboolean can_edit)
{
  gint64 focused = corrin_record_row_get_focused (GTK_WIDGET (self), "journal.edit-injection");

  gtk_stack_set_visible_child_name (self->stack, state->is_empty ? "empty" : "content");
  gtk_label_set_text (self->last_when, state->last_when);
  gtk_label_set_text (self->last_what, state->last_what);
  gtk_widget_set_visible (GTK_WIDGET (self->last_what), state->last_what != NULL);
  show_facts (self, state->facts);
  show_sites (self, state);
  show_doses (self->injections, self->injection_section, state->injections, can_edit);
  show_doses (self->others, self->other_section, state->others, can_edit);
  gtk_widget_set_visible (GTK_WIDGET (self->all), state->has_more);
  if (focused != 0)
    {
      focus_dose (self->injections, focused);
      focus_dose (self->others, focused);
    }
}

/* The ratings are not shown here, so that only those of today are read; doses come from the beginning anyway. */
static void
corrin_treatment_page_refresh (CorrinJournalPage *page)
{
  CorrinDocument *document = corrin_journal_page_get_document (page);
  CorrinDay today = corrin_clock_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinEvidence) evidence = corrin_evidence_read (
      corrin_document_get_store (document), corrin_document_get_person (document)->record.id, today, today,
      CORRIN_EVIDENCE_PRIVATE | CORRIN_EVIDENCE_CHART, &error);
  g_autoptr (CorrinTreatmentState) state = evidence != NULL ? corrin_treatment_state_new (evidence) : NULL;

  if (state == NULL)
    {
      corrin_document_trouble (document, error);
      return;
    }
  show_state (CORRIN_TREATMENT_PAGE (page), state, corrin_document_is_writable (document));
  corrin_treatment_plan_show (CORRIN_TREATMENT_PAGE (page)->plan, document);
  corrin_treatment_reactions_show (CORRIN_TREATMENT_PAGE (page)->reactions, document);
  corrin_treatment_labs_show (CORRIN_TREATMENT_PAGE (page)->labs, document);
  corrin_treatment_supply_show (CORRIN_TREATMENT_PAGE (page)->supply, document);
  /* The first results and ampoules are often older than the first injection. */
  if (corrin_treatment_labs_has_any (CORRIN_TREATMENT_PAGE (page)->labs)
      || corrin_treatment_supply_has_any (CORRIN_TREATMENT_PAGE (page)->supply))
    gtk_stack_set_visible_child_name (CORRIN_TREATMENT_PAGE (page)->stack, "content");
}

static void
corrin_treatment_page_class_init (CorrinTreatmentPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_treatment_page_refresh;

  CORRIN_ENTER_ROOM (treatment);
  g_type_ensure (CORRIN_TYPE_SCROLL_LAYOUT);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  g_type_ensure (CORRIN_TYPE_SITE_MAP);
  g_type_ensure (CORRIN_TYPE_TREATMENT_LABS);
  g_type_ensure (CORRIN_TYPE_TREATMENT_PLAN);
  g_type_ensure (CORRIN_TYPE_TREATMENT_REACTIONS);
  g_type_ensure (CORRIN_TYPE_TREATMENT_SUPPLY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/treatment/treatment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, empty_record);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, empty_earlier);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, empty_lab);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, empty_plan);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, empty_presets);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, empty_supply);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, last_when);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, last_what);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, facts);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, record);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, earlier);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, span);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, plan);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, site_section);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, map);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, sites);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, injection_section);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, injections);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, other_section);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, others);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, reactions);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, labs);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, supply);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, all);
}

/* Text at twice its size, or a longer language, needs more than one line at 360 pixels. */
static void
let_label_wrap (GtkButton *button)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (button));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

static void
corrin_treatment_page_init (CorrinTreatmentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  let_label_wrap (self->empty_record);
  let_label_wrap (self->empty_earlier);
  let_label_wrap (self->empty_lab);
  let_label_wrap (self->empty_plan);
  let_label_wrap (self->empty_presets);
  let_label_wrap (self->empty_supply);
  let_label_wrap (self->record);
  let_label_wrap (self->earlier);
  let_label_wrap (self->span);
  let_label_wrap (self->all);
}

/**
 * corrin_treatment_page_new:
 * @document: a journal
 *
 * Returns: (transfer full): the page
 */
GtkWidget *
corrin_treatment_page_new (CorrinDocument *document)
{
  return g_object_new (CORRIN_TYPE_TREATMENT_PAGE, "document", document, NULL);
}
