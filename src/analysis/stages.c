/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages.h"

#include "before-after.h"
#include "four-weeks.h"
#include "profile.h"
#include "sentences.h"
#include "slope.h"

#define WEEK 7

static CorrinStage
stage (guint have, guint need)
{
  return (CorrinStage){ MIN (have, need), need, CORRIN_DAY_NONE };
}

/* The most rated days within @length days. */
static guint
most_within (CorrinDayValues days, int length)
{
  guint most = 0;

  for (gsize start = 0, end = 0; end < days.n_values; end++)
    {
      while (days.values[end].day - days.values[start].day >= length)
        start++;
      most = MAX (most, (guint) (end - start + 1));
    }
  return most;
}

/* What takes @need days from the first rated day to @last. It has a day to wait for while that lies after @today. */
static CorrinStage
stage_of_days (CorrinDayValues days, CorrinDay last, CorrinDay today, guint need)
{
  CorrinStage found = stage (0, need);

  if (days.n_values == 0)
    return found;
  found = stage ((guint) MAX (0, last - days.values[0].day + 1), need);
  if (days.values[0].day + (CorrinDay) need - 1 > today)
    found.on = days.values[0].day + (CorrinDay) need - 1;
  return found;
}

static guint
count_weeks (CorrinDayValues days)
{
  g_autoptr (GArray) weeks = corrin_weeks_new (days);

  return weeks->len;
}

static guint
count_lines (const CorrinProfile *profile)
{
  guint n = 0;

  for (guint i = 0; i < profile->lines->len; i++)
    {
      const CorrinProfileLine *line = &g_array_index (profile->lines, CorrinProfileLine, i);

      n += line->length > 0 && line->n_rated > 0;
    }
  return n;
}

/**
 * corrin_stages:
 * @points: the person's own ratings of one symptom, sorted by day, then time
 * @doses: (element-type CorrinDose): doses of any route and status, sorted by day, then time
 * @plan: (element-type CorrinPlanStep): the steps in force, by day and position; may be empty
 * @period: the days of the journal so far
 * @stages: (out) (array fixed-size=10): how far each #CorrinStageKind is
 *
 * Tells what is there and what comes, so that a young journal can say "2 of 3 cycles" in place of a chart.
 */
void
corrin_stages (CorrinPoints points, const GPtrArray *doses, GPtrArray *plan, CorrinPeriod period,
               CorrinStage stages[CORRIN_N_STAGES])
{
  g_autoptr (GArray) values = corrin_day_values_new (corrin_points_between (points, period));
  CorrinDayValues days = corrin_day_values_view (values);
  CorrinDay last_rated = days.n_values > 0 ? days.values[days.n_values - 1].day : CORRIN_DAY_NONE;
  g_autoptr (GPtrArray) injections = corrin_injections_new (doses);
  g_autoptr (CorrinProfile) profile =
      corrin_profile_new (points, doses, plan, period, CORRIN_ALIGNMENT_SINCE);
  g_autoptr (CorrinBeforeAfter) around =
      corrin_before_after_doses_new (days, doses, period, CORRIN_WINDOW_14);

  stages[CORRIN_STAGE_DOTS] = stage ((guint) days.n_values, 1);
  stages[CORRIN_STAGE_INTERVALS] = stage (corrin_injections_count (injections, period), 2);
  stages[CORRIN_STAGE_ROLLING] = stage (most_within (days, WEEK), 4);
  stages[CORRIN_STAGE_MONTH] = stage_of_days (days, period.to, period.to, CORRIN_FOUR_WEEKS_DAYS);
  stages[CORRIN_STAGE_SLOPE] = stage (count_weeks (days), CORRIN_SLOPE_MIN_WEEKS);
  stages[CORRIN_STAGE_CYCLE] = stage (count_lines (profile), 1);
  stages[CORRIN_STAGE_BEFORE_AFTER] = stage (around->n_by_use[CORRIN_AROUND_USED], 1);
  stages[CORRIN_STAGE_FOUR_WEEKS] = stage_of_days (days, last_rated, period.to, 2 * CORRIN_FOUR_WEEKS_DAYS);
  stages[CORRIN_STAGE_PROFILE] = stage (profile->n_by_use[CORRIN_CYCLE_USED], CORRIN_PROFILE_MIN_CYCLES);
  stages[CORRIN_STAGE_SENTENCES] = stage (profile->end_of_cycle.n_cycles, CORRIN_SENTENCES_MIN_CYCLES);
}
