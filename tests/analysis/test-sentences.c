/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sentences.h"

#include "injected.h"

#include <math.h>

/* A profile of @n cycles of which @n_higher end higher than they began, every @length days, the last one @more longer. */
static CorrinProfile *
profile_new (GPtrArray *doses, guint n, guint n_higher, int length, int more)
{
  g_autoptr (GArray) points = points_new ();
  g_autoptr (GPtrArray) plan = doses_new ();
  CorrinDay day = day_of ("2026-01-01");

  for (guint i = 0; i < n; i++)
    {
      int days = length + (i + 1 == n ? more : 0);

      inject (doses, "2026-01-01")->day = day;
      rate_days (points, day, days - 7, 4);
      rate_days (points, day + days - 7, 7, i < n_higher ? 6 : 2);
      day += days;
    }
  inject (doses, "2026-01-01")->day = day;
  return corrin_profile_new (VIEW (points), doses, plan, (CorrinPeriod){ 0, day }, CORRIN_ALIGNMENT_SINCE);
}

static void
assert_profile_says (guint n, guint n_higher, int more, guint n_looks, CorrinSentenceKind kind,
                     gboolean pattern)
{
  g_autoptr (GPtrArray) doses = doses_new ();
  g_autoptr (CorrinProfile) profile = profile_new (doses, n, n_higher, 28, more);
  g_autoptr (GArray) sentences = corrin_sentences_of_profile (profile, n_looks);
  const CorrinSentence *sentence = &g_array_index (sentences, CorrinSentence, 0);

  g_assert_cmpuint (sentences->len, ==, 1);
  g_assert_cmpint (sentence->kind, ==, kind);
  g_assert_cmpint (corrin_sentence_says_pattern (sentence), ==, pattern);
  if (kind == CORRIN_SENTENCE_NOT_ENOUGH)
    g_assert_cmpuint (sentence->n, ==, n);
  if (kind == CORRIN_SENTENCE_END_OF_CYCLE)
    {
      g_assert_cmpuint (sentence->n, ==, n);
      g_assert_cmpuint (sentence->k, ==, n_higher);
      g_assert_cmpuint (sentence->k_lower, ==, n - n_higher);
    }
}

/* 2 / 2^5 is 6.25 of 100 and 2 / 2^6 is 3.1, of three symptoms 9.4. */
static void
test_profile (void)
{
  assert_profile_says (3, 3, 0, 1, CORRIN_SENTENCE_NOT_ENOUGH, FALSE);
  assert_profile_says (4, 3, 0, 1, CORRIN_SENTENCE_END_OF_CYCLE, FALSE);
  assert_profile_says (5, 5, 0, 1, CORRIN_SENTENCE_END_OF_CYCLE_BY_CHANCE, FALSE);
  assert_profile_says (5, 0, 0, 1, CORRIN_SENTENCE_END_OF_CYCLE_BY_CHANCE, FALSE);
  assert_profile_says (6, 6, 0, 1, CORRIN_SENTENCE_END_OF_CYCLE, TRUE);
  assert_profile_says (6, 0, 0, 1, CORRIN_SENTENCE_END_OF_CYCLE, TRUE);
  assert_profile_says (6, 5, 0, 1, CORRIN_SENTENCE_END_OF_CYCLE, FALSE);
  assert_profile_says (6, 6, 0, 3, CORRIN_SENTENCE_END_OF_CYCLE_BY_CHANCE, FALSE);
}

/* Seven days more are still regular, eight are not; a cycle that is left out for its length counts too. */
static void
test_days_differ (void)
{
  assert_profile_says (6, 6, 7, 1, CORRIN_SENTENCE_END_OF_CYCLE, TRUE);
  assert_profile_says (7, 7, 8, 1, CORRIN_SENTENCE_DAYS_DIFFER, FALSE);
  assert_profile_says (7, 7, 100, 1, CORRIN_SENTENCE_DAYS_DIFFER, FALSE);
}

static void
assert_shift_says (guint n, int more, guint of_100, guint n_looks, CorrinSentenceKind kind)
{
  g_autoptr (GArray) points = points_new (), values = NULL, sentences = NULL;
  g_autoptr (GPtrArray) doses = doses_new ();
  g_autoptr (CorrinBeforeAfter) around = NULL;
  CorrinDay day = day_of ("2026-01-01");
  const CorrinSentence *sentence;

  rate_days (points, day, 400, 3);
  for (guint i = 0; i < n; i++)
    inject (doses, "2026-01-01")->day = day + 20 + (int) i * 30 + (i + 1 == n ? more : 0);
  values = corrin_day_values_new (VIEW (points));
  around = corrin_before_after_doses_new (corrin_day_values_view (values), doses,
                                          (CorrinPeriod){ day, day + 399 }, CORRIN_WINDOW_14);
  sentences = corrin_sentences_of_before_after (around, (CorrinShift){ 400, 4 * of_100, of_100 }, n_looks);
  sentence = &g_array_index (sentences, CorrinSentence, sentences->len - 1);
  g_assert_cmpint (sentence->kind, ==, kind);
  g_assert_cmpint (corrin_sentence_says_pattern (sentence), ==, kind == CORRIN_SENTENCE_SHIFT_ONLY);
  g_assert_cmpuint (sentence->n, ==, n);
  if (kind == CORRIN_SENTENCE_NOT_ENOUGH)
    {
      g_assert_cmpuint (sentences->len, ==, 1);
      return;
    }
  g_assert_cmpuint (sentence->k, ==, of_100);
  sentence = &g_array_index (sentences, CorrinSentence, 0);
  g_assert_cmpint (sentence->kind, ==, CORRIN_SENTENCE_LEVELS);
  g_assert_cmpuint (sentence->days, ==, 14);
  g_assert_cmpfloat (sentence->after.median, ==, 3);
  g_assert_cmpuint (sentence->before.n_rated, ==, 14 * n);
}

static void
test_before_after (void)
{
  assert_shift_says (3, 0, 1, 1, CORRIN_SENTENCE_NOT_ENOUGH);
  assert_shift_says (4, 0, 5, 1, CORRIN_SENTENCE_SHIFT_ONLY);
  assert_shift_says (4, 0, 6, 1, CORRIN_SENTENCE_SHIFT_ALSO);
  assert_shift_says (4, 0, 2, 3, CORRIN_SENTENCE_SHIFT_ALSO);
  assert_shift_says (4, 0, 1, 3, CORRIN_SENTENCE_SHIFT_ONLY);
  assert_shift_says (4, 7, 1, 1, CORRIN_SENTENCE_SHIFT_ONLY);
  assert_shift_says (4, 8, 1, 1, CORRIN_SENTENCE_DAYS_DIFFER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentences/profile", test_profile);
  g_test_add_func ("/sentences/days-differ", test_days_differ);
  g_test_add_func ("/sentences/before-after", test_before_after);
  return g_test_run ();
}
