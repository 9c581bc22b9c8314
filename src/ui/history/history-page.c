/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-page.h"

#include "corrin-history-resources.h"

struct _CorrinHistoryPage
{
  CorrinJournalPage parent_instance;

  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (CorrinHistoryPage, corrin_history_page, CORRIN_TYPE_JOURNAL_PAGE)

static void
corrin_history_page_refresh (CorrinJournalPage *page)
{
  (void) page;
}

static void
corrin_history_page_class_init (CorrinHistoryPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_history_page_refresh;

  corrin_history_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/history/history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinHistoryPage, status);
}

static void
corrin_history_page_init (CorrinHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_history_page_new:
 * @document: a journal
 *
 * Returns: (transfer full): the page
 */
GtkWidget *
corrin_history_page_new (CorrinDocument *document)
{
  return g_object_new (CORRIN_TYPE_HISTORY_PAGE, "document", document, NULL);
}

/**
 * corrin_history_page_search:
 * @self: the page
 *
 * Shows the search and puts the cursor into it.
 */
void
corrin_history_page_search (CorrinHistoryPage *self)
{
  (void) self;
}
