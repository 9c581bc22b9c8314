/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page as plain text: the same content and numbers as the PDF, in the same order. */
#include "case.h"
#include "content.h"
#include "support.h"

#include <locale.h>
#include <string.h>

#define LINE_MAX_LENGTH 78

/* Takes the evidence. */
static CorrinReport *
report_on (CorrinEvidence *evidence)
{
  CorrinReportOptions options = { .paper = CORRIN_PAPER_A4, .with_birth_day = TRUE };
  CorrinReport *report;

  options.sections = corrin_report_sections_default ();
  report = case_report (evidence, options);
  corrin_evidence_free (evidence);
  return report;
}

static CorrinEvidence *
doses_alone (void)
{
  CorrinEvidence *evidence = case_two_years ();

  g_ptr_array_set_size (evidence->symptoms, 0);
  return evidence;
}

static void
assert_in_order (const char *text, const char *const *texts)
{
  const char *rest = text;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      const char *found = strstr (rest, texts[i]);

      if (found == NULL)
        g_error ("“%s” is not in the text, or stands too early:\n%s", texts[i], text);
      rest = found + strlen (texts[i]);
    }
}

static void
test_two_years (void)
{
  static const char *const texts[] = {
    "B12 injections: own record\nMaria Schönfeld\nBorn 3 May 1974\n31 August to 22 November 2026 (84 days)\n",
    "\nIn the patient’s words\nWhat matters most: Being awake",
    "\nQuestions: 1. Can the injections stay at 8 weeks?\n  2. Should iron",
    "\n2 more under “Questions”\n",
    "\nTreatment\nDiagnosis as told: ",
    "\nNext planned: 28 December 2026\n",
    "\nSymptoms\n0 to 10, higher is worse",
    "\nFatigue: 0 no fatigue, 10 the worst I can imagine\n",
    "First four weeks: median ",
    ", 24 of 28 days\n",
    "Whole period: median ",
    "\nTingling: ",
    "\nRated on 73 of 84 days",
    "\nTime line\n31 August 2026 to 22 November 2026. Fatigue: 73 days rated, between ",
    "\n12 October 2026: Ferritin 41 µg/L\n",
    "\nKept by the patient",
    ("\nCorrin " CORRIN_VERSION "\n"),
    NULL,
  };
  g_autoptr (CorrinReport) report = report_on (case_two_years ());
  g_autofree char *text = corrin_report_text (report);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  assert_in_order (text, texts);
  for (char **line = lines; *line != NULL; line++)
    g_assert_cmpint (g_utf8_strlen (*line, -1), <=, LINE_MAX_LENGTH);
}

static void
test_nothing_recorded (void)
{
  static const char *const texts[] = {
    "What matters most: not noted\n",           "Questions: not noted\n",
    "Injections: None recorded in this jo",     "Plan as agreed: not noted\n",
    "The patient rated no symptom in this per", NULL,
  };
  g_autoptr (CorrinReport) report = report_on (case_new ("2026-11-22"));
  g_autofree char *text = corrin_report_text (report);

  assert_in_order (text, texts);
  g_assert_null (strstr (text, "Time line"));
  g_assert_null (strstr (text, "(null)"));
}

static void
test_doses_alone (void)
{
  static const char *const texts[] = {
    "\nInjections so far\n12 of 16 shown\n",
    "\n2 Nov 2026: hydroxocobalamin, 1000 micrograms; into the muscle (IM)\n  Days since the one before: "
    "47\n",
    NULL,
  };
  g_autoptr (CorrinReport) report = report_on (doses_alone ());
  g_autofree char *text = corrin_report_text (report);

  assert_in_order (text, texts);
}

/* A question that is only offered has the words that the person read. */
static void
test_offered_question (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  CorrinQuestion *question = case_question (evidence, NULL, TRUE);
  g_autoptr (CorrinReport) report = NULL;
  g_autofree char *text = NULL;

  question->key = g_strdup ("cause");
  report = report_on (evidence);
  text = corrin_report_text (report);
  g_assert_nonnull (strstr (text, "Questions: 1. What is the likely cause?\n"));
}

/* The words of a person stay one paragraph and are never cut. */
static void
test_long_words (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (CorrinReport) report = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (words, "word%u\n", i);
  evidence->person->what_matters = g_strdup (words->str);
  report = report_on (evidence);
  text = corrin_report_text (report);
  g_assert_nonnull (strstr (text, "What matters most: word0 word1"));
  g_assert_nonnull (strstr (text, "word499\n"));
}

static GHashTable *
numbers_in (const char *text)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("[0-9]+([.,][0-9]+)*", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_add (numbers, g_match_info_fetch (match, 0));
  return numbers;
}

/* What the file says, but for the scales of the chart and the number of the page. */
static char *
text_of_pdf (const CorrinReport *report)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "summary.pdf", NULL);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  char *argv[] = { program, (char *) "-raw", path, (char *) "-", NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  char *chart;

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }
  g_assert_true (corrin_report_save_pdf (report, path, NULL, &error));
  g_assert_true (g_spawn_sync (NULL, argv, NULL, 0, NULL, NULL, &output, NULL, NULL, &error));
  chart = strstr (output, "Time line");
  if (chart == NULL)
    chart = strstr (output, "Kept by the patient");
  g_assert_nonnull (chart);
  *chart = '\0';
  return output;
}

static void
check_numbers (CorrinEvidence *evidence)
{
  g_autoptr (CorrinReport) report = report_on (evidence);
  g_autofree char *text = corrin_report_text (report);
  g_autofree char *pdf = text_of_pdf (report);
  g_autoptr (GHashTable) said = numbers_in (text);
  g_autoptr (GHashTable) printed = pdf != NULL ? numbers_in (pdf) : NULL;
  GHashTableIter iter;
  gpointer number;

  if (printed == NULL)
    return;
  g_assert_cmpuint (g_hash_table_size (printed), >, 0);
  g_hash_table_iter_init (&iter, printed);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (!g_hash_table_contains (said, number))
      g_error ("%s is on the page and not in the text:\n%s", (const char *) number, text);
}

static void
test_every_number_of_the_page (void)
{
  check_numbers (case_two_years ());
  check_numbers (doses_alone ());
  check_numbers (case_new ("2026-11-22"));
}

/* Looks for what a part says behind what was found before, wherever the lines are broken. */
static void
find_next (const char *flat, const char **rest, const char *what)
{
  g_auto (GStrv) words = g_strsplit_set (what, " \n", -1);
  g_autofree char *one = NULL;
  const char *found;

  if (what[0] == '\0')
    return;
  one = g_strjoinv (" ", words);
  found = strstr (*rest, one);
  if (found == NULL)
    g_error ("“%s” is not in the text, or stands too early:\n%s", one, flat);
  *rest = found + strlen (one);
}

static char *
flatten (const char *text)
{
  GString *flat = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (flat, *p);
    else if (flat->len > 0 && flat->str[flat->len - 1] != ' ')
      g_string_append_c (flat, ' ');
  return g_string_free (flat, FALSE);
}

static void
find_part (const char *flat, const char **rest, const CorrinPart *part)
{
  find_next (flat, rest, part->title);
  find_next (flat, rest, part->remark != NULL ? part->remark : "");
  for (guint i = 0; i < part->rows->len; i++)
    for (char **cell = g_ptr_array_index (part->rows, i); *cell != NULL; cell++)
      find_next (flat, rest, *cell);
  for (guint i = 0; i < part->facts->len; i++)
    find_next (flat, rest, ((CorrinFact *) part->facts->pdata[i])->text);
  for (guint i = 0; i < part->figures->len; i++)
    find_next (flat, rest, ((CorrinPartFigure *) part->figures->pdata[i])->words);
  for (guint i = 0; i < part->notes->len; i++)
    find_next (flat, rest, part->notes->pdata[i]);
}

/* Every block and every appendix, cell by cell, in the order of the pages. */
static void
test_every_part (void)
{
  CorrinReportOptions options = corrin_report_options_default ();
  g_autoptr (CorrinEvidence) evidence = case_two_years ();
  g_autoptr (CorrinSummary) summary = case_summary (evidence);
  g_autoptr (CaseSource) source = case_source_new (evidence, summary);
  g_autoptr (CorrinReportContent) content = NULL;
  g_autoptr (CorrinReport) report = NULL;
  g_autofree char *text = NULL;
  g_autofree char *flat = NULL;
  const char *rest;

  corrin_report_sections_parse ("all", &options.sections, NULL);
  content = corrin_report_content_new (&source->source, &options);
  report = corrin_report_new (&source->source, &options);
  text = corrin_report_text (report);
  rest = flat = flatten (text);
  g_assert_cmpuint (content->parts->len, ==, 12);
  for (guint i = 0; i < content->parts->len; i++)
    find_part (flat, &rest, content->parts->pdata[i]);
}

/* The command that gives a text makes no pages for it. */
static void
test_without_pages (void)
{
  CorrinReportOptions options = corrin_report_options_default ();
  g_autoptr (CorrinEvidence) evidence = case_two_years ();
  g_autoptr (CorrinSummary) summary = case_summary (evidence);
  g_autoptr (CaseSource) source = case_source_new (evidence, summary);
  g_autoptr (CorrinReport) report = corrin_report_new (&source->source, &options);
  g_autofree char *of_pages = corrin_report_text (report);
  g_autofree char *alone = corrin_report_text_new (&source->source, &options);

  g_assert_cmpstr (alone, ==, of_pages);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-11-22T12:00:00+01:00");
  g_test_add_func ("/text/two-years", test_two_years);
  g_test_add_func ("/text/nothing-recorded", test_nothing_recorded);
  g_test_add_func ("/text/doses-alone", test_doses_alone);
  g_test_add_func ("/text/offered-question", test_offered_question);
  g_test_add_func ("/text/long-words", test_long_words);
  g_test_add_func ("/text/every-number-of-the-page", test_every_number_of_the_page);
  g_test_add_func ("/text/every-part", test_every_part);
  g_test_add_func ("/text/without-pages", test_without_pages);
  return g_test_run ();
}
