/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The straight line from days and values to positions. */
#include "scale.h"

static void
test_ends (void)
{
  const CorrinChartScale value_scale = { 0, 10, 500, 40 };

  g_assert_cmpfloat (corrin_chart_scale_apply (&value_scale, 0), ==, 500);
  g_assert_cmpfloat (corrin_chart_scale_apply (&value_scale, 10), ==, 40);
  g_assert_cmpfloat (corrin_chart_scale_apply (&value_scale, 5), ==, 270);
  g_assert_cmpfloat (corrin_chart_scale_unit (&value_scale), ==, 46);
}

static void
test_without_extent (void)
{
  const CorrinChartScale no_domain = { 7, 7, 100, 200 };
  const CorrinChartScale no_range = { 0, 10, 50, 50 };

  g_assert_cmpfloat (corrin_chart_scale_apply (&no_domain, 7), ==, 150);
  g_assert_cmpfloat (corrin_chart_scale_unit (&no_domain), ==, 0);
  g_assert_cmpfloat (corrin_chart_scale_apply (&no_range, 3), ==, 50);
}

static void
test_moment (void)
{
  g_assert_cmpfloat (corrin_chart_moment (20000, CORRIN_TIME_NONE), ==, 20000.5);
  g_assert_cmpfloat (corrin_chart_moment (20000, 0), ==, 20000);
  g_assert_cmpfloat (corrin_chart_moment (20000, 18 * 3600), ==, 20000.75);
  g_assert_cmpfloat (corrin_chart_moment (-1, 6 * 3600), ==, -0.75);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scale/ends", test_ends);
  g_test_add_func ("/chart/scale/without-extent", test_without_extent);
  g_test_add_func ("/chart/scale/moment", test_moment);
  return g_test_run ();
}
