/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "before-after.h"
#include "profile.h"
#include "shift.h"

G_BEGIN_DECLS

/* No sentence is said about fewer cycles, or about fewer injections with their days before and after. */
#define CORRIN_SENTENCES_MIN_CYCLES 4

/* A sentence that says that something stands out may be wrong in at most so many of 100 journals. */
#define CORRIN_SENTENCES_WRONG_OF_100 5

/* Injections count as given at regular intervals while the longest is at most so many days longer than the shortest. */
#define CORRIN_SENTENCES_STEADY_DAYS 7

/**
 * CorrinSentenceKind:
 * @CORRIN_SENTENCE_NOT_ENOUGH: there are @n of the %CORRIN_SENTENCES_MIN_CYCLES that are needed
 * @CORRIN_SENTENCE_LEVELS: the median was @after.median in the @days days from an injection on and @before.median in
 *   the @days days before it, over @n injections
 * @CORRIN_SENTENCE_END_OF_CYCLE: in @k of @n cycles the last week was rated higher than the first, in @k_lower lower
 * @CORRIN_SENTENCE_END_OF_CYCLE_BY_CHANCE: the same, and all of so few cycles can agree by chance, which is said with
 *   it
 * @CORRIN_SENTENCE_SHIFT_ALSO: a difference as large as this also turns up when the injections are moved to other
 *   days of the record, in @k of 100 shifts
 * @CORRIN_SENTENCE_SHIFT_ONLY: it turns up in only @k of 100 shifts
 * @CORRIN_SENTENCE_DAYS_DIFFER: the days between the @n injections differ by more than a week; when injections are
 *   given on worse days, better days follow by themselves, so nothing more is said
 *
 * The fixed sentences; their words are with what shows them. Only @CORRIN_SENTENCE_SHIFT_ONLY, and
 * @CORRIN_SENTENCE_END_OF_CYCLE when all cycles agree, say that something stands out.
 */
typedef enum
{
  CORRIN_SENTENCE_NOT_ENOUGH,
  CORRIN_SENTENCE_LEVELS,
  CORRIN_SENTENCE_END_OF_CYCLE,
  CORRIN_SENTENCE_END_OF_CYCLE_BY_CHANCE,
  CORRIN_SENTENCE_SHIFT_ALSO,
  CORRIN_SENTENCE_SHIFT_ONLY,
  CORRIN_SENTENCE_DAYS_DIFFER,
} CorrinSentenceKind;

/**
 * CorrinSentence:
 * @kind: which sentence
 * @n: the cycles or injections that it is about
 * @k: see #CorrinSentenceKind
 * @k_lower: see #CorrinSentenceKind
 * @days: the days of a window
 * @before: the days before the injections, for %CORRIN_SENTENCE_LEVELS
 * @after: the days from them on, for %CORRIN_SENTENCE_LEVELS
 *
 * A sentence and its numbers; those that its kind does not have are 0.
 */
typedef struct
{
  CorrinSentenceKind kind;
  guint n;
  guint k;
  guint k_lower;
  guint days;
  CorrinWindow before;
  CorrinWindow after;
} CorrinSentence;

GArray *corrin_sentences_of_profile (const CorrinProfile *profile, guint n_looks);
GArray *corrin_sentences_of_before_after (const CorrinBeforeAfter *before_after, CorrinShift shift,
                                          guint n_looks);
gboolean corrin_sentence_says_pattern (const CorrinSentence *sentence);

G_END_DECLS
