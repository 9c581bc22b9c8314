/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "completeness.h"
#include "cycles.h"
#include "evidence.h"
#include "four-weeks.h"
#include "slope.h"

G_BEGIN_DECLS

/**
 * CorrinSymptomSummary:
 * @id: the id of the symptom
 * @key: (nullable): the key of a built-in symptom, or %NULL for an own one
 * @name: the name that people read
 * @n_ratings: how many ratings
 * @n_days: how many days have one
 * @median: the median of the day values
 * @lowest: the lowest day value
 * @highest: the highest day value
 * @has_four_weeks: whether @first and @last are set; otherwise they would have days in common
 * @first: the four weeks from the first rated day
 * @last: the four weeks up to the last rated day
 * @slope: the change of the weekly medians
 *
 * One symptom in the period.
 */
typedef struct
{
  gint64 id;
  char *key;
  char *name;
  guint n_ratings;
  guint n_days;
  double median;
  double lowest;
  double highest;
  gboolean has_four_weeks;
  CorrinFourWeeks first;
  CorrinFourWeeks last;
  CorrinSlope slope;
} CorrinSymptomSummary;

/**
 * CorrinDosesSummary:
 * @n_given: injections given in the period
 * @n_skipped: injections skipped in the period
 * @last: (nullable): the latest given injection up to the end of the period, also before its start
 * @days_since_last: civil days from then to the end of the period, or -1 if that is not known
 * @intervals: the days between injections with both ends in the period
 *
 * The injections; tablets and sprays are not counted.
 */
typedef struct
{
  guint n_given;
  guint n_skipped;
  CorrinDose *last;
  int days_since_last;
  CorrinIntervals intervals;
} CorrinDosesSummary;

/**
 * CorrinSummary:
 * @period: the days that everything is about
 * @symptoms: (element-type CorrinSymptomSummary): the symptoms rated in them, in the person's order
 * @doses: the injections
 * @completeness: how many days are rated
 * @late_entries: how many of the ratings were typed late
 * @complete_cycles: how many cycles have both their injections in the period
 *
 * The numbers of the appointment summary. Whatever shows one of them takes it from here.
 */
typedef struct
{
  CorrinPeriod period;
  GPtrArray *symptoms;
  CorrinDosesSummary doses;
  CorrinCompleteness completeness;
  guint late_entries;
  guint complete_cycles;
} CorrinSummary;

CorrinPeriod corrin_summary_period (const CorrinEvidence *evidence, CorrinDay from, CorrinDay to);
CorrinSummary *corrin_summary_new (const CorrinEvidence *evidence, CorrinDay from, CorrinDay to);
void corrin_summary_free (CorrinSummary *summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSummary, corrin_summary_free)

G_END_DECLS
