/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"
#include "errors.h"
#include "instant.h"
#include "support.h"

/* Each test says in which zone the machine stands and what CORRIN_NOW is; the next starts without either. */
static void
set_machine (const char *zone, const char *now)
{
  corrin_clock_set (NULL);
  g_setenv ("TZ", zone, TRUE);
  if (now != NULL)
    g_setenv ("CORRIN_NOW", now, TRUE);
  else
    g_unsetenv ("CORRIN_NOW");
}

static char *
now_text (void)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();

  return corrin_instant_format (g_date_time_to_unix (now),
                                (int) (g_date_time_get_utc_offset (now) / G_TIME_SPAN_SECOND));
}

static void
test_real_time (void)
{
  set_machine ("Europe/Berlin", NULL);

  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GDateTime) now = corrin_clock_now ();
  gint64 after = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GTimeZone) zone = corrin_clock_zone ();

  g_assert_cmpint (g_date_time_to_unix (now), >=, before);
  g_assert_cmpint (g_date_time_to_unix (now), <=, after);
  g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, "Europe/Berlin");
}

static void
test_fixed_by_environment (void)
{
  set_machine ("Europe/Berlin", "2026-06-30T23:30:00-07:00");

  g_autofree char *text = now_text ();

  g_assert_true (corrin_clock_check (NULL));
  g_assert_cmpstr (text, ==, "2026-06-30T23:30:00-07:00");
  g_assert_cmpint (corrin_clock_today (), ==, corrin_day_new (2026, 6, 30));
}

static void
test_set_wins (void)
{
  set_machine ("Europe/Berlin", "2026-06-30T12:00:00+02:00");
  test_set_now ("2020-02-29T00:15:00+13:00");

  g_autofree char *fixed = now_text ();

  g_assert_cmpstr (fixed, ==, "2020-02-29T00:15:00+13:00");
  g_assert_cmpint (corrin_clock_today (), ==, corrin_day_new (2020, 2, 29));

  corrin_clock_set (NULL);
  g_autofree char *back = now_text ();
  g_assert_cmpstr (back, ==, "2026-06-30T12:00:00+02:00");
}

static void
test_zone (void)
{
  static const struct
  {
    const char *machine;
    const char *now;
    const char *zone;
  } cases[] = {
    { "Europe/Berlin", "2026-06-30T12:00:00+02:00", "Europe/Berlin" },
    { "Europe/Berlin", "2026-01-30T12:00:00+01:00", "Europe/Berlin" },
    /* The offset of winter in summer is not Berlin. */
    { "Europe/Berlin", "2026-06-30T12:00:00+01:00", "+01:00" },
    { "Europe/Berlin", "2026-06-30T12:00:00Z", "+00:00" },
    { "Europe/Berlin", "2026-06-30T12:00:00-09:30", "-09:30" },
    { ":Europe/Berlin", "2026-06-30T12:00:00+02:00", "Europe/Berlin" },
    { "America/Los_Angeles", "2026-06-30T12:00:00-07:00", "America/Los_Angeles" },
    { "Asia/Kolkata", "2026-06-30T12:00:00+05:30", "Asia/Kolkata" },
    { "Pacific/Tongatapu", "2026-06-30T12:00:00+13:00", "Pacific/Tongatapu" },
    { "Europe/Berlin", "2026-06-30T12:00:00+23:59", "+23:59" },
    { "UTC", "2026-06-30T12:00:00Z", "UTC" },
    /* A rule is no name: two hours west here, and two hours east to whoever reads it. */
    { "UTC+2", "2026-06-30T12:00:00-02:00", "-02:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s, %s", cases[i].machine, cases[i].now);
      set_machine (cases[i].machine, cases[i].now);

      g_autoptr (GTimeZone) zone = corrin_clock_zone ();
      g_autoptr (GTimeZone) again = corrin_zone_new (g_time_zone_get_identifier (zone), NULL);

      g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, cases[i].zone);
      g_assert_nonnull (again);
    }
}

static void
test_unreadable (void)
{
  static const char *const texts[] = { "",
                                       "now",
                                       "2026-06-30",
                                       "2026-06-30T12:00:00",
                                       "2026-06-31T12:00:00Z",
                                       "0001-01-01T00:00:00+02:00",
                                       "9999-12-31T23:00:00-02:00",
                                       "%s%n",
                                       "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GDateTime) now = NULL;

      set_machine ("Europe/Berlin", texts[i]);
      g_assert_false (corrin_clock_check (&error));
      g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "CORRIN_NOW"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));

      now = corrin_clock_now ();
      g_assert_nonnull (now);
    }

  set_machine ("Europe/Berlin", NULL);
  g_assert_true (corrin_clock_check (NULL));
}

static gpointer
read_clock (gpointer unused)
{
  (void) unused;
  for (int i = 0; i < 20000; i++)
    {
      CorrinDay today = corrin_clock_today ();

      g_assert_true (today == corrin_day_new (2020, 1, 1) || today == corrin_day_new (2020, 1, 2));
    }
  return NULL;
}

/* A test may set the clock while a worker reads it. */
static void
test_threads (void)
{
  GThread *reader;

  set_machine ("Europe/Berlin", NULL);
  test_set_now ("2020-01-01T12:00:00Z");
  reader = g_thread_new ("reader", read_clock, NULL);
  for (int i = 0; i < 20000; i++)
    test_set_now (i % 2 == 0 ? "2020-01-02T12:00:00Z" : "2020-01-01T12:00:00Z");
  g_thread_join (reader);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/real-time", test_real_time);
  g_test_add_func ("/clock/fixed-by-environment", test_fixed_by_environment);
  g_test_add_func ("/clock/set-wins", test_set_wins);
  g_test_add_func ("/clock/zone", test_zone);
  g_test_add_func ("/clock/unreadable", test_unreadable);
  g_test_add_func ("/clock/threads", test_threads);
  return g_test_run ();
}
