/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shift.h"

#include "quantile.h"

#include <math.h>
#include <stdlib.h>

/* Differences closer than this are the same one: decimals of values that came from another scale. */
#define SAME 1e-9

#define NOT_RATED (-1)

enum
{
  BEFORE,
  AFTER,
  N_SIDES,
};

/* The record as an array of civil days, with each distinct value by its rank, so that a median is found by counting. */
typedef struct
{
  gsize n_days;
  int window;
  int *ranks;
  guint *rated_before; /* rated_before[i]: rated days before day i */
  double *values;
  gsize n_values;
  guint *counts[N_SIDES];
  guint n[N_SIDES];
} Record;

/* An injection on its way round the record, and whether its windows are counted where it is. */
typedef struct
{
  gssize day;
  gboolean is_counted;
} Anchor;

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

static void
list_values (Record *record, CorrinDayValues days)
{
  record->values = g_new (double, days.n_values);
  for (gsize i = 0; i < days.n_values; i++)
    record->values[i] = days.values[i].value;
  qsort (record->values, days.n_values, sizeof (double), compare_doubles);
  for (gsize i = 0; i < days.n_values; i++)
    if (record->n_values == 0 || record->values[i] > record->values[record->n_values - 1])
      record->values[record->n_values++] = record->values[i];
}

static int
rank_of (const Record *record, double value)
{
  const double *found = bsearch (&value, record->values, record->n_values, sizeof value, compare_doubles);

  return (int) (found - record->values);
}

static void
record_init (Record *record, CorrinDayValues days, CorrinPeriod period, CorrinWindowDays window)
{
  *record = (Record){ .n_days = corrin_period_days (period), .window = (int) window };
  list_values (record, days);
  record->ranks = g_new (int, record->n_days);
  record->rated_before = g_new0 (guint, record->n_days + 1);
  for (gsize i = 0; i < record->n_days; i++)
    record->ranks[i] = NOT_RATED;
  for (gsize i = 0; i < days.n_values; i++)
    record->ranks[days.values[i].day - period.from] = rank_of (record, days.values[i].value);
  for (gsize i = 0; i < record->n_days; i++)
    record->rated_before[i + 1] = record->rated_before[i] + (record->ranks[i] != NOT_RATED);
  record->counts[BEFORE] = g_new0 (guint, record->n_values);
  record->counts[AFTER] = g_new0 (guint, record->n_values);
}

static void
record_clear (Record *record)
{
  g_free (record->ranks);
  g_free (record->rated_before);
  g_free (record->values);
  g_free (record->counts[BEFORE]);
  g_free (record->counts[AFTER]);
}

static gboolean
is_window_rated (const Record *record, gssize from)
{
  gsize start = (gsize) MAX (from, 0);
  gsize end = (gsize) CLAMP (from + record->window, 0, (gssize) record->n_days);
  guint rated = end > start ? record->rated_before[end] - record->rated_before[start] : 0;

  return corrin_is_rated_enough (rated, (guint) record->window);
}

/* Counts the day at @i in the windows of @side, or with @by -1 no longer. */
static void
count_day (Record *record, int side, gssize i, int by)
{
  if (i < 0 || i >= (gssize) record->n_days || record->ranks[i] == NOT_RATED)
    return;
  record->counts[side][record->ranks[i]] += (guint) by;
  record->n[side] += (guint) by;
}

static void
count_windows (Record *record, gssize day, int by)
{
  for (int i = 0; i < record->window; i++)
    {
      count_day (record, BEFORE, day - 1 - i, by);
      count_day (record, AFTER, day + i, by);
    }
}

/* From the windows round @day to those round the next one. */
static void
slide_windows (Record *record, gssize day)
{
  count_day (record, BEFORE, day - record->window, -1);
  count_day (record, BEFORE, day, 1);
  count_day (record, AFTER, day, -1);
  count_day (record, AFTER, day + record->window, 1);
}

/* The value of rank @rank, counted from 0, of those counted. */
static double
value_at (const Record *record, int side, guint rank)
{
  guint below = 0;
  gsize i = 0;

  while ((below += record->counts[side][i]) <= rank)
    i++;
  return record->values[i];
}

static double
median_of (const Record *record, int side)
{
  guint n = record->n[side];

  return (value_at (record, side, (n - 1) / 2) + value_at (record, side, n / 2)) / 2;
}

/* Puts an injection on @day; its windows are counted if both are rated enough. */
static void
place (Record *record, Anchor *anchor, gssize day)
{
  gboolean is_counted = is_window_rated (record, day - record->window) && is_window_rated (record, day);

  if (anchor->is_counted && is_counted && day == anchor->day + 1)
    slide_windows (record, anchor->day);
  else
    {
      if (anchor->is_counted)
        count_windows (record, anchor->day, -1);
      if (is_counted)
        count_windows (record, day, 1);
    }
  *anchor = (Anchor){ day, is_counted };
}

/* The difference that corrin_before_after_doses_new() would give for all injections moved on by @shift days, one more
 * than the last time; NaN where no injection has two windows that are rated enough. */
static double
next_difference (Record *record, GArray *anchors, gsize shift)
{
  for (guint i = 0; i < anchors->len; i++)
    {
      Anchor *anchor = &g_array_index (anchors, Anchor, i);
      gssize day = shift == 0 ? anchor->day : (anchor->day + 1) % (gssize) record->n_days;

      place (record, anchor, day);
    }
  return record->n[BEFORE] > 0 ? median_of (record, AFTER) - median_of (record, BEFORE) : NAN;
}

/* Also those whose windows are not rated enough where they are: elsewhere they can be. */
static GArray *
anchors_of (const CorrinBeforeAfter *before_after)
{
  GArray *anchors = g_array_new (FALSE, FALSE, sizeof (Anchor));

  for (guint i = 0; i < before_after->around->len; i++)
    {
      const CorrinAround *around = &g_array_index (before_after->around, CorrinAround, i);
      Anchor anchor = { around->day - before_after->period.from, FALSE };

      if (around->use != CORRIN_AROUND_DAY_UNKNOWN && around->use != CORRIN_AROUND_OTHER_NEAR)
        g_array_append_val (anchors, anchor);
    }
  return anchors;
}

/**
 * corrin_shift:
 * @before_after: the days round the injections of a period, of corrin_before_after_doses_new()
 * @days: the day values that it was made from
 *
 * The circular shift: slides all injections round the period, of N days, by every number of days from 0 to N - 1; one
 * that leaves it at the end comes in at its start. Each time the medians of all days before and all days after are
 * compared as in @before_after, by the same rules, and those shifts are counted whose difference is at least as large,
 * in either direction, as it is. As the record itself is left alone, its ups and downs that last for days count for
 * what they are; it does not tell whether injections were given on bad days. Time grows with the days times the
 * injections. Source: the toroidal shift of Lotwick and Silverman, "Methods for Analysing Spatial Processes of Several
 * Types of Points", Journal of the Royal Statistical Society B 44 (1982), 406-413, in one dimension and with every
 * shift.
 *
 * Returns: the counts, all 0 when @before_after has no difference
 */
CorrinShift
corrin_shift (const CorrinBeforeAfter *before_after, CorrinDayValues days)
{
  CorrinShift found = { 0, 0, 0 };
  g_autoptr (GArray) anchors = NULL;
  Record record;

  if (isnan (before_after->difference))
    return found;
  anchors = anchors_of (before_after);
  record_init (&record, corrin_day_values_between (days, before_after->period), before_after->period,
               before_after->window);
  for (gsize shift = 0; shift < record.n_days; shift++)
    {
      double difference = next_difference (&record, anchors, shift);

      if (isnan (difference))
        continue;
      found.n_shifts++;
      found.n_as_large += fabs (difference) >= fabs (before_after->difference) - SAME;
    }
  record_clear (&record);
  found.of_100 = (100 * found.n_as_large + found.n_shifts - 1) / found.n_shifts;
  return found;
}
