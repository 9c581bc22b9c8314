/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"
#include "errors.h"
#include "instant.h"
#include "journal.h"
#include "plan.h"
#include "sample.h"
#include "supply.h"

#include <math.h>

static TestJournal *
sample_with (CorrinSampleOptions options)
{
  TestJournal *journal = g_new0 (TestJournal, 1);
  g_autoptr (GError) error = NULL;

  journal->folder = test_folder_new ();
  journal->path = g_build_filename (journal->folder, "sample.corrin", NULL);
  journal->store = corrin_store_open (journal->path, CORRIN_STORE_CREATE, &error);
  g_assert_no_error (error);
  corrin_sample_write (journal->store, &options, &error);
  g_assert_no_error (error);
  corrin_store_check (journal->store, &error);
  g_assert_no_error (error);
  journal->person = 1;
  return journal;
}

static TestJournal *
sample_journal (int years, int ratings, guint32 seed)
{
  return sample_with ((CorrinSampleOptions){ .years = years, .ratings = ratings, .seed = seed });
}

static GPtrArray *
list (TestJournal *journal, const CorrinKind *kind)
{
  const CorrinQuery query = { journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  GPtrArray *records = corrin_store_list (journal->store, kind, &query, &error);

  g_assert_no_error (error);
  return records;
}

/* Nothing is typed before it happened, nor after now. */
static void
check_records (TestJournal *journal)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();

  for (guint k = 0; corrin_kinds[k] != NULL; k++)
    {
      g_autoptr (GPtrArray) records = list (journal, corrin_kinds[k]);

      for (guint i = 0; i < records->len; i++)
        {
          CorrinRecord *record = g_ptr_array_index (records, i);
          g_autoptr (GError) error = NULL;

          corrin_record_validate (record, &error);
          g_assert_no_error (error);
          g_assert_cmpint (record->recorded_at, <=, g_date_time_to_unix (now));
        }
    }
}

static void
test_ratings (void)
{
  g_autoptr (TestJournal) journal = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  guint observed = 0;
  guint late = 0;
  guint noted = 0;
  guint timed = 0;

  test_set_now ("2026-06-30T12:00:00+02:00");
  journal = sample_journal (0, 0, 1);
  check_records (journal);
  ratings = list (journal, &corrin_rating_kind);
  g_assert_cmpuint (ratings->len, >, 1000);
  g_assert_cmpuint (ratings->len, <, 1600);
  for (guint i = 0; i < ratings->len; i++)
    {
      CorrinRating *rating = g_ptr_array_index (ratings, i);
      CorrinDay typed_on;

      corrin_instant_to_local (rating->record.recorded_at, rating->record.recorded_offset, &typed_on, NULL);
      g_assert_cmpint (typed_on, >=, rating->day);
      g_assert_true (rating->value >= 0 && rating->value <= 10 && floor (rating->value) == rating->value);
      g_assert_cmpint (rating->day, <, corrin_clock_today ());
      observed += rating->observer != 0;
      late +=
          corrin_instant_is_late (rating->record.recorded_at, rating->record.recorded_offset, rating->day);
      noted += rating->record.note != NULL;
      timed += rating->time != CORRIN_TIME_NONE;
    }
  g_assert_cmpuint (observed, >, 5);
  g_assert_cmpuint (late, >, 10);
  g_assert_cmpuint (late, <, 100);
  g_assert_cmpuint (noted, >, 5);
  g_assert_cmpuint (timed, >, 10);
}

static double
mean (TestJournal *journal, gint64 version, CorrinDay from, CorrinDay to)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  const CorrinQuery query = { journal->person, from, to };
  double sum = 0;

  g_assert_true (corrin_store_read_points (journal->store, version, &query, 0, FALSE, points, NULL));
  g_assert_cmpuint (points->len, >, 15);
  for (guint i = 0; i < points->len; i++)
    sum += g_array_index (points, CorrinPoint, i).value;
  return sum / points->len;
}

static gint64
version_of (TestJournal *journal, const char *key)
{
  g_autoptr (CorrinSymptom) symptom = corrin_catalog_symptom (journal->store, journal->person, key, NULL);
  g_autoptr (CorrinSymptomVersion) version = corrin_catalog_version (journal->store, symptom, NULL);

  return version->record.id;
}

/* The story that it tells: both symptoms go down, tingling more slowly; there are gaps. */
static void
test_course (void)
{
  g_autoptr (TestJournal) journal = NULL;
  CorrinDay today;
  gint64 fatigue;
  gint64 tingling;

  test_set_now ("2026-06-30T12:00:00+02:00");
  today = corrin_clock_today ();
  for (guint32 seed = 1; seed <= 3; seed++)
    {
      g_clear_pointer (&journal, test_journal_free);
      journal = sample_journal (2, 0, seed);
      fatigue = version_of (journal, "fatigue");
      tingling = version_of (journal, "tingling");
      g_assert_cmpfloat (mean (journal, fatigue, today - 730, today - 703), >,
                         mean (journal, fatigue, today - 28, today) + 2);
      g_assert_cmpfloat (mean (journal, tingling, today - 730, today - 703), >,
                         mean (journal, tingling, today - 28, today) + 1);
    }
}

static void
test_treatment (void)
{
  g_autoptr (TestJournal) journal = NULL;
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  guint skipped = 0;
  guint off_plan = 0;
  guint by_precision[CORRIN_PRECISION_MONTH + 1] = { 0 };
  guint replaced = 0;
  CorrinPlannedDay next;

  test_set_now ("2026-06-30T12:00:00+02:00");
  journal = sample_journal (2, 0, 1);
  doses = list (journal, &corrin_dose_kind);
  for (guint i = 0; i < doses->len; i++)
    {
      CorrinDose *dose = g_ptr_array_index (doses, i);

      skipped += dose->status == CORRIN_DOSE_SKIPPED;
      off_plan += dose->off_plan_reason != NULL;
      by_precision[dose->precision]++;
    }
  g_assert_cmpuint (doses->len, >, 15);
  g_assert_cmpuint (skipped, ==, 1);
  g_assert_cmpuint (off_plan, >=, 2);
  g_assert_cmpuint (by_precision[CORRIN_PRECISION_MONTH], ==, 3);
  g_assert_cmpuint (by_precision[CORRIN_PRECISION_EXACT], >, 5);
  g_assert_cmpuint (by_precision[CORRIN_PRECISION_DAY], >, 3);

  steps = list (journal, &corrin_plan_step_kind);
  g_assert_cmpuint (steps->len, ==, 4);
  for (guint i = steps->len; i > 0; i--)
    if (((CorrinPlanStep *) g_ptr_array_index (steps, i - 1))->replaced_by != 0)
      {
        g_ptr_array_remove_index (steps, i - 1);
        replaced++;
      }
  g_assert_cmpuint (replaced, ==, 1);
  g_assert_true (corrin_plan_next (steps, doses, corrin_clock_today (), &next));
  g_assert_cmpint (next.day, >, corrin_clock_today ());
  g_assert_cmpint (next.day, <=, corrin_clock_today () + 56);
}

static gint64
next_appointment (TestJournal *journal)
{
  g_autoptr (GPtrArray) appointments = list (journal, &corrin_appointment_kind);
  gint64 next = 0;

  for (guint i = 0; i < appointments->len; i++)
    {
      CorrinAppointment *appointment = g_ptr_array_index (appointments, i);

      if (appointment->day <= corrin_clock_today ())
        continue;
      g_assert_cmpint (next, ==, 0);
      next = appointment->record.id;
    }
  g_assert_cmpint (next, !=, 0);
  return next;
}

static void
test_story (void)
{
  g_autoptr (TestJournal) journal = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (CorrinPerson) person = NULL;
  gint64 next;
  guint starred = 0;
  guint answered = 0;
  guint ahead = 0;

  test_set_now ("2026-06-30T12:00:00+02:00");
  journal = sample_journal (2, 0, 1);
  person = corrin_catalog_person (journal->store, NULL, NULL);
  g_assert_nonnull (strstr (person->name, "invented"));
  g_assert_nonnull (person->what_matters);
  next = next_appointment (journal);
  questions = list (journal, &corrin_question_kind);
  for (guint i = 0; i < questions->len; i++)
    {
      CorrinQuestion *question = g_ptr_array_index (questions, i);

      g_assert_cmpint (question->asked, ==, question->answer != NULL);
      ahead += question->appointment == next;
      starred += question->appointment == next && question->starred;
      answered += question->answer != NULL;
    }
  g_assert_cmpuint (ahead, ==, 5);
  g_assert_cmpuint (starred, ==, 3);
  g_assert_cmpuint (answered, ==, 6);
  g_assert_cmpuint (test_count (journal, &corrin_lab_result_kind), >=, 15);
  g_assert_cmpuint (test_count (journal, &corrin_tingling_place_kind), >, 10);
  g_assert_cmpuint (test_count (journal, &corrin_day_note_kind), >, 20);
  g_assert_cmpuint (test_count (journal, &corrin_day_tag_kind), >, 20);
  g_assert_cmpuint (test_count (journal, &corrin_earlier_treatment_kind), ==, 1);
}

/* Each reaction came after its injection, and went on from there. */
static void
test_reactions (void)
{
  g_autoptr (TestJournal) journal = NULL;
  g_autoptr (GPtrArray) reactions = NULL;
  guint needed_care = 0;

  test_set_now ("2026-06-30T12:00:00+02:00");
  journal = sample_journal (2, 0, 1);
  reactions = list (journal, &corrin_reaction_kind);
  g_assert_cmpuint (reactions->len, ==, 7);
  g_assert_cmpuint (test_count (journal, &corrin_reaction_follow_up_kind), ==, 9);
  for (guint i = 0; i < reactions->len; i++)
    {
      CorrinReaction *reaction = g_ptr_array_index (reactions, i);
      g_autoptr (CorrinDose) dose =
          corrin_store_get (journal->store, &corrin_dose_kind, reaction->dose, NULL);

      g_assert_cmpint (dose->status, ==, CORRIN_DOSE_GIVEN);
      g_assert_cmpint (reaction->day, >=, dose->day);
      g_assert_cmpint (reaction->day, <=, dose->day + 7);
      needed_care += reaction->needed_care;
    }
  g_assert_cmpuint (needed_care, ==, 1);
}

/* Whole ampoules out of packages, of which none is overdrawn and the last is not empty yet. */
static void
test_supply (void)
{
  g_autoptr (TestJournal) journal = NULL;
  g_autoptr (GPtrArray) stocks = NULL;
  g_autoptr (GPtrArray) doses = NULL;
  guint taking = 0;

  test_set_now ("2026-06-30T12:00:00+02:00");
  journal = sample_journal (2, 0, 1);
  stocks = corrin_stocks_read (journal->store, journal->person, NULL);
  g_assert_cmpuint (stocks->len, >=, 2);
  for (guint i = 0; i < stocks->len; i++)
    {
      CorrinStock *stock = g_ptr_array_index (stocks, i);

      g_assert_cmpint (stock->left, >=, 0);
      g_assert_cmpint (stock->used, >, 0);
      g_assert_true (stock->left == 0 || i == stocks->len - 1);
    }
  doses = list (journal, &corrin_dose_kind);
  for (guint i = 0; i < doses->len; i++)
    {
      CorrinDose *dose = g_ptr_array_index (doses, i);
      const CorrinStock *stock = corrin_stocks_find (stocks, dose->supply);

      if (stock != NULL)
        g_assert_cmpstr (dose->batch, ==, stock->supply->batch);
      taking += stock != NULL;
    }
  g_assert_cmpuint (taking, >=, 6);
}

/* A symptom of their own, whose words were changed once. */
static void
test_own_symptom (void)
{
  g_autoptr (TestJournal) journal = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  guint by_version[2] = { 0 };
  gint64 first;

  test_set_now ("2026-06-30T12:00:00+02:00");
  journal = sample_journal (2, 0, 1);
  versions = list (journal, &corrin_symptom_version_kind);
  g_assert_cmpuint (versions->len, ==, 4);
  first = CORRIN_RECORD (versions->pdata[2])->id;
  g_assert_nonnull (((CorrinSymptomVersion *) versions->pdata[2])->word_5);
  ratings = list (journal, &corrin_rating_kind);
  for (guint i = 0; i < ratings->len; i++)
    {
      CorrinRating *rating = g_ptr_array_index (ratings, i);

      if (rating->version >= first)
        by_version[rating->version != first]++;
    }
  g_assert_cmpuint (by_version[0], >, 50);
  g_assert_cmpuint (by_version[1], >, 50);
}

/* Two people share the journal and the carer, and nothing else. */
static void
test_people (void)
{
  g_autoptr (TestJournal) journal = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) doses = NULL;
  guint first_ratings;

  test_set_now ("2026-06-30T12:00:00+02:00");
  journal = sample_with ((CorrinSampleOptions){ .people = 2 });
  people = list (journal, &corrin_person_kind);
  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpuint (test_count (journal, &corrin_carer_kind), ==, 1);
  first_ratings = test_count (journal, &corrin_rating_kind);
  journal->person = CORRIN_RECORD (people->pdata[1])->id;
  check_records (journal);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), <, first_ratings);
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), >, 300);
  doses = list (journal, &corrin_dose_kind);
  g_assert_cmpuint (doses->len, >, 10);
  for (guint i = 0; i < doses->len; i++)
    g_assert_cmpint (((CorrinDose *) doses->pdata[i])->substance, !=, CORRIN_SUBSTANCE_HYDROXOCOBALAMIN);
}

/* Nothing is known yet of later: the repletion goes on or has just ended, and one visit lies ahead. */
static void
test_first_weeks (void)
{
  g_autoptr (TestJournal) journal = NULL;
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  g_autoptr (CorrinPerson) person = NULL;

  test_set_now ("2026-06-30T12:00:00+02:00");
  journal = sample_with ((CorrinSampleOptions){ .first_weeks = TRUE });
  check_records (journal);
  next_appointment (journal);
  doses = list (journal, &corrin_dose_kind);
  g_assert_cmpuint (doses->len, ==, 6);
  g_assert_cmpint (((CorrinDose *) doses->pdata[0])->day, ==, corrin_day_parse ("2026-06-01"));
  ratings = list (journal, &corrin_rating_kind);
  g_assert_cmpuint (ratings->len, >, 40);
  g_assert_cmpuint (ratings->len, <, 90);
  g_assert_cmpuint (test_count (journal, &corrin_plan_step_kind), ==, 2);
  g_assert_cmpuint (test_count (journal, &corrin_earlier_treatment_kind), ==, 0);
  g_assert_cmpuint (test_count (journal, &corrin_reaction_kind), >=, 3);
  person = corrin_catalog_person (journal->store, NULL, NULL);
  g_assert_cmpstr (person->injections_since, ==, "2026-06");
}

/* The person knows since when there are injections: since the month of the first that is recorded. */
static void
test_injections_since (void)
{
  g_autoptr (TestJournal) journal = NULL;
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (CorrinPerson) person = NULL;
  char first[CORRIN_DAY_TEXT_SIZE];

  test_set_now ("2026-06-30T12:00:00+02:00");
  journal = sample_journal (2, 0, 1);
  doses = list (journal, &corrin_dose_kind);
  person = corrin_catalog_person (journal->store, NULL, NULL);
  corrin_day_format (((CorrinDose *) g_ptr_array_index (doses, 0))->day, first);
  g_assert_cmpstr (first, ==, "2023-02-01");
  g_assert_cmpstr (person->injections_since, ==, "2023-02");
}

/* In all but the UUIDs, which are made anew. */
static gboolean
is_same (CorrinRecord *a, CorrinRecord *b)
{
  g_free (a->uuid);
  a->uuid = g_strdup (b->uuid);
  return corrin_record_equal (a, b);
}

static gboolean
are_same (TestJournal *a, TestJournal *b)
{
  gboolean same = TRUE;

  for (guint k = 0; corrin_kinds[k] != NULL; k++)
    {
      g_autoptr (GPtrArray) of_a = list (a, corrin_kinds[k]);
      g_autoptr (GPtrArray) of_b = list (b, corrin_kinds[k]);

      same = same && of_a->len == of_b->len;
      for (guint i = 0; same && i < of_a->len; i++)
        same = is_same (of_a->pdata[i], of_b->pdata[i]);
    }
  return same;
}

static void
test_seed (void)
{
  g_autoptr (TestJournal) first = NULL;
  g_autoptr (TestJournal) again = NULL;
  g_autoptr (TestJournal) other = NULL;

  test_set_now ("2026-06-30T12:00:00+02:00");
  first = sample_with ((CorrinSampleOptions){ .years = 1, .seed = 7, .people = 2 });
  again = sample_with ((CorrinSampleOptions){ .years = 1, .seed = 7, .people = 2 });
  other = sample_with ((CorrinSampleOptions){ .years = 1, .seed = 8, .people = 2 });
  g_assert_true (are_same (first, again));
  g_assert_false (are_same (first, other));
}

static void
test_number_of_ratings (void)
{
  static const int numbers[] = { 1, 2, 7, 1476, 20000 };

  test_set_now ("2026-06-30T12:00:00+02:00");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (TestJournal) journal = sample_journal (1, numbers[i], 1);

      check_records (journal);
      g_assert_cmpuint (test_count (journal, &corrin_rating_kind), ==, numbers[i]);
      g_assert_cmpuint (test_count (journal, &corrin_dose_kind), >=, numbers[i] / 250);
    }
}

/* Other days, zones and lengths; a zone of which only the offset is known. */
static void
test_any_day (void)
{
  static const char *const nows[] = { "2028-02-29T23:59:00+01:00", "2026-01-01T00:01:00+13:00",
                                      "2026-03-29T03:30:00+02:00", "2026-10-25T02:30:00+01:00" };

  for (guint i = 0; i < G_N_ELEMENTS (nows); i++)
    {
      g_autoptr (TestJournal) journal = NULL;

      test_set_now (nows[i]);
      journal = sample_journal (1 + i, 0, i);
      check_records (journal);
    }
}

static void
test_refused_options (void)
{
  static const CorrinSampleOptions bad[] = {
    { .years = -1 },
    { .years = 61 },
    { .ratings = -1 },
    { .ratings = 5000001 },
    { .people = -1 },
    { .people = CORRIN_SAMPLE_MAX_PEOPLE + 1 },
    { .years = 1, .first_weeks = TRUE },
    { .ratings = 10, .first_weeks = TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autofree char *path = g_build_filename (folder, "sample.corrin", NULL);
      g_autoptr (CorrinStore) store = corrin_store_open (path, CORRIN_STORE_CREATE, NULL);
      g_autofree char *before = test_checksum (path);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (corrin_sample_write (store, &bad[i], &error));
      g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
      after = test_checksum (path);
      g_assert_cmpstr (before, ==, after);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/ratings", test_ratings);
  g_test_add_func ("/sample/course", test_course);
  g_test_add_func ("/sample/treatment", test_treatment);
  g_test_add_func ("/sample/story", test_story);
  g_test_add_func ("/sample/reactions", test_reactions);
  g_test_add_func ("/sample/supply", test_supply);
  g_test_add_func ("/sample/own-symptom", test_own_symptom);
  g_test_add_func ("/sample/people", test_people);
  g_test_add_func ("/sample/first-weeks", test_first_weeks);
  g_test_add_func ("/sample/injections-since", test_injections_since);
  g_test_add_func ("/sample/seed", test_seed);
  g_test_add_func ("/sample/number-of-ratings", test_number_of_ratings);
  g_test_add_func ("/sample/any-day", test_any_day);
  g_test_add_func ("/sample/refused-options", test_refused_options);
  return g_test_run ();
}
