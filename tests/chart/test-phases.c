/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The phases of the plan can be pointed at by pointer and keys, are told of in words, and are in the table. */
#include "chart-data.h"
#include "hit-rows.h"
#include "readout.h"
#include "trend-table.h"
#include "words.h"

/* 4 May 2026 */
#define BEGIN 20577
#define END (BEGIN + 59)

/* Loading began before the chart does; another phase has no name. */
static TestChart *
make_chart (void)
{
  TestChart *chart = test_chart_new (BEGIN, END);

  test_chart_add (chart, "Fatigue", test_ratings_new (BEGIN, END, 1, 100, 1));
  corrin_chart_spec_add_band (chart->spec, BEGIN - 30, BEGIN + 9, "Loading", NULL);
  corrin_chart_spec_add_band (chart->spec, BEGIN + 10, BEGIN + 39, "Maintenance, every 8 weeks",
                              "Maintenance");
  corrin_chart_spec_add_band (chart->spec, BEGIN + 40, CORRIN_DAY_NONE, "Maintenance, every 6 weeks",
                              "Maintenance");
  corrin_chart_spec_add_band (chart->spec, BEGIN + 60, CORRIN_DAY_NONE, "After the chart", NULL);
  return chart;
}

static const CorrinChartPhaseMark *
phase_at (const CorrinChartLayout *layout, guint index)
{
  return &g_array_index (layout->phase_marks, CorrinChartPhaseMark, index);
}

/* All of the strip with its name is the phase, and nothing below it. */
static void
test_pointer (void)
{
  g_autoptr (TestChart) chart = make_chart ();
  g_autoptr (CorrinChartLayout) layout = test_layout (chart, 900, 500);
  CorrinChartHit hit;

  g_assert_cmpuint (layout->phase_marks->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const CorrinChartBox *box = &phase_at (layout, i)->box;

      for (double share = 0.05; share < 1; share += 0.15)
        {
          g_assert_true (
              corrin_chart_hit (layout, box->x + share * box->width, box->y + box->height / 2, &hit));
          g_assert_true (hit.phase == phase_at (layout, i));
        }
      g_assert_true (corrin_chart_hit (layout, box->x + box->width / 2, layout->plot.y + 1, &hit));
      g_assert_null (hit.phase);
      g_assert_nonnull (hit.entry);
    }
  g_assert_cmpint (phase_at (layout, 0)->day, ==, BEGIN - 30);
  g_assert_cmpfloat (phase_at (layout, 0)->box.x, ==, layout->plot.x);
  g_assert_cmpint (phase_at (layout, 2)->day, ==, BEGIN + 40);
}

static CorrinChartHit
step (const CorrinChartLayout *layout, CorrinChartHit from, CorrinChartStep where)
{
  CorrinChartHit to;

  g_assert_true (corrin_chart_hit_step (layout, &from, where, &to));
  return to;
}

/* They stand above the first series. */
static void
test_keys (void)
{
  g_autoptr (TestChart) chart = make_chart ();
  g_autoptr (CorrinChartLayout) layout = test_layout (chart, 900, 500);
  CorrinChartHit hit = step (layout, CORRIN_CHART_HIT_NONE, CORRIN_CHART_STEP_LAST);

  g_assert_nonnull (hit.entry);
  hit = step (layout, hit, CORRIN_CHART_STEP_UP);
  g_assert_true (hit.phase == phase_at (layout, 2));
  g_assert_cmpuint (corrin_chart_hit_row (layout, &hit), ==, corrin_chart_row_of_phases (layout));
  hit = step (layout, hit, CORRIN_CHART_STEP_UP);
  hit = step (layout, hit, CORRIN_CHART_STEP_EARLIER);
  g_assert_true (hit.phase == phase_at (layout, 1));
  hit = step (layout, hit, CORRIN_CHART_STEP_DOWN);
  g_assert_nonnull (hit.entry);
  g_assert_cmpint (hit.entry->day, ==, BEGIN + 10);
  hit = step (layout, hit, CORRIN_CHART_STEP_DOWN);
  g_assert_nonnull (hit.entry);
}

/* Keys find them where there is nothing else, and where there is no room for their names. */
static void
test_alone (void)
{
  g_autoptr (TestChart) chart = test_chart_new (BEGIN, END);
  g_autoptr (CorrinChartLayout) layout = NULL;
  g_autoptr (CorrinChartLayout) low = NULL;
  CorrinChartHit hit;

  corrin_chart_spec_add_band (chart->spec, BEGIN + 10, CORRIN_DAY_NONE, "Maintenance", NULL);
  layout = test_layout (chart, 900, 500);
  hit = step (layout, CORRIN_CHART_HIT_NONE, CORRIN_CHART_STEP_EARLIER);
  g_assert_true (hit.phase == phase_at (layout, 0));
  low = test_layout (chart, CORRIN_CHART_MIN_WIDTH, CORRIN_CHART_MIN_HEIGHT / 2.0);
  g_assert_cmpfloat (phase_at (low, 0)->box.height, ==, 0);
  hit = step (low, CORRIN_CHART_HIT_NONE, CORRIN_CHART_STEP_EARLIER);
  g_assert_true (hit.phase == phase_at (low, 0));
}

static CorrinChartReadout *
read_at (const TestChart *chart, const CorrinChartLayout *layout, guint row, CorrinDay day)
{
  CorrinChartHit hit;

  g_assert_true (corrin_chart_hit_find (layout, row, day, &hit));
  return corrin_chart_readout_new (chart->spec, &hit);
}

static const char *
phase_of (const CorrinChartReadout *readout, guint index)
{
  return g_array_index (readout->phases, CorrinChartBand, index).label;
}

static void
test_readout (void)
{
  g_autoptr (TestChart) chart = make_chart ();
  g_autoptr (CorrinChartLayout) layout = test_layout (chart, 900, 500);
  guint row = corrin_chart_row_of_phases (layout);
  g_autoptr (CorrinChartReadout) began = read_at (chart, layout, row, BEGIN - 30);
  g_autoptr (CorrinChartReadout) changed = read_at (chart, layout, row, BEGIN + 40);
  g_autoptr (CorrinChartReadout) rated = read_at (chart, layout, 0, BEGIN + 10);
  g_autoptr (CorrinChartReadout) next = read_at (chart, layout, 0, BEGIN + 11);

  /* Of a day that the chart does not show it says no more. */
  g_assert_cmpint (corrin_chart_readout_day (began), ==, BEGIN - 30);
  g_assert_cmpint (began->phase, ==, 0);
  g_assert_cmpstr (phase_of (began, 0), ==, "Loading");
  g_assert_cmpuint (began->readings->len, ==, 0);

  g_assert_cmpint (corrin_chart_readout_day (changed), ==, BEGIN + 40);
  g_assert_cmpint (changed->phase, ==, 0);
  g_assert_cmpstr (phase_of (changed, 0), ==, "Maintenance, every 6 weeks");
  g_assert_cmpuint (changed->readings->len, ==, 1);

  g_assert_cmpint (rated->phase, ==, -1);
  g_assert_cmpuint (rated->phases->len, ==, 1);
  g_assert_cmpstr (phase_of (rated, 0), ==, "Maintenance, every 8 weeks");
  g_assert_cmpuint (next->phases->len, ==, 0);
}

/* Of a day before the chart, where a phase began with its first injection, only the phase is told of. */
static void
test_readout_before_chart (void)
{
  g_autoptr (TestChart) chart = make_chart ();
  g_autoptr (CorrinChartLayout) layout = NULL;
  g_autoptr (CorrinChartReadout) began = NULL;

  test_chart_add_doses (chart, BEGIN - 30, BEGIN, 30);
  layout = test_layout (chart, 900, 500);
  began = read_at (chart, layout, corrin_chart_row_of_phases (layout), BEGIN - 30);
  g_assert_cmpint (began->phase, ==, 0);
  g_assert_cmpuint (began->doses->len, ==, 0);
}

/* A change of the plan that is marked on the same day has told it already. */
static void
test_words (void)
{
  g_autoptr (TestChart) chart = make_chart ();
  g_autofree char *words = corrin_chart_words (chart->spec);
  g_autofree char *flagged = NULL;
  g_autofree char *many = NULL;

  g_assert_true (g_str_has_suffix (
      words, " No injections recorded in this period. 14 May 2026: Plan: Maintenance, every 8 weeks. "
             "13 June 2026: Plan: Maintenance, every 6 weeks."));
  corrin_chart_spec_add_change_of_plan (chart->spec, BEGIN + 40, "Plan: every 6 weeks");
  flagged = corrin_chart_words (chart->spec);
  g_assert_true (g_str_has_suffix (
      flagged, " No injections recorded in this period. 14 May 2026: Plan: Maintenance, every 8 weeks. "
               "13 June 2026: Plan: every 6 weeks."));
  for (int i = 0; i < 3; i++)
    corrin_chart_spec_add_flag (chart->spec, BEGIN + i, "Fatigue: new words");
  many = corrin_chart_words (chart->spec);
  g_assert_true (g_str_has_suffix (
      many, " No injections recorded in this period. 5 changes of the plan or of the words of a scale."));
}

/* Other words of a scale on the day on which a phase begins say nothing of the phase. */
static void
test_words_with_new_words (void)
{
  g_autoptr (TestChart) chart = make_chart ();
  g_autofree char *words = NULL;

  corrin_chart_spec_add_flag (chart->spec, BEGIN + 40, "Fatigue: new words");
  words = corrin_chart_words (chart->spec);
  g_assert_true (g_str_has_suffix (
      words, " No injections recorded in this period. 14 May 2026: Plan: Maintenance, every 8 weeks. "
             "13 June 2026: Plan: Maintenance, every 6 weeks. "
             "13 June 2026: Fatigue: new words."));
}

static void
test_table (void)
{
  g_autoptr (TestChart) chart = test_chart_new (BEGIN, END);
  g_autoptr (CorrinTrendTable) without = corrin_trend_table_new (chart->spec);
  g_autoptr (CorrinTrendTable) table = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_false (corrin_trend_table_has_phases (without));
  corrin_chart_spec_add_band (chart->spec, BEGIN - 30, BEGIN + 9, "Loading", NULL);
  corrin_chart_spec_add_band (chart->spec, BEGIN + 10, CORRIN_DAY_NONE, "Maintenance", NULL);
  corrin_chart_spec_add_lab (chart->spec, BEGIN + 12, "MCV 91 fL");
  table = corrin_trend_table_new (chart->spec);
  g_assert_true (corrin_trend_table_has_phases (table));
  g_assert_cmpuint (corrin_trend_table_count_rows (table), ==, 2);
  first = corrin_trend_table_phases (table, 0);
  second = corrin_trend_table_phases (table, 1);
  g_assert_cmpstr (first, ==, "");
  g_assert_cmpstr (second, ==, "Maintenance");
  g_assert_cmpint (corrin_trend_table_day (table, 1), ==, BEGIN + 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/phases/pointer", test_pointer);
  g_test_add_func ("/chart/phases/keys", test_keys);
  g_test_add_func ("/chart/phases/alone", test_alone);
  g_test_add_func ("/chart/phases/readout", test_readout);
  g_test_add_func ("/chart/phases/readout-before-chart", test_readout_before_chart);
  g_test_add_func ("/chart/phases/words", test_words);
  g_test_add_func ("/chart/phases/words-with-new-words", test_words_with_new_words);
  g_test_add_func ("/chart/phases/table", test_table);
  return g_test_run ();
}
