/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"

G_BEGIN_DECLS

/**
 * CorrinChartHit:
 * @track: (nullable): the series, or %NULL when it is a dose
 * @entry: (nullable): the entry of @track
 * @stem: (nullable): the dose, or %NULL when it is an entry
 *
 * What is pointed at; belongs to the layout.
 */
typedef struct
{
  const CorrinChartTrack *track;
  const CorrinChartEntry *entry;
  const CorrinChartStem *stem;
} CorrinChartHit;

gboolean corrin_chart_hit (const CorrinChartLayout *layout, double x, double y, CorrinChartHit *hit);

G_END_DECLS
