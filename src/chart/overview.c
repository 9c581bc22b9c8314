/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overview.h"

#include "spec-private.h"
#include "terms.h"
#include "weekly.h"

/* Units at the ends, so that handles do not stand on the edge. */
#define MARGIN 8

#define LINE_TOP 6
#define TICK_HEIGHT 8
#define TICK_GAP 3

#define WORST 10.0

/* A longer break than this is a gap. */
#define WEEK 7

static double
place_value (const CorrinOverview *overview, double value)
{
  double bottom = overview->height - TICK_HEIGHT - TICK_GAP;

  return bottom - value / WORST * (bottom - LINE_TOP);
}

/* In the middle of its week. */
static void
add_weeks (CorrinOverview *overview, const CorrinChartSeries *series)
{
  CorrinDay before = CORRIN_DAY_NONE;

  for (guint i = 0; i < series->weeks->len; i++)
    {
      const CorrinWeek *week = &g_array_index (series->weeks, CorrinWeek, i);
      CorrinChartVertex vertex = {
        .x = corrin_chart_scale_apply (&overview->time_scale, week->monday + WEEK / 2.0),
        .y = place_value (overview, week->median),
        .is_start = before == CORRIN_DAY_NONE || week->monday > before + WEEK,
      };

      if (week->monday + WEEK <= overview->days.from || week->monday > overview->days.to)
        continue;
      before = week->monday;
      g_array_append_val (overview->line, vertex);
    }
}

static void
add_doses (CorrinOverview *overview, const GArray *doses)
{
  for (guint i = 0; i < doses->len; i++)
    {
      const CorrinChartDose *dose = &g_array_index (doses, CorrinChartDose, i);
      double x = corrin_chart_scale_apply (&overview->time_scale, dose->day + 0.5);

      if (!dose->skipped && corrin_period_contains (overview->days, dose->day))
        g_array_append_val (overview->ticks, x);
    }
}

/**
 * corrin_overview_new:
 * @spec: a chart of the whole journal, whatever days it shows
 * @days: the days from the first record on
 * @width: of the strip
 * @height: of the strip
 *
 * Returns: (transfer full): the strip; it does not refer to @spec
 */
CorrinOverview *
corrin_overview_new (const CorrinChartSpec *spec, CorrinPeriod days, double width, double height)
{
  CorrinOverview *overview = g_new0 (CorrinOverview, 1);

  overview->width = width;
  overview->height = height;
  overview->days = days;
  overview->time_scale =
      (CorrinChartScale){ days.from, days.to + 1.0, MARGIN, MAX (width - MARGIN, MARGIN + 1) };
  overview->line = g_array_new (FALSE, FALSE, sizeof (CorrinChartVertex));
  overview->ticks = g_array_new (FALSE, FALSE, sizeof (double));
  if (spec->series->len > 0)
    add_weeks (overview, &g_array_index (spec->series, CorrinChartSeries, 0));
  add_doses (overview, spec->doses);
  return overview;
}

/**
 * corrin_overview_free:
 * @overview: (transfer full) (nullable): a strip
 */
void
corrin_overview_free (CorrinOverview *overview)
{
  if (overview == NULL)
    return;
  g_array_unref (overview->line);
  g_array_unref (overview->ticks);
  g_free (overview);
}

static void
set_color (cairo_t *cr, const CorrinChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
draw_ticks (cairo_t *cr, const CorrinOverview *overview, const CorrinChartTheme *theme)
{
  set_color (cr, &theme->roles[CORRIN_CHART_ROLE_DOSE]);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < overview->ticks->len; i++)
    {
      double x = g_array_index (overview->ticks, double, i);

      cairo_move_to (cr, x, overview->height - TICK_HEIGHT);
      cairo_line_to (cr, x, overview->height - 1);
      cairo_stroke (cr);
    }
}

/* A week that stands alone is a dot. */
static void
draw_line (cairo_t *cr, const CorrinOverview *overview, const CorrinChartTheme *theme)
{
  set_color (cr, &theme->styles[0].color);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < overview->line->len; i++)
    {
      const CorrinChartVertex *vertex = &g_array_index (overview->line, CorrinChartVertex, i);
      const CorrinChartVertex *from = vertex->is_start ? vertex : vertex - 1;

      cairo_move_to (cr, from->x, from->y);
      cairo_line_to (cr, vertex->x, vertex->y);
      cairo_stroke (cr);
    }
}

/**
 * corrin_overview_draw:
 * @cr: where to
 * @overview: the strip
 * @theme: its colours
 */
void
corrin_overview_draw (cairo_t *cr, const CorrinOverview *overview, const CorrinChartTheme *theme)
{
  set_color (cr, &theme->roles[CORRIN_CHART_ROLE_BACKGROUND]);
  cairo_paint (cr);
  draw_ticks (cr, overview, theme);
  draw_line (cr, overview, theme);
}
