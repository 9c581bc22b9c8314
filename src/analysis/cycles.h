/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "injections.h"
#include "points.h"

G_BEGIN_DECLS

/**
 * CorrinCycle:
 * @start: the injection it begins with; its day is known, and is day 0
 * @end: (nullable): the injection that ends it, perhaps known only to its month, or %NULL while it goes on
 *
 * The time from one injection to the next of the same substance and micrograms. The doses are borrowed.
 */
typedef struct
{
  const CorrinDose *start;
  const CorrinDose *end;
} CorrinCycle;

gboolean corrin_dose_is_same_treatment (const CorrinDose *a, const CorrinDose *b);
GArray *corrin_cycles_new (const GPtrArray *injections);
CorrinPoints corrin_cycle_points (const CorrinCycle *cycle, CorrinPoints points);
guint corrin_cycles_count_complete (const GArray *cycles, CorrinPeriod period);

/**
 * CorrinIntervals:
 * @median: the median in days, or NaN without any
 * @shortest: in days
 * @longest: in days
 * @n: how many intervals
 *
 * The days between one injection and the next one of whatever substance.
 */
typedef struct
{
  double median;
  guint shortest;
  guint longest;
  guint n;
} CorrinIntervals;

CorrinIntervals corrin_intervals (const GPtrArray *injections, CorrinPeriod period);

G_END_DECLS
