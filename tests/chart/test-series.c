/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn of a series: which detail at which width, values where they belong, gaps never bridged, no extreme
 * lost. */
#include "chart-data.h"

#include "day-values.h"

#include <math.h>

static const CorrinChartTrack *
track_at (const CorrinChartLayout *layout, guint index)
{
  return &g_array_index (layout->tracks, CorrinChartTrack, index);
}

static const CorrinChartEntry *
entry_at (const CorrinChartTrack *track, guint index)
{
  return &g_array_index (track->entries, CorrinChartEntry, index);
}

static const CorrinChartVertex *
vertex_at (const CorrinChartTrack *track, guint index)
{
  return &g_array_index (track->line, CorrinChartVertex, index);
}

static double
invert (const CorrinChartScale *scale, double position)
{
  return scale->domain_from
         + (position - scale->range_from) / (scale->range_to - scale->range_from)
               * (scale->domain_to - scale->domain_from);
}

static double
day_of (const CorrinChartLayout *layout, double x)
{
  return invert (&layout->time_scale, x);
}

static double
value_of (const CorrinChartLayout *layout, double y)
{
  return invert (&layout->value_scale, y);
}

static CorrinChartDetail
detail_at (guint n_series, int days, double width)
{
  CorrinDay begin = corrin_day_new (2020, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + days - 1);
  g_autoptr (CorrinChartLayout) layout = NULL;

  for (guint i = 0; i < n_series; i++)
    test_chart_add (chart, "Fatigue", test_ratings_new (begin, begin + days - 1, 1, 100, 1));
  layout = test_layout (chart, width, 400);
  return layout->detail;
}

static void
test_detail (void)
{
  /* Some 1,150 units of plot. */
  g_assert_cmpint (detail_at (1, 1, 1200), ==, CORRIN_CHART_DETAIL_RATINGS);
  g_assert_cmpint (detail_at (1, 84, 1200), ==, CORRIN_CHART_DETAIL_RATINGS);
  g_assert_cmpint (detail_at (3, 28, 1200), ==, CORRIN_CHART_DETAIL_RATINGS);
  g_assert_cmpint (detail_at (3, 84, 1200), ==, CORRIN_CHART_DETAIL_DAYS);
  g_assert_cmpint (detail_at (1, 365, 1200), ==, CORRIN_CHART_DETAIL_DAYS);
  g_assert_cmpint (detail_at (1, 800, 1200), ==, CORRIN_CHART_DETAIL_WEEKS);
  g_assert_cmpint (detail_at (1, 3650, 1200), ==, CORRIN_CHART_DETAIL_MONTHS);
  g_assert_cmpint (detail_at (1, 18262, 1200), ==, CORRIN_CHART_DETAIL_QUARTERS);
  g_assert_cmpint (detail_at (1, 60000, 1200), ==, CORRIN_CHART_DETAIL_YEARS);
  g_assert_cmpint (detail_at (1, 365, 360), ==, CORRIN_CHART_DETAIL_WEEKS);
}

/* One rating a week never makes a rolling median: the weeks carry the line. */
static void
test_sparse (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 5);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 180);
  GArray *ratings = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  g_autoptr (CorrinChartLayout) layout = NULL;

  for (int i = 0; i < 26; i++)
    {
      CorrinPoint point = { begin + 7 * i, CORRIN_TIME_NONE, i % 11 };

      g_array_append_val (ratings, point);
    }
  test_chart_add (chart, "Fatigue", ratings);
  layout = test_layout (chart, 900, 400);
  g_assert_cmpint (layout->detail, ==, CORRIN_CHART_DETAIL_DAYS_AND_WEEKS);
  g_assert_cmpuint (track_at (layout, 0)->line->len, ==, 26);
  g_assert_cmpuint (track_at (layout, 0)->entries->len, ==, 26);
  for (guint i = 1; i < 26; i++)
    g_assert_false (vertex_at (track_at (layout, 0), i)->is_start);
}

static const CorrinPoint some_ratings[] = {
  { 20000, CORRIN_TIME_NONE, 3 },   { 20000, 6 * 3600, 1 },   { 20000, 18 * 3600, 9 },
  { 20001, CORRIN_TIME_NONE, 0 },   { 20004, 12 * 3600, 10 }, { 20008, 12 * 3600, 5 },
  { 20009, CORRIN_TIME_NONE, 2.5 },
};

static void
test_ratings (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20009);
  GArray *ratings = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  g_autoptr (CorrinChartLayout) layout = NULL;
  const CorrinChartTrack *track;
  /* By time: without a time at noon. Only days that follow each other are joined. */
  const double moments[] = { 20000.25, 20000.5, 20000.75, 20001.5, 20004.5, 20008.5, 20009.5 };
  const double values[] = { 1, 3, 9, 0, 10, 5, 2.5 };
  const gboolean starts[] = { TRUE, FALSE, FALSE, FALSE, TRUE, TRUE, FALSE };

  g_array_append_vals (ratings, some_ratings, G_N_ELEMENTS (some_ratings));
  test_chart_add (chart, "Fatigue", ratings);
  layout = test_layout (chart, 800, 400);
  track = track_at (layout, 0);
  g_assert_cmpint (layout->detail, ==, CORRIN_CHART_DETAIL_RATINGS);
  g_assert_cmpuint (track->entries->len, ==, G_N_ELEMENTS (moments));
  g_assert_cmpuint (track->line->len, ==, G_N_ELEMENTS (moments));
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_assert_cmpfloat_with_epsilon (day_of (layout, entry_at (track, i)->x), moments[i], 1e-6);
      g_assert_cmpfloat_with_epsilon (value_of (layout, entry_at (track, i)->y), values[i], 1e-6);
      g_assert_cmpfloat (entry_at (track, i)->value, ==, values[i]);
      g_assert_true (vertex_at (track, i)->is_start == starts[i]);
    }
}

/* Equal values of several symptoms on one day stand beside each other, inside of the day. */
static void
test_beside_in_day (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20000);
  g_autoptr (CorrinChartLayout) layout = NULL;
  double before = 20000;

  for (guint i = 0; i < CORRIN_CHART_SERIES_MAX; i++)
    test_chart_add (chart, "Fatigue", test_ratings_new (20000, 20000, 1, 100, 5));
  layout = test_layout (chart, 800, 400);
  for (guint i = 0; i < CORRIN_CHART_SERIES_MAX; i++)
    {
      double moment = day_of (layout, entry_at (track_at (layout, i), 0)->x);

      g_assert_cmpfloat (moment, >, before);
      g_assert_cmpfloat (moment, <, 20001);
      before = moment;
    }
}

static void
check_joined (const CorrinChartLayout *layout, const CorrinChartTrack *track, double most_days)
{
  for (guint i = 1; i < track->line->len; i++)
    if (!vertex_at (track, i)->is_start)
      g_assert_cmpfloat (day_of (layout, vertex_at (track, i)->x)
                             - day_of (layout, vertex_at (track, i - 1)->x),
                         <=, most_days + 1e-6);
}

/* However the ratings lie, two points of a line are never farther apart than its rule allows. */
static void
test_gaps (void)
{
  const struct
  {
    CorrinChartDetail detail;
    double most_days;
  } rules[] = {
    { CORRIN_CHART_DETAIL_RATINGS, 2 },        { CORRIN_CHART_DETAIL_DAYS, 1 },
    { CORRIN_CHART_DETAIL_DAYS_AND_WEEKS, 7 }, { CORRIN_CHART_DETAIL_WEEKS, 7 },
    { CORRIN_CHART_DETAIL_MONTHS, 31 },        { CORRIN_CHART_DETAIL_QUARTERS, 92 },
    { CORRIN_CHART_DETAIL_YEARS, 366 },
  };
  CorrinDay begin = corrin_day_new (2019, 3, 5);

  for (guint percent = 1; percent <= 100; percent = percent * 3 / 2 + 1)
    {
      g_autoptr (TestChart) chart = test_chart_new (begin, begin + 2500);

      test_chart_add (chart, "Fatigue", test_ratings_new (begin + 40, begin + 2400, 1, percent, percent));
      for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
        {
          g_autoptr (CorrinChartLayout) layout = NULL;

          corrin_chart_spec_set_detail (chart->spec, rules[i].detail);
          layout = test_layout (chart, 16000, 400);
          g_assert_cmpint (layout->detail, ==, rules[i].detail);
          check_joined (layout, track_at (layout, 0), rules[i].most_days);
        }
    }
}

/* A month off in a full journal ends the line in each detail up to the month, and the line begins again. */
static void
test_one_gap (void)
{
  const CorrinChartDetail details[] = { CORRIN_CHART_DETAIL_RATINGS, CORRIN_CHART_DETAIL_DAYS,
                                        CORRIN_CHART_DETAIL_DAYS_AND_WEEKS, CORRIN_CHART_DETAIL_WEEKS,
                                        CORRIN_CHART_DETAIL_MONTHS };
  CorrinDay begin = corrin_day_new (2025, 1, 1), gap = corrin_day_new (2025, 5, 1),
            end = corrin_day_new (2025, 12, 31);
  g_autoptr (TestChart) chart = test_chart_new (begin, end);
  GArray *ratings = test_ratings_new (begin, gap - 1, 1, 100, 1);
  g_autoptr (GArray) later = test_ratings_new (gap + 31, end, 1, 100, 2);

  g_array_append_vals (ratings, later->data, later->len);
  test_chart_add (chart, "Fatigue", ratings);
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autoptr (CorrinChartLayout) layout = NULL;
      guint n_starts = 0;

      corrin_chart_spec_set_detail (chart->spec, details[i]);
      layout = test_layout (chart, 1000, 400);
      for (guint j = 0; j < track_at (layout, 0)->line->len; j++)
        n_starts += vertex_at (track_at (layout, 0), j)->is_start;
      g_assert_cmpuint (n_starts, ==, 2);
    }
}

/* Other words end the line in each detail, even from one day to the next, and no median has days of both. */
static void
test_reworded (void)
{
  CorrinDay begin = corrin_day_new (2025, 1, 1), change = corrin_day_new (2025, 5, 14),
            end = corrin_day_new (2025, 12, 31);

  for (CorrinChartDetail detail = CORRIN_CHART_DETAIL_RATINGS; detail <= CORRIN_CHART_DETAIL_YEARS; detail++)
    {
      g_autoptr (TestChart) chart = test_chart_new (begin, end);
      GArray *ratings = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
      g_autoptr (CorrinChartLayout) layout = NULL;
      guint n_starts = 0;

      for (CorrinDay day = begin; day <= end; day++)
        {
          CorrinPoint point = { day, CORRIN_TIME_NONE, day < change ? 2 : 8 };

          g_array_append_val (ratings, point);
        }
      test_chart_add (chart, "Fatigue", ratings);
      corrin_chart_spec_add_rewording (chart->spec, change);
      corrin_chart_spec_set_detail (chart->spec, detail);
      layout = test_layout (chart, 4000, 400);
      for (guint i = 0; i < track_at (layout, 0)->line->len; i++)
        {
          double value = value_of (layout, vertex_at (track_at (layout, 0), i)->y);

          n_starts += vertex_at (track_at (layout, 0), i)->is_start;
          g_assert_cmpfloat_with_epsilon (value, n_starts == 1 ? 2 : 8, 1e-6);
        }
      g_assert_cmpuint (n_starts, ==, 2);
    }
}

/* The months of 2025 by hand: every day has half the number of its month, but each second of a month has 10. */
static void
test_months (void)
{
  CorrinDay begin = corrin_day_new (2025, 1, 1), end = corrin_day_new (2025, 12, 31);
  g_autoptr (TestChart) chart = test_chart_new (begin, end);
  GArray *ratings = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  g_autoptr (CorrinChartLayout) layout = NULL;
  const CorrinChartTrack *track;

  for (CorrinDay day = begin; day <= end; day++)
    {
      int month, of_month;
      CorrinPoint point = { .day = day, .time = CORRIN_TIME_NONE };

      corrin_day_get_ymd (day, NULL, &month, &of_month);
      point.value = of_month == 2 ? 10 : month / 2.0;
      g_array_append_val (ratings, point);
    }
  test_chart_add (chart, "Fatigue", ratings);
  corrin_chart_spec_set_detail (chart->spec, CORRIN_CHART_DETAIL_MONTHS);
  layout = test_layout (chart, 1000, 400);
  track = track_at (layout, 0);
  g_assert_cmpuint (track->entries->len, ==, 12);
  for (guint i = 0; i < 12; i++)
    {
      const CorrinChartEntry *entry = entry_at (track, i);
      const CorrinChartReach *reach = &g_array_index (track->reaches, CorrinChartReach, i);

      g_assert_cmpint (entry->day, ==, corrin_day_new (2025, (int) i + 1, 1));
      g_assert_cmpfloat (entry->value, ==, (i + 1) / 2.0);
      g_assert_cmpfloat (entry->lowest, ==, (i + 1) / 2.0);
      g_assert_cmpfloat (entry->highest, ==, 10);
      g_assert_cmpuint (entry->n, ==, (guint) (corrin_day_add_months (entry->day, 1) - entry->day));
      g_assert_cmpfloat_with_epsilon (value_of (layout, reach->top), 10, 1e-6);
      g_assert_cmpfloat_with_epsilon (value_of (layout, reach->bottom), (i + 1) / 2.0, 1e-6);
    }
}

/* The band of any detail reaches as high and as low as the days it folds. */
static void
test_bands_keep_extremes (void)
{
  CorrinDay begin = corrin_day_new (2001, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 9000);
  CorrinPoints points = test_chart_add (chart, "Fatigue", test_ratings_new (begin, begin + 9000, 1, 40, 77));

  for (int detail = CORRIN_CHART_DETAIL_WEEKS; detail <= CORRIN_CHART_DETAIL_YEARS; detail++)
    {
      g_autoptr (CorrinChartLayout) layout = NULL;
      const CorrinChartTrack *track;
      guint next = 0;

      corrin_chart_spec_set_detail (chart->spec, (CorrinChartDetail) detail);
      layout = test_layout (chart, 1600, 400);
      track = track_at (layout, 0);
      for (gsize i = 0; i < points.n_points; i++)
        {
          const CorrinChartEntry *entry;

          while (next < track->entries->len && entry_at (track, next)->day <= points.points[i].day)
            next++;
          entry = entry_at (track, next - 1);
          g_assert_cmpfloat (entry->lowest, <=, points.points[i].value);
          g_assert_cmpfloat (entry->highest, >=, points.points[i].value);
        }
    }
}

/* 500,000 ratings as a line of ratings: each column of pixels still has its own extremes. */
static void
test_columns_keep_extremes (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 99);
  g_autoptr (CorrinChartLayout) layout = NULL;
  CorrinPoints points =
      test_chart_add (chart, "Fatigue", test_ratings_new (begin, begin + 99, 5000, 100, 78));
  g_autofree double *lowest = NULL, *highest = NULL;
  const CorrinChartTrack *track;
  double column;
  guint n;

  corrin_chart_spec_set_detail (chart->spec, CORRIN_CHART_DETAIL_RATINGS);
  layout = test_layout (chart, 1600, 900);
  track = track_at (layout, 0);
  column = layout->em * 3 / 40;
  n = (guint) (layout->plot.width / column) + 2;
  lowest = g_new (double, n);
  highest = g_new (double, n);
  for (guint i = 0; i < n; i++)
    {
      lowest[i] = INFINITY;
      highest[i] = -INFINITY;
    }
  for (guint i = 0; i < track->line->len; i++)
    {
      guint c = (guint) ((vertex_at (track, i)->x - layout->plot.x) / column);

      lowest[c] = fmin (lowest[c], value_of (layout, vertex_at (track, i)->y));
      highest[c] = fmax (highest[c], value_of (layout, vertex_at (track, i)->y));
    }
  g_assert_cmpuint (points.n_points, ==, 500000);
  g_assert_cmpuint (track->line->len, <, 8000);
  g_assert_true (track->is_dense);
  for (gsize i = 0; i < points.n_points; i++)
    {
      double x = corrin_chart_scale_apply (&layout->time_scale,
                                           corrin_chart_moment (points.points[i].day, points.points[i].time));
      guint c = (guint) ((x - layout->plot.x) / column);

      g_assert_cmpfloat (lowest[c], <=, points.points[i].value + 1e-6);
      g_assert_cmpfloat (highest[c], >=, points.points[i].value - 1e-6);
    }
}

/* Days outside the period are not drawn, but feed the median of its first days. */
static void
test_period (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin + 100, begin + 300);
  g_autoptr (CorrinChartLayout) layout = NULL;
  const CorrinChartTrack *track;

  test_chart_add (chart, "Fatigue", test_ratings_new (begin, begin + 400, 1, 100, 79));
  layout = test_layout (chart, 1200, 400);
  track = track_at (layout, 0);
  g_assert_cmpint (layout->detail, ==, CORRIN_CHART_DETAIL_DAYS);
  g_assert_cmpuint (track->entries->len, ==, 201);
  g_assert_cmpint (entry_at (track, 0)->day, ==, begin + 100);
  g_assert_cmpint (entry_at (track, 200)->day, ==, begin + 300);
  g_assert_cmpfloat_with_epsilon (day_of (layout, vertex_at (track, 0)->x), begin + 100.5, 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/series/detail", test_detail);
  g_test_add_func ("/chart/series/sparse", test_sparse);
  g_test_add_func ("/chart/series/ratings", test_ratings);
  g_test_add_func ("/chart/series/beside-in-day", test_beside_in_day);
  g_test_add_func ("/chart/series/gaps", test_gaps);
  g_test_add_func ("/chart/series/one-gap", test_one_gap);
  g_test_add_func ("/chart/series/reworded", test_reworded);
  g_test_add_func ("/chart/series/months", test_months);
  g_test_add_func ("/chart/series/bands-keep-extremes", test_bands_keep_extremes);
  g_test_add_func ("/chart/series/columns-keep-extremes", test_columns_keep_extremes);
  g_test_add_func ("/chart/series/period", test_period);
  return g_test_run ();
}
