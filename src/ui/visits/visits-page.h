/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal-page.h"
#include "report.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_VISITS_PAGE (corrin_visits_page_get_type ())
G_DECLARE_FINAL_TYPE (CorrinVisitsPage, corrin_visits_page, CORRIN, VISITS_PAGE, CorrinJournalPage)

GtkWidget *corrin_visits_page_new (CorrinDocument *document);
const CorrinReport *corrin_visits_page_get_report (CorrinVisitsPage *self);
gboolean corrin_visits_page_save_pdf (CorrinVisitsPage *self, const char *path);

G_END_DECLS
