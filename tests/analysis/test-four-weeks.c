/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "four-weeks.h"

#include "injected.h"

#include <math.h>

static gboolean
look (GArray *points, GPtrArray *injections, CorrinFourWeeks *first, CorrinFourWeeks *last)
{
  g_autoptr (GArray) days = corrin_day_values_new (VIEW (points));

  return corrin_four_weeks (corrin_day_values_view (days), injections, first, last);
}

static void
assert_weeks (const CorrinFourWeeks *weeks, CorrinDay from, double median, guint n)
{
  g_assert_cmpint (weeks->period.from, ==, from);
  g_assert_cmpint (weeks->period.to, ==, from + 27);
  g_assert_cmpfloat (weeks->median, ==, median);
  g_assert_cmpuint (weeks->n, ==, n);
}

/* 56 days hold two windows of 28, 55 do not. */
static void
test_overlap (void)
{
  g_autoptr (GPtrArray) none = doses_new ();
  g_autoptr (GArray) points = points_new ();
  CorrinFourWeeks first, last;

  g_assert_false (look (points, none, &first, &last));
  rate (points, 1000, NULL, 8);
  g_assert_false (look (points, none, &first, &last));
  rate (points, 1054, NULL, 3);
  g_assert_false (look (points, none, &first, &last));

  g_array_set_size (points, 1);
  rate (points, 1055, NULL, 3);
  g_assert_true (look (points, none, &first, &last));
  assert_weeks (&first, 1000, 8, 1);
  assert_weeks (&last, 1028, 3, 1);
  g_assert_cmpuint (first.n_injections, ==, 0);
  g_assert_cmpint (last.days_since_at_end, ==, -1);
}

/* By hand: the windows hold calendar days, not rated ones, and follow the symptom's own first and last day. */
static void
test_known (void)
{
  g_autoptr (GPtrArray) none = doses_new ();
  g_autoptr (GArray) points = points_new ();
  CorrinFourWeeks first, last;

  rate_days (points, 10, 3, 6);
  rate (points, 37, NULL, 0);
  rate_days (points, 38, 30, 10);
  rate (points, 172, NULL, 9);
  rate (points, 173, NULL, 1);
  rate (points, 200, NULL, 4);

  g_assert_true (look (points, none, &first, &last));
  assert_weeks (&first, 10, 6, 4);
  assert_weeks (&last, 173, 2.5, 2);
}

/* By hand: 2026-01-05 to 2026-02-01 and 2026-05-04 to 2026-05-31; both ends count. */
static void
test_injections (void)
{
  g_autoptr (GPtrArray) injections = doses_new ();
  g_autoptr (GArray) points = points_new ();
  CorrinFourWeeks first, last;

  inject (injections, "2025-12-30");
  inject (injections, "2026-01-05");
  inject (injections, "2026-02-01");
  inject (injections, "2026-02-02");
  inject (injections, "2026-05-30");
  rate (points, day_of ("2026-01-05"), NULL, 5);
  rate (points, day_of ("2026-05-31"), NULL, 5);

  g_assert_true (look (points, injections, &first, &last));
  g_assert_cmpint (last.period.from, ==, day_of ("2026-05-04"));
  g_assert_cmpuint (first.n_injections, ==, 2);
  g_assert_cmpint (first.days_since_at_start, ==, 0);
  g_assert_cmpint (first.days_since_at_end, ==, 0);
  g_assert_cmpuint (last.n_injections, ==, 1);
  g_assert_cmpint (last.days_since_at_start, ==, 91);
  g_assert_cmpint (last.days_since_at_end, ==, 1);
}

/* Medians of the first and last 28 calendar days, in vectors.py. */
static void
test_invented (void)
{
  g_autoptr (GPtrArray) none = doses_new ();
  g_autoptr (GArray) points = invented (400, 7);
  CorrinFourWeeks first, last;

  g_assert_true (look (points, none, &first, &last));
  assert_weeks (&first, day_of ("2023-11-20"), 2, 19);
  assert_weeks (&last, g_array_index (points, CorrinPoint, points->len - 1).day - 27, 8.25, 18);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/four-weeks/overlap", test_overlap);
  g_test_add_func ("/four-weeks/known", test_known);
  g_test_add_func ("/four-weeks/injections", test_injections);
  g_test_add_func ("/four-weeks/invented", test_invented);
  return g_test_run ();
}
