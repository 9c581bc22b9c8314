/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "known.h"
#include "summary.h"

G_BEGIN_DECLS

/* The days of the calendar, and of a summary for which nothing else was chosen: twelve weeks. */
#define CORRIN_REPORT_CALENDAR_DAYS (12 * 7)

/**
 * CorrinReportSource:
 * @evidence: the records of the period
 * @summary: the numbers made from them
 * @known: what the journal holds up to the end of the period, from its first day on, and whether private records are
 *   in all of it; all ratings only of the first symptom, what of them was typed late only in the last weeks
 * @follow_ups: (nullable) (element-type CorrinReactionFollowUp): of all reactions, up to the end of the period
 *
 * All that a report is made from. It belongs to no thread.
 */
typedef struct
{
  CorrinEvidence *evidence;
  CorrinSummary *summary;
  CorrinKnown *known;
  GPtrArray *follow_ups;
} CorrinReportSource;

CorrinPeriod corrin_report_period (CorrinDay last_visit, CorrinDay today);
CorrinReportSource *corrin_report_source_read (CorrinStore *store, gint64 person, CorrinPeriod period,
                                               gboolean with_private, GError **error);
CorrinSymptomEvidence *corrin_report_source_first_symptom (const CorrinReportSource *source);
void corrin_report_source_free (CorrinReportSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinReportSource, corrin_report_source_free)

G_END_DECLS
