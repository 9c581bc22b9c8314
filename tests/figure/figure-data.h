/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "figure.h"
#include "period.h"

G_BEGIN_DECLS

/* Records of many shapes without a journal, for the tests of figures. */

CorrinEvidence *test_evidence_new (void);
CorrinSymptomEvidence *test_evidence_symptom (CorrinEvidence *evidence, const char *name);
void test_evidence_rate (CorrinSymptomEvidence *symptom, CorrinDay from, CorrinDay to, guint percent,
                         guint32 seed);
void test_evidence_dose (CorrinEvidence *evidence, CorrinDay day, CorrinPrecision precision);

typedef struct
{
  const char *name;
  CorrinEvidence *(*make) (void);
  CorrinPeriod period;
} TestRecords;

typedef CorrinFigure *(*TestFigure) (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                                     CorrinPeriod period);

const TestRecords *test_records (guint *n);
void test_figure_everywhere (TestFigure make);

G_END_DECLS
