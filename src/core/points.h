/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

/**
 * CorrinPoint:
 * @day: the civil day that was rated
 * @time: the time of day, or %CORRIN_TIME_NONE
 * @value: the rating, 0 to 10; higher is worse
 *
 * One rating, without anything that drawing and counting do not need. Arrays of points are sorted by day, then
 * time, ratings without a time first.
 */
typedef struct
{
  CorrinDay day;
  CorrinTime time;
  double value;
} CorrinPoint;

/**
 * CorrinPoints:
 * @points: (array length=n_points): sorted points
 * @n_points: how many
 *
 * A borrowed view of an array of points.
 */
typedef struct
{
  const CorrinPoint *points;
  gsize n_points;
} CorrinPoints;

G_END_DECLS
