/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-case.h"

#include <string.h>

ImportCase *
import_case_new (void)
{
  ImportCase *self = g_new0 (ImportCase, 1);

  test_set_now ("2026-06-30T12:00:00+02:00");
  self->journal = test_journal_new ();
  self->file = g_build_filename (self->journal->folder, "diary.csv", NULL);
  self->options.person = self->journal->person;
  self->result = corrin_import_result_new ();
  return self;
}

void
import_case_free (ImportCase *self)
{
  test_journal_free (self->journal);
  g_free (self->file);
  corrin_import_result_free (self->result);
  g_clear_error (&self->error);
  g_free (self);
}

/* Nothing half-done may be left behind, whatever came of it. */
void
import_bytes (ImportCase *self, const char *bytes, gssize length)
{
  g_autofree char *before = test_checksum (self->journal->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  corrin_import_result_free (self->result);
  self->result = corrin_import_result_new ();
  g_clear_error (&self->error);
  g_file_set_contents (self->file, bytes, length, &error);
  g_assert_no_error (error);
  self->done =
      corrin_import_file (self->journal->store, self->file, &self->options, self->result, NULL, &self->error);

  g_assert_true (self->done == (self->error == NULL));
  g_assert_cmpuint (self->result->n_read, ==,
                    self->result->n_new + self->result->n_known + self->result->n_skipped);
  g_assert_cmpuint (self->result->skips->len, ==, MIN (self->result->n_skipped, CORRIN_IMPORT_MAX_LISTED));
  after = test_checksum (self->journal->path);
  if (!self->done || self->options.dry_run || self->result->n_new == 0)
    g_assert_cmpstr (before, ==, after);
  else
    g_assert_cmpstr (before, !=, after);
}

void
import_text (ImportCase *self, const char *text)
{
  import_bytes (self, text, strlen (text));
}

void
assert_counts (ImportCase *self, guint n_new, guint n_known, guint n_skipped, guint n_empty)
{
  g_assert_no_error (self->error);
  g_assert_cmpuint (self->result->n_new, ==, n_new);
  g_assert_cmpuint (self->result->n_known, ==, n_known);
  g_assert_cmpuint (self->result->n_skipped, ==, n_skipped);
  g_assert_cmpuint (self->result->n_empty, ==, n_empty);
  g_assert_cmpstr (self->result->format, ==, "table");
}

void
assert_skip (ImportCase *self, guint index, guint row, const char *column, const char *part_of_reason)
{
  const CorrinImportSkip *skip;

  g_assert_cmpuint (index, <, self->result->skips->len);
  skip = g_ptr_array_index (self->result->skips, index);
  g_assert_cmpuint (skip->row, ==, row);
  g_assert_cmpstr (skip->column, ==, column);
  if (strstr (skip->reason, part_of_reason) == NULL)
    g_error ("“%s” does not say “%s”", skip->reason, part_of_reason);
}

void
assert_refused (ImportCase *self, CorrinError code, const char *part_of_message)
{
  g_assert_false (self->done);
  g_assert_error (self->error, CORRIN_ERROR, (int) code);
  if (strstr (self->error->message, part_of_message) == NULL)
    g_error ("“%s” does not say “%s”", self->error->message, part_of_message);
}

static GPtrArray *
list (ImportCase *self, const CorrinKind *kind)
{
  const CorrinQuery query = { self->journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  GPtrArray *records = corrin_store_list (self->journal->store, kind, &query, &error);

  g_assert_no_error (error);
  return records;
}

static void
append_field (GString *out, gpointer record, const char *name)
{
  const CorrinField *field = corrin_kind_field (CORRIN_RECORD (record)->kind, name);
  g_autofree char *text = corrin_field_get_text (field, record);

  g_string_append_printf (out, " %s", text != NULL ? text : "-");
}

static char *
symptom_of (ImportCase *self, gint64 version)
{
  g_autoptr (CorrinSymptomVersion) wording =
      corrin_store_get (self->journal->store, &corrin_symptom_version_kind, version, NULL);
  g_autoptr (CorrinSymptom) symptom =
      corrin_store_get (self->journal->store, &corrin_symptom_kind, wording->symptom, NULL);

  return g_strdup (symptom->key != NULL ? symptom->key : symptom->name);
}

/* Each rating in a line: symptom, day, time, value, source value, scale, note. */
void
assert_ratings (ImportCase *self, const char *expected)
{
  static const char *const fields[] = { "day", "time", "value", "source_value", "source_scale", "note" };
  g_autoptr (GPtrArray) ratings = list (self, &corrin_rating_kind);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < ratings->len; i++)
    {
      CorrinRating *rating = g_ptr_array_index (ratings, i);
      g_autofree char *symptom = symptom_of (self, rating->version);

      g_string_append (got, symptom);
      for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
        append_field (got, rating, fields[f]);
      g_string_append_c (got, '\n');
    }
  g_assert_cmpstr (got->str, ==, expected);
}

/* Each dose in a line: status, day, precision, time, zone, utc, substance, micrograms, route, site, batch, note. */
void
assert_doses (ImportCase *self, const char *expected)
{
  static const char *const fields[] = { "status",    "day",        "precision", "time", "zone",  "utc",
                                        "substance", "micrograms", "route",     "site", "batch", "note" };
  g_autoptr (GPtrArray) doses = list (self, &corrin_dose_kind);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < doses->len; i++)
    {
      for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
        append_field (got, g_ptr_array_index (doses, i), fields[f]);
      g_string_append_c (got, '\n');
    }
  g_assert_cmpstr (got->str, ==, expected);
}

void
assert_ignored (ImportCase *self, const char *expected)
{
  g_autofree char *got = NULL;

  g_ptr_array_add (self->result->ignored, NULL);
  got = g_strjoinv ("|", (char **) self->result->ignored->pdata);
  g_ptr_array_set_size (self->result->ignored, self->result->ignored->len - 1);
  g_assert_cmpstr (got, ==, expected);
}
