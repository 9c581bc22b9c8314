/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "period.h"
#include "sheet.h"

G_BEGIN_DECLS

CorrinSheet *corrin_regimen_sheet_new (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                                       CorrinPeriod period);
char *corrin_regimen_words (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                            CorrinPeriod period);

G_END_DECLS
