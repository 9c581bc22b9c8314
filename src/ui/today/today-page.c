/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today-page.h"

#include "corrin-today-resources.h"

struct _CorrinTodayPage
{
  CorrinJournalPage parent_instance;

  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (CorrinTodayPage, corrin_today_page, CORRIN_TYPE_JOURNAL_PAGE)

static void
corrin_today_page_refresh (CorrinJournalPage *page)
{
  (void) page;
}

static void
corrin_today_page_class_init (CorrinTodayPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_today_page_refresh;

  corrin_today_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/today/today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, status);
}

static void
corrin_today_page_init (CorrinTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_today_page_new:
 * @document: a journal
 *
 * Returns: (transfer full): the page
 */
GtkWidget *
corrin_today_page_new (CorrinDocument *document)
{
  return g_object_new (CORRIN_TYPE_TODAY_PAGE, "document", document, NULL);
}

/**
 * corrin_today_page_show_day:
 * @self: the page
 * @day: a day, not after today
 *
 * Shows that day.
 */
void
corrin_today_page_show_day (CorrinTodayPage *self, CorrinDay day)
{
  (void) self;
  (void) day;
}
