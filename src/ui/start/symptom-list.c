/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "symptom-list.h"

#include <glib/gi18n-lib.h>

const int corrin_word_points[CORRIN_N_WORDS] = { 0, 2, 5, 8, 10 };

static void
free_listed (gpointer data)
{
  CorrinListedSymptom *listed = data;

  corrin_record_free (listed->symptom);
  if (listed->version != NULL)
    corrin_record_free (listed->version);
  g_free (listed);
}

/* The newest comes last. */
static CorrinSymptomVersion *
find_version (const GPtrArray *versions, gint64 symptom)
{
  for (guint i = versions->len; i > 0; i--)
    {
      const CorrinSymptomVersion *version = versions->pdata[i - 1];

      if (version->symptom == symptom)
        return corrin_record_copy (version);
    }
  return NULL;
}

/**
 * corrin_symptom_list_read:
 * @store: a store
 * @person: whose symptoms
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type CorrinListedSymptom): all symptoms in their order, also those that
 *   are not shown
 */
GPtrArray *
corrin_symptom_list_read (CorrinStore *store, gint64 person, GError **error)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) symptoms = corrin_store_list (store, &corrin_symptom_kind, &query, error);
  g_autoptr (GPtrArray) versions = NULL;
  GPtrArray *list;

  if (symptoms != NULL)
    versions = corrin_store_list (store, &corrin_symptom_version_kind, &query, error);
  if (versions == NULL)
    return NULL;
  list = g_ptr_array_new_with_free_func (free_listed);
  for (guint i = 0; i < symptoms->len; i++)
    {
      CorrinListedSymptom *listed = g_new0 (CorrinListedSymptom, 1);

      listed->symptom = corrin_record_copy (symptoms->pdata[i]);
      listed->version = find_version (versions, listed->symptom->record.id);
      g_ptr_array_add (list, listed);
    }
  return list;
}

/**
 * corrin_version_word:
 * @version: a wording
 * @index: which of #corrin_word_points
 *
 * Returns: (transfer none): where its words at that point are held
 */
char **
corrin_version_word (CorrinSymptomVersion *version, guint index)
{
  char **const words[CORRIN_N_WORDS] = { &version->word_0, &version->word_2, &version->word_5,
                                         &version->word_8, &version->word_10 };

  g_return_val_if_fail (index < CORRIN_N_WORDS, NULL);

  return words[index];
}

/* At its ends the scale always has words: own ones or those of every journal. */
static const char *
word_of (const CorrinListedSymptom *listed, guint index)
{
  const CorrinSymptomVersion none = { 0 };
  const CorrinSymptomVersion *version = listed->version != NULL ? listed->version : &none;
  const char *own = listed->version != NULL ? *corrin_version_word (listed->version, index) : NULL;

  if (corrin_word_points[index] == 0)
    return corrin_version_word_0 (version, listed->symptom);
  if (corrin_word_points[index] == 10)
    return corrin_version_word_10 (version, listed->symptom);
  return own != NULL ? own : "";
}

/**
 * corrin_symptom_list_state:
 * @list: (element-type CorrinListedSymptom): the symptoms of a person
 * @index: which one
 *
 * Returns: what the preferences show of it
 */
CorrinSymptomState
corrin_symptom_list_state (const GPtrArray *list, guint index)
{
  const CorrinListedSymptom *listed = list->pdata[index];
  CorrinSymptomState state = {
    .id = listed->symptom->record.id,
    .name = corrin_symptom_display (listed->symptom),
    .is_own = listed->symptom->key == NULL,
    .is_shown = !listed->symptom->archived,
    .can_go_up = index > 0,
    .can_go_down = index + 1 < list->len,
  };

  for (guint i = 0; i < CORRIN_N_WORDS; i++)
    state.words[i] = word_of (listed, i);
  return state;
}

static gboolean
same_name (const char *a, const char *b)
{
  g_autofree char *x = g_utf8_casefold (a, -1);
  g_autofree char *y = g_utf8_casefold (b, -1);

  return g_utf8_collate (x, y) == 0;
}

/**
 * corrin_symptom_list_find:
 * @list: (element-type CorrinListedSymptom): the symptoms of a person
 * @name: a name, in any case
 *
 * Returns: (nullable): the symptom that is called so
 */
const CorrinListedSymptom *
corrin_symptom_list_find (const GPtrArray *list, const char *name)
{
  for (guint i = 0; i < list->len; i++)
    {
      const CorrinListedSymptom *listed = list->pdata[i];

      if (same_name (corrin_symptom_display (listed->symptom), name))
        return listed;
    }
  return NULL;
}

/**
 * corrin_built_in_named:
 * @name: a name in the language of the session, in any case
 *
 * Returns: (nullable): the built-in symptom that is called so
 */
const CorrinBuiltIn *
corrin_built_in_named (const char *name)
{
  for (const CorrinBuiltIn *b = corrin_built_in_symptoms; b->key != NULL; b++)
    if (same_name (_ (b->name), name))
      return b;
  return NULL;
}

/**
 * corrin_symptom_list_has_built_in:
 * @list: (element-type CorrinListedSymptom): the symptoms of a person
 * @key: the key of a built-in symptom
 *
 * Returns: whether it is among them
 */
gboolean
corrin_symptom_list_has_built_in (const GPtrArray *list, const char *key)
{
  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (((const CorrinListedSymptom *) list->pdata[i])->symptom->key, key) == 0)
      return TRUE;
  return FALSE;
}
