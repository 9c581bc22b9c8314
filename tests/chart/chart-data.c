/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-data.h"

#include <pango/pangocairo.h>
#include <string.h>

#define BEGIN (corrin_day_new (2024, 7, 1))

TestChart *
test_chart_new (CorrinDay from, CorrinDay to)
{
  TestChart *chart = g_new0 (TestChart, 1);

  chart->spec = corrin_chart_spec_new (from, to);
  chart->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return chart;
}

void
test_chart_free (TestChart *chart)
{
  if (chart == NULL)
    return;
  corrin_chart_spec_free (chart->spec);
  g_ptr_array_unref (chart->ratings);
  g_free (chart);
}

/* Adds a series and takes over its ratings. */
CorrinPoints
test_chart_add (TestChart *chart, const char *name, GArray *ratings)
{
  CorrinPoints points = { (const CorrinPoint *) (const void *) ratings->data, ratings->len };

  g_ptr_array_add (chart->ratings, ratings);
  corrin_chart_spec_add_series (chart->spec, name, points);
  return points;
}

/* Whole numbers from 0 to 10 on @percent of the days, the same for the same seed. A single rating a day has no
 * time. */
GArray *
test_ratings_new (CorrinDay from, CorrinDay to, guint a_day, guint percent, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GArray *ratings = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));

  for (CorrinDay day = from; day <= to; day++)
    {
      if (g_rand_int_range (rand, 0, 100) >= (gint32) percent)
        continue;
      for (guint i = 0; i < a_day; i++)
        {
          CorrinPoint point = { day, CORRIN_TIME_NONE, g_rand_int_range (rand, 0, 11) };

          if (a_day > 1)
            point.time = (CorrinTime) (i * 86400 / a_day);
          g_array_append_val (ratings, point);
        }
    }
  return ratings;
}

/* Doses of all kinds: other substances, skipped ones, without amount, known only to the month. */
void
test_chart_add_doses (TestChart *chart, CorrinDay from, CorrinDay to, int every)
{
  int i = 0;

  for (CorrinDay day = from; day <= to; day += every, i++)
    {
      CorrinChartDose dose = {
        .day = day,
        .time = i % 2 == 0 ? 10 * 3600 : CORRIN_TIME_NONE,
        .precision = i % 7 == 3   ? CORRIN_PRECISION_MONTH
                     : i % 2 == 0 ? CORRIN_PRECISION_EXACT
                                  : CORRIN_PRECISION_DAY,
        .substance = (CorrinSubstance) (i % 5),
        .micrograms = i % 6 == 5 ? 0 : 1000 >> (i % 3),
        .skipped = i % 11 == 4,
      };

      corrin_chart_spec_add_dose (chart->spec, &dose);
    }
}

static TestChart *
make_nothing (void)
{
  return test_chart_new (BEGIN, BEGIN + 83);
}

static TestChart *
make_one_point (void)
{
  TestChart *chart = test_chart_new (BEGIN, BEGIN);

  test_chart_add (chart, "Fatigue", test_ratings_new (BEGIN, BEGIN, 1, 100, 1));
  return chart;
}

static TestChart *
make_one_day (void)
{
  TestChart *chart = test_chart_new (BEGIN, BEGIN);

  test_chart_add (chart, "Fatigue", test_ratings_new (BEGIN, BEGIN, 24, 100, 1));
  test_chart_add (chart, "Tingling", test_ratings_new (BEGIN, BEGIN, 3, 100, 2));
  test_chart_add_doses (chart, BEGIN, BEGIN, 1);
  return chart;
}

static TestChart *
make_week (void)
{
  TestChart *chart = test_chart_new (BEGIN, BEGIN + 6);

  test_chart_add (chart, "Fatigue", test_ratings_new (BEGIN, BEGIN + 4, 1, 100, 3));
  corrin_chart_spec_set_title (chart->spec, "Symptoms and injections", "The first week");
  test_chart_add_doses (chart, BEGIN + 2, BEGIN + 2, 1);
  corrin_chart_spec_add_mark (chart->spec, BEGIN + 1, CORRIN_CHART_MARK_NOTE, "note");
  return chart;
}

static TestChart *
make_four_weeks (void)
{
  TestChart *chart = test_chart_new (BEGIN, BEGIN + 27);

  test_chart_add (chart, "Fatigue", test_ratings_new (BEGIN, BEGIN + 27, 1, 90, 3));
  test_chart_add (chart, "Tingling", test_ratings_new (BEGIN, BEGIN + 27, 1, 60, 4));
  test_chart_add (chart, "Daily life", test_ratings_new (BEGIN, BEGIN + 27, 3, 80, 5));
  test_chart_add_doses (chart, BEGIN, BEGIN + 27, 7);
  return chart;
}

static void
add_plan (TestChart *chart, CorrinDay from)
{
  corrin_chart_spec_add_band (chart->spec, from - 30, from + 59, "Repletion", NULL);
  corrin_chart_spec_add_band (chart->spec, from + 60, from + 399, "Maintenance, every 8 weeks",
                              "Maintenance");
  corrin_chart_spec_add_band (chart->spec, from + 400, CORRIN_DAY_NONE, "Maintenance, every 6 weeks",
                              "Maintenance");
  for (int i = 0; i < 12; i++)
    corrin_chart_spec_add_change_of_plan (chart->spec, from + i * 40, "Plan: every 8 weeks");
  for (int i = 0; i < 30; i++)
    corrin_chart_spec_add_lab (chart->spec, from + (i / 4) * (i / 4) * 20, "Vitamin B12 >1476 pmol/L");
  corrin_chart_spec_add_lab (chart->spec, from + 300, "ཧཱུྃ 3 g/L");
  for (int i = 0; i < 100; i++)
    corrin_chart_spec_add_mark (chart->spec, from + (i * i) % 500, (CorrinChartMarkKind) (i % 3), "cold");
}

static TestChart *
make_two_years (void)
{
  CorrinDay end = BEGIN + 729;
  TestChart *chart = test_chart_new (BEGIN, end);

  test_chart_add (chart, "Fatigue", test_ratings_new (BEGIN, end, 1, 95, 6));
  test_chart_add (chart, "Tingling in hands and feet", test_ratings_new (BEGIN + 200, end - 50, 2, 80, 7));
  test_chart_add (chart, "Concentration", test_ratings_new (BEGIN, end, 1, 12, 8));
  corrin_chart_spec_set_title (chart->spec, "Symptoms and injections", "1 July 2024 to 30 June 2026");
  test_chart_add_doses (chart, BEGIN + 3, end, 56);
  add_plan (chart, BEGIN);
  return chart;
}

static TestChart *
make_half_a_year_of_six (void)
{
  static const char *const names[] = { "F",
                                       "Numbness",
                                       "Everyday life and how much it got in the way",
                                       "Kribbeln in Händen und Füßen beim Aufwachen am frühen Morgen",
                                       "التعب والإرهاق في الصباح",
                                       "手脚麻木和刺痛的感觉" };
  TestChart *chart = test_chart_new (BEGIN, BEGIN + 180);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    test_chart_add (chart, names[i], test_ratings_new (BEGIN, BEGIN + 180, 1, 95 - 10 * i, 9 + i));
  corrin_chart_spec_set_title (chart->spec, "الأعراض والحقن", "从 2024 年 7 月 1 日起");
  test_chart_add_doses (chart, BEGIN, BEGIN + 180, 2);
  add_plan (chart, BEGIN + 20);
  return chart;
}

static TestChart *
make_fifty_years (void)
{
  CorrinDay end = BEGIN + 18262;
  TestChart *chart = test_chart_new (BEGIN, end);

  test_chart_add (chart, "Fatigue", test_ratings_new (BEGIN, end, 1, 60, 20));
  test_chart_add (chart, "Tingling", test_ratings_new (BEGIN + 9000, BEGIN + 12000, 1, 90, 21));
  test_chart_add_doses (chart, BEGIN, end, 9);
  return chart;
}

static TestChart *
make_many_points (void)
{
  CorrinDay end = BEGIN + 9999;
  TestChart *chart = test_chart_new (BEGIN, end);

  test_chart_add (chart, "Fatigue", test_ratings_new (BEGIN, end, 50, 100, 30));
  test_chart_add_doses (chart, BEGIN, end, 5);
  return chart;
}

static TestChart *
make_crowded_days (void)
{
  TestChart *chart = test_chart_new (BEGIN, BEGIN + 20);

  test_chart_add (chart, "Fatigue", test_ratings_new (BEGIN, BEGIN + 20, 800, 100, 31));
  test_chart_add (chart, "Tingling", test_ratings_new (BEGIN, BEGIN + 20, 1, 100, 32));
  return chart;
}

static TestChart *
make_all_of_time (void)
{
  CorrinDay end = corrin_day_new (9999, 12, 31);
  TestChart *chart = test_chart_new (corrin_day_new (1, 1, 1), end);

  test_chart_add (chart, "Fatigue", test_ratings_new (BEGIN, BEGIN + 300, 1, 100, 33));
  test_chart_add_doses (chart, end, end, 1);
  return chart;
}

/**
 * test_shapes:
 *
 * Returns: the kinds of data that a chart meets
 */
const TestShape *
test_shapes (guint *n_shapes)
{
  static const TestShape shapes[] = {
    { "nothing", make_nothing },
    { "one point", make_one_point },
    { "one day", make_one_day },
    { "week", make_week },
    { "four weeks", make_four_weeks },
    { "half a year of six", make_half_a_year_of_six },
    { "two years", make_two_years },
    { "fifty years", make_fifty_years },
    { "500,000 points", make_many_points },
    { "crowded days", make_crowded_days },
    { "all of time", make_all_of_time },
  };

  *n_shapes = G_N_ELEMENTS (shapes);
  return shapes;
}

const TestSize *
test_sizes (guint *n_sizes)
{
  static const TestSize sizes[] = {
    { 320, 200 }, { 321, 640 }, { 360, 480 },  { 453.5, 255.3 }, { 523, 210 },
    { 800, 200 }, { 800, 400 }, { 1600, 900 }, { 320, 2000 },    { 4000, 300 },
  };

  *n_sizes = G_N_ELEMENTS (sizes);
  return sizes;
}

/* A context as an image has it. */
PangoContext *
test_context (double resolution)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 10");

  pango_cairo_context_set_resolution (context, resolution);
  pango_context_set_font_description (context, font);
  return context;
}

CorrinChartLayout *
test_layout (const TestChart *chart, double width, double height)
{
  PangoContext *context = test_context (96);
  CorrinChartLayout *layout = corrin_chart_layout_new (chart->spec, width, height, context);

  g_object_unref (context);
  return layout;
}

char *
test_words_of (const CorrinChartText *text)
{
  return g_strdup (pango_layout_get_text (text->layout));
}

gboolean
test_has_text (const CorrinChartLayout *layout, const char *part)
{
  for (guint i = 0; i < layout->texts->len; i++)
    if (strstr (pango_layout_get_text (g_array_index (layout->texts, CorrinChartText, i).layout), part)
        != NULL)
      return TRUE;
  return FALSE;
}
