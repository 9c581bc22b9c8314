/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "day-entries.h"

#include "day-values.h"
#include "tags.h"

#include <math.h>

/* Own tags are offered again for so many days, so that nobody needs to type them twice. */
#define OWN_TAG_DAYS 90

static void
day_symptom_free (CorrinDaySymptom *symptom)
{
  corrin_record_free (symptom->symptom);
  corrin_record_free (symptom->version);
  g_array_unref (symptom->ratings);
  g_free (symptom);
}

static int
compare_symptoms (gconstpointer a, gconstpointer b)
{
  const CorrinSymptom *x = *(const CorrinSymptom *const *) a;
  const CorrinSymptom *y = *(const CorrinSymptom *const *) b;

  if (x->position != y->position)
    return x->position < y->position ? -1 : 1;
  return x->record.id < y->record.id ? -1 : 1;
}

static int
compare_ratings (gconstpointer a, gconstpointer b)
{
  const CorrinDayRating *x = a;
  const CorrinDayRating *y = b;

  if (x->time != y->time)
    return x->time < y->time ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

static CorrinSymptomVersion *
newest_version (GPtrArray *versions, gint64 symptom)
{
  for (guint i = versions->len; i > 0; i--)
    if (((CorrinSymptomVersion *) versions->pdata[i - 1])->symptom == symptom)
      return corrin_record_copy (versions->pdata[i - 1]);
  return NULL;
}

static gint64
symptom_of_version (GPtrArray *versions, gint64 id)
{
  for (guint i = 0; i < versions->len; i++)
    if (CORRIN_RECORD (versions->pdata[i])->id == id)
      return ((CorrinSymptomVersion *) versions->pdata[i])->symptom;
  return 0;
}

static gboolean
concerns (const CorrinRating *rating, const CorrinDayKey *key, GPtrArray *versions, gint64 symptom)
{
  return rating->observer == key->observer && symptom_of_version (versions, rating->version) == symptom;
}

static void
fill_strip (CorrinDaySymptom *self, const CorrinDayKey *key, GArray *points)
{
  CorrinPoints view = { (const CorrinPoint *) (gpointer) points->data, points->len };
  g_autoptr (GArray) values = corrin_day_values_new (view);

  for (guint i = 0; i < CORRIN_STRIP_DAYS; i++)
    self->strip[i] = NAN;
  for (guint i = 0; i < values->len; i++)
    {
      const CorrinDayValue *value = &g_array_index (values, CorrinDayValue, i);

      self->strip[value->day - key->day + CORRIN_STRIP_DAYS - 1] = value->value;
    }
}

static void
fill_ratings (CorrinDaySymptom *self, const CorrinDayKey *key, GPtrArray *versions, GPtrArray *ratings)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));

  for (guint i = 0; i < ratings->len; i++)
    {
      const CorrinRating *rating = ratings->pdata[i];
      CorrinPoint point = { rating->day, rating->time, rating->value };
      CorrinDayRating entry = {
        .id = rating->record.id, .time = rating->time, .value = rating->value, .version = rating->version
      };

      if (!concerns (rating, key, versions, self->symptom->record.id))
        continue;
      g_array_append_val (points, point);
      if (rating->day == key->day)
        g_array_append_val (self->ratings, entry);
    }
  g_array_sort (self->ratings, compare_ratings);
  fill_strip (self, key, points);
}

/* A symptom whose wording is missing cannot be rated; the check of the journal says so, not this page. */
static void
add_symptom (CorrinDayEntries *self, const CorrinSymptom *symptom, GPtrArray *versions, GPtrArray *ratings)
{
  CorrinSymptomVersion *version = newest_version (versions, symptom->record.id);
  CorrinDaySymptom *entry;

  if (version == NULL)
    return;
  entry = g_new0 (CorrinDaySymptom, 1);
  entry->symptom = corrin_record_copy (symptom);
  entry->version = version;
  entry->ratings = g_array_new (FALSE, FALSE, sizeof (CorrinDayRating));
  fill_ratings (entry, &self->key, versions, ratings);
  g_ptr_array_add (self->symptoms, entry);
}

static gboolean
read_symptoms (CorrinDayEntries *self, CorrinStore *store, GError **error)
{
  const CorrinQuery all = { self->key.person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  const CorrinQuery week = { self->key.person, self->key.day - CORRIN_STRIP_DAYS + 1, self->key.day };
  g_autoptr (GPtrArray) symptoms = corrin_store_list (store, &corrin_symptom_kind, &all, error);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) ratings = NULL;

  if (symptoms != NULL)
    versions = corrin_store_list (store, &corrin_symptom_version_kind, &all, error);
  if (versions != NULL)
    ratings = corrin_store_list (store, &corrin_rating_kind, &week, error);
  if (ratings == NULL)
    return FALSE;
  g_ptr_array_sort (symptoms, compare_symptoms);
  for (guint i = 0; i < symptoms->len; i++)
    if (!((CorrinSymptom *) symptoms->pdata[i])->archived)
      add_symptom (self, symptoms->pdata[i], versions, ratings);
  return TRUE;
}

static gboolean
read_place (CorrinStore *store, CorrinDayRating *rating, GError **error)
{
  g_autoptr (CorrinRecord) record = NULL;
  CorrinTinglingPlace *place;

  if (!corrin_store_read_place (store, rating->id, &place, error))
    return FALSE;
  record = (CorrinRecord *) place;
  if (place != NULL)
    rating->place =
        (CorrinDayPlace){ place->record.id, (CorrinSide) place->side, (CorrinReach) place->reach };
  return TRUE;
}

static gboolean
read_places (CorrinDayEntries *self, CorrinStore *store, GError **error)
{
  for (guint i = 0; i < self->symptoms->len; i++)
    {
      const CorrinDaySymptom *symptom = self->symptoms->pdata[i];

      for (guint k = 0; corrin_day_symptom_has_place (symptom) && k < symptom->ratings->len; k++)
        if (!read_place (store, &g_array_index (symptom->ratings, CorrinDayRating, k), error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
read_note (CorrinDayEntries *self, CorrinStore *store, GError **error)
{
  const CorrinQuery query = { self->key.person, self->key.day, self->key.day };
  g_autoptr (GPtrArray) notes = corrin_store_list (store, &corrin_day_note_kind, &query, error);

  if (notes != NULL && notes->len > 0)
    self->note = g_strdup (((CorrinDayNote *) notes->pdata[0])->text);
  return notes != NULL;
}

static gboolean
is_own (const char *tag)
{
  return !g_strv_contains (corrin_tag_keys, tag);
}

static void
add_own_tag (GPtrArray *tags, const char *tag)
{
  for (guint i = 0; i < tags->len; i++)
    if (corrin_tag_equal (tags->pdata[i], tag))
      return;
  g_ptr_array_add (tags, g_strdup (tag));
}

static gboolean
read_tags (CorrinDayEntries *self, CorrinStore *store, GError **error)
{
  const CorrinQuery query = { self->key.person, self->key.day - OWN_TAG_DAYS, self->key.day };
  g_autoptr (GPtrArray) tags = corrin_store_list (store, &corrin_day_tag_kind, &query, error);

  for (guint i = 0; tags != NULL && i < tags->len; i++)
    {
      const CorrinDayTag *tag = tags->pdata[i];

      if (is_own (tag->tag))
        add_own_tag (self->own_tags, tag->tag);
      if (tag->day == self->key.day)
        g_ptr_array_add (self->tags, corrin_record_copy (tag));
    }
  return tags != NULL;
}

/**
 * corrin_day_entries_read:
 * @store: a store
 * @key: whose and which day
 * @error: return location for an error
 *
 * Reads what a day holds. Another observer's ratings are never among it.
 *
 * Returns: (transfer full) (nullable): the entries
 */
CorrinDayEntries *
corrin_day_entries_read (CorrinStore *store, const CorrinDayKey *key, GError **error)
{
  g_autoptr (CorrinDayEntries) self = g_new0 (CorrinDayEntries, 1);
  gboolean own, read;

  self->key = *key;
  self->symptoms = g_ptr_array_new_with_free_func ((GDestroyNotify) day_symptom_free);
  self->tags = g_ptr_array_new_with_free_func (corrin_record_free);
  self->own_tags = g_ptr_array_new_with_free_func (g_free);
  if (!corrin_store_begin_reading (store, &own, error))
    return NULL;
  read = read_symptoms (self, store, error) && read_places (self, store, error)
         && read_note (self, store, error) && read_tags (self, store, error);
  corrin_store_end_reading (store, own);
  return read ? g_steal_pointer (&self) : NULL;
}

void
corrin_day_entries_free (CorrinDayEntries *entries)
{
  g_ptr_array_unref (entries->symptoms);
  g_ptr_array_unref (entries->tags);
  g_ptr_array_unref (entries->own_tags);
  g_free (entries->note);
  g_free (entries);
}

/**
 * corrin_day_symptom_has_place:
 * @symptom: a symptom on a day
 *
 * Returns: whether it can be said where it is felt
 */
gboolean
corrin_day_symptom_has_place (const CorrinDaySymptom *symptom)
{
  return g_strcmp0 (symptom->symptom->key, "tingling") == 0
         || g_strcmp0 (symptom->symptom->key, "numbness") == 0;
}

/**
 * corrin_day_entries_count_rated:
 * @entries: a day
 *
 * Returns: how many symptoms have a rating on it
 */
guint
corrin_day_entries_count_rated (const CorrinDayEntries *entries)
{
  guint n = 0;

  for (guint i = 0; i < entries->symptoms->len; i++)
    n += ((CorrinDaySymptom *) entries->symptoms->pdata[i])->ratings->len > 0;
  return n;
}

/**
 * corrin_day_entries_has_tag:
 * @entries: a day
 * @tag: a tag
 *
 * Returns: whether the day has it
 */
gboolean
corrin_day_entries_has_tag (const CorrinDayEntries *entries, const char *tag)
{
  for (guint i = 0; i < entries->tags->len; i++)
    if (corrin_tag_equal (((CorrinDayTag *) entries->tags->pdata[i])->tag, tag))
      return TRUE;
  return FALSE;
}
