/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preview-bar.h"
#include "saved-box.h"
#include "summary-want.h"
#include "summary-wish.h"
#include "visits-desk.h"

G_BEGIN_DECLS

/**
 * CorrinSummaryParts:
 * @document: a journal
 * @desk: where is saved that a summary was made
 * @notice: where the person reads that a file was not saved
 * @pages: where the pages are shown
 * @bar: what stands above them
 * @saved: where the file that was saved stays in sight
 *
 * What a summary is made with.
 */
typedef struct
{
  CorrinDocument *document;
  CorrinVisitsDesk *desk;
  CorrinNotice *notice;
  CorrinPagesView *pages;
  CorrinPreviewBar *bar;
  CorrinSavedBox *saved;
} CorrinSummaryParts;

#define CORRIN_TYPE_SUMMARY_FLOW (corrin_summary_flow_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSummaryFlow, corrin_summary_flow, CORRIN, SUMMARY_FLOW, GObject)

CorrinSummaryFlow *corrin_summary_flow_new (const CorrinSummaryParts *parts);
CorrinSummaryMade *corrin_summary_flow_get_made (CorrinSummaryFlow *self);
void corrin_summary_flow_change (CorrinSummaryFlow *self, const CorrinSummaryWish *wish);
gboolean corrin_summary_flow_is_remembering (CorrinSummaryFlow *self);
gboolean corrin_summary_flow_want (CorrinSummaryFlow *self, CorrinSummaryPurpose purpose, const char *path);
CorrinSummaryWant *corrin_summary_flow_take_failed (CorrinSummaryFlow *self);
void corrin_summary_flow_cancel (CorrinSummaryFlow *self);
gboolean corrin_summary_flow_hold_window (CorrinSummaryFlow *self);
void corrin_summary_flow_start_anew (CorrinSummaryFlow *self);

G_END_DECLS
