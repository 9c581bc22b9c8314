/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two copies in which anything was added, changed and removed: each brought into the other, both hold the same. */
#include "merge-case.h"

#include "history.h"
#include "merging.h"

#define ROUNDS 6
#define STEPS 40

static CorrinDay
random_day (GRand *rand)
{
  return corrin_day_parse ("2026-06-30") - g_rand_int_range (rand, 0, 400);
}

/* One of those there, or 0. */
static gint64
random_id (TestJournal *journal, const CorrinKind *kind, GRand *rand)
{
  g_autoptr (GArray) ids = corrin_store_read_ids (journal->store, kind, NULL);

  return ids->len > 0 ? g_array_index (ids, gint64, (guint) g_rand_int_range (rand, 0, (gint32) ids->len))
                      : 0;
}

static gpointer
random_record (TestJournal *journal, const CorrinKind *kind, GRand *rand)
{
  CorrinRecord *record = corrin_record_new (kind);
  const CorrinField *day = corrin_kind_field (kind, "day");

  record->person = journal->person;
  if (day != NULL)
    G_STRUCT_MEMBER (CorrinDay, record, day->offset) = random_day (rand);
  if (kind == &corrin_rating_kind)
    {
      ((CorrinRating *) record)->version = g_rand_boolean (rand) ? journal->fatigue : journal->tingling;
      ((CorrinRating *) record)->value = g_rand_int_range (rand, 0, 11);
      ((CorrinRating *) record)->observer = random_id (journal, &corrin_carer_kind, rand);
    }
  else if (kind == &corrin_dose_kind)
    ((CorrinDose *) record)->precision = CORRIN_PRECISION_DAY;
  else if (kind == &corrin_tingling_place_kind)
    ((CorrinTinglingPlace *) record)->rating = random_id (journal, &corrin_rating_kind, rand);
  else if (kind == &corrin_reaction_kind)
    ((CorrinReaction *) record)->dose = random_id (journal, &corrin_dose_kind, rand);
  else if (kind == &corrin_reaction_follow_up_kind)
    ((CorrinReactionFollowUp *) record)->reaction = random_id (journal, &corrin_reaction_kind, rand);
  else if (kind == &corrin_question_kind)
    {
      ((CorrinQuestion *) record)->appointment = random_id (journal, &corrin_appointment_kind, rand);
      ((CorrinQuestion *) record)->text = g_strdup ("Why?");
    }
  else if (kind == &corrin_plan_step_kind)
    ((CorrinPlanStep *) record)->interval_min = 7;
  else if (kind == &corrin_carer_kind)
    ((CorrinCarer *) record)->name = g_strdup ("Bo");
  else if (kind == &corrin_day_note_kind)
    ((CorrinDayNote *) record)->text = g_strdup ("a note");
  else if (kind == &corrin_day_tag_kind)
    ((CorrinDayTag *) record)->tag = g_strdup ("stress");
  return record;
}

static const CorrinKind *const kinds[] = {
  &corrin_carer_kind,    &corrin_rating_kind,      &corrin_tingling_place_kind,
  &corrin_dose_kind,     &corrin_reaction_kind,    &corrin_reaction_follow_up_kind,
  &corrin_question_kind, &corrin_appointment_kind, &corrin_plan_step_kind,
  &corrin_day_note_kind, &corrin_day_tag_kind,
};

static void
add_one (TestJournal *journal, const CorrinKind *kind, GRand *rand)
{
  g_autoptr (CorrinRecord) record = random_record (journal, kind, rand);
  g_autoptr (GError) error = NULL;

  if ((kind == &corrin_tingling_place_kind && ((CorrinTinglingPlace *) record)->rating == 0)
      || (kind == &corrin_reaction_follow_up_kind && ((CorrinReactionFollowUp *) record)->reaction == 0))
    return;
  corrin_store_add (journal->store, record, &error);
  g_assert_no_error (error);
}

/* A step that is changed becomes another one, as a person's does; others only say something else. */
static void
change_one (TestJournal *journal, const CorrinKind *kind, GRand *rand)
{
  gint64 id = random_id (journal, kind, rand);
  g_autoptr (CorrinRecord) record = id != 0 ? corrin_store_get (journal->store, kind, id, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  if (record == NULL || kind == &corrin_carer_kind)
    return;
  if (kind == &corrin_plan_step_kind)
    {
      g_autoptr (CorrinPlanStep) next = random_record (journal, kind, rand);

      corrin_store_add (journal->store, next, &error);
      g_assert_no_error (error);
      ((CorrinPlanStep *) record)->replaced_by = next->record.id;
    }
  else
    record->is_private = !record->is_private;
  record->recorded_at += g_rand_int_range (rand, 1, 1000000);
  corrin_store_update (journal->store, record, &error);
  g_assert_no_error (error);
}

static void
remove_one (TestJournal *journal, const CorrinKind *kind, GRand *rand)
{
  gint64 id = random_id (journal, kind, rand);
  g_autoptr (GError) error = NULL;

  if (id == 0 || kind == &corrin_carer_kind)
    return;
  g_assert_true (corrin_store_begin (journal->store, "remove", NULL));
  corrin_history_remove (journal->store, kind, id, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_store_commit (journal->store, NULL));
}

static void
live (TestJournal *journal, GRand *rand, guint steps)
{
  for (guint i = 0; i < steps; i++)
    {
      const CorrinKind *kind = kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))];
      int what = g_rand_int_range (rand, 0, 6);

      if (what < 3)
        add_one (journal, kind, rand);
      else if (what < 5)
        change_one (journal, kind, rand);
      else
        remove_one (journal, kind, rand);
    }
}

static void
assert_nothing_comes (TestJournal *into, TestJournal *from)
{
  g_autoptr (CorrinMergeResult) result = merge_case_bring_in (into, from, TRUE);

  g_assert_cmpuint (result->totals[CORRIN_MERGE_NEW], ==, 0);
  g_assert_cmpuint (result->totals[CORRIN_MERGE_CHANGED], ==, 0);
  g_assert_false (corrin_merge_result_does_something (result));
}

static gboolean
is_version (gpointer uuid, gpointer value, gpointer data)
{
  (void) value;
  (void) data;
  return ((const char *) uuid)[14] == '8';
}

/* But for the names of versions that were kept beside others: there each has the other's. */
static void
assert_same_uuids (TestJournal *a, TestJournal *b)
{
  g_autoptr (GHashTable) of_a = merge_case_uuids (a);
  g_autoptr (GHashTable) of_b = merge_case_uuids (b);
  GHashTableIter iter;
  gpointer uuid;

  g_assert_cmpuint (g_hash_table_size (of_a), ==, g_hash_table_size (of_b));
  g_hash_table_foreach_remove (of_a, is_version, NULL);
  g_hash_table_foreach_remove (of_b, is_version, NULL);
  g_assert_cmpuint (g_hash_table_size (of_a), ==, g_hash_table_size (of_b));
  g_hash_table_iter_init (&iter, of_a);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_assert_true (g_hash_table_contains (of_b, uuid));
}

static void
run_round (guint seed)
{
  g_autoptr (MergeCase) c = merge_case_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (CorrinMergeResult) to_hers = NULL;
  g_autoptr (CorrinMergeResult) to_his = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GPtrArray) of_hers = NULL;
  g_autoptr (GPtrArray) of_his = NULL;

  live (c->hers, rand, STEPS);
  merge_case_copy (c);
  live (c->hers, rand, STEPS);
  live (c->his, rand, STEPS);
  before = merge_case_contents (c->hers);
  to_hers = merge_case_bring_in (c->hers, c->his, TRUE);
  g_assert_true (corrin_store_undo (c->hers->store, NULL));
  undone = merge_case_contents (c->hers);
  merge_case_assert_same (before, undone);
  g_clear_pointer (&to_hers, corrin_merge_result_free);

  to_hers = merge_case_bring_in (c->hers, c->his, TRUE);
  to_his = merge_case_bring_in (c->his, c->hers, TRUE);
  of_hers = merge_case_contents (c->hers);
  of_his = merge_case_contents (c->his);
  merge_case_assert_same (of_hers, of_his);
  assert_same_uuids (c->hers, c->his);
  assert_nothing_comes (c->hers, c->his);
  assert_nothing_comes (c->his, c->hers);
}

static void
test_both_ways (void)
{
  for (guint seed = 1; seed <= ROUNDS; seed++)
    {
      g_test_message ("seed %u", seed);
      run_round (seed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/both-ways", test_both_ways);
  return g_test_run ();
}
