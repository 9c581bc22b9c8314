/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of the plan: what was planned is never rewritten. */
#include "errors.h"
#include "journal.h"
#include "plan-case.h"
#include "plan-change.h"

typedef struct
{
  TestJournal *journal;
  GPtrArray *versions;
  GPtrArray *steps;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void) data;
  test_set_now ("2026-05-03T10:00:00+02:00");
  fixture->journal = test_journal_new ();
}

static void
clear_plan (Fixture *fixture)
{
  g_clear_pointer (&fixture->steps, g_ptr_array_unref);
  g_clear_pointer (&fixture->versions, g_ptr_array_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  clear_plan (fixture);
  test_journal_free (fixture->journal);
}

static CorrinPlanStep *
make (Fixture *fixture, PlanStep step)
{
  g_autoptr (GPtrArray) steps = plan_steps (&step, 1);
  CorrinPlanStep *made = g_ptr_array_steal_index (steps, 0);

  made->record.person = fixture->journal->person;
  return made;
}

static void
begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  corrin_store_begin (fixture->journal->store, "Change the plan", &error);
  g_assert_no_error (error);
}

static void
commit (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  corrin_store_commit (fixture->journal->store, &error);
  g_assert_no_error (error);
}

static void
read_plan (Fixture *fixture)
{
  const CorrinQuery query = { fixture->journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;

  clear_plan (fixture);
  fixture->versions = corrin_store_list (fixture->journal->store, &corrin_plan_step_kind, &query, &error);
  g_assert_no_error (error);
  fixture->steps = corrin_plan_in_force (fixture->versions);
}

static void
assert_days (Fixture *fixture, const char *days)
{
  g_autoptr (GPtrArray) doses = plan_doses (NULL);
  g_autofree char *seen = NULL;

  read_plan (fixture);
  seen = plan_days_text (fixture->steps, doses, "2026-01-01", "2026-07-31");
  g_assert_cmpstr (seen, ==, days);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  corrin_store_undo (fixture->journal->store, &error);
  g_assert_no_error (error);
}

#define EIGHT_WEEKS                                                                                          \
  {                                                                                                          \
    "2026-01-05", CORRIN_RULE_EVERY_WEEKS, 8, 0, CORRIN_COUNTED_FROM_PLAN, "open"                            \
  }
#define EIGHT_WEEKS_DAYS "2026-01-05 2026-03-02 2026-04-27 2026-06-22"

static gint64
add_eight_weeks (Fixture *fixture)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (corrin_record_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (steps, make (fixture, (PlanStep) EIGHT_WEEKS));
  begin (fixture);
  corrin_plan_add (fixture->journal->store, steps, &error);
  g_assert_no_error (error);
  commit (fixture);
  return CORRIN_RECORD (steps->pdata[0])->id;
}

static void
test_add_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (corrin_record_free);
  g_autoptr (GError) error = NULL;

  (void) data;
  g_ptr_array_add (steps, make (fixture, (PlanStep){ "2026-01-05", CORRIN_RULE_ALTERNATE_DAYS, 0, 0,
                                                     CORRIN_COUNTED_FROM_PLAN, "3 doses" }));
  g_ptr_array_add (steps, make (fixture, (PlanStep){ "2026-01-31", CORRIN_RULE_EVERY_MONTHS, 2, 0,
                                                     CORRIN_COUNTED_FROM_PLAN, "open" }));
  begin (fixture);
  corrin_plan_add (fixture->journal->store, steps, &error);
  g_assert_no_error (error);
  commit (fixture);
  assert_days (fixture, "2026-01-05 2026-01-07 2026-01-09 2026-01-31 2026-03-31 2026-05-31 2026-07-31");
  g_assert_cmpint (((CorrinPlanStep *) fixture->steps->pdata[0])->position, ==, 0);
  g_assert_cmpint (((CorrinPlanStep *) fixture->steps->pdata[1])->position, ==, 1);
  /* One action, one step of undo. */
  undo (fixture);
  assert_days (fixture, "");
}

/* The days before the change stay as they were. */
static void
test_change_from_a_day (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_eight_weeks (fixture);
  g_autoptr (CorrinPlanStep) changed = make (
      fixture, (PlanStep){ "2026-05-03", CORRIN_RULE_EVERY_WEEKS, 6, 0, CORRIN_COUNTED_FROM_PLAN, "open" });
  g_autoptr (GError) error = NULL;

  (void) data;
  assert_days (fixture, EIGHT_WEEKS_DAYS);
  begin (fixture);
  corrin_plan_change (fixture->journal->store, id, changed, &error);
  g_assert_no_error (error);
  commit (fixture);
  assert_days (fixture, "2026-01-05 2026-03-02 2026-04-27 2026-05-03 2026-06-14 2026-07-26");
  g_assert_cmpuint (fixture->versions->len, ==, 2);
  g_assert_cmpuint (fixture->steps->len, ==, 2);
  undo (fixture);
  assert_days (fixture, EIGHT_WEEKS_DAYS);
}

/* On its first day there is nothing before: the step gets a newer version. */
static void
test_change_from_first_day (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_eight_weeks (fixture);
  g_autoptr (CorrinPlanStep) changed = make (
      fixture, (PlanStep){ "2026-01-05", CORRIN_RULE_EVERY_MONTHS, 3, 0, CORRIN_COUNTED_FROM_PLAN, "open" });
  g_autoptr (GError) error = NULL;

  (void) data;
  begin (fixture);
  corrin_plan_change (fixture->journal->store, id, changed, &error);
  g_assert_no_error (error);
  commit (fixture);
  assert_days (fixture, "2026-01-05 2026-04-05 2026-07-05");
  g_assert_cmpuint (fixture->versions->len, ==, 2);
  g_assert_cmpuint (fixture->steps->len, ==, 1);
}

static void
test_correct (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_eight_weeks (fixture);
  g_autoptr (CorrinPlanStep) version = NULL;
  g_autoptr (CorrinPlanStep) old = NULL;
  g_autoptr (GError) error = NULL;

  (void) data;
  old = corrin_store_get (fixture->journal->store, &corrin_plan_step_kind, id, &error);
  g_assert_no_error (error);
  version = corrin_plan_step_new_version (old);
  version->interval_min = 12;
  begin (fixture);
  corrin_plan_correct (fixture->journal->store, id, version, &error);
  g_assert_no_error (error);
  commit (fixture);
  assert_days (fixture, "2026-01-05 2026-03-30 2026-06-22");
  g_clear_pointer (&old, corrin_record_free);
  old = corrin_store_get (fixture->journal->store, &corrin_plan_step_kind, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (old->interval_min, ==, 8);
  g_assert_cmpint (old->replaced_by, ==, version->record.id);
  g_assert_cmpint (old->position, ==, version->position);
  g_assert_cmpstr (old->record.uuid, !=, version->record.uuid);
  /* The older version is the plan no more, and is not corrected twice. */
  g_clear_pointer (&version, corrin_record_free);
  version = corrin_plan_step_new_version (old);
  begin (fixture);
  g_assert_false (corrin_plan_correct (fixture->journal->store, id, version, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT);
  corrin_store_rollback (fixture->journal->store);
  assert_days (fixture, "2026-01-05 2026-03-30 2026-06-22");
}

static void
test_end (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_eight_weeks (fixture);
  g_autoptr (CorrinPlanStep) ended = NULL;
  g_autoptr (GError) error = NULL;

  (void) data;
  read_plan (fixture);
  ended = corrin_plan_step_new_ended (fixture->steps->pdata[0], corrin_day_parse ("2026-05-03"));
  begin (fixture);
  corrin_plan_correct (fixture->journal->store, id, ended, &error);
  g_assert_no_error (error);
  commit (fixture);
  assert_days (fixture, "2026-01-05 2026-03-02 2026-04-27");
  undo (fixture);
  assert_days (fixture, EIGHT_WEEKS_DAYS);
  /* Before its first day it cannot end. */
  g_clear_pointer (&ended, corrin_record_free);
  ended = corrin_plan_step_new_ended (fixture->steps->pdata[0], corrin_day_parse ("2026-01-04"));
  begin (fixture);
  g_assert_false (corrin_plan_correct (fixture->journal->store, id, ended, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
  corrin_store_rollback (fixture->journal->store);
  assert_days (fixture, EIGHT_WEEKS_DAYS);
}

/* Older versions go with the step, and come back with it. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_eight_weeks (fixture);
  g_autoptr (CorrinPlanStep) version = NULL;
  g_autoptr (GError) error = NULL;

  (void) data;
  read_plan (fixture);
  version = corrin_plan_step_new_version (fixture->steps->pdata[0]);
  version->interval_min = 12;
  begin (fixture);
  corrin_plan_correct (fixture->journal->store, id, version, &error);
  g_assert_no_error (error);
  commit (fixture);
  begin (fixture);
  corrin_plan_remove (fixture->journal->store, version->record.id, &error);
  g_assert_no_error (error);
  commit (fixture);
  assert_days (fixture, "");
  g_assert_cmpuint (fixture->versions->len, ==, 0);
  undo (fixture);
  assert_days (fixture, "2026-01-05 2026-03-30 2026-06-22");
  g_assert_cmpuint (fixture->versions->len, ==, 2);
}

/* When the later step goes, the one before goes on. */
static void
test_remove_later_step (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_eight_weeks (fixture);
  g_autoptr (CorrinPlanStep) changed = make (
      fixture, (PlanStep){ "2026-05-03", CORRIN_RULE_EVERY_WEEKS, 6, 0, CORRIN_COUNTED_FROM_PLAN, "open" });
  g_autoptr (GError) error = NULL;

  (void) data;
  begin (fixture);
  corrin_plan_change (fixture->journal->store, id, changed, &error);
  g_assert_no_error (error);
  commit (fixture);
  begin (fixture);
  corrin_plan_remove (fixture->journal->store, changed->record.id, &error);
  g_assert_no_error (error);
  commit (fixture);
  assert_days (fixture, EIGHT_WEEKS_DAYS);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/plan-change/add", test_add_steps);
  ADD ("/plan-change/from-a-day", test_change_from_a_day);
  ADD ("/plan-change/from-first-day", test_change_from_first_day);
  ADD ("/plan-change/correct", test_correct);
  ADD ("/plan-change/end", test_end);
  ADD ("/plan-change/remove", test_remove);
  ADD ("/plan-change/remove-later-step", test_remove_later_step);
  return g_test_run ();
}
