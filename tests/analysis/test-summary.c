/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary.h"

#include "injected.h"

#include <math.h>

static void
symptom_evidence_free (gpointer data)
{
  CorrinSymptomEvidence *symptom = data;

  corrin_record_free (symptom->symptom);
  g_array_unref (symptom->points);
  g_free (symptom);
}

/* A journal without a database: what a store would give. */
static CorrinEvidence *
evidence_new (const char *today)
{
  CorrinEvidence *evidence = g_new0 (CorrinEvidence, 1);

  evidence->from = evidence->to = CORRIN_DAY_NONE;
  evidence->today = day_of (today);
  evidence->symptoms = g_ptr_array_new_with_free_func (symptom_evidence_free);
  evidence->doses = doses_new ();
  return evidence;
}

static void
evidence_free (CorrinEvidence *evidence)
{
  g_ptr_array_unref (evidence->symptoms);
  g_ptr_array_unref (evidence->doses);
  g_free (evidence);
}

typedef CorrinEvidence TestEvidence;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestEvidence, evidence_free)

static GArray *
add_symptom (CorrinEvidence *evidence, const char *key, const char *name)
{
  CorrinSymptomEvidence *symptom = g_new0 (CorrinSymptomEvidence, 1);

  symptom->symptom = corrin_record_new (&corrin_symptom_kind);
  symptom->symptom->key = g_strdup (key);
  symptom->symptom->name = g_strdup (name);
  symptom->points = points_new ();
  g_ptr_array_add (evidence->symptoms, symptom);
  return symptom->points;
}

static void
assert_period (CorrinPeriod period, const char *from, const char *to)
{
  g_assert_cmpint (period.from, ==, day_of (from));
  g_assert_cmpint (period.to, ==, day_of (to));
}

static void
test_empty (void)
{
  g_autoptr (TestEvidence) evidence = evidence_new ("2026-06-30");
  g_autoptr (CorrinSummary) summary = corrin_summary_new (evidence, CORRIN_DAY_NONE, CORRIN_DAY_NONE);

  assert_period (summary->period, "2026-06-30", "2026-06-30");
  g_assert_cmpuint (summary->symptoms->len, ==, 0);
  g_assert_cmpuint (summary->doses.n_given, ==, 0);
  g_assert_null (summary->doses.last);
  g_assert_cmpint (summary->doses.days_since_last, ==, -1);
  g_assert_true (isnan (summary->doses.intervals.median));
  g_assert_cmpuint (summary->completeness.days_possible, ==, 0);
  g_assert_cmpuint (summary->complete_cycles, ==, 0);
}

static void
test_period (void)
{
  g_autoptr (TestEvidence) evidence = evidence_new ("2026-06-30");
  const CorrinDay none = CORRIN_DAY_NONE, march = day_of ("2026-03-01"), june = day_of ("2026-06-15");
  GArray *points;

  inject (evidence->doses, "2026-02-01");
  inject (evidence->doses, "2026-03-20");
  assert_period (corrin_summary_period (evidence, none, none), "2026-02-01", "2026-03-20");

  points = add_symptom (evidence, "fatigue", NULL);
  rate (points, day_of ("2026-02-10"), NULL, 5);
  rate (add_symptom (evidence, "pain", NULL), day_of ("2026-04-30"), NULL, 5);
  assert_period (corrin_summary_period (evidence, none, none), "2026-02-10", "2026-04-30");
  assert_period (corrin_summary_period (evidence, march, none), "2026-03-01", "2026-04-30");
  assert_period (corrin_summary_period (evidence, none, march), "2026-02-10", "2026-03-01");
  assert_period (corrin_summary_period (evidence, march, june), "2026-03-01", "2026-06-15");
  assert_period (corrin_summary_period (evidence, march, day_of ("2026-12-31")), "2026-03-01", "2026-06-30");
  assert_period (corrin_summary_period (evidence, june, none), "2026-06-15", "2026-06-30");
  assert_period (corrin_summary_period (evidence, none, day_of ("2026-01-07")), "2026-01-07", "2026-01-07");

  rate (points, day_of ("2026-07-03"), NULL, 5);
  assert_period (corrin_summary_period (evidence, none, none), "2026-02-10", "2026-06-30");
}

/* The half year of the documented example, by hand: 181 days, fatigue rated on all but three of them, twice on the
 * first; pain only in February; a symptom rated outside the period only. */
static CorrinEvidence *
half_year_new (void)
{
  CorrinEvidence *evidence = evidence_new ("2026-07-31");
  GArray *fatigue = add_symptom (evidence, "fatigue", NULL), *pain = add_symptom (evidence, NULL, "Own pain");

  rate_days (fatigue, day_of ("2025-12-01"), 31, 10);
  rate (fatigue, day_of ("2026-01-01"), NULL, 9);
  rate (fatigue, day_of ("2026-01-01"), NULL, 6);
  rate_days (fatigue, day_of ("2026-01-02"), 89, 6);
  rate_days (fatigue, day_of ("2026-04-04"), 87, 4);
  rate (fatigue, day_of ("2026-06-30"), NULL, 1);
  rate (fatigue, day_of ("2026-07-01"), NULL, 0);
  rate_days (pain, day_of ("2026-02-02"), 14, 3);
  rate (add_symptom (evidence, "balance", NULL), day_of ("2026-07-20"), NULL, 7);

  inject (evidence->doses, "2025-12-24");
  inject (evidence->doses, "2026-02-18");
  inject (evidence->doses, "2026-03-01")->route = CORRIN_ROUTE_ORAL;
  inject (evidence->doses, "2026-04-14")->status = CORRIN_DOSE_SKIPPED;
  inject (evidence->doses, "2026-04-15");
  inject (evidence->doses, "2026-06-10");
  inject (evidence->doses, "2026-07-05");
  evidence->late_entries = 2;
  return evidence;
}

static void
test_symptoms (void)
{
  g_autoptr (TestEvidence) evidence = half_year_new ();
  g_autoptr (CorrinSummary) summary =
      corrin_summary_new (evidence, day_of ("2026-01-01"), day_of ("2026-06-30"));
  const CorrinSymptomSummary *fatigue = g_ptr_array_index (summary->symptoms, 0);
  const CorrinSymptomSummary *pain = g_ptr_array_index (summary->symptoms, 1);

  g_assert_cmpuint (summary->symptoms->len, ==, 2);
  g_assert_cmpstr (fatigue->key, ==, "fatigue");
  g_assert_cmpstr (fatigue->name, ==, "Fatigue");
  g_assert_cmpuint (fatigue->n_ratings, ==, 179);
  g_assert_cmpuint (fatigue->n_days, ==, 178);
  g_assert_cmpfloat (fatigue->median, ==, 6);
  g_assert_cmpfloat (fatigue->lowest, ==, 1);
  g_assert_cmpfloat (fatigue->highest, ==, 7.5);
  g_assert_true (fatigue->has_four_weeks);
  assert_period (fatigue->first.period, "2026-01-01", "2026-01-28");
  g_assert_cmpfloat (fatigue->first.median, ==, 6);
  g_assert_cmpuint (fatigue->first.n, ==, 28);
  g_assert_cmpint (fatigue->first.days_since_at_start, ==, 8);
  assert_period (fatigue->last.period, "2026-06-03", "2026-06-30");
  g_assert_cmpfloat (fatigue->last.median, ==, 4);
  g_assert_cmpuint (fatigue->last.n_injections, ==, 1);
  g_assert_cmpint (fatigue->last.days_since_at_end, ==, 20);
  g_assert_cmpuint (fatigue->slope.n_weeks, ==, 27);
  g_assert_cmpfloat (fatigue->slope.per_month, <, 0);

  g_assert_null (pain->key);
  g_assert_cmpstr (pain->name, ==, "Own pain");
  g_assert_false (pain->has_four_weeks);
  g_assert_cmpuint (pain->slope.n_weeks, ==, 2);
  g_assert_true (isnan (pain->slope.per_month));
}

static void
test_doses_and_days (void)
{
  g_autoptr (TestEvidence) evidence = half_year_new ();
  g_autoptr (CorrinSummary) summary =
      corrin_summary_new (evidence, day_of ("2026-01-01"), day_of ("2026-06-30"));

  g_assert_cmpuint (corrin_period_days (summary->period), ==, 181);
  g_assert_cmpuint (summary->doses.n_given, ==, 3);
  g_assert_cmpuint (summary->doses.n_skipped, ==, 1);
  g_assert_cmpint (summary->doses.last->day, ==, day_of ("2026-06-10"));
  g_assert_cmpint (summary->doses.days_since_last, ==, 20);
  g_assert_cmpuint (summary->doses.intervals.n, ==, 2);
  g_assert_cmpfloat (summary->doses.intervals.median, ==, 56);
  g_assert_cmpuint (summary->doses.intervals.shortest, ==, 56);
  g_assert_cmpuint (summary->doses.intervals.longest, ==, 56);

  g_assert_cmpuint (summary->completeness.days_possible, ==, 181);
  g_assert_cmpuint (summary->completeness.days_rated, ==, 178);
  g_assert_cmpuint (summary->completeness.longest_gap_days, ==, 3);
  g_assert_cmpuint (summary->late_entries, ==, 2);
  g_assert_cmpuint (summary->complete_cycles, ==, 2);
}

/* The last injection may lie before the period. */
static void
test_last_before_period (void)
{
  g_autoptr (TestEvidence) evidence = half_year_new ();
  g_autoptr (CorrinSummary) summary =
      corrin_summary_new (evidence, day_of ("2026-01-05"), day_of ("2026-01-20"));

  g_assert_cmpuint (summary->doses.n_given, ==, 0);
  g_assert_cmpint (summary->doses.last->day, ==, day_of ("2025-12-24"));
  g_assert_cmpint (summary->doses.days_since_last, ==, 27);
  g_assert_cmpuint (summary->symptoms->len, ==, 1);
  g_assert_cmpuint (summary->completeness.days_possible, ==, 16);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary/empty", test_empty);
  g_test_add_func ("/summary/period", test_period);
  g_test_add_func ("/summary/symptoms", test_symptoms);
  g_test_add_func ("/summary/doses-and-days", test_doses_and_days);
  g_test_add_func ("/summary/last-before-period", test_last_before_period);
  return g_test_run ();
}
