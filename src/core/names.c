/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names.h"

#include "catalog.h"

struct _CorrinNames
{
  CorrinStore *store;
  GPtrArray *symptoms;
  GPtrArray *versions;
  GPtrArray *carers;
  GPtrArray *appointments;
  GPtrArray *doses;
};

/**
 * corrin_names_new:
 * @store: a journal
 * @person: whose symptoms and doses
 * @with_doses: whether references to doses will be asked for
 * @error: return location
 *
 * Reads all names once; there are few.
 *
 * Returns: (transfer full) (nullable): the names
 */
CorrinNames *
corrin_names_new (CorrinStore *store, gint64 person, gboolean with_doses, GError **error)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (CorrinNames) self = g_new0 (CorrinNames, 1);
  const struct
  {
    const CorrinKind *kind;
    GPtrArray **records;
  } lists[] = { { &corrin_symptom_kind, &self->symptoms },
                { &corrin_symptom_version_kind, &self->versions },
                { &corrin_carer_kind, &self->carers },
                { &corrin_appointment_kind, &self->appointments },
                { &corrin_dose_kind, &self->doses } };

  self->store = g_object_ref (store);
  for (guint i = 0; i < G_N_ELEMENTS (lists) - (with_doses ? 0 : 1); i++)
    {
      *lists[i].records = corrin_store_list (store, lists[i].kind, &query, error);
      if (*lists[i].records == NULL)
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * corrin_names_free:
 * @self: (nullable) (transfer full): names
 */
void
corrin_names_free (CorrinNames *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->store);
  g_clear_pointer (&self->symptoms, g_ptr_array_unref);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->carers, g_ptr_array_unref);
  g_clear_pointer (&self->appointments, g_ptr_array_unref);
  g_clear_pointer (&self->doses, g_ptr_array_unref);
  g_free (self);
}

static gconstpointer
find (const GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (CORRIN_RECORD (records->pdata[i])->id == id)
      return records->pdata[i];
  return NULL;
}

static const CorrinSymptom *
symptom_of (const CorrinNames *self, gint64 version)
{
  const CorrinSymptomVersion *found = find (self->versions, version);

  return found != NULL ? find (self->symptoms, found->symptom) : NULL;
}

/**
 * corrin_names_symptom_key:
 * @self: names
 * @version: the id of a version of a symptom's words
 *
 * Returns: (nullable): what files and options call the symptom: the key of a built-in one, else its own name
 */
const char *
corrin_names_symptom_key (const CorrinNames *self, gint64 version)
{
  const CorrinSymptom *symptom = symptom_of (self, version);

  if (symptom == NULL)
    return NULL;
  return symptom->key != NULL ? symptom->key : symptom->name;
}

/**
 * corrin_names_symptom:
 * @self: names
 * @version: the id of a version of a symptom's words
 *
 * Returns: (nullable): what people call the symptom
 */
const char *
corrin_names_symptom (const CorrinNames *self, gint64 version)
{
  const CorrinSymptom *symptom = symptom_of (self, version);

  return symptom != NULL ? corrin_symptom_display (symptom) : NULL;
}

/**
 * corrin_names_carer:
 * @self: names
 * @carer: the id of a carer, or 0
 *
 * Returns: (nullable): the name of the carer
 */
const char *
corrin_names_carer (const CorrinNames *self, gint64 carer)
{
  const CorrinCarer *found = find (self->carers, carer);

  return found != NULL ? found->name : NULL;
}

/**
 * corrin_names_appointment_day:
 * @self: names
 * @appointment: the id of an appointment, or 0
 *
 * Returns: the day of the appointment, or %CORRIN_DAY_NONE
 */
CorrinDay
corrin_names_appointment_day (const CorrinNames *self, gint64 appointment)
{
  const CorrinAppointment *found = find (self->appointments, appointment);

  return found != NULL ? found->day : CORRIN_DAY_NONE;
}

/**
 * corrin_names_dose_day:
 * @self: names, with doses
 * @dose: the id of a dose, or 0
 *
 * Returns: the day of the dose, or %CORRIN_DAY_NONE
 */
CorrinDay
corrin_names_dose_day (const CorrinNames *self, gint64 dose)
{
  const CorrinDose *found = find (self->doses, dose);

  return found != NULL ? found->day : CORRIN_DAY_NONE;
}

/**
 * corrin_names_get_doses:
 * @self: names, with doses
 *
 * Returns: (transfer none) (element-type CorrinDose): all doses, by day
 */
const GPtrArray *
corrin_names_get_doses (const CorrinNames *self)
{
  return self->doses;
}

/**
 * corrin_names_uuid:
 * @self: names
 * @kind: a kind of records
 * @id: the id of one of them
 *
 * Returns: (transfer full) (nullable): what that record is called in exchange
 */
char *
corrin_names_uuid (const CorrinNames *self, const CorrinKind *kind, gint64 id)
{
  g_autoptr (CorrinRecord) record = corrin_store_get (self->store, kind, id, NULL);

  return record != NULL ? g_strdup (record->uuid) : NULL;
}
