/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog.h"

#include "errors.h"

#include <glib/gi18n-lib.h>

/* Own wording, each item the average of the day, 0 to 10, higher is worse: one question, one direction. */
const CorrinBuiltIn corrin_built_in_symptoms[] = {
  /* Translators: a symptom that is rated from 0 to 10. */
  { "fatigue", N_ ("Fatigue"), N_ ("no fatigue"), N_ ("the worst I can imagine"), TRUE },
  /* Translators: a symptom: pins and needles. */
  { "tingling", N_ ("Tingling"), N_ ("no tingling"), N_ ("the worst I can imagine"), TRUE },
  /* Translators: a symptom: loss of feeling. */
  { "numbness", N_ ("Numbness"), N_ ("no numbness"), N_ ("the worst I can imagine"), FALSE },
  /* Translators: how much the symptoms get in the way of daily life. */
  { "daily-life", N_ ("Daily life"), N_ ("it did not get in the way"), N_ ("I could do nothing"), FALSE },
  /* Translators: a symptom: unsteadiness. */
  { "balance", N_ ("Balance"), N_ ("steady on my feet"), N_ ("the worst I can imagine"), FALSE },
  /* Translators: a symptom: poor concentration. */
  { "concentration", N_ ("Concentration"), N_ ("no trouble"), N_ ("the worst I can imagine"), FALSE },
  /* Translators: a symptom: lack of strength. */
  { "weakness", N_ ("Weakness"), N_ ("no weakness"), N_ ("the worst I can imagine"), FALSE },
  /* Translators: a symptom. */
  { "breathlessness", N_ ("Breathlessness"), N_ ("none"), N_ ("the worst I can imagine"), FALSE },
  /* Translators: a symptom. */
  { "pain", N_ ("Pain"), N_ ("no pain"), N_ ("the worst I can imagine"), FALSE },
  { NULL, NULL, NULL, NULL, FALSE },
};

typedef struct
{
  const char *key;
  const char *name;
} Analyte;

static const Analyte analytes[] = {
  /* Translators: a lab value: vitamin B12 in the blood. */
  { "b12", N_ ("Vitamin B12") },
  /* Translators: a lab value: active B12. */
  { "holotc", N_ ("Holotranscobalamin") },
  /* Translators: a lab value. */
  { "mma", N_ ("Methylmalonic acid") },
  /* Translators: a lab value. */
  { "homocysteine", N_ ("Homocysteine") },
  /* Translators: a lab value. */
  { "folate", N_ ("Folate") },
  /* Translators: a lab value. */
  { "ferritin", N_ ("Ferritin") },
  /* Translators: a lab value. */
  { "haemoglobin", N_ ("Haemoglobin") },
  /* Translators: a lab value: the mean volume of the red blood cells. */
  { "mcv", N_ ("MCV") },
  { NULL, NULL },
};

/* What lab reports call them as well. */
static const char *const analyte_synonyms[][2] = {
  { "vitamin b-12", "b12" },       { "active b12", "holotc" }, { "hcy", "homocysteine" },
  { "hemoglobin", "haemoglobin" }, { "hb", "haemoglobin" },
};

/**
 * corrin_built_in_find:
 * @key: (nullable): a key
 *
 * Returns: (nullable): the built-in symptom of that key
 */
const CorrinBuiltIn *
corrin_built_in_find (const char *key)
{
  for (const CorrinBuiltIn *b = corrin_built_in_symptoms; key != NULL && b->key != NULL; b++)
    if (g_ascii_strcasecmp (b->key, key) == 0)
      return b;
  return NULL;
}

/**
 * corrin_symptom_display:
 * @symptom: a symptom
 *
 * Returns: its name for people: the own one, or the translated built-in one
 */
const char *
corrin_symptom_display (const CorrinSymptom *symptom)
{
  const CorrinBuiltIn *built_in = corrin_built_in_find (symptom->key);

  if (symptom->name != NULL)
    return symptom->name;
  return built_in != NULL ? _ (built_in->name) : symptom->key;
}

/**
 * corrin_version_word_0:
 * @version: a wording
 * @symptom: its symptom
 *
 * Returns: the words at 0
 */
const char *
corrin_version_word_0 (const CorrinSymptomVersion *version, const CorrinSymptom *symptom)
{
  const CorrinBuiltIn *built_in = corrin_built_in_find (symptom->key);

  if (version->word_0 != NULL)
    return version->word_0;
  /* Translators: the words at 0 of a scale from 0 to 10. */
  return built_in != NULL ? _ (built_in->word_0) : _ ("none");
}

/**
 * corrin_version_word_10:
 * @version: a wording
 * @symptom: its symptom
 *
 * Returns: the words at 10
 */
const char *
corrin_version_word_10 (const CorrinSymptomVersion *version, const CorrinSymptom *symptom)
{
  const CorrinBuiltIn *built_in = corrin_built_in_find (symptom->key);

  if (version->word_10 != NULL)
    return version->word_10;
  /* Translators: the words at 10 of a scale from 0 to 10. */
  return built_in != NULL ? _ (built_in->word_10) : _ ("the worst I can imagine");
}

/**
 * corrin_analyte_display:
 * @analyte: a built-in key or an own name
 *
 * Returns: its name for people
 */
const char *
corrin_analyte_display (const char *analyte)
{
  for (const Analyte *a = analytes; a->key != NULL; a++)
    if (g_str_equal (a->key, analyte))
      return _ (a->name);
  return analyte;
}

/**
 * corrin_analyte_find:
 * @text: what somebody typed, in any case
 *
 * Returns: (nullable): the built-in key that it names, or %NULL
 */
const char *
corrin_analyte_find (const char *text)
{
  for (const Analyte *a = analytes; a->key != NULL; a++)
    if (g_ascii_strcasecmp (a->key, text) == 0 || g_ascii_strcasecmp (a->name, text) == 0)
      return a->key;
  for (guint i = 0; i < G_N_ELEMENTS (analyte_synonyms); i++)
    if (g_ascii_strcasecmp (analyte_synonyms[i][0], text) == 0)
      return analyte_synonyms[i][1];
  return NULL;
}

static gboolean
same_name (const char *a, const char *b)
{
  g_autofree char *x = g_utf8_casefold (a, -1);
  g_autofree char *y = g_utf8_casefold (b, -1);

  return g_utf8_collate (x, y) == 0;
}

static GPtrArray *
list_all (CorrinStore *store, const CorrinKind *kind, gint64 person, GError **error)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };

  return corrin_store_list (store, kind, &query, error);
}

static CorrinPerson *
only_person (GPtrArray *persons, GError **error)
{
  if (persons->len == 1)
    return g_ptr_array_steal_index (persons, 0);
  if (persons->len == 0)
    g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND, _ ("The journal has no person yet."));
  else
    g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                         _ ("The journal has several people; say whose entries are meant."));
  return NULL;
}

/**
 * corrin_catalog_person:
 * @store: a store
 * @name: (nullable): a name, or %NULL for the only person
 * @error: return location for %CORRIN_ERROR_NOT_FOUND, or for %CORRIN_ERROR_INVALID, when there are several people
 *   and none is named
 *
 * Returns: (transfer full) (nullable): the person
 */
CorrinPerson *
corrin_catalog_person (CorrinStore *store, const char *name, GError **error)
{
  g_autoptr (GPtrArray) persons = list_all (store, &corrin_person_kind, 0, error);

  if (persons == NULL)
    return NULL;
  if (name == NULL)
    return only_person (persons, error);
  for (guint i = 0; i < persons->len; i++)
    {
      CorrinPerson *person = g_ptr_array_index (persons, i);

      if (person->name != NULL && same_name (person->name, name))
        return g_ptr_array_steal_index (persons, i);
    }
  /* Translators: %s is a name that was typed. */
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND, _ ("Nobody in the journal is called “%s”."),
               name);
  return NULL;
}

static CorrinSymptomVersion *
add_first_version (CorrinStore *store, const CorrinSymptom *symptom, GError **error)
{
  g_autoptr (CorrinSymptomVersion) version = corrin_record_new (&corrin_symptom_version_kind);

  version->record.person = symptom->record.person;
  version->symptom = symptom->record.id;
  return corrin_store_add (store, version, error) ? g_steal_pointer (&version) : NULL;
}

static CorrinSymptom *
add_built_in (CorrinStore *store, gint64 person, const CorrinBuiltIn *built_in, GError **error)
{
  g_autoptr (CorrinSymptom) symptom = corrin_record_new (&corrin_symptom_kind);
  g_autoptr (CorrinSymptomVersion) version = NULL;

  symptom->record.person = person;
  symptom->key = g_strdup (built_in->key);
  symptom->position = built_in - corrin_built_in_symptoms;
  if (!corrin_store_add (store, symptom, error))
    return NULL;
  version = add_first_version (store, symptom, error);
  return version != NULL ? g_steal_pointer (&symptom) : NULL;
}

/**
 * corrin_catalog_add_person:
 * @store: a store with an action under way
 * @name: (nullable): her name, or %NULL when she has not given one
 * @symptoms: (nullable) (array zero-terminated=1): keys of built-in symptoms, or %NULL for those that are shown from
 *   the start
 * @error: return location for an error
 *
 * Adds a person with symptoms, in the order of the built-in ones.
 *
 * Returns: (transfer full) (nullable): the person
 */
CorrinPerson *
corrin_catalog_add_person (CorrinStore *store, const char *name, const char *const *symptoms, GError **error)
{
  g_autoptr (CorrinPerson) person = corrin_record_new (&corrin_person_kind);

  person->name = g_strdup (name);
  if (!corrin_store_add (store, person, error))
    return NULL;
  for (const CorrinBuiltIn *b = corrin_built_in_symptoms; b->key != NULL; b++)
    {
      gboolean is_wanted = symptoms != NULL ? g_strv_contains (symptoms, b->key) : b->shown;
      g_autoptr (CorrinSymptom) symptom =
          is_wanted ? add_built_in (store, person->record.id, b, error) : NULL;

      if (is_wanted && symptom == NULL)
        return NULL;
    }
  return g_steal_pointer (&person);
}

static gboolean
symptom_is_named (const CorrinSymptom *symptom, const char *text)
{
  return (symptom->key != NULL && g_ascii_strcasecmp (symptom->key, text) == 0)
         || same_name (corrin_symptom_display (symptom), text);
}

static char *
known_symptoms (GPtrArray *symptoms)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (const CorrinBuiltIn *b = corrin_built_in_symptoms; b->key != NULL; b++)
    g_ptr_array_add (names, (gpointer) b->key);
  for (guint i = 0; i < symptoms->len; i++)
    {
      CorrinSymptom *symptom = g_ptr_array_index (symptoms, i);

      if (symptom->key == NULL)
        g_ptr_array_add (names, symptom->name);
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/**
 * corrin_catalog_symptom:
 * @store: a store
 * @person: whose symptom
 * @key_or_name: a built-in key, or the name of an own symptom, in any case
 * @error: return location for %CORRIN_ERROR_NOT_FOUND, which names the known ones
 *
 * Finds a symptom. A built-in one that the person has not used yet is added, so the store must be open to write.
 *
 * Returns: (transfer full) (nullable): the symptom
 */
CorrinSymptom *
corrin_catalog_symptom (CorrinStore *store, gint64 person, const char *key_or_name, GError **error)
{
  g_autoptr (GPtrArray) symptoms = list_all (store, &corrin_symptom_kind, person, error);
  g_autofree char *known = NULL;

  if (symptoms == NULL)
    return NULL;
  for (guint i = 0; i < symptoms->len; i++)
    if (symptom_is_named (g_ptr_array_index (symptoms, i), key_or_name))
      return g_ptr_array_steal_index (symptoms, i);
  if (corrin_built_in_find (key_or_name) != NULL)
    return add_built_in (store, person, corrin_built_in_find (key_or_name), error);
  known = known_symptoms (symptoms);
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND,
               /* Translators: a name that was typed, and the list of those that are known. */
               _ ("There is no symptom “%s”. Known are: %s."), key_or_name, known);
  return NULL;
}

/**
 * corrin_catalog_version:
 * @store: a store
 * @symptom: a symptom
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the wording that is rated now, the newest
 */
CorrinSymptomVersion *
corrin_catalog_version (CorrinStore *store, const CorrinSymptom *symptom, GError **error)
{
  g_autoptr (GPtrArray) versions =
      list_all (store, &corrin_symptom_version_kind, symptom->record.person, error);

  for (guint i = versions != NULL ? versions->len : 0; i > 0; i--)
    {
      CorrinSymptomVersion *version = g_ptr_array_index (versions, i - 1);

      if (version->symptom == symptom->record.id)
        return g_ptr_array_steal_index (versions, i - 1);
    }
  if (versions != NULL)
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT,
                 /* Translators: %s is the name of a symptom. */
                 _ ("The journal is damaged: the symptom “%s” has no wording."),
                 corrin_symptom_display (symptom));
  return NULL;
}

/**
 * corrin_catalog_carer:
 * @store: a store
 * @name: the name of a carer, in any case
 * @error: return location for %CORRIN_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the carer
 */
CorrinCarer *
corrin_catalog_carer (CorrinStore *store, const char *name, GError **error)
{
  g_autoptr (GPtrArray) carers = list_all (store, &corrin_carer_kind, 0, error);

  for (guint i = 0; carers != NULL && i < carers->len; i++)
    {
      CorrinCarer *carer = g_ptr_array_index (carers, i);

      if (same_name (carer->name, name))
        return g_ptr_array_steal_index (carers, i);
    }
  if (carers != NULL)
    /* Translators: %s is a name that was typed. */
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND, _ ("No carer in the journal is called “%s”."),
                 name);
  return NULL;
}
