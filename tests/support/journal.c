/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal.h"

static gint64
find_version (TestJournal *journal, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinSymptom) symptom = corrin_catalog_symptom (journal->store, journal->person, key, &error);
  g_autoptr (CorrinSymptomVersion) version = NULL;

  g_assert_no_error (error);
  version = corrin_catalog_version (journal->store, symptom, &error);
  g_assert_no_error (error);
  return version->record.id;
}

/**
 * test_journal_new:
 *
 * Makes a journal of one person with the symptoms that a new one has. The clock should be fixed before.
 *
 * Returns: (transfer full): the journal; its folder goes with it
 */
TestJournal *
test_journal_new (void)
{
  TestJournal *journal = g_new0 (TestJournal, 1);
  g_autoptr (CorrinPerson) person = NULL;
  g_autoptr (GError) error = NULL;

  journal->folder = test_folder_new ();
  journal->path = g_build_filename (journal->folder, "journal.corrin", NULL);
  journal->store = corrin_store_open (journal->path, CORRIN_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_store_begin (journal->store, "init", &error));
  person = corrin_catalog_add_person (journal->store, "Ada", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_store_commit (journal->store, &error));
  journal->person = person->record.id;
  journal->fatigue = find_version (journal, "fatigue");
  journal->tingling = find_version (journal, "tingling");
  return journal;
}

void
test_journal_free (TestJournal *journal)
{
  g_clear_object (&journal->store);
  test_folder_free (journal->folder);
  g_free (journal->path);
  g_free (journal);
}

/**
 * test_journal_reopen:
 * @journal: a journal
 * @mode: how to open it
 *
 * Closes the journal and opens it again, as a new session would.
 */
void
test_journal_reopen (TestJournal *journal, CorrinStoreMode mode)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&journal->store);
  journal->store = corrin_store_open (journal->path, mode, &error);
  g_assert_no_error (error);
}

CorrinRating *
test_rating (TestJournal *journal, gint64 version, const char *day, double value)
{
  CorrinRating *rating = corrin_record_new (&corrin_rating_kind);

  rating->record.person = journal->person;
  rating->version = version;
  rating->day = corrin_day_parse (day);
  rating->value = value;
  return rating;
}

CorrinDose *
test_dose (TestJournal *journal, const char *day)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->record.person = journal->person;
  dose->day = corrin_day_parse (day);
  dose->precision = CORRIN_PRECISION_DAY;
  dose->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  dose->micrograms = 1000;
  dose->route = CORRIN_ROUTE_INTRAMUSCULAR;
  return dose;
}

/**
 * test_add:
 * @journal: a journal
 * @record: (transfer full): a record that must be accepted
 *
 * Returns: the id that it got
 */
gint64
test_add (TestJournal *journal, gpointer record)
{
  g_autoptr (CorrinRecord) owned = record;
  g_autoptr (GError) error = NULL;

  corrin_store_add (journal->store, record, &error);
  g_assert_no_error (error);
  return owned->id;
}

guint
test_count (TestJournal *journal, const CorrinKind *kind)
{
  const CorrinQuery query = { journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = corrin_store_list (journal->store, kind, &query, &error);

  g_assert_no_error (error);
  return records->len;
}

/**
 * test_checksum:
 * @path: a file
 *
 * Returns: (transfer full): a checksum of its bytes
 */
char *
test_checksum (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, length);
}
