/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"
#include "csv-export.h"
#include "csv-guard.h"
#include "csv-table.h"
#include "errors.h"
#include "journal.h"
#include "record-names.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static const CorrinQuery everything = { 0, CORRIN_DAY_NONE, CORRIN_DAY_NONE };

static char *
export_to (TestJournal *journal, const CorrinQuery *query, const char *name)
{
  char *folder = g_build_filename (journal->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  guint n_records;

  corrin_csv_export (journal->store, folder, query, &n_records, NULL, &error);
  g_assert_no_error (error);
  return folder;
}

static TestJournal *
sample_journal (const char *now)
{
  TestJournal *journal = g_new0 (TestJournal, 1);
  const CorrinSampleOptions options = { .years = 1, .seed = 4 };
  g_autoptr (GError) error = NULL;

  test_set_now (now);
  journal->folder = test_folder_new ();
  journal->path = g_build_filename (journal->folder, "sample.corrin", NULL);
  journal->store = corrin_store_open (journal->path, CORRIN_STORE_CREATE, &error);
  g_assert_no_error (error);
  corrin_sample_write (journal->store, &options, &error);
  g_assert_no_error (error);
  journal->person = 1;
  return journal;
}

static TestJournal *
new_journal (void)
{
  test_set_now ("2026-06-30T12:00:00+02:00");
  return test_journal_new ();
}

/* Whatever field is added to a kind has a column from then on; whatever it refers to has a UUID. */
static void
test_every_field_has_a_column (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint k = 0; corrin_kinds[k] != NULL; k++)
    {
      const CorrinKind *kind = corrin_kinds[k];
      g_autoptr (GPtrArray) header = corrin_csv_export_header (kind);
      g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_true (g_hash_table_add (names, corrin_csv_export_file_name (kind)));
      for (guint i = 0; i < header->len; i++)
        g_assert_true (g_hash_table_add (columns, g_ptr_array_index (header, i)));
      for (guint i = 0; i < kind->n_fields; i++)
        {
          g_assert_true (g_hash_table_contains (columns, kind->fields[i].name));
          if (kind->fields[i].type == CORRIN_FIELD_REFERENCE)
            g_assert_nonnull (corrin_reference_kind (&kind->fields[i]));
        }
    }
  g_assert_true (g_hash_table_contains (names, "ratings.csv"));
  g_assert_true (g_hash_table_contains (names, "supplies.csv"));
}

static char *
expected_cell (CorrinRecordNames *names, const CorrinField *field, const CorrinRecord *record)
{
  g_autofree char *text = NULL;
  GString *guarded;

  if (field->type == CORRIN_FIELD_REFERENCE)
    {
      gint64 id = G_STRUCT_MEMBER (gint64, record, field->offset);

      return g_strdup (id != 0 ? corrin_record_names_uuid (names, corrin_reference_kind (field), id, NULL)
                               : "");
    }
  text = corrin_field_get_text (field, record);
  if (text == NULL || field->type != CORRIN_FIELD_TEXT)
    return g_strdup (text != NULL ? text : "");
  guarded = g_string_new (NULL);
  corrin_csv_append_guarded (guarded, text);
  return g_string_free (guarded, FALSE);
}

static void
compare_kind (TestJournal *journal, CorrinRecordNames *names, const CorrinKind *kind, const char *folder)
{
  const CorrinQuery query = { journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autofree char *name = corrin_csv_export_file_name (kind);
  g_autoptr (CsvTable) table = csv_table_read (folder, name);
  g_autoptr (GPtrArray) records = corrin_store_list (journal->store, kind, &query, NULL);

  g_assert_cmpuint (csv_table_n_rows (table), ==, records->len);
  for (guint row = 0; row < records->len; row++)
    for (guint i = 0; i < kind->n_fields; i++)
      {
        g_autofree char *expected = expected_cell (names, &kind->fields[i], g_ptr_array_index (records, row));
        const char *got = csv_table_get (table, row, kind->fields[i].name);

        g_assert_cmpstr (got, !=, "null");
        if (!g_str_equal (kind->fields[i].name, "recorded_at"))
          g_assert_cmpstr (got, ==, expected);
      }
}

/* Every cell of every file against the journal itself. */
static void
test_every_cell (void)
{
  g_autoptr (TestJournal) journal = sample_journal ("2026-06-30T12:00:00+02:00");
  g_autoptr (CorrinRecordNames) names = corrin_record_names_new (journal->store);
  g_autofree char *folder = export_to (journal, &everything, "out");
  g_autoptr (CsvTable) contents = csv_table_read (folder, "contents.csv");
  guint n_kinds = 0;

  for (; corrin_kinds[n_kinds] != NULL; n_kinds++)
    compare_kind (journal, names, corrin_kinds[n_kinds], folder);
  g_assert_cmpuint (csv_table_n_rows (contents), ==, n_kinds);
  for (guint row = 0; row < n_kinds; row++)
    {
      g_autoptr (CsvTable) table = csv_table_read (folder, csv_table_get (contents, row, "file"));
      g_autofree char *rows = g_strdup_printf ("%u", csv_table_n_rows (table));

      g_assert_cmpstr (csv_table_get (contents, row, "rows"), ==, rows);
      g_assert_cmpstr (csv_table_get (contents, row, "format"), ==, "corrin-csv");
      g_assert_cmpstr (csv_table_get (contents, row, "version"), ==, "1");
    }
}

static gpointer
with_uuid (gpointer record, const char *digits)
{
  CORRIN_RECORD (record)->uuid = g_strdup_printf ("00000000-0000-7000-8000-%s", digits);
  CORRIN_RECORD (record)->recorded_at = G_GINT64_CONSTANT (1780000000);
  CORRIN_RECORD (record)->recorded_offset = -25200;
  return record;
}

static void
test_exact_text (void)
{
  g_autoptr (TestJournal) journal = new_journal ();
  CorrinRating *rating =
      with_uuid (test_rating (journal, journal->fatigue, "2026-06-01", 10. / 3), "000000000001");
  g_autoptr (CorrinRecordNames) names = corrin_record_names_new (journal->store);
  g_autofree char *person = NULL;
  g_autofree char *version = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;

  rating->time = 8 * 3600;
  rating->source_value = g_strdup ("3");
  rating->source_scale = g_strdup ("1:7");
  rating->record.note = g_strdup ("=1+1, \"quoted\"");
  rating->record.is_private = TRUE;
  test_add (journal, rating);
  person = g_strdup (corrin_record_names_uuid (names, &corrin_person_kind, journal->person, NULL));
  version = g_strdup (corrin_record_names_uuid (names, &corrin_symptom_version_kind, journal->fatigue, NULL));
  folder = export_to (journal, &everything, "out");
  path = g_build_filename (folder, "ratings.csv", NULL);
  text = test_read (path);
  expected = g_strdup_printf (
      "person,uuid,author,recorded_at,recorded_offset,note,private,import,version,day,time,value,"
      "observer,source_value,source_scale,symptom,observer_name\r\n"
      "%s,00000000-0000-7000-8000-000000000001,,2026-05-28T13:26:40-07:00,-25200,"
      "\"'=1+1, \"\"quoted\"\"\",1,,%s,2026-06-01,08:00,3.33333333333333,,3,1:7,fatigue,\r\n",
      person, version);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_range (void)
{
  g_autoptr (TestJournal) journal = sample_journal ("2026-06-30T12:00:00+02:00");
  const CorrinQuery june = { 0, corrin_day_new (2026, 6, 1), corrin_day_new (2026, 6, 30) };
  g_autofree char *folder = export_to (journal, &june, "june");
  g_autoptr (CsvTable) ratings = csv_table_read (folder, "ratings.csv");
  g_autoptr (CsvTable) places = csv_table_read (folder, "tingling_places.csv");
  g_autoptr (CsvTable) steps = csv_table_read (folder, "plan_steps.csv");
  g_autoptr (CsvTable) questions = csv_table_read (folder, "questions.csv");
  g_autoptr (CsvTable) persons = csv_table_read (folder, "persons.csv");
  g_autoptr (GHashTable) uuids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (csv_table_n_rows (ratings), >, 40);
  g_assert_cmpuint (csv_table_n_rows (ratings), <, 70);
  for (guint i = 0; i < csv_table_n_rows (ratings); i++)
    {
      g_assert_true (g_str_has_prefix (csv_table_get (ratings, i, "day"), "2026-06-"));
      g_hash_table_add (uuids, (gpointer) csv_table_get (ratings, i, "uuid"));
    }
  /* What belongs to a rating goes and stays with it. */
  for (guint i = 0; i < csv_table_n_rows (places); i++)
    g_assert_true (g_hash_table_contains (uuids, csv_table_get (places, i, "rating")));
  /* The plan that holds in June began before. The questions are for an appointment in July. */
  g_assert_cmpuint (csv_table_n_rows (steps), ==, 4);
  g_assert_cmpuint (csv_table_n_rows (questions), ==, 0);
  g_assert_cmpuint (csv_table_n_rows (persons), ==, 1);
}

static void
test_one_of_several_people (void)
{
  g_autoptr (TestJournal) journal = new_journal ();
  g_autoptr (CorrinPerson) other = NULL;
  CorrinCarer *robin = corrin_record_new (&corrin_carer_kind);
  CorrinCarer *kim = corrin_record_new (&corrin_carer_kind);
  CorrinRating *seen = test_rating (journal, journal->fatigue, "2026-06-01", 4);
  CorrinQuery query = { journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autofree char *folder = NULL;

  robin->name = g_strdup ("Robin");
  kim->name = g_strdup ("Kim");
  test_add (journal, kim);
  seen->observer = test_add (journal, robin);
  test_add (journal, seen);
  g_assert_true (corrin_store_begin (journal->store, "person", NULL));
  other = corrin_catalog_add_person (journal->store, "Ben", NULL, NULL);
  g_assert_true (corrin_store_commit (journal->store, NULL));

  folder = export_to (journal, &query, "ada");
  {
    g_autoptr (CsvTable) persons = csv_table_read (folder, "persons.csv");
    g_autoptr (CsvTable) carers = csv_table_read (folder, "carers.csv");
    g_autoptr (CsvTable) symptoms = csv_table_read (folder, "symptoms.csv");
    g_autoptr (CsvTable) ratings = csv_table_read (folder, "ratings.csv");

    g_assert_cmpuint (csv_table_n_rows (persons), ==, 1);
    g_assert_cmpstr (csv_table_get (persons, 0, "name"), ==, "Ada");
    /* Nobody else's carers either. */
    g_assert_cmpuint (csv_table_n_rows (carers), ==, 1);
    g_assert_cmpstr (csv_table_get (carers, 0, "name"), ==, "Robin");
    g_assert_cmpuint (csv_table_n_rows (symptoms), ==, 2);
    g_assert_cmpstr (csv_table_get (ratings, 0, "observer_name"), ==, "Robin");
    g_assert_cmpstr (csv_table_get (ratings, 0, "observer"), ==, csv_table_get (carers, 0, "uuid"));
  }
  g_free (folder);
  query.person = 0;
  folder = export_to (journal, &query, "all");
  {
    g_autoptr (CsvTable) persons = csv_table_read (folder, "persons.csv");
    g_autoptr (CsvTable) carers = csv_table_read (folder, "carers.csv");

    g_assert_cmpuint (csv_table_n_rows (persons), ==, 2);
    g_assert_cmpuint (csv_table_n_rows (carers), ==, 2);
  }
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
assert_not_exported (TestJournal *journal, const char *path, GCancellable *cancellable, GQuark domain,
                     int code)
{
  guint before = count_files (journal->folder);
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_false (corrin_csv_export (journal->store, path, &everything, &n, cancellable, &error));
  g_assert_error (error, domain, code);
  /* Nothing half-written stays behind. */
  g_assert_cmpuint (count_files (journal->folder), ==, before);
}

static void
test_places (void)
{
  g_autoptr (TestJournal) journal = new_journal ();
  g_autofree char *empty = g_build_filename (journal->folder, "empty", NULL);
  g_autofree char *full = g_build_filename (journal->folder, "full", NULL);
  g_autofree char *file = g_build_filename (full, "keep.txt", NULL);
  g_autofree char *link = g_build_filename (journal->folder, "link", NULL);
  g_autofree char *nowhere = g_build_filename (journal->folder, "no", "where", NULL);
  g_autofree char *slash = g_build_filename (journal->folder, "slash/", NULL);
  g_autofree char *written = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (full, 0700), ==, 0);
  test_write (file, "kept");
  g_assert_no_errno (symlink (empty, link));

  assert_not_exported (journal, full, NULL, CORRIN_ERROR, CORRIN_ERROR_EXISTS);
  assert_not_exported (journal, file, NULL, CORRIN_ERROR, CORRIN_ERROR_EXISTS);
  assert_not_exported (journal, link, NULL, CORRIN_ERROR, CORRIN_ERROR_EXISTS);
  assert_not_exported (journal, nowhere, NULL, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-01", 1));
  g_cancellable_cancel (cancellable);
  assert_not_exported (journal, slash, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  kept = test_read (file);
  g_assert_cmpstr (kept, ==, "kept");

  written = export_to (journal, &everything, "empty");
  g_assert_cmpuint (count_files (written), >, 10);
  g_free (written);
  written = export_to (journal, &everything, "slash/");
  assert_not_exported (journal, slash, NULL, CORRIN_ERROR, CORRIN_ERROR_EXISTS);
}

/* Only the person herself can read what was exported. */
static void
test_modes (void)
{
  g_autoptr (TestJournal) journal = new_journal ();
  g_autofree char *folder = export_to (journal, &everything, "out");
  g_autofree char *file = g_build_filename (folder, "persons.csv", NULL);
  GStatBuf info;

  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (file, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_decimal_comma_locale (void)
{
  g_autoptr (TestJournal) journal = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (CsvTable) ratings = NULL;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("the locale de_DE.UTF-8 is not installed");
      return;
    }
  journal = new_journal ();
  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-01", 2.5));
  folder = export_to (journal, &everything, "out");
  setlocale (LC_ALL, "C.UTF-8");
  ratings = csv_table_read (folder, "ratings.csv");
  g_assert_cmpstr (csv_table_get (ratings, 0, "value"), ==, "2.5");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-export/every-field", test_every_field_has_a_column);
  g_test_add_func ("/csv-export/every-cell", test_every_cell);
  g_test_add_func ("/csv-export/exact-text", test_exact_text);
  g_test_add_func ("/csv-export/range", test_range);
  g_test_add_func ("/csv-export/people", test_one_of_several_people);
  g_test_add_func ("/csv-export/places", test_places);
  g_test_add_func ("/csv-export/modes", test_modes);
  g_test_add_func ("/csv-export/decimal-comma", test_decimal_comma_locale);
  return g_test_run ();
}
