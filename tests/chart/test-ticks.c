/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ticks stand on the calendar's own steps, whatever the period. */
#include "ticks.h"

typedef struct
{
  CorrinTickUnit unit;
  int count;
  const char *from;
  const char *to;
  const char *expected;
} Case;

/* By hand from a printed calendar; "T" marks hours. */
static const Case cases[] = {
  { CORRIN_TICK_HOURS, 6, "2026-05-04", "2026-05-04",
    "2026-05-04T0 2026-05-04T6 2026-05-04T12 2026-05-04T18" },
  { CORRIN_TICK_HOURS, 12, "2026-05-04", "2026-05-05",
    "2026-05-04T0 2026-05-04T12 2026-05-05T0 2026-05-05T12" },
  { CORRIN_TICK_DAYS, 1, "2024-02-27", "2024-03-01", "2024-02-27 2024-02-28 2024-02-29 2024-03-01" },
  { CORRIN_TICK_DAYS, 2, "1969-12-29", "1970-01-04", "1969-12-30 1970-01-01 1970-01-03" },
  { CORRIN_TICK_DAYS, 2, "1969-12-30", "1970-01-03", "1969-12-30 1970-01-01 1970-01-03" },
  { CORRIN_TICK_WEEKS, 1, "2026-05-01", "2026-05-18", "2026-05-04 2026-05-11 2026-05-18" },
  { CORRIN_TICK_WEEKS, 1, "2026-05-04", "2026-05-10", "2026-05-04" },
  { CORRIN_TICK_WEEKS, 1, "2026-05-05", "2026-05-10", "" },
  { CORRIN_TICK_MONTHS, 1, "2025-12-31", "2026-03-01", "2026-01-01 2026-02-01 2026-03-01" },
  { CORRIN_TICK_MONTHS, 3, "2025-11-15", "2026-08-01", "2026-01-01 2026-04-01 2026-07-01" },
  { CORRIN_TICK_MONTHS, 6, "2025-01-01", "2026-01-01", "2025-01-01 2025-07-01 2026-01-01" },
  { CORRIN_TICK_YEARS, 1, "2023-06-01", "2025-06-01", "2024-01-01 2025-01-01" },
  { CORRIN_TICK_YEARS, 5, "2013-06-01", "2026-06-01", "2015-01-01 2020-01-01 2025-01-01" },
  { CORRIN_TICK_YEARS, 5, "2020-01-01", "2020-01-02", "2020-01-01" },
  { CORRIN_TICK_YEARS, 5, "2020-01-02", "2024-12-31", "" },
  { CORRIN_TICK_YEARS, 50, "1900-01-01", "2001-01-01", "1900-01-01 1950-01-01 2000-01-01" },
  { CORRIN_TICK_YEARS, 5000, "0001-01-01", "9999-12-31", "5000-01-01" },
};

static char *
write_ticks (const GArray *ticks, CorrinTickUnit unit)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const CorrinTick *tick = &g_array_index (ticks, CorrinTick, i);
      char day[CORRIN_DAY_TEXT_SIZE];

      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, corrin_day_format (tick->day, day));
      if (unit == CORRIN_TICK_HOURS)
        g_string_append_printf (text, "T%d", tick->hour);
    }
  return g_string_free (text, FALSE);
}

static void
test_calendar (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (GArray) ticks =
          corrin_ticks_new (c->unit, c->count, corrin_day_parse (c->from), corrin_day_parse (c->to));
      g_autofree char *found = write_ticks (ticks, c->unit);

      g_assert_cmpstr (found, ==, c->expected);
    }
}

/* Panning by a day must not make the other ticks jump. */
static void
test_still_when_panned (void)
{
  guint n_steps;
  const CorrinTickStep *steps = corrin_tick_steps (&n_steps);
  CorrinDay from = corrin_day_new (2024, 2, 20), to = from + 5000;

  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (GArray) all = corrin_ticks_new (steps[i].unit, steps[i].count, from, to);

      for (CorrinDay later = from; later < from + 40; later++)
        {
          g_autoptr (GArray) some = corrin_ticks_new (steps[i].unit, steps[i].count, later, to);
          guint left_out = all->len - some->len;

          g_assert_cmpuint (some->len, <=, all->len);
          for (guint j = 0; j < some->len; j++)
            g_assert_cmpint (g_array_index (some, CorrinTick, j).day, ==,
                             g_array_index (all, CorrinTick, j + left_out).day);
          if (left_out > 0)
            g_assert_cmpint (g_array_index (all, CorrinTick, left_out - 1).day, <, later);
        }
    }
}

static void
test_steps_grow (void)
{
  guint n_steps;
  const CorrinTickStep *steps = corrin_tick_steps (&n_steps);

  for (guint i = 1; i < n_steps; i++)
    g_assert_cmpfloat (corrin_tick_step_days (&steps[i]), >=, corrin_tick_step_days (&steps[i - 1]));
  g_assert_cmpfloat (corrin_tick_step_days (&steps[0]) * 24, ==, 1);
}

static void
test_labels (void)
{
  const CorrinTick tick = { corrin_day_new (2026, 5, 4), 18 };
  g_autofree char *hour = corrin_tick_format (&tick, "%H:%M");
  g_autofree char *weekday = corrin_tick_format (&tick, "%a %-d");
  g_autofree char *month = corrin_tick_format (&tick, "%Ob");
  g_autofree char *year = corrin_tick_format (&tick, "%Y");

  g_assert_cmpstr (hour, ==, "18:00");
  g_assert_cmpstr (weekday, ==, "Mon 4");
  g_assert_cmpstr (month, ==, "May");
  g_assert_cmpstr (year, ==, "2026");
}

static void
test_moments (void)
{
  const CorrinTick tick = { 20000, 6 };

  g_assert_cmpfloat (corrin_tick_moment (&tick, CORRIN_TICK_HOURS), ==, 20000.25);
  g_assert_cmpfloat (corrin_tick_moment (&tick, CORRIN_TICK_DAYS), ==, 20000.5);
  g_assert_cmpfloat (corrin_tick_moment (&tick, CORRIN_TICK_MONTHS), ==, 20000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/ticks/calendar", test_calendar);
  g_test_add_func ("/chart/ticks/still-when-panned", test_still_when_panned);
  g_test_add_func ("/chart/ticks/steps-grow", test_steps_grow);
  g_test_add_func ("/chart/ticks/labels", test_labels);
  g_test_add_func ("/chart/ticks/moments", test_moments);
  return g_test_run ();
}
