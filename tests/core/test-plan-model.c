/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random plans and doses against a model that goes day by day through the calendar and never jumps. */
#include "plan-case.h"

#define ROUNDS 1500
#define FIRST "2025-11-01"
#define LAST "2027-04-30"

static CorrinDay
next_after (const CorrinPlanStep *step, CorrinDay anchor, int n, gint64 interval)
{
  switch (step->rule)
    {
    case CORRIN_RULE_EVERY_WEEKS:
      return anchor + 7 * n * (int) interval;
    case CORRIN_RULE_EVERY_MONTHS:
      return corrin_day_add_months (anchor, n * (int) interval);
    case CORRIN_RULE_ALTERNATE_DAYS:
      return anchor + 2 * n;
    default:
      return anchor + n * (int) interval;
    }
}

/* The days of one step that goes by doses, with one dose a day at most. */
static void
model_by_doses (GArray *days, const CorrinPlanStep *step, CorrinDay last, GPtrArray *doses)
{
  CorrinDay anchor = step->day;
  CorrinDay shown = CORRIN_DAY_NONE;
  CorrinDay before = CORRIN_DAY_NONE;
  int n = 0;
  guint i = 0;

  for (; i < doses->len && ((CorrinDose *) doses->pdata[i])->day < step->day; i++)
    before = ((CorrinDose *) doses->pdata[i])->day;
  if (before != CORRIN_DAY_NONE && next_after (step, before, 1, step->interval_min) >= step->day)
    {
      anchor = before;
      n = 1;
    }
  for (CorrinDay day = step->day; day <= last; day++)
    {
      CorrinDay planned = next_after (step, anchor, n, step->interval_min);

      if (planned == day && shown != day)
        g_array_append_val (days, day);
      if (planned == day)
        planned = next_after (step, anchor, ++n, step->interval_min);
      if (i == doses->len || ((CorrinDose *) doses->pdata[i])->day != day)
        continue;
      if (planned <= last && planned - day <= day - next_after (step, anchor, n - 1, step->interval_min))
        {
          g_array_append_val (days, planned);
          shown = planned;
        }
      anchor = day;
      n = 1;
      i++;
    }
}

static void
model_by_plan (GArray *days, const CorrinPlanStep *step, CorrinDay last)
{
  int n = 0;

  for (CorrinDay day = step->day; day <= last; day++)
    {
      gboolean planned;

      if (step->rule == CORRIN_RULE_TIMES_A_WEEK)
        {
          /* A day is planned when the doses that are due in the week, rounded up, are more by its evening. */
          int of_week = (day - step->day) % 7;
          int k = (int) step->interval_min;

          planned = (of_week * k + 6) / 7 < ((of_week + 1) * k + 6) / 7;
        }
      else
        planned = next_after (step, step->day, n, step->interval_min) == day;
      if (planned)
        g_array_append_val (days, day);
      n += planned;
    }
}

static GArray *
model_days (GPtrArray *steps, GPtrArray *doses)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));

  for (guint i = 0; i < steps->len; i++)
    {
      const CorrinPlanStep *step = steps->pdata[i];
      CorrinDay last = corrin_day_parse (LAST);

      if (i + 1 < steps->len)
        last = MIN (last, ((CorrinPlanStep *) steps->pdata[i + 1])->day - 1);
      if (step->ends == CORRIN_ENDS_AFTER_WEEKS)
        last = MIN (last, step->day + 7 * (int) step->end_count - 1);
      if (step->counted_from == CORRIN_COUNTED_FROM_LAST_GIVEN && step->rule != CORRIN_RULE_TIMES_A_WEEK)
        model_by_doses (days, step, last, doses);
      else
        model_by_plan (days, step, last);
    }
  return days;
}

static GPtrArray *
random_steps (GRand *rand)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (corrin_record_free);
  CorrinDay day = corrin_day_parse ("2026-01-01");

  for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
    {
      CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

      step->day = day += g_rand_int_range (rand, 0, 120);
      step->route = CORRIN_ROUTE_SUBCUTANEOUS;
      step->rule = g_rand_int_range (rand, CORRIN_RULE_EVERY_DAYS, CORRIN_RULE_AT_LEAST_DAYS + 1);
      step->interval_min = step->rule == CORRIN_RULE_ALTERNATE_DAYS ? 0 : g_rand_int_range (rand, 1, 8);
      step->counted_from =
          g_rand_int_range (rand, CORRIN_COUNTED_FROM_PLAN, CORRIN_COUNTED_FROM_LAST_GIVEN + 1);
      step->ends = g_rand_boolean (rand) ? CORRIN_ENDS_OPEN : CORRIN_ENDS_AFTER_WEEKS;
      step->end_count = step->ends == CORRIN_ENDS_OPEN ? 0 : g_rand_int_range (rand, 1, 12);
      g_ptr_array_add (steps, step);
    }
  return steps;
}

static GPtrArray *
random_doses (GRand *rand)
{
  GPtrArray *doses = g_ptr_array_new_with_free_func (corrin_record_free);
  int spread = g_rand_int_range (rand, 2, 60);

  for (CorrinDay day = corrin_day_parse (FIRST); day < corrin_day_parse ("2026-12-01");
       day += g_rand_int_range (rand, 1, spread))
    {
      CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

      dose->day = day;
      dose->precision = CORRIN_PRECISION_DAY;
      dose->route = CORRIN_ROUTE_SUBCUTANEOUS;
      g_ptr_array_add (doses, dose);
    }
  return doses;
}

static void
test_against_model (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GPtrArray) steps = random_steps (rand);
      g_autoptr (GPtrArray) doses = random_doses (rand);
      g_autoptr (GArray) expected = model_days (steps, doses);
      g_autoptr (GArray) days =
          corrin_plan_days (steps, doses, corrin_day_parse (FIRST), corrin_day_parse (LAST));

      g_assert_cmpuint (days->len, ==, expected->len);
      for (guint i = 0; i < days->len; i++)
        g_assert_cmpint (g_array_index (days, CorrinPlannedDay, i).day, ==,
                         g_array_index (expected, CorrinDay, i));
    }
}

static void
add_ranges_and_counts (GPtrArray *steps, GRand *rand)
{
  for (guint i = 0; i < steps->len; i++)
    {
      CorrinPlanStep *step = steps->pdata[i];

      if (g_rand_boolean (rand) && step->interval_min > 0)
        step->interval_max = step->interval_min + g_rand_int_range (rand, 0, 4);
      if (g_rand_boolean (rand))
        {
          step->ends = CORRIN_ENDS_AFTER_DOSES;
          step->end_count = g_rand_int_range (rand, 1, 12);
        }
    }
}

static void
vary_doses (GPtrArray *doses, GRand *rand)
{
  for (guint i = 0; i < doses->len; i++)
    {
      CorrinDose *dose = doses->pdata[i];

      switch (g_rand_int_range (rand, 0, 8))
        {
        case 0:
          dose->status = CORRIN_DOSE_SKIPPED;
          break;
        case 1:
          dose->precision = CORRIN_PRECISION_MONTH;
          break;
        case 2:
        case 3:
          dose->planned_day = dose->day + g_rand_int_range (rand, -10, 11);
          break;
        case 4:
          dose->day += i + 1 < doses->len ? 1 : 0;
          break;
        default:
          break;
        }
    }
}

static void
assert_whole (GArray *days, GPtrArray *steps)
{
  for (guint i = 0; i < days->len; i++)
    {
      const CorrinPlannedDay *one = &g_array_index (days, CorrinPlannedDay, i);

      g_assert_true (i == 0 || one[-1].day < one->day);
      g_assert_cmpint (one->day, <=, one->latest);
      g_assert_true (corrin_plan_step_on (steps, one->day) == one->step);
      g_assert_true (corrin_plan_step_on (steps, one->latest) == one->step);
    }
}

static void
assert_equal_days (GArray *some, GArray *all, guint first)
{
  for (guint i = 0; i < some->len; i++)
    {
      const CorrinPlannedDay *one = &g_array_index (some, CorrinPlannedDay, i);
      const CorrinPlannedDay *same = &g_array_index (all, CorrinPlannedDay, first + i);

      g_assert_true (one->day == same->day && one->latest == same->latest && one->step == same->step);
    }
}

/* A window shows the same as the whole, and a dose does not change what was planned before it. */
static void
test_windows_and_later_doses (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GPtrArray) steps = random_steps (rand);
      g_autoptr (GPtrArray) doses = random_doses (rand);
      CorrinDay from = corrin_day_parse ("2026-01-01") + g_rand_int_range (rand, 0, 300);
      CorrinDay to = from + g_rand_int_range (rand, 0, 100);
      g_autoptr (GArray) all = NULL;
      g_autoptr (GArray) window = NULL;
      g_autoptr (GArray) earlier = NULL;
      guint first = 0;

      add_ranges_and_counts (steps, rand);
      vary_doses (doses, rand);
      all = corrin_plan_days (steps, doses, CORRIN_DAY_NONE, corrin_day_parse (LAST));
      assert_whole (all, steps);
      window = corrin_plan_days (steps, doses, from, to);
      while (first < all->len && g_array_index (all, CorrinPlannedDay, first).day < from)
        first++;
      assert_equal_days (window, all, first);
      first += window->len;
      g_assert_true (first == all->len || g_array_index (all, CorrinPlannedDay, first).day > to);

      while (doses->len > 0 && ((CorrinDose *) doses->pdata[doses->len - 1])->day > to)
        g_ptr_array_set_size (doses, (int) doses->len - 1);
      earlier = corrin_plan_days (steps, doses, from, to);
      g_assert_cmpuint (earlier->len, ==, window->len);
      assert_equal_days (earlier, window, 0);
    }
}

/* The next planned day is one of the planned days. */
static void
test_next_is_planned (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GPtrArray) steps = random_steps (rand);
      g_autoptr (GPtrArray) doses = random_doses (rand);
      CorrinDay after = corrin_day_parse ("2025-12-01") + g_rand_int_range (rand, 0, 500);
      g_autoptr (GArray) days = NULL;
      CorrinPlannedDay next;

      add_ranges_and_counts (steps, rand);
      vary_doses (doses, rand);
      if (!corrin_plan_next (steps, doses, after, &next))
        continue;
      days = corrin_plan_days (steps, doses, next.day, next.day);
      g_assert_cmpuint (days->len, ==, 1);
      g_assert_cmpint (g_array_index (days, CorrinPlannedDay, 0).latest, ==, next.latest);
      g_assert_true (g_array_index (days, CorrinPlannedDay, 0).step == next.step);
    }
}

/* Days are found, not walked to: this ends in a moment only because nothing goes through the years in between. */
static void
test_far_windows (void)
{
  static const PlanStep daily = {
    "0001-01-01", CORRIN_RULE_EVERY_DAYS, 1, 0, CORRIN_COUNTED_FROM_PLAN, "open"
  };
  static const PlanStep monthly = { "1976-01-31", CORRIN_RULE_EVERY_MONTHS, 1, 0, CORRIN_COUNTED_FROM_PLAN,
                                    "open" };
  g_autoptr (GPtrArray) every_day = plan_steps (&daily, 1);
  g_autoptr (GPtrArray) every_month = plan_steps (&monthly, 1);
  g_autoptr (GPtrArray) doses = plan_doses (NULL);
  g_autoptr (GArray) fifty_years =
      corrin_plan_days (every_day, doses, corrin_day_new (1976, 1, 1), corrin_day_new (2025, 12, 31));
  g_autofree char *far_month = plan_days_text (every_month, doses, "2026-02-01", "2026-03-31");

  /* 50 years with 13 leap days, 1976 to 2024. */
  g_assert_cmpuint (fifty_years->len, ==, 50 * 365 + 13);
  g_assert_cmpstr (far_month, ==, "2026-02-28 2026-03-31");
  for (int round = 0; round < 2000; round++)
    {
      CorrinDay day = corrin_day_new (9000, 1, 1) + round;
      g_autoptr (GArray) one = corrin_plan_days (every_day, doses, day, day);

      g_assert_cmpuint (one->len, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-model/against-model", test_against_model);
  g_test_add_func ("/plan-model/windows-and-later-doses", test_windows_and_later_doses);
  g_test_add_func ("/plan-model/next-is-planned", test_next_is_planned);
  g_test_add_func ("/plan-model/far-windows", test_far_windows);
  return g_test_run ();
}
