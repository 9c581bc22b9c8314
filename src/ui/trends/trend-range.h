/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "period.h"

G_BEGIN_DECLS

/* How much time is shown, by the numbers of the setting "range". */
typedef enum
{
  CORRIN_TREND_FOUR_WEEKS,
  CORRIN_TREND_THREE_MONTHS,
  CORRIN_TREND_ONE_YEAR,
  CORRIN_TREND_ALL,
} CorrinTrendRange;

#define CORRIN_TREND_N_RANGES (CORRIN_TREND_ALL + 1)

CorrinPeriod corrin_trend_range_period (CorrinTrendRange range, CorrinDay today);

G_END_DECLS
