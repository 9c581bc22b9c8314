/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Planned days that go by the doses that were given, and the next planned day. Expected days by hand with a wall
 * calendar of 2026, where 1 January is a Thursday. */
#include "plan-case.h"

#define FROM_PLAN CORRIN_COUNTED_FROM_PLAN
#define FROM_DOSE CORRIN_COUNTED_FROM_LAST_GIVEN
#define DAYS CORRIN_RULE_EVERY_DAYS
#define WEEKS CORRIN_RULE_EVERY_WEEKS
#define MONTHS CORRIN_RULE_EVERY_MONTHS
#define OPEN "open"

typedef struct
{
  const char *name;
  const char *doses;
  const char *days;
} Given;

static void
assert_given (const PlanStep *step, const char *to, const Given *given, gsize n)
{
  g_autoptr (GPtrArray) steps = plan_steps (step, 1);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) doses = plan_doses (given[i].doses);
      g_autofree char *days = plan_days_text (steps, doses, "2025-01-01", to);

      g_test_message ("%s", given[i].name);
      g_assert_cmpstr (days, ==, given[i].days);
    }
}

static void
test_weeks_from_last_dose (void)
{
  static const PlanStep step = { "2026-01-01", WEEKS, 1, 0, FROM_DOSE, OPEN };
  static const Given given[] = {
    { "nothing given", "", "2026-01-01 2026-01-08 2026-01-15 2026-01-22 2026-01-29" },
    { "on the days", "2026-01-01 2026-01-08", "2026-01-01 2026-01-08 2026-01-15 2026-01-22 2026-01-29" },
    { "two days after", "2026-01-01 2026-01-10", "2026-01-01 2026-01-08 2026-01-17 2026-01-24 2026-01-31" },
    { "two days before", "2026-01-01 2026-01-06", "2026-01-01 2026-01-08 2026-01-13 2026-01-20 2026-01-27" },
    { "an extra one moves the next", "2026-01-01 2026-01-03",
      "2026-01-01 2026-01-10 2026-01-17 2026-01-24 2026-01-31" },
    { "two on one day", "2026-01-01 2026-01-01", "2026-01-01 2026-01-08 2026-01-15 2026-01-22 2026-01-29" },
    { "early, and says so", "2026-01-01 2026-01-03=2026-01-08",
      "2026-01-01 2026-01-08 2026-01-10 2026-01-17 2026-01-24 2026-01-31" },
    { "near the next, but for the first", "2026-01-06=2026-01-01",
      "2026-01-01 2026-01-13 2026-01-20 2026-01-27" },
    { "after a pause", "2026-01-01 2026-01-24", "2026-01-01 2026-01-08 2026-01-15 2026-01-22 2026-01-31" },
    { "after a pause, nearer to the next", "2026-01-01 2026-01-19",
      "2026-01-01 2026-01-08 2026-01-15 2026-01-22 2026-01-26" },
    { "skipped ones move nothing", "2026-01-01 2026-01-09:skipped",
      "2026-01-01 2026-01-08 2026-01-15 2026-01-22 2026-01-29" },
    { "tablets move nothing", "2026-01-01 2026-01-10:tablet",
      "2026-01-01 2026-01-08 2026-01-15 2026-01-22 2026-01-29" },
    { "an unknown route counts as an injection", "2026-01-10:unknown",
      "2026-01-01 2026-01-08 2026-01-17 2026-01-24 2026-01-31" },
    { "one shortly before the step", "2025-12-29", "2026-01-05 2026-01-12 2026-01-19 2026-01-26" },
    { "one long before the step", "2025-02-01", "2026-01-01 2026-01-08 2026-01-15 2026-01-22 2026-01-29" },
    { "known to the month, so it may have been on the planned day", "2025-12-30 2026-01-01:month",
      "2026-01-06 2026-01-08/2026-02-07 2026-01-15/2026-02-14 2026-01-22/2026-02-21 2026-01-29/2026-02-28" },
    { "one before and one in the step", "2025-12-29 2026-01-06",
      "2026-01-05 2026-01-13 2026-01-20 2026-01-27" },
  };

  assert_given (&step, "2026-01-31", given, G_N_ELEMENTS (given));
}

static void
test_middle_of_interval (void)
{
  static const PlanStep step = { "2026-01-01", DAYS, 4, 0, FROM_DOSE, OPEN };
  static const Given given[] = {
    { "half way it stands for the next", "2026-01-01 2026-01-03",
      "2026-01-01 2026-01-05 2026-01-07 2026-01-11" },
    { "before it is an extra one", "2026-01-01 2026-01-02", "2026-01-01 2026-01-06 2026-01-10" },
  };

  assert_given (&step, "2026-01-12", given, G_N_ELEMENTS (given));
}

static void
test_months_from_last_dose (void)
{
  static const PlanStep step = { "2026-01-01", MONTHS, 2, 0, FROM_DOSE, OPEN };
  static const Given given[] = {
    { "months clamp from the dose", "2025-12-31", "2026-02-28 2026-04-30 2026-06-30 2026-08-31" },
    { "a dose known to the month", "2026-01-01:month",
      "2026-01-01 2026-03-01/2026-03-31 2026-05-01/2026-05-31 2026-07-01/2026-07-31" },
    { "a dose known to the month, before the step", "2025-12-01:month",
      "2026-02-01/2026-02-28 2026-04-01/2026-04-30 2026-06-01/2026-06-30 2026-08-01/2026-08-31" },
    { "known to the month in which one was planned", "2026-01-20 2026-03-01:month 2026-05-12",
      "2026-01-01 2026-03-20 2026-05-01/2026-05-31 2026-07-12" },
  };

  assert_given (&step, "2026-08-31", given, G_N_ELEMENTS (given));
}

/* A step that starts just when the interval of the last dose is over goes on from that dose. */
static void
test_step_starts_on_planned_day (void)
{
  static const PlanStep step = { "2026-02-28", MONTHS, 1, 0, FROM_DOSE, OPEN };
  static const Given given[] = {
    { "on the last of the month", "2026-01-31", "2026-02-28 2026-03-31 2026-04-30" },
  };
  g_autoptr (GPtrArray) steps = plan_steps (&step, 1);
  g_autoptr (GPtrArray) doses = plan_doses ("2026-01-31");
  g_autofree char *next = plan_next_text (steps, doses, "2026-03-10");

  assert_given (&step, "2026-05-01", given, G_N_ELEMENTS (given));
  g_assert_cmpstr (next, ==, "2026-02-28");
}

static void
test_ranges (void)
{
  static const PlanStep step = { "2026-01-01", MONTHS, 2, 3, FROM_PLAN, OPEN };
  static const PlanStep from_dose = { "2026-01-01", MONTHS, 2, 3, FROM_DOSE, OPEN };
  static const Given given[] = {
    { "nothing given", "", "2026-01-01 2026-03-01/2026-04-01 2026-05-01/2026-07-01 2026-07-01/2026-10-01" },
    { "within", "2026-01-01 2026-03-20 2026-06-20",
      "2026-01-01 2026-03-01/2026-04-01 2026-05-20/2026-06-20 2026-08-20/2026-09-20" },
    { "the longest allowed has no gap", "2026-01-01 2026-04-01 2026-07-01",
      "2026-01-01 2026-03-01/2026-04-01 2026-06-01/2026-07-01" },
    { "a dose before the step, counted from the plan", "2025-12-20",
      "2026-01-01 2026-03-01/2026-04-01 2026-05-01/2026-07-01 2026-07-01/2026-10-01" },
  };
  static const Given given_before[] = {
    { "a dose shortly before the step", "2025-12-20", "2026-02-20/2026-03-20 2026-04-20/2026-06-20" },
    { "the range has begun before the step", "2025-10-20",
      "2026-01-01/2026-01-20 2026-03-01/2026-04-20 "
      "2026-05-01/2026-07-20" },
    { "and has run out before it", "2025-09-20", "2026-01-01 2026-03-01/2026-04-01 2026-05-01/2026-07-01" },
  };

  assert_given (&step, "2026-08-31", given, G_N_ELEMENTS (given));
  assert_given (&from_dose, "2026-06-01", given_before, G_N_ELEMENTS (given_before));
}

static void
test_count_of_doses (void)
{
  static const PlanStep step = { "2026-01-01", CORRIN_RULE_AT_LEAST_DAYS, 3, 0, FROM_DOSE, "3 doses" };
  static const Given given[] = {
    { "nothing given", "", "2026-01-01 2026-01-04 2026-01-07" },
    { "two given", "2026-01-01 2026-01-05", "2026-01-01 2026-01-04 2026-01-08" },
    { "all given", "2026-01-01 2026-01-05 2026-01-08", "2026-01-01 2026-01-04 2026-01-08" },
    { "one more is not of the plan", "2026-01-01 2026-01-05 2026-01-08 2026-01-11",
      "2026-01-01 2026-01-04 2026-01-08" },
    { "all are given however late", "2026-01-02 2026-01-06 2026-01-10", "2026-01-01 2026-01-05 2026-01-09" },
  };

  assert_given (&step, "2026-12-31", given, G_N_ELEMENTS (given));
}

/* Those of the week and those counted from the plan stay where they are. */
static void
test_plan_is_not_moved (void)
{
  static const PlanStep weekly = { "2026-01-01", WEEKS, 1, 0, FROM_PLAN, OPEN };
  static const PlanStep thrice = { "2026-01-01", CORRIN_RULE_TIMES_A_WEEK, 3, 0, FROM_DOSE, OPEN };
  static const Given by_week[] = {
    { "counted from the plan", "2025-12-30 2026-01-03 2026-01-10", "2026-01-01 2026-01-08 2026-01-15" },
  };
  static const Given in_week[] = {
    { "pattern of the week", "2025-12-30 2026-01-02 2026-01-04",
      "2026-01-01 2026-01-03 2026-01-05 2026-01-08 2026-01-10 2026-01-12 2026-01-15" },
  };

  assert_given (&weekly, "2026-01-15", by_week, G_N_ELEMENTS (by_week));
  assert_given (&thrice, "2026-01-15", in_week, G_N_ELEMENTS (in_week));
}

static void
test_tablets (void)
{
  static const PlanStep step = { "2026-01-01", DAYS, 10, 0, FROM_DOSE, OPEN };
  g_autoptr (GPtrArray) steps = plan_steps (&step, 1);
  g_autoptr (GPtrArray) doses = plan_doses ("2026-01-01 2026-01-02:tablet");
  g_autofree char *days = NULL;

  ((CorrinPlanStep *) steps->pdata[0])->route = CORRIN_ROUTE_ORAL;
  days = plan_days_text (steps, doses, "2026-01-01", "2026-01-31");
  g_assert_cmpstr (days, ==, "2026-01-01 2026-01-12 2026-01-22");
}

typedef struct
{
  const char *name;
  const char *doses;
  const char *after;
  const char *next;
} Next;

static void
assert_next (const PlanStep *planned, gsize n_steps, const Next *next, gsize n)
{
  g_autoptr (GPtrArray) steps = plan_steps (planned, n_steps);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) doses = plan_doses (next[i].doses);
      g_autofree char *text = plan_next_text (steps, doses, next[i].after);

      g_test_message ("%s", next[i].name);
      g_assert_cmpstr (text, ==, next[i].next);
    }
}

static void
test_next_from_plan (void)
{
  static const PlanStep steps[] = {
    { "2026-01-01", WEEKS, 1, 0, FROM_PLAN, "4 doses" },
    { "2026-03-01", MONTHS, 2, 0, FROM_PLAN, "12 months" },
  };
  static const Next next[] = {
    { "before the plan", "", "2025-06-01", "2026-01-01" },
    { "today", "", "2026-01-08", "2026-01-08" },
    { "between", "", "2026-01-09", "2026-01-15" },
    { "given today", "2026-01-08", "2026-01-08", "2026-01-15" },
    { "given yesterday for today", "2026-01-07=2026-01-08", "2026-01-08", "2026-01-15" },
    { "given yesterday for nothing named", "2026-01-07", "2026-01-08", "2026-01-08" },
    { "given today for an earlier day", "2026-01-08=2026-01-01", "2026-01-08", "2026-01-08" },
    { "skipped today", "2026-01-08:skipped", "2026-01-08", "2026-01-15" },
    { "a tablet today", "2026-01-08:tablet", "2026-01-08", "2026-01-08" },
    { "between the steps", "", "2026-01-23", "2026-03-01" },
    { "the last one is given", "2026-01-22", "2026-01-22", "2026-03-01" },
    { "last of the plan", "", "2026-12-30", "2027-01-01" },
    { "ended", "", "2027-01-02", "none" },
  };

  assert_next (steps, G_N_ELEMENTS (steps), next, G_N_ELEMENTS (next));
}

static void
test_next_from_dose (void)
{
  static const PlanStep steps[] = {
    { "2026-01-01", MONTHS, 2, 0, FROM_DOSE, "2026-12-31" },
  };
  static const Next next[] = {
    { "to come", "2026-03-04", "2026-03-04", "2026-05-04" },
    { "today", "2026-03-04", "2026-05-04", "2026-05-04" },
    { "planned, not recorded", "2026-03-04", "2026-05-20", "2026-05-04" },
    { "long after it still is what the plan says", "2026-03-04", "2026-12-31", "2026-05-04" },
    { "skipped", "2026-03-04 2026-05-04:skipped", "2026-05-20", "2026-07-04" },
    { "given late", "2026-03-04 2026-05-20", "2026-05-20", "2026-07-20" },
    { "the step has ended", "2026-03-04", "2027-01-01", "none" },
    { "nothing given: as from the plan", "", "2026-05-20", "2026-07-01" },
    { "nothing within the step", "2026-11-20", "2026-12-01", "none" },
    { "known to the month", "2026-03-01:month", "2026-05-20", "2026-05-01/2026-05-31" },
  };

  assert_next (steps, G_N_ELEMENTS (steps), next, G_N_ELEMENTS (next));
}

static void
test_next_range (void)
{
  static const PlanStep steps[] = {
    { "2026-01-01", MONTHS, 2, 3, FROM_PLAN, OPEN },
  };
  static const Next next[] = {
    { "within the range", "2026-01-01", "2026-03-20", "2026-03-01/2026-04-01" },
    { "after the range", "2026-01-01", "2026-04-20", "2026-03-01/2026-04-01" },
    { "given within", "2026-01-01 2026-03-20", "2026-03-20", "2026-05-20/2026-06-20" },
    { "skipped within", "2026-01-01 2026-03-20:skipped", "2026-03-20", "2026-05-01/2026-07-01" },
    { "nothing given", "", "2026-03-20", "2026-03-01/2026-04-01" },
    { "nothing given, range over", "", "2026-04-02", "2026-05-01/2026-07-01" },
  };

  assert_next (steps, G_N_ELEMENTS (steps), next, G_N_ELEMENTS (next));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-doses/weeks-from-last-dose", test_weeks_from_last_dose);
  g_test_add_func ("/plan-doses/middle-of-interval", test_middle_of_interval);
  g_test_add_func ("/plan-doses/months-from-last-dose", test_months_from_last_dose);
  g_test_add_func ("/plan-doses/step-starts-on-planned-day", test_step_starts_on_planned_day);
  g_test_add_func ("/plan-doses/ranges", test_ranges);
  g_test_add_func ("/plan-doses/count-of-doses", test_count_of_doses);
  g_test_add_func ("/plan-doses/plan-is-not-moved", test_plan_is_not_moved);
  g_test_add_func ("/plan-doses/tablets", test_tablets);
  g_test_add_func ("/plan-doses/next-from-plan", test_next_from_plan);
  g_test_add_func ("/plan-doses/next-from-dose", test_next_from_dose);
  g_test_add_func ("/plan-doses/next-range", test_next_range);
  return g_test_run ();
}
