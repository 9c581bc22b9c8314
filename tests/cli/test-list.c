/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli list, in its three formats */
#include "cli-case.h"

#include "journal.h"

#include <json-glib/json-glib.h>

static JsonArray *
load (CliCase *c, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, c->out, -1, &error);
  g_assert_no_error (error);
  return json_node_get_array (json_parser_get_root (parser));
}

static void
test_empty (void)
{
  static const char *const lists[][2] = {
    { "ratings", "0 ratings\n" },     { "doses", "0 doses\n" }, { "labs", "0 lab results\n" },
    { "reactions", "0 reactions\n" }, { "plan", "0 steps\n" },  { "appointments", "0 appointments\n" },
  };
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *table = g_strconcat ("list ", lists[i][0], NULL);
      g_autofree char *json = g_strconcat (table, " --format json", NULL);
      g_autofree char *csv = g_strconcat (table, " --format csv", NULL);

      cli_done (c, table, lists[i][1]);
      cli_done (c, json, "[]\n");
      cli_done (c, csv, NULL);
      g_assert_true (g_str_has_prefix (c->out, "day,"));
      g_assert_true (g_str_has_suffix (c->out, ",note,private,author,recorded_at,uuid\r\n"));
    }
}

/* Every kind of record has its list; what has no day begins with what it is. */
static void
test_each_kind (void)
{
  static const char *const lists[][3] = {
    { "follow-ups", "0 follow-ups\n", "day,reaction,severity," },
    { "earlier", "0 earlier treatments\n", "started,ended,substance," },
    { "supply", "0 packages\n", "product,ampoules,batch,expiry," },
    { "notes", "0 notes\n", "day,text," },
    { "tags", "0 tags\n", "day,tag," },
    { "places", "0 places\n", "rating,side,reach," },
    { "imports", "0 imports\n", "source,format," },
    { "carers", "0 carers\n", "name," },
    { "questions", "0 questions\n", "appointment,key," },
    { "symptoms", NULL, "key,name,position,archived," },
    { "wordings", NULL, "symptom,word_0,word_2,word_5,word_8,word_10," },
    { "people", NULL, "name,birth_day,diagnosis," },
  };
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *table = g_strconcat ("list ", lists[i][0], NULL);
      g_autofree char *json = g_strconcat (table, " --format json", NULL);
      g_autofree char *csv = g_strconcat (table, " --format csv", NULL);

      cli_done (c, table, lists[i][1]);
      cli_done (c, json, lists[i][1] != NULL ? "[]\n" : NULL);
      cli_done (c, csv, NULL);
      g_assert_true (g_str_has_prefix (c->out, lists[i][2]));
      g_assert_nonnull (strstr (c->out, ",note,private,author,recorded_at,uuid\r\n"));
    }
}

/* A journal of two people has one list of people, and one of ratings for each of them. */
static void
test_sample (void)
{
  g_autoptr (CliCase) c = cli_case_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *follow_up;

  g_free (c->journal);
  c->journal = cli_path (c, "two.corrin");
  cli_done (c, "sample two.corrin --years 1 --people 2", NULL);
  cli_done (c, "list people", NULL);
  g_assert_nonnull (strstr (c->out, "2 people"));
  cli_done (c, "--person 'Second Sample (invented)' list earlier",
            "From  To    Substance       About every\n2021  2023  cyanocobalamin  tablets, most days\n\n"
            "1 earlier treatment\n");
  cli_done (c, "--person 'Sample (invented)' list wordings", NULL);
  g_assert_nonnull (strstr (c->out, "when I think of it"));
  cli_done (c, "--person 'Sample (invented)' list follow-ups --format json", NULL);
  follow_up = json_array_get_object_element (load (c, parser), 0);
  g_assert_cmpuint (strlen (json_object_get_string_member (follow_up, "reaction")), ==, 36);
}

static void
test_period (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "rate fatigue 1 --day 2026-05-01", NULL);
  cli_done (c, "rate fatigue 3 --day 2026-05-03", NULL);
  cli_done (c, "rate fatigue 2 --day 2026-05-02", NULL);
  cli_done (
      c, "list ratings --from 2026-05-02",
      "Day         Symptom  Rating\n2026-05-02  Fatigue       2\n2026-05-03  Fatigue       3\n\n2 ratings\n");
  cli_done (
      c, "list ratings --to 2026-05-02",
      "Day         Symptom  Rating\n2026-05-01  Fatigue       1\n2026-05-02  Fatigue       2\n\n2 ratings\n");
  cli_done (c, "list ratings --from 2026-05-02 --to 2026-05-02",
            "Day         Symptom  Rating\n2026-05-02  Fatigue       2\n\n1 rating\n");
  cli_done (c, "list ratings --from 2027-01-01", "0 ratings\n");
}

/* Names are fixed, missing is an empty cell, text is quoted, and no spreadsheet computes a note. */
static void
test_csv (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_auto (GStrv) rows = NULL;

  cli_done (c, "rate fatigue 0 --day 2026-05-01 --note '=1+1'", NULL);
  cli_done (c, "rate tingling 10 --time 09:05 --observer 'Anna, \"A\"' --note 'two\nlines'", NULL);
  cli_done (c, "list ratings --format csv", NULL);
  rows = g_strsplit (c->out, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (rows), ==, 4);
  g_assert_cmpstr (
      rows[0], ==,
      "day,time,symptom,value,observer,source_value,source_scale,note,private,author,recorded_at,uuid");
  g_assert_true (g_str_has_prefix (rows[1], "2026-05-01,,fatigue,0,,,,'=1+1,0,,2026-06-30T12:00:00+02:00,"));
  g_assert_true (
      g_str_has_prefix (rows[2], "2026-06-30,09:05,tingling,10,\"Anna, \"\"A\"\"\",,,\"two\nlines\",0,,"));
}

static void
test_json_rating (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *rating;

  cli_done (c, "rate fatigue 0 --day 2026-05-01 --note 'a \"b\" \\\\ c\nd\te \x01 ü 疲'", NULL);
  cli_done (c, "list ratings --format json", NULL);
  rating = json_array_get_object_element (load (c, parser), 0);
  g_assert_cmpstr (json_object_get_string_member (rating, "day"), ==, "2026-05-01");
  g_assert_true (json_object_get_null_member (rating, "time"));
  g_assert_cmpstr (json_object_get_string_member (rating, "symptom"), ==, "fatigue");
  g_assert_true (JSON_NODE_HOLDS_VALUE (json_object_get_member (rating, "value")));
  g_assert_cmpfloat (json_object_get_double_member (rating, "value"), ==, 0);
  g_assert_true (json_object_get_null_member (rating, "observer"));
  g_assert_cmpstr (json_object_get_string_member (rating, "note"), ==, "a \"b\" \\\\ c\nd\te \x01 ü 疲");
  g_assert_false (json_object_get_boolean_member (rating, "private"));
  g_assert_cmpstr (json_object_get_string_member (rating, "recorded_at"), ==, "2026-06-30T12:00:00+02:00");
  g_assert_cmpuint (strlen (json_object_get_string_member (rating, "uuid")), ==, 36);
}

/* Every member is there, given or not, so that a reader need not guess. */
static void
test_json_members (void)
{
  static const char *const members[] = { "day",
                                         "time",
                                         "status",
                                         "skipped_reason",
                                         "precision",
                                         "zone",
                                         "utc",
                                         "substance",
                                         "substance_other",
                                         "product",
                                         "micrograms",
                                         "amount_typed",
                                         "volume_ml",
                                         "strength",
                                         "route",
                                         "site",
                                         "site_other",
                                         "batch",
                                         "expiry",
                                         "needle",
                                         "given_by",
                                         "planned_day",
                                         "off_plan_reason",
                                         "ampoules",
                                         "note",
                                         "private",
                                         "author",
                                         "recorded_at",
                                         "uuid" };
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GList) found = NULL;
  JsonObject *dose;
  guint i = 0;

  cli_done (c, "dose --at 2026-05-04", NULL);
  cli_done (c, "list doses --format json", NULL);
  dose = json_array_get_object_element (load (c, parser), 0);
  found = json_object_get_members (dose);
  for (GList *l = found; l != NULL; l = l->next)
    g_assert_cmpstr (l->data, ==, members[i++]);
  g_assert_cmpuint (i, ==, G_N_ELEMENTS (members));
  g_assert_null (strstr (c->out, "\"null\""));
}

static gint64
add_reaction (TestJournal *journal, gint64 dose)
{
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);

  reaction->record.person = journal->person;
  reaction->dose = dose;
  reaction->day = corrin_day_parse ("2026-05-05");
  reaction->what = CORRIN_REACTION_SITE_PAIN;
  reaction->severity = 2.5;
  reaction->needed_care = TRUE;
  return test_add (journal, reaction);
}

static CorrinPlanStep *
new_step (TestJournal *journal, const char *day)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->record.person = journal->person;
  step->day = corrin_day_parse (day);
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  step->micrograms = 1000;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 8;
  return step;
}

static void
add_appointment (TestJournal *journal)
{
  CorrinAppointment *appointment = corrin_record_new (&corrin_appointment_kind);

  appointment->record.person = journal->person;
  appointment->day = corrin_day_parse ("2026-09-01");
  appointment->time = corrin_time_parse ("10:30");
  appointment->with_whom = g_strdup ("Dr. Gray");
  test_add (journal, appointment);
}

/* The kinds that no command writes yet are read all the same, also days to come. */
static void
test_other_kinds (void)
{
  g_autoptr (CliCase) c = cli_case_new ();
  g_autoptr (TestJournal) journal = NULL;
  CorrinPlanStep *replaced;

  test_set_now (CLI_NOW);
  journal = test_journal_new ();
  add_reaction (journal, test_add (journal, test_dose (journal, "2026-05-04")));
  add_appointment (journal);
  replaced = new_step (journal, "2026-01-01");
  replaced->replaced_by = test_add (journal, new_step (journal, "2026-02-01"));
  test_add (journal, replaced);
  g_free (c->journal);
  c->journal = g_strdup (journal->path);

  cli_done (c, "list reactions",
            "Day         Reaction          Severity  Dose of     Needed care\n"
            "2026-05-05  pain at the site       2.5  2026-05-04  yes\n\n"
            "1 reaction\n");
  cli_done (c, "list appointments",
            "Day         Time   With\n"
            "2026-09-01  10:30  Dr. Gray\n\n"
            "1 appointment\n");
  cli_done (c, "list plan",
            "From        Phase        Substance         Micrograms  Interval\n"
            "2026-02-01  Maintenance  hydroxocobalamin        1000  every 8 weeks\n\n"
            "1 step\n");
  cli_done (c, "list reactions --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\n    \"dose\": \"2026-05-04\",\n"));
  g_assert_nonnull (strstr (c->out, "\n    \"needed_care\": true,\n"));
  cli_done (c, "list plan --format csv", NULL);
  g_assert_null (strstr (c->out, "2026-01-01"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list/empty", test_empty);
  g_test_add_func ("/list/each-kind", test_each_kind);
  g_test_add_func ("/list/sample", test_sample);
  g_test_add_func ("/list/period", test_period);
  g_test_add_func ("/list/csv", test_csv);
  g_test_add_func ("/list/json-rating", test_json_rating);
  g_test_add_func ("/list/json-members", test_json_members);
  g_test_add_func ("/list/other-kinds", test_other_kinds);
  return g_test_run ();
}
