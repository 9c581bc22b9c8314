/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-case.h"

static void
test_choices (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  c->options.columns = "Tag=date, Uhr = time,müde=fatigue";
  import_text (c, "Tag,Uhr,müde,tingling,note\n2026-06-01,08:58,5,6,words\n");
  /* Once a symptom is chosen, only chosen ones are read; roles are still known by their names. */
  assert_counts (c, 2, 0, 0, 0);
  assert_ignored (c, "tingling");
  assert_ratings (c, "fatigue 2026-06-01 08:58 5 - - -\n");

  c->options.columns = "Tag=date";
  import_text (c, "Tag,fatigue,tingling\n2026-06-02,5,6\n");
  assert_counts (c, 2, 0, 0, 0);
  assert_ignored (c, "");
}

static void
test_choices_go_before_names (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  c->options.columns = "written=date,fatigue=tingling";
  import_text (c, "date,written,fatigue\n2026-06-01,2026-06-02,5\n");
  assert_counts (c, 1, 0, 0, 0);
  assert_ignored (c, "date");
  assert_ratings (c, "tingling 2026-06-02 - 5 - - -\n");
}

static void
test_two_columns_of_one_symptom (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  c->options.columns = "morning=fatigue,evening=fatigue";
  import_text (c, "date,morning,evening\n2026-06-01,5,5\n2026-06-02,5,7\n");
  assert_refused (c, CORRIN_ERROR_INVALID,
                  "The columns “morning” and “evening” cannot both be “fatigue”: a symptom has one column.");
  /* By its key and by its name it is the same symptom. */
  c->options.columns = "evening=Fatigue,morning=fatigue";
  import_text (c, "date,morning,evening\n2026-06-01,5,5\n");
  assert_refused (c, CORRIN_ERROR_INVALID, "“evening” and “morning”");

  c->options.columns = NULL;
  import_text (c, "date,fatigue,Fatigue\n2026-06-03,5,5\n");
  assert_counts (c, 1, 0, 0, 0);
  assert_ignored (c, "Fatigue");
}

static void
test_names_with_marks (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  c->options.columns = "How tired\\, 0\\=not at all=fatigue,When=date";
  import_text (c, "When,\"How tired, 0=not at all\",\n2026-06-01,5,\n");
  assert_counts (c, 1, 0, 0, 0);
  assert_ignored (c, "column 3");
}

static void
test_long_with_choices (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  c->options.columns = "what=symptom,how=value";
  import_text (c, "date,what,how,pain\n2026-06-01,pain,5,6\n");
  assert_counts (c, 1, 0, 0, 0);
  assert_ignored (c, "pain");
  c->options.columns = "how=value";
  import_text (c, "date,symptom,how\n2026-06-02,pain,5\n");
  assert_counts (c, 1, 0, 0, 0);
}

static void
test_doses_with_choices (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  c->options.columns = "drug=substance,given=at";
  import_text (c, "given,drug,fatigue,batch\n2026-06-01,hydroxocobalamin,5,X1\n");
  assert_counts (c, 1, 0, 0, 0);
  assert_ignored (c, "fatigue");
  assert_doses (c, " given 2026-06-01 day - - - hydroxocobalamin - not-known not-known X1 -\n");
}

typedef struct
{
  const char *columns;
  const char *header;
  CorrinError code;
  const char *message;
} Refusal;

static void
test_refusals (void)
{
  static const Refusal cases[] = {
    { "fatigue", "date,fatigue", CORRIN_ERROR_INVALID, "does not say which column is what" },
    { "a=b=c", "a,b", CORRIN_ERROR_INVALID, "does not say which column is what" },
    { "=date", "date,fatigue", CORRIN_ERROR_INVALID, "does not say which column is what" },
    { "a=date,", "a,fatigue", CORRIN_ERROR_INVALID, "does not say which column is what" },
    { "", "date,fatigue", CORRIN_ERROR_INVALID, "does not say which column is what" },
    { "mood=mood", "date,mood", CORRIN_ERROR_INVALID, "“mood” is neither what a column can be" },
    { "when=date", "date,fatigue", CORRIN_ERROR_PARSE,
      "no column “when”. The columns of the file are: date, fatigue." },
    { "a=date,b=date", "a,b,fatigue", CORRIN_ERROR_INVALID, "Only one column can be “date”" },
    { "a=date,a=fatigue", "a,b", CORRIN_ERROR_PARSE, "“a” can only be used once" },
    { "A=fatigue", "date,a,a", CORRIN_ERROR_PARSE, "several columns “A”" },
    { "x=fatigue,y=micrograms", "date,x,y", CORRIN_ERROR_PARSE, "only one kind can be read at a time" },
    { "x=fatigue,y=value", "date,x,y", CORRIN_ERROR_PARSE, "not both" },
    { "x=fatigue,y=batch", "date,x,y", CORRIN_ERROR_PARSE, "only one kind" },
    { "x=fatigue,y=needle", "date,x,y", CORRIN_ERROR_INVALID, "No column can be “needle” beside the others" },
    { NULL, "date,mood", CORRIN_ERROR_PARSE,
      "No column holds the scores of a symptom, or doses. The columns" },
    { NULL, "fatigue,tingling", CORRIN_ERROR_PARSE, "No column holds the date" },
    { NULL, "date,fatigue,micrograms", CORRIN_ERROR_PARSE, "only one kind can be read at a time" },
    { NULL, "date,symptom", CORRIN_ERROR_PARSE, "needs another" },
    { NULL, "date,value", CORRIN_ERROR_PARSE, "needs another" },
    { NULL, "{\"a\":1}", CORRIN_ERROR_PARSE, "not a table" },
    { NULL, "<html>", CORRIN_ERROR_PARSE, "not a table" },
    { NULL, "%PDF-1.5", CORRIN_ERROR_PARSE, "not a table" },
    { NULL, "dat\xe9,fatigue", CORRIN_ERROR_PARSE, "UTF-8" },
  };
  g_autoptr (ImportCase) c = import_case_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\n2026-06-01,5,6\n", cases[i].header);

      c->options.columns = cases[i].columns;
      import_text (c, text);
      assert_refused (c, cases[i].code, cases[i].message);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-columns/choices", test_choices);
  g_test_add_func ("/import-columns/choices-before-names", test_choices_go_before_names);
  g_test_add_func ("/import-columns/two-of-one-symptom", test_two_columns_of_one_symptom);
  g_test_add_func ("/import-columns/names-with-marks", test_names_with_marks);
  g_test_add_func ("/import-columns/long", test_long_with_choices);
  g_test_add_func ("/import-columns/doses", test_doses_with_choices);
  g_test_add_func ("/import-columns/refusals", test_refusals);
  return g_test_run ();
}
