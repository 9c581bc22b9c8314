/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cycles.h"

#include "find-day.h"
#include "quantile.h"

#include <math.h>

typedef gboolean (*SameFunc) (const CorrinDose *a, const CorrinDose *b);

/**
 * corrin_dose_is_same_treatment:
 * @a: a dose
 * @b: another
 *
 * Returns: whether both are of one substance and the same micrograms
 */
gboolean
corrin_dose_is_same_treatment (const CorrinDose *a, const CorrinDose *b)
{
  return a->substance == b->substance && a->micrograms == b->micrograms
         && g_strcmp0 (a->substance_other, b->substance_other) == 0;
}

static gboolean
is_any_treatment (const CorrinDose *a, const CorrinDose *b)
{
  (void) a;
  (void) b;
  return TRUE;
}

/* Whether @dose, listed before one that was given on @day, shares that day or may be later than it. */
static gboolean
is_on_or_after (const CorrinDose *dose, CorrinDay day)
{
  return corrin_dose_day_is_known (dose) ? dose->day == day : corrin_dose_latest_day (dose) > day;
}

/* A span begins with each injection whose day is known, unless another has begun one on the same day, or one that
 * is known only to its month is listed before it and may have come after it. */
static gboolean
begins_span (const GPtrArray *injections, guint i, SameFunc same)
{
  const CorrinDose *start = g_ptr_array_index (injections, i);

  if (!corrin_dose_day_is_known (start))
    return FALSE;
  for (guint before = i; before-- > 0;)
    {
      const CorrinDose *dose = g_ptr_array_index (injections, before);

      if (dose->day < corrin_day_month_start (start->day))
        return TRUE;
      if (is_on_or_after (dose, start->day) && same (dose, start))
        return FALSE;
    }
  return TRUE;
}

static const CorrinDose *
find_end (const GPtrArray *injections, guint i, SameFunc same)
{
  const CorrinDose *start = g_ptr_array_index (injections, i);

  for (guint after = i + 1; after < injections->len; after++)
    {
      const CorrinDose *dose = g_ptr_array_index (injections, after);

      if (corrin_dose_latest_day (dose) > start->day && same (dose, start))
        return dose;
    }
  return NULL;
}

static GArray *
find_spans (const GPtrArray *injections, SameFunc same)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (CorrinCycle));

  for (guint i = 0; i < injections->len; i++)
    if (begins_span (injections, i, same))
      {
        CorrinCycle span = { g_ptr_array_index (injections, i), find_end (injections, i, same) };

        g_array_append_val (spans, span);
      }
  return spans;
}

static gboolean
is_complete (const CorrinCycle *span, CorrinPeriod period)
{
  return span->end != NULL && corrin_period_contains (period, span->start->day)
         && corrin_period_contains (period, span->end->day);
}

/**
 * corrin_cycles_new:
 * @injections: (element-type CorrinDose): given injections, sorted by day, then time
 *
 * Finds the cycles: from each injection to the next of equal substance and micrograms. Injections of another
 * treatment in between are passed over. An injection known only to its month ends a cycle but begins none, and
 * no cycle is made where it is open whether such an injection lies inside. Two of the same treatment on one day
 * count as one.
 *
 * Returns: (transfer full) (element-type CorrinCycle): the cycles by their first day
 */
GArray *
corrin_cycles_new (const GPtrArray *injections)
{
  return find_spans (injections, corrin_dose_is_same_treatment);
}

/**
 * corrin_cycles_count_complete:
 * @cycles: (element-type CorrinCycle): cycles
 * @period: the days to look at
 *
 * Returns: how many cycles have both their injections in the period
 */
guint
corrin_cycles_count_complete (const GArray *cycles, CorrinPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < cycles->len; i++)
    if (is_complete (&g_array_index (cycles, CorrinCycle, i), period))
      n++;
  return n;
}

/* The index of the first point that @dose parts from those before it. The ratings of its day come after it, unless
 * all of them and the dose have times and all are earlier. */
static gsize
find_boundary (CorrinPoints points, const CorrinDose *dose)
{
  gsize start = corrin_find_day (points.points, points.n_points, sizeof (CorrinPoint), dose->day);
  gsize end = corrin_find_day (points.points, points.n_points, sizeof (CorrinPoint), dose->day + 1);

  if (start == end || dose->time == CORRIN_TIME_NONE || points.points[start].time == CORRIN_TIME_NONE)
    return start;
  return points.points[end - 1].time < dose->time ? end : start;
}

/**
 * corrin_cycle_points:
 * @cycle: a cycle
 * @points: the ratings of one symptom, sorted by day, then time, those without a time first
 *
 * The ratings that belong to the cycle. Those of day 0 do, unless all of them and the injection have times and
 * all are earlier than it; then they belong to the cycle before. A cycle whose end is known only to its month ends
 * with the month before.
 *
 * Returns: (transfer none): the ratings, a part of @points
 */
CorrinPoints
corrin_cycle_points (const CorrinCycle *cycle, CorrinPoints points)
{
  gsize start = find_boundary (points, cycle->start);
  gsize end = cycle->end != NULL ? find_boundary (points, cycle->end) : points.n_points;

  if (end <= start)
    return (CorrinPoints){ NULL, 0 };
  return (CorrinPoints){ points.points + start, end - start };
}

/**
 * corrin_intervals:
 * @injections: (element-type CorrinDose): given injections, sorted by day, then time
 * @period: the days to look at
 *
 * The civil days between injections that follow each other, whatever their substance, with both ends in the
 * period and both days known. Several injections on one day count as one.
 *
 * Returns: the median, the shortest, the longest and how many there are
 */
CorrinIntervals
corrin_intervals (const GPtrArray *injections, CorrinPeriod period)
{
  CorrinIntervals intervals = { .median = NAN };
  g_autoptr (GArray) spans = find_spans (injections, is_any_treatment);
  g_autofree double *days = g_new (double, spans->len);

  for (guint i = 0; i < spans->len; i++)
    {
      const CorrinCycle *span = &g_array_index (spans, CorrinCycle, i);
      guint length;

      if (!is_complete (span, period) || !corrin_dose_day_is_known (span->end))
        continue;
      length = (guint) (span->end->day - span->start->day);
      intervals.shortest = intervals.n == 0 ? length : MIN (intervals.shortest, length);
      intervals.longest = MAX (intervals.longest, length);
      days[intervals.n++] = length;
    }

  intervals.median = corrin_median (days, intervals.n);
  return intervals;
}
