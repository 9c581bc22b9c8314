/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the entries of the journal are called, and what the page shows around them. No display is needed. */
#include "history-state.h"
#include "history-words.h"
#include "instant.h"
#include "journal.h"

typedef struct
{
  TestJournal *journal;
  CorrinNames *names;
  gint64 carer;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);

  (void) data;
  fixture->journal = test_journal_new ();
  carer->name = g_strdup ("Ben");
  g_assert_true (corrin_store_begin (fixture->journal->store, "test", NULL));
  fixture->carer = test_add (fixture->journal, carer);
  g_assert_true (corrin_store_commit (fixture->journal->store, NULL));
  fixture->names = corrin_names_new (fixture->journal->store, fixture->journal->person, FALSE, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  corrin_names_free (fixture->names);
  test_journal_free (fixture->journal);
}

static CorrinHistoryEntry *
say (Fixture *fixture, gpointer record)
{
  CorrinHistoryItem item = { .record = record };

  return corrin_history_entry_new (&item, fixture->names);
}

static CorrinHistoryEntry *
take (Fixture *fixture, gpointer record)
{
  CorrinHistoryEntry *entry = say (fixture, record);

  corrin_record_free (record);
  return entry;
}

static gpointer
record_on (const CorrinKind *kind, const char *day)
{
  gpointer record = corrin_record_new (kind);

  G_STRUCT_MEMBER (CorrinDay, record, corrin_kind_field (kind, "day")->offset) = corrin_day_parse (day);
  return record;
}

static void
test_rated (Fixture *fixture, gconstpointer data)
{
  CorrinRating *rating = test_rating (fixture->journal, fixture->journal->fatigue, "2026-05-04", 7);
  g_autoptr (CorrinHistoryEntry) plain = say (fixture, rating);
  g_autoptr (CorrinHistoryEntry) full = NULL;

  (void) data;
  g_assert_cmpstr (plain->text, ==, "Fatigue 7");
  g_assert_cmpstr (plain->name, ==, "Fatigue 7, 4 May 2026");
  g_assert_true (plain->is_short);
  g_assert_null (plain->detail);
  g_assert_null (plain->marks);
  rating->value = 6.5;
  rating->time = corrin_time_new (14, 5, 0);
  rating->observer = rating->record.author = fixture->carer;
  rating->record.note = g_strdup ("After the %s <walk>");
  rating->record.is_private = TRUE;
  full = take (fixture, rating);
  g_assert_cmpstr (full->text, ==, "Fatigue 6.5, at 14:05, as Ben saw it");
  g_assert_cmpstr (full->detail, ==, "After the %s <walk>");
  g_assert_cmpstr (full->marks, ==, "private");
  g_assert_false (full->is_short);
}

typedef struct
{
  int precision;
  const char *text;
} When;

static void
test_dose_when (Fixture *fixture, gconstpointer data)
{
  static const When cases[] = {
    { CORRIN_PRECISION_DAY, "Injection, hydroxocobalamin 1000 micrograms, left thigh" },
    { CORRIN_PRECISION_EXACT, "Injection, hydroxocobalamin 1000 micrograms, left thigh, at 08:30" },
    { CORRIN_PRECISION_MORNING, "Injection, hydroxocobalamin 1000 micrograms, left thigh, in the morning" },
    { CORRIN_PRECISION_AFTERNOON,
      "Injection, hydroxocobalamin 1000 micrograms, left thigh, in the afternoon" },
    { CORRIN_PRECISION_EVENING, "Injection, hydroxocobalamin 1000 micrograms, left thigh, in the evening" },
    { CORRIN_PRECISION_MONTH,
      "Injection, hydroxocobalamin 1000 micrograms, left thigh, in May 2026, day not known" },
  };

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CorrinDose *dose = test_dose (fixture->journal, "2026-05-01");
      g_autoptr (CorrinHistoryEntry) entry = NULL;

      dose->precision = cases[i].precision;
      dose->amount_typed = g_strdup ("1 mg");
      dose->site = CORRIN_SITE_LEFT_THIGH;
      dose->time = dose->precision == CORRIN_PRECISION_EXACT ? corrin_time_new (8, 30, 0) : CORRIN_TIME_NONE;
      entry = take (fixture, dose);
      g_assert_cmpstr (entry->text, ==, cases[i].text);
    }
}

static void
test_dose_rest (Fixture *fixture, gconstpointer data)
{
  CorrinDose *dose = test_dose (fixture->journal, "2026-05-01");
  g_autoptr (CorrinHistoryEntry) plain = say (fixture, dose);
  g_autoptr (CorrinHistoryEntry) skipped = NULL;
  g_autoptr (CorrinHistoryEntry) tablet = NULL;

  (void) data;
  g_assert_cmpstr (plain->text, ==, "Injection, hydroxocobalamin 1000 micrograms");
  g_assert_null (plain->detail);
  dose->substance = CORRIN_SUBSTANCE_NOT_KNOWN;
  dose->micrograms = 0;
  dose->status = CORRIN_DOSE_SKIPPED;
  dose->skipped_reason = g_strdup ("No slot");
  dose->given_by = g_strdup ("Nurse");
  dose->batch = g_strdup ("A1");
  dose->record.note = g_strdup ("Next week");
  skipped = say (fixture, dose);
  g_assert_cmpstr (skipped->text, ==, "Injection not given");
  g_assert_cmpstr (skipped->detail, ==, "No slot · given by Nurse · batch A1\nNext week");
  dose->status = CORRIN_DOSE_GIVEN;
  dose->route = CORRIN_ROUTE_ORAL;
  tablet = take (fixture, dose);
  g_assert_cmpstr (tablet->text, ==, "Dose, by mouth");
}

static void
test_reactions (Fixture *fixture, gconstpointer data)
{
  CorrinDose *dose = test_dose (fixture->journal, "2026-05-01");
  CorrinReaction *reaction = record_on (&corrin_reaction_kind, "2026-05-02");
  CorrinReactionFollowUp *follow_up = record_on (&corrin_reaction_follow_up_kind, "2026-05-03");
  CorrinHistoryItem first = { .record = (gpointer) reaction, .about = (gpointer) dose };
  CorrinHistoryItem next = { .record = (gpointer) follow_up, .about = (gpointer) reaction };
  g_autoptr (CorrinHistoryEntry) entry = NULL;
  g_autoptr (CorrinHistoryEntry) after = NULL;

  (void) data;
  reaction->what = CORRIN_REACTION_REDNESS;
  reaction->severity = 4;
  reaction->needed_care = TRUE;
  follow_up->severity = 0;
  entry = corrin_history_entry_new (&first, fixture->names);
  after = corrin_history_entry_new (&next, fixture->names);
  g_assert_cmpstr (entry->text, ==, "Reaction, redness, 4 of 10, after the injection of 1 May 2026");
  g_assert_cmpstr (entry->detail, ==, "needed care");
  g_assert_cmpstr (after->text, ==, "Reaction, redness, 0 of 10, first noted on 2 May 2026");
  corrin_record_free (dose);
  corrin_record_free (reaction);
  corrin_record_free (follow_up);
}

static void
test_note_and_tag (Fixture *fixture, gconstpointer data)
{
  CorrinDayNote *note = record_on (&corrin_day_note_kind, "2026-05-04");
  CorrinDayTag *tag = record_on (&corrin_day_tag_kind, "2026-05-04");
  g_autoptr (CorrinHistoryEntry) said = NULL;
  g_autoptr (CorrinHistoryEntry) tagged = NULL;

  (void) data;
  note->text = g_strdup ("عبث <b>اليوم</b> %d");
  tag->tag = g_strdup ("poor-sleep");
  said = take (fixture, note);
  tagged = take (fixture, tag);
  g_assert_cmpstr (said->text, ==, "عبث <b>اليوم</b> %d");
  g_assert_false (said->is_short);
  g_assert_cmpstr (tagged->text, ==, "Poor sleep");
  g_assert_true (tagged->is_short);
}

static void
test_lab_visit_and_plan (Fixture *fixture, gconstpointer data)
{
  CorrinLabResult *lab = record_on (&corrin_lab_result_kind, "2026-05-04");
  CorrinAppointment *visit = record_on (&corrin_appointment_kind, "2026-05-04");
  CorrinPlanStep *step = record_on (&corrin_plan_step_kind, "2026-05-04");
  g_autoptr (CorrinHistoryEntry) measured = NULL;
  g_autoptr (CorrinHistoryEntry) met = NULL;
  g_autoptr (CorrinHistoryEntry) planned = NULL;

  (void) data;
  lab->analyte = g_strdup ("b12");
  lab->comparator = CORRIN_COMPARATOR_BELOW;
  lab->value = g_strdup ("150");
  lab->unit = g_strdup ("pmol/L");
  lab->low = 180;
  lab->flag = g_strdup ("L");
  visit->with_whom = g_strdup ("Dr Marsh");
  visit->time = corrin_time_new (10, 20, 0);
  visit->purpose = g_strdup ("Yearly review");
  visit->said = g_strdup ("Go on");
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 8;
  measured = take (fixture, lab);
  met = take (fixture, visit);
  planned = take (fixture, step);
  g_assert_cmpstr (measured->text, ==, "Lab result, Vitamin B12 <150 pmol/L");
  g_assert_cmpstr (measured->detail, ==, "printed range from 180 · printed mark L");
  g_assert_cmpstr (met->text, ==, "Appointment, with Dr Marsh, at 10:20");
  g_assert_cmpstr (met->detail, ==, "Yearly review\nWhat was said: Go on");
  g_assert_cmpstr (planned->text, ==, "Plan: Maintenance, hydroxocobalamin, every 8 weeks");
}

static gpointer
undated (const CorrinKind *kind)
{
  CorrinRecord *record = corrin_record_new (kind);
  int offset;

  g_assert_true (corrin_instant_parse ("2026-05-04T20:00:00Z", &record->recorded_at, &offset));
  return record;
}

static void
test_undated (Fixture *fixture, gconstpointer data)
{
  CorrinSupply *supply = undated (&corrin_supply_kind);
  CorrinEarlierTreatment *earlier = undated (&corrin_earlier_treatment_kind);
  CorrinQuestion *question = undated (&corrin_question_kind);
  CorrinCarer *carer = undated (&corrin_carer_kind);
  g_autoptr (CorrinHistoryEntry) stocked = NULL;
  g_autoptr (CorrinHistoryEntry) treated = NULL;
  g_autoptr (CorrinHistoryEntry) asked = NULL;
  g_autoptr (CorrinHistoryEntry) cares = NULL;

  (void) data;
  supply->product = g_strdup ("Red <b>");
  supply->ampoules = 1;
  supply->batch = g_strdup ("A1");
  earlier->started = g_strdup ("2019");
  earlier->ended = g_strdup ("2023");
  earlier->about_every = g_strdup ("about every 12 weeks");
  question->text = g_strdup ("Why me?");
  carer->name = g_strdup ("Ben");
  stocked = take (fixture, supply);
  treated = take (fixture, earlier);
  asked = take (fixture, question);
  cares = take (fixture, carer);
  g_assert_cmpstr (stocked->text, ==, "Supply, Red <b>, 1 ampoule");
  g_assert_cmpstr (stocked->detail, ==, "batch A1");
  g_assert_cmpstr (stocked->marks, ==, "no day of its own, recorded on 4 May 2026");
  g_assert_cmpstr (stocked->name, ==, "Supply, Red <b>, 1 ampoule, recorded on 4 May 2026");
  g_assert_cmpstr (treated->text, ==, "Earlier treatment, 2019 to 2023, about every 12 weeks");
  g_assert_cmpstr (asked->text, ==, "Question: Why me?");
  g_assert_cmpstr (cares->text, ==, "Carer, Ben");
}

static void
test_about_person (Fixture *fixture, gconstpointer data)
{
  CorrinPerson *person = undated (&corrin_person_kind);
  g_autoptr (CorrinHistoryEntry) nameless = NULL;
  g_autoptr (CorrinHistoryEntry) known = NULL;

  (void) data;
  nameless = say (fixture, person);
  person->name = g_strdup ("Anna");
  person->birth_day = corrin_day_parse ("1980-01-02");
  person->causes = g_strdup ("diet other");
  person->cause_other = g_strdup ("tea");
  person->diagnosis = g_strdup ("B12");
  person->diagnosed_by = g_strdup ("Dr Marsh");
  known = take (fixture, person);
  g_assert_cmpstr (nameless->text, ==, "About the person");
  g_assert_null (nameless->detail);
  g_assert_cmpstr (known->text, ==, "About Anna");
  g_assert_cmpstr (known->detail, ==,
                   "Born: 2 January 1980\nDiagnosis: B12, told by Dr Marsh\nCause: diet, tea");
}

/* What is remembered is held as far as it is known, and said in words like everywhere else. */
static void
test_remembered_days_as_stored (Fixture *fixture, gconstpointer data)
{
  CorrinPerson *person = undated (&corrin_person_kind);
  CorrinEarlierTreatment *earlier = undated (&corrin_earlier_treatment_kind);
  g_autoptr (CorrinHistoryEntry) known = NULL;
  g_autoptr (CorrinHistoryEntry) since = NULL;
  g_autoptr (CorrinHistoryEntry) between = NULL;

  (void) data;
  person->diagnosis = g_strdup ("B12");
  person->diagnosed_on = g_strdup ("2023-11");
  person->injections_since = g_strdup ("2024-01-15");
  known = take (fixture, person);
  earlier->started = g_strdup ("2019-05");
  since = say (fixture, earlier);
  earlier->ended = g_strdup ("the spring of 2020");
  between = take (fixture, earlier);
  g_assert_cmpstr (known->detail, ==, "Diagnosis: B12, November 2023\nInjections since 15 January 2024");
  g_assert_cmpstr (since->text, ==, "Earlier treatment, from May 2019");
  g_assert_cmpstr (between->text, ==, "Earlier treatment, May 2019 to the spring of 2020");
}

/* Where an entry can be changed. */
static void
test_actions (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const CorrinKind *kind;
    const char *action;
    const char *target;
  } cases[] = {
    { &corrin_supply_kind, "journal.edit-supply", "7" },
    { &corrin_dose_kind, "journal.edit-injection", "7" },
    { &corrin_question_kind, "journal.show-page", "'visits'" },
    { &corrin_person_kind, "journal.edit-person", NULL },
    { &corrin_carer_kind, "journal.people", NULL },
    { &corrin_earlier_treatment_kind, "journal.edit-earlier-treatment", "7" },
    { &corrin_rating_kind, "journal.show-day", "'2026-05-04'" },
  };

  (void) fixture;
  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CorrinHistoryEntry entry = { .kind = cases[i].kind,
                                         .id = 7,
                                         .day = corrin_day_parse ("2026-05-04") };
      GVariant *to;
      g_autoptr (GVariant) target = NULL;
      g_autofree char *printed = NULL;

      g_assert_cmpstr (corrin_history_entry_action (&entry, &to), ==, cases[i].action);
      target = to != NULL ? g_variant_ref_sink (to) : NULL;
      printed = target != NULL ? g_variant_print (target, FALSE) : NULL;
      g_assert_cmpstr (printed, ==, cases[i].target);
    }
}

typedef struct
{
  const char *typed;
  gint64 import;
  gboolean by_carer;
  const char *marks;
} Marked;

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  static const Marked cases[] = {
    { "2026-05-04T20:00:00Z", 0, FALSE, NULL },
    { "2026-05-05T20:00:00Z", 0, FALSE, NULL },
    { "2026-05-20T20:00:00Z", 0, FALSE, "typed late" },
    { "2026-05-20T20:00:00Z", 3, FALSE, "imported" },
    { "2026-05-20T20:00:00Z", 0, TRUE, "typed late, typed by Ben" },
  };

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CorrinRating *rating = test_rating (fixture->journal, fixture->journal->fatigue, "2026-05-04", 7);
      g_autoptr (CorrinHistoryEntry) entry = NULL;
      int offset;

      g_assert_true (corrin_instant_parse (cases[i].typed, &rating->record.recorded_at, &offset));
      rating->record.import = cases[i].import;
      rating->record.author = cases[i].by_carer ? fixture->carer : 0;
      entry = take (fixture, rating);
      g_assert_cmpstr (entry->marks, ==, cases[i].marks);
      g_assert_cmpstr (entry->typist, ==, cases[i].by_carer ? "Ben" : NULL);
    }
}

static GPtrArray *
three_entries (Fixture *fixture, guint n_private)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_history_entry_free);

  for (guint i = 0; i < 3; i++)
    {
      CorrinRating *rating = test_rating (fixture->journal, fixture->journal->fatigue, "2026-05-04", i);

      rating->record.is_private = i < n_private;
      g_ptr_array_add (entries, take (fixture, rating));
    }
  return entries;
}

/* What is true of all is said once. */
static void
test_common_marks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) some = three_entries (fixture, 2);
  g_autoptr (GPtrArray) all = three_entries (fixture, 3);
  g_autofree char *none = corrin_history_entries_take_marks (some);
  g_autofree char *marks = corrin_history_entries_take_marks (all);

  (void) data;
  g_assert_null (none);
  g_assert_cmpstr (((CorrinHistoryEntry *) some->pdata[1])->marks, ==, "private");
  g_assert_cmpstr (marks, ==, "private");
  g_assert_null (((CorrinHistoryEntry *) all->pdata[1])->marks);
}

static void
test_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinHistoryState) list = corrin_history_state_new (3, FALSE);
  g_autoptr (CorrinHistoryState) empty = corrin_history_state_new (0, FALSE);
  g_autoptr (CorrinHistoryState) found = corrin_history_state_new (1, TRUE);
  g_autoptr (CorrinHistoryState) nothing = corrin_history_state_new (0, TRUE);

  (void) fixture;
  (void) data;
  g_assert_cmpstr (list->page, ==, "list");
  g_assert_null (list->count);
  g_assert_cmpstr (empty->page, ==, "empty");
  g_assert_cmpstr (found->page, ==, "list");
  g_assert_cmpstr (found->count, ==, "Found on 1 day");
  g_assert_cmpstr (nothing->page, ==, "nothing");
  g_assert_null (nothing->count);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/history-words/rating", test_rated);
  ADD ("/history-words/dose-when", test_dose_when);
  ADD ("/history-words/dose-rest", test_dose_rest);
  ADD ("/history-words/reactions", test_reactions);
  ADD ("/history-words/note-and-tag", test_note_and_tag);
  ADD ("/history-words/lab-visit-and-plan", test_lab_visit_and_plan);
  ADD ("/history-words/undated", test_undated);
  ADD ("/history-words/about-person", test_about_person);
  ADD ("/history-words/remembered-days-as-stored", test_remembered_days_as_stored);
  ADD ("/history-words/actions", test_actions);
  ADD ("/history-words/marks", test_marks);
  ADD ("/history-words/common-marks", test_common_marks);
  ADD ("/history-words/state", test_state);
  return g_test_run ();
}
