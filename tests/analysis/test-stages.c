/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages.h"

#include "injected.h"

typedef struct
{
  GArray *points;
  GPtrArray *doses;
  GPtrArray *plan;
  CorrinStage stages[CORRIN_N_STAGES];
} Case;

static Case
case_new (void)
{
  return (Case){ .points = points_new (), .doses = doses_new (), .plan = doses_new () };
}

static void
case_clear (Case *c)
{
  g_array_unref (c->points);
  g_ptr_array_unref (c->doses);
  g_ptr_array_unref (c->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static void
look (Case *c, const char *today)
{
  corrin_stages (VIEW (c->points), c->doses, c->plan, period_of ("2026-01-01", today), c->stages);
}

static void
assert_stage (const Case *c, CorrinStageKind kind, guint have, guint need, const char *on)
{
  g_assert_cmpuint (c->stages[kind].have, ==, have);
  g_assert_cmpuint (c->stages[kind].need, ==, need);
  g_assert_cmpint (c->stages[kind].on, ==, on != NULL ? day_of (on) : CORRIN_DAY_NONE);
}

static void
test_first_day (void)
{
  g_auto (Case) c = case_new ();

  look (&c, "2026-01-01");
  for (int i = 0; i < CORRIN_N_STAGES; i++)
    {
      g_assert_cmpuint (c.stages[i].have, ==, 0);
      g_assert_cmpuint (c.stages[i].need, >, 0);
      g_assert_cmpint (c.stages[i].on, ==, CORRIN_DAY_NONE);
    }
  inject (c.doses, "2026-01-01");
  rate (c.points, day_of ("2026-01-01"), NULL, 0);
  look (&c, "2026-01-01");
  assert_stage (&c, CORRIN_STAGE_DOTS, 1, 1, NULL);
  assert_stage (&c, CORRIN_STAGE_INTERVALS, 1, 2, NULL);
  assert_stage (&c, CORRIN_STAGE_ROLLING, 1, 4, NULL);
  assert_stage (&c, CORRIN_STAGE_MONTH, 1, 28, "2026-01-28");
  assert_stage (&c, CORRIN_STAGE_FOUR_WEEKS, 1, 56, "2026-02-25");
  assert_stage (&c, CORRIN_STAGE_PROFILE, 0, 3, NULL);
}

/* Injections every 28 days from 3 January on, rated every day up to 31 March. */
static void
test_three_months (void)
{
  g_auto (Case) c = case_new ();

  for (int i = 0; i < 4; i++)
    inject (c.doses, "2026-01-03")->day += i * 28;
  rate_days (c.points, day_of ("2026-01-01"), 90, 5);
  look (&c, "2026-03-31");
  assert_stage (&c, CORRIN_STAGE_INTERVALS, 2, 2, NULL);
  assert_stage (&c, CORRIN_STAGE_ROLLING, 4, 4, NULL);
  assert_stage (&c, CORRIN_STAGE_MONTH, 28, 28, NULL);
  assert_stage (&c, CORRIN_STAGE_SLOPE, 4, 4, NULL);
  assert_stage (&c, CORRIN_STAGE_CYCLE, 1, 1, NULL);
  assert_stage (&c, CORRIN_STAGE_BEFORE_AFTER, 1, 1, NULL);
  assert_stage (&c, CORRIN_STAGE_FOUR_WEEKS, 56, 56, NULL);
  assert_stage (&c, CORRIN_STAGE_PROFILE, 3, 3, NULL);
  assert_stage (&c, CORRIN_STAGE_SENTENCES, 3, 4, NULL);
  look (&c, "2026-02-28");
  assert_stage (&c, CORRIN_STAGE_PROFILE, 2, 3, NULL);
}

/* What hangs on the last rating has no day of its own once its days are over. */
static void
test_stopped_rating (void)
{
  g_auto (Case) c = case_new ();

  rate_days (c.points, day_of ("2026-01-01"), 3, 5);
  look (&c, "2026-06-30");
  assert_stage (&c, CORRIN_STAGE_MONTH, 28, 28, NULL);
  assert_stage (&c, CORRIN_STAGE_ROLLING, 3, 4, NULL);
  assert_stage (&c, CORRIN_STAGE_FOUR_WEEKS, 3, 56, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stages/first-day", test_first_day);
  g_test_add_func ("/stages/three-months", test_three_months);
  g_test_add_func ("/stages/stopped-rating", test_stopped_rating);
  return g_test_run ();
}
