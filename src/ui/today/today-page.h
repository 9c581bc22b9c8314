/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal-page.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_TODAY_PAGE (corrin_today_page_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTodayPage, corrin_today_page, CORRIN, TODAY_PAGE, CorrinJournalPage)

GtkWidget *corrin_today_page_new (CorrinDocument *document);
void corrin_today_page_show_day (CorrinTodayPage *self, CorrinDay day);

G_END_DECLS
