/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-case.h"

#include <string.h>

static const char diary[] = "date,fatigue,tingling\n2026-06-01,5,4\n2026-06-02,5,NA\n2026-06-03,6,3\n";

static void
test_twice_adds_nothing (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, diary);
  assert_counts (c, 5, 0, 0, 0);
  import_text (c, diary);
  assert_counts (c, 0, 5, 0, 0);
  /* A longer version of the same diary adds only what is new. */
  import_text (c, "date,fatigue,tingling\n2026-06-01,5,4\n2026-06-02,5,2\n2026-06-03,6,3\n2026-06-04,1,1\n");
  assert_counts (c, 3, 5, 0, 0);
  g_assert_cmpuint (test_count (c->journal, &corrin_rating_kind), ==, 8);
  test_journal_reopen (c->journal, CORRIN_STORE_WRITE);
  import_text (c, diary);
  assert_counts (c, 0, 5, 0, 0);
}

static void
test_true_duplicates_stay (void)
{
  static const char twins[] = "date,fatigue\n2026-06-01,5\n2026-06-01,5\n2026-06-01,5\n";
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, twins);
  assert_counts (c, 3, 0, 0, 0);
  import_text (c, twins);
  assert_counts (c, 0, 3, 0, 0);
  import_text (c, "date,fatigue\n2026-06-01,5\n2026-06-01,5\n2026-06-01,5\n2026-06-01,5\n");
  assert_counts (c, 1, 3, 0, 0);
}

static CorrinRecord *
first_rating (ImportCase *c)
{
  const CorrinQuery query = { c->journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) ratings = corrin_store_list (c->journal->store, &corrin_rating_kind, &query, NULL);

  return corrin_record_copy (g_ptr_array_index (ratings, 0));
}

static void
test_deleted_and_edited_stay_so (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  g_autoptr (CorrinRecord) removed = NULL;
  g_autoptr (CorrinRecord) edited = NULL;

  import_text (c, diary);
  removed = first_rating (c);
  g_assert_true (corrin_store_remove (c->journal->store, &corrin_rating_kind, removed->id, NULL));
  edited = first_rating (c);
  ((CorrinRating *) edited)->value = 9;
  g_assert_true (corrin_store_update (c->journal->store, edited, NULL));
  import_text (c, diary);
  assert_counts (c, 0, 5, 0, 0);
  g_assert_cmpuint (test_count (c->journal, &corrin_rating_kind), ==, 4);
}

static void
test_undo (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  g_autoptr (GError) error = NULL;

  import_text (c, "date,fatigue,pain,note\n2026-06-01,5,4,words\n");
  assert_counts (c, 3, 0, 0, 0);
  g_assert_cmpuint (test_count (c->journal, &corrin_symptom_kind), ==, 3);
  corrin_store_undo (c->journal->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_count (c->journal, &corrin_rating_kind), ==, 0);
  g_assert_cmpuint (test_count (c->journal, &corrin_day_note_kind), ==, 0);
  g_assert_cmpuint (test_count (c->journal, &corrin_symptom_kind), ==, 2);
  g_assert_true (corrin_store_check (c->journal->store, NULL));
  /* What was undone can be read again. */
  import_text (c, "date,fatigue,pain,note\n2026-06-01,5,4,words\n");
  assert_counts (c, 3, 0, 0, 0);
}

/* An import that met rows of an earlier one leaves them known when it is undone. */
static void
test_undo_of_an_overlapping_import (void)
{
  static const char longer[] = "date,fatigue\n2026-06-01,5\n2026-06-02,6\n";
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, "date,fatigue\n2026-06-01,5\n");
  assert_counts (c, 1, 0, 0, 0);
  import_text (c, longer);
  assert_counts (c, 1, 1, 0, 0);
  g_assert_true (corrin_store_undo (c->journal->store, NULL));
  g_assert_cmpuint (test_count (c->journal, &corrin_rating_kind), ==, 1);
  import_text (c, longer);
  assert_counts (c, 1, 1, 0, 0);
}

static void
test_dry_run (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  c->options.dry_run = TRUE;
  import_text (c, "date,fatigue,pain\n2026-06-01,5,4\n2026-06-02,12,4\n");
  assert_counts (c, 3, 0, 1, 0);
  g_assert_cmpuint (test_count (c->journal, &corrin_rating_kind), ==, 0);
  g_assert_cmpuint (test_count (c->journal, &corrin_symptom_kind), ==, 2);
  g_assert_false (corrin_store_can_undo (c->journal->store)
                  && test_count (c->journal, &corrin_rating_kind) > 0);
  c->options.dry_run = FALSE;
  import_text (c, "date,fatigue,pain\n2026-06-01,5,4\n2026-06-02,12,4\n");
  assert_counts (c, 3, 0, 1, 0);
}

static void
test_strict (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  c->options.strict = TRUE;
  import_text (c, "date,fatigue\n2026-06-01,5\n2026-06-02,12\n2026-06-03,13\n");
  assert_refused (c, CORRIN_ERROR_PARSE, "2 entries of it cannot be read. Row 3, column “fatigue”: “12”");
  /* All reasons are listed, so that the file can be mended in one go. */
  g_assert_cmpuint (c->result->skips->len, ==, 2);
  g_assert_cmpuint (test_count (c->journal, &corrin_rating_kind), ==, 0);
  import_text (c, diary);
  assert_counts (c, 5, 0, 0, 0);
}

static void
test_nothing_readable (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, "");
  assert_refused (c, CORRIN_ERROR_PARSE, "Nothing in “diary.csv” could be read. The file is empty.");
  import_text (c, "\n\n");
  assert_refused (c, CORRIN_ERROR_PARSE, "Nothing in “diary.csv” could be read. The file is empty.");
  import_text (c, "date,fatigue\n");
  assert_refused (c, CORRIN_ERROR_PARSE,
                  "Nothing in “diary.csv” could be read. No row of the file says anything.");
  import_text (c, "date,fatigue\n2026-06-01,NA\n");
  assert_refused (c, CORRIN_ERROR_PARSE,
                  "Nothing in “diary.csv” could be read. No row of the file says anything.");
  import_text (c, "date,fatigue\n01.06.2026,5\n02.06.2026,5\n");
  assert_refused (c, CORRIN_ERROR_PARSE, "Row 2, column “date”: “01.06.2026”");
  g_assert_cmpuint (c->result->n_skipped, ==, 2);
  import_bytes (c, "SQLite format 3\0, and so on", 27);
  assert_refused (c, CORRIN_ERROR_PARSE, "zero bytes");
  /* Half of the file was fine; a row that never ends spoils it all. */
  import_text (c, "date,symptom,value,note\n2026-06-01,fatigue,5,\n2026-06-02,fatigue,5,\"oh\n");
  assert_refused (c, CORRIN_ERROR_PARSE, "row 3");
}

static void
test_files (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (
      corrin_import_file (c->journal->store, "/nonexistent/diary.csv", &c->options, c->result, NULL, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (
      corrin_import_file (c->journal->store, c->journal->folder, &c->options, c->result, NULL, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED);
  c->options.format = "fhir";
  import_text (c, diary);
  assert_refused (c, CORRIN_ERROR_INVALID, "“fhir” is not a format");
  c->options.format = "table";
  c->options.scale = "7:1";
  import_text (c, diary);
  assert_refused (c, CORRIN_ERROR_INVALID, "“7:1” is not a scale");
  c->options.scale = NULL;
  c->options.person = 4711;
  import_text (c, diary);
  assert_refused (c, CORRIN_ERROR_NOT_FOUND, "4711");
}

static void
test_read_only (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  test_journal_reopen (c->journal, CORRIN_STORE_READ);
  import_text (c, diary);
  assert_refused (c, CORRIN_ERROR_READ_ONLY, "");
}

static void
test_people_are_kept_apart (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  g_autoptr (CorrinPerson) other = NULL;

  import_text (c, diary);
  g_assert_true (corrin_store_begin (c->journal->store, "person", NULL));
  other = corrin_catalog_add_person (c->journal->store, "Ben", NULL, NULL);
  g_assert_true (corrin_store_commit (c->journal->store, NULL));
  c->options.person = other->record.id;
  import_text (c, diary);
  assert_counts (c, 5, 0, 0, 0);
  import_text (c, diary);
  assert_counts (c, 0, 5, 0, 0);
}

typedef struct
{
  gint64 last;
  gint64 size;
  guint calls;
  GCancellable *cancellable;
} Watch;

static void
watch (gint64 done, gint64 size, gpointer data)
{
  Watch *self = data;

  g_assert_cmpint (done, >=, self->last);
  self->last = done;
  self->size = size;
  if (++self->calls == 2 && self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static char *
long_diary (void)
{
  GString *text = g_string_new ("date,time,fatigue\n");

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "2026-06-%02d,%02d:%02d,%d\n", i / 1440 + 1, i / 60 % 24, i % 60, i % 11);
  return g_string_free (text, FALSE);
}

static void
test_progress_and_cancel (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *text = long_diary ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  Watch seen = { 0 };

  c->options.progress = watch;
  c->options.progress_data = &seen;
  c->options.dry_run = TRUE;
  import_text (c, text);
  assert_counts (c, 20000, 0, 0, 0);
  g_assert_cmpint (seen.last, ==, strlen (text));
  g_assert_cmpint (seen.size, ==, strlen (text));
  g_assert_cmpuint (seen.calls, >, 3);

  seen = (Watch){ .cancellable = cancellable };
  c->options.dry_run = FALSE;
  before = test_checksum (c->journal->path);
  g_assert_false (
      corrin_import_file (c->journal->store, c->file, &c->options, c->result, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (seen.calls, ==, 2);
  after = test_checksum (c->journal->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_many_skips_are_counted (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  g_autoptr (GString) text = g_string_new ("date,fatigue\n2026-06-01,5\n");

  for (int i = 0; i < 5000; i++)
    g_string_append (text, "2026-06-01,99\n");
  import_text (c, text->str);
  assert_counts (c, 1, 0, 5000, 0);
  g_assert_cmpuint (c->result->skips->len, ==, CORRIN_IMPORT_MAX_LISTED);
}

/* What is repeated of a file is cut: a thousand cells of a megabyte each would fill the memory. */
static void
test_long_cells_are_cut (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  g_autoptr (GString) text = g_string_new ("date,fatigue\n2026-06-01,5\n");
  g_autofree char *long_cell = g_strnfill (100000, 'x');
  const CorrinImportSkip *skip;

  g_string_append_printf (text, "%s,5\n", long_cell);
  import_text (c, text->str);
  assert_counts (c, 1, 0, 1, 0);
  skip = g_ptr_array_index (c->result->skips, 0);
  g_assert_cmpuint (strlen (skip->reason), <, 2000);
  g_string_printf (text, "%s,mood\n1,2\n", long_cell);
  import_text (c, text->str);
  assert_refused (c, CORRIN_ERROR_PARSE, "No column holds");
  g_assert_cmpuint (strlen (c->error->message), <, 2000);
}

/* A file of the shape of a real one: 1,476 rows of an experience-sampling study, with quoted headers, days as
 * 13/08/12, several beeps a day, scores from 1 to 7, and some that were not given. */
static char *
beeps (guint *n_scores)
{
  static const char *const missing[] = { "NA", "", "null" };
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  GString *text =
      g_string_new ("\"\",\"date\",\"dayno\",\"beeptime\",\"phy_tired\",\"phy_pain\",\"mood_down\"\n");
  CorrinDay first = corrin_day_new (2012, 8, 13);

  *n_scores = 0;
  for (int i = 0; i < 1476; i++)
    {
      int year;
      int month;
      int day;

      corrin_day_get_ymd (first + i / 6, &year, &month, &day);
      g_string_append_printf (text, "\"%d\",\"%02d/%02d/%02d\",%d,\"%02d:%02d\"", i + 1, day, month,
                              year % 100, 226 + i / 6, 8 + i % 6 * 2, (58 + i * 7) % 60);
      for (int column = 0; column < 2; column++)
        if (g_rand_double (random) < 0.05)
          g_string_append_printf (text, ",%s", missing[g_rand_int_range (random, 0, 3)]);
        else
          {
            g_string_append_printf (text, ",%d", g_rand_int_range (random, 1, 8));
            (*n_scores)++;
          }
      g_string_append_printf (text, ",%d\n", g_rand_int_range (random, -3, 4));
    }
  return g_string_free (text, FALSE);
}

static void
test_experience_sampling_file (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  guint n_scores;
  g_autofree char *text = beeps (&n_scores);

  c->options.columns = "date=date,beeptime=time,phy_tired=fatigue,phy_pain=pain";
  c->options.date_format = "%d/%m/%y";
  c->options.scale = "1:7";
  import_text (c, text);
  assert_counts (c, n_scores, 0, 0, c->result->n_empty);
  g_assert_cmpuint (c->result->n_rows, ==, 1476);
  g_assert_cmpuint (c->result->n_empty, <, 20);
  assert_ignored (c, "column 1|dayno|mood_down");
  g_assert_cmpuint (test_count (c->journal, &corrin_rating_kind), ==, n_scores);
  import_text (c, text);
  assert_counts (c, 0, n_scores, 0, c->result->n_empty);
}

/* Files with some of their bytes changed: each is read or refused, and the journal stays sound. */
static void
test_hostile_files (void)
{
  static const char alphabet[] = ",;\t\"'\n\r=-:0123456789 /NAn\xc3\xa4\xff";
  g_autoptr (ImportCase) c = import_case_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  static const char scores[] =
      "date,fatigue,tingling,note\n2026-06-01,5,4,\"a\nb\"\n2026-06-02,0,NA,\n2026-06-03,10,,=1\n";
  static const char doses[] =
      "at,substance,micrograms,route,note\n2026-06-10T09:15,hydroxocobalamin,1 mg,IM,x\n"
      "2026-03-01,cyano,1000,SC,\n";
  static const char rows[] =
      "date,time,symptom,value,observer\n2026-06-01,08:58,fatigue,5,\n2026-06-01,,pain,0.5,Robin\n";
  static const char *const files[] = { scores, doses, rows };

  for (int round = 0; round < 150; round++)
    {
      const char *file = files[round % G_N_ELEMENTS (files)];
      g_autofree char *bytes = g_strdup (file);

      for (int i = g_rand_int_range (random, 1, 8); i > 0; i--)
        bytes[g_rand_int_range (random, round % 2 == 0 ? 27 : 0, strlen (file))] =
            alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      import_bytes (c, bytes, strlen (file));
    }
  g_assert_true (corrin_store_check (c->journal->store, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-file/twice", test_twice_adds_nothing);
  g_test_add_func ("/import-file/duplicates", test_true_duplicates_stay);
  g_test_add_func ("/import-file/deleted-and-edited", test_deleted_and_edited_stay_so);
  g_test_add_func ("/import-file/undo", test_undo);
  g_test_add_func ("/import-file/undo-overlapping", test_undo_of_an_overlapping_import);
  g_test_add_func ("/import-file/dry-run", test_dry_run);
  g_test_add_func ("/import-file/strict", test_strict);
  g_test_add_func ("/import-file/nothing-readable", test_nothing_readable);
  g_test_add_func ("/import-file/files", test_files);
  g_test_add_func ("/import-file/read-only", test_read_only);
  g_test_add_func ("/import-file/people", test_people_are_kept_apart);
  g_test_add_func ("/import-file/progress-and-cancel", test_progress_and_cancel);
  g_test_add_func ("/import-file/many-skips", test_many_skips_are_counted);
  g_test_add_func ("/import-file/long-cells", test_long_cells_are_cut);
  g_test_add_func ("/import-file/experience-sampling", test_experience_sampling_file);
  g_test_add_func ("/import-file/hostile-files", test_hostile_files);
  return g_test_run ();
}
