/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "period.h"
#include "spec.h"

G_BEGIN_DECLS

/**
 * CorrinTrendKey:
 * @symptom: the id of a symptom
 * @observer: the id of the carer who rated it, or 0 for the person's own ratings
 *
 * Which series.
 */
typedef struct
{
  gint64 symptom;
  gint64 observer;
} CorrinTrendKey;

/**
 * CorrinWholeChart:
 * @symptoms: (element-type CorrinSymptomEvidence): its series, borrowed
 * @spec: their chart, with all medians, whatever days it shows
 *
 * What does not depend on the days that are shown. It borrows from the source.
 */
typedef struct
{
  GPtrArray *symptoms;
  CorrinChartSpec *spec;
} CorrinWholeChart;

/**
 * CorrinTrendSource:
 * @evidence: the records since @from: what a carer rated is a symptom of its own, after those of the person
 * @keys: (element-type CorrinTrendKey): which series the symptoms of @evidence are
 * @n_own: how many of them are the person's
 * @rated: from the first to the last rating that was read, carers' too
 * @from: the first day that was read, or %CORRIN_DAY_NONE for all there is
 * @first_rated: the first day with a rating in the whole journal, or %CORRIN_DAY_NONE
 * @whole: (nullable): the chart that was asked for last
 *
 * What was read of the journal, at once for many ranges. But for @whole, which belongs to the thread that shows it, it
 * never changes, so that a worker may read or draw it.
 */
typedef struct
{
  CorrinEvidence *evidence;
  GArray *keys;
  guint n_own;
  CorrinPeriod rated;
  CorrinDay from;
  CorrinDay first_rated;
  CorrinWholeChart *whole;
} CorrinTrendSource;

gboolean corrin_trend_source_find_first (CorrinStore *store, gint64 person, CorrinDay *first, GError **error);
CorrinTrendSource *corrin_trend_source_read (CorrinStore *store, gint64 person, CorrinDay from,
                                             gboolean with_private, GError **error);
guint corrin_trend_source_count (const CorrinTrendSource *source);
gboolean corrin_trend_source_covers (const CorrinTrendSource *source, CorrinDay from);
CorrinWholeChart *corrin_trend_source_chart (CorrinTrendSource *source, const CorrinEvidence *evidence,
                                             CorrinPeriod period);
void corrin_whole_chart_unref (CorrinWholeChart *whole);
CorrinTrendSource *corrin_trend_source_ref (CorrinTrendSource *source);
void corrin_trend_source_unref (CorrinTrendSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinTrendSource, corrin_trend_source_unref)

G_END_DECLS
