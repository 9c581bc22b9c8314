/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regimen.h"

#include "injections.h"
#include "plan.h"
#include "planned-doses.h"
#include "quantile.h"

#include <math.h>

static void
fill_row (CorrinRegimenRow *row, CorrinDayValues days, CorrinDay first_rated, const GPtrArray *injections)
{
  CorrinDayValues inside = corrin_day_values_between (days, row->period);

  row->days_rated = (guint) inside.n_values;
  if (first_rated != CORRIN_DAY_NONE)
    row->days_possible =
        corrin_period_days ((CorrinPeriod){ MAX (row->period.from, first_rated), row->period.to });
  row->median = corrin_day_values_median (inside);
  corrin_day_values_range (inside, &row->lowest, &row->highest);
  row->n_injections = corrin_injections_count (injections, row->period);
  row->days_off_median = NAN;
}

static void
count_planned (CorrinRegimenRow *row, const GArray *planned)
{
  g_autofree double *off = g_new (double, planned->len);

  for (guint i = 0; i < planned->len; i++)
    {
      const CorrinPlannedDose *one = &g_array_index (planned, CorrinPlannedDose, i);

      if (one->planned.step != row->step || !corrin_period_contains (row->period, one->planned.day))
        continue;
      row->n_planned++;
      if (one->dose == NULL || one->dose->status != CORRIN_DOSE_GIVEN)
        continue;
      off[row->n_given++] = ABS (one->days_off);
      row->days_off_most = MAX (row->days_off_most, (guint) ABS (one->days_off));
    }
  row->days_off_median = corrin_median (off, row->n_given);
}

/* The row of the days from @from on that go by one step, or by none. */
static CorrinRegimenRow
next_row (GPtrArray *plan, CorrinDay from, CorrinDay to)
{
  CorrinRegimenRow row = { .step = corrin_plan_step_on (plan, from), .period = { from, to } };
  CorrinDay last;

  if (row.step != NULL)
    {
      last = corrin_plan_step_last_day (plan, row.step);
      row.period.to = last != CORRIN_DAY_NONE ? MIN (last, to) : to;
      return row;
    }
  for (guint i = 0; i < plan->len; i++)
    {
      const CorrinPlanStep *step = g_ptr_array_index (plan, i);

      if (step->day > from)
        row.period.to = MIN (row.period.to, step->day - 1);
    }
  return row;
}

/**
 * corrin_regimen_new:
 * @evidence: plan and doses, and the day it is
 * @days: the day values of one symptom
 * @period: the days to look at
 *
 * Cuts the period where a step of the plan begins or ends. Days on which no step is in force have a row of their own
 * if anything was rated or injected on them. Planned and given injections are those of corrin_planned_doses_new(), by
 * the planned day.
 *
 * Returns: (transfer full) (element-type CorrinRegimenRow): the rows by their first day; they borrow the steps
 */
GArray *
corrin_regimen_new (const CorrinEvidence *evidence, CorrinDayValues days, CorrinPeriod period)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (CorrinRegimenRow));
  CorrinDayValues inside = corrin_day_values_between (days, period);
  CorrinDay first_rated = inside.n_values > 0 ? inside.values[0].day : CORRIN_DAY_NONE;
  g_autoptr (GPtrArray) injections = corrin_injections_new (evidence->doses);
  g_autoptr (GArray) planned = NULL;
  guint n_outside;

  planned = corrin_planned_doses_new (evidence, period, &n_outside);
  for (CorrinDay day = period.from; day <= period.to;)
    {
      CorrinRegimenRow row = next_row (evidence->plan, day, period.to);

      fill_row (&row, inside, first_rated, injections);
      if (row.step != NULL)
        count_planned (&row, planned);
      if (row.step != NULL || row.days_rated > 0 || row.n_injections > 0)
        g_array_append_val (rows, row);
      day = row.period.to + 1;
    }
  return rows;
}
