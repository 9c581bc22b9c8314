/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Before and after: a pair for each injection, all together, what is left out, and the plan as a table. */
#include "pair-figure.h"

#include "chart-data.h"
#include "figure-data.h"
#include "regimen-table.h"

#include <math.h>
#include <string.h>

#define BEGIN (corrin_day_new (2025, 1, 6))
#define EVERY 56

static CorrinFigure *
make_doses (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom, CorrinPeriod period)
{
  return corrin_pair_figure_new (evidence, symptom, period, CORRIN_PAIRS_DOSES, CORRIN_WINDOW_14);
}

static CorrinFigure *
make_plan (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom, CorrinPeriod period)
{
  return corrin_pair_figure_new (evidence, symptom, period, CORRIN_PAIRS_PLAN, CORRIN_WINDOW_28);
}

static void
test_everywhere (void)
{
  test_figure_everywhere (make_doses);
}

static void
test_everywhere_plan (void)
{
  test_figure_everywhere (make_plan);
}

/* 6 before each injection, 3 from it on for two weeks. */
static CorrinEvidence *
evidence_of (int doses)
{
  CorrinEvidence *evidence = test_evidence_new ();
  CorrinSymptomEvidence *symptom = test_evidence_symptom (evidence, "Fatigue");

  for (int i = 0; i < (doses + 1) * EVERY; i++)
    {
      CorrinPoint point = { BEGIN + i, CORRIN_TIME_NONE, i >= EVERY && i % EVERY < 14 ? 3 : 6 };

      g_array_append_val (symptom->points, point);
    }
  for (int i = 1; i <= doses; i++)
    test_evidence_dose (evidence, BEGIN + i * EVERY, CORRIN_PRECISION_DAY);
  return evidence;
}

static CorrinFigure *
figure_of (const CorrinEvidence *evidence)
{
  return make_doses (evidence, evidence->symptoms->pdata[0], (CorrinPeriod){ BEGIN, BEGIN + 10 * EVERY });
}

static void
test_pairs (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of (5);
  g_autoptr (CorrinFigure) figure = figure_of (evidence);
  PangoContext *context = test_context (96);
  g_autoptr (CorrinFigureScene) scene = corrin_figure_layout (figure, 800, 500, context);
  const CorrinFigureItem *items = (const CorrinFigureItem *) (const void *) scene->items->data;
  g_autofree char *one = corrin_figure_readout (figure, &items[0]);
  g_autofree char *all = corrin_figure_readout (figure, &items[5]);

  g_assert_cmpuint (scene->items->len, ==, 6);
  g_assert_cmpstr (one, ==,
                   "Injection on 3 March 2025\nhydroxocobalamin 1000 micrograms\n"
                   "14 days before: median 6 (14 of 14 days rated)\n"
                   "14 days from it on: median 3 (14 of 14 days rated)\nDifference −3");
  g_assert_cmpstr (all, ==,
                   "All 5 injections\n14 days before: median 6 (70 of 70 days rated)\n"
                   "14 days from it on: median 3 (70 of 70 days rated)\nDifference −3");
  g_object_unref (context);
}

/* A narrow chart has the newest, and says how many it has not. */
static void
test_narrow (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of (9);
  g_autoptr (CorrinFigure) figure = figure_of (evidence);
  PangoContext *context = test_context (96);
  g_autoptr (CorrinFigureScene) scene = corrin_figure_layout (figure, 360, 500, context);
  const CorrinFigureItem *last = &g_array_index (scene->items, CorrinFigureItem, scene->items->len - 2);
  gboolean is_said = FALSE;

  g_assert_cmpuint (scene->items->len, <, 10);
  g_assert_cmpint (last->day, ==, BEGIN + 9 * EVERY);
  for (guint i = 0; i < scene->layout->texts->len; i++)
    is_said |=
        strstr (pango_layout_get_text (g_array_index (scene->layout->texts, CorrinChartText, i).layout),
                "no room here")
        != NULL;
  g_assert_true (is_said);
  g_object_unref (context);
}

/* In a mirrored window the signs and the order of numbers stay, and no line leaves its box. */
static void
test_mirrored (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of (5);
  g_autoptr (CorrinFigure) figure = figure_of (evidence);
  PangoContext *context = test_context (96);
  g_autoptr (CorrinFigureScene) scene = NULL;
  guint n_signs = 0;

  pango_context_set_base_dir (context, PANGO_DIRECTION_RTL);
  scene = corrin_figure_layout (figure, 300, 700, context);
  for (guint i = 0; i < scene->layout->texts->len; i++)
    {
      PangoLayout *text = g_array_index (scene->layout->texts, CorrinChartText, i).layout;
      PangoRectangle extents;

      pango_layout_get_extents (text, NULL, &extents);
      g_assert_cmpint (extents.x, ==, 0);
      if (!g_str_has_suffix (pango_layout_get_text (text), "−3"))
        continue;
      g_assert_cmpint (pango_layout_get_line_readonly (text, 0)->resolved_dir, ==, PANGO_DIRECTION_LTR);
      n_signs++;
    }
  g_assert_cmpuint (n_signs, >, 0);
  g_object_unref (context);
}

static void
test_table (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of (2);
  g_autoptr (CorrinFigure) figure = figure_of (evidence);
  g_autoptr (CorrinSheet) sheet = corrin_figure_sheet (figure);
  g_autofree char *words = corrin_figure_words (figure);

  g_assert_cmpuint (corrin_sheet_count_rows (sheet), ==, 3);
  g_assert_cmpfloat (corrin_sheet_order (sheet, 0, 1), ==, 6);
  g_assert_cmpfloat (corrin_sheet_order (sheet, 0, 2), ==, 14);
  g_assert_cmpstr (corrin_sheet_text (sheet, 2, 5), ==, "−3");
  g_assert_nonnull (strstr (words, "Sentences come later: 2 of the 4 that they need are there."));
}

static void
add_step (CorrinEvidence *evidence, CorrinDay day, int every)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->day = day;
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->rule = CORRIN_RULE_EVERY_DAYS;
  step->interval_min = every;
  step->ends = CORRIN_ENDS_OPEN;
  g_ptr_array_add (evidence->plan, step);
}

/* After a change of the plan there are the days after those too; changes are never taken together. */
static void
test_plan_later (void)
{
  g_autoptr (CorrinEvidence) evidence = test_evidence_new ();
  CorrinSymptomEvidence *symptom = test_evidence_symptom (evidence, "Fatigue");
  CorrinPeriod period = { BEGIN, BEGIN + 399 };
  g_autoptr (CorrinFigure) figure = NULL;
  g_autoptr (CorrinFigureScene) scene = NULL;
  g_autoptr (CorrinSheet) sheet = NULL;
  g_autofree char *words = NULL;
  g_autofree char *one = NULL;
  PangoContext *context = test_context (96);

  for (int i = 0; i < 400; i++)
    {
      CorrinPoint point = { BEGIN + i, CORRIN_TIME_NONE, i < 100 ? 7 : i < 128 ? 6 : 2 };

      g_array_append_val (symptom->points, point);
    }
  add_step (evidence, BEGIN, 84);
  add_step (evidence, BEGIN + 100, 56);
  add_step (evidence, BEGIN + 300, 42);
  figure = make_plan (evidence, symptom, period);
  scene = corrin_figure_layout (figure, 800, 500, context);
  g_assert_cmpuint (scene->items->len, ==, 2);
  one = corrin_figure_readout (figure, &g_array_index (scene->items, CorrinFigureItem, 0));
  g_assert_cmpstr (one, ==,
                   "Plan from 16 April 2025\nMaintenance, every 56 days\n"
                   "28 days before: median 7 (28 of 28 days rated)\n"
                   "28 days from it on: median 6 (28 of 28 days rated)\nDifference −1\n"
                   "days 29 to 56: median 2 (28 of 28 days rated)");
  words = corrin_figure_words (figure);
  g_assert_nonnull (strstr (words, "; days 29 to 56: median 2 (28 of 28 days rated)."));
  g_assert_null (strstr (words, "All 2"));
  sheet = corrin_figure_sheet (figure);
  g_assert_cmpuint (corrin_sheet_count_rows (sheet), ==, 2);
  g_assert_cmpstr (corrin_sheet_title (sheet, 6), ==, "Median, days 29 to 56");
  g_assert_cmpfloat (corrin_sheet_order (sheet, 1, 6), ==, 2);
  g_assert_cmpfloat (corrin_sheet_order (sheet, 1, 7), ==, 28);
  g_object_unref (context);
}

/* Without a plan the table is one line, with its counts. */
static void
test_regimen (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of (2);
  CorrinPeriod period = { BEGIN, BEGIN + 3 * EVERY - 1 };
  g_autoptr (CorrinSheet) sheet = corrin_regimen_sheet_new (evidence, evidence->symptoms->pdata[0], period);
  g_autofree char *words = corrin_regimen_words (evidence, evidence->symptoms->pdata[0], period);

  g_assert_cmpuint (corrin_sheet_count_rows (sheet), ==, 1);
  g_assert_cmpstr (corrin_sheet_text (sheet, 0, 0), ==, "Without a plan");
  g_assert_cmpstr (corrin_sheet_text (sheet, 0, 3), ==, "3 to 6");
  g_assert_cmpstr (corrin_sheet_text (sheet, 0, 4), ==, "168 of 168");
  g_assert_cmpstr (
      words, ==,
      "Without a plan (6 January 2025 to 22 June 2025): median 6, 3 to 6, 168 of 168 days rated; 2 "
      "injections.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pair-figure/everywhere", test_everywhere);
  g_test_add_func ("/pair-figure/everywhere-plan", test_everywhere_plan);
  g_test_add_func ("/pair-figure/pairs", test_pairs);
  g_test_add_func ("/pair-figure/narrow", test_narrow);
  g_test_add_func ("/pair-figure/mirrored", test_mirrored);
  g_test_add_func ("/pair-figure/table", test_table);
  g_test_add_func ("/pair-figure/plan-later", test_plan_later);
  g_test_add_func ("/pair-figure/regimen", test_regimen);
  return g_test_run ();
}
