/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

#define CORRIN_SAMPLE_YEARS 2
#define CORRIN_SAMPLE_MAX_YEARS 60
#define CORRIN_SAMPLE_MAX_RATINGS 5000000
#define CORRIN_SAMPLE_MAX_PEOPLE 2

/**
 * CorrinSampleOptions:
 * @years: how many years up to today, 1 to %CORRIN_SAMPLE_MAX_YEARS, or 0 for %CORRIN_SAMPLE_YEARS
 * @ratings: exactly so many ratings, up to %CORRIN_SAMPLE_MAX_RATINGS, and a dose for each 250 of them, to measure
 *   with; or 0 for as many as a person would make
 * @seed: another seed gives other scores
 * @people: how many people the journal is about, up to %CORRIN_SAMPLE_MAX_PEOPLE; 0 for one
 * @first_weeks: five weeks only, from just before the first injection; @years and @ratings are 0 then
 *
 * What kind of journal to invent.
 */
typedef struct
{
  int years;
  int ratings;
  guint32 seed;
  int people;
  gboolean first_weeks;
} CorrinSampleOptions;

gboolean corrin_sample_write (CorrinStore *store, const CorrinSampleOptions *options, GError **error);

G_END_DECLS
