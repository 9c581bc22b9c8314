/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scale.h"

#include <math.h>

#define SECONDS_PER_DAY 86400.0

/**
 * corrin_chart_scale_apply:
 * @scale: a scale
 * @value: a value of the domain; others are extrapolated
 *
 * Returns: where @value is drawn
 */
double
corrin_chart_scale_apply (const CorrinChartScale *scale, double value)
{
  double extent = scale->domain_to - scale->domain_from;

  if (extent == 0)
    return (scale->range_from + scale->range_to) / 2;
  return scale->range_from + (value - scale->domain_from) / extent * (scale->range_to - scale->range_from);
}

/**
 * corrin_chart_scale_unit:
 * @scale: a scale
 *
 * Returns: how long one unit of the domain is drawn, never negative
 */
double
corrin_chart_scale_unit (const CorrinChartScale *scale)
{
  double extent = scale->domain_to - scale->domain_from;

  return extent == 0 ? 0 : fabs ((scale->range_to - scale->range_from) / extent);
}

/**
 * corrin_chart_moment:
 * @day: a civil day
 * @time: the time of that day, or %CORRIN_TIME_NONE
 *
 * The scale of days counts from 1970-01-01 in days, with fractions for the time. What is known only to the day
 * stands at its noon.
 *
 * Returns: the place on the scale of days
 */
double
corrin_chart_moment (CorrinDay day, CorrinTime time)
{
  return day + (time == CORRIN_TIME_NONE ? 0.5 : time / SECONDS_PER_DAY);
}
