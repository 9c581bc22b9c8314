/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spec.h"

G_BEGIN_DECLS

/**
 * CorrinChartRole:
 * @CORRIN_CHART_ROLE_BACKGROUND: the paper
 * @CORRIN_CHART_ROLE_TEXT: words that carry the message
 * @CORRIN_CHART_ROLE_MUTED: words of the axes and of secondary captions
 * @CORRIN_CHART_ROLE_GRID: lines that help to read a value
 * @CORRIN_CHART_ROLE_AXIS: the line of 0 and the ticks
 * @CORRIN_CHART_ROLE_BAND: every other phase of the plan
 * @CORRIN_CHART_ROLE_BAND_EDGE: where a phase begins
 * @CORRIN_CHART_ROLE_DOSE: doses and lab results
 * @CORRIN_CHART_ROLE_GUIDE: the line from a dose up through the plot
 * @CORRIN_CHART_ROLE_FLAG: changes of the plan, notes
 * @CORRIN_CHART_ROLE_LEADER: from a label to its line
 * @CORRIN_CHART_ROLE_SERIES: one of the series; its style says which
 *
 * What a part of the scene is; the theme says how that looks.
 */
typedef enum
{
  CORRIN_CHART_ROLE_BACKGROUND,
  CORRIN_CHART_ROLE_TEXT,
  CORRIN_CHART_ROLE_MUTED,
  CORRIN_CHART_ROLE_GRID,
  CORRIN_CHART_ROLE_AXIS,
  CORRIN_CHART_ROLE_BAND,
  CORRIN_CHART_ROLE_BAND_EDGE,
  CORRIN_CHART_ROLE_DOSE,
  CORRIN_CHART_ROLE_GUIDE,
  CORRIN_CHART_ROLE_FLAG,
  CORRIN_CHART_ROLE_LEADER,
  CORRIN_CHART_ROLE_SERIES,
} CorrinChartRole;

#define CORRIN_CHART_N_ROLES CORRIN_CHART_ROLE_SERIES

typedef enum
{
  CORRIN_CHART_SHAPE_CIRCLE,
  CORRIN_CHART_SHAPE_SQUARE,
  CORRIN_CHART_SHAPE_TRIANGLE,
  CORRIN_CHART_SHAPE_DIAMOND,
  CORRIN_CHART_SHAPE_DOWN_TRIANGLE,
  CORRIN_CHART_SHAPE_CROSS,
  CORRIN_CHART_SHAPE_DROP,
  CORRIN_CHART_SHAPE_PLUS,
} CorrinChartShape;

typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} CorrinChartColor;

/**
 * CorrinChartStyle:
 * @color: of lines and markers
 * @shape: of markers
 * @dashes: lengths of strokes and gaps in line widths
 * @n_dashes: how many of @dashes are used; 0 is a whole line
 *
 * How a series looks. Two series never differ by colour alone.
 */
typedef struct
{
  CorrinChartColor color;
  CorrinChartShape shape;
  double dashes[4];
  int n_dashes;
} CorrinChartStyle;

/**
 * CorrinChartTheme:
 * @roles: the colours of everything but the series; an alpha of 0 for the background leaves what is below
 * @styles: the series in order
 * @line_width: of the lines of series, in sixteenths of the font size
 * @rule_width: of axes, grid and stems, in the same unit
 * @range_alpha: the strength of a band from lowest to highest
 */
typedef struct
{
  CorrinChartColor roles[CORRIN_CHART_N_ROLES];
  CorrinChartStyle styles[CORRIN_CHART_SERIES_MAX];
  double line_width;
  double rule_width;
  double range_alpha;
} CorrinChartTheme;

typedef enum
{
  CORRIN_CHART_THEME_LIGHT,
  CORRIN_CHART_THEME_DARK,
  CORRIN_CHART_THEME_HIGH_CONTRAST,
  CORRIN_CHART_THEME_HIGH_CONTRAST_DARK,
  CORRIN_CHART_THEME_PRINT,
} CorrinChartThemeKind;

#define CORRIN_CHART_N_THEMES (CORRIN_CHART_THEME_PRINT + 1)

const CorrinChartTheme *corrin_chart_theme_get (CorrinChartThemeKind kind);

G_END_DECLS
