/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-sentences.h"
#include "pair-figure-private.h"
#include "plan.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const CorrinPairFigure *
pairs_of (const CorrinFigure *figure)
{
  return (const CorrinPairFigure *) figure;
}

/* "14 days before" */
char *
corrin_pair_figure_before (const CorrinPairFigure *pairs)
{
  guint days = (guint) pairs->result->window;

  /* Translators: the days before an injection or a change. */
  return g_strdup_printf (ngettext ("%u day before", "%u days before", days), days);
}

/* "14 days from it on" */
char *
corrin_pair_figure_after (const CorrinPairFigure *pairs)
{
  guint days = (guint) pairs->result->window;

  /* Translators: the day of an injection or a change, and the days after it. */
  return g_strdup_printf (ngettext ("%u day from it on", "%u days from it on", days), days);
}

/* "days 29 to 56" */
char *
corrin_pair_figure_later (const CorrinPairFigure *pairs)
{
  guint days = (guint) pairs->result->window;

  /* Translators: the days after a change of the plan, counted from 1, such as "days 29 to 56". */
  return g_strdup_printf (_ ("days %1$u to %2$u"), days + 1, 2 * days);
}

/* Why windows are not compared, with how many. */
static char *
left_out (CorrinAroundUse use, guint n)
{
  switch (use)
    {
    case CORRIN_AROUND_DAY_UNKNOWN:
      return g_strdup_printf (
          /* Translators: how many injections have no pair in the chart. */
          ngettext ("%u is known only to its month.", "%u are known only to their months.", n), n);
    case CORRIN_AROUND_OTHER_NEAR:
      /* Translators: how many injections have no pair in the chart. */
      return g_strdup_printf (ngettext ("%u has another injection within these days.",
                                        "%u have another injection within these days.", n),
                              n);
    case CORRIN_AROUND_CUT:
      /* Translators: how many injections or changes have no pair in the chart. */
      return g_strdup_printf (ngettext ("%u is too near to the first or last day.",
                                        "%u are too near to the first or last day.", n),
                              n);
    case CORRIN_AROUND_FEW_RATED:
      /* Translators: how many injections or changes have no pair in the chart. */
      return g_strdup_printf (ngettext ("%u has fewer than 70 %% of the days of a side rated.",
                                        "%u have fewer than 70 %% of the days of a side rated.", n),
                              n);
    case CORRIN_AROUND_USED:
    case CORRIN_N_AROUND_USES:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static void
say_left_out (GString *text, const CorrinPairFigure *pairs)
{
  const CorrinBeforeAfter *result = pairs->result;
  guint n = result->around->len - result->n_by_use[CORRIN_AROUND_USED];

  if (n == 0)
    return;
  corrin_figure_say (text,
                     g_strdup_printf (
                         /* Translators: how many injections or changes have no pair in a chart; a reason for
                                * each follows. */
                         ngettext ("%u is left out.", "%u are left out.", n), n));
  for (guint i = 0; i < CORRIN_N_AROUND_USES; i++)
    if (i != CORRIN_AROUND_USED && result->n_by_use[i] > 0)
      corrin_figure_say (text, left_out ((CorrinAroundUse) i, result->n_by_use[i]));
}

static void
say_sentences (GString *text, const CorrinPairFigure *pairs)
{
  g_autoptr (GArray) sentences = NULL;

  if (pairs->pairs == CORRIN_PAIRS_PLAN)
    {
      corrin_figure_say (text,
                         g_strdup (_ ("Other things change with time too: the season, illness, sleep, other "
                                      "medicines. A plan that is changed on bad days is followed by better "
                                      "days by itself.")));
      return;
    }
  sentences = corrin_sentences_of_before_after (pairs->result, pairs->shift, pairs->n_looks);
  for (guint i = 0; i < sentences->len; i++)
    corrin_figure_say (text, corrin_sentence_words (&g_array_index (sentences, CorrinSentence, i)));
}

static void
say_missing (GString *text, const CorrinPairFigure *pairs)
{
  guint window = (guint) pairs->result->window, needed = (window * 7 + 9) / 10;

  if (pairs->result->n_by_use[CORRIN_AROUND_USED] > 0)
    return;
  corrin_figure_say (text,
                     g_strdup_printf (
                         /* Translators: how many rated days are needed, of how many, on each side of an
                                * injection or a change. */
                         ngettext ("A pair comes with %1$u rated day of the %2$u on each side.",
                                   "A pair comes with %1$u rated days of the %2$u on each side.", needed),
                         needed, window));
}

char *
corrin_pair_figure_notes (const CorrinFigure *figure)
{
  const CorrinPairFigure *pairs = pairs_of (figure);
  GString *text = g_string_new (NULL);

  say_missing (text, pairs);
  say_sentences (text, pairs);
  say_left_out (text, pairs);
  return g_string_free (text, FALSE);
}

static char *
window_words (const CorrinWindow *window, const char *name)
{
  g_autofree char *median = isnan (window->median) ? NULL : corrin_chart_number (window->median);

  if (median == NULL)
    return g_strdup_printf (
        /* Translators: "14 days before", how many of them are rated, of how many: too few for a median. */
        ngettext ("%1$s: %2$u of %3$u day rated", "%1$s: %2$u of %3$u days rated", window->n_possible), name,
        window->n_rated, window->n_possible);
  /* Translators: "14 days before", the median, how many days are rated, of how many. */
  return g_strdup_printf (ngettext ("%1$s: median %2$s (%3$u of %4$u day rated)",
                                    "%1$s: median %2$s (%3$u of %4$u days rated)", window->n_possible),
                          name, median, window->n_rated, window->n_possible);
}

static void
say_later (GString *text, const CorrinPairFigure *pairs, const CorrinWindow *later)
{
  g_autofree char *name = corrin_pair_figure_later (pairs);
  g_autofree char *words = window_words (later, name);

  if (later->n_possible > 0)
    g_string_append_printf (text, "\n%s", words);
}

static void
say_windows (GString *text, const CorrinPairFigure *pairs, const CorrinWindow *before,
             const CorrinWindow *after, double difference)
{
  g_autofree char *name_before = corrin_pair_figure_before (pairs);
  g_autofree char *name_after = corrin_pair_figure_after (pairs);
  g_autofree char *first = window_words (before, name_before);
  g_autofree char *second = window_words (after, name_after);
  g_autofree char *size = isnan (difference) ? NULL : corrin_figure_difference (difference);

  g_string_append_printf (text, "\n%s\n%s", first, second);
  if (size != NULL)
    /* Translators: the median after minus the median before, with its sign. */
    g_string_append_printf (text, _ ("\nDifference %s"), size);
}

static void
say_what (GString *text, const CorrinAround *around)
{
  g_autofree char *day = NULL;
  g_autofree char *what = NULL;

  if (around->step != NULL)
    {
      day = corrin_day_display (around->day);
      what = corrin_plan_step_interval (around->step);
      /* Translators: a day on which the plan changed, then the phase and the interval from there on. */
      g_string_append_printf (text, _ ("Plan from %1$s\n%2$s, %3$s"), day,
                              corrin_phase_display ((CorrinPhase) around->step->phase), what);
      return;
    }
  day = corrin_figure_dose_day (around->dose);
  what = corrin_figure_dose (around->dose);
  /* Translators: the day of an injection, then its substance and amount. */
  g_string_append_printf (text, _ ("Injection on %1$s\n%2$s"), day, what);
}

static void
say_around (GString *text, const CorrinPairFigure *pairs, const CorrinAround *around)
{
  say_what (text, around);
  say_windows (text, pairs, &around->before, &around->after, around->difference);
  say_later (text, pairs, &around->later);
}

static char *
pooled_title (const CorrinPairFigure *pairs)
{
  guint n = pairs->result->n_by_use[CORRIN_AROUND_USED];

  /* Translators: how many injections are taken together. */
  return g_strdup_printf (ngettext ("%u injection", "All %u injections", n), n);
}

char *
corrin_pair_figure_readout (const CorrinFigure *figure, const CorrinFigureItem *item)
{
  const CorrinPairFigure *pairs = pairs_of (figure);
  GString *text = g_string_new (NULL);

  if (item->index == CORRIN_PAIR_POOLED)
    {
      g_autofree char *title = pooled_title (pairs);

      g_string_append (text, title);
      say_windows (text, pairs, &pairs->result->before, &pairs->result->after, pairs->result->difference);
    }
  else
    say_around (text, pairs, corrin_pair_figure_at (pairs, item->index));
  return g_string_free (text, FALSE);
}

/* Lines become parts of a sentence. */
static void
say_lines (GString *text, GString *lines)
{
  g_string_replace (lines, "\n", "; ", 0);
  /* Translators: %s is a list of numbers about injections. */
  corrin_figure_say (text, g_strdup_printf (_ ("%s."), lines->str));
}

/* The numbers of all injections together, or of each change of the plan. */
static void
say_numbers (GString *text, const CorrinPairFigure *pairs)
{
  if (pairs->pairs == CORRIN_PAIRS_DOSES && pairs->result->n_by_use[CORRIN_AROUND_USED] > 0)
    {
      g_autofree char *title = pooled_title (pairs);
      g_autoptr (GString) lines = g_string_new (title);

      say_windows (lines, pairs, &pairs->result->before, &pairs->result->after, pairs->result->difference);
      say_lines (text, lines);
    }
  for (guint i = 0; pairs->pairs == CORRIN_PAIRS_PLAN && i < pairs->shown->len; i++)
    {
      g_autoptr (GString) lines = g_string_new (NULL);

      say_around (lines, pairs, corrin_pair_figure_at (pairs, i));
      say_lines (text, lines);
    }
}

char *
corrin_pair_figure_words (const CorrinFigure *figure)
{
  const CorrinPairFigure *pairs = pairs_of (figure);
  GString *text = g_string_new (NULL);

  /* Translators: a chart in words: what it shows, then a sentence about its period. */
  corrin_figure_say (text, g_strdup_printf (_ ("%1$s. %2$s"), figure->title, figure->subtitle));
  say_numbers (text, pairs);
  say_missing (text, pairs);
  say_sentences (text, pairs);
  say_left_out (text, pairs);
  return g_string_free (text, FALSE);
}

static void
fill_window (CorrinSheet *sheet, const CorrinWindow *window)
{
  corrin_sheet_add_number (sheet, window->median);
  corrin_sheet_add_number (sheet, window->n_possible > 0 ? window->n_rated : NAN);
}

static void
fill_windows (CorrinSheet *sheet, const CorrinWindow *before, const CorrinWindow *after, double difference)
{
  fill_window (sheet, before);
  fill_window (sheet, after);
  corrin_sheet_take_text (sheet, isnan (difference) ? g_strdup ("") : corrin_figure_difference (difference),
                          difference);
}

static char *
say_use (const CorrinAround *around)
{
  const char *const uses[CORRIN_N_AROUND_USES] = {
    [CORRIN_AROUND_USED] = "",
    [CORRIN_AROUND_DAY_UNKNOWN] = _ ("known only to its month"),
    [CORRIN_AROUND_OTHER_NEAR] = _ ("another injection within these days"),
    [CORRIN_AROUND_CUT] = _ ("too near to the first or last day"),
    /* Translators: why the days before and after an injection are not compared.
     * xgettext:no-c-format */
    [CORRIN_AROUND_FEW_RATED] = _ ("fewer than 70 % of the days rated"),
  };

  return g_strdup (uses[around->use]);
}

static void
add_later_columns (CorrinSheet *sheet, const CorrinPairFigure *pairs)
{
  g_autofree char *days = corrin_pair_figure_later (pairs);
  /* Translators: the title of a column; %s is such as "days 29 to 56". */
  g_autofree char *median = g_strdup_printf (_ ("Median, %s"), days);
  /* Translators: the title of a column; %s is such as "days 29 to 56". */
  g_autofree char *rated = g_strdup_printf (_ ("Days rated, %s"), days);

  corrin_sheet_add_column (sheet, median, TRUE);
  corrin_sheet_add_column (sheet, rated, TRUE);
}

void
corrin_pair_figure_fill (const CorrinFigure *figure, CorrinSheet *sheet)
{
  const CorrinPairFigure *pairs = pairs_of (figure);
  const CorrinBeforeAfter *result = pairs->result;

  corrin_sheet_add_column (sheet, _ ("Day"), FALSE);
  corrin_sheet_add_column (sheet, _ ("Median before"), TRUE);
  corrin_sheet_add_column (sheet, _ ("Days rated before"), TRUE);
  corrin_sheet_add_column (sheet, _ ("Median after"), TRUE);
  corrin_sheet_add_column (sheet, _ ("Days rated after"), TRUE);
  /* Translators: the title of a column: the median after minus the median before. */
  corrin_sheet_add_column (sheet, _ ("Difference"), TRUE);
  if (corrin_pair_figure_has_later (pairs))
    add_later_columns (sheet, pairs);
  corrin_sheet_add_column (sheet, _ ("Left out because"), FALSE);
  for (guint i = result->around->len; i > 0; i--)
    {
      const CorrinAround *around = &g_array_index (result->around, CorrinAround, i - 1);

      corrin_sheet_take_text (sheet,
                              around->dose != NULL ? corrin_figure_dose_day (around->dose)
                                                   : corrin_day_display (around->day),
                              around->day);
      fill_windows (sheet, &around->before, &around->after, around->difference);
      if (corrin_pair_figure_has_later (pairs))
        fill_window (sheet, &around->later);
      corrin_sheet_take_text (sheet, say_use (around), NAN);
    }
  if (!corrin_pair_figure_has_pooled (pairs))
    return;
  corrin_sheet_take_text (sheet, pooled_title (pairs), NAN);
  fill_windows (sheet, &result->before, &result->after, result->difference);
  corrin_sheet_add_text (sheet, "", NAN);
}
