/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-values.h"

G_BEGIN_DECLS

/**
 * CorrinCompleteness:
 * @days_possible: the calendar days from the first rated day to the end of the period, both counted
 * @days_rated: how many of them have a rating of any of the symptoms
 * @longest_gap_days: the longest run of them without any rating
 *
 * How much of a period is known.
 */
typedef struct
{
  guint days_possible;
  guint days_rated;
  guint longest_gap_days;
} CorrinCompleteness;

CorrinCompleteness corrin_completeness (const CorrinDayValues *symptoms, gsize n_symptoms, CorrinDay to);

G_END_DECLS
