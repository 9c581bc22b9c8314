/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the axis of time says below the chart. */
#include "chart-data.h"

#define MONDAY (corrin_day_new (2026, 10, 5))

/* The words below the plot, row by row from the left. */
static char *
axis_words (const CorrinChartLayout *layout)
{
  GString *words = g_string_new (NULL);
  double row = -1;

  for (guint i = 0; i < layout->texts->len; i++)
    {
      const CorrinChartText *text = &g_array_index (layout->texts, CorrinChartText, i);

      if (text->box.y < layout->plot.y + layout->plot.height
          || text->box.y < layout->lane.y + layout->lane.height)
        continue;
      if (words->len > 0)
        g_string_append (words, text->box.y > row ? " / " : " | ");
      row = text->box.y;
      g_string_append (words, pango_layout_get_text (text->layout));
    }
  return g_string_free (words, FALSE);
}

static const CorrinChartText *
find_text (const CorrinChartLayout *layout, const char *words)
{
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const CorrinChartText *text = &g_array_index (layout->texts, CorrinChartText, i);

      if (g_str_equal (pango_layout_get_text (text->layout), words))
        return text;
    }
  g_error ("“%s” is not in the chart", words);
}

static TestChart *
chart_of_days (CorrinDay from, int days, guint a_day)
{
  TestChart *chart = test_chart_new (from, from + days - 1);

  test_chart_add (chart, "Fatigue", test_ratings_new (from, from + days - 1, a_day, 100, 1));
  return chart;
}

static void
test_day_without_times (void)
{
  g_autoptr (TestChart) chart = chart_of_days (MONDAY, 1, 1);
  g_autoptr (CorrinChartLayout) layout = test_layout (chart, 800, 400);
  g_autofree char *words = axis_words (layout);
  const CorrinChartText *month = find_text (layout, "October 2026");
  const CorrinChartText *day = find_text (layout, "Mon 5");
  double noon = corrin_chart_scale_apply (&layout->time_scale, MONDAY + 0.5);

  g_assert_cmpstr (words, ==, "Mon 5 / October 2026");
  g_assert_cmpfloat_with_epsilon (day->box.x + day->box.width / 2, noon, 0.01);
  g_assert_cmpfloat_with_epsilon (month->box.x + month->box.width / 2, noon, 0.01);
}

static void
test_week_without_times (void)
{
  g_autoptr (TestChart) chart = chart_of_days (MONDAY, 7, 1);
  g_autoptr (CorrinChartLayout) layout = test_layout (chart, 900, 400);
  g_autofree char *words = axis_words (layout);

  g_assert_cmpstr (words, ==, "Mon 5 | Tue 6 | Wed 7 | Thu 8 | Fri 9 | Sat 10 | Sun 11 / October 2026");
}

/* Ratings of the evening before and after do not make hours of the days between. */
static void
test_times_elsewhere (void)
{
  g_autoptr (TestChart) chart = chart_of_days (MONDAY, 1, 1);
  g_autoptr (CorrinChartLayout) layout = NULL;
  g_autofree char *words = NULL;

  test_chart_add (chart, "Before", test_ratings_new (MONDAY - 3, MONDAY - 1, 3, 100, 1));
  test_chart_add (chart, "After", test_ratings_new (MONDAY + 1, MONDAY + 3, 3, 100, 1));
  corrin_chart_spec_add_dose (
      chart->spec,
      &(CorrinChartDose){ .day = MONDAY + 1, .time = 36000, .precision = CORRIN_PRECISION_EXACT });
  corrin_chart_spec_add_dose (
      chart->spec,
      &(CorrinChartDose){ .day = MONDAY, .time = CORRIN_TIME_NONE, .precision = CORRIN_PRECISION_MORNING });
  layout = test_layout (chart, 800, 400);
  words = axis_words (layout);
  g_assert_cmpstr (words, ==, "Mon 5 / October 2026");
}

static void
test_timed_ratings (void)
{
  g_autoptr (TestChart) chart = chart_of_days (MONDAY, 1, 3);
  g_autoptr (CorrinChartLayout) layout = test_layout (chart, 400, 400);
  g_autofree char *words = axis_words (layout);

  g_assert_cmpstr (words, ==, "00:00 | 06:00 | 12:00 | 18:00 / 5 Oct 2026");
}

static void
test_timed_dose (void)
{
  g_autoptr (TestChart) chart = chart_of_days (MONDAY, 1, 1);
  g_autoptr (CorrinChartLayout) layout = NULL;
  g_autofree char *words = NULL;

  corrin_chart_spec_add_dose (
      chart->spec, &(CorrinChartDose){ .day = MONDAY, .time = 36000, .precision = CORRIN_PRECISION_EXACT });
  layout = test_layout (chart, 400, 400);
  words = axis_words (layout);
  g_assert_cmpstr (words, ==, "00:00 | 06:00 | 12:00 | 18:00 / 5 Oct 2026");
}

/* The year is said where the chart and where the year begins. */
static void
test_year_once (void)
{
  g_autoptr (TestChart) chart = chart_of_days (corrin_day_new (2025, 12, 30), 4, 3);
  g_autoptr (CorrinChartLayout) layout = test_layout (chart, 800, 400);

  find_text (layout, "12:00");
  find_text (layout, "30 Dec 2025");
  find_text (layout, "31 Dec");
  find_text (layout, "1 Jan 2026");
  find_text (layout, "2 Jan");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/axes/day-without-times", test_day_without_times);
  g_test_add_func ("/chart/axes/week-without-times", test_week_without_times);
  g_test_add_func ("/chart/axes/times-elsewhere", test_times_elsewhere);
  g_test_add_func ("/chart/axes/timed-ratings", test_timed_ratings);
  g_test_add_func ("/chart/axes/timed-dose", test_timed_dose);
  g_test_add_func ("/chart/axes/year-once", test_year_once);
  return g_test_run ();
}
