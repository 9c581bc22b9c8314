/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case.h"
#include "content.h"
#include "support.h"

#include <locale.h>

typedef struct
{
  CorrinEvidence *evidence;
  CorrinSummary *summary;
  CaseSource *source;
  CorrinReportContent *content;
} Report;

static void
report_clear (Report *report)
{
  corrin_report_content_free (report->content);
  case_source_free (report->source);
  corrin_summary_free (report->summary);
  corrin_evidence_free (report->evidence);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, report_clear)

/* Takes the evidence. */
static Report
report_of (CorrinEvidence *evidence)
{
  CorrinReportOptions options = corrin_report_options_default ();
  Report report = { .evidence = evidence };

  report.summary = case_summary (evidence);
  report.source = case_source_new (evidence, report.summary);
  report.content = corrin_report_content_new (&report.source->source, &options);
  return report;
}

/* The text at @nth of the fact with @label; 0 is beside the label itself. */
static const char *
fact (const GPtrArray *facts, const char *label, guint nth)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const CorrinFact *one = g_ptr_array_index (facts, i);

      if (g_strcmp0 (one->label, label) != 0)
        continue;
      for (guint j = 1; j <= nth; j++)
        if (i + j >= facts->len || ((const CorrinFact *) g_ptr_array_index (facts, i + j))->label != NULL)
          return NULL;
      return ((const CorrinFact *) g_ptr_array_index (facts, i + nth))->text;
    }
  return NULL;
}

static void
assert_treatment (const Report *report, const char *label, guint nth, const char *expected)
{
  g_assert_cmpstr (fact (report->content->treatment, label, nth), ==, expected);
}

static void
test_empty_journal (void)
{
  g_auto (Report) report = report_of (case_new ("2026-11-22"));
  const CorrinReportContent *content = report.content;

  g_assert_null (content->header.name);
  g_assert_null (content->header.born);
  g_assert_cmpstr (content->header.period, ==, "31 August to 22 November 2026 (84 days)");
  g_assert_cmpstr (content->header.made_on, ==, "Made on 22 November 2026");
  g_assert_cmpstr (content->header.origin, ==, "Not checked by a clinician.");
  g_assert_cmpstr (fact (content->words, "What matters most", 0), ==, "not noted");
  g_assert_cmpstr (fact (content->words, "Questions", 0), ==, "not noted");
  g_assert_null (content->words_remark);
  assert_treatment (&report, "Diagnosis as told", 0, "not noted");
  assert_treatment (&report, "Injections", 0, "None recorded in this journal.");
  assert_treatment (&report, "Plan as agreed", 0, "not noted");
  assert_treatment (&report, "Last injection", 0, "none recorded");
  assert_treatment (&report, "Before that", 0, NULL);
  assert_treatment (&report, "Next planned", 0, "not noted");
  assert_treatment (&report, "In this period", 0, "No injection recorded.");
  g_assert_cmpuint (content->symptoms.rows->len, ==, 0);
  g_assert_cmpuint (content->symptoms.notes->len, ==, 1);
  g_assert_cmpuint (content->injections->len, ==, 0);
  g_assert_null (content->chart);
}

static void
assert_number (const char *shown, double expected)
{
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (shown, NULL), expected, 0.05);
}

static void
assert_four_weeks (const char *median, const char *n, const CorrinFourWeeks *expected)
{
  g_autofree char *days = g_strdup_printf ("%u of 28 days", expected->n);

  assert_number (median, expected->median);
  g_assert_cmpstr (n, ==, days);
}

static void
test_numbers_are_those_of_the_summary (void)
{
  g_auto (Report) report = report_of (case_two_years ());
  const CorrinSummary *summary = report.summary;
  const CorrinSymptomsContent *symptoms = &report.content->symptoms;
  const CorrinCompleteness *days = &summary->completeness;
  g_autofree char *complete = NULL;

  g_assert_cmpuint (symptoms->rows->len, ==, 4);
  g_assert_true (symptoms->has_four_weeks);
  for (guint i = 0; i < symptoms->rows->len; i++)
    {
      const CorrinSymptomContent *row = g_ptr_array_index (symptoms->rows, i);
      const CorrinSymptomSummary *expected = g_ptr_array_index (summary->symptoms, i);
      g_autofree char *range = g_strdup_printf ("%g to %g", expected->lowest, expected->highest);
      g_autofree char *n = g_strdup_printf ("%u days", expected->n_days);

      g_assert_cmpstr (row->name, ==, expected->name);
      assert_number (row->median, expected->median);
      g_assert_cmpstr (row->range, ==, range);
      g_assert_cmpstr (row->n, ==, n);
      assert_four_weeks (row->first_median, row->first_n, &expected->first);
      assert_four_weeks (row->last_median, row->last_n, &expected->last);
      g_assert_null (row->first_where);
    }
  g_assert_cmpstr (symptoms->first_where, ==, "31 Aug to 27 Sep 2026\n1 injection");
  g_assert_cmpstr (symptoms->last_where, ==, "26 Oct to 22 Nov 2026\n1 injection");
  complete =
      g_strdup_printf ("Rated on %u of %u days since the first rated day, 31 August 2026. Longest gap: %u "
                       "days. 3 ratings typed late.",
                       days->days_rated, days->days_possible, days->longest_gap_days);
  g_assert_cmpstr (g_ptr_array_index (symptoms->notes, 0), ==, complete);
  g_assert_cmpuint (symptoms->notes->len, ==, 1);
}

static void
test_header (void)
{
  g_autoptr (CorrinEvidence) evidence = case_two_years ();
  g_autoptr (CorrinSummary) summary = case_summary (evidence);
  g_autoptr (CaseSource) source = case_source_new (evidence, summary);
  static const struct
  {
    CorrinReportName name;
    const char *expected;
  } names[] = {
    { CORRIN_REPORT_NAME_WHOLE, "Anna-Łucja  van der Berg" },
    { CORRIN_REPORT_NAME_INITIALS, "A. Ł. V. D. B." },
    { CORRIN_REPORT_NAME_NONE, NULL },
  };

  g_free (evidence->person->name);
  evidence->person->name = g_strdup ("Anna-Łucja  van der Berg");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      CorrinReportOptions options = { .name = names[i].name, .with_birth_day = names[i].expected != NULL };
      g_autoptr (CorrinReportContent) content = corrin_report_content_new (&source->source, &options);
      g_autofree char *expected = NULL;

      if (i == 0)
        expected = g_strdup ("Anna-Łucja van der Berg");
      g_assert_cmpstr (content->header.name, ==, expected != NULL ? expected : names[i].expected);
      g_assert_cmpstr (content->header.born, ==, names[i].expected != NULL ? "Born 3 May 1974" : NULL);
      g_assert_cmpstr (content->header.origin, ==, "Rated by the patient. Not checked by a clinician.");
    }
}

static void
test_questions (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  g_auto (Report) report = { 0 };

  case_question (evidence, "plain 1", FALSE);
  case_question (evidence, "star 1", TRUE);
  case_question (evidence, "asked", TRUE)->asked = TRUE;
  case_question (evidence, NULL, TRUE);
  case_question (evidence, "star\n2", TRUE);
  case_question (evidence, "plain 2", FALSE);
  case_question (evidence, "plain 3", FALSE);
  report = report_of (evidence);
  g_assert_cmpstr (fact (report.content->words, "Questions", 0), ==, "1. star 1");
  g_assert_cmpstr (fact (report.content->words, "Questions", 1), ==, "2. star 2");
  g_assert_cmpstr (fact (report.content->words, "Questions", 2), ==, "3. plain 1");
  g_assert_null (fact (report.content->words, "Questions", 3));
  g_assert_cmpstr (report.content->words_remark, ==, "2 more under “Questions”");
}

static void
test_treatment (void)
{
  g_auto (Report) report = report_of (case_two_years ());

  assert_treatment (&report, "Diagnosis as told", 0,
                    "September 2024, by Dr Weber: Pernicious anaemia (intrinsic factor antibodies positive)");
  assert_treatment (&report, "Injections", 0, "Since October 2024. 16 recorded in this journal.");
  assert_treatment (&report, "Plan as agreed", 0,
                    "hydroxocobalamin, 1000 micrograms, into the muscle (IM), every 8 weeks");
  assert_treatment (&report, "Plan as agreed", 1,
                    "Maintenance since 18 May 2026. Agreed with Dr Weber on 11 May 2026.");
  assert_treatment (&report, "Last injection", 0,
                    "2 November 2026, 20 days ago: hydroxocobalamin, 1000 micrograms");
  assert_treatment (
      &report, "Before that", 0,
      "16 Sep 2026, 47 days earlier; 13 Jul 2026, 65 days earlier; 18 May 2026, 56 days earlier");
  assert_treatment (&report, "Next planned", 0, "28 December 2026");
  assert_treatment (&report, "In this period", 0,
                    "2 injections given. 2 of 2 planned for this period given.");
  assert_treatment (&report, "In this period", 1,
                    "16 September 2026, 9 days after the planned day: no clinic slot");
  assert_treatment (&report, "In this period", 2, NULL);
}

static void
test_treatment_over_two_years (void)
{
  g_autoptr (CorrinEvidence) evidence = case_two_years ();
  g_autoptr (CorrinSummary) summary =
      corrin_summary_new (evidence, corrin_day_parse ("2024-11-25"), evidence->today);
  g_autoptr (GPtrArray) treatment = corrin_treatment_content_new (evidence, summary);

  g_assert_cmpstr (fact (treatment, "In this period", 0), ==,
                   "10 injections given. 10 of 10 planned for this period given. Days from the planned day: "
                   "median 0, 0 to +9 (n 10). Days "
                   "between injections: median 81, 47 to 87 (n 9).");
  g_assert_cmpstr (fact (treatment, "In this period", 1), ==,
                   "25 September 2025, 3 days after the planned day");
  g_assert_cmpstr (fact (treatment, "In this period", 2), ==,
                   "16 September 2026, 9 days after the planned day: no clinic slot");
}

static void
test_treatment_in_a_past_period (void)
{
  g_autoptr (CorrinEvidence) evidence = case_two_years ();
  g_autoptr (CorrinSummary) summary =
      corrin_summary_new (evidence, corrin_day_parse ("2025-01-01"), corrin_day_parse ("2025-06-30"));
  g_autoptr (GPtrArray) treatment = corrin_treatment_content_new (evidence, summary);

  g_assert_cmpstr (fact (treatment, "Injections", 0), ==,
                   "Since October 2024. 9 recorded up to 30 June 2025.");
  g_assert_cmpstr (fact (treatment, "Last injection", 0), ==,
                   "30 June 2025, the last day of the period: hydroxocobalamin, 1000 micrograms");
  g_assert_cmpstr (fact (treatment, "Plan as agreed", 0), ==,
                   "hydroxocobalamin, 1000 micrograms, into the muscle (IM), every 12 weeks");
  g_assert_cmpstr (fact (treatment, "Plan as agreed", 1), ==,
                   "Maintenance since 13 January 2025. With whom it was agreed is not noted.");
}

/* Planned for 1, 15 and 29 September, 13 and 27 October, 10 November. */
static void
test_deviations (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  CorrinDose *dose;
  g_auto (Report) report = { 0 };

  case_step (evidence, "2026-09-01", CORRIN_RULE_EVERY_WEEKS, 2);
  case_dose (evidence, "2026-09-01");
  case_dose (evidence, "2026-09-14");
  dose = case_dose (evidence, "2026-09-29");
  dose->status = CORRIN_DOSE_SKIPPED;
  dose->skipped_reason = g_strdup ("infection");
  case_dose (evidence, "2026-10-27")->off_plan_reason = g_strdup ("brought forward\nand back");
  report = report_of (evidence);
  assert_treatment (&report, "In this period", 0,
                    "3 injections given. 3 of 6 planned for this period given. 1 skipped. Days from the "
                    "planned day: median 0, \u22121 to 0 (n "
                    "3).");
  assert_treatment (&report, "In this period", 1, "Planned for 13 October 2026, not recorded");
  assert_treatment (&report, "In this period", 2,
                    "27 October 2026, on the planned day: brought forward and back");
  assert_treatment (&report, "In this period", 3, "Planned for 10 November 2026, not recorded");
  assert_treatment (&report, "In this period", 4, "2 earlier ones are not listed here.");
  assert_treatment (&report, "Next planned", 0, "24 November 2026");
}

static void
test_planned_day_without_a_dose (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  g_auto (Report) report = { 0 };

  case_step (evidence, "2026-05-04", CORRIN_RULE_EVERY_WEEKS, 12)->counted_from =
      CORRIN_COUNTED_FROM_LAST_GIVEN;
  case_dose (evidence, "2026-08-03");
  report = report_of (evidence);
  assert_treatment (&report, "Next planned", 0, "Planned for 26 October 2026, not recorded");
}

/* What was given after a past period is not looked at. */
static void
test_past_period_says_how_far_it_looked (void)
{
  g_autoptr (CorrinEvidence) evidence = case_new ("2026-11-22");
  g_autoptr (CorrinSummary) summary = NULL;
  g_autoptr (GPtrArray) treatment = NULL;

  case_step (evidence, "2026-05-04", CORRIN_RULE_EVERY_WEEKS, 8)->counted_from =
      CORRIN_COUNTED_FROM_LAST_GIVEN;
  case_dose (evidence, "2026-05-04");
  summary = corrin_summary_new (evidence, corrin_day_parse ("2026-05-01"), corrin_day_parse ("2026-07-10"));
  treatment = corrin_treatment_content_new (evidence, summary);
  g_assert_cmpstr (fact (treatment, "Next planned", 0), ==,
                   "Planned for 29 June 2026, not recorded up to 10 July 2026");
  g_assert_cmpstr (fact (treatment, "In this period", 1), ==,
                   "Planned for 29 June 2026, not recorded up to 10 July 2026");
}

/* Planned for 2 and 30 March and 27 April: answered late, on the day, and a week too early. */
static void
test_dose_that_answers_a_day_outside_the_period (void)
{
  g_autoptr (CorrinEvidence) evidence = case_new ("2026-11-22");
  g_autoptr (CorrinSummary) summary = NULL;
  g_autoptr (GPtrArray) treatment = NULL;
  CorrinDose *dose;

  case_step (evidence, "2026-03-02", CORRIN_RULE_EVERY_WEEKS, 4);
  case_dose (evidence, "2026-03-11")->off_plan_reason = g_strdup ("had to be ordered");
  case_dose (evidence, "2026-03-30");
  dose = case_dose (evidence, "2026-04-20");
  dose->status = CORRIN_DOSE_SKIPPED;
  dose->planned_day = corrin_day_parse ("2026-04-27");
  dose->skipped_reason = g_strdup ("infection");
  summary = corrin_summary_new (evidence, corrin_day_parse ("2026-03-03"), corrin_day_parse ("2026-04-20"));
  treatment = corrin_treatment_content_new (evidence, summary);
  g_assert_cmpuint (summary->doses.n_given, ==, 2);
  g_assert_cmpstr (fact (treatment, "In this period", 0), ==,
                   "2 injections given. 1 of 1 planned for this period given. 1 skipped.");
  g_assert_cmpstr (fact (treatment, "In this period", 1), ==,
                   "11 March 2026, 9 days after the planned day: had to be ordered");
  g_assert_cmpstr (fact (treatment, "In this period", 2), ==,
                   "Planned for 27 April 2026, skipped: infection");
  g_assert_null (fact (treatment, "In this period", 3));
}

/* The numbers at the start are those of the summary, whatever the plan says. */
static void
test_given_outside_the_plan (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  g_auto (Report) report = { 0 };

  case_step (evidence, "2026-09-07", CORRIN_RULE_EVERY_WEEKS, 12);
  case_dose (evidence, "2026-09-07");
  case_dose (evidence, "2026-09-20");
  report = report_of (evidence);
  g_assert_cmpuint (report.summary->doses.n_given, ==, 2);
  assert_treatment (&report, "In this period", 0,
                    "2 injections given. 1 of 1 planned for this period given. 1 given outside the plan.");
  assert_treatment (&report, "In this period", 1, NULL);
}

static void
test_range_of_planned_days (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  CorrinPlanStep *step = case_step (evidence, "2026-10-05", CORRIN_RULE_EVERY_MONTHS, 2);
  g_auto (Report) report = { 0 };

  step->interval_max = 3;
  case_dose (evidence, "2026-10-05");
  report = report_of (evidence);
  assert_treatment (&report, "Plan as agreed", 0,
                    "hydroxocobalamin, 1000 micrograms, into the muscle (IM), every 2 to 3 months");
  assert_treatment (&report, "Next planned", 0, "5 December 2026 to 5 January 2027");
}

static void
test_dose_known_to_the_month (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  CorrinDose *dose;
  g_auto (Report) report = { 0 };

  case_dose (evidence, "2026-06-15");
  dose = case_dose (evidence, "2026-09-01");
  dose->precision = CORRIN_PRECISION_MONTH;
  dose->micrograms = 0;
  dose->substance = CORRIN_SUBSTANCE_OTHER;
  dose->substance_other = g_strdup ("B-complex");
  report = report_of (evidence);
  assert_treatment (&report, "Last injection", 0,
                    "September 2026 (the day is not known): B-complex, amount not known");
  assert_treatment (&report, "Before that", 0, "15 Jun 2026");
  assert_treatment (&report, "In this period", 0, "1 injection given.");
  g_assert_cmpstr (((CorrinInjectionContent *) g_ptr_array_index (report.content->injections, 1))->interval,
                   ==, "not known");
}

/* The one in May may have been after the 20th. */
static void
test_last_day_is_known_but_not_that_of_another (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  g_auto (Report) report = { 0 };

  case_dose (evidence, "2026-05-01")->precision = CORRIN_PRECISION_MONTH;
  case_dose (evidence, "2026-05-20");
  report = report_of (evidence);
  g_assert_cmpint (report.summary->doses.days_since_last, ==, -1);
  assert_treatment (&report, "Last injection", 0, "20 May 2026: hydroxocobalamin, 1000 micrograms");
}

/* Later ones are in the journal, but not in the report. */
static void
test_none_recorded_up_to_the_end_of_a_past_period (void)
{
  g_autoptr (CorrinEvidence) evidence = case_new ("2026-11-22");
  g_autoptr (CorrinSummary) summary = NULL;
  g_autoptr (GPtrArray) treatment = NULL;

  case_dose (evidence, "2026-07-01");
  summary = corrin_summary_new (evidence, corrin_day_parse ("2026-05-01"), corrin_day_parse ("2026-06-30"));
  treatment = corrin_treatment_content_new (evidence, summary);
  g_assert_cmpstr (fact (treatment, "Injections", 0), ==, "None recorded up to 30 June 2026.");
}

/* Tablets are no injections. */
static void
test_other_routes (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  g_auto (Report) report = { 0 };

  case_dose (evidence, "2026-11-20")->route = CORRIN_ROUTE_ORAL;
  report = report_of (evidence);
  assert_treatment (&report, "Injections", 0, "None recorded in this journal.");
  assert_treatment (&report, "In this period", 0, "No injection recorded.");
  g_assert_cmpuint (report.content->injections->len, ==, 0);
}

static void
test_injections_without_scores (void)
{
  CorrinEvidence *evidence = case_two_years ();
  g_auto (Report) report = { 0 };
  const CorrinInjectionContent *first;
  const CorrinInjectionContent *last;

  g_ptr_array_set_size (evidence->symptoms, 0);
  report = report_of (evidence);
  g_assert_null (report.content->chart);
  g_assert_cmpuint (report.content->n_injections, ==, 16);
  g_assert_cmpuint (report.content->injections->len, ==, 12);
  first = g_ptr_array_index (report.content->injections, 0);
  last = g_ptr_array_index (report.content->injections, 11);
  g_assert_cmpstr (first->day, ==, "16 Oct 2024");
  g_assert_cmpstr (first->where, ==, "into the muscle (IM), left upper arm");
  g_assert_cmpstr (first->interval, ==, "2");
  g_assert_cmpstr (last->day, ==, "2 Nov 2026");
  g_assert_cmpstr (last->drug, ==, "hydroxocobalamin, 1000 micrograms");
  g_assert_cmpstr (last->interval, ==, "47");
}

static void
rate_days (CorrinSymptomEvidence *symptom, const char *from, int n, double value)
{
  for (int i = 0; i < n; i++)
    case_rate (symptom, corrin_day_parse (from) + i, value);
}

static void
test_too_few_days (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  g_auto (Report) report = { 0 };
  const CorrinSymptomContent *row;

  rate_days (case_symptom (evidence, "fatigue", NULL), "2026-11-11", 1, 6.5);
  rate_days (case_symptom (evidence, "tingling", NULL), "2026-11-11", 12, 0);
  report = report_of (evidence);
  row = g_ptr_array_index (report.content->symptoms.rows, 0);
  g_assert_false (report.content->symptoms.has_four_weeks);
  g_assert_null (row->first_median);
  g_assert_cmpstr (row->median, ==, "6.5");
  g_assert_cmpstr (row->range, ==, "6.5 to 6.5");
  g_assert_cmpstr (row->n, ==, "1 day");
  g_assert_cmpstr (row->scale, ==, "0 no fatigue, 10 the worst I can imagine");
  row = g_ptr_array_index (report.content->symptoms.rows, 1);
  g_assert_cmpstr (row->median, ==, "0");
  g_assert_cmpstr (
      g_ptr_array_index (report.content->symptoms.notes, 0), ==,
      "Rated on 12 of 12 days since the first rated day, 11 November 2026. No gap. 0 ratings typed late.");
  g_assert_cmpstr (
      g_ptr_array_index (report.content->symptoms.notes, 1), ==,
      "The first and the last four weeks would overlap: from the first to the last rated day there are "
      "12 of 56 days needed.");
  g_assert_nonnull (report.content->chart);
}

/* The second symptom was rated later, so its weeks are others than those at the head of the column; the third not
 * long enough. */
static void
test_symptoms_rated_apart (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  g_auto (Report) report = { 0 };
  const CorrinSymptomContent *row;

  case_dose (evidence, "2026-08-28");
  rate_days (case_symptom (evidence, "fatigue", NULL), "2026-09-01", 80, 3);
  rate_days (case_symptom (evidence, NULL, "Burning\tfeet"), "2026-09-11", 60, 4);
  rate_days (case_symptom (evidence, "pain", NULL), "2026-10-01", 20, 5);
  case_symptom (evidence, "balance", NULL);
  report = report_of (evidence);
  g_assert_cmpuint (report.content->symptoms.rows->len, ==, 3);
  g_assert_cmpstr (report.content->symptoms.first_where, ==,
                   "1 Sep to 28 Sep 2026\nday 4 to 31 after injection");
  row = g_ptr_array_index (report.content->symptoms.rows, 0);
  g_assert_null (row->first_where);
  row = g_ptr_array_index (report.content->symptoms.rows, 1);
  g_assert_cmpstr (row->name, ==, "Burning feet");
  g_assert_cmpstr (row->first_where, ==, "11 Sep to 8 Oct 2026\nday 14 to 41 after injection");
  row = g_ptr_array_index (report.content->symptoms.rows, 2);
  g_assert_null (row->first_median);
  g_assert_cmpstr (row->first_n, ==, "rated over less than 56 days");
}

static void
test_period (void)
{
  CorrinDay today = corrin_day_parse ("2026-11-22");
  CorrinPeriod period = corrin_report_period (CORRIN_DAY_NONE, today);

  g_assert_cmpuint (corrin_period_days (period), ==, 84);
  g_assert_cmpint (period.to, ==, today);
  period = corrin_report_period (today - 200, today);
  g_assert_cmpint (period.from, ==, today - 200);
  period = corrin_report_period (today, today);
  g_assert_cmpuint (corrin_period_days (period), ==, 84);
}

/* The page said that nobody had rated when a carer had. */
static void
test_carers_are_named_apart (void)
{
  g_autoptr (CorrinEvidence) evidence = case_new ("2026-06-30");
  const CorrinDay first = corrin_day_new (2026, 6, 1);
  g_autoptr (CorrinSummary) summary = NULL;
  CorrinReportOptions options = corrin_report_options_default ();
  g_autoptr (CaseSource) source = NULL;
  g_autoptr (CorrinReportContent) content = NULL;

  case_observer (evidence, "Anna", first, first + 7);
  summary = corrin_summary_new (evidence, first, corrin_day_new (2026, 6, 30));
  source = case_source_new (evidence, summary);
  content = corrin_report_content_new (&source->source, &options);
  g_assert_cmpstr (content->header.origin, ==, "Rated by carers alone. Not checked by a clinician.");
  g_assert_cmpuint (content->symptoms.notes->len, ==, 2);
  g_assert_cmpstr (content->symptoms.notes->pdata[0], ==, "The patient rated no symptom in this period.");
  g_assert_cmpstr (content->symptoms.notes->pdata[1], ==,
                   "Anna rated what they saw on 8 days, which are not counted here.");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-11-22T12:00:00+01:00");
  g_test_add_func ("/content/carers-apart", test_carers_are_named_apart);
  g_test_add_func ("/content/empty-journal", test_empty_journal);
  g_test_add_func ("/content/numbers-are-those-of-the-summary", test_numbers_are_those_of_the_summary);
  g_test_add_func ("/content/header", test_header);
  g_test_add_func ("/content/questions", test_questions);
  g_test_add_func ("/content/treatment", test_treatment);
  g_test_add_func ("/content/treatment-over-two-years", test_treatment_over_two_years);
  g_test_add_func ("/content/treatment-in-a-past-period", test_treatment_in_a_past_period);
  g_test_add_func ("/content/deviations", test_deviations);
  g_test_add_func ("/content/planned-day-without-a-dose", test_planned_day_without_a_dose);
  g_test_add_func ("/content/past-period-says-how-far-it-looked", test_past_period_says_how_far_it_looked);
  g_test_add_func ("/content/dose-that-answers-a-day-outside-the-period",
                   test_dose_that_answers_a_day_outside_the_period);
  g_test_add_func ("/content/given-outside-the-plan", test_given_outside_the_plan);
  g_test_add_func ("/content/range-of-planned-days", test_range_of_planned_days);
  g_test_add_func ("/content/dose-known-to-the-month", test_dose_known_to_the_month);
  g_test_add_func ("/content/last-day-is-known-but-not-that-of-another",
                   test_last_day_is_known_but_not_that_of_another);
  g_test_add_func ("/content/none-recorded-up-to-the-end-of-a-past-period",
                   test_none_recorded_up_to_the_end_of_a_past_period);
  g_test_add_func ("/content/other-routes", test_other_routes);
  g_test_add_func ("/content/injections-without-scores", test_injections_without_scores);
  g_test_add_func ("/content/too-few-days", test_too_few_days);
  g_test_add_func ("/content/symptoms-rated-apart", test_symptoms_rated_apart);
  g_test_add_func ("/content/period", test_period);
  return g_test_run ();
}
