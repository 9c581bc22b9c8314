/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"
#include "import-key.h"

G_BEGIN_DECLS

/**
 * CorrinKnownSymptom:
 * @symptom: (nullable): the symptom, or %NULL for a built-in one that the person has not used yet
 * @built_in: (nullable): the built-in one, or %NULL
 * @version: its newest wording, or 0 before corrin_symptom_lookup_resolve()
 * @seed: begins the keys of its ratings
 *
 * A symptom that a file can have scores of.
 */
typedef struct
{
  CorrinSymptom *symptom;
  const CorrinBuiltIn *built_in;
  gint64 version;
  guint8 seed[CORRIN_IMPORT_KEY_SIZE];
} CorrinKnownSymptom;

typedef struct _CorrinSymptomLookup CorrinSymptomLookup;

CorrinSymptomLookup *corrin_symptom_lookup_new (CorrinStore *store, const CorrinPerson *person,
                                                GError **error);
void corrin_symptom_lookup_free (CorrinSymptomLookup *self);
CorrinKnownSymptom *corrin_symptom_lookup_find (CorrinSymptomLookup *self, const char *name);
gboolean corrin_symptom_lookup_resolve (CorrinSymptomLookup *self, CorrinKnownSymptom *known, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSymptomLookup, corrin_symptom_lookup_free)

G_END_DECLS
