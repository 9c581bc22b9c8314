/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report.h"

G_BEGIN_DECLS

/* Evidence made by hand, without a journal. */

CorrinEvidence *case_new (const char *today);
CorrinSymptomEvidence *case_symptom (CorrinEvidence *evidence, const char *key, const char *name);
void case_rate (CorrinSymptomEvidence *symptom, CorrinDay day, double value);
CorrinDose *case_dose (CorrinEvidence *evidence, const char *day);
CorrinPlanStep *case_step (CorrinEvidence *evidence, const char *day, int rule, gint64 interval);
CorrinLabResult *case_lab (CorrinEvidence *evidence, const char *day, const char *analyte, const char *value,
                           const char *unit);
void case_observer (CorrinEvidence *evidence, const char *name, CorrinDay first, CorrinDay last);
CorrinQuestion *case_question (CorrinEvidence *evidence, const char *text, gboolean starred);

/* A believable patient after two years of maintenance; "today" is 2026-11-22. */
CorrinEvidence *case_two_years (void);

/* What the period of the default report is. */
CorrinSummary *case_summary (const CorrinEvidence *evidence);

/**
 * CaseSource:
 * @source: what a report is made from; borrows everything
 * @known: that what the journal holds
 *
 * Evidence made by hand as if a journal had been read.
 */
typedef struct
{
  CorrinReportSource source;
  CorrinKnown known;
} CaseSource;

CaseSource *case_source_new (CorrinEvidence *evidence, CorrinSummary *summary);
void case_source_free (CaseSource *source);
CorrinReport *case_report (CorrinEvidence *evidence, CorrinReportOptions options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaseSource, case_source_free)

G_END_DECLS
