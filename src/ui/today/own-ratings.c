/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "own-ratings.h"

#include "catalog.h"
#include "people-menu.h"
#include "phrases.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The day itself stands last in the strip. */
static double
day_value (const CorrinDayEntries *entries, gint64 symptom)
{
  for (guint i = 0; i < entries->symptoms->len; i++)
    {
      const CorrinDaySymptom *one = entries->symptoms->pdata[i];

      if (one->symptom->record.id == symptom)
        return one->strip[CORRIN_STRIP_DAYS - 1];
    }
  return NAN;
}

static char *
say_symptom (const CorrinDaySymptom *seen, const CorrinDayEntries *own)
{
  double value = day_value (own, seen->symptom->record.id);
  g_autofree char *number = isnan (value) ? NULL : corrin_phrase_number (value);
  const char *name = corrin_symptom_display (seen->symptom);

  if (number == NULL)
    /* Translators: %s is a symptom that the person has not rated. */
    return g_strdup_printf (_ ("%s not rated"), name);
  /* Translators: a symptom and how it was rated, such as "Fatigue 7". */
  return g_strdup_printf (C_ ("rating", "%1$s %2$s"), name, number);
}

/**
 * corrin_own_ratings_words:
 * @seen: what a carer rated on a day
 * @own: what the person rated on the same day
 * @person: what the person is called
 *
 * Whoever knows the person's own rating does not rate what they saw any more. So each symptom is told only once the
 * carer has rated it.
 *
 * Returns: (transfer full) (nullable): the person's own ratings, or %NULL where none may be told yet
 */
char *
corrin_own_ratings_words (const CorrinDayEntries *seen, const CorrinDayEntries *own, const char *person)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < seen->symptoms->len; i++)
    {
      const CorrinDaySymptom *symptom = seen->symptoms->pdata[i];

      if (symptom->ratings->len > 0)
        g_ptr_array_add (parts, say_symptom (symptom, own));
    }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  joined = g_strjoinv (_ (", "), (char **) parts->pdata);
  /* Translators: what a carer sees after rating: the name of the person, and that person's own ratings of the day. */
  return g_strdup_printf (_ ("As %1$s rated it: %2$s"), person, joined);
}

/**
 * corrin_own_ratings_read:
 * @store: a store
 * @seen: what is rated on a day
 * @words: (out) (nullable): the person's own ratings beside a carer's; %NULL where none may be told
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
corrin_own_ratings_read (CorrinStore *store, const CorrinDayEntries *seen, char **words, GError **error)
{
  const CorrinDayKey key = { seen->key.person, seen->key.day, 0 };
  g_autoptr (CorrinDayEntries) own = NULL;
  g_autoptr (CorrinPerson) person = NULL;

  *words = NULL;
  if (seen->key.observer == 0 || corrin_day_entries_count_rated (seen) == 0)
    return TRUE;
  own = corrin_day_entries_read (store, &key, error);
  if (own != NULL)
    person = corrin_store_get (store, &corrin_person_kind, key.person, error);
  if (person == NULL)
    return FALSE;
  *words = corrin_own_ratings_words (seen, own, corrin_person_display (person));
  return TRUE;
}
