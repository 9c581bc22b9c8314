/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-series.h"

#include "chart-buckets.h"
#include "chart-panels.h"
#include "decimate.h"
#include "find-day.h"

#include <math.h>

/* What is shown of a series, and why.
 *
 * Ratings come as whole numbers, so that a line from each to the next is a saw: it is drawn only while a day is
 * wide enough to show the ratings of all series beside each other. Below that the days become small dots and the
 * line is the rolling median of seven days; when days merge, it is the median of each week over a band from the
 * lowest to the highest day, and when weeks become a saw again, that of each month, quarter or year. The band
 * keeps every extreme at any distance.
 *
 * A line says that nothing is missing along it. The rolling median and the weeks say themselves where they end.
 * Between ratings a line goes on from a day to the next; over a day without any it stops, as nobody knows how that day
 * was. What stands alone is a dot. */
#define JOINED_DAYS 1

/* Pixels that a day needs to be shown as such, and to show the ratings of one series; and that the time between two
 * points of a line of medians needs. */
#define WIDTH_OF_DAYS 2
#define WIDTH_OF_RATINGS 8
#define WIDTH_OF_MEDIANS 4

/* Ems. */
#define DOT_RADIUS_LEAST 0.12
#define DOT_RADIUS_SMALL 0.17
#define DOT_RADIUS 0.27
#define BESIDE_IN_DAY 0.4

/* The radius of a small dot as a part of the width of its day. */
#define DOT_PER_DAY 0.2

static double
pixel (const CorrinChartBuilder *builder)
{
  return CORRIN_CHART_PIXEL * builder->em;
}

static void
count_medians (const CorrinChartBuilder *builder, const CorrinChartSeries *series, gsize *n_days,
               gsize *n_medians)
{
  CorrinDayValues medians =
      corrin_day_values_between (corrin_day_values_view (series->rolling), builder->spec->period);

  *n_days += corrin_chart_series_days (builder->spec, series).n_values;
  for (gsize i = 0; i < medians.n_values; i++)
    *n_medians += !isnan (medians.values[i].value);
}

/* Whoever rates once a week never has four days in seven: then the weeks give the line. */
static gboolean
is_sparse (const CorrinChartBuilder *builder)
{
  gsize n_days = 0, n_medians = 0;

  for (guint i = 0; i < builder->spec->series->len; i++)
    count_medians (builder, &g_array_index (builder->spec->series, CorrinChartSeries, i), &n_days,
                   &n_medians);
  return n_medians * 2 < n_days;
}

/* What is drawn of each series, by the width that a day has. */
CorrinChartDetail
corrin_chart_choose_detail (const CorrinChartBuilder *builder)
{
  double day_width = corrin_chart_scale_unit (&builder->layout->time_scale) / pixel (builder);

  if (builder->spec->detail != CORRIN_CHART_DETAIL_AUTO)
    return builder->spec->detail;
  if (day_width >= WIDTH_OF_RATINGS * MAX (corrin_chart_most_in_panel (builder), 1))
    return CORRIN_CHART_DETAIL_RATINGS;
  if (day_width >= WIDTH_OF_DAYS)
    return is_sparse (builder) ? CORRIN_CHART_DETAIL_DAYS_AND_WEEKS : CORRIN_CHART_DETAIL_DAYS;
  for (CorrinChartDetail detail = CORRIN_CHART_DETAIL_WEEKS; detail < CORRIN_CHART_DETAIL_YEARS; detail++)
    if (day_width * corrin_chart_bucket_days (detail) >= WIDTH_OF_MEDIANS)
      return detail;
  return CORRIN_CHART_DETAIL_YEARS;
}

static gboolean
shows_buckets (const CorrinChartLayout *layout)
{
  return layout->detail >= CORRIN_CHART_DETAIL_WEEKS;
}

/* Values that are known only to the day stand side by side within it, in the order of the series: whole numbers
 * are often equal, and would hide each other. */
static double
x_of_day (const CorrinChartBuilder *builder, guint index, CorrinDay day)
{
  const CorrinChartScale *scale = &builder->layout->time_scale;
  CorrinChartPlace place = corrin_chart_place_in_panel (builder, index);
  double step = MIN (BESIDE_IN_DAY * builder->em, corrin_chart_scale_unit (scale) * 0.7 / place.n);

  return corrin_chart_scale_apply (scale, corrin_chart_moment (day, CORRIN_TIME_NONE))
         + (place.index - (place.n - 1) / 2.0) * step;
}

/* Whether other words were rated with from some day after @from up to @to on. */
static gboolean
is_reworded (const CorrinChartBuilder *builder, guint index, CorrinDay from, CorrinDay to)
{
  const GArray *days = g_array_index (builder->spec->series, CorrinChartSeries, index).rewordings;

  for (guint i = 0; i < days->len; i++)
    {
      CorrinDay day = g_array_index (days, CorrinDay, i);

      if (day > from && day <= to)
        return TRUE;
    }
  return FALSE;
}

static void
add_rating (const CorrinChartBuilder *builder, CorrinChartTrack *track, const CorrinPoint *point)
{
  CorrinChartEntry entry = {
    .y = corrin_chart_panel_y (builder, track->panel, point->value),
    .day = point->day,
    .last_day = point->day,
    .time = point->time,
    .value = point->value,
    .lowest = point->value,
    .highest = point->value,
    .n = 1,
    .is_late = corrin_chart_series_is_late (
        &g_array_index (builder->spec->series, CorrinChartSeries, track->style), point),
  };
  const CorrinChartEntry *last =
      track->entries->len > 0 ? &g_array_index (track->entries, CorrinChartEntry, track->entries->len - 1)
                              : NULL;

  if (point->time == CORRIN_TIME_NONE)
    entry.x = x_of_day (builder, track->style, point->day);
  else
    entry.x = corrin_chart_scale_apply (&builder->layout->time_scale,
                                        corrin_chart_moment (point->day, point->time));
  corrin_chart_vertex_add (track, entry.x, entry.y,
                           last == NULL || point->day - last->day > JOINED_DAYS
                               || is_reworded (builder, track->style, last->day, point->day));
  g_array_append_val (track->entries, entry);
}

/* Ratings without a time come first in their day and stand at its noon: those of the morning are taken before
 * them, so that the line never runs back. */
static gsize
add_ratings_of_day (const CorrinChartBuilder *builder, CorrinChartTrack *track, CorrinPoints ratings,
                    gsize start)
{
  CorrinDay day = ratings.points[start].day;
  double noon = x_of_day (builder, track->style, day);
  gsize timed = start, afternoon, end;

  while (timed < ratings.n_points && ratings.points[timed].day == day
         && ratings.points[timed].time == CORRIN_TIME_NONE)
    timed++;
  for (afternoon = timed; afternoon < ratings.n_points && ratings.points[afternoon].day == day; afternoon++)
    {
      const CorrinPoint *point = &ratings.points[afternoon];

      if (corrin_chart_scale_apply (&builder->layout->time_scale, corrin_chart_moment (day, point->time))
          > noon)
        break;
      add_rating (builder, track, point);
    }
  for (gsize i = start; i < timed; i++)
    add_rating (builder, track, &ratings.points[i]);
  for (end = afternoon; end < ratings.n_points && ratings.points[end].day == day; end++)
    add_rating (builder, track, &ratings.points[end]);
  return end;
}

static void
add_ratings (const CorrinChartBuilder *builder, CorrinChartTrack *track, const CorrinChartSeries *series)
{
  gsize i = corrin_find_day (series->ratings.points, series->ratings.n_points, sizeof (CorrinPoint),
                             builder->spec->period.from);

  while (i < series->ratings.n_points && series->ratings.points[i].day <= builder->spec->period.to)
    i = add_ratings_of_day (builder, track, series->ratings, i);
}

static void
add_days (const CorrinChartBuilder *builder, CorrinChartTrack *track, const CorrinChartSeries *series)
{
  CorrinDayValues days = corrin_chart_series_days (builder->spec, series);

  for (gsize i = 0; i < days.n_values; i++)
    {
      const CorrinDayValue *day = &days.values[i];
      CorrinChartEntry entry = {
        .x = x_of_day (builder, track->style, day->day),
        .y = corrin_chart_panel_y (builder, track->panel, day->value),
        .day = day->day,
        .last_day = day->day,
        .time = CORRIN_TIME_NONE,
        .value = day->value,
        .lowest = day->value,
        .highest = day->value,
        .n = day->n,
        .is_late = corrin_chart_series_is_late_day (series, day),
      };

      g_array_append_val (track->entries, entry);
    }
}

static void
add_rolling_line (const CorrinChartBuilder *builder, CorrinChartTrack *track, const CorrinChartSeries *series)
{
  CorrinDayValues medians =
      corrin_day_values_between (corrin_day_values_view (series->rolling), builder->spec->period);
  gboolean is_start = TRUE;

  for (gsize i = 0; i < medians.n_values; i++)
    {
      const CorrinDayValue *median = &medians.values[i];

      if (isnan (median->value))
        is_start = TRUE;
      else
        {
          double noon = corrin_chart_moment (median->day, CORRIN_TIME_NONE);

          corrin_chart_vertex_add (track, corrin_chart_scale_apply (&builder->layout->time_scale, noon),
                                   corrin_chart_panel_y (builder, track->panel, median->value), is_start);
          is_start = FALSE;
        }
    }
}

/* Dots shrink as they come close, and are left to the line when they would cover each other. */
static double
radius_for (const CorrinChartBuilder *builder, const CorrinChartTrack *track)
{
  double room = builder->layout->plot.width / MAX (track->entries->len, 1) / builder->em;

  if (shows_buckets (builder->layout))
    return 0;
  if (track->dots_are_small)
    return CLAMP (DOT_PER_DAY * corrin_chart_scale_unit (&builder->layout->time_scale),
                  DOT_RADIUS_LEAST * builder->em, DOT_RADIUS_SMALL * builder->em);
  if (room >= 3 * DOT_RADIUS)
    return DOT_RADIUS * builder->em;
  return room >= DOT_RADIUS_SMALL ? DOT_RADIUS_SMALL * builder->em : 0;
}

static void
thin_out (const CorrinChartBuilder *builder, CorrinChartTrack *track)
{
  double column = pixel (builder);
  double columns = builder->layout->plot.width / column;

  track->is_dense = track->line->len > columns / 2;
  if (track->line->len > columns)
    {
      corrin_decimate_line (track->line, builder->layout->plot.x, column);
      corrin_decimate_reaches (track->reaches, builder->layout->plot.x, column);
    }
}

static CorrinChartTrack
track_new (const CorrinChartBuilder *builder, guint index)
{
  const CorrinChartSeries *series = &g_array_index (builder->spec->series, CorrinChartSeries, index);

  return (CorrinChartTrack){
    .name = g_strdup (series->name),
    .style = index,
    .panel = corrin_chart_panel_of (builder, index),
    .is_observed = series->is_observed,
    .line = g_array_new (FALSE, FALSE, sizeof (CorrinChartVertex)),
    .reaches = g_array_new (FALSE, FALSE, sizeof (CorrinChartReach)),
    .entries = g_array_new (FALSE, FALSE, sizeof (CorrinChartEntry)),
  };
}

static void
add_track (const CorrinChartBuilder *builder, guint index)
{
  const CorrinChartSeries *series = &g_array_index (builder->spec->series, CorrinChartSeries, index);
  CorrinChartTrack track = track_new (builder, index);
  CorrinChartDetail detail = builder->layout->detail;

  if (detail == CORRIN_CHART_DETAIL_RATINGS)
    add_ratings (builder, &track, series);
  else if (!shows_buckets (builder->layout))
    {
      track.dots_are_small = TRUE;
      add_days (builder, &track, series);
    }
  if (detail == CORRIN_CHART_DETAIL_DAYS)
    add_rolling_line (builder, &track, series);
  else if (detail != CORRIN_CHART_DETAIL_RATINGS)
    corrin_chart_add_buckets (builder, &track, series);
  track.dot_radius = radius_for (builder, &track);
  thin_out (builder, &track);
  g_array_append_val (builder->layout->tracks, track);
}

/* Puts the series into the plot, whose box, scales and detail are known by now. */
void
corrin_chart_add_tracks (const CorrinChartBuilder *builder)
{
  for (guint i = 0; i < builder->spec->series->len; i++)
    add_track (builder, i);
}
