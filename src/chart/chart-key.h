/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-builder.h"

G_BEGIN_DECLS

/**
 * CorrinChartKey:
 * @builder: (transfer none): what is being laid out
 * @items: (element-type CorrinChartKeyItem): samples with their words
 *
 * Samples of lines or markers with what they mean, set in rows.
 */
typedef struct
{
  const CorrinChartBuilder *builder;
  GArray *items;
} CorrinChartKey;

/**
 * CorrinChartKeyItem:
 * @text: what it means
 * @marker: the sample; a radius of 0 is none
 * @has_line: the marker sits on a piece of line
 */
typedef struct
{
  CorrinChartText text;
  CorrinChartMarker marker;
  gboolean has_line;
} CorrinChartKeyItem;

CorrinChartKey *corrin_chart_key_new (const CorrinChartBuilder *builder);
void corrin_chart_key_free (CorrinChartKey *key);
void corrin_chart_key_add (CorrinChartKey *key, CorrinChartText *text, const CorrinChartMarker *marker,
                           gboolean has_line);
double corrin_chart_key_height (CorrinChartKey *key, double width);
void corrin_chart_key_place (CorrinChartKey *key, double x, double y, double width);

double corrin_chart_sample_width (const CorrinChartBuilder *builder, const CorrinChartMarker *marker,
                                  gboolean has_line);
void corrin_chart_sample_add (const CorrinChartBuilder *builder, const CorrinChartMarker *marker,
                              gboolean has_line, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinChartKey, corrin_chart_key_free)

G_END_DECLS
