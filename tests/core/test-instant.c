/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errors.h"
#include "instant.h"

#include <locale.h>

typedef struct
{
  const char *zone;
  const char *day;
  const char *time;
  gint64 instant;
  int offset;
} Known;

/* Made with Python 3.11: datetime.fromisoformat (DAY + "T" + TIME).replace (tzinfo=ZoneInfo (ZONE), fold=0), tz
 * database 2024. The ambiguous ones are the first of the two by that fold. */
static const Known known[] = {
  { "Europe/Berlin", "2026-01-15", "09:15:00", 1768464900, 3600 },
  { "Europe/Berlin", "2026-06-10", "09:15:00", 1781075700, 7200 },
  { "Europe/Berlin", "2026-03-29", "01:59:59", 1774745999, 3600 },
  { "Europe/Berlin", "2026-03-29", "03:00:00", 1774746000, 7200 },
  { "Europe/Berlin", "2026-10-25", "01:59:59", 1792886399, 7200 },
  { "Europe/Berlin", "2026-10-25", "02:00:00", 1792886400, 7200 },
  { "Europe/Berlin", "2026-10-25", "02:59:59", 1792889999, 7200 },
  { "Europe/Berlin", "2026-10-25", "03:00:00", 1792893600, 3600 },
  { "America/New_York", "2026-03-08", "01:59:59", 1772953199, -18000 },
  { "America/New_York", "2026-03-08", "03:00:00", 1772953200, -14400 },
  { "America/New_York", "2026-11-01", "00:59:59", 1793509199, -14400 },
  { "America/New_York", "2026-11-01", "01:30:00", 1793511000, -14400 },
  { "America/New_York", "2026-11-01", "02:00:00", 1793516400, -18000 },
  { "America/Los_Angeles", "2026-12-31", "23:59:59", 1798790399, -28800 },
  { "America/Los_Angeles", "2026-11-01", "01:00:00", 1793520000, -25200 },
  { "Asia/Kolkata", "2026-01-01", "00:00:00", 1767205800, 19800 },
  { "Asia/Kolkata", "2024-02-29", "12:00:00", 1709188200, 19800 },
  { "Pacific/Tongatapu", "2026-01-01", "00:00:00", 1767178800, 46800 },
  { "Pacific/Apia", "2011-12-29", "23:59:59", 1325239199, -36000 },
  { "Pacific/Apia", "2011-12-31", "00:00:00", 1325239200, 50400 },
  { "Pacific/Apia", "2026-06-30", "12:00:00", 1782774000, 46800 },
  /* Half an hour of summer time; and summer time that the database calls standard time. */
  { "Australia/Lord_Howe", "2026-04-05", "01:45:00", 1775313900, 39600 },
  { "Australia/Lord_Howe", "2026-10-04", "02:30:00", 1791041400, 39600 },
  { "Europe/Dublin", "2026-10-25", "01:30:00", 1792888200, 3600 },
  { "America/St_Johns", "2026-07-01", "00:00:00", 1782873000, -9000 },
  { "UTC", "1970-01-01", "00:00:00", 0, 0 },
  { "UTC", "1969-12-31", "23:59:59", -1, 0 },
  { "UTC", "0001-01-01", "00:00:00", G_GINT64_CONSTANT (-62135596800), 0 },
  { "UTC", "9999-12-31", "23:59:59", G_GINT64_CONSTANT (253402300799), 0 },
  { "Europe/Berlin", "2099-07-01", "12:00:00", G_GINT64_CONSTANT (4086583200), 7200 },
  { "America/New_York", "2099-01-01", "00:00:00", G_GINT64_CONSTANT (4070926800), -18000 },
  { "Europe/Berlin", "1999-12-31", "23:59:59", 946681199, 3600 },
  { "Etc/GMT+2", "2026-01-01", "00:00:00", 1767232800, -7200 },
  { "EST5EDT", "2026-07-01", "08:00:00", 1782907200, -14400 },
  { "+02:00", "2026-06-10", "09:15:00", 1781075700, 7200 },
  { "-09:30", "2026-06-10", "00:00:00", 1781083800, -34200 },
};

static void
test_from_local (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const Known *k = &known[i];
      CorrinDay day = corrin_day_parse (k->day);
      CorrinTime time = corrin_time_parse (k->time);
      CorrinDay back_day;
      CorrinTime back_time;
      int offset;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %s %s", k->zone, k->day, k->time);
      g_assert_cmpint (corrin_instant_from_local (day, time, k->zone, &offset, &error), ==, k->instant);
      g_assert_no_error (error);
      g_assert_cmpint (offset, ==, k->offset);

      corrin_instant_to_local (k->instant, k->offset, &back_day, &back_time);
      g_assert_cmpint (back_day, ==, day);
      g_assert_cmpint (back_time, ==, time);
    }
}

static void
test_skipped_times (void)
{
  static const struct
  {
    const char *zone;
    const char *day;
    const char *time;
  } skipped[] = {
    { "Europe/Berlin", "2026-03-29", "02:00" },     { "Europe/Berlin", "2026-03-29", "02:59:59" },
    { "America/New_York", "2026-03-08", "02:30" },  { "America/Los_Angeles", "2026-03-08", "02:00" },
    { "Africa/Casablanca", "2026-03-22", "02:30" }, { "Australia/Lord_Howe", "2026-10-04", "02:15" },
    { "Pacific/Apia", "2011-12-30", "00:00" },      { "Pacific/Apia", "2011-12-30", "23:59:59" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (skipped); i++)
    {
      g_autoptr (GError) error = NULL;
      int offset = 42;

      g_test_message ("%s %s %s", skipped[i].zone, skipped[i].day, skipped[i].time);
      g_assert_cmpint (corrin_instant_from_local (corrin_day_parse (skipped[i].day),
                                                  corrin_time_parse (skipped[i].time), skipped[i].zone,
                                                  &offset, &error),
                       ==, CORRIN_INSTANT_NONE);
      g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, skipped[i].zone));
      g_assert_nonnull (strstr (error->message, skipped[i].time));
      g_assert_cmpint (offset, ==, 42);
    }
}

/* Every quarter of an hour of the days around each change of the clocks: the instant found shows the local time
 * again, and no earlier instant does. GDateTime has its own way from instant to local time. */
static void
test_days_of_change (void)
{
  static const struct
  {
    const char *zone;
    const char *day;
    int quarters_skipped;
  } changes[] = {
    { "Europe/Berlin", "2026-03-29", 4 },       { "Europe/Berlin", "2026-10-25", 0 },
    { "America/New_York", "2026-03-08", 4 },    { "America/New_York", "2026-11-01", 0 },
    { "America/Los_Angeles", "2026-03-08", 4 }, { "America/Los_Angeles", "2026-11-01", 0 },
    { "Australia/Lord_Howe", "2026-10-04", 2 }, { "Australia/Lord_Howe", "2026-04-05", 0 },
    { "Pacific/Apia", "2011-12-30", 96 },       { "Asia/Kolkata", "2026-03-29", 0 },
    { "Pacific/Tongatapu", "2026-01-01", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (changes[i].zone);
      CorrinDay middle = corrin_day_parse (changes[i].day);
      int skipped = 0;

      for (int quarter = -96; quarter < 192; quarter++)
        {
          CorrinDay day = middle + (quarter + 96) / 96 - 1;
          CorrinTime time = (quarter + 96) % 96 * 900;
          int offset;
          gint64 instant = corrin_instant_from_local (day, time, changes[i].zone, &offset, NULL);

          if (instant == CORRIN_INSTANT_NONE)
            {
              skipped++;
              continue;
            }
          for (gint64 earlier = 0; earlier <= 7200; earlier += 1800)
            {
              g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant - earlier);
              g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
              gboolean same =
                  corrin_day_from_date_time (local) == day
                  && corrin_time_new (g_date_time_get_hour (local), g_date_time_get_minute (local), 0)
                         == time;

              g_assert_cmpint (same, ==, earlier == 0);
            }
        }
      g_assert_cmpint (skipped, ==, changes[i].quarters_skipped);
    }
}

static void
test_unknown_zones (void)
{
  static const char *const zones[] = {
    "",          "Mars/Olympus",   "europe/berlin",  "Berlin",          "UTC+2",          "GMT-5",
    "CET-1CEST", "UTC2",           "/etc/localtime", "../zoneinfo/UTC", ":Europe/Berlin", "+25:00",
    "+2x",       "Europe/Berlin ", "%s%n",           "\xff\xfe",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = g_utf8_make_valid (zones[i], -1);

      g_test_message ("%s", shown);
      g_assert_cmpint (corrin_instant_from_local (0, 0, zones[i], NULL, &error), ==, CORRIN_INSTANT_NONE);
      g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, shown));
    }
  g_assert_null (corrin_zone_new (NULL, NULL));
}

static void
test_format (void)
{
  static const struct
  {
    gint64 instant;
    int offset;
    const char *text;
  } texts[] = {
    { 1781075700, 7200, "2026-06-10T09:15:00+02:00" },
    { 1781075700, 0, "2026-06-10T07:15:00+00:00" },
    { 1781075700, -34200, "2026-06-09T21:45:00-09:30" },
    { 1781075700, 50400, "2026-06-10T21:15:00+14:00" },
    { -1, 0, "1969-12-31T23:59:59+00:00" },
    { -1, -1800, "1969-12-31T23:29:59-00:30" },
    { G_GINT64_CONSTANT (-62135596800), 0, "0001-01-01T00:00:00+00:00" },
    { G_GINT64_CONSTANT (253402300799), 0, "9999-12-31T23:59:59+00:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = corrin_instant_format (texts[i].instant, texts[i].offset);
      gint64 instant;
      int offset;

      g_assert_cmpstr (text, ==, texts[i].text);
      g_assert_true (corrin_instant_parse (text, &instant, &offset));
      g_assert_cmpint (instant, ==, texts[i].instant);
      g_assert_cmpint (offset, ==, texts[i].offset);
    }
}

/* Amsterdam was 19 minutes and 32 seconds ahead of Greenwich until 1937. */
static void
test_format_odd_offset (void)
{
  g_autofree char *text = corrin_instant_format (-1262261972, 1172);
  gint64 instant;

  g_assert_cmpstr (text, ==, "1930-01-01T11:59:28+00:19");
  g_assert_true (corrin_instant_parse (text, &instant, NULL));
  g_assert_cmpint (instant, ==, -1262261972);
}

static void
test_outside_the_calendar (void)
{
  static const gint64 instants[] = { CORRIN_INSTANT_NONE, G_MAXINT64, G_GINT64_CONSTANT (-62135596801),
                                     G_GINT64_CONSTANT (253402300800),
                                     /* 2^32 days after 1970 would be 1970 again in 32 bits. */
                                     G_GINT64_CONSTANT (86400) << 32 };

  for (gsize i = 0; i < G_N_ELEMENTS (instants); i++)
    {
      CorrinDay day = 0;
      CorrinTime time = 0;

      corrin_instant_to_local (instants[i], 0, &day, &time);
      g_assert_cmpint (day, ==, CORRIN_DAY_NONE);
      g_assert_cmpint (time, ==, CORRIN_TIME_NONE);
      g_assert_null (corrin_instant_format (instants[i], 0));
    }
}

static void
test_parse (void)
{
  static const char *const bad[] = {
    "",
    "2026-06-10",
    "2026-06-10T09:15:00",
    "2026-06-10T09:15:00z",
    "2026-06-10t09:15:00Z",
    "2026-06-10 09:15:00Z",
    "2026-06-10T9:15Z",
    "2026-06-10T9:15:00Z",
    "2026-06-10T09:15:00.5Z",
    "2026-06-10T24:00:00Z",
    "2026-06-31T09:15:00Z",
    "2026-06-10T09:15:00+02",
    "2026-06-10T09:15:00+0200",
    "2026-06-10T09:15:00+2:00",
    "2026-06-10T09:15:00+24:00",
    "2026-06-10T09:15:00+02:60",
    "2026-06-10T09:15:00+02:00:00",
    "2026-06-10T09:15:00+02:00 ",
    "2026-06-10T09:15:00 +02:00",
    "2026-06-10T09:15:00Z+02:00",
    "2026-06-10TZ",
    " 2026-06-10T09:15:00Z",
  };
  gint64 instant = 7;
  int offset = 8;

  g_assert_false (corrin_instant_parse (NULL, &instant, &offset));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (corrin_instant_parse (bad[i], &instant, &offset));
    }
  g_assert_cmpint (instant, ==, 7);
  g_assert_cmpint (offset, ==, 8);

  g_assert_true (corrin_instant_parse ("2026-06-10T07:15:00Z", &instant, &offset));
  g_assert_cmpint (instant, ==, 1781075700);
  g_assert_cmpint (offset, ==, 0);
  g_assert_true (corrin_instant_parse ("2026-06-10T07:15-00:00", &instant, &offset));
  g_assert_cmpint (instant, ==, 1781075700);
  g_assert_cmpint (offset, ==, 0);
}

static void
test_late (void)
{
  static const struct
  {
    const char *recorded;
    const char *for_day;
    gboolean late;
  } cases[] = {
    { "2026-06-10T22:00:00+02:00", "2026-06-10", FALSE },
    { "2026-06-11T23:59:59+02:00", "2026-06-10", FALSE },
    { "2026-06-12T03:59:59+02:00", "2026-06-10", FALSE },
    { "2026-06-12T04:00:00+02:00", "2026-06-10", TRUE },
    { "2026-07-01T12:00:00+02:00", "2026-06-10", TRUE },
    /* The local day counts, not the one of Greenwich: these are 2026-06-12T11:00Z and 2026-06-11T15:00Z. */
    { "2026-06-12T03:59:59-07:00", "2026-06-10", FALSE },
    { "2026-06-12T04:00:00+13:00", "2026-06-10", TRUE },
    { "2026-06-12T04:00:00+05:30", "2026-06-10", TRUE },
    { "2027-01-02T03:59:59-08:00", "2026-12-31", FALSE },
    { "2027-01-02T04:00:00-08:00", "2026-12-31", TRUE },
    { "2024-03-01T12:00:00+00:00", "2024-02-28", TRUE },
    { "2023-03-01T12:00:00+00:00", "2023-02-28", FALSE },
    /* A day to come is not late. */
    { "2026-06-10T12:00:00+02:00", "2026-06-12", FALSE },
    { "1969-12-31T12:00:00+00:00", "1969-12-29", TRUE },
    { "1969-12-31T03:59:59+00:00", "1969-12-29", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 instant;
      int offset;

      g_test_message ("%s for %s", cases[i].recorded, cases[i].for_day);
      g_assert_true (corrin_instant_parse (cases[i].recorded, &instant, &offset));
      g_assert_cmpint (corrin_instant_is_late (instant, offset, corrin_day_parse (cases[i].for_day)), ==,
                       cases[i].late);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/instant/from-local", test_from_local);
  g_test_add_func ("/instant/skipped-times", test_skipped_times);
  g_test_add_func ("/instant/days-of-change", test_days_of_change);
  g_test_add_func ("/instant/unknown-zones", test_unknown_zones);
  g_test_add_func ("/instant/format", test_format);
  g_test_add_func ("/instant/format-odd-offset", test_format_odd_offset);
  g_test_add_func ("/instant/outside-the-calendar", test_outside_the_calendar);
  g_test_add_func ("/instant/parse", test_parse);
  g_test_add_func ("/instant/late", test_late);
  return g_test_run ();
}
