/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names beside their lines are moved apart no more than needed. */
#include "chart-names.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void
assert_apart (const double *middles, const double *heights, guint n, double top, double bottom)
{
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (middles[i] - heights[i] / 2, >=, top - 1e-9);
      g_assert_cmpfloat (middles[i] + heights[i] / 2, <=, bottom + 1e-9);
      if (i > 0)
        g_assert_cmpfloat (middles[i - 1] + heights[i - 1] / 2, <=, middles[i] - heights[i] / 2 + 1e-9);
    }
}

static void
test_free_ones_stay (void)
{
  double middles[] = { 20, 50, 90 };
  const double heights[] = { 10, 10, 10 };

  corrin_chart_spread (middles, heights, 3, 0, 100);
  g_assert_cmpfloat (middles[0], ==, 20);
  g_assert_cmpfloat (middles[1], ==, 50);
  g_assert_cmpfloat (middles[2], ==, 90);
}

static void
test_equal_ones_share (void)
{
  double middles[] = { 50, 50, 50 };
  const double heights[] = { 10, 10, 10 };

  corrin_chart_spread (middles, heights, 3, 0, 100);
  g_assert_cmpfloat (middles[0], ==, 40);
  g_assert_cmpfloat (middles[1], ==, 50);
  g_assert_cmpfloat (middles[2], ==, 60);
}

static void
test_edges (void)
{
  double low[] = { 100, 100 }, high[] = { 0, 0 };
  const double heights[] = { 10, 20 };

  corrin_chart_spread (low, heights, 2, 0, 100);
  g_assert_cmpfloat (low[0], ==, 75);
  g_assert_cmpfloat (low[1], ==, 90);
  corrin_chart_spread (high, heights, 2, 0, 100);
  g_assert_cmpfloat (high[0], ==, 5);
  g_assert_cmpfloat (high[1], ==, 20);
  corrin_chart_spread (NULL, NULL, 0, 0, 100);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

/* The sum of the squares of the ways, which pooling makes as small as it can be. */
static double
cost (const double *from, const double *to, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += (from[i] - to[i]) * (from[i] - to[i]);
  return sum;
}

static void
test_property (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);

  for (guint round = 0; round < 2000; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 1, CORRIN_CHART_SERIES_MAX + 1);
      double wanted[CORRIN_CHART_SERIES_MAX], middles[CORRIN_CHART_SERIES_MAX],
          heights[CORRIN_CHART_SERIES_MAX];

      for (guint i = 0; i < n; i++)
        {
          wanted[i] = g_rand_double_range (rand, 0, 200);
          heights[i] = g_rand_double_range (rand, 5, 200.0 / CORRIN_CHART_SERIES_MAX);
        }
      qsort (wanted, n, sizeof *wanted, compare_doubles);
      memcpy (middles, wanted, sizeof middles);
      corrin_chart_spread (middles, heights, n, 0, 200);
      assert_apart (middles, heights, n, 0, 200);

      /* No box alone may come nearer to where it wants to be. */
      for (guint i = 0; i < n; i++)
        for (int sign = -1; sign <= 1; sign += 2)
          {
            double moved[CORRIN_CHART_SERIES_MAX];
            gboolean fits;

            memcpy (moved, middles, sizeof moved);
            moved[i] += sign * 0.01;
            fits = moved[i] - heights[i] / 2 >= 0 && moved[i] + heights[i] / 2 <= 200;
            fits = fits && (i == 0 || moved[i - 1] + heights[i - 1] / 2 <= moved[i] - heights[i] / 2);
            fits = fits && (i + 1 == n || moved[i] + heights[i] / 2 <= moved[i + 1] - heights[i + 1] / 2);
            if (fits)
              g_assert_cmpfloat (cost (wanted, moved, n), >=, cost (wanted, middles, n) - 1e-9);
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/names/free-ones-stay", test_free_ones_stay);
  g_test_add_func ("/chart/names/equal-ones-share", test_equal_ones_share);
  g_test_add_func ("/chart/names/edges", test_edges);
  g_test_add_func ("/chart/names/property", test_property);
  return g_test_run ();
}
