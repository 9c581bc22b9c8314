/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "digit-keys.h"
#include "support.h"
#include "today-state.h"

#define SECOND G_TIME_SPAN_SECOND

static CorrinTodayFacts
facts_of (const char *day)
{
  return (CorrinTodayFacts){
    .day = corrin_day_parse (day),
    .today = corrin_day_parse ("2026-06-30"),
    .is_writable = TRUE,
    .n_symptoms = 2,
    .planned = CORRIN_DAY_NONE,
    .planned_latest = CORRIN_DAY_NONE,
    .visit = CORRIN_DAY_NONE,
    .visit_time = CORRIN_TIME_NONE,
  };
}

static void
test_today (void)
{
  CorrinTodayFacts facts = facts_of ("2026-06-30");
  g_autoptr (CorrinTodayState) state = corrin_today_state_new (&facts);

  g_assert_cmpstr (state->title, ==, "Today");
  g_assert_cmpstr (state->date, ==, "Tuesday, 30 June 2026");
  g_assert_cmpstr (state->question, ==, "On the whole, how was today?");
  g_assert_cmpstr (state->hint, ==, "Tap a number and it is saved. Blank is always fine.");
  g_assert_false (state->can_go_on);
  g_assert_false (state->is_elsewhere);
  g_assert_false (state->offers_earlier);
}

static void
test_past (void)
{
  CorrinTodayFacts facts = facts_of ("2026-05-04");
  g_autoptr (CorrinTodayState) state = NULL;

  facts.n_rated = 1;
  state = corrin_today_state_new (&facts);
  g_assert_cmpstr (state->title, ==, "Monday, 4 May");
  g_assert_null (state->date);
  g_assert_cmpstr (state->question, ==, "On the whole, how was that day?");
  g_assert_cmpstr (state->hint, ==, "Saved. That is enough for this day.");
  g_assert_true (state->can_go_on);
  g_assert_true (state->is_elsewhere);
}

static void
test_carer (void)
{
  CorrinTodayFacts facts = facts_of ("2026-06-30");
  g_autoptr (CorrinTodayState) now = NULL;
  g_autoptr (CorrinTodayState) then = NULL;

  facts.observes = TRUE;
  now = corrin_today_state_new (&facts);
  g_assert_cmpstr (now->question, ==, "As you saw it: how was today?");
  facts.day -= 1;
  then = corrin_today_state_new (&facts);
  g_assert_cmpstr (then->title, ==, "Yesterday");
  g_assert_cmpstr (then->question, ==, "As you saw it: how was that day?");
}

/* What could sway an answer waits for the first rating of the day. */
static void
test_before_and_after (void)
{
  CorrinTodayFacts facts = facts_of ("2026-06-30");
  g_autoptr (CorrinTodayState) before = NULL;
  g_autoptr (CorrinTodayState) after = NULL;

  facts.planned = facts.planned_latest = corrin_day_parse ("2026-07-20");
  facts.visit = corrin_day_parse ("2026-07-02");
  facts.visit_time = corrin_time_new (14, 5, 0);
  before = corrin_today_state_new (&facts);
  g_assert_false (before->shows_after);
  g_assert_null (before->planned);
  g_assert_null (before->visit);

  facts.n_rated = 1;
  after = corrin_today_state_new (&facts);
  g_assert_true (after->shows_after);
  g_assert_cmpstr (after->hint, ==, "Saved. That is enough for today.");
  g_assert_cmpstr (after->planned, ==, "Next injection: planned for 20 July");
  g_assert_cmpstr (after->visit, ==, "Next visit: 2 July at 14:05");
}

static char *
planned_words (const char *first, const char *last)
{
  CorrinTodayFacts facts = facts_of ("2026-06-30");
  g_autoptr (CorrinTodayState) state = NULL;

  facts.n_rated = 1;
  facts.planned = corrin_day_parse (first);
  facts.planned_latest = corrin_day_parse (last);
  state = corrin_today_state_new (&facts);
  return g_steal_pointer (&state->planned);
}

static void
test_planned (void)
{
  g_autofree char *today = planned_words ("2026-06-30", "2026-06-30");
  g_autofree char *past = planned_words ("2026-05-04", "2026-05-04");
  g_autofree char *range = planned_words ("2026-07-04", "2026-08-04");
  g_autofree char *begun = planned_words ("2026-06-04", "2026-07-04");

  g_assert_cmpstr (today, ==, "Next injection: planned for today");
  g_assert_cmpstr (past, ==, "Injection: planned for 4 May, not recorded");
  g_assert_cmpstr (range, ==, "Next injection: planned between 4 July and 4 August");
  g_assert_cmpstr (begun, ==, "Next injection: planned between 4 June and 4 July");
}

static char *
visit_words (const char *day, CorrinTime time)
{
  CorrinTodayFacts facts = facts_of ("2026-06-30");
  g_autoptr (CorrinTodayState) state = NULL;

  facts.n_rated = 1;
  facts.visit = corrin_day_parse (day);
  facts.visit_time = time;
  state = corrin_today_state_new (&facts);
  return g_steal_pointer (&state->visit);
}

static void
test_visit (void)
{
  g_autofree char *now = visit_words ("2026-06-30", corrin_time_new (9, 0, 0));
  g_autofree char *today = visit_words ("2026-06-30", CORRIN_TIME_NONE);
  g_autofree char *later = visit_words ("2026-07-02", CORRIN_TIME_NONE);

  g_assert_cmpstr (now, ==, "Next visit: today at 09:00");
  g_assert_cmpstr (today, ==, "Next visit: today");
  g_assert_cmpstr (later, ==, "Next visit: 2 July");
}

static void
test_reading_only (void)
{
  CorrinTodayFacts facts = facts_of ("2026-06-30");
  g_autoptr (CorrinTodayState) state = NULL;

  facts.is_writable = FALSE;
  facts.n_open = 3;
  facts.n_rated = 2;
  state = corrin_today_state_new (&facts);
  g_assert_cmpstr (state->hint, ==, "");
  g_assert_false (state->offers_earlier);
  g_assert_true (state->shows_after);
}

static void
test_earlier (void)
{
  CorrinTodayFacts facts = facts_of ("2026-06-30");
  g_autoptr (CorrinTodayState) open = NULL;
  g_autoptr (CorrinTodayState) nothing = NULL;

  facts.n_open = 3;
  open = corrin_today_state_new (&facts);
  g_assert_true (open->offers_earlier);
  facts.n_symptoms = 0;
  nothing = corrin_today_state_new (&facts);
  g_assert_false (nothing->offers_earlier);
  g_assert_true (g_str_has_prefix (nothing->hint, "No symptoms are chosen."));
}

static void
test_ten (void)
{
  CorrinDigitKeys keys = { 0 };

  g_assert_cmpint (corrin_digit_keys_press (&keys, 1, 100 * SECOND), ==, 1);
  g_assert_cmpint (corrin_digit_keys_press (&keys, 0, 101 * SECOND), ==, 10);
  g_assert_cmpint (corrin_digit_keys_press (&keys, 0, 101 * SECOND), ==, 0);
}

static void
test_not_ten (void)
{
  CorrinDigitKeys keys = { 0 };

  /* Too late */
  corrin_digit_keys_press (&keys, 1, 100 * SECOND);
  g_assert_cmpint (corrin_digit_keys_press (&keys, 0, 102 * SECOND), ==, 0);
  /* Another digit in between */
  corrin_digit_keys_press (&keys, 1, 200 * SECOND);
  g_assert_cmpint (corrin_digit_keys_press (&keys, 7, 200 * SECOND), ==, 7);
  g_assert_cmpint (corrin_digit_keys_press (&keys, 0, 200 * SECOND), ==, 0);
  /* Something else in between */
  corrin_digit_keys_press (&keys, 1, 300 * SECOND);
  corrin_digit_keys_forget (&keys);
  g_assert_cmpint (corrin_digit_keys_press (&keys, 0, 300 * SECOND), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");

  g_test_add_func ("/today-state/today", test_today);
  g_test_add_func ("/today-state/past", test_past);
  g_test_add_func ("/today-state/carer", test_carer);
  g_test_add_func ("/today-state/before-and-after", test_before_and_after);
  g_test_add_func ("/today-state/planned", test_planned);
  g_test_add_func ("/today-state/visit", test_visit);
  g_test_add_func ("/today-state/reading-only", test_reading_only);
  g_test_add_func ("/today-state/earlier", test_earlier);
  g_test_add_func ("/today-state/ten", test_ten);
  g_test_add_func ("/today-state/not-ten", test_not_ten);
  return g_test_run ();
}
