/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-private.h"

/* Nobody looks at single ratings among more than these. */
#define MOST_LATE_SOUGHT 50000

/* What was typed late, read for some days of the evidence. */
typedef struct
{
  CorrinStore *store;
  CorrinQuery query;
  gboolean with_private;
  GPtrArray *versions;
} Reading;

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const CorrinPoint *x = a;
  const CorrinPoint *y = b;

  if (x->day != y->day)
    return x->day < y->day ? -1 : 1;
  return (x->time > y->time) - (x->time < y->time);
}

/* Whether corrin_evidence_read_late() looks at what is known of a symptom from a day on. */
gboolean
corrin_evidence_seeks_late (const CorrinSymptomEvidence *symptom, CorrinDay from)
{
  const GArray *points = symptom->points;

  return points->len <= MOST_LATE_SOUGHT
         || g_array_index (points, CorrinPoint, points->len - 1 - MOST_LATE_SOUGHT).day < from;
}

/* Of several wordings those of each come by themselves. */
static gboolean
read_symptom (const Reading *reading, CorrinSymptomEvidence *symptom, GError **error)
{
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));

  if (!corrin_evidence_seeks_late (symptom, reading->query.from))
    return TRUE;
  symptom->n_typed_late = 0;
  for (guint i = 0; i < reading->versions->len; i++)
    {
      const CorrinSymptomVersion *version = g_ptr_array_index (reading->versions, i);

      if (version->symptom == symptom->symptom->record.id
          && !corrin_store_read_late (reading->store, version->record.id, &reading->query, symptom->observer,
                                      reading->with_private, late, &symptom->n_typed_late, error))
        return FALSE;
    }
  g_array_sort (late, compare_points);
  g_clear_pointer (&symptom->late, g_array_unref);
  if (late->len > 0)
    symptom->late = g_steal_pointer (&late);
  return TRUE;
}

static gboolean
read_symptoms (const Reading *reading, GPtrArray *symptoms, GError **error)
{
  for (guint i = 0; i < symptoms->len; i++)
    if (!read_symptom (reading, g_ptr_array_index (symptoms, i), error))
      return FALSE;
  return TRUE;
}

/**
 * corrin_evidence_read_late:
 * @evidence: evidence of a store
 * @store: the store
 * @from: the first day that is looked at, or %CORRIN_DAY_NONE for no bound
 * @with_private: whether private ratings are among them
 * @error: return location for an error
 *
 * Reads which ratings from a day on were typed late or imported, those of carers too, for where only some of the days
 * of the evidence are shown one by one.
 *
 * Returns: whether it could be read
 */
gboolean
corrin_evidence_read_late (CorrinEvidence *evidence, CorrinStore *store, CorrinDay from,
                           gboolean with_private, GError **error)
{
  const CorrinQuery query = { evidence->person->record.id, from, evidence->to };
  g_autoptr (GPtrArray) versions = corrin_store_list (store, &corrin_symptom_version_kind, &query, error);
  const Reading reading = { store, query, with_private, versions };

  if (versions == NULL || !read_symptoms (&reading, evidence->symptoms, error))
    return FALSE;
  for (guint i = 0; i < evidence->observers->len; i++)
    {
      CorrinObserverEvidence *observer = g_ptr_array_index (evidence->observers, i);

      if (!read_symptoms (&reading, observer->symptoms, error))
        return FALSE;
    }
  return TRUE;
}
