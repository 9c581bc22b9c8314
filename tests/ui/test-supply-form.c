/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a supply, and what the page of the treatment says of it: no display is needed. */
#include "supply-form.h"

#include "form-text.h"
#include "stock-words.h"
#include "treatment-supply-state.h"
#include "ui-support.h"

#define TODAY corrin_day_parse ("2026-06-30")

static CorrinStock *
new_stock (gint64 id, const char *product, gint64 ampoules, gint64 used)
{
  CorrinStock *stock = g_new0 (CorrinStock, 1);

  stock->supply = corrin_record_new (&corrin_supply_kind);
  stock->supply->record.id = id;
  stock->supply->product = g_strdup (product);
  stock->supply->ampoules = ampoules;
  stock->used = used;
  stock->left = ampoules - used;
  return stock;
}

static GPtrArray *
no_stocks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_stock_free);
}

/* What came the last time is likely to come again; what is printed on a package is not. */
static void
test_new (void)
{
  g_autoptr (GPtrArray) stocks = no_stocks ();
  g_autoptr (CorrinSupplyForm) first = corrin_supply_form_new (stocks);
  g_autoptr (CorrinSupplyForm) next = NULL;
  CorrinStock *stock = new_stock (1, "Hydroxo", 5, 2);

  g_assert_cmpint (first->ampoules, ==, 1);
  g_assert_nonnull (corrin_supply_form_problem (first));
  stock->supply->batch = g_strdup ("B1");
  stock->supply->expiry = g_strdup ("2028");
  g_ptr_array_add (stocks, stock);
  next = corrin_supply_form_new (stocks);
  g_assert_null (corrin_supply_form_problem (next));
  g_assert_cmpint (next->ampoules, ==, 5);
  g_assert_cmpstr (next->text[CORRIN_SUPPLY_TEXT_PRODUCT], ==, "Hydroxo");
  g_assert_cmpstr (next->text[CORRIN_SUPPLY_TEXT_BATCH], ==, "");
  g_assert_cmpstr (next->text[CORRIN_SUPPLY_TEXT_EXPIRY], ==, "");
}

static void
test_round_trip (void)
{
  CorrinStock *stock = new_stock (1, "Hydroxo", 5, 2);
  g_autoptr (CorrinStock) owned G_GNUC_UNUSED = stock;
  g_autoptr (CorrinSupply) copy = NULL;
  g_autoptr (CorrinSupplyForm) form = NULL;
  g_autoptr (CorrinSupplyForm) same = NULL;

  stock->supply->batch = g_strdup ("B1");
  stock->supply->record.note = g_strdup ("in the door");
  form = corrin_supply_form_new_for (stock->supply);
  same = corrin_supply_form_copy (form);
  g_assert_true (corrin_supply_form_equal (form, same));
  copy = corrin_record_copy (stock->supply);
  corrin_supply_form_apply (form, copy);
  g_assert_true (corrin_record_equal (copy, stock->supply));

  corrin_form_set (&form->text[CORRIN_SUPPLY_TEXT_BATCH], "  ");
  corrin_form_set (&form->text[CORRIN_SUPPLY_TEXT_EXPIRY], " 03/2028 ");
  form->ampoules = 0;
  g_assert_false (corrin_supply_form_equal (form, same));
  corrin_supply_form_apply (form, copy);
  g_assert_null (copy->batch);
  g_assert_cmpstr (copy->expiry, ==, "03/2028");
  g_assert_cmpint (copy->ampoules, ==, 0);
}

static void
assert_words (char *words, const char *wanted)
{
  g_assert_cmpstr (words, ==, wanted);
  g_free (words);
}

static void
test_words (void)
{
  g_autoptr (CorrinStock) some = new_stock (1, "Hydroxo", 5, 2);
  g_autoptr (CorrinStock) none = new_stock (2, "Hydroxo", 1, 1);
  g_autoptr (CorrinStock) below = new_stock (3, "Hydroxo", 2, 3);
  g_autoptr (CorrinSupplyForm) form = corrin_supply_form_new_for (some->supply);

  assert_words (corrin_stock_left_words (some), "3 of 5 left");
  assert_words (corrin_stock_left_words (none), "None of 1 left");
  assert_words (corrin_stock_left_words (below), "3 taken, 2 noted");
  assert_words (corrin_stock_choice_words (some), "Hydroxo, 3 of 5 left");
  some->supply->expiry = g_strdup ("03/2028");
  assert_words (corrin_stock_printed_words (some->supply), "Expiry 03/2028");
  some->supply->batch = g_strdup ("B1");
  assert_words (corrin_stock_choice_words (some), "Hydroxo, Batch B1, expiry 03/2028, 3 of 5 left");
  g_assert_null (corrin_supply_form_used_words (form, 0));
  assert_words (corrin_supply_form_used_words (form, 2), "2 taken by recorded injections, 3 left");
  assert_words (corrin_supply_form_used_words (form, 7), "7 taken by recorded injections, 0 left");
  assert_words (corrin_supply_form_delete_words (0), "No recorded injection took any of it.");
  assert_words (corrin_supply_form_delete_words (1),
                "1 recorded injection took of it. It stays, with its product, batch and expiry.");
}

static CorrinPlanStep *
weekly_step (void)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->day = TODAY + 1;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 1;
  step->counted_from = CORRIN_COUNTED_FROM_PLAN;
  return step;
}

static void
assert_state (const GPtrArray *stocks, GPtrArray *steps, const char *words)
{
  g_autoptr (GPtrArray) doses = g_ptr_array_new ();
  g_autoptr (CorrinTreatmentSupplyState) state =
      corrin_treatment_supply_state_new (stocks, steps, doses, TODAY);

  g_assert_cmpstr (state->words, ==, words);
}

static void
test_lasting_words (void)
{
  g_autoptr (GPtrArray) stocks = no_stocks ();
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (corrin_record_free);
  CorrinPlanStep *step = weekly_step ();

  g_ptr_array_add (stocks, new_stock (1, "Hydroxo", 1, 1));
  assert_state (stocks, steps, "All are used up, by what is recorded.");
  g_ptr_array_add (stocks, new_stock (2, "Hydroxo", 3, 0));
  assert_state (stocks, steps, "3 ampoules");
  g_ptr_array_add (steps, step);
  assert_state (stocks, steps,
                "3 ampoules: lasts until about 15 July 2026 under the plan, one for each injection");
  step->ends = CORRIN_ENDS_AFTER_DOSES;
  step->end_count = 2;
  assert_state (stocks, steps, "3 ampoules: enough for all that is planned");
}

/* What can still be taken stands first, the newest of it at the top. */
static void
test_lines (void)
{
  g_autoptr (GPtrArray) stocks = no_stocks ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (CorrinTreatmentSupplyState) state = NULL;
  const CorrinSupplyLine *line;
  static const gint64 order[] = { 4, 1, 3, 2 };

  g_ptr_array_add (stocks, new_stock (1, "One\nline", 5, 1));
  g_ptr_array_add (stocks, new_stock (2, "Two", 5, 5));
  g_ptr_array_add (stocks, new_stock (3, "Three", 5, 6));
  g_ptr_array_add (stocks, new_stock (4, "<b>Four</b>", 5, 0));
  state = corrin_treatment_supply_state_new (stocks, none, none, TODAY);
  g_assert_cmpuint (state->lines->len, ==, G_N_ELEMENTS (order));
  g_assert_cmpuint (state->n_used_up, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      line = state->lines->pdata[i];
      g_assert_cmpint (line->id, ==, order[i]);
      g_assert_cmpint (line->is_used_up, ==, i >= 2);
    }
  line = state->lines->pdata[0];
  g_assert_cmpstr (line->product, ==, "<b>Four</b>");
  assert_words (corrin_supply_line_sentence (line), "<b>Four</b>: 5 of 5 left");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/supply-form/new", test_new);
  g_test_add_func ("/supply-form/round-trip", test_round_trip);
  g_test_add_func ("/supply-form/words", test_words);
  g_test_add_func ("/supply-form/lasting-words", test_lasting_words);
  g_test_add_func ("/supply-form/lines", test_lines);
  return g_test_run ();
}
