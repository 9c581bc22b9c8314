/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-axes.h"
#include "injections.h"
#include "month-figure-private.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ems. */
#define HEIGHT 22
#define GAP 0.3
#define PANEL_GAP 1.8
#define TICK 0.3
#define DOT 0.34
#define DOSE 0.34
#define LEAST_PLOT 4

#define TICK_STEP 10
#define HEAD_LINES 3

typedef struct
{
  const CorrinMonthFigure *months;
  CorrinFigureBuilder *builder;
  CorrinChartBox panels[2];
  int lines; /* of the words above a panel */
} Drawing;

static double
x_of (const Drawing *drawing, int side, CorrinDay day)
{
  const CorrinChartBox *panel = &drawing->panels[side];

  return panel->x + (day - drawing->months->months[side].from + 0.5) * panel->width / CORRIN_MONTH_DAYS;
}

static double
y_of (const Drawing *drawing, double value)
{
  return corrin_chart_scale_apply (&drawing->builder->chart.layout->value_scale, value);
}

static char *
head_words (const Drawing *drawing, int side)
{
  const CorrinMonthLook *look = &drawing->months->looks[side];
  g_autofree char *name = corrin_month_figure_name (drawing->months, side);
  g_autofree char *median = corrin_chart_number (look->median);

  if (look->days_rated == 0)
    return g_steal_pointer (&name);
  /* Translators: above a chart of a month: its name, and the median of its ratings. */
  return g_strdup_printf (_ ("%1$s: median %2$s"), name, median);
}

/* The name and the counts above a panel.
 *
 * Returns: how high they are */
static double
add_head (const Drawing *drawing, int side, double y, gboolean is_placed)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  const CorrinChartBox *panel = &drawing->panels[side];
  g_autofree char *name = head_words (drawing, side);
  g_autofree char *count = corrin_month_figure_count (drawing->months, side);
  CorrinChartText title = corrin_chart_text_new (chart, name, CORRIN_CHART_FONT_BOLD, CORRIN_CHART_ROLE_TEXT);
  CorrinChartText counts =
      corrin_chart_text_new (chart, count, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
  double height;

  corrin_chart_text_limit (&title, panel->width, MIN (drawing->lines, 2));
  corrin_chart_text_limit (&counts, panel->width, drawing->lines);
  height = title.box.height + counts.box.height + 2 * GAP * chart->em;
  if (is_placed)
    {
      double below = y + title.box.height;

      corrin_chart_text_add (chart, &title, panel->x, y);
      corrin_chart_text_add (chart, &counts, panel->x, below);
    }
  corrin_chart_text_clear (&title);
  corrin_chart_text_clear (&counts);
  return height;
}

static double
foot_height (const CorrinFigureBuilder *builder)
{
  return (2 * DOSE + GAP + TICK) * builder->chart.em + builder->chart.small_height;
}

static void
make_panels (Drawing *drawing)
{
  CorrinFigureBuilder *builder = drawing->builder;
  CorrinChartLayout *layout = builder->chart.layout;
  double left = corrin_figure_left (builder) + corrin_chart_value_axis_width (&builder->chart);
  double gap = PANEL_GAP * builder->chart.em;
  double width = (corrin_figure_right (builder) - left - gap) / 2, head;
  CorrinChartBox *plot = &layout->plot;

  for (int side = 0; side < 2; side++)
    drawing->panels[side] = (CorrinChartBox){ left + side * (width + gap), 0, width, 0 };
  for (drawing->lines = HEAD_LINES;; drawing->lines--)
    {
      head = MAX (add_head (drawing, 0, 0, FALSE), add_head (drawing, 1, 0, FALSE));
      if (drawing->lines == 1
          || builder->bottom - builder->top - head - foot_height (builder)
                 >= 2 * LEAST_PLOT * builder->chart.em)
        break;
    }
  plot->x = left;
  plot->width = 2 * width + gap;
  plot->y = builder->top + head + builder->chart.small_height / 2;
  plot->height = MAX (LEAST_PLOT * builder->chart.em, builder->bottom - foot_height (builder) - plot->y);
  layout->clip = (CorrinChartBox){ plot->x, plot->y - builder->chart.em / 2, plot->width,
                                   plot->height + builder->chart.em };
  layout->value_scale =
      (CorrinChartScale){ 0, CORRIN_CHART_VALUE_MAX, corrin_chart_box_bottom (plot), plot->y };
}

static void
add_days (const Drawing *drawing, int side)
{
  const CorrinMonthLook *look = &drawing->months->looks[side];
  const CorrinChartBox *plot = &drawing->builder->chart.layout->plot;
  double step = drawing->panels[side].width / CORRIN_MONTH_DAYS;

  for (int i = 0; i < CORRIN_MONTH_DAYS; i++)
    {
      CorrinDay day = drawing->months->months[side].from + i;
      CorrinFigureItem item = {
        .day = day, .line = 0, .place = side * CORRIN_MONTH_DAYS + i, .index = (guint) side
      };
      CorrinChartMarker dot = { .radius = MIN (DOT * drawing->builder->chart.em, step * 0.7),
                                .role = CORRIN_CHART_ROLE_SERIES,
                                .shape = CORRIN_CHART_SHAPE_CIRCLE };

      if (isnan (look->values[i]))
        continue;
      item.x = dot.x = x_of (drawing, side, day);
      item.y = dot.y = y_of (drawing, look->values[i]);
      item.box = (CorrinChartBox){ item.x - step / 2, plot->y, step, plot->height };
      g_array_append_val (drawing->builder->chart.layout->markers, dot);
      corrin_figure_scene_add_item (drawing->builder->scene, &item);
    }
}

/* The line of the median; its number stands above the panel. */
static void
add_median (const Drawing *drawing, int side)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  const CorrinChartBox *panel = &drawing->panels[side];
  const CorrinMonthLook *look = &drawing->months->looks[side];
  double y = y_of (drawing, look->median), right = panel->x + panel->width;

  if (look->days_rated == 0)
    return;
  corrin_chart_rule_add (
      chart,
      (CorrinChartRule){
          .x1 = panel->x, .y1 = y, .x2 = right, .y2 = y, .role = CORRIN_CHART_ROLE_SERIES, .style = 0 });
}

static void
add_ticks (const Drawing *drawing, int side)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  double top = corrin_chart_box_bottom (&chart->layout->plot) + (2 * DOSE + GAP) * chart->em;

  for (int i = 0; i <= CORRIN_MONTH_DAYS - 1; i += i == 0 ? TICK_STEP - 1 : TICK_STEP)
    {
      CorrinDay day = drawing->months->months[side].from + i;
      g_autofree char *words = g_strdup_printf ("%d", i + 1);
      CorrinChartText text =
          corrin_chart_text_new (chart, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
      double x = x_of (drawing, side, day);

      corrin_chart_rule_add (chart, corrin_chart_upright (x, top - (2 * DOSE + GAP) * chart->em,
                                                          top - (2 * DOSE + GAP - TICK) * chart->em,
                                                          CORRIN_CHART_ROLE_AXIS));
      corrin_chart_text_add (chart, &text, x - text.box.width / 2, top);
    }
}

/* Injections stand below the days. */
static void
add_doses (const Drawing *drawing, int side)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;

  for (guint i = 0; i < drawing->months->doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (drawing->months->doses, i);
      CorrinChartMarker marker = { .y = corrin_chart_box_bottom (&chart->layout->plot)
                                        + (DOSE + GAP / 2) * chart->em,
                                   .radius = DOSE * chart->em,
                                   .role = CORRIN_CHART_ROLE_DOSE,
                                   .shape = CORRIN_CHART_SHAPE_TRIANGLE };

      if (!corrin_dose_day_is_known (dose)
          || !corrin_period_contains (drawing->months->months[side], dose->day))
        continue;
      marker.x = x_of (drawing, side, dose->day);
      g_array_append_val (chart->layout->markers, marker);
    }
}

double
corrin_month_figure_height (const CorrinFigure *figure, const CorrinFigureBuilder *builder)
{
  (void) figure;
  return MIN (HEIGHT * builder->chart.em, builder->chart.layout->width * 0.8 + 4 * builder->chart.em);
}

double
corrin_month_figure_least (const CorrinFigure *figure, const CorrinFigureBuilder *builder)
{
  (void) figure;
  return (LEAST_PLOT + 2 * GAP) * builder->chart.em + builder->chart.line_height
         + 1.5 * builder->chart.small_height + foot_height (builder);
}

void
corrin_month_figure_compose (const CorrinFigure *figure, CorrinFigureBuilder *builder)
{
  Drawing drawing = { .months = (const CorrinMonthFigure *) figure, .builder = builder };

  make_panels (&drawing);
  corrin_chart_add_value_axis (&builder->chart);
  for (int side = 0; side < 2; side++)
    {
      add_head (&drawing, side, builder->top, TRUE);
      add_median (&drawing, side);
      add_ticks (&drawing, side);
      add_days (&drawing, side);
      add_doses (&drawing, side);
    }
  builder->scene->page = 7;
}
