/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal-page.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_TRENDS_PAGE (corrin_trends_page_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTrendsPage, corrin_trends_page, CORRIN, TRENDS_PAGE, CorrinJournalPage)

GtkWidget *corrin_trends_page_new (CorrinDocument *document);
void corrin_trends_page_save (CorrinTrendsPage *self, const char *path);

G_END_DECLS
