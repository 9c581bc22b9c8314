/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weekly.h"

#include "invented.h"
#include "quantile.h"

static GArray *
fold (GArray *points)
{
  g_autoptr (GArray) days = corrin_day_values_new (VIEW (points));

  return corrin_weeks_new (corrin_day_values_view (days));
}

static void
assert_week (const GArray *weeks, guint i, const char *monday, double median, double lowest, double highest,
             guint n_days)
{
  const CorrinWeek *week = &g_array_index (weeks, CorrinWeek, i);

  g_assert_cmpint (week->monday, ==, day_of (monday));
  g_assert_cmpfloat (week->median, ==, median);
  g_assert_cmpfloat (week->lowest, ==, lowest);
  g_assert_cmpfloat (week->highest, ==, highest);
  g_assert_cmpuint (week->n_days, ==, n_days);
}

/* By hand: Sunday and Monday part weeks, a week without a rating is absent, zeros and tens are values. */
static void
test_known (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GArray) weeks = NULL;

  rate (points, day_of ("2026-05-31"), NULL, 4); /* a Sunday */
  rate (points, day_of ("2026-06-01"), NULL, 0);
  rate (points, day_of ("2026-06-03"), NULL, 10);
  rate (points, day_of ("2026-06-03"), NULL, 8);
  rate (points, day_of ("2026-06-07"), NULL, 2);
  rate_days (points, day_of ("2026-06-15"), 7, 10);
  rate_days (points, day_of ("2026-06-22"), 1, 0);

  weeks = fold (points);
  g_assert_cmpuint (weeks->len, ==, 4);
  assert_week (weeks, 0, "2026-05-25", 4, 4, 4, 1);
  assert_week (weeks, 1, "2026-06-01", 2, 0, 9, 3);
  assert_week (weeks, 2, "2026-06-15", 10, 10, 10, 7);
  assert_week (weeks, 3, "2026-06-22", 0, 0, 0, 1);
}

/* The turn of the year parts no week: Python's date.weekday () says that 2020-12-28 (week 53 of 2020), 2024-12-30
 * and 2026-12-28 (week 53 of 2026) are Mondays. */
static void
test_year_ends (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GArray) weeks = NULL;

  rate_days (points, day_of ("2020-12-28"), 7, 3);
  rate_days (points, day_of ("2024-12-31"), 2, 5);
  rate_days (points, day_of ("2026-12-31"), 5, 6); /* up to Monday, 4 January */

  weeks = fold (points);
  g_assert_cmpuint (weeks->len, ==, 4);
  assert_week (weeks, 0, "2020-12-28", 3, 3, 3, 7);
  assert_week (weeks, 1, "2024-12-30", 5, 5, 5, 2);
  assert_week (weeks, 2, "2026-12-28", 6, 6, 6, 4);
  assert_week (weeks, 3, "2027-01-04", 6, 6, 6, 1);
}

static void
test_none (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GArray) weeks = fold (points);

  g_assert_cmpuint (weeks->len, ==, 0);
}

/* Sums over all weeks, in vectors.py. */
static void
test_invented (void)
{
  g_autoptr (GArray) points = invented (400, 7);
  g_autoptr (GArray) weeks = fold (points);
  double median = 0, lowest = 0, highest = 0;

  for (guint i = 0; i < weeks->len; i++)
    {
      median += g_array_index (weeks, CorrinWeek, i).median;
      lowest += g_array_index (weeks, CorrinWeek, i).lowest;
      highest += g_array_index (weeks, CorrinWeek, i).highest;
    }
  g_assert_cmpuint (weeks->len, ==, 53);
  g_assert_cmpfloat (median, ==, 293.5);
  g_assert_cmpfloat (lowest, ==, 218.5);
  g_assert_cmpfloat (highest, ==, 367);
}

/* The slow and plain way: for each calendar week all days again. */
static void
check_against_naive (CorrinDayValues days)
{
  g_autoptr (GArray) weeks = corrin_weeks_new (days);
  CorrinDay monday = days.values[0].day;
  guint next = 0;

  while (corrin_day_weekday (monday) != 1)
    monday--;
  for (; monday <= days.values[days.n_values - 1].day; monday += 7)
    {
      double inside[7];
      guint n = 0;
      const CorrinWeek *week = &g_array_index (weeks, CorrinWeek, next);

      for (gsize i = 0; i < days.n_values; i++)
        if (days.values[i].day >= monday && days.values[i].day <= monday + 6)
          inside[n++] = days.values[i].value;
      if (n == 0)
        continue;
      g_assert_cmpuint (next++, <, weeks->len);
      g_assert_cmpint (week->monday, ==, monday);
      g_assert_cmpuint (week->n_days, ==, n);
      g_assert_cmpfloat (week->median, ==, corrin_median (inside, n));
    }
  g_assert_cmpuint (next, ==, weeks->len);
}

static void
test_property (void)
{
  for (int round = 0; round < 300; round++)
    {
      g_autoptr (GArray) points = points_new ();
      g_autoptr (GArray) days = NULL;
      CorrinDay day = g_test_rand_int_range (-30000, 30000);
      int n = g_test_rand_int_range (1, 150);

      for (int i = 0; i < n; i++)
        {
          rate (points, day, NULL, g_test_rand_int_range (0, 101) / 10.0);
          day += g_test_rand_int_range (0, 12) == 0 ? g_test_rand_int_range (7, 60)
                                                    : g_test_rand_int_range (0, 3);
        }
      days = corrin_day_values_new (VIEW (points));
      check_against_naive (corrin_day_values_view (days));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weekly/known", test_known);
  g_test_add_func ("/weekly/year-ends", test_year_ends);
  g_test_add_func ("/weekly/none", test_none);
  g_test_add_func ("/weekly/invented", test_invented);
  g_test_add_func ("/weekly/property", test_property);
  return g_test_run ();
}
