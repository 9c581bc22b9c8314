/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "catalog.h"
#include "clock.h"
#include "errors.h"
#include "instant.h"
#include "sample-private.h"

#include <glib/gi18n-lib.h>

#define DAYS_OF_YEAR 365.25
#define NOON (12 * 60 * 60)
#define EVENING (20 * 60 * 60 + 30 * 60)

/* The journal runs for three weeks before the first injection, so that there is something to look back to. */
#define DAYS_BEFORE_TREATMENT 21

/* That of the first weeks is as long as a person has it who began with the first blood test. */
#define FIRST_DAYS 33
#define FIRST_DAYS_BEFORE_TREATMENT 9

/* When the injections before the journal were given. */
#define EARLIER_MONTHS_BEFORE 16
#define EARLIER_MONTHS_APART 3

/* Illnesses come at this interval and last for so long. */
#define ILLNESS_EVERY 190
#define ILLNESS_FIRST 95
#define ILLNESS_DAYS 5

/**
 * corrin_sample_add:
 * @self: a sample
 * @record: a record
 * @typed_on: the day on which it is typed
 * @typed_at: the time of day
 * @error: return location for an error
 *
 * Adds a record as if it had been typed then, but never later than now.
 *
 * Returns: whether it was added
 */
gboolean
corrin_sample_add (CorrinSample *self, gpointer record, CorrinDay typed_on, CorrinTime typed_at,
                   GError **error)
{
  CorrinRecord *common = record;
  int offset;
  gint64 noon = corrin_instant_from_local (typed_on, NOON, self->zone, &offset, error);

  if (noon == CORRIN_INSTANT_NONE)
    return FALSE;
  common->person = self->person;
  common->recorded_at = noon + typed_at - NOON;
  common->recorded_offset = offset;
  if (common->recorded_at > self->now)
    {
      common->recorded_at = self->now;
      common->recorded_offset = self->now_offset;
    }
  return corrin_store_add (self->store, record, error);
}

/**
 * corrin_sample_add_and_free:
 * @self: a sample
 * @record: (transfer full): a record
 * @typed_on: the day in whose evening it is typed
 * @error: return location for an error
 *
 * Returns: whether it was added
 */
gboolean
corrin_sample_add_and_free (CorrinSample *self, gpointer record, CorrinDay typed_on, GError **error)
{
  g_autoptr (CorrinRecord) owned = record;

  return corrin_sample_add (self, owned, typed_on, EVENING, error);
}

/**
 * corrin_sample_change_day:
 * @self: a sample
 *
 * Returns: the day on which a shorter interval is agreed
 */
CorrinDay
corrin_sample_change_day (const CorrinSample *self)
{
  CorrinDay day = self->treated + MIN ((self->today - self->treated) * 4 / 10, 400);

  /* A Tuesday, like the other appointments a day on which a practice is open. */
  return corrin_day_monday (day) + 1;
}

/**
 * corrin_sample_earlier_month:
 * @self: a sample
 * @n: from 0 to below %CORRIN_SAMPLE_EARLIER_DOSES
 *
 * Returns: the first day of the month of the n-th injection before the journal
 */
CorrinDay
corrin_sample_earlier_month (const CorrinSample *self, int n)
{
  return corrin_day_month_start (
      corrin_day_add_months (self->start, n * EARLIER_MONTHS_APART - EARLIER_MONTHS_BEFORE));
}

/**
 * corrin_sample_is_ill:
 * @self: a sample
 * @day: a day
 *
 * Returns: whether the person has an infection on that day
 */
gboolean
corrin_sample_is_ill (const CorrinSample *self, CorrinDay day)
{
  int since_first = day - self->start - ILLNESS_FIRST;

  return since_first >= 0 && since_first % ILLNESS_EVERY < ILLNESS_DAYS;
}

static gint64
find_version (CorrinSample *self, const char *key, GError **error)
{
  g_autoptr (CorrinSymptom) symptom = corrin_catalog_symptom (self->store, self->person, key, error);
  g_autoptr (CorrinSymptomVersion) version = NULL;

  if (symptom != NULL)
    version = corrin_catalog_version (self->store, symptom, error);
  return version != NULL ? version->record.id : 0;
}

static gboolean
add_person (CorrinSample *self, GError **error)
{
  g_autoptr (CorrinPerson) person = corrin_catalog_add_person (self->store, _ (self->who->name), NULL, error);

  if (person == NULL)
    return FALSE;
  self->person = person->record.id;
  self->fatigue = find_version (self, "fatigue", error);
  if (self->fatigue == 0)
    return FALSE;
  self->tingling = find_version (self, "tingling", error);
  return self->tingling != 0;
}

/* The second person began later. */
static int
years_of (const CorrinSampleOptions *options, int index)
{
  int years = options->years > 0 ? options->years : CORRIN_SAMPLE_YEARS;

  return MAX (years / (index + 1), 1);
}

static void
set_up (CorrinSample *self, int index)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();
  g_autoptr (GTimeZone) zone = corrin_clock_zone ();
  gboolean first_weeks = self->options->first_weeks;

  self->who = &corrin_sample_people[index];
  self->random = g_rand_new_with_seed (self->options->seed + (guint32) index);
  self->zone = g_strdup (g_time_zone_get_identifier (zone));
  self->now = g_date_time_to_unix (now);
  self->now_offset = g_date_time_get_utc_offset (now) / G_TIME_SPAN_SECOND;
  self->today = corrin_day_from_date_time (now);
  self->start =
      self->today - (first_weeks ? FIRST_DAYS : (int) (years_of (self->options, index) * DAYS_OF_YEAR));
  self->treated =
      corrin_day_monday (self->start + (first_weeks ? FIRST_DAYS_BEFORE_TREATMENT : DAYS_BEFORE_TREATMENT));
  self->given = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  self->given_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
clear (CorrinSample *self)
{
  g_rand_free (self->random);
  g_free (self->zone);
  g_array_unref (self->given);
  g_array_unref (self->given_ids);
  corrin_record_free (self->supply);
}

/* What is measured with has scores and doses, and what belongs to every journal. */
static gboolean
write_all (CorrinSample *self, GError **error)
{
  return add_person (self, error) && corrin_sample_write_story (self, error)
         && corrin_sample_write_visits (self, error) && corrin_sample_write_doses (self, error)
         && corrin_sample_write_scores (self, error) && corrin_sample_write_reactions (self, error)
         && (self->options->ratings > 0 || corrin_sample_write_own_symptom (self, error));
}

static gboolean
write_people (CorrinStore *store, const CorrinSampleOptions *options, GError **error)
{
  gint64 carer = 0;
  gboolean written = TRUE;

  for (int i = 0; i < MAX (options->people, 1) && written; i++)
    {
      CorrinSample self = { .store = store, .options = options, .carer = carer };

      set_up (&self, i);
      written = write_all (&self, error);
      carer = self.carer;
      clear (&self);
    }
  return written;
}

static gboolean
check_options (const CorrinSampleOptions *options, GError **error)
{
  if (options->years < 0 || options->years > CORRIN_SAMPLE_MAX_YEARS)
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                 /* Translators: %d is a number of years. */
                 _ ("A sample journal runs for 1 to %d years."), CORRIN_SAMPLE_MAX_YEARS);
  else if (options->ratings < 0 || options->ratings > CORRIN_SAMPLE_MAX_RATINGS)
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                 /* Translators: %d is a number of ratings. */
                 _ ("A sample journal has at most %d ratings."), CORRIN_SAMPLE_MAX_RATINGS);
  else if (options->people < 0 || options->people > CORRIN_SAMPLE_MAX_PEOPLE)
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                 /* Translators: %d is a number of people. */
                 _ ("A sample journal is about at most %d people."), CORRIN_SAMPLE_MAX_PEOPLE);
  else if (options->first_weeks && (options->years != 0 || options->ratings != 0))
    g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                         _ ("A sample of the first weeks has its own length."));
  else
    return TRUE;
  return FALSE;
}

/**
 * corrin_sample_write:
 * @store: a new journal, open to write, without a person
 * @options: what to invent
 * @error: return location for an error; nothing was written then
 *
 * Fills a journal with invented entries, to try Corrin out and to measure it: injections, first three times a week, then
 * at one interval and later at a shorter one, from then on at home and out of a supply; scores that drift down slowly and
 * rise before the next injection; holidays, gaps and late entries; reactions and how they went on; notes, lab values,
 * appointments, questions and their answers; a carer who rates what they see. The same options on the same day give the
 * same entries.
 *
 * Returns: whether it was written
 */
gboolean
corrin_sample_write (CorrinStore *store, const CorrinSampleOptions *options, GError **error)
{
  if (!check_options (options, error) || !corrin_store_begin (store, "sample", error))
    return FALSE;
  if (write_people (store, options, error))
    return corrin_store_commit (store, error);
  corrin_store_rollback (store);
  return FALSE;
}
