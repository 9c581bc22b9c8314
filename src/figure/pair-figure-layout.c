/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-axes.h"
#include "chart-key.h"
#include "pair-figure-private.h"
#include "ticks.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ems. */
#define HEIGHT 24
#define WIDEST_COLUMN 7.0
#define NARROWEST_COLUMN 3.4
#define GAP 0.35
#define KEY_GAP 0.5
#define DOT 0.36
#define POOLED_DOT 0.46
#define POOLED_GAP 1.0
#define LEAST_PLOT 4

/* How far the two dots of a pair stand from its middle, as a part of its width. */
#define ASIDE 0.2

/* Three dots stand farther apart, and need more for their counts. */
#define ASIDE_OF_THREE 0.3
#define NARROWEST_OF_THREE 5.4

#define FOOT_ROWS 3

typedef struct
{
  const CorrinPairFigure *pairs;
  CorrinFigureBuilder *builder;
  guint first; /* of the pairs that have room */
  guint n;     /* columns, with that of all together */
  double column;
} Drawing;

static CorrinChartText
small (const Drawing *drawing, const char *words, CorrinChartRole role)
{
  return corrin_chart_text_new (&drawing->builder->chart, words, CORRIN_CHART_FONT_SMALL, role);
}

static CorrinChartText
row_title (const Drawing *drawing)
{
  /* Translators: left of a row of numbers below a chart: how many days are rated. Keep it short. */
  return small (drawing, C_ ("count", "days"), CORRIN_CHART_ROLE_MUTED);
}

static double
left_width (const Drawing *drawing)
{
  CorrinChartText text = row_title (drawing);
  double width = MAX (corrin_chart_value_axis_width (&drawing->builder->chart),
                      text.box.width + GAP * drawing->builder->chart.em);

  corrin_chart_text_clear (&text);
  return width;
}

static double
foot_height (const CorrinFigureBuilder *builder)
{
  return GAP * builder->chart.em + FOOT_ROWS * builder->chart.small_height;
}

static void
make_plot (Drawing *drawing)
{
  CorrinFigureBuilder *builder = drawing->builder;
  CorrinChartLayout *layout = builder->chart.layout;
  CorrinChartBox *plot = &layout->plot;
  double narrowest = corrin_pair_figure_has_later (drawing->pairs) ? NARROWEST_OF_THREE : NARROWEST_COLUMN;
  guint n_pairs = drawing->pairs->shown->len;
  guint pooled = corrin_pair_figure_has_pooled (drawing->pairs) ? 1 : 0, most;
  double em = builder->chart.em, above = builder->chart.small_height + GAP * em;

  plot->x = corrin_figure_left (builder) + left_width (drawing);
  plot->width = corrin_figure_right (builder) - plot->x;
  plot->y = builder->top + above;
  plot->height = MAX (LEAST_PLOT * em, builder->bottom - foot_height (builder) - plot->y);
  layout->clip = *plot;
  layout->value_scale =
      (CorrinChartScale){ 0, CORRIN_CHART_VALUE_MAX, corrin_chart_box_bottom (plot), plot->y };
  most = MAX (1 + pooled, (guint) floor ((plot->width - POOLED_GAP * em) / (narrowest * em)));
  drawing->n = MIN (n_pairs + pooled, most);
  drawing->first = n_pairs + pooled - drawing->n;
  drawing->column = MIN (WIDEST_COLUMN * em, (plot->width - POOLED_GAP * em) / MAX (1, drawing->n));
}

static double
y_of (const Drawing *drawing, double value)
{
  return corrin_chart_scale_apply (&drawing->builder->chart.layout->value_scale, value);
}

static void
add_dot (const Drawing *drawing, double x, double value, gboolean is_hollow, gboolean is_pooled)
{
  CorrinChartMarker dot = { .x = x,
                            .radius = (is_pooled ? POOLED_DOT : DOT) * drawing->builder->chart.em,
                            .role = CORRIN_CHART_ROLE_SERIES,
                            .is_hollow = is_hollow };

  if (isnan (value))
    return;
  dot.y = y_of (drawing, value);
  g_array_append_val (drawing->builder->chart.layout->markers, dot);
}

/* The difference stands above the higher of the two. */
static void
add_difference (const Drawing *drawing, double middle, double top, double difference, gboolean is_pooled)
{
  g_autofree char *words = corrin_figure_difference (difference);
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  CorrinChartText text = corrin_chart_text_new (
      chart, words, is_pooled ? CORRIN_CHART_FONT_BOLD : CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_TEXT);

  corrin_chart_text_add (chart, &text, middle - text.box.width / 2,
                         top - text.box.height - 1.4 * POOLED_DOT * chart->em);
}

static void
add_foot_text (const Drawing *drawing, const char *words, double middle, int row, CorrinChartRole role)
{
  const CorrinChartBuilder *chart = &drawing->builder->chart;
  CorrinChartText text = small (drawing, words, role);

  corrin_chart_text_limit (&text, drawing->column - GAP * chart->em, 1);
  corrin_chart_text_add (chart, &text, middle - text.box.width / 2,
                         corrin_chart_box_bottom (&chart->layout->plot) + GAP * chart->em
                             + row * chart->small_height);
}

/* How many days are rated before, after, and later. */
static void
add_counts (const Drawing *drawing, double middle, const CorrinWindow *before, const CorrinWindow *after,
            const CorrinWindow *later)
{
  g_autofree char *words =
      later->n_possible > 0
          /* Translators: below three dots: how many days are rated before, after, and later. */
          ? g_strdup_printf (_ ("%1$u, %2$u, %3$u"), before->n_rated, after->n_rated, later->n_rated)
          /* Translators: below a pair of dots: how many days are rated before, and after. */
          : g_strdup_printf (_ ("%1$u, %2$u"), before->n_rated, after->n_rated);

  add_foot_text (drawing, words, middle, 2, CORRIN_CHART_ROLE_TEXT);
}

static CorrinChartMarker
later_dot (const Drawing *drawing)
{
  return (CorrinChartMarker){ .radius = DOT * drawing->builder->chart.em,
                              .role = CORRIN_CHART_ROLE_MUTED,
                              .shape = CORRIN_CHART_SHAPE_DIAMOND };
}

static void
add_later (const Drawing *drawing, double x, double after_x, const CorrinAround *around)
{
  CorrinChartMarker dot = later_dot (drawing);

  if (isnan (around->later.median))
    return;
  dot.x = x;
  dot.y = y_of (drawing, around->later.median);
  if (!isnan (around->after.median))
    corrin_chart_rule_add (&drawing->builder->chart,
                           (CorrinChartRule){ .x1 = after_x,
                                              .y1 = y_of (drawing, around->after.median),
                                              .x2 = x,
                                              .y2 = dot.y,
                                              .role = CORRIN_CHART_ROLE_AXIS,
                                              .is_dashed = TRUE });
  g_array_append_val (drawing->builder->chart.layout->markers, dot);
}

static void
add_pair (const Drawing *drawing, double left, double right, const CorrinWindow *before,
          const CorrinWindow *after, double difference, gboolean is_pooled)
{
  if (!isnan (difference))
    {
      double y1 = y_of (drawing, before->median), y2 = y_of (drawing, after->median);

      corrin_chart_rule_add (
          &drawing->builder->chart,
          (CorrinChartRule){ .x1 = left,
                             .y1 = y1,
                             .x2 = right,
                             .y2 = y2,
                             .role = is_pooled ? CORRIN_CHART_ROLE_SERIES : CORRIN_CHART_ROLE_AXIS });
      add_difference (drawing, (left + right) / 2, MIN (y1, y2), difference, is_pooled);
    }
  add_dot (drawing, left, before->median, TRUE, is_pooled);
  add_dot (drawing, right, after->median, FALSE, is_pooled);
}

/* Two dots, or with what came later three. */
static void
add_around (const Drawing *drawing, double middle, const CorrinAround *around)
{
  gboolean has_later = corrin_pair_figure_has_later (drawing->pairs);
  double aside = (has_later ? ASIDE_OF_THREE : ASIDE) * drawing->column;
  double right = has_later ? middle : middle + aside;

  add_later (drawing, middle + aside, right, around);
  add_pair (drawing, middle - aside, right, &around->before, &around->after, around->difference, FALSE);
  add_counts (drawing, middle, &around->before, &around->after, &around->later);
}

static void
add_item (const Drawing *drawing, double middle, guint index, int place, CorrinDay day)
{
  const CorrinChartBox *plot = &drawing->builder->chart.layout->plot;
  CorrinFigureItem item = { .box = { middle - drawing->column / 2, plot->y, drawing->column, plot->height },
                            .x = middle,
                            .y = plot->y + plot->height / 2,
                            .place = place,
                            .day = day,
                            .index = index };

  corrin_figure_scene_add_item (drawing->builder->scene, &item);
}

static void
add_date (const Drawing *drawing, CorrinDay day, gboolean has_year, double middle)
{
  CorrinTick tick = { day, 12 };
  /* Translators: a day and its short month, for g_date_time_format(), such as "4 May". */
  g_autofree char *date = corrin_tick_format (&tick, _ ("%-d %b"));
  g_autofree char *year = corrin_tick_format (&tick, "%Y");

  add_foot_text (drawing, date, middle, 0, CORRIN_CHART_ROLE_TEXT);
  if (has_year)
    add_foot_text (drawing, year, middle, 1, CORRIN_CHART_ROLE_MUTED);
}

static int
year_of (CorrinDay day)
{
  int year;

  corrin_day_get_ymd (day, &year, NULL, NULL);
  return year;
}

static void
add_pairs (const Drawing *drawing)
{
  const CorrinChartBox *plot = &drawing->builder->chart.layout->plot;
  int year = 0;

  for (guint i = drawing->first; i < drawing->pairs->shown->len; i++)
    {
      const CorrinAround *around = corrin_pair_figure_at (drawing->pairs, i);
      double middle = plot->x + (i - drawing->first + 0.5) * drawing->column;

      add_date (drawing, around->day, year_of (around->day) != year, middle);
      year = year_of (around->day);
      add_around (drawing, middle, around);
      add_item (drawing, middle, i, (int) i, around->day);
    }
}

static void
add_pooled (const Drawing *drawing)
{
  const CorrinBeforeAfter *result = drawing->pairs->result;
  const CorrinChartBox *plot = &drawing->builder->chart.layout->plot;
  double em = drawing->builder->chart.em;
  double left = plot->x + (drawing->n - 1) * drawing->column + POOLED_GAP * em;
  double middle = left + drawing->column / 2, aside = ASIDE * drawing->column;
  const CorrinWindow none = { 0 };
  g_autofree char *words = g_strdup_printf (
      /* Translators: below the medians of so many injections together. Keep it short. */
      ngettext ("all %u", "all %u", result->n_by_use[CORRIN_AROUND_USED]),
      result->n_by_use[CORRIN_AROUND_USED]);

  if (!corrin_pair_figure_has_pooled (drawing->pairs))
    return;
  corrin_chart_rule_add (&drawing->builder->chart,
                         corrin_chart_upright (left - POOLED_GAP * em / 2, plot->y,
                                               corrin_chart_box_bottom (plot), CORRIN_CHART_ROLE_BAND_EDGE));
  add_foot_text (drawing, words, middle, 0, CORRIN_CHART_ROLE_TEXT);
  add_pair (drawing, middle - aside, middle + aside, &result->before, &result->after, result->difference,
            TRUE);
  add_counts (drawing, middle, &result->before, &result->after, &none);
  add_item (drawing, middle, CORRIN_PAIR_POOLED, G_MAXINT / 4, CORRIN_DAY_NONE);
}

static void
add_later_key (const Drawing *drawing, CorrinChartKey *key)
{
  g_autofree char *words = corrin_pair_figure_later (drawing->pairs);
  CorrinChartMarker marker = later_dot (drawing);
  CorrinChartText text = small (drawing, words, CORRIN_CHART_ROLE_TEXT);

  corrin_chart_key_add (key, &text, &marker, FALSE);
}

static CorrinChartKey *
key_new (const Drawing *drawing)
{
  CorrinChartKey *key = corrin_chart_key_new (&drawing->builder->chart);
  g_autofree char *before = corrin_pair_figure_before (drawing->pairs);
  g_autofree char *after = corrin_pair_figure_after (drawing->pairs);
  CorrinChartMarker marker = { .radius = DOT * drawing->builder->chart.em,
                               .role = CORRIN_CHART_ROLE_SERIES,
                               .is_hollow = TRUE };
  CorrinChartText text = small (drawing, before, CORRIN_CHART_ROLE_TEXT);

  corrin_chart_key_add (key, &text, &marker, FALSE);
  marker.is_hollow = FALSE;
  text = small (drawing, after, CORRIN_CHART_ROLE_TEXT);
  corrin_chart_key_add (key, &text, &marker, FALSE);
  if (corrin_pair_figure_has_later (drawing->pairs))
    add_later_key (drawing, key);
  if (drawing->first > 0)
    {
      g_autofree char *words = g_strdup_printf (
          /* Translators: how many injections have no room in a narrow chart. */
          ngettext ("%u earlier one: no room here", "%u earlier ones: no room here", drawing->first),
          drawing->first);

      text = small (drawing, words, CORRIN_CHART_ROLE_MUTED);
      corrin_chart_key_add (key, &text, NULL, FALSE);
    }
  return key;
}

static void
add_key (Drawing *drawing)
{
  CorrinFigureBuilder *builder = drawing->builder;
  g_autoptr (CorrinChartKey) key = NULL;
  double width = corrin_figure_right (builder) - corrin_figure_left (builder), height;

  make_plot (drawing);
  key = key_new (drawing);
  height = corrin_chart_key_height (key, width) + KEY_GAP * builder->chart.em;
  if (drawing->pairs->shown->len == 0
      || builder->bottom - builder->top - height - foot_height (builder) < 2 * LEAST_PLOT * builder->chart.em)
    return;
  corrin_chart_key_place (key, corrin_figure_left (builder), builder->top, width);
  builder->top += height;
}

static void
add_empty_words (const Drawing *drawing)
{
  const CorrinChartBox *plot = &drawing->builder->chart.layout->plot;
  CorrinChartText text;

  if (drawing->pairs->shown->len > 0)
    return;
  text = corrin_chart_text_new (&drawing->builder->chart, _ ("Not enough rated days around one of them yet"),
                                CORRIN_CHART_FONT_PLAIN, CORRIN_CHART_ROLE_MUTED);
  corrin_chart_text_limit (&text, plot->width, 2);
  corrin_chart_text_add (&drawing->builder->chart, &text, plot->x + (plot->width - text.box.width) / 2,
                         plot->y + (plot->height - text.box.height) / 2);
}

double
corrin_pair_figure_height (const CorrinFigure *figure, const CorrinFigureBuilder *builder)
{
  (void) figure;
  return MIN (HEIGHT * builder->chart.em, builder->chart.layout->width * 0.8 + 4 * builder->chart.em);
}

double
corrin_pair_figure_least (const CorrinFigure *figure, const CorrinFigureBuilder *builder)
{
  (void) figure;
  return (LEAST_PLOT + GAP) * builder->chart.em + builder->chart.small_height + foot_height (builder);
}

void
corrin_pair_figure_compose (const CorrinFigure *figure, CorrinFigureBuilder *builder)
{
  Drawing drawing = { .pairs = (const CorrinPairFigure *) figure, .builder = builder };
  CorrinChartText title;

  add_key (&drawing);
  make_plot (&drawing);
  corrin_chart_add_value_axis (&builder->chart);
  add_pairs (&drawing);
  add_pooled (&drawing);
  add_empty_words (&drawing);
  if (drawing.pairs->shown->len == 0)
    return;
  title = row_title (&drawing);
  corrin_chart_text_add (&builder->chart, &title, corrin_figure_left (builder),
                         corrin_chart_box_bottom (&builder->chart.layout->plot) + GAP * builder->chart.em
                             + 2 * builder->chart.small_height);
}
