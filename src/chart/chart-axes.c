/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-axes.h"

#include "chart-panels.h"
#include "find-day.h"
#include "ticks.h"

#include <math.h>

/* Ems. */
#define TICK_LENGTH 0.3
#define TICK_GAP 0.25
#define LABEL_GAP 1.3
#define LEAST_STEP 0.9

static CorrinChartText
number_text (const CorrinChartBuilder *builder, int value)
{
  g_autofree char *words = g_strdup_printf ("%d", value);

  return corrin_chart_text_new (builder, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
}

/* The room left of the plot for the numbers. */
double
corrin_chart_value_axis_width (const CorrinChartBuilder *builder)
{
  CorrinChartText widest = number_text (builder, CORRIN_CHART_VALUE_MAX);
  double width = widest.box.width + 0.6 * builder->em;

  corrin_chart_text_clear (&widest);
  return width;
}

static int
value_step (const CorrinChartBuilder *builder, const CorrinChartScale *scale)
{
  double unit = corrin_chart_scale_unit (scale);

  if (unit * 2 >= builder->small_height * 1.5)
    return 2;
  return unit * 5 >= builder->small_height ? 5 : CORRIN_CHART_VALUE_MAX;
}

static void
add_panel_axis (const CorrinChartBuilder *builder, CorrinChartPanel panel)
{
  const CorrinChartBox *plot = &panel.box;
  int step = value_step (builder, &panel.value_scale);

  for (int value = 0; value <= CORRIN_CHART_VALUE_MAX; value += step)
    {
      double y = corrin_chart_scale_apply (&panel.value_scale, value);
      CorrinChartText text = number_text (builder, value);

      corrin_chart_rule_add (
          builder, corrin_chart_level (plot->x, corrin_chart_box_right (plot), y,
                                       value == 0 ? CORRIN_CHART_ROLE_AXIS : CORRIN_CHART_ROLE_GRID));
      corrin_chart_text_add (builder, &text, plot->x - 0.6 * builder->em - text.box.width,
                             y - text.box.height / 2);
    }
}

/* Every panel shows the whole scale from 0 to 10, so that two of them, or two charts, can be laid side by side. */
void
corrin_chart_add_value_axis (const CorrinChartBuilder *builder)
{
  for (guint i = 0; i < corrin_chart_n_panels (builder->layout); i++)
    add_panel_axis (builder, corrin_chart_panel_at (builder->layout, i));
}

/* The room below the plot for two rows of labels. */
double
corrin_chart_time_axis_height (const CorrinChartBuilder *builder)
{
  return (TICK_LENGTH + TICK_GAP) * builder->em + 2 * builder->small_height;
}

static void
clear_text (gpointer data)
{
  corrin_chart_text_clear (data);
}

static double
clamp_x (const CorrinChartBuilder *builder, double x, double width)
{
  double pad = CORRIN_CHART_PAD * builder->em / 2;

  return MAX (pad, MIN (x, builder->layout->width - pad - width));
}

/* Makes the labels of a step, centred on their ticks.
 *
 * Returns: (nullable): the labels, or %NULL when they have no room */
static GArray *
try_labels (const CorrinChartBuilder *builder, const CorrinTickStep *step, const GArray *ticks)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (CorrinChartText));
  double free_from = -G_MAXDOUBLE;

  g_array_set_clear_func (labels, clear_text);
  for (guint i = 0; i < ticks->len; i++)
    {
      const CorrinTick *tick = &g_array_index (ticks, CorrinTick, i);
      g_autofree char *words = corrin_tick_format (tick, step->label);
      CorrinChartText text =
          corrin_chart_text_new (builder, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
      double middle =
          corrin_chart_scale_apply (&builder->layout->time_scale, corrin_tick_moment (tick, step->unit));

      text.box.x = clamp_x (builder, middle - text.box.width / 2, text.box.width);
      g_array_append_val (labels, text);
      if (text.box.x < free_from)
        return NULL;
      free_from = text.box.x + text.box.width + LABEL_GAP * builder->em;
    }
  return g_steal_pointer (&labels);
}

static gboolean
has_timed_rating (const CorrinChartBuilder *builder, const CorrinChartSeries *series)
{
  CorrinPoints ratings = series->ratings;
  gsize i =
      corrin_find_day (ratings.points, ratings.n_points, sizeof (CorrinPoint), builder->spec->period.from);

  for (; i < ratings.n_points && ratings.points[i].day <= builder->spec->period.to; i++)
    if (ratings.points[i].time != CORRIN_TIME_NONE)
      return TRUE;
  return FALSE;
}

static gboolean
has_timed_dose (const CorrinChartSpec *spec)
{
  for (guint i = 0; i < spec->doses->len; i++)
    {
      const CorrinChartDose *dose = &g_array_index (spec->doses, CorrinChartDose, i);

      if (dose->precision == CORRIN_PRECISION_EXACT && dose->time != CORRIN_TIME_NONE
          && corrin_chart_dose_in_period (spec, dose, NULL))
        return TRUE;
    }
  return FALSE;
}

/* Where nothing has a time an axis of hours would say that all of it was at noon. */
static gboolean
shows_times (const CorrinChartBuilder *builder)
{
  const CorrinChartSpec *spec = builder->spec;

  if (has_timed_dose (spec))
    return TRUE;
  if (builder->layout->detail != CORRIN_CHART_DETAIL_RATINGS)
    return FALSE;
  for (guint i = 0; i < spec->series->len; i++)
    if (has_timed_rating (builder, &g_array_index (spec->series, CorrinChartSeries, i)))
      return TRUE;
  return FALSE;
}

/* The finest step whose labels have room. One with a single year always has: the coarsest steps come to that. */
static const CorrinTickStep *
choose_step (const CorrinChartBuilder *builder, GArray **ticks, GArray **labels)
{
  double per_day = corrin_chart_scale_unit (&builder->layout->time_scale);
  CorrinTickUnit finest = shows_times (builder) ? CORRIN_TICK_HOURS : CORRIN_TICK_DAYS;
  guint n_steps;
  const CorrinTickStep *steps = corrin_tick_steps (&n_steps);

  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (GArray) tried = NULL;
      GArray *texts;

      if (steps[i].unit < finest || corrin_tick_step_days (&steps[i]) * per_day < LEAST_STEP * builder->em)
        continue;
      tried = corrin_ticks_new (steps[i].unit, steps[i].count, builder->spec->period.from,
                                builder->spec->period.to);
      texts = try_labels (builder, &steps[i], tried);
      if (texts == NULL)
        continue;
      *ticks = g_steal_pointer (&tried);
      *labels = texts;
      return &steps[i];
    }
  g_assert_not_reached ();
}

static void
add_ticks (const CorrinChartBuilder *builder, const CorrinTickStep *step, const GArray *ticks, GArray *labels,
           double top)
{
  const CorrinChartLayout *layout = builder->layout;
  gboolean has_grid = !corrin_chart_spec_is_empty (builder->spec);

  for (guint i = 0; i < ticks->len; i++)
    {
      double moment = corrin_tick_moment (&g_array_index (ticks, CorrinTick, i), step->unit);
      double x = corrin_chart_scale_apply (&layout->time_scale, moment);
      CorrinChartText *text = &g_array_index (labels, CorrinChartText, i);

      if (has_grid && moment > builder->spec->period.from)
        corrin_chart_add_uprights (builder, x, CORRIN_CHART_ROLE_GRID, FALSE);
      corrin_chart_rule_add (
          builder, corrin_chart_upright (x, top, top + TICK_LENGTH * builder->em, CORRIN_CHART_ROLE_AXIS));
      corrin_chart_text_add (builder, text, text->box.x, top + (TICK_LENGTH + TICK_GAP) * builder->em);
    }
}

static gboolean
begins_year (const CorrinChartBuilder *builder, CorrinDay day)
{
  int year, before;

  if (day == builder->spec->period.from)
    return TRUE;
  corrin_day_get_ymd (day, &year, NULL, NULL);
  corrin_day_get_ymd (day - 1, &before, NULL, NULL);
  return year != before;
}

static CorrinChartText
context_text (const CorrinChartBuilder *builder, const CorrinTickStep *step, const CorrinTick *tick)
{
  gboolean is_again = step->context_again != NULL && !begins_year (builder, tick->day);
  g_autofree char *words = corrin_tick_format (tick, is_again ? step->context_again : step->context_label);

  return corrin_chart_text_new (builder, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_TEXT);
}

/* Below the first label when that names the first day or stands where the period begins, else flush with the plot. */
static double
first_context_x (const CorrinChartBuilder *builder, double width, const CorrinTickStep *step,
                 const CorrinChartBox *first_label)
{
  double middle = first_label->x + first_label->width / 2;
  double begin = corrin_chart_scale_apply (
      &builder->layout->time_scale, builder->spec->period.from + (step->unit == CORRIN_TICK_DAYS ? 0.5 : 0));

  if (first_label->width > 0 && middle - begin < builder->em)
    return middle - width / 2;
  return builder->layout->plot.x;
}

/* The larger unit below the labels: once where the period begins, and where each unit begins. When the first
 * is so short that the next one needs its room, the next one says it all. */
static void
add_context (const CorrinChartBuilder *builder, const CorrinTickStep *step, const CorrinChartBox *first_label,
             double y)
{
  const CorrinChartScale *scale = &builder->layout->time_scale;
  g_autoptr (GArray) starts =
      corrin_ticks_new (step->context_unit, 1, builder->spec->period.from, builder->spec->period.to);
  CorrinTick first = { .day = builder->spec->period.from };
  CorrinTickUnit align = step->unit == CORRIN_TICK_DAYS ? CORRIN_TICK_DAYS : step->context_unit;
  double room_to = builder->layout->width;

  /* From the right to the left, so that the newest is never the one left out. */
  for (guint i = starts->len + 1; i > 0; i--)
    {
      const CorrinTick *tick = i == 1 ? &first : &g_array_index (starts, CorrinTick, i - 2);
      CorrinChartText text;
      double x;

      if (i == 1 && starts->len > 0 && g_array_index (starts, CorrinTick, 0).day == first.day)
        break;
      text = context_text (builder, step, tick);
      x = corrin_chart_scale_apply (scale, corrin_tick_moment (tick, align)) - text.box.width / 2;
      if (i == 1)
        x = first_context_x (builder, text.box.width, step, first_label);
      x = clamp_x (builder, x, text.box.width);
      if (x + text.box.width > room_to)
        {
          corrin_chart_text_clear (&text);
          continue;
        }
      room_to = x - CORRIN_CHART_TEXT_GAP * builder->em;
      corrin_chart_text_add (builder, &text, x, y);
    }
}

/* Puts ticks, their labels and the lines above them; @top is the foot of the plot and the lanes. */
void
corrin_chart_add_time_axis (const CorrinChartBuilder *builder, double top)
{
  g_autoptr (GArray) ticks = NULL;
  g_autoptr (GArray) labels = NULL;
  const CorrinTickStep *step = choose_step (builder, &ticks, &labels);
  CorrinChartBox first_label = { .width = 0 };

  if (labels->len > 0)
    first_label = g_array_index (labels, CorrinChartText, 0).box;
  add_ticks (builder, step, ticks, labels, top);
  if (step->context_label != NULL)
    add_context (builder, step, &first_label,
                 top + (TICK_LENGTH + TICK_GAP) * builder->em + builder->small_height);
}
