/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hit.h"
#include "period.h"

G_BEGIN_DECLS

/**
 * CorrinChartReading:
 * @name: the name of the series
 * @style: which series of the theme
 * @n_days: how many days are rated, 0 for none
 * @n_ratings: how many ratings they have
 * @first: the first of the rated days
 * @value: the value of the day, or the median of the days
 * @lowest: the lowest day
 * @highest: the highest day
 *
 * What a series is on some days.
 */
typedef struct
{
  const char *name;
  guint style;
  guint n_days;
  guint n_ratings;
  CorrinDay first;
  double value;
  double lowest;
  double highest;
} CorrinChartReading;

/**
 * CorrinChartReadout:
 * @days: the day, or the days that are folded into one entry
 * @is_month: a dose is pointed at of which only the month is known: @days is what the chart shows of that month
 * @readings: (element-type CorrinChartReading): all series, in order
 * @doses: (element-type CorrinChartDose): those of @days, skipped ones too
 * @labs: (element-type CorrinChartLab): lab results of @days
 * @flags: (element-type CorrinChartFlag): changes of the plan, or of the words of a scale, of @days
 * @phases: (element-type CorrinChartBand): phases of the plan that begin on @days, or the one that is pointed at
 * @marks: (element-type CorrinChartMark): notes, tags and reactions of @days, each label once
 * @reading: which of @readings is pointed at, or -1
 * @dose: which of @doses is pointed at, or -1
 * @phase: which of @phases is pointed at, or -1
 * @is_lab: whether @labs are pointed at
 * @is_mark: whether @marks are pointed at
 *
 * The numbers at the place that is pointed at. Texts belong to the spec.
 */
typedef struct
{
  CorrinPeriod days;
  gboolean is_month;
  GArray *readings;
  GArray *doses;
  GArray *labs;
  GArray *flags;
  GArray *phases;
  GArray *marks;
  int reading;
  int dose;
  int phase;
  gboolean is_lab;
  gboolean is_mark;
} CorrinChartReadout;

CorrinChartReadout *corrin_chart_readout_new (const CorrinChartSpec *spec, const CorrinChartHit *hit);
void corrin_chart_readout_free (CorrinChartReadout *readout);
CorrinDay corrin_chart_readout_day (const CorrinChartReadout *readout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinChartReadout, corrin_chart_readout_free)

G_END_DECLS
