/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case.h"
#include "planned-doses.h"

#include <locale.h>

typedef struct
{
  CorrinEvidence *evidence;
  GArray *planned;
  guint n_outside;
} Case;

static void
match (Case *c, const char *from, const char *to)
{
  CorrinPeriod period = { corrin_day_parse (from), corrin_day_parse (to) };

  g_clear_pointer (&c->planned, g_array_unref);
  c->planned = corrin_planned_doses_new (c->evidence, period, &c->n_outside);
}

static void
case_clear (Case *c)
{
  g_clear_pointer (&c->planned, g_array_unref);
  corrin_evidence_free (c->evidence);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static void
assert_planned (const Case *c, guint i, const char *planned, const char *dose, int days_off)
{
  const CorrinPlannedDose *one = &g_array_index (c->planned, CorrinPlannedDose, i);

  g_assert_cmpuint (i, <, c->planned->len);
  g_assert_cmpint (one->planned.day, ==, corrin_day_parse (planned));
  if (dose == NULL)
    {
      g_assert_null (one->dose);
      return;
    }
  g_assert_cmpint (one->dose->day, ==, corrin_day_parse (dose));
  g_assert_cmpint (one->days_off, ==, days_off);
}

static void
test_no_plan (void)
{
  g_auto (Case) c = { .evidence = case_new ("2026-11-22") };

  case_dose (c.evidence, "2026-10-01");
  match (&c, "2026-09-01", "2026-11-22");
  g_assert_cmpuint (c.planned->len, ==, 0);
  g_assert_cmpuint (c.n_outside, ==, 1);
}

static void
test_nearest (void)
{
  g_auto (Case) c = { .evidence = case_new ("2026-11-22") };

  case_step (c.evidence, "2026-08-03", CORRIN_RULE_EVERY_WEEKS, 4);
  case_dose (c.evidence, "2026-08-03");
  case_dose (c.evidence, "2026-09-05");
  case_dose (c.evidence, "2026-09-25");
  case_dose (c.evidence, "2026-10-14");
  match (&c, "2026-08-01", "2026-11-22");
  g_assert_cmpuint (c.planned->len, ==, 4);
  assert_planned (&c, 0, "2026-08-03", "2026-08-03", 0);
  assert_planned (&c, 1, "2026-08-31", "2026-09-05", 5);
  assert_planned (&c, 2, "2026-09-28", "2026-09-25", -3);
  assert_planned (&c, 3, "2026-10-26", "2026-10-14", -12);
  g_assert_cmpuint (c.n_outside, ==, 0);
}

/* The extra one is nearer to nothing that is still free. */
static void
test_extra_dose (void)
{
  g_auto (Case) c = { .evidence = case_new ("2026-11-22") };

  case_step (c.evidence, "2026-08-03", CORRIN_RULE_EVERY_WEEKS, 8);
  case_dose (c.evidence, "2026-08-03");
  case_dose (c.evidence, "2026-08-20");
  case_dose (c.evidence, "2026-09-28");
  match (&c, "2026-08-01", "2026-11-22");
  g_assert_cmpuint (c.planned->len, ==, 2);
  assert_planned (&c, 0, "2026-08-03", "2026-08-03", 0);
  assert_planned (&c, 1, "2026-09-28", "2026-09-28", 0);
  g_assert_cmpuint (c.n_outside, ==, 1);
}

static void
test_named_day_counts_more (void)
{
  g_auto (Case) c = { .evidence = case_new ("2026-11-22") };

  case_step (c.evidence, "2026-08-03", CORRIN_RULE_EVERY_WEEKS, 4);
  case_dose (c.evidence, "2026-08-28")->planned_day = corrin_day_parse ("2026-08-03");
  case_dose (c.evidence, "2026-08-31");
  match (&c, "2026-08-01", "2026-09-20");
  g_assert_cmpuint (c.planned->len, ==, 2);
  assert_planned (&c, 0, "2026-08-03", "2026-08-28", 25);
  assert_planned (&c, 1, "2026-08-31", "2026-08-31", 0);
}

static void
test_given_counts_more_than_skipped (void)
{
  g_auto (Case) c = { .evidence = case_new ("2026-11-22") };

  case_step (c.evidence, "2026-08-03", CORRIN_RULE_EVERY_WEEKS, 4);
  case_dose (c.evidence, "2026-08-03")->status = CORRIN_DOSE_SKIPPED;
  case_dose (c.evidence, "2026-08-05");
  match (&c, "2026-08-01", "2026-08-20");
  g_assert_cmpuint (c.planned->len, ==, 1);
  assert_planned (&c, 0, "2026-08-03", "2026-08-05", 2);
}

/* A late dose of the planned day before the period is no answer to the first one inside, but belongs to the period. */
static void
test_edge_of_the_period (void)
{
  g_auto (Case) c = { .evidence = case_new ("2026-11-22") };

  case_step (c.evidence, "2026-08-03", CORRIN_RULE_EVERY_WEEKS, 8);
  case_dose (c.evidence, "2026-08-12");
  match (&c, "2026-08-10", "2026-11-22");
  g_assert_cmpuint (c.planned->len, ==, 2);
  assert_planned (&c, 0, "2026-08-03", "2026-08-12", 9);
  assert_planned (&c, 1, "2026-09-28", NULL, 0);
  g_assert_cmpuint (c.n_outside, ==, 0);
}

/* Today is not over. */
static void
test_what_is_not_due (void)
{
  g_auto (Case) c = { .evidence = case_new ("2026-11-22") };

  case_step (c.evidence, "2026-11-08", CORRIN_RULE_EVERY_WEEKS, 2);
  match (&c, "2026-09-01", "2026-11-22");
  g_assert_cmpuint (c.planned->len, ==, 1);
  assert_planned (&c, 0, "2026-11-08", NULL, 0);
}

static void
test_tablets (void)
{
  g_auto (Case) c = { .evidence = case_new ("2026-11-22") };

  case_step (c.evidence, "2026-11-01", CORRIN_RULE_EVERY_DAYS, 1)->route = CORRIN_ROUTE_ORAL;
  case_dose (c.evidence, "2026-11-05")->route = CORRIN_ROUTE_ORAL;
  match (&c, "2026-11-01", "2026-11-22");
  g_assert_cmpuint (c.planned->len, ==, 0);
  g_assert_cmpuint (c.n_outside, ==, 0);
}

static void
test_month_and_range (void)
{
  g_auto (Case) c = { .evidence = case_new ("2026-11-22") };

  case_step (c.evidence, "2026-06-10", CORRIN_RULE_EVERY_MONTHS, 2)->interval_max = 3;
  case_dose (c.evidence, "2026-06-01")->precision = CORRIN_PRECISION_MONTH;
  match (&c, "2026-05-01", "2026-07-31");
  assert_planned (&c, 0, "2026-06-10", "2026-06-01", 0);
}

/* Every planned day and every dose appears at most once, whatever is recorded. */
static void
test_nothing_is_counted_twice (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_auto (Case) c = { .evidence = case_new ("2026-11-22") };
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      CorrinDay last = CORRIN_DAY_NONE;
      CorrinDay day = corrin_day_parse ("2026-01-01");
      guint given = 0;

      case_step (c.evidence, "2026-01-05", CORRIN_RULE_EVERY_DAYS, g_test_rand_int_range (1, 90))
          ->counted_from = g_test_rand_int_range (0, 2);
      while ((day += g_test_rand_int_range (0, 60)) < c.evidence->today)
        {
          char text[CORRIN_DAY_TEXT_SIZE];
          CorrinDose *dose = case_dose (c.evidence, corrin_day_format (day, text));

          dose->status = g_test_rand_int_range (0, 2);
          if (g_test_rand_bit ())
            dose->planned_day = day + g_test_rand_int_range (-20, 20);
        }
      match (&c, "2026-01-01", "2026-11-22");
      for (guint i = 0; i < c.planned->len; i++)
        {
          CorrinPlannedDose *one = &g_array_index (c.planned, CorrinPlannedDose, i);

          g_assert_true (last == CORRIN_DAY_NONE || one->planned.day > last);
          last = one->planned.day;
          if (one->dose == NULL)
            continue;
          g_assert_true (g_hash_table_add (seen, (gpointer) one->dose));
          given += one->dose->status == CORRIN_DOSE_GIVEN;
        }
      g_assert_cmpuint (given + c.n_outside, <=, c.evidence->doses->len);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planned-doses/no-plan", test_no_plan);
  g_test_add_func ("/planned-doses/nearest", test_nearest);
  g_test_add_func ("/planned-doses/extra-dose", test_extra_dose);
  g_test_add_func ("/planned-doses/named-day-counts-more", test_named_day_counts_more);
  g_test_add_func ("/planned-doses/given-counts-more-than-skipped", test_given_counts_more_than_skipped);
  g_test_add_func ("/planned-doses/edge-of-the-period", test_edge_of_the_period);
  g_test_add_func ("/planned-doses/what-is-not-due", test_what_is_not_due);
  g_test_add_func ("/planned-doses/tablets", test_tablets);
  g_test_add_func ("/planned-doses/month-and-range", test_month_and_range);
  g_test_add_func ("/planned-doses/nothing-is-counted-twice", test_nothing_is_counted_twice);
  return g_test_run ();
}
