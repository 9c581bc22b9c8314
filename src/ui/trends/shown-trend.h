/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "spec.h"
#include "trends-state.h"

G_BEGIN_DECLS

/**
 * CorrinTrendChoice:
 * @symptom: the id of a symptom that is rated in the range
 * @name: what it is called
 * @is_shown: whether it is in the chart
 */
typedef struct
{
  gint64 symptom;
  char *name;
  gboolean is_shown;
} CorrinTrendChoice;

/**
 * CorrinShownTrend:
 * @evidence: the records of the range, with the chosen symptoms only
 * @spec: the chart of them
 * @choices: (element-type CorrinTrendChoice): all symptoms that can be shown, in the person's order
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

CorrinShownTrend *corrin_shown_trend_read (CorrinStore *store, gint64 person, CorrinTrendRange range,
                                           const GArray *chosen, GError **error);
CorrinShownTrend *corrin_shown_trend_ref (CorrinShownTrend *trend);
void corrin_shown_trend_unref (CorrinShownTrend *trend);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinShownTrend, corrin_shown_trend_unref)

G_END_DECLS
