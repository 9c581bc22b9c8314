/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trend-range.h"

G_BEGIN_DECLS

/**
 * CorrinTrendsFacts:
 * @today: the day
 * @range: how much time was asked for
 * @has_ratings: whether a day of it is rated
 * @has_earlier: whether a day before it is rated
 * @has_line: whether a line joins dots already
 * @first_rated: the first rated day of the range, or %CORRIN_DAY_NONE
 * @n_injections: how many injections there are up to @today, whatever the range
 * @last_injection: the day of the last one, or %CORRIN_DAY_NONE when it is not known
 * @n_intervals: how many times between two injections are known
 * @intervals: the days of the first two of them
 * @shortest: the fewest days between two injections
 * @longest: the most days between two injections
 *
 * What the page has to know of a journal before it can say anything.
 */
typedef struct
{
  CorrinDay today;
  CorrinTrendRange range;
  gboolean has_ratings;
  gboolean has_earlier;
  gboolean has_line;
  CorrinDay first_rated;
  guint n_injections;
  CorrinDay last_injection;
  guint n_intervals;
  guint intervals[2];
  guint shortest;
  guint longest;
} CorrinTrendsFacts;

/**
 * CorrinTrendsState:
 * @shows_chart: there is a chart; otherwise @title and @text stand in its place
 * @title: (nullable): what the page will show
 * @text: (nullable): what is there already, and what comes
 * @hint: (nullable): a line below the chart
 * @offers_all: whether the whole journal is offered beside @hint
 *
 * What the page says.
 */
typedef struct
{
  gboolean shows_chart;
  char *title;
  char *text;
  char *hint;
  gboolean offers_all;
} CorrinTrendsState;

CorrinTrendsState *corrin_trends_state_new (const CorrinTrendsFacts *facts);
void corrin_trends_state_free (CorrinTrendsState *state);
char *corrin_trends_state_tell_beginning (const CorrinTrendsFacts *facts, const char *what_comes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinTrendsState, corrin_trends_state_free)

G_END_DECLS
