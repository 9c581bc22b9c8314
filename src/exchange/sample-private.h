/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sample.h"

G_BEGIN_DECLS

/* Of so many injections before the journal the month is known. */
#define CORRIN_SAMPLE_EARLIER_DOSES 3

/**
 * CorrinSample:
 * @store: the journal
 * @options: what was asked for
 * @random: the only source of chance
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
 *
 * An invented journal that is being written.
 */
typedef struct
{
  CorrinStore *store;
  const CorrinSampleOptions *options;
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
} CorrinSample;

gboolean corrin_sample_add (CorrinSample *self, gpointer record, CorrinDay typed_on, CorrinTime typed_at,
                            GError **error);
gboolean corrin_sample_add_and_free (CorrinSample *self, gpointer record, CorrinDay typed_on, GError **error);
CorrinDay corrin_sample_change_day (const CorrinSample *self);
CorrinDay corrin_sample_earlier_month (const CorrinSample *self, int n);
gboolean corrin_sample_is_ill (const CorrinSample *self, CorrinDay day);

gboolean corrin_sample_write_story (CorrinSample *self, GError **error);
gboolean corrin_sample_write_doses (CorrinSample *self, GError **error);
gboolean corrin_sample_write_scores (CorrinSample *self, GError **error);

G_END_DECLS
