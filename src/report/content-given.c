/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include "phrases.h"
#include "planned-doses.h"
#include "quantile.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

/* Deviations from the plan are listed up to here; the others are counted. */
#define DEVIATIONS_SHOWN 3
/* Fewer than these are told one by one: in the list of deviations and of earlier injections. */
#define SPREAD_MIN 3

static char *
with_reason (const char *what, const char *reason)
{
  g_autofree char *plain = corrin_plain_text (reason);

  /* Translators: what differed from the plan, and the reason that the patient noted. */
  return plain != NULL ? g_strdup_printf (_ ("%1$s: %2$s"), what, plain) : g_strdup (what);
}

static char *
days_from_plan (const CorrinPlannedDose *one)
{
  g_autofree char *day = corrin_phrase_dose_day (one->dose);
  guint days = (guint) ABS (one->days_off);

  if (one->days_off == 0)
    /* Translators: %s is the day of an injection. */
    return g_strdup_printf (_ ("%s, on the planned day"), day);
  if (one->days_off < 0)
    return g_strdup_printf (
        /* Translators: the day of an injection, and how many days before the planned day that was. */
        ngettext ("%1$s, %2$u day before the planned day", "%1$s, %2$u days before the planned day", days),
        day, days);
  return g_strdup_printf (
      /* Translators: the day of an injection, and how many days after the planned day that was. */
      ngettext ("%1$s, %2$u day after the planned day", "%1$s, %2$u days after the planned day", days), day,
      days);
}

/* What became of a planned injection, if there is something to say about it. */
static char *
deviation (const CorrinPlannedDose *one, CorrinDay to, CorrinDay today)
{
  g_autofree char *what = NULL;
  g_autofree char *day = NULL;

  if (one->dose == NULL)
    return corrin_phrase_not_recorded (&one->planned, to, today);
  if (one->dose->status == CORRIN_DOSE_SKIPPED)
    {
      day = corrin_day_display (one->planned.day);
      /* Translators: %s is a planned day; the patient noted that no injection was given. */
      what = g_strdup_printf (_ ("Planned for %s, skipped"), day);
      return with_reason (what, one->dose->skipped_reason);
    }
  if (one->days_off == 0 && one->dose->off_plan_reason == NULL)
    return NULL;
  what = days_from_plan (one);
  return with_reason (what, one->dose->off_plan_reason);
}

static gboolean
is_given (const CorrinPlannedDose *one)
{
  return one->dose != NULL && one->dose->status == CORRIN_DOSE_GIVEN;
}

/* Of what was planned for the period: a dose may lie in the period and answer a day that does not. */
static char *
given_of_planned (const GArray *planned, CorrinPeriod period)
{
  guint n_planned = 0;
  guint n_given = 0;

  for (guint i = 0; i < planned->len; i++)
    {
      const CorrinPlannedDose *one = &g_array_index (planned, CorrinPlannedDose, i);

      if (!corrin_period_contains (period, one->planned.day))
        continue;
      n_planned++;
      n_given += is_given (one) ? 1 : 0;
    }
  if (n_planned == 0)
    return NULL;
  /* Translators: how many of the injections planned for this period were given; %2$u is how many were planned. */
  return g_strdup_printf (ngettext ("%1$u of %2$u planned for this period given.",
                                    "%1$u of %2$u planned for this period given.", n_planned),
                          n_given, n_planned);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

static char *
spread_from_plan (const GArray *planned, CorrinPeriod period)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *median = NULL;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  const double *sorted;

  for (guint i = 0; i < planned->len; i++)
    {
      const CorrinPlannedDose *one = &g_array_index (planned, CorrinPlannedDose, i);
      double off = one->days_off;

      if (is_given (one) && corrin_period_contains (period, one->dose->day))
        g_array_append_val (days, off);
    }
  if (days->len < SPREAD_MIN)
    return NULL;
  g_array_sort (days, compare_numbers);
  sorted = (const double *) (const void *) days->data;
  median = corrin_phrase_signed (corrin_quantile (sorted, days->len, 0.5));
  least = corrin_phrase_signed (sorted[0]);
  most = corrin_phrase_signed (sorted[days->len - 1]);
  /* Translators: days between the planned day and the injection, with their sign: median, lowest, highest, and of
   * how many injections. */
  return g_strdup_printf (_ ("Days from the planned day: median %1$s, %2$s to %3$s (n %4$u)."), median, least,
                          most, days->len);
}

static char *
spread_of_intervals (const CorrinIntervals *intervals)
{
  g_autofree char *median = NULL;

  if (intervals->n < SPREAD_MIN)
    return NULL;
  median = corrin_phrase_number (intervals->median);
  /* Translators: days between injections: median, shortest, longest, and how many intervals. */
  return g_strdup_printf (_ ("Days between injections: median %1$s, %2$u to %3$u (n %4$u)."), median,
                          intervals->shortest, intervals->longest, intervals->n);
}

static char *
given_in_all (const CorrinDosesSummary *doses)
{
  if (doses->n_given == 0)
    return g_strdup (_ ("No injection recorded."));
  /* Translators: injections in the period of the report. */
  return g_strdup_printf (ngettext ("%u injection given.", "%u injections given.", doses->n_given),
                          doses->n_given);
}

static char *
skipped (guint n)
{
  if (n == 0)
    return NULL;
  /* Translators: injections that were skipped in the period of the report. */
  return g_strdup_printf (ngettext ("%u skipped.", "%u skipped.", n), n);
}

static char *
outside_plan (guint n)
{
  if (n == 0)
    return NULL;
  /* Translators: how many of the injections were given beside those of the plan. */
  return g_strdup_printf (ngettext ("%u given outside the plan.", "%u given outside the plan.", n), n);
}

static char *
in_this_period (const CorrinSummary *summary, const GArray *planned, guint n_outside)
{
  const CorrinDosesSummary *doses = &summary->doses;
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  char *all[] = {
    given_in_all (doses),
    given_of_planned (planned, summary->period),
    planned->len > 0 ? outside_plan (n_outside) : NULL,
    skipped (doses->n_skipped),
    spread_from_plan (planned, summary->period),
    spread_of_intervals (&doses->intervals),
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL)
      g_ptr_array_add (sentences, all[i]);
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv (" ", (char **) sentences->pdata);
}

static GPtrArray *
deviations (const GArray *planned, CorrinDay to, CorrinDay today)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < planned->len; i++)
    {
      char *text = deviation (&g_array_index (planned, CorrinPlannedDose, i), to, today);

      if (text != NULL)
        g_ptr_array_add (all, text);
    }
  return all;
}

/**
 * corrin_given_content_add:
 * @facts: (element-type CorrinFact): the facts about the treatment
 * @evidence: the records
 * @summary: the numbers made from them
 *
 * Adds what was given in the period, what became of the plan in it, and where one differs from the other.
 */
void
corrin_given_content_add (GPtrArray *facts, const CorrinEvidence *evidence, const CorrinSummary *summary)
{
  guint n_outside;
  g_autoptr (GArray) planned = corrin_planned_doses_new (evidence, summary->period, &n_outside);
  g_autoptr (GPtrArray) all = deviations (planned, summary->period.to, evidence->today);
  guint hidden = all->len > DEVIATIONS_SHOWN ? all->len - DEVIATIONS_SHOWN : 0;

  corrin_facts_add (facts, _ ("In this period"), in_this_period (summary, planned, n_outside));
  for (guint i = hidden; i < all->len; i++)
    corrin_facts_add (facts, NULL, g_strdup (g_ptr_array_index (all, i)));
  if (hidden == 0)
    return;
  corrin_facts_add (
      facts, NULL,
      g_strdup_printf (
          /* Translators: earlier injections that were not given on the planned day. */
          ngettext ("%u earlier one is not listed here.", "%u earlier ones are not listed here.", hidden),
          hidden));
}
