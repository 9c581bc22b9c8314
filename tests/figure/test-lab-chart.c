/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-chart.h"

#include "chart-data.h"
#include "support.h"

#include <math.h>
#include <string.h>

static CorrinLabResult *
add (GPtrArray *labs, const char *day, double number, const char *unit)
{
  CorrinLabResult *lab = corrin_record_new (&corrin_lab_result_kind);

  lab->analyte = g_strdup ("b12");
  lab->day = corrin_day_parse (day);
  lab->value = g_strdup_printf ("%g", number);
  lab->number = number;
  lab->unit = g_strdup (unit);
  g_ptr_array_add (labs, lab);
  return lab;
}

static GPtrArray *
labs_new (void)
{
  return g_ptr_array_new_with_free_func (corrin_record_free);
}

static void
test_numbers (void)
{
  g_autoptr (GPtrArray) labs = labs_new ();
  g_autoptr (CorrinLabChart) chart = NULL;
  g_autofree char *words = NULL;
  g_autofree char *caption = NULL;
  CorrinLabResult *lab = add (labs, "2025-01-10", 200, "pg/mL");
  const CorrinLabPoint *point;

  lab->low = 180;
  add (labs, "2025-02-10", 3, "kU/L");
  add (labs, "2025-03-10", 3, "pg/mL")->number = NAN;
  add (labs, "2026-05-04", 1476, "pmol/L")->comparator = CORRIN_COMPARATOR_ABOVE;
  g_free (add (labs, "2026-05-05", 12, "g/dL")->analyte);
  ((CorrinLabResult *) labs->pdata[4])->analyte = g_strdup ("haemoglobin");

  chart = corrin_lab_chart_new (labs, "b12");
  g_assert_cmpstr (chart->unit, ==, "pmol/L");
  g_assert_cmpuint (chart->points->len, ==, 2);
  g_assert_cmpuint (chart->n_left_out, ==, 2);
  point = &g_array_index (chart->points, CorrinLabPoint, 0);
  g_assert_cmpfloat (point->value, ==, 148);
  g_assert_cmpfloat (point->low, ==, 133);
  g_assert_true (isnan (point->high));
  g_assert_true (point->is_converted);
  g_assert_cmpstr (point->printed, ==, "200 pg/mL");
  point = &g_array_index (chart->points, CorrinLabPoint, 1);
  g_assert_false (point->is_converted);
  g_assert_cmpstr (point->printed, ==, ">1476 pmol/L");

  caption = corrin_lab_chart_caption (chart);
  words = corrin_lab_chart_words (chart);
  g_assert_cmpstr (caption, ==, "Vitamin B12, in pmol/L");
  g_assert_cmpstr (
      words, ==,
      "2 results. 10 January 2025: 200 pg/mL. 4 May 2026: >1476 pmol/L. 1 result is converted to "
      "pmol/L. 2 results cannot be drawn.");
}

static gboolean
is_inside (const CorrinChartLayout *layout, double x, double y, double width, double height)
{
  return x > -0.51 && y > -0.51 && x + width < layout->width + 0.51 && y + height < layout->height + 0.51;
}

static void
check_scene (const CorrinLabChart *chart, const CorrinChartLayout *layout)
{
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const CorrinChartBox *box = &g_array_index (layout->texts, CorrinChartText, i).box;

      g_assert_true (is_inside (layout, box->x, box->y, box->width, box->height));
    }
  for (guint i = 0; i < layout->tints->len; i++)
    {
      const CorrinChartBox *box = &g_array_index (layout->tints, CorrinChartBox, i);

      g_assert_cmpfloat (box->height, >=, 0);
      g_assert_cmpfloat (box->y, >=, layout->plot.y - 0.51);
      g_assert_cmpfloat (box->y + box->height, <=, layout->plot.y + layout->plot.height + 0.51);
    }
  for (guint i = 0; i < chart->points->len; i++)
    {
      const CorrinChartMarker *marker = &g_array_index (layout->markers, CorrinChartMarker, i);
      const CorrinLabPoint *point = &g_array_index (chart->points, CorrinLabPoint, i);

      g_assert_cmpfloat (marker->x, >=, layout->plot.x);
      g_assert_cmpfloat (marker->x, <=, layout->plot.x + layout->plot.width);
      g_assert_cmpfloat (marker->y, >=, layout->plot.y);
      g_assert_cmpfloat (marker->y, <=, layout->plot.y + layout->plot.height);
      g_assert_cmpfloat_with_epsilon (marker->y,
                                      corrin_chart_scale_apply (&layout->value_scale, point->value), 0.01);
      g_assert_true (marker->is_hollow == point->is_converted);
    }
}

static void
draw_all_sizes (GPtrArray *labs)
{
  static const double sizes[][2] = { { 280, 320 }, { 336, 320 }, { 720, 320 }, { 1200, 700 }, { 280, 200 } };
  g_autoptr (CorrinLabChart) chart = corrin_lab_chart_new (labs, "b12");
  PangoContext *context = test_context (96);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (CorrinChartLayout) layout =
          corrin_lab_chart_layout (chart, sizes[i][0], sizes[i][1], context);

      check_scene (chart, layout);
    }
  g_object_unref (context);
}

/* One result, equal ones, none below zero, far from zero, and decades of them: all is inside, and where it belongs. */
static void
test_scene (void)
{
  static const struct
  {
    double number, low, high;
    const char *unit;
  } series[] = {
    { 142, 197, 771, "ng/L" }, { 142, 197, NAN, "ng/L" },    { 0, NAN, 0.4, "ng/L" },
    { -3, -5, -1, "ng/L" },    { 1310, 1200, 1600, "ng/L" }, { 131, NAN, NAN, "pmol/L" },
  };
  g_autoptr (GPtrArray) labs = labs_new ();

  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      g_autoptr (GPtrArray) single = labs_new ();
      g_autofree char *day = g_strdup_printf ("20%02u-0%u-1%u", 10 + 2 * i, 1 + i, i);
      CorrinLabResult *lab = add (labs, day, series[i].number, series[i].unit);

      lab->low = series[i].low;
      lab->high = series[i].high;
      lab->comparator = (int) i % 3;
      g_ptr_array_add (single, corrin_record_copy (lab));
      draw_all_sizes (single);
      draw_all_sizes (labs);
    }
}

/* What is pointed at is a result: the nearest by day, and of two of one day the nearest by value. */
static void
test_nearest (void)
{
  g_autoptr (GPtrArray) labs = labs_new ();
  g_autoptr (CorrinLabChart) chart = NULL;
  g_autoptr (CorrinChartLayout) layout = NULL;
  PangoContext *context = test_context (96);

  add (labs, "2025-01-10", 200, "ng/L");
  add (labs, "2026-05-04", 300, "ng/L");
  add (labs, "2026-05-04", 600, "ng/L");
  chart = corrin_lab_chart_new (labs, "b12");
  layout = corrin_lab_chart_layout (chart, 400, 300, context);
  for (guint i = 0; i < 3; i++)
    {
      const CorrinChartMarker *marker = &g_array_index (layout->markers, CorrinChartMarker, i);
      double x, y;

      corrin_lab_chart_place (chart, layout, i, &x, &y);
      g_assert_cmpfloat (x, ==, marker->x);
      g_assert_cmpfloat (y, ==, marker->y);
      g_assert_cmpuint (corrin_lab_chart_nearest (chart, layout, x, y), ==, i);
    }
  g_assert_cmpuint (corrin_lab_chart_nearest (chart, layout, 0, 0), ==, 0);
  g_assert_cmpuint (corrin_lab_chart_nearest (chart, layout, 400, 0), ==, 2);
  g_assert_cmpuint (corrin_lab_chart_nearest (chart, layout, 400, 300), ==, 1);
  g_object_unref (context);
}

/* The mark says how a result is printed: an arrow for "<" and ">". */
static void
test_marks (void)
{
  static const CorrinChartShape shapes[] = { CORRIN_CHART_SHAPE_CIRCLE, CORRIN_CHART_SHAPE_DOWN_TRIANGLE,
                                             CORRIN_CHART_SHAPE_TRIANGLE };
  g_autoptr (GPtrArray) labs = labs_new ();
  g_autoptr (CorrinLabChart) chart = NULL;
  g_autoptr (CorrinChartLayout) layout = NULL;
  PangoContext *context = test_context (96);

  for (int i = 0; i < 3; i++)
    add (labs, "2026-05-04", 100, "ng/L")->comparator = i;
  chart = corrin_lab_chart_new (labs, "b12");
  layout = corrin_lab_chart_layout (chart, 700, 320, context);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (g_array_index (layout->markers, CorrinChartMarker, i).shape, ==, shapes[i]);
  g_assert_cmpuint (layout->markers->len, ==, 5);
  g_object_unref (context);
}

static gboolean
overlap (const CorrinChartBox *a, const CorrinChartBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* Where there is room, a value stands on no range, and a rim of paper keeps it apart from the grid. */
static void
test_labels (void)
{
  g_autoptr (GPtrArray) labs = labs_new ();
  g_autoptr (CorrinLabChart) chart = NULL;
  g_autoptr (CorrinChartLayout) layout = NULL;
  PangoContext *context = test_context (96);
  guint n = 0;

  for (int i = 0; i < 3; i++)
    {
      CorrinLabResult *lab = add (labs,
                                  i == 0   ? "2025-01-10"
                                  : i == 1 ? "2025-08-10"
                                           : "2026-03-04",
                                  140 + 200 * i, "ng/L");

      lab->low = 197;
      lab->high = 771;
    }
  chart = corrin_lab_chart_new (labs, "b12");
  layout = corrin_lab_chart_layout (chart, 336, 320, context);
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const CorrinChartText *text = &g_array_index (layout->texts, CorrinChartText, i);

      if (strstr (pango_layout_get_text (text->layout), "ng/L") == NULL || !text->has_halo)
        continue;
      n++;
      for (guint j = 0; j < layout->tints->len; j++)
        g_assert_false (overlap (&text->box, &g_array_index (layout->tints, CorrinChartBox, j)));
    }
  g_assert_cmpuint (n, ==, 3);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lab-chart/numbers", test_numbers);
  g_test_add_func ("/lab-chart/scene", test_scene);
  g_test_add_func ("/lab-chart/nearest", test_nearest);
  g_test_add_func ("/lab-chart/marks", test_marks);
  g_test_add_func ("/lab-chart/labels", test_labels);
  return g_test_run ();
}
