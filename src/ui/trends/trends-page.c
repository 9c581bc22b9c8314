/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trends-page.h"

#include "corrin-trends-resources.h"

struct _CorrinTrendsPage
{
  CorrinJournalPage parent_instance;

  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (CorrinTrendsPage, corrin_trends_page, CORRIN_TYPE_JOURNAL_PAGE)

static void
corrin_trends_page_refresh (CorrinJournalPage *page)
{
  (void) page;
}

static void
corrin_trends_page_class_init (CorrinTrendsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_trends_page_refresh;

  corrin_trends_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/trends/trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, status);
}

static void
corrin_trends_page_init (CorrinTrendsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_trends_page_new:
 * @document: a journal
 *
 * Returns: (transfer full): the page
 */
GtkWidget *
corrin_trends_page_new (CorrinDocument *document)
{
  return g_object_new (CORRIN_TYPE_TRENDS_PAGE, "document", document, NULL);
}
