/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"

G_BEGIN_DECLS

/* Journals of one person and one symptom that nobody wrote, as the statistics get them. */

CorrinEvidence *invention_new (CorrinDay today);
void invention_rate (CorrinEvidence *evidence, CorrinDay day, CorrinTime time, double value);
CorrinDose *invention_dose (CorrinEvidence *evidence, CorrinDay day);
CorrinPlanStep *invention_step (CorrinEvidence *evidence, CorrinDay day, int phase, int rule,
                                gint64 interval);
CorrinPoints invention_points (const CorrinEvidence *evidence);

G_END_DECLS
