/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"

G_BEGIN_DECLS

/**
 * CorrinChartHit:
 * @track: (nullable): the series, when it is an entry
 * @entry: (nullable): the entry of @track
 * @mark: (nullable): the note, tag or reaction, when it is one
 * @stem: (nullable): the dose, when it is one
 * @lab: (nullable): the day with lab results, when it is one
 * @phase: (nullable): the phase of the plan, when it is one
 *
 * What is pointed at; belongs to the layout. With %NULL throughout, nothing is.
 */
typedef struct
{
  const CorrinChartTrack *track;
  const CorrinChartEntry *entry;
  const CorrinChartDayMark *mark;
  const CorrinChartStem *stem;
  const CorrinChartLabMark *lab;
  const CorrinChartPhaseMark *phase;
} CorrinChartHit;

#define CORRIN_CHART_HIT_NONE ((CorrinChartHit){ NULL, NULL, NULL, NULL, NULL, NULL })

/**
 * CorrinChartStep:
 * @CORRIN_CHART_STEP_EARLIER: the day before that has an entry in the same row
 * @CORRIN_CHART_STEP_LATER: the day after that has one
 * @CORRIN_CHART_STEP_FIRST: the first of the row
 * @CORRIN_CHART_STEP_LAST: the last of the row
 * @CORRIN_CHART_STEP_MONTH_EARLIER: about a month back, at least one entry
 * @CORRIN_CHART_STEP_MONTH_LATER: about a month on, at least one entry
 * @CORRIN_CHART_STEP_UP: the row above
 * @CORRIN_CHART_STEP_DOWN: the row below
 *
 * Where a key leads. The rows are the series in their order, below them notes, tags, reactions, doses and lab results,
 * and above them the phases of the plan.
 */
typedef enum
{
  CORRIN_CHART_STEP_EARLIER,
  CORRIN_CHART_STEP_LATER,
  CORRIN_CHART_STEP_FIRST,
  CORRIN_CHART_STEP_LAST,
  CORRIN_CHART_STEP_MONTH_EARLIER,
  CORRIN_CHART_STEP_MONTH_LATER,
  CORRIN_CHART_STEP_UP,
  CORRIN_CHART_STEP_DOWN,
} CorrinChartStep;

gboolean corrin_chart_hit (const CorrinChartLayout *layout, double x, double y, CorrinChartHit *hit);
gboolean corrin_chart_hit_step (const CorrinChartLayout *layout, const CorrinChartHit *from,
                                CorrinChartStep step, CorrinChartHit *to);
gboolean corrin_chart_hit_find (const CorrinChartLayout *layout, guint row, CorrinDay day,
                                CorrinChartHit *hit);

gboolean corrin_chart_hit_is_same (const CorrinChartHit *a, const CorrinChartHit *b);
gboolean corrin_chart_hit_is_none (const CorrinChartHit *hit);
guint corrin_chart_hit_count_rows (const CorrinChartLayout *layout);
guint corrin_chart_hit_row (const CorrinChartLayout *layout, const CorrinChartHit *hit);
CorrinDay corrin_chart_hit_day (const CorrinChartHit *hit);
void corrin_chart_hit_place (const CorrinChartHit *hit, double *x, double *y);

G_END_DECLS
