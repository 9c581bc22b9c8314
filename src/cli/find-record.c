/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find-record.h"

#include "arguments.h"
#include "errors.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* UUIDs begin with the time, which many have in common; their end is by chance. */
#define SHORT_ID_LENGTH 8
#define MIN_ID_LENGTH 4

typedef struct
{
  const char *id;
  gpointer found;
  guint n;
} Search;

static gboolean
compare (const CorrinRecord *record, gpointer data)
{
  Search *search = data;

  if (!corrin_list_is_shown (record) || !g_str_has_suffix (record->uuid, search->id))
    return TRUE;
  if (search->n++ == 0)
    search->found = corrin_record_copy (record);
  return search->n < 2;
}

static const char *
word_of (const CorrinKind *kind)
{
  const CorrinListing *listing = corrin_listings;

  while (listing->kind != kind)
    listing++;
  return listing->word;
}

static void
explain (const Search *search, const CorrinKind *kind, const char *typed, GError **error)
{
  if (search->n > 1)
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                 /* Translators: %s is the end of the ID of a record, as it was typed. */
                 _ ("Several records have an ID that ends in “%s”. Give more of it."), typed);
  else
    g_set_error (
        error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND,
        /* Translators: %1$s is the ID of a record, as it was typed, %2$s the name of a list. Leave the
                  * words after the point as they are where they are a command. */
        _ ("There is no “%1$s” in this list. “corrin-cli list %2$s --ids” prints the IDs."), typed,
        word_of (kind));
}

/**
 * corrin_record_short_id:
 * @record: a record
 *
 * Returns: (transfer full): the end of its UUID, which is enough to name it
 */
char *
corrin_record_short_id (const CorrinRecord *record)
{
  return g_strdup (record->uuid + strlen (record->uuid) - SHORT_ID_LENGTH);
}

/**
 * corrin_find_record:
 * @store: a journal
 * @kind: a kind that has a list
 * @person: whose
 * @id: what was typed: a UUID, or the end of one
 * @error: return location; an ID that is too short is wrong usage
 *
 * Looks among what the list of the kind shows.
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
corrin_find_record (CorrinStore *store, const CorrinKind *kind, gint64 person, const char *id, GError **error)
{
  const CorrinQuery all = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autofree char *lower = g_ascii_strdown (id, -1);
  Search search = { g_strstrip (lower), NULL, 0 };
  g_autoptr (CorrinRecord) found = NULL;

  if (strlen (search.id) < MIN_ID_LENGTH)
    {
      /* Translators: %1$d is a number of letters, %2$s is what was typed. */
      corrin_set_usage_error (error, _ ("An ID has at least %1$d letters and digits, unlike “%2$s”."),
                              MIN_ID_LENGTH, id);
      return NULL;
    }
  if (!corrin_store_each (store, kind, &all, compare, &search, error))
    {
      corrin_record_free (search.found);
      return NULL;
    }
  found = search.found;
  if (search.n == 1)
    return g_steal_pointer (&found);
  explain (&search, kind, id, error);
  return NULL;
}

/**
 * corrin_update_changed:
 * @store: a journal with an action under way
 * @before: a record as it is in the journal
 * @record: the same, changed
 * @error: return location; nothing changed is wrong usage
 *
 * Returns: whether the change is stored
 */
gboolean
corrin_update_changed (CorrinStore *store, gconstpointer before, gpointer record, GError **error)
{
  if (!corrin_record_equal (before, record))
    return corrin_store_update (store, record, error);
  corrin_set_usage_error (error, "%s", _ ("That changes nothing: it is so already."));
  return FALSE;
}
