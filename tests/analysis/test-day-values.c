/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "invented.h"

#include <math.h>

static void
assert_day (const GArray *days, guint i, const char *day, double value, guint n)
{
  const CorrinDayValue *found = &g_array_index (days, CorrinDayValue, i);

  g_assert_cmpint (found->day, ==, day_of (day));
  g_assert_cmpfloat (found->value, ==, value);
  g_assert_cmpuint (found->n, ==, n);
}

static void
test_none (void)
{
  g_autoptr (GArray) days = corrin_day_values_new ((CorrinPoints){ NULL, 0 });
  CorrinDayValues view = corrin_day_values_view (days);
  double lowest, highest;

  g_assert_cmpuint (view.n_values, ==, 0);
  g_assert_true (isnan (corrin_day_values_median (view)));
  corrin_day_values_range (view, &lowest, &highest);
  g_assert_true (isnan (lowest) && isnan (highest));
}

/* By hand: one rating, an even and an odd number of them, ten of a day, and all the same. */
static void
test_medians (void)
{
  static const double ten[] = { 3, 1, 4, 1, 5, 9, 2, 6, 5, 3 };
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GArray) days = NULL;

  rate (points, day_of ("2025-12-30"), NULL, 0);
  rate (points, day_of ("2025-12-31"), NULL, 4);
  rate (points, day_of ("2025-12-31"), "08:00", 7);
  rate (points, day_of ("2026-01-01"), "08:00", 9);
  rate (points, day_of ("2026-01-01"), "12:00", 2);
  rate (points, day_of ("2026-01-01"), "12:00", 3);
  for (gsize i = 0; i < G_N_ELEMENTS (ten); i++)
    rate (points, day_of ("2026-03-01"), NULL, ten[i]);
  for (int i = 0; i < 4; i++)
    rate (points, day_of ("2026-03-02"), NULL, 10);

  days = corrin_day_values_new (VIEW (points));
  g_assert_cmpuint (days->len, ==, 5);
  assert_day (days, 0, "2025-12-30", 0, 1);
  assert_day (days, 1, "2025-12-31", 5.5, 2);
  assert_day (days, 2, "2026-01-01", 3, 3);
  assert_day (days, 3, "2026-03-01", 3.5, 10);
  assert_day (days, 4, "2026-03-02", 10, 4);
}

/* A day with one high rating weighs as much as a day with many low ones. */
static void
test_days_count_once (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GArray) days = NULL;

  rate (points, 0, NULL, 8);
  for (int i = 0; i < 9; i++)
    rate (points, 1, NULL, 2);
  days = corrin_day_values_new (VIEW (points));
  g_assert_cmpfloat (corrin_day_values_median (corrin_day_values_view (days)), ==, 5);
}

static void
test_between (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GArray) days = NULL;
  CorrinDayValues view, part;

  for (CorrinDay day = 10; day <= 50; day += 10)
    rate_days (points, day, 1, day / 10);
  days = corrin_day_values_new (VIEW (points));
  view = corrin_day_values_view (days);

  part = corrin_day_values_between (view, (CorrinPeriod){ 20, 40 });
  g_assert_cmpuint (part.n_values, ==, 3);
  g_assert_cmpint (part.values[0].day, ==, 20);
  g_assert_cmpuint (corrin_day_values_between (view, (CorrinPeriod){ 21, 39 }).n_values, ==, 1);
  g_assert_cmpuint (corrin_day_values_between (view, (CorrinPeriod){ -5, 99 }).n_values, ==, 5);
  g_assert_cmpuint (corrin_day_values_between (view, (CorrinPeriod){ 51, 99 }).n_values, ==, 0);
  g_assert_cmpuint (corrin_day_values_between (view, (CorrinPeriod){ 0, 9 }).n_values, ==, 0);
  g_assert_cmpuint (corrin_day_values_between (view, (CorrinPeriod){ 21, 29 }).n_values, ==, 0);
  g_assert_cmpuint (corrin_day_values_between (view, (CorrinPeriod){ 40, 20 }).n_values, ==, 0);
  g_assert_cmpuint (corrin_points_between (VIEW (points), (CorrinPeriod){ 10, 10 }).n_points, ==, 1);
  g_assert_cmpuint (corrin_points_between (VIEW (points), (CorrinPeriod){ 41, 99 }).n_points, ==, 1);
  g_assert_cmpuint (corrin_points_between ((CorrinPoints){ NULL, 0 }, (CorrinPeriod){ 0, 9 }).n_points, ==,
                    0);
}

/* numpy.median of each day, in vectors.py. */
static void
test_invented (void)
{
  g_autoptr (GArray) points = invented (400, 7);
  g_autoptr (GArray) days = corrin_day_values_new (VIEW (points));
  CorrinDayValues view = corrin_day_values_view (days);
  double lowest, highest, sum = 0;

  g_assert_cmpuint (points->len, ==, 500);
  g_assert_cmpuint (view.n_values, ==, 253);
  for (gsize i = 0; i < view.n_values; i++)
    sum += view.values[i].value;
  g_assert_cmpfloat (sum, ==, 1409);
  g_assert_cmpfloat (corrin_day_values_median (view), ==, 6);
  corrin_day_values_range (view, &lowest, &highest);
  g_assert_cmpfloat (lowest, ==, 0);
  g_assert_cmpfloat (highest, ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-values/none", test_none);
  g_test_add_func ("/day-values/medians", test_medians);
  g_test_add_func ("/day-values/days-count-once", test_days_count_once);
  g_test_add_func ("/day-values/between", test_between);
  g_test_add_func ("/day-values/invented", test_invented);
  return g_test_run ();
}
