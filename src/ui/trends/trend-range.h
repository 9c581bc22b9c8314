/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "period.h"

G_BEGIN_DECLS

/* How much time is shown, by the numbers of the setting "range"; the last one is whatever days were zoomed or
 * panned to, which is no setting. */
typedef enum
{
  CORRIN_TREND_FOUR_WEEKS,
  CORRIN_TREND_THREE_MONTHS,
  CORRIN_TREND_ONE_YEAR,
  CORRIN_TREND_ALL,
  CORRIN_TREND_OWN_DAYS,
} CorrinTrendRange;

#define CORRIN_TREND_N_RANGES (CORRIN_TREND_ALL + 1)

/* In fewer days than this there is nothing to compare. */
#define CORRIN_TREND_FEWEST_DAYS 7

CorrinPeriod corrin_trend_range_period (CorrinTrendRange range, CorrinDay today);
CorrinTrendRange corrin_trend_range_find (CorrinPeriod period, CorrinPeriod limits);

CorrinPeriod corrin_trend_range_clamp (CorrinPeriod period, CorrinPeriod limits);
CorrinPeriod corrin_trend_range_pan (CorrinPeriod period, CorrinPeriod limits, int days);
CorrinPeriod corrin_trend_range_zoom (CorrinPeriod period, CorrinPeriod limits, CorrinDay at, double factor);

G_END_DECLS
