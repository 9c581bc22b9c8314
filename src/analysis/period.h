/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

/**
 * CorrinPeriod:
 * @from: the first day
 * @to: the last day; it belongs to the period
 *
 * The days that are looked at. %CORRIN_DAY_NONE on both sides is no period.
 */
typedef struct
{
  CorrinDay from;
  CorrinDay to;
} CorrinPeriod;

#define CORRIN_PERIOD_NONE ((CorrinPeriod){ CORRIN_DAY_NONE, CORRIN_DAY_NONE })

CorrinPeriod corrin_period_default (CorrinPeriod ratings, CorrinPeriod doses, CorrinDay today);
gboolean corrin_period_contains (CorrinPeriod period, CorrinDay day);
guint corrin_period_days (CorrinPeriod period);

G_END_DECLS
