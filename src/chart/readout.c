/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "readout.h"

#include "find-day.h"
#include "spec-private.h"

static CorrinChartReading
read_series (const CorrinChartSeries *series, guint style, CorrinPeriod period)
{
  CorrinDayValues days = corrin_day_values_between (corrin_day_values_view (series->days), period);
  CorrinChartReading reading = { .name = series->name, .style = style, .n_days = (guint) days.n_values };

  if (days.n_values == 0)
    return reading;
  for (gsize i = 0; i < days.n_values; i++)
    reading.n_ratings += days.values[i].n;
  reading.first = days.values[0].day;
  reading.value = corrin_day_values_median (days);
  corrin_day_values_range (days, &reading.lowest, &reading.highest);
  return reading;
}

/* A dose whose day is not known is told of only where itself is pointed at. */
static void
read_doses (CorrinChartReadout *readout, const CorrinChartSpec *spec, const CorrinChartStem *stem)
{
  for (guint i = 0; i < spec->doses->len; i++)
    {
      const CorrinChartDose *dose = &g_array_index (spec->doses, CorrinChartDose, i);
      gboolean is_pointed_at = stem != NULL && stem->index == i;
      gboolean is_there = !readout->is_month && dose->precision != CORRIN_PRECISION_MONTH
                          && corrin_period_contains (readout->days, dose->day);

      if (is_pointed_at)
        readout->dose = (int) readout->doses->len;
      if (is_pointed_at || is_there)
        g_array_append_val (readout->doses, *dose);
    }
}

static void
read_labs (CorrinChartReadout *readout, const CorrinChartSpec *spec)
{
  for (guint i = 0; i < spec->labs->len; i++)
    {
      const CorrinChartLab *lab = &g_array_index (spec->labs, CorrinChartLab, i);

      if (corrin_period_contains (readout->days, lab->day))
        g_array_append_val (readout->labs, *lab);
    }
}

static void
read_flags (CorrinChartReadout *readout, const CorrinChartSpec *spec)
{
  for (guint i = 0; i < spec->flags->len; i++)
    {
      const CorrinChartFlag *flag = &g_array_index (spec->flags, CorrinChartFlag, i);

      if (corrin_period_contains (readout->days, flag->day))
        g_array_append_val (readout->flags, *flag);
    }
}

static void
read_phases (CorrinChartReadout *readout, const CorrinChartSpec *spec, const CorrinChartPhaseMark *mark)
{
  for (guint i = 0; i < spec->bands->len; i++)
    {
      const CorrinChartBand *band = &g_array_index (spec->bands, CorrinChartBand, i);
      gboolean is_pointed_at = mark != NULL && mark->index == i;

      if (is_pointed_at)
        readout->phase = (int) readout->phases->len;
      if (is_pointed_at || (band->label != NULL && corrin_period_contains (readout->days, band->from)))
        g_array_append_val (readout->phases, *band);
    }
}

static gboolean
has_mark (const GArray *marks, const CorrinChartMark *mark)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const CorrinChartMark *known = &g_array_index (marks, CorrinChartMark, i);

      if (known->kind == mark->kind && g_str_equal (known->label, mark->label))
        return TRUE;
    }
  return FALSE;
}

static void
read_marks (CorrinChartReadout *readout, const GArray *marks)
{
  for (guint i =
           (guint) corrin_find_day (marks->data, marks->len, sizeof (CorrinChartMark), readout->days.from);
       i < marks->len; i++)
    {
      const CorrinChartMark *mark = &g_array_index (marks, CorrinChartMark, i);

      if (mark->day > readout->days.to)
        break;
      if (!has_mark (readout->marks, mark))
        g_array_append_val (readout->marks, *mark);
    }
}

static CorrinPeriod
days_of (const CorrinChartSpec *spec, const CorrinChartHit *hit)
{
  CorrinPeriod days = CORRIN_PERIOD_NONE;

  if (hit->phase != NULL)
    return (CorrinPeriod){ hit->phase->day, hit->phase->day };
  if (hit->lab != NULL)
    return (CorrinPeriod){ hit->lab->day, hit->lab->day };
  if (hit->mark != NULL)
    return (CorrinPeriod){ hit->mark->day, hit->mark->day };
  if (hit->entry != NULL)
    return (CorrinPeriod){ hit->entry->day, hit->entry->last_day };
  corrin_chart_dose_in_period (spec, &g_array_index (spec->doses, CorrinChartDose, hit->stem->index), &days);
  return days;
}

/* Of the month of a dose, or of a day before those of the chart, where a phase began, there is no more to be told. */
static gboolean
tells_days (const CorrinChartSpec *spec, const CorrinChartReadout *readout)
{
  return !readout->is_month && readout->days.to >= spec->period.from;
}

/**
 * corrin_chart_readout_new:
 * @spec: what a chart shows, and outlives the readout
 * @hit: what is pointed at in a layout of it
 *
 * Collects the numbers of the day, or of the days, that are pointed at, from the data and not from the picture. With
 * the month of a dose there are no ratings: they would be of other days.
 *
 * Returns: (transfer full): the numbers; free with corrin_chart_readout_free()
 */
CorrinChartReadout *
corrin_chart_readout_new (const CorrinChartSpec *spec, const CorrinChartHit *hit)
{
  CorrinChartReadout *readout;

  g_return_val_if_fail (!corrin_chart_hit_is_none (hit), NULL);

  readout = g_new0 (CorrinChartReadout, 1);
  readout->readings = g_array_new (FALSE, FALSE, sizeof (CorrinChartReading));
  readout->doses = g_array_new (FALSE, FALSE, sizeof (CorrinChartDose));
  readout->marks = g_array_new (FALSE, FALSE, sizeof (CorrinChartMark));
  readout->labs = g_array_new (FALSE, FALSE, sizeof (CorrinChartLab));
  readout->flags = g_array_new (FALSE, FALSE, sizeof (CorrinChartFlag));
  readout->phases = g_array_new (FALSE, FALSE, sizeof (CorrinChartBand));
  readout->reading = hit->track != NULL ? (int) hit->track->style : -1;
  readout->dose = -1;
  readout->phase = -1;
  readout->is_lab = hit->lab != NULL;
  readout->is_mark = hit->mark != NULL;
  if (hit->stem != NULL)
    readout->is_month =
        g_array_index (spec->doses, CorrinChartDose, hit->stem->index).precision == CORRIN_PRECISION_MONTH;
  readout->days = days_of (spec, hit);
  for (guint i = 0; i < spec->series->len && tells_days (spec, readout); i++)
    {
      CorrinChartReading reading =
          read_series (&g_array_index (spec->series, CorrinChartSeries, i), i, readout->days);

      g_array_append_val (readout->readings, reading);
    }
  if (hit->stem != NULL || tells_days (spec, readout))
    read_doses (readout, spec, hit->stem);
  if (!readout->is_month)
    read_phases (readout, spec, hit->phase);
  if (tells_days (spec, readout))
    {
      read_labs (readout, spec);
      read_flags (readout, spec);
      for (guint i = 0; i < CORRIN_CHART_N_MARK_KINDS; i++)
        read_marks (readout, spec->marks[i]);
    }
  return readout;
}

/**
 * corrin_chart_readout_free:
 * @readout: (transfer full) (nullable): numbers
 */
void
corrin_chart_readout_free (CorrinChartReadout *readout)
{
  if (readout == NULL)
    return;
  g_array_unref (readout->readings);
  g_array_unref (readout->doses);
  g_array_unref (readout->labs);
  g_array_unref (readout->flags);
  g_array_unref (readout->phases);
  g_array_unref (readout->marks);
  g_free (readout);
}

/**
 * corrin_chart_readout_day:
 * @readout: numbers
 *
 * Returns: the one day to look at: the first rated one of a week or more; of a dose, the day that is written down
 */
CorrinDay
corrin_chart_readout_day (const CorrinChartReadout *readout)
{
  if (readout->dose >= 0)
    return g_array_index (readout->doses, CorrinChartDose, readout->dose).day;
  if (readout->reading >= 0)
    return g_array_index (readout->readings, CorrinChartReading, readout->reading).first;
  return readout->days.from;
}
