/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart in words, for whoever does not see it. */
#include "words.h"

#include "chart-data.h"

#define BEGIN (corrin_day_new (2026, 5, 1))

static void
add_ratings (TestChart *chart, const char *name, const CorrinPoint *points, guint n)
{
  GArray *ratings = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));

  g_array_append_vals (ratings, points, n);
  test_chart_add (chart, name, ratings);
}

static void
test_nothing (void)
{
  g_autoptr (TestChart) chart = test_chart_new (BEGIN, BEGIN);
  g_autofree char *words = corrin_chart_words (chart->spec);

  g_assert_cmpstr (words, ==,
                   "1 May 2026. No ratings in this period. No injections recorded in this period.");
}

static void
test_ratings_and_doses (void)
{
  const CorrinPoint fatigue[] = {
    { BEGIN - 1, CORRIN_TIME_NONE, 10 }, { BEGIN, CORRIN_TIME_NONE, 2 },
    { BEGIN + 1, CORRIN_TIME_NONE, 3 },  { BEGIN + 1, 3600, 4 },
    { BEGIN + 5, CORRIN_TIME_NONE, 8 },  { BEGIN + 31, CORRIN_TIME_NONE, 0 },
  };
  const CorrinPoint tingling[] = { { BEGIN + 2, CORRIN_TIME_NONE, 0 } };
  const CorrinDay doses[] = { BEGIN - 1, BEGIN + 3, BEGIN + 30, BEGIN + 31 };
  g_autoptr (TestChart) chart = test_chart_new (BEGIN, BEGIN + 30);
  g_autofree char *words = NULL;

  add_ratings (chart, "Fatigue", fatigue, G_N_ELEMENTS (fatigue));
  add_ratings (chart, "Tingling", tingling, G_N_ELEMENTS (tingling));
  add_ratings (chart, "Daily life", fatigue, 1);
  for (guint i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      CorrinChartDose dose = { .day = doses[i], .time = CORRIN_TIME_NONE, .precision = CORRIN_PRECISION_DAY };

      corrin_chart_spec_add_dose (chart->spec, &dose);
    }
  words = corrin_chart_words (chart->spec);
  g_assert_cmpstr (
      words, ==,
      "1 May 2026 to 31 May 2026. Fatigue: 3 days rated, between 2 and 8. "
      "Tingling: 1 day rated, with 0. Daily life: not rated. "
      "After the first rated day of this period, up to 25 days in a row have no rating. 2 injections.");
}

/* Only a change that is seen is told: one on the first day has nothing before it. */
static void
test_reworded (void)
{
  const CorrinPoint points[] = { { BEGIN, CORRIN_TIME_NONE, 2 }, { BEGIN + 1, CORRIN_TIME_NONE, 3 } };
  g_autoptr (TestChart) chart = test_chart_new (BEGIN, BEGIN + 1);
  g_autofree char *words = NULL;

  add_ratings (chart, "Fatigue", points, G_N_ELEMENTS (points));
  corrin_chart_spec_add_rewording (chart->spec, BEGIN);
  corrin_chart_spec_add_rewording (chart->spec, BEGIN + 1);
  words = corrin_chart_words (chart->spec);
  g_assert_cmpstr (words, ==,
                   "1 May 2026 to 2 May 2026. Fatigue: 2 days rated, between 2 and 3. Fatigue: other words "
                   "from 2 May 2026 on, where its line begins anew. No injections recorded in this period.");
}

static void
test_halves_and_skipped (void)
{
  const CorrinPoint points[] = { { BEGIN, CORRIN_TIME_NONE, 2 },
                                 { BEGIN, 3600, 3 },
                                 { BEGIN + 1, 0, 3.333 } };
  g_autoptr (TestChart) chart = test_chart_new (BEGIN, BEGIN + 1);
  CorrinChartDose dose = { .day = BEGIN, .time = CORRIN_TIME_NONE, .precision = CORRIN_PRECISION_MONTH };
  g_autofree char *words = NULL;

  add_ratings (chart, "Fatigue", points, G_N_ELEMENTS (points));
  corrin_chart_spec_add_dose (chart->spec, &dose);
  dose.skipped = TRUE;
  corrin_chart_spec_add_dose (chart->spec, &dose);
  words = corrin_chart_words (chart->spec);
  g_assert_cmpstr (
      words, ==,
      "1 May 2026 to 2 May 2026. Fatigue: 2 days rated, between 2.5 and 3.3. 1 injection. 1 skipped.");
}

/* A few marks are read out, many are counted, none outside of the period. */
static void
test_flags (void)
{
  g_autoptr (TestChart) chart = test_chart_new (BEGIN, BEGIN + 10);
  g_autofree char *few = NULL;
  g_autofree char *many = NULL;

  corrin_chart_spec_add_flag (chart->spec, BEGIN - 1, "before");
  corrin_chart_spec_add_change_of_plan (chart->spec, BEGIN + 3, "Plan: every 8 weeks");
  few = corrin_chart_words (chart->spec);
  g_assert_true (
      g_str_has_suffix (few, " No injections recorded in this period. 4 May 2026: Plan: every 8 weeks."));
  for (int i = 0; i < 4; i++)
    corrin_chart_spec_add_change_of_plan (chart->spec, BEGIN + 4, "Plan: weekly");
  many = corrin_chart_words (chart->spec);
  g_assert_true (g_str_has_suffix (
      many, " No injections recorded in this period. 5 changes of the plan or of the words of a scale."));
}

/* Likewise for lab results, by day, however they were added. */
static void
test_labs (void)
{
  g_autoptr (TestChart) chart = test_chart_new (BEGIN, BEGIN + 10);
  g_autofree char *few = NULL;
  g_autofree char *many = NULL;

  corrin_chart_spec_add_lab (chart->spec, BEGIN + 11, "after");
  corrin_chart_spec_add_lab (chart->spec, BEGIN + 4, "MCV 91 fL");
  corrin_chart_spec_add_lab (chart->spec, BEGIN + 3, "Vitamin B12 <148 pmol/L");
  corrin_chart_spec_add_lab (chart->spec, BEGIN - 1, "before");
  few = corrin_chart_words (chart->spec);
  g_assert_true (g_str_has_suffix (
      few, " No injections recorded in this period. 4 May 2026: Vitamin B12 <148 pmol/L. 5 May 2026: MCV "
           "91 fL."));
  for (int i = 0; i < 3; i++)
    corrin_chart_spec_add_lab (chart->spec, BEGIN + 5, "MCV 92 fL");
  many = corrin_chart_words (chart->spec);
  g_assert_true (g_str_has_suffix (many, " No injections recorded in this period. 5 lab results."));
}

/* Days with notes and with tags are counted, few reactions are read out. */
static void
test_marks (void)
{
  g_autoptr (TestChart) chart = test_chart_new (BEGIN, BEGIN + 10);
  g_autofree char *few = NULL;
  g_autofree char *many = NULL;

  corrin_chart_spec_add_mark (chart->spec, BEGIN - 1, CORRIN_CHART_MARK_NOTE, "note");
  corrin_chart_spec_add_mark (chart->spec, BEGIN + 2, CORRIN_CHART_MARK_NOTE, "note");
  corrin_chart_spec_add_mark (chart->spec, BEGIN + 3, CORRIN_CHART_MARK_TAG, "poor sleep");
  corrin_chart_spec_add_mark (chart->spec, BEGIN + 3, CORRIN_CHART_MARK_TAG, "travel");
  corrin_chart_spec_add_mark (chart->spec, BEGIN + 5, CORRIN_CHART_MARK_TAG, "travel");
  corrin_chart_spec_add_mark (chart->spec, BEGIN + 4, CORRIN_CHART_MARK_REACTION, "reaction: redness");
  few = corrin_chart_words (chart->spec);
  g_assert_true (g_str_has_suffix (
      few, " No injections recorded in this period. A note on 1 day. Tags on 2 days. 5 May 2026: "
           "reaction: redness."));
  for (int i = 0; i < 4; i++)
    corrin_chart_spec_add_mark (chart->spec, BEGIN + 6, CORRIN_CHART_MARK_REACTION, "reaction: swelling");
  many = corrin_chart_words (chart->spec);
  g_assert_true (g_str_has_suffix (many, " Tags on 2 days. 5 reactions."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/words/nothing", test_nothing);
  g_test_add_func ("/chart/words/flags", test_flags);
  g_test_add_func ("/chart/words/labs", test_labs);
  g_test_add_func ("/chart/words/marks", test_marks);
  g_test_add_func ("/chart/words/ratings-and-doses", test_ratings_and_doses);
  g_test_add_func ("/chart/words/reworded", test_reworded);
  g_test_add_func ("/chart/words/halves-and-skipped", test_halves_and_skipped);
  return g_test_run ();
}
