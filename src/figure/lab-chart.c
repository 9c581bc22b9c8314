/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-chart.h"

#include "catalog.h"
#include "lab-units.h"
#include "lab-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
clear_point (gpointer data)
{
  g_free (((CorrinLabPoint *) data)->printed);
}

static gboolean
is_of (const CorrinLabResult *lab, const char *analyte)
{
  return g_str_equal (lab->analyte, analyte);
}

/* The unit in which the person reads their results now. */
static const char *
choose_unit (const GPtrArray *labs, const char *analyte)
{
  for (guint i = labs->len; i > 0; i--)
    {
      const CorrinLabResult *lab = labs->pdata[i - 1];

      if (is_of (lab, analyte) && !isnan (lab->number))
        return lab->unit;
    }
  return NULL;
}

static double
convert_end (const CorrinLabResult *lab, double end, const char *unit)
{
  double converted;

  if (isnan (end) || !corrin_lab_convert (lab->analyte, end, lab->unit, unit, &converted))
    return NAN;
  return converted;
}

static void
add (CorrinLabChart *chart, const CorrinLabResult *lab)
{
  CorrinLabPoint point = { .id = lab->record.id, .day = lab->day, .comparator = lab->comparator };

  if (isnan (lab->number)
      || !corrin_lab_convert (lab->analyte, lab->number, lab->unit, chart->unit, &point.value))
    {
      chart->n_left_out++;
      return;
    }
  point.low = convert_end (lab, lab->low, chart->unit);
  point.high = convert_end (lab, lab->high, chart->unit);
  point.is_converted = point.value != lab->number;
  point.printed = corrin_lab_value_display (lab);
  g_array_append_val (chart->points, point);
}

/**
 * corrin_lab_chart_new:
 * @labs: (element-type CorrinLabResult): results by day, also of other analytes
 * @analyte: which one
 *
 * Returns: (transfer full): the chart; free with corrin_lab_chart_free()
 */
CorrinLabChart *
corrin_lab_chart_new (const GPtrArray *labs, const char *analyte)
{
  CorrinLabChart *chart = g_new0 (CorrinLabChart, 1);

  chart->name = g_strdup (corrin_analyte_display (analyte));
  chart->unit = g_strdup (choose_unit (labs, analyte));
  chart->points = g_array_new (FALSE, FALSE, sizeof (CorrinLabPoint));
  g_array_set_clear_func (chart->points, clear_point);
  for (guint i = 0; i < labs->len; i++)
    if (is_of (labs->pdata[i], analyte))
      add (chart, labs->pdata[i]);
  return chart;
}

/**
 * corrin_lab_chart_free:
 * @chart: (nullable) (transfer full): a chart
 */
void
corrin_lab_chart_free (CorrinLabChart *chart)
{
  if (chart == NULL)
    return;
  g_free (chart->name);
  g_free (chart->unit);
  g_array_unref (chart->points);
  g_free (chart);
}

/**
 * corrin_lab_chart_caption:
 * @chart: a chart
 *
 * Returns: (transfer full): what was measured, and the unit of the axis
 */
char *
corrin_lab_chart_caption (const CorrinLabChart *chart)
{
  if (chart->unit == NULL)
    return g_strdup (chart->name);
  /* Translators: what was measured and its unit, such as "Vitamin B12, in pmol/L". */
  return g_strdup_printf (_ ("%1$s, in %2$s"), chart->name, chart->unit);
}

static void
say (GString *words, char *sentence)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, sentence);
  g_free (sentence);
}

static void
say_point (GString *words, const CorrinLabPoint *point)
{
  g_autofree char *day = corrin_day_display (point->day);

  /* Translators: a day and the lab result of it as printed. */
  say (words, g_strdup_printf (C_ ("lab chart", "%1$s: %2$s."), day, point->printed));
}

/**
 * corrin_lab_chart_words:
 * @chart: a chart
 *
 * Returns: (transfer full): what it shows, to whoever does not see it: how many results, the first, the last, and what
 *   was left out or converted
 */
char *
corrin_lab_chart_words (const CorrinLabChart *chart)
{
  GString *words = g_string_new (NULL);
  guint n = chart->points->len, n_converted = 0;

  /* Translators: how many lab results a chart shows. */
  say (words, g_strdup_printf (ngettext ("%u result.", "%u results.", n), n));
  for (guint i = 0; i < n; i++)
    n_converted += g_array_index (chart->points, CorrinLabPoint, i).is_converted ? 1 : 0;
  if (n > 0)
    say_point (words, &g_array_index (chart->points, CorrinLabPoint, 0));
  if (n > 1)
    say_point (words, &g_array_index (chart->points, CorrinLabPoint, n - 1));
  if (n_converted > 0)
    /* Translators: %2$s is a unit. */
    say (words, g_strdup_printf (ngettext ("%1$u result is converted to %2$s.",
                                           "%1$u results are converted to %2$s.", n_converted),
                                 n_converted, chart->unit));
  if (chart->n_left_out > 0)
    say (words,
         g_strdup_printf (
             /* Translators: how many lab results are no number, or in a unit of which nothing is known. */
             ngettext ("%u result cannot be drawn.", "%u results cannot be drawn.", chart->n_left_out),
             chart->n_left_out));
  return g_string_free (words, FALSE);
}
