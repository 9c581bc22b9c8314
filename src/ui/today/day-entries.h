/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"
#include "terms.h"

G_BEGIN_DECLS

#define CORRIN_STRIP_DAYS 7

/**
 * CorrinDayKey:
 * @person: whose day
 * @day: the day
 * @observer: the carer who rates what they saw, or 0 for the person
 *
 * What one page of the journal is about.
 */
typedef struct
{
  gint64 person;
  CorrinDay day;
  gint64 observer;
} CorrinDayKey;

/**
 * CorrinDayPlace:
 * @id: the record, or 0 where nothing is said
 * @side: on which side
 * @reach: how far up
 *
 * Where a rated tingling is.
 */
typedef struct
{
  gint64 id;
  CorrinSide side;
  CorrinReach reach;
} CorrinDayPlace;

/**
 * CorrinDayRating:
 * @id: the record
 * @time: the time of day, or %CORRIN_TIME_NONE
 * @value: 0 to 10
 * @version: the wording with which it was rated
 * @place: where it is
 *
 * One rating of a symptom on the day.
 */
typedef struct
{
  gint64 id;
  CorrinTime time;
  double value;
  gint64 version;
  CorrinDayPlace place;
} CorrinDayRating;

/**
 * CorrinDaySymptom:
 * @symptom: the symptom
 * @version: its newest wording, with which it is rated
 * @ratings: (element-type CorrinDayRating): of the day, without a time first, then by time
 * @strip: the day values of seven days, the day itself last; NAN where nothing was rated
 */
typedef struct
{
  CorrinSymptom *symptom;
  CorrinSymptomVersion *version;
  GArray *ratings;
  double strip[CORRIN_STRIP_DAYS];
} CorrinDaySymptom;

/**
 * CorrinDayEntries:
 * @key: whose and which day
 * @symptoms: (element-type CorrinDaySymptom): those that are not archived, in the person's order
 * @note: (nullable): the note of the day
 * @tags: (element-type CorrinDayTag): the tags of the day
 * @own_tags: (element-type utf8): own tags of the day and of the weeks before it, each once
 *
 * All that a day holds.
 */
typedef struct
{
  CorrinDayKey key;
  GPtrArray *symptoms;
  char *note;
  GPtrArray *tags;
  GPtrArray *own_tags;
} CorrinDayEntries;

CorrinDayEntries *corrin_day_entries_read (CorrinStore *store, const CorrinDayKey *key, GError **error);
void corrin_day_entries_free (CorrinDayEntries *entries);
gboolean corrin_day_symptom_has_place (const CorrinDaySymptom *symptom);
guint corrin_day_entries_count_rated (const CorrinDayEntries *entries);
gboolean corrin_day_entries_has_tag (const CorrinDayEntries *entries, const char *tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinDayEntries, corrin_day_entries_free)

G_END_DECLS
