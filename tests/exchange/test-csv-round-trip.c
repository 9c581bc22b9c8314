/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-export.h"
#include "import.h"
#include "journal.h"
#include "sample.h"

#include <string.h>

static void
fill_with_sample (TestJournal *journal)
{
  const CorrinSampleOptions options = { .years = 1, .seed = 9 };
  g_autoptr (GError) error = NULL;

  journal->store = corrin_store_open (journal->path, CORRIN_STORE_CREATE, &error);
  g_assert_no_error (error);
  corrin_sample_write (journal->store, &options, &error);
  g_assert_no_error (error);
  journal->person = 1;
}

static void
add_carers_of (TestJournal *from, TestJournal *to)
{
  const CorrinQuery query = { 0, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) carers = corrin_store_list (from->store, &corrin_carer_kind, &query, NULL);

  for (guint i = 0; i < carers->len; i++)
    {
      CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);

      carer->name = g_strdup (((CorrinCarer *) g_ptr_array_index (carers, i))->name);
      test_add (to, carer);
    }
}

/* Symptoms of one's own are made before their ratings come. */
static void
add_own_symptoms_of (TestJournal *from, TestJournal *to)
{
  const CorrinQuery query = { from->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) symptoms = corrin_store_list (from->store, &corrin_symptom_kind, &query, NULL);

  for (guint i = 0; i < symptoms->len; i++)
    {
      const CorrinSymptom *symptom = g_ptr_array_index (symptoms, i);
      CorrinSymptomVersion *version;
      CorrinSymptom *copy;

      if (symptom->key != NULL)
        continue;
      copy = corrin_record_new (&corrin_symptom_kind);
      copy->record.person = to->person;
      copy->name = g_strdup (symptom->name);
      version = corrin_record_new (&corrin_symptom_version_kind);
      version->record.person = to->person;
      version->symptom = test_add (to, copy);
      test_add (to, version);
    }
}

static void
import_from (TestJournal *journal, const char *folder, const char *name, guint n_expected)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (CorrinImportResult) result = corrin_import_result_new ();
  const CorrinImportOptions options = { .person = journal->person, .strict = TRUE };
  g_autoptr (GError) error = NULL;

  corrin_import_file (journal->store, path, &options, result, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_new, ==, n_expected);
  g_assert_cmpuint (result->n_read, ==, n_expected);
}

/* What only one journal knows: also how many ampoules of which supply. */
static gboolean
is_of_the_journal (const CorrinField *field)
{
  static const char *const names[] = { "uuid", "recorded_at", "recorded_offset", "ampoules", NULL };

  return field->type == CORRIN_FIELD_REFERENCE || g_strv_contains (names, field->name);
}

static char *
describe (const CorrinRecord *record)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const CorrinField *field = &record->kind->fields[i];
      g_autofree char *value = is_of_the_journal (field) ? NULL : corrin_field_get_text (field, record);

      g_string_append_printf (text, "%s|", value != NULL ? value : "");
    }
  if (record->kind == &corrin_rating_kind && ((const CorrinRating *) record)->observer != 0)
    g_string_append (text, "observed");
  return g_string_free (text, FALSE);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
describe_all (TestJournal *journal, const CorrinKind *kind)
{
  const CorrinQuery query = { journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) records = corrin_store_list (journal->store, kind, &query, NULL);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (texts, describe (g_ptr_array_index (records, i)));
  g_ptr_array_sort (texts, compare_texts);
  return texts;
}

static void
assert_same (TestJournal *a, TestJournal *b, const CorrinKind *kind)
{
  g_autoptr (GPtrArray) of_a = describe_all (a, kind);
  g_autoptr (GPtrArray) of_b = describe_all (b, kind);

  g_assert_cmpuint (of_a->len, ==, of_b->len);
  g_assert_cmpuint (of_a->len, >, 0);
  for (guint i = 0; i < of_a->len; i++)
    g_assert_cmpstr (g_ptr_array_index (of_a, i), ==, g_ptr_array_index (of_b, i));
}

static void
add_awkward_texts (TestJournal *journal)
{
  static const char *const notes[] = {
    "=1+1",          "-5",      "'-5",   "+02:00", "'=1", "one\n- two\r\n+ three", "a;b,c\td", "\"",
    "NA or not NA?", "Ärger 😀", "مرحبا", "'",      "[1]"
  };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      CorrinDose *dose = test_dose (journal, "2025-11-15");

      dose->record.note = g_strdup (notes[i]);
      dose->record.is_private = i % 2;
      test_add (journal, dose);
    }
}

static void
round_trip (const char *zone, const char *now)
{
  g_autoptr (TestJournal) to = NULL;
  g_autoptr (TestJournal) from = g_new0 (TestJournal, 1);
  const CorrinQuery query = { 0, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  g_setenv ("TZ", zone, TRUE);
  test_set_now (now);
  from->folder = test_folder_new ();
  from->path = g_build_filename (from->folder, "from.corrin", NULL);
  fill_with_sample (from);
  add_awkward_texts (from);
  to = test_journal_new ();
  folder = g_build_filename (from->folder, "out", NULL);
  corrin_csv_export (from->store, folder, &query, &n, NULL, &error);
  g_assert_no_error (error);

  /* The one who reads it may be anywhere. */
  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  add_carers_of (from, to);
  add_own_symptoms_of (from, to);
  import_from (to, folder, "ratings.csv", test_count (from, &corrin_rating_kind));
  import_from (to, folder, "doses.csv", test_count (from, &corrin_dose_kind));
  assert_same (from, to, &corrin_rating_kind);
  assert_same (from, to, &corrin_dose_kind);
}

/* Days stay the days that were written, west and east of Greenwich, before and after midnight there. */
static void
test_zones (void)
{
  round_trip ("Europe/Berlin", "2026-06-30T12:00:00+02:00");
  round_trip ("America/Los_Angeles", "2026-06-30T23:30:00-07:00");
  round_trip ("Asia/Kolkata", "2026-03-01T00:30:00+05:30");
  round_trip ("Pacific/Auckland", "2026-01-01T00:10:00+13:00");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-round-trip/zones", test_zones);
  return g_test_run ();
}
