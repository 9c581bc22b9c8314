/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spec.h"
#include "trend-source.h"
#include "trends-state.h"

G_BEGIN_DECLS

/**
 * CorrinTrendChoice:
 * @key: a series that has ratings in the range
 * @name: what it is called
 * @is_shown: whether it is in the chart
 */
typedef struct
{
  CorrinTrendKey key;
  char *name;
  gboolean is_shown;
} CorrinTrendChoice;

/**
 * CorrinShownTrend:
 * @source: what was read; it may reach beyond the days that are shown
 * @period: the days that are shown
 * @evidence: the records of @source, with the chosen series only; its points reach beyond @period too
 * @whole: the chart of them over all days, the same one while only the days are moved
 * @spec: the chart of them over the days that are shown; it borrows from @whole
 * @choices: (element-type CorrinTrendChoice): all series that can be shown, the person's in their order, then
 *   those of carers
 * @facts: what there is beside
 *
 * What the page shows. It never changes, so that a worker may draw it while the page goes on.
 */
typedef struct
{
  CorrinTrendSource *source;
  CorrinPeriod period;
  CorrinEvidence *evidence;
  CorrinWholeChart *whole;
  CorrinChartSpec *spec;
  GArray *choices;
  CorrinTrendsFacts facts;
} CorrinShownTrend;

CorrinShownTrend *corrin_shown_trend_new (CorrinTrendSource *source, CorrinTrendRange range,
                                          CorrinPeriod period, const GArray *chosen);
CorrinShownTrend *corrin_shown_trend_ref (CorrinShownTrend *trend);
void corrin_shown_trend_unref (CorrinShownTrend *trend);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinShownTrend, corrin_shown_trend_unref)

G_END_DECLS
