/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How often a sentence says that something stands out in journals in which nothing does, and whether the profile shows
 * what does stand out. Journals come from a fixed seed. CORRIN_TRUTH_RUNS: how many for each number of the tables. */

#include "invention.h"
#include "sentences.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define FEW_RUNS 10
/* The mean of fewer says nothing of a few tenths of a point. */
#define FEWEST_FOR_MEAN 60
/* From so many runs on, each number has to keep to the bar; with fewer, those of one table together. */
#define MANY_RUNS 1000
#define BAR_OF_100 5.0
#define TRUE_RISE 2.0
#define RISE_BAR 0.3
#define RISE_DAYS 14

#define MEAN 5.0
#define SPREAD 1.5
#define BAD_DAY 7.0
#define RATED_SHARE 0.9
#define BEFORE_FIRST_DOSE 20
#define AFTER_LAST_DOSE 28

typedef enum
{
  DOSING_FIXED,
  DOSING_MOVED,
  DOSING_BAD_DAYS,
  N_DOSINGS,
} Dosing;

static const char *const dosing_names[N_DOSINGS] = {
  "injections on fixed days", "moved up to 3 days, to the first bad day",
  "on the first bad day after three quarters of the interval"
};
static const double autocorrelations[] = { 0, 0.3, 0.5, 0.7, 0.85 };
static const guint cycle_numbers[] = { 2, 4, 6, 8, 12 };

typedef struct
{
  double autocorrelation;
  guint cycles;
  int interval;
  Dosing dosing;
  guint symptoms;
  double rise;
} Case;

typedef struct
{
  int n_days;
  double *values;
  int *doses;
  guint n_doses;
} Life;

static guint64 state = 20260504;

/* Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014. */
static double
draw (void)
{
  guint64 x = state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return ((double) ((x ^ (x >> 31)) >> 11) + 0.5) / 9007199254740992.0;
}

static double
draw_normal (void)
{
  return sqrt (-2 * log (draw ())) * cos (2 * G_PI * draw ());
}

static void
live (double *values, int n_days, double autocorrelation)
{
  double x = draw_normal ();

  for (int i = 0; i < n_days; i++)
    {
      values[i] = MEAN + SPREAD * x;
      x = autocorrelation * x + sqrt (1 - autocorrelation * autocorrelation) * draw_normal ();
    }
}

static int
next_dose (const Life *life, const Case *c, int last)
{
  int slack = c->dosing == DOSING_MOVED ? 3 : c->interval / 4;
  int day = last + c->interval - slack;

  if (c->dosing == DOSING_FIXED)
    return last + c->interval;
  while (day < last + c->interval + slack && day + 1 < life->n_days && life->values[day] < BAD_DAY)
    day++;
  return day;
}

static Life
life_new (const Case *c)
{
  Life life = { .n_days =
                    (int) c->cycles * (c->interval + c->interval / 4) + BEFORE_FIRST_DOSE + AFTER_LAST_DOSE };

  life.values = g_new (double, life.n_days);
  life.doses = g_new (int, c->cycles + 1);
  live (life.values, life.n_days, c->autocorrelation);
  life.doses[life.n_doses++] = BEFORE_FIRST_DOSE;
  while (life.n_doses <= c->cycles)
    {
      life.doses[life.n_doses] = next_dose (&life, c, life.doses[life.n_doses - 1]);
      life.n_doses++;
    }
  life.n_days = MIN (life.n_days, life.doses[life.n_doses - 1] + AFTER_LAST_DOSE);
  for (guint i = 1; c->rise > 0 && i < life.n_doses; i++)
    for (int day = life.doses[i] - RISE_DAYS; day < life.doses[i]; day++)
      life.values[day] += c->rise;
  return life;
}

static void
life_clear (Life *life)
{
  g_free (life->values);
  g_free (life->doses);
}

/* A symptom other than the first goes its own way; the injections are those of the first. */
static CorrinEvidence *
write_down (Life *life, const Case *c, guint symptom)
{
  CorrinEvidence *evidence = invention_new (life->n_days - 1);

  if (symptom > 0)
    live (life->values, life->n_days, c->autocorrelation);
  for (int day = 0; day < life->n_days; day++)
    if (draw () < RATED_SHARE)
      invention_rate (evidence, day, CORRIN_TIME_NONE, CLAMP (round (life->values[day]), 0, 10));
  for (guint i = 0; i < life->n_doses; i++)
    invention_dose (evidence, life->doses[i]);
  return evidence;
}

static gboolean
one_says_pattern (GArray *sentences)
{
  gboolean says = FALSE;

  for (guint i = 0; i < sentences->len; i++)
    says |= corrin_sentence_says_pattern (&g_array_index (sentences, CorrinSentence, i));
  g_array_unref (sentences);
  return says;
}

static gboolean
says_of_before_after (const CorrinEvidence *evidence, CorrinPeriod period, CorrinWindowDays window,
                      guint n_looks)
{
  g_autoptr (GArray) values = corrin_day_values_new (invention_points (evidence));
  CorrinDayValues days = corrin_day_values_view (values);
  g_autoptr (CorrinBeforeAfter) around =
      corrin_before_after_doses_new (days, evidence->doses, period, window);

  return one_says_pattern (corrin_sentences_of_before_after (around, corrin_shift (around, days), n_looks));
}

/* Which of the sentences says so: a bit for each. */
static guint
what_says_pattern (const CorrinEvidence *evidence, guint n_looks)
{
  CorrinPeriod period = { 0, evidence->today };
  g_autoptr (CorrinProfile) profile = corrin_profile_new (invention_points (evidence), evidence->doses,
                                                          evidence->plan, period, CORRIN_ALIGNMENT_SINCE);
  guint says = 0;

  says |= says_of_before_after (evidence, period, CORRIN_WINDOW_14, n_looks) ? 1 : 0;
  says |= says_of_before_after (evidence, period, CORRIN_WINDOW_28, n_looks) ? 2 : 0;
  says |= one_says_pattern (corrin_sentences_of_profile (profile, n_looks)) ? 4 : 0;
  return says;
}

static guint
journal_says (const Case *c)
{
  Life life = life_new (c);
  guint says = 0;

  for (guint i = 0; i < c->symptoms; i++)
    {
      g_autoptr (CorrinEvidence) evidence = write_down (&life, c, i);

      says |= what_says_pattern (evidence, c->symptoms);
    }
  life_clear (&life);
  return says;
}

/* Prints a line of the table, adds its journals to @all, and tells whether each number kept to the bar. */
static gboolean
print_line (Case c, guint runs, guint by_sentence[3], guint *all)
{
  gboolean kept = TRUE;

  printf ("%8.2f |", c.autocorrelation);
  for (gsize i = 0; i < G_N_ELEMENTS (cycle_numbers); i++)
    {
      guint wrong = 0;

      c.cycles = cycle_numbers[i];
      for (guint run = 0; run < runs; run++)
        {
          guint says = journal_says (&c);

          wrong += says != 0;
          for (guint k = 0; k < 3; k++)
            by_sentence[k] += says >> k & 1;
        }
      *all += wrong;
      kept = kept && (runs < MANY_RUNS || 100.0 * wrong / runs <= BAR_OF_100);
      printf (" %5.1f", 100.0 * wrong / runs);
    }
  puts ("");
  return kept;
}

static gboolean
print_table (Dosing dosing, int interval, guint symptoms, guint runs)
{
  guint by_sentence[3] = { 0 }, all = 0;
  double of = (double) runs * G_N_ELEMENTS (cycle_numbers) * G_N_ELEMENTS (autocorrelations);
  gboolean kept = TRUE;

  printf ("\nNo difference, %s, every %d days, %u symptom(s): journals of 100 in which a sentence says that "
          "something "
          "stands out\nautocorr. |",
          dosing_names[dosing], interval, symptoms);
  for (gsize i = 0; i < G_N_ELEMENTS (cycle_numbers); i++)
    printf (" %5u", cycle_numbers[i]);
  puts (" cycles");
  for (gsize i = 0; i < G_N_ELEMENTS (autocorrelations); i++)
    {
      Case c = { autocorrelations[i], 0, interval, dosing, symptoms, 0 };

      if (!print_line (c, runs, by_sentence, &all))
        kept = FALSE;
    }
  printf ("by sentence: shift 14 days %.1f, shift 28 days %.1f, end of cycle %.1f\n",
          100 * by_sentence[0] / of, 100 * by_sentence[1] / of, 100 * by_sentence[2] / of);
  return kept;
}

static double
mean_of_medians (const CorrinProfile *profile, guint from, guint to)
{
  double sum = 0;

  for (guint i = from; i < to; i++)
    sum += g_array_index (profile->bins, CorrinProfileBin, i).median;
  return sum / (to - from);
}

/* By how much the last 14 days stand above the days before them, in one journal; NaN without a profile. */
static double
shown_rise (const Case *c, CorrinAlignment alignment)
{
  Life life = life_new (c);
  g_autoptr (CorrinEvidence) evidence = write_down (&life, c, 0);
  CorrinPeriod period = { 0, evidence->today };
  g_autoptr (CorrinProfile) profile =
      corrin_profile_new (invention_points (evidence), evidence->doses, evidence->plan, period, alignment);
  guint n = profile->bins->len;
  guint bins = RISE_DAYS / (guint) profile->bin_days;
  double rise = NAN;

  if (profile->is_ready && alignment == CORRIN_ALIGNMENT_BEFORE)
    rise = mean_of_medians (profile, 0, bins) - mean_of_medians (profile, bins, n);
  else if (profile->is_ready)
    rise = mean_of_medians (profile, n - bins, n) - mean_of_medians (profile, 0, n - bins);
  life_clear (&life);
  return rise;
}

static gboolean
print_rises (CorrinAlignment alignment, guint runs)
{
  gboolean kept = TRUE;

  printf ("\nA true rise of %.0f points in the last %d days before the next injection, every 56 days: rise "
          "of the "
          "profile by days %s, mean\nautocorr. |",
          TRUE_RISE, RISE_DAYS, alignment == CORRIN_ALIGNMENT_SINCE ? "since" : "before");
  for (gsize i = 1; i < G_N_ELEMENTS (cycle_numbers); i++)
    printf (" %5u", cycle_numbers[i]);
  puts (" cycles");
  for (gsize a = 0; a < G_N_ELEMENTS (autocorrelations); a++)
    {
      printf ("%8.2f |", autocorrelations[a]);
      for (gsize i = 1; i < G_N_ELEMENTS (cycle_numbers); i++)
        {
          const Case c = { autocorrelations[a], cycle_numbers[i], 56, DOSING_FIXED, 1, TRUE_RISE };
          double sum = 0;
          guint n = 0;

          for (guint run = 0; run < runs; run++)
            {
              double rise = shown_rise (&c, alignment);

              if (!isnan (rise))
                {
                  sum += rise;
                  n++;
                }
            }
          printf (" %5.2f", sum / n);
          kept = kept && n > runs / 2 && fabs (sum / n - TRUE_RISE) <= RISE_BAR;
        }
      puts ("");
    }
  return kept;
}

int
main (void)
{
  const char *asked = g_getenv ("CORRIN_TRUTH_RUNS");
  guint runs = asked != NULL ? (guint) MAX (1, atoi (asked)) : FEW_RUNS;
  gboolean kept = TRUE;

  printf ("%u journals for each number\n", runs);
  for (Dosing dosing = DOSING_FIXED; dosing < N_DOSINGS; dosing++)
    for (guint symptoms = 1; symptoms <= 3; symptoms += 2)
      for (int interval = runs < MANY_RUNS ? 56 : 28; interval <= 56; interval += 28)
        if (!print_table (dosing, interval, symptoms, runs))
          kept = FALSE;
  for (CorrinAlignment alignment = CORRIN_ALIGNMENT_SINCE; alignment <= CORRIN_ALIGNMENT_BEFORE; alignment++)
    if (!print_rises (alignment, MAX (runs, FEWEST_FOR_MEAN)))
      kept = FALSE;
  if (!kept)
    fprintf (stderr, "a bar was broken: at most %.0f of 100 journals, and a rise within %.1f points\n",
             BAR_OF_100, RISE_BAR);
  return kept ? EXIT_SUCCESS : EXIT_FAILURE;
}
