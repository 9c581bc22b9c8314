/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"
#include "errors.h"
#include "journal.h"

#include <locale.h>
#include <string.h>

static void
test_table (void)
{
  guint n;
  const CorrinReportSection *sections = corrin_report_sections (&n);
  CorrinReportSections all = 0;

  g_assert_cmpuint (n, ==, 16);
  for (guint i = 0; i < n; i++)
    {
      CorrinReportSections read = 0;
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (all & sections[i].section, ==, 0);
      all |= sections[i].section;
      g_assert_true (corrin_report_sections_parse (sections[i].name, &read, &error));
      g_assert_cmpuint (read, ==, sections[i].section);
      g_assert_cmpint (g_str_has_prefix (sections[i].name, "appendix-"), ==, sections[i].is_appendix);
      g_assert_cmpstr (corrin_report_section_title (&sections[i]), !=, "");
      g_assert_cmpint ((corrin_report_sections_default () & sections[i].section) == 0, ==,
                       sections[i].is_appendix);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *words;
    const char *expected;
  } lists[] = {
    { "labs", "labs" },
    { " labs , words,LABS", "words, labs" },
    { "default",
      "words, treatment, symptoms, timeline, cycles, labs, reactions, questions, noted, calendar, method" },
    { "default,appendix-doses",
      "words, treatment, symptoms, timeline, cycles, labs, reactions, questions, noted, "
      "calendar, method, appendix-doses" },
    { "labs,", "labs" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      CorrinReportSections sections;
      g_autoptr (GError) error = NULL;
      g_autofree char *names = NULL;

      g_assert_true (corrin_report_sections_parse (lists[i].words, &sections, &error));
      names = corrin_report_sections_format (sections);
      g_assert_cmpstr (names, ==, lists[i].expected);
    }
}

static void
test_unknown_word (void)
{
  static const char *const lists[] = { "labs,bloods", "", " , ", "lab" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      CorrinReportSections sections;
      g_autoptr (GError) error = NULL;

      g_assert_false (corrin_report_sections_parse (lists[i], &sections, &error));
      g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "appendix-calendar"));
      if (i == 0)
        g_assert_nonnull (strstr (error->message, "“bloods”"));
    }
}

static gint64
add_private (TestJournal *journal, gpointer record)
{
  CORRIN_RECORD (record)->is_private = TRUE;
  CORRIN_RECORD (record)->person = journal->person;
  return test_add (journal, record);
}

static void
add_lab (TestJournal *journal, const char *value, gboolean is_private)
{
  CorrinRecord *record = corrin_record_new (&corrin_lab_result_kind);
  CorrinLabResult *lab = (CorrinLabResult *) record;

  lab->day = corrin_day_parse ("2026-06-10");
  lab->analyte = g_strdup ("ferritin");
  lab->value = g_strdup (value);
  lab->unit = g_strdup ("secret-unit");
  record->is_private = is_private;
  record->person = journal->person;
  test_add (journal, record);
}

static void
add_question (TestJournal *journal, const char *text, gboolean is_private)
{
  CorrinRecord *record = corrin_record_new (&corrin_question_kind);
  CorrinQuestion *question = (CorrinQuestion *) record;

  question->text = g_strdup (text);
  record->is_private = is_private;
  record->person = journal->person;
  test_add (journal, record);
}

static void
add_reaction (TestJournal *journal, gint64 dose, const char *what, gboolean is_private)
{
  CorrinRecord *record = corrin_record_new (&corrin_reaction_kind);
  CorrinReaction *reaction = (CorrinReaction *) record;

  reaction->dose = dose;
  reaction->day = corrin_day_parse ("2026-06-11");
  reaction->what = CORRIN_REACTION_OTHER;
  reaction->what_other = g_strdup (what);
  record->is_private = is_private;
  record->person = journal->person;
  test_add (journal, record);
}

static char *
text_of (TestJournal *journal, gboolean with_private)
{
  CorrinReportOptions options = corrin_report_options_default ();
  const CorrinPeriod period = { CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinReportSource) source =
      corrin_report_source_read (journal->store, journal->person, period, with_private, &error);
  g_autoptr (CorrinReport) report = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (source->known->with_private, ==, with_private);
  corrin_report_sections_parse ("all", &options.sections, &error);
  options.with_private = with_private;
  report = corrin_report_new (source, &options);
  return corrin_report_text (report);
}

/* What is marked as private is in the report only when that was chosen, whatever kind it is and in every section. */
static void
test_private (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 dose = 0;
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  dose = test_add (journal, test_dose (journal, "2026-06-10"));
  for (int is_private = FALSE; is_private <= TRUE; is_private++)
    {
      CorrinRecord *rating = (CorrinRecord *) test_rating (
          journal, journal->fatigue, is_private ? "2026-06-12" : "2026-06-11", is_private ? 9 : 3);

      rating->is_private = is_private;
      test_add (journal, rating);
      add_lab (journal, is_private ? "4711" : "41", is_private);
      add_question (journal, is_private ? "Hidden question" : "Open question", is_private);
      add_reaction (journal, dose, is_private ? "hidden reaction" : "open reaction", is_private);
    }
  without = text_of (journal, FALSE);
  with = text_of (journal, TRUE);
  for (guint i = 0; i < 4; i++)
    {
      static const char *const hidden[] = { "4711", "Hidden question", "hidden reaction", "12 Jun 2026" };
      static const char *const open[] = { "41 secret-unit", "Open question", "open reaction", "11 Jun 2026" };

      g_assert_null (strstr (without, hidden[i]));
      g_assert_nonnull (strstr (with, hidden[i]));
      g_assert_nonnull (strstr (without, open[i]));
    }
  g_assert_nonnull (strstr (without, "Private entries are left out."));
  g_assert_nonnull (strstr (with, "Private entries are included."));
}

/* Since the last visit that the report may know of. */
static void
test_period (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  const CorrinPeriod open = { CORRIN_DAY_NONE, corrin_day_parse ("2026-12-31") };
  CorrinRecord *first = corrin_record_new (&corrin_appointment_kind);
  CorrinRecord *second = corrin_record_new (&corrin_appointment_kind);

  ((CorrinAppointment *) first)->day = corrin_day_parse ("2026-05-04");
  ((CorrinAppointment *) second)->day = corrin_day_parse ("2026-06-01");
  first->person = journal->person;
  test_add (journal, first);
  add_private (journal, second);
  for (int with_private = FALSE; with_private <= TRUE; with_private++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CorrinReportSource) source =
          corrin_report_source_read (journal->store, journal->person, open, with_private, &error);

      g_assert_no_error (error);
      g_assert_cmpint (source->summary->period.from, ==,
                       corrin_day_parse (with_private ? "2026-06-01" : "2026-05-04"));
      g_assert_cmpint (source->summary->period.to, ==, corrin_day_parse ("2026-06-30"));
    }
}

/* Only what is chosen is there, on the pages and in the text; the header always. */
static void
test_chosen_alone (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  const CorrinPeriod period = { CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinReportSource) source =
      corrin_report_source_read (journal->store, journal->person, period, FALSE, &error);
  guint n;
  const CorrinReportSection *sections = corrin_report_sections (&n);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      CorrinReportOptions options = corrin_report_options_default ();
      g_autoptr (CorrinReport) report = NULL;
      g_autofree char *text = NULL;
      gboolean has_heading = sections[i].section != CORRIN_REPORT_TIMELINE;

      options.sections = sections[i].section;
      report = corrin_report_new (source, &options);
      text = corrin_report_text (report);
      g_assert_true (g_str_has_prefix (text, "B12 injections: own record\n"));
      for (guint k = 0; k < n; k++)
        {
          g_autofree char *heading = g_strdup_printf ("\n\n%s\n", corrin_report_section_title (&sections[k]));

          g_assert_cmpint (strstr (text, heading) != NULL, ==, i == k && has_heading);
        }
      g_assert_cmpuint (corrin_report_n_pages (report), ==, 1);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/sections/table", test_table);
  g_test_add_func ("/sections/parse", test_parse);
  g_test_add_func ("/sections/unknown-word", test_unknown_word);
  g_test_add_func ("/sections/private", test_private);
  g_test_add_func ("/sections/period", test_period);
  g_test_add_func ("/sections/chosen-alone", test_chosen_alone);
  return g_test_run ();
}
