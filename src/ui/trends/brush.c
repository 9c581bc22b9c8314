/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "brush.h"

#include <math.h>

/* Half of a target that a finger finds. */
#define REACH 22

/**
 * corrin_brush_find:
 * @start: where the window begins
 * @end: where it ends
 * @x: where the finger is
 *
 * A handle is found from 22 pixels on either side. In a window that is too narrow for that, a third of it is left to
 * move it by.
 *
 * Returns: what is there
 */
CorrinBrushPart
corrin_brush_find (double start, double end, double x)
{
  double inside = MIN (REACH, (end - start) / 3);

  if (x < start - REACH || x > end + REACH)
    return CORRIN_BRUSH_OUTSIDE;
  if (x <= start + inside)
    return CORRIN_BRUSH_START;
  return x >= end - inside ? CORRIN_BRUSH_END : CORRIN_BRUSH_INSIDE;
}

/**
 * corrin_brush_drag:
 * @period: the days before the drag
 * @limits: the first day with a record, and today
 * @part: what is dragged
 * @days: how far
 *
 * Returns: the days to show; a handle stops a week before the other one
 */
CorrinPeriod
corrin_brush_drag (CorrinPeriod period, CorrinPeriod limits, CorrinBrushPart part, double days)
{
  int way = (int) lround (CLAMP (days, -1e6, 1e6));

  switch (part)
    {
    case CORRIN_BRUSH_START:
      period.from =
          CLAMP (period.from + way, MIN (limits.from, period.from), period.to - CORRIN_TREND_FEWEST_DAYS + 1);
      return corrin_trend_range_clamp (period, limits);
    case CORRIN_BRUSH_END:
      period.to = MAX (period.to + way, period.from + CORRIN_TREND_FEWEST_DAYS - 1);
      period.to = MIN (period.to, MAX (limits.to, period.from + CORRIN_TREND_FEWEST_DAYS - 1));
      return corrin_trend_range_clamp (period, limits);
    case CORRIN_BRUSH_INSIDE:
    case CORRIN_BRUSH_OUTSIDE:
    default:
      return corrin_trend_range_pan (period, limits, way);
    }
}

/**
 * corrin_brush_centre:
 * @period: the days that are shown
 * @limits: the first day with a record, and today
 * @day: the day that is to be in the middle
 *
 * Returns: as many days
 */
CorrinPeriod
corrin_brush_centre (CorrinPeriod period, CorrinPeriod limits, CorrinDay day)
{
  return corrin_trend_range_pan (period, limits, day - (period.from + (period.to - period.from) / 2));
}
