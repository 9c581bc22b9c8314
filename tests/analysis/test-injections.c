/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "injections.h"

#include "injected.h"

static void
test_which (void)
{
  static const struct
  {
    CorrinRoute route;
    gboolean is_injection;
  } routes[] = {
    { CORRIN_ROUTE_NOT_KNOWN, TRUE },    { CORRIN_ROUTE_INTRAMUSCULAR, TRUE },
    { CORRIN_ROUTE_SUBCUTANEOUS, TRUE }, { CORRIN_ROUTE_DEEP_SUBCUTANEOUS, TRUE },
    { CORRIN_ROUTE_ORAL, FALSE },        { CORRIN_ROUTE_SUBLINGUAL, FALSE },
    { CORRIN_ROUTE_NASAL, FALSE },
  };
  g_autoptr (GPtrArray) doses = doses_new ();
  g_autoptr (GPtrArray) injections = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (routes); i++)
    inject (doses, "2026-05-04")->route = routes[i].route;
  inject (doses, "2026-05-05")->status = CORRIN_DOSE_SKIPPED;

  injections = corrin_injections_new (doses);
  for (guint i = 0, k = 0; i < G_N_ELEMENTS (routes); i++)
    if (routes[i].is_injection)
      g_assert_true (g_ptr_array_index (injections, k++) == g_ptr_array_index (doses, i));
  g_assert_cmpuint (injections->len, ==, 4);
}

static void
test_latest_day (void)
{
  static const struct
  {
    const char *day, *latest;
  } months[] = {
    { "2026-02-01", "2026-02-28" },
    { "2024-02-01", "2024-02-29" },
    { "2026-12-01", "2026-12-31" },
    { "9999-12-01", "9999-12-31" },
  };
  g_autoptr (GPtrArray) doses = doses_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      CorrinDose *dose = inject (doses, months[i].day);

      g_assert_cmpint (corrin_dose_latest_day (dose), ==, dose->day);
      dose->precision = CORRIN_PRECISION_MONTH;
      g_assert_cmpint (corrin_dose_latest_day (dose), ==, day_of (months[i].latest));
      g_assert_false (corrin_dose_day_is_known (dose));
    }
}

static void
test_last (void)
{
  g_autoptr (GPtrArray) doses = doses_new ();

  g_assert_null (corrin_injections_last (doses, day_of ("2026-01-01")));
  g_assert_cmpint (corrin_injections_days_since (doses, day_of ("2026-01-01")), ==, -1);
  inject (doses, "2026-01-10");
  inject (doses, "2026-03-20");

  g_assert_null (corrin_injections_last (doses, day_of ("2026-01-09")));
  g_assert_cmpint (corrin_injections_days_since (doses, day_of ("2026-01-09")), ==, -1);
  g_assert_cmpint (corrin_injections_days_since (doses, day_of ("2026-01-10")), ==, 0);
  g_assert_cmpint (corrin_injections_days_since (doses, day_of ("2026-03-19")), ==, 68);
  /* Over the change to summer time in Europe a day is a day. */
  g_assert_cmpint (corrin_injections_days_since (doses, day_of ("2026-04-01")), ==, 12);
  g_assert_cmpuint (corrin_injections_count (doses, period_of ("2026-01-10", "2026-03-20")), ==, 2);
  g_assert_cmpuint (corrin_injections_count (doses, period_of ("2026-01-11", "2026-03-19")), ==, 0);
}

/* Days are not counted from an injection that is known only to its month, nor past one. */
static void
test_days_since_month (void)
{
  g_autoptr (GPtrArray) doses = doses_new ();

  inject (doses, "2026-01-10");
  inject (doses, "2026-03-01")->precision = CORRIN_PRECISION_MONTH;
  inject (doses, "2026-03-20");
  inject (doses, "2026-04-02");

  g_assert_cmpint (corrin_injections_days_since (doses, day_of ("2026-02-28")), ==, 49);
  g_assert_cmpint (corrin_injections_days_since (doses, day_of ("2026-03-05")), ==, -1);
  g_assert_cmpint (corrin_injections_days_since (doses, day_of ("2026-03-25")), ==, -1);
  g_assert_cmpint (corrin_injections_days_since (doses, day_of ("2026-04-03")), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/injections/which", test_which);
  g_test_add_func ("/injections/latest-day", test_latest_day);
  g_test_add_func ("/injections/last", test_last);
  g_test_add_func ("/injections/days-since-month", test_days_since_month);
  return g_test_run ();
}
