/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of trends says and reads, without a display. */
#include "chart-saving.h"
#include "clock.h"
#include "journal.h"
#include "shown-trend.h"
#include "summary.h"
#include "trend-table.h"
#include "trend.h"
#include "words.h"

#include <math.h>

#define TODAY (corrin_day_new (2026, 6, 30))

static void
check_period (CorrinTrendRange range, const char *today, const char *from)
{
  CorrinPeriod period = corrin_trend_range_period (range, corrin_day_parse (today));

  g_assert_cmpint (period.from, ==, corrin_day_parse (from));
  g_assert_cmpint (period.to, ==, corrin_day_parse (today));
}

static void
test_ranges (void)
{
  check_period (CORRIN_TREND_FOUR_WEEKS, "2026-06-30", "2026-06-03");
  check_period (CORRIN_TREND_THREE_MONTHS, "2026-06-30", "2026-03-31");
  check_period (CORRIN_TREND_THREE_MONTHS, "2026-05-31", "2026-03-01");
  check_period (CORRIN_TREND_THREE_MONTHS, "2024-05-29", "2024-03-01");
  check_period (CORRIN_TREND_ONE_YEAR, "2026-06-30", "2025-07-01");
  check_period (CORRIN_TREND_ONE_YEAR, "2024-02-29", "2023-03-01");
  g_assert_cmpint (corrin_trend_range_period (CORRIN_TREND_ALL, TODAY).from, ==, CORRIN_DAY_NONE);
}

static CorrinTrendsFacts
rated (CorrinDay first)
{
  return (CorrinTrendsFacts){ .today = TODAY,
                              .range = CORRIN_TREND_THREE_MONTHS,
                              .has_ratings = TRUE,
                              .first_rated = first,
                              .last_injection = CORRIN_DAY_NONE };
}

static void
check_beginning (const CorrinTrendsFacts *facts, const char *title, const char *start)
{
  g_autoptr (CorrinTrendsState) state = corrin_trends_state_new (facts);

  g_assert_false (state->shows_chart);
  g_assert_cmpstr (state->title, ==, title);
  g_assert_true (g_str_has_prefix (state->text, start));
  g_assert_true (g_str_has_suffix (state->text, "the injections below."));
  g_assert_null (state->hint);
}

static void
test_beginning (void)
{
  CorrinTrendsFacts facts = { .today = TODAY,
                              .first_rated = CORRIN_DAY_NONE,
                              .last_injection = CORRIN_DAY_NONE };

  check_beginning (&facts, "It Begins With One Day", "Once a day is rated");
  facts.n_injections = 1;
  facts.last_injection = corrin_day_new (2026, 5, 4);
  check_beginning (&facts, "Your Injections So Far", "1 injection, on 4 May 2026. Once");
  facts.last_injection = CORRIN_DAY_NONE;
  check_beginning (&facts, "Your Injections So Far", "1 injection. Once");
  facts = (CorrinTrendsFacts){ .n_injections = 2, .n_intervals = 1, .shortest = 90, .longest = 90 };
  check_beginning (&facts, "Your Injections So Far", "2 injections; 90 days between them. Once");
  facts = (CorrinTrendsFacts){
    .n_injections = 3, .n_intervals = 2, .intervals = { 90, 88 }, .shortest = 88, .longest = 90
  };
  check_beginning (&facts, "Your Injections So Far", "3 injections; 90 and 88 days between them. Once");
  facts = (CorrinTrendsFacts){ .n_injections = 9, .n_intervals = 8, .shortest = 1, .longest = 90 };
  check_beginning (&facts, "Your Injections So Far", "9 injections; 1 to 90 days between them. Once");
}

static void
check_hint (const CorrinTrendsFacts *facts, const char *hint, gboolean offers_all)
{
  g_autoptr (CorrinTrendsState) state = corrin_trends_state_new (facts);

  g_assert_true (state->shows_chart);
  g_assert_cmpstr (state->hint, ==, hint);
  g_assert_true (state->offers_all == offers_all);
}

static void
test_hints (void)
{
  CorrinTrendsFacts facts = rated (TODAY - 27);

  check_hint (
      &facts,
      "With more days, a line joins the dots. From 1 July 2026 on, four weeks after the first rated day, the "
      "page for a visit also tells the change over the weeks.",
      FALSE);
  facts.n_injections = 2;
  facts.n_intervals = 1;
  facts.shortest = facts.longest = 61;
  facts.first_rated = TODAY;
  check_hint (
      &facts,
      "2 injections; 61 days between them. With more days, a line joins the dots. From 28 July 2026 on, four "
      "weeks after the first rated day, the page for a visit also tells the change over the weeks.",
      FALSE);
  /* What is there already is not announced. */
  facts.has_line = TRUE;
  check_hint (
      &facts,
      "2 injections; 61 days between them. From 28 July 2026 on, four weeks after the first rated day, "
      "the page for a visit also tells the change over the weeks.",
      FALSE);
  facts.first_rated = TODAY - 28;
  check_hint (&facts, NULL, FALSE);
  /* The journal is older than its range. */
  facts.first_rated = TODAY - 2;
  facts.has_earlier = TRUE;
  check_hint (&facts, NULL, FALSE);

  facts.has_ratings = FALSE;
  check_hint (&facts, "Nothing is rated in the last 3 months. What was rated before is still there.", TRUE);
  facts.range = CORRIN_TREND_FOUR_WEEKS;
  check_hint (&facts, "Nothing is rated in the last 4 weeks. What was rated before is still there.", TRUE);
  facts.range = CORRIN_TREND_ONE_YEAR;
  check_hint (&facts, "Nothing is rated in the last year. What was rated before is still there.", TRUE);
}

static CorrinShownTrend *
read_trend (TestJournal *journal, CorrinTrendRange range, const GArray *chosen)
{
  CorrinPeriod period = corrin_trend_range_period (range, corrin_clock_today ());
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinTrendSource) source =
      corrin_trend_source_read (journal->store, journal->person, period.from, TRUE, &error);

  g_assert_no_error (error);
  return corrin_shown_trend_new (source, range, period, chosen);
}

static void
add_private_and_tag (TestJournal *journal)
{
  CorrinDayTag *tag = corrin_record_new (&corrin_day_tag_kind);
  CorrinDayNote *note = corrin_record_new (&corrin_day_note_kind);

  tag->record.person = note->record.person = journal->person;
  tag->day = note->day = corrin_day_new (2026, 6, 2);
  tag->tag = g_strdup ("cold");
  note->text = g_strdup ("slept badly");
  note->record.is_private = TRUE;
  test_add (journal, tag);
  test_add (journal, note);
}

static void
test_reading (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinShownTrend) empty = NULL;
  g_autoptr (CorrinShownTrend) injections = NULL;
  g_autoptr (CorrinShownTrend) earlier = NULL;
  g_autoptr (CorrinShownTrend) here = NULL;
  g_autoptr (CorrinShownTrend) all = NULL;

  test_set_now ("2026-06-30T12:00:00+02:00");
  empty = read_trend (journal, CORRIN_TREND_THREE_MONTHS, NULL);
  g_assert_false (empty->facts.has_ratings || empty->facts.has_earlier);
  g_assert_cmpuint (empty->facts.n_injections, ==, 0);

  test_add (journal, test_dose (journal, "2026-06-02"));
  test_add (journal, test_dose (journal, "2025-12-06"));
  test_add (journal, test_dose (journal, "2026-03-06"));
  injections = read_trend (journal, CORRIN_TREND_FOUR_WEEKS, NULL);
  g_assert_cmpuint (injections->facts.n_injections, ==, 3);
  g_assert_cmpuint (injections->facts.n_intervals, ==, 2);
  g_assert_cmpuint (injections->facts.intervals[0], ==, 90);
  g_assert_cmpuint (injections->facts.intervals[1], ==, 88);

  test_add (journal, test_rating (journal, journal->fatigue, "2026-01-04", 3));
  earlier = read_trend (journal, CORRIN_TREND_THREE_MONTHS, NULL);
  g_assert_false (earlier->facts.has_ratings);
  g_assert_true (earlier->facts.has_earlier);

  test_add (journal, test_rating (journal, journal->tingling, "2026-06-04", 3));
  add_private_and_tag (journal);
  here = read_trend (journal, CORRIN_TREND_THREE_MONTHS, NULL);
  g_assert_true (here->facts.has_ratings && here->facts.has_earlier);
  g_assert_cmpint (here->facts.first_rated, ==, corrin_day_new (2026, 6, 4));
  g_assert_cmpuint (here->choices->len, ==, 1);
  g_assert_cmpuint (here->evidence->tags->len, ==, 1);

  all = read_trend (journal, CORRIN_TREND_ALL, NULL);
  g_assert_false (all->facts.has_earlier);
  g_assert_cmpuint (all->choices->len, ==, 2);
}

static gint64
add_symptom (TestJournal *journal, const char *name)
{
  g_autoptr (CorrinSymptom) symptom = corrin_record_new (&corrin_symptom_kind);
  CorrinSymptomVersion *version = corrin_record_new (&corrin_symptom_version_kind);
  g_autoptr (GError) error = NULL;

  symptom->record.person = version->record.person = journal->person;
  symptom->name = g_strdup (name);
  symptom->position = 100;
  corrin_store_add (journal->store, symptom, &error);
  g_assert_no_error (error);
  version->symptom = symptom->record.id;
  version->word_0 = g_strdup ("none");
  version->word_10 = g_strdup ("worst");
  return test_add (journal, version);
}

static guint
count_shown (const CorrinShownTrend *trend)
{
  guint n = 0;

  for (guint i = 0; i < trend->choices->len; i++)
    n += g_array_index (trend->choices, CorrinTrendChoice, i).is_shown;
  return n;
}

/* Three unless a person chose, never more than can be told apart, and never none. */
static void
test_choices (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (CorrinTrendKey));
  g_autoptr (CorrinShownTrend) usual = NULL;
  g_autoptr (CorrinShownTrend) some = NULL;
  g_autoptr (CorrinShownTrend) many = NULL;
  g_autoptr (CorrinShownTrend) gone = NULL;
  const CorrinTrendKey nobody = { 987654, 0 };

  test_set_now ("2026-06-30T12:00:00+02:00");
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Own %u", i);

      test_add (journal, test_rating (journal, add_symptom (journal, name), "2026-06-04", i));
    }
  usual = read_trend (journal, CORRIN_TREND_THREE_MONTHS, NULL);
  g_assert_cmpuint (usual->choices->len, ==, 8);
  g_assert_cmpuint (count_shown (usual), ==, 3);
  g_assert_cmpuint (usual->evidence->symptoms->len, ==, 3);

  g_array_append_val (chosen, g_array_index (usual->choices, CorrinTrendChoice, 6).key);
  g_array_append_val (chosen, g_array_index (usual->choices, CorrinTrendChoice, 1).key);
  some = read_trend (journal, CORRIN_TREND_THREE_MONTHS, chosen);
  g_assert_cmpuint (count_shown (some), ==, 2);
  /* In the person's order, whatever the order of choosing. */
  g_assert_true (g_array_index (some->choices, CorrinTrendChoice, 1).is_shown);
  g_assert_true (g_array_index (some->choices, CorrinTrendChoice, 6).is_shown);
  g_assert_cmpuint (some->evidence->symptoms->len, ==, 2);

  g_array_set_size (chosen, 0);
  for (guint i = 0; i < 8; i++)
    g_array_append_val (chosen, g_array_index (usual->choices, CorrinTrendChoice, i).key);
  many = read_trend (journal, CORRIN_TREND_THREE_MONTHS, chosen);
  g_assert_cmpuint (count_shown (many), ==, CORRIN_CHART_SERIES_MAX);

  g_array_set_size (chosen, 0);
  g_array_append_val (chosen, nobody);
  gone = read_trend (journal, CORRIN_TREND_THREE_MONTHS, chosen);
  g_assert_cmpuint (count_shown (gone), ==, 3);
}

static void
assert_words (const CorrinShownTrend *trend, const char *expected)
{
  g_autofree char *words = corrin_chart_words (trend->spec);

  g_assert_cmpstr (words, ==, expected);
}

static gint64
add_carer (TestJournal *journal, const char *name)
{
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);

  carer->name = g_strdup (name);
  return test_add (journal, carer);
}

static void
add_seen (TestJournal *journal, gint64 version, const char *day, int value, gint64 carer)
{
  CorrinRating *seen = test_rating (journal, version, day, value);

  seen->observer = carer;
  test_add (journal, seen);
}

/* What a carer saw stands beside what the person rated, unless the person chose otherwise. */
static void
test_carers (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (CorrinTrendKey));
  g_autoptr (CorrinShownTrend) alone = NULL;
  g_autoptr (CorrinShownTrend) usual = NULL;
  g_autoptr (CorrinShownTrend) own = NULL;
  gint64 anna;

  test_set_now ("2026-06-30T12:00:00+02:00");
  anna = add_carer (journal, "Anna");
  add_seen (journal, journal->fatigue, "2026-06-02", 8, anna);
  alone = read_trend (journal, CORRIN_TREND_ALL, NULL);
  g_assert_true (alone->facts.has_ratings);
  assert_words (
      alone,
      "2 June 2026. Fatigue, as Anna saw it: 1 day rated, with 8. No injections recorded in this period.");

  test_add (journal, test_rating (journal, journal->fatigue, "2026-06-04", 3));
  usual = read_trend (journal, CORRIN_TREND_ALL, NULL);
  g_assert_cmpuint (usual->choices->len, ==, 2);
  assert_words (usual,
                "2 June 2026 to 4 June 2026. Fatigue: 1 day rated, with 3. Fatigue, as Anna saw it: 1 day "
                "rated, with 8. After the first rated day of this period, up to 1 day in a row has no "
                "rating. No injections recorded in this period.");

  g_array_append_val (chosen, g_array_index (usual->choices, CorrinTrendChoice, 0).key);
  own = read_trend (journal, CORRIN_TREND_FOUR_WEEKS, chosen);
  assert_words (own, "3 June 2026 to 30 June 2026. Fatigue: 1 day rated, with 3. After the first rated day "
                     "of this period, up to 26 days in a row have no "
                     "rating. No injections recorded in this period.");
}

/* Those of a symptom that is not shown are not shown either, and never more than can be told apart. */
static void
test_which_carers (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinShownTrend) trend = NULL;
  gint64 anna, bert;

  test_set_now ("2026-06-30T12:00:00+02:00");
  anna = add_carer (journal, "Anna");
  bert = add_carer (journal, "Bert");
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("Own %u", i);
      gint64 version = add_symptom (journal, name);

      test_add (journal, test_rating (journal, version, "2026-06-04", 3));
      add_seen (journal, version, "2026-06-04", 4, anna);
      add_seen (journal, version, "2026-06-04", 5, bert);
    }
  trend = read_trend (journal, CORRIN_TREND_FOUR_WEEKS, NULL);
  g_assert_cmpuint (trend->choices->len, ==, 12);
  g_assert_cmpuint (count_shown (trend), ==, CORRIN_CHART_SERIES_MAX);
  for (guint i = 0; i < trend->choices->len; i++)
    {
      const CorrinTrendChoice *choice = &g_array_index (trend->choices, CorrinTrendChoice, i);

      /* Three of the person, and the same three as Anna saw them. */
      g_assert_true (choice->is_shown == (i < 3 || (i >= 4 && i < 7)));
    }
}

static void
fill (TestJournal *journal)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (CorrinDay day = TODAY - 200; day <= TODAY; day += g_rand_int_range (rand, 1, 4))
    {
      char text[CORRIN_DAY_TEXT_SIZE];

      corrin_day_format (day, text);
      test_add (journal, test_rating (journal, journal->fatigue, text, g_rand_int_range (rand, 0, 11)));
      if (g_rand_boolean (rand))
        test_add (journal, test_rating (journal, journal->tingling, text, g_rand_int_range (rand, 0, 11)));
      if (g_rand_boolean (rand))
        test_add (journal, test_rating (journal, journal->fatigue, text, g_rand_int_range (rand, 0, 11)));
    }
}

static void
check_column (const CorrinTrendTable *table, guint series, const CorrinSymptomSummary *symptom)
{
  double lowest = 11, highest = -1;
  guint n = 0;

  g_assert_cmpstr (corrin_trend_table_name (table, series), ==, symptom->name);
  for (guint row = 0; row < corrin_trend_table_count_rows (table); row++)
    {
      double value = corrin_trend_table_value (table, row, series);

      if (isnan (value))
        continue;
      lowest = MIN (lowest, value);
      highest = MAX (highest, value);
      n++;
    }
  g_assert_cmpuint (n, ==, symptom->n_days);
  g_assert_cmpfloat (lowest, ==, symptom->lowest);
  g_assert_cmpfloat (highest, ==, symptom->highest);
}

/* The page, its table and the command line tell the same, in every range. */
static void
test_same_numbers (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GError) error = NULL;

  test_set_now ("2026-06-30T12:00:00+02:00");
  fill (journal);
  for (CorrinTrendRange range = 0; range < CORRIN_TREND_N_RANGES; range++)
    {
      g_autoptr (CorrinShownTrend) trend = read_trend (journal, range, NULL);
      g_autoptr (CorrinTrendTable) table = corrin_trend_table_new (trend->spec);
      CorrinPeriod asked = corrin_trend_range_period (range, TODAY);
      CorrinDay to = range == CORRIN_TREND_ALL ? CORRIN_DAY_NONE : asked.to;
      g_autoptr (CorrinEvidence) evidence = corrin_evidence_read (journal->store, journal->person, asked.from,
                                                                  to, CORRIN_EVIDENCE_DEFAULT, &error);
      g_autoptr (CorrinSummary) summary = corrin_summary_new (evidence, asked.from, to);
      g_autoptr (CorrinChartSpec) spec =
          corrin_chart_trend_new (evidence, summary->period, CORRIN_CHART_TREND_SERIES);
      g_autofree char *words = corrin_chart_words (trend->spec);
      g_autofree char *same_words = corrin_chart_words (spec);

      g_assert_cmpstr (words, ==, same_words);
      g_assert_cmpuint (summary->symptoms->len, ==, 2);
      for (guint i = 0; i < 2; i++)
        check_column (table, i, g_ptr_array_index (summary->symptoms, i));
    }
}

static void
check_path (const char *path, const char *format, const char *expected)
{
  g_autofree char *whole = corrin_chart_saving_path (path, format);

  g_assert_cmpstr (whole, ==, expected);
}

static void
test_file_names (void)
{
  g_autofree char *name = corrin_chart_saving_name (TODAY, "png");

  g_assert_cmpstr (name, ==, "chart-2026-06-30.png");
  check_path ("/a/june.png", "png", "/a/june.png");
  check_path ("/a/june.PDF", "png", "/a/june.PDF");
  check_path ("/a/june", "svg", "/a/june.svg");
  check_path ("/a/june.2026", "pdf", "/a/june.2026.pdf");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trends-state/ranges", test_ranges);
  g_test_add_func ("/trends-state/beginning", test_beginning);
  g_test_add_func ("/trends-state/hints", test_hints);
  g_test_add_func ("/trends-state/reading", test_reading);
  g_test_add_func ("/trends-state/choices", test_choices);
  g_test_add_func ("/trends-state/carers", test_carers);
  g_test_add_func ("/trends-state/which-carers", test_which_carers);
  g_test_add_func ("/trends-state/same-numbers", test_same_numbers);
  g_test_add_func ("/trends-state/file-names", test_file_names);
  return g_test_run ();
}
