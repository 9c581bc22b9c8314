/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weekly.h"

G_BEGIN_DECLS

/* The mean length of a month in days: a twelfth of 365.25. */
#define CORRIN_DAYS_PER_MONTH 30.4375

/* Fewer weeks than these have no slope. */
#define CORRIN_SLOPE_MIN_WEEKS 4

/**
 * CorrinSlope:
 * @per_month: points per month of %CORRIN_DAYS_PER_MONTH days, below 0 when the symptom became milder, or NaN
 *   with fewer than %CORRIN_SLOPE_MIN_WEEKS weeks
 * @n_weeks: how many rated weeks there were
 */
typedef struct
{
  double per_month;
  guint n_weeks;
} CorrinSlope;

CorrinSlope corrin_slope (const GArray *weeks);

G_END_DECLS
