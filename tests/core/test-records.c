/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records as plain values, and the agreement between their fields and the schema. */
#include "errors.h"
#include "instant.h"
#include "journal.h"

#include <math.h>
#include <sqlite3.h>
#include <string.h>

static void
test_new_is_not_given (void)
{
  g_autoptr (CorrinDose) dose = corrin_record_new (&corrin_dose_kind);

  g_assert_cmpint (dose->day, ==, CORRIN_DAY_NONE);
  g_assert_cmpint (dose->time, ==, CORRIN_TIME_NONE);
  g_assert_true (dose->utc == CORRIN_INSTANT_NONE);
  g_assert_true (isnan (dose->volume_ml));
  g_assert_null (dose->record.note);
  g_assert_cmpint (dose->micrograms, ==, 0);
  g_assert_cmpint (dose->substance, ==, CORRIN_SUBSTANCE_NOT_KNOWN);
}

static void
test_copy_and_equal (void)
{
  g_autoptr (CorrinDose) dose = corrin_record_new (&corrin_dose_kind);
  g_autoptr (CorrinDose) copy = NULL;

  dose->record.note = g_strdup ("left arm, no pain");
  dose->strength = 1000;
  copy = corrin_record_copy (dose);
  g_assert_true (corrin_record_equal (dose, copy));
  g_assert_true (dose->record.note != copy->record.note);
  copy->strength = 500;
  g_assert_false (corrin_record_equal (dose, copy));
  corrin_record_clear (copy);
  g_assert_null (copy->record.note);
  g_assert_true (isnan (copy->strength));
}

typedef struct
{
  const char *field;
  const char *text;
} FieldText;

static void
test_field_texts (void)
{
  const FieldText texts[] = {
    { "status", "skipped" }, { "day", "2026-03-29" },
    { "time", "08:05" },     { "utc", "2026-03-29T06:05:00+00:00" },
    { "volume_ml", "0.5" },  { "micrograms", "1000" },
    { "private", "1" },      { "batch", "=1+1" },
    { "strength", NULL },    { "site_other", NULL },
    { "planned_day", NULL }, { "supply", NULL },
  };
  g_autoptr (CorrinDose) dose = corrin_record_new (&corrin_dose_kind);

  dose->status = CORRIN_DOSE_SKIPPED;
  dose->day = corrin_day_new (2026, 3, 29);
  dose->time = corrin_time_new (8, 5, 0);
  dose->utc = corrin_instant_from_local (dose->day, dose->time, "Europe/Berlin", NULL, NULL);
  dose->volume_ml = 0.5;
  dose->micrograms = 1000;
  dose->record.is_private = TRUE;
  dose->batch = g_strdup ("=1+1");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const CorrinField *field = corrin_kind_field (&corrin_dose_kind, texts[i].field);
      g_autofree char *text = corrin_field_get_text (field, dose);

      g_assert_cmpstr (text, ==, texts[i].text);
      g_assert_cmpint (corrin_field_is_set (field, dose), ==, texts[i].text != NULL);
    }
}

static sqlite3 *
open_plainly (const char *path)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  return handle;
}

static void
assert_columns (sqlite3 *handle, const CorrinKind *kind)
{
  sqlite3_stmt *statement;
  guint n = 0;

  g_assert_cmpint (
      sqlite3_prepare_v2 (handle, "SELECT name FROM pragma_table_info(?1)", -1, &statement, NULL), ==,
      SQLITE_OK);
  sqlite3_bind_text (statement, 1, kind->name, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 0);

      if (g_str_equal (name, "id"))
        continue;
      if (corrin_kind_field (kind, name) == NULL)
        g_error ("%s.%s is in the schema, but no field", kind->name, name);
      n++;
    }
  sqlite3_finalize (statement);
  g_assert_cmpuint (n, ==, kind->n_fields);
}

/* The list of words in the schema's CHECK must be the list in terms.c: 'one', 'two', ... */
static void
assert_terms (const char *table_sql, const CorrinField *field)
{
  g_autofree char *joined = g_strjoinv ("','", (char **) field->terms);
  g_autofree char *expected = g_strdup_printf ("%sIN('%s')", field->name, joined);
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *tight = g_regex_replace_literal (blanks, table_sql, -1, 0, "", 0, NULL);

  if (strstr (tight, expected) == NULL)
    g_error ("the schema's words for %s are not %s", field->name, expected);
}

static void
assert_all_terms (sqlite3 *handle, const CorrinKind *kind)
{
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (handle, "SELECT sql FROM sqlite_schema WHERE name = ?1", -1, &statement, NULL);
  sqlite3_bind_text (statement, 1, kind->name, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == CORRIN_FIELD_TERM)
      assert_terms ((const char *) sqlite3_column_text (statement, 0), &kind->fields[i]);
  sqlite3_finalize (statement);
}

static void
test_fields_are_columns (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  sqlite3 *handle = open_plainly (journal->path);
  guint tables = 0;
  sqlite3_stmt *statement;

  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    {
      assert_columns (handle, corrin_kinds[i]);
      assert_all_terms (handle, corrin_kinds[i]);
      g_assert_true (corrin_kind_find (corrin_kinds[i]->name) == corrin_kinds[i]);
      tables++;
    }
  sqlite3_prepare_v2 (handle,
                      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
                      -1, &statement, NULL);
  sqlite3_step (statement);
  /* Beside the kinds: import_key, action, change. */
  g_assert_cmpint (sqlite3_column_int (statement, 0), ==, tables + 3);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  g_assert_null (corrin_kind_find ("sqlite_schema"));
}

/* What Corrin must refuse: a change to a good record, and a word of the sentence that says why. */

static void
assert_refused (gpointer record, const char *why)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (corrin_record_validate (record, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
  if (strstr (error->message, why) == NULL)
    g_error ("“%s” does not speak of “%s”", error->message, why);
  corrin_record_free (record);
}

static void
test_ratings_refused (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinRating *rating;

  assert_refused (test_rating (journal, 1, "2026-06-30", 10.1), "between 0 and 10");
  assert_refused (test_rating (journal, 1, "2026-06-30", -0.1), "between 0 and 10");
  assert_refused (test_rating (journal, 1, "2026-06-30", NAN), "between 0 and 10");
  assert_refused (test_rating (journal, 1, "2026-07-01", 5), "future");
  assert_refused (test_rating (journal, 1, "0012-08-13", 5), "before the year 1900");
  assert_refused (test_rating (journal, 1, "2026-02-30", 5), "missing");
  rating = test_rating (journal, 1, "2026-06-30", 5);
  rating->time = 24 * 60 * 60;
  assert_refused (rating, "time of day");
  /* It is noon. */
  rating = test_rating (journal, 1, "2026-06-30", 5);
  rating->time = corrin_time_new (12, 1, 0);
  assert_refused (rating, "future");
  rating = test_rating (journal, 1, "2026-06-30", 5);
  rating->source_value = g_strdup ("4");
  assert_refused (rating, "scale");
  rating = test_rating (journal, 1, "2026-06-30", 5);
  rating->record.note = g_strnfill (10001, 'x');
  assert_refused (rating, "note");
  rating = test_rating (journal, 1, "2026-06-30", 5);
  rating->record.note = g_strdup ("\xff\xfe");
  assert_refused (rating, "UTF-8");
}

static void
test_doses_refused (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinDose *dose;

  assert_refused (test_dose (journal, "2026-07-01"), "future");
  dose = test_dose (journal, "2026-06-15");
  dose->precision = CORRIN_PRECISION_MONTH;
  assert_refused (dose, "first of that month");
  dose = test_dose (journal, "2026-06-15");
  dose->precision = CORRIN_PRECISION_EXACT;
  assert_refused (dose, "zone");
  dose = test_dose (journal, "2026-06-15");
  dose->time = 0;
  assert_refused (dose, "Only an exact time");
  dose = test_dose (journal, "2026-06-15");
  dose->micrograms = -1;
  assert_refused (dose, "micrograms");
  dose = test_dose (journal, "2026-06-15");
  dose->micrograms = 1000001;
  assert_refused (dose, "micrograms");
  dose = test_dose (journal, "2026-06-15");
  dose->skipped_reason = g_strdup ("no clinic slot");
  assert_refused (dose, "skipped");
  dose = test_dose (journal, "2026-06-15");
  dose->volume_ml = 0;
  assert_refused (dose, "volume");
  dose = test_dose (journal, "2026-06-15");
  dose->strength = INFINITY;
  assert_refused (dose, "strength");
  dose = test_dose (journal, "2026-06-15");
  dose->ampoules = 1;
  assert_refused (dose, "supply");
}

static void
test_exact_time_agrees (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinDose) dose = test_dose (journal, "2026-03-29");
  g_autoptr (GError) error = NULL;

  dose->precision = CORRIN_PRECISION_EXACT;
  dose->time = corrin_time_new (9, 15, 0);
  dose->zone = g_strdup ("Europe/Berlin");
  dose->utc = corrin_instant_from_local (dose->day, dose->time, dose->zone, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_record_validate (dose, &error));
  dose->utc += 3 * 60 * 60;
  g_assert_false (corrin_record_validate (dose, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
}

static void
test_plan_steps_refused (void)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->day = corrin_day_new (2026, 1, 1);
  assert_refused (corrin_record_copy (step), "interval above zero");
  step->interval_min = 3;
  step->interval_max = 2;
  assert_refused (corrin_record_copy (step), "shorter");
  step->interval_max = 0;
  step->ends = CORRIN_ENDS_ON_DAY;
  assert_refused (corrin_record_copy (step), "end of the step");
  step->end_day = corrin_day_new (2025, 12, 31);
  assert_refused (step, "before it starts");
}

static void
test_labs_refused (void)
{
  CorrinLabResult *lab = corrin_record_new (&corrin_lab_result_kind);

  lab->day = corrin_day_new (2026, 1, 1);
  assert_refused (corrin_record_copy (lab), "name of the lab value");
  lab->analyte = g_strdup ("b12");
  assert_refused (corrin_record_copy (lab), "lab value is missing");
  lab->value = g_strdup ("156");
  assert_refused (corrin_record_copy (lab), "unit");
  lab->unit = g_strdup ("ng/L");
  lab->low = 900;
  lab->high = 180;
  assert_refused (lab, "lower end");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/records/new-is-not-given", test_new_is_not_given);
  g_test_add_func ("/records/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/records/field-texts", test_field_texts);
  g_test_add_func ("/records/fields-are-columns", test_fields_are_columns);
  g_test_add_func ("/records/ratings-refused", test_ratings_refused);
  g_test_add_func ("/records/doses-refused", test_doses_refused);
  g_test_add_func ("/records/exact-time-agrees", test_exact_time_agrees);
  g_test_add_func ("/records/plan-steps-refused", test_plan_steps_refused);
  g_test_add_func ("/records/labs-refused", test_labs_refused);
  return g_test_run ();
}
