/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "figure.h"

G_BEGIN_DECLS

CorrinFigure *corrin_month_figure_new (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                                       CorrinDay then, CorrinDay now);

G_END_DECLS
