/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-axes.h"
#include "chart-key.h"
#include "cycle-drawing.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ems. */
#define HEIGHT 26
#define LABEL_GAP 0.5
#define ROW_GAP 0.25
#define TICK 0.3
#define THIN_DASH 0.16
#define VALUE_DOT 0.3
#define KEY_GAP 0.5
#define LEAST_DAYS 14
#define LEAST_PLOT 4
#define LEAST_PLOT_WITH_KEY 8

/* Lines of which each has a look of its own. */
#define LINES_WITH_STYLE CORRIN_CHART_SERIES_MAX

/* The numbers below each bin. */
typedef enum
{
  ROW_DAYS,
  ROW_CYCLES,
  N_ROWS,
} Row;

const CorrinProfileBin *
corrin_cycle_bin (const CorrinCycleDrawing *drawing, guint index)
{
  return &g_array_index (drawing->profile->bins, CorrinProfileBin, index);
}

gboolean
corrin_cycle_is_before (const CorrinCycleDrawing *drawing)
{
  return drawing->profile->alignment == CORRIN_ALIGNMENT_BEFORE;
}

/* Time runs from left to right, also towards the next injection; a day is drawn in its middle. */
double
corrin_cycle_x (const CorrinCycleDrawing *drawing, double at)
{
  return corrin_chart_scale_apply (&drawing->builder->chart.layout->time_scale,
                                   corrin_cycle_is_before (drawing) ? 0.5 - at : at + 0.5);
}

double
corrin_cycle_y (const CorrinCycleDrawing *drawing, double value)
{
  return corrin_chart_scale_apply (&drawing->builder->chart.layout->value_scale, value);
}

double
corrin_cycle_bin_left (const CorrinCycleDrawing *drawing, const CorrinProfileBin *bin)
{
  return corrin_cycle_is_before (drawing) ? corrin_cycle_x (drawing, bin->to + 0.5)
                                          : corrin_cycle_x (drawing, bin->from - 0.5);
}

double
corrin_cycle_bin_right (const CorrinCycleDrawing *drawing, const CorrinProfileBin *bin)
{
  return corrin_cycle_is_before (drawing) ? corrin_cycle_x (drawing, bin->from - 0.5)
                                          : corrin_cycle_x (drawing, bin->to + 0.5);
}

static guint
count_bins (const CorrinProfile *profile)
{
  guint n = profile->bins->len;

  while (n > 0 && g_array_index (profile->bins, CorrinProfileBin, n - 1).n_values == 0)
    n--;
  return n;
}

static int
last_day (const CorrinCycleFigure *cycles, guint n_bins)
{
  const CorrinProfile *profile = cycles->profile;
  int last = profile->is_ready ? 0 : LEAST_DAYS;

  if (profile->is_ready && n_bins > 0)
    last = g_array_index (profile->bins, CorrinProfileBin, n_bins - 1).to;
  for (guint i = 0; i < cycles->drawn->len; i++)
    {
      const CorrinProfileLine *line = corrin_cycle_figure_line (cycles, i);
      const CorrinProfileValue *values = corrin_profile_line_values (profile, line);

      for (guint j = 0; j < line->n_values; j++)
        last = MAX (last, values[j].at);
    }
  return last;
}

CorrinChartText
corrin_cycle_small (const CorrinCycleDrawing *drawing, const char *words, CorrinChartRole role)
{
  return corrin_chart_text_new (&drawing->builder->chart, words, CORRIN_CHART_FONT_SMALL, role);
}

/* What stands left of the counts below the bins. */
static CorrinChartText
row_title (const CorrinCycleDrawing *drawing, Row row)
{
  const char *const titles[N_ROWS] = {
    /* Translators: left of a row of numbers below a chart: how many rated days. Keep it short. */
    C_ ("count", "days"),
    /* Translators: left of a row of numbers below a chart: from how many cycles. Keep it short. */
    C_ ("count", "cycles"),
  };

  return corrin_cycle_small (drawing, titles[row], CORRIN_CHART_ROLE_MUTED);
}

static double
left_width (const CorrinCycleDrawing *drawing)
{
  double width = corrin_chart_value_axis_width (&drawing->builder->chart);

  for (int i = 0; drawing->profile->is_ready && i < N_ROWS; i++)
    {
      CorrinChartText text = row_title (drawing, (Row) i);

      width = MAX (width, text.box.width + LABEL_GAP * drawing->builder->chart.em);
      corrin_chart_text_clear (&text);
    }
  return width;
}

/* The rows below the plot: ticks, counts, the title of the axis. */
static double
foot_height (const CorrinProfile *profile, const CorrinFigureBuilder *builder)
{
  int rows = profile->is_ready ? N_ROWS + 2 : 2;

  return TICK * builder->chart.em + rows * (builder->chart.small_height + ROW_GAP * builder->chart.em);
}

static void
make_plot (CorrinCycleDrawing *drawing)
{
  CorrinFigureBuilder *builder = drawing->builder;
  CorrinChartLayout *layout = builder->chart.layout;
  CorrinChartBox *plot = &layout->plot;

  plot->x = corrin_figure_left (builder) + left_width (drawing);
  plot->width = corrin_figure_right (builder) - corrin_cycle_names_width (drawing) - plot->x;
  plot->y = builder->top + builder->chart.small_height / 2;
  plot->height = MAX (LEAST_PLOT * builder->chart.em,
                      builder->bottom - foot_height (drawing->profile, builder) - plot->y);
  layout->clip = (CorrinChartBox){ plot->x - builder->chart.em / 2, plot->y - builder->chart.em / 2,
                                   plot->width + builder->chart.em, plot->height + builder->chart.em };
  layout->value_scale = (CorrinChartScale){ 0, CORRIN_CHART_VALUE_MAX, plot->y + plot->height, plot->y };
  layout->time_scale = (CorrinChartScale){ corrin_cycle_is_before (drawing) ? -drawing->last : 0,
                                           corrin_cycle_is_before (drawing) ? 0 : drawing->last + 1, plot->x,
                                           plot->x + plot->width };
}

/* The axis of days */

static int
tick_step (const CorrinCycleDrawing *drawing)
{
  static const int steps[] = { 1, 2, 7, 14, 28, 56, 112 };
  double day = corrin_chart_scale_unit (&drawing->builder->chart.layout->time_scale);

  /* Longer cycles are counted in weeks. */
  for (guint i = drawing->last > 28 ? 2 : 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * day >= 2.4 * drawing->builder->chart.em)
      return steps[i];
  return 2 * steps[G_N_ELEMENTS (steps) - 1] * (1 + drawing->last / 2000);
}

static void
add_day_ticks (const CorrinCycleDrawing *drawing, double top)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  int step = tick_step (drawing);

  for (int at = corrin_cycle_is_before (drawing) ? step : 0; at <= drawing->last; at += step)
    {
      g_autofree char *words = g_strdup_printf ("%d", at);
      CorrinChartText text = corrin_cycle_small (drawing, words, CORRIN_CHART_ROLE_MUTED);
      double x = corrin_cycle_x (drawing, at);

      corrin_chart_rule_add (chart,
                             corrin_chart_upright (x, top, top + TICK * chart->em, CORRIN_CHART_ROLE_AXIS));
      corrin_chart_text_add (chart, &text, x - text.box.width / 2, top + TICK * chart->em);
    }
}

static void
add_axis_title (const CorrinCycleDrawing *drawing, double y)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  const CorrinChartBox *plot = &chart->layout->plot;
  CorrinChartText text =
      corrin_cycle_small (drawing,
                          corrin_cycle_is_before (drawing) ? _ ("days before the next injection")
                                                           : _ ("days since the injection"),
                          CORRIN_CHART_ROLE_MUTED);

  corrin_chart_text_limit (&text, plot->width, 1);
  corrin_chart_text_add (chart, &text, plot->x, y);
}

static void
add_count (const CorrinCycleDrawing *drawing, const CorrinProfileBin *bin, guint count, double y)
{
  g_autofree char *words = g_strdup_printf ("%u", count);
  CorrinChartText text = corrin_cycle_small (drawing, words, CORRIN_CHART_ROLE_TEXT);
  double left = corrin_cycle_bin_left (drawing, bin), right = corrin_cycle_bin_right (drawing, bin);

  if (text.box.width > right - left)
    corrin_chart_text_clear (&text);
  else
    corrin_chart_text_add (&drawing->builder->chart, &text, (left + right - text.box.width) / 2, y);
}

static void
add_counts (const CorrinCycleDrawing *drawing, double y)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  double row = chart->small_height + ROW_GAP * chart->em;

  for (int i = 0; i < N_ROWS; i++)
    {
      CorrinChartText title = row_title (drawing, (Row) i);

      corrin_chart_text_add (chart, &title, corrin_figure_left (drawing->builder), y + i * row);
      for (guint j = 0; j < drawing->n_bins; j++)
        {
          const CorrinProfileBin *bin = corrin_cycle_bin (drawing, j);

          add_count (drawing, bin, i == ROW_DAYS ? bin->n_values : bin->n_cycles, y + i * row);
        }
    }
}

static void
add_foot (const CorrinCycleDrawing *drawing)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  double row = chart->small_height + ROW_GAP * chart->em;
  double y = corrin_chart_box_bottom (&chart->layout->plot);

  add_day_ticks (drawing, y);
  y += TICK * chart->em + row;
  add_axis_title (drawing, y);
  if (drawing->profile->is_ready)
    add_counts (drawing, y + row);
}

/* The lines of cycles */

static void
add_thin_value (const CorrinCycleDrawing *drawing, const CorrinProfileValue *value,
                const CorrinProfileValue *before)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  double x = corrin_cycle_x (drawing, value->at), y = corrin_cycle_y (drawing, value->value);

  if (before != NULL && ABS (value->at - before->at) == 1)
    corrin_chart_rule_add (chart, (CorrinChartRule){ .x1 = corrin_cycle_x (drawing, before->at),
                                                     .y1 = corrin_cycle_y (drawing, before->value),
                                                     .x2 = x,
                                                     .y2 = y,
                                                     .role = CORRIN_CHART_ROLE_GUIDE });
}

/* A rule lies under the median; a marker would cover it. */
static void
add_thin_dash (const CorrinCycleDrawing *drawing, const CorrinProfileValue *value)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  double x = corrin_cycle_x (drawing, value->at), y = corrin_cycle_y (drawing, value->value);
  double half = THIN_DASH * chart->em;

  corrin_chart_rule_add (
      chart,
      (CorrinChartRule){ .x1 = x - half, .y1 = y, .x2 = x + half, .y2 = y, .role = CORRIN_CHART_ROLE_GUIDE });
}

/* A value between two days without one has no line of its own. */
static void
add_thin_line (const CorrinCycleDrawing *drawing, const CorrinProfileLine *line)
{
  const CorrinProfileValue *values = corrin_profile_line_values (drawing->profile, line);

  for (guint i = 0; i < line->n_values; i++)
    {
      gboolean has_before = i > 0 && ABS (values[i].at - values[i - 1].at) == 1;
      gboolean has_after = i + 1 < line->n_values && ABS (values[i + 1].at - values[i].at) == 1;

      add_thin_value (drawing, &values[i], i > 0 ? &values[i - 1] : NULL);
      if (!has_before && !has_after)
        add_thin_dash (drawing, &values[i]);
    }
}

CorrinChartTrack
corrin_cycle_track_new (guint style, double dot)
{
  return (CorrinChartTrack){ .style = style,
                             .line = g_array_new (FALSE, FALSE, sizeof (CorrinChartVertex)),
                             .reaches = g_array_new (FALSE, FALSE, sizeof (CorrinChartReach)),
                             .entries = g_array_new (FALSE, FALSE, sizeof (CorrinChartEntry)),
                             .dot_radius = dot };
}

static void
add_value_item (const CorrinCycleDrawing *drawing, guint drawn, guint index, const CorrinProfileValue *value)
{
  double r = VALUE_DOT * drawing->builder->chart.em;
  CorrinFigureItem item = { .x = corrin_cycle_x (drawing, value->at),
                            .y = corrin_cycle_y (drawing, value->value),
                            .line = (int) drawn,
                            .place = corrin_cycle_is_before (drawing) ? -value->at : value->at,
                            .day = value->day,
                            .index = index };

  item.box = (CorrinChartBox){ item.x - r, item.y - r, 2 * r, 2 * r };
  corrin_figure_scene_add_item (drawing->builder->scene, &item);
}

static void
add_styled_line (const CorrinCycleDrawing *drawing, guint drawn, guint style)
{
  const CorrinProfileLine *line = corrin_cycle_figure_line (drawing->cycles, drawn);
  CorrinChartTrack track = corrin_cycle_track_new (style, VALUE_DOT * drawing->builder->chart.em);
  int before = G_MININT / 2;

  for (guint i = 0; i < line->n_values; i++)
    {
      guint index = line->first + (corrin_cycle_is_before (drawing) ? line->n_values - 1 - i : i);
      const CorrinProfileValue *value = corrin_cycle_figure_value (drawing->cycles, index);
      CorrinChartEntry entry = { .x = corrin_cycle_x (drawing, value->at),
                                 .y = corrin_cycle_y (drawing, value->value),
                                 .day = value->day,
                                 .last_day = value->day,
                                 .time = CORRIN_TIME_NONE,
                                 .value = value->value,
                                 .n = 1 };
      CorrinChartVertex vertex = { entry.x, entry.y, ABS (value->at - before) != 1 };

      before = value->at;
      g_array_append_val (track.entries, entry);
      g_array_append_val (track.line, vertex);
      add_value_item (drawing, drawn, index, value);
    }
  track.name = corrin_cycle_line_name (line);
  g_array_append_val (drawing->builder->chart.layout->tracks, track);
}

/* The key of lines that have a look of their own. */
static CorrinChartKey *
key_new (const CorrinCycleDrawing *drawing)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  CorrinChartKey *key = corrin_chart_key_new (chart);
  guint n = drawing->cycles->drawn->len;

  for (guint i = 0; i < MIN (n, LINES_WITH_STYLE); i++)
    {
      guint drawn = n - MIN (n, LINES_WITH_STYLE) + i;
      g_autofree char *name = corrin_cycle_line_name (corrin_cycle_figure_line (drawing->cycles, drawn));
      CorrinChartMarker marker = { .radius = VALUE_DOT * chart->em,
                                   .role = CORRIN_CHART_ROLE_SERIES,
                                   .style = i };
      CorrinChartText text = corrin_cycle_small (drawing, name, CORRIN_CHART_ROLE_TEXT);

      corrin_chart_key_add (key, &text, &marker, TRUE);
    }
  return key;
}

static void
add_cycles (const CorrinCycleDrawing *drawing)
{
  guint n = drawing->cycles->drawn->len;

  for (guint i = 0; i < n; i++)
    if (drawing->profile->is_ready)
      add_thin_line (drawing, corrin_cycle_figure_line (drawing->cycles, i));
    else if (i + LINES_WITH_STYLE >= n)
      add_styled_line (drawing, i, i - (n - MIN (n, LINES_WITH_STYLE)));
}

static void
add_empty_words (const CorrinCycleDrawing *drawing)
{
  const CorrinChartBox *plot = &drawing->builder->chart.layout->plot;
  CorrinChartText text;

  if (drawing->cycles->drawn->len > 0)
    return;
  text = corrin_chart_text_new (&drawing->builder->chart, _ ("No rated days after an injection yet"),
                                CORRIN_CHART_FONT_PLAIN, CORRIN_CHART_ROLE_MUTED);
  corrin_chart_text_limit (&text, plot->width, 2);
  corrin_chart_text_add (&drawing->builder->chart, &text, plot->x + (plot->width - text.box.width) / 2,
                         plot->y + (plot->height - text.box.height) / 2);
}

double
corrin_cycle_figure_height (const CorrinFigure *figure, const CorrinFigureBuilder *builder)
{
  (void) figure;
  return MIN (HEIGHT * builder->chart.em, builder->chart.layout->width * 0.8 + 4 * builder->chart.em);
}

double
corrin_cycle_figure_least (const CorrinFigure *figure, const CorrinFigureBuilder *builder)
{
  return LEAST_PLOT * builder->chart.em + builder->chart.small_height / 2
         + foot_height (((const CorrinCycleFigure *) figure)->profile, builder);
}

void
corrin_cycle_figure_compose (const CorrinFigure *figure, CorrinFigureBuilder *builder)
{
  const CorrinCycleFigure *cycles = (const CorrinCycleFigure *) figure;
  guint n_bins = count_bins (cycles->profile);
  CorrinCycleDrawing drawing = { .cycles = cycles,
                                 .profile = cycles->profile,
                                 .builder = builder,
                                 .n_bins = n_bins,
                                 .last = last_day (cycles, n_bins) };
  double width = corrin_figure_right (builder) - corrin_figure_left (builder);

  if (!cycles->profile->is_ready && cycles->drawn->len > 0)
    {
      g_autoptr (CorrinChartKey) key = key_new (&drawing);
      double height = corrin_chart_key_height (key, width);

      if (builder->top + height + (LEAST_PLOT_WITH_KEY + KEY_GAP) * builder->chart.em
              + foot_height (cycles->profile, builder)
          <= builder->bottom)
        {
          corrin_chart_key_place (key, corrin_figure_left (builder), builder->top, width);
          builder->top += height + KEY_GAP * builder->chart.em;
        }
    }
  make_plot (&drawing);
  corrin_chart_add_value_axis (&builder->chart);
  add_foot (&drawing);
  add_cycles (&drawing);
  if (cycles->profile->is_ready)
    {
      corrin_cycle_add_profile (&drawing);
      corrin_cycle_add_names (&drawing);
    }
  add_empty_words (&drawing);
  builder->scene->page = cycles->profile->is_ready ? 4 : 7;
}
