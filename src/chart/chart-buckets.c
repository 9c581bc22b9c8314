/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-buckets.h"

#include "chart-panels.h"
#include "ticks.h"
#include "weekly.h"

/* The days that are folded into one median, and the day after them. */
typedef struct
{
  CorrinDay from;
  CorrinDay end;
  double median;
  double lowest;
  double highest;
  guint n_days;
} Bucket;

/* How many days are folded into one median, about. */
double
corrin_chart_bucket_days (CorrinChartDetail detail)
{
  switch (detail)
    {
    case CORRIN_CHART_DETAIL_MONTHS:
      return 365.25 / 12;
    case CORRIN_CHART_DETAIL_QUARTERS:
      return 365.25 / 4;
    case CORRIN_CHART_DETAIL_YEARS:
      return 365.25;
    case CORRIN_CHART_DETAIL_AUTO:
    case CORRIN_CHART_DETAIL_RATINGS:
    case CORRIN_CHART_DETAIL_DAYS:
    case CORRIN_CHART_DETAIL_DAYS_AND_WEEKS:
    case CORRIN_CHART_DETAIL_WEEKS:
    default:
      return 7;
    }
}

void
corrin_chart_vertex_add (CorrinChartTrack *track, double x, double y, gboolean is_start)
{
  CorrinChartVertex vertex = { x, y, is_start };

  g_array_append_val (track->line, vertex);
}

/* A bucket stands in the middle of those of its days that are in the period. */
static double
middle_of (const CorrinChartBuilder *builder, const Bucket *bucket)
{
  CorrinPeriod period = builder->spec->period;
  double middle = ((double) MAX (bucket->from, period.from) + MIN (bucket->end, period.to + 1)) / 2;

  return corrin_chart_scale_apply (&builder->layout->time_scale, middle);
}

static void
add_bucket (const CorrinChartBuilder *builder, CorrinChartTrack *track, const Bucket *bucket,
            gboolean is_start)
{
  CorrinChartReach reach = {
    .x = middle_of (builder, bucket),
    .top = corrin_chart_panel_y (builder, track->panel, bucket->highest),
    .bottom = corrin_chart_panel_y (builder, track->panel, bucket->lowest),
    .is_start = is_start,
  };
  CorrinChartEntry entry = {
    .x = reach.x,
    .y = corrin_chart_panel_y (builder, track->panel, bucket->median),
    .day = bucket->from,
    .last_day = bucket->end - 1,
    .time = CORRIN_TIME_NONE,
    .value = bucket->median,
    .lowest = bucket->lowest,
    .highest = bucket->highest,
    .n = bucket->n_days,
  };

  corrin_chart_vertex_add (track, entry.x, entry.y, is_start);
  if (builder->layout->detail == CORRIN_CHART_DETAIL_DAYS_AND_WEEKS)
    return;
  g_array_append_val (track->reaches, reach);
  g_array_append_val (track->entries, entry);
}

static GArray *
fold_weeks (const CorrinChartSeries *series, CorrinPeriod wording)
{
  CorrinDayValues days = corrin_day_values_between (corrin_day_values_view (series->days), wording);
  g_autoptr (GArray) weeks =
      series->rewordings->len == 0 ? g_array_ref (series->weeks) : corrin_weeks_new (days);
  GArray *buckets = g_array_sized_new (FALSE, FALSE, sizeof (Bucket), weeks->len);

  for (guint i = 0; i < weeks->len; i++)
    {
      const CorrinWeek *week = &g_array_index (weeks, CorrinWeek, i);
      Bucket bucket = {
        .from = MAX (week->monday, wording.from),
        .end = MIN (week->monday + 7, wording.to + 1),
        .median = week->median,
        .lowest = week->lowest,
        .highest = week->highest,
        .n_days = week->n_days,
      };

      g_array_append_val (buckets, bucket);
    }
  return buckets;
}

static void
fold_days (GArray *buckets, const CorrinChartSeries *series, CorrinDay from, CorrinDay end)
{
  CorrinPeriod period = { from, end - 1 };
  CorrinDayValues days = corrin_day_values_between (corrin_day_values_view (series->days), period);
  Bucket bucket = { .from = from, .end = end, .n_days = (guint) days.n_values };

  if (days.n_values == 0)
    return;
  bucket.median = corrin_day_values_median (days);
  corrin_day_values_range (days, &bucket.lowest, &bucket.highest);
  g_array_append_val (buckets, bucket);
}

/* Months, quarters and years begin with years. */
static GArray *
fold_months (const CorrinChartBuilder *builder, const CorrinChartSeries *series, CorrinPeriod wording,
             int months)
{
  CorrinPeriod period = builder->spec->period;
  g_autoptr (GArray) starts =
      corrin_ticks_new (CORRIN_TICK_MONTHS, months, corrin_day_year_start (period.from), period.to);
  GArray *buckets = g_array_new (FALSE, FALSE, sizeof (Bucket));

  for (guint i = 0; i < starts->len; i++)
    {
      CorrinDay from = g_array_index (starts, CorrinTick, i).day;
      CorrinDay end = corrin_day_add_months (from, months);

      end = end == CORRIN_DAY_NONE ? period.to + 1 : end;
      if (from <= wording.to && end > wording.from)
        fold_days (buckets, series, MAX (from, wording.from), MIN (end, wording.to + 1));
    }
  return buckets;
}

static GArray *
fold (const CorrinChartBuilder *builder, const CorrinChartSeries *series, CorrinPeriod wording)
{
  switch (builder->layout->detail)
    {
    case CORRIN_CHART_DETAIL_MONTHS:
      return fold_months (builder, series, wording, 1);
    case CORRIN_CHART_DETAIL_QUARTERS:
      return fold_months (builder, series, wording, 3);
    case CORRIN_CHART_DETAIL_YEARS:
      return fold_months (builder, series, wording, 12);
    case CORRIN_CHART_DETAIL_AUTO:
    case CORRIN_CHART_DETAIL_RATINGS:
    case CORRIN_CHART_DETAIL_DAYS:
    case CORRIN_CHART_DETAIL_DAYS_AND_WEEKS:
    case CORRIN_CHART_DETAIL_WEEKS:
    default:
      return fold_weeks (series, wording);
    }
}

static void
add_wording (const CorrinChartBuilder *builder, CorrinChartTrack *track, const CorrinChartSeries *series,
             CorrinPeriod wording)
{
  g_autoptr (GArray) buckets = fold (builder, series, wording);
  CorrinDay end = CORRIN_DAY_NONE;

  for (guint i = 0; i < buckets->len; i++)
    {
      const Bucket *bucket = &g_array_index (buckets, Bucket, i);

      if (bucket->end <= builder->spec->period.from || bucket->from > builder->spec->period.to)
        continue;
      add_bucket (builder, track, bucket, bucket->from != end);
      end = bucket->end;
    }
}

/* Folds the days of a series into the medians that its line is made of. A week or month without a rated day ends
 * the line, and so do other words. */
void
corrin_chart_add_buckets (const CorrinChartBuilder *builder, CorrinChartTrack *track,
                          const CorrinChartSeries *series)
{
  for (guint i = 0; i < corrin_chart_series_count_wordings (series); i++)
    add_wording (builder, track, series, corrin_chart_series_wording (series, i));
}
