/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sentences.h"

#include <math.h>

static gboolean
is_steady (guint shortest, guint longest)
{
  return longest - shortest <= CORRIN_SENTENCES_STEADY_DAYS;
}

static gboolean
has_steady_cycles (const CorrinProfile *profile)
{
  guint shortest = G_MAXUINT, longest = 0;

  for (guint i = 0; i < profile->lines->len; i++)
    {
      const CorrinProfileLine *line = &g_array_index (profile->lines, CorrinProfileLine, i);

      if (line->use != CORRIN_CYCLE_USED && line->use != CORRIN_CYCLE_OTHER_LENGTH
          && line->use != CORRIN_CYCLE_FEW_RATED)
        continue;
      shortest = MIN (shortest, line->length);
      longest = MAX (longest, line->length);
    }
  return longest == 0 || is_steady (shortest, longest);
}

static gboolean
has_steady_injections (const CorrinBeforeAfter *before_after)
{
  const CorrinAround *last = NULL;
  guint shortest = G_MAXUINT, longest = 0;

  for (guint i = 0; i < before_after->around->len; i++)
    {
      const CorrinAround *around = &g_array_index (before_after->around, CorrinAround, i);

      if (around->use == CORRIN_AROUND_DAY_UNKNOWN || around->use == CORRIN_AROUND_OTHER_NEAR)
        continue;
      if (last != NULL)
        {
          shortest = MIN (shortest, (guint) (around->day - last->day));
          longest = MAX (longest, (guint) (around->day - last->day));
        }
      last = around;
    }
  return longest == 0 || is_steady (shortest, longest);
}

/* Cycles that go up or down like a thrown coin all agree in 2 of 2^n journals. */
static gboolean
agree_by_chance (const CorrinEndOfCycle *ends, guint n_looks)
{
  gboolean all_agree = ends->n_higher == ends->n_cycles || ends->n_lower == ends->n_cycles;

  return all_agree && ldexp (200, -(int) ends->n_cycles) * n_looks > CORRIN_SENTENCES_WRONG_OF_100;
}

static GArray *
one_sentence (CorrinSentence sentence)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (CorrinSentence));

  g_array_append_val (sentences, sentence);
  return sentences;
}

/**
 * corrin_sentences_of_profile:
 * @profile: the cycles of a symptom
 * @n_looks: how many symptoms are looked at
 *
 * Chooses what may be said of the ends of the cycles. From %CORRIN_SENTENCES_MIN_CYCLES on it is said in how many the
 * last week was rated higher, however many they are. Where all n cycles agree, that it can be by chance is said with it
 * while 2 / 2^n for each of @n_looks symptoms is more than 5 of 100. Nothing is said when the lengths of the cycles
 * differ by more than %CORRIN_SENTENCES_STEADY_DAYS: an injection that is given on a bad day has bad days before it and
 * better ones after it by itself (regression to the mean).
 *
 * Returns: (transfer full) (element-type CorrinSentence): the sentences, never none
 */
GArray *
corrin_sentences_of_profile (const CorrinProfile *profile, guint n_looks)
{
  const CorrinEndOfCycle *ends = &profile->end_of_cycle;

  if (ends->n_cycles < CORRIN_SENTENCES_MIN_CYCLES)
    return one_sentence ((CorrinSentence){ .kind = CORRIN_SENTENCE_NOT_ENOUGH, .n = ends->n_cycles });
  if (!has_steady_cycles (profile))
    return one_sentence (
        (CorrinSentence){ .kind = CORRIN_SENTENCE_DAYS_DIFFER, .n = profile->n_complete + 1 });
  return one_sentence ((CorrinSentence){
      .kind = agree_by_chance (ends, n_looks) ? CORRIN_SENTENCE_END_OF_CYCLE_BY_CHANCE
                                              : CORRIN_SENTENCE_END_OF_CYCLE,
      .n = ends->n_cycles,
      .k = ends->n_higher,
      .k_lower = ends->n_lower,
  });
}

static CorrinSentence
levels (const CorrinBeforeAfter *before_after)
{
  return (CorrinSentence){
    .kind = CORRIN_SENTENCE_LEVELS,
    .n = before_after->n_by_use[CORRIN_AROUND_USED],
    .days = (guint) before_after->window,
    .before = before_after->before,
    .after = before_after->after,
  };
}

/**
 * corrin_sentences_of_before_after:
 * @before_after: the days round the injections, of corrin_before_after_doses_new()
 * @shift: what corrin_shift() says of it
 * @n_looks: how many symptoms are looked at
 *
 * Chooses what may be said: from %CORRIN_SENTENCES_MIN_CYCLES injections on the two medians, and in how many of 100
 * shifts a difference as large turns up. It is called rare only from 5 of 100, divided by @n_looks, downwards: who
 * looks at many symptoms finds a rare one among them. Nothing is said of shifts when the days between the injections
 * differ by more than %CORRIN_SENTENCES_STEADY_DAYS, as in corrin_sentences_of_profile().
 *
 * Returns: (transfer full) (element-type CorrinSentence): the sentences, never none
 */
GArray *
corrin_sentences_of_before_after (const CorrinBeforeAfter *before_after, CorrinShift shift, guint n_looks)
{
  CorrinSentence sentence = { .n = before_after->n_by_use[CORRIN_AROUND_USED] };
  GArray *sentences;

  if (sentence.n < CORRIN_SENTENCES_MIN_CYCLES)
    return one_sentence (sentence);
  sentences = one_sentence (levels (before_after));
  sentence.k = shift.of_100;
  if (!has_steady_injections (before_after))
    sentence.kind = CORRIN_SENTENCE_DAYS_DIFFER;
  else if (shift.of_100 * n_looks <= CORRIN_SENTENCES_WRONG_OF_100)
    sentence.kind = CORRIN_SENTENCE_SHIFT_ONLY;
  else
    sentence.kind = CORRIN_SENTENCE_SHIFT_ALSO;
  g_array_append_val (sentences, sentence);
  return sentences;
}

/**
 * corrin_sentence_says_pattern:
 * @sentence: a sentence
 *
 * Returns: whether who reads it takes it that something stands out
 */
gboolean
corrin_sentence_says_pattern (const CorrinSentence *sentence)
{
  if (sentence->kind == CORRIN_SENTENCE_END_OF_CYCLE)
    return sentence->k == sentence->n || sentence->k_lower == sentence->n;
  return sentence->kind == CORRIN_SENTENCE_SHIFT_ONLY;
}
