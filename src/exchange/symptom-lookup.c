/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "symptom-lookup.h"

#include <glib/gi18n-lib.h>

/* Spellings beyond that are looked up anew each time, so that memory does not grow with the file. */
#define MAX_SPELLINGS 256

struct _CorrinSymptomLookup
{
  CorrinStore *store;
  gint64 person;
  GPtrArray *known;      /* (element-type CorrinKnownSymptom) */
  GHashTable *by_name;   /* casefolded key or name -> CorrinKnownSymptom */
  GHashTable *spellings; /* as a file spells it -> CorrinKnownSymptom */
};

static void
known_symptom_free (CorrinKnownSymptom *known)
{
  corrin_record_free (known->symptom);
  g_free (known);
}

/* Names that were there first stay: own symptoms before built-in ones, keys before names. */
static void
name_symptom (CorrinSymptomLookup *self, const char *name, CorrinKnownSymptom *known)
{
  g_autofree char *folded = name != NULL ? g_utf8_casefold (name, -1) : NULL;

  if (folded != NULL && !g_hash_table_contains (self->by_name, folded))
    g_hash_table_insert (self->by_name, g_steal_pointer (&folded), known);
}

/* A built-in symptom is known by its key before and after its first use, an own one by its uuid. */
static void
seed_keys (CorrinKnownSymptom *known, const CorrinPerson *person)
{
  g_autoptr (CorrinImportKey) key = corrin_import_key_new ();

  corrin_import_key_begin (key);
  corrin_import_key_add_text (key, corrin_rating_kind.name);
  corrin_import_key_add_text (key, person->record.uuid);
  corrin_import_key_add_text (key,
                              known->built_in != NULL ? known->built_in->key : known->symptom->record.uuid);
  corrin_import_key_end (key, 0, known->seed);
}

static CorrinKnownSymptom *
add_known (CorrinSymptomLookup *self, const CorrinPerson *person, CorrinSymptom *symptom,
           const CorrinBuiltIn *built_in)
{
  CorrinKnownSymptom *known = g_new0 (CorrinKnownSymptom, 1);

  known->symptom = symptom;
  known->built_in = built_in;
  seed_keys (known, person);
  g_ptr_array_add (self->known, known);
  return known;
}

static void
add_own (CorrinSymptomLookup *self, const CorrinPerson *person, GPtrArray *symptoms)
{
  for (guint i = 0; i < symptoms->len; i++)
    {
      CorrinSymptom *symptom = corrin_record_copy (g_ptr_array_index (symptoms, i));
      const CorrinBuiltIn *built_in = symptom->key != NULL ? corrin_built_in_find (symptom->key) : NULL;
      CorrinKnownSymptom *known = add_known (self, person, symptom, built_in);

      name_symptom (self, symptom->key, known);
      name_symptom (self, symptom->name, known);
      name_symptom (self, corrin_symptom_display (symptom), known);
    }
}

static void
add_built_in (CorrinSymptomLookup *self, const CorrinPerson *person)
{
  for (const CorrinBuiltIn *built_in = corrin_built_in_symptoms; built_in->key != NULL; built_in++)
    {
      g_autofree char *folded = g_utf8_casefold (built_in->key, -1);
      CorrinKnownSymptom *known = g_hash_table_lookup (self->by_name, folded);

      if (known == NULL)
        known = add_known (self, person, NULL, built_in);
      name_symptom (self, built_in->key, known);
      name_symptom (self, g_dgettext (GETTEXT_PACKAGE, built_in->name), known);
    }
}

/**
 * corrin_symptom_lookup_new:
 * @store: the journal
 * @person: whose symptoms
 * @error: return location for an error
 *
 * Collects the names that symptoms go by in files: built-in keys, names in the language of the session, and the
 * person's own names, in small or large letters.
 *
 * Returns: (transfer full) (nullable): the lookup
 */
CorrinSymptomLookup *
corrin_symptom_lookup_new (CorrinStore *store, const CorrinPerson *person, GError **error)
{
  const CorrinQuery query = { person->record.id, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) symptoms = corrin_store_list (store, &corrin_symptom_kind, &query, error);
  CorrinSymptomLookup *self;

  if (symptoms == NULL)
    return NULL;
  self = g_new0 (CorrinSymptomLookup, 1);
  self->store = g_object_ref (store);
  self->person = person->record.id;
  self->known = g_ptr_array_new_with_free_func ((GDestroyNotify) known_symptom_free);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_own (self, person, symptoms);
  add_built_in (self, person);
  return self;
}

/**
 * corrin_symptom_lookup_free:
 * @self: (nullable) (transfer full): a lookup
 */
void
corrin_symptom_lookup_free (CorrinSymptomLookup *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->spellings);
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->known);
  g_object_unref (self->store);
  g_free (self);
}

/**
 * corrin_symptom_lookup_find:
 * @self: a lookup
 * @name: a key or a name, without blanks around it
 *
 * Returns: (transfer none) (nullable): the symptom, or %NULL if there is none of that name
 */
CorrinKnownSymptom *
corrin_symptom_lookup_find (CorrinSymptomLookup *self, const char *name)
{
  CorrinKnownSymptom *known = g_hash_table_lookup (self->spellings, name);

  if (known == NULL)
    {
      g_autofree char *folded = g_utf8_casefold (name, -1);

      known = g_hash_table_lookup (self->by_name, folded);
      if (known != NULL && g_hash_table_size (self->spellings) < MAX_SPELLINGS)
        g_hash_table_insert (self->spellings, g_strdup (name), known);
    }
  return known;
}

/**
 * corrin_symptom_lookup_resolve:
 * @self: a lookup
 * @known: a symptom that corrin_symptom_lookup_find() gave
 * @error: return location for an error
 *
 * Makes sure that the version is known. A built-in symptom that the person has not used yet is made now, within
 * the action under way.
 *
 * Returns: whether it is known
 */
gboolean
corrin_symptom_lookup_resolve (CorrinSymptomLookup *self, CorrinKnownSymptom *known, GError **error)
{
  g_autoptr (CorrinSymptomVersion) version = NULL;

  if (known->version != 0)
    return TRUE;
  if (known->symptom == NULL)
    known->symptom = corrin_catalog_symptom (self->store, self->person, known->built_in->key, error);
  if (known->symptom != NULL)
    version = corrin_catalog_version (self->store, known->symptom, error);
  if (version == NULL)
    return FALSE;
  known->version = version->record.id;
  return TRUE;
}
