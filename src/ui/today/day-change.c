/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "day-change.h"

#include "act.h"
#include "tags.h"

CorrinDayChange *
corrin_day_change_copy (const CorrinDayChange *change)
{
  CorrinDayChange *copy = g_memdup2 (change, sizeof *change);

  copy->text = g_strdup (change->text);
  return copy;
}

void
corrin_day_change_free (CorrinDayChange *change)
{
  g_free (change->text);
  g_free (change);
}

static gboolean
add_rating (CorrinDocument *document, const CorrinDayChange *change, GError **error)
{
  g_autoptr (CorrinRating) rating = corrin_record_new (&corrin_rating_kind);

  rating->record.person = change->key.person;
  rating->version = change->version;
  rating->day = change->key.day;
  rating->observer = change->key.observer;
  rating->time = change->time;
  rating->value = change->value;
  return corrin_act_add (document, rating, error);
}

/* What stood in a file on another scale says nothing about a number that was tapped here, nor do other words. */
static void
set_value (CorrinRating *rating, const CorrinDayChange *change)
{
  rating->value = change->value;
  rating->version = change->version;
  g_clear_pointer (&rating->source_value, g_free);
  g_clear_pointer (&rating->source_scale, g_free);
}

static gboolean
change_rating (CorrinDocument *document, const CorrinDayChange *change, gboolean *did_change, GError **error)
{
  g_autoptr (CorrinRating) rating =
      corrin_store_get (corrin_document_get_store (document), &corrin_rating_kind, change->id, error);

  if (rating == NULL)
    return FALSE;
  if (change->type == CORRIN_DAY_CHANGE_RATE)
    {
      *did_change = rating->value != change->value;
      if (!*did_change)
        return TRUE;
      set_value (rating, change);
    }
  else
    {
      *did_change = rating->time != change->time;
      rating->time = change->time;
    }
  return !*did_change || corrin_act_update (document, rating, error);
}

static gboolean
add_place (CorrinDocument *document, const CorrinDayChange *change, GError **error)
{
  g_autoptr (CorrinRecord) record = corrin_record_new (&corrin_tingling_place_kind);
  CorrinTinglingPlace *place = (CorrinTinglingPlace *) record;

  record->person = change->key.person;
  place->rating = change->id;
  place->side = change->side;
  place->reach = change->reach;
  return corrin_act_add (document, place, error);
}

static gboolean
replace_place (CorrinDocument *document, CorrinTinglingPlace *place, const CorrinDayChange *change,
               gboolean *did_change, GError **error)
{
  *did_change = place->side != (int) change->side || place->reach != (int) change->reach;
  place->side = change->side;
  place->reach = change->reach;
  return !*did_change || corrin_act_update (document, place, error);
}

static gboolean
write_place (CorrinDocument *document, const CorrinDayChange *change, gboolean *did_change, GError **error)
{
  g_autoptr (CorrinRecord) record = NULL;
  CorrinTinglingPlace *place;

  if (!corrin_store_read_place (corrin_document_get_store (document), change->id, &place, error))
    return FALSE;
  record = (CorrinRecord *) place;
  if (change->type == CORRIN_DAY_CHANGE_PLACE)
    return place == NULL ? add_place (document, change, error)
                         : replace_place (document, place, change, did_change, error);
  *did_change = place != NULL;
  return place == NULL || corrin_act_remove (document, &corrin_tingling_place_kind, place->record.id, error);
}

static GPtrArray *
list_day (CorrinStore *store, const CorrinKind *kind, const CorrinDayKey *key, GError **error)
{
  const CorrinQuery query = { key->person, key->day, key->day };

  return corrin_store_list (store, kind, &query, error);
}

static gboolean
add_note (CorrinDocument *document, const CorrinDayChange *change, const char *text, GError **error)
{
  g_autoptr (CorrinRecord) record = corrin_record_new (&corrin_day_note_kind);
  CorrinDayNote *note = (CorrinDayNote *) record;

  record->person = change->key.person;
  note->day = change->key.day;
  note->text = g_strdup (text);
  return corrin_act_add (document, note, error);
}

static gboolean
replace_note (CorrinDocument *document, CorrinDayNote *note, const char *text, GError **error)
{
  g_free (note->text);
  note->text = g_strdup (text);
  return corrin_act_update (document, note, error);
}

static gboolean
has_words (const char *text)
{
  for (const char *c = text; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      return TRUE;
  return FALSE;
}

static gboolean
write_note (CorrinDocument *document, const CorrinDayChange *change, gboolean *did_change, GError **error)
{
  g_autoptr (GPtrArray) notes =
      list_day (corrin_document_get_store (document), &corrin_day_note_kind, &change->key, error);
  CorrinDayNote *note;
  gboolean is_empty = !has_words (change->text);

  if (notes == NULL)
    return FALSE;
  note = notes->len > 0 ? notes->pdata[0] : NULL;
  *did_change = note != NULL ? g_strcmp0 (note->text, change->text) != 0 : !is_empty;
  if (!*did_change)
    return TRUE;
  if (note == NULL)
    return add_note (document, change, change->text, error);
  if (is_empty)
    return corrin_act_remove (document, &corrin_day_note_kind, note->record.id, error);
  return replace_note (document, note, change->text, error);
}

static gboolean
has_tag (GPtrArray *tags, const char *tag)
{
  for (guint i = 0; i < tags->len; i++)
    if (corrin_tag_equal (((CorrinDayTag *) tags->pdata[i])->tag, tag))
      return TRUE;
  return FALSE;
}

static gboolean
add_tag (CorrinStore *store, gpointer data, GError **error)
{
  const CorrinDayChange *change = data;
  g_autoptr (CorrinRecord) record = corrin_record_new (&corrin_day_tag_kind);
  CorrinDayTag *tag = (CorrinDayTag *) record;

  record->person = change->key.person;
  tag->day = change->key.day;
  tag->tag = g_strdup (change->text);
  return corrin_store_add (store, tag, error);
}

static gboolean
remove_tag (CorrinStore *store, gpointer data, GError **error)
{
  const CorrinDayChange *change = data;
  g_autoptr (GPtrArray) tags = list_day (store, &corrin_day_tag_kind, &change->key, error);

  for (guint i = 0; tags != NULL && i < tags->len; i++)
    {
      const CorrinDayTag *tag = tags->pdata[i];

      if (corrin_tag_equal (tag->tag, change->text)
          && !corrin_store_remove (store, &corrin_day_tag_kind, tag->record.id, error))
        return FALSE;
    }
  return tags != NULL;
}

static gboolean
write_tag (CorrinDocument *document, const CorrinDayChange *change, gboolean *did_change, GError **error)
{
  gboolean adds = change->type == CORRIN_DAY_CHANGE_TAG;
  g_autoptr (GPtrArray) tags =
      list_day (corrin_document_get_store (document), &corrin_day_tag_kind, &change->key, error);

  if (tags == NULL)
    return FALSE;
  *did_change = has_tag (tags, change->text) != adds;
  return !*did_change
         || corrin_act (document, corrin_day_tag_kind.name, adds ? add_tag : remove_tag, (gpointer) change,
                        error);
}

/**
 * corrin_day_change_make:
 * @document: a journal
 * @change: what to do
 * @did_change: (out): whether anything is different now
 * @error: return location for an error
 *
 * Saves a change, as one action. What is so already is not written again.
 *
 * Returns: whether the journal holds it now
 */
gboolean
corrin_day_change_make (CorrinDocument *document, const CorrinDayChange *change, gboolean *did_change,
                        GError **error)
{
  *did_change = TRUE;
  if (corrin_act_require (document, error) == NULL)
    return FALSE;
  switch (change->type)
    {
    case CORRIN_DAY_CHANGE_RATE:
      return change->id == 0 ? add_rating (document, change, error)
                             : change_rating (document, change, did_change, error);
    case CORRIN_DAY_CHANGE_TIME:
      return change_rating (document, change, did_change, error);
    case CORRIN_DAY_CHANGE_CLEAR:
      return corrin_act_remove (document, &corrin_rating_kind, change->id, error);
    case CORRIN_DAY_CHANGE_PLACE:
    case CORRIN_DAY_CHANGE_NO_PLACE:
      return write_place (document, change, did_change, error);
    case CORRIN_DAY_CHANGE_NOTE:
      return write_note (document, change, did_change, error);
    case CORRIN_DAY_CHANGE_TAG:
    case CORRIN_DAY_CHANGE_UNTAG:
      return write_tag (document, change, did_change, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}
