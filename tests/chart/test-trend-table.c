/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table has the numbers of the chart, and no others. */
#include "trend-table.h"

#include "chart-data.h"

#include <math.h>

static void
check_series (const CorrinTrendTable *table, const CorrinChartSpec *spec, guint series)
{
  CorrinDayValues days =
      corrin_chart_series_days (spec, &g_array_index (spec->series, CorrinChartSeries, series));
  gsize n = days.n_values;

  for (guint row = 0; row < corrin_trend_table_count_rows (table); row++)
    {
      double value = corrin_trend_table_value (table, row, series);

      if (isnan (value))
        continue;
      g_assert_cmpuint (n, >, 0);
      n--;
      g_assert_cmpint (corrin_trend_table_day (table, row), ==, days.values[n].day);
      g_assert_cmpfloat (value, ==, days.values[n].value);
    }
  g_assert_cmpuint (n, ==, 0);
}

static void
test_as_drawn (void)
{
  guint n_shapes;
  const TestShape *shapes = test_shapes (&n_shapes);

  for (guint i = 0; i < n_shapes; i++)
    {
      g_autoptr (TestChart) chart = shapes[i].make ();
      g_autoptr (CorrinTrendTable) table = corrin_trend_table_new (chart->spec);

      g_assert_cmpuint (corrin_trend_table_count_series (table), ==, chart->spec->series->len);
      for (guint series = 0; series < chart->spec->series->len; series++)
        check_series (table, chart->spec, series);
      for (guint row = 1; row < corrin_trend_table_count_rows (table); row++)
        g_assert_cmpint (corrin_trend_table_day (table, row), <=, corrin_trend_table_day (table, row - 1));
    }
}

static void
check_row (const CorrinTrendTable *table, guint row, const char *date, const char *fatigue,
           const char *tingling, const char *doses)
{
  g_autofree char *shown_date = corrin_trend_table_date (table, row);
  g_autofree char *shown_fatigue = corrin_trend_table_number (table, row, 0);
  g_autofree char *shown_tingling = corrin_trend_table_number (table, row, 1);
  g_autofree char *shown_doses = corrin_trend_table_doses (table, row);

  g_assert_cmpstr (shown_date, ==, date);
  g_assert_cmpstr (shown_fatigue, ==, fatigue);
  g_assert_cmpstr (shown_tingling, ==, tingling);
  g_assert_cmpstr (shown_doses, ==, doses);
}

static void
add_dose (TestChart *chart, CorrinDay day, CorrinPrecision precision, gboolean skipped)
{
  const CorrinChartDose dose = {
    .day = day,
    .time = CORRIN_TIME_NONE,
    .precision = precision,
    .substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN,
    .micrograms = skipped ? 0 : 1000,
    .skipped = skipped,
  };

  corrin_chart_spec_add_dose (chart->spec, &dose);
}

static void
test_rows (void)
{
  CorrinDay day = corrin_day_new (2026, 5, 4);
  const CorrinPoint fatigue[] = { { day - 40, CORRIN_TIME_NONE, 9 },
                                  { day, CORRIN_TIME_NONE, 7 },
                                  { day, 43200, 4 },
                                  { day + 1, CORRIN_TIME_NONE, 0 } };
  const CorrinPoint tingling[] = { { day + 1, CORRIN_TIME_NONE, 10 } };
  TestChart *chart = test_chart_new (day - 10, day + 10);
  g_autoptr (CorrinTrendTable) table = NULL;

  corrin_chart_spec_add_series (chart->spec, "Fatigue", (CorrinPoints){ fatigue, G_N_ELEMENTS (fatigue) });
  corrin_chart_spec_add_series (chart->spec, "Tingling", (CorrinPoints){ tingling, G_N_ELEMENTS (tingling) });
  add_dose (chart, day + 5, CORRIN_PRECISION_DAY, TRUE);
  add_dose (chart, day, CORRIN_PRECISION_MORNING, FALSE);
  add_dose (chart, day, CORRIN_PRECISION_DAY, FALSE);
  add_dose (chart, day, CORRIN_PRECISION_MONTH, FALSE);
  add_dose (chart, day - 11, CORRIN_PRECISION_DAY, FALSE);
  table = corrin_trend_table_new (chart->spec);
  /* The table stands for itself. */
  test_chart_free (chart);

  g_assert_cmpuint (corrin_trend_table_count_rows (table), ==, 4);
  g_assert_cmpstr (corrin_trend_table_name (table, 1), ==, "Tingling");
  check_row (table, 0, "9 May 2026", "", "", "hydroxocobalamin, skipped");
  check_row (table, 1, "5 May 2026", "0", "10", "");
  check_row (table, 2, "4 May 2026", "5.5", "",
             "hydroxocobalamin 1000 micrograms; hydroxocobalamin 1000 micrograms");
  check_row (table, 3, "May 2026", "", "", "hydroxocobalamin 1000 micrograms");
  g_assert_true (corrin_trend_table_is_month (table, 3));
  g_assert_false (corrin_trend_table_is_month (table, 2));
}

/* Lab results stand in the row of their day, also where nothing was rated. */
static void
test_labs (void)
{
  CorrinDay day = corrin_day_parse ("2026-05-04");
  g_autoptr (TestChart) chart = test_chart_new (day, day + 10);
  g_autoptr (CorrinTrendTable) none = corrin_trend_table_new (chart->spec);
  g_autoptr (CorrinTrendTable) table = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  corrin_chart_spec_add_lab (chart->spec, day - 1, "before");
  corrin_chart_spec_add_lab (chart->spec, day, "Vitamin B12 142 ng/L");
  corrin_chart_spec_add_lab (chart->spec, day, "MCV 91 fL");
  corrin_chart_spec_add_lab (chart->spec, day + 2, "Ferritin 61 µg/L");
  table = corrin_trend_table_new (chart->spec);
  g_assert_false (corrin_trend_table_has_labs (none));
  g_assert_true (corrin_trend_table_has_labs (table));
  g_assert_cmpuint (corrin_trend_table_count_rows (table), ==, 2);
  first = corrin_trend_table_labs (table, 0);
  second = corrin_trend_table_labs (table, 1);
  g_assert_cmpstr (first, ==, "Ferritin 61 µg/L");
  g_assert_cmpstr (second, ==, "Vitamin B12 142 ng/L; MCV 91 fL");
}

/* And phases where they begin, in whatever order the plan has them; the month that begins on the same day has none. */
static void
test_phases (void)
{
  CorrinDay day = corrin_day_parse ("2026-05-01");
  g_autoptr (TestChart) chart = test_chart_new (day, day + 40);
  g_autoptr (CorrinTrendTable) table = NULL;
  const char *expected[] = { "Maintenance", "Loading", "" };

  corrin_chart_spec_add_band (chart->spec, day + 20, CORRIN_DAY_NONE, "Maintenance", NULL);
  corrin_chart_spec_add_band (chart->spec, day, day + 9, "Loading", NULL);
  corrin_chart_spec_add_band (chart->spec, day + 10, day + 19, NULL, NULL);
  add_dose (chart, day, CORRIN_PRECISION_MONTH, FALSE);
  table = corrin_trend_table_new (chart->spec);
  g_assert_cmpuint (corrin_trend_table_count_rows (table), ==, G_N_ELEMENTS (expected));
  for (guint row = 0; row < G_N_ELEMENTS (expected); row++)
    {
      g_autofree char *phases = corrin_trend_table_phases (table, row);

      g_assert_cmpstr (phases, ==, expected[row]);
    }
}

/* So do notes, tags and reactions, each words once. */
static void
test_marks (void)
{
  CorrinDay day = corrin_day_parse ("2026-05-04");
  g_autoptr (TestChart) chart = test_chart_new (day, day + 10);
  g_autoptr (CorrinTrendTable) none = corrin_trend_table_new (chart->spec);
  g_autoptr (CorrinTrendTable) table = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  corrin_chart_spec_add_mark (chart->spec, day - 1, CORRIN_CHART_MARK_NOTE, "note");
  corrin_chart_spec_add_mark (chart->spec, day, CORRIN_CHART_MARK_REACTION, "reaction: redness");
  corrin_chart_spec_add_mark (chart->spec, day, CORRIN_CHART_MARK_NOTE, "note");
  corrin_chart_spec_add_mark (chart->spec, day, CORRIN_CHART_MARK_NOTE, "note");
  corrin_chart_spec_add_mark (chart->spec, day, CORRIN_CHART_MARK_TAG, "travel");
  corrin_chart_spec_add_mark (chart->spec, day, CORRIN_CHART_MARK_TAG, "poor sleep");
  corrin_chart_spec_add_mark (chart->spec, day + 3, CORRIN_CHART_MARK_TAG, "travel");
  table = corrin_trend_table_new (chart->spec);
  g_assert_false (corrin_trend_table_has_marks (none));
  g_assert_true (corrin_trend_table_has_marks (table));
  g_assert_cmpuint (corrin_trend_table_count_rows (table), ==, 2);
  first = corrin_trend_table_marks (table, 0);
  second = corrin_trend_table_marks (table, 1);
  g_assert_cmpstr (first, ==, "travel");
  g_assert_cmpstr (second, ==, "note; poor sleep; travel; reaction: redness");
}

static void
test_nothing (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20010);
  g_autoptr (CorrinTrendTable) table = corrin_trend_table_new (chart->spec);
  g_autoptr (CorrinTrendTable) again = corrin_trend_table_ref (table);

  g_assert_cmpuint (corrin_trend_table_count_rows (again), ==, 0);
  g_assert_cmpuint (corrin_trend_table_count_series (again), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/trend-table/as-drawn", test_as_drawn);
  g_test_add_func ("/chart/trend-table/rows", test_rows);
  g_test_add_func ("/chart/trend-table/labs", test_labs);
  g_test_add_func ("/chart/trend-table/phases", test_phases);
  g_test_add_func ("/chart/trend-table/marks", test_marks);
  g_test_add_func ("/chart/trend-table/nothing", test_nothing);
  return g_test_run ();
}
