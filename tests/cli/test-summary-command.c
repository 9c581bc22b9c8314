/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli summary, on a small journal whose numbers are made by hand:
 *
 * Fatigue, day values: 1 January 7 (6 and 8), 2 January 4, 5 January 5, 12 January 5, 19 January 4, 2 March 3,
 * 10 March 1, 15 March 2. Sorted 1 2 3 4 4 5 5 7: median 4, lowest 1, highest 7, 9 ratings on 8 days.
 * First four weeks, 1 to 28 January: 7 4 5 5 4, median 5 of 5. Last, 16 February to 15 March: 3 1 2, median 2 of 3.
 *
 * Weeks from Monday 29 December: week 0 has 7 and 4, median 5.5; then week 1: 5, 2: 5, 3: 4, 9: 3, 10: 1 and 2,
 * median 1.5. The 15 slopes between two weeks, sorted: -1.5 -1 -1/2 -1/2 -1/2 -3.5/8 -4/10 -3.5/9 -2.5/7 -2/7 -2.5/9
 * -2/8 -1/4 -1/6 0. Their median is the eighth, -3.5/9 a week: times 30.4375/7 it is -1.690972 a month.
 *
 * Tingling: one rating, 0. A carer's 9 counts nowhere.
 *
 * Injections: 20 December (before the period), 14 February, 10 March: two in the period, 24 days apart, one complete
 * cycle; the last 5 days before 15 March. One skipped. A tablet is not counted. The cycle has one rated day of 24, and no
 * injection 10 rated days of 14 before and after it, so neither is used. Nothing is planned: all days are one row.
 *
 * 1 January to 15 March has 31 + 28 + 15 = 74 days, 8 of them rated. Nothing from 20 January to 1 March: 41 days.
 * Imported ratings are never late; that of 10 March was typed on the 12th, that of 15 March on the 16th. */
#include "cli-case.h"

#include <json-glib/json-glib.h>

static void
record_at (CliCase *c, const char *now, const char *line)
{
  c->now = now;
  cli_done (c, line, NULL);
}

static CliCase *
make_journal (void)
{
  CliCase *c = cli_case_new_with_journal ();

  cli_write (c, "diary.csv",
             "date,fatigue,tingling\n"
             "2026-01-01,6,0\n"
             "2026-01-01,8,\n"
             "2026-01-02,4,\n"
             "2026-01-05,5,\n"
             "2026-01-12,5,\n"
             "2026-01-19,4,\n"
             "2026-03-02,3,\n");
  record_at (c, "2026-03-11T12:00:00+01:00", "import diary.csv");
  record_at (c, "2026-03-12T12:00:00+01:00", "rate fatigue 1 --day 2026-03-10");
  record_at (c, "2026-03-16T23:00:00+01:00", "rate fatigue 2 --day 2026-03-15");
  record_at (c, CLI_NOW, "rate fatigue 9 --day 2026-03-14 --observer Anna");
  record_at (c, CLI_NOW, "dose --substance hydroxo --micrograms 1000 --route im --at 2025-12-20T09:15");
  record_at (c, CLI_NOW, "dose --substance hydroxo --micrograms 1000 --route im --at 2026-02-14");
  record_at (c, CLI_NOW, "dose --substance hydroxo --micrograms 1000 --at 2026-03-10T08:00");
  record_at (c, CLI_NOW, "dose --skipped --at 2026-03-01");
  record_at (c, CLI_NOW, "dose --substance cyano --micrograms 1000 --route oral --at 2026-03-12");
  return c;
}

static void
test_json (void)
{
  g_autoptr (CliCase) c = make_journal ();

  cli_done (c, "summary --format json",
            "{\n"
            "  \"period\": {\n"
            "    \"from\": \"2026-01-01\",\n"
            "    \"to\": \"2026-03-15\",\n"
            "    \"days\": 74\n"
            "  },\n"
            "  \"symptoms\": [\n"
            "    {\n"
            "      \"key\": \"fatigue\",\n"
            "      \"name\": \"Fatigue\",\n"
            "      \"ratings\": 9,\n"
            "      \"days_rated\": 8,\n"
            "      \"median\": 4.0,\n"
            "      \"lowest\": 1.0,\n"
            "      \"highest\": 7.0,\n"
            "      \"first_28\": {\n"
            "        \"from\": \"2026-01-01\",\n"
            "        \"to\": \"2026-01-28\",\n"
            "        \"median\": 5.0,\n"
            "        \"n\": 5,\n"
            "        \"injections\": 0,\n"
            "        \"days_since_injection_at_start\": 12,\n"
            "        \"days_since_injection_at_end\": 39\n"
            "      },\n"
            "      \"last_28\": {\n"
            "        \"from\": \"2026-02-16\",\n"
            "        \"to\": \"2026-03-15\",\n"
            "        \"median\": 2.0,\n"
            "        \"n\": 3,\n"
            "        \"injections\": 1,\n"
            "        \"days_since_injection_at_start\": 2,\n"
            "        \"days_since_injection_at_end\": 5\n"
            "      },\n"
            "      \"weekly_slope_per_month\": {\n"
            "        \"value\": -1.690972,\n"
            "        \"n\": 6\n"
            "      },\n"
            "      \"cycles\": {\n"
            "        \"used\": 0,\n"
            "        \"complete\": 1,\n"
            "        \"median_days\": 24,\n"
            "        \"days_since_injection\": [],\n"
            "        \"days_before_injection\": [],\n"
            "        \"last_week_against_first\": {\n"
            "          \"higher\": 0,\n"
            "          \"lower\": 0,\n"
            "          \"n\": 0\n"
            "        }\n"
            "      },\n"
            "      \"before_after_14\": {\n"
            "        \"injections\": 0,\n"
            "        \"before\": {\n"
            "          \"median\": null,\n"
            "          \"n\": 0,\n"
            "          \"days\": 0\n"
            "        },\n"
            "        \"after\": {\n"
            "          \"median\": null,\n"
            "          \"n\": 0,\n"
            "          \"days\": 0\n"
            "        },\n"
            "        \"difference\": null,\n"
            "        \"shifts\": {\n"
            "          \"as_large\": 0,\n"
            "          \"n\": 0\n"
            "        }\n"
            "      },\n"
            "      \"before_after_28\": {\n"
            "        \"injections\": 0,\n"
            "        \"before\": {\n"
            "          \"median\": null,\n"
            "          \"n\": 0,\n"
            "          \"days\": 0\n"
            "        },\n"
            "        \"after\": {\n"
            "          \"median\": null,\n"
            "          \"n\": 0,\n"
            "          \"days\": 0\n"
            "        },\n"
            "        \"difference\": null,\n"
            "        \"shifts\": {\n"
            "          \"as_large\": 0,\n"
            "          \"n\": 0\n"
            "        }\n"
            "      },\n"
            "      \"plan_changes_28\": [],\n"
            "      \"regimen\": [\n"
            "        {\n"
            "          \"from\": \"2026-01-01\",\n"
            "          \"to\": \"2026-03-15\",\n"
            "          \"planned_step\": false,\n"
            "          \"median\": 4.0,\n"
            "          \"lowest\": 1.0,\n"
            "          \"highest\": 7.0,\n"
            "          \"n\": 8,\n"
            "          \"days\": 74,\n"
            "          \"injections\": 2,\n"
            "          \"planned\": 0,\n"
            "          \"given_of_planned\": 0,\n"
            "          \"days_off_median\": null,\n"
            "          \"days_off_max\": 0\n"
            "        }\n"
            "      ]\n"
            "    },\n"
            "    {\n"
            "      \"key\": \"tingling\",\n"
            "      \"name\": \"Tingling\",\n"
            "      \"ratings\": 1,\n"
            "      \"days_rated\": 1,\n"
            "      \"median\": 0.0,\n"
            "      \"lowest\": 0.0,\n"
            "      \"highest\": 0.0,\n"
            "      \"first_28\": null,\n"
            "      \"last_28\": null,\n"
            "      \"weekly_slope_per_month\": {\n"
            "        \"value\": null,\n"
            "        \"n\": 1\n"
            "      },\n"
            "      \"cycles\": {\n"
            "        \"used\": 0,\n"
            "        \"complete\": 1,\n"
            "        \"median_days\": 24,\n"
            "        \"days_since_injection\": [],\n"
            "        \"days_before_injection\": [],\n"
            "        \"last_week_against_first\": {\n"
            "          \"higher\": 0,\n"
            "          \"lower\": 0,\n"
            "          \"n\": 0\n"
            "        }\n"
            "      },\n"
            "      \"before_after_14\": {\n"
            "        \"injections\": 0,\n"
            "        \"before\": {\n"
            "          \"median\": null,\n"
            "          \"n\": 0,\n"
            "          \"days\": 0\n"
            "        },\n"
            "        \"after\": {\n"
            "          \"median\": null,\n"
            "          \"n\": 0,\n"
            "          \"days\": 0\n"
            "        },\n"
            "        \"difference\": null,\n"
            "        \"shifts\": {\n"
            "          \"as_large\": 0,\n"
            "          \"n\": 0\n"
            "        }\n"
            "      },\n"
            "      \"before_after_28\": {\n"
            "        \"injections\": 0,\n"
            "        \"before\": {\n"
            "          \"median\": null,\n"
            "          \"n\": 0,\n"
            "          \"days\": 0\n"
            "        },\n"
            "        \"after\": {\n"
            "          \"median\": null,\n"
            "          \"n\": 0,\n"
            "          \"days\": 0\n"
            "        },\n"
            "        \"difference\": null,\n"
            "        \"shifts\": {\n"
            "          \"as_large\": 0,\n"
            "          \"n\": 0\n"
            "        }\n"
            "      },\n"
            "      \"plan_changes_28\": [],\n"
            "      \"regimen\": [\n"
            "        {\n"
            "          \"from\": \"2026-01-01\",\n"
            "          \"to\": \"2026-03-15\",\n"
            "          \"planned_step\": false,\n"
            "          \"median\": 0.0,\n"
            "          \"lowest\": 0.0,\n"
            "          \"highest\": 0.0,\n"
            "          \"n\": 1,\n"
            "          \"days\": 74,\n"
            "          \"injections\": 2,\n"
            "          \"planned\": 0,\n"
            "          \"given_of_planned\": 0,\n"
            "          \"days_off_median\": null,\n"
            "          \"days_off_max\": 0\n"
            "        }\n"
            "      ]\n"
            "    }\n"
            "  ],\n"
            "  \"doses\": {\n"
            "    \"given\": 2,\n"
            "    \"skipped\": 1,\n"
            "    \"last\": \"2026-03-10T08:00:00+01:00\",\n"
            "    \"days_since_last\": 5,\n"
            "    \"interval_days\": {\n"
            "      \"median\": 24,\n"
            "      \"min\": 24,\n"
            "      \"max\": 24,\n"
            "      \"n\": 1\n"
            "    }\n"
            "  },\n"
            "  \"completeness\": {\n"
            "    \"days_possible\": 74,\n"
            "    \"days_rated\": 8,\n"
            "    \"longest_gap_days\": 41,\n"
            "    \"late_entries\": 1,\n"
            "    \"complete_cycles\": 1\n"
            "  }\n"
            "}\n");
}

/* The words for where four weeks lie, and the sentence on completeness, are the report's and tested there. */
static void
test_text (void)
{
  g_autoptr (CliCase) c = make_journal ();

  cli_done (c, "summary", NULL);
  g_assert_true (
      g_str_has_prefix (c->out, "1 January to 15 March 2026, 74 days\n"
                                "\n"
                                "Symptoms, from 0 to 10; higher is worse\n"
                                "Symptom   Median  Lowest to highest  Days rated  Ratings    Points a month\n"
                                "Fatigue        4  1 to 7                      8        9    −1.7 (6 weeks)\n"
                                "Tingling       0  0 to 0                      1        1  too few (1 week)\n"
                                "\n"
                                "First and last four weeks\n"
                                "Symptom         Median         Rated  Where\n"
                                "Fatigue  first       5  5 of 28 days  1 Jan to 28 Jan 2026, "));
  g_assert_nonnull (strstr (c->out, "\n         last        2  3 of 28 days  16 Feb to 15 Mar 2026, "));
  g_assert_nonnull (strstr (c->out, "\n\n"
                                    "Injections\n"
                                    "Given            2\n"
                                    "Skipped          1\n"
                                    "Last             10 March 2026, 08:00, 5 days before 15 March 2026\n"
                                    "Days between     median 24, from 24 to 24 (n 1)\n"
                                    "Complete cycles  1\n"
                                    "1 dose by another route is not counted here.\n"
                                    "\n"));
}

/* Doses by other routes are named within the period only, and skipped ones not at all. */
static void
test_other_routes (void)
{
  g_autoptr (CliCase) c = make_journal ();

  record_at (c, CLI_NOW, "dose --substance cyano --micrograms 1000 --route nasal --at 2026-03-13");
  record_at (c, CLI_NOW, "dose --skipped --route oral --at 2026-03-13");
  cli_done (c, "summary", NULL);
  g_assert_nonnull (strstr (c->out, "\n2 doses by other routes are not counted here.\n\n"));
  cli_done (c, "summary --to 2026-03-11", NULL);
  g_assert_null (strstr (c->out, "not counted here"));
}

static JsonObject *
summary_object (CliCase *c, const char *line, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  cli_done (c, line, NULL);
  g_assert_true (json_parser_load_from_data (parser, c->out, -1, &error));
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

/* A period without ratings still knows the last injection, as exactly as it is known, also from before. */
static void
test_period (void)
{
  g_autoptr (CliCase) c = make_journal ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object = summary_object (c, "summary --from 2026-02-16 --to 2026-03-01 --format json", parser);
  JsonObject *doses = json_object_get_object_member (object, "doses");

  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (object, "period"), "days"), ==,
                   14);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "symptoms")), ==, 0);
  g_assert_cmpint (json_object_get_int_member (doses, "given"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (doses, "skipped"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (doses, "last"), ==, "2026-02-14");
  g_assert_cmpint (json_object_get_int_member (doses, "days_since_last"), ==, 15);
}

/* A period never ends after today. */
static void
test_today (void)
{
  g_autoptr (CliCase) c = make_journal ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *period = json_object_get_object_member (
      summary_object (c, "summary --from 2026-06-01 --to 2027-12-31 --format json", parser), "period");

  g_assert_cmpstr (json_object_get_string_member (period, "from"), ==, "2026-06-01");
  g_assert_cmpstr (json_object_get_string_member (period, "to"), ==, "2026-06-30");
  g_assert_cmpint (json_object_get_int_member (period, "days"), ==, 30);
}

static void
test_month (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *doses;

  cli_done (c, "dose --at 2026-04", NULL);
  doses = json_object_get_object_member (summary_object (c, "summary --format json", parser), "doses");
  g_assert_cmpstr (json_object_get_string_member (doses, "last"), ==, "2026-04");
  g_assert_true (json_object_get_null_member (doses, "days_since_last"));
}

/* Nothing recorded is no error, and no number is made up: the period is today. */
static void
test_empty (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;

  cli_done (c, "summary",
            "30 June 2026, 1 day\n"
            "\n"
            "Injections\n"
            "Given            0\n"
            "Skipped          0\n"
            "Last             none recorded\n"
            "Days between     none\n"
            "Complete cycles  0\n"
            "\n"
            "The patient rated no symptom in this period.\n");
  object = summary_object (c, "summary --format json", parser);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "symptoms")), ==, 0);
  object = json_object_get_object_member (object, "doses");
  g_assert_true (json_object_get_null_member (object, "last"));
  g_assert_true (json_object_get_null_member (object, "days_since_last"));
  object = json_object_get_object_member (object, "interval_days");
  g_assert_true (json_object_get_null_member (object, "median"));
  g_assert_cmpint (json_object_get_int_member (object, "n"), ==, 0);
}

/* JSON is the same in a locale with a decimal comma, where there is one. */
static void
test_locale (void)
{
  g_autoptr (CliCase) c = make_journal ();
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "CORRIN_NOW", CLI_NOW, TRUE);
  g_autofree char *json = NULL;

  cli_done (c, "summary --format json", NULL);
  json = g_strdup (c->out);
  environment = g_environ_setenv (environment, "LC_ALL", "de_DE.UTF-8", TRUE);
  cli_run_in (c, "summary --format json", environment);
  g_assert_cmpstr (c->out, ==, json);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary/json", test_json);
  g_test_add_func ("/summary/text", test_text);
  g_test_add_func ("/summary/other-routes", test_other_routes);
  g_test_add_func ("/summary/period", test_period);
  g_test_add_func ("/summary/today", test_today);
  g_test_add_func ("/summary/month", test_month);
  g_test_add_func ("/summary/empty", test_empty);
  g_test_add_func ("/summary/locale", test_locale);
  return g_test_run ();
}
