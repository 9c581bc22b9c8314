/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "spec.h"
#include "trends-state.h"

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
 * @evidence: the records of the range, with the chosen series only: what a carer rated is a symptom of its own
 * @spec: the chart of them
 * @choices: (element-type CorrinTrendChoice): all series that can be shown, the person's in their order, then
 *   those of carers
 * @facts: what there is beside
 *
 * What the page shows, read once. It never changes, so that a worker may draw it while the page goes on.
 */
typedef struct
{
  CorrinEvidence *evidence;
  CorrinChartSpec *spec;
  GArray *choices;
  CorrinTrendsFacts facts;
} CorrinShownTrend;

gboolean corrin_shown_trend_is_young (CorrinStore *store, gint64 person, gboolean *is_young, GError **error);
CorrinShownTrend *corrin_shown_trend_read (CorrinStore *store, gint64 person, CorrinTrendRange range,
                                           const GArray *chosen, GError **error);
CorrinShownTrend *corrin_shown_trend_ref (CorrinShownTrend *trend);
void corrin_shown_trend_unref (CorrinShownTrend *trend);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinShownTrend, corrin_shown_trend_unref)

G_END_DECLS
