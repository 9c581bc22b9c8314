/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-private.h"

#include <glib/gi18n-lib.h>

/* It is rated every third day, and its words were changed half way. */
#define FIRST_DAY 40
#define DAYS_BETWEEN 3

#define OTHER_STREAM 7919

static CorrinSymptomVersion *
new_version (const char *word_2, const char *word_8)
{
  CorrinSymptomVersion *version = corrin_record_new (&corrin_symptom_version_kind);

  /* Translators: the words of an invented scale, for 0, 5 and 10. */
  version->word_0 = g_strdup (_ ("not at all"));
  version->word_2 = g_strdup (word_2);
  version->word_5 = g_strdup (_ ("in bed only"));
  version->word_8 = g_strdup (word_8);
  version->word_10 = g_strdup (_ ("as on hot sand"));
  return version;
}

static gboolean
add_version (CorrinSample *self, gint64 symptom, CorrinSymptomVersion *version, CorrinDay typed_on,
             gint64 *id, GError **error)
{
  version->symptom = symptom;
  if (!corrin_sample_add (self, version, typed_on, 0, error))
    return FALSE;
  *id = version->record.id;
  return TRUE;
}

static gboolean
add_words (CorrinSample *self, CorrinDay change, gint64 versions[2], GError **error)
{
  g_autoptr (CorrinSymptom) symptom = corrin_record_new (&corrin_symptom_kind);
  /* Translators: the words of an invented scale, for 2 and 8. */
  g_autoptr (CorrinSymptomVersion) first = new_version (_ ("now and then"), _ ("all day"));
  g_autoptr (CorrinSymptomVersion) second =
      new_version (_ ("when I think of it"), _ ("all day, also in shoes"));

  /* Translators: an invented symptom of a person's own. */
  symptom->name = g_strdup (_ ("Burning feet"));
  symptom->position = 20;
  return corrin_sample_add (self, symptom, self->start + FIRST_DAY, 0, error)
         && add_version (self, symptom->record.id, first, self->start + FIRST_DAY, &versions[0], error)
         && add_version (self, symptom->record.id, second, change, &versions[1], error);
}

static int
score (GRand *random, int done, int all)
{
  return CLAMP (6 - 4 * done / MAX (all, 1) + g_rand_int_range (random, -1, 2), 0, 10);
}

/**
 * corrin_sample_write_own_symptom:
 * @self: a sample
 * @error: return location for an error
 *
 * Writes a symptom of the person's own. Its chance is apart from that of the other scores, which stay what they are.
 *
 * Returns: whether all was written
 */
gboolean
corrin_sample_write_own_symptom (CorrinSample *self, GError **error)
{
  CorrinDay change = self->start + (self->today - self->start) / 2;
  g_autoptr (GRand) random = g_rand_new_with_seed (self->options->seed + OTHER_STREAM);
  gint64 versions[2];

  if (self->options->first_weeks)
    return TRUE;
  if (!add_words (self, change, versions, error))
    return FALSE;
  for (CorrinDay day = self->start + FIRST_DAY; day < self->today; day += DAYS_BETWEEN)
    {
      CorrinRating *rating;
      gboolean is_holiday = (day - self->start - CORRIN_SAMPLE_HOLIDAY + CORRIN_SAMPLE_HOLIDAY_EVERY)
                                % CORRIN_SAMPLE_HOLIDAY_EVERY
                            < CORRIN_SAMPLE_HOLIDAY_DAYS;

      if (is_holiday)
        continue;
      rating = corrin_record_new (&corrin_rating_kind);
      rating->version = versions[day >= change];
      rating->day = day;
      rating->value = score (random, day - self->start, self->today - self->start);
      if (!corrin_sample_add_and_free (self, rating, day, error))
        return FALSE;
    }
  return TRUE;
}
