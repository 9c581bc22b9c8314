/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "before-after.h"
#include "evidence.h"
#include "figure.h"

G_BEGIN_DECLS

/**
 * CorrinPairs:
 * @CORRIN_PAIRS_DOSES: before and after each injection
 * @CORRIN_PAIRS_PLAN: before and after each change of the plan
 */
typedef enum
{
  CORRIN_PAIRS_DOSES,
  CORRIN_PAIRS_PLAN,
} CorrinPairs;

CorrinFigure *corrin_pair_figure_new (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                                      CorrinPeriod period, CorrinPairs pairs, CorrinWindowDays window);

G_END_DECLS
