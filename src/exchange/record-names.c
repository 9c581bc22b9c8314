/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record-names.h"

/* Records of days can be many, each with few that refer to it; only so many are remembered. */
#define MAX_REMEMBERED 4096

struct _CorrinRecordNames
{
  CorrinStore *store;
  GHashTable *uuids;    /* CorrinKind -> GHashTable of id -> uuid */
  GHashTable *symptoms; /* id of a version -> key or name of its symptom */
  GHashTable *carers;   /* id -> name */
};

typedef struct
{
  const char *field;
  const CorrinKind *kind;
} Reference;

static const Reference references[] = {
  { "person", &corrin_person_kind },
  { "author", &corrin_carer_kind },
  { "import", &corrin_import_kind },
  { "symptom", &corrin_symptom_kind },
  { "version", &corrin_symptom_version_kind },
  { "observer", &corrin_carer_kind },
  { "rating", &corrin_rating_kind },
  { "supply", &corrin_supply_kind },
  { "dose", &corrin_dose_kind },
  { "reaction", &corrin_reaction_kind },
  { "appointment", &corrin_appointment_kind },
  { "replaced_by", &corrin_plan_step_kind },
};

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

/**
 * corrin_record_names_new:
 * @store: a journal
 *
 * Returns: (transfer full): the names of its records, each read when it is first asked for
 */
CorrinRecordNames *
corrin_record_names_new (CorrinStore *store)
{
  CorrinRecordNames *self = g_new0 (CorrinRecordNames, 1);

  self->store = g_object_ref (store);
  self->uuids = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  self->symptoms = new_table ();
  self->carers = new_table ();
  return self;
}

/**
 * corrin_record_names_free:
 * @self: (nullable) (transfer full): names
 */
void
corrin_record_names_free (CorrinRecordNames *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->store);
  g_hash_table_unref (self->uuids);
  g_hash_table_unref (self->symptoms);
  g_hash_table_unref (self->carers);
  g_free (self);
}

static const char *
remember (GHashTable *table, gint64 id, const char *name)
{
  char *copy = g_strdup (name);

  g_hash_table_insert (table, g_memdup2 (&id, sizeof id), copy);
  return copy;
}

static GHashTable *
table_of (CorrinRecordNames *self, const CorrinKind *kind)
{
  GHashTable *table = g_hash_table_lookup (self->uuids, kind);

  if (table == NULL)
    {
      table = new_table ();
      g_hash_table_insert (self->uuids, (gpointer) kind, table);
    }
  return table;
}

/**
 * corrin_record_names_uuid:
 * @self: names
 * @kind: a kind of record
 * @id: the id of one
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): its UUID, until the next call
 */
const char *
corrin_record_names_uuid (CorrinRecordNames *self, const CorrinKind *kind, gint64 id, GError **error)
{
  GHashTable *table = table_of (self, kind);
  const char *known = g_hash_table_lookup (table, &id);
  g_autoptr (CorrinRecord) record = NULL;

  if (known != NULL)
    return known;
  record = corrin_store_get (self->store, kind, id, error);
  if (record == NULL)
    return NULL;
  if (kind->by_day && g_hash_table_size (table) >= MAX_REMEMBERED)
    g_hash_table_remove_all (table);
  return remember (table, id, record->uuid);
}

/**
 * corrin_record_names_has:
 * @self: names
 * @kind: a kind of record that has no day
 * @id: the id of one
 *
 * Returns: whether its UUID was asked for
 */
gboolean
corrin_record_names_has (CorrinRecordNames *self, const CorrinKind *kind, gint64 id)
{
  return g_hash_table_contains (table_of (self, kind), &id);
}

/**
 * corrin_record_names_symptom:
 * @self: names
 * @version: the id of a symptom's version
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the key of the symptom, or the name of an own one
 */
const char *
corrin_record_names_symptom (CorrinRecordNames *self, gint64 version, GError **error)
{
  const char *known = g_hash_table_lookup (self->symptoms, &version);
  g_autoptr (CorrinSymptomVersion) wording = NULL;
  g_autoptr (CorrinSymptom) symptom = NULL;

  if (known != NULL)
    return known;
  wording = corrin_store_get (self->store, &corrin_symptom_version_kind, version, error);
  if (wording != NULL)
    symptom = corrin_store_get (self->store, &corrin_symptom_kind, wording->symptom, error);
  if (symptom == NULL)
    return NULL;
  return remember (self->symptoms, version, symptom->key != NULL ? symptom->key : symptom->name);
}

/**
 * corrin_record_names_carer:
 * @self: names
 * @carer: the id of a carer
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the carer's name
 */
const char *
corrin_record_names_carer (CorrinRecordNames *self, gint64 carer, GError **error)
{
  const char *known = g_hash_table_lookup (self->carers, &carer);
  g_autoptr (CorrinCarer) record = NULL;

  if (known != NULL)
    return known;
  record = corrin_store_get (self->store, &corrin_carer_kind, carer, error);
  return record != NULL ? remember (self->carers, carer, record->name) : NULL;
}

/**
 * corrin_reference_kind:
 * @field: a field that refers to another record
 *
 * Returns: (nullable): the kind of record that it refers to
 */
const CorrinKind *
corrin_reference_kind (const CorrinField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (g_str_equal (references[i].field, field->name))
      return references[i].kind;
  return NULL;
}
