/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the journal knows for the questions that are offered, each on a line. */
#include "journal.h"
#include "report-source.h"

static char *
answer (TestJournal *journal, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinKnown) known = corrin_known_read (journal->store, journal->person, &error);

  g_assert_no_error (error);
  return corrin_known_answer (known, key);
}

static void
assert_answer (TestJournal *journal, const char *key, const char *expected)
{
  g_autofree char *known = answer (journal, key);

  g_assert_cmpstr (known, ==, expected);
}

static CorrinLabResult *
lab_on (TestJournal *journal, const char *day, const char *analyte, const char *value, const char *unit)
{
  CorrinLabResult *lab = corrin_record_new (&corrin_lab_result_kind);

  lab->record.person = journal->person;
  lab->day = corrin_day_parse (day);
  lab->analyte = g_strdup (analyte);
  lab->value = g_strdup (value);
  lab->number = g_ascii_strtod (value, NULL);
  lab->unit = g_strdup (unit);
  return lab;
}

static CorrinPerson *
get_person (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  CorrinPerson *person = corrin_store_get (journal->store, &corrin_person_kind, journal->person, &error);

  g_assert_no_error (error);
  return person;
}

static void
update (TestJournal *journal, gpointer record)
{
  g_autoptr (GError) error = NULL;

  corrin_store_update (journal->store, record, &error);
  g_assert_no_error (error);
}

static void
test_nothing_noted (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();

  for (const CorrinOffered *one = corrin_offered_questions; one->key != NULL; one++)
    assert_answer (journal, one->key, "not noted");
}

static void
test_results (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinPerson) person = NULL;
  CorrinLabResult *low = lab_on (journal, "2024-09-20", "b12", "150", "ng/L");
  CorrinLabResult *hidden = lab_on (journal, "2026-06-01", "folate", "5", "µg/L");

  low->comparator = CORRIN_COMPARATOR_BELOW;
  hidden->record.is_private = TRUE;
  test_add (journal, lab_on (journal, "2021-01-04", "b12", "400", "ng/L"));
  test_add (journal, low);
  test_add (journal, hidden);
  assert_answer (journal, "tests",
                 "4 January 2021: Vitamin B12 400 ng/L. Latest, 20 September 2024: Vitamin B12 <150 ng/L.");

  /* A remembered month is every day of it. */
  person = get_person (journal);
  person->diagnosed_on = g_strdup ("2024-09");
  update (journal, person);
  assert_answer (journal, "tests", "20 September 2024: Vitamin B12 <150 ng/L.");

  test_add (journal, lab_on (journal, "2026-05-05", "ferritin", "41", "µg/L"));
  test_add (journal, lab_on (journal, "2026-05-05", "folate", "8", "µg/L"));
  test_add (journal, lab_on (journal, "2026-05-05", "haemoglobin", "134", "g/L"));
  test_add (journal, lab_on (journal, "2026-05-05", "mcv", "91", "fL"));
  assert_answer (journal, "tests",
                 "20 September 2024: Vitamin B12 <150 ng/L. Latest, 5 May 2026: Ferritin 41 µg/L, "
                 "Folate 8 µg/L, Haemoglobin 134 g/L, 1 more.");
}

static void
test_cause (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinPerson) person = get_person (journal);

  person->causes = g_strdup ("diet medicine other");
  person->cause_other = g_strdup ("a long\nillness");
  update (journal, person);
  assert_answer (journal, "cause", "Noted: diet, a medicine, a long illness.");
}

static CorrinPlanStep *
step_from (TestJournal *journal, const char *day)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->record.person = journal->person;
  step->day = corrin_day_parse (day);
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->micrograms = 1000;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 8;
  return step;
}

static void
test_phase (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinAppointment *visit = corrin_record_new (&corrin_appointment_kind);

  test_add (journal, step_from (journal, "2026-06-01"));
  assert_answer (journal, "phase",
                 "Maintenance since 1 June 2026, every 8 weeks. Next planned: 27 July 2026. "
                 "Next check of labs: not noted.");
  visit->record.person = journal->person;
  visit->day = corrin_day_parse ("2026-06-10");
  visit->recheck_planned = corrin_day_parse ("2026-09-01");
  test_add (journal, visit);
  assert_answer (journal, "phase",
                 "Maintenance since 1 June 2026, every 8 weeks. Next planned: 27 July 2026. "
                 "Next check of labs: 1 September 2026.");
}

/* The last step has ended, the next one has not begun. */
static void
test_phase_between_steps (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinPlanStep *first = step_from (journal, "2026-06-01");

  first->phase = CORRIN_PHASE_REPLETION;
  first->rule = CORRIN_RULE_TIMES_A_WEEK;
  first->interval_min = 3;
  first->ends = CORRIN_ENDS_ON_DAY;
  first->end_day = corrin_day_parse ("2026-06-14");
  test_add (journal, first);
  assert_answer (journal, "phase",
                 "Repletion, 1 June to 14 June 2026, 3 times a week. Next check of labs: not noted.");
  test_add (journal, step_from (journal, "2026-08-31"));
  assert_answer (
      journal, "phase",
      "Repletion, 1 June to 14 June 2026, 3 times a week. Maintenance from 31 August 2026, every 8 "
      "weeks. Next planned: 31 August 2026. Next check of labs: not noted.");
}

static void
test_answers_and_routes (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinQuestion *question = corrin_record_new (&corrin_question_kind);
  CorrinDose *tablet = test_dose (journal, "2026-06-20");

  question->record.person = journal->person;
  question->key = g_strdup ("outlook");
  question->asked = TRUE;
  question->answer = g_strdup ("Tiredness first, the feet may take months.");
  test_add (journal, question);
  assert_answer (journal, "outlook", "Answer noted: Tiredness first, the feet may take months.");

  test_add (journal, test_dose (journal, "2026-04-10"));
  test_add (journal, test_dose (journal, "2026-06-05"));
  assert_answer (journal, "tablets", "2 injections recorded, the last on 5 June 2026.");
  tablet->route = CORRIN_ROUTE_ORAL;
  test_add (journal, tablet);
  assert_answer (journal, "tablets",
                 "2 injections recorded, the last on 5 June 2026. "
                 "1 dose as tablet, drops or spray, the last on 20 June 2026.");
}

static void
test_last_visit (void)
{
  static const char *const days[] = { "2026-03-01", "2026-05-02", "2026-06-30", "2026-08-01" };
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinKnown) known = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      CorrinAppointment *visit = corrin_record_new (&corrin_appointment_kind);

      visit->record.person = journal->person;
      visit->day = corrin_day_parse (days[i]);
      test_add (journal, visit);
    }
  known = corrin_known_read (journal->store, journal->person, &error);
  g_assert_no_error (error);
  g_assert_cmpint (corrin_known_last_visit (known, corrin_day_parse ("2026-06-30")), ==,
                   corrin_day_parse ("2026-05-02"));
  g_assert_cmpint (corrin_known_last_visit (known, corrin_day_parse ("2026-03-01")), ==, CORRIN_DAY_NONE);
}

static CorrinReportSource *
read_source (TestJournal *journal, const char *from, const char *to)
{
  const CorrinPeriod period = { corrin_day_parse (from), corrin_day_parse (to) };
  g_autoptr (GError) error = NULL;
  CorrinReportSource *source =
      corrin_report_source_read (journal->store, journal->person, period, FALSE, &error);

  g_assert_no_error (error);
  return source;
}

/* What came after the period is not in its summary. */
static void
test_follow_ups_of_later_days (void)
{
  static const char *const days[] = { "2026-05-03", "2026-05-31", "2026-06-01" };
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinReportSource) source = NULL;
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);
  gint64 first;

  reaction->record.person = journal->person;
  reaction->day = corrin_day_parse ("2026-05-02");
  reaction->what = CORRIN_REACTION_HEADACHE;
  first = test_add (journal, reaction);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      CorrinReactionFollowUp *later = corrin_record_new (&corrin_reaction_follow_up_kind);

      later->record.person = journal->person;
      later->record.is_private = i == 0;
      later->reaction = first;
      later->day = corrin_day_parse (days[i]);
      test_add (journal, later);
    }
  source = read_source (journal, "2026-05-01", "2026-05-31");
  g_assert_cmpuint (source->follow_ups->len, ==, 1);
  g_assert_cmpint (((CorrinReactionFollowUp *) source->follow_ups->pdata[0])->day, ==,
                   corrin_day_parse ("2026-05-31"));
}

/* The results before the period are known too, each read once; private ones are not. */
static void
test_labs_read_twice (void)
{
  static const char *const days[] = { "2026-02-10", "2026-05-10", "2026-05-11", "2026-06-10" };
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinReportSource) source = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      CorrinLabResult *lab = lab_on (journal, days[i], "ferritin", "41", "µg/L");

      lab->record.is_private = i == 2;
      test_add (journal, lab);
    }
  source = read_source (journal, "2026-05-01", "2026-05-31");
  g_assert_cmpuint (source->known->labs->len, ==, 2);
  g_assert_true (source->known->labs == source->known->evidence->labs);
  g_assert_cmpuint (source->evidence->labs->len, ==, 1);
}

static guint
count_late (const CorrinEvidence *evidence)
{
  const CorrinSymptomEvidence *symptom = g_ptr_array_index (evidence->symptoms, 0);

  return symptom->late != NULL ? symptom->late->len : 0;
}

/* Only what the calendar and the period show one by one is looked up. */
static void
test_late_entries_of_the_whole_journal (void)
{
  static const char *const days[] = { "2025-01-10", "2026-03-08", "2026-03-09", "2026-05-30", "2026-05-31" };
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinReportSource) month = NULL;
  g_autoptr (CorrinReportSource) years = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    test_add (journal, test_rating (journal, journal->fatigue, days[i], 5));
  month = read_source (journal, "2026-05-31", "2026-05-31");
  years = read_source (journal, "2025-01-01", "2026-05-31");
  g_assert_cmpint (((CorrinSymptomEvidence *) month->known->evidence->symptoms->pdata[0])->points->len, ==,
                   5);
  g_assert_cmpuint (count_late (month->known->evidence), ==, 3);
  g_assert_cmpuint (count_late (month->evidence), ==, 1);
  g_assert_cmpuint (count_late (years->known->evidence), ==, 3);
  g_assert_cmpuint (count_late (years->evidence), ==, 5);
}

/* Before the period only the first symptom is looked at; of the others it matters since when they were rated. */
static void
test_ratings_of_the_whole_journal (void)
{
  static const char *const days[] = { "2025-01-10", "2026-03-08", "2026-05-30" };
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinReportSource) source = NULL;
  const CorrinSymptomEvidence *fatigue, *tingling;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      test_add (journal, test_rating (journal, journal->fatigue, days[i], 5));
      test_add (journal, test_rating (journal, journal->tingling, days[i], i));
    }
  source = read_source (journal, "2026-05-01", "2026-05-31");
  g_assert_cmpuint (source->known->evidence->symptoms->len, ==, 2);
  fatigue = g_ptr_array_index (source->known->evidence->symptoms, 0);
  tingling = g_ptr_array_index (source->known->evidence->symptoms, 1);
  g_assert_true (fatigue == corrin_report_source_first_symptom (source));
  g_assert_cmpuint (fatigue->points->len, ==, 3);
  g_assert_cmpuint (tingling->points->len, ==, 1);
  g_assert_cmpint (g_array_index (tingling->points, CorrinPoint, 0).day, ==, corrin_day_parse (days[0]));
  g_assert_cmpuint (((CorrinSymptomEvidence *) source->evidence->symptoms->pdata[1])->points->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/known/nothing-noted", test_nothing_noted);
  g_test_add_func ("/known/results", test_results);
  g_test_add_func ("/known/cause", test_cause);
  g_test_add_func ("/known/phase", test_phase);
  g_test_add_func ("/known/phase-between-steps", test_phase_between_steps);
  g_test_add_func ("/known/answers-and-routes", test_answers_and_routes);
  g_test_add_func ("/known/last-visit", test_last_visit);
  g_test_add_func ("/known/follow-ups-of-later-days", test_follow_ups_of_later_days);
  g_test_add_func ("/known/labs-read-twice", test_labs_read_twice);
  g_test_add_func ("/known/late-entries-of-the-whole-journal", test_late_entries_of_the_whole_journal);
  g_test_add_func ("/known/ratings-of-the-whole-journal", test_ratings_of_the_whole_journal);
  return g_test_run ();
}
