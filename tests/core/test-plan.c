/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Planned days of the rules of the plan. Expected days were listed with Python's datetime and its calendar.monthrange
 * for the lengths of months, and read over against a wall calendar. */
#include "plan-case.h"

#include <time.h>

#define FROM_PLAN CORRIN_COUNTED_FROM_PLAN
#define FROM_DOSE CORRIN_COUNTED_FROM_LAST_GIVEN
#define DAYS CORRIN_RULE_EVERY_DAYS
#define WEEKS CORRIN_RULE_EVERY_WEEKS
#define MONTHS CORRIN_RULE_EVERY_MONTHS
#define A_WEEK CORRIN_RULE_TIMES_A_WEEK
#define ALTERNATE CORRIN_RULE_ALTERNATE_DAYS
#define APART CORRIN_RULE_AT_LEAST_DAYS
#define OPEN "open"

typedef struct
{
  const char *name;
  PlanStep steps[4];
  const char *words; /* of the steps, with a semicolon between them */
  const char *from;
  const char *to;
  const char *days;
} Preset;

/* Schemes as they are published, each from Monday 5 January 2026 on. */
static const Preset presets[] = {
  { "UK product text, no nerves involved",
    { { "2026-01-05", ALTERNATE, 0, 0, FROM_PLAN, "2 weeks" },
      { "2026-01-19", WEEKS, 1, 0, FROM_PLAN, OPEN },
      { "2026-02-23", MONTHS, 2, 3, FROM_DOSE, OPEN } },
    "every other day; every week; every 2 to 3 months",
    "2026-01-01",
    "2026-08-31",
    "2026-01-05 2026-01-07 2026-01-09 2026-01-11 2026-01-13 2026-01-15 2026-01-17 2026-01-19 2026-01-26 "
    "2026-02-02 2026-02-09 2026-02-16 2026-02-23 2026-04-23/2026-05-23 2026-06-23/2026-08-23 "
    "2026-08-23/2026-11-23" },
  { "UK product text, nerves involved",
    { { "2026-01-05", ALTERNATE, 0, 0, FROM_PLAN, OPEN }, { "2026-01-14", MONTHS, 2, 0, FROM_PLAN, OPEN } },
    "every other day; every 2 months",
    "2026-01-01",
    "2026-08-01",
    "2026-01-05 2026-01-07 2026-01-09 2026-01-11 2026-01-13 2026-01-14 2026-03-14 2026-05-14 2026-07-14" },
  { "UK formulary, no nerves involved",
    { { "2026-01-05", A_WEEK, 3, 0, FROM_PLAN, "2 weeks" }, { "2026-01-19", MONTHS, 3, 0, FROM_PLAN, OPEN } },
    "3 times a week; every 3 months",
    "2026-01-01",
    "2026-12-31",
    "2026-01-05 2026-01-07 2026-01-09 2026-01-12 2026-01-14 2026-01-16 2026-01-19 2026-04-19 2026-07-19 "
    "2026-10-19" },
  { "UK patient page, by diet: twice a year",
    { { "2026-01-05", ALTERNATE, 0, 0, FROM_PLAN, "14 days" },
      { "2026-07-05", MONTHS, 6, 0, FROM_PLAN, OPEN } },
    "every other day; every 6 months",
    "2026-01-10",
    "2028-01-05",
    "2026-01-11 2026-01-13 2026-01-15 2026-01-17 2026-07-05 2027-01-05 2027-07-05 2028-01-05" },
  { "US label, hydroxocobalamin",
    { { "2026-01-05", DAYS, 1, 0, FROM_PLAN, "10 days" }, { "2026-02-05", MONTHS, 1, 0, FROM_PLAN, OPEN } },
    "every day; every month",
    "2026-01-12",
    "2026-04-30",
    "2026-01-12 2026-01-13 2026-01-14 2026-02-05 2026-03-05 2026-04-05" },
  { "US label, cyanocobalamin: four steps",
    { { "2026-01-05", DAYS, 1, 0, FROM_PLAN, "7 doses" },
      { "2026-01-12", ALTERNATE, 0, 0, FROM_PLAN, "7 doses" },
      { "2026-01-26", DAYS, 3, 4, FROM_PLAN, "3 weeks" },
      { "2026-02-16", MONTHS, 1, 0, FROM_PLAN, OPEN } },
    "every day; every other day; every 3 to 4 days; every month",
    "2026-01-01",
    "2026-04-30",
    "2026-01-05 2026-01-06 2026-01-07 2026-01-08 2026-01-09 2026-01-10 2026-01-11 "
    "2026-01-12 2026-01-14 2026-01-16 2026-01-18 2026-01-20 2026-01-22 2026-01-24 "
    "2026-01-26 2026-01-29/2026-01-30 2026-02-01/2026-02-03 2026-02-04/2026-02-07 2026-02-07/2026-02-11 "
    "2026-02-10/2026-02-15 2026-02-13/2026-02-15 2026-02-16 2026-03-16 2026-04-16" },
  { "US practice",
    { { "2026-01-05", ALTERNATE, 0, 0, FROM_PLAN, "1 weeks" },
      { "2026-01-31", MONTHS, 1, 0, FROM_PLAN, OPEN } },
    "every other day; every month",
    "2026-01-05",
    "2026-04-30",
    "2026-01-05 2026-01-07 2026-01-09 2026-01-11 2026-01-31 2026-02-28 2026-03-31 2026-04-30" },
  { "Dutch formulary: ten, at least three days apart",
    { { "2026-01-05", APART, 3, 0, FROM_PLAN, "10 doses" }, { "2026-03-05", MONTHS, 2, 0, FROM_DOSE, OPEN } },
    "at least 3 days apart; every 2 months",
    "2026-01-01",
    "2026-06-01",
    "2026-01-05 2026-01-08 2026-01-11 2026-01-14 2026-01-17 2026-01-20 2026-01-23 2026-01-26 2026-01-29 "
    "2026-02-01 2026-03-05 2026-05-05" },
  { "Dutch practice: twice a week for five weeks",
    { { "2026-01-05", A_WEEK, 2, 0, FROM_PLAN, "5 weeks" } },
    "twice a week",
    "2026-01-01",
    "2026-06-01",
    "2026-01-05 2026-01-08 2026-01-12 2026-01-15 2026-01-19 2026-01-22 2026-01-26 2026-01-29 2026-02-02 "
    "2026-02-05" },
  { "Dutch formulary, nerves involved: once or twice a week for two years",
    { { "2026-01-05", A_WEEK, 1, 2, FROM_PLAN, "24 months" } },
    "1 to 2 times a week",
    "2027-12-20",
    "2028-02-01",
    "2027-12-20 2027-12-27 2028-01-03" },
  { "Japanese label: three times a week for two months, then every 1 to 3 months",
    { { "2026-01-05", A_WEEK, 3, 0, FROM_PLAN, "2 months" },
      { "2026-03-05", MONTHS, 1, 3, FROM_DOSE, OPEN } },
    "3 times a week; every 1 to 3 months",
    "2026-02-27",
    "2026-05-31",
    "2026-02-27 2026-03-02 2026-03-04 2026-03-05 2026-04-05/2026-06-05 2026-05-05/2026-09-05" },
};

static void
test_presets (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      g_autoptr (GPtrArray) steps = plan_steps (presets[i].steps, G_N_ELEMENTS (presets[i].steps));
      g_autoptr (GPtrArray) doses = plan_doses (NULL);
      g_autofree char *days = plan_days_text (steps, doses, presets[i].from, presets[i].to);
      g_autoptr (GString) words = g_string_new (NULL);

      g_test_message ("%s", presets[i].name);
      for (guint s = 0; s < steps->len; s++)
        {
          g_autofree char *interval = corrin_plan_step_interval (steps->pdata[s]);

          g_string_append_printf (words, "%s%s", s > 0 ? "; " : "", interval);
        }
      g_assert_cmpstr (words->str, ==, presets[i].words);
      g_assert_cmpstr (days, ==, presets[i].days);
    }
}

typedef struct
{
  PlanStep step;
  const char *from;
  const char *to;
  const char *days;
} Rule;

static void
assert_rules (const Rule *rules, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) steps = plan_steps (&rules[i].step, 1);
      g_autoptr (GPtrArray) doses = plan_doses (NULL);
      g_autofree char *days = plan_days_text (steps, doses, rules[i].from, rules[i].to);

      g_assert_cmpstr (days, ==, rules[i].days);
    }
}

static void
test_months_clamp_without_drift (void)
{
  static const Rule rules[] = {
    { { "2026-01-31", MONTHS, 1, 0, FROM_PLAN, OPEN },
      "2026-01-01",
      "2028-01-31",
      "2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30 2026-07-31 2026-08-31 2026-09-30 "
      "2026-10-31 2026-11-30 2026-12-31 2027-01-31 2027-02-28 2027-03-31 2027-04-30 2027-05-31 2027-06-30 "
      "2027-07-31 2027-08-31 2027-09-30 2027-10-31 2027-11-30 2027-12-31 2028-01-31" },
    { { "2027-12-30", MONTHS, 1, 0, FROM_PLAN, OPEN },
      "2027-12-31",
      "2028-05-30",
      "2028-01-30 2028-02-29 2028-03-30 2028-04-30 2028-05-30" },
    { { "2024-02-29", MONTHS, 12, 0, FROM_PLAN, OPEN },
      "2025-01-01",
      "2032-12-31",
      "2025-02-28 2026-02-28 2027-02-28 2028-02-29 2029-02-28 2030-02-28 2031-02-28 2032-02-29" },
    { { "2025-12-31", MONTHS, 2, 3, FROM_PLAN, OPEN },
      "2025-12-31",
      "2026-07-01",
      "2025-12-31 2026-02-28/2026-03-31 2026-04-30/2026-06-30 2026-06-30/2026-09-30" },
  };

  assert_rules (rules, G_N_ELEMENTS (rules));
}

static void
test_leap_days_and_year_ends (void)
{
  static const Rule rules[] = {
    { { "2028-02-24", DAYS, 5, 0, FROM_PLAN, OPEN },
      "2028-02-01",
      "2028-03-10",
      "2028-02-24 2028-02-29 2028-03-05 2028-03-10" },
    { { "2100-02-24", DAYS, 5, 0, FROM_PLAN, OPEN },
      "2100-02-01",
      "2100-03-11",
      "2100-02-24 2100-03-01 2100-03-06 2100-03-11" },
    { { "2026-12-30", ALTERNATE, 0, 0, FROM_PLAN, OPEN },
      "2026-12-30",
      "2027-01-04",
      "2026-12-30 2027-01-01 2027-01-03" },
    { { "2026-12-21", WEEKS, 1, 0, FROM_PLAN, OPEN },
      "2026-12-22",
      "2027-01-11",
      "2026-12-28 2027-01-04 2027-01-11" },
    { { "9999-12-30", DAYS, 1, 0, FROM_PLAN, OPEN }, "9999-12-01", "9999-12-31", "9999-12-30 9999-12-31" },
    { { "0001-01-01", WEEKS, 8, 0, FROM_PLAN, OPEN }, "0001-01-01", "0001-03-01", "0001-01-01 0001-02-26" },
  };

  assert_rules (rules, G_N_ELEMENTS (rules));
}

static void
test_parts_of_the_week (void)
{
  static const Rule rules[] = {
    { { "2026-01-07", A_WEEK, 1, 0, FROM_PLAN, OPEN }, "2026-01-07", "2026-01-20", "2026-01-07 2026-01-14" },
    { { "2026-01-07", A_WEEK, 4, 0, FROM_PLAN, OPEN },
      "2026-01-07",
      "2026-01-15",
      "2026-01-07 2026-01-08 2026-01-10 2026-01-12 2026-01-14 2026-01-15" },
    { { "2026-01-07", A_WEEK, 6, 0, FROM_PLAN, OPEN },
      "2026-01-07",
      "2026-01-14",
      "2026-01-07 2026-01-08 2026-01-09 2026-01-10 2026-01-11 2026-01-12 2026-01-14" },
    { { "2026-01-07", A_WEEK, 9, 0, FROM_PLAN, OPEN },
      "2026-01-12",
      "2026-01-15",
      "2026-01-12 2026-01-13 2026-01-14 2026-01-15" },
  };

  assert_rules (rules, G_N_ELEMENTS (rules));
}

static void
test_ends (void)
{
  static const Rule rules[] = {
    { { "2026-01-31", WEEKS, 1, 0, FROM_PLAN, "1 months" },
      "2026-01-01",
      "2026-12-31",
      "2026-01-31 2026-02-07 2026-02-14 2026-02-21" },
    { { "2026-01-01", DAYS, 7, 0, FROM_PLAN, "8 days" },
      "2026-01-01",
      "2026-12-31",
      "2026-01-01 2026-01-08" },
    { { "2026-01-01", DAYS, 7, 0, FROM_PLAN, "7 days" }, "2026-01-01", "2026-12-31", "2026-01-01" },
    { { "2026-01-01", DAYS, 7, 0, FROM_PLAN, "2026-01-15" },
      "2026-01-01",
      "2026-12-31",
      "2026-01-01 2026-01-08 2026-01-15" },
    { { "2026-01-01", DAYS, 7, 0, FROM_PLAN, "2026-01-14" },
      "2026-01-01",
      "2026-12-31",
      "2026-01-01 2026-01-08" },
    { { "2026-01-01", DAYS, 7, 0, FROM_DOSE, "2 doses" },
      "2026-01-01",
      "2026-12-31",
      "2026-01-01 2026-01-08" },
    { { "2026-01-01", MONTHS, 1, 0, FROM_PLAN, "1 doses" }, "2026-01-01", "2026-12-31", "2026-01-01" },
  };

  assert_rules (rules, G_N_ELEMENTS (rules));
}

/* Beyond the calendar there is nothing, whatever numbers a file brings. */
static void
test_endless_intervals (void)
{
  static const Rule rules[] = {
    { { "2026-01-01", DAYS, G_MAXINT64, 0, FROM_PLAN, OPEN }, "2026-01-01", "9999-12-31", "2026-01-01" },
    { { "2026-01-01", WEEKS, G_MAXINT64, 0, FROM_DOSE, OPEN }, "0001-01-01", "9999-12-31", "2026-01-01" },
    { { "2026-01-01", MONTHS, G_MAXINT64, 0, FROM_PLAN, OPEN }, "2026-01-01", "9999-12-31", "2026-01-01" },
    { { "2026-01-01", MONTHS, 100000, G_MAXINT64, FROM_PLAN, "9223372036854775807 weeks" },
      "2026-01-01",
      "9999-12-31",
      "2026-01-01" },
    { { "2026-01-01", MONTHS, 60000, G_MAXINT64, FROM_PLAN, "9223372036854775807 doses" },
      "2026-01-01",
      "9999-12-31",
      "2026-01-01 7026-01-01/9999-12-31" },
  };

  assert_rules (rules, G_N_ELEMENTS (rules));
}

/* The clocks change on 29 March and 25 October 2026 in Europe, on 8 March and 1 November in America, on 5 April and
 * 27 September in New Zealand. A planned day is the same everywhere. */
static void
test_no_clock_moves_a_day (void)
{
  static const Rule rules[] = {
    { { "2026-03-26", DAYS, 1, 0, FROM_PLAN, OPEN },
      "2026-03-27",
      "2026-03-31",
      "2026-03-27 2026-03-28 2026-03-29 2026-03-30 2026-03-31" },
    { { "2026-10-23", DAYS, 1, 0, FROM_PLAN, OPEN },
      "2026-10-24",
      "2026-10-27",
      "2026-10-24 2026-10-25 2026-10-26 2026-10-27" },
    { { "2026-03-01", WEEKS, 1, 0, FROM_DOSE, OPEN },
      "2026-03-01",
      "2026-04-12",
      "2026-03-01 2026-03-08 2026-03-15 2026-03-22 2026-03-29 2026-04-05 2026-04-12" },
    { { "2026-09-20", ALTERNATE, 0, 0, FROM_PLAN, OPEN },
      "2026-10-30",
      "2026-11-05",
      "2026-10-30 2026-11-01 2026-11-03 2026-11-05" },
    { { "2026-02-08", MONTHS, 1, 0, FROM_PLAN, "9 months" },
      "2026-02-08",
      "2026-12-31",
      "2026-02-08 2026-03-08 2026-04-08 2026-05-08 2026-06-08 2026-07-08 2026-08-08 2026-09-08 2026-10-08" },
  };
  static const char *const zones[] = { "UTC",          "Europe/Berlin",    "America/Los_Angeles",
                                       "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns" };
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_setenv ("TZ", zones[i], TRUE);
      tzset ();
      assert_rules (rules, G_N_ELEMENTS (rules));
    }
  if (before != NULL)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
  tzset ();
}

static void
test_steps_follow_one_another (void)
{
  static const PlanStep planned[] = {
    { "2026-01-05", DAYS, 1, 0, FROM_PLAN, "3 doses" },  { "2026-01-20", WEEKS, 1, 0, FROM_PLAN, OPEN },
    { "2026-02-03", WEEKS, 2, 0, FROM_PLAN, OPEN },      { "2026-02-03", WEEKS, 4, 0, FROM_PLAN, OPEN },
    { "2026-04-01", DAYS, 10, 0, FROM_DOSE, "3 doses" },
  };
  static const char *const last_days[] = { "2026-01-07", "2026-02-02", "2026-02-02", "2026-03-31", "" };
  static const char *const on[] = { "2026-01-04", "2026-01-05", "2026-01-07", "2026-01-08", "2026-02-02",
                                    "2026-02-03", "2026-03-31", "2026-04-01", "2126-01-01" };
  static const int which[] = { -1, 0, 0, -1, 1, 3, 3, 4, 4 };
  g_autoptr (GPtrArray) steps = plan_steps (planned, G_N_ELEMENTS (planned));
  g_autoptr (GPtrArray) doses = plan_doses (NULL);
  g_autofree char *days = plan_days_text (steps, doses, "2026-01-01", "2026-12-31");
  char text[CORRIN_DAY_TEXT_SIZE];

  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpstr (corrin_day_format (corrin_plan_step_last_day (steps, steps->pdata[i]), text), ==,
                     last_days[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (on); i++)
    g_assert_true (corrin_plan_step_on (steps, corrin_day_parse (on[i]))
                   == (which[i] < 0 ? NULL : steps->pdata[which[i]]));
  g_assert_cmpstr (days, ==,
                   "2026-01-05 2026-01-06 2026-01-07 2026-01-20 2026-01-27 2026-02-03 2026-03-03 2026-03-31 "
                   "2026-04-01 2026-04-11 2026-04-21");
}

static void
test_no_plan (void)
{
  g_autoptr (GPtrArray) steps = plan_steps (NULL, 0);
  g_autoptr (GPtrArray) doses = plan_doses ("2026-01-01");
  g_autofree char *days = plan_days_text (steps, doses, "0001-01-01", "9999-12-31");
  CorrinPlannedDay next;

  g_assert_cmpstr (days, ==, "");
  g_assert_false (corrin_plan_next (steps, doses, corrin_day_parse ("2026-01-01"), &next));
  g_assert_cmpint (next.day, ==, CORRIN_DAY_NONE);
  g_assert_null (next.step);
  g_assert_null (corrin_plan_step_on (steps, corrin_day_parse ("2026-01-01")));
}

static void
test_open_bounds (void)
{
  static const PlanStep step = { "2026-01-05", WEEKS, 8, 0, FROM_PLAN, "2 doses" };
  g_autoptr (GPtrArray) steps = plan_steps (&step, 1);
  g_autoptr (GPtrArray) doses = plan_doses (NULL);
  g_autoptr (GArray) all = corrin_plan_days (steps, doses, CORRIN_DAY_NONE, corrin_day_new (9999, 12, 31));
  g_autoptr (GArray) none = corrin_plan_days (steps, doses, CORRIN_DAY_NONE, CORRIN_DAY_NONE);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (g_array_index (all, CorrinPlannedDay, 1).step == steps->pdata[0]);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_words (void)
{
  static const struct
  {
    int rule;
    int shortest;
    int longest;
    const char *words;
  } known[] = {
    { DAYS, 1, 0, "every day" },
    { DAYS, 10, 10, "every 10 days" },
    { DAYS, 1, 2, "every 1 to 2 days" },
    { WEEKS, 1, 0, "every week" },
    { WEEKS, 8, 0, "every 8 weeks" },
    { WEEKS, 10, 12, "every 10 to 12 weeks" },
    { MONTHS, 1, 0, "every month" },
    { MONTHS, 3, 0, "every 3 months" },
    { MONTHS, 2, 3, "every 2 to 3 months" },
    { A_WEEK, 1, 0, "once a week" },
    { A_WEEK, 2, 0, "twice a week" },
    { A_WEEK, 3, 0, "3 times a week" },
    { A_WEEK, 1, 2, "1 to 2 times a week" },
    { ALTERNATE, 0, 0, "every other day" },
    { APART, 1, 0, "at least 1 day apart" },
    { APART, 3, 0, "at least 3 days apart" },
    { APART, 3, 5, "3 to 5 days apart" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const PlanStep step = { "2026-01-01",     known[i].rule, known[i].shortest,
                              known[i].longest, FROM_PLAN,     OPEN };
      g_autoptr (GPtrArray) steps = plan_steps (&step, 1);
      g_autofree char *words = corrin_plan_step_interval (steps->pdata[0]);

      g_assert_cmpstr (words, ==, known[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/presets", test_presets);
  g_test_add_func ("/plan/months-clamp-without-drift", test_months_clamp_without_drift);
  g_test_add_func ("/plan/leap-days-and-year-ends", test_leap_days_and_year_ends);
  g_test_add_func ("/plan/parts-of-the-week", test_parts_of_the_week);
  g_test_add_func ("/plan/ends", test_ends);
  g_test_add_func ("/plan/endless-intervals", test_endless_intervals);
  g_test_add_func ("/plan/no-clock-moves-a-day", test_no_clock_moves_a_day);
  g_test_add_func ("/plan/steps-follow-one-another", test_steps_follow_one_another);
  g_test_add_func ("/plan/no-plan", test_no_plan);
  g_test_add_func ("/plan/open-bounds", test_open_bounds);
  g_test_add_func ("/plan/words", test_words);
  return g_test_run ();
}
