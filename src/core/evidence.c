/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence.h"

#include "clock.h"
#include "evidence-private.h"

static void
symptom_evidence_free (CorrinSymptomEvidence *evidence)
{
  corrin_record_free (evidence->symptom);
  corrin_record_free (evidence->version);
  g_array_unref (evidence->points);
  g_clear_pointer (&evidence->rewordings, g_array_unref);
  g_clear_pointer (&evidence->late, g_array_unref);
  g_free (evidence);
}

static void
observer_evidence_free (CorrinObserverEvidence *observer)
{
  corrin_record_free (observer->carer);
  g_array_unref (observer->days);
  g_ptr_array_unref (observer->symptoms);
  g_free (observer);
}

/**
 * corrin_observer_evidence_days:
 * @observer: a carer's evidence
 * @from: a day
 * @to: another, inclusive
 *
 * Returns: on how many days between them the carer rated
 */
guint
corrin_observer_evidence_days (const CorrinObserverEvidence *observer, CorrinDay from, CorrinDay to)
{
  guint n = 0;

  for (guint i = 0; i < observer->days->len; i++)
    {
      CorrinDay day = g_array_index (observer->days, CorrinDay, i);

      n += day >= from && day <= to;
    }
  return n;
}

/**
 * corrin_evidence_free:
 * @evidence: (nullable) (transfer full): evidence
 */
void
corrin_evidence_free (CorrinEvidence *evidence)
{
  if (evidence == NULL)
    return;
  corrin_record_free (evidence->person);
  g_clear_pointer (&evidence->symptoms, g_ptr_array_unref);
  g_clear_pointer (&evidence->doses, g_ptr_array_unref);
  g_clear_pointer (&evidence->plan, g_ptr_array_unref);
  g_clear_pointer (&evidence->labs, g_ptr_array_unref);
  g_clear_pointer (&evidence->notes, g_array_unref);
  g_clear_pointer (&evidence->tags, g_ptr_array_unref);
  g_clear_pointer (&evidence->reactions, g_ptr_array_unref);
  g_clear_pointer (&evidence->questions, g_ptr_array_unref);
  g_clear_pointer (&evidence->observers, g_ptr_array_unref);
  g_free (evidence);
}

typedef struct
{
  CorrinStore *store;
  CorrinEvidence *evidence;
  CorrinEvidenceFlags flags;
} Reading;

static gboolean
with_private (const Reading *reading)
{
  return (reading->flags & CORRIN_EVIDENCE_PRIVATE) != 0;
}

static CorrinQuery
period_of (const Reading *reading)
{
  return (CorrinQuery){ reading->evidence->person->record.id, reading->evidence->from,
                        reading->evidence->to };
}

static GPtrArray *
read_records (const Reading *reading, const CorrinKind *kind, const CorrinQuery *query, GError **error)
{
  return corrin_store_list_shown (reading->store, kind, query, with_private (reading), error);
}

/* Takes the points over. */
static CorrinSymptomEvidence *
add_evidence (GPtrArray *evidences, CorrinSymptom *symptom, CorrinSymptomVersion *newest, GArray *points,
              GArray *rewordings)
{
  CorrinSymptomEvidence *evidence = g_new0 (CorrinSymptomEvidence, 1);

  evidence->symptom = corrin_record_copy (symptom);
  evidence->version = corrin_record_copy (newest);
  evidence->points = points;
  evidence->rewordings = rewordings;
  g_ptr_array_add (evidences, evidence);
  return evidence;
}

static CorrinSymptomVersion *
newest_of (const GPtrArray *versions, gint64 symptom)
{
  for (guint i = versions->len; i > 0; i--)
    {
      CorrinSymptomVersion *version = g_ptr_array_index (versions, i - 1);

      if (version->symptom == symptom)
        return version;
    }
  return NULL;
}

/* A symptom that was never rated in the period is not shown, so it gives no evidence. */
static gboolean
read_symptom (const CorrinRatingReading *ratings, CorrinSymptom *symptom, GPtrArray *evidences,
              GError **error)
{
  GArray *points, *rewordings;

  if (!corrin_rating_reading_run (ratings, symptom->record.id, &points, &rewordings, error))
    return FALSE;
  if (points != NULL)
    add_evidence (evidences, symptom, newest_of (ratings->versions, symptom->record.id), points, rewordings)
        ->observer = ratings->observer;
  return TRUE;
}

static GPtrArray *
symptom_evidences_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) symptom_evidence_free);
}

/* What @observer rated, or the person when that is 0. */
static gboolean
read_symptoms (const Reading *reading, gint64 observer, GPtrArray *evidences, GError **error)
{
  const CorrinQuery period = period_of (reading);
  g_autoptr (GPtrArray) symptoms = read_records (reading, &corrin_symptom_kind, &period, error);
  g_autoptr (GPtrArray) versions =
      symptoms != NULL ? corrin_store_list (reading->store, &corrin_symptom_version_kind, &period, error)
                       : NULL;
  const CorrinRatingReading ratings = { .store = reading->store,
                                        .days = period,
                                        .observer = observer,
                                        .with_private = with_private (reading),
                                        .first_only = (reading->flags & CORRIN_EVIDENCE_FIRST_RATINGS) != 0,
                                        .versions = versions };

  for (guint i = 0; versions != NULL && i < symptoms->len; i++)
    {
      CorrinSymptom *symptom = g_ptr_array_index (symptoms, i);

      if (!symptom->archived && !read_symptom (&ratings, symptom, evidences, error))
        return FALSE;
    }
  return versions != NULL;
}

static void
keep_steps_in_force (GPtrArray *steps)
{
  for (guint i = steps->len; i > 0; i--)
    {
      const CorrinPlanStep *step = g_ptr_array_index (steps, i - 1);

      if (step->replaced_by != 0)
        g_ptr_array_remove_index (steps, i - 1);
    }
}

static gboolean
read_treatment (const Reading *reading, GError **error)
{
  CorrinEvidence *evidence = reading->evidence;
  const CorrinQuery period = period_of (reading);
  const CorrinQuery up_to = { period.person, CORRIN_DAY_NONE, period.to };
  const CorrinQuery always = { period.person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };

  evidence->doses = read_records (reading, &corrin_dose_kind, &up_to, error);
  if (evidence->doses == NULL)
    return FALSE;
  evidence->plan = read_records (reading, &corrin_plan_step_kind, &always, error);
  if (evidence->plan == NULL)
    return FALSE;
  keep_steps_in_force (evidence->plan);
  evidence->labs = read_records (reading, &corrin_lab_result_kind, &period, error);
  return evidence->labs != NULL;
}

static gboolean
note_day (const CorrinRecord *record, gpointer data)
{
  const Reading *reading = data;
  CorrinDay day = ((const CorrinDayNote *) record)->day;

  if (!record->is_private || with_private (reading))
    g_array_append_val (reading->evidence->notes, day);
  return TRUE;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const CorrinDay *x = a;
  const CorrinDay *y = b;

  return (*x > *y) - (*x < *y);
}

static void
keep_each_once (GArray *days)
{
  CorrinDay *all = (CorrinDay *) (void *) days->data;
  guint n = 0;

  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    if (n == 0 || all[i] != all[n - 1])
      all[n++] = all[i];
  g_array_set_size (days, n);
}

static gboolean
read_notes (const Reading *reading, GError **error)
{
  CorrinEvidence *evidence = reading->evidence;
  const CorrinQuery period = period_of (reading);

  if ((reading->flags & CORRIN_EVIDENCE_NOTES) == 0)
    {
      evidence->tags = g_ptr_array_new_with_free_func (corrin_record_free);
      evidence->reactions = g_ptr_array_new_with_free_func (corrin_record_free);
      return TRUE;
    }
  if (!corrin_store_each (reading->store, &corrin_day_note_kind, &period, note_day, (gpointer) reading,
                          error))
    return FALSE;
  keep_each_once (evidence->notes);
  evidence->tags = read_records (reading, &corrin_day_tag_kind, &period, error);
  if (evidence->tags == NULL)
    return FALSE;
  evidence->reactions = read_records (reading, &corrin_reaction_kind, &period, error);
  return evidence->reactions != NULL;
}

static gboolean
read_observers (const Reading *reading, GError **error)
{
  const CorrinQuery period = period_of (reading);
  g_autoptr (GPtrArray) carers = corrin_store_list (reading->store, &corrin_carer_kind, &period, error);

  for (guint i = 0; carers != NULL && i < carers->len; i++)
    {
      CorrinCarer *carer = carers->pdata[i];
      g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
      CorrinObserverEvidence *observer;

      if (!corrin_store_read_observed_days (reading->store, &period, carer->record.id, with_private (reading),
                                            days, error))
        return FALSE;
      if (days->len == 0)
        continue;
      observer = g_new0 (CorrinObserverEvidence, 1);
      observer->carer = corrin_record_copy (carer);
      observer->days = g_steal_pointer (&days);
      observer->symptoms = symptom_evidences_new ();
      g_ptr_array_add (reading->evidence->observers, observer);
      if ((reading->flags & CORRIN_EVIDENCE_OBSERVED) != 0
          && !read_symptoms (reading, carer->record.id, observer->symptoms, error))
        return FALSE;
    }
  return carers != NULL;
}

static gboolean
read_for_pages (const Reading *reading, GError **error)
{
  CorrinEvidence *evidence = reading->evidence;
  const CorrinQuery period = period_of (reading);

  if ((reading->flags & CORRIN_EVIDENCE_CHART) != 0)
    {
      evidence->questions = g_ptr_array_new_with_free_func (corrin_record_free);
      return (reading->flags & CORRIN_EVIDENCE_OBSERVED) == 0 || read_observers (reading, error);
    }
  evidence->questions = read_records (reading, &corrin_question_kind, &period, error);
  return evidence->questions != NULL && read_observers (reading, error);
}

/* The person's own ones are counted where they are not named. */
static gboolean
count_late (const Reading *reading, GError **error)
{
  CorrinEvidence *evidence = reading->evidence;
  const CorrinQuery period = period_of (reading);
  gboolean are_named = (reading->flags & CORRIN_EVIDENCE_LATE) != 0;
  guint n_late = 0;

  for (guint i = 0; i < evidence->symptoms->len; i++)
    {
      const CorrinSymptomEvidence *symptom = g_ptr_array_index (evidence->symptoms, i);

      are_named = are_named && corrin_evidence_seeks_late (symptom, evidence->from);
      n_late += symptom->n_typed_late;
    }
  evidence->late_entries = n_late;
  return are_named
         || corrin_store_count_late (reading->store, &period, with_private (reading), &evidence->late_entries,
                                     error);
}

static gboolean
read_late (const Reading *reading, GError **error)
{
  if ((reading->flags & CORRIN_EVIDENCE_LATE) != 0
      && !corrin_evidence_read_late (reading->evidence, reading->store, reading->evidence->from,
                                     with_private (reading), error))
    return FALSE;
  return (reading->flags & CORRIN_EVIDENCE_CHART) != 0 || count_late (reading, error);
}

/**
 * corrin_evidence_read:
 * @store: a store
 * @person: whose records
 * @from: first day, or %CORRIN_DAY_NONE for no bound
 * @to: last day, inclusive, or %CORRIN_DAY_NONE for today; later days are cut to today
 * @flags: what to read
 * @error: return location for an error
 *
 * Reads what charts, numbers and pages are made from, and nothing that they do not show.
 *
 * Returns: (transfer full) (nullable): the evidence; free with corrin_evidence_free()
 */
CorrinEvidence *
corrin_evidence_read (CorrinStore *store, gint64 person, CorrinDay from, CorrinDay to,
                      CorrinEvidenceFlags flags, GError **error)
{
  g_autoptr (CorrinEvidence) evidence = g_new0 (CorrinEvidence, 1);
  const Reading reading = { store, evidence, flags };
  gboolean own, read;

  evidence->today = corrin_clock_today ();
  evidence->from = from;
  evidence->to = to == CORRIN_DAY_NONE ? evidence->today : MIN (to, evidence->today);
  evidence->symptoms = symptom_evidences_new ();
  evidence->notes = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  if (!corrin_store_begin_reading (store, &own, error))
    return NULL;
  evidence->observers = g_ptr_array_new_with_free_func ((GDestroyNotify) observer_evidence_free);
  evidence->person = corrin_store_get (store, &corrin_person_kind, person, error);
  read = evidence->person != NULL && read_symptoms (&reading, 0, evidence->symptoms, error)
         && read_treatment (&reading, error) && read_notes (&reading, error)
         && read_for_pages (&reading, error) && read_late (&reading, error);
  corrin_store_end_reading (store, own);
  return read ? g_steal_pointer (&evidence) : NULL;
}
