/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quantile.h"

#include <math.h>
#include <stdlib.h>

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* numpy.quantile (method='linear') in vectors.py. */
static void
test_known (void)
{
  double members[] = { 3.5, 0, 10, 7, 7, 1.25, 4, 9, 2, 10, 0, 6, 6, 5 };
  static const struct
  {
    double p, expected;
  } vectors[] = {
    { 0, 0 },     { 0.1, 0.375 }, { 0.25, 2.375 }, { 1.0 / 3, 3.6666666666666665 }, { 0.5, 5.5 }, { 0.75, 7 },
    { 0.9, 9.7 }, { 0.99, 10 },   { 1, 10 },
  };

  qsort (members, G_N_ELEMENTS (members), sizeof *members, compare);
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    g_assert_cmpfloat_with_epsilon (corrin_quantile (members, G_N_ELEMENTS (members), vectors[i].p),
                                    vectors[i].expected, 1e-12);
}

/* By hand from the definition: with 1, 2, 3, 4 the lower quartile lies at h = 0.75, so it is 1.75. Of the nine types
 * only 7 says so: 4 gives 1, 5 gives 1.5, 6 gives 1.25. */
static void
test_is_type_7 (void)
{
  const double four[] = { 1, 2, 3, 4 };

  g_assert_cmpfloat (corrin_quantile (four, 4, 0.25), ==, 1.75);
  g_assert_cmpfloat (corrin_quantile (four, 4, 0.75), ==, 3.25);
}

static void
test_edges (void)
{
  double one[] = { 4 }, two[] = { 9, 2 };
  const double ten[] = { 10, 10, 10 };

  g_assert_true (isnan (corrin_quantile (NULL, 0, 0.5)));
  g_assert_true (isnan (corrin_median (NULL, 0)));
  g_assert_cmpfloat (corrin_median (one, 1), ==, 4);
  g_assert_cmpfloat (corrin_median (two, 2), ==, 5.5);
  g_assert_cmpfloat (corrin_quantile (one, 1, 0.9), ==, 4);
  g_assert_cmpfloat (corrin_quantile (ten, 3, 0.37), ==, 10);
  g_assert_cmpfloat (corrin_quantile (ten, 3, -1), ==, 10);
  g_assert_cmpfloat (corrin_quantile (ten, 3, 2), ==, 10);
}

/* numpy.median of the same ramp in vectors.py. */
static void
test_median_known (void)
{
  double ramp[1000];

  for (int i = 0; i < 1000; i++)
    ramp[i] = (i * 7919) % 1009 / 100.0;
  g_assert_cmpfloat_with_epsilon (corrin_median (ramp, 1000), 5.055, 1e-12);

  for (int i = 0; i < 1000; i++)
    ramp[i] = (i * 7919) % 1009 / 100.0;
  g_assert_cmpfloat_with_epsilon (corrin_median (ramp, 999), 5.05, 1e-12);
}

static double
shaped (int shape, gsize i, gsize n)
{
  switch (shape)
    {
    case 0:
      return (double) i;
    case 1:
      return (double) (n - i);
    case 2: /* an organ pipe: up, then down */
      return (double) MIN (i, n - i);
    case 3:
      return 7;
    case 4:
      return (double) (i % 2) * 10;
    case 5:
      return g_test_rand_int_range (0, 11);
    default:
      return g_test_rand_double ();
    }
}

/* The median equals the quantile of the sorted values, whatever shape the values have. */
static void
test_median_is_quantile (void)
{
  for (int shape = 0; shape <= 6; shape++)
    for (gsize n = 1; n < 3000; n = n < 40 ? n + 1 : n * 3)
      {
        g_autofree double *values = g_new (double, n), *sorted = NULL;

        for (gsize i = 0; i < n; i++)
          values[i] = shaped (shape, i, n);
        sorted = g_memdup2 (values, n * sizeof (double));
        qsort (sorted, n, sizeof (double), compare);
        g_assert_cmpfloat_with_epsilon (corrin_median (values, n), corrin_quantile (sorted, n, 0.5), 1e-9);
        qsort (values, n, sizeof (double), compare);
        g_assert_cmpmem (values, n * sizeof (double), sorted, n * sizeof (double));
      }
}

/* Shapes on which a pivot from the middle takes quadratic time would not come to an end here. */
static void
test_median_of_many (void)
{
  const gsize n = 3000000;
  g_autofree double *values = g_new (double, n);

  for (int shape = 0; shape <= 4; shape++)
    {
      for (gsize i = 0; i < n; i++)
        values[i] = shaped (shape, i, n);
      g_assert_false (isnan (corrin_median (values, n)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantile/known", test_known);
  g_test_add_func ("/quantile/is-type-7", test_is_type_7);
  g_test_add_func ("/quantile/edges", test_edges);
  g_test_add_func ("/median/known", test_median_known);
  g_test_add_func ("/median/is-quantile", test_median_is_quantile);
  g_test_add_func ("/median/of-many", test_median_of_many);
  return g_test_run ();
}
