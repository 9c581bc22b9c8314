/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HOUR (60 * 60)
#define EVENING (21 * HOUR)

/* Scores begin to rise again so many days after an injection, and have risen by all that they do so many later. */
#define RISE_AFTER 28
#define RISE_OVER 56

/* Some days off without entries, beside the holiday. */
#define BREAK_FIRST 150
#define BREAK_EVERY 400
#define BREAK_DAYS 5

#define DAYS_BETWEEN_OBSERVATIONS 45
#define DAYS_BETWEEN_OBSERVATIONS_AT_FIRST 6

/**
 * Course:
 * @before: the level before treatment
 * @later: the level that it tends to under treatment
 * @days: how many days it takes to come closer by the factor e
 * @rise: by how much it rises before the next injection
 * @persistence: how much of a day's deviation is left on the next day
 * @shock: how much deviation a day brings
 * @illness: what an infection adds
 *
 * How a symptom goes.
 */
typedef struct
{
  double before;
  double later;
  double days;
  double rise;
  double persistence;
  double shock;
  double illness;
} Course;

static const Course fatigue = { 7.4, 2.9, 210, 1.9, 0.70, 0.75, 1.8 };
static const Course tingling = { 6.3, 1.6, 420, 1.2, 0.85, 0.40, 0.3 };

static const char *const notes[] = {
  N_ ("Slept badly."),
  N_ ("A long walk, felt it afterwards."),
  N_ ("Better in the morning than in the evening."),
  N_ ("Toes only."),
  N_ ("Hands too, when typing."),
  N_ ("A quiet day at home."),
  N_ ("Visitors until late."),
  N_ ("Had to lie down after lunch."),
};

/* The scores of a day, for one symptom after the other. */
typedef struct
{
  CorrinSample *sample;
  CorrinRating *rating;
  CorrinDay day;
  CorrinDay typed_on;
  guint next_given;
  double deviation[2];
} Diary;

/* The sum of twelve even chances, less six: nearly a normal one, and the same on every machine. */
static double
chance (GRand *random)
{
  double sum = -6;

  for (int i = 0; i < 12; i++)
    sum += g_rand_double (random);
  return sum;
}

static gboolean
lies_in (CorrinDay day, int first, int every, int days)
{
  return day >= first && (day - first) % every < days;
}

static gboolean
is_left_out (CorrinSample *sample, CorrinDay day)
{
  int since = day - sample->start;
  gboolean forgotten = g_rand_double (sample->random) < 0.07;

  return forgotten
         || lies_in (since, CORRIN_SAMPLE_HOLIDAY, CORRIN_SAMPLE_HOLIDAY_EVERY, CORRIN_SAMPLE_HOLIDAY_DAYS)
         || lies_in (since, BREAK_FIRST, BREAK_EVERY, BREAK_DAYS);
}

static int
days_since_injection (Diary *self)
{
  GArray *given = self->sample->given;

  while (self->next_given < given->len && g_array_index (given, CorrinDay, self->next_given) <= self->day)
    self->next_given++;
  return self->next_given > 0 ? self->day - g_array_index (given, CorrinDay, self->next_given - 1) : 0;
}

static double
level (Diary *self, const Course *course)
{
  int treated = MAX (self->day - self->sample->treated, 0);
  double risen = (days_since_injection (self) - RISE_AFTER) / (double) RISE_OVER;

  return course->later + (course->before - course->later) * exp (-treated / course->days)
         + course->rise * CLAMP (risen, 0, 1.3)
         + (corrin_sample_is_ill (self->sample, self->day) ? course->illness : 0);
}

static double
score (Diary *self, const Course *course, double deviation)
{
  double value = round (level (self, course) + deviation + 0.35 * chance (self->sample->random));

  return CLAMP (value, 0, 10);
}

static gboolean
is_to_measure_with (const Diary *self)
{
  return self->sample->options->ratings > 0;
}

static void
annotate (Diary *self)
{
  GRand *random = self->sample->random;

  if (!is_to_measure_with (self) && g_rand_double (random) < 0.02)
    self->rating->record.note = g_strdup (_ (notes[g_rand_int_range (random, 0, G_N_ELEMENTS (notes))]));
}

static gboolean
add_tingling_place (Diary *self, GError **error)
{
  CorrinTinglingPlace *place;

  if (is_to_measure_with (self) || g_rand_double (self->sample->random) > 0.05)
    return TRUE;
  place = corrin_record_new (&corrin_tingling_place_kind);
  place->rating = self->rating->record.id;
  place->side = CORRIN_SIDE_BOTH;
  place->reach = self->rating->value > 5 ? CORRIN_REACH_HAND_FOOT : CORRIN_REACH_FINGERS_TOES;
  return corrin_sample_add_and_free (self->sample, place, self->typed_on, error);
}

static gboolean
add_score (Diary *self, gint64 version, double value, CorrinTime time, GError **error)
{
  CorrinRating *rating = self->rating;

  corrin_record_clear (rating);
  rating->version = version;
  rating->day = self->day;
  rating->time = time;
  rating->value = value;
  annotate (self);
  if (!corrin_sample_add (self->sample, rating, self->typed_on, time != CORRIN_TIME_NONE ? time : EVENING,
                          error))
    return FALSE;
  return version != self->sample->tingling || add_tingling_place (self, error);
}

/* One score of a day has no time; several are spread from seven in the morning to ten in the evening. */
static CorrinTime
time_of (int index, int count)
{
  int seconds = (int) (7 * HOUR + (index + 0.5) * 15 * HOUR / count);

  return count == 1 ? CORRIN_TIME_NONE : count <= 60 ? seconds / 60 * 60 : seconds;
}

static gboolean
add_scores (Diary *self, gboolean of_fatigue, int count, GError **error)
{
  const Course *course = of_fatigue ? &fatigue : &tingling;
  gint64 version = of_fatigue ? self->sample->fatigue : self->sample->tingling;

  for (int i = 0; i < count; i++)
    if (!add_score (self, version, score (self, course, self->deviation[of_fatigue]), time_of (i, count),
                    error))
      return FALSE;
  return TRUE;
}

static void
step_deviation (Diary *self)
{
  GRand *random = self->sample->random;

  self->deviation[TRUE] = fatigue.persistence * self->deviation[TRUE] + fatigue.shock * chance (random);
  self->deviation[FALSE] = tingling.persistence * self->deviation[FALSE] + tingling.shock * chance (random);
}

/* A few are typed some days later, from memory. */
static void
choose_typing_day (Diary *self)
{
  GRand *random = self->sample->random;

  self->typed_on = self->day;
  if (!is_to_measure_with (self) && g_rand_double (random) < 0.03)
    self->typed_on += g_rand_int_range (random, 3, 8);
  self->typed_on = MIN (self->typed_on, self->sample->today);
}

static gboolean
add_observation (Diary *self, GError **error)
{
  CorrinRating *rating = self->rating;
  int every =
      self->sample->options->first_weeks ? DAYS_BETWEEN_OBSERVATIONS_AT_FIRST : DAYS_BETWEEN_OBSERVATIONS;

  if ((self->day - self->sample->start) % every != every - 1)
    return TRUE;
  corrin_record_clear (rating);
  rating->record.author = self->sample->carer;
  rating->version = self->sample->fatigue;
  rating->day = self->day;
  rating->value = score (self, &fatigue, self->deviation[TRUE] + 0.5);
  rating->observer = self->sample->carer;
  return corrin_sample_add (self->sample, rating, self->typed_on, EVENING, error);
}

/* A day as a person keeps it: mostly one score of each symptom, sometimes two, sometimes one is forgotten. */
static gboolean
write_day (Diary *self, GError **error)
{
  GRand *random = self->sample->random;
  int of_fatigue = g_rand_double (random) < 0.04 ? 2 : 1;
  int of_tingling = g_rand_double (random) < 0.04 ? 0 : 1;

  return add_scores (self, TRUE, of_fatigue, error) && add_scores (self, FALSE, of_tingling, error)
         && add_observation (self, error);
}

/* How many of @n fall on the @index-th of @days, when they are spread evenly. */
static int
share (gint64 n, gint64 index, gint64 days)
{
  return (int) (n * (index + 1) / days - n * index / days);
}

static gboolean
write_days (Diary *self, GArray *days, GError **error)
{
  int of_fatigue = self->sample->options->ratings - self->sample->options->ratings / 2;
  int of_tingling = self->sample->options->ratings / 2;

  for (guint i = 0; i < days->len; i++)
    {
      gboolean written;

      self->day = g_array_index (days, CorrinDay, i);
      step_deviation (self);
      choose_typing_day (self);
      if (is_to_measure_with (self))
        written = add_scores (self, TRUE, share (of_fatigue, i, days->len), error)
                  && add_scores (self, FALSE, share (of_tingling, i, days->len), error);
      else
        written = write_day (self, error);
      if (!written)
        return FALSE;
    }
  return TRUE;
}

/**
 * corrin_sample_write_scores:
 * @self: a sample whose doses are written
 * @error: return location for an error
 *
 * Writes whole scores from the first day to yesterday.
 *
 * Returns: whether all was written
 */
gboolean
corrin_sample_write_scores (CorrinSample *self, GError **error)
{
  g_autoptr (CorrinRating) rating = corrin_record_new (&corrin_rating_kind);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  Diary diary = { .sample = self, .rating = rating };

  for (CorrinDay day = self->start; day < self->today; day++)
    if (!is_left_out (self, day))
      g_array_append_val (days, day);
  return write_days (&diary, days, error);
}
