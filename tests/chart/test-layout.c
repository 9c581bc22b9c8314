/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of the layout, over data of every shape and charts of every size: all is inside, nothing overlaps. */
#include "chart-data.h"

#include <math.h>
#include <string.h>

/* Touching is no overlap, and rounding is no error. */
#define SLACK 0.51

/* No marker reaches farther than this from its middle, in radii. */
#define MARKER_REACH 1.3

typedef void (*Check) (const TestChart *chart, const CorrinChartLayout *layout);

static const CorrinChartText *
text_at (const CorrinChartLayout *layout, guint index)
{
  return &g_array_index (layout->texts, CorrinChartText, index);
}

static gboolean
overlap (const CorrinChartBox *a, const CorrinChartBox *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width && a->y + SLACK < b->y + b->height
         && b->y + SLACK < a->y + a->height;
}

static void
assert_inside (const CorrinChartBox *box, double width, double height, const char *what)
{
  if (box->x < -SLACK || box->y < -SLACK || box->x + box->width > width + SLACK
      || box->y + box->height > height + SLACK)
    g_error ("“%s” at %.1f, %.1f, %.1f×%.1f is not inside %.1f×%.1f", what, box->x, box->y, box->width,
             box->height, width, height);
}

static void
check_boxes (const TestChart *chart, const CorrinChartLayout *layout)
{
  const CorrinChartBox *plot = &layout->plot, *lane = &layout->lane;

  assert_inside (plot, layout->width, layout->height, "plot");
  assert_inside (lane, layout->width, layout->height, "lane");
  g_assert_true (layout->panels->len == 1 || layout->panels->len == chart->spec->series->len);
  for (guint i = 0; i < layout->panels->len; i++)
    {
      const CorrinChartBox *panel = &g_array_index (layout->panels, CorrinChartPanel, i).box;

      assert_inside (panel, layout->width, plot->y + plot->height, "panel");
      g_assert_cmpfloat (panel->y, >=, plot->y);
      g_assert_cmpfloat (panel->height, >, 2 * layout->em);
      g_assert_true (i == 0
                     || !overlap (panel, &g_array_index (layout->panels, CorrinChartPanel, i - 1).box));
    }
  g_assert_cmpfloat (plot->width, >=, layout->width / 3);
  g_assert_cmpfloat (plot->height, >=, 4.7 * layout->em);
  g_assert_cmpfloat (plot->y + plot->height, <=, lane->y);
  g_assert_cmpfloat (plot->x, ==, lane->x);
  g_assert_cmpfloat (plot->width, ==, lane->width);
  assert_inside (&layout->lab_lane, layout->width, layout->height, "lane of lab results");
  if (layout->lab_lane.height > 0)
    g_assert_cmpfloat (lane->y + lane->height, <=, layout->lab_lane.y);
  g_assert_cmpint (layout->detail, !=, CORRIN_CHART_DETAIL_AUTO);
}

static void
check_texts (const TestChart *chart, const CorrinChartLayout *layout)
{
  gboolean is_empty = corrin_chart_spec_is_empty (chart->spec);

  for (guint i = 0; i < layout->texts->len; i++)
    {
      const CorrinChartText *text = text_at (layout, i);
      g_autofree char *words = test_words_of (text);
      PangoRectangle ink;

      assert_inside (&text->box, layout->width, layout->height, words);
      pango_layout_get_pixel_extents (text->layout, &ink, NULL);
      assert_inside (&(CorrinChartBox){ text->box.x + ink.x, text->box.y + ink.y, ink.width, ink.height },
                     layout->width + 1, layout->height + 1, words);
      for (guint j = 0; j < layout->panels->len && !is_empty; j++)
        if (overlap (&text->box, &g_array_index (layout->panels, CorrinChartPanel, j).box))
          g_error ("“%s” lies in the plot", words);
      if (overlap (&text->box, &layout->lane))
        g_error ("“%s” lies in the lane", words);
      for (guint j = 0; j < i; j++)
        if (overlap (&text->box, &text_at (layout, j)->box))
          g_error ("“%s” and “%s” overlap at %.1f, %.1f", words,
                   pango_layout_get_text (text_at (layout, j)->layout), text->box.x, text->box.y);
    }
}

static void
check_rules (const TestChart *chart, const CorrinChartLayout *layout)
{
  (void) chart;
  for (guint i = 0; i < layout->rules->len; i++)
    {
      const CorrinChartRule *rule = &g_array_index (layout->rules, CorrinChartRule, i);
      CorrinChartBox box = { MIN (rule->x1, rule->x2), MIN (rule->y1, rule->y2), fabs (rule->x2 - rule->x1),
                             fabs (rule->y2 - rule->y1) };

      assert_inside (&box, layout->width, layout->height, "rule");
      if (rule->role != CORRIN_CHART_ROLE_FLAG && rule->role != CORRIN_CHART_ROLE_BAND_EDGE
          && rule->role != CORRIN_CHART_ROLE_GUIDE)
        continue;
      box.width = MAX (box.width, 2 * SLACK);
      box.x -= SLACK;
      for (guint j = 0; j < layout->texts->len; j++)
        if (overlap (&box, &text_at (layout, j)->box))
          g_error ("a line crosses “%s”", pango_layout_get_text (text_at (layout, j)->layout));
    }
}

static void
check_markers (const TestChart *chart, const CorrinChartLayout *layout)
{
  (void) chart;
  for (guint i = 0; i < layout->markers->len; i++)
    {
      const CorrinChartMarker *marker = &g_array_index (layout->markers, CorrinChartMarker, i);
      double r = marker->radius;
      CorrinChartBox box = { marker->x - r, marker->y - r, 2 * r, 2 * r };
      double reach = r * MARKER_REACH;

      assert_inside (&(CorrinChartBox){ marker->x - reach, marker->y - reach, 2 * reach, 2 * reach },
                     layout->width, layout->height, "marker");
      for (guint j = 0; j < layout->texts->len; j++)
        if (overlap (&box, &text_at (layout, j)->box))
          g_error ("a marker lies on “%s”", pango_layout_get_text (text_at (layout, j)->layout));
    }
}

static void
check_vertex (const CorrinChartBox *box, double x, double y)
{
  g_assert_true (isfinite (x) && isfinite (y));
  g_assert_cmpfloat (x, >=, box->x - SLACK);
  g_assert_cmpfloat (x, <=, box->x + box->width + SLACK);
  g_assert_cmpfloat (y, >=, box->y - SLACK);
  g_assert_cmpfloat (y, <=, box->y + box->height + SLACK);
}

static void
check_track (const CorrinChartLayout *layout, const CorrinChartTrack *track)
{
  const CorrinChartBox *box = &g_array_index (layout->panels, CorrinChartPanel, track->panel).box;
  double before = -1;

  g_assert_cmpuint (track->line->len, <=, 4 * (guint) (layout->plot.width / (layout->em * 0.075) + 2));
  for (guint i = 0; i < track->line->len; i++)
    {
      const CorrinChartVertex *vertex = &g_array_index (track->line, CorrinChartVertex, i);

      check_vertex (box, vertex->x, vertex->y);
      g_assert_cmpfloat (vertex->x, >=, before);
      g_assert_true (i > 0 || vertex->is_start);
      before = vertex->x;
    }
  before = -1;
  for (guint i = 0; i < track->entries->len; i++)
    {
      const CorrinChartEntry *entry = &g_array_index (track->entries, CorrinChartEntry, i);

      check_vertex (box, entry->x, entry->y);
      g_assert_cmpfloat (entry->x, >=, before);
      g_assert_cmpfloat (entry->lowest, <=, entry->value);
      g_assert_cmpfloat (entry->highest, >=, entry->value);
      before = entry->x;
    }
  for (guint i = 0; i < track->reaches->len; i++)
    {
      const CorrinChartReach *reach = &g_array_index (track->reaches, CorrinChartReach, i);

      check_vertex (box, reach->x, reach->top);
      check_vertex (box, reach->x, reach->bottom);
      g_assert_cmpfloat (reach->top, <=, reach->bottom);
    }
}

static void
check_tracks (const TestChart *chart, const CorrinChartLayout *layout)
{
  g_assert_cmpuint (layout->tracks->len, ==, chart->spec->series->len);
  for (guint i = 0; i < layout->tracks->len; i++)
    check_track (layout, &g_array_index (layout->tracks, CorrinChartTrack, i));
}

/* The axis says at least once which year it is, and each end of the scale of values. */
static void
check_axes (const TestChart *chart, const CorrinChartLayout *layout)
{
  gboolean has_year = FALSE;
  int first, last;

  corrin_day_get_ymd (chart->spec->period.from, &first, NULL, NULL);
  corrin_day_get_ymd (chart->spec->period.to, &last, NULL, NULL);
  for (int year = first; year <= last && !has_year; year++)
    {
      g_autofree char *digits = g_strdup_printf ("%d", year);

      for (guint i = 0; i < layout->texts->len && !has_year; i++)
        has_year = text_at (layout, i)->box.y > layout->plot.y + layout->plot.height
                   && g_str_has_suffix (pango_layout_get_text (text_at (layout, i)->layout), digits);
    }
  g_assert_true (has_year);
  g_assert_true (test_has_text (layout, "0"));
  g_assert_true (test_has_text (layout, "10"));
}

static void
check_stems (const TestChart *chart, const CorrinChartLayout *layout)
{
  double before = -1;

  (void) chart;
  for (guint i = 0; i < layout->stems->len; i++)
    {
      const CorrinChartStem *stem = &g_array_index (layout->stems, CorrinChartStem, i);

      g_assert_cmpfloat (stem->x, >=, before);
      g_assert_cmpfloat (stem->x, >=, layout->lane.x - SLACK);
      g_assert_cmpfloat (stem->x, <=, layout->lane.x + layout->lane.width + SLACK);
      g_assert_cmpfloat (stem->y, >=, layout->lane.y - SLACK);
      g_assert_cmpfloat (stem->y, <=, layout->lane.y + layout->lane.height + SLACK);
      before = stem->x;
    }
}

static void
check_labs (const TestChart *chart, const CorrinChartLayout *layout)
{
  CorrinDay before = CORRIN_DAY_NONE;
  guint first, n = corrin_chart_labs_in_period (chart->spec, &first), marked = 0;

  for (guint i = 0; i < layout->lab_marks->len; i++)
    {
      const CorrinChartLabMark *mark = &g_array_index (layout->lab_marks, CorrinChartLabMark, i);

      g_assert_true (before == CORRIN_DAY_NONE || mark->day > before);
      g_assert_cmpfloat (mark->x, >=, layout->lab_lane.x);
      g_assert_cmpfloat (mark->x, <=, layout->lab_lane.x + layout->lab_lane.width);
      g_assert_cmpfloat (mark->y, >, layout->lab_lane.y);
      g_assert_cmpfloat (mark->y, <, layout->lab_lane.y + layout->lab_lane.height);
      before = mark->day;
      marked += mark->n;
    }
  g_assert_cmpuint (marked, ==, layout->lab_lane.height > 0 ? n : 0);
}

static const Check checks[] = { check_boxes,  check_texts, check_rules, check_markers,
                                check_tracks, check_axes,  check_stems, check_labs };

static void
check_all (const TestChart *chart, double width, double height, double resolution)
{
  PangoContext *context = test_context (resolution);
  g_autoptr (CorrinChartLayout) layout = corrin_chart_layout_new (chart->spec, width, height, context);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    checks[i](chart, layout);
  g_object_unref (context);
}

static void
test_shape (gconstpointer data)
{
  const TestShape *shape = data;
  g_autoptr (TestChart) chart = shape->make ();
  guint n_sizes;
  const TestSize *sizes = test_sizes (&n_sizes);
  const double fonts[] = { 0, 7, 18, 60 };

  for (guint i = 0; i < n_sizes; i++)
    for (guint j = 0; j < G_N_ELEMENTS (fonts); j++)
      {
        corrin_chart_spec_set_font_size (chart->spec, fonts[j]);
        check_all (chart, sizes[i].width, sizes[i].height, j % 2 == 0 ? 96 : 72);
      }
}

/* Every zoom from a day to decades, and panned by odd days. */
static void
test_zoom (void)
{
  CorrinDay begin = corrin_day_new (2009, 12, 30);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin);

  test_chart_add (chart, "Fatigue", test_ratings_new (begin, begin + 9000, 1, 90, 51));
  test_chart_add (chart, "Tingling", test_ratings_new (begin, begin + 9000, 2, 70, 52));
  test_chart_add_doses (chart, begin, begin + 9000, 28);
  for (int days = 1; days < 9000; days = days * 5 / 4 + 1)
    for (CorrinDay from = begin; from < begin + 800; from += 263)
      {
        chart->spec->period = (CorrinPeriod){ from, from + days - 1 };
        check_all (chart, 900, 420, 96);
        check_all (chart, 340, 300, 96);
      }
}

static const char *const letters[] = { "a", "Wi ", "م", "疲", "😀", "_" };

/* Names of one to sixty letters of several scripts, one of which no font may break. */
static void
test_long_names (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 1);

  for (guint length = 1; length <= 60; length = length * 2 + 1)
    for (guint n = 1; n <= CORRIN_CHART_SERIES_MAX; n++)
      {
        g_autoptr (TestChart) chart = test_chart_new (begin, begin + 60);

        for (guint i = 0; i < n; i++)
          {
            GString *name = g_string_new (NULL);

            for (guint j = 0; j < length; j++)
              g_string_append (name, letters[i]);
            test_chart_add (chart, name->str, test_ratings_new (begin, begin + 60, 1, 100, 60));
            g_string_free (name, TRUE);
          }
        check_all (chart, 800, 300, 96);
        check_all (chart, 500, 220, 96);
        check_all (chart, 320, 200, 96);
      }
}

/* Letters that their fonts draw twice as high as others, or higher than their line. */
static void
test_tall_names (void)
{
  static const char *const names[] = { "ﷺ", "ཧཱུྃ", "Fatigue", "Ṩ̂̃̈" };
  CorrinDay begin = corrin_day_new (2026, 1, 1);

  for (guint n = 1; n <= CORRIN_CHART_SERIES_MAX; n++)
    for (guint first = 0; first < G_N_ELEMENTS (names); first++)
      {
        g_autoptr (TestChart) chart = test_chart_new (begin, begin + 60);

        for (guint i = 0; i < n; i++)
          test_chart_add (chart, names[(first + (n % 2) * i) % G_N_ELEMENTS (names)],
                          test_ratings_new (begin, begin + 60, 1, 100, 60));
        check_all (chart, 800, 300, 96);
        check_all (chart, 500, 220, 96);
        check_all (chart, 320, 200, 96);
      }
}

static void
test_where_names_stand (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 60);
  g_autoptr (CorrinChartLayout) beside = NULL;
  g_autoptr (CorrinChartLayout) above = NULL;

  test_chart_add (chart, "Fatigue", test_ratings_new (begin, begin + 60, 1, 100, 60));
  beside = test_layout (chart, 1000, 400);
  above = test_layout (chart, 340, 400);

  g_assert_true (test_has_text (beside, "Fatigue"));
  g_assert_true (test_has_text (above, "Fatigue"));
  g_assert_cmpfloat (beside->plot.x + beside->plot.width, <, 930);
  g_assert_cmpfloat (above->plot.x + above->plot.width, >, 320);
}

static void
test_empty (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 60);
  g_autoptr (CorrinChartLayout) nothing = test_layout (chart, 800, 400);
  g_autoptr (CorrinChartLayout) not_rated = NULL;

  g_assert_true (test_has_text (nothing, "No ratings in this period"));
  g_assert_false (test_has_text (nothing, "Injections"));
  test_chart_add (chart, "Fatigue", test_ratings_new (begin - 100, begin - 1, 1, 100, 60));
  test_chart_add_doses (chart, begin - 50, begin - 50, 1);
  not_rated = test_layout (chart, 800, 400);
  g_assert_true (test_has_text (not_rated, "No ratings in this period"));
  g_assert_true (test_has_text (not_rated, "Fatigue: not rated"));
  g_assert_true (test_has_text (not_rated, "none recorded in this period"));
}

/* What is left out first when the chart is low. */
static void
test_low (void)
{
  guint n_shapes;
  const TestShape *shapes = test_shapes (&n_shapes);

  for (guint i = 0; i < n_shapes; i++)
    if (g_str_equal (shapes[i].name, "two years"))
      {
        g_autoptr (TestChart) chart = shapes[i].make ();
        g_autoptr (CorrinChartLayout) high = test_layout (chart, 600, 1200);
        g_autoptr (CorrinChartLayout) low = test_layout (chart, 600, 200);

        g_assert_true (test_has_text (high, "1 July 2024 to 30 June 2026"));
        g_assert_true (test_has_text (high, "Maintenance"));
        g_assert_false (test_has_text (low, "1 July 2024 to 30 June 2026"));
        g_assert_false (test_has_text (low, "Maintenance"));
        g_assert_true (test_has_text (low, "Fatigue"));
        g_assert_cmpfloat (low->lane.height, >, 0);
      }
}

static void
test_short_label_of_band (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 60);
  g_autoptr (CorrinChartLayout) wide = NULL;
  g_autoptr (CorrinChartLayout) narrowest = NULL;
  g_autoptr (CorrinChartLayout) narrow = NULL;

  test_chart_add (chart, "Fatigue", test_ratings_new (begin, begin + 60, 1, 100, 60));
  corrin_chart_spec_add_band (chart->spec, begin, begin + 17, "Maintenance, every 8 weeks", "Maintenance");
  corrin_chart_spec_add_band (chart->spec, begin + 18, CORRIN_DAY_NONE, "Other", NULL);
  wide = test_layout (chart, 1000, 500);
  narrow = test_layout (chart, 400, 500);

  g_assert_true (test_has_text (wide, "Maintenance, every 8 weeks"));
  g_assert_true (test_has_text (narrow, "Maintenance"));
  g_assert_false (test_has_text (narrow, "Maintenance,"));
  narrowest = test_layout (chart, 320, 500);
  g_assert_false (test_has_text (narrowest, "Maint"));
  g_assert_true (test_has_text (narrowest, "Other"));
}

static void
test_text_is_never_markup (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 6);
  g_autoptr (CorrinChartLayout) layout = NULL;

  test_chart_add (chart, "<b>%s&amp;", test_ratings_new (begin, begin + 6, 1, 100, 60));
  corrin_chart_spec_set_title (chart->spec, "A & B <i>", NULL);
  layout = test_layout (chart, 800, 400);
  g_assert_true (test_has_text (layout, "<b>%s&amp;"));
  g_assert_true (test_has_text (layout, "A & B <i>"));
}

int
main (int argc, char **argv)
{
  guint n_shapes;
  const TestShape *shapes = test_shapes (&n_shapes);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_shapes; i++)
    {
      g_autofree char *path = g_strconcat ("/chart/layout/shape/", shapes[i].name, NULL);

      g_test_add_data_func (g_strdelimit (path, " ,", '-'), &shapes[i], test_shape);
    }
  g_test_add_func ("/chart/layout/zoom", test_zoom);
  g_test_add_func ("/chart/layout/long-names", test_long_names);
  g_test_add_func ("/chart/layout/tall-names", test_tall_names);
  g_test_add_func ("/chart/layout/where-names-stand", test_where_names_stand);
  g_test_add_func ("/chart/layout/empty", test_empty);
  g_test_add_func ("/chart/layout/low", test_low);
  g_test_add_func ("/chart/layout/short-label-of-band", test_short_label_of_band);
  g_test_add_func ("/chart/layout/text-is-never-markup", test_text_is_never_markup);
  return g_test_run ();
}
