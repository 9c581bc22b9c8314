/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinTodayFacts:
 * @day: the day that is shown
 * @today: today
 * @observes: whether a carer rates what they saw
 * @is_writable: whether anything can be saved
 * @n_symptoms: how many symptoms the person rates
 * @n_rated: how many of them have a rating on @day
 * @n_open: how many of the days before today have no rating
 * @planned: the next planned day, or %CORRIN_DAY_NONE
 * @planned_latest: the last day of a planned range; otherwise the same as @planned
 * @visit: the day of the next appointment, or %CORRIN_DAY_NONE
 * @visit_time: its time, or %CORRIN_TIME_NONE
 *
 * What the page knows.
 */
typedef struct
{
  CorrinDay day;
  CorrinDay today;
  gboolean observes;
  gboolean is_writable;
  guint n_symptoms;
  guint n_rated;
  guint n_open;
  CorrinDay planned;
  CorrinDay planned_latest;
  CorrinDay visit;
  CorrinTime visit_time;
} CorrinTodayFacts;

/**
 * CorrinTodayState:
 * @title: what the day is called
 * @date: (nullable): the day with its date, or %NULL where @title says it
 * @question: what is asked about it
 * @hint: a word below the question; may be empty
 * @planned: (nullable): the next planned injection, or %NULL when it is not to be shown
 * @visit: (nullable): the next appointment, or %NULL when it is not to be shown
 * @can_go_on: whether there is a day after it to go to
 * @is_elsewhere: whether it is another day than today
 * @offers_earlier: whether earlier days can be added
 * @shows_after: whether what could sway an answer may be shown: earlier values, what is planned
 *
 * What the page shows.
 */
typedef struct
{
  char *title;
  char *date;
  char *question;
  char *hint;
  char *planned;
  char *visit;
  gboolean can_go_on;
  gboolean is_elsewhere;
  gboolean offers_earlier;
  gboolean shows_after;
} CorrinTodayState;

gboolean corrin_today_shows_after (guint n_rated);
CorrinTodayState *corrin_today_state_new (const CorrinTodayFacts *facts);
void corrin_today_state_free (CorrinTodayState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinTodayState, corrin_today_state_free)

G_END_DECLS
