/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "figure.h"
#include "profile.h"

G_BEGIN_DECLS

CorrinFigure *corrin_cycle_figure_new (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                                       CorrinPeriod period, CorrinAlignment alignment);
const CorrinProfile *corrin_cycle_figure_profile (const CorrinFigure *figure);

G_END_DECLS
