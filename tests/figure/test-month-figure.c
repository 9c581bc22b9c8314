/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two months side by side: the same scale, their days, medians and injections. */
#include "month-figure.h"

#include "chart-data.h"
#include "figure-data.h"

#define MAY_2025 (corrin_day_new (2025, 5, 1))
#define MAY_2026 (corrin_day_new (2026, 5, 1))

static CorrinFigure *
make (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom, CorrinPeriod period)
{
  return corrin_month_figure_new (evidence, symptom, period.from, period.to);
}

static void
test_everywhere (void)
{
  test_figure_everywhere (make);
}

static void
rate (CorrinSymptomEvidence *symptom, CorrinDay day, double value)
{
  CorrinPoint point = { day, CORRIN_TIME_NONE, value };

  g_array_append_val (symptom->points, point);
}

static CorrinEvidence *
evidence_of_two (void)
{
  CorrinEvidence *evidence = test_evidence_new ();
  CorrinSymptomEvidence *symptom = test_evidence_symptom (evidence, "Fatigue");

  rate (symptom, MAY_2025, 6);
  rate (symptom, MAY_2025 + 1, 8);
  rate (symptom, MAY_2026 + 4, 3);
  test_evidence_dose (evidence, MAY_2026 + 4, CORRIN_PRECISION_DAY);
  return evidence;
}

static void
test_words (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of_two ();
  g_autoptr (CorrinFigure) figure =
      corrin_month_figure_new (evidence, evidence->symptoms->pdata[0], MAY_2026 + 10, MAY_2025 + 20);
  g_autofree char *words = corrin_figure_words (figure);
  g_autoptr (CorrinSheet) sheet = corrin_figure_sheet (figure);
  g_autofree char *copy = corrin_sheet_copy_text (sheet);

  g_assert_cmpstr (
      words, ==,
      "Fatigue then and now. May 2025: median 7, 2 of 31 days rated, 6 to 8; 0 injections. May 2026: "
      "median 3, 1 of 31 days rated, 3; 1 injection. Difference of the medians, the later month minus "
      "the earlier: −4.");
  g_assert_cmpstr (copy, ==,
                   "Month\tDays rated\tMedian\tLowest\tHighest\tInjections\n"
                   "May 2025\t2 of 31\t7\t6\t8\t0\n"
                   "May 2026\t1 of 31\t3\t3\t3\t1\n");
}

/* The same value is equally high in both. */
static void
test_places (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of_two ();
  g_autoptr (CorrinFigure) figure =
      corrin_month_figure_new (evidence, evidence->symptoms->pdata[0], MAY_2025, MAY_2026);
  PangoContext *context = test_context (96);
  g_autoptr (CorrinFigureScene) scene = corrin_figure_layout (figure, 700, 400, context);
  const CorrinFigureItem *items = (const CorrinFigureItem *) (const void *) scene->items->data;
  g_autofree char *readout = NULL;

  g_assert_cmpuint (scene->items->len, ==, 3);
  g_assert_cmpfloat (items[0].y, ==, corrin_chart_scale_apply (&scene->layout->value_scale, 6));
  g_assert_cmpfloat (items[2].y, ==, corrin_chart_scale_apply (&scene->layout->value_scale, 3));
  g_assert_cmpfloat (items[1].x, <, items[2].x);
  readout = corrin_figure_readout (figure, &items[2]);
  g_assert_cmpstr (readout, ==, "5 May 2026\nFatigue: 3\nInjection: hydroxocobalamin 1000 micrograms");
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month-figure/everywhere", test_everywhere);
  g_test_add_func ("/month-figure/words", test_words);
  g_test_add_func ("/month-figure/places", test_places);
  return g_test_run ();
}
