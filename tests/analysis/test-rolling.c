/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rolling.h"

#include "invented.h"
#include "quantile.h"

#include <math.h>

static GArray *
roll (GArray *points, CorrinRollingWindow window)
{
  g_autoptr (GArray) days = corrin_day_values_new (VIEW (points));

  return corrin_rolling_new (corrin_day_values_view (days), window);
}

static void
assert_point (const GArray *line, guint i, CorrinDay day, double value, guint n)
{
  const CorrinDayValue *point = &g_array_index (line, CorrinDayValue, i);

  g_assert_cmpint (point->day, ==, day);
  g_assert_cmpuint (point->n, ==, n);
  if (isnan (value))
    g_assert_true (isnan (point->value));
  else
    g_assert_cmpfloat (point->value, ==, value);
}

static void
test_too_few (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GArray) none = roll (points, CORRIN_ROLLING_7);
  g_autoptr (GArray) three = NULL;

  rate_days (points, 0, 3, 5);
  three = roll (points, CORRIN_ROLLING_7);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (three->len, ==, 0);
}

/* By hand: the fourth rated day of a window makes a median, the third does not; 7 of 14 likewise. */
static void
test_threshold (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GArray) seven = NULL, fourteen = NULL;

  for (int i = 0; i < 7; i++)
    rate (points, 2 * i, NULL, i);
  seven = roll (points, CORRIN_ROLLING_7);
  fourteen = roll (points, CORRIN_ROLLING_14);

  /* Days 0, 2, ..., 12: the window of day 6 holds 0 to 6, that of day 7 only 2, 4 and 6. */
  g_assert_cmpuint (seven->len, ==, 7);
  assert_point (seven, 0, 6, 1.5, 4);
  assert_point (seven, 1, 7, NAN, 3);
  assert_point (seven, 2, 8, 2.5, 4);
  assert_point (seven, 6, 12, 4.5, 4);
  g_assert_cmpuint (fourteen->len, ==, 1);
  assert_point (fourteen, 0, 12, 3, 7);
}

/* By hand: after the last of four rated days the median holds while four lie in the window, then comes one gap,
 * however long; a single rating in the hole makes no point. */
static void
test_gap (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GArray) line = NULL;

  rate_days (points, 0, 5, 2);
  rate (points, 200, NULL, 9);
  rate_days (points, 500, 4, 8);
  line = roll (points, CORRIN_ROLLING_7);

  g_assert_cmpuint (line->len, ==, 7);
  assert_point (line, 0, 3, 2, 4);
  assert_point (line, 1, 4, 2, 5);
  assert_point (line, 4, 7, 2, 4);
  assert_point (line, 5, 8, NAN, 3);
  assert_point (line, 6, 503, 8, 4);
}

static void
test_ends_without_gap (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GArray) line = NULL;

  rate_days (points, 0, 4, 6);
  rate (points, 365, NULL, 1);
  rate (points, 730, NULL, 1);
  line = roll (points, CORRIN_ROLLING_7);
  g_assert_cmpuint (line->len, ==, 4);
  assert_point (line, 3, 6, 6, 4);
}

static void
test_one_a_year (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GArray) line = NULL;

  for (int year = 1; year < 9999; year += 3)
    rate (points, corrin_day_new (year, 12, 31), NULL, 10);
  line = roll (points, CORRIN_ROLLING_14);
  g_assert_cmpuint (line->len, ==, 0);
}

/* Sums over the whole line, in vectors.py. */
static void
test_invented (void)
{
  static const struct
  {
    CorrinRollingWindow window;
    guint n_points, n_gaps, n_sum;
    double sum;
    const char *first, *after_last_gap;
  } vectors[] = {
    { CORRIN_ROLLING_7, 333, 11, 1665, 1855.25, "2023-11-23", "2024-10-21" },
    { CORRIN_ROLLING_14, 345, 2, 3362, 1926, "2023-12-01", "2024-05-18" },
  };
  g_autoptr (GArray) points = invented (400, 7);

  for (gsize v = 0; v < G_N_ELEMENTS (vectors); v++)
    {
      g_autoptr (GArray) line = roll (points, vectors[v].window);
      guint n_points = 0, n_gaps = 0, n_sum = 0;
      double sum = 0;
      CorrinDay after = CORRIN_DAY_NONE;

      for (guint i = 0; i < line->len; i++)
        {
          const CorrinDayValue *point = &g_array_index (line, CorrinDayValue, i);

          if (isnan (point->value))
            {
              n_gaps++;
              after = point[1].day;
              continue;
            }
          n_points++;
          n_sum += point->n;
          sum += point->value;
        }
      g_assert_cmpuint (n_points, ==, vectors[v].n_points);
      g_assert_cmpuint (n_gaps, ==, vectors[v].n_gaps);
      g_assert_cmpuint (n_sum, ==, vectors[v].n_sum);
      g_assert_cmpfloat (sum, ==, vectors[v].sum);
      g_assert_cmpint (g_array_index (line, CorrinDayValue, 0).day, ==, day_of (vectors[v].first));
      g_assert_cmpint (after, ==, day_of (vectors[v].after_last_gap));
    }
}

/* The slow and plain way: looks at every rated day for every calendar day. */
static double
naive (CorrinDayValues days, CorrinDay day, CorrinRollingWindow window)
{
  double inside[14];
  gsize n = 0;

  for (gsize i = 0; i < days.n_values; i++)
    if (days.values[i].day <= day && days.values[i].day > day - (CorrinDay) window)
      inside[n++] = days.values[i].value;
  return n * 2 >= (gsize) window ? corrin_median (inside, n) : NAN;
}

static void
check_against_naive (CorrinDayValues days, CorrinRollingWindow window)
{
  g_autoptr (GArray) line = corrin_rolling_new (days, window);
  CorrinDay last = days.values[days.n_values - 1].day;
  guint next = 0;
  gboolean in_gap = TRUE;

  for (CorrinDay day = days.values[0].day; day <= last; day++)
    {
      double expected = naive (days, day, window);
      const CorrinDayValue *point;

      if (isnan (expected) && (in_gap || next == line->len))
        continue;
      g_assert_cmpuint (next, <, line->len);
      point = &g_array_index (line, CorrinDayValue, next);
      g_assert_cmpint (point->day, ==, day);
      g_assert_true (isnan (expected) ? isnan (point->value) : point->value == expected);
      in_gap = isnan (expected);
      next++;
    }
  g_assert_cmpuint (next, ==, line->len);
  g_assert_true (line->len == 0 || !isnan (g_array_index (line, CorrinDayValue, line->len - 1).value));
}

static void
test_property (void)
{
  for (int round = 0; round < 300; round++)
    {
      g_autoptr (GArray) points = points_new ();
      g_autoptr (GArray) days = NULL;
      CorrinDay day = g_test_rand_int_range (-30000, 30000);
      int widest = g_test_rand_int_range (2, 7), n = g_test_rand_int_range (1, 120);

      for (int i = 0; i < n; i++)
        {
          rate (points, day, NULL, g_test_rand_int_range (0, 11));
          day += g_test_rand_int_range (0, 40) == 0 ? 30 : g_test_rand_int_range (0, widest);
        }
      days = corrin_day_values_new (VIEW (points));
      check_against_naive (corrin_day_values_view (days), CORRIN_ROLLING_7);
      check_against_naive (corrin_day_values_view (days), CORRIN_ROLLING_14);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rolling/too-few", test_too_few);
  g_test_add_func ("/rolling/threshold", test_threshold);
  g_test_add_func ("/rolling/gap", test_gap);
  g_test_add_func ("/rolling/ends-without-gap", test_ends_without_gap);
  g_test_add_func ("/rolling/one-a-year", test_one_a_year);
  g_test_add_func ("/rolling/invented", test_invented);
  g_test_add_func ("/rolling/property", test_property);
  return g_test_run ();
}
