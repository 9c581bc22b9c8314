/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "symptom-change.h"

#include "act.h"
#include "errors.h"
#include "symptom-list.h"

#include <glib/gi18n-lib.h>

static gboolean
update_symptom (CorrinStore *store, const CorrinSymptomChange *change, GError **error)
{
  g_autoptr (CorrinSymptom) symptom = corrin_store_get (store, &corrin_symptom_kind, change->symptom, error);

  if (symptom == NULL)
    return FALSE;
  if (change->what == CORRIN_SYMPTOM_RENAME)
    {
      g_free (symptom->name);
      symptom->name = g_strdup (change->text);
    }
  else
    symptom->archived = change->what == CORRIN_SYMPTOM_ARCHIVE;
  return corrin_store_update (store, symptom, error);
}

static gboolean
put_in_order (CorrinStore *store, const GPtrArray *list, GError **error)
{
  for (guint i = 0; i < list->len; i++)
    {
      CorrinSymptom *symptom = ((CorrinListedSymptom *) list->pdata[i])->symptom;

      if (symptom->position == i)
        continue;
      symptom->position = i;
      if (!corrin_store_update (store, symptom, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
swap (CorrinStore *store, const CorrinSymptomChange *change, GError **error)
{
  g_autoptr (GPtrArray) list = corrin_symptom_list_read (store, change->person, error);
  int step = change->what == CORRIN_SYMPTOM_UP ? -1 : 1;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      gpointer listed = list->pdata[i];
      gint64 other = (gint64) i + step;

      if (((CorrinListedSymptom *) listed)->symptom->record.id != change->symptom)
        continue;
      if (other >= 0 && other < list->len)
        {
          list->pdata[i] = list->pdata[other];
          list->pdata[other] = listed;
        }
      break;
    }
  return list != NULL && put_in_order (store, list, error);
}

typedef struct
{
  gint64 version;
  gboolean is_rated;
} Rated;

static gboolean
find_rating (const CorrinRecord *record, gpointer data)
{
  Rated *rated = data;

  rated->is_rated = ((const CorrinRating *) record)->version == rated->version;
  return !rated->is_rated;
}

static gboolean
is_rated (CorrinStore *store, const CorrinSymptomVersion *version, gboolean *answer, GError **error)
{
  const CorrinQuery query = { version->record.person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  Rated rated = { .version = version->record.id };

  if (!corrin_store_each (store, &corrin_rating_kind, &query, find_rating, &rated, error))
    return FALSE;
  *answer = rated.is_rated;
  return TRUE;
}

/* What every journal has is not copied into this one: it is then still translated. */
static char *
own_word (const CorrinSymptomChange *change, const CorrinSymptom *symptom)
{
  const CorrinSymptomVersion none = { 0 };
  const char *usual = NULL;

  if (corrin_word_points[change->word] == 0)
    usual = corrin_version_word_0 (&none, symptom);
  else if (corrin_word_points[change->word] == 10)
    usual = corrin_version_word_10 (&none, symptom);
  return change->text == NULL || g_strcmp0 (change->text, usual) == 0 ? NULL : g_strdup (change->text);
}

static CorrinSymptomVersion *
copy_version (const CorrinSymptom *symptom, CorrinSymptomVersion *version)
{
  CorrinSymptomVersion *copy = corrin_record_new (&corrin_symptom_version_kind);

  copy->record.person = symptom->record.person;
  copy->symptom = symptom->record.id;
  for (guint i = 0; version != NULL && i < CORRIN_N_WORDS; i++)
    *corrin_version_word (copy, i) = g_strdup (*corrin_version_word (version, i));
  return copy;
}

/* Whatever was rated keeps the words that it was rated with. */
static gboolean
change_word (CorrinStore *store, const CorrinSymptomChange *change, GError **error)
{
  g_autoptr (CorrinSymptom) symptom = corrin_store_get (store, &corrin_symptom_kind, change->symptom, error);
  g_autoptr (CorrinSymptomVersion) version = NULL;
  g_autoptr (CorrinSymptomVersion) next = NULL;
  CorrinSymptomVersion *target;
  gboolean is_in_use = FALSE;

  if (symptom != NULL)
    version = corrin_catalog_version (store, symptom, error);
  if (version == NULL || !is_rated (store, version, &is_in_use, error))
    return FALSE;
  if (is_in_use)
    next = copy_version (symptom, version);
  target = is_in_use ? next : version;
  g_free (*corrin_version_word (target, change->word));
  *corrin_version_word (target, change->word) = own_word (change, symptom);
  return is_in_use ? corrin_store_add (store, target, error) : corrin_store_update (store, target, error);
}

static gint64
next_position (const GPtrArray *list)
{
  gint64 position = 0;

  for (guint i = 0; i < list->len; i++)
    position = MAX (position, ((CorrinListedSymptom *) list->pdata[i])->symptom->position + 1);
  return position;
}

static gboolean
add_built_in (CorrinStore *store, const CorrinSymptomChange *change, const char *key, gint64 position,
              GError **error)
{
  g_autoptr (CorrinSymptom) symptom = corrin_catalog_symptom (store, change->person, key, error);

  if (symptom == NULL)
    return FALSE;
  symptom->position = position;
  return corrin_store_update (store, symptom, error);
}

static gboolean
add_own (CorrinStore *store, const CorrinSymptomChange *change, gint64 position, GError **error)
{
  g_autoptr (CorrinSymptom) symptom = corrin_record_new (&corrin_symptom_kind);
  g_autoptr (CorrinSymptomVersion) version = NULL;

  symptom->record.person = change->person;
  symptom->name = g_strdup (change->text);
  symptom->position = position;
  if (!corrin_store_add (store, symptom, error))
    return FALSE;
  version = copy_version (symptom, NULL);
  return corrin_store_add (store, version, error);
}

static gboolean
show_again (CorrinStore *store, const CorrinListedSymptom *listed, GError **error)
{
  if (!listed->symptom->archived)
    {
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT,
                   /* Translators: %s is the name of a symptom. */
                   _ ("“%s” is in the list already."), corrin_symptom_display (listed->symptom));
      return FALSE;
    }
  listed->symptom->archived = FALSE;
  return corrin_store_update (store, listed->symptom, error);
}

static gboolean
add_symptom (CorrinStore *store, const CorrinSymptomChange *change, GError **error)
{
  g_autoptr (GPtrArray) list = corrin_symptom_list_read (store, change->person, error);
  const CorrinListedSymptom *known;
  const CorrinBuiltIn *built_in;

  if (list == NULL)
    return FALSE;
  known = corrin_symptom_list_find (list, change->text);
  if (known != NULL)
    return show_again (store, known, error);
  built_in = corrin_built_in_named (change->text);
  if (built_in != NULL && !corrin_symptom_list_has_built_in (list, built_in->key))
    return add_built_in (store, change, built_in->key, next_position (list), error);
  return add_own (store, change, next_position (list), error);
}

static gboolean
run (CorrinStore *store, gpointer data, GError **error)
{
  const CorrinSymptomChange *change = data;

  switch (change->what)
    {
    case CORRIN_SYMPTOM_UP:
    case CORRIN_SYMPTOM_DOWN:
      return swap (store, change, error);
    case CORRIN_SYMPTOM_WORD:
      return change_word (store, change, error);
    case CORRIN_SYMPTOM_ADD:
      return add_symptom (store, change, error);
    case CORRIN_SYMPTOM_SHOW:
    case CORRIN_SYMPTOM_ARCHIVE:
    case CORRIN_SYMPTOM_RENAME:
    default:
      return update_symptom (store, change, error);
    }
}

/**
 * corrin_symptom_change_new:
 * @what: what is done
 * @person: whose symptoms
 * @symptom: which one; not to add
 * @word: which point of the scale
 * @text: (nullable): the name or the words, as typed
 *
 * Returns: (transfer full): an action that can be tried, and tried again
 */
CorrinSymptomChange *
corrin_symptom_change_new (CorrinSymptomChangeWhat what, gint64 person, gint64 symptom, guint word,
                           const char *text)
{
  CorrinSymptomChange *change = g_new0 (CorrinSymptomChange, 1);

  change->what = what;
  change->person = person;
  change->symptom = symptom;
  change->word = word;
  change->text = g_strstrip (g_strdup (text != NULL ? text : ""));
  if (*change->text == '\0')
    g_clear_pointer (&change->text, g_free);
  return change;
}

/**
 * corrin_symptom_change_free:
 * @change: (transfer full): an action
 *
 * Frees it.
 */
void
corrin_symptom_change_free (CorrinSymptomChange *change)
{
  g_free (change->text);
  g_free (change);
}

/**
 * corrin_symptom_change_run:
 * @change: an action
 * @document: an open journal
 * @error: return location for an error; nothing was changed then
 *
 * Does it as one step of undo.
 *
 * Returns: whether it is saved
 */
gboolean
corrin_symptom_change_run (const CorrinSymptomChange *change, CorrinDocument *document, GError **error)
{
  gboolean needs_text = change->what == CORRIN_SYMPTOM_ADD || change->what == CORRIN_SYMPTOM_RENAME;

  if (needs_text && change->text == NULL)
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                           _ ("The name of the symptom is missing."));
      return FALSE;
    }
  return corrin_act (document, "symptom", run, (gpointer) change, error);
}
