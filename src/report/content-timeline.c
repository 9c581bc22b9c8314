/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include "phrases.h"
#include "plan.h"
#include "report-style.h"
#include "trend.h"

#include <glib/gi18n-lib.h>

/* The dots of more days than these would run together and hide the lines. */
#define DAYS_DRAWN 200

/* The medians of the weeks of more days than these may be too close on the page: beyond, the chart chooses by
 * its width. */
#define DAYS_OF_WEEKS_DRAWN 800

static gboolean
is_rated (const CorrinSymptomEvidence *symptom, CorrinPeriod period)
{
  return corrin_points_between (corrin_points_view (symptom->points), period).n_points > 0;
}

static GPtrArray *
drawn_symptoms (const CorrinEvidence *evidence, CorrinPeriod period)
{
  GPtrArray *drawn = g_ptr_array_new ();

  for (guint i = 0; i < evidence->symptoms->len && drawn->len < CORRIN_CHART_TREND_SERIES; i++)
    {
      CorrinSymptomEvidence *symptom = g_ptr_array_index (evidence->symptoms, i);

      if (is_rated (symptom, period))
        g_ptr_array_add (drawn, symptom);
    }
  return drawn;
}

static GPtrArray *
drawn_doses (const CorrinEvidence *evidence)
{
  GPtrArray *drawn = g_ptr_array_new ();

  for (guint i = 0; i < evidence->doses->len; i++)
    {
      CorrinDose *dose = g_ptr_array_index (evidence->doses, i);

      if (corrin_route_is_injection ((CorrinRoute) dose->route))
        g_ptr_array_add (drawn, dose);
    }
  return drawn;
}

static char *
change_of_plan (const CorrinPlanStep *step)
{
  g_autofree char *interval = corrin_plan_step_interval (step);

  /* Translators: a change of the plan, marked on a chart; %s is the new interval, such as "every 8 weeks". */
  return g_strdup_printf (_ ("Plan: %s"), interval);
}

static void
flag_changes_of_plan (CorrinChartSpec *spec, const GPtrArray *plan, CorrinPeriod period)
{
  for (guint i = 0; i < plan->len; i++)
    {
      const CorrinPlanStep *step = g_ptr_array_index (plan, i);
      g_autofree char *label = change_of_plan (step);

      if (corrin_period_contains (period, step->day))
        corrin_chart_spec_add_change_of_plan (spec, step->day, label);
    }
}

static CorrinChartDetail
detail_for (CorrinPeriod period)
{
  guint days = corrin_period_days (period);

  if (days <= DAYS_DRAWN)
    return CORRIN_CHART_DETAIL_DAYS_AND_WEEKS;
  return days <= DAYS_OF_WEEKS_DRAWN ? CORRIN_CHART_DETAIL_WEEKS : CORRIN_CHART_DETAIL_AUTO;
}

static char *
note_about (guint n_drawn, guint n_symptoms)
{
  if (n_symptoms == n_drawn)
    return g_strdup (_ ("Where nothing was rated there is a gap."));
  /* Translators: how many symptoms a chart shows, and how many there are. */
  return g_strdup_printf (_ ("The first %1$u of %2$u symptoms. Where nothing was rated there is a gap."),
                          n_drawn, n_symptoms);
}

/**
 * corrin_timeline_content_new:
 * @evidence: the records; they must outlive the spec
 * @summary: the numbers made from them
 * @note: (out) (transfer full): what the chart leaves out
 *
 * Block 5: the first symptoms over the period, with injections, phases and changes of the plan, and lab results.
 *
 * Returns: (transfer full) (nullable): what to draw, or %NULL without any score
 */
CorrinChartSpec *
corrin_timeline_content_new (const CorrinEvidence *evidence, const CorrinSummary *summary, char **note)
{
  g_autoptr (GPtrArray) symptoms = drawn_symptoms (evidence, summary->period);
  g_autoptr (GPtrArray) doses = drawn_doses (evidence);
  g_autoptr (GArray) no_notes = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  CorrinEvidence drawn = *evidence;
  CorrinChartSpec *spec;

  *note = note_about (symptoms->len, summary->symptoms->len);
  if (symptoms->len == 0)
    return NULL;
  drawn.symptoms = symptoms;
  drawn.doses = doses;
  drawn.notes = no_notes;
  drawn.tags = none;
  drawn.reactions = none;
  spec = corrin_chart_trend_new (&drawn, summary->period, CORRIN_CHART_TREND_SERIES);
  corrin_chart_spec_set_title (spec, NULL, NULL);
  corrin_chart_spec_set_font_size (spec, CORRIN_REPORT_SIZE_CHART);
  corrin_chart_spec_set_detail (spec, detail_for (summary->period));
  flag_changes_of_plan (spec, evidence->plan, summary->period);
  return spec;
}

static void
add_event (GPtrArray *events, CorrinDay day, char *text)
{
  g_autofree char *words = corrin_day_display (day);

  corrin_facts_add (events, words, text);
}

/**
 * corrin_events_content_new:
 * @evidence: the records
 * @period: the days of the report
 *
 * What the chart of block 5 marks beside ratings and injections, for whoever reads it in words.
 *
 * Returns: (transfer full) (element-type CorrinFact): lab results and changes of the plan, each by day
 */
GPtrArray *
corrin_events_content_new (const CorrinEvidence *evidence, CorrinPeriod period)
{
  GPtrArray *events = corrin_facts_new ();

  for (guint i = 0; i < evidence->labs->len; i++)
    {
      const CorrinLabResult *lab = g_ptr_array_index (evidence->labs, i);

      if (corrin_period_contains (period, lab->day))
        add_event (events, lab->day, corrin_phrase_lab (lab));
    }
  for (guint i = 0; i < evidence->plan->len; i++)
    {
      const CorrinPlanStep *step = g_ptr_array_index (evidence->plan, i);

      if (corrin_period_contains (period, step->day))
        add_event (events, step->day, change_of_plan (step));
    }
  return events;
}
