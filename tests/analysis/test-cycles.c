/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cycles.h"

#include "injected.h"

#include <math.h>

static const CorrinPeriod ALWAYS = { -1000000, 1000000 };

static void
assert_cycle (const GArray *cycles, guint i, const CorrinDose *start, const CorrinDose *end)
{
  g_assert_cmpuint (i, <, cycles->len);
  g_assert_true (g_array_index (cycles, CorrinCycle, i).start == start);
  g_assert_true (g_array_index (cycles, CorrinCycle, i).end == end);
}

static void
assert_intervals (GPtrArray *doses, CorrinPeriod period, double median, guint shortest, guint longest,
                  guint n)
{
  CorrinIntervals intervals = corrin_intervals (doses, period);

  g_assert_cmpuint (intervals.n, ==, n);
  g_assert_cmpuint (intervals.shortest, ==, shortest);
  g_assert_cmpuint (intervals.longest, ==, longest);
  if (n == 0)
    g_assert_true (isnan (intervals.median));
  else
    g_assert_cmpfloat (intervals.median, ==, median);
}

static void
test_none_and_one (void)
{
  g_autoptr (GPtrArray) doses = doses_new ();
  g_autoptr (GArray) none = corrin_cycles_new (doses), one = NULL;
  CorrinDose *dose;

  g_assert_cmpuint (none->len, ==, 0);
  assert_intervals (doses, ALWAYS, 0, 0, 0, 0);

  dose = inject (doses, "2026-01-01");
  one = corrin_cycles_new (doses);
  g_assert_cmpuint (one->len, ==, 1);
  assert_cycle (one, 0, dose, NULL);
  g_assert_cmpuint (corrin_cycles_count_complete (one, ALWAYS), ==, 0);
  assert_intervals (doses, ALWAYS, 0, 0, 0, 0);
}

/* By hand: 56, 55 and 57 days; a period cuts off what has one end outside. */
static void
test_regular (void)
{
  g_autoptr (GPtrArray) doses = doses_new ();
  g_autoptr (GArray) cycles = NULL;

  inject (doses, "2025-12-10");
  inject (doses, "2026-02-04");
  inject (doses, "2026-03-31");
  inject (doses, "2026-05-27");
  cycles = corrin_cycles_new (doses);

  g_assert_cmpuint (cycles->len, ==, 4);
  g_assert_cmpuint (corrin_cycles_count_complete (cycles, ALWAYS), ==, 3);
  assert_intervals (doses, ALWAYS, 56, 55, 57, 3);
  g_assert_cmpuint (corrin_cycles_count_complete (cycles, period_of ("2025-12-11", "2026-05-27")), ==, 2);
  assert_intervals (doses, period_of ("2025-12-11", "2026-05-27"), 56, 55, 57, 2);
  assert_intervals (doses, period_of ("2025-12-10", "2026-05-26"), 55.5, 55, 56, 2);
  assert_intervals (doses, period_of ("2025-12-10", "2026-02-03"), 0, 0, 0, 0);
}

static void
test_treatment (void)
{
  g_autoptr (GPtrArray) doses = doses_new ();
  g_autoptr (GArray) cycles = NULL;
  CorrinDose *hydroxo[3], *cyano[2], *more, *other[2];

  hydroxo[0] = inject (doses, "2026-01-01");
  hydroxo[1] = inject (doses, "2026-02-01");
  cyano[0] = inject (doses, "2026-02-15");
  hydroxo[2] = inject (doses, "2026-03-01");
  cyano[1] = inject (doses, "2026-03-15");
  more = inject (doses, "2026-04-01");
  other[0] = inject (doses, "2026-04-02");
  other[1] = inject (doses, "2026-04-03");
  cyano[0]->substance = cyano[1]->substance = CORRIN_SUBSTANCE_CYANOCOBALAMIN;
  more->micrograms = 5000;
  other[0]->substance = other[1]->substance = CORRIN_SUBSTANCE_OTHER;
  other[0]->substance_other = g_strdup ("adenosylcobalamin");
  other[1]->substance_other = g_strdup ("a mixture");

  cycles = corrin_cycles_new (doses);
  g_assert_cmpuint (cycles->len, ==, 8);
  assert_cycle (cycles, 0, hydroxo[0], hydroxo[1]);
  assert_cycle (cycles, 1, hydroxo[1], hydroxo[2]);
  assert_cycle (cycles, 2, cyano[0], cyano[1]);
  assert_cycle (cycles, 3, hydroxo[2], NULL);
  assert_cycle (cycles, 5, more, NULL);
  assert_cycle (cycles, 6, other[0], NULL);
  g_assert_cmpuint (corrin_cycles_count_complete (cycles, ALWAYS), ==, 3);
  /* Intervals do not ask for the substance. */
  g_assert_cmpuint (corrin_intervals (doses, ALWAYS).n, ==, 7);
}

static void
test_same_day (void)
{
  g_autoptr (GPtrArray) doses = doses_new ();
  g_autoptr (GArray) cycles = NULL;
  CorrinDose *first = inject (doses, "2026-01-01"), *end;

  inject (doses, "2026-01-01");
  end = inject (doses, "2026-01-11");
  inject (doses, "2026-01-11");
  cycles = corrin_cycles_new (doses);
  g_assert_cmpuint (cycles->len, ==, 2);
  assert_cycle (cycles, 0, first, end);
  assert_cycle (cycles, 1, end, NULL);
  assert_intervals (doses, ALWAYS, 10, 10, 10, 1);
}

/* A dose known only to its month ends a cycle, begins none, and leaves no interval. */
static void
test_month (void)
{
  g_autoptr (GPtrArray) doses = doses_new ();
  g_autoptr (GArray) cycles = NULL;
  CorrinDose *first = inject (doses, "2026-01-05"), *month = inject (doses, "2026-03-01"), *third, *fourth;

  month->precision = CORRIN_PRECISION_MONTH;
  third = inject (doses, "2026-05-05");
  fourth = inject (doses, "2026-07-05");
  cycles = corrin_cycles_new (doses);

  g_assert_cmpuint (cycles->len, ==, 3);
  assert_cycle (cycles, 0, first, month);
  assert_cycle (cycles, 1, third, fourth);
  assert_cycle (cycles, 2, fourth, NULL);
  g_assert_cmpuint (corrin_cycles_count_complete (cycles, ALWAYS), ==, 2);
  assert_intervals (doses, ALWAYS, 61, 61, 61, 1);
}

/* In a month that has a dose of unknown day, what follows a known one is not known either. */
static void
test_month_in_doubt (void)
{
  g_autoptr (GPtrArray) doses = doses_new ();
  g_autoptr (GArray) cycles = NULL;
  CorrinDose *month = inject (doses, "2026-05-01"), *july, *last_of_may;

  month->precision = CORRIN_PRECISION_MONTH;
  inject (doses, "2026-05-04");
  last_of_may = inject (doses, "2026-05-31");
  july = inject (doses, "2026-07-01");
  cycles = corrin_cycles_new (doses);
  g_assert_cmpuint (cycles->len, ==, 2);
  assert_cycle (cycles, 0, last_of_may, july);
  assert_cycle (cycles, 1, july, NULL);
  assert_intervals (doses, ALWAYS, 31, 31, 31, 1);
}

static void
assert_points (CorrinPoints part, const GArray *points, guint first, guint n)
{
  g_assert_cmpuint (part.n_points, ==, n);
  if (n > 0)
    g_assert_true (part.points == &g_array_index (points, CorrinPoint, first));
}

/* The rule of day 0, case by case: @times are those of three ratings on the day of an injection at @given. */
static void
test_day_0 (void)
{
  static const struct
  {
    const char *given, *times[3];
    gboolean to_old_cycle;
  } cases[] = {
    { "12:00", { "08:00", "09:00", "11:59" }, TRUE },
    { "12:00", { "08:00", "09:00", "12:00" }, FALSE },
    { "12:00", { "08:00", "09:00", "20:00" }, FALSE },
    { "12:00", { NULL, "09:00", "10:00" }, FALSE },
    { "12:00", { NULL, NULL, NULL }, FALSE },
    { NULL, { "08:00", "09:00", "10:00" }, FALSE },
    { NULL, { NULL, NULL, NULL }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) doses = doses_new ();
      g_autoptr (GArray) points = points_new ();
      CorrinDose *before = inject (doses, "2026-01-01"), *dose = inject (doses, "2026-01-11");
      CorrinCycle old = { before, dose }, new = { dose, NULL };
      guint n_old = cases[i].to_old_cycle ? 5 : 2;

      if (cases[i].given != NULL)
        {
          dose->precision = CORRIN_PRECISION_EXACT;
          dose->time = corrin_time_parse (cases[i].given);
        }
      rate (points, before->day - 1, NULL, 1);
      rate (points, before->day, NULL, 2);
      rate (points, dose->day - 1, NULL, 3);
      for (int k = 0; k < 3; k++)
        rate (points, dose->day, cases[i].times[k], 4);
      rate (points, dose->day + 1, NULL, 5);

      assert_points (corrin_cycle_points (&old, VIEW (points)), points, 1, n_old);
      assert_points (corrin_cycle_points (&new, VIEW (points)), points, 1 + n_old, 6 - n_old);
    }
}

static void
test_points_of_month (void)
{
  g_autoptr (GPtrArray) doses = doses_new ();
  g_autoptr (GArray) points = points_new ();
  CorrinCycle cycle = { inject (doses, "2026-01-05"), inject (doses, "2026-03-01") };

  ((CorrinDose *) cycle.end)->precision = CORRIN_PRECISION_MONTH;
  rate (points, day_of ("2026-02-28"), NULL, 1);
  rate (points, day_of ("2026-03-01"), NULL, 2);
  assert_points (corrin_cycle_points (&cycle, VIEW (points)), points, 0, 1);
  assert_points (corrin_cycle_points (&cycle, (CorrinPoints){ NULL, 0 }), points, 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cycles/none-and-one", test_none_and_one);
  g_test_add_func ("/cycles/regular", test_regular);
  g_test_add_func ("/cycles/treatment", test_treatment);
  g_test_add_func ("/cycles/same-day", test_same_day);
  g_test_add_func ("/cycles/month", test_month);
  g_test_add_func ("/cycles/month-in-doubt", test_month_in_doubt);
  g_test_add_func ("/cycles/day-0", test_day_0);
  g_test_add_func ("/cycles/points-of-month", test_points_of_month);
  return g_test_run ();
}
