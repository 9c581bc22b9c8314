/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-case.h"

#include <string.h>

static void
test_long (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, "date,time,symptom,value,note\n"
                  "2026-06-01,,fatigue,0,\n"
                  "2026-06-01,08:58,Tingling,7,\"toes, both\"\n"
                  "2026-06-02T21:30,,FATIGUE,3.5,\n"
                  "2026-06-03 07:00,09:00,fatigue,\"4,5\",null\n");
  assert_counts (c, 4, 0, 0, 0);
  g_assert_cmpuint (c->result->n_rows, ==, 4);
  assert_ratings (c, "fatigue 2026-06-01 - 0 - - -\n"
                     "tingling 2026-06-01 08:58 7 - - toes, both\n"
                     "fatigue 2026-06-02 21:30 3.5 - - -\n"
                     "fatigue 2026-06-03 09:00 4.5 - - -\n");
}

static void
test_wide (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, "date;fatigue;tingling;mood;note\n"
                  "2026-06-01;5;NA;3;\n"
                  "2026-06-02;;0;3;a long walk\n"
                  "2026-06-03;null;UNKNOWN;3;\n"
                  "\n"
                  "2026-06-04;\"10\"; 1 ;;\n");
  assert_counts (c, 5, 0, 0, 1);
  g_assert_cmpuint (c->result->n_rows, ==, 4);
  assert_ignored (c, "mood");
  assert_ratings (c, "fatigue 2026-06-01 - 5 - - -\n"
                     "tingling 2026-06-02 - 0 - - -\n"
                     "fatigue 2026-06-04 - 10 - - -\n"
                     "tingling 2026-06-04 - 1 - - -\n");
  g_assert_cmpuint (test_count (c->journal, &corrin_day_note_kind), ==, 1);
}

static void
test_scale_keeps_the_source (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  c->options.scale = "1:7";
  import_text (c, "date,fatigue\n2026-06-01,1\n2026-06-02,3\n2026-06-03,7\n2026-06-04,0\n");
  assert_counts (c, 3, 0, 1, 0);
  assert_skip (c, 0, 5, "fatigue", "“0” is not between 1 and 7");
  assert_ratings (c, "fatigue 2026-06-01 - 0 1 1:7 -\n"
                     "fatigue 2026-06-02 - 3.333333 3 1:7 -\n"
                     "fatigue 2026-06-03 - 10 7 1:7 -\n");
}

static void
test_each_reason (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_bytes (c,
                "date,time,symptom,value\n"
                "2026-06-01,,fatigue,5\n"
                ",,fatigue,5\n"
                "01/06/2026,,fatigue,5\n"
                "2026-06-31,,fatigue,5\n"
                "2026-07-01,,fatigue,5\n"
                "2026-06-01,25:00,fatigue,5\n"
                "2026-06-01,,hunger,5\n"
                "2026-06-01,,,5\n"
                "2026-06-01,,fatigue,11\n"
                "2026-06-01,,fatigue,-1\n"
                "2026-06-01,,fatigue,bad\n"
                "2026-06-01,,fatigue,3,5\n"
                "2026-06-01,,f\xe4tigue,5\n"
                "2026-06-01,,\"fatigue\"x,5\n"
                "1899-12-31,,fatigue,5\n"
                "2026-06-01T08:00Z,,fatigue,5\n"
                "2026-06-01,,fatigue\n",
                -1);
  assert_counts (c, 1, 0, 15, 1);
  g_assert_cmpuint (c->result->n_rows, ==, 17);
  assert_skip (c, 0, 3, "date", "missing");
  assert_skip (c, 1, 4, "date", "“01/06/2026” is not a date that is written like “2026-05-31”");
  assert_skip (c, 2, 5, "date", "2026-06-31");
  assert_skip (c, 3, 6, "date", "The day 2026-07-01 lies in the future");
  assert_skip (c, 4, 7, "time", "“25:00”");
  assert_skip (c, 5, 8, "symptom", "“hunger” is not a symptom of this journal");
  assert_skip (c, 6, 9, "symptom", "missing");
  assert_skip (c, 7, 10, "value", "“11” is not between 0 and 10");
  assert_skip (c, 8, 11, "value", "“-1”");
  assert_skip (c, 9, 12, "value", "“bad” is not a number");
  assert_skip (c, 10, 13, NULL, "5 cells");
  assert_skip (c, 11, 14, NULL, "UTF-8");
  assert_skip (c, 12, 15, NULL, "closing quotation mark");
  assert_skip (c, 13, 16, NULL, "1899-12-31");
  assert_skip (c, 14, 17, "date", "UTC");
}

/* In a row with several scores a bad one does not take the others with it; a bad date does. */
static void
test_reasons_of_wide_rows (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, "date,fatigue,tingling,note\n"
                  "2026-06-01,5,12,\n"
                  "2026-06-32,5,6,\n"
                  ",,,\n"
                  "nonsense,NA,,\n"
                  "2026-06-02,x,y,only words\n");
  assert_counts (c, 2, 0, 4, 2);
  assert_skip (c, 0, 2, "tingling", "“12”");
  assert_skip (c, 1, 3, "date", "2026-06-32");
  assert_skip (c, 2, 6, "fatigue", "“x”");
  assert_skip (c, 3, 6, "tingling", "“y”");
  assert_ratings (c, "fatigue 2026-06-01 - 5 - - -\n");
}

static void
test_note_without_score (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (
      c,
      "date,symptom,value,note\n2026-06-01,fatigue,,forgot\n2026-06-01,fatigue,NA,\n2026-06-02,fatigue,5,\n");
  assert_counts (c, 1, 0, 1, 1);
  assert_skip (c, 0, 2, "note", "no score");
}

static void
test_date_formats (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  c->options.date_format = "%d/%m/%y";
  import_text (c, "date,fatigue\n13/08/12,5\n08/13/12,5\n2012-08-13,5\n1/2/26 07:45,4\n");
  assert_counts (c, 2, 0, 2, 0);
  assert_skip (c, 0, 3, "date", "“31/05/26”");
  assert_skip (c, 1, 4, "date", "“2012-08-13”");
  assert_ratings (c, "fatigue 2012-08-13 - 5 - - -\n"
                     "fatigue 2026-02-01 07:45 4 - - -\n");

  c->options.date_format = "%H";
  import_text (c, "date,fatigue\n13/08/12,5\n");
  assert_refused (c, CORRIN_ERROR_INVALID, "“%H” is not a date format");
}

static void
test_first_use_of_a_built_in_symptom (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  g_assert_cmpuint (test_count (c->journal, &corrin_symptom_kind), ==, 2);
  import_text (c, "date,pain,Numbness,balance\n2026-06-01,5,4,NA\n");
  assert_counts (c, 2, 0, 0, 0);
  /* What nobody has rated is not brought in by an empty column. */
  g_assert_cmpuint (test_count (c->journal, &corrin_symptom_kind), ==, 4);
  assert_ratings (c, "pain 2026-06-01 - 5 - - -\nnumbness 2026-06-01 - 4 - - -\n");
}

static void
test_own_symptom (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  CorrinSymptom *symptom = corrin_record_new (&corrin_symptom_kind);
  CorrinSymptomVersion *version = corrin_record_new (&corrin_symptom_version_kind);

  symptom->record.person = c->journal->person;
  symptom->name = g_strdup ("=Ringing");
  version->record.person = c->journal->person;
  version->symptom = test_add (c->journal, symptom);
  test_add (c->journal, version);
  import_text (c, "date,symptom,value\n2026-06-01,=ringing,5\n2026-06-02,'=Ringing,6\n");
  assert_counts (c, 2, 0, 0, 0);
  assert_ratings (c, "=Ringing 2026-06-01 - 5 - - -\n=Ringing 2026-06-02 - 6 - - -\n");
  import_text (c, "date,=RINGING\n2026-06-03,7\n");
  assert_counts (c, 1, 0, 0, 0);
}

static void
test_observer (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);
  g_autoptr (GPtrArray) ratings = NULL;
  const CorrinQuery query = { c->journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  gint64 id;

  carer->name = g_strdup ("Robin");
  id = test_add (c->journal, carer);
  import_text (c, "date,symptom,value,observer\n2026-06-01,fatigue,5,Robin\n2026-06-01,fatigue,5,\n"
                  "2026-06-01,fatigue,5,Kim\n");
  assert_counts (c, 2, 0, 1, 0);
  assert_skip (c, 0, 4, "observer", "“Kim”");
  ratings = corrin_store_list (c->journal->store, &corrin_rating_kind, &query, NULL);
  g_assert_cmpint (((CorrinRating *) g_ptr_array_index (ratings, 0))->observer, ==, id);
  g_assert_cmpint (((CorrinRating *) g_ptr_array_index (ratings, 1))->observer, ==, 0);
}

static void
test_guards_are_taken_off (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, "date,symptom,value,note\n2026-06-01,fatigue,5,'=1+1\n2026-06-02,fatigue,5,'twas\n");
  assert_ratings (c, "fatigue 2026-06-01 - 5 - - =1+1\nfatigue 2026-06-02 - 5 - - 'twas\n");
}

static void
test_too_long_note (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  g_autoptr (GString) text = g_string_new ("date,symptom,value,note\n2026-06-01,fatigue,5,");

  for (int i = 0; i < 20000; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "\n2026-06-01,fatigue,5,short\n");
  import_text (c, text->str);
  assert_counts (c, 1, 0, 1, 0);
  assert_skip (c, 0, 2, NULL, "note");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-scores/long", test_long);
  g_test_add_func ("/import-scores/wide", test_wide);
  g_test_add_func ("/import-scores/scale", test_scale_keeps_the_source);
  g_test_add_func ("/import-scores/each-reason", test_each_reason);
  g_test_add_func ("/import-scores/reasons-of-wide-rows", test_reasons_of_wide_rows);
  g_test_add_func ("/import-scores/note-without-score", test_note_without_score);
  g_test_add_func ("/import-scores/date-formats", test_date_formats);
  g_test_add_func ("/import-scores/first-use", test_first_use_of_a_built_in_symptom);
  g_test_add_func ("/import-scores/own-symptom", test_own_symptom);
  g_test_add_func ("/import-scores/observer", test_observer);
  g_test_add_func ("/import-scores/guards", test_guards_are_taken_off);
  g_test_add_func ("/import-scores/too-long-note", test_too_long_note);
  return g_test_run ();
}
