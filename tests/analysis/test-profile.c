/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile.h"

#include "injected.h"

#include <math.h>

static const CorrinPeriod ALWAYS = { -1000000, 1000000 };

typedef struct
{
  GArray *points;
  GPtrArray *doses;
  GPtrArray *plan;
  CorrinProfile *profile;
} Case;

static Case
case_new (void)
{
  return (Case){ points_new (), doses_new (), doses_new (), NULL };
}

static void
case_clear (Case *c)
{
  g_clear_pointer (&c->profile, corrin_profile_free);
  g_array_unref (c->points);
  g_ptr_array_unref (c->doses);
  g_ptr_array_unref (c->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static void
lay (Case *c, CorrinAlignment alignment, CorrinPeriod period)
{
  g_clear_pointer (&c->profile, corrin_profile_free);
  c->profile = corrin_profile_new (VIEW (c->points), c->doses, c->plan, period, alignment);
}

/* Injections every @length days from 1 January 2026 on, @n + 1 of them. */
static void
inject_often (Case *c, int n, int length)
{
  for (int i = 0; i <= n; i++)
    inject (c->doses, "2026-01-01")->day += i * length;
}

static const CorrinProfileLine *
line_at (const Case *c, guint i)
{
  g_assert_cmpuint (i, <, c->profile->lines->len);
  return &g_array_index (c->profile->lines, CorrinProfileLine, i);
}

static const CorrinProfileBin *
bin_at (const Case *c, guint i)
{
  g_assert_cmpuint (i, <, c->profile->bins->len);
  return &g_array_index (c->profile->bins, CorrinProfileBin, i);
}

static void
assert_uses (const Case *c, CorrinCycleUse use, guint n)
{
  g_assert_cmpuint (c->profile->n_by_use[use], ==, n);
}

static void
test_nothing (void)
{
  g_auto (Case) c = case_new ();

  lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);
  g_assert_cmpuint (c.profile->lines->len, ==, 0);
  g_assert_cmpuint (c.profile->bins->len, ==, 0);
  g_assert_null (c.profile->treatment);
  g_assert_true (isnan (c.profile->median_length));
  g_assert_false (c.profile->is_ready);
}

/* The day of the injection is 0; the open cycle has a line and is in no bin. */
static void
test_lines (void)
{
  g_auto (Case) c = case_new ();
  const CorrinProfileValue *values;

  inject_often (&c, 1, 10);
  rate (c.points, day_of ("2025-12-31"), NULL, 1);
  for (int i = 0; i < 10; i++)
    rate (c.points, day_of ("2026-01-01") + i, NULL, i);
  rate (c.points, day_of ("2026-01-13"), NULL, 7);
  lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);

  g_assert_cmpuint (c.profile->lines->len, ==, 2);
  g_assert_cmpuint (line_at (&c, 0)->use, ==, CORRIN_CYCLE_USED);
  g_assert_cmpuint (line_at (&c, 0)->length, ==, 10);
  g_assert_cmpuint (line_at (&c, 0)->n_values, ==, 10);
  values = corrin_profile_line_values (c.profile, line_at (&c, 0));
  g_assert_cmpint (values[0].at, ==, 0);
  g_assert_cmpfloat (values[9].value, ==, 9);
  g_assert_cmpuint (line_at (&c, 1)->use, ==, CORRIN_CYCLE_OPEN);
  g_assert_cmpuint (line_at (&c, 1)->length, ==, 0);
  values = corrin_profile_line_values (c.profile, line_at (&c, 1));
  g_assert_cmpint (values[0].at, ==, 2);
  g_assert_cmpuint (bin_at (&c, 0)->n_values, ==, 3);

  lay (&c, CORRIN_ALIGNMENT_BEFORE, ALWAYS);
  values = corrin_profile_line_values (c.profile, line_at (&c, 0));
  g_assert_cmpint (values[0].at, ==, 1);
  g_assert_cmpfloat (values[0].value, ==, 9);
  g_assert_cmpint (values[9].at, ==, 10);
  g_assert_cmpuint (line_at (&c, 1)->n_values, ==, 0);
}

/* By hand: of cycle k every day is rated k, so a full bin of weeks holds each of 1 to n seven times. */
static void
test_bins (void)
{
  static const struct
  {
    int n_cycles;
    double median, q25, q75, q10, q90;
  } cases[] = {
    { 2, NAN, NAN, NAN, NAN, NAN },
    { 3, 2, 1, 3, NAN, NAN },
    /* 28 values: h is 13.5, 6.75, 20.25, 2.7, 24.3 */
    { 4, 2.5, 1.75, 3.25, 1, 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Case) c = case_new ();

      inject_often (&c, cases[i].n_cycles, 35);
      for (int k = 0; k < cases[i].n_cycles; k++)
        rate_days (c.points, day_of ("2026-01-01") + k * 35, 35, k + 1);
      lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);
      g_assert_cmpint (c.profile->bin_days, ==, 7);
      g_assert_cmpuint (c.profile->bins->len, ==, 5);
      g_assert_cmpint (c.profile->is_ready, ==, cases[i].n_cycles >= 3);
      g_assert_cmpuint (bin_at (&c, 4)->n_values, ==, 7 * cases[i].n_cycles);
      g_assert_cmpuint (bin_at (&c, 4)->n_cycles, ==, cases[i].n_cycles);
      g_assert_cmpint (bin_at (&c, 4)->from, ==, 28);
      g_assert_cmpint (bin_at (&c, 4)->to, ==, 34);
#define ASSERT_GIVEN(name)                                                                                   \
  g_assert_true (isnan (cases[i].name) ? isnan (bin_at (&c, 4)->name) : bin_at (&c, 4)->name == cases[i].name)
      ASSERT_GIVEN (median);
      ASSERT_GIVEN (q25);
      ASSERT_GIVEN (q75);
      ASSERT_GIVEN (q10);
      ASSERT_GIVEN (q90);
#undef ASSERT_GIVEN
    }
}

/* Three days to a bin under five weeks; all zeros and all tens are values like any other. */
static void
test_short_bins (void)
{
  for (int value = 0; value <= 10; value += 10)
    {
      g_auto (Case) c = case_new ();

      inject_often (&c, 3, 34);
      rate_days (c.points, day_of ("2026-01-01"), 3 * 34, value);
      lay (&c, CORRIN_ALIGNMENT_BEFORE, ALWAYS);
      g_assert_cmpint (c.profile->bin_days, ==, 3);
      g_assert_cmpuint (c.profile->bins->len, ==, 12);
      g_assert_cmpint (bin_at (&c, 0)->from, ==, 1);
      g_assert_cmpint (bin_at (&c, 0)->to, ==, 3);
      g_assert_cmpint (bin_at (&c, 11)->to, ==, 34);
      /* one day of three cycles: too few for a median */
      g_assert_cmpuint (bin_at (&c, 11)->n_values, ==, 3);
      g_assert_true (isnan (bin_at (&c, 11)->median));
      g_assert_cmpfloat (bin_at (&c, 0)->median, ==, value);
      g_assert_cmpfloat (bin_at (&c, 0)->q75, ==, value);
      g_assert_cmpuint (c.profile->end_of_cycle.n_cycles, ==, 3);
      g_assert_cmpuint (c.profile->end_of_cycle.n_higher + c.profile->end_of_cycle.n_lower, ==, 0);
    }
}

/* Of 40 days, 28 are 70 %. */
static void
test_rated_enough (void)
{
  g_auto (Case) c = case_new ();

  inject_often (&c, 2, 40);
  rate_days (c.points, day_of ("2026-01-01"), 28, 5);
  rate_days (c.points, day_of ("2026-02-10"), 27, 5);
  lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);
  g_assert_cmpuint (line_at (&c, 0)->use, ==, CORRIN_CYCLE_USED);
  g_assert_cmpuint (line_at (&c, 1)->use, ==, CORRIN_CYCLE_FEW_RATED);
  g_assert_cmpuint (line_at (&c, 1)->n_values, ==, 27);
  g_assert_cmpuint (bin_at (&c, 0)->n_cycles, ==, 1);
}

/* By hand: lengths 40, 30, 50, 29, 51 have the median 40, and 10 days are a quarter of it. */
static void
test_lengths (void)
{
  static const int lengths[] = { 40, 30, 50, 29, 51 };
  g_auto (Case) c = case_new ();
  CorrinDay day = day_of ("2026-01-01");

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      inject (c.doses, "2026-01-01")->day = day;
      rate_days (c.points, day, lengths[i], 4);
      day += lengths[i];
    }
  inject (c.doses, "2026-01-01")->day = day;
  lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);
  g_assert_cmpfloat (c.profile->median_length, ==, 40);
  g_assert_cmpuint (c.profile->n_complete, ==, 5);
  assert_uses (&c, CORRIN_CYCLE_USED, 3);
  assert_uses (&c, CORRIN_CYCLE_OTHER_LENGTH, 2);
  assert_uses (&c, CORRIN_CYCLE_OPEN, 1);
  g_assert_cmpuint (line_at (&c, 3)->use, ==, CORRIN_CYCLE_OTHER_LENGTH);
}

/* A cycle is of the phase in which it began, and of maintenance where no step is in force. */
static void
test_plan (void)
{
  g_auto (Case) c = case_new ();

  inject_often (&c, 4, 20);
  plan_days (c.plan, "2026-01-15", CORRIN_PHASE_REPLETION, 2);
  plan_days (c.plan, "2026-02-05", CORRIN_PHASE_MAINTENANCE, 20);
  plan_days (c.plan, "2026-02-25", CORRIN_PHASE_OTHER, 20);
  lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);
  g_assert_cmpuint (line_at (&c, 0)->use, ==, CORRIN_CYCLE_FEW_RATED);
  g_assert_cmpuint (line_at (&c, 1)->use, ==, CORRIN_CYCLE_NOT_MAINTENANCE);
  g_assert_cmpuint (line_at (&c, 2)->use, ==, CORRIN_CYCLE_FEW_RATED);
  g_assert_cmpuint (line_at (&c, 3)->use, ==, CORRIN_CYCLE_NOT_MAINTENANCE);
}

/* Of two treatments that have as many cycles, the later is shown; else that of more. */
static void
test_treatments (void)
{
  g_auto (Case) c = case_new ();
  CorrinDose *cyano = NULL;

  inject_often (&c, 1, 20);
  for (int i = 0; i < 2; i++)
    {
      cyano = inject (c.doses, "2026-03-01");
      cyano->day += i * 20;
      cyano->substance = CORRIN_SUBSTANCE_CYANOCOBALAMIN;
    }
  lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);
  g_assert_cmpint (c.profile->treatment->substance, ==, CORRIN_SUBSTANCE_CYANOCOBALAMIN);
  assert_uses (&c, CORRIN_CYCLE_OTHER_TREATMENT, 2);

  inject (c.doses, "2026-05-01");
  lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);
  g_assert_cmpint (c.profile->treatment->substance, ==, CORRIN_SUBSTANCE_HYDROXOCOBALAMIN);
  assert_uses (&c, CORRIN_CYCLE_OTHER_TREATMENT, 2);
}

/* Found by tests/truth: a cycle of repletion had chosen the treatment when no cycle of maintenance was complete. */
static void
test_treatment_of_maintenance (void)
{
  g_auto (Case) c = case_new ();

  inject (c.doses, "2026-01-01");
  inject (c.doses, "2026-02-01")->micrograms = 500;
  plan_days (c.plan, "2026-01-15", CORRIN_PHASE_REPLETION, 2);
  lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);
  g_assert_cmpint (c.profile->treatment->micrograms, ==, 1000);
  assert_uses (&c, CORRIN_CYCLE_OPEN, 1);
}

static void
test_month (void)
{
  g_auto (Case) c = case_new ();

  inject (c.doses, "2026-01-05");
  inject (c.doses, "2026-03-01")->precision = CORRIN_PRECISION_MONTH;
  rate_days (c.points, day_of ("2026-02-25"), 10, 3);
  lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);
  g_assert_cmpuint (c.profile->lines->len, ==, 1);
  g_assert_cmpuint (line_at (&c, 0)->use, ==, CORRIN_CYCLE_END_UNKNOWN);
  g_assert_cmpuint (line_at (&c, 0)->n_values, ==, 4);
  lay (&c, CORRIN_ALIGNMENT_BEFORE, ALWAYS);
  g_assert_cmpuint (line_at (&c, 0)->n_values, ==, 0);
}

/* A day that was rated before its injection is day 10 of the cycle of ten days, and 0 days before its end. */
static void
test_day_0 (void)
{
  g_auto (Case) c = case_new ();
  CorrinDose *end;

  inject_often (&c, 1, 10);
  end = g_ptr_array_index (c.doses, 1);
  end->precision = CORRIN_PRECISION_EXACT;
  end->time = corrin_time_parse ("12:00");
  rate_days (c.points, day_of ("2026-01-01"), 7, 2);
  rate (c.points, end->day, "08:00", 9);
  lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);
  g_assert_cmpuint (line_at (&c, 0)->n_rated, ==, 8);
  g_assert_cmpint (corrin_profile_line_values (c.profile, line_at (&c, 0))[7].at, ==, 10);
  g_assert_cmpint (bin_at (&c, 3)->to, ==, 10);
  lay (&c, CORRIN_ALIGNMENT_BEFORE, ALWAYS);
  g_assert_cmpint (corrin_profile_line_values (c.profile, line_at (&c, 0))[0].at, ==, 0);
  g_assert_cmpuint (bin_at (&c, 0)->n_values, ==, 1);
  g_assert_cmpuint (line_at (&c, 1)->n_rated, ==, 0);
}

/* Two injections on one day begin one cycle; the period cuts off what does not end in it. */
static void
test_period (void)
{
  g_auto (Case) c = case_new ();

  inject (c.doses, "2026-01-01");
  inject_often (&c, 3, 20);
  rate_days (c.points, day_of ("2025-12-01"), 120, 3);
  lay (&c, CORRIN_ALIGNMENT_SINCE, period_of ("2026-01-01", "2026-02-20"));
  g_assert_cmpuint (c.profile->lines->len, ==, 3);
  assert_uses (&c, CORRIN_CYCLE_USED, 2);
  g_assert_cmpuint (line_at (&c, 2)->n_values, ==, 11);
  lay (&c, CORRIN_ALIGNMENT_SINCE, period_of ("2026-01-02", "2026-03-02"));
  assert_uses (&c, CORRIN_CYCLE_USED, 2);
}

/* By hand: the last week is higher, lower, the same, and in the fourth cycle rated on three days only. */
static void
test_end_of_cycle (void)
{
  static const double first[] = { 3, 6, 4, 1 }, last[] = { 4, 2, 4, 9 };
  g_auto (Case) c = case_new ();

  inject_often (&c, 4, 21);
  for (int k = 0; k < 4; k++)
    {
      CorrinDay day = day_of ("2026-01-01") + k * 21;

      rate_days (c.points, day, 7, first[k]);
      rate_days (c.points, day + 7, 7, 10);
      rate_days (c.points, day + 14, k == 3 ? 3 : 7, last[k]);
    }
  lay (&c, CORRIN_ALIGNMENT_SINCE, ALWAYS);
  assert_uses (&c, CORRIN_CYCLE_USED, 4);
  g_assert_cmpuint (c.profile->end_of_cycle.n_cycles, ==, 3);
  g_assert_cmpuint (c.profile->end_of_cycle.n_higher, ==, 1);
  g_assert_cmpuint (c.profile->end_of_cycle.n_lower, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/nothing", test_nothing);
  g_test_add_func ("/profile/lines", test_lines);
  g_test_add_func ("/profile/bins", test_bins);
  g_test_add_func ("/profile/short-bins", test_short_bins);
  g_test_add_func ("/profile/rated-enough", test_rated_enough);
  g_test_add_func ("/profile/lengths", test_lengths);
  g_test_add_func ("/profile/plan", test_plan);
  g_test_add_func ("/profile/treatments", test_treatments);
  g_test_add_func ("/profile/treatment-of-maintenance", test_treatment_of_maintenance);
  g_test_add_func ("/profile/month", test_month);
  g_test_add_func ("/profile/day-0", test_day_0);
  g_test_add_func ("/profile/period", test_period);
  g_test_add_func ("/profile/end-of-cycle", test_end_of_cycle);
  return g_test_run ();
}
