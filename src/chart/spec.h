/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "points.h"
#include "terms.h"

G_BEGIN_DECLS

/* What a trend chart shows, as plain values: days, points, amounts and texts. It knows no records and no store;
 * whoever has them converts. The spec copies everything it is given except the arrays of ratings, which it
 * borrows: they must outlive it. Layouts made from a spec do not refer to it. */

/* More lines than this cannot be told apart in one picture. */
#define CORRIN_CHART_SERIES_MAX 6

/* As many lines as can be told apart at a glance, and on a fax; more symptoms have a panel each, where there is room. */
#define CORRIN_CHART_LINES_TOGETHER 3

/**
 * CorrinChartDose:
 * @day: the day; any day of the month with %CORRIN_PRECISION_MONTH
 * @time: the time of day, or %CORRIN_TIME_NONE
 * @precision: how exactly the day is known; a part of the day has a place of its own, and a dose known only to
 *   the month is drawn as an open bar over it
 * @substance: decides the shape
 * @name: (nullable): the substance in the person's words, for the key
 * @micrograms: the amount, or 0 when it is not known
 * @skipped: the planned dose was not given
 */
typedef struct
{
  CorrinDay day;
  CorrinTime time;
  CorrinPrecision precision;
  CorrinSubstance substance;
  const char *name;
  gint64 micrograms;
  gboolean skipped;
} CorrinChartDose;

/**
 * CorrinChartBand:
 * @from: the first day
 * @to: the last day, or %CORRIN_DAY_NONE when it has not ended
 * @label: what the phase is called
 * @short_label: (nullable): what it is called where @label has no room
 *
 * A phase of the plan, drawn as a tint behind the lines.
 */
typedef struct
{
  CorrinDay from;
  CorrinDay to;
  const char *label;
  const char *short_label;
} CorrinChartBand;

/**
 * CorrinChartLab:
 * @day: the day
 * @label: what was measured, and its value and unit as printed
 *
 * A lab result.
 */
typedef struct
{
  CorrinDay day;
  const char *label;
} CorrinChartLab;

/**
 * CorrinChartFlag:
 * @day: the day
 * @label: a few words
 * @is_plan: it is a change of the plan, and not of the words of a scale
 *
 * A change that is marked on its day.
 */
typedef struct
{
  CorrinDay day;
  const char *label;
  gboolean is_plan;
} CorrinChartFlag;

/**
 * CorrinChartDetail:
 * @CORRIN_CHART_DETAIL_AUTO: by the width that a day has in the chart
 * @CORRIN_CHART_DETAIL_RATINGS: a marker for each rating, joined by a line
 * @CORRIN_CHART_DETAIL_DAYS: a dot for each day, and the median of seven days as a line
 * @CORRIN_CHART_DETAIL_DAYS_AND_WEEKS: a dot for each day, and the median of each week as a line
 * @CORRIN_CHART_DETAIL_WEEKS: the median of each week as a line, over a band from its lowest to its highest day
 * @CORRIN_CHART_DETAIL_MONTHS: likewise for calendar months
 * @CORRIN_CHART_DETAIL_QUARTERS: likewise for calendar quarters
 * @CORRIN_CHART_DETAIL_YEARS: likewise for calendar years
 *
 * What is drawn of a series.
 */
typedef enum
{
  CORRIN_CHART_DETAIL_AUTO,
  CORRIN_CHART_DETAIL_RATINGS,
  CORRIN_CHART_DETAIL_DAYS,
  CORRIN_CHART_DETAIL_DAYS_AND_WEEKS,
  CORRIN_CHART_DETAIL_WEEKS,
  CORRIN_CHART_DETAIL_MONTHS,
  CORRIN_CHART_DETAIL_QUARTERS,
  CORRIN_CHART_DETAIL_YEARS,
} CorrinChartDetail;

/**
 * CorrinChartMarkKind:
 * @CORRIN_CHART_MARK_NOTE: a note
 * @CORRIN_CHART_MARK_TAG: a tag
 * @CORRIN_CHART_MARK_REACTION: something after an injection
 *
 * What else was written down about a day. Each kind has a row and a shape of its own.
 */
typedef enum
{
  CORRIN_CHART_MARK_NOTE,
  CORRIN_CHART_MARK_TAG,
  CORRIN_CHART_MARK_REACTION,
} CorrinChartMarkKind;

#define CORRIN_CHART_N_MARK_KINDS (CORRIN_CHART_MARK_REACTION + 1)

/**
 * CorrinChartMark:
 * @day: the day
 * @kind: what it is
 * @label: it in a few words
 */
typedef struct
{
  CorrinDay day;
  CorrinChartMarkKind kind;
  const char *label;
} CorrinChartMark;

typedef struct _CorrinChartSpec CorrinChartSpec;

CorrinChartSpec *corrin_chart_spec_new (CorrinDay from, CorrinDay to);
void corrin_chart_spec_free (CorrinChartSpec *spec);

void corrin_chart_spec_set_title (CorrinChartSpec *spec, const char *title, const char *subtitle);
void corrin_chart_spec_set_font_size (CorrinChartSpec *spec, double points);
void corrin_chart_spec_set_detail (CorrinChartSpec *spec, CorrinChartDetail detail);

void corrin_chart_spec_add_series (CorrinChartSpec *spec, const char *name, CorrinPoints ratings);
void corrin_chart_spec_add_rewording (CorrinChartSpec *spec, CorrinDay day);
void corrin_chart_spec_set_beside (CorrinChartSpec *spec, guint series);
guint corrin_chart_spec_count_panels (const CorrinChartSpec *spec);
void corrin_chart_spec_set_observed (CorrinChartSpec *spec);
void corrin_chart_spec_set_late (CorrinChartSpec *spec, CorrinPoints late);
void corrin_chart_spec_add_dose (CorrinChartSpec *spec, const CorrinChartDose *dose);
void corrin_chart_spec_add_band (CorrinChartSpec *spec, CorrinDay from, CorrinDay to, const char *label,
                                 const char *short_label);
void corrin_chart_spec_add_lab (CorrinChartSpec *spec, CorrinDay day, const char *label);
void corrin_chart_spec_add_flag (CorrinChartSpec *spec, CorrinDay day, const char *label);
void corrin_chart_spec_add_change_of_plan (CorrinChartSpec *spec, CorrinDay day, const char *label);
void corrin_chart_spec_add_mark (CorrinChartSpec *spec, CorrinDay day, CorrinChartMarkKind kind,
                                 const char *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinChartSpec, corrin_chart_spec_free)

G_END_DECLS
