/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-values.h"
#include "injections.h"

G_BEGIN_DECLS

/**
 * CorrinWindowDays:
 * @CORRIN_WINDOW_14: 14 days before, 14 from the day on
 * @CORRIN_WINDOW_28: 28 days before, 28 from the day on
 *
 * How many days are looked at on each side. They are chosen beforehand, never by what they show.
 */
typedef enum
{
  CORRIN_WINDOW_14 = 14,
  CORRIN_WINDOW_28 = 28,
} CorrinWindowDays;

/**
 * CorrinWindow:
 * @n_rated: how many of its days are rated
 * @n_possible: how many days it has
 * @median: the median of their day values, or NaN when fewer than 70 % are rated
 */
typedef struct
{
  guint n_rated;
  guint n_possible;
  double median;
} CorrinWindow;

/**
 * CorrinAroundUse:
 * @CORRIN_AROUND_USED: both windows are rated enough
 * @CORRIN_AROUND_DAY_UNKNOWN: the injection is known only to its month
 * @CORRIN_AROUND_OTHER_NEAR: another injection lies, or may lie, in one of the windows
 * @CORRIN_AROUND_CUT: a window that is not rated enough reaches beyond the period, or has not ended
 * @CORRIN_AROUND_FEW_RATED: fewer than 70 % of the days of a window are rated
 * @CORRIN_N_AROUND_USES: how many there are
 *
 * Whether the days around an injection are compared, or the first reason why not.
 */
typedef enum
{
  CORRIN_AROUND_USED,
  CORRIN_AROUND_DAY_UNKNOWN,
  CORRIN_AROUND_OTHER_NEAR,
  CORRIN_AROUND_CUT,
  CORRIN_AROUND_FEW_RATED,
  CORRIN_N_AROUND_USES,
} CorrinAroundUse;

/**
 * CorrinAround:
 * @day: the day that belongs to the window after
 * @dose: (nullable): the injection of that day, or %NULL for a change of the plan
 * @step: (nullable): the step of the plan that began on that day, or %NULL for an injection
 * @use: whether the two windows are compared
 * @before: the days before @day
 * @after: @day and the days after it
 * @later: after a change of the plan, as many days after those, such as days 29 to 56; without any days after an
 *   injection, where they have not begun, and where another change lies in them
 * @difference: median after minus median before, or NaN unless used; below 0 when it was rated lower after
 *
 * What one symptom was like before and after one day. The dose and the step are borrowed.
 */
typedef struct
{
  CorrinDay day;
  const CorrinDose *dose;
  const CorrinPlanStep *step;
  CorrinAroundUse use;
  CorrinWindow before;
  CorrinWindow after;
  CorrinWindow later;
  double difference;
} CorrinAround;

/**
 * CorrinBeforeAfter:
 * @period: the days that it is about
 * @window: the days of a window
 * @around: (element-type CorrinAround): each injection, or each change of the plan, of the period, by day
 * @n_by_use: (array fixed-size=5): how many of them have which #CorrinAroundUse
 * @before: all days before those that are used, taken together
 * @after: all days after them
 * @difference: the median of all days after minus that of all days before, or NaN without any
 */
typedef struct
{
  CorrinPeriod period;
  CorrinWindowDays window;
  GArray *around;
  guint n_by_use[CORRIN_N_AROUND_USES];
  CorrinWindow before;
  CorrinWindow after;
  double difference;
} CorrinBeforeAfter;

CorrinBeforeAfter *corrin_before_after_doses_new (CorrinDayValues days, const GPtrArray *doses,
                                                  CorrinPeriod period, CorrinWindowDays window);
CorrinBeforeAfter *corrin_before_after_plan_new (CorrinDayValues days, const GPtrArray *plan,
                                                 CorrinPeriod period, CorrinWindowDays window);
void corrin_before_after_free (CorrinBeforeAfter *before_after);
gboolean corrin_is_rated_enough (guint n_rated, guint n_possible);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinBeforeAfter, corrin_before_after_free)

G_END_DECLS
