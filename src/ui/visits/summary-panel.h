/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preview-bar.h"
#include "visits-agenda.h"
#include "visits-desk.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_SUMMARY_PANEL (corrin_summary_panel_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSummaryPanel, corrin_summary_panel, CORRIN, SUMMARY_PANEL, GtkWidget)

/**
 * CorrinSummaryParts:
 * @document: a journal
 * @desk: where is saved that a summary was made
 * @notice: where the person reads that a file was not saved
 * @pages: where the pages are shown
 * @bar: what stands above them
 *
 * What the panel works with.
 */
typedef struct
{
  CorrinDocument *document;
  CorrinVisitsDesk *desk;
  CorrinNotice *notice;
  CorrinPagesView *pages;
  CorrinPreviewBar *bar;
} CorrinSummaryParts;

void corrin_summary_panel_set_up (CorrinSummaryPanel *self, const CorrinSummaryParts *parts);
void corrin_summary_panel_show (CorrinSummaryPanel *self, CorrinDay last_visit, CorrinDay today,
                                const CorrinVisitLine *visit);
void corrin_summary_panel_offer_shown (CorrinSummaryPanel *self);
void corrin_summary_panel_make_for (CorrinSummaryPanel *self, gint64 visit);
const CorrinReport *corrin_summary_panel_get_report (CorrinSummaryPanel *self);
gboolean corrin_summary_panel_save_pdf (CorrinSummaryPanel *self, const char *path);
gboolean corrin_summary_panel_try_again (CorrinSummaryPanel *self);

G_END_DECLS
