/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"
#include "records.h"

G_BEGIN_DECLS

/**
 * CorrinLabPoint:
 * @id: the lab result
 * @day: the day of the sample
 * @value: the number in the unit of the chart
 * @low: the lower end of the range that was printed with it, in that unit, or NAN
 * @high: the upper end, or NAN
 * @comparator: whether the result is printed as below or above the value
 * @is_converted: whether the numbers were printed in another unit
 * @printed: the result as printed
 *
 * A result in the chart. Its range is its own: another laboratory has another one.
 */
typedef struct
{
  gint64 id;
  CorrinDay day;
  double value;
  double low;
  double high;
  int comparator;
  gboolean is_converted;
  char *printed;
} CorrinLabPoint;

/**
 * CorrinLabChart:
 * @name: what was measured
 * @unit: the unit of the chart, that of the last result; %NULL without one that can be drawn
 * @points: (element-type CorrinLabPoint): the results by day
 * @n_left_out: how many results are no number, or in a unit that cannot be converted
 *
 * The results of one analyte over time.
 */
typedef struct
{
  char *name;
  char *unit;
  GArray *points;
  guint n_left_out;
} CorrinLabChart;

CorrinLabChart *corrin_lab_chart_new (const GPtrArray *labs, const char *analyte);
void corrin_lab_chart_free (CorrinLabChart *chart);
char *corrin_lab_chart_words (const CorrinLabChart *chart);
char *corrin_lab_chart_caption (const CorrinLabChart *chart);
CorrinChartLayout *corrin_lab_chart_layout (const CorrinLabChart *chart, double width, double height,
                                            PangoContext *context);
void corrin_lab_chart_place (const CorrinLabChart *chart, const CorrinChartLayout *layout, guint index,
                             double *x, double *y);
guint corrin_lab_chart_nearest (const CorrinLabChart *chart, const CorrinChartLayout *layout, double x,
                                double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinLabChart, corrin_lab_chart_free)

G_END_DECLS
