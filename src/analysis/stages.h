/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-values.h"
#include "injections.h"

G_BEGIN_DECLS

/**
 * CorrinStageKind:
 * @CORRIN_STAGE_DOTS: ratings as dots, with their lowest and highest; needs a rated day
 * @CORRIN_STAGE_INTERVALS: the days between injections; needs two injections
 * @CORRIN_STAGE_ROLLING: the rolling median of 7 days; needs 4 rated days within 7
 * @CORRIN_STAGE_MONTH: the calendar and weeks side by side; needs 28 days from the first rated one on
 * @CORRIN_STAGE_SLOPE: the change by month; needs 4 rated weeks
 * @CORRIN_STAGE_CYCLE: the line of a cycle; needs a complete cycle with a rated day
 * @CORRIN_STAGE_BEFORE_AFTER: the days before and after an injection; needs one with both rated enough
 * @CORRIN_STAGE_FOUR_WEEKS: the first and the last four weeks; needs 56 days from the first rated one to the last
 * @CORRIN_STAGE_PROFILE: the profile since injection; needs 3 cycles
 * @CORRIN_STAGE_SENTENCES: sentences on the cycles; needs 4 cycles
 * @CORRIN_N_STAGES: how many there are
 *
 * What a journal can show, in the order in which it comes when somebody rates most days.
 */
typedef enum
{
  CORRIN_STAGE_DOTS,
  CORRIN_STAGE_INTERVALS,
  CORRIN_STAGE_ROLLING,
  CORRIN_STAGE_MONTH,
  CORRIN_STAGE_SLOPE,
  CORRIN_STAGE_CYCLE,
  CORRIN_STAGE_BEFORE_AFTER,
  CORRIN_STAGE_FOUR_WEEKS,
  CORRIN_STAGE_PROFILE,
  CORRIN_STAGE_SENTENCES,
  CORRIN_N_STAGES,
} CorrinStageKind;

/**
 * CorrinStage:
 * @have: how many there are of what is needed: days, injections, weeks or cycles; never more than @need
 * @need: how many are needed; it is there when @have is equal
 * @on: the first civil day on which it can be there, or %CORRIN_DAY_NONE when that day is over and when it hangs on
 *   injections or ratings alone
 *
 * How far one of them is: "2 of 3 cycles".
 */
typedef struct
{
  guint have;
  guint need;
  CorrinDay on;
} CorrinStage;

void corrin_stages (CorrinPoints points, const GPtrArray *doses, GPtrArray *plan, CorrinPeriod period,
                    CorrinStage stages[CORRIN_N_STAGES]);

G_END_DECLS
