/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar: a square for each day, where its weekday and week are, with the same numbers in words and table. */
#include "calendar.h"

#include "chart-data.h"
#include "figure-data.h"

#include <math.h>
#include <string.h>

#define MAY (corrin_day_new (2026, 5, 1))

static CorrinFigure *
make (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom, CorrinPeriod period)
{
  return corrin_calendar_new (evidence, symptom, period, 1);
}

static void
test_everywhere (void)
{
  test_figure_everywhere (make);
}

static CorrinFigureScene *
lay_out (const CorrinFigure *figure, PangoDirection direction)
{
  PangoContext *context = test_context (96);
  CorrinFigureScene *scene;

  pango_context_set_base_dir (context, direction);
  scene = corrin_figure_layout (figure, 500, corrin_figure_height (figure, 500, context), context);
  g_object_unref (context);
  return scene;
}

static CorrinEvidence *
evidence_of_may (void)
{
  CorrinEvidence *evidence = test_evidence_new ();
  CorrinSymptomEvidence *symptom = test_evidence_symptom (evidence, "Fatigue");
  const CorrinPoint points[] = { { MAY, CORRIN_TIME_NONE, 0 },
                                 { MAY + 3, CORRIN_TIME_NONE, 7 },
                                 { MAY + 10, 3600, 4 },
                                 { MAY + 10, 7200, 5 } };

  g_array_append_vals (symptom->points, points, G_N_ELEMENTS (points));
  test_evidence_dose (evidence, MAY + 3, CORRIN_PRECISION_DAY);
  test_evidence_dose (evidence, MAY + 5, CORRIN_PRECISION_MONTH);
  return evidence;
}

static const CorrinFigureItem *
item_of (const CorrinFigureScene *scene, CorrinDay day)
{
  int index = corrin_figure_scene_find_day (scene, day);

  g_assert_cmpint (index, >=, 0);
  return &g_array_index (scene->items, CorrinFigureItem, index);
}

/* A week later is straight below, a day later beside; where words run from the right, so do the days. */
static void
test_places (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of_may ();
  g_autoptr (CorrinFigure) figure =
      corrin_calendar_new (evidence, evidence->symptoms->pdata[0], (CorrinPeriod){ MAY, MAY + 30 }, 1);
  g_autoptr (CorrinFigureScene) scene = lay_out (figure, PANGO_DIRECTION_LTR);
  g_autoptr (CorrinFigureScene) mirrored = lay_out (figure, PANGO_DIRECTION_RTL);

  g_assert_cmpuint (scene->items->len, ==, 31);
  g_assert_cmpfloat_with_epsilon (item_of (scene, MAY + 4)->x, item_of (scene, MAY + 11)->x, 1e-6);
  g_assert_cmpfloat (item_of (scene, MAY + 4)->y, <, item_of (scene, MAY + 11)->y);
  /* 4 May 2026 is a Monday. */
  g_assert_cmpfloat (item_of (scene, MAY + 3)->x, <, item_of (scene, MAY + 2)->x);
  g_assert_cmpfloat (item_of (scene, MAY + 3)->x, <, item_of (scene, MAY + 4)->x);
  g_assert_cmpfloat (item_of (mirrored, MAY + 3)->x, >, item_of (mirrored, MAY + 4)->x);
  g_assert_true (mirrored->is_mirrored);
}

static void
test_sunday_first (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of_may ();
  g_autoptr (CorrinFigure) figure =
      corrin_calendar_new (evidence, evidence->symptoms->pdata[0], (CorrinPeriod){ MAY, MAY + 30 }, 7);
  g_autoptr (CorrinFigureScene) scene = lay_out (figure, PANGO_DIRECTION_LTR);

  g_assert_cmpfloat (item_of (scene, MAY + 2)->x, <, item_of (scene, MAY + 3)->x);
  g_assert_cmpfloat (item_of (scene, MAY + 2)->y, ==, item_of (scene, MAY + 3)->y);
}

static char *
read_day (const CorrinFigure *figure, const CorrinFigureScene *scene, CorrinDay day)
{
  return corrin_figure_readout (figure, item_of (scene, day));
}

static void
test_words (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of_may ();
  g_autoptr (CorrinFigure) figure =
      corrin_calendar_new (evidence, evidence->symptoms->pdata[0], (CorrinPeriod){ MAY, MAY + 30 }, 1);
  g_autoptr (CorrinFigureScene) scene = lay_out (figure, PANGO_DIRECTION_LTR);
  g_autofree char *words = corrin_figure_words (figure);
  g_autofree char *rated = read_day (figure, scene, MAY + 3);
  g_autofree char *several = read_day (figure, scene, MAY + 10);
  g_autofree char *not_rated = read_day (figure, scene, MAY + 1);

  g_assert_cmpstr (
      words, ==,
      "Fatigue, day by day, 1 May 2026 to 31 May 2026. 3 of 31 days rated. Median 4.5, lowest 0, "
      "highest 7 (3 days). After the first rated day of this period, up to 20 days in a row have no rating. "
      "2 injections.");
  g_assert_cmpstr (rated, ==, "4 May 2026\nFatigue: 7\nInjection: hydroxocobalamin 1000 micrograms");
  g_assert_cmpstr (several, ==, "11 May 2026\nFatigue: 4.5 (median of 2 ratings)");
  g_assert_cmpstr (not_rated, ==, "2 May 2026\nFatigue: not rated");
}

/* 0 is a rating, and a day without one is not in the table. */
static void
test_table (void)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of_may ();
  g_autoptr (CorrinFigure) figure =
      corrin_calendar_new (evidence, evidence->symptoms->pdata[0], (CorrinPeriod){ MAY, MAY + 30 }, 1);
  g_autoptr (CorrinSheet) sheet = corrin_figure_sheet (figure);
  g_autofree char *copy = corrin_sheet_copy_text (sheet);

  g_assert_cmpstr (copy, ==,
                   "Day\tFatigue\tRatings\tInjections\n"
                   "11 May 2026\t4.5\t2\t\n"
                   "4 May 2026\t7\t1\t1\n"
                   "1 May 2026\t0\t1\t\n"
                   "May 2026\t\t\t1\n");
  g_assert_cmpint (corrin_sheet_compare (sheet, 1, 0, 1), <, 0);
  g_assert_cmpint (corrin_sheet_compare (sheet, 1, 3, 1), >, 0);
  g_assert_true (isnan (corrin_sheet_order (sheet, 3, 1)));
}

/* Every shade lets its number be read, and a fax does not take it for black. */
static void
test_shades (void)
{
  for (int kind = 0; kind < CORRIN_CHART_N_THEMES; kind++)
    {
      const CorrinChartTheme *theme = corrin_chart_theme_get ((CorrinChartThemeKind) kind);
      CorrinChartColor lowest = corrin_figure_shade (theme, 0), highest = corrin_figure_shade (theme, 10);
      double paper = theme->roles[CORRIN_CHART_ROLE_BACKGROUND].green;

      g_assert_cmpfloat (fabs (highest.green - paper), >, 3 * fabs (lowest.green - paper));
      if (kind == CORRIN_CHART_THEME_PRINT)
        g_assert_cmpfloat (highest.green, >, 0.5);
    }
}

/* In a page that is wider than what its height was asked for. */
static CorrinFigureScene *
lay_out_wider (CorrinPeriod period)
{
  g_autoptr (CorrinEvidence) evidence = evidence_of_may ();
  g_autoptr (CorrinFigure) figure = make (evidence, evidence->symptoms->pdata[0], period);
  PangoContext *context = test_context (96);
  CorrinFigureScene *scene =
      corrin_figure_layout (figure, 1246, corrin_figure_height (figure, 1100, context), context);

  g_object_unref (context);
  return scene;
}

static void
test_few_days_large (void)
{
  g_autoptr (CorrinFigureScene) week = lay_out_wider ((CorrinPeriod){ MAY, MAY + 6 });
  g_autoptr (CorrinFigureScene) month = lay_out_wider ((CorrinPeriod){ MAY, MAY + 30 });

  g_assert_cmpfloat (item_of (week, MAY + 4)->box.width, >, 24);
  g_assert_cmpfloat (item_of (month, MAY + 4)->box.width, >, 24);
}

static void
test_key_of_one_day (void)
{
  g_autoptr (CorrinFigureScene) day = lay_out_wider ((CorrinPeriod){ MAY + 3, MAY + 3 });

  g_assert_true (test_has_text (day->layout, "injection"));
}

/* A Monday of July stands below that of the year before. */
static void
test_years_below_each_other (void)
{
  CorrinDay first = corrin_day_new (2024, 7, 1), second = corrin_day_new (2025, 7, 7);
  g_autoptr (CorrinFigureScene) years =
      lay_out_wider ((CorrinPeriod){ corrin_day_new (2024, 6, 30), corrin_day_new (2026, 6, 28) });

  g_assert_cmpfloat_with_epsilon (item_of (years, first)->x, item_of (years, second)->x, 1e-6);
}

/* As July and Sep 2025 would stand beside each other where only some names have room. */
static void
test_one_form_of_months (void)
{
  CorrinDay first = corrin_day_new (2016, 7, 1);

  for (int width = 900; width <= 1246; width += 20)
    {
      g_autoptr (CorrinEvidence) evidence = evidence_of_may ();
      g_autoptr (CorrinFigure) figure =
          make (evidence, evidence->symptoms->pdata[0], (CorrinPeriod){ first, MAY });
      PangoContext *context = test_context (96);
      g_autoptr (CorrinFigureScene) scene =
          corrin_figure_layout (figure, width, corrin_figure_height (figure, width, context), context);

      g_assert_cmpint (test_has_text (scene->layout, "July 2017"), ==,
                       test_has_text (scene->layout, "September 2017"));
      g_object_unref (context);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/everywhere", test_everywhere);
  g_test_add_func ("/calendar/places", test_places);
  g_test_add_func ("/calendar/sunday-first", test_sunday_first);
  g_test_add_func ("/calendar/words", test_words);
  g_test_add_func ("/calendar/table", test_table);
  g_test_add_func ("/calendar/shades", test_shades);
  g_test_add_func ("/calendar/few-days-large", test_few_days_large);
  g_test_add_func ("/calendar/key-of-one-day", test_key_of_one_day);
  g_test_add_func ("/calendar/years-below-each-other", test_years_below_each_other);
  g_test_add_func ("/calendar/one-form-of-months", test_one_form_of_months);
  return g_test_run ();
}
