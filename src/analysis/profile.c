/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile.h"

#include "before-after.h"
#include "plan.h"
#include "quantile.h"

#include <math.h>

#define WEEK 7
#define WEEK_NEEDS 4
#define LONG_BIN 7
#define SHORT_BIN 3
/* Cycles whose median is shorter get the short bins. */
#define LONG_BIN_FROM 35

static gboolean
is_maintenance (const CorrinCycle *cycle, GPtrArray *plan)
{
  const CorrinPlanStep *step = corrin_plan_step_on (plan, cycle->start->day);

  return step == NULL || step->phase == CORRIN_PHASE_MAINTENANCE;
}

/* What can be said of a cycle by itself; the others it is compared with come later. */
static CorrinCycleUse
look_at (const CorrinCycle *cycle, GPtrArray *plan, CorrinPeriod period)
{
  if (!is_maintenance (cycle, plan))
    return CORRIN_CYCLE_NOT_MAINTENANCE;
  if (cycle->end == NULL || !corrin_period_contains (period, cycle->end->day))
    return CORRIN_CYCLE_OPEN;
  return corrin_dose_day_is_known (cycle->end) ? CORRIN_CYCLE_USED : CORRIN_CYCLE_END_UNKNOWN;
}

static void
add_values (CorrinProfile *self, CorrinProfileLine *line, const GArray *days)
{
  gboolean backwards = self->alignment == CORRIN_ALIGNMENT_BEFORE;

  line->first = self->values->len;
  if (backwards && line->length == 0)
    return;
  for (guint i = 0; i < days->len; i++)
    {
      const CorrinDayValue *day = &g_array_index (days, CorrinDayValue, backwards ? days->len - 1 - i : i);
      CorrinProfileValue value = { .value = day->value, .day = day->day };

      value.at = backwards ? line->cycle.end->day - day->day : day->day - line->cycle.start->day;
      g_array_append_val (self->values, value);
    }
  line->n_values = self->values->len - line->first;
}

static void
add_line (CorrinProfile *self, const CorrinCycle *cycle, CorrinPoints points, GPtrArray *plan)
{
  CorrinProfileLine line = { .cycle = *cycle, .use = look_at (cycle, plan, self->period) };
  g_autoptr (GArray) days = corrin_day_values_new (corrin_cycle_points (cycle, points));

  if (cycle->end != NULL && corrin_dose_day_is_known (cycle->end)
      && corrin_period_contains (self->period, cycle->end->day))
    line.length = (guint) (cycle->end->day - cycle->start->day);
  line.n_rated = days->len;
  add_values (self, &line, days);
  g_array_append_val (self->lines, line);
}

static CorrinProfileLine *
line_at (const CorrinProfile *self, guint i)
{
  return &g_array_index (self->lines, CorrinProfileLine, i);
}

static guint
count_alike (const CorrinProfile *self, const CorrinDose *dose)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += line_at (self, i)->use == CORRIN_CYCLE_USED
         && corrin_dose_is_same_treatment (dose, line_at (self, i)->cycle.start);
  return n;
}

/* That of the most complete cycles; of equally many, the latest; without any, that of the latest cycle. */
static void
choose_treatment (CorrinProfile *self)
{
  guint most = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const CorrinProfileLine *line = line_at (self, i);
      guint n = count_alike (self, line->cycle.start);

      if (line->use == CORRIN_CYCLE_NOT_MAINTENANCE || n < most)
        continue;
      most = n;
      self->treatment = line->cycle.start;
    }
  for (guint i = 0; i < self->lines->len; i++)
    if (line_at (self, i)->use != CORRIN_CYCLE_NOT_MAINTENANCE
        && !corrin_dose_is_same_treatment (self->treatment, line_at (self, i)->cycle.start))
      line_at (self, i)->use = CORRIN_CYCLE_OTHER_TREATMENT;
}

static void
find_median_length (CorrinProfile *self)
{
  g_autofree double *lengths = g_new (double, self->lines->len);

  for (guint i = 0; i < self->lines->len; i++)
    if (line_at (self, i)->use == CORRIN_CYCLE_USED)
      lengths[self->n_complete++] = line_at (self, i)->length;
  self->median_length = corrin_median (lengths, self->n_complete);
  self->bin_days = self->median_length < LONG_BIN_FROM ? SHORT_BIN : LONG_BIN;
}

static void
leave_out (CorrinProfile *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      CorrinProfileLine *line = line_at (self, i);

      if (line->use == CORRIN_CYCLE_USED
          && 4 * fabs (line->length - self->median_length) > self->median_length)
        line->use = CORRIN_CYCLE_OTHER_LENGTH;
      else if (line->use == CORRIN_CYCLE_USED && !corrin_is_rated_enough (line->n_rated, line->length))
        line->use = CORRIN_CYCLE_FEW_RATED;
      self->n_by_use[line->use]++;
    }
  self->is_ready = self->n_by_use[CORRIN_CYCLE_USED] >= CORRIN_PROFILE_MIN_CYCLES;
}

/* The first day that a bin can have. The day of the injection that ends a cycle only has values when it was rated
 * before the injection; then they go with the day before. */
static int
first_day (const CorrinProfile *self)
{
  return self->alignment == CORRIN_ALIGNMENT_BEFORE ? 1 : 0;
}

static int
last_day (const CorrinProfile *self)
{
  int last = -1;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const CorrinProfileLine *line = line_at (self, i);

      if (line->use != CORRIN_CYCLE_USED)
        continue;
      last = MAX (last, (int) line->length - 1 + first_day (self));
      if (line->n_values > 0)
        last = MAX (last, corrin_profile_line_values (self, line)[line->n_values - 1].at);
    }
  return last;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

static void
fill_bin (const CorrinProfile *self, CorrinProfileBin *bin, GArray *sorted)
{
  const double *values = (const double *) (const void *) sorted->data;
  gsize n = sorted->len;

  bin->n_values = sorted->len;
  bin->median = bin->q25 = bin->q75 = bin->q10 = bin->q90 = NAN;
  if (!self->is_ready)
    return;
  g_array_sort (sorted, compare_doubles);
  if (n >= 5 && bin->n_cycles >= 2)
    bin->median = corrin_quantile (values, n, 0.5);
  if (n >= 8 && bin->n_cycles >= 3)
    {
      bin->q25 = corrin_quantile (values, n, 0.25);
      bin->q75 = corrin_quantile (values, n, 0.75);
    }
  if (n >= 20 && bin->n_cycles >= 4)
    {
      bin->q10 = corrin_quantile (values, n, 0.1);
      bin->q90 = corrin_quantile (values, n, 0.9);
    }
}

static void
add_bin (CorrinProfile *self, int from, int to, GArray *scratch)
{
  CorrinProfileBin bin = { .from = from, .to = to };
  int earliest = from == first_day (self) ? 0 : from;

  g_array_set_size (scratch, 0);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CorrinProfileLine *line = line_at (self, i);
      const CorrinProfileValue *values = corrin_profile_line_values (self, line);
      guint before = scratch->len;

      for (guint k = 0; line->use == CORRIN_CYCLE_USED && k < line->n_values; k++)
        if (values[k].at >= earliest && values[k].at <= to)
          g_array_append_val (scratch, values[k].value);
      bin.n_cycles += scratch->len > before;
    }
  fill_bin (self, &bin, scratch);
  g_array_append_val (self->bins, bin);
}

static void
add_bins (CorrinProfile *self)
{
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (double));
  int last = last_day (self);

  for (int from = first_day (self); from <= last; from += self->bin_days)
    add_bin (self, from, MIN (from + self->bin_days - 1, last), scratch);
}

static double
median_of_days (const CorrinProfile *self, const CorrinProfileLine *line, CorrinPeriod days)
{
  const CorrinProfileValue *values = corrin_profile_line_values (self, line);
  double week[WEEK];
  gsize n = 0;

  for (guint i = 0; i < line->n_values; i++)
    if (corrin_period_contains (days, values[i].day))
      week[n++] = values[i].value;
  return n >= WEEK_NEEDS ? corrin_median (week, n) : NAN;
}

static void
compare_ends (CorrinProfile *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CorrinProfileLine *line = line_at (self, i);
      CorrinDay start = line->cycle.start->day;
      double first, last;

      if (line->use != CORRIN_CYCLE_USED || line->length < 2 * WEEK)
        continue;
      first = median_of_days (self, line, (CorrinPeriod){ start, start + WEEK - 1 });
      last = median_of_days (self, line,
                             (CorrinPeriod){ line->cycle.end->day - WEEK, line->cycle.end->day - 1 });
      if (isnan (first) || isnan (last))
        continue;
      self->end_of_cycle.n_cycles++;
      self->end_of_cycle.n_higher += last > first;
      self->end_of_cycle.n_lower += last < first;
    }
}

/**
 * corrin_profile_new:
 * @points: the person's own ratings of one symptom, sorted by day, then time
 * @doses: (element-type CorrinDose): doses of any route and status, sorted by day, then time
 * @plan: (element-type CorrinPlanStep): the steps in force, by day and position; may be empty
 * @period: the days to look at
 * @alignment: by what to lay the cycles on each other
 *
 * Lays the cycles of the period on each other. A cycle is used if it began in the maintenance phase, or while no step
 * of the plan was in force; if it is of the treatment that most of these have (of equally many, the latest); if both
 * its injections lie in the period and their days are known; if its length L differs from the median length m of all
 * such cycles by at most m / 4; and if at least 70 % of its L days are rated. Its ratings are those of
 * corrin_cycle_points(), so day 0 goes with the cycle before when all of it was rated earlier than the injection.
 *
 * Bins have 7 days, or 3 if m is under 35. The bins of days since are [0, 6], [7, 13] and so on, those of days before
 * [1, 7], [8, 14]; a day that was rated before the injection that ends a cycle goes with [1, 7]. Quantiles are those
 * of corrin_quantile(), over the day values of all used cycles together.
 *
 * The end of a cycle are its last 7 days, the beginning its first 7 (days 0 to 6), each with at least 4 rated; shorter
 * cycles than 14 days are not compared.
 *
 * Returns: (transfer full): the profile; it borrows the doses
 */
CorrinProfile *
corrin_profile_new (CorrinPoints points, const GPtrArray *doses, GPtrArray *plan, CorrinPeriod period,
                    CorrinAlignment alignment)
{
  CorrinProfile *self = g_new0 (CorrinProfile, 1);
  g_autoptr (GPtrArray) injections = corrin_injections_new (doses);
  g_autoptr (GArray) cycles = corrin_cycles_new (injections);
  CorrinPoints inside = corrin_points_between (points, period);

  self->period = period;
  self->alignment = alignment;
  self->lines = g_array_new (FALSE, FALSE, sizeof (CorrinProfileLine));
  self->values = g_array_new (FALSE, FALSE, sizeof (CorrinProfileValue));
  self->bins = g_array_new (FALSE, FALSE, sizeof (CorrinProfileBin));
  for (guint i = 0; i < cycles->len; i++)
    if (corrin_period_contains (period, g_array_index (cycles, CorrinCycle, i).start->day))
      add_line (self, &g_array_index (cycles, CorrinCycle, i), inside, plan);
  choose_treatment (self);
  find_median_length (self);
  leave_out (self);
  add_bins (self);
  compare_ends (self);
  return self;
}

/**
 * corrin_profile_line_values:
 * @profile: a profile
 * @line: one of its lines
 *
 * Returns: (transfer none): the @line->n_values values of the line, by ascending days of the alignment
 */
const CorrinProfileValue *
corrin_profile_line_values (const CorrinProfile *profile, const CorrinProfileLine *line)
{
  return (const CorrinProfileValue *) (const void *) profile->values->data + line->first;
}

/**
 * corrin_profile_free:
 * @profile: (transfer full): a profile
 */
void
corrin_profile_free (CorrinProfile *profile)
{
  g_array_unref (profile->lines);
  g_array_unref (profile->values);
  g_array_unref (profile->bins);
  g_free (profile);
}
