/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-texts.h"
#include "scale.h"
#include "theme.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/* Below this a chart cannot be read. */
#define CORRIN_CHART_MIN_WIDTH 320
#define CORRIN_CHART_MIN_HEIGHT 200

/* The scene: where everything is, in units of the surface, before any ink. Lengths follow the font size, so that
 * one layout serves a screen at 96 dots per inch and paper at 72. Time runs from left to right in every
 * language, as on the paper charts of clinics; texts themselves may run from right to left. */

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CorrinChartBox;

/**
 * CorrinChartText:
 * @box: the logical extents
 * @role: its colour
 * @layout: (transfer full): the shaped text
 * @has_halo: a rim of paper keeps it apart from what is below it
 */
typedef struct
{
  CorrinChartBox box;
  CorrinChartRole role;
  PangoLayout *layout;
  gboolean has_halo;
} CorrinChartText;

/**
 * CorrinChartRule:
 * @x1: from here
 * @y1: from here
 * @x2: to here
 * @y2: to here
 * @role: its colour
 * @style: which series, for %CORRIN_CHART_ROLE_SERIES
 * @is_dashed: drawn with gaps, for what is known only roughly; with the dashes of a carer's series for
 *   %CORRIN_CHART_ROLE_SERIES
 *
 * One straight stroke.
 */
typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
  CorrinChartRole role;
  guint style;
  gboolean is_dashed;
} CorrinChartRule;

/**
 * CorrinChartMarker:
 * @x: its middle
 * @y: its middle
 * @radius: half its size
 * @role: its colour
 * @style: which series, for %CORRIN_CHART_ROLE_SERIES: the theme gives the shape
 * @shape: the shape otherwise
 * @is_hollow: drawn as an outline
 */
typedef struct
{
  double x;
  double y;
  double radius;
  CorrinChartRole role;
  guint style;
  CorrinChartShape shape;
  gboolean is_hollow;
} CorrinChartMarker;

/**
 * CorrinChartVertex:
 * @x: where
 * @y: where
 * @is_start: the pen is lifted before it
 */
typedef struct
{
  double x;
  double y;
  gboolean is_start;
} CorrinChartVertex;

/**
 * CorrinChartReach:
 * @x: where
 * @top: where the highest value is
 * @bottom: where the lowest value is
 * @is_start: the band begins here
 */
typedef struct
{
  double x;
  double top;
  double bottom;
  gboolean is_start;
} CorrinChartReach;

/**
 * CorrinChartEntry:
 * @x: where it is drawn
 * @y: where it is drawn
 * @day: the day, or the first one of a week, month, quarter or year
 * @last_day: the last one
 * @time: the time of a single rating, or %CORRIN_TIME_NONE
 * @value: the rating, or the median of the day or days
 * @lowest: the lowest of @n
 * @highest: the highest of @n
 * @n: how many ratings a day has, or how many rated days a week or more
 * @is_late: it was typed late or imported
 *
 * Something with a value that can be pointed at.
 */
typedef struct
{
  double x;
  double y;
  CorrinDay day;
  CorrinDay last_day;
  CorrinTime time;
  double value;
  double lowest;
  double highest;
  guint n;
  gboolean is_late;
} CorrinChartEntry;

/**
 * CorrinChartPanel:
 * @box: where its series are
 * @value_scale: from 0 to 10 to y
 *
 * A part of the plot with a scale of its own, below the others; usually the whole plot.
 */
typedef struct
{
  CorrinChartBox box;
  CorrinChartScale value_scale;
} CorrinChartPanel;

/**
 * CorrinChartTrack:
 * @name: (transfer full): the name of the series
 * @style: which series of the spec and of the theme
 * @panel: which panel it is in
 * @is_observed: a carer rated
 * @line: (element-type CorrinChartVertex): the line with its gaps
 * @is_dense: the line turns more than once per unit, so that dashes and round joins would be lost on it
 * @reaches: (element-type CorrinChartReach): the band from lowest to highest, empty unless weeks are shown
 * @entries: (element-type CorrinChartEntry): by ascending x
 * @dot_radius: of the entries, or 0 when they are not drawn one by one
 * @dots_are_small: a line of medians carries the message
 *
 * One series in the plot.
 */
typedef struct
{
  char *name;
  guint style;
  guint panel;
  gboolean is_observed;
  GArray *line;
  gboolean is_dense;
  GArray *reaches;
  GArray *entries;
  double dot_radius;
  gboolean dots_are_small;
} CorrinChartTrack;

/**
 * CorrinChartDayMark:
 * @x: the middle of its mark
 * @y: the middle of its mark
 * @day: its day
 * @kind: what it is
 *
 * A day with a note, a tag or a reaction that can be pointed at. Where days are dense, one mark is drawn for several.
 */
typedef struct
{
  double x;
  double y;
  CorrinDay day;
  CorrinChartMarkKind kind;
} CorrinChartDayMark;

/**
 * CorrinChartStem:
 * @x: where the dose is, or the middle of its month
 * @day: its day
 * @time: its time, or %CORRIN_TIME_NONE
 * @index: which dose of the spec
 * @y: the middle of its marker
 *
 * A dose that can be pointed at.
 */
typedef struct
{
  double x;
  double y;
  CorrinDay day;
  CorrinTime time;
  guint index;
} CorrinChartStem;

/**
 * CorrinChartLabMark:
 * @x: the middle of its mark
 * @y: the middle of its mark
 * @day: its day
 * @n: how many lab results the day has
 *
 * A day with lab results that can be pointed at.
 */
typedef struct
{
  double x;
  double y;
  CorrinDay day;
  guint n;
} CorrinChartLabMark;

/**
 * CorrinChartPhaseMark:
 * @x: the middle of its first day that is shown
 * @box: where it is named above the plot, as far as the period shows it; without height where there is no room for names
 * @day: its first day, which may be before the period
 * @index: which band of the spec
 *
 * A phase of the plan that can be pointed at.
 */
typedef struct
{
  double x;
  CorrinChartBox box;
  CorrinDay day;
  guint index;
} CorrinChartPhaseMark;

/**
 * CorrinChartLayout:
 * @width: of the whole chart
 * @height: of the whole chart
 * @em: the font size in units
 * @plot: where the series are, with the titles between panels
 * @panels: (element-type CorrinChartPanel): the plot, or its parts from above; none in a scene of another kind
 * @clip: where the ink of the series may go: @plot and half a marker round it
 * @strip: where the notes, tags and reactions are; without height when there are none
 * @lane: where the doses are; without height when there are none
 * @lab_lane: where the lab results are; without height when there are none
 * @time_scale: from corrin_chart_moment() to x
 * @value_scale: from 0 to 10 to y, in the first panel
 * @detail: what is shown, never %CORRIN_CHART_DETAIL_AUTO
 * @tints: (element-type CorrinChartBox): every other phase of the plan
 * @rules: (element-type CorrinChartRule): below the series
 * @tracks: (element-type CorrinChartTrack): the series
 * @markers: (element-type CorrinChartMarker): of doses, lab results, keys and notes
 * @texts: (element-type CorrinChartText): all words
 * @day_marks: (element-type CorrinChartDayMark): for each kind, by day
 * @stems: (element-type CorrinChartStem): by ascending x
 * @lab_marks: (element-type CorrinChartLabMark): by day
 * @phase_marks: (element-type CorrinChartPhaseMark): by day
 *
 * Read it, do not change it.
 */
typedef struct
{
  double width;
  double height;
  double em;
  CorrinChartBox plot;
  CorrinChartBox clip;
  CorrinChartBox strip;
  CorrinChartBox lane;
  CorrinChartBox lab_lane;
  CorrinChartScale time_scale;
  CorrinChartScale value_scale;
  CorrinChartDetail detail;
  GArray *panels;
  GArray *tints;
  GArray *rules;
  GArray *tracks;
  GArray *markers;
  GArray *texts;
  GArray *day_marks[CORRIN_CHART_N_MARK_KINDS];
  GArray *stems;
  GArray *lab_marks;
  GArray *phase_marks;
} CorrinChartLayout;

CorrinChartLayout *corrin_chart_layout_new (const CorrinChartSpec *spec, double width, double height,
                                            PangoContext *context);
CorrinChartLayout *corrin_chart_layout_new_with (const CorrinChartSpec *spec, double width, double height,
                                                 PangoContext *context, CorrinChartTexts *texts);
double corrin_chart_height_for (const CorrinChartSpec *spec, double width, double usual,
                                PangoContext *context);
double corrin_chart_fair_height (const CorrinChartSpec *spec, double width, PangoContext *context);
void corrin_chart_layout_free (CorrinChartLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinChartLayout, corrin_chart_layout_free)

G_END_DECLS
