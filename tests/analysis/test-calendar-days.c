/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-days.h"

#include "injected.h"

#include <math.h>

typedef struct
{
  GArray *points;
  GPtrArray *doses;
  GArray *late;
} Case;

static Case
case_new (void)
{
  return (Case){ points_new (), doses_new (), g_array_new (FALSE, FALSE, sizeof (CorrinDay)) };
}

static void
case_clear (Case *c)
{
  g_array_unref (c->points);
  g_ptr_array_unref (c->doses);
  g_array_unref (c->late);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static GArray *
lay_out (const Case *c, const char *from, const char *to)
{
  g_autoptr (GArray) values = corrin_day_values_new (VIEW (c->points));

  return corrin_calendar_days_new (corrin_day_values_view (values), c->doses, c->late, period_of (from, to));
}

static void
assert_day (const GArray *calendar, guint i, guint n, double value, guint n_given, guint n_skipped)
{
  const CorrinCalendarDay *day = &g_array_index (calendar, CorrinCalendarDay, i);

  g_assert_cmpuint (day->n, ==, n);
  g_assert_cmpuint (day->n_given, ==, n_given);
  g_assert_cmpuint (day->n_skipped, ==, n_skipped);
  if (n == 0)
    g_assert_true (isnan (day->value));
  else
    g_assert_cmpfloat (day->value, ==, value);
}

static void
test_blank (void)
{
  g_auto (Case) c = case_new ();
  g_autoptr (GArray) calendar = lay_out (&c, "2026-02-27", "2026-03-02");
  g_autoptr (GArray) none = lay_out (&c, "2026-03-02", "2026-03-01");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (calendar->len, ==, 4);
  for (guint i = 0; i < calendar->len; i++)
    {
      assert_day (calendar, i, 0, 0, 0, 0);
      g_assert_cmpint (g_array_index (calendar, CorrinCalendarDay, i).day, ==,
                       day_of ("2026-02-27") + (CorrinDay) i);
    }
}

/* A rating of 0 is a value; what lies outside the period is left out. */
static void
test_ratings (void)
{
  g_auto (Case) c = case_new ();
  CorrinDay first = day_of ("2026-05-01");
  g_autoptr (GArray) calendar = NULL;

  rate (c.points, first - 1, NULL, 9);
  rate (c.points, first, NULL, 0);
  rate (c.points, first + 2, "08:00", 4);
  rate (c.points, first + 2, "20:00", 7);
  rate (c.points, first + 3, NULL, 9);
  g_array_append_val (c.late, first);
  calendar = lay_out (&c, "2026-05-01", "2026-05-03");
  assert_day (calendar, 0, 1, 0, 0, 0);
  assert_day (calendar, 1, 0, 0, 0, 0);
  assert_day (calendar, 2, 2, 5.5, 0, 0);
  g_assert_true (g_array_index (calendar, CorrinCalendarDay, 0).is_late);
  g_assert_false (g_array_index (calendar, CorrinCalendarDay, 2).is_late);
}

static void
test_doses (void)
{
  g_auto (Case) c = case_new ();
  g_autoptr (GArray) calendar = NULL;

  inject (c.doses, "2026-04-30");
  inject (c.doses, "2026-05-01")->precision = CORRIN_PRECISION_MONTH;
  inject (c.doses, "2026-05-02");
  inject (c.doses, "2026-05-02");
  inject (c.doses, "2026-05-03")->status = CORRIN_DOSE_SKIPPED;
  inject (c.doses, "2026-05-03")->route = CORRIN_ROUTE_ORAL;
  calendar = lay_out (&c, "2026-05-01", "2026-05-03");
  assert_day (calendar, 0, 0, 0, 0, 0);
  assert_day (calendar, 1, 0, 0, 2, 0);
  assert_day (calendar, 2, 0, 0, 0, 1);
  g_assert_cmpuint (g_array_index (calendar, CorrinCalendarDay, 0).n_in_month, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-days/blank", test_blank);
  g_test_add_func ("/calendar-days/ratings", test_ratings);
  g_test_add_func ("/calendar-days/doses", test_doses);
  return g_test_run ();
}
