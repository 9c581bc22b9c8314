/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence.h"
#include "spec-private.h"
#include "support.h"
#include "trend.h"

static const CorrinPoint points[] = {
  { 20000, CORRIN_TIME_NONE, 4 },
  { 20001, CORRIN_TIME_NONE, 0 },
};

static void
free_symptom (gpointer data)
{
  CorrinSymptomEvidence *symptom = data;

  corrin_record_free (symptom->symptom);
  g_array_unref (symptom->points);
  g_free (symptom);
}

static CorrinEvidence *
evidence_new (void)
{
  CorrinEvidence *evidence = g_new0 (CorrinEvidence, 1);

  evidence->symptoms = g_ptr_array_new_with_free_func (free_symptom);
  evidence->doses = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->plan = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->labs = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->notes = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  evidence->tags = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->reactions = g_ptr_array_new_with_free_func (corrin_record_free);
  return evidence;
}

static void
evidence_free (CorrinEvidence *evidence)
{
  g_ptr_array_unref (evidence->symptoms);
  g_ptr_array_unref (evidence->doses);
  g_ptr_array_unref (evidence->plan);
  g_ptr_array_unref (evidence->labs);
  g_array_unref (evidence->notes);
  g_ptr_array_unref (evidence->tags);
  g_ptr_array_unref (evidence->reactions);
  g_free (evidence);
}

static void
add_symptom (CorrinEvidence *evidence, const char *name)
{
  CorrinSymptomEvidence *symptom = g_new0 (CorrinSymptomEvidence, 1);

  symptom->symptom = corrin_record_new (&corrin_symptom_kind);
  symptom->symptom->name = g_strdup (name);
  symptom->points = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  g_array_append_vals (symptom->points, points, G_N_ELEMENTS (points));
  g_ptr_array_add (evidence->symptoms, symptom);
}

static CorrinDose *
add_dose (CorrinEvidence *evidence, CorrinRoute route)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->day = 20000;
  dose->precision = CORRIN_PRECISION_DAY;
  dose->route = route;
  dose->micrograms = 1000;
  g_ptr_array_add (evidence->doses, dose);
  return dose;
}

static CorrinPlanStep *
add_step (CorrinEvidence *evidence, CorrinDay day, CorrinPhase phase)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->day = day;
  step->position = evidence->plan->len;
  step->phase = phase;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 8;
  g_ptr_array_add (evidence->plan, step);
  return step;
}

static CorrinChartSpec *
chart (const CorrinEvidence *evidence)
{
  return corrin_chart_trend_new (evidence, (CorrinPeriod){ 20000, 20010 }, CORRIN_CHART_SERIES_MAX);
}

static void
test_symptoms (void)
{
  CorrinEvidence *evidence = evidence_new ();
  CorrinChartSpec *spec;
  const CorrinChartSeries *series;

  add_symptom (evidence, "Cold hands");
  spec = chart (evidence);
  g_assert_cmpuint (spec->series->len, ==, 1);
  series = &g_array_index (spec->series, CorrinChartSeries, 0);
  g_assert_cmpstr (series->name, ==, "Cold hands");
  g_assert_cmpuint (series->ratings.n_points, ==, 2);
  g_assert_cmpfloat (series->ratings.points[1].value, ==, 0);
  g_assert_cmpstr (spec->title, ==, corrin_chart_trend_title ());
  g_assert_cmpstr (spec->subtitle, ==, "4 October 2024 to 14 October 2024");
  corrin_chart_spec_free (spec);
  evidence_free (evidence);
}

static void
test_one_day (void)
{
  CorrinEvidence *evidence = evidence_new ();
  CorrinChartSpec *spec =
      corrin_chart_trend_new (evidence, (CorrinPeriod){ 20000, 20000 }, CORRIN_CHART_SERIES_MAX);

  g_assert_cmpstr (spec->subtitle, ==, "4 October 2024");
  corrin_chart_spec_free (spec);
  evidence_free (evidence);
}

/* What is left out is said. */
static void
test_many_symptoms (void)
{
  CorrinEvidence *evidence = evidence_new ();
  CorrinChartSpec *spec;

  for (guint i = 0; i < CORRIN_CHART_SERIES_MAX + 2; i++)
    add_symptom (evidence, "Cold hands");
  spec = chart (evidence);
  g_assert_cmpuint (spec->series->len, ==, CORRIN_CHART_SERIES_MAX);
  g_assert_cmpstr (spec->subtitle, ==, "4 October 2024 to 14 October 2024, the first 6 of 8 symptoms");
  corrin_chart_spec_free (spec);
  /* Unless somebody chose, it is three. */
  spec = corrin_chart_trend_new (evidence, (CorrinPeriod){ 20000, 20010 }, CORRIN_CHART_TREND_SERIES);
  g_assert_cmpuint (spec->series->len, ==, 3);
  corrin_chart_spec_free (spec);
  evidence_free (evidence);
}

/* Tablets are no injections; a dose of a route that nobody wrote down is one. */
static void
test_injections (void)
{
  CorrinEvidence *evidence = evidence_new ();
  CorrinChartSpec *spec;
  CorrinDose *other;

  add_dose (evidence, CORRIN_ROUTE_ORAL);
  add_dose (evidence, CORRIN_ROUTE_NOT_KNOWN)->status = CORRIN_DOSE_SKIPPED;
  other = add_dose (evidence, CORRIN_ROUTE_SUBCUTANEOUS);
  other->substance = CORRIN_SUBSTANCE_OTHER;
  other->substance_other = g_strdup ("adenosylcobalamin");
  spec = chart (evidence);

  g_assert_cmpuint (spec->doses->len, ==, 2);
  g_assert_true (g_array_index (spec->doses, CorrinChartDose, 0).skipped);
  g_assert_false (g_array_index (spec->doses, CorrinChartDose, 1).skipped);
  g_assert_cmpstr (g_array_index (spec->doses, CorrinChartDose, 1).name, ==, "adenosylcobalamin");
  g_assert_cmpint (g_array_index (spec->doses, CorrinChartDose, 1).micrograms, ==, 1000);
  corrin_chart_spec_free (spec);
  evidence_free (evidence);
}

static void
test_plan (void)
{
  CorrinEvidence *evidence = evidence_new ();
  CorrinChartSpec *spec;
  const CorrinChartBand *bands;

  add_step (evidence, 19990, CORRIN_PHASE_REPLETION);
  add_step (evidence, 20003, CORRIN_PHASE_OTHER);
  add_step (evidence, 20003, CORRIN_PHASE_MAINTENANCE);
  spec = chart (evidence);

  g_assert_cmpuint (spec->bands->len, ==, 2);
  bands = (const CorrinChartBand *) (const void *) spec->bands->data;
  g_assert_cmpint (bands[0].from, ==, 19990);
  g_assert_cmpint (bands[0].to, ==, 20002);
  g_assert_cmpstr (bands[0].label, ==, "Repletion");
  g_assert_cmpint (bands[1].from, ==, 20003);
  g_assert_cmpint (bands[1].to, ==, CORRIN_DAY_NONE);
  g_assert_cmpstr (bands[1].label, ==, "Maintenance");
  corrin_chart_spec_free (spec);
  evidence_free (evidence);
}

/* Two phases of one name side by side are told apart by how often a dose is planned, and only those. */
static void
test_phases_of_one_name (void)
{
  CorrinEvidence *evidence = evidence_new ();
  CorrinChartSpec *spec;
  const CorrinChartBand *bands;

  add_step (evidence, 19990, CORRIN_PHASE_REPLETION);
  add_step (evidence, 20003, CORRIN_PHASE_MAINTENANCE);
  add_step (evidence, 20005, CORRIN_PHASE_MAINTENANCE)->interval_min = 6;
  spec = chart (evidence);

  g_assert_cmpuint (spec->bands->len, ==, 3);
  bands = (const CorrinChartBand *) (const void *) spec->bands->data;
  g_assert_cmpstr (bands[0].label, ==, "Repletion");
  g_assert_cmpstr (bands[1].label, ==, "Maintenance, every 8 weeks");
  g_assert_cmpstr (bands[1].short_label, ==, "Maintenance");
  g_assert_cmpstr (bands[2].label, ==, "Maintenance, every 6 weeks");
  corrin_chart_spec_free (spec);
  evidence_free (evidence);
}

static void
test_labs (void)
{
  CorrinEvidence *evidence = evidence_new ();
  CorrinLabResult *lab = corrin_record_new (&corrin_lab_result_kind);
  CorrinChartSpec *spec;

  lab->day = 20002;
  lab->analyte = g_strdup ("holo-x");
  lab->comparator = CORRIN_COMPARATOR_BELOW;
  lab->value = g_strdup ("150,0");
  lab->unit = g_strdup ("pg/mL");
  g_ptr_array_add (evidence->labs, lab);
  spec = chart (evidence);

  g_assert_cmpuint (spec->flags->len, ==, 0);
  g_assert_cmpuint (spec->labs->len, ==, 1);
  g_assert_cmpint (g_array_index (spec->labs, CorrinChartLab, 0).day, ==, 20002);
  g_assert_cmpstr (g_array_index (spec->labs, CorrinChartLab, 0).label, ==, "holo-x <150,0 pg/mL");
  corrin_chart_spec_free (spec);
  evidence_free (evidence);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend/symptoms", test_symptoms);
  g_test_add_func ("/trend/one-day", test_one_day);
  g_test_add_func ("/trend/many-symptoms", test_many_symptoms);
  g_test_add_func ("/trend/injections", test_injections);
  g_test_add_func ("/trend/plan", test_plan);
  g_test_add_func ("/trend/phases-of-one-name", test_phases_of_one_name);
  g_test_add_func ("/trend/labs", test_labs);
  return g_test_run ();
}
