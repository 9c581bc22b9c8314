/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-chart.h"

#include "chart-axes.h"
#include "chart-layout-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ems. */
#define GAP 0.5
#define MARKER_RADIUS 0.42
#define RANGE_HALF_WIDTH 0.75
#define BESIDE 0.35
#define TICK_ROOM 2.2
#define KEY_GAP 1.2

/* Days beside the first and the last result, so that the marks of one day have a plot around them. */
#define LEAST_MARGIN 15
#define MARGIN_SHARE 20

typedef struct
{
  CorrinChartBuilder builder;
  const CorrinLabChart *chart;
  GArray *taken; /* of CorrinChartBox: where no words can go any more */
} Scene;

static const CorrinLabPoint *
point_at (const CorrinLabChart *chart, guint index)
{
  return &g_array_index (chart->points, CorrinLabPoint, index);
}

static CorrinPeriod
find_period (const CorrinLabChart *chart)
{
  CorrinDay first = point_at (chart, 0)->day;
  CorrinDay last = point_at (chart, chart->points->len - 1)->day;
  int margin = MAX (LEAST_MARGIN, (last - first) / MARGIN_SHARE);
  CorrinPeriod period = { first - margin, last + margin };

  if (!corrin_day_is_valid (period.from))
    period.from = first;
  if (!corrin_day_is_valid (period.to))
    period.to = last;
  return period;
}

/* The axis of values */

static void
include (double *lowest, double *highest, double value)
{
  if (isnan (value))
    return;
  *lowest = MIN (*lowest, value);
  *highest = MAX (*highest, value);
}

/* 1, 2 or 5 times a power of ten. */
static double
nice_step (double least)
{
  double power = pow (10, floor (log10 (least)));

  for (int i = 1; i < 10; i++)
    if ((i == 1 || i == 2 || i == 5) && i * power >= least)
      return i * power;
  return 10 * power;
}

/* From 0, but where the values lie close together far from it. */
static double
scale_values (const CorrinLabChart *chart, CorrinChartScale *scale, double height, double room)
{
  double lowest = G_MAXDOUBLE, highest = -G_MAXDOUBLE, step;

  for (guint i = 0; i < chart->points->len; i++)
    {
      const CorrinLabPoint *point = point_at (chart, i);

      include (&lowest, &highest, point->value);
      include (&lowest, &highest, point->low);
      include (&lowest, &highest, point->high);
    }
  if (lowest > 0 && lowest < highest / 2)
    lowest = 0;
  if (highest <= lowest)
    {
      lowest = MIN (0, lowest);
      highest = MAX (lowest + 1, highest);
    }
  step = nice_step ((highest - lowest) / MAX (2, floor (height / room)));
  scale->domain_from = floor (lowest / step) * step;
  scale->domain_to = ceil (highest / step + 0.1) * step;
  return step;
}

static CorrinChartText
number_text (const Scene *scene, double value)
{
  g_autofree char *words = g_strdup_printf ("%.6g", value);

  return corrin_chart_text_new (&scene->builder, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
}

static double
widest_number (const Scene *scene, const CorrinChartScale *scale, double step)
{
  double width = 0;

  for (double value = scale->domain_from; value <= scale->domain_to + step / 2; value += step)
    {
      CorrinChartText text = number_text (scene, fabs (value) < step / 2 ? 0 : value);

      width = MAX (width, text.box.width);
      corrin_chart_text_clear (&text);
    }
  return width;
}

static void
add_value_axis (const Scene *scene, double step)
{
  const CorrinChartLayout *layout = scene->builder.layout;
  const CorrinChartBox *plot = &layout->plot;
  const CorrinChartScale *scale = &layout->value_scale;

  for (double value = scale->domain_from; value <= scale->domain_to + step / 2; value += step)
    {
      double y = corrin_chart_scale_apply (scale, value);
      CorrinChartText text = number_text (scene, fabs (value) < step / 2 ? 0 : value);

      corrin_chart_rule_add (&scene->builder, corrin_chart_level (plot->x, corrin_chart_box_right (plot), y,
                                                                  value < scale->domain_from + step / 2
                                                                      ? CORRIN_CHART_ROLE_AXIS
                                                                      : CORRIN_CHART_ROLE_GRID));
      corrin_chart_text_add (&scene->builder, &text, plot->x - GAP * scene->builder.em - text.box.width,
                             y - text.box.height / 2);
    }
}

/* The results */

static double
place (const Scene *scene, double value)
{
  return corrin_chart_scale_apply (&scene->builder.layout->value_scale, value);
}

/* The range that was printed with a result, open where it has no end. */
static void
add_range (const Scene *scene, const CorrinLabPoint *point, double x)
{
  const CorrinChartBox *plot = &scene->builder.layout->plot;
  double half = RANGE_HALF_WIDTH * scene->builder.em;
  double top = isnan (point->high) ? plot->y : place (scene, point->high);
  double bottom = isnan (point->low) ? corrin_chart_box_bottom (plot) : place (scene, point->low);
  CorrinChartBox box = { x - half, top, 2 * half, bottom - top };

  if (isnan (point->low) && isnan (point->high))
    return;
  g_array_append_val (scene->builder.layout->tints, box);
  corrin_chart_rule_add (&scene->builder,
                         corrin_chart_upright (x - half, top, bottom, CORRIN_CHART_ROLE_BAND_EDGE));
  corrin_chart_rule_add (&scene->builder,
                         corrin_chart_upright (x + half, top, bottom, CORRIN_CHART_ROLE_BAND_EDGE));
  if (!isnan (point->high))
    corrin_chart_rule_add (&scene->builder,
                           corrin_chart_level (x - half, x + half, top, CORRIN_CHART_ROLE_FLAG));
  if (!isnan (point->low))
    corrin_chart_rule_add (&scene->builder,
                           corrin_chart_level (x - half, x + half, bottom, CORRIN_CHART_ROLE_FLAG));
}

static CorrinChartMarker
marker_of (const Scene *scene, int comparator, gboolean is_converted)
{
  static const CorrinChartShape shapes[] = { CORRIN_CHART_SHAPE_CIRCLE, CORRIN_CHART_SHAPE_DOWN_TRIANGLE,
                                             CORRIN_CHART_SHAPE_TRIANGLE };

  return (CorrinChartMarker){ .radius = MARKER_RADIUS * scene->builder.em,
                              .role = CORRIN_CHART_ROLE_DOSE,
                              .shape = shapes[comparator],
                              .is_hollow = is_converted };
}

static gboolean
is_apart (const CorrinChartBox *box, const GArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      const CorrinChartBox *other = &g_array_index (others, CorrinChartBox, i);

      if (box->x < other->x + other->width && other->x < box->x + box->width
          && box->y < other->y + other->height && other->y < box->y + box->height)
        return FALSE;
    }
  return TRUE;
}

/* In the plot, and on no mark and no other label. */
static gboolean
is_free (const Scene *scene, const CorrinChartBox *box)
{
  const CorrinChartLayout *layout = scene->builder.layout;

  if (box->x < layout->plot.x || box->x + box->width > layout->width || box->y < layout->plot.y
      || box->y + box->height > corrin_chart_box_bottom (&layout->plot))
    return FALSE;
  return is_apart (box, scene->taken);
}

/* Right or left of the mark, and there beside it, above or below: first where it touches no range, then on the ranges of
 * other results. */
static gboolean
find_room (const Scene *scene, double x, double y, CorrinChartBox *box)
{
  static const double places[][2] = {
    { 1, 0 }, { -1, 0 }, { 1, -1.1 }, { -1, -1.1 }, { 1, 1.1 }, { -1, 1.1 }
  };
  double aside = (RANGE_HALF_WIDTH + BESIDE) * scene->builder.em;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (places); i++)
    {
      const double *place = places[i % G_N_ELEMENTS (places)];

      box->x = place[0] > 0 ? x + aside : x - aside - box->width;
      box->y = y + place[1] * box->height - box->height / 2;
      if (is_free (scene, box)
          && (i >= G_N_ELEMENTS (places) || is_apart (box, scene->builder.layout->tints)))
        return TRUE;
    }
  return FALSE;
}

/* The result as printed stands near its mark; where there is no room, the list below says it. Lines of the grid and of
 * ranges may be below it. */
static void
add_label (const Scene *scene, const CorrinLabPoint *point, double x, double y)
{
  CorrinChartText text = corrin_chart_text_new (&scene->builder, point->printed, CORRIN_CHART_FONT_SMALL,
                                                CORRIN_CHART_ROLE_TEXT);

  text.has_halo = TRUE;
  if (find_room (scene, x, y, &text.box))
    {
      g_array_append_val (scene->taken, text.box);
      corrin_chart_text_add (&scene->builder, &text, text.box.x, text.box.y);
    }
  else
    corrin_chart_text_clear (&text);
}

static void
take_marker (const Scene *scene, const CorrinChartMarker *marker)
{
  CorrinChartBox box = { marker->x - marker->radius, marker->y - marker->radius, 2 * marker->radius,
                         2 * marker->radius };

  g_array_append_val (scene->taken, box);
}

static void
add_points (const Scene *scene)
{
  const CorrinLabChart *chart = scene->chart;

  for (guint i = 0; i < chart->points->len; i++)
    {
      const CorrinLabPoint *point = point_at (chart, i);
      CorrinChartMarker marker = marker_of (scene, point->comparator, point->is_converted);

      corrin_lab_chart_place (chart, scene->builder.layout, i, &marker.x, &marker.y);
      add_range (scene, point, marker.x);
      g_array_append_val (scene->builder.layout->markers, marker);
      take_marker (scene, &marker);
    }
  /* The newest first: where not all have room, the oldest goes without. */
  for (guint i = chart->points->len; i > 0; i--)
    {
      double x, y;

      corrin_lab_chart_place (chart, scene->builder.layout, i - 1, &x, &y);
      add_label (scene, point_at (chart, i - 1), x, y);
    }
}

/* The key below: only what is in the chart. */

typedef struct
{
  char *words;
  CorrinChartMarker marker;
} KeyItem;

static void
clear_item (gpointer data)
{
  g_free (((KeyItem *) data)->words);
}

static void
add_item (const Scene *scene, GArray *items, int comparator, gboolean is_converted, char *words)
{
  KeyItem item = { words, marker_of (scene, comparator, is_converted) };

  g_array_append_val (items, item);
}

static gboolean
has (const CorrinLabChart *chart, int comparator)
{
  for (guint i = 0; i < chart->points->len; i++)
    if (point_at (chart, i)->comparator == comparator)
      return TRUE;
  return FALSE;
}

static gboolean
has_converted (const CorrinLabChart *chart)
{
  for (guint i = 0; i < chart->points->len; i++)
    if (point_at (chart, i)->is_converted)
      return TRUE;
  return FALSE;
}

static GArray *
key_new (const Scene *scene)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (KeyItem));

  g_array_set_clear_func (items, clear_item);
  if (has (scene->chart, CORRIN_COMPARATOR_BELOW))
    add_item (scene, items, CORRIN_COMPARATOR_BELOW, FALSE, g_strdup (_ ("printed with “<”")));
  if (has (scene->chart, CORRIN_COMPARATOR_ABOVE))
    add_item (scene, items, CORRIN_COMPARATOR_ABOVE, FALSE, g_strdup (_ ("printed with “>”")));
  if (has_converted (scene->chart))
    add_item (scene, items, CORRIN_COMPARATOR_EQUAL, TRUE,
              /* Translators: in the key of a chart; %s is a unit. */
              g_strdup_printf (_ ("converted to %s"), scene->chart->unit));
  return items;
}

/* Lays the key in rows from @top on, or only measures it.
 *
 * Returns: its height */
static double
lay_key (const Scene *scene, GArray *items, double top, gboolean is_placed)
{
  const CorrinChartBuilder *builder = &scene->builder;
  double left = CORRIN_CHART_PAD * builder->em, right = builder->layout->width - left, x = left;
  double row = builder->small_height + GAP * builder->em / 2, y = top;

  for (guint i = 0; i < items->len; i++)
    {
      KeyItem *item = &g_array_index (items, KeyItem, i);
      CorrinChartText text =
          corrin_chart_text_new (builder, item->words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
      double before = 2 * item->marker.radius + BESIDE * builder->em;

      corrin_chart_text_limit (&text, right - left - before, 1);
      if (x > left && x + before + text.box.width > right)
        {
          x = left;
          y += row;
        }
      item->marker.x = x + item->marker.radius;
      item->marker.y = y + text.box.height / 2;
      x += before;
      if (is_placed)
        g_array_append_val (builder->layout->markers, item->marker);
      text.box.x = x;
      x += text.box.width + KEY_GAP * builder->em;
      if (is_placed)
        corrin_chart_text_add (builder, &text, text.box.x, y);
      else
        corrin_chart_text_clear (&text);
    }
  return items->len > 0 ? y + row - top + GAP * builder->em / 2 : 0;
}

static gboolean
has_range (const CorrinLabChart *chart)
{
  for (guint i = 0; i < chart->points->len; i++)
    if (!isnan (point_at (chart, i)->low) || !isnan (point_at (chart, i)->high))
      return TRUE;
  return FALSE;
}

static char *
caption_words (const CorrinLabChart *chart)
{
  g_autofree char *caption = corrin_lab_chart_caption (chart);

  if (!has_range (chart))
    return g_steal_pointer (&caption);
  /* Translators: the caption of a chart; %s is what was measured and its unit. */
  return g_strdup_printf (_ ("%s. Boxes are the printed ranges."), caption);
}

static double
add_caption (const Scene *scene)
{
  g_autofree char *words = caption_words (scene->chart);
  double pad = CORRIN_CHART_PAD * scene->builder.em;
  CorrinChartText text =
      corrin_chart_text_new (&scene->builder, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
  double height;

  corrin_chart_text_limit (&text, scene->builder.layout->width - 2 * pad, 2);
  height = text.box.height;
  corrin_chart_text_add (&scene->builder, &text, pad, pad / 2);
  return pad / 2 + height;
}

static void
compose (Scene *scene, CorrinPeriod period)
{
  CorrinChartLayout *layout = scene->builder.layout;
  double em = scene->builder.em, pad = CORRIN_CHART_PAD * em;
  g_autoptr (GArray) items = key_new (scene);
  double key_height = lay_key (scene, items, 0, FALSE);
  double top = add_caption (scene) + GAP * em;
  double bottom = layout->height - pad / 2 - key_height - corrin_chart_time_axis_height (&scene->builder);
  double step;

  layout->plot.y = top;
  layout->plot.height = MAX (em, bottom - top);
  step = scale_values (scene->chart, &layout->value_scale, layout->plot.height, TICK_ROOM * em);
  layout->plot.x = pad + widest_number (scene, &layout->value_scale, step) + GAP * em;
  layout->plot.width = layout->width - pad - layout->plot.x;
  layout->clip = layout->plot;
  layout->value_scale.range_from = corrin_chart_box_bottom (&layout->plot);
  layout->value_scale.range_to = layout->plot.y;
  layout->time_scale = (CorrinChartScale){ period.from, period.to + 1, layout->plot.x,
                                           corrin_chart_box_right (&layout->plot) };
  corrin_chart_add_time_axis (&scene->builder, corrin_chart_box_bottom (&layout->plot));
  add_value_axis (scene, step);
  add_points (scene);
  lay_key (scene, items, layout->height - pad / 2 - key_height + GAP * em / 2, TRUE);
}

/**
 * corrin_lab_chart_layout:
 * @chart: a chart with at least one point
 * @width: the width in units of the surface
 * @height: the height
 * @context: shapes the texts
 *
 * Decides where everything is: each result as a mark with what is printed beside it, over the range that was printed
 * with it. A mark that is an arrow down is a result printed as below a value, one up as above; a hollow one is
 * converted.
 *
 * Returns: (transfer full): the scene, for corrin_chart_draw()
 */
CorrinChartLayout *
corrin_lab_chart_layout (const CorrinLabChart *chart, double width, double height, PangoContext *context)
{
  CorrinChartLayout *layout = corrin_chart_layout_alloc (width, height);
  CorrinPeriod period;
  g_autoptr (CorrinChartSpec) spec = NULL;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (CorrinChartBox));
  Scene scene = { .builder = { .layout = layout, .context = context }, .chart = chart, .taken = taken };

  g_return_val_if_fail (chart->points->len > 0, layout);

  period = find_period (chart);
  spec = corrin_chart_spec_new (period.from, period.to);
  scene.builder.spec = spec;
  corrin_chart_builder_begin (&scene.builder);
  compose (&scene, period);
  corrin_chart_builder_end (&scene.builder);
  return layout;
}

/**
 * corrin_lab_chart_place:
 * @chart: a chart
 * @layout: its scene
 * @index: which result
 * @x: (out): the middle of its mark
 * @y: (out): the middle of its mark
 */
void
corrin_lab_chart_place (const CorrinLabChart *chart, const CorrinChartLayout *layout, guint index, double *x,
                        double *y)
{
  const CorrinLabPoint *point = point_at (chart, index);

  *x = corrin_chart_scale_apply (&layout->time_scale, corrin_chart_moment (point->day, CORRIN_TIME_NONE));
  *y = corrin_chart_scale_apply (&layout->value_scale, point->value);
}

/**
 * corrin_lab_chart_nearest:
 * @chart: a chart with at least one point
 * @layout: its scene
 * @x: a place
 * @y: a place
 *
 * Returns: the result whose day is nearest; among those of one day, the one whose value is
 */
guint
corrin_lab_chart_nearest (const CorrinLabChart *chart, const CorrinChartLayout *layout, double x, double y)
{
  double least_x = INFINITY, least_y = INFINITY;
  guint nearest = 0;

  for (guint i = 0; i < chart->points->len; i++)
    {
      double there_x, there_y;

      corrin_lab_chart_place (chart, layout, i, &there_x, &there_y);
      there_x = fabs (there_x - x);
      there_y = fabs (there_y - y);
      if (there_x > least_x || (there_x == least_x && there_y >= least_y))
        continue;
      least_x = there_x;
      least_y = there_y;
      nearest = i;
    }
  return nearest;
}
