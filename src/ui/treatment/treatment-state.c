/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "treatment-state.h"

#include "given-words.h"
#include "phrases.h"
#include "plan-phrases.h"
#include "planned-doses.h"
#include "summary.h"

#include <glib/gi18n-lib.h>

/* As many as are looked over at a glance; the rest is in the history. */
#define LINES_SHOWN 8

static void
fact_free (gpointer data)
{
  CorrinTreatmentFact *fact = data;

  g_free (fact->title);
  g_free (fact->text);
  g_free (fact);
}

static void
add_fact (GPtrArray *facts, char *title, char *text)
{
  CorrinTreatmentFact *fact = g_new (CorrinTreatmentFact, 1);

  *fact = (CorrinTreatmentFact){ title, text };
  g_ptr_array_add (facts, fact);
}

/* The latest planned day since the last injection that is over and has no dose. */
static char *
not_recorded (const CorrinEvidence *evidence, const CorrinDose *last)
{
  CorrinDay from = last != NULL ? last->day + 1 : corrin_day_new (1, 1, 1);
  CorrinPeriod since = { from, evidence->today };
  g_autoptr (GArray) planned = NULL;
  guint n_outside;

  if (evidence->plan->len == 0)
    return NULL;
  since.from = MAX (from, ((CorrinPlanStep *) g_ptr_array_index (evidence->plan, 0))->day);
  planned = corrin_planned_doses_new (evidence, since, &n_outside);
  for (guint i = planned->len; i-- > 0;)
    {
      const CorrinPlannedDose *one = &g_array_index (planned, CorrinPlannedDose, i);

      if (one->dose == NULL)
        return corrin_phrase_not_recorded (&one->planned, evidence->today, evidence->today);
    }
  return NULL;
}

static char *
next_with_interval (const CorrinPlannedDay *next, CorrinDay today)
{
  g_autofree char *days = corrin_phrase_planned (next, today);
  g_autofree char *interval = corrin_plan_step_interval (next->step);

  /* Translators: the next planned day, or a range of days, and the interval, such as "30 July 2026, every 3 months". */
  return g_strdup_printf (C_ ("plan", "%1$s, %2$s"), days, interval);
}

static void
add_planned (GPtrArray *facts, const CorrinEvidence *evidence, const CorrinDose *last)
{
  CorrinDay today = evidence->today;
  CorrinPlannedDay next;

  if (!corrin_plan_next (evidence->plan, evidence->doses, today, &next))
    return;
  if (next.latest < today)
    /* Translators: a planned day follows, for which no injection is recorded. */
    add_fact (facts, g_strdup (_ ("Plan")), corrin_phrase_not_recorded (&next, today, today));
  else
    {
      g_autofree char *before = not_recorded (evidence, last);

      add_fact (facts, g_strdup (_ ("Next planned")), next_with_interval (&next, today));
      if (before != NULL)
        add_fact (facts, g_strdup (_ ("Before that")), g_steal_pointer (&before));
    }
}

static char *
days_between (const CorrinIntervals *intervals)
{
  g_autofree char *median = corrin_phrase_number (intervals->median);

  if (intervals->n == 1)
    /* Translators: the days between the only two injections. */
    return g_strdup_printf (ngettext ("%u day, counted once", "%u days, counted once", intervals->shortest),
                            intervals->shortest);
  /* Translators: days between injections: median, shortest, longest, and how many times they were counted. */
  return g_strdup_printf (_ ("In the middle %1$s days, at least %2$u, at most %3$u. Counted %4$u times."),
                          median, intervals->shortest, intervals->longest, intervals->n);
}

static char *
so_far (const CorrinDosesSummary *doses)
{
  g_autofree char *given = g_strdup_printf (
      /* Translators: how many injections are recorded. */
      ngettext ("%u injection", "%u injections", doses->n_given), doses->n_given);

  if (doses->n_skipped == 0)
    return g_steal_pointer (&given);
  /* Translators: %1$s is "9 injections"; %2$u is how many were skipped. */
  return g_strdup_printf (ngettext ("%1$s, %2$u skipped", "%1$s, %2$u skipped", doses->n_skipped), given,
                          doses->n_skipped);
}

/* All days with a dose, up to today. */
static CorrinSummary *
sum_up (const CorrinEvidence *evidence)
{
  CorrinDay first = evidence->today;

  if (evidence->doses->len > 0)
    first = ((CorrinDose *) g_ptr_array_index (evidence->doses, 0))->day;
  return corrin_summary_new (evidence, first, evidence->today);
}

static void
add_numbers (CorrinTreatmentState *state, const CorrinEvidence *evidence)
{
  g_autoptr (CorrinSummary) summary = sum_up (evidence);
  const CorrinDosesSummary *doses = &summary->doses;

  state->last_when = doses->last != NULL ? corrin_given_words_when (doses->last, doses->days_since_last)
                                         : g_strdup (_ ("None recorded yet"));
  state->last_what = doses->last != NULL ? corrin_given_words_what (doses->last) : NULL;
  add_planned (state->facts, evidence, doses->last);
  if (doses->intervals.n > 0)
    add_fact (state->facts, g_strdup (_ ("Days between")), days_between (&doses->intervals));
  if (doses->n_given + doses->n_skipped > 0)
    add_fact (state->facts, g_strdup (_ ("So far")), so_far (doses));
}

/**
 * corrin_treatment_state_new:
 * @evidence: what is known up to today
 *
 * Returns: (transfer full): what the page shows of it
 */
CorrinTreatmentState *
corrin_treatment_state_new (const CorrinEvidence *evidence)
{
  CorrinTreatmentState *state = g_new0 (CorrinTreatmentState, 1);
  g_autoptr (GPtrArray) injections = corrin_injections_new (evidence->doses);
  gboolean has_more_others;

  state->is_empty = evidence->doses->len == 0 && evidence->plan->len == 0;
  state->facts = g_ptr_array_new_with_free_func (fact_free);
  state->has_sites = injections->len > 0;
  state->sites = corrin_site_uses_new (injections, evidence->today);
  state->injections = corrin_dose_lines_new (evidence, TRUE, LINES_SHOWN, &state->has_more);
  state->others = corrin_dose_lines_new (evidence, FALSE, LINES_SHOWN, &has_more_others);
  state->has_more |= has_more_others;
  add_numbers (state, evidence);
  return state;
}

/**
 * corrin_treatment_state_free:
 * @state: (nullable) (transfer full): what the page shows
 */
void
corrin_treatment_state_free (CorrinTreatmentState *state)
{
  if (state == NULL)
    return;
  g_free (state->last_when);
  g_free (state->last_what);
  g_ptr_array_unref (state->facts);
  g_ptr_array_unref (state->sites);
  g_ptr_array_unref (state->injections);
  g_ptr_array_unref (state->others);
  g_free (state);
}
