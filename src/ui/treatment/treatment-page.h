/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal-page.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_TREATMENT_PAGE (corrin_treatment_page_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTreatmentPage, corrin_treatment_page, CORRIN, TREATMENT_PAGE, CorrinJournalPage)

GtkWidget *corrin_treatment_page_new (CorrinDocument *document);

G_END_DECLS
