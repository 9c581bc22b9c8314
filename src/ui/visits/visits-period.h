/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "period.h"

G_BEGIN_DECLS

/**
 * CorrinVisitsChoice:
 * @CORRIN_VISITS_SINCE_VISIT: since the last appointment
 * @CORRIN_VISITS_TWELVE_WEEKS: twelve weeks
 * @CORRIN_VISITS_SIX_MONTHS: six months
 * @CORRIN_VISITS_YEAR: a year
 * @CORRIN_VISITS_OWN: other days
 *
 * Quick choices of the days that a summary is about; all but the last end today.
 */
typedef enum
{
  CORRIN_VISITS_SINCE_VISIT,
  CORRIN_VISITS_TWELVE_WEEKS,
  CORRIN_VISITS_SIX_MONTHS,
  CORRIN_VISITS_YEAR,
  CORRIN_VISITS_OWN,
} CorrinVisitsChoice;

#define CORRIN_VISITS_N_CHOICES CORRIN_VISITS_OWN

CorrinPeriod corrin_visits_period (CorrinVisitsChoice choice, CorrinDay last_visit, CorrinDay today);
CorrinVisitsChoice corrin_visits_choice (CorrinPeriod period, CorrinDay last_visit, CorrinDay today);
CorrinVisitsChoice corrin_visits_first_choice (CorrinDay last_visit, CorrinDay today);

G_END_DECLS
