/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slope.h"

#include "invented.h"

#include <math.h>

/* Weeks with the medians @y on Mondays @x days after one of them. */
static CorrinSlope
slope_of (const double *y, const int *x, guint n)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, FALSE, sizeof (CorrinWeek));

  for (guint i = 0; i < n; i++)
    {
      CorrinWeek week = { .median = y[i],
                          .monday = day_of ("2026-01-05") + (x != NULL ? x[i] : 7 * (int) i) };

      g_array_append_val (weeks, week);
    }
  return corrin_slope (weeks);
}

/* scipy.stats.theilslopes in vectors.py. */
static void
test_known (void)
{
  static const double fall[] = { 5, 4, 4, 2 }, flat[] = { 3, 3, 3, 3, 3 }, saw[] = { 0, 10, 0, 10, 0 };
  static const double outlier[] = { 6, 5.5, 5, 7, 4, 3.5, 3, 8, 2 };
  static const double holes[] = { 8, 6, 7, 3, 4, 1 };
  static const int holes_x[] = { 0, 7, 14, 70, 77, 105 };

  g_assert_cmpfloat_with_epsilon (slope_of (fall, NULL, 4).per_month, -4.348214285714286, 1e-12);
  g_assert_cmpfloat (slope_of (flat, NULL, 5).per_month, ==, 0);
  g_assert_cmpfloat (slope_of (saw, NULL, 5).per_month, ==, 0);
  g_assert_cmpfloat_with_epsilon (slope_of (outlier, NULL, 9).per_month, -2.174107142857143, 1e-12);
  g_assert_cmpfloat_with_epsilon (slope_of (holes, holes_x, 6).per_month, -1.7392857142857143, 1e-12);
}

static void
test_needs_four_weeks (void)
{
  static const double y[] = { 1, 2, 3, 4 };

  for (guint n = 0; n < 4; n++)
    {
      g_assert_true (isnan (slope_of (y, NULL, n).per_month));
      g_assert_cmpuint (slope_of (y, NULL, n).n_weeks, ==, n);
    }
  g_assert_cmpuint (slope_of (y, NULL, 4).n_weeks, ==, 4);
  /* A point a week: by hand, 30.4375 / 7. */
  g_assert_cmpfloat_with_epsilon (slope_of (y, NULL, 4).per_month, 4.348214285714286, 1e-12);
}

/* scipy.stats.theilslopes over the weeks of the invented journal, in vectors.py. */
static void
test_invented (void)
{
  g_autoptr (GArray) points = invented (400, 7);
  g_autoptr (GArray) days = corrin_day_values_new (VIEW (points));
  g_autoptr (GArray) weeks = corrin_weeks_new (corrin_day_values_view (days));
  CorrinSlope slope = corrin_slope (weeks);

  g_assert_cmpuint (slope.n_weeks, ==, 53);
  g_assert_cmpfloat_with_epsilon (slope.per_month, 0.4819735386141636, 1e-12);
}

/* A straight line has its own slope, over fifty years as well. */
static void
test_fifty_years (void)
{
  const guint n = 2609;
  g_autofree double *y = g_new (double, n);

  for (guint i = 0; i < n; i++)
    y[i] = 10 - 7.0 * i / 2000;
  g_assert_cmpfloat_with_epsilon (slope_of (y, NULL, n).per_month, -30.4375 / 2000, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slope/known", test_known);
  g_test_add_func ("/slope/needs-four-weeks", test_needs_four_weeks);
  g_test_add_func ("/slope/invented", test_invented);
  g_test_add_func ("/slope/fifty-years", test_fifty_years);
  return g_test_run ();
}
