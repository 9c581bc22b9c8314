/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visits-page.h"

#include "corrin-visits-resources.h"

struct _CorrinVisitsPage
{
  CorrinJournalPage parent_instance;

  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (CorrinVisitsPage, corrin_visits_page, CORRIN_TYPE_JOURNAL_PAGE)

static void
corrin_visits_page_refresh (CorrinJournalPage *page)
{
  (void) page;
}

static void
corrin_visits_page_class_init (CorrinVisitsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_visits_page_refresh;

  corrin_visits_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/visits-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, status);
}

static void
corrin_visits_page_init (CorrinVisitsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_visits_page_new:
 * @document: a journal
 *
 * Returns: (transfer full): the page
 */
GtkWidget *
corrin_visits_page_new (CorrinDocument *document)
{
  return g_object_new (CORRIN_TYPE_VISITS_PAGE, "document", document, NULL);
}
