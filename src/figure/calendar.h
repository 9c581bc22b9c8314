/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "figure.h"
#include "period.h"

G_BEGIN_DECLS

CorrinFigure *corrin_calendar_new (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                                   CorrinPeriod period, int first_weekday);

G_END_DECLS
