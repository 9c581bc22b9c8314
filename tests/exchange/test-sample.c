/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"
#include "errors.h"
#include "instant.h"
#include "journal.h"
#include "plan.h"
#include "sample.h"

#include <math.h>

static TestJournal *
sample_journal (int years, int ratings, guint32 seed)
{
  TestJournal *journal = g_new0 (TestJournal, 1);
  const CorrinSampleOptions options = { .years = years, .ratings = ratings, .seed = seed };
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

static void
test_story (void)
{
  g_autoptr (TestJournal) journal = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GPtrArray) appointments = NULL;
  g_autoptr (GPtrArray) labs = NULL;
  g_autoptr (CorrinPerson) person = NULL;
  guint starred = 0;
  guint ahead = 0;

  test_set_now ("2026-06-30T12:00:00+02:00");
  journal = sample_journal (2, 0, 1);
  person = corrin_catalog_person (journal->store, NULL, NULL);
  g_assert_nonnull (strstr (person->name, "invented"));
  g_assert_nonnull (person->what_matters);
  questions = list (journal, &corrin_question_kind);
  for (guint i = 0; i < questions->len; i++)
    starred += ((CorrinQuestion *) g_ptr_array_index (questions, i))->starred;
  g_assert_cmpuint (questions->len, ==, 5);
  g_assert_cmpuint (starred, ==, 3);
  appointments = list (journal, &corrin_appointment_kind);
  for (guint i = 0; i < appointments->len; i++)
    ahead += ((CorrinAppointment *) g_ptr_array_index (appointments, i))->day > corrin_clock_today ();
  g_assert_cmpuint (ahead, ==, 1);
  labs = list (journal, &corrin_lab_result_kind);
  g_assert_cmpuint (labs->len, ==, 9);
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

static void
assert_same_ratings (TestJournal *a, TestJournal *b, gboolean same)
{
  g_autoptr (GPtrArray) of_a = list (a, &corrin_rating_kind);
  g_autoptr (GPtrArray) of_b = list (b, &corrin_rating_kind);
  gboolean equal = of_a->len == of_b->len;

  for (guint i = 0; equal && i < of_a->len; i++)
    {
      CorrinRating *x = g_ptr_array_index (of_a, i);
      CorrinRating *y = g_ptr_array_index (of_b, i);

      equal = x->day == y->day && x->time == y->time && x->value == y->value && x->version == y->version
              && x->record.recorded_at == y->record.recorded_at
              && g_strcmp0 (x->record.note, y->record.note) == 0;
    }
  g_assert_true (equal == same);
}

static void
test_seed (void)
{
  g_autoptr (TestJournal) first = NULL;
  g_autoptr (TestJournal) again = NULL;
  g_autoptr (TestJournal) other = NULL;

  test_set_now ("2026-06-30T12:00:00+02:00");
  first = sample_journal (1, 0, 7);
  again = sample_journal (1, 0, 7);
  other = sample_journal (1, 0, 8);
  assert_same_ratings (first, again, TRUE);
  assert_same_ratings (first, other, FALSE);
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
  static const CorrinSampleOptions bad[] = { { -1, 0, 0 }, { 61, 0, 0 }, { 0, -1, 0 }, { 0, 5000001, 0 } };

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
  g_test_add_func ("/sample/injections-since", test_injections_since);
  g_test_add_func ("/sample/seed", test_seed);
  g_test_add_func ("/sample/number-of-ratings", test_number_of_ratings);
  g_test_add_func ("/sample/any-day", test_any_day);
  g_test_add_func ("/sample/refused-options", test_refused_options);
  return g_test_run ();
}
