/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary.h"

#include "catalog.h"

static CorrinPeriod
include_days (CorrinPeriod period, CorrinDay first, CorrinDay last)
{
  if (period.from == CORRIN_DAY_NONE)
    return (CorrinPeriod){ first, last };
  return (CorrinPeriod){ MIN (period.from, first), MAX (period.to, last) };
}

static CorrinPeriod
period_of_ratings (const CorrinEvidence *evidence)
{
  CorrinPeriod period = CORRIN_PERIOD_NONE;

  for (guint i = 0; i < evidence->symptoms->len; i++)
    {
      const CorrinSymptomEvidence *symptom = g_ptr_array_index (evidence->symptoms, i);
      CorrinPoints points = corrin_points_view (symptom->points);

      if (points.n_points > 0)
        period = include_days (period, points.points[0].day, points.points[points.n_points - 1].day);
    }
  return period;
}

static CorrinPeriod
period_of_doses (const CorrinEvidence *evidence)
{
  CorrinPeriod period = CORRIN_PERIOD_NONE;

  for (guint i = 0; i < evidence->doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (evidence->doses, i);

      period = include_days (period, dose->day, dose->day);
    }
  return period;
}

/**
 * corrin_summary_period:
 * @evidence: what is known
 * @from: the first day asked for, or %CORRIN_DAY_NONE
 * @to: the last day asked for, or %CORRIN_DAY_NONE
 *
 * Completes what was asked for by corrin_period_default(). If only the first day was asked for and nothing was
 * recorded since, the period goes up to today; if only the last day and nothing was recorded before, it is that
 * day alone. It never goes beyond the day of the evidence.
 *
 * Returns: the period
 */
CorrinPeriod
corrin_summary_period (const CorrinEvidence *evidence, CorrinDay from, CorrinDay to)
{
  CorrinPeriod period =
      corrin_period_default (period_of_ratings (evidence), period_of_doses (evidence), evidence->today);

  if (from != CORRIN_DAY_NONE)
    period.from = from;
  if (to != CORRIN_DAY_NONE)
    period.to = MIN (to, evidence->today);

  if (period.to < period.from && to == CORRIN_DAY_NONE)
    period.to = evidence->today;
  else if (period.to < period.from && from == CORRIN_DAY_NONE)
    period.from = period.to;
  return period;
}

static void
symptom_summary_free (gpointer data)
{
  CorrinSymptomSummary *symptom = data;

  g_free (symptom->key);
  g_free (symptom->name);
  g_free (symptom);
}

static CorrinSymptomSummary *
symptom_summary_new (const CorrinSymptom *symptom, guint n_ratings, CorrinDayValues days,
                     const GPtrArray *injections)
{
  CorrinSymptomSummary *summary = g_new0 (CorrinSymptomSummary, 1);
  g_autoptr (GArray) weeks = corrin_weeks_new (days);

  summary->id = symptom->record.id;
  summary->key = g_strdup (symptom->key);
  summary->name = g_strdup (corrin_symptom_display (symptom));
  summary->n_ratings = n_ratings;
  summary->n_days = (guint) days.n_values;
  summary->median = corrin_day_values_median (days);
  corrin_day_values_range (days, &summary->lowest, &summary->highest);
  summary->has_four_weeks = corrin_four_weeks (days, injections, &summary->first, &summary->last);
  summary->slope = corrin_slope (weeks);
  return summary;
}

static void
sum_up_symptoms (CorrinSummary *summary, const CorrinEvidence *evidence, const GPtrArray *injections)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree CorrinDayValues *views = g_new (CorrinDayValues, evidence->symptoms->len);

  for (guint i = 0; i < evidence->symptoms->len; i++)
    {
      const CorrinSymptomEvidence *symptom = g_ptr_array_index (evidence->symptoms, i);
      CorrinPoints points = corrin_points_between (corrin_points_view (symptom->points), summary->period);
      GArray *days;

      if (points.n_points == 0)
        continue;
      days = corrin_day_values_new (points);
      views[kept->len] = corrin_day_values_view (days);
      g_ptr_array_add (summary->symptoms, symptom_summary_new (symptom->symptom, (guint) points.n_points,
                                                               views[kept->len], injections));
      g_ptr_array_add (kept, days);
    }
  summary->completeness = corrin_completeness (views, kept->len, summary->period.to);
}

static guint
count_skipped (const GPtrArray *doses, CorrinPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (doses, i);

      if (dose->status == CORRIN_DOSE_SKIPPED && corrin_route_is_injection ((CorrinRoute) dose->route)
          && corrin_period_contains (period, dose->day))
        n++;
    }
  return n;
}

static CorrinDosesSummary
sum_up_doses (const GPtrArray *doses, const GPtrArray *injections, CorrinPeriod period)
{
  const CorrinDose *last = corrin_injections_last (injections, period.to);

  return (CorrinDosesSummary){
    .n_given = corrin_injections_count (injections, period),
    .n_skipped = count_skipped (doses, period),
    .last = last != NULL ? corrin_record_copy (last) : NULL,
    .days_since_last = corrin_injections_days_since (injections, period.to),
    .intervals = corrin_intervals (injections, period),
  };
}

/**
 * corrin_summary_new:
 * @evidence: what is known; read for the period that is asked for, or for a longer one
 * @from: the first day asked for, or %CORRIN_DAY_NONE
 * @to: the last day asked for, or %CORRIN_DAY_NONE
 *
 * Makes the numbers of the appointment summary, over the days that corrin_summary_period() gives. Late entries are
 * counted where the evidence is read, so they are those of its period.
 *
 * Returns: (transfer full): the summary
 */
CorrinSummary *
corrin_summary_new (const CorrinEvidence *evidence, CorrinDay from, CorrinDay to)
{
  CorrinSummary *summary = g_new0 (CorrinSummary, 1);
  g_autoptr (GPtrArray) injections = corrin_injections_new (evidence->doses);
  g_autoptr (GArray) cycles = corrin_cycles_new (injections);

  summary->period = corrin_summary_period (evidence, from, to);
  summary->symptoms = g_ptr_array_new_with_free_func (symptom_summary_free);
  sum_up_symptoms (summary, evidence, injections);
  summary->doses = sum_up_doses (evidence->doses, injections, summary->period);
  summary->late_entries = evidence->late_entries;
  summary->complete_cycles = corrin_cycles_count_complete (cycles, summary->period);
  return summary;
}

/**
 * corrin_summary_free:
 * @summary: (nullable) (transfer full): a summary
 */
void
corrin_summary_free (CorrinSummary *summary)
{
  if (summary == NULL)
    return;
  g_ptr_array_unref (summary->symptoms);
  corrin_record_free (summary->doses.last);
  g_free (summary);
}
