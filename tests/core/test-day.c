/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "day.h"

#include <locale.h>

/* GDate counts days from 0001-01-01 = 1. */
#define JULIAN_OF_1970 719163
#define JULIAN_LAST 3652059

/* GDate has its own arithmetic, so that the two are wrong together only by chance. */
static void
test_whole_calendar (void)
{
  GDate date;
  int year;
  int month;
  int day_of_month;
  char text[CORRIN_DAY_TEXT_SIZE];

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1);
  for (guint32 julian = 1; julian <= JULIAN_LAST; julian++)
    {
      CorrinDay day = (CorrinDay) julian - JULIAN_OF_1970;

      g_date_set_julian (&date, julian);
      corrin_day_get_ymd (day, &year, &month, &day_of_month);
      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, g_date_get_month (&date));
      g_assert_cmpint (day_of_month, ==, g_date_get_day (&date));
      g_assert_cmpint (corrin_day_new (year, month, day_of_month), ==, day);
      g_assert_cmpint (corrin_day_weekday (day), ==, g_date_get_weekday (&date));
      g_assert_cmpint (corrin_day_parse (corrin_day_format (day, text)), ==, day);
    }
}

static void
test_known_days (void)
{
  static const struct
  {
    const char *text;
    CorrinDay day;
    int weekday;
  } known[] = {
    /* Days and weekdays by `date -u -d DAY +%s` divided by 86400, and `+%u`. */
    { "1970-01-01", 0, 4 },       { "1969-12-31", -1, 3 },      { "2000-02-29", 11016, 2 },
    { "1900-02-28", -25509, 3 },  { "1900-03-01", -25508, 4 },  { "2026-06-30", 20634, 2 },
    { "0001-01-01", -719162, 1 }, { "9999-12-31", 2932896, 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      char text[CORRIN_DAY_TEXT_SIZE];

      g_assert_cmpint (corrin_day_parse (known[i].text), ==, known[i].day);
      g_assert_cmpstr (corrin_day_format (known[i].day, text), ==, known[i].text);
      g_assert_cmpint (corrin_day_weekday (known[i].day), ==, known[i].weekday);
    }
}

static void
test_no_such_day (void)
{
  static const char *const texts[] = {
    "",           "2026",           "2026-06",     "2026-06-3",    "2026-6-30",
    "26-06-30",   "2026-06-31",     "2026-02-29",  "1900-02-29",   "2100-02-29",
    "2026-00-10", "2026-13-10",     "2026-01-00",  "0000-01-01",   "2026/06/30",
    "30.06.2026", "2026-06-30 ",    " 2026-06-30", "2026-06-30T0", "-026-06-30",
    "+026-06-30", "10000-01-01",    "20260630",    "2026-06-3a",   "2026-0x-30",
    "2026-06--1", "２０２６-06-30",
  };

  g_assert_cmpint (corrin_day_parse (NULL), ==, CORRIN_DAY_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_cmpint (corrin_day_parse (texts[i]), ==, CORRIN_DAY_NONE);
    }
  g_assert_cmpint (corrin_day_new (10000, 1, 1), ==, CORRIN_DAY_NONE);
  g_assert_cmpint (corrin_day_new (-4, 1, 1), ==, CORRIN_DAY_NONE);
  g_assert_cmpint (corrin_day_new (2026, 4, 31), ==, CORRIN_DAY_NONE);
}

static void
test_leap_years (void)
{
  g_assert_cmpint (corrin_day_new (1900, 2, 29), ==, CORRIN_DAY_NONE);
  g_assert_cmpint (corrin_day_new (2000, 2, 29), !=, CORRIN_DAY_NONE);
  g_assert_cmpint (corrin_day_new (1901, 1, 1) - corrin_day_new (1900, 1, 1), ==, 365);
  g_assert_cmpint (corrin_day_new (2001, 1, 1) - corrin_day_new (2000, 1, 1), ==, 366);
  g_assert_cmpint (corrin_day_new (2024, 3, 1) - corrin_day_new (2024, 2, 28), ==, 2);
}

static void
test_none_stays_none (void)
{
  const CorrinDay first = corrin_day_new (1, 1, 1);
  const CorrinDay last = corrin_day_new (9999, 12, 31);
  char text[CORRIN_DAY_TEXT_SIZE];
  g_autofree char *shown = corrin_day_display (CORRIN_DAY_NONE);

  g_assert_true (corrin_day_is_valid (first));
  g_assert_true (corrin_day_is_valid (last));
  g_assert_false (corrin_day_is_valid (first - 1));
  g_assert_false (corrin_day_is_valid (last + 1));
  g_assert_false (corrin_day_is_valid (CORRIN_DAY_NONE));
  g_assert_cmpint (corrin_day_monday (CORRIN_DAY_NONE), ==, CORRIN_DAY_NONE);
  g_assert_cmpint (corrin_day_add_months (CORRIN_DAY_NONE, 1), ==, CORRIN_DAY_NONE);
  g_assert_cmpint (corrin_day_month_start (CORRIN_DAY_NONE), ==, CORRIN_DAY_NONE);
  g_assert_cmpint (corrin_day_year_start (CORRIN_DAY_NONE), ==, CORRIN_DAY_NONE);
  g_assert_cmpstr (corrin_day_format (CORRIN_DAY_NONE, text), ==, "");
  g_assert_cmpstr (shown, ==, "");
}

static void
test_add_months (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *to;
  } steps[] = {
    { "2026-01-31", 1, "2026-02-28" },
    { "2024-01-31", 1, "2024-02-29" },
    { "2026-03-31", -1, "2026-02-28" },
    { "2026-01-31", 2, "2026-03-31" },
    { "2026-05-31", 1, "2026-06-30" },
    { "2024-02-29", 12, "2025-02-28" },
    { "2024-02-29", 48, "2028-02-29" },
    { "1896-02-29", 48, "1900-02-28" },
    { "2025-12-31", 1, "2026-01-31" },
    { "2026-01-15", -1, "2025-12-15" },
    { "2026-01-15", 0, "2026-01-15" },
    { "2026-01-15", -13, "2024-12-15" },
    { "9999-11-30", 1, "9999-12-30" },
    { "0001-02-01", -1, "0001-01-01" },
    { "9999-12-01", 1, "" },
    { "0001-01-31", -1, "" },
    { "2026-01-01", G_MAXINT, "" },
    { "2026-01-01", G_MININT, "" },
    { "0001-01-31", 119987, "9999-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      CorrinDay day = corrin_day_add_months (corrin_day_parse (steps[i].from), steps[i].months);

      g_test_message ("%s %+d", steps[i].from, steps[i].months);
      g_assert_cmpint (day, ==, corrin_day_parse (steps[i].to));
    }
}

static void
test_starts (void)
{
  static const struct
  {
    const char *day;
    const char *monday;
    const char *month;
    const char *year;
  } starts[] = {
    { "2026-06-30", "2026-06-29", "2026-06-01", "2026-01-01" },
    { "2026-06-29", "2026-06-29", "2026-06-01", "2026-01-01" },
    { "2027-01-03", "2026-12-28", "2027-01-01", "2027-01-01" },
    { "2024-12-31", "2024-12-30", "2024-12-01", "2024-01-01" },
    { "2024-03-03", "2024-02-26", "2024-03-01", "2024-01-01" },
    { "1969-12-31", "1969-12-29", "1969-12-01", "1969-01-01" },
    { "0001-01-01", "0001-01-01", "0001-01-01", "0001-01-01" },
    { "9999-12-31", "9999-12-27", "9999-12-01", "9999-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      CorrinDay day = corrin_day_parse (starts[i].day);
      char text[CORRIN_DAY_TEXT_SIZE];

      g_assert_cmpstr (corrin_day_format (corrin_day_monday (day), text), ==, starts[i].monday);
      g_assert_cmpstr (corrin_day_format (corrin_day_month_start (day), text), ==, starts[i].month);
      g_assert_cmpstr (corrin_day_format (corrin_day_year_start (day), text), ==, starts[i].year);
    }
}

static void
test_date_time (void)
{
  g_autoptr (GTimeZone) tonga = g_time_zone_new_identifier ("Pacific/Tongatapu");
  g_autoptr (GDateTime) utc = g_date_time_new_utc (2026, 6, 30, 12, 0, 0);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, tonga);

  g_assert_cmpint (corrin_day_from_date_time (utc), ==, corrin_day_new (2026, 6, 30));
  g_assert_cmpint (corrin_day_from_date_time (local), ==, corrin_day_new (2026, 7, 1));
}

static void
test_display (void)
{
  g_autofree char *may = corrin_day_display (corrin_day_new (2026, 5, 4));
  g_autofree char *december = corrin_day_display (corrin_day_new (1999, 12, 31));

  g_assert_cmpstr (may, ==, "4 May 2026");
  g_assert_cmpstr (december, ==, "31 December 1999");
}

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    CorrinTime time;
    const char *formatted;
  } times[] = {
    { "00:00", 0, "00:00" },           { "0:00", 0, "00:00" },         { "8:58", 32280, "08:58" },
    { "08:58", 32280, "08:58" },       { "08:58:00", 32280, "08:58" }, { "08:58:01", 32281, "08:58:01" },
    { "8:58:01", 32281, "08:58:01" },  { "00:00:59", 59, "00:00:59" }, { "23:59", 86340, "23:59" },
    { "23:59:59", 86399, "23:59:59" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      CorrinTime time = corrin_time_parse (times[i].text);
      g_autofree char *text = corrin_time_format (time);

      g_assert_cmpint (time, ==, times[i].time);
      g_assert_cmpstr (text, ==, times[i].formatted);
    }
}

static void
test_no_such_time (void)
{
  static const char *const texts[] = {
    "",       "8",      "08",      "08:",    "08:5",   ":58",       "24:00",  "23:60",    "23:59:60",
    "08:58:", "8:5:1",  "08:580",  "08:58 ", " 08:58", "08:58:001", "008:58", "-8:58",    "08.58",
    "0858",   "8:58pm", "08:58:1", "08:58Z", "a8:58",  "8a:58",     "08:5a",  "08:58:5a",
  };
  g_autofree char *none = corrin_time_format (CORRIN_TIME_NONE);

  g_assert_cmpint (corrin_time_parse (NULL), ==, CORRIN_TIME_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_cmpint (corrin_time_parse (texts[i]), ==, CORRIN_TIME_NONE);
    }
  g_assert_cmpint (corrin_time_new (24, 0, 0), ==, CORRIN_TIME_NONE);
  g_assert_cmpint (corrin_time_new (0, -1, 0), ==, CORRIN_TIME_NONE);
  g_assert_cmpint (corrin_time_new (0, 0, 60), ==, CORRIN_TIME_NONE);
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/whole-calendar", test_whole_calendar);
  g_test_add_func ("/day/known", test_known_days);
  g_test_add_func ("/day/no-such", test_no_such_day);
  g_test_add_func ("/day/leap-years", test_leap_years);
  g_test_add_func ("/day/none-stays-none", test_none_stays_none);
  g_test_add_func ("/day/add-months", test_add_months);
  g_test_add_func ("/day/starts", test_starts);
  g_test_add_func ("/day/date-time", test_date_time);
  g_test_add_func ("/day/display", test_display);
  g_test_add_func ("/time/parse-and-format", test_times);
  g_test_add_func ("/time/no-such", test_no_such_time);
  return g_test_run ();
}
