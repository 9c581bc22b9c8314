/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-private.h"

/* A rating, and which of the wordings it was made with. */
typedef struct
{
  CorrinPoint point;
  guint wording;
} WordedPoint;

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const CorrinPoint *x = &((const WordedPoint *) a)->point;
  const CorrinPoint *y = &((const WordedPoint *) b)->point;

  if (x->day != y->day)
    return x->day < y->day ? -1 : 1;
  return (x->time > y->time) - (x->time < y->time);
}

static void
add_worded (GArray *worded, const GArray *points, guint wording)
{
  for (guint i = 0; i < points->len; i++)
    {
      WordedPoint point = { g_array_index (points, CorrinPoint, i), wording };

      g_array_append_val (worded, point);
    }
}

static GArray *
find_rewordings (const GArray *worded)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));

  for (guint i = 1; i < worded->len; i++)
    {
      const WordedPoint *before = &g_array_index (worded, WordedPoint, i - 1);
      const WordedPoint *point = &g_array_index (worded, WordedPoint, i);
      CorrinDay day = point->point.day;

      if (point->wording != before->wording
          && (days->len == 0 || g_array_index (days, CorrinDay, days->len - 1) < day))
        g_array_append_val (days, day);
    }
  return days;
}

static GArray *
without_wordings (const GArray *worded)
{
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (CorrinPoint), worded->len);

  for (guint i = 0; i < worded->len; i++)
    g_array_append_val (points, g_array_index (worded, WordedPoint, i).point);
  return points;
}

static gboolean
read_wording (const CorrinRatingReading *reading, const CorrinSymptomVersion *version, GArray *points,
              GError **error)
{
  return (reading->first_only ? corrin_store_read_first_point : corrin_store_read_points) (
      reading->store, version->record.id, &reading->days, reading->observer, reading->with_private, points,
      error);
}

/**
 * corrin_rating_reading_run:
 * @reading: how to read
 * @symptom: the id of a symptom
 * @points: (out) (transfer full) (nullable) (element-type CorrinPoint): its ratings, sorted, or %NULL without any
 * @rewordings: (out) (transfer full) (nullable) (element-type CorrinDay): the days from which on they were made with
 *   other words, in order
 * @error: return location for an error
 *
 * Reads the ratings of a symptom. Only where several wordings were rated with, it matters which.
 *
 * Returns: whether they could be read
 */
gboolean
corrin_rating_reading_run (const CorrinRatingReading *reading, gint64 symptom, GArray **points,
                           GArray **rewordings, GError **error)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  g_autoptr (GArray) worded = g_array_new (FALSE, FALSE, sizeof (WordedPoint));

  *points = *rewordings = NULL;
  for (guint i = 0; i < reading->versions->len; i++)
    {
      const CorrinSymptomVersion *version = g_ptr_array_index (reading->versions, i);
      gboolean is_first = first->len == 0;
      g_autoptr (GArray) found = NULL;

      if (version->symptom != symptom)
        continue;
      found = is_first ? g_array_ref (first) : g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
      if (!read_wording (reading, version, found, error))
        return FALSE;
      if (is_first)
        continue;
      if (worded->len == 0 && found->len > 0)
        add_worded (worded, first, 0);
      add_worded (worded, found, i + 1);
    }
  g_array_sort (worded, compare_points);
  if (worded->len > 0)
    {
      *points = without_wordings (worded);
      *rewordings = find_rewordings (worded);
    }
  else if (first->len > 0)
    *points = g_steal_pointer (&first);
  return TRUE;
}

/**
 * corrin_evidence_read_symptom:
 * @evidence: evidence of a store, with %CORRIN_EVIDENCE_FIRST_RATINGS
 * @store: the store
 * @symptom: one of its symptoms
 * @with_private: whether private ratings are among them
 * @error: return location for an error
 *
 * Reads all ratings of a symptom of which only the first ones are known.
 *
 * Returns: whether they could be read
 */
gboolean
corrin_evidence_read_symptom (const CorrinEvidence *evidence, CorrinStore *store,
                              CorrinSymptomEvidence *symptom, gboolean with_private, GError **error)
{
  const CorrinQuery days = { evidence->person->record.id, evidence->from, evidence->to };
  g_autoptr (GPtrArray) versions = corrin_store_list (store, &corrin_symptom_version_kind, &days, error);
  const CorrinRatingReading reading = { .store = store,
                                        .days = days,
                                        .observer = symptom->observer,
                                        .with_private = with_private,
                                        .versions = versions };
  GArray *points, *rewordings;

  if (versions == NULL
      || !corrin_rating_reading_run (&reading, symptom->symptom->record.id, &points, &rewordings, error))
    return FALSE;
  g_array_unref (symptom->points);
  g_clear_pointer (&symptom->rewordings, g_array_unref);
  symptom->points = points;
  symptom->rewordings = rewordings;
  return TRUE;
}
