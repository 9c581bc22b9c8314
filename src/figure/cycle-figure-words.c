/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cycle-figure-private.h"
#include "figure-sentences.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const CorrinCycleFigure *
cycles_of (const CorrinFigure *figure)
{
  return (const CorrinCycleFigure *) figure;
}

static const CorrinProfileBin *
bin_at (const CorrinProfile *profile, guint index)
{
  return &g_array_index (profile->bins, CorrinProfileBin, index);
}

/* "cycle from 4 May 2026" */
char *
corrin_cycle_line_name (const CorrinProfileLine *line)
{
  g_autofree char *day = corrin_day_display (line->cycle.start->day);

  /* Translators: the time from one injection to the next; %s is the day of the first one. */
  return g_strdup_printf (_ ("cycle from %s"), day);
}

/* Why cycles are left out, with how many. */
static char *
left_out (CorrinCycleUse use, guint n)
{
  switch (use)
    {
    case CORRIN_CYCLE_NOT_MAINTENANCE:
      return g_strdup_printf (
          /* Translators: a cycle is the time from one injection to the next. */
          ngettext ("%u cycle outside the maintenance phase is left out of the median.",
                    "%u cycles outside the maintenance phase are left out of the median.", n),
          n);
    case CORRIN_CYCLE_OTHER_TREATMENT:
      return g_strdup_printf (
          /* Translators: a cycle is the time from one injection to the next. */
          ngettext ("%u cycle of another substance or amount is left out of the median.",
                    "%u cycles of another substance or amount are left out of the median.", n),
          n);
    case CORRIN_CYCLE_OPEN:
      return g_strdup_printf (
          /* Translators: a cycle is the time from one injection to the next. */
          ngettext ("%u cycle that has not ended in this period is left out of the median.",
                    "%u cycles that have not ended in this period are left out of the median.", n),
          n);
    case CORRIN_CYCLE_END_UNKNOWN:
      return g_strdup_printf (
          /* Translators: a cycle is the time from one injection to the next. */
          ngettext ("%u cycle whose end is known only to the month is left out of the median.",
                    "%u cycles whose end is known only to the month are left out of the median.", n),
          n);
    case CORRIN_CYCLE_OTHER_LENGTH:
      return g_strdup_printf (
          /* Translators: a cycle is the time from one injection to the next. */
          ngettext ("%u cycle more than 25 %% shorter or longer is left out of the median.",
                    "%u cycles more than 25 %% shorter or longer are left out of the median.", n),
          n);
    case CORRIN_CYCLE_FEW_RATED:
      return g_strdup_printf (
          /* Translators: a cycle is the time from one injection to the next. */
          ngettext ("%u cycle with fewer than 70 %% of its days rated is left out of the median.",
                    "%u cycles with fewer than 70 %% of their days rated are left out of the median.", n),
          n);
    case CORRIN_CYCLE_USED:
    case CORRIN_N_CYCLE_USES:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static void
say_left_out (GString *text, const CorrinProfile *profile)
{
  for (guint i = 0; i < CORRIN_N_CYCLE_USES; i++)
    if (i != CORRIN_CYCLE_USED && profile->n_by_use[i] > 0)
      corrin_figure_say (text, left_out ((CorrinCycleUse) i, profile->n_by_use[i]));
}

static void
say_sentences (GString *text, const CorrinCycleFigure *cycles)
{
  g_autoptr (GArray) sentences = corrin_sentences_of_profile (cycles->profile, cycles->n_looks);

  for (guint i = 0; i < sentences->len; i++)
    {
      const CorrinSentence *sentence = &g_array_index (sentences, CorrinSentence, i);

      if (sentence->kind != CORRIN_SENTENCE_NOT_ENOUGH)
        corrin_figure_say (text, corrin_sentence_words (sentence));
    }
}

static void
say_missing (GString *text, const CorrinProfile *profile)
{
  guint n = profile->n_by_use[CORRIN_CYCLE_USED];

  if (profile->lines->len == 0)
    corrin_figure_say (text,
                       g_strdup (_ ("A cycle runs from one injection to the next. With the first rated days "
                                    "after an injection its line begins here.")));
  corrin_figure_say (text,
                     g_strdup_printf (
                         /* Translators: how many cycles are needed, and how many there are. */
                         ngettext ("The median of all cycles comes with %1$u complete cycle that has 70 %% "
                                   "of its days rated; %2$u so far. Until then each cycle is a line.",
                                   "The median of all cycles comes with %1$u complete cycles that have 70 %% "
                                   "of their days rated; %2$u so far. Until then each cycle is a line.",
                                   CORRIN_PROFILE_MIN_CYCLES),
                         CORRIN_PROFILE_MIN_CYCLES, n));
}

char *
corrin_cycle_figure_notes (const CorrinFigure *figure)
{
  const CorrinCycleFigure *cycles = cycles_of (figure);
  GString *text = g_string_new (NULL);

  if (!cycles->profile->is_ready)
    say_missing (text, cycles->profile);
  else
    corrin_figure_say (
        text, g_strdup_printf (
                  /* Translators: %d is a number of days, 3 or 7. */
                  ngettext ("Thick line: median of every %d day; bands: 25 to 75 %% and 10 to 90 %% "
                            "of the days, where there are enough; thin lines: single cycles.",
                            "Thick line: median of every %d days; bands: 25 to 75 %% and 10 to 90 %% "
                            "of the days, where there are enough; thin lines: single cycles.",
                            cycles->profile->bin_days),
                  cycles->profile->bin_days));
  say_left_out (text, cycles->profile);
  say_sentences (text, cycles);
  return g_string_free (text, FALSE);
}

static void
range_of (const CorrinCycleFigure *cycles, double *lowest, double *highest, guint *n)
{
  *lowest = G_MAXDOUBLE;
  *highest = -G_MAXDOUBLE;
  *n = 0;
  for (guint i = 0; i < cycles->drawn->len; i++)
    {
      const CorrinProfileLine *line = corrin_cycle_figure_line (cycles, i);
      const CorrinProfileValue *values = corrin_profile_line_values (cycles->profile, line);

      *n += line->n_values;
      for (guint j = 0; j < line->n_values; j++)
        {
          *lowest = MIN (*lowest, values[j].value);
          *highest = MAX (*highest, values[j].value);
        }
    }
}

static void
say_medians (GString *text, const CorrinProfile *profile)
{
  for (guint i = 0; i < profile->bins->len; i++)
    {
      const CorrinProfileBin *bin = bin_at (profile, i);
      g_autofree char *median = corrin_chart_number (bin->median);

      if (!isnan (bin->median))
        corrin_figure_say (text,
                           g_strdup_printf (
                               /* Translators: the first and the last day since an injection, the median of
                                      * the ratings, how many days. */
                               ngettext ("Days %1$d to %2$d: median %3$s (%4$u day).",
                                         "Days %1$d to %2$d: median %3$s (%4$u days).", bin->n_values),
                               bin->from, bin->to, median, bin->n_values));
    }
}

char *
corrin_cycle_figure_words (const CorrinFigure *figure)
{
  const CorrinCycleFigure *cycles = cycles_of (figure);
  GString *text = g_string_new (NULL);
  g_autofree char *range = NULL;
  double lowest, highest;
  guint n;

  range_of (cycles, &lowest, &highest, &n);
  /* Translators: a chart in words: what it shows, then a sentence about its period. */
  corrin_figure_say (text, g_strdup_printf (_ ("%1$s. %2$s"), figure->title, figure->subtitle));
  if (n > 0)
    {
      range = corrin_figure_range (lowest, highest);
      corrin_figure_say (
          text,
          g_strdup_printf (
              /* Translators: how many days, and the range of their ratings, "3 to 7". */
              ngettext ("%1$u day is drawn, rated %2$s.", "%1$u days are drawn, rated %2$s.", n), n, range));
    }
  if (cycles->profile->is_ready)
    say_medians (text, cycles->profile);
  else
    say_missing (text, cycles->profile);
  say_left_out (text, cycles->profile);
  say_sentences (text, cycles);
  return g_string_free (text, FALSE);
}

/* The days of a bin, or one day, as its alignment counts them. */
static char *
name_days (const CorrinProfile *profile, int from, int to)
{
  gboolean is_before = profile->alignment == CORRIN_ALIGNMENT_BEFORE;

  if (from == to && is_before)
    return g_strdup_printf (
        /* Translators: how many days before an injection. */
        ngettext ("%d day before the next injection", "%d days before the next injection", from), from);
  if (from == to)
    /* Translators: how many days after an injection. */
    return g_strdup_printf (ngettext ("%d day since the injection", "%d days since the injection", from),
                            from);
  if (is_before)
    /* Translators: a range of days before an injection, such as "7 to 1 days before the next injection". */
    return g_strdup_printf (_ ("%1$d to %2$d days before the next injection"), to, from);
  /* Translators: a range of days after an injection, such as "7 to 13 days since the injection". */
  return g_strdup_printf (_ ("%1$d to %2$d days since the injection"), from, to);
}

static void
say_quantiles (GString *text, const CorrinProfileBin *bin)
{
  g_autofree char *median = corrin_chart_number (bin->median);

  if (isnan (bin->median))
    g_string_append_printf (text, "\n%s", _ ("Too few for a median"));
  else
    /* Translators: %s is a number. */
    g_string_append_printf (text, _ ("\nMedian %s"), median);
  if (!isnan (bin->q25))
    {
      g_autofree char *range = corrin_figure_range (bin->q25, bin->q75);

      /* Translators: between which ratings half of the days lie, such as "3 to 5". */
      g_string_append_printf (text, _ ("\n25 to 75 %%: %s"), range);
    }
  if (!isnan (bin->q10))
    {
      g_autofree char *range = corrin_figure_range (bin->q10, bin->q90);

      /* Translators: between which ratings eight of ten days lie, such as "3 to 5". */
      g_string_append_printf (text, _ ("\n10 to 90 %%: %s"), range);
    }
}

static char *
count_bin (const CorrinProfileBin *bin)
{
  g_autofree char *days = g_strdup_printf (
      /* Translators: how many rated days. */
      ngettext ("%u day rated", "%u days rated", bin->n_values), bin->n_values);

  /* Translators: how many days are rated, such as "12 days rated", and in how many cycles they lie. */
  return g_strdup_printf (ngettext ("%1$s, of %2$u cycle", "%1$s, of %2$u cycles", bin->n_cycles), days,
                          bin->n_cycles);
}

static char *
read_bin (const CorrinCycleFigure *cycles, const CorrinProfileBin *bin)
{
  GString *text = g_string_new (NULL);
  g_autofree char *days = name_days (cycles->profile, bin->from, bin->to);
  g_autofree char *count = count_bin (bin);

  g_string_append (text, days);
  say_quantiles (text, bin);
  g_string_append_printf (text, "\n%s", count);
  return g_string_free (text, FALSE);
}

static char *
read_value (const CorrinCycleFigure *cycles, const CorrinProfileLine *line, const CorrinProfileValue *value)
{
  g_autofree char *days = name_days (cycles->profile, value->at, value->at);
  g_autofree char *date = corrin_day_display (value->day);
  g_autofree char *number = corrin_chart_number (value->value);
  g_autofree char *cycle = corrin_cycle_line_name (line);

  /* Translators: %1$s is "5 days since the injection", %2$s a day, %3$s a symptom, %4$s its rating, %5$s "cycle from
   * 4 May 2026". */
  return g_strdup_printf (_ ("%1$s\n%2$s\n%3$s: %4$s\n%5$s"), days, date, cycles->name, number, cycle);
}

/* Items of a profile are its bins; before there is one they are the single values, a line of them for a cycle. */
char *
corrin_cycle_figure_readout (const CorrinFigure *figure, const CorrinFigureItem *item)
{
  const CorrinCycleFigure *cycles = cycles_of (figure);

  if (cycles->profile->is_ready)
    return read_bin (cycles, bin_at (cycles->profile, item->index));
  return read_value (cycles, corrin_cycle_figure_line (cycles, (guint) item->line),
                     corrin_cycle_figure_value (cycles, item->index));
}

static void
fill_bins (const CorrinProfile *profile, CorrinSheet *sheet)
{
  /* Translators: the title of a column: so many days since an injection. */
  corrin_sheet_add_column (sheet, _ ("Days"), FALSE);
  corrin_sheet_add_column (sheet, _ ("Days rated"), TRUE);
  /* Translators: the title of a column: from how many cycles, the times from one injection to the next. */
  corrin_sheet_add_column (sheet, _ ("Cycles"), TRUE);
  corrin_sheet_add_column (sheet, _ ("Median"), TRUE);
  corrin_sheet_add_column (sheet, "25 %", TRUE);
  corrin_sheet_add_column (sheet, "75 %", TRUE);
  corrin_sheet_add_column (sheet, "10 %", TRUE);
  corrin_sheet_add_column (sheet, "90 %", TRUE);
  for (guint i = 0; i < profile->bins->len; i++)
    {
      const CorrinProfileBin *bin = bin_at (profile, i);

      corrin_sheet_take_text (sheet, name_days (profile, bin->from, bin->to), bin->from);
      corrin_sheet_add_number (sheet, bin->n_values);
      corrin_sheet_add_number (sheet, bin->n_cycles);
      corrin_sheet_add_number (sheet, bin->median);
      corrin_sheet_add_number (sheet, bin->q25);
      corrin_sheet_add_number (sheet, bin->q75);
      corrin_sheet_add_number (sheet, bin->q10);
      corrin_sheet_add_number (sheet, bin->q90);
    }
}

static void
fill_values (const CorrinCycleFigure *cycles, CorrinSheet *sheet)
{
  /* Translators: the title of a column: the time from one injection to the next. */
  corrin_sheet_add_column (sheet, _ ("Cycle"), FALSE);
  /* Translators: the title of a column: so many days since an injection. */
  corrin_sheet_add_column (sheet, _ ("Days"), FALSE);
  corrin_sheet_add_column (sheet, _ ("Day"), FALSE);
  corrin_sheet_add_column (sheet, cycles->name, TRUE);
  for (guint i = 0; i < cycles->drawn->len; i++)
    {
      const CorrinProfileLine *line = corrin_cycle_figure_line (cycles, i);
      const CorrinProfileValue *values = corrin_profile_line_values (cycles->profile, line);

      for (guint j = 0; j < line->n_values; j++)
        {
          corrin_sheet_take_text (sheet, corrin_cycle_line_name (line), line->cycle.start->day);
          corrin_sheet_take_text (sheet, name_days (cycles->profile, values[j].at, values[j].at),
                                  values[j].at);
          corrin_sheet_add_day (sheet, values[j].day);
          corrin_sheet_add_number (sheet, values[j].value);
        }
    }
}

void
corrin_cycle_figure_fill (const CorrinFigure *figure, CorrinSheet *sheet)
{
  const CorrinCycleFigure *cycles = cycles_of (figure);

  if (cycles->profile->is_ready)
    fill_bins (cycles->profile, sheet);
  else
    fill_values (cycles, sheet);
}
