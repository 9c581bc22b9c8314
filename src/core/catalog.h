/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/**
 * CorrinBuiltIn:
 * @key: stored and used in files ("fatigue")
 * @name: translatable name, to be passed through gettext
 * @word_0: translatable words for 0
 * @word_10: translatable words for 10
 * @shown: whether a new journal has it from the start
 *
 * A symptom that Corrin knows by itself.
 */
typedef struct
{
  const char *key;
  const char *name;
  const char *word_0;
  const char *word_10;
  gboolean shown;
} CorrinBuiltIn;

extern const CorrinBuiltIn corrin_built_in_symptoms[]; /* ended by a NULL key */

/**
 * CorrinOffered:
 * @key: what the journal holds
 * @name: translatable, to be passed through gettext
 *
 * Something to choose from a list.
 */
typedef struct
{
  const char *key;
  const char *name;
} CorrinOffered;

extern const CorrinOffered corrin_offered_questions[]; /* ended by a NULL key */
extern const CorrinOffered corrin_offered_causes[];    /* ended by a NULL key */

const CorrinBuiltIn *corrin_built_in_find (const char *key);
const char *corrin_symptom_display (const CorrinSymptom *symptom);
const char *corrin_version_word_0 (const CorrinSymptomVersion *version, const CorrinSymptom *symptom);
const char *corrin_version_word_10 (const CorrinSymptomVersion *version, const CorrinSymptom *symptom);
const char *corrin_analyte_display (const char *analyte);
const char *corrin_analyte_find (const char *text);
const char *corrin_question_display (const CorrinQuestion *question);
const char *corrin_cause_display (const char *cause);

/* Finding by name, with clear errors; each knows at most a handful of records */
CorrinPerson *corrin_catalog_person (CorrinStore *store, const char *name, GError **error);
CorrinPerson *corrin_catalog_add_person (CorrinStore *store, const char *name, const char *const *symptoms,
                                         GError **error);
gboolean corrin_catalog_remove_person (CorrinStore *store, gint64 id, GError **error);
CorrinSymptom *corrin_catalog_symptom (CorrinStore *store, gint64 person, const char *key_or_name,
                                       GError **error);
CorrinSymptomVersion *corrin_catalog_version (CorrinStore *store, const CorrinSymptom *symptom,
                                              GError **error);
CorrinCarer *corrin_catalog_carer (CorrinStore *store, const char *name, GError **error);
gboolean corrin_catalog_remove_carer (CorrinStore *store, gint64 id, GError **error);

G_END_DECLS
