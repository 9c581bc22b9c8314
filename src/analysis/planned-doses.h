/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "period.h"
#include "plan.h"

G_BEGIN_DECLS

/**
 * CorrinPlannedDose:
 * @planned: the planned day
 * @dose: (nullable): the dose that answers it, given or skipped, or %NULL when none is recorded
 * @days_off: days from the planned day to the dose, below 0 when it was earlier
 *
 * A planned injection and what became of it.
 */
typedef struct
{
  CorrinPlannedDay planned;
  const CorrinDose *dose;
  int days_off;
} CorrinPlannedDose;

GArray *corrin_planned_doses_new (const CorrinEvidence *evidence, CorrinPeriod period, guint *n_outside);

G_END_DECLS
