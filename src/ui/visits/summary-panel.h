/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "summary-flow.h"
#include "visits-agenda.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_SUMMARY_PANEL (corrin_summary_panel_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSummaryPanel, corrin_summary_panel, CORRIN, SUMMARY_PANEL, GtkWidget)

void corrin_summary_panel_set_up (CorrinSummaryPanel *self, CorrinSummaryParts parts);
void corrin_summary_panel_show (CorrinSummaryPanel *self, CorrinDay last_visit, CorrinDay today,
                                const CorrinVisitLine *visit);
void corrin_summary_panel_offer_shown (CorrinSummaryPanel *self);
void corrin_summary_panel_make_for (CorrinSummaryPanel *self, gint64 visit);
const CorrinReport *corrin_summary_panel_get_report (CorrinSummaryPanel *self);
gboolean corrin_summary_panel_save_pdf (CorrinSummaryPanel *self, const char *path);
gboolean corrin_summary_panel_try_again (CorrinSummaryPanel *self);
gboolean corrin_summary_panel_hold_window (CorrinSummaryPanel *self);

G_END_DECLS
