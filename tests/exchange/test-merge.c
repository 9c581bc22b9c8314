/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bringing in what was written in a copy: what becomes of each record. */
#include "merge-case.h"

#include "errors.h"
#include "import.h"
#include "merge-private.h"

#include <glib/gstdio.h>
#include <unistd.h>

static gpointer
get (TestJournal *journal, const CorrinKind *kind, gint64 id)
{
  g_autoptr (GError) error = NULL;
  gpointer record = corrin_store_get (journal->store, kind, id, &error);

  g_assert_no_error (error);
  return record;
}

static void
save (TestJournal *journal, gpointer record)
{
  g_autoptr (GError) error = NULL;

  corrin_store_update (journal->store, record, &error);
  g_assert_no_error (error);
}

static void
set_value (TestJournal *journal, gint64 id, double value)
{
  g_autoptr (CorrinRating) rating = get (journal, &corrin_rating_kind, id);

  rating->value = value;
  save (journal, rating);
}

static double
value_of (TestJournal *journal, gint64 id)
{
  g_autoptr (CorrinRating) rating = get (journal, &corrin_rating_kind, id);

  return rating->value;
}

static void
assert_totals (const CorrinMergeResult *result, guint fresh, guint changed, guint conflicts, guint deleted)
{
  g_assert_cmpuint (result->totals[CORRIN_MERGE_NEW], ==, fresh);
  g_assert_cmpuint (result->totals[CORRIN_MERGE_CHANGED], ==, changed);
  g_assert_cmpuint (result->totals[CORRIN_MERGE_CONFLICT], ==, conflicts);
  g_assert_cmpuint (result->totals[CORRIN_MERGE_DELETED], ==, deleted);
}

static void
test_new (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (CorrinMergeResult) first = NULL;
  g_autoptr (CorrinMergeResult) again = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GPtrArray) of_hers = NULL;
  g_autoptr (GPtrArray) of_his = NULL;
  CorrinReaction *reaction;

  test_add (c->hers, test_rating (c->hers, c->hers->fatigue, "2026-06-01", 5));
  merge_case_copy (c);
  reaction = corrin_record_new (&corrin_reaction_kind);
  reaction->record.person = c->hers->person;
  reaction->dose = test_add (c->his, test_dose (c->his, "2026-06-02"));
  reaction->day = corrin_day_parse ("2026-06-02");
  test_add (c->his, reaction);
  /* Other ids than his, so that a reference that was not changed would be seen. */
  test_add (c->hers, test_dose (c->hers, "2026-05-01"));
  test_add (c->hers, test_dose (c->hers, "2026-05-02"));
  before = merge_case_contents (c->hers);

  first = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (first, 2, 0, 0, 0);
  g_assert_true (first->shares_people);
  g_assert_cmpuint (first->entries->len, ==, 0);
  again = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (again, 0, 0, 0, 0);

  g_assert_true (corrin_store_undo (c->hers->store, NULL));
  undone = merge_case_contents (c->hers);
  merge_case_assert_same (before, undone);
  g_clear_pointer (&again, corrin_merge_result_free);
  again = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (again, 2, 0, 0, 0);

  g_clear_pointer (&again, corrin_merge_result_free);
  again = merge_case_bring_in (c->his, c->hers, FALSE);
  assert_totals (again, 2, 0, 0, 0);
  of_hers = merge_case_contents (c->hers);
  of_his = merge_case_contents (c->his);
  merge_case_assert_same (of_hers, of_his);
}

static gboolean
keep_dose (const CorrinRecord *record, gpointer data)
{
  *(gint64 *) data = ((const CorrinReaction *) record)->dose;
  return TRUE;
}

static void
test_references (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (CorrinMergeResult) result = NULL;
  CorrinQuery query = { 0, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);
  g_autoptr (CorrinDose) dose = NULL;
  gint64 id = 0;

  merge_case_copy (c);
  reaction->record.person = c->his->person;
  reaction->dose = test_add (c->his, test_dose (c->his, "2026-06-02"));
  reaction->day = corrin_day_parse ("2026-06-02");
  test_add (c->his, reaction);
  test_add (c->hers, test_dose (c->hers, "2026-05-01"));
  result = merge_case_bring_in (c->hers, c->his, FALSE);
  query.person = c->hers->person;
  g_assert_true (corrin_store_each (c->hers->store, &corrin_reaction_kind, &query, keep_dose, &id, NULL));
  dose = get (c->hers, &corrin_dose_kind, id);
  g_assert_cmpint (dose->day, ==, corrin_day_parse ("2026-06-02"));
}

/* Changed in one of the two only: the newer version is taken, whichever way it is brought. */
static void
test_changed (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (CorrinMergeResult) to_hers = NULL;
  g_autoptr (CorrinMergeResult) to_his = NULL;
  const CorrinMergeEntry *entry;
  const CorrinMergeDifference *difference;
  gint64 one = test_add (c->hers, test_rating (c->hers, c->hers->fatigue, "2026-06-01", 5));
  gint64 two = test_add (c->hers, test_rating (c->hers, c->hers->fatigue, "2026-06-02", 5));

  merge_case_copy (c);
  set_value (c->his, one, 6);
  set_value (c->his, one, 7);
  set_value (c->hers, two, 2);
  to_hers = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (to_hers, 0, 1, 0, 0);
  g_assert_cmpfloat (value_of (c->hers, one), ==, 7);
  g_assert_cmpfloat (value_of (c->hers, two), ==, 2);
  entry = to_hers->entries->pdata[0];
  g_assert_cmpint (entry->fate, ==, CORRIN_MERGE_CHANGED);
  g_assert_cmpstr (entry->title, ==, "Fatigue, 1 June 2026");
  difference = entry->differences->pdata[0];
  g_assert_cmpstr (difference->field, ==, "Value");
  g_assert_cmpstr (difference->here, ==, "5");
  g_assert_cmpstr (difference->there, ==, "7");

  to_his = merge_case_bring_in (c->his, c->hers, FALSE);
  assert_totals (to_his, 0, 1, 0, 0);
  g_assert_cmpfloat (value_of (c->his, two), ==, 2);
  g_assert_true (corrin_store_undo (c->hers->store, NULL));
  g_assert_cmpfloat (value_of (c->hers, one), ==, 5);
}

static void
test_conflict (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (CorrinMergeResult) to_hers = NULL;
  g_autoptr (CorrinMergeResult) to_his = NULL;
  g_autoptr (CorrinMergeResult) again = NULL;
  g_autoptr (GPtrArray) of_hers = NULL;
  g_autoptr (GPtrArray) of_his = NULL;
  g_autoptr (CorrinRating) other = NULL;
  const CorrinMergeEntry *entry;
  gint64 id = test_add (c->hers, test_rating (c->hers, c->hers->fatigue, "2026-06-01", 5));

  merge_case_copy (c);
  set_value (c->hers, id, 3);
  set_value (c->his, id, 8);
  to_hers = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (to_hers, 0, 0, 1, 0);
  entry = to_hers->entries->pdata[0];
  g_assert_true (entry->both_kept);
  g_assert_cmpfloat (value_of (c->hers, id), ==, 3);
  other = get (c->hers, &corrin_rating_kind, id + 1);
  g_assert_cmpfloat (other->value, ==, 8);
  g_assert_cmpstr (other->record.note, ==,
                   "Other version, from the copy “journal.corrin”, brought in on 30 June 2026.");

  again = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (again, 0, 0, 0, 0);
  to_his = merge_case_bring_in (c->his, c->hers, FALSE);
  assert_totals (to_his, 0, 0, 1, 0);
  of_hers = merge_case_contents (c->hers);
  of_his = merge_case_contents (c->his);
  merge_case_assert_same (of_hers, of_his);

  /* Now each has both; whichever way, nothing comes again. */
  g_clear_pointer (&again, corrin_merge_result_free);
  again = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (again, 0, 0, 0, 0);
  g_clear_pointer (&again, corrin_merge_result_free);
  again = merge_case_bring_in (c->his, c->hers, FALSE);
  assert_totals (again, 0, 0, 0, 0);
}

/* Whoever decided for one version is not asked again. */
static void
test_conflict_settled (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (CorrinMergeResult) first = NULL;
  g_autoptr (CorrinMergeResult) again = NULL;
  gint64 id = test_add (c->hers, test_rating (c->hers, c->hers->fatigue, "2026-06-01", 5));

  merge_case_copy (c);
  set_value (c->hers, id, 3);
  set_value (c->his, id, 8);
  first = merge_case_bring_in (c->hers, c->his, FALSE);
  g_assert_true (corrin_store_remove (c->hers->store, &corrin_rating_kind, id + 1, NULL));
  again = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (again, 0, 0, 0, 0);
}

/* A version that was kept under an earlier schema is known again under one with more fields. */
static void
test_version_of_an_earlier_schema (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinMerge merge = { .names_here = corrin_record_names_new (journal->store) };
  CorrinKind earlier = corrin_appointment_kind;
  g_autoptr (CorrinAppointment) appointment = corrin_record_new (&corrin_appointment_kind);
  g_autofree char *version = NULL;
  g_autofree char *earlier_version = NULL;
  g_autofree char *other_version = NULL;

  appointment->record.person = journal->person;
  appointment->day = corrin_day_parse ("2026-06-10");
  appointment->said = g_strdup ("iron is low");
  test_add (journal, corrin_record_copy (appointment));
  version = corrin_merge_version_uuid (&merge, &appointment->record, NULL);
  while (!g_str_equal (earlier.fields[earlier.n_fields - 1].name, "recheck_done"))
    earlier.n_fields--;
  appointment->record.kind = &earlier;
  earlier_version = corrin_merge_version_uuid (&merge, &appointment->record, NULL);
  appointment->record.kind = &corrin_appointment_kind;
  g_assert_cmpstr (version, ==, earlier_version);
  appointment->summary_pages = 2;
  other_version = corrin_merge_version_uuid (&merge, &appointment->record, NULL);
  g_assert_cmpstr (version, !=, other_version);
  corrin_record_names_free (merge.names_here);
}

/* Of some there can only be one, and some must not count twice. */
static void
test_conflict_kinds (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (CorrinMergeResult) result = NULL;
  g_autoptr (CorrinPerson) hers = NULL;
  g_autoptr (CorrinPerson) his = NULL;
  g_autoptr (CorrinPlanStep) step_hers = NULL;
  g_autoptr (CorrinPlanStep) step_his = NULL;
  g_autoptr (CorrinPlanStep) aside = NULL;
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);
  gint64 id;

  step->record.person = c->hers->person;
  step->day = corrin_day_parse ("2026-01-01");
  step->interval_min = 84;
  id = test_add (c->hers, step);
  merge_case_copy (c);
  hers = get (c->hers, &corrin_person_kind, c->hers->person);
  his = get (c->his, &corrin_person_kind, c->his->person);
  hers->clinician = g_strdup ("Dr A");
  his->clinician = g_strdup ("Dr B");
  save (c->hers, hers);
  save (c->his, his);
  step_hers = get (c->hers, &corrin_plan_step_kind, id);
  step_his = get (c->his, &corrin_plan_step_kind, id);
  step_hers->interval_min = 70;
  step_his->interval_min = 56;
  save (c->hers, step_hers);
  save (c->his, step_his);

  result = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (result, 0, 0, 2, 0);
  g_assert_false (((const CorrinMergeEntry *) result->entries->pdata[0])->both_kept);
  g_assert_true (((const CorrinMergeEntry *) result->entries->pdata[1])->both_kept);
  g_clear_pointer (&hers, corrin_record_free);
  hers = get (c->hers, &corrin_person_kind, c->hers->person);
  g_assert_cmpstr (hers->clinician, ==, "Dr A");
  aside = get (c->hers, &corrin_plan_step_kind, id + 1);
  g_assert_cmpint (aside->replaced_by, ==, id);
  g_assert_cmpint (aside->interval_min, ==, 56);
}

static void
test_deleted (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (CorrinMergeResult) without = NULL;
  g_autoptr (CorrinMergeResult) with = NULL;
  const CorrinMergeEntry *entry;
  gint64 id = test_add (c->hers, test_dose (c->hers, "2026-06-01"));

  merge_case_copy (c);
  g_assert_true (corrin_store_remove (c->hers->store, &corrin_dose_kind, id, NULL));
  without = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (without, 0, 0, 0, 1);
  entry = without->entries->pdata[0];
  g_assert_cmpstr (entry->title, ==, "Injection or other dose, 1 June 2026");
  g_assert_cmpuint (test_count (c->hers, &corrin_dose_kind), ==, 0);
  with = merge_case_bring_in (c->hers, c->his, TRUE);
  assert_totals (with, 1, 0, 0, 0);
  g_assert_cmpuint (test_count (c->hers, &corrin_dose_kind), ==, 1);
}

/* What belongs to something that was deleted here stays away with it. */
static void
test_deleted_above (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (CorrinMergeResult) without = NULL;
  g_autoptr (CorrinMergeResult) with = NULL;
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);
  CorrinReactionFollowUp *later = corrin_record_new (&corrin_reaction_follow_up_kind);

  reaction->record.person = later->record.person = c->hers->person;
  reaction->day = later->day = corrin_day_parse ("2026-06-02");
  later->reaction = test_add (c->hers, reaction);
  merge_case_copy (c);
  g_assert_true (corrin_store_remove (c->hers->store, &corrin_reaction_kind, later->reaction, NULL));
  test_add (c->his, later);
  without = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (without, 0, 0, 0, 2);
  with = merge_case_bring_in (c->hers, c->his, TRUE);
  assert_totals (with, 2, 0, 0, 0);
}

/* Both have begun to rate the same built-in symptom since. */
static void
test_same_symptom (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (CorrinMergeResult) result = NULL;
  TestJournal *both[2];

  merge_case_copy (c);
  both[0] = c->hers;
  both[1] = c->his;
  for (guint i = 0; i < 2; i++)
    {
      CorrinSymptom *symptom = corrin_record_new (&corrin_symptom_kind);
      CorrinSymptomVersion *version = corrin_record_new (&corrin_symptom_version_kind);
      gint64 id;

      symptom->record.person = version->record.person = both[i]->person;
      symptom->key = g_strdup ("pain");
      symptom->position = 9;
      version->symptom = test_add (both[i], symptom);
      id = test_add (both[i], version);
      test_add (both[i], test_rating (both[i], id, i == 0 ? "2026-06-01" : "2026-06-02", 4));
    }
  result = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (result, 1, 0, 0, 0);
  g_assert_cmpuint (test_count (c->hers, &corrin_symptom_version_kind), ==, 3);
}

static void
test_other_person (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (CorrinMergeResult) result = NULL;
  g_autoptr (CorrinMergeResult) again = NULL;

  c->his = test_journal_new ();
  test_add (c->his, test_rating (c->his, c->his->fatigue, "2026-06-01", 5));
  result = merge_case_bring_in (c->hers, c->his, FALSE);
  g_assert_false (result->shares_people);
  g_assert_cmpuint (result->people->len, ==, 1);
  g_assert_cmpstr (result->people->pdata[0], ==, "Ada");
  g_assert_cmpuint (test_count (c->hers, &corrin_rating_kind), ==, 0);
  again = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (again, 0, 0, 0, 0);
  g_assert_true (corrin_store_undo (c->hers->store, NULL));
}

/* A table that he brought in is known here as well, until that is undone. */
static void
test_import (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (CorrinMergeResult) result = NULL;
  g_autoptr (CorrinImportResult) first = corrin_import_result_new ();
  g_autoptr (CorrinImportResult) second = corrin_import_result_new ();
  g_autoptr (CorrinImportResult) third = corrin_import_result_new ();
  g_autofree char *table = g_build_filename (c->hers->folder, "diary.csv", NULL);
  CorrinImportOptions options = { .person = c->hers->person };

  test_write (table, "date,fatigue\n2026-06-01,4\n2026-06-02,5\n");
  merge_case_copy (c);
  g_assert_true (corrin_import_file (c->his->store, table, &options, first, NULL, NULL));
  g_assert_cmpuint (first->n_new, ==, 2);
  result = merge_case_bring_in (c->hers, c->his, FALSE);
  assert_totals (result, 3, 0, 0, 0);
  options.dry_run = TRUE;
  g_assert_true (corrin_import_file (c->hers->store, table, &options, second, NULL, NULL));
  g_assert_cmpuint (second->n_known, ==, 2);
  g_assert_true (corrin_store_undo (c->hers->store, NULL));
  g_assert_true (corrin_import_file (c->hers->store, table, &options, third, NULL, NULL));
  g_assert_cmpuint (third->n_new, ==, 2);
}

static void
test_dry_run (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  const CorrinMergeOptions options = { .dry_run = TRUE };
  g_autoptr (CorrinMergeResult) result = corrin_merge_result_new ();
  g_autoptr (GError) error = NULL;

  merge_case_copy (c);
  test_add (c->his, test_rating (c->his, c->his->fatigue, "2026-06-01", 5));
  g_assert_true (corrin_merge_file (c->hers->store, c->his->path, &options, result, NULL, &error));
  assert_totals (result, 1, 0, 0, 0);
  g_assert_cmpuint (test_count (c->hers, &corrin_rating_kind), ==, 0);
  g_assert_false (corrin_store_can_undo (c->hers->store));
}

static void
assert_refused (TestJournal *journal, const char *path, int code)
{
  const CorrinMergeOptions options = { .dry_run = FALSE };
  g_autoptr (CorrinMergeResult) result = corrin_merge_result_new ();
  g_autoptr (GPtrArray) before = merge_case_contents (journal);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (corrin_merge_file (journal->store, path, &options, result, NULL, &error));
  g_assert_error (error, CORRIN_ERROR, code);
  after = merge_case_contents (journal);
  merge_case_assert_same (before, after);
}

/* Neither this journal nor what is none; and what is there stays as it is, with nothing beside it. */
static void
test_refused (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autofree char *missing = g_build_filename (c->hers->folder, "missing.corrin", NULL);
  g_autofree char *text = g_build_filename (c->hers->folder, "text.corrin", NULL);
  g_autofree char *hard = g_build_filename (c->hers->folder, "same.corrin", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *side = NULL;
  gsize length;

  merge_case_copy (c);
  assert_refused (c->hers, c->hers->path, CORRIN_ERROR_INVALID);
  g_assert_cmpint (link (c->hers->path, hard), ==, 0);
  assert_refused (c->hers, hard, CORRIN_ERROR_INVALID);
  assert_refused (c->hers, missing, CORRIN_ERROR_NOT_FOUND);
  test_write (text, "These are my own notes, and no journal, but long enough to hold a header of one hundred "
                    "bytes and more.\n");
  assert_refused (c->hers, text, CORRIN_ERROR_INVALID);

  g_clear_object (&c->his->store);
  side = g_strconcat (c->his->path, "-journal", NULL);
  test_write (side, "left behind");
  assert_refused (c->hers, c->his->path, CORRIN_ERROR_BUSY);
  g_unlink (side);

  g_file_get_contents (c->his->path, &bytes, &length, NULL);
  bytes[63] = 9;
  g_file_set_contents (text, bytes, (gssize) length, NULL);
  assert_refused (c->hers, text, CORRIN_ERROR_TOO_NEW);
  bytes[63] = 1;
  bytes[18] = bytes[19] = 2;
  g_file_set_contents (text, bytes, (gssize) length, NULL);
  assert_refused (c->hers, text, CORRIN_ERROR_INVALID);
  bytes[18] = bytes[19] = 1;
  g_file_set_contents (text, bytes, (gssize) length / 2, NULL);
  assert_refused (c->hers, text, CORRIN_ERROR_CORRUPT);
}

static void
test_cancelled (void)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  const CorrinMergeOptions options = { .dry_run = FALSE };
  g_autoptr (CorrinMergeResult) result = corrin_merge_result_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  merge_case_copy (c);
  test_add (c->his, test_rating (c->his, c->his->fatigue, "2026-06-01", 5));
  g_cancellable_cancel (cancellable);
  g_assert_false (corrin_merge_file (c->hers->store, c->his->path, &options, result, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (test_count (c->hers, &corrin_rating_kind), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/new", test_new);
  g_test_add_func ("/merge/references", test_references);
  g_test_add_func ("/merge/changed", test_changed);
  g_test_add_func ("/merge/conflict", test_conflict);
  g_test_add_func ("/merge/conflict-settled", test_conflict_settled);
  g_test_add_func ("/merge/version-of-an-earlier-schema", test_version_of_an_earlier_schema);
  g_test_add_func ("/merge/conflict-kinds", test_conflict_kinds);
  g_test_add_func ("/merge/deleted", test_deleted);
  g_test_add_func ("/merge/deleted-above", test_deleted_above);
  g_test_add_func ("/merge/same-symptom", test_same_symptom);
  g_test_add_func ("/merge/other-person", test_other_person);
  g_test_add_func ("/merge/import", test_import);
  g_test_add_func ("/merge/dry-run", test_dry_run);
  g_test_add_func ("/merge/refused", test_refused);
  g_test_add_func ("/merge/cancelled", test_cancelled);
  return g_test_run ();
}
