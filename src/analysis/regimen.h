/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-values.h"
#include "evidence.h"

G_BEGIN_DECLS

/**
 * CorrinRegimenRow:
 * @step: (nullable): the step of the plan, borrowed, or %NULL where no step was in force
 * @period: its days in the period
 * @days_rated: how many of them are rated
 * @days_possible: how many could be: those from the first rated day of the period on
 * @median: the median of the day values, or NaN
 * @lowest: the lowest day value, or NaN
 * @highest: the highest day value, or NaN
 * @n_injections: injections given in these days, planned or not
 * @n_planned: planned injections of the step whose day has run out or that are answered
 * @n_given: how many of the planned ones were given
 * @days_off_median: the median of the days between the planned and the given day, whichever way, or NaN
 * @days_off_most: the most of these days
 *
 * One symptom while one step of the plan was in force.
 */
typedef struct
{
  const CorrinPlanStep *step;
  CorrinPeriod period;
  guint days_rated;
  guint days_possible;
  double median;
  double lowest;
  double highest;
  guint n_injections;
  guint n_planned;
  guint n_given;
  double days_off_median;
  guint days_off_most;
} CorrinRegimenRow;

GArray *corrin_regimen_new (const CorrinEvidence *evidence, CorrinDayValues days, CorrinPeriod period);

G_END_DECLS
