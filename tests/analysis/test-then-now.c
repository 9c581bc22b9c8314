/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "then-now.h"

#include "injected.h"

#include <math.h>

static void
symptom_free (gpointer data)
{
  CorrinSymptomEvidence *symptom = data;

  corrin_record_free (symptom->symptom);
  g_array_unref (symptom->points);
  g_free (symptom);
}

static CorrinEvidence *
evidence_new (const char *today)
{
  CorrinEvidence *evidence = g_new0 (CorrinEvidence, 1);

  evidence->today = evidence->to = day_of (today);
  evidence->symptoms = g_ptr_array_new_with_free_func (symptom_free);
  evidence->doses = doses_new ();
  return evidence;
}

static GArray *
add_symptom (CorrinEvidence *evidence)
{
  CorrinSymptomEvidence *symptom = g_new0 (CorrinSymptomEvidence, 1);

  symptom->symptom = corrin_record_new (&corrin_symptom_kind);
  symptom->points = points_new ();
  g_ptr_array_add (evidence->symptoms, symptom);
  return symptom->points;
}

static void
test_nothing (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_new ("2026-06-15");
  g_autoptr (CorrinThenNow) both = NULL;

  add_symptom (evidence);
  both = corrin_then_now_new (evidence, day_of ("2024-02-29"), evidence->today);
  g_assert_cmpint (both->then.from, ==, day_of ("2024-02-01"));
  g_assert_cmpint (both->then.to, ==, day_of ("2024-02-29"));
  g_assert_cmpint (both->now.to, ==, evidence->today);
  g_assert_cmpuint (both->symptoms->len, ==, 0);
}

static void
test_two_months (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_new ("2026-06-15");
  g_autoptr (CorrinThenNow) both = NULL;
  const CorrinThenNowSymptom *symptom;
  GArray *points = add_symptom (evidence);

  rate (points, day_of ("2026-01-31"), NULL, 10);
  rate (points, day_of ("2026-02-01"), NULL, 0);
  rate (points, day_of ("2026-02-01"), NULL, 3);
  rate (points, day_of ("2026-02-28"), NULL, 8);
  rate (points, day_of ("2026-03-01"), NULL, 10);
  rate (points, day_of ("2026-06-10"), NULL, 0);
  inject (evidence->doses, "2026-02-01")->precision = CORRIN_PRECISION_MONTH;
  inject (evidence->doses, "2026-02-28");
  inject (evidence->doses, "2026-06-01")->status = CORRIN_DOSE_SKIPPED;
  both = corrin_then_now_new (evidence, day_of ("2026-02-10"), day_of ("2026-06-01"));
  g_assert_cmpuint (both->n_then, ==, 2);
  g_assert_cmpuint (both->n_now, ==, 0);
  g_assert_cmpuint (both->symptoms->len, ==, 1);

  symptom = &g_array_index (both->symptoms, CorrinThenNowSymptom, 0);
  g_assert_cmpuint (symptom->then.days_rated, ==, 2);
  g_assert_cmpuint (symptom->then.days_possible, ==, 28);
  g_assert_cmpfloat (symptom->then.median, ==, 4.75);
  g_assert_cmpfloat (symptom->then.lowest, ==, 1.5);
  g_assert_cmpfloat (symptom->then.highest, ==, 8);
  g_assert_cmpfloat (symptom->then.values[0], ==, 1.5);
  g_assert_cmpfloat (symptom->then.values[27], ==, 8);
  g_assert_true (isnan (symptom->then.values[28]));
  g_assert_cmpuint (symptom->now.days_possible, ==, 15);
  g_assert_cmpfloat (symptom->now.values[9], ==, 0);
  g_assert_cmpfloat (symptom->difference, ==, -4.75);
}

/* One month without a rating: there is no difference, and what is there is shown. */
static void
test_one_month (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_new ("2026-06-15");
  g_autoptr (CorrinThenNow) both = NULL;
  const CorrinThenNowSymptom *symptom;

  rate (add_symptom (evidence), day_of ("2026-06-01"), NULL, 2);
  both = corrin_then_now_new (evidence, day_of ("2026-01-01"), day_of ("2026-06-30"));
  symptom = &g_array_index (both->symptoms, CorrinThenNowSymptom, 0);
  g_assert_cmpuint (symptom->then.days_rated, ==, 0);
  g_assert_true (isnan (symptom->then.median));
  g_assert_cmpfloat (symptom->now.median, ==, 2);
  g_assert_true (isnan (symptom->difference));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/then-now/nothing", test_nothing);
  g_test_add_func ("/then-now/two-months", test_two_months);
  g_test_add_func ("/then-now/one-month", test_one_month);
  return g_test_run ();
}
