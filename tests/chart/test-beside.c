/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside the lines: lab results, small marks, injections, and the panels. */
#include "chart-data.h"

#include <math.h>

/* A lab result has a lane below the injections, with words where there is room. */
static void
test_labs (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 90);
  g_autoptr (CorrinChartLayout) none = NULL;
  g_autoptr (CorrinChartLayout) wide = NULL;
  g_autoptr (CorrinChartLayout) low = NULL;
  g_autoptr (CorrinChartLayout) narrow = NULL;

  test_chart_add (chart, "Fatigue", test_ratings_new (begin, begin + 90, 1, 100, 60));
  test_chart_add_doses (chart, begin, begin + 90, 30);
  corrin_chart_spec_add_lab (chart->spec, begin - 1, "Ferritin 61 µg/L");
  none = test_layout (chart, 1000, 560);
  g_assert_cmpfloat (none->lab_lane.height, ==, 0);
  g_assert_false (test_has_text (none, "Lab results"));

  corrin_chart_spec_add_lab (chart->spec, begin + 60, "Folate 7.9 ng/mL");
  for (int i = 0; i < 5; i++)
    corrin_chart_spec_add_lab (chart->spec, begin + 20, i == 0 ? "Vitamin B12 142 ng/L" : "MCV 103 fL");
  wide = test_layout (chart, 1000, 560);
  g_assert_cmpuint (wide->lab_marks->len, ==, 2);
  g_assert_true (test_has_text (wide, "Lab results"));
  g_assert_true (test_has_text (wide, "Vitamin B12 142 ng/L"));
  g_assert_true (test_has_text (wide, "and 3 more"));
  g_assert_true (test_has_text (wide, "Folate 7.9 ng/mL"));
  low = test_layout (chart, 1000, 300);
  g_assert_true (test_has_text (low, "Vitamin B12 142 ng/L and 4 more"));
  /* Without a heading the key of the injections says what the marks are. */
  g_assert_false (test_has_text (low, "Lab results"));
  g_assert_true (test_has_text (low, "lab results"));
  /* Without room for the first of them no other one stands for it. */
  corrin_chart_spec_add_lab (chart->spec, begin + 25, "B");
  narrow = test_layout (chart, 340, 300);
  g_assert_cmpuint (narrow->lab_marks->len, ==, 3);
  g_assert_false (test_has_text (narrow, "MCV"));
}

static guint
count_shapes (const CorrinChartLayout *layout, CorrinChartShape shape)
{
  guint n = 0;

  for (guint i = 0; i < layout->markers->len; i++)
    {
      const CorrinChartMarker *marker = &g_array_index (layout->markers, CorrinChartMarker, i);

      n += marker->role == CORRIN_CHART_ROLE_FLAG && marker->shape == shape;
    }
  return n;
}

/* Notes, tags and reactions have a row each, with a shape and a name; a kind without any has none. */
static void
test_marks (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 60);
  g_autoptr (CorrinChartLayout) none = NULL;
  g_autoptr (CorrinChartLayout) wide = NULL;
  g_autoptr (CorrinChartLayout) narrow = NULL;

  test_chart_add (chart, "Fatigue", test_ratings_new (begin, begin + 60, 1, 100, 60));
  corrin_chart_spec_add_mark (chart->spec, begin - 1, CORRIN_CHART_MARK_NOTE, "note");
  none = test_layout (chart, 1000, 500);
  g_assert_false (test_has_text (none, "notes"));
  corrin_chart_spec_add_mark (chart->spec, begin + 30, CORRIN_CHART_MARK_TAG, "cold");
  corrin_chart_spec_add_mark (chart->spec, begin + 20, CORRIN_CHART_MARK_TAG, "poor sleep");
  corrin_chart_spec_add_mark (chart->spec, begin + 20, CORRIN_CHART_MARK_REACTION, "reaction: redness");
  wide = test_layout (chart, 1000, 500);
  g_assert_false (test_has_text (wide, "notes"));
  g_assert_true (test_has_text (wide, "tags"));
  g_assert_true (test_has_text (wide, "reactions"));
  g_assert_cmpuint (count_shapes (wide, CORRIN_CHART_SHAPE_DOWN_TRIANGLE), ==, 0);
  g_assert_cmpuint (count_shapes (wide, CORRIN_CHART_SHAPE_SQUARE), ==, 2);
  g_assert_cmpuint (count_shapes (wide, CORRIN_CHART_SHAPE_PLUS), ==, 1);
  g_assert_cmpfloat (wide->plot.height, <, none->plot.height);
  /* The key shows one of each more. */
  narrow = test_layout (chart, 360, 500);
  g_assert_true (test_has_text (narrow, "tag"));
  g_assert_cmpuint (count_shapes (narrow, CORRIN_CHART_SHAPE_SQUARE), ==, 3);
}

/* What was entered later is hollow and named; so is what a carer saw. */
static void
test_late_and_observed (void)
{
  static const CorrinPoint late[] = { { 20003, CORRIN_TIME_NONE, 4 } };
  static const CorrinPoint own[] = {
    { 20002, CORRIN_TIME_NONE, 4 }, { 20003, CORRIN_TIME_NONE, 4 }, { 20004, 3600, 5 }, { 20004, 7200, 5 }
  };
  g_autoptr (TestChart) chart = test_chart_new (20000, 20027);
  g_autoptr (CorrinChartLayout) weeks = NULL, alone = NULL;
  CorrinPoints points = { own, G_N_ELEMENTS (own) };

  corrin_chart_spec_add_series (chart->spec, "Fatigue", points);
  corrin_chart_spec_set_late (chart->spec, (CorrinPoints){ late, 1 });
  alone = test_layout (chart, 1000, 500);
  g_assert_true (test_has_text (alone, "Hollow dots were entered later or imported."));
  corrin_chart_spec_add_series (chart->spec, "Fatigue, as Ann saw it", points);
  corrin_chart_spec_set_observed (chart->spec);
  for (CorrinChartDetail detail = CORRIN_CHART_DETAIL_RATINGS; detail <= CORRIN_CHART_DETAIL_DAYS; detail++)
    {
      g_autoptr (CorrinChartLayout) layout = NULL;
      const CorrinChartTrack *tracks;

      corrin_chart_spec_set_detail (chart->spec, detail);
      layout = test_layout (chart, 1000, 500);
      tracks = (const CorrinChartTrack *) (const void *) layout->tracks->data;
      g_assert_true (test_has_text (layout, "imported, or are what a carer saw."));
      g_assert_false (tracks[0].is_observed);
      g_assert_true (tracks[1].is_observed);
      for (guint i = 0; i < tracks[0].entries->len; i++)
        {
          g_assert_cmpint (g_array_index (tracks[0].entries, CorrinChartEntry, i).is_late, ==, i == 1);
          g_assert_false (g_array_index (tracks[1].entries, CorrinChartEntry, i).is_late);
        }
    }
  corrin_chart_spec_set_detail (chart->spec, CORRIN_CHART_DETAIL_WEEKS);
  weeks = test_layout (chart, 1000, 500);
  g_assert_false (test_has_text (weeks, "Hollow"));
}

/* More symptoms than can be told apart have a panel each, with the whole scale; what a carer saw of one shares it. */
static void
test_panels (void)
{
  static const char *const names[] = { "Fatigue", "Tingling", "Balance", "Memory", "Memory, as Ann saw it" };
  CorrinDay begin = corrin_day_new (2026, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 60);
  g_autoptr (CorrinChartLayout) together = NULL;
  g_autoptr (CorrinChartLayout) apart = NULL;
  g_autoptr (CorrinChartLayout) low = NULL;

  test_chart_add_doses (chart, begin, begin + 60, 9);
  for (guint i = 0; i < 3; i++)
    test_chart_add (chart, names[i], test_ratings_new (begin, begin + 60, 1, 100, i));
  together = test_layout (chart, 900, 560);
  g_assert_cmpuint (together->panels->len, ==, 1);
  test_chart_add (chart, names[3], test_ratings_new (begin, begin + 60, 1, 100, 3));
  test_chart_add (chart, names[4], test_ratings_new (begin, begin + 60, 1, 100, 4));
  corrin_chart_spec_set_observed (chart->spec);
  corrin_chart_spec_set_beside (chart->spec, 3);

  apart = test_layout (chart, 900, 560);
  g_assert_cmpuint (apart->panels->len, ==, 4);
  for (guint i = 0; i < 5; i++)
    {
      const CorrinChartTrack *track = &g_array_index (apart->tracks, CorrinChartTrack, i);
      const CorrinChartPanel *panel = &g_array_index (apart->panels, CorrinChartPanel, track->panel);

      g_assert_cmpuint (track->panel, ==, MIN (i, 3));
      g_assert_true (test_has_text (apart, names[i]));
      g_assert_cmpfloat (corrin_chart_scale_apply (&panel->value_scale, 10), ==, panel->box.y);
      for (guint j = 0; j < track->entries->len; j++)
        {
          const CorrinChartEntry *entry = &g_array_index (track->entries, CorrinChartEntry, j);

          g_assert_cmpfloat (fabs (entry->y - corrin_chart_scale_apply (&panel->value_scale, entry->value)),
                             <, 0.01);
        }
    }
  g_assert_cmpfloat (apart->lane.height, >, 0);
  /* Where they have no room, all lines are in one plot again. */
  low = test_layout (chart, 900, 240);
  g_assert_cmpuint (low->panels->len, ==, 1);
  g_assert_true (test_has_text (low, names[4]));
}

static void
add_dose (TestChart *chart, CorrinDay day, CorrinPrecision precision, gint64 micrograms)
{
  const CorrinChartDose dose = { .day = day,
                                 .time = CORRIN_TIME_NONE,
                                 .precision = precision,
                                 .substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN,
                                 .micrograms = micrograms };

  corrin_chart_spec_add_dose (chart->spec, &dose);
}

static guint
count_dashed (const CorrinChartLayout *layout)
{
  guint n = 0;

  for (guint i = 0; i < layout->rules->len; i++)
    {
      const CorrinChartRule *rule = &g_array_index (layout->rules, CorrinChartRule, i);

      n += rule->role == CORRIN_CHART_ROLE_DOSE && rule->is_dashed && rule->y1 == rule->y2;
    }
  return n;
}

/* Injections of one day stand side by side, the larger has the longer stem, and what is known to a part of a day is
 * open to both sides. */
static void
test_doses_of_one_day (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 6);
  g_autoptr (CorrinChartLayout) layout = NULL;
  g_autoptr (CorrinChartLayout) far = NULL;
  const CorrinChartStem *stems;

  add_dose (chart, begin + 2, CORRIN_PRECISION_DAY, 1000);
  add_dose (chart, begin + 2, CORRIN_PRECISION_DAY, 500);
  add_dose (chart, begin + 2, CORRIN_PRECISION_DAY, 1000);
  add_dose (chart, begin + 4, CORRIN_PRECISION_MORNING, 1000);
  layout = test_layout (chart, 900, 500);
  stems = (const CorrinChartStem *) (const void *) layout->stems->data;
  g_assert_cmpuint (layout->stems->len, ==, 4);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpfloat (stems[i + 1].x - stems[i].x, >, 0.6 * layout->em);
  g_assert_cmpfloat (fabs (stems[1].x - corrin_chart_scale_apply (&layout->time_scale, begin + 2.5)), <,
                     0.01);
  g_assert_cmpfloat (stems[1].y, >, stems[0].y);
  g_assert_cmpfloat (stems[2].y, ==, stems[0].y);
  g_assert_true (test_has_text (layout, "the longer the stem, the larger the amount"));
  g_assert_cmpuint (count_dashed (layout), ==, 1);

  /* From far away a morning has no width. */
  chart->spec->period.to = begin + 90;
  far = test_layout (chart, 900, 500);
  g_assert_cmpuint (count_dashed (far), ==, 0);
}

static TestChart *
make_panels (guint n)
{
  static const char *const names[] = { "Fatigue", "Tingling", "Balance", "Memory", "Numbness", "Pain" };
  TestChart *chart = test_chart_new (20000, 20083);

  corrin_chart_spec_set_title (chart->spec, "Symptoms and injections", "12 weeks");
  for (guint i = 0; i < n; i++)
    test_chart_add (chart, names[i], test_ratings_new (20000, 20083, 1, 90, i));
  test_chart_add_doses (chart, 20000, 20083, 20);
  corrin_chart_spec_add_mark (chart->spec, 20020, CORRIN_CHART_MARK_NOTE, "note");
  corrin_chart_spec_add_lab (chart->spec, 20030, "MCV 91 fL");
  return chart;
}

/* Up to three symptoms have the usual height; more of them as much as lets each be read, with nothing left out. */
static void
test_height (void)
{
  PangoContext *context = test_context (96);

  for (guint n = 1; n <= CORRIN_CHART_SERIES_MAX; n++)
    {
      g_autoptr (TestChart) chart = make_panels (n);
      double height = corrin_chart_height_for (chart->spec, 960, 540, context);
      g_autoptr (CorrinChartLayout) layout = corrin_chart_layout_new (chart->spec, 960, height, context);

      g_assert_cmpuint (layout->panels->len, ==, n > CORRIN_CHART_LINES_TOGETHER ? n : 1);
      if (n <= CORRIN_CHART_LINES_TOGETHER)
        g_assert_cmpfloat (height, ==, 540);
      for (guint i = 0; i < layout->panels->len; i++)
        g_assert_cmpfloat (g_array_index (layout->panels, CorrinChartPanel, i).box.height, >=,
                           6 * layout->em);
      g_assert_true (layout->panels->len == 1 || test_has_text (layout, "12 weeks"));
      g_assert_cmpuint (layout->day_marks[CORRIN_CHART_MARK_NOTE]->len, ==, 1);
      g_assert_true (test_has_text (layout, "MCV 91 fL"));
    }
  g_object_unref (context);
}

static TestChart *
make_three (void)
{
  static const char *const names[] = { "Fatigue", "Tingling", "Balance" };
  TestChart *chart = test_chart_new (20000, 20083);

  corrin_chart_spec_set_title (chart->spec, "Symptoms and injections", "12 weeks");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    test_chart_add (chart, names[i], test_ratings_new (20000, 20083, 1, 90, i));
  test_chart_add_doses (chart, 20020, 20020, 1);
  return chart;
}

/* With letters twice as large nothing is without its name in the height that the chart asks for. */
static void
test_large_letters (void)
{
  static const double widths[] = { 666, 1100, 1246 };
  PangoContext *context = test_context (192);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (TestChart) chart = make_three ();
      double height = corrin_chart_fair_height (chart->spec, 1100, context);
      g_autoptr (CorrinChartLayout) layout =
          corrin_chart_layout_new (chart->spec, widths[i], height, context);

      g_assert_true (test_has_text (layout, "Symptoms and injections"));
      g_assert_true (test_has_text (layout, "Fatigue"));
      g_assert_true (test_has_text (layout, "Tingling"));
      g_assert_true (test_has_text (layout, "Balance"));
      g_assert_true (test_has_text (layout, "Injections"));
      g_assert_cmpfloat (layout->lane.height, >, 0);
      g_assert_cmpfloat (layout->plot.height, >=, 7.5 * layout->em);
    }
  g_object_unref (context);
}

/* On a phone the lines come before the words round them. */
static void
test_narrow_height (void)
{
  PangoContext *context = test_context (96);
  g_autoptr (TestChart) chart = make_panels (3);
  g_autoptr (CorrinChartLayout) layout = corrin_chart_layout_new (chart->spec, 336, 360, context);
  g_autoptr (CorrinChartLayout) low = corrin_chart_layout_new (chart->spec, 336, 200, context);

  g_assert_cmpfloat (layout->plot.height, >=, 7.5 * layout->em);
  g_assert_cmpfloat (low->plot.height, <, 7.5 * low->em);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/beside/labs", test_labs);
  g_test_add_func ("/chart/beside/marks", test_marks);
  g_test_add_func ("/chart/beside/height", test_height);
  g_test_add_func ("/chart/beside/large-letters", test_large_letters);
  g_test_add_func ("/chart/beside/narrow-height", test_narrow_height);
  g_test_add_func ("/chart/beside/doses-of-one-day", test_doses_of_one_day);
  g_test_add_func ("/chart/beside/panels", test_panels);
  g_test_add_func ("/chart/beside/late-and-observed", test_late_and_observed);
  return g_test_run ();
}
