/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "difference-words.h"

#include "catalog.h"
#include "phrases.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
say_apart (guint n)
{
  if (n == 0)
    /* Translators: %d is a number of points on the scale from 0 to 10. */
    return g_strdup_printf (_ ("The two were never %d or more points apart."), CORRIN_DIFFERENCE_POINTS);
  /* Translators: %1$u is how many times, %2$d a number of points on the scale from 0 to 10. */
  return g_strdup_printf (ngettext ("%1$u time the two were %2$d or more points apart.",
                                    "%1$u times the two were %2$d or more points apart.", n),
                          n, CORRIN_DIFFERENCE_POINTS);
}

/**
 * corrin_differences_sentence:
 * @differences: the differences of a journal
 *
 * Returns: (transfer full): how many there are, of how many
 */
char *
corrin_differences_sentence (const CorrinDifferences *differences)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *apart = say_apart (differences->items->len);
  g_autofree char *both = NULL;

  if (differences->n_both == 0)
    return g_strdup (_ ("So far nobody rated the same symptom on the same day as the person."));
  /* Translators: %u is how many times. */
  both = g_strdup_printf (ngettext ("The person and a carer rated the same symptom on the same day %u time.",
                                    "The person and a carer rated the same symptom on the same day %u times.",
                                    differences->n_both),
                          differences->n_both);
  g_string_append_printf (words, "%s %s", both, apart);
  if (differences->items->len > CORRIN_DIFFERENCES_LISTED)
    {
      g_string_append_c (words, ' ');
      /* Translators: %d is a number. */
      g_string_append_printf (words, _ ("The largest %d are listed."), CORRIN_DIFFERENCES_LISTED);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * corrin_difference_words:
 * @difference: a day on which two rated differently
 * @person: what the person is called
 *
 * Returns: (transfer full): the two ratings in words
 */
char *
corrin_difference_words (const CorrinDifference *difference, const char *person)
{
  g_autofree char *own = corrin_phrase_number (difference->own);
  g_autofree char *seen = corrin_phrase_number (difference->seen);

  /* Translators: a symptom, the name of a person and that person's rating, the name of a carer and what the carer
   * rated. */
  return g_strdup_printf (_ ("%1$s: %2$s rated %3$s, %4$s saw %5$s"),
                          corrin_symptom_display (difference->symptom), person, own, difference->carer->name,
                          seen);
}

/**
 * corrin_difference_size:
 * @difference: a day on which two rated differently
 *
 * Returns: (transfer full): how far apart they were
 */
char *
corrin_difference_size (const CorrinDifference *difference)
{
  double size = fabs (difference->own - difference->seen);
  g_autofree char *points = corrin_phrase_number (size);

  /* Translators: how far apart two ratings are; %s is a number, 2 or greater. */
  return g_strdup_printf (_ ("%s points"), points);
}
