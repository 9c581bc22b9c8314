/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statistics-json.h"

#include "profile.h"
#include "regimen.h"
#include "shift.h"

#include <math.h>

/**
 * corrin_json_add_statistic:
 * @json: an output
 * @name: (nullable): the name of the member
 * @value: a statistic of scores; NaN becomes null
 *
 * Scores that were brought from another scale are kept to six decimals; what is behind them in a result is noise.
 */
void
corrin_json_add_statistic (CorrinJsonOutput *json, const char *name, double value)
{
  corrin_json_output_score (json, name, round (value * 1e6) / 1e6 + 0.0);
}

/**
 * corrin_json_add_day:
 * @json: an output
 * @name: (nullable): the name of the member
 * @day: a day, or %CORRIN_DAY_NONE for null
 */
void
corrin_json_add_day (CorrinJsonOutput *json, const char *name, CorrinDay day)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  corrin_json_output_text (json, name, day != CORRIN_DAY_NONE ? corrin_day_format (day, text) : NULL);
}

static void
add_bins (CorrinJsonOutput *json, const char *name, const CorrinProfile *profile)
{
  corrin_json_output_begin_array (json, name);
  for (guint i = 0; i < profile->bins->len; i++)
    {
      const CorrinProfileBin *bin = &g_array_index (profile->bins, CorrinProfileBin, i);

      corrin_json_output_begin_object (json, NULL);
      corrin_json_output_whole (json, "from", bin->from);
      corrin_json_output_whole (json, "to", bin->to);
      corrin_json_output_whole (json, "n", bin->n_values);
      corrin_json_output_whole (json, "cycles", bin->n_cycles);
      corrin_json_add_statistic (json, "q10", bin->q10);
      corrin_json_add_statistic (json, "q25", bin->q25);
      corrin_json_add_statistic (json, "median", bin->median);
      corrin_json_add_statistic (json, "q75", bin->q75);
      corrin_json_add_statistic (json, "q90", bin->q90);
      corrin_json_output_end_object (json);
    }
  corrin_json_output_end_array (json);
}

static void
add_cycles (CorrinJsonOutput *json, const CorrinEvidence *evidence, CorrinPoints points, CorrinPeriod period)
{
  g_autoptr (CorrinProfile) since =
      corrin_profile_new (points, evidence->doses, evidence->plan, period, CORRIN_ALIGNMENT_SINCE);
  g_autoptr (CorrinProfile) before =
      corrin_profile_new (points, evidence->doses, evidence->plan, period, CORRIN_ALIGNMENT_BEFORE);

  corrin_json_output_begin_object (json, "cycles");
  corrin_json_output_whole (json, "used", since->n_by_use[CORRIN_CYCLE_USED]);
  corrin_json_output_whole (json, "complete", since->n_complete);
  corrin_json_output_number (json, "median_days", since->median_length);
  add_bins (json, "days_since_injection", since);
  add_bins (json, "days_before_injection", before);
  corrin_json_output_begin_object (json, "last_week_against_first");
  corrin_json_output_whole (json, "higher", since->end_of_cycle.n_higher);
  corrin_json_output_whole (json, "lower", since->end_of_cycle.n_lower);
  corrin_json_output_whole (json, "n", since->end_of_cycle.n_cycles);
  corrin_json_output_end_object (json);
  corrin_json_output_end_object (json);
}

static void
add_window (CorrinJsonOutput *json, const char *name, const CorrinWindow *window)
{
  corrin_json_output_begin_object (json, name);
  corrin_json_add_statistic (json, "median", window->median);
  corrin_json_output_whole (json, "n", window->n_rated);
  corrin_json_output_whole (json, "days", window->n_possible);
  corrin_json_output_end_object (json);
}

static void
add_before_after (CorrinJsonOutput *json, const char *name, const CorrinEvidence *evidence,
                  CorrinDayValues days, CorrinPeriod period, CorrinWindowDays window)
{
  g_autoptr (CorrinBeforeAfter) around =
      corrin_before_after_doses_new (days, evidence->doses, period, window);
  CorrinShift shift = corrin_shift (around, days);

  corrin_json_output_begin_object (json, name);
  corrin_json_output_whole (json, "injections", around->n_by_use[CORRIN_AROUND_USED]);
  add_window (json, "before", &around->before);
  add_window (json, "after", &around->after);
  corrin_json_add_statistic (json, "difference", around->difference);
  corrin_json_output_begin_object (json, "shifts");
  corrin_json_output_whole (json, "as_large", shift.n_as_large);
  corrin_json_output_whole (json, "n", shift.n_shifts);
  corrin_json_output_end_object (json);
  corrin_json_output_end_object (json);
}

/* What there is none of is null. */
static void
add_later (CorrinJsonOutput *json, const CorrinWindow *window)
{
  if (window->n_possible > 0)
    add_window (json, "later", window);
  else
    corrin_json_output_null (json, "later");
}

static void
add_plan_changes (CorrinJsonOutput *json, const CorrinEvidence *evidence, CorrinDayValues days,
                  CorrinPeriod period)
{
  g_autoptr (CorrinBeforeAfter) changes =
      corrin_before_after_plan_new (days, evidence->plan, period, CORRIN_WINDOW_28);

  corrin_json_output_begin_array (json, "plan_changes_28");
  for (guint i = 0; i < changes->around->len; i++)
    {
      const CorrinAround *around = &g_array_index (changes->around, CorrinAround, i);

      corrin_json_output_begin_object (json, NULL);
      corrin_json_add_day (json, "day", around->day);
      add_window (json, "before", &around->before);
      add_window (json, "after", &around->after);
      add_later (json, &around->later);
      corrin_json_add_statistic (json, "difference", around->difference);
      corrin_json_output_end_object (json);
    }
  corrin_json_output_end_array (json);
}

static void
add_row (CorrinJsonOutput *json, const CorrinRegimenRow *row)
{
  corrin_json_output_begin_object (json, NULL);
  corrin_json_add_day (json, "from", row->period.from);
  corrin_json_add_day (json, "to", row->period.to);
  corrin_json_output_flag (json, "planned_step", row->step != NULL);
  corrin_json_add_statistic (json, "median", row->median);
  corrin_json_add_statistic (json, "lowest", row->lowest);
  corrin_json_add_statistic (json, "highest", row->highest);
  corrin_json_output_whole (json, "n", row->days_rated);
  corrin_json_output_whole (json, "days", row->days_possible);
  corrin_json_output_whole (json, "injections", row->n_injections);
  corrin_json_output_whole (json, "planned", row->n_planned);
  corrin_json_output_whole (json, "given_of_planned", row->n_given);
  corrin_json_output_number (json, "days_off_median", row->days_off_median);
  corrin_json_output_whole (json, "days_off_max", row->days_off_most);
  corrin_json_output_end_object (json);
}

static void
add_regimen (CorrinJsonOutput *json, const CorrinEvidence *evidence, CorrinDayValues days,
             CorrinPeriod period)
{
  g_autoptr (GArray) rows = corrin_regimen_new (evidence, days, period);

  corrin_json_output_begin_array (json, "regimen");
  for (guint i = 0; i < rows->len; i++)
    add_row (json, &g_array_index (rows, CorrinRegimenRow, i));
  corrin_json_output_end_array (json);
}

/**
 * corrin_json_add_symptom_statistics:
 * @json: an output, within the object of a symptom
 * @evidence: what is known
 * @symptom: the id of a symptom of @evidence
 * @period: the days to look at
 *
 * Writes the members "cycles", "before_after_14", "before_after_28", "plan_changes_28" and "regimen".
 */
void
corrin_json_add_symptom_statistics (CorrinJsonOutput *json, const CorrinEvidence *evidence, gint64 symptom,
                                    CorrinPeriod period)
{
  for (guint i = 0; i < evidence->symptoms->len; i++)
    {
      const CorrinSymptomEvidence *rated = g_ptr_array_index (evidence->symptoms, i);
      CorrinPoints points = corrin_points_view (rated->points);
      g_autoptr (GArray) values = NULL;
      CorrinDayValues days;

      if (rated->symptom->record.id != symptom)
        continue;
      values = corrin_day_values_new (points);
      days = corrin_day_values_view (values);
      add_cycles (json, evidence, points, period);
      add_before_after (json, "before_after_14", evidence, days, period, CORRIN_WINDOW_14);
      add_before_after (json, "before_after_28", evidence, days, period, CORRIN_WINDOW_28);
      add_plan_changes (json, evidence, days, period);
      add_regimen (json, evidence, days, period);
    }
}
