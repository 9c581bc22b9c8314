/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days since an injection: lines, then medians and bands, each with its counts, and what is left out. */
#include "cycle-figure.h"

#include "chart-data.h"
#include "figure-data.h"

#include <string.h>

#define BEGIN (corrin_day_new (2025, 1, 6))
#define CYCLE 56

static CorrinFigure *
make_since (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom, CorrinPeriod period)
{
  return corrin_cycle_figure_new (evidence, symptom, period, CORRIN_ALIGNMENT_SINCE);
}

static CorrinFigure *
make_before (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom, CorrinPeriod period)
{
  return corrin_cycle_figure_new (evidence, symptom, period, CORRIN_ALIGNMENT_BEFORE);
}

static void
test_everywhere (void)
{
  test_figure_everywhere (make_since);
}

static void
test_everywhere_backwards (void)
{
  test_figure_everywhere (make_before);
}

/* In each cycle a week of 2, then 5. */
static CorrinEvidence *
evidence_of (int cycles)
{
  CorrinEvidence *evidence = test_evidence_new ();
  CorrinSymptomEvidence *symptom = test_evidence_symptom (evidence, "Fatigue");

  for (int i = 0; i <= cycles; i++)
    test_evidence_dose (evidence, BEGIN + i * CYCLE, CORRIN_PRECISION_DAY);
  for (int i = 0; i < cycles * CYCLE; i++)
    {
      CorrinPoint point = { BEGIN + i, CORRIN_TIME_NONE, i % CYCLE < 7 ? 2 : 5 };

      g_array_append_val (symptom->points, point);
    }
  return evidence;
}

static CorrinFigure *
figure_of (const CorrinEvidence *evidence, CorrinAlignment alignment)
{
  return corrin_cycle_figure_new (evidence, evidence->symptoms->pdata[0],
                                  (CorrinPeriod){ BEGIN, BEGIN + 8 * CYCLE }, alignment);
}

static CorrinFigureScene *
lay_out (const CorrinFigure *figure)
{
  PangoContext *context = test_context (96);
  CorrinFigureScene *scene = corrin_figure_layout (figure, 800, 500, context);

  g_object_unref (context);
  return scene;
}

static gboolean
has_text (const CorrinFigureScene *scene, const char *words)
{
  for (guint i = 0; i < scene->layout->texts->len; i++)
    {
      const CorrinChartText *text = &g_array_index (scene->layout->texts, CorrinChartText, i);

      if (strstr (pango_layout_get_text (text->layout), words) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
assert_read (const CorrinFigure *figure, const CorrinFigureScene *scene, guint index, const char *words)
{
  g_autofree char *readout =
      corrin_figure_readout (figure, &g_array_index (scene->items, CorrinFigureItem, index));

  g_assert_cmpstr (readout, ==, words);
}

/* The line stands where its number is, and so do the bands. */
static void
test_profile (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of (5);
  g_autoptr (CorrinFigure) figure = figure_of (evidence, CORRIN_ALIGNMENT_SINCE);
  g_autoptr (CorrinFigureScene) scene = lay_out (figure);
  const CorrinChartTrack *median = &g_array_index (scene->layout->tracks, CorrinChartTrack, 1);
  const CorrinChartEntry *first = &g_array_index (median->entries, CorrinChartEntry, 0);
  const CorrinChartEntry *second = &g_array_index (median->entries, CorrinChartEntry, 1);

  g_assert_cmpuint (scene->items->len, ==, 8);
  g_assert_cmpfloat (first->y, ==, corrin_chart_scale_apply (&scene->layout->value_scale, 2));
  g_assert_cmpfloat (second->y, ==, corrin_chart_scale_apply (&scene->layout->value_scale, 5));
  assert_read (
      figure, scene, 0,
      "0 to 6 days since the injection\nMedian 2\n25 to 75 %: 2\n10 to 90 %: 2\n35 days rated, of 5 cycles");
  g_assert_true (has_text (scene, "35"));
  g_assert_true (has_text (scene, "has not ended in this period is left out of the median."));
  g_assert_true (has_text (scene, "In 5 of 5 cycles the last week was rated higher than the first week"));
}

/* Towards the next injection time runs from left to right as well. */
static void
test_backwards (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of (5);
  g_autoptr (CorrinFigure) figure = figure_of (evidence, CORRIN_ALIGNMENT_BEFORE);
  g_autoptr (CorrinFigureScene) scene = lay_out (figure);

  assert_read (figure, scene, scene->items->len - 1,
               "7 to 1 days before the next injection\nMedian 5\n25 to 75 %: 5\n10 to 90 %: 5\n"
               "35 days rated, of 5 cycles");
  g_assert_cmpfloat (g_array_index (scene->items, CorrinFigureItem, 0).x, <,
                     g_array_index (scene->items, CorrinFigureItem, 1).x);
}

/* Before there are enough cycles there are lines, their days, and what is missing. */
static void
test_not_yet (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of (2);
  g_autoptr (CorrinFigure) figure = figure_of (evidence, CORRIN_ALIGNMENT_SINCE);
  g_autoptr (CorrinFigureScene) scene = lay_out (figure);
  g_autoptr (CorrinSheet) sheet = corrin_figure_sheet (figure);

  g_assert_cmpuint (scene->items->len, ==, 2 * CYCLE);
  g_assert_cmpuint (corrin_sheet_count_rows (sheet), ==, 2 * CYCLE);
  g_assert_true (has_text (scene, "2 of 3 cycles with enough rated days so far"));
  g_assert_true (has_text (scene, "cycle from 6 January 2025"));
  g_assert_false (has_text (scene, "median of every"));
  assert_read (figure, scene, 3,
               "3 days since the injection\n9 January 2025\nFatigue: 2\ncycle from 6 January 2025");
}

static guint
count_lone_dots (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of (5);
  GArray *points = ((CorrinSymptomEvidence *) evidence->symptoms->pdata[0])->points;
  g_autoptr (CorrinFigure) figure = NULL;
  g_autoptr (CorrinFigureScene) scene = NULL;
  guint n = 0;

  g_array_remove_index (points, 22);
  g_array_remove_index (points, 20);
  figure = figure_of (evidence, CORRIN_ALIGNMENT_SINCE);
  scene = lay_out (figure);
  for (guint i = 0; i < scene->layout->markers->len; i++)
    n += g_array_index (scene->layout->markers, CorrinChartMarker, i).role == CORRIN_CHART_ROLE_GUIDE;
  return n;
}

/* Markers lie above the median, and covered its line. */
static void
test_lone_days_under_median (void)
{
  g_assert_cmpuint (count_lone_dots (), ==, 0);
}

static void
test_table (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of (5);
  g_autoptr (CorrinFigure) figure = figure_of (evidence, CORRIN_ALIGNMENT_SINCE);
  g_autoptr (CorrinSheet) sheet = corrin_figure_sheet (figure);

  g_assert_cmpuint (corrin_sheet_count_rows (sheet), ==, 8);
  g_assert_cmpstr (corrin_sheet_text (sheet, 1, 0), ==, "7 to 13 days since the injection");
  g_assert_cmpfloat (corrin_sheet_order (sheet, 1, 1), ==, 35);
  g_assert_cmpfloat (corrin_sheet_order (sheet, 1, 2), ==, 5);
  g_assert_cmpfloat (corrin_sheet_order (sheet, 1, 3), ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cycle-figure/everywhere", test_everywhere);
  g_test_add_func ("/cycle-figure/everywhere-backwards", test_everywhere_backwards);
  g_test_add_func ("/cycle-figure/profile", test_profile);
  g_test_add_func ("/cycle-figure/backwards", test_backwards);
  g_test_add_func ("/cycle-figure/not-yet", test_not_yet);
  g_test_add_func ("/cycle-figure/lone-days-under-median", test_lone_days_under_median);
  g_test_add_func ("/cycle-figure/table", test_table);
  return g_test_run ();
}
