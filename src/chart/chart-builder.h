/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"
#include "chart-texts.h"
#include "spec-private.h"

G_BEGIN_DECLS

/* What the parts of the layout share while it is made. All distances are in ems, so that they follow the text. */

/* One pixel at the usual size of text, 10 points at 96 dots per inch: the em is then 13.3 units. */
#define CORRIN_CHART_PIXEL (3.0 / 40.0)

/* Between the chart and the edge of its surface. */
#define CORRIN_CHART_PAD 0.9

/* At least this much stands between two texts beside each other. */
#define CORRIN_CHART_TEXT_GAP 0.8

typedef struct
{
  const CorrinChartSpec *spec;
  CorrinChartLayout *layout;
  PangoContext *context;
  CorrinChartTexts *texts;
  PangoFontDescription *font;
  double em;
  double line_height;
  double small_height;
} CorrinChartBuilder;

typedef enum
{
  CORRIN_CHART_FONT_PLAIN,
  CORRIN_CHART_FONT_SMALL,
  CORRIN_CHART_FONT_BOLD,
  CORRIN_CHART_FONT_TITLE,
} CorrinChartFont;

CorrinChartText corrin_chart_text_new (const CorrinChartBuilder *builder, const char *words,
                                       CorrinChartFont font, CorrinChartRole role);
void corrin_chart_text_clear (CorrinChartText *text);
void corrin_chart_text_limit (CorrinChartText *text, double width, int lines);
void corrin_chart_text_add (const CorrinChartBuilder *builder, CorrinChartText *text, double x, double y);

void corrin_chart_rule_add (const CorrinChartBuilder *builder, CorrinChartRule rule);
CorrinChartRule corrin_chart_upright (double x, double top, double bottom, CorrinChartRole role);
CorrinChartRule corrin_chart_level (double left, double right, double y, CorrinChartRole role);

double corrin_chart_box_right (const CorrinChartBox *box);
double corrin_chart_box_bottom (const CorrinChartBox *box);

G_END_DECLS
