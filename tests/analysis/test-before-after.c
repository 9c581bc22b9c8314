/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "before-after.h"

#include "injected.h"

#include <math.h>

static const CorrinPeriod ALWAYS = { -1000000, 1000000 };

typedef struct
{
  GArray *points;
  GPtrArray *doses;
  GPtrArray *plan;
  CorrinBeforeAfter *found;
} Case;

static Case
case_new (void)
{
  return (Case){ points_new (), doses_new (), doses_new (), NULL };
}

static void
case_clear (Case *c)
{
  g_clear_pointer (&c->found, corrin_before_after_free);
  g_array_unref (c->points);
  g_ptr_array_unref (c->doses);
  g_ptr_array_unref (c->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static void
look (Case *c, CorrinPeriod period, CorrinWindowDays window)
{
  g_autoptr (GArray) values = corrin_day_values_new (VIEW (c->points));

  g_clear_pointer (&c->found, corrin_before_after_free);
  c->found = corrin_before_after_doses_new (corrin_day_values_view (values), c->doses, period, window);
}

static const CorrinAround *
at (const Case *c, guint i)
{
  g_assert_cmpuint (i, <, c->found->around->len);
  return &g_array_index (c->found->around, CorrinAround, i);
}

static void
test_nothing (void)
{
  g_auto (Case) c = case_new ();

  look (&c, ALWAYS, CORRIN_WINDOW_14);
  g_assert_cmpuint (c.found->around->len, ==, 0);
  g_assert_true (isnan (c.found->difference));
}

/* By hand: before, 2 on each of 14 days; after, 13 days of 7 and the day itself of 10. */
static void
test_one (void)
{
  g_auto (Case) c = case_new ();
  CorrinDay day = inject (c.doses, "2026-03-15")->day;

  rate_days (c.points, day - 20, 6, 9);
  rate_days (c.points, day - 14, 14, 2);
  rate (c.points, day, NULL, 10);
  rate_days (c.points, day + 1, 13, 7);
  rate_days (c.points, day + 14, 6, 0);
  look (&c, ALWAYS, CORRIN_WINDOW_14);
  g_assert_cmpuint (at (&c, 0)->use, ==, CORRIN_AROUND_USED);
  g_assert_cmpuint (at (&c, 0)->before.n_rated, ==, 14);
  g_assert_cmpuint (at (&c, 0)->before.n_possible, ==, 14);
  g_assert_cmpfloat (at (&c, 0)->before.median, ==, 2);
  g_assert_cmpfloat (at (&c, 0)->after.median, ==, 7);
  g_assert_cmpfloat (at (&c, 0)->difference, ==, 5);
  g_assert_cmpfloat (c.found->difference, ==, 5);

  /* 20 rated days of 28 on both sides: before 14 times 2 and 6 times 9, after one 10, 13 times 7 and 6 times 0. */
  look (&c, ALWAYS, CORRIN_WINDOW_28);
  g_assert_cmpuint (at (&c, 0)->before.n_rated, ==, 20);
  g_assert_cmpfloat (at (&c, 0)->before.median, ==, 2);
  g_assert_cmpfloat (at (&c, 0)->after.median, ==, 7);
}

/* Ten of 14 days are 70 %, nine are not. */
static void
test_rated_enough (void)
{
  g_auto (Case) c = case_new ();
  CorrinDay day = inject (c.doses, "2026-03-15")->day;

  rate_days (c.points, day - 10, 10, 4);
  rate_days (c.points, day, 9, 4);
  look (&c, ALWAYS, CORRIN_WINDOW_14);
  g_assert_cmpuint (at (&c, 0)->use, ==, CORRIN_AROUND_FEW_RATED);
  g_assert_cmpfloat (at (&c, 0)->before.median, ==, 4);
  g_assert_true (isnan (at (&c, 0)->after.median));
  g_assert_true (isnan (at (&c, 0)->difference));
  g_assert_cmpuint (c.found->before.n_rated, ==, 0);
  /* The same where the journal ends with the ninth day: more can come. */
  look (&c, period_of ("2026-01-01", "2026-03-23"), CORRIN_WINDOW_14);
  g_assert_cmpuint (at (&c, 0)->use, ==, CORRIN_AROUND_CUT);
  rate (c.points, day + 9, NULL, 0);
  look (&c, period_of ("2026-01-01", "2026-03-24"), CORRIN_WINDOW_14);
  g_assert_cmpuint (at (&c, 0)->use, ==, CORRIN_AROUND_USED);
  g_assert_cmpfloat (at (&c, 0)->difference, ==, 0);
}

/* The windows are 14 days before and 14 from the day on: the next injection may be on the fifteenth day, not before. */
static void
test_near (void)
{
  g_auto (Case) c = case_new ();
  CorrinDose *next;

  inject (c.doses, "2026-03-15");
  next = inject (c.doses, "2026-03-28");
  rate_days (c.points, day_of ("2026-03-01"), 60, 5);
  look (&c, ALWAYS, CORRIN_WINDOW_14);
  g_assert_cmpuint (at (&c, 0)->use, ==, CORRIN_AROUND_OTHER_NEAR);
  g_assert_cmpuint (at (&c, 1)->use, ==, CORRIN_AROUND_OTHER_NEAR);
  next->day++;
  look (&c, ALWAYS, CORRIN_WINDOW_14);
  g_assert_cmpuint (at (&c, 0)->use, ==, CORRIN_AROUND_USED);
  g_assert_cmpuint (at (&c, 1)->use, ==, CORRIN_AROUND_OTHER_NEAR);
  next->day++;
  look (&c, ALWAYS, CORRIN_WINDOW_14);
  g_assert_cmpuint (at (&c, 1)->use, ==, CORRIN_AROUND_USED);
}

/* Skipped ones, tablets and a second injection of the day are none; one of an unknown day may be near. */
static void
test_doses (void)
{
  g_auto (Case) c = case_new ();

  inject (c.doses, "2026-03-15");
  inject (c.doses, "2026-03-15")->substance = CORRIN_SUBSTANCE_CYANOCOBALAMIN;
  inject (c.doses, "2026-03-16")->status = CORRIN_DOSE_SKIPPED;
  inject (c.doses, "2026-03-17")->route = CORRIN_ROUTE_NASAL;
  inject (c.doses, "2026-05-01")->precision = CORRIN_PRECISION_MONTH;
  inject (c.doses, "2026-06-12");
  rate_days (c.points, day_of ("2026-03-01"), 120, 5);
  look (&c, ALWAYS, CORRIN_WINDOW_14);
  g_assert_cmpuint (c.found->around->len, ==, 3);
  g_assert_cmpuint (at (&c, 0)->use, ==, CORRIN_AROUND_USED);
  g_assert_cmpuint (at (&c, 1)->use, ==, CORRIN_AROUND_DAY_UNKNOWN);
  g_assert_cmpuint (at (&c, 2)->use, ==, CORRIN_AROUND_OTHER_NEAR);
}

/* By hand: before the one 14 times 1, before the other 10 times 6 (4 days not rated): 24 days, their median is 1. After:
 * 14 times 0 and 14 times 10, so 5. */
static void
test_together (void)
{
  g_auto (Case) c = case_new ();
  CorrinDay one = inject (c.doses, "2026-02-01")->day, other = inject (c.doses, "2026-04-01")->day;

  rate_days (c.points, one - 14, 14, 1);
  rate_days (c.points, one, 14, 0);
  rate_days (c.points, other - 10, 10, 6);
  rate_days (c.points, other, 14, 10);
  look (&c, ALWAYS, CORRIN_WINDOW_14);
  g_assert_cmpuint (c.found->n_by_use[CORRIN_AROUND_USED], ==, 2);
  g_assert_cmpuint (c.found->before.n_rated, ==, 24);
  g_assert_cmpuint (c.found->before.n_possible, ==, 28);
  g_assert_cmpfloat (c.found->before.median, ==, 1);
  g_assert_cmpfloat (c.found->after.median, ==, 5);
  g_assert_cmpfloat (c.found->difference, ==, 4);
}

static void
test_plan (void)
{
  g_auto (Case) c = case_new ();
  g_autoptr (GArray) values = NULL;

  plan_days (c.plan, "2026-01-15", CORRIN_PHASE_REPLETION, 2);
  plan_days (c.plan, "2026-03-15", CORRIN_PHASE_MAINTENANCE, 56);
  plan_days (c.plan, "2026-03-15", CORRIN_PHASE_MAINTENANCE, 60);
  rate_days (c.points, day_of ("2026-03-01"), 14, 3);
  rate_days (c.points, day_of ("2026-03-15"), 14, 8);
  values = corrin_day_values_new (VIEW (c.points));
  c.found = corrin_before_after_plan_new (corrin_day_values_view (values), c.plan, ALWAYS, CORRIN_WINDOW_14);
  g_assert_cmpuint (c.found->around->len, ==, 1);
  g_assert_true (at (&c, 0)->step == g_ptr_array_index (c.plan, 2));
  g_assert_null (at (&c, 0)->dose);
  g_assert_cmpfloat (at (&c, 0)->difference, ==, 5);
  g_assert_true (isnan (c.found->difference));
}

static CorrinWindow
later_of (Case *c, const char *to)
{
  const CorrinPeriod period = { day_of ("2026-01-01"), day_of (to) };
  g_autoptr (GArray) values = corrin_day_values_new (VIEW (c->points));

  g_clear_pointer (&c->found, corrin_before_after_free);
  c->found =
      corrin_before_after_plan_new (corrin_day_values_view (values), c->plan, period, CORRIN_WINDOW_28);
  return at (c, 0)->later;
}

/* After a change of the plan, days 29 to 56 have a window of their own, unless another change lies in them or they have
 * not begun. */
static void
test_plan_later (void)
{
  g_auto (Case) c = case_new ();
  CorrinWindow later;

  plan_days (c.plan, "2026-01-15", CORRIN_PHASE_REPLETION, 2);
  plan_days (c.plan, "2026-03-01", CORRIN_PHASE_MAINTENANCE, 56);
  rate_days (c.points, day_of ("2026-02-01"), 28, 7);
  rate_days (c.points, day_of ("2026-03-01"), 28, 6);
  rate_days (c.points, day_of ("2026-03-29"), 20, 2);
  rate_days (c.points, day_of ("2026-04-26"), 5, 9);
  later = later_of (&c, "2026-06-30");
  g_assert_cmpfloat (later.median, ==, 2);
  g_assert_cmpuint (later.n_rated, ==, 20);
  g_assert_cmpuint (later.n_possible, ==, 28);
  g_assert_cmpfloat (at (&c, 0)->difference, ==, -1);
  /* Days that have not come are not rated. */
  later = later_of (&c, "2026-04-10");
  g_assert_cmpuint (later.n_rated, ==, 13);
  g_assert_true (isnan (later.median));
  later = later_of (&c, "2026-03-28");
  g_assert_cmpuint (later.n_possible, ==, 0);
  plan_days (c.plan, "2026-04-25", CORRIN_PHASE_MAINTENANCE, 84);
  later = later_of (&c, "2026-06-30");
  g_assert_cmpuint (later.n_possible, ==, 0);
  g_assert_true (isnan (later.median));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/before-after/nothing", test_nothing);
  g_test_add_func ("/before-after/one", test_one);
  g_test_add_func ("/before-after/rated-enough", test_rated_enough);
  g_test_add_func ("/before-after/near", test_near);
  g_test_add_func ("/before-after/doses", test_doses);
  g_test_add_func ("/before-after/together", test_together);
  g_test_add_func ("/before-after/plan", test_plan);
  g_test_add_func ("/before-after/plan-later", test_plan_later);
  return g_test_run ();
}
