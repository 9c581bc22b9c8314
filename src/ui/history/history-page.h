/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal-page.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_HISTORY_PAGE (corrin_history_page_get_type ())
G_DECLARE_FINAL_TYPE (CorrinHistoryPage, corrin_history_page, CORRIN, HISTORY_PAGE, CorrinJournalPage)

GtkWidget *corrin_history_page_new (CorrinDocument *document);
void corrin_history_page_search (CorrinHistoryPage *self);

G_END_DECLS
