/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts, numbers and pages are made from. */
#include "evidence.h"
#include "journal.h"

static CorrinEvidence *
read_period (TestJournal *journal, const char *from, const char *to, CorrinEvidenceFlags flags)
{
  g_autoptr (GError) error = NULL;
  CorrinEvidence *evidence = corrin_evidence_read (journal->store, journal->person, corrin_day_parse (from),
                                                   corrin_day_parse (to), flags, &error);

  g_assert_no_error (error);
  return evidence;
}

static void
test_period (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinEvidence) evidence = NULL;
  const CorrinSymptomEvidence *fatigue;

  test_add (journal, test_rating (journal, journal->fatigue, "2026-05-31", 1));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-01", 2));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-30", 3));
  test_add (journal, test_dose (journal, "2026-01-05"));
  test_add (journal, test_dose (journal, "2026-06-05"));
  evidence = read_period (journal, "2026-06-01", "2026-12-31", CORRIN_EVIDENCE_DEFAULT);
  g_assert_cmpint (evidence->to, ==, corrin_day_new (2026, 6, 30));
  /* Tingling was never rated: it is not shown. Doses reach back before the period. */
  g_assert_cmpuint (evidence->symptoms->len, ==, 1);
  fatigue = evidence->symptoms->pdata[0];
  g_assert_cmpuint (fatigue->points->len, ==, 2);
  g_assert_null (fatigue->rewordings);
  g_assert_cmpuint (evidence->doses->len, ==, 2);
}

static void
test_versions_are_merged_in_order (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinSymptomVersion *second = corrin_record_new (&corrin_symptom_version_kind);
  g_autoptr (CorrinEvidence) evidence = NULL;
  const CorrinSymptomEvidence *fatigue;
  const CorrinPoint *points;
  gint64 version;

  second->record.person = journal->person;
  second->symptom = 1;
  second->word_10 = g_strdup ("could not get up");
  version = test_add (journal, second);
  test_add (journal, test_rating (journal, version, "2026-06-02", 2));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-01", 1));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-03", 3));
  evidence = read_period (journal, NULL, NULL, CORRIN_EVIDENCE_DEFAULT);
  fatigue = evidence->symptoms->pdata[0];
  points = (const CorrinPoint *) fatigue->points->data;
  g_assert_cmpuint (fatigue->points->len, ==, 3);
  for (int i = 0; i < 3; i++)
    g_assert_cmpfloat (points[i].value, ==, i + 1);
  g_assert_cmpstr (fatigue->version->word_10, ==, "could not get up");

  /* One day had other words: they begin and end with it. */
  g_assert_cmpuint (fatigue->rewordings->len, ==, 2);
  g_assert_cmpint (g_array_index (fatigue->rewordings, CorrinDay, 0), ==, corrin_day_parse ("2026-06-02"));
  g_assert_cmpint (g_array_index (fatigue->rewordings, CorrinDay, 1), ==, corrin_day_parse ("2026-06-03"));
}

static void
test_private_is_left_out (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinDose *dose = test_dose (journal, "2026-06-05");
  CorrinRating *rating = test_rating (journal, journal->fatigue, "2026-06-05", 4);
  g_autoptr (CorrinEvidence) evidence = NULL, whole = NULL;

  dose->record.is_private = TRUE;
  rating->record.is_private = TRUE;
  test_add (journal, dose);
  test_add (journal, rating);
  evidence = read_period (journal, NULL, NULL, CORRIN_EVIDENCE_DEFAULT);
  g_assert_cmpuint (evidence->doses->len + evidence->symptoms->len, ==, 0);
  whole = read_period (journal, NULL, NULL, CORRIN_EVIDENCE_PRIVATE);
  g_assert_cmpuint (whole->doses->len + whole->symptoms->len, ==, 2);
}

static void
test_plan_in_force (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);
  g_autoptr (CorrinPlanStep) old = NULL;
  g_autoptr (CorrinEvidence) evidence = NULL;
  gint64 id;

  step->record.person = journal->person;
  step->day = corrin_day_new (2026, 1, 1);
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 12;
  old = corrin_record_copy (step);
  step->interval_min = 8;
  id = test_add (journal, step);
  old->replaced_by = id;
  test_add (journal, corrin_record_copy (old));
  evidence = read_period (journal, NULL, NULL, CORRIN_EVIDENCE_DEFAULT);
  g_assert_cmpuint (evidence->plan->len, ==, 1);
  g_assert_cmpint (((CorrinPlanStep *) evidence->plan->pdata[0])->interval_min, ==, 8);
}

static void
test_archived_is_not_shown (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinSymptom) fatigue = NULL;
  g_autoptr (CorrinEvidence) evidence = NULL;
  g_autoptr (GError) error = NULL;

  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-01", 4));
  fatigue = corrin_catalog_symptom (journal->store, journal->person, "fatigue", &error);
  fatigue->archived = TRUE;
  g_assert_true (corrin_store_update (journal->store, fatigue, &error));
  evidence = read_period (journal, NULL, NULL, CORRIN_EVIDENCE_DEFAULT);
  g_assert_cmpuint (evidence->symptoms->len, ==, 0);
  /* Typed on the 30th for the 1st, but of a symptom that is not shown. */
  g_assert_cmpuint (evidence->late_entries, ==, 0);
}

/* Pages must not say that nobody rated when a carer did. */
static void
test_carers_are_named_apart (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);
  g_autoptr (CorrinEvidence) evidence = NULL;
  const CorrinObserverEvidence *observer;
  const char *const days[] = { "2026-06-01", "2026-06-01", "2026-06-03", "2026-05-01" };
  gint64 anna;

  carer->name = g_strdup ("Anna");
  anna = test_add (journal, carer);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      CorrinRating *rating = test_rating (journal, journal->fatigue, days[i], 5);

      rating->observer = anna;
      test_add (journal, rating);
    }
  evidence = read_period (journal, NULL, NULL, CORRIN_EVIDENCE_DEFAULT);
  g_assert_cmpuint (evidence->symptoms->len, ==, 0);
  g_assert_cmpuint (evidence->observers->len, ==, 1);
  observer = evidence->observers->pdata[0];
  g_assert_cmpstr (observer->carer->name, ==, "Anna");
  g_assert_cmpuint (
      corrin_observer_evidence_days (observer, corrin_day_new (2026, 6, 1), corrin_day_new (2026, 6, 30)), ==,
      2);
}

/* A carer's ratings never come among the person's, also where both are read for one chart. */
static void
test_observed (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);
  CorrinRating *seen = test_rating (journal, journal->fatigue, "2026-06-02", 8);
  g_autoptr (CorrinEvidence) chart = NULL, apart = NULL;
  const CorrinSymptomEvidence *fatigue;
  const CorrinObserverEvidence *observer;

  carer->name = g_strdup ("Anna");
  seen->observer = test_add (journal, carer);
  test_add (journal, seen);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-02", 3));
  chart = read_period (journal, NULL, NULL, CORRIN_EVIDENCE_CHART);
  g_assert_cmpuint (chart->observers->len, ==, 0);

  apart = read_period (journal, NULL, NULL, CORRIN_EVIDENCE_CHART | CORRIN_EVIDENCE_OBSERVED);
  fatigue = apart->symptoms->pdata[0];
  g_assert_cmpuint (fatigue->points->len, ==, 1);
  g_assert_cmpfloat (g_array_index (fatigue->points, CorrinPoint, 0).value, ==, 3);
  observer = apart->observers->pdata[0];
  g_assert_cmpuint (observer->symptoms->len, ==, 1);
  fatigue = observer->symptoms->pdata[0];
  g_assert_cmpuint (fatigue->points->len, ==, 1);
  g_assert_cmpfloat (g_array_index (fatigue->points, CorrinPoint, 0).value, ==, 8);
}

static void
add_note (TestJournal *journal, const char *day, gboolean is_private)
{
  CorrinDayNote *note = corrin_record_new (&corrin_day_note_kind);

  note->record.person = journal->person;
  note->record.is_private = is_private;
  note->day = corrin_day_parse (day);
  note->text = g_strdup ("slept badly");
  test_add (journal, note);
}

/* What was typed after its day is named once more, and so is what was imported. */
static void
test_late (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinEvidence) without = NULL;
  g_autoptr (CorrinEvidence) with = NULL;
  const CorrinSymptomEvidence *fatigue;
  const CorrinPoint *late;

  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-30", 3));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-29", 4));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-05", 5));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-01", 6));
  test_add (journal, test_rating (journal, journal->tingling, "2026-06-30", 1));
  without = read_period (journal, "2026-06-01", NULL, CORRIN_EVIDENCE_DEFAULT);
  g_assert_null (((CorrinSymptomEvidence *) without->symptoms->pdata[0])->late);
  with = read_period (journal, "2026-06-01", NULL, CORRIN_EVIDENCE_LATE);
  fatigue = with->symptoms->pdata[0];
  g_assert_cmpuint (fatigue->points->len, ==, 4);
  g_assert_cmpuint (fatigue->late->len, ==, 2);
  late = (const CorrinPoint *) (const void *) fatigue->late->data;
  g_assert_cmpint (late[0].day, ==, corrin_day_new (2026, 6, 1));
  g_assert_cmpfloat (late[1].value, ==, 5);
  g_assert_null (((CorrinSymptomEvidence *) with->symptoms->pdata[1])->late);
}

static void
test_notes (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinDayTag *tag = corrin_record_new (&corrin_day_tag_kind);
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);
  g_autoptr (CorrinEvidence) without = NULL, shared = NULL, own = NULL;

  tag->record.person = journal->person;
  tag->day = corrin_day_parse ("2026-06-04");
  tag->tag = g_strdup ("cold");
  test_add (journal, tag);
  reaction->record.person = journal->person;
  reaction->day = corrin_day_parse ("2026-06-03");
  reaction->what = CORRIN_REACTION_HEADACHE;
  test_add (journal, reaction);
  add_note (journal, "2026-06-04", FALSE);
  add_note (journal, "2026-06-02", TRUE);
  add_note (journal, "2026-05-02", FALSE);

  without = read_period (journal, "2026-06-01", NULL, CORRIN_EVIDENCE_PRIVATE);
  g_assert_cmpuint (without->notes->len, ==, 0);
  g_assert_cmpuint (without->tags->len, ==, 0);
  g_assert_cmpuint (without->reactions->len, ==, 0);
  shared = read_period (journal, "2026-06-01", NULL, CORRIN_EVIDENCE_NOTES);
  g_assert_cmpuint (shared->notes->len, ==, 1);
  g_assert_cmpuint (shared->tags->len, ==, 1);
  g_assert_cmpstr (((CorrinDayTag *) shared->tags->pdata[0])->tag, ==, "cold");
  g_assert_cmpuint (shared->reactions->len, ==, 1);
  own = read_period (journal, "2026-06-01", NULL, CORRIN_EVIDENCE_NOTES | CORRIN_EVIDENCE_PRIVATE);
  g_assert_cmpuint (own->notes->len, ==, 2);
  g_assert_cmpint (g_array_index (own->notes, CorrinDay, 0), ==, corrin_day_new (2026, 6, 2));
  g_assert_cmpint (g_array_index (own->notes, CorrinDay, 1), ==, corrin_day_new (2026, 6, 4));
}

static void
import_rating (TestJournal *journal, const char *day)
{
  static const guint8 key[16] = { 1 };
  g_autoptr (CorrinImport) import = corrin_record_new (&corrin_import_kind);
  CorrinRating *rating = test_rating (journal, journal->fatigue, day, 7);
  g_autoptr (GError) error = NULL;
  gboolean was_new;

  import->source = g_strdup ("scores.csv");
  import->format = g_strdup ("table");
  g_assert_true (corrin_store_begin_import (journal->store, import, &error));
  g_assert_no_error (error);
  g_assert_true (corrin_store_add_imported (journal->store, rating, key, &was_new, &error));
  g_assert_true (corrin_store_commit (journal->store, &error));
  g_assert_no_error (error);
  corrin_record_free (rating);
}

/* How many were typed late is the same whether they are named one by one or not: what was imported is not counted, nor
 * what a carer saw or what is private. */
static void
test_late_entries_counted_twice (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);
  CorrinRating *seen = test_rating (journal, journal->fatigue, "2026-06-02", 6);
  CorrinRating *private = test_rating (journal, journal->fatigue, "2026-06-03", 6);
  const CorrinEvidenceFlags with = CORRIN_EVIDENCE_OBSERVED | CORRIN_EVIDENCE_LATE;

  carer->name = g_strdup ("Anna");
  seen->observer = test_add (journal, carer);
  private->record.is_private = TRUE;
  test_add (journal, seen);
  test_add (journal, private);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-30", 3));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-04", 4));
  test_add (journal, test_rating (journal, journal->tingling, "2026-06-05", 5));
  import_rating (journal, "2026-06-06");
  for (int is_private = FALSE; is_private <= TRUE; is_private++)
    {
      CorrinEvidenceFlags all = is_private ? CORRIN_EVIDENCE_PRIVATE : CORRIN_EVIDENCE_DEFAULT;
      g_autoptr (CorrinEvidence) counted = read_period (journal, NULL, NULL, all);
      g_autoptr (CorrinEvidence) named = read_period (journal, NULL, NULL, all | with);

      g_assert_cmpuint (counted->late_entries, ==, is_private ? 3 : 2);
      g_assert_cmpuint (named->late_entries, ==, counted->late_entries);
      g_assert_cmpuint (((CorrinSymptomEvidence *) named->symptoms->pdata[0])->late->len, ==,
                        is_private ? 3 : 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/evidence/period", test_period);
  g_test_add_func ("/evidence/versions", test_versions_are_merged_in_order);
  g_test_add_func ("/evidence/private", test_private_is_left_out);
  g_test_add_func ("/evidence/plan-in-force", test_plan_in_force);
  g_test_add_func ("/evidence/carers-apart", test_carers_are_named_apart);
  g_test_add_func ("/evidence/observed", test_observed);
  g_test_add_func ("/evidence/late", test_late);
  g_test_add_func ("/evidence/late-entries-counted-twice", test_late_entries_counted_twice);
  g_test_add_func ("/evidence/notes", test_notes);
  g_test_add_func ("/evidence/archived", test_archived_is_not_shown);
  return g_test_run ();
}
