/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ems. */
#define SAMPLE 1.0
#define SAMPLE_GAP 0.12
#define WORDS_GAP 0.4
#define ITEM_GAP 1.4
#define ROW_GAP 0.3
#define BELOW 0.9

/* From 0 to 10 in these steps. */
#define SHADES 6
#define SHADE_STEP 2

/* Sets what the squares mean, in rows; or only measures it. */
typedef struct
{
  CorrinFigureBuilder *builder; /* NULL: only measured */
  const CorrinFigureBuilder *measure;
  double x;
  double y;
  gboolean is_small; /* the squares have no numbers */
} Flow;

static double
row_height (const Flow *flow)
{
  return MAX (flow->measure->chart.small_height, SAMPLE * flow->measure->chart.em);
}

static void
make_room (Flow *flow, double width)
{
  double left = corrin_figure_left (flow->measure);

  if (flow->x > left && flow->x + width > corrin_figure_right (flow->measure))
    {
      flow->x = left;
      flow->y += row_height (flow) + ROW_GAP * flow->measure->chart.em;
    }
}

static void
add_sample (Flow *flow, CorrinFigureCell cell)
{
  double side = SAMPLE * flow->measure->chart.em;

  cell.is_small |= flow->is_small;
  cell.box = (CorrinChartBox){ flow->x, flow->y + (row_height (flow) - side) / 2, side, side };
  if (flow->builder != NULL)
    g_array_append_val (flow->builder->scene->cells, cell);
  flow->x += side + SAMPLE_GAP * flow->measure->chart.em;
}

static void
add_words (Flow *flow, CorrinChartText *text)
{
  double width = text->box.width;

  if (flow->builder != NULL)
    corrin_chart_text_add (&flow->builder->chart, text, flow->x,
                           flow->y + (row_height (flow) - text->box.height) / 2);
  else
    corrin_chart_text_clear (text);
  flow->x += width;
}

static CorrinChartText
small_text (const Flow *flow, const char *words)
{
  return corrin_chart_text_new (&flow->measure->chart, words, CORRIN_CHART_FONT_SMALL,
                                CORRIN_CHART_ROLE_MUTED);
}

static void
add_shades (Flow *flow)
{
  double em = flow->measure->chart.em;
  CorrinChartText low = small_text (flow, "0"), high = small_text (flow, "10");

  make_room (flow, low.box.width + high.box.width + SHADES * (SAMPLE + SAMPLE_GAP) * em + 2 * WORDS_GAP * em);
  add_words (flow, &low);
  flow->x += WORDS_GAP * em;
  for (int i = 0; i < SHADES; i++)
    add_sample (flow, (CorrinFigureCell){ .score = i * SHADE_STEP });
  flow->x += WORDS_GAP * em;
  add_words (flow, &high);
  flow->x += ITEM_GAP * em;
}

static void
add_item (Flow *flow, CorrinFigureCell cell, const char *words)
{
  double em = flow->measure->chart.em;
  CorrinChartText text = small_text (flow, words);
  double least = (SAMPLE + SAMPLE_GAP + WORDS_GAP) * em;

  corrin_chart_text_limit (
      &text, corrin_figure_right (flow->measure) - corrin_figure_left (flow->measure) - least, 1);
  make_room (flow, least + text.box.width);
  add_sample (flow, cell);
  flow->x += WORDS_GAP * em;
  add_words (flow, &text);
  flow->x += ITEM_GAP * em;
}

typedef struct
{
  gboolean has_late;
  gboolean has_unrated;
  gboolean has_dose;
} Found;

/* Only what is in the calendar is explained. */
static Found
look (const CorrinCalendar *calendar)
{
  Found found = { FALSE, FALSE, FALSE };

  for (guint i = 0; i < calendar->days->len; i++)
    {
      const CorrinCalendarDay *day = &g_array_index (calendar->days, CorrinCalendarDay, i);

      found.has_late |= day->is_late;
      found.has_unrated |= day->n == 0;
      found.has_dose |= day->n_given > 0;
    }
  return found;
}

static void
run (const CorrinCalendar *calendar, Flow *flow)
{
  Found found = look (calendar);

  if (calendar->name != NULL)
    add_shades (flow);
  if (found.has_unrated && calendar->name != NULL)
    add_item (flow, (CorrinFigureCell){ .score = NAN }, _ ("not rated"));
  if (found.has_dose)
    /* Translators: in the key of a calendar. */
    add_item (flow, (CorrinFigureCell){ .score = NAN, .has_dose = TRUE, .is_small = TRUE }, _ ("injection"));
  if (found.has_late)
    /* Translators: in the key of a calendar: a rating that was entered after its day, or read from a file. */
    add_item (flow, (CorrinFigureCell){ .score = NAN, .is_late = TRUE }, _ ("entered later"));
}

double
corrin_calendar_key_height (const CorrinCalendar *calendar, const CorrinFigureBuilder *builder)
{
  Flow flow = { .measure = builder, .x = corrin_figure_left (builder) };

  run (calendar, &flow);
  if (flow.x == corrin_figure_left (builder) && flow.y == 0)
    return 0;
  return flow.y + row_height (&flow) + BELOW * builder->chart.em;
}

void
corrin_calendar_key (const CorrinCalendar *calendar, CorrinFigureBuilder *builder, gboolean is_small)
{
  Flow flow = { .builder = builder,
                .measure = builder,
                .x = corrin_figure_left (builder),
                .y = builder->top,
                .is_small = is_small };

  run (calendar, &flow);
}
