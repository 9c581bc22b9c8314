/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-names.h"

#include "chart-strip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ems. */
#define LEADER_WIDTH 1.2
#define MARKER_RADIUS 0.3
#define NARROWEST_CHART 34
#define WIDEST_NAME 13
#define NAME_GAP 0.25

/* A name beside its line may take this part of the width. */
#define SHARE 0.24

#define NAME_LINES 2

static CorrinChartMarker
sample_of (const CorrinChartBuilder *builder, guint index)
{
  return (CorrinChartMarker){
    .radius = MARKER_RADIUS * builder->em,
    .role = CORRIN_CHART_ROLE_SERIES,
    .style = index,
    .is_hollow = g_array_index (builder->spec->series, CorrinChartSeries, index).is_observed
  };
}

static CorrinChartText
name_text (const CorrinChartBuilder *builder, guint index)
{
  const CorrinChartSeries *series = &g_array_index (builder->spec->series, CorrinChartSeries, index);
  g_autofree char *words = NULL;

  if (corrin_chart_series_days (builder->spec, series).n_values > 0)
    return corrin_chart_text_new (builder, series->name, CORRIN_CHART_FONT_PLAIN, CORRIN_CHART_ROLE_TEXT);
  /* Translators: a symptom without ratings, beside a chart; %s is the name of the symptom. */
  words = g_strdup_printf (_ ("%s: not rated"), series->name);
  return corrin_chart_text_new (builder, words, CORRIN_CHART_FONT_PLAIN, CORRIN_CHART_ROLE_MUTED);
}

static double
sample_width (const CorrinChartBuilder *builder)
{
  CorrinChartMarker sample = sample_of (builder, 0);

  return LEADER_WIDTH * builder->em + corrin_chart_sample_width (builder, &sample, TRUE);
}

static CorrinChartText
limited_name_text (const CorrinChartBuilder *builder, guint index)
{
  CorrinChartText text = name_text (builder, index);

  corrin_chart_text_limit (&text, MIN (WIDEST_NAME * builder->em, SHARE * builder->layout->width),
                           NAME_LINES);
  return text;
}

/* The room that names need beside the plot, or 0 when the chart is too narrow for them. */
double
corrin_chart_names_width (const CorrinChartBuilder *builder)
{
  double width = 0;

  if (builder->layout->width < NARROWEST_CHART * builder->em)
    return 0;
  for (guint i = 0; i < builder->spec->series->len; i++)
    {
      CorrinChartText text = limited_name_text (builder, i);

      width = MAX (width, sample_width (builder) + text.box.width);
      corrin_chart_text_clear (&text);
    }
  return width;
}

/* Whether all names can stand below each other in @height. */
gboolean
corrin_chart_names_fit (const CorrinChartBuilder *builder, double height)
{
  double needed = 0;

  for (guint i = 0; i < builder->spec->series->len; i++)
    {
      CorrinChartText text = limited_name_text (builder, i);

      needed += text.box.height + NAME_GAP * builder->em;
      corrin_chart_text_clear (&text);
    }
  return needed <= height;
}

typedef struct
{
  double targets;
  double height;
  guint n;
} Block;

static double
block_top (const Block *block, double top, double bottom)
{
  return MAX (top, MIN (block->targets / block->n, bottom - block->height));
}

/* Moves the middles of boxes apart, as little as possible in the mean, so that none overlap and all lie between
 * @top and @bottom. The middles are ascending. Boxes that meet become one block, which stands where the mean of its
 * members wants to be (pool adjacent violators). */
void
corrin_chart_spread (double *middles, const double *heights, guint n, double top, double bottom)
{
  g_autofree Block *blocks = g_new (Block, MAX (n, 1));
  guint n_blocks = 0, next = 0;

  for (guint i = 0; i < n; i++)
    {
      Block block = { middles[i] - heights[i] / 2, heights[i], 1 };

      while (n_blocks > 0)
        {
          const Block *above = &blocks[n_blocks - 1];

          if (block_top (above, top, bottom) + above->height <= block_top (&block, top, bottom))
            break;
          block.targets += above->targets - block.n * above->height;
          block.height += above->height;
          block.n += above->n;
          n_blocks--;
        }
      blocks[n_blocks++] = block;
    }
  for (guint i = 0; i < n_blocks; i++)
    {
      double y = block_top (&blocks[i], top, bottom);

      for (guint j = 0; j < blocks[i].n; j++, next++)
        {
          middles[next] = y + heights[next] / 2;
          y += heights[next];
        }
    }
}

/* Where the line of a track ends, or its last entry when it has no line; the foot of the plot when there is
 * neither. */
static double
end_of (const CorrinChartLayout *layout, guint index)
{
  const CorrinChartTrack *track = &g_array_index (layout->tracks, CorrinChartTrack, index);

  if (track->line->len > 0)
    return g_array_index (track->line, CorrinChartVertex, track->line->len - 1).y;
  if (track->entries->len > 0)
    return g_array_index (track->entries, CorrinChartEntry, track->entries->len - 1).y;
  return corrin_chart_box_bottom (&layout->plot);
}

static void
add_name (const CorrinChartBuilder *builder, guint index, CorrinChartText *text, double target, double middle)
{
  const CorrinChartTrack *track = &g_array_index (builder->layout->tracks, CorrinChartTrack, index);
  const CorrinChartBox *plot = &builder->layout->plot;
  CorrinChartMarker sample = sample_of (builder, index);
  double left = corrin_chart_box_right (plot) + LEADER_WIDTH * builder->em;

  if (track->entries->len > 0 && fabs (middle - target) > 0.4 * builder->em)
    corrin_chart_rule_add (builder,
                           (CorrinChartRule){ .x1 = corrin_chart_box_right (plot) + 0.3 * builder->em,
                                              .y1 = target,
                                              .x2 = left - 0.2 * builder->em,
                                              .y2 = middle,
                                              .role = CORRIN_CHART_ROLE_LEADER });
  corrin_chart_sample_add (builder, &sample, TRUE, left, middle);
  corrin_chart_text_add (builder, text, left + corrin_chart_sample_width (builder, &sample, TRUE),
                         middle - text->box.height / 2);
}

/* Puts each name at the right, at the height where its line ends, or near it with a leader. */
void
corrin_chart_add_names (const CorrinChartBuilder *builder)
{
  const CorrinChartLayout *layout = builder->layout;
  guint n = 0, order[CORRIN_CHART_SERIES_MAX];
  double middles[CORRIN_CHART_SERIES_MAX], heights[CORRIN_CHART_SERIES_MAX] = { 0 };
  CorrinChartText texts[CORRIN_CHART_SERIES_MAX];

  for (guint i = 0; i < layout->tracks->len; i++)
    {
      guint place = n++;

      for (; place > 0 && end_of (layout, order[place - 1]) > end_of (layout, i); place--)
        order[place] = order[place - 1];
      order[place] = i;
    }
  for (guint i = 0; i < n; i++)
    {
      texts[i] = limited_name_text (builder, order[i]);
      heights[i] = texts[i].box.height + NAME_GAP * builder->em;
      middles[i] = end_of (layout, order[i]);
    }
  corrin_chart_spread (middles, heights, n, layout->plot.y, corrin_chart_box_bottom (&layout->plot));
  for (guint i = 0; i < n; i++)
    add_name (builder, order[i], &texts[i], end_of (layout, order[i]), middles[i]);
}

/* The name of a series with its line. */
void
corrin_chart_add_name_key (CorrinChartKey *key, guint series)
{
  CorrinChartText text = name_text (key->builder, series);
  CorrinChartMarker sample = sample_of (key->builder, series);

  corrin_chart_key_add (key, &text, &sample, TRUE);
}

/* The names in rows, for where there is no room beside the plot, and the marks below it; panels have titles instead of
 * names. */
CorrinChartKey *
corrin_chart_names_key (const CorrinChartBuilder *builder)
{
  CorrinChartKey *key = corrin_chart_key_new (builder);

  for (guint i = 0; i < builder->spec->series->len && builder->layout->panels->len == 1; i++)
    corrin_chart_add_name_key (key, i);
  corrin_chart_add_strip_keys (key);
  return key;
}
