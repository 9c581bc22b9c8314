/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/**
 * CorrinSymptomEvidence:
 * @symptom: the symptom
 * @version: its newest wording
 * @observer: the id of the carer who rated, or 0 for the person's own ratings
 * @points: (element-type CorrinPoint): the ratings of the period, sorted; never those of two people
 * @rewordings: (nullable) (element-type CorrinDay): the days among them from which on they were rated with other
 *   words, in order
 * @late: (nullable) (element-type CorrinPoint): those of @points, or of the last days among them, that were typed
 *   after their day or imported, sorted; without any, or when they were not asked for, %NULL
 * @n_typed_late: how many of @late were not imported
 */
typedef struct
{
  CorrinSymptom *symptom;
  CorrinSymptomVersion *version;
  gint64 observer;
  GArray *points;
  GArray *rewordings;
  GArray *late;
  guint n_typed_late;
} CorrinSymptomEvidence;

/**
 * CorrinObserverEvidence:
 * @carer: who rated what they saw
 * @days: (element-type CorrinDay): the days of the period on which they did, each once, in order
 * @symptoms: (element-type CorrinSymptomEvidence): what they rated, like the person's; empty unless it was asked for
 *
 * A carer's ratings are a series of their own; no number of the person's has any of them in it.
 */
typedef struct
{
  CorrinCarer *carer;
  GArray *days;
  GPtrArray *symptoms;
} CorrinObserverEvidence;

/**
 * CorrinEvidence:
 * @person: whose records
 * @from: first day that was asked for, or %CORRIN_DAY_NONE for no bound
 * @to: last day that was asked for, inclusive, never after @today
 * @today: the day on which the evidence was taken
 * @symptoms: (element-type CorrinSymptomEvidence): those rated from @from to @to and not archived, in the
 *   person's order
 * @doses: (element-type CorrinDose): given and skipped, of any route, up to @to, also before @from, by day
 * @plan: (element-type CorrinPlanStep): steps in force (not replaced), by day and position
 * @labs: (element-type CorrinLabResult): of the period, by day
 * @notes: (element-type CorrinDay): the days of the period with a note, each once, in order; empty unless they were
 *   asked for
 * @tags: (element-type CorrinDayTag): of the period, by day; empty unless they were asked for
 * @reactions: (element-type CorrinReaction): of the period, by day; empty unless they were asked for
 * @questions: (element-type CorrinQuestion): all, by position
 * @observers: (element-type CorrinObserverEvidence): the carers who rated in the period
 * @late_entries: own ratings of shown symptoms in the period that were typed late
 *
 * All that charts, numbers and pages of one person and period are made from, read once. Private records are left
 * out unless they were asked for.
 */
typedef struct
{
  CorrinPerson *person;
  CorrinDay from;
  CorrinDay to;
  CorrinDay today;
  GPtrArray *symptoms;
  GPtrArray *doses;
  GPtrArray *plan;
  GPtrArray *labs;
  GArray *notes;
  GPtrArray *tags;
  GPtrArray *reactions;
  GPtrArray *questions;
  GPtrArray *observers;
  guint late_entries;
} CorrinEvidence;

/**
 * CorrinEvidenceFlags:
 * @CORRIN_EVIDENCE_PRIVATE: with private records
 * @CORRIN_EVIDENCE_CHART: only what a chart needs (symptoms, doses, plan, labs); the rest is empty
 * @CORRIN_EVIDENCE_NOTES: with the days of notes, with tags and reactions
 * @CORRIN_EVIDENCE_OBSERVED: with the ratings of carers, apart from the person's
 * @CORRIN_EVIDENCE_LATE: with the ratings that were typed late or imported, named by themselves once more, unless a
 *   symptom has very many
 * @CORRIN_EVIDENCE_FIRST_RATINGS: of the ratings only the first one with each wording, to know what was rated since
 *   when; corrin_evidence_read_symptom() reads the others
 */
typedef enum
{
  CORRIN_EVIDENCE_DEFAULT = 0,
  CORRIN_EVIDENCE_PRIVATE = 1 << 0,
  CORRIN_EVIDENCE_CHART = 1 << 1,
  CORRIN_EVIDENCE_NOTES = 1 << 2,
  CORRIN_EVIDENCE_OBSERVED = 1 << 3,
  CORRIN_EVIDENCE_LATE = 1 << 4,
  CORRIN_EVIDENCE_FIRST_RATINGS = 1 << 5,
} CorrinEvidenceFlags;

CorrinEvidence *corrin_evidence_read (CorrinStore *store, gint64 person, CorrinDay from, CorrinDay to,
                                      CorrinEvidenceFlags flags, GError **error);
gboolean corrin_evidence_read_symptom (const CorrinEvidence *evidence, CorrinStore *store,
                                       CorrinSymptomEvidence *symptom, gboolean with_private, GError **error);
gboolean corrin_evidence_read_late (CorrinEvidence *evidence, CorrinStore *store, CorrinDay from,
                                    gboolean with_private, GError **error);
guint corrin_observer_evidence_days (const CorrinObserverEvidence *observer, CorrinDay from, CorrinDay to);
void corrin_evidence_free (CorrinEvidence *evidence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinEvidence, corrin_evidence_free)

G_END_DECLS
