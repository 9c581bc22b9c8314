/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of the journal: which of them have entries, what is found in them, and what goes with an entry. */
#include "history-record.h"

#include "errors.h"

#include <math.h>
#include <string.h>

static GPtrArray *
items_of (TestJournal *journal, const char *day, const char *text)
{
  g_autoptr (CorrinSearch) search = corrin_search_new (text);
  CorrinHistoryQuery query = corrin_history_query (journal->person, CORRIN_HISTORY_EVERYTHING, search);
  g_autoptr (GError) error = NULL;
  GPtrArray *items;

  if (search != NULL)
    corrin_search_learn_names (search, journal->store, journal->person, &error);
  items = corrin_history_read_day (journal->store, &query, corrin_day_parse (day), &error);
  g_assert_no_error (error);
  return items;
}

static gint64
add_note (TestJournal *journal, const char *day, const char *text)
{
  CorrinDayNote *note = history_record_on (journal, &corrin_day_note_kind, day);

  note->text = g_strdup (text);
  return test_add (journal, note);
}

static gint64
add_tag (TestJournal *journal, const char *day, const char *text)
{
  CorrinDayTag *tag = history_record_on (journal, &corrin_day_tag_kind, day);

  tag->tag = g_strdup (text);
  return test_add (journal, tag);
}

static gint64
add_reaction (TestJournal *journal, const char *day, gint64 dose)
{
  CorrinReaction *reaction = history_record_on (journal, &corrin_reaction_kind, day);

  reaction->dose = dose;
  reaction->what = CORRIN_REACTION_REDNESS;
  return test_add (journal, reaction);
}

static gint64
add_follow_up (TestJournal *journal, const char *day, gint64 reaction)
{
  CorrinReactionFollowUp *follow_up = history_record_on (journal, &corrin_reaction_follow_up_kind, day);

  follow_up->reaction = reaction;
  return test_add (journal, follow_up);
}

static gint64
add_lab (TestJournal *journal, const char *day)
{
  CorrinLabResult *lab = history_record_on (journal, &corrin_lab_result_kind, day);

  lab->analyte = g_strdup ("b12");
  lab->value = g_strdup ("180");
  lab->number = 180;
  lab->unit = g_strdup ("pmol/L");
  return test_add (journal, lab);
}

static gint64
add_step (TestJournal *journal, const char *day)
{
  CorrinPlanStep *step = history_record_on (journal, &corrin_plan_step_kind, day);

  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 8;
  return test_add (journal, step);
}

static void
replace_step (TestJournal *journal, gint64 old, gint64 new)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinPlanStep) step = corrin_store_get (journal->store, &corrin_plan_step_kind, old, &error);

  step->replaced_by = new;
  g_assert_true (corrin_store_update (journal->store, step, &error));
}

static void
test_days (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();

  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, NULL, "");
  history_begin (journal);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-05-04", 7));
  test_add (journal, test_rating (journal, journal->tingling, "2026-05-04", 3));
  test_add (journal, test_rating (journal, journal->fatigue, "2019-01-01", 7));
  test_add (journal, test_dose (journal, "2026-05-05"));
  add_note (journal, "2026-05-04", "Walked home");
  add_tag (journal, "2026-05-06", "stress");
  add_reaction (journal, "2026-05-07", 0);
  add_lab (journal, "2026-04-30");
  history_add_appointment (journal, "2026-12-01");
  replace_step (journal, add_step (journal, "2026-01-01"), add_step (journal, "2026-02-01"));
  history_commit (journal);

  history_assert_days (
      journal, CORRIN_HISTORY_EVERYTHING, NULL,
      "2026-12-01 2026-05-07 2026-05-06 2026-05-05 2026-05-04 2026-04-30 2026-02-01 2019-01-01");
  history_assert_days (journal, CORRIN_HISTORY_RATINGS, NULL, "2026-05-04 2019-01-01");
  history_assert_days (journal, CORRIN_HISTORY_DOSES, NULL, "2026-05-05");
  history_assert_days (journal, CORRIN_HISTORY_NOTES, NULL, "2026-05-06 2026-05-04");
  history_assert_days (journal, CORRIN_HISTORY_REACTIONS, NULL, "2026-05-07");
  history_assert_days (journal, CORRIN_HISTORY_LABS, NULL, "2026-04-30");
  history_assert_days (journal, CORRIN_HISTORY_VISITS, NULL, "2026-12-01");
  history_assert_days (journal, CORRIN_HISTORY_PLAN, NULL, "2026-02-01");
  history_assert_days (journal, CORRIN_HISTORY_LABS | CORRIN_HISTORY_DOSES, NULL, "2026-05-05 2026-04-30");
}

/* A very early and a very late day, and years of nothing between them. */
static void
test_ends_of_time (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();

  history_begin (journal);
  add_note (journal, "1900-01-01", "first");
  add_note (journal, "1900-01-02", "second");
  add_note (journal, "2099-12-31", "last");
  add_note (journal, "2098-12-30", "more than a year before");
  history_commit (journal);
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, NULL,
                       "2099-12-31 2098-12-30 1900-01-02 1900-01-01");
}

static void
test_persons_are_apart (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinPerson) ben = NULL;
  gint64 ada = journal->person;

  history_begin (journal);
  ben = corrin_catalog_add_person (journal->store, "Ben", NULL, NULL);
  add_note (journal, "2026-05-04", "Ada was out");
  journal->person = ben->record.id;
  add_note (journal, "2026-05-05", "Ben was out");
  history_commit (journal);

  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, NULL, "2026-05-05");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "out", "2026-05-05");
  journal->person = ada;
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, NULL, "2026-05-04");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "out", "2026-05-04");
}

static void
test_day (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GPtrArray) items = NULL;
  gint64 dose, reaction, appointment;

  history_begin (journal);
  dose = test_add (journal, test_dose (journal, "2026-05-04"));
  reaction = add_reaction (journal, "2026-05-04", dose);
  add_follow_up (journal, "2026-05-04", reaction);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-05-04", 7));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-05-05", 7));
  appointment = history_add_appointment (journal, "2026-05-04");
  history_add_question (journal, appointment, "Take it slowly");
  history_add_question (journal, 0, NULL);
  history_commit (journal);

  items = items_of (journal, "2026-05-04", NULL);
  g_assert_cmpuint (items->len, ==, 5);
  g_assert_true (history_item_at (items, 0)->record->kind == &corrin_dose_kind);
  g_assert_true (history_item_at (items, 1)->about->kind == &corrin_dose_kind);
  g_assert_cmpint (history_item_at (items, 1)->about->id, ==, dose);
  g_assert_cmpint (history_item_at (items, 2)->about->id, ==, reaction);
  g_assert_true (history_item_at (items, 3)->record->kind == &corrin_rating_kind);
  g_assert_null (history_item_at (items, 3)->about);
  g_assert_cmpint (history_item_at (items, 4)->record->id, ==, appointment);
  g_assert_cmpuint (history_item_at (items, 4)->questions->len, ==, 1);

  g_clear_pointer (&items, g_ptr_array_unref);
  items = items_of (journal, "2026-05-04", "slowly");
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_true (history_item_at (items, 0)->record->kind == &corrin_appointment_kind);
}

/* A dose of which only the month is known stands on the first day of it. */
static void
test_month (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinDose *dose = test_dose (journal, "2026-05-01");

  history_begin (journal);
  dose->precision = CORRIN_PRECISION_MONTH;
  test_add (journal, dose);
  history_commit (journal);
  history_assert_days (journal, CORRIN_HISTORY_DOSES, NULL, "2026-05-01");
}

typedef struct
{
  const char *text;
  const char *sought;
  gboolean is_found;
} Sought;

static void
test_search_text (void)
{
  static const Sought cases[] = {
    { "Slept badly", "slept", TRUE },
    { "Slept badly", "SLEPT BADLY", TRUE },
    { "Slept badly", "badly slept", TRUE },
    { "Slept badly", "slept well", FALSE },
    { "Slept badly", "ept ba", TRUE },
    { "Slept badly", "  slept  ", TRUE },
    { "100 % sure", "%", TRUE },
    { "all sure", "%", FALSE },
    { "snake_case", "_", TRUE },
    { "snakecase", "_", FALSE },
    { "it's \"it\"", "'", TRUE },
    { "it's \"it\"", "\"it\"", TRUE },
    { "its it", "' OR '1'='1", FALSE },
    { "a\\b", "\\", TRUE },
    { "a*b", "*", TRUE },
    { "ab", "*", FALSE },
    { "Müde", "MÜDE", TRUE },
    { "Mu\u0308de", "müde", TRUE },
    { "Straße", "STRASSE", TRUE },
    { "ΚΑΛΗΜΕΡΑ", "καλημερα", TRUE },
    { "Усталость", "усталость", TRUE },
    { "عبث اليوم", "اليوم", TRUE },
    { "עייפות", "עייפ", TRUE },
    { "疲れた", "疲れ", TRUE },
    { "<b>bold</b>", "<b>", TRUE },
    { "tired 😴", "😴", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestJournal) journal = test_journal_new ();

      history_begin (journal);
      add_note (journal, "2026-05-04", cases[i].text);
      history_commit (journal);
      history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, cases[i].sought,
                           cases[i].is_found ? "2026-05-04" : "");
    }
}

static void
test_search_nothing (void)
{
  g_assert_null (corrin_search_new (NULL));
  g_assert_null (corrin_search_new (""));
  g_assert_null (corrin_search_new (" \t\n "));
}

static void
test_search_many_words (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CorrinSearch) search = NULL;

  for (guint i = 0; i < 50; i++)
    g_string_append_printf (text, "%sw%u", i > 0 ? " " : "", i);
  search = corrin_search_new (text->str);
  g_assert_cmpuint (corrin_search_find (search, text->str), ==, corrin_search_all (search));
  g_assert_cmpuint (corrin_search_find (search, "w0 w1"), !=, corrin_search_all (search));
}

/* What people see is found, not what the file holds. */
static void
test_search_what_is_seen (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinDose *dose = test_dose (journal, "2026-05-05");

  history_begin (journal);
  dose->site = CORRIN_SITE_LEFT_THIGH;
  dose->given_by = g_strdup ("Practice nurse");
  dose->batch = g_strdup ("AB-123");
  dose->precision = CORRIN_PRECISION_MORNING;
  test_add (journal, dose);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-05-04", 7));
  test_add (journal, test_rating (journal, journal->tingling, "2026-05-03", 7));
  add_tag (journal, "2026-05-02", "poor-sleep");
  add_reaction (journal, "2026-05-01", 0);
  add_lab (journal, "2026-04-30");
  history_add_appointment (journal, "2026-04-29");
  add_step (journal, "2026-04-28");
  history_commit (journal);

  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "fatigue", "2026-05-04");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "left thigh", "2026-05-05");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "left-thigh", "");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "nurse ab-123 injection", "2026-05-05");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "morning", "2026-05-05");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "hydroxo", "2026-05-05 2026-04-28");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "poor sleep", "2026-05-02");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "redness", "2026-05-01");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "vitamin b12", "2026-04-30");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "marsh", "2026-04-29");
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "maintenance", "2026-04-28");
  history_assert_days (journal, CORRIN_HISTORY_RATINGS, "morning", "");
}

static void
test_search_carer (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);
  CorrinRating *rating = test_rating (journal, journal->fatigue, "2026-05-04", 7);

  history_begin (journal);
  carer->name = g_strdup ("Øyvind");
  rating->observer = test_add (journal, carer);
  test_add (journal, rating);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-05-05", 7));
  history_commit (journal);
  history_assert_days (journal, CORRIN_HISTORY_RATINGS, "øyvind", "2026-05-04");
  /* The carer stands where the name was written down. */
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, "øyvind", "2026-06-30 2026-05-04");
}

static void
test_remove_rating (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinTinglingPlace *place = corrin_record_new (&corrin_tingling_place_kind);
  g_autoptr (CorrinRating) back = NULL;
  gint64 id;

  history_begin (journal);
  id = test_add (journal, test_rating (journal, journal->tingling, "2026-05-04", 7));
  place->record.person = journal->person;
  place->rating = id;
  test_add (journal, place);
  history_commit (journal);

  history_remove_one (journal, &corrin_rating_kind, id);
  g_assert_cmpuint (test_count (journal, &corrin_tingling_place_kind), ==, 0);
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, NULL, "");
  history_undo (journal);
  back = corrin_store_get (journal->store, &corrin_rating_kind, id, NULL);
  g_assert_nonnull (back);
  g_assert_cmpuint (test_count (journal, &corrin_tingling_place_kind), ==, 1);
}

static void
test_remove_dose_and_reaction (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinRecord) reaction = NULL;
  gint64 dose, id;

  history_begin (journal);
  dose = test_add (journal, test_dose (journal, "2026-05-04"));
  id = add_reaction (journal, "2026-05-05", dose);
  add_follow_up (journal, "2026-05-06", id);
  history_commit (journal);

  history_remove_one (journal, &corrin_dose_kind, dose);
  reaction = corrin_store_get (journal->store, &corrin_reaction_kind, id, NULL);
  g_assert_cmpint (((CorrinReaction *) reaction)->dose, ==, 0);
  history_remove_one (journal, &corrin_reaction_kind, id);
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, NULL, "");
  history_undo (journal);
  history_undo (journal);
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, NULL, "2026-05-06 2026-05-05 2026-05-04");
  corrin_record_free (reaction);
  reaction = corrin_store_get (journal->store, &corrin_reaction_kind, id, NULL);
  g_assert_cmpint (((CorrinReaction *) reaction)->dose, ==, dose);
}

static void
test_remove_appointment (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 id;

  history_begin (journal);
  id = history_add_appointment (journal, "2026-05-04");
  history_add_question (journal, id, NULL);
  history_commit (journal);
  history_remove_one (journal, &corrin_appointment_kind, id);
  g_assert_cmpuint (test_count (journal, &corrin_question_kind), ==, 1);
  history_undo (journal);
  history_assert_days (journal, CORRIN_HISTORY_VISITS, "why", "2026-05-04");
}

/* What browsing leaves out, searching does not find. */
static void
test_search_passes_by_replaced_steps (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 first;

  history_begin (journal);
  first = add_step (journal, "2026-01-01");
  replace_step (journal, first, add_step (journal, "2026-01-03"));
  history_commit (journal);
  history_assert_days (journal, CORRIN_HISTORY_PLAN, "maintenance", "2026-01-03");
}

/* A step that is deleted does not bring back what it had replaced. */
static void
test_remove_step (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 first, second, third;

  history_begin (journal);
  first = add_step (journal, "2026-01-01");
  second = add_step (journal, "2026-01-02");
  third = add_step (journal, "2026-01-03");
  replace_step (journal, first, second);
  replace_step (journal, second, third);
  history_commit (journal);
  history_remove_one (journal, &corrin_plan_step_kind, third);
  g_assert_cmpuint (test_count (journal, &corrin_plan_step_kind), ==, 0);
  history_undo (journal);
  g_assert_cmpuint (test_count (journal, &corrin_plan_step_kind), ==, 3);
  history_assert_days (journal, CORRIN_HISTORY_PLAN, NULL, "2026-01-03");
}

static void
test_remove_what_is_gone (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;

  history_begin (journal);
  g_assert_false (corrin_history_remove (journal->store, &corrin_dose_kind, 77, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
  corrin_store_rollback (journal->store);
}

static void
test_closed (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinHistoryQuery query = corrin_history_query (journal->person, CORRIN_HISTORY_EVERYTHING, NULL);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  g_autoptr (GError) error = NULL;

  corrin_store_close (journal->store);
  g_assert_false (corrin_history_read_days (journal->store, &query, days, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (corrin_history_read_day (journal->store, &query, 0, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/history/days", test_days);
  g_test_add_func ("/history/ends-of-time", test_ends_of_time);
  g_test_add_func ("/history/persons-are-apart", test_persons_are_apart);
  g_test_add_func ("/history/day", test_day);
  g_test_add_func ("/history/month", test_month);
  g_test_add_func ("/history/search/text", test_search_text);
  g_test_add_func ("/history/search/nothing", test_search_nothing);
  g_test_add_func ("/history/search/many-words", test_search_many_words);
  g_test_add_func ("/history/search/what-is-seen", test_search_what_is_seen);
  g_test_add_func ("/history/search/carer", test_search_carer);
  g_test_add_func ("/history/remove/rating", test_remove_rating);
  g_test_add_func ("/history/remove/dose-and-reaction", test_remove_dose_and_reaction);
  g_test_add_func ("/history/remove/appointment", test_remove_appointment);
  g_test_add_func ("/history/search-passes-by-replaced-steps", test_search_passes_by_replaced_steps);
  g_test_add_func ("/history/remove/step", test_remove_step);
  g_test_add_func ("/history/remove/what-is-gone", test_remove_what_is_gone);
  g_test_add_func ("/history/closed", test_closed);
  return g_test_run ();
}
