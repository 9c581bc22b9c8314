/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-search.h"

#include "catalog.h"

#include <string.h>

/* One bit for each word. Nobody looks for more words; if somebody does, the last ones are one phrase. */
#define MAX_WORDS 31

struct _CorrinSearch
{
  char **words;
  GHashTable *symptoms; /* what the name of a symptom holds, by the version of its words */
  GHashTable *carers;
};

/* The same letters in the same form, whatever their case and however their marks were typed. */
static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  g_autofree char *folded = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;

  return folded != NULL ? g_utf8_normalize (folded, -1, G_NORMALIZE_NFKD) : NULL;
}

static gboolean
is_ascii (const char *text)
{
  while (*text != '\0' && (guchar) *text < 0x80)
    text++;
  return *text == '\0';
}

static char **
split_words (const char *text)
{
  g_autofree char *folded = fold (text);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  char *at = folded;
  guint n = 0;

  while (at != NULL && *(at = g_strchug (at)) != '\0')
    {
      gsize length = ++n < MAX_WORDS ? strcspn (at, " \t\n\r") : strlen (at);
      g_autofree char *word = g_strndup (at, length);

      g_strv_builder_add (words, g_strchomp (word));
      at += length;
    }
  return g_strv_builder_end (words);
}

/**
 * corrin_search_new:
 * @text: (nullable): what somebody typed; every character stands for itself
 *
 * Returns: (transfer full) (nullable): what to look for, or %NULL when nothing was typed
 */
CorrinSearch *
corrin_search_new (const char *text)
{
  g_auto (GStrv) words = split_words (text != NULL ? text : "");
  CorrinSearch *self;

  if (words[0] == NULL)
    return NULL;
  self = g_new0 (CorrinSearch, 1);
  self->words = g_steal_pointer (&words);
  self->symptoms = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->carers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

/**
 * corrin_search_free:
 * @self: (nullable) (transfer full): a search
 */
void
corrin_search_free (CorrinSearch *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->words);
  g_hash_table_unref (self->symptoms);
  g_hash_table_unref (self->carers);
  g_free (self);
}

static void
learn (GHashTable *names, gint64 id, guint32 found)
{
  g_hash_table_insert (names, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (found));
}

static guint32
find_known (GHashTable *names, gint64 id)
{
  return id != 0 ? GPOINTER_TO_UINT (g_hash_table_lookup (names, &id)) : 0;
}

static void
learn_version (CorrinSearch *self, const CorrinSymptomVersion *version, const GPtrArray *symptoms)
{
  for (guint i = 0; i < symptoms->len; i++)
    if (CORRIN_RECORD (symptoms->pdata[i])->id == version->symptom)
      learn (self->symptoms, version->record.id,
             corrin_search_find (self, corrin_symptom_display (symptoms->pdata[i])));
}

/**
 * corrin_search_learn_names:
 * @self: a search
 * @store: a journal
 * @person: whose entries are searched
 * @error: return location for an error
 *
 * Reads the names that entries refer to, so that a rating is found by its symptom and by the carer who made it.
 *
 * Returns: whether they could be read
 */
gboolean
corrin_search_learn_names (CorrinSearch *self, CorrinStore *store, gint64 person, GError **error)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) symptoms = corrin_store_list (store, &corrin_symptom_kind, &query, error);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) carers = NULL;

  if (symptoms != NULL)
    versions = corrin_store_list (store, &corrin_symptom_version_kind, &query, error);
  if (versions != NULL)
    carers = corrin_store_list (store, &corrin_carer_kind, &query, error);
  if (carers == NULL)
    return FALSE;
  for (guint i = 0; i < versions->len; i++)
    learn_version (self, versions->pdata[i], symptoms);
  for (guint i = 0; i < carers->len; i++)
    learn (self->carers, CORRIN_RECORD (carers->pdata[i])->id,
           corrin_search_find (self, ((CorrinCarer *) carers->pdata[i])->name));
  return TRUE;
}

/**
 * corrin_search_all:
 * @self: a search
 *
 * Returns: what the parts of an entry must come to together
 */
guint32
corrin_search_all (const CorrinSearch *self)
{
  return (1u << g_strv_length (self->words)) - 1;
}

static guint32
find_folded (const CorrinSearch *self, const char *folded)
{
  guint32 found = 0;

  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) != NULL)
      found |= 1u << i;
  return found;
}

/**
 * corrin_search_find:
 * @self: a search
 * @text: (nullable): a part of an entry
 *
 * Returns: a bit for each word that stands in the text
 */
guint32
corrin_search_find (const CorrinSearch *self, const char *text)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return 0;
  folded = is_ascii (text) ? g_ascii_strdown (text, -1) : fold (text);
  return folded != NULL ? find_folded (self, folded) : 0;
}

/**
 * corrin_search_find_symptom:
 * @self: a search that has learnt names
 * @version: the version of a symptom's words
 *
 * Returns: a bit for each word that stands in the name of the symptom
 */
guint32
corrin_search_find_symptom (const CorrinSearch *self, gint64 version)
{
  return find_known (self->symptoms, version);
}

/**
 * corrin_search_find_carer:
 * @self: a search that has learnt names
 * @carer: a carer, or 0
 *
 * Returns: a bit for each word that stands in the name of the carer
 */
guint32
corrin_search_find_carer (const CorrinSearch *self, gint64 carer)
{
  return find_known (self->carers, carer);
}
