/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-context.h"

#include "injected.h"

static void
expect_days (const GPtrArray *doses, const char *day, int days)
{
  g_assert_cmpint (corrin_lab_days_since_injection (doses, day_of (day)), ==, days);
}

static void
test_days (void)
{
  g_autoptr (GPtrArray) doses = doses_new ();

  inject (doses, "2026-03-01");
  inject (doses, "2026-03-29");
  expect_days (doses, "2026-02-28", -1);
  expect_days (doses, "2026-03-01", -1);
  expect_days (doses, "2026-03-02", 1);
  expect_days (doses, "2026-03-29", 28);
  expect_days (doses, "2026-03-30", 1);
  expect_days (doses, "2027-03-29", 365);
}

/* Tablets, sprays and skipped doses are no injections; one known to its month may be a later one. */
static void
test_which (void)
{
  g_autoptr (GPtrArray) doses = doses_new ();

  inject (doses, "2026-03-01");
  inject (doses, "2026-03-10")->route = CORRIN_ROUTE_ORAL;
  inject (doses, "2026-03-11")->status = CORRIN_DOSE_SKIPPED;
  expect_days (doses, "2026-03-12", 11);
  inject (doses, "2026-04-01")->precision = CORRIN_PRECISION_MONTH;
  expect_days (doses, "2026-04-01", 31);
  expect_days (doses, "2026-04-20", -1);
  expect_days (doses, "2026-06-20", -1);
}

static void
test_words (void)
{
  g_autofree char *one = corrin_lab_since_words (1);
  g_autofree char *many = corrin_lab_since_words (12);

  g_assert_cmpstr (one, ==, "1 day after the last injection");
  g_assert_cmpstr (many, ==, "12 days after the last injection");
  g_assert_null (corrin_lab_since_words (-1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lab-context/days", test_days);
  g_test_add_func ("/lab-context/which", test_which);
  g_test_add_func ("/lab-context/words", test_words);
  return g_test_run ();
}
