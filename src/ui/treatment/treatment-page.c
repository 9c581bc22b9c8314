/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "treatment-page.h"

#include "corrin-treatment-resources.h"

struct _CorrinTreatmentPage
{
  CorrinJournalPage parent_instance;

  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (CorrinTreatmentPage, corrin_treatment_page, CORRIN_TYPE_JOURNAL_PAGE)

static void
corrin_treatment_page_refresh (CorrinJournalPage *page)
{
  (void) page;
}

static void
corrin_treatment_page_class_init (CorrinTreatmentPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_treatment_page_refresh;

  corrin_treatment_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/treatment/treatment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentPage, status);
}

static void
corrin_treatment_page_init (CorrinTreatmentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
