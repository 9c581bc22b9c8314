/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-values.h"
#include "evidence.h"

G_BEGIN_DECLS

#define CORRIN_MONTH_DAYS 31

/**
 * CorrinMonthLook:
 * @days_rated: how many days are rated
 * @days_possible: the days of the month up to the day of the evidence
 * @median: the median of the day values, or NaN
 * @lowest: the lowest day value, or NaN
 * @highest: the highest day value, or NaN
 * @values: (array fixed-size=31): the value of each day of the month, from the first; NaN when it is not rated
 *
 * One symptom in one month.
 */
typedef struct
{
  guint days_rated;
  guint days_possible;
  double median;
  double lowest;
  double highest;
  double values[CORRIN_MONTH_DAYS];
} CorrinMonthLook;

/**
 * CorrinThenNowSymptom:
 * @symptom: the symptom, borrowed
 * @then: the one month
 * @now: the other
 * @difference: the median now minus the median then, or NaN
 */
typedef struct
{
  const CorrinSymptom *symptom;
  CorrinMonthLook then;
  CorrinMonthLook now;
  double difference;
} CorrinThenNowSymptom;

/**
 * CorrinThenNow:
 * @then: the days of the one month
 * @now: those of the other
 * @n_then: injections given in the one, those known only to the month included
 * @n_now: injections given in the other
 * @symptoms: (element-type CorrinThenNowSymptom): those rated in one of the months, in the person's order
 *
 * Two months side by side.
 */
typedef struct
{
  CorrinPeriod then;
  CorrinPeriod now;
  guint n_then;
  guint n_now;
  GArray *symptoms;
} CorrinThenNow;

CorrinThenNow *corrin_then_now_new (const CorrinEvidence *evidence, CorrinDay then, CorrinDay now);
void corrin_then_now_free (CorrinThenNow *then_now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinThenNow, corrin_then_now_free)

G_END_DECLS
