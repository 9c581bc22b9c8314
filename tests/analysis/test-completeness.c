/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "completeness.h"

#include "invented.h"

static void
assert_counts (CorrinCompleteness found, guint possible, guint rated, guint gap)
{
  g_assert_cmpuint (found.days_possible, ==, possible);
  g_assert_cmpuint (found.days_rated, ==, rated);
  g_assert_cmpuint (found.longest_gap_days, ==, gap);
}

static CorrinCompleteness
completeness_of (GArray *points, CorrinDay to)
{
  g_autoptr (GArray) days = corrin_day_values_new (VIEW (points));
  CorrinDayValues view = corrin_day_values_view (days);

  return corrin_completeness (&view, 1, to);
}

static void
test_none (void)
{
  g_autoptr (GArray) points = points_new ();

  assert_counts (corrin_completeness (NULL, 0, 100), 0, 0, 0);
  assert_counts (completeness_of (points, 100), 0, 0, 0);
}

/* By hand. */
static void
test_one_symptom (void)
{
  g_autoptr (GArray) points = points_new ();

  rate (points, 10, NULL, 0);
  assert_counts (completeness_of (points, 10), 1, 1, 0);
  assert_counts (completeness_of (points, 40), 31, 1, 30);
  rate_days (points, 14, 6, 10);
  assert_counts (completeness_of (points, 19), 10, 7, 3);
  assert_counts (completeness_of (points, 22), 13, 7, 3);
  assert_counts (completeness_of (points, 23), 14, 7, 4);
}

/* By hand: a day counts once if any symptom is rated, and closes the gap of the others. */
static void
test_several_symptoms (void)
{
  g_autoptr (GArray) tired = points_new (), pain = points_new (), own = points_new ();
  g_autoptr (GArray) a = NULL, b = NULL, c = NULL;
  CorrinDayValues views[3];

  rate_days (tired, 5, 3, 4);
  rate_days (tired, 20, 2, 4);
  rate_days (pain, 1, 1, 4);
  rate_days (pain, 6, 4, 4);
  rate (own, 15, "08:00", 1);
  rate (own, 15, "09:00", 2);
  views[0] = corrin_day_values_view (a = corrin_day_values_new (VIEW (tired)));
  views[1] = corrin_day_values_view (b = corrin_day_values_new (VIEW (pain)));
  views[2] = corrin_day_values_view (c = corrin_day_values_new (VIEW (own)));

  /* Days 1, 5 to 9, 15, 20 and 21. */
  assert_counts (corrin_completeness (views, 3, 21), 21, 9, 5);
  assert_counts (corrin_completeness (views, 2, 21), 21, 8, 10);
}

/* Counted in vectors.py. */
static void
test_invented (void)
{
  g_autoptr (GArray) points = invented (400, 7);
  CorrinDay last = g_array_index (points, CorrinPoint, points->len - 1).day;

  assert_counts (completeness_of (points, last), 400, 253, 40);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/completeness/none", test_none);
  g_test_add_func ("/completeness/one-symptom", test_one_symptom);
  g_test_add_func ("/completeness/several-symptoms", test_several_symptoms);
  g_test_add_func ("/completeness/invented", test_invented);
  return g_test_run ();
}
