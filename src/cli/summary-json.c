/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-print.h"

#include "instant.h"
#include "statistics-json.h"

static void
add_days_since (CorrinJsonOutput *json, const char *name, int days)
{
  if (days >= 0)
    corrin_json_output_whole (json, name, days);
  else
    corrin_json_output_null (json, name);
}

static void
add_period (CorrinJsonOutput *json, CorrinPeriod period)
{
  corrin_json_output_begin_object (json, "period");
  corrin_json_add_day (json, "from", period.from);
  corrin_json_add_day (json, "to", period.to);
  corrin_json_output_whole (json, "days", corrin_period_days (period));
  corrin_json_output_end_object (json);
}

static void
add_four_weeks (CorrinJsonOutput *json, const char *name, const CorrinFourWeeks *weeks)
{
  corrin_json_output_begin_object (json, name);
  corrin_json_add_day (json, "from", weeks->period.from);
  corrin_json_add_day (json, "to", weeks->period.to);
  corrin_json_add_statistic (json, "median", weeks->median);
  corrin_json_output_whole (json, "n", weeks->n);
  corrin_json_output_whole (json, "injections", weeks->n_injections);
  add_days_since (json, "days_since_injection_at_start", weeks->days_since_at_start);
  add_days_since (json, "days_since_injection_at_end", weeks->days_since_at_end);
  corrin_json_output_end_object (json);
}

static void
add_symptom (CorrinJsonOutput *json, const CorrinSymptomSummary *symptom, const CorrinEvidence *evidence,
             CorrinPeriod period)
{
  corrin_json_output_begin_object (json, NULL);
  corrin_json_output_text (json, "key", symptom->key);
  corrin_json_output_text (json, "name", symptom->name);
  corrin_json_output_whole (json, "ratings", symptom->n_ratings);
  corrin_json_output_whole (json, "days_rated", symptom->n_days);
  corrin_json_add_statistic (json, "median", symptom->median);
  corrin_json_add_statistic (json, "lowest", symptom->lowest);
  corrin_json_add_statistic (json, "highest", symptom->highest);
  if (symptom->has_four_weeks)
    {
      add_four_weeks (json, "first_28", &symptom->first);
      add_four_weeks (json, "last_28", &symptom->last);
    }
  else
    {
      corrin_json_output_null (json, "first_28");
      corrin_json_output_null (json, "last_28");
    }
  corrin_json_output_begin_object (json, "weekly_slope_per_month");
  corrin_json_add_statistic (json, "value", symptom->slope.per_month);
  corrin_json_output_whole (json, "n", symptom->slope.n_weeks);
  corrin_json_output_end_object (json);
  corrin_json_add_symptom_statistics (json, evidence, symptom->id, period);
  corrin_json_output_end_object (json);
}

/* As exactly as it is known: an instant with its offset, a day, or a month. */
static char *
when (const CorrinDose *dose)
{
  char day[CORRIN_DAY_TEXT_SIZE];
  gint64 local = (gint64) dose->day * 24 * 60 * 60 + dose->time;

  if (dose->precision == CORRIN_PRECISION_EXACT)
    return corrin_instant_format (dose->utc, (int) (local - dose->utc));
  corrin_day_format (dose->day, day);
  return g_strndup (day, dose->precision == CORRIN_PRECISION_MONTH ? sizeof "YYYY-MM" - 1 : sizeof day);
}

static void
add_intervals (CorrinJsonOutput *json, const CorrinIntervals *intervals)
{
  corrin_json_output_begin_object (json, "interval_days");
  corrin_json_output_number (json, "median", intervals->median);
  if (intervals->n > 0)
    {
      corrin_json_output_whole (json, "min", intervals->shortest);
      corrin_json_output_whole (json, "max", intervals->longest);
    }
  else
    {
      corrin_json_output_null (json, "min");
      corrin_json_output_null (json, "max");
    }
  corrin_json_output_whole (json, "n", intervals->n);
  corrin_json_output_end_object (json);
}

static void
add_doses (CorrinJsonOutput *json, const CorrinDosesSummary *doses)
{
  g_autofree char *last = doses->last != NULL ? when (doses->last) : NULL;

  corrin_json_output_begin_object (json, "doses");
  corrin_json_output_whole (json, "given", doses->n_given);
  corrin_json_output_whole (json, "skipped", doses->n_skipped);
  corrin_json_output_text (json, "last", last);
  add_days_since (json, "days_since_last", doses->days_since_last);
  add_intervals (json, &doses->intervals);
  corrin_json_output_end_object (json);
}

static void
add_completeness (CorrinJsonOutput *json, const CorrinSummary *summary)
{
  corrin_json_output_begin_object (json, "completeness");
  corrin_json_output_whole (json, "days_possible", summary->completeness.days_possible);
  corrin_json_output_whole (json, "days_rated", summary->completeness.days_rated);
  corrin_json_output_whole (json, "longest_gap_days", summary->completeness.longest_gap_days);
  corrin_json_output_whole (json, "late_entries", summary->late_entries);
  corrin_json_output_whole (json, "complete_cycles", summary->complete_cycles);
  corrin_json_output_end_object (json);
}

/**
 * corrin_summary_to_json:
 * @summary: a summary
 * @evidence: what it was made from
 *
 * Returns: (transfer full): every number of it as JSON, and for each symptom those of its cycles, of the days round the
 *   injections and of the steps of the plan; what is not known or not given is null
 */
char *
corrin_summary_to_json (const CorrinSummary *summary, const CorrinEvidence *evidence)
{
  GString *text = g_string_new (NULL);
  g_autoptr (CorrinJsonOutput) json = corrin_json_output_new (text);

  corrin_json_output_begin_object (json, NULL);
  add_period (json, summary->period);
  corrin_json_output_begin_array (json, "symptoms");
  for (guint i = 0; i < summary->symptoms->len; i++)
    add_symptom (json, g_ptr_array_index (summary->symptoms, i), evidence, summary->period);
  corrin_json_output_end_array (json);
  add_doses (json, &summary->doses);
  add_completeness (json, summary);
  corrin_json_output_end_object (json);
  return g_string_free (text, FALSE);
}
