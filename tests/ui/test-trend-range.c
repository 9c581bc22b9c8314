/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "brush.h"
#include "range-model.h"
#include "support.h"

#define DAY(year, month, day) corrin_day_new (year, month, day)

static void
assert_days (CorrinPeriod period, CorrinDay from, CorrinDay to)
{
  g_assert_cmpint (period.from, ==, from);
  g_assert_cmpint (period.to, ==, to);
}

static void
test_clamp (void)
{
  const CorrinPeriod limits = { 100, 199 };

  assert_days (corrin_trend_range_clamp ((CorrinPeriod){ 120, 139 }, limits), 120, 139);
  assert_days (corrin_trend_range_clamp ((CorrinPeriod){ 90, 109 }, limits), 100, 119);
  assert_days (corrin_trend_range_clamp ((CorrinPeriod){ 190, 209 }, limits), 180, 199);
  /* More days than there are end today. */
  assert_days (corrin_trend_range_clamp ((CorrinPeriod){ 90, 289 }, limits), 0, 199);
  assert_days (corrin_trend_range_clamp ((CorrinPeriod){ 100, 199 }, limits), 100, 199);
  /* Never fewer than can be looked at, in the youngest journal either. */
  assert_days (corrin_trend_range_clamp ((CorrinPeriod){ 150, 150 }, limits), 150, 156);
  assert_days (corrin_trend_range_clamp ((CorrinPeriod){ 199, 199 }, (CorrinPeriod){ 199, 199 }), 193, 199);
}

static void
test_pan (void)
{
  const CorrinPeriod limits = { 100, 199 };
  const CorrinPeriod shown = { 150, 169 };

  assert_days (corrin_trend_range_pan (shown, limits, -10), 140, 159);
  assert_days (corrin_trend_range_pan (shown, limits, 10), 160, 179);
  assert_days (corrin_trend_range_pan (shown, limits, G_MAXINT), 180, 199);
  assert_days (corrin_trend_range_pan (shown, limits, G_MININT), 100, 119);
  /* Nothing to pan to. */
  assert_days (corrin_trend_range_pan ((CorrinPeriod){ 0, 199 }, limits, -5), 0, 199);
}

static void
test_zoom (void)
{
  const CorrinPeriod limits = { 0, 999 };
  CorrinPeriod shown = { 400, 499 };

  /* What is pointed at stays: an end, and the middle. */
  assert_days (corrin_trend_range_zoom (shown, limits, 400, 0.5), 400, 449);
  assert_days (corrin_trend_range_zoom (shown, limits, 499, 0.5), 450, 499);
  assert_days (corrin_trend_range_zoom (shown, limits, 499, 2), 300, 499);
  assert_days (corrin_trend_range_zoom (shown, limits, 0, 2), 400, 599);
  assert_days (corrin_trend_range_zoom (shown, limits, 450, 100), 0, 999);
  assert_days (corrin_trend_range_zoom (shown, limits, 450, 1e300), 0, 999);
  /* Never fewer than a week; a small step is a step. */
  assert_days (corrin_trend_range_zoom (shown, limits, 499, 0.001), 493, 499);
  assert_days (corrin_trend_range_zoom ((CorrinPeriod){ 493, 499 }, limits, 499, 0.5), 493, 499);
  assert_days (corrin_trend_range_zoom ((CorrinPeriod){ 490, 499 }, limits, 499, 0.99), 491, 499);
  assert_days (corrin_trend_range_zoom ((CorrinPeriod){ 490, 499 }, limits, 490, 1.01), 490, 500);
  /* A range that is longer than the journal is neither made longer nor moved. */
  assert_days (corrin_trend_range_zoom ((CorrinPeriod){ -100, 999 }, limits, 500, 2), -100, 999);
  assert_days (corrin_trend_range_zoom ((CorrinPeriod){ -100, 999 }, limits, 999, 0.5), 450, 999);
}

/* Whatever is done, the days lie between the limits, and zooming keeps the day under the pointer in sight. */
static void
test_any_moves (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260630);

  for (guint i = 0; i < 20000; i++)
    {
      CorrinDay first = g_rand_int_range (rand, 0, 5000);
      CorrinPeriod limits = { first, first + g_rand_int_range (rand, 0, 4000) };
      CorrinDay from = g_rand_int_range (rand, -100, 9000);
      CorrinPeriod shown =
          corrin_trend_range_clamp ((CorrinPeriod){ from, from + g_rand_int_range (rand, 0, 900) }, limits);
      CorrinDay at = g_rand_int_range (rand, shown.from, shown.to + 1);
      CorrinPeriod moved =
          g_rand_boolean (rand)
              ? corrin_trend_range_zoom (shown, limits, at, g_rand_double_range (rand, 0.3, 3))
              : corrin_trend_range_pan (shown, limits, g_rand_int_range (rand, -2000, 2000));
      int days = moved.to - moved.from + 1;

      g_assert_cmpint (moved.to, <=, limits.to);
      g_assert_cmpint (days, >=, CORRIN_TREND_FEWEST_DAYS);
      g_assert_true (moved.from >= limits.from || moved.to == limits.to);
      g_assert_cmpint (days, <=, MAX (shown.to - shown.from + 1, MAX (limits.to - limits.from + 1, 7)));
    }
}

static void
test_find (void)
{
  const CorrinPeriod limits = { DAY (2020, 1, 1), DAY (2026, 6, 30) };

  for (CorrinTrendRange range = 0; range < CORRIN_TREND_ALL; range++)
    g_assert_cmpint (corrin_trend_range_find (corrin_trend_range_period (range, limits.to), limits), ==,
                     range);
  g_assert_cmpint (corrin_trend_range_find (limits, limits), ==, CORRIN_TREND_ALL);
  g_assert_cmpint (corrin_trend_range_find ((CorrinPeriod){ limits.from, limits.to - 1 }, limits), ==,
                   CORRIN_TREND_OWN_DAYS);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_model (void)
{
  g_autoptr (CorrinRangeModel) model = corrin_range_model_new ();
  const CorrinPeriod limits = { DAY (2024, 1, 1), DAY (2026, 6, 30) };
  guint n = 0;

  g_signal_connect_swapped (model, "changed", G_CALLBACK (count_cb), &n);
  /* Without a journal there is nothing to move. */
  corrin_range_model_pan (model, -3);
  corrin_range_model_zoom (model, DAY (2026, 6, 1), 0.5);
  g_assert_cmpuint (n, ==, 0);
  corrin_range_model_choose (model, CORRIN_TREND_FOUR_WEEKS);
  assert_days (corrin_range_model_get_period (model), CORRIN_DAY_NONE, CORRIN_DAY_NONE);
  corrin_range_model_choose (model, CORRIN_TREND_THREE_MONTHS);
  n = 0;
  corrin_range_model_set_limits (model, limits);
  assert_days (corrin_range_model_get_period (model), DAY (2026, 3, 31), DAY (2026, 6, 30));
  corrin_range_model_choose (model, CORRIN_TREND_FOUR_WEEKS);
  g_assert_cmpuint (n, ==, 2);
  corrin_range_model_pan (model, 1);
  g_assert_cmpuint (n, ==, 2);
  corrin_range_model_pan (model, -1);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (corrin_range_model_get_range (model), ==, CORRIN_TREND_OWN_DAYS);
  corrin_range_model_pan (model, 1);
  g_assert_cmpint (corrin_range_model_get_range (model), ==, CORRIN_TREND_FOUR_WEEKS);

  corrin_range_model_zoom (model, DAY (2026, 6, 30), 1000);
  g_assert_cmpint (corrin_range_model_get_range (model), ==, CORRIN_TREND_ALL);
  assert_days (corrin_range_model_get_period (model), limits.from, limits.to);
  corrin_range_model_reset (model);
  g_assert_cmpint (corrin_range_model_get_range (model), ==, CORRIN_TREND_FOUR_WEEKS);
}

/* A range goes on with the day; days of one's own stay where they are. */
static void
test_next_day (void)
{
  g_autoptr (CorrinRangeModel) model = corrin_range_model_new ();

  corrin_range_model_set_limits (model, (CorrinPeriod){ DAY (2024, 1, 1), DAY (2026, 6, 30) });
  corrin_range_model_choose (model, CORRIN_TREND_FOUR_WEEKS);
  corrin_range_model_set_limits (model, (CorrinPeriod){ DAY (2024, 1, 1), DAY (2026, 7, 1) });
  assert_days (corrin_range_model_get_period (model), DAY (2026, 6, 4), DAY (2026, 7, 1));
  corrin_range_model_pan (model, -10);
  corrin_range_model_set_limits (model, (CorrinPeriod){ DAY (2024, 1, 1), DAY (2026, 7, 2) });
  assert_days (corrin_range_model_get_period (model), DAY (2026, 5, 25), DAY (2026, 6, 21));
}

/* Parts of a day are kept while a finger moves, and are whole days when it is lifted. */
static void
test_window (void)
{
  const CorrinPeriod limits = { 0, 999 };
  CorrinRangeWindow window = corrin_range_window ((CorrinPeriod){ 400, 499 });

  for (guint i = 0; i < 10; i++)
    window = corrin_range_window_pan (window, limits, 0.25);
  assert_days (corrin_range_window_period (window), 403, 502);
  window = corrin_range_window_pan (window, limits, 1e9);
  assert_days (corrin_range_window_period (window), 900, 999);
  window = corrin_range_window_pan (window, limits, -1e9);
  assert_days (corrin_range_window_period (window), 0, 99);
  for (guint i = 0; i < 100; i++)
    window = corrin_range_window_zoom (window, limits, 50, 0.99);
  assert_days (corrin_range_window_period (window), 32, 68);
  window = corrin_range_window_zoom (window, limits, 50, 1e-9);
  g_assert_cmpfloat (window.days, ==, CORRIN_TREND_FEWEST_DAYS);
  window = corrin_range_window_zoom (window, limits, 50, 1e9);
  assert_days (corrin_range_window_period (window), 0, 999);
  /* More days than there are end today. */
  window = corrin_range_window_pan (corrin_range_window ((CorrinPeriod){ -500, 999 }), limits, -3);
  assert_days (corrin_range_window_period (window), -500, 999);
}

/* A finger finds each handle from 22 pixels on either side, and what is between them in the narrowest window too. */
static void
test_brush_parts (void)
{
  g_assert_cmpint (corrin_brush_find (100, 300, 77), ==, CORRIN_BRUSH_OUTSIDE);
  g_assert_cmpint (corrin_brush_find (100, 300, 78), ==, CORRIN_BRUSH_START);
  g_assert_cmpint (corrin_brush_find (100, 300, 122), ==, CORRIN_BRUSH_START);
  g_assert_cmpint (corrin_brush_find (100, 300, 123), ==, CORRIN_BRUSH_INSIDE);
  g_assert_cmpint (corrin_brush_find (100, 300, 278), ==, CORRIN_BRUSH_END);
  g_assert_cmpint (corrin_brush_find (100, 300, 322), ==, CORRIN_BRUSH_END);
  g_assert_cmpint (corrin_brush_find (100, 300, 323), ==, CORRIN_BRUSH_OUTSIDE);
  g_assert_cmpint (corrin_brush_find (100, 109, 104.5), ==, CORRIN_BRUSH_INSIDE);
  g_assert_cmpint (corrin_brush_find (100, 109, 102), ==, CORRIN_BRUSH_START);
  g_assert_cmpint (corrin_brush_find (100, 109, 107), ==, CORRIN_BRUSH_END);
}

static void
test_brush_drag (void)
{
  const CorrinPeriod limits = { 100, 199 };
  const CorrinPeriod shown = { 150, 169 };

  assert_days (corrin_brush_drag (shown, limits, CORRIN_BRUSH_INSIDE, -9.6), 140, 159);
  assert_days (corrin_brush_drag (shown, limits, CORRIN_BRUSH_INSIDE, 1e9), 180, 199);
  assert_days (corrin_brush_drag (shown, limits, CORRIN_BRUSH_START, -20), 130, 169);
  assert_days (corrin_brush_drag (shown, limits, CORRIN_BRUSH_START, -1e9), 100, 169);
  assert_days (corrin_brush_drag (shown, limits, CORRIN_BRUSH_START, 1e9), 163, 169);
  assert_days (corrin_brush_drag (shown, limits, CORRIN_BRUSH_END, 20), 150, 189);
  assert_days (corrin_brush_drag (shown, limits, CORRIN_BRUSH_END, 1e9), 150, 199);
  assert_days (corrin_brush_drag (shown, limits, CORRIN_BRUSH_END, -1e9), 150, 156);
  assert_days (corrin_brush_centre (shown, limits, 120), 111, 130);
  assert_days (corrin_brush_centre (shown, limits, 100), 100, 119);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend-range/clamp", test_clamp);
  g_test_add_func ("/trend-range/pan", test_pan);
  g_test_add_func ("/trend-range/zoom", test_zoom);
  g_test_add_func ("/trend-range/any-moves", test_any_moves);
  g_test_add_func ("/trend-range/find", test_find);
  g_test_add_func ("/trend-range/model", test_model);
  g_test_add_func ("/trend-range/next-day", test_next_day);
  g_test_add_func ("/trend-range/window", test_window);
  g_test_add_func ("/trend-range/brush-parts", test_brush_parts);
  g_test_add_func ("/trend-range/brush-drag", test_brush_drag);
  return g_test_run ();
}
