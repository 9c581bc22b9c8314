/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date-format.h"
#include "errors.h"

static void
test_check (void)
{
  static const char *const good[] = { "%Y-%m-%d", "%d/%m/%y",   "%d.%m.%Y",    "%m/%d/%Y",
                                      "%d%m%y",   "%%%d %m %Y", "%Y年%m月%d日" };
  static const char *const bad[] = { "",      "%",         "%d/%m",    "%d/%m/%y/%Y", "%d/%d/%Y",
                                     "%H:%M", "%d/%m/%Y%", "%B %d %Y", "dd/mm/yyyy",  "%d/%m/%Y\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (corrin_date_format_check (good[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (corrin_date_format_check (bad[i], &error));
      g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
    }
}

typedef struct
{
  const char *format;
  const char *text;
  const char *day; /* NULL: refused */
  CorrinTime time;
  const char *offset;
} Case;

static void
test_read (void)
{
  static const Case cases[] = {
    { "%Y-%m-%d", "2026-03-29", "2026-03-29", CORRIN_TIME_NONE, NULL },
    { "%Y-%m-%d", "2024-02-29", "2024-02-29", CORRIN_TIME_NONE, NULL },
    { "%Y-%m-%d", "2026-3-9", "2026-03-09", CORRIN_TIME_NONE, NULL },
    { "%Y-%m-%d", "2026-03-29T08:58", "2026-03-29", 8 * 3600 + 58 * 60, NULL },
    { "%Y-%m-%d", "2026-03-29T08:58:30", "2026-03-29", 8 * 3600 + 58 * 60 + 30, NULL },
    { "%Y-%m-%d", "2026-03-29 08:58", "2026-03-29", 8 * 3600 + 58 * 60, NULL },
    { "%Y-%m-%d", "2026-03-29 00:00:00.000", "2026-03-29", 0, NULL },
    { "%Y-%m-%d", "2026-03-29T23:30+05:30", "2026-03-29", 23 * 3600 + 30 * 60, "+05:30" },
    { "%Y-%m-%d", "2026-03-29T23:30:00-08:00", "2026-03-29", 23 * 3600 + 30 * 60, "-08:00" },
    { "%Y-%m-%d", "2026-03-29T23:30:00Z", "2026-03-29", 23 * 3600 + 30 * 60, "Z" },
    { "%d/%m/%y", "13/08/12", "2012-08-13", CORRIN_TIME_NONE, NULL },
    { "%d/%m/%y", "1/8/12", "2012-08-01", CORRIN_TIME_NONE, NULL },
    { "%d/%m/%y", "31/12/99", "2099-12-31", CORRIN_TIME_NONE, NULL },
    { "%d/%m/%y", "13/08/12 08:58", "2012-08-13", 8 * 3600 + 58 * 60, NULL },
    { "%d.%m.%Y", "29.2.2024", "2024-02-29", CORRIN_TIME_NONE, NULL },
    { "%d%m%y", "130812", "2012-08-13", CORRIN_TIME_NONE, NULL },
    { "%Y年%m月%d日", "2026年3月9日", "2026-03-09", CORRIN_TIME_NONE, NULL },
    { "%%%d %m %Y", "%9 3 2026", "2026-03-09", CORRIN_TIME_NONE, NULL },
    { "%Y-%m-%d", "2026-02-29", NULL, 0, NULL },
    { "%Y-%m-%d", "26-02-01", NULL, 0, NULL },
    { "%Y-%m-%d", "2026-02", NULL, 0, NULL },
    { "%Y-%m-%d", "2026-02-01x", NULL, 0, NULL },
    { "%Y-%m-%d", "2026-02-01T", NULL, 0, NULL },
    { "%Y-%m-%d", "2026-02-01T24:00", NULL, 0, NULL },
    { "%m/%d/%Y", "2/1/2026 8:58 PM", "2026-02-01", 20 * 3600 + 58 * 60, NULL },
    { "%m/%d/%Y", "2/1/2026 12:05:30 AM", "2026-02-01", 5 * 60 + 30, NULL },
    { "%Y-%m-%d", "2026-02-01T20:58 PM", NULL, 0, NULL },
    { "%Y-%m-%d", "2026-02-01T08:58 +02:00 PM", NULL, 0, NULL },
    { "%Y-%m-%d", "2026-02-01T08:58+02:00 PM", NULL, 0, NULL },
    { "%Y-%m-%d", "2026-02-01T08:58+02:00PM", NULL, 0, NULL },
    { "%Y-%m-%d", "2026-02-01T08:58+2", NULL, 0, NULL },
    { "%Y-%m-%d", "2026-02-01T08:58ZZ", NULL, 0, NULL },
    { "%Y-%m-%d", "2026-02-01T08:58:30:15:00", NULL, 0, NULL },
    { "%Y-%m-%d", "", NULL, 0, NULL },
    { "%Y-%m-%d", "-2026-02-01", NULL, 0, NULL },
    { "%Y-%m-%d", "13/08/12", NULL, 0, NULL },
    { "%d/%m/%y", "13/08/2012", NULL, 0, NULL },
    { "%d/%m/%y", "08/13/12", NULL, 0, NULL },
    { "%d/%m/%y", "0/8/12", NULL, 0, NULL },
    { "%d/%m/%Y", "13/08/12", NULL, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (GError) error = NULL;
      CorrinStamp stamp;

      if (corrin_date_format_read (c->format, c->text, &stamp, &error) != (c->day != NULL))
        g_error ("%s as %s", c->text, c->format);
      if (c->day == NULL)
        {
          g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE);
          continue;
        }
      g_assert_cmpint (stamp.day, ==, corrin_day_parse (c->day));
      g_assert_cmpint (stamp.time, ==, c->time);
      g_assert_cmpstr (stamp.offset, ==, c->offset);
    }
}

static void
test_message_shows_how_to_write_it (void)
{
  g_autoptr (GError) error = NULL;
  CorrinStamp stamp;

  g_assert_false (corrin_date_format_read ("%d/%m/%y", "2012-08-13", &stamp, &error));
  g_assert_cmpstr (error->message, ==, "“2012-08-13” is not a date that is written like “31/05/26”.");
}

static void
test_every_day (void)
{
  for (CorrinDay day = corrin_day_new (2000, 1, 1); day <= corrin_day_new (2099, 12, 31); day++)
    {
      int year;
      int month;
      int day_of_month;
      g_autofree char *text = NULL;
      CorrinStamp stamp;

      corrin_day_get_ymd (day, &year, &month, &day_of_month);
      text = g_strdup_printf ("%d/%02d/%02d", day_of_month, month, year % 100);
      g_assert_true (corrin_date_format_read ("%d/%m/%y", text, &stamp, NULL));
      g_assert_cmpint (stamp.day, ==, day);
    }
}

static void
test_times (void)
{
  static const char *const bad[] = { "",     "8",        "8.58",     "24:00", "08:60",
                                     "noon", "08:58 xm", "08:58:61", "-1:00" };
  CorrinTime time;

  g_assert_true (corrin_time_read ("08:58", &time, NULL));
  g_assert_cmpint (time, ==, 8 * 3600 + 58 * 60);
  g_assert_true (corrin_time_read ("0:00", &time, NULL));
  g_assert_cmpint (time, ==, 0);
  g_assert_true (corrin_time_read ("23:59:59", &time, NULL));
  g_assert_cmpint (time, ==, 86399);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (corrin_time_read (bad[i], &time, &error));
      g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE);
    }
}

static void
test_twelve_hours (void)
{
  static const struct
  {
    const char *text;
    CorrinTime time;
  } good[] = {
    { "8:15 am", 8 * 3600 + 15 * 60 },
    { "8:15 AM", 8 * 3600 + 15 * 60 },
    { "08:15Pm", 20 * 3600 + 15 * 60 },
    { "12:30pm", 12 * 3600 + 30 * 60 },
    { "12:05 am", 5 * 60 },
    { "12:00 am", 0 },
    { "12:00 pm", 12 * 3600 },
    { "1:00 am", 3600 },
    { "11:59:59 PM", 86399 },
  };
  static const char *const bad[] = { "0:15 am",  "13:15 pm", "23:59 am",  "8 am",      "8:15 a", "8:15 a.m.",
                                     "8:15  am", "am",       "8:15 amam", "8:15 am x", "8:60 pm" };
  CorrinTime time;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (corrin_time_read (good[i].text, &time, NULL));
      g_assert_cmpint (time, ==, good[i].time);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (corrin_time_read (bad[i], &time, NULL))
      g_error ("“%s” is taken for a time", bad[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-format/check", test_check);
  g_test_add_func ("/date-format/read", test_read);
  g_test_add_func ("/date-format/message", test_message_shows_how_to_write_it);
  g_test_add_func ("/date-format/every-day", test_every_day);
  g_test_add_func ("/date-format/times", test_times);
  g_test_add_func ("/date-format/twelve-hours", test_twelve_hours);
  return g_test_run ();
}
