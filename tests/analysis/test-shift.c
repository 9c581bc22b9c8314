/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shift.h"

#include "injected.h"

static CorrinShift
shift_of (GArray *points, GPtrArray *doses, CorrinPeriod period)
{
  g_autoptr (GArray) values = corrin_day_values_new (VIEW (points));
  CorrinDayValues days = corrin_day_values_view (values);
  g_autoptr (CorrinBeforeAfter) around =
      corrin_before_after_doses_new (days, doses, period, CORRIN_WINDOW_14);

  return corrin_shift (around, days);
}

static void
assert_shift (CorrinShift shift, guint n_shifts, guint n_as_large, guint of_100)
{
  g_assert_cmpuint (shift.n_shifts, ==, n_shifts);
  g_assert_cmpuint (shift.n_as_large, ==, n_as_large);
  g_assert_cmpuint (shift.of_100, ==, of_100);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GPtrArray) doses = doses_new ();

  assert_shift (shift_of (points, doses, period_of ("2026-01-01", "2026-01-31")), 0, 0, 0);
  inject (doses, "2026-01-15");
  assert_shift (shift_of (points, doses, period_of ("2026-01-01", "2026-01-31")), 0, 0, 0);
}

/* By hand: 40 days, and a fall from 10 to 0 with the injection on day 20. Ten rated days on each side are there for days
 * 10 to 30: 21 shifts. The medians are 10 and 0 while fewer than 7 of the 14 days before are 0, and of those after 10:
 * days 14 to 26. */
static void
test_fall (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GPtrArray) doses = doses_new ();
  CorrinDay first = day_of ("2026-01-01");

  rate_days (points, first, 20, 10);
  rate_days (points, first + 20, 20, 0);
  inject (doses, "2026-01-21");
  assert_shift (shift_of (points, doses, period_of ("2026-01-01", "2026-02-09")), 21, 13, 62);
}

/* Where nothing differs, every shift is as large. */
static void
test_flat (void)
{
  for (int value = 0; value <= 10; value += 10)
    {
      g_autoptr (GArray) points = points_new ();
      g_autoptr (GPtrArray) doses = doses_new ();

      rate_days (points, day_of ("2026-01-01"), 90, value);
      inject (doses, "2026-02-01");
      inject (doses, "2026-03-01");
      assert_shift (shift_of (points, doses, period_of ("2026-01-01", "2026-03-31")), 90, 90, 100);
    }
}

/* Ten years with an injection a month, values of three decimals: it has to answer while somebody waits. */
static void
test_ten_years (void)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GPtrArray) doses = doses_new ();
  CorrinDay first = day_of ("2016-01-01");
  CorrinShift shift;
  guint32 x = 7;

  for (int i = 0; i < 3650; i++)
    {
      x = x * 1664525u + 1013904223u;
      rate (points, first + i, NULL, (x >> 16) % 10000 / 1000.0);
    }
  for (int i = 0; i < 121; i++)
    inject (doses, "2016-01-01")->day += i * 30;
  shift = shift_of (points, doses, (CorrinPeriod){ first, first + 3649 });
  g_assert_cmpuint (shift.n_shifts, ==, 3650);
  g_assert_cmpuint (shift.n_as_large, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift/nothing", test_nothing);
  g_test_add_func ("/shift/fall", test_fall);
  g_test_add_func ("/shift/flat", test_flat);
  g_test_add_func ("/shift/ten-years", test_ten_years);
  return g_test_run ();
}
