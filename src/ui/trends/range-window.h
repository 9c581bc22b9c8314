/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trend-range.h"

G_BEGIN_DECLS

/**
 * CorrinRangeWindow:
 * @from: where the first day begins, in days
 * @days: how many
 *
 * The days under a finger that moves them: parts of a day are kept until it is lifted.
 */
typedef struct
{
  double from;
  double days;
} CorrinRangeWindow;

CorrinRangeWindow corrin_range_window (CorrinPeriod period);
CorrinRangeWindow corrin_range_window_pan (CorrinRangeWindow window, CorrinPeriod limits, double days);
CorrinRangeWindow corrin_range_window_zoom (CorrinRangeWindow window, CorrinPeriod limits, double at,
                                            double factor);
CorrinPeriod corrin_range_window_period (CorrinRangeWindow window);

G_END_DECLS
