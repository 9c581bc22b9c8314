/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regimen.h"

#include "injected.h"

#include <math.h>

static CorrinEvidence *
evidence_new (const char *today)
{
  CorrinEvidence *evidence = g_new0 (CorrinEvidence, 1);

  evidence->today = evidence->to = day_of (today);
  evidence->doses = doses_new ();
  evidence->plan = doses_new ();
  return evidence;
}

static GArray *
tell (const CorrinEvidence *evidence, GArray *points, const char *from, const char *to)
{
  g_autoptr (GArray) values = corrin_day_values_new (VIEW (points));

  return corrin_regimen_new (evidence, corrin_day_values_view (values), period_of (from, to));
}

static const CorrinRegimenRow *
row_at (const GArray *rows, guint i)
{
  g_assert_cmpuint (i, <, rows->len);
  return &g_array_index (rows, CorrinRegimenRow, i);
}

static void
assert_planned (const CorrinRegimenRow *row, guint n_planned, guint n_given, double median, guint most)
{
  g_assert_cmpuint (row->n_planned, ==, n_planned);
  g_assert_cmpuint (row->n_given, ==, n_given);
  g_assert_cmpuint (row->days_off_most, ==, most);
  if (n_given == 0)
    g_assert_true (isnan (row->days_off_median));
  else
    g_assert_cmpfloat (row->days_off_median, ==, median);
}

static void
test_without_plan (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_new ("2026-06-30");
  g_autoptr (GArray) points = points_new (), none = NULL, rows = NULL;

  none = tell (evidence, points, "2026-01-01", "2026-06-30");
  g_assert_cmpuint (none->len, ==, 0);

  inject (evidence->doses, "2026-02-01");
  rate (points, day_of ("2026-03-01"), NULL, 4);
  rate (points, day_of ("2026-03-03"), NULL, 7);
  rows = tell (evidence, points, "2026-01-01", "2026-03-10");
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_null (row_at (rows, 0)->step);
  g_assert_cmpuint (row_at (rows, 0)->days_rated, ==, 2);
  g_assert_cmpuint (row_at (rows, 0)->days_possible, ==, 10);
  g_assert_cmpfloat (row_at (rows, 0)->median, ==, 5.5);
  g_assert_cmpfloat (row_at (rows, 0)->lowest, ==, 4);
  g_assert_cmpfloat (row_at (rows, 0)->highest, ==, 7);
  g_assert_cmpuint (row_at (rows, 0)->n_injections, ==, 1);
  assert_planned (row_at (rows, 0), 0, 0, NAN, 0);
}

/* By hand: planned for 10, 14 and 18 January, then 1 February and 3 March; given on time, a day later, not, two days
 * earlier, and today, before the day is over, nobody expects it. */
static void
test_steps (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_new ("2026-03-03");
  g_autoptr (GArray) points = points_new (), rows = NULL;

  plan_days (evidence->plan, "2026-01-10", CORRIN_PHASE_REPLETION, 4)->ends = CORRIN_ENDS_AFTER_DOSES;
  ((CorrinPlanStep *) g_ptr_array_index (evidence->plan, 0))->end_count = 3;
  plan_days (evidence->plan, "2026-02-01", CORRIN_PHASE_MAINTENANCE, 30);
  inject (evidence->doses, "2026-01-10");
  inject (evidence->doses, "2026-01-15");
  inject (evidence->doses, "2026-01-18")->status = CORRIN_DOSE_SKIPPED;
  inject (evidence->doses, "2026-01-30");
  rate_days (points, day_of ("2026-01-16"), 3, 0);
  rate_days (points, day_of ("2026-02-01"), 5, 10);
  rows = tell (evidence, points, "2026-01-01", "2026-03-03");

  /* Before the plan there is nothing; between the steps lies an injection. */
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpint (row_at (rows, 0)->period.to, ==, day_of ("2026-01-18"));
  g_assert_cmpuint (row_at (rows, 0)->days_possible, ==, 3);
  g_assert_cmpfloat (row_at (rows, 0)->highest, ==, 0);
  assert_planned (row_at (rows, 0), 3, 2, 0.5, 1);
  g_assert_null (row_at (rows, 1)->step);
  g_assert_cmpuint (row_at (rows, 1)->n_injections, ==, 1);
  g_assert_cmpuint (row_at (rows, 1)->days_possible, ==, 13);
  g_assert_cmpuint (row_at (rows, 2)->days_rated, ==, 5);
  g_assert_cmpuint (row_at (rows, 2)->days_possible, ==, 31);
  g_assert_cmpfloat (row_at (rows, 2)->lowest, ==, 10);
  g_assert_cmpuint (row_at (rows, 2)->n_injections, ==, 0);
  assert_planned (row_at (rows, 2), 1, 1, 2, 2);
}

/* The period cuts a step; a dose known to the month is as near as its month. */
static void
test_cut (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_new ("2026-12-31");
  g_autoptr (GArray) points = points_new (), rows = NULL;

  plan_days (evidence->plan, "2025-01-15", CORRIN_PHASE_MAINTENANCE, 50);
  inject (evidence->doses, "2026-03-01")->precision = CORRIN_PRECISION_MONTH;
  rows = tell (evidence, points, "2026-02-01", "2026-04-30");
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (row_at (rows, 0)->period.from, ==, day_of ("2026-02-01"));
  g_assert_cmpuint (row_at (rows, 0)->days_possible, ==, 0);
  /* planned for 19 February and 10 April: 10 days before the month and as many after it, so the earlier has it */
  assert_planned (row_at (rows, 0), 2, 1, 10, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen/without-plan", test_without_plan);
  g_test_add_func ("/regimen/steps", test_steps);
  g_test_add_func ("/regimen/cut", test_cut);
  return g_test_run ();
}
