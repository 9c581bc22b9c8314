/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads journals, one instruction a line, and prints the statistics of each, for truth.py to compare with its own. */

#include "calendar-days.h"
#include "invention.h"
#include "regimen.h"
#include "rolling.h"
#include "sentences.h"
#include "stages.h"
#include "summary.h"
#include "then-now.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct
{
  CorrinEvidence *evidence;
  GArray *values;
  CorrinDayValues days;
  CorrinPeriod period;
  CorrinDay months[2];
} Journal;

static void
print (const char *name, guint n, const double *numbers)
{
  fputs (name, stdout);
  for (guint i = 0; i < n; i++)
    printf (" %.17g", numbers[i]);
  putchar ('\n');
}

#define PRINT(name, ...) print (name, G_N_ELEMENTS (((double[]){ __VA_ARGS__ })), (double[]){ __VA_ARGS__ })

static void
print_weeks (const char *name, const CorrinFourWeeks *weeks)
{
  PRINT (name, weeks->period.from, weeks->period.to, weeks->median, weeks->n, weeks->n_injections,
         weeks->days_since_at_start, weeks->days_since_at_end);
}

static void
print_summary (const Journal *journal)
{
  g_autoptr (CorrinSummary) summary =
      corrin_summary_new (journal->evidence, journal->period.from, journal->period.to);
  const CorrinIntervals *intervals = &summary->doses.intervals;
  const CorrinCompleteness *complete = &summary->completeness;

  for (guint i = 0; i < summary->symptoms->len; i++)
    {
      const CorrinSymptomSummary *symptom = g_ptr_array_index (summary->symptoms, i);

      PRINT ("symptom", symptom->n_ratings, symptom->n_days, symptom->median, symptom->lowest,
             symptom->highest, symptom->slope.per_month, symptom->slope.n_weeks);
      if (symptom->has_four_weeks)
        {
          print_weeks ("first", &symptom->first);
          print_weeks ("last", &symptom->last);
        }
    }
  PRINT ("doses", summary->doses.n_given, summary->doses.n_skipped, summary->doses.days_since_last,
         intervals->median, intervals->shortest, intervals->longest, intervals->n);
  PRINT ("completeness", complete->days_possible, complete->days_rated, complete->longest_gap_days,
         summary->complete_cycles);
}

static void
print_lines (const Journal *journal)
{
  static const struct
  {
    const char *name;
    CorrinRollingWindow window;
  } windows[] = { { "rolling7", CORRIN_ROLLING_7 }, { "rolling14", CORRIN_ROLLING_14 } };
  g_autoptr (GArray) weeks = corrin_weeks_new (journal->days);

  for (gsize w = 0; w < G_N_ELEMENTS (windows); w++)
    {
      g_autoptr (GArray) line = corrin_rolling_new (journal->days, windows[w].window);

      for (guint i = 0; i < line->len; i++)
        {
          const CorrinDayValue *value = &g_array_index (line, CorrinDayValue, i);

          if (value->value == value->value)
            PRINT (windows[w].name, value->day, value->n, value->value);
        }
    }
  for (guint i = 0; i < weeks->len; i++)
    {
      const CorrinWeek *week = &g_array_index (weeks, CorrinWeek, i);

      PRINT ("week", week->monday, week->n_days, week->median, week->lowest, week->highest);
    }
}

static void
print_sentences (GArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const CorrinSentence *sentence = &g_array_index (sentences, CorrinSentence, i);

      PRINT ("sentence", sentence->kind, sentence->n, sentence->k, sentence->k_lower, sentence->days);
    }
  g_array_unref (sentences);
}

static void
print_profile (const Journal *journal, CorrinAlignment alignment)
{
  g_autoptr (CorrinProfile) profile =
      corrin_profile_new (invention_points (journal->evidence), journal->evidence->doses,
                          journal->evidence->plan, journal->period, alignment);
  const CorrinEndOfCycle *ends = &profile->end_of_cycle;

  PRINT ("profile", alignment, profile->lines->len, profile->n_complete, profile->median_length,
         profile->bin_days, profile->is_ready, ends->n_cycles, ends->n_higher, ends->n_lower);
  for (guint i = 0; i < profile->lines->len; i++)
    {
      const CorrinProfileLine *line = &g_array_index (profile->lines, CorrinProfileLine, i);
      const CorrinProfileValue *values = corrin_profile_line_values (profile, line);

      PRINT ("line", line->cycle.start->day, line->use, line->length, line->n_rated, line->n_values);
      for (guint k = 0; k < line->n_values; k++)
        PRINT ("at", values[k].at, values[k].value, values[k].day);
    }
  for (guint i = 0; i < profile->bins->len; i++)
    {
      const CorrinProfileBin *bin = &g_array_index (profile->bins, CorrinProfileBin, i);

      PRINT ("bin", bin->from, bin->to, bin->n_values, bin->n_cycles, bin->median, bin->q25, bin->q75,
             bin->q10, bin->q90);
    }
  print_sentences (corrin_sentences_of_profile (profile, 1));
}

static void
print_around (const Journal *journal, CorrinBeforeAfter *around, gboolean with_shift)
{
  CorrinShift shift = { 0, 0, 0 };

  PRINT ("around", around->window, around->around->len, around->before.n_rated, around->before.n_possible,
         around->before.median, around->after.n_rated, around->after.median, around->difference);
  for (guint i = 0; i < around->around->len; i++)
    {
      const CorrinAround *one = &g_array_index (around->around, CorrinAround, i);

      PRINT ("one", one->day, one->use, one->before.n_rated, one->before.median, one->after.n_rated,
             one->after.median, one->difference);
    }
  if (with_shift)
    {
      shift = corrin_shift (around, journal->days);
      PRINT ("shift", shift.n_shifts, shift.n_as_large, shift.of_100);
      print_sentences (corrin_sentences_of_before_after (around, shift, 1));
    }
  corrin_before_after_free (around);
}

static void
print_before_after (const Journal *journal)
{
  static const CorrinWindowDays windows[] = { CORRIN_WINDOW_14, CORRIN_WINDOW_28 };

  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      print_around (journal,
                    corrin_before_after_doses_new (journal->days, journal->evidence->doses, journal->period,
                                                   windows[i]),
                    TRUE);
      print_around (
          journal,
          corrin_before_after_plan_new (journal->days, journal->evidence->plan, journal->period, windows[i]),
          FALSE);
    }
}

static void
print_regimen (const Journal *journal)
{
  g_autoptr (GArray) rows = corrin_regimen_new (journal->evidence, journal->days, journal->period);

  for (guint i = 0; i < rows->len; i++)
    {
      const CorrinRegimenRow *row = &g_array_index (rows, CorrinRegimenRow, i);

      PRINT ("regimen", row->step != NULL, row->period.from, row->period.to, row->days_rated,
             row->days_possible, row->median, row->lowest, row->highest, row->n_injections, row->n_planned,
             row->n_given, row->days_off_median, row->days_off_most);
    }
}

static void
print_month (const CorrinMonthLook *month)
{
  PRINT ("month", month->days_rated, month->days_possible, month->median, month->lowest, month->highest);
  print ("month-days", CORRIN_MONTH_DAYS, month->values);
}

static void
print_then_now (const Journal *journal)
{
  g_autoptr (CorrinThenNow) both =
      corrin_then_now_new (journal->evidence, journal->months[0], journal->months[1]);

  PRINT ("months", both->then.from, both->then.to, both->now.from, both->now.to, both->n_then, both->n_now);
  for (guint i = 0; i < both->symptoms->len; i++)
    {
      const CorrinThenNowSymptom *symptom = &g_array_index (both->symptoms, CorrinThenNowSymptom, i);

      print_month (&symptom->then);
      print_month (&symptom->now);
      PRINT ("months-difference", symptom->difference);
    }
}

static void
print_calendar (const Journal *journal)
{
  g_autoptr (GArray) calendar =
      corrin_calendar_days_new (journal->days, journal->evidence->doses, NULL, journal->period);

  for (guint i = 0; i < calendar->len; i++)
    {
      const CorrinCalendarDay *day = &g_array_index (calendar, CorrinCalendarDay, i);

      if (day->n + day->n_given + day->n_skipped + day->n_in_month > 0)
        PRINT ("calendar", day->day, day->n, day->value, day->n_given, day->n_skipped, day->n_in_month);
    }
}

static void
print_stages (const Journal *journal)
{
  CorrinStage stages[CORRIN_N_STAGES];

  corrin_stages (invention_points (journal->evidence), journal->evidence->doses, journal->evidence->plan,
                 journal->period, stages);
  for (guint i = 0; i < CORRIN_N_STAGES; i++)
    PRINT ("stage", i, stages[i].have, stages[i].need, stages[i].on);
}

static void
print_all (Journal *journal)
{
  journal->values = corrin_day_values_new (invention_points (journal->evidence));
  journal->days = corrin_day_values_view (journal->values);
  print_summary (journal);
  print_lines (journal);
  print_profile (journal, CORRIN_ALIGNMENT_SINCE);
  print_profile (journal, CORRIN_ALIGNMENT_BEFORE);
  print_before_after (journal);
  print_regimen (journal);
  print_then_now (journal);
  print_calendar (journal);
  print_stages (journal);
  puts (".");
  g_array_unref (journal->values);
  g_clear_pointer (&journal->evidence, corrin_evidence_free);
}

static void
read_dose (Journal *journal, const double *n)
{
  CorrinDose *dose = invention_dose (journal->evidence, (CorrinDay) n[0]);

  dose->precision = (int) n[1];
  dose->time = (CorrinTime) n[2];
  dose->micrograms = (gint64) n[3];
  dose->substance = (int) n[4];
  dose->route = (int) n[5];
  dose->status = (int) n[6];
}

static void
take (Journal *journal, const char *word, const double *n)
{
  if (g_str_equal (word, "journal"))
    {
      journal->evidence = invention_new ((CorrinDay) n[0]);
      journal->period = (CorrinPeriod){ (CorrinDay) n[1], (CorrinDay) n[2] };
      journal->months[0] = (CorrinDay) n[3];
      journal->months[1] = (CorrinDay) n[4];
    }
  else if (g_str_equal (word, "rate"))
    invention_rate (journal->evidence, (CorrinDay) n[0], (CorrinTime) n[1], n[2]);
  else if (g_str_equal (word, "dose"))
    read_dose (journal, n);
  else if (g_str_equal (word, "step"))
    invention_step (journal->evidence, (CorrinDay) n[0], (int) n[1], (int) n[2], (gint64) n[3]);
  else if (g_str_equal (word, "end"))
    print_all (journal);
  else
    g_error ("no such instruction: %s", word);
}

int
main (void)
{
  Journal journal = { 0 };
  char line[256];

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      g_auto (GStrv) words = g_strsplit (g_strchomp (line), " ", 9);
      double numbers[8] = { 0 };

      for (guint i = 1; words[i] != NULL && i <= G_N_ELEMENTS (numbers); i++)
        numbers[i - 1] = g_ascii_strtod (words[i], NULL);
      take (&journal, words[0], numbers);
    }
  return EXIT_SUCCESS;
}
