/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cycle-drawing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ems. */
#define LABEL_GAP 0.5
#define DOT 0.42

static const char *
quantile_name (int index)
{
  static const char *const names[] = { "10 %", "25 %", NULL, "75 %", "90 %" };

  /* Translators: beside the line of medians of a chart. */
  return names[index] != NULL ? names[index] : _ ("median");
}

static double
quantile_of (const CorrinProfileBin *bin, int index)
{
  const double values[] = { bin->q10, bin->q25, bin->median, bin->q75, bin->q90 };

  return values[index];
}

#define N_QUANTILES 5
#define MEDIAN 2

/* The room right of the plot for the names of the lines. */
double
corrin_cycle_names_width (const CorrinCycleDrawing *drawing)
{
  double width = 0;

  for (int i = 0; drawing->profile->is_ready && i < N_QUANTILES; i++)
    {
      CorrinChartText text = corrin_cycle_small (drawing, quantile_name (i), CORRIN_CHART_ROLE_TEXT);

      width = MAX (width, text.box.width + LABEL_GAP * drawing->builder->chart.em);
      corrin_chart_text_clear (&text);
    }
  return width;
}

static void
add_reach (GArray *reaches, double x, double top, double bottom, gboolean is_start)
{
  CorrinChartReach reach = { x, top, bottom, is_start };

  g_array_append_val (reaches, reach);
}

/* A band goes through the middles of its bins and to the edges of its first and last one. */
static void
add_band (const CorrinCycleDrawing *drawing, GArray *reaches, int low, int high)
{
  guint n = drawing->n_bins;

  for (guint i = 0; i < n; i++)
    {
      guint at = corrin_cycle_is_before (drawing) ? n - 1 - i : i;
      const CorrinProfileBin *bin = corrin_cycle_bin (drawing, at);
      const CorrinProfileBin *before =
          i == 0 ? NULL : corrin_cycle_bin (drawing, corrin_cycle_is_before (drawing) ? at + 1 : at - 1);
      const CorrinProfileBin *after =
          i + 1 == n ? NULL : corrin_cycle_bin (drawing, corrin_cycle_is_before (drawing) ? at - 1 : at + 1);
      double top = corrin_cycle_y (drawing, quantile_of (bin, high)),
             bottom = corrin_cycle_y (drawing, quantile_of (bin, low));
      gboolean is_first = before == NULL || isnan (quantile_of (before, low));

      if (isnan (quantile_of (bin, low)))
        continue;
      if (is_first)
        add_reach (reaches, corrin_cycle_bin_left (drawing, bin), top, bottom, TRUE);
      add_reach (reaches, (corrin_cycle_bin_left (drawing, bin) + corrin_cycle_bin_right (drawing, bin)) / 2,
                 top, bottom, FALSE);
      if (after == NULL || isnan (quantile_of (after, low)))
        add_reach (reaches, corrin_cycle_bin_right (drawing, bin), top, bottom, FALSE);
    }
}

static void
add_edge (const CorrinCycleDrawing *drawing, const GArray *reaches, gboolean is_top, CorrinChartRole role,
          gboolean is_dashed)
{
  for (guint i = 1; i < reaches->len; i++)
    {
      const CorrinChartReach *from = &g_array_index (reaches, CorrinChartReach, i - 1);
      const CorrinChartReach *to = &g_array_index (reaches, CorrinChartReach, i);
      CorrinChartRule rule = {
        from->x, is_top ? from->top : from->bottom, to->x, is_top ? to->top : to->bottom, role, 0, is_dashed
      };

      if (!to->is_start)
        corrin_chart_rule_add (&drawing->builder->chart, rule);
    }
}

/* The edges are there for a fax, which loses the tints. */
static void
add_edges (const CorrinCycleDrawing *drawing, const GArray *reaches, CorrinChartRole role, gboolean is_dashed)
{
  add_edge (drawing, reaches, TRUE, role, is_dashed);
  add_edge (drawing, reaches, FALSE, role, is_dashed);
}

static void
add_bin_item (const CorrinCycleDrawing *drawing, guint index, int place)
{
  const CorrinChartBox *plot = &drawing->builder->chart.layout->plot;
  const CorrinProfileBin *bin = corrin_cycle_bin (drawing, index);
  double left = corrin_cycle_bin_left (drawing, bin), right = corrin_cycle_bin_right (drawing, bin);
  CorrinFigureItem item = { .box = { left, plot->y, right - left, plot->height },
                            .x = (left + right) / 2,
                            .y = isnan (bin->median) ? plot->y + plot->height
                                                     : corrin_cycle_y (drawing, bin->median),
                            .place = place,
                            .day = CORRIN_DAY_NONE,
                            .index = index };

  corrin_figure_scene_add_item (drawing->builder->scene, &item);
}

static void
add_medians (const CorrinCycleDrawing *drawing, CorrinChartTrack *track)
{
  guint n = drawing->n_bins;
  gboolean is_start = TRUE;

  for (guint i = 0; i < n; i++)
    {
      guint index = corrin_cycle_is_before (drawing) ? n - 1 - i : i;
      const CorrinProfileBin *bin = corrin_cycle_bin (drawing, index);
      double x = (corrin_cycle_bin_left (drawing, bin) + corrin_cycle_bin_right (drawing, bin)) / 2;
      double y = isnan (bin->median) ? 0 : corrin_cycle_y (drawing, bin->median);
      CorrinChartVertex vertex = { x, y, is_start };
      CorrinChartEntry entry = { .x = x,
                                 .y = y,
                                 .day = CORRIN_DAY_NONE,
                                 .last_day = CORRIN_DAY_NONE,
                                 .time = CORRIN_TIME_NONE,
                                 .value = bin->median,
                                 .n = bin->n_values };

      add_bin_item (drawing, index, (int) i);
      is_start = isnan (bin->median);
      if (is_start)
        continue;
      g_array_append_val (track->line, vertex);
      g_array_append_val (track->entries, entry);
    }
}

void
corrin_cycle_add_profile (const CorrinCycleDrawing *drawing)
{
  CorrinChartTrack wide = corrin_cycle_track_new (0, 0),
                   narrow = corrin_cycle_track_new (0, DOT * drawing->builder->chart.em);

  add_band (drawing, wide.reaches, 0, 4);
  add_band (drawing, narrow.reaches, 1, 3);
  add_medians (drawing, &narrow);
  add_edges (drawing, wide.reaches, CORRIN_CHART_ROLE_FLAG, TRUE);
  add_edges (drawing, narrow.reaches, CORRIN_CHART_ROLE_FLAG, FALSE);
  narrow.name = g_strdup (drawing->cycles->name);
  wide.name = g_strdup (drawing->cycles->name);
  g_array_append_val (drawing->builder->chart.layout->tracks, wide);
  g_array_append_val (drawing->builder->chart.layout->tracks, narrow);
}

/* Names beside the right end of the bands, moved apart where they are close, from the highest to the lowest. Where not
 * all have room, the median has its own. */
void
corrin_cycle_add_names (const CorrinCycleDrawing *drawing)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  guint n = drawing->n_bins;
  double least = chart->layout->plot.y - chart->small_height / 2;
  double x = corrin_chart_box_right (&chart->layout->plot) + LABEL_GAP * chart->em;
  double room = corrin_chart_box_bottom (&chart->layout->plot) + chart->small_height / 2;
  gboolean has_room = N_QUANTILES * chart->small_height <= room - least;

  for (int i = N_QUANTILES - 1; i >= 0; i--)
    {
      double value = NAN, y;
      CorrinChartText text;

      for (guint j = 0; j < n; j++)
        {
          const CorrinProfileBin *bin =
              corrin_cycle_bin (drawing, corrin_cycle_is_before (drawing) ? n - 1 - j : j);

          value = isnan (quantile_of (bin, i)) ? value : quantile_of (bin, i);
        }
      if (isnan (value) || (i != MEDIAN && !has_room))
        continue;
      text = corrin_cycle_small (drawing, quantile_name (i),
                                 i == MEDIAN ? CORRIN_CHART_ROLE_TEXT : CORRIN_CHART_ROLE_MUTED);
      y = MIN (MAX (least, corrin_cycle_y (drawing, value) - text.box.height / 2),
               room - (has_room ? i + 1 : 1) * text.box.height);
      least = y + text.box.height;
      corrin_chart_text_add (chart, &text, x, y);
    }
}
