/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

/**
 * CorrinChartScale:
 * @domain_from: the value drawn at @range_from
 * @domain_to: the value drawn at @range_to
 * @range_from: a position
 * @range_to: a position
 *
 * A straight line from values to positions. A domain without extent puts everything in the middle of the range.
 */
typedef struct
{
  double domain_from;
  double domain_to;
  double range_from;
  double range_to;
} CorrinChartScale;

double corrin_chart_scale_apply (const CorrinChartScale *scale, double value);
double corrin_chart_scale_unit (const CorrinChartScale *scale);

double corrin_chart_moment (CorrinDay day, CorrinTime time);

G_END_DECLS
