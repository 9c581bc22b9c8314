/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-sentences.h"

#include "words.h"

#include <glib/gi18n-lib.h>

static char *
say_levels (const CorrinSentence *sentence)
{
  g_autofree char *after = corrin_chart_number (sentence->after.median);
  g_autofree char *before = corrin_chart_number (sentence->before.median);

  return g_strdup_printf (
      /* Translators: %1$s is the median of the days after the injections (%3$u of %4$u days rated), %5$s that of
       * the days before them (%6$u of %7$u), %2$u how many days are looked at on each side, %8$u how many
       * injections. */
      ngettext ("The median was %1$s in the %2$u days from an injection on (%3$u of %4$u "
                "days rated) and %5$s in the %2$u days before it (%6$u of %7$u), over %8$u "
                "injection.",
                "The median was %1$s in the %2$u days from an injection on (%3$u of %4$u "
                "days rated) and %5$s in the %2$u days before it (%6$u of %7$u), over %8$u "
                "injections.",
                sentence->n),
      after, sentence->days, sentence->after.n_rated, sentence->after.n_possible, before,
      sentence->before.n_rated, sentence->before.n_possible, sentence->n);
}

static char *
say_ends (const CorrinSentence *sentence)
{
  return g_strdup_printf (
      /* Translators: %2$u cycles in all; in %1$u of them the last week was rated higher (worse) than the first week,
       * in %3$u lower. */
      ngettext ("In %1$u of %2$u cycle the last week was rated higher than the first week, "
                "in %3$u lower.",
                "In %1$u of %2$u cycles the last week was rated higher than the first week, "
                "in %3$u lower.",
                sentence->n),
      sentence->k, sentence->n, sentence->k_lower);
}

static char *
say_ends_by_chance (const CorrinSentence *sentence)
{
  g_autofree char *ends = say_ends (sentence);

  /* Translators: %1$s is a whole sentence about the first and the last weeks of cycles, %2$u how many cycles. */
  return g_strdup_printf (ngettext ("%1$s %2$u cycle can also agree by chance.",
                                    "%1$s %2$u cycles can also agree by chance.", sentence->n),
                          ends, sentence->n);
}

static char *
say_shift (const CorrinSentence *sentence)
{
  if (sentence->kind == CORRIN_SENTENCE_SHIFT_ONLY)
    return g_strdup_printf (
        /* Translators: %u is a number of 100. */
        ngettext ("When the injections are moved to other days of this record, a difference "
                  "as large as this turns up in only %u of 100 shifts.",
                  "When the injections are moved to other days of this record, a difference "
                  "as large as this turns up in only %u of 100 shifts.",
                  sentence->k),
        sentence->k);
  return g_strdup_printf (
      /* Translators: %u is a number of 100. */
      ngettext ("A difference as large as this also turns up when the injections are moved "
                "to other days of this record, in %u of 100 shifts.",
                "A difference as large as this also turns up when the injections are moved "
                "to other days of this record, in %u of 100 shifts.",
                sentence->k),
      sentence->k);
}

/**
 * corrin_sentence_words:
 * @sentence: a sentence of an analysis
 *
 * Returns: (transfer full): it in words, with all its numbers
 */
char *
corrin_sentence_words (const CorrinSentence *sentence)
{
  switch (sentence->kind)
    {
    case CORRIN_SENTENCE_LEVELS:
      return say_levels (sentence);
    case CORRIN_SENTENCE_END_OF_CYCLE:
      return say_ends (sentence);
    case CORRIN_SENTENCE_END_OF_CYCLE_BY_CHANCE:
      return say_ends_by_chance (sentence);
    case CORRIN_SENTENCE_SHIFT_ALSO:
    case CORRIN_SENTENCE_SHIFT_ONLY:
      return say_shift (sentence);
    case CORRIN_SENTENCE_DAYS_DIFFER:
      return g_strdup_printf (
          /* Translators: %u is how many injections. */
          ngettext ("The days between the %u injection differ by more than a week. After "
                    "injections on worse days come better days by themselves, so no more is "
                    "said here.",
                    "The days between the %u injections differ by more than a week. After "
                    "injections on worse days come better days by themselves, so no more is "
                    "said here.",
                    sentence->n),
          sentence->n);
    case CORRIN_SENTENCE_NOT_ENOUGH:
    default:
      return g_strdup_printf (
          /* Translators: how many there are, and how many are needed, of cycles or injections with enough rated
           * days. */
          ngettext ("Sentences come later: %1$u of the %2$u that they need is there.",
                    "Sentences come later: %1$u of the %2$u that they need are there.", sentence->n),
          sentence->n, CORRIN_SENTENCES_MIN_CYCLES);
    }
}
