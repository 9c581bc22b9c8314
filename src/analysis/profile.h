/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cycles.h"
#include "day-values.h"
#include "period.h"

G_BEGIN_DECLS

/* The profile needs this many cycles; before it there are only the single lines. */
#define CORRIN_PROFILE_MIN_CYCLES 3

/**
 * CorrinAlignment:
 * @CORRIN_ALIGNMENT_SINCE: by days since the injection; its own day is 0
 * @CORRIN_ALIGNMENT_BEFORE: by days before the next injection; the day before it is 1
 *
 * By what the days of the cycles are laid on each other.
 */
typedef enum
{
  CORRIN_ALIGNMENT_SINCE,
  CORRIN_ALIGNMENT_BEFORE,
} CorrinAlignment;

/**
 * CorrinCycleUse:
 * @CORRIN_CYCLE_USED: its days are in the bins
 * @CORRIN_CYCLE_NOT_MAINTENANCE: it began in another phase of the plan than maintenance
 * @CORRIN_CYCLE_OTHER_TREATMENT: of another substance or amount than the profile
 * @CORRIN_CYCLE_OPEN: it has not ended, or not in the period
 * @CORRIN_CYCLE_END_UNKNOWN: the injection that ended it is known only to the month
 * @CORRIN_CYCLE_OTHER_LENGTH: more than 25 % shorter or longer than the median
 * @CORRIN_CYCLE_FEW_RATED: fewer than 70 % of its days are rated
 * @CORRIN_N_CYCLE_USES: how many there are
 *
 * Whether a cycle is used in a profile, or the first reason why not.
 */
typedef enum
{
  CORRIN_CYCLE_USED,
  CORRIN_CYCLE_NOT_MAINTENANCE,
  CORRIN_CYCLE_OTHER_TREATMENT,
  CORRIN_CYCLE_OPEN,
  CORRIN_CYCLE_END_UNKNOWN,
  CORRIN_CYCLE_OTHER_LENGTH,
  CORRIN_CYCLE_FEW_RATED,
  CORRIN_N_CYCLE_USES,
} CorrinCycleUse;

/**
 * CorrinProfileValue:
 * @at: days since the injection that begins the cycle, or before the one that ends it
 * @value: the day value
 * @day: the civil day
 */
typedef struct
{
  int at;
  double value;
  CorrinDay day;
} CorrinProfileValue;

/**
 * CorrinProfileLine:
 * @cycle: the cycle; its doses are borrowed
 * @use: whether it is in the bins
 * @length: its days, or 0 while it is open and when its end is not known
 * @n_rated: how many of its days are rated
 * @first: the index of its first value
 * @n_values: how many values it has to draw; none where the alignment needs an end that is not known
 *
 * One cycle of the period, drawn as a thin line.
 */
typedef struct
{
  CorrinCycle cycle;
  CorrinCycleUse use;
  guint length;
  guint n_rated;
  guint first;
  guint n_values;
} CorrinProfileLine;

/**
 * CorrinProfileBin:
 * @from: the first day of the bin, counted as the alignment says
 * @to: the last one
 * @n_values: how many day values lie in it
 * @n_cycles: of how many cycles they are
 * @median: from 5 values of 2 cycles on, else NaN
 * @q25: from 8 values of 3 cycles on, else NaN
 * @q75: as @q25
 * @q10: from 20 values of 4 cycles on, else NaN
 * @q90: as @q10
 */
typedef struct
{
  int from;
  int to;
  guint n_values;
  guint n_cycles;
  double median;
  double q25;
  double q75;
  double q10;
  double q90;
} CorrinProfileBin;

/**
 * CorrinEndOfCycle:
 * @n_cycles: used cycles whose first and last seven days each have four rated ones
 * @n_higher: in how many of them the last week's median was higher (worse) than the first week's
 * @n_lower: in how many it was lower
 *
 * In the rest it was the same.
 */
typedef struct
{
  guint n_cycles;
  guint n_higher;
  guint n_lower;
} CorrinEndOfCycle;

/**
 * CorrinProfile:
 * @period: the days that it is about
 * @alignment: how the cycles lie on each other
 * @treatment: (nullable): an injection of the substance and amount that it is about, or %NULL without such
 *   cycles
 * @lines: (element-type CorrinProfileLine): every cycle that began in the period, by its first day
 * @values: (element-type CorrinProfileValue): the values of all lines
 * @n_by_use: (array fixed-size=7): how many of the lines have which #CorrinCycleUse
 * @n_complete: lines that are complete and of the maintenance phase and the treatment, whatever their length
 * @median_length: the median length of those in days, or NaN without any
 * @bin_days: days to a bin
 * @bins: (element-type CorrinProfileBin): from the first day on, empty without a used cycle
 * @is_ready: whether %CORRIN_PROFILE_MIN_CYCLES are used; otherwise no bin has a median
 * @end_of_cycle: how often the end of a cycle was rated higher than its beginning
 *
 * One symptom by the days of the cycles.
 */
typedef struct
{
  CorrinPeriod period;
  CorrinAlignment alignment;
  const CorrinDose *treatment;
  GArray *lines;
  GArray *values;
  guint n_by_use[CORRIN_N_CYCLE_USES];
  guint n_complete;
  double median_length;
  int bin_days;
  GArray *bins;
  gboolean is_ready;
  CorrinEndOfCycle end_of_cycle;
} CorrinProfile;

CorrinProfile *corrin_profile_new (CorrinPoints points, const GPtrArray *doses, GPtrArray *plan,
                                   CorrinPeriod period, CorrinAlignment alignment);
const CorrinProfileValue *corrin_profile_line_values (const CorrinProfile *profile,
                                                      const CorrinProfileLine *line);
void corrin_profile_free (CorrinProfile *profile);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinProfile, corrin_profile_free)

G_END_DECLS
