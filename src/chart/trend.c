/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trend.h"

#include "catalog.h"
#include "plan.h"
#include "spec-over.h"
#include "tags.h"
#include "terms.h"

#include <glib/gi18n-lib.h>

static void
add_rewordings (CorrinChartSpec *spec, const CorrinSymptomEvidence *symptom)
{
  g_autofree char *label = NULL;

  if (symptom->rewordings == NULL)
    return;
  /* Translators: a mark on the chart where the words of a scale were changed, such as "Fatigue: new words". */
  label = g_strdup_printf (_ ("%s: new words"), corrin_symptom_display (symptom->symptom));
  for (guint i = 0; i < symptom->rewordings->len; i++)
    {
      CorrinDay day = g_array_index (symptom->rewordings, CorrinDay, i);

      corrin_chart_spec_add_rewording (spec, day);
      corrin_chart_spec_add_flag (spec, day, label);
    }
}

/* What a carer saw goes with what the person rated of the same symptom. */
static void
add_observer (CorrinChartSpec *spec, const GPtrArray *symptoms, guint index)
{
  const CorrinSymptomEvidence *seen = symptoms->pdata[index];

  corrin_chart_spec_set_observed (spec);
  for (guint i = 0; i < index; i++)
    {
      const CorrinSymptomEvidence *other = symptoms->pdata[i];

      if (other->symptom->record.id != seen->symptom->record.id)
        continue;
      corrin_chart_spec_set_beside (spec, i);
      return;
    }
}

static void
add_symptoms (CorrinChartSpec *spec, const GPtrArray *symptoms, guint n_series)
{
  for (guint i = 0; i < MIN (symptoms->len, n_series); i++)
    {
      const CorrinSymptomEvidence *symptom = symptoms->pdata[i];
      CorrinPoints ratings = { (const CorrinPoint *) symptom->points->data, symptom->points->len };

      corrin_chart_spec_add_series (spec, corrin_symptom_display (symptom->symptom), ratings);
      if (symptom->observer != 0)
        add_observer (spec, symptoms, i);
      if (symptom->late != NULL)
        corrin_chart_spec_set_late (
            spec, (CorrinPoints){ (const CorrinPoint *) symptom->late->data, symptom->late->len });
      add_rewordings (spec, symptom);
    }
}

static const char *
name_substance (const CorrinDose *dose)
{
  if (dose->substance == CORRIN_SUBSTANCE_OTHER && dose->substance_other != NULL)
    return dose->substance_other;
  return corrin_substance_display (dose->substance);
}

static void
add_injections (CorrinChartSpec *spec, const GPtrArray *doses)
{
  for (guint i = 0; i < doses->len; i++)
    {
      const CorrinDose *dose = doses->pdata[i];
      CorrinChartDose stem = {
        .day = dose->day,
        .time = dose->time,
        .precision = dose->precision,
        .substance = dose->substance,
        .name = name_substance (dose),
        .micrograms = dose->micrograms,
        .skipped = dose->status == CORRIN_DOSE_SKIPPED,
      };

      if (corrin_route_is_injection (dose->route))
        corrin_chart_spec_add_dose (spec, &stem);
    }
}

/* The steps that have days: one that another one replaces from its first day on has none. */
static GPtrArray *
steps_with_days (GPtrArray *plan)
{
  GPtrArray *steps = g_ptr_array_new ();

  for (guint i = 0; i < plan->len; i++)
    {
      const CorrinPlanStep *step = plan->pdata[i];
      CorrinDay last = corrin_plan_step_last_day (plan, step);

      if (last == CORRIN_DAY_NONE || last >= step->day)
        g_ptr_array_add (steps, plan->pdata[i]);
    }
  return steps;
}

static gboolean
is_called (const GPtrArray *steps, guint index, const char *name)
{
  const CorrinPlanStep *step = index < steps->len ? steps->pdata[index] : NULL;

  return step != NULL && g_str_equal (corrin_phase_display (step->phase), name);
}

static void
add_plan (CorrinChartSpec *spec, GPtrArray *plan)
{
  g_autoptr (GPtrArray) steps = steps_with_days (plan);

  for (guint i = 0; i < steps->len; i++)
    {
      const CorrinPlanStep *step = steps->pdata[i];
      const char *name = corrin_phase_display (step->phase);
      g_autofree char *interval = corrin_plan_step_interval (step);
      g_autofree char *label = NULL;

      if ((i > 0 && is_called (steps, i - 1, name)) || is_called (steps, i + 1, name))
        /* Translators: a phase of the plan on the chart beside another of the same name, such as "Maintenance,
         * every 8 weeks". */
        label = g_strdup_printf (_ ("%1$s, %2$s"), name, interval);
      corrin_chart_spec_add_band (spec, step->day, corrin_plan_step_last_day (plan, step),
                                  label != NULL ? label : name, name);
    }
}

static void
add_labs (CorrinChartSpec *spec, const GPtrArray *labs)
{
  static const char *const signs[] = { "", "<", ">" };

  for (guint i = 0; i < labs->len; i++)
    {
      const CorrinLabResult *lab = labs->pdata[i];
      g_autofree char *label = NULL;

      /* Translators: a lab result on the chart: what was measured, "<", ">" or nothing, the value and its unit as
       * printed, such as "Vitamin B12 <150 pg/mL". */
      label = g_strdup_printf (_ ("%1$s %2$s%3$s %4$s"), corrin_analyte_display (lab->analyte),
                               signs[lab->comparator], lab->value, lab->unit);
      corrin_chart_spec_add_lab (spec, lab->day, label);
    }
}

static void
add_notes (CorrinChartSpec *spec, const GArray *notes)
{
  /* Translators: a mark on the chart: a day has a note. */
  const char *label = _ ("note");

  for (guint i = 0; i < notes->len; i++)
    corrin_chart_spec_add_mark (spec, g_array_index (notes, CorrinDay, i), CORRIN_CHART_MARK_NOTE, label);
}

static void
add_tags (CorrinChartSpec *spec, const GPtrArray *tags)
{
  for (guint i = 0; i < tags->len; i++)
    {
      const CorrinDayTag *tag = tags->pdata[i];

      corrin_chart_spec_add_mark (spec, tag->day, CORRIN_CHART_MARK_TAG, corrin_tag_display (tag->tag));
    }
}

static const char *
name_reaction (const CorrinReaction *reaction)
{
  if (reaction->what == CORRIN_REACTION_OTHER && reaction->what_other != NULL)
    return reaction->what_other;
  return corrin_reaction_display (reaction->what);
}

static void
add_reactions (CorrinChartSpec *spec, const GPtrArray *reactions)
{
  for (guint i = 0; i < reactions->len; i++)
    {
      const CorrinReaction *reaction = reactions->pdata[i];
      g_autofree char *label = NULL;

      /* Translators: a mark on the chart: what came after an injection, such as "reaction: redness". */
      label = g_strdup_printf (_ ("reaction: %s"), name_reaction (reaction));
      corrin_chart_spec_add_mark (spec, reaction->day, CORRIN_CHART_MARK_REACTION, label);
    }
}

/**
 * corrin_chart_trend_title:
 *
 * Returns: what the trend chart is called
 */
const char *
corrin_chart_trend_title (void)
{
  return _ ("Symptoms and injections");
}

static char *
describe (const CorrinEvidence *evidence, CorrinPeriod period, guint n_series)
{
  g_autofree char *days = corrin_chart_spec_name_days (period);

  if (evidence->symptoms->len <= n_series)
    return g_steal_pointer (&days);
  /* Translators: the days of a chart, such as "4 May 2026 to 10 May 2026", how many symptoms it shows, how many
   * were rated. */
  return g_strdup_printf (_ ("%1$s, the first %2$u of %3$u symptoms"), days, n_series,
                          evidence->symptoms->len);
}

/**
 * corrin_chart_trend_new:
 * @evidence: the records, which must outlive the spec
 * @period: the days to show
 * @n_series: how many symptoms to show, at most %CORRIN_CHART_SERIES_MAX; %CORRIN_CHART_TREND_SERIES unless a person
 *   chose them
 *
 * The chart of one person over time: the first rated symptoms in the person's order, the injections, the phases of
 * the plan, the lab results, and the days with notes, tags and reactions.
 *
 * Returns: (transfer full): a spec; free with corrin_chart_spec_free()
 */
CorrinChartSpec *
corrin_chart_trend_new (const CorrinEvidence *evidence, CorrinPeriod period, guint n_series)
{
  CorrinChartSpec *spec = corrin_chart_spec_new (period.from, period.to);
  g_autofree char *subtitle = describe (evidence, period, n_series);

  corrin_chart_spec_set_title (spec, corrin_chart_trend_title (), subtitle);
  add_symptoms (spec, evidence->symptoms, n_series);
  add_injections (spec, evidence->doses);
  add_plan (spec, evidence->plan);
  add_labs (spec, evidence->labs);
  add_notes (spec, evidence->notes);
  add_tags (spec, evidence->tags);
  add_reactions (spec, evidence->reactions);
  return spec;
}
