/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "summary-wish.h"
#include "visits-act.h"

G_BEGIN_DECLS

/**
 * CorrinSummaryMemory:
 * @visit: the appointment that a summary is for now, or 0
 * @day: the day of @visit
 * @again: the appointment whose summary was asked for again, or 0
 * @again_day: the day of @again
 * @period: the days of that summary
 * @sections: its sections
 *
 * Which appointment remembers a summary.
 */
typedef struct
{
  gint64 visit;
  CorrinDay day;
  gint64 again;
  CorrinDay again_day;
  CorrinPeriod period;
  CorrinReportSections sections;
} CorrinSummaryMemory;

gboolean corrin_summary_memory_recall (CorrinSummaryMemory *memory, CorrinStore *store, gint64 visit,
                                       GError **error);
gint64 corrin_summary_memory_get_visit (const CorrinSummaryMemory *memory, const CorrinSummaryWish *wish);
CorrinDay corrin_summary_memory_get_day (const CorrinSummaryMemory *memory, const CorrinSummaryWish *wish);
CorrinVisitsAct *corrin_summary_memory_act (const CorrinSummaryWish *wish, guint n_pages);

G_END_DECLS
