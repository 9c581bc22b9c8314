/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case.h"
#include "content.h"
#include "support.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* Evidence, and what is made from it. */
typedef struct
{
  CorrinEvidence *evidence;
  CorrinSummary *summary;
  CaseSource *source;
} Parts;

static Parts
parts_of (CorrinEvidence *evidence)
{
  Parts parts = { .evidence = evidence };

  parts.summary = case_summary (evidence);
  parts.source = case_source_new (evidence, parts.summary);
  return parts;
}

static void
parts_clear (Parts *parts)
{
  case_source_free (parts->source);
  corrin_summary_free (parts->summary);
  corrin_evidence_free (parts->evidence);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static void
assert_row (const CorrinPart *part, guint row, ...)
{
  GStrv cells = g_ptr_array_index (part->rows, row);
  va_list expected;

  va_start (expected, row);
  for (guint i = 0; i < part->columns->len; i++)
    g_assert_cmpstr (cells[i], ==, va_arg (expected, const char *));
  va_end (expected);
}

static const char *
note (const CorrinPart *part, guint index)
{
  g_assert_cmpuint (part->notes->len, >, index);
  return g_ptr_array_index (part->notes, index);
}

static void
test_nothing_is_known (void)
{
  g_auto (Parts) parts = parts_of (case_new ("2026-11-22"));
  const CorrinReportSource *source = &parts.source->source;
  g_autoptr (CorrinPart) cycles = corrin_cycles_part_new (source);
  g_autoptr (CorrinPart) labs = corrin_labs_part_new (source);
  g_autoptr (CorrinPart) reactions = corrin_reactions_part_new (source);
  g_autoptr (CorrinPart) questions = corrin_questions_part_new (source);
  g_autoptr (CorrinPart) noted = corrin_noted_part_new (source);
  g_autoptr (CorrinPart) calendar = corrin_calendar_part_new (source);

  g_assert_cmpstr (note (cycles, 0), ==, "The patient rated no symptom in this period.");
  g_assert_cmpstr (note (labs, 0), ==, "No lab results are recorded.");
  g_assert_cmpstr (note (reactions, 0), ==, "No reaction is noted in this period.");
  g_assert_cmpstr (note (calendar, 0), ==, "In these weeks nothing was rated, and no injection is recorded.");
  g_assert_cmpuint (questions->rows->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpstr (((GStrv) g_ptr_array_index (questions->rows, i))[1], ==, "not noted");
  g_assert_cmpuint (noted->facts->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (((CorrinFact *) g_ptr_array_index (noted->facts, i))->text, ==, "not noted");
}

static void
test_cycles (void)
{
  g_auto (Parts) parts = parts_of (case_two_years ());
  g_autoptr (CorrinPart) ready = corrin_cycles_part_new (&parts.source->source);
  g_autoptr (CorrinPart) early = NULL;

  g_assert_cmpstr (ready->remark, ==,
                   "Fatigue: 7 cycles, 503 days rated, 25 Nov 2024 to 22 Nov 2026; 3 others left out");
  g_assert_cmpuint (ready->figures->len, ==, 1);
  g_assert_nonnull (strstr (((CorrinPartFigure *) ready->figures->pdata[0])->words, "Days 0 to 6: median 5"));
  g_assert_true (corrin_cycles_part_has_profile (ready));
  g_ptr_array_set_size (parts.evidence->doses, 8);
  early = corrin_cycles_part_new (&parts.source->source);
  g_assert_true (g_str_has_prefix (note (early, 0), "1 of 3 cycles so far."));
}

/* Single cycles are shown before there are enough of them for a profile. */
static void
test_nothing_before_three_cycles (void)
{
  g_auto (Parts) parts = parts_of (case_two_years ());
  g_autoptr (CorrinPart) early = NULL;
  g_autoptr (CorrinPart) none = NULL;

  g_ptr_array_set_size (parts.evidence->doses, 8);
  early = corrin_cycles_part_new (&parts.source->source);
  g_assert_false (corrin_cycles_part_has_profile (early));
  g_assert_cmpstr (early->remark, ==, "Fatigue");
  g_assert_cmpuint (early->figures->len, ==, 1);
  g_assert_nonnull (
      strstr (((CorrinPartFigure *) early->figures->pdata[0])->words, "Until then each cycle is a line."));
  g_ptr_array_set_size (parts.evidence->doses, 0);
  none = corrin_cycles_part_new (&parts.source->source);
  g_assert_cmpuint (none->figures->len, ==, 0);
  g_assert_true (g_str_has_prefix (note (none, 0), "0 of 3 cycles so far."));
}

/* The results of the period, before them of each value the last one, all as they were printed. */
static void
test_labs (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  g_auto (Parts) parts = { 0 };
  g_autoptr (CorrinPart) labs = NULL;
  g_autoptr (CorrinPart) all = NULL;
  CorrinLabResult *lab;

  case_dose (evidence, "2026-10-01");
  case_lab (evidence, "2025-01-10", "ferritin", "12", "µg/L");
  case_lab (evidence, "2026-02-10", "ferritin", "20.0", "µg/L");
  case_lab (evidence, "2026-02-10", "b12", "98", "pmol/L");
  lab = case_lab (evidence, "2026-10-12", "ferritin", "41", "µg/L");
  lab->comparator = CORRIN_COMPARATOR_ABOVE;
  lab->low = 30;
  lab->high = 200;
  lab->flag = g_strdup ("H\n*");
  lab->laboratory = g_strdup ("City  lab");
  lab = case_lab (evidence, "2026-10-12", "Own value", "0", NULL);
  lab->range_text = g_strdup ("see note");
  lab->low = lab->high = NAN;
  parts = parts_of (evidence);
  labs = corrin_labs_part_new (&parts.source->source);
  g_assert_cmpuint (labs->rows->len, ==, 4);
  assert_row (labs, 1, "10 Feb 2026", "Vitamin B12", "98 pmol/L", "", "", "", "not known");
  assert_row (labs, 2, "12 Oct 2026", "Ferritin", ">41 µg/L", "30–200", "H *", "City lab", "11 days");
  assert_row (labs, 3, "12 Oct 2026", "Own value", "0", "see note", "", "", "11 days");
  g_assert_cmpstr (labs->remark, ==, "4 of 5 entries shown: the period, and each value’s last one before it");
  all = corrin_all_labs_part_new (&parts.source->source);
  g_assert_cmpuint (all->rows->len, ==, 5);
  g_assert_cmpstr (all->remark, ==, "5 of 5 entries shown");
}

static CorrinReaction *
add_reaction (CorrinEvidence *evidence, const char *day, gint64 dose, gint64 id)
{
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);

  reaction->record.id = id;
  reaction->day = corrin_day_parse (day);
  reaction->dose = dose;
  reaction->what = CORRIN_REACTION_HEADACHE;
  reaction->severity = NAN;
  g_ptr_array_add (evidence->reactions, reaction);
  return reaction;
}

static void
test_reactions (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  g_autoptr (GPtrArray) follow_ups = g_ptr_array_new_with_free_func (corrin_record_free);
  CorrinReactionFollowUp *later = corrin_record_new (&corrin_reaction_follow_up_kind);
  g_auto (Parts) parts = { 0 };
  g_autoptr (CorrinPart) reactions = NULL;
  CorrinReaction *reaction;

  for (guint i = 0; i < 3; i++)
    {
      CorrinDose *dose = case_dose (evidence, i == 0 ? "2026-09-10" : i == 1 ? "2026-10-10" : "2026-11-10");

      dose->record.id = i + 1;
      dose->site = i == 1 ? CORRIN_SITE_RIGHT_THIGH : CORRIN_SITE_LEFT_THIGH;
    }
  reaction = add_reaction (evidence, "2026-09-11", 1, 7);
  reaction->severity = 0;
  reaction->how_long = g_strdup ("a day");
  reaction = add_reaction (evidence, "2026-10-12", 2, 8);
  reaction->needed_care = TRUE;
  reaction->what_was_done = g_strdup ("cooled");
  add_reaction (evidence, "2026-11-20", 0, 9)->what_was_done = g_strdup ("nothing");
  later->reaction = 7;
  later->day = corrin_day_parse ("2026-09-12");
  later->severity = 0;
  g_ptr_array_add (follow_ups, later);
  parts = parts_of (evidence);
  parts.source->source.follow_ups = follow_ups;
  reactions = corrin_reactions_part_new (&parts.source->source);
  g_assert_cmpuint (reactions->rows->len, ==, 3);
  assert_row (reactions, 0, "12 Oct 2026", "10 Oct 2026, right thigh", "headache", "", "",
              "Needed care: cooled");
  assert_row (reactions, 1, "11 Sep 2026", "10 Sep 2026, left thigh", "headache", "0", "a day; 12 Sep: 0",
              "");
  assert_row (reactions, 2, "20 Nov 2026", "not known", "headache", "", "", "nothing");
  g_assert_cmpstr (
      note (reactions, 0), ==,
      "Injections of this period with a reaction, by site: left thigh 1 of 2, right thigh 1 of 1.");
  g_assert_cmpstr (reactions->remark, ==, "3 of 3 entries shown");
}

/* One that says only how it went on has no severity. */
static void
test_follow_up_without_severity (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  g_autoptr (GPtrArray) follow_ups = g_ptr_array_new_with_free_func (corrin_record_free);
  CorrinReactionFollowUp *later = corrin_record_new (&corrin_reaction_follow_up_kind);
  g_auto (Parts) parts = { 0 };
  g_autoptr (CorrinPart) reactions = NULL;

  add_reaction (evidence, "2026-11-20", 0, 9)->how_long = g_strdup ("a day");
  later->reaction = 9;
  later->day = corrin_day_parse ("2026-11-21");
  later->severity = NAN;
  g_ptr_array_add (follow_ups, later);
  parts = parts_of (evidence);
  parts.source->source.follow_ups = follow_ups;
  reactions = corrin_reactions_part_new (&parts.source->source);
  assert_row (reactions, 0, "20 Nov 2026", "not known", "headache", "", "a day; 21 Nov", "");
}

/* A site that is none of those offered is told in the person's own words. */
static void
test_reaction_at_another_site (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  CorrinDose *dose = case_dose (evidence, "2026-11-10");
  g_auto (Parts) parts = { 0 };
  g_autoptr (CorrinPart) reactions = NULL;

  dose->record.id = 1;
  dose->site = CORRIN_SITE_OTHER;
  dose->site_other = g_strdup ("below the\nbelly button");
  add_reaction (evidence, "2026-11-11", 1, 9);
  parts = parts_of (evidence);
  reactions = corrin_reactions_part_new (&parts.source->source);
  assert_row (reactions, 0, "11 Nov 2026", "10 Nov 2026, below the belly button", "headache", "", "", "");
}

static void
test_questions_and_notes (void)
{
  CorrinEvidence *evidence = case_two_years ();
  g_auto (Parts) parts = { 0 };
  g_autoptr (CorrinPart) questions = NULL;
  g_autoptr (CorrinPart) noted = NULL;

  evidence->person->causes = g_strdup ("diet surgery");
  evidence->person->cause_other = g_strdup ("<b>own</b>");
  evidence->person->medicines = g_strdup ("metformin\n500 mg");
  parts = parts_of (evidence);
  questions = corrin_questions_part_new (&parts.source->source);
  g_assert_cmpuint (questions->rows->len, ==, 7);
  assert_row (questions, 1, "What is the likely cause?", "Noted: diet, surgery, <b>own</b>.");
  assert_row (questions, 5, "4. Would tablets between the injections be an option?", "");
  assert_row (questions, 6, "5. Do I need a new prescription?", "");
  noted = corrin_noted_part_new (&parts.source->source);
  g_assert_cmpstr (((CorrinFact *) noted->facts->pdata[0])->text, ==, "diet, surgery, <b>own</b>");
  g_assert_cmpstr (((CorrinFact *) noted->facts->pdata[2])->text, ==, "metformin 500 mg");
}

static void
test_calendar (void)
{
  g_auto (Parts) parts = parts_of (case_two_years ());
  g_autoptr (CorrinPart) calendar = corrin_calendar_part_new (&parts.source->source);
  g_autoptr (CorrinPart) whole = NULL;

  g_assert_cmpuint (calendar->figures->len, ==, 1);
  g_assert_nonnull (strstr (((CorrinPartFigure *) calendar->figures->pdata[0])->words,
                            "31 August 2026 to 22 November 2026. 73 of 84 days rated."));
  parts.summary->period.from = corrin_day_parse ("2024-12-30");
  whole = corrin_whole_calendar_part_new (&parts.source->source);
  g_assert_cmpuint (whole->figures->len, ==, 3);
}

/* A carer's ratings are tables of their own; what was typed late has a mark. */
static void
test_all_ratings (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  CorrinSymptomEvidence *symptom = case_symptom (evidence, "fatigue", NULL);
  g_autoptr (CorrinEvidence) seen = case_new ("2026-11-22");
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_part_free);
  g_auto (Parts) parts = { 0 };
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  CorrinDay day = corrin_day_parse ("2026-11-01");
  CorrinSymptomsContent symptoms = { 0 };
  const CorrinPart *table;

  case_rate (symptom, day, 4);
  case_rate (symptom, day, 6);
  case_rate (symptom, day + 2, 0);
  g_array_append_val (late, g_array_index (symptom->points, CorrinPoint, 2));
  symptom->late = late;
  case_rate (case_symptom (evidence, "pain", NULL), day + 1, 2.5);
  case_rate (case_symptom (seen, "fatigue", NULL), day + 5, 8);
  case_observer (evidence, "Anna", day + 5, day + 5);
  ((CorrinObserverEvidence *) evidence->observers->pdata[0])->symptoms = seen->symptoms;
  parts = parts_of (evidence);
  corrin_ratings_parts_add (tables, &parts.source->source);
  g_assert_cmpuint (tables->len, ==, 2);
  table = tables->pdata[0];
  g_assert_cmpstr (table->remark, ==, "4 of 4 entries shown");
  assert_row (table, 0, "1 Nov 2026", "4, 6", "");
  assert_row (table, 1, "2 Nov 2026", "", "2.5");
  assert_row (table, 2, "3 Nov 2026", "0*", "");
  g_assert_cmpstr (note (table, 0), ==, "* typed late or imported.");
  table = tables->pdata[1];
  g_assert_cmpstr (table->title, ==, "All ratings by Anna");
  assert_row (table, 0, "6 Nov 2026", "8");
  corrin_symptoms_content_init (&symptoms, evidence, parts.summary);
  g_assert_cmpstr (
      symptoms.notes->pdata[symptoms.notes->len - 1], ==,
      "Anna rated what they saw on 1 day, which is not counted here. Seen: Fatigue median 8, 8 to 8 "
      "(1 day).");
  corrin_symptoms_content_clear (&symptoms);
}

/* How often each text stands on the pages. */
static GHashTable *
texts_of (const CorrinReport *report)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint page = 0; page < corrin_report_n_pages (report); page++)
    {
      const GArray *rows = corrin_report_page (report, page);

      for (guint i = 0; i < rows->len; i++)
        {
          const CorrinRow *row = g_array_index (rows, CorrinPlacedRow, i).row;

          for (guint k = 0; k < row->texts->len; k++)
            {
              const char *text = pango_layout_get_text (g_array_index (row->texts, CorrinRowText, k).layout);
              guint n = GPOINTER_TO_UINT (g_hash_table_lookup (texts, text));

              g_hash_table_insert (texts, g_strdup (text), GUINT_TO_POINTER (n + 1));
            }
        }
    }
  return texts;
}

static void
assert_once (GHashTable *texts, const char *prefix, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %u", prefix, i);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (texts, text)) != 1)
        g_error ("“%s” is not there once, of %u", text, n);
    }
}

/* So many of everything, in the twelve weeks up to the day. */
static CorrinEvidence *
many_entries (guint n)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");

  for (guint i = 0; i < n; i++)
    {
      CorrinDay day = evidence->today - (CorrinDay) ((n - 1 - i) * 80 / MAX (n, 1));
      char text[CORRIN_DAY_TEXT_SIZE];

      corrin_day_format (day, text);
      case_lab (evidence, text, "ferritin", "41", "µg/L")->laboratory = g_strdup_printf ("Laboratory %u", i);
      case_dose (evidence, text)->given_by = g_strdup_printf ("Giver %u", i);
      add_reaction (evidence, text, 0, i + 1)->what_was_done = g_strdup_printf ("Reaction %u", i);
      g_free (case_question (evidence, NULL, FALSE)->text);
      ((CorrinQuestion *) evidence->questions->pdata[i])->text = g_strdup_printf ("Question %u", i);
    }
  return evidence;
}

static void
test_no_entry_is_lost (void)
{
  static const guint counts[] = { 0, 1, 2, 20, 37, 38, 39, 40, 41, 100, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (CorrinPaper paper = CORRIN_PAPER_A4; paper <= CORRIN_PAPER_LETTER; paper++)
      {
        CorrinReportOptions options = { .paper = paper };
        g_autoptr (CorrinEvidence) evidence = many_entries (counts[i]);
        g_autoptr (CorrinReport) report = NULL;
        g_autoptr (GHashTable) texts = NULL;

        options.sections = CORRIN_REPORT_WORDS | CORRIN_REPORT_LABS | CORRIN_REPORT_QUESTIONS
                           | CORRIN_REPORT_ALL_DOSES | CORRIN_REPORT_ALL_REACTIONS;
        report = case_report (evidence, options);
        texts = texts_of (report);
        assert_once (texts, "Laboratory", counts[i]);
        assert_once (texts, "Giver", counts[i]);
        assert_once (texts, "Reaction", counts[i]);
        for (guint q = 0; q < counts[i]; q++)
          {
            g_autofree char *text = g_strdup_printf ("%u. Question %u", q + 1, q);

            g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (texts, text)), ==, 1);
          }
      }
}

/* Every rated day of 500 has its line, whatever page it is on. */
static void
test_no_rating_is_lost (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  CorrinSymptomEvidence *symptom = case_symptom (evidence, "fatigue", NULL);
  CorrinReportOptions options = { .sections = CORRIN_REPORT_ALL_RATINGS };
  g_auto (Parts) parts = { .evidence = evidence };
  g_autoptr (CorrinReport) report = NULL;
  g_autoptr (GHashTable) texts = NULL;

  for (CorrinDay day = evidence->today - 499; day <= evidence->today; day++)
    case_rate (symptom, day, day % 11);
  parts.summary = corrin_summary_new (evidence, evidence->today - 499, evidence->today);
  parts.source = case_source_new (evidence, parts.summary);
  report = corrin_report_new (&parts.source->source, &options);
  texts = texts_of (report);
  g_assert_cmpuint (corrin_report_n_pages (report), >, 5);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (texts, "500 of 500 entries shown")), ==,
                    corrin_report_n_pages (report));
  for (CorrinDay day = evidence->today - 499; day < evidence->today; day++)
    {
      g_autoptr (GDateTime) date = NULL;
      g_autofree char *text = NULL;
      int year, month, of_month;

      corrin_day_get_ymd (day, &year, &month, &of_month);
      date = g_date_time_new_utc (year, month, of_month, 0, 0, 0);
      text = g_date_time_format (date, "%-d %b %Y");
      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (texts, text)), ==, 1);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-11-22T12:00:00+01:00");
  g_test_add_func ("/parts/nothing-is-known", test_nothing_is_known);
  g_test_add_func ("/parts/cycles", test_cycles);
  g_test_add_func ("/parts/nothing-before-three-cycles", test_nothing_before_three_cycles);
  g_test_add_func ("/parts/labs", test_labs);
  g_test_add_func ("/parts/reactions", test_reactions);
  g_test_add_func ("/parts/follow-up-without-severity", test_follow_up_without_severity);
  g_test_add_func ("/parts/reaction-at-another-site", test_reaction_at_another_site);
  g_test_add_func ("/parts/questions-and-notes", test_questions_and_notes);
  g_test_add_func ("/parts/calendar", test_calendar);
  g_test_add_func ("/parts/all-ratings", test_all_ratings);
  g_test_add_func ("/parts/no-entry-is-lost", test_no_entry_is_lost);
  g_test_add_func ("/parts/no-rating-is-lost", test_no_rating_is_lost);
  return g_test_run ();
}
