/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left of a supply follows the doses through every change, and until when it lasts follows the plan. */
#include "supply.h"

#include "errors.h"
#include "history.h"
#include "journal.h"

#define TODAY "2026-06-30"

static CorrinSupply *
new_supply (TestJournal *journal, gint64 ampoules)
{
  CorrinSupply *supply = corrin_record_new (&corrin_supply_kind);

  supply->record.person = journal->person;
  supply->product = g_strdup ("Hydroxocobalamin 1 mg");
  supply->ampoules = ampoules;
  supply->batch = g_strdup ("B1");
  supply->expiry = g_strdup ("2028-03");
  return supply;
}

static CorrinDose *
taking_dose (TestJournal *journal, gint64 supply, gint64 ampoules, const char *day)
{
  CorrinDose *dose = test_dose (journal, day);

  dose->supply = supply;
  dose->ampoules = ampoules;
  return dose;
}

static void
assert_left (TestJournal *journal, gint64 supply, gint64 left)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stocks = corrin_stocks_read (journal->store, journal->person, &error);
  const CorrinStock *stock;

  g_assert_no_error (error);
  stock = corrin_stocks_find (stocks, supply);
  g_assert_nonnull (stock);
  g_assert_cmpint (stock->left, ==, left);
  g_assert_cmpint (stock->used, ==, stock->supply->ampoules - left);
}

static void
undo (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;

  corrin_store_undo (journal->store, &error);
  g_assert_no_error (error);
}

static void
update (TestJournal *journal, gpointer record)
{
  g_autoptr (GError) error = NULL;

  corrin_store_update (journal->store, record, &error);
  g_assert_no_error (error);
}

static void
test_doses_take (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 first = test_add (journal, new_supply (journal, 5));
  gint64 second = test_add (journal, new_supply (journal, 3));
  gint64 id = test_add (journal, taking_dose (journal, first, 2, "2026-06-01"));
  g_autoptr (CorrinDose) dose = corrin_store_get (journal->store, &corrin_dose_kind, id, NULL);

  assert_left (journal, first, 3);
  undo (journal);
  assert_left (journal, first, 5);
  dose->record.id = test_add (journal, corrin_record_copy (dose));
  assert_left (journal, first, 3);

  dose->ampoules = 1;
  update (journal, dose);
  assert_left (journal, first, 4);
  dose->supply = second;
  update (journal, dose);
  assert_left (journal, first, 5);
  assert_left (journal, second, 2);
  dose->status = CORRIN_DOSE_SKIPPED;
  update (journal, dose);
  assert_left (journal, second, 3);
  undo (journal);
  assert_left (journal, second, 2);
  undo (journal);
  assert_left (journal, first, 4);
  assert_left (journal, second, 3);
}

static void
remove_whole (TestJournal *journal, const CorrinKind *kind, gint64 id)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_begin (journal->store, "remove", &error));
  g_assert_true (corrin_history_remove (journal->store, kind, id, &error));
  corrin_store_commit (journal->store, &error);
  g_assert_no_error (error);
}

static void
test_dose_deleted (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 supply = test_add (journal, new_supply (journal, 5));
  gint64 dose = test_add (journal, taking_dose (journal, supply, 2, "2026-06-01"));

  remove_whole (journal, &corrin_dose_kind, dose);
  assert_left (journal, supply, 5);
  undo (journal);
  assert_left (journal, supply, 3);
}

/* The dose stays and keeps what was printed on the ampoule. */
static void
test_supply_deleted (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 supply = test_add (journal, new_supply (journal, 5));
  CorrinDose *taking = test_dose (journal, "2026-06-01");
  g_autoptr (CorrinSupply) record = corrin_store_get (journal->store, &corrin_supply_kind, supply, NULL);
  g_autoptr (CorrinDose) dose = NULL;
  g_autoptr (CorrinDose) again = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  corrin_supply_take (record, 0, taking);
  g_assert_cmpint (taking->ampoules, ==, 1);
  id = test_add (journal, taking);
  g_assert_false (corrin_store_remove (journal->store, &corrin_supply_kind, supply, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT);

  remove_whole (journal, &corrin_supply_kind, supply);
  g_assert_cmpuint (test_count (journal, &corrin_supply_kind), ==, 0);
  dose = corrin_store_get (journal->store, &corrin_dose_kind, id, NULL);
  g_assert_cmpint (dose->supply, ==, 0);
  g_assert_cmpint (dose->ampoules, ==, 0);
  g_assert_cmpstr (dose->product, ==, "Hydroxocobalamin 1 mg");
  g_assert_cmpstr (dose->batch, ==, "B1");
  g_assert_cmpstr (dose->expiry, ==, "2028-03");

  undo (journal);
  again = corrin_store_get (journal->store, &corrin_dose_kind, id, NULL);
  g_assert_cmpint (again->supply, ==, supply);
  assert_left (journal, supply, 4);
}

static void
test_dropped (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 supply = test_add (journal, new_supply (journal, 5));
  g_autoptr (CorrinDose) dose = taking_dose (journal, supply, 1, "2026-06-01");

  g_assert_true (corrin_store_begin (journal->store, "dose", NULL));
  g_assert_true (corrin_store_add (journal->store, dose, NULL));
  assert_left (journal, supply, 4);
  corrin_store_rollback (journal->store);
  assert_left (journal, supply, 5);
}

static void
test_in_all (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 first = test_add (journal, new_supply (journal, 1));
  g_autoptr (GPtrArray) stocks = NULL;

  test_add (journal, new_supply (journal, 4));
  test_add (journal, taking_dose (journal, first, 3, "2026-06-01"));
  assert_left (journal, first, -2);
  stocks = corrin_stocks_read (journal->store, journal->person, NULL);
  g_assert_cmpuint (stocks->len, ==, 2);
  g_assert_cmpint (corrin_stocks_left (stocks), ==, 4);
}

static void
test_nothing_taken (void)
{
  g_autoptr (CorrinDose) dose = corrin_record_new (&corrin_dose_kind);

  dose->supply = 7;
  dose->ampoules = 2;
  dose->batch = g_strdup ("typed");
  corrin_supply_take (NULL, 2, dose);
  g_assert_cmpint (dose->supply, ==, 0);
  g_assert_cmpint (dose->ampoules, ==, 0);
  g_assert_cmpstr (dose->batch, ==, "typed");
}

static CorrinPlanStep *
new_step (const char *day, gint64 weeks, int counted_from)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->day = corrin_day_parse (day);
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = weeks;
  step->counted_from = counted_from;
  return step;
}

static CorrinDose *
given (const char *day, gint64 ampoules)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->day = corrin_day_parse (day);
  dose->precision = CORRIN_PRECISION_DAY;
  dose->route = CORRIN_ROUTE_INTRAMUSCULAR;
  dose->supply = ampoules > 0;
  dose->ampoules = ampoules;
  return dose;
}

static void
assert_lasting (GPtrArray *steps, GPtrArray *doses, gint64 left, guint n_planned, const char *last,
                gboolean is_all)
{
  CorrinSupplyLasting lasting = corrin_supply_lasting (left, steps, doses, corrin_day_parse (TODAY));
  char text[CORRIN_DAY_TEXT_SIZE];

  g_assert_cmpuint (lasting.n_planned, ==, n_planned);
  g_assert_cmpstr (corrin_day_format (lasting.last, text), ==, last != NULL ? last : "");
  g_assert_cmpint (lasting.is_all, ==, is_all);
}

static void
test_lasting (void)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (corrin_record_free);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func (corrin_record_free);

  assert_lasting (steps, doses, 3, 0, NULL, FALSE);
  g_ptr_array_add (steps, new_step ("2026-06-02", 8, CORRIN_COUNTED_FROM_PLAN));
  g_ptr_array_add (doses, given ("2026-06-02", 0));
  assert_lasting (steps, doses, 0, 0, NULL, FALSE);
  assert_lasting (steps, doses, -2, 0, NULL, FALSE);
  assert_lasting (steps, doses, 1, 1, "2026-07-28", FALSE);
  assert_lasting (steps, doses, 3, 3, "2026-11-17", FALSE);

  /* Two ampoules each, as the last dose took them. */
  ((CorrinDose *) doses->pdata[0])->supply = 1;
  ((CorrinDose *) doses->pdata[0])->ampoules = 2;
  assert_lasting (steps, doses, 3, 1, "2026-07-28", FALSE);
  assert_lasting (steps, doses, 1, 0, NULL, FALSE);
}

/* What is known to be skipped takes nothing; what has passed without a dose stands for today. */
static void
test_lasting_by_doses (void)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (corrin_record_free);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func (corrin_record_free);
  CorrinDose *skipped = given ("2026-09-22", 0);

  g_ptr_array_add (steps, new_step ("2026-05-05", 4, CORRIN_COUNTED_FROM_LAST_GIVEN));
  g_ptr_array_add (doses, given ("2026-05-05", 0));
  assert_lasting (steps, doses, 1, 1, TODAY, FALSE);
  skipped->status = CORRIN_DOSE_SKIPPED;
  g_ptr_array_add (doses, given ("2026-06-02", 0));
  g_ptr_array_add (doses, skipped);
  assert_lasting (steps, doses, 3, 3, "2026-08-25", FALSE);
  assert_lasting (steps, doses, 4, 4, "2026-10-20", FALSE);
}

static void
test_lasting_to_the_end (void)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (corrin_record_free);
  g_autoptr (GPtrArray) doses = g_ptr_array_new ();
  CorrinPlanStep *step = new_step ("2026-07-01", 1, CORRIN_COUNTED_FROM_PLAN);
  CorrinPlanStep *tablets = new_step ("2026-09-01", 1, CORRIN_COUNTED_FROM_PLAN);

  step->ends = CORRIN_ENDS_AFTER_DOSES;
  step->end_count = 3;
  tablets->route = CORRIN_ROUTE_ORAL;
  g_ptr_array_add (steps, step);
  g_ptr_array_add (steps, tablets);
  assert_lasting (steps, doses, 2, 2, "2026-07-08", FALSE);
  assert_lasting (steps, doses, 3, 3, "2026-07-15", TRUE);
  assert_lasting (steps, doses, 500, 3, "2026-07-15", TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now (TODAY "T12:00:00+02:00");
  g_test_add_func ("/supply/doses-take", test_doses_take);
  g_test_add_func ("/supply/dose-deleted", test_dose_deleted);
  g_test_add_func ("/supply/supply-deleted", test_supply_deleted);
  g_test_add_func ("/supply/dropped", test_dropped);
  g_test_add_func ("/supply/in-all", test_in_all);
  g_test_add_func ("/supply/nothing-taken", test_nothing_taken);
  g_test_add_func ("/supply/lasting", test_lasting);
  g_test_add_func ("/supply/lasting-by-doses", test_lasting_by_doses);
  g_test_add_func ("/supply/lasting-to-the-end", test_lasting_to_the_end);
  return g_test_run ();
}
