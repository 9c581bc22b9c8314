/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "period.h"

static void
assert_period (CorrinPeriod period, CorrinDay from, CorrinDay to)
{
  g_assert_cmpint (period.from, ==, from);
  g_assert_cmpint (period.to, ==, to);
}

static void
test_default (void)
{
  const CorrinPeriod ratings = { 100, 200 }, doses = { 50, 250 };

  assert_period (corrin_period_default (ratings, doses, 300), 100, 200);
  assert_period (corrin_period_default (CORRIN_PERIOD_NONE, doses, 300), 50, 250);
  assert_period (corrin_period_default (CORRIN_PERIOD_NONE, CORRIN_PERIOD_NONE, 300), 300, 300);
  assert_period (corrin_period_default (ratings, doses, 150), 100, 150);
  assert_period (corrin_period_default (CORRIN_PERIOD_NONE, doses, 200), 50, 200);
  assert_period (corrin_period_default (ratings, doses, 20), 20, 20);
}

static void
test_contains (void)
{
  const CorrinPeriod period = { -3, 4 };

  g_assert_true (corrin_period_contains (period, -3));
  g_assert_true (corrin_period_contains (period, 4));
  g_assert_false (corrin_period_contains (period, -4));
  g_assert_false (corrin_period_contains (period, 5));
  g_assert_false (corrin_period_contains (CORRIN_PERIOD_NONE, CORRIN_DAY_NONE));
}

/* 181: the first half of 2026, as in the documented example of `summary`. */
static void
test_days (void)
{
  CorrinPeriod half = { corrin_day_new (2026, 1, 1), corrin_day_new (2026, 6, 30) };

  g_assert_cmpuint (corrin_period_days (half), ==, 181);
  g_assert_cmpuint (corrin_period_days ((CorrinPeriod){ 7, 7 }), ==, 1);
  g_assert_cmpuint (corrin_period_days ((CorrinPeriod){ 7, 6 }), ==, 0);
  g_assert_cmpuint (corrin_period_days (CORRIN_PERIOD_NONE), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/default", test_default);
  g_test_add_func ("/period/contains", test_contains);
  g_test_add_func ("/period/days", test_days);
  return g_test_run ();
}
