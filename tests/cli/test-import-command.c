/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli import: what it says and what it leaves behind. The reading itself is tested in tests/exchange. */
#include "cli-case.h"

#include "journal.h"

#define ROWS 1476

/* The diary of one person, six times a day for 246 days from 13 August 2012: dates like 13/08/12, scores 1 to 7. */
static char *
make_diary (void)
{
  GString *csv = g_string_new ("\"date\",\"beeptime\",\"phy_tired\",\"phy_pain\"\n");
  CorrinDay first = corrin_day_new (2012, 8, 13);

  for (int row = 0; row < ROWS; row++)
    {
      int year;
      int month;
      int day;

      corrin_day_get_ymd (first + row / 6, &year, &month, &day);
      g_string_append_printf (csv, "\"%02d/%02d/%02d\",\"%02d:%02d\",%d,%d\n", day, month, year % 100,
                              8 + 2 * (row % 6), row * 7 % 60, row % 7 + 1, row % 3 + 1);
    }
  return g_string_free (csv, FALSE);
}

static const char diary_import[] = "import diary.csv --date-format %d/%m/%y --scale 1:7 "
                                   "--columns beeptime=time,phy_tired=fatigue,phy_pain=pain";

static void
test_real_case (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *csv = make_diary ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cli_write (c, "diary.csv", csv);
  cli_done (c, diary_import,
            "diary.csv: 1476 rows, 2952 entries read: 2952 new, 0 already there, 0 skipped.\n");
  /* The first rows: 1, 2 and 3 of 1 to 7 are 0, 1.67 and 3.33 of 0 to 10. */
  cli_done (c, "list ratings --to 2012-08-13", NULL);
  g_assert_true (g_str_has_prefix (c->out, "Day         Time   Symptom  Rating\n"
                                           "2012-08-13  08:00  Fatigue       0\n"
                                           "2012-08-13  08:00  Pain          0\n"
                                           "2012-08-13  10:07  Fatigue     1.7\n"
                                           "2012-08-13  10:07  Pain        1.7\n"
                                           "2012-08-13  12:14  Fatigue     3.3\n"
                                           "2012-08-13  12:14  Pain        3.3\n"));
  before = test_checksum (c->journal);
  cli_done (c, diary_import,
            "diary.csv: 1476 rows, 2952 entries read: 0 new, 2952 already there, 0 skipped.\n");
  after = test_checksum (c->journal);
  cli_done (c, "check",
            "The journal is sound: every page, row, index and reference was read.\n"
            "1 person, 2952 ratings, 0 doses, 0 lab results.\n");
  g_assert_cmpstr (before, ==, after);
}

static const char faulty[] = "date,fatigue,mood,weather\n"
                             "2026-05-01,4,1,sun\n"
                             "2026-05-02,11,1,sun\n"
                             "yesterday,3,1,sun\n"
                             "2026-05-04,,1,sun\n"
                             "2026-05-05,0,1,sun\n";

static void
test_skipped (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_write (c, "diary.csv", faulty);
  cli_done (c, "import diary.csv", NULL);
  g_test_message ("%s", c->out);
  g_assert_true (g_str_has_prefix (c->out,
                                   "diary.csv: 5 rows, 4 entries read: 2 new, 0 already there, 2 skipped.\n"
                                   "  row 3, fatigue: "));
  g_assert_nonnull (strstr (c->out, "\n  row 4, date: "));
  g_assert_true (g_str_has_suffix (c->out, "\nColumns not used: mood, weather.\n"));
  cli_done (c, "list ratings",
            "Day         Symptom  Rating\n"
            "2026-05-01  Fatigue       4\n"
            "2026-05-05  Fatigue       0\n\n"
            "2 ratings\n");
}

static void
test_dry_run (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *before = test_checksum (c->journal);
  g_autofree char *after = NULL;

  cli_write (c, "diary.csv", "date,fatigue\n2026-05-01,4\n");
  cli_done (c, "import diary.csv --dry-run",
            "diary.csv: 1 row, 1 entry read: 1 new, 0 already there, 0 skipped.\n"
            "This was a dry run: nothing was changed.\n");
  after = test_checksum (c->journal);
  g_assert_cmpstr (before, ==, after);
}

/* Refused, with the rows listed; nothing is taken in. */
static void
test_strict (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *before = test_checksum (c->journal);
  g_autofree char *after = NULL;

  cli_write (c, "diary.csv", faulty);
  cli_run (c, "import diary.csv --strict");
  g_assert_cmpint (c->status, ==, 1);
  g_assert_true (g_str_has_prefix (c->err, "corrin-cli: "));
  g_assert_true (g_str_has_prefix (c->out, "diary.csv:\n  row 3, fatigue: "));
  g_assert_nonnull (strstr (c->out, "\n  row 4, date: "));
  g_assert_null (strstr (c->out, " new,"));
  after = test_checksum (c->journal);
  g_assert_cmpstr (before, ==, after);
}

/* Of several files none is taken in when one cannot be read. */
static void
test_several (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *before = test_checksum (c->journal);
  g_autofree char *after = NULL;

  cli_write (c, "one.csv", "date,fatigue\n2026-05-01,4\n");
  cli_write (c, "two.csv", "date,fatigue\n2026-05-02,5\n2026-05-03,6\n");
  cli_run (c, "import one.csv missing.csv");
  g_assert_cmpint (c->status, ==, 1);
  g_assert_cmpstr (c->out, ==, "");
  after = test_checksum (c->journal);
  g_assert_cmpstr (before, ==, after);

  cli_done (c, "import one.csv two.csv",
            "one.csv: 1 row, 1 entry read: 1 new, 0 already there, 0 skipped.\n"
            "two.csv: 2 rows, 2 entries read: 2 new, 0 already there, 0 skipped.\n");
}

static void
test_doses (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_write (c, "doses.csv",
             "at,substance,micrograms,route\n"
             "2026-05-04T09:15,hydroxocobalamin,1000,IM\n"
             "2026-05-05,,5,\n");
  cli_done (c, "import doses.csv",
            "doses.csv: 2 rows, 2 entries read: 2 new, 0 already there, 0 skipped.\n"
            "1 dose lies outside 10 to 5000 micrograms: look at it again.\n");
  cli_done (c, "list doses",
            "Day         Time   Substance         Micrograms  Route\n"
            "2026-05-04  09:15  hydroxocobalamin        1000  into the muscle (IM)\n"
            "2026-05-05                                    5\n\n"
            "2 doses\n");
}

/* A name or a cell from a file cannot steer the terminal. */
static void
test_hostile (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_write (c, "a\x1b[2Jb.csv", "date,fatigue,\x1b[31mred\n2026-05-01,\x1b[31m%n,x\n2026-05-02,4,x\n");
  cli_run (c, "import 'a\x1b[2Jb.csv'");
  g_assert_cmpint (c->status, ==, 0);
  g_assert_null (strchr (c->out, '\x1b'));
  g_assert_nonnull (strstr (c->out, "%n"));
}

/* Where files cannot grow beyond some kilobytes, as on a full disk, nothing is counted as if it had come in. */
static void
test_no_counts_without_room (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *csv = make_diary ();
  g_autofree char *file = cli_path (c, "diary.csv");
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  const char *const argv[] = { "sh",
                               "-c",
                               "ulimit -f 400; trap '' XFSZ; exec \"$@\"",
                               "sh",
                               g_getenv ("CORRIN_CLI"),
                               "--journal",
                               c->journal,
                               "import",
                               file,
                               "--scale",
                               "1:7",
                               "--columns",
                               "beeptime=time,phy_tired=fatigue,phy_pain=pain",
                               "--date-format",
                               "%d/%m/%y",
                               NULL };
  int status;

  cli_write (c, "diary.csv", csv);
  g_assert_true (
      g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, NULL));
  g_test_message ("%s", err);
  g_assert_false (g_spawn_check_wait_status (status, NULL));
  g_assert_true (g_str_has_prefix (err, "corrin-cli: "));
  g_assert_cmpstr (out, ==, "");
  cli_done (c, "check",
            "The journal is sound: every page, row, index and reference was read.\n"
            "1 person, 0 ratings, 0 doses, 0 lab results.\n");
}

static void
test_refused (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  static const struct
  {
    const char *line;
    int status;
  } cases[] = {
    { "import missing.csv", 1 },
    { "import .", 1 },
    { "import empty.csv", 1 },
    { "import prose.csv", 1 },
    { "import diary.csv --columns nothing=fatigue", 1 },
    { "import diary.csv --columns fatigue=nothing", 1 },
    { "import diary.csv --columns fatigue", 2 },
    { "import diary.csv --scale 7:7", 2 },
    { "import diary.csv --scale high", 2 },
    { "import diary.csv --date-format %q", 2 },
  };
  g_autofree char *before = test_checksum (c->journal);

  cli_write (c, "empty.csv", "");
  cli_write (c, "prose.csv", "Dear diary,\ntoday was fine.\n");
  cli_write (c, "diary.csv", "date,fatigue\n2026-05-01,4\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *after = NULL;
      g_auto (GStrv) lines = NULL;

      cli_run (c, cases[i].line);
      g_test_message ("corrin-cli %s: %s", cases[i].line, c->err);
      after = test_checksum (c->journal);
      lines = g_strsplit (c->err, "\n", -1);
      g_assert_cmpint (c->status, ==, cases[i].status);
      g_assert_cmpstr (c->out, ==, "");
      g_assert_true (g_str_has_prefix (c->err, "corrin-cli: "));
      g_assert_cmpuint (g_strv_length (lines), ==, cases[i].status + 1);
      g_assert_cmpstr (before, ==, after);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/real-case", test_real_case);
  g_test_add_func ("/import/skipped", test_skipped);
  g_test_add_func ("/import/dry-run", test_dry_run);
  g_test_add_func ("/import/strict", test_strict);
  g_test_add_func ("/import/several", test_several);
  g_test_add_func ("/import/doses", test_doses);
  g_test_add_func ("/import/hostile", test_hostile);
  g_test_add_func ("/import/no-counts-without-room", test_no_counts_without_room);
  g_test_add_func ("/import/refused", test_refused);
  return g_test_run ();
}
