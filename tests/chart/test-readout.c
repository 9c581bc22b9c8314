/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers beside the crosshair are those that are drawn. */
#include "readout.h"

#include "chart-data.h"
#include "hit-rows.h"

static const CorrinChartReading *
reading_at (const CorrinChartReadout *readout, guint index)
{
  return &g_array_index (readout->readings, CorrinChartReading, index);
}

static guint
count_flags (const TestChart *chart, CorrinPeriod days)
{
  guint n = 0;

  for (guint i = 0; i < chart->spec->flags->len; i++)
    n += corrin_period_contains (days, g_array_index (chart->spec->flags, CorrinChartFlag, i).day) ? 1 : 0;
  return n;
}

static void
check_entry (const TestChart *chart, const CorrinChartLayout *layout, const CorrinChartTrack *track,
             guint index)
{
  const CorrinChartEntry *entry = &g_array_index (track->entries, CorrinChartEntry, index);
  const CorrinChartHit hit = { .track = track, .entry = entry };
  g_autoptr (CorrinChartReadout) readout = corrin_chart_readout_new (chart->spec, &hit);
  const CorrinChartReading *reading = reading_at (readout, track->style);

  g_assert_cmpuint (readout->readings->len, ==, chart->spec->series->len);
  g_assert_cmpint (readout->reading, ==, track->style);
  g_assert_cmpint (readout->dose, ==, -1);
  g_assert_cmpint (readout->days.from, ==, entry->day);
  g_assert_cmpint (readout->days.to, ==, entry->last_day);
  g_assert_cmpint (corrin_chart_readout_day (readout), >=, entry->day);
  g_assert_cmpint (corrin_chart_readout_day (readout), <=, entry->last_day);
  g_assert_cmpuint (readout->flags->len, ==, count_flags (chart, readout->days));
  g_assert_cmpstr (reading->name, ==, track->name);
  if (layout->detail == CORRIN_CHART_DETAIL_RATINGS)
    return;
  g_assert_cmpfloat (reading->value, ==, entry->value);
  g_assert_cmpfloat (reading->lowest, ==, entry->lowest);
  g_assert_cmpfloat (reading->highest, ==, entry->highest);
  g_assert_cmpuint (layout->detail < CORRIN_CHART_DETAIL_WEEKS ? reading->n_ratings : reading->n_days, ==,
                    entry->n);
}

static void
test_as_drawn (void)
{
  guint n_shapes, n_checked = 0;
  const TestShape *shapes = test_shapes (&n_shapes);

  for (guint i = 0; i < n_shapes; i++)
    {
      g_autoptr (TestChart) chart = shapes[i].make ();
      g_autoptr (CorrinChartLayout) layout = test_layout (chart, 900, 500);

      for (guint j = 0; j < layout->tracks->len; j++)
        {
          const CorrinChartTrack *track = &g_array_index (layout->tracks, CorrinChartTrack, j);

          for (guint k = 0; k < track->entries->len; k += 1 + track->entries->len / 100, n_checked++)
            check_entry (chart, layout, track, k);
        }
    }
  g_assert_cmpuint (n_checked, >, 1000);
}

static void
test_several_ratings (void)
{
  static const CorrinPoint points[] = { { 20001, 8 * 3600, 8 },
                                        { 20001, 12 * 3600, 2 },
                                        { 20001, 20 * 3600, 3 } };
  g_autoptr (TestChart) chart = test_chart_new (20000, 20006);
  g_autoptr (CorrinChartLayout) layout = NULL;
  g_autoptr (CorrinChartReadout) readout = NULL;
  CorrinChartHit hit;

  corrin_chart_spec_add_series (chart->spec, "Fatigue", (CorrinPoints){ points, G_N_ELEMENTS (points) });
  test_chart_add (chart, "Tingling", test_ratings_new (20002, 20004, 1, 100, 1));
  corrin_chart_spec_add_mark (chart->spec, 20001, CORRIN_CHART_MARK_TAG, "poor sleep");
  corrin_chart_spec_add_mark (chart->spec, 20001, CORRIN_CHART_MARK_NOTE, "note");
  corrin_chart_spec_add_mark (chart->spec, 20001, CORRIN_CHART_MARK_NOTE, "note");
  corrin_chart_spec_add_mark (chart->spec, 20002, CORRIN_CHART_MARK_TAG, "cold");
  layout = test_layout (chart, 900, 500);
  g_assert_true (corrin_chart_hit_find (layout, 0, 20001, &hit));
  readout = corrin_chart_readout_new (chart->spec, &hit);

  g_assert_cmpuint (reading_at (readout, 0)->n_ratings, ==, 3);
  g_assert_cmpuint (reading_at (readout, 0)->n_days, ==, 1);
  g_assert_cmpfloat (reading_at (readout, 0)->value, ==, 3);
  /* Not rated is not 0. */
  g_assert_cmpuint (reading_at (readout, 1)->n_days, ==, 0);
  g_assert_cmpuint (readout->marks->len, ==, 2);
  g_assert_cmpstr (g_array_index (readout->marks, CorrinChartMark, 0).label, ==, "note");
  g_assert_cmpstr (g_array_index (readout->marks, CorrinChartMark, 1).label, ==, "poor sleep");
  corrin_chart_readout_free (g_steal_pointer (&readout));

  g_assert_true (corrin_chart_hit_find (layout, 1, 20003, &hit));
  readout = corrin_chart_readout_new (chart->spec, &hit);
  g_assert_cmpuint (readout->marks->len, ==, 0);
  corrin_chart_readout_free (g_steal_pointer (&readout));

  hit = (CorrinChartHit){ .mark = &g_array_index (layout->day_marks[CORRIN_CHART_MARK_TAG],
                                                  CorrinChartDayMark, 1) };
  readout = corrin_chart_readout_new (chart->spec, &hit);
  g_assert_true (readout->is_mark);
  g_assert_cmpstr (g_array_index (readout->marks, CorrinChartMark, 0).label, ==, "cold");
  g_assert_cmpint (corrin_chart_readout_day (readout), ==, 20002);
}

static void
add_dose (TestChart *chart, CorrinDay day, CorrinPrecision precision, gboolean skipped)
{
  const CorrinChartDose dose = {
    .day = day,
    .time = CORRIN_TIME_NONE,
    .precision = precision,
    .substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN,
    .micrograms = 1000,
    .skipped = skipped,
  };

  corrin_chart_spec_add_dose (chart->spec, &dose);
}

static const CorrinChartStem *
stem_of (const CorrinChartLayout *layout, guint dose)
{
  for (guint i = 0; i < layout->stems->len; i++)
    if (g_array_index (layout->stems, CorrinChartStem, i).index == dose)
      return &g_array_index (layout->stems, CorrinChartStem, i);
  g_assert_not_reached ();
}

static void
test_doses (void)
{
  CorrinDay day = corrin_day_new (2026, 5, 4);
  g_autoptr (TestChart) chart = test_chart_new (day - 10, day + 10);
  g_autoptr (CorrinChartLayout) layout = NULL;
  g_autoptr (CorrinChartReadout) exact = NULL;
  g_autoptr (CorrinChartReadout) month = NULL;
  g_autoptr (CorrinChartReadout) rated = NULL;
  CorrinChartHit hit;

  test_chart_add (chart, "Fatigue", test_ratings_new (day - 10, day + 10, 1, 100, 1));
  add_dose (chart, day, CORRIN_PRECISION_MONTH, FALSE);
  add_dose (chart, day, CORRIN_PRECISION_DAY, TRUE);
  add_dose (chart, day, CORRIN_PRECISION_DAY, FALSE);
  add_dose (chart, day + 1, CORRIN_PRECISION_DAY, FALSE);
  layout = test_layout (chart, 900, 500);

  exact = corrin_chart_readout_new (chart->spec, &(CorrinChartHit){ .stem = stem_of (layout, 2) });
  g_assert_cmpuint (exact->doses->len, ==, 2);
  g_assert_cmpint (exact->dose, ==, 1);
  g_assert_cmpint (exact->reading, ==, -1);
  g_assert_cmpuint (exact->readings->len, ==, 1);
  g_assert_cmpint (corrin_chart_readout_day (exact), ==, day);

  month = corrin_chart_readout_new (chart->spec, &(CorrinChartHit){ .stem = stem_of (layout, 0) });
  g_assert_true (month->is_month);
  g_assert_cmpuint (month->doses->len, ==, 1);
  g_assert_cmpuint (month->readings->len, ==, 0);
  g_assert_cmpint (month->days.from, ==, corrin_day_new (2026, 5, 1));
  g_assert_cmpint (month->days.to, ==, day + 10);

  g_assert_true (corrin_chart_hit_find (layout, 0, day + 1, &hit));
  rated = corrin_chart_readout_new (chart->spec, &hit);
  g_assert_cmpuint (rated->doses->len, ==, 1);
  g_assert_cmpint (rated->dose, ==, -1);
}

static void
test_labs (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20010);
  g_autoptr (CorrinChartLayout) layout = NULL;
  g_autoptr (CorrinChartReadout) pointed_at = NULL;
  g_autoptr (CorrinChartReadout) rated = NULL;
  CorrinChartHit hit;

  test_chart_add (chart, "Fatigue", test_ratings_new (20000, 20004, 1, 100, 1));
  corrin_chart_spec_add_lab (chart->spec, 20002, "MCV 91 fL");
  corrin_chart_spec_add_lab (chart->spec, 20008, "Vitamin B12 142 ng/L");
  corrin_chart_spec_add_lab (chart->spec, 20008, "Ferritin 61 µg/L");
  layout = test_layout (chart, 900, 500);

  g_assert_true (corrin_chart_hit_find (layout, corrin_chart_row_of_labs (layout), 20008, &hit));
  pointed_at = corrin_chart_readout_new (chart->spec, &hit);
  g_assert_true (pointed_at->is_lab);
  g_assert_cmpint (pointed_at->reading, ==, -1);
  g_assert_cmpint (pointed_at->dose, ==, -1);
  g_assert_cmpuint (pointed_at->labs->len, ==, 2);
  g_assert_cmpstr (g_array_index (pointed_at->labs, CorrinChartLab, 1).label, ==, "Ferritin 61 µg/L");
  g_assert_cmpuint (reading_at (pointed_at, 0)->n_days, ==, 0);
  g_assert_cmpint (corrin_chart_readout_day (pointed_at), ==, 20008);

  g_assert_true (corrin_chart_hit_find (layout, 0, 20002, &hit));
  rated = corrin_chart_readout_new (chart->spec, &hit);
  g_assert_false (rated->is_lab);
  g_assert_cmpuint (rated->labs->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/readout/as-drawn", test_as_drawn);
  g_test_add_func ("/chart/readout/several-ratings", test_several_ratings);
  g_test_add_func ("/chart/readout/doses", test_doses);
  g_test_add_func ("/chart/readout/labs", test_labs);
  return g_test_run ();
}
