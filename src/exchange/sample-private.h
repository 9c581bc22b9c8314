/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sample.h"
#include "terms.h"

G_BEGIN_DECLS

/* Of so many injections before the journal the month is known. */
#define CORRIN_SAMPLE_EARLIER_DOSES 3

/* After so many days, and again each year, there is a holiday without entries. */
#define CORRIN_SAMPLE_HOLIDAY 240
#define CORRIN_SAMPLE_HOLIDAY_EVERY 365
#define CORRIN_SAMPLE_HOLIDAY_DAYS 15

/**
 * CorrinSampleWho:
 *
 * Who keeps an invented journal and how they are treated. Texts are translatable.
 */
typedef struct
{
  const char *name;
  const char *doctor;
  const char *diagnosis;
  const char *causes;
  const char *medicines;
  const char *what_matters;
  const char *stops_me;
  int birth_year;
  CorrinSubstance substance;
  CorrinRoute route;
  const char *product;
  int weeks_at_first;
  int weeks_later;
} CorrinSampleWho;

extern const CorrinSampleWho corrin_sample_people[CORRIN_SAMPLE_MAX_PEOPLE];

/**
 * CorrinSample:
 * @store: the journal
 * @options: what was asked for
 * @who: whose journal it is
 * @random: the source of chance for scores and days
 * @zone: the zone that the person lives in
 * @now: when the sample is made, seconds UTC
 * @now_offset: seconds east of UTC then
 * @today: the last day
 * @start: the first day
 * @treated: the day of the first injection
 * @person: who keeps the journal
 * @carer: who sometimes rates what they see
 * @fatigue: the version of that symptom
 * @tingling: the version of that symptom
 * @given: (element-type CorrinDay): the days of the injections of the plan, sorted
 * @given_ids: (element-type gint64): those doses
 * @supply: the package that injections at home are taken from, or %NULL while there is none
 * @supply_left: how many ampoules it still has
 * @n_packages: how many there were so far
 *
 * An invented journal that is being written.
 */
typedef struct
{
  CorrinStore *store;
  const CorrinSampleOptions *options;
  const CorrinSampleWho *who;
  GRand *random;
  char *zone;
  gint64 now;
  gint64 now_offset;
  CorrinDay today;
  CorrinDay start;
  CorrinDay treated;
  gint64 person;
  gint64 carer;
  gint64 fatigue;
  gint64 tingling;
  GArray *given;
  GArray *given_ids;
  CorrinSupply *supply;
  int supply_left;
  int n_packages;
} CorrinSample;

gboolean corrin_sample_add (CorrinSample *self, gpointer record, CorrinDay typed_on, CorrinTime typed_at,
                            GError **error);
gboolean corrin_sample_add_and_free (CorrinSample *self, gpointer record, CorrinDay typed_on, GError **error);
CorrinDay corrin_sample_change_day (const CorrinSample *self);
CorrinDay corrin_sample_earlier_month (const CorrinSample *self, int n);
gboolean corrin_sample_is_ill (const CorrinSample *self, CorrinDay day);

gboolean corrin_sample_is_at_home (const CorrinSample *self, CorrinDay day);
gboolean corrin_sample_take_supply (CorrinSample *self, CorrinDose *dose, GError **error);

gboolean corrin_sample_write_story (CorrinSample *self, GError **error);
gboolean corrin_sample_write_visits (CorrinSample *self, GError **error);
gboolean corrin_sample_write_reactions (CorrinSample *self, GError **error);
gboolean corrin_sample_write_own_symptom (CorrinSample *self, GError **error);
gboolean corrin_sample_write_doses (CorrinSample *self, GError **error);
gboolean corrin_sample_write_scores (CorrinSample *self, GError **error);

G_END_DECLS
