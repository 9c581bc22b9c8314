/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include "injections.h"
#include "phrases.h"
#include "plan-phrases.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

/* As many earlier injections as fit on a line. */
#define EARLIER_SHOWN 3

static char *
diagnosis (const CorrinPerson *person)
{
  g_autofree char *what = corrin_plain_text (person->diagnosis);
  g_autofree char *by = corrin_plain_text (person->diagnosed_by);
  g_autofree char *on = corrin_phrase_remembered (person->diagnosed_on);

  if (what == NULL)
    return g_strdup (_ ("not noted"));
  if (by != NULL && on != NULL)
    /* Translators: a diagnosis: when and by whom the patient was told, and what. */
    return g_strdup_printf (_ ("%1$s, by %2$s: %3$s"), on, by, what);
  if (by != NULL)
    /* Translators: a diagnosis: by whom the patient was told, and what. */
    return g_strdup_printf (_ ("By %1$s: %2$s"), by, what);
  if (on != NULL)
    /* Translators: a diagnosis: when the patient was told, and what. */
    return g_strdup_printf (_ ("%1$s: %2$s"), on, what);
  return g_steal_pointer (&what);
}

static char *
recorded_up_to (guint n, CorrinDay to)
{
  g_autofree char *day = corrin_day_display (to);

  if (n == 0)
    /* Translators: %s is the last day of the period of the report; later injections are not counted. */
    return g_strdup_printf (_ ("None recorded up to %s."), day);
  /* Translators: a number of injections, and the last day of the period of the report. */
  return g_strdup_printf (ngettext ("%1$u recorded up to %2$s.", "%1$u recorded up to %2$s.", n), n, day);
}

static char *
recorded_so_far (guint n, CorrinDay to, CorrinDay today)
{
  if (to < today)
    return recorded_up_to (n, to);
  if (n == 0)
    return g_strdup (_ ("None recorded in this journal."));
  /* Translators: a number of injections. */
  return g_strdup_printf (ngettext ("%u recorded in this journal.", "%u recorded in this journal.", n), n);
}

static char *
injections_since (const CorrinEvidence *evidence, const GPtrArray *injections, CorrinDay to)
{
  g_autofree char *since = corrin_phrase_remembered (evidence->person->injections_since);
  CorrinPeriod until = { corrin_day_new (1, 1, 1), to };
  guint n = corrin_injections_count (injections, until);
  g_autofree char *recorded = recorded_so_far (n, to, evidence->today);

  if (since == NULL)
    return g_steal_pointer (&recorded);
  /* Translators: since when injections are given (a year, a month or a day), and a sentence how many are recorded. */
  return g_strdup_printf (_ ("Since %1$s. %2$s"), since, recorded);
}

static char *
plan_as_agreed (const CorrinPlanStep *step)
{
  g_autofree char *drug = NULL;
  g_autofree char *interval = NULL;

  if (step == NULL)
    return g_strdup (_ ("not noted"));
  drug = corrin_phrase_drug (step->substance, step->substance_other, step->micrograms);
  interval = corrin_plan_step_interval (step);
  /* Translators: a plan: substance and amount, route, interval; such as "hydroxocobalamin, 1000 micrograms, into
   * the muscle (IM), every 8 weeks". */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), drug, corrin_route_display ((CorrinRoute) step->route),
                          interval);
}

static char *
agreement (const CorrinPlanStep *step)
{
  g_autofree char *who = corrin_plain_text (step->agreed_with);
  g_autofree char *on = corrin_day_display (step->agreed_on);
  gboolean has_day = step->agreed_on != CORRIN_DAY_NONE;

  if (who != NULL && has_day)
    /* Translators: with whom and when the plan was agreed. */
    return g_strdup_printf (_ ("Agreed with %1$s on %2$s."), who, on);
  if (who != NULL)
    /* Translators: %s is with whom the plan was agreed. */
    return g_strdup_printf (_ ("Agreed with %s."), who);
  if (has_day)
    /* Translators: %s is the day on which the plan was agreed. */
    return g_strdup_printf (_ ("Agreed on %s."), on);
  return g_strdup (_ ("With whom it was agreed is not noted."));
}

static char *
phase_and_agreement (const CorrinPlanStep *step)
{
  g_autofree char *since = corrin_day_display (step->day);
  g_autofree char *agreed = agreement (step);

  /* Translators: a phase of the plan ("Maintenance"), its first day, and a sentence with whom it was agreed. */
  return g_strdup_printf (_ ("%1$s since %2$s. %3$s"), corrin_phase_display ((CorrinPhase) step->phase),
                          since, agreed);
}

/* The same for a step that has ended, or not begun. */
static char *
other_phase_and_agreement (GPtrArray *plan, const CorrinPlanStep *step, CorrinDay to)
{
  g_autofree char *phase = corrin_phrase_step_title (plan, step, to);
  g_autofree char *agreed = agreement (step);

  /* Translators: a text, and a sentence that follows it. */
  return g_strdup_printf (_ ("%1$s. %2$s"), phase, agreed);
}

static char *
coming_step (GPtrArray *plan, const CorrinPlanStep *step, CorrinDay to)
{
  g_autofree char *phase = corrin_phrase_step_title (plan, step, to);
  g_autofree char *agreed = plan_as_agreed (step);

  /* Translators: a phase of the plan with its days, and what is given then. */
  return g_strdup_printf (C_ ("plan", "%1$s: %2$s"), phase, agreed);
}

/* Between two steps, both are said: that one has ended is not that none was agreed. */
static void
add_plan (GPtrArray *facts, GPtrArray *plan, CorrinDay to)
{
  const CorrinPlanStep *step = corrin_plan_step_on (plan, to);
  const CorrinPlanStep *before = NULL, *after = NULL;
  const CorrinPlanStep *other;

  if (step == NULL)
    corrin_plan_steps_around (plan, to, &before, &after);
  other = before != NULL ? before : after;
  corrin_facts_add (facts, _ ("Plan as agreed"), plan_as_agreed (step != NULL ? step : other));
  if (step != NULL)
    corrin_facts_add (facts, NULL, phase_and_agreement (step));
  else if (other != NULL)
    corrin_facts_add (facts, NULL, other_phase_and_agreement (plan, other, to));
  if (before != NULL && after != NULL)
    corrin_facts_add (facts, NULL, coming_step (plan, after, to));
}

static char *
days_ago (guint days, CorrinDay to, CorrinDay today)
{
  g_autofree char *day = NULL;

  if (days == 0 && to != today)
    return g_strdup (_ ("the last day of the period"));
  if (days == 0)
    /* Translators: when the last injection was. */
    return g_strdup (_ ("today"));
  if (to == today)
    /* Translators: how long ago the last injection was. */
    return g_strdup_printf (ngettext ("%u day ago", "%u days ago", days), days);
  day = corrin_day_display (to);
  /* Translators: %u is a number of days, %s the last day of the period of the report. */
  return g_strdup_printf (ngettext ("%1$u day before %2$s", "%1$u days before %2$s", days), days, day);
}

static char *
last_injection (const CorrinSummary *summary, CorrinDay today)
{
  const CorrinDosesSummary *doses = &summary->doses;
  g_autofree char *day = NULL;
  g_autofree char *drug = NULL;
  g_autofree char *ago = NULL;

  if (doses->last == NULL)
    return g_strdup (_ ("none recorded"));
  day = corrin_phrase_dose_day (doses->last);
  drug = corrin_phrase_drug (doses->last->substance, doses->last->substance_other, doses->last->micrograms);
  if (!corrin_dose_day_is_known (doses->last))
    /* Translators: the last injection: a month, and what was given. */
    return g_strdup_printf (_ ("%1$s (the day is not known): %2$s"), day, drug);
  /* An injection known to its month may have been later than this one. */
  if (doses->days_since_last < 0)
    /* Translators: the last injection: its day, and what was given. */
    return g_strdup_printf (_ ("%1$s: %2$s"), day, drug);
  ago = days_ago ((guint) doses->days_since_last, summary->period.to, today);
  /* Translators: the last injection: its day, how long ago that is, and what was given. */
  return g_strdup_printf (_ ("%1$s, %2$s: %3$s"), day, ago, drug);
}

/* The injections before the last one, the latest first, each with the days to the one after it. */
static char *
earlier_injections (const GPtrArray *injections, CorrinDay to)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const CorrinDose *later = NULL;
  guint n = 0;

  for (guint i = injections->len; i-- > 0 && n < EARLIER_SHOWN;)
    {
      const CorrinDose *dose = g_ptr_array_index (injections, i);
      g_autofree char *day = corrin_phrase_dose_day_short (dose);

      if (dose->day > to)
        continue;
      if (later != NULL && n++ > 0)
        g_string_append (text, corrin_phrase_joint ());
      if (later != NULL && corrin_dose_day_is_known (dose) && corrin_dose_day_is_known (later))
        {
          guint days = (guint) (later->day - dose->day);

          /* Translators: the day of an injection, and how many days before the next one it was. */
          g_string_append_printf (text, ngettext ("%1$s, %2$u day earlier", "%1$s, %2$u days earlier", days),
                                  day, days);
        }
      else if (later != NULL)
        g_string_append (text, day);
      later = dose;
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* Seen from the end of the period: what was given after it is not part of the evidence. */
static char *
next_planned (const CorrinEvidence *evidence, CorrinDay to)
{
  CorrinPlannedDay next;

  if (!corrin_plan_next (evidence->plan, evidence->doses, to, &next))
    return g_strdup (_ ("not noted"));
  if (next.latest < to)
    return corrin_phrase_not_recorded (&next, to, evidence->today);
  return corrin_phrase_period ((CorrinPeriod){ next.day, next.latest });
}

/**
 * corrin_treatment_content_new:
 * @evidence: the records
 * @summary: the numbers made from them
 *
 * Block 3: what was told, agreed, planned and given.
 *
 * Returns: (transfer full) (element-type CorrinFact): the facts
 */
GPtrArray *
corrin_treatment_content_new (const CorrinEvidence *evidence, const CorrinSummary *summary)
{
  GPtrArray *facts = corrin_facts_new ();
  g_autoptr (GPtrArray) injections = corrin_injections_new (evidence->doses);
  CorrinDay to = summary->period.to;

  corrin_facts_add (facts, _ ("Diagnosis as told"), diagnosis (evidence->person));
  corrin_facts_add (facts, _ ("Injections"), injections_since (evidence, injections, to));
  add_plan (facts, evidence->plan, to);
  corrin_facts_add (facts, _ ("Last injection"), last_injection (summary, evidence->today));
  corrin_facts_add (facts, _ ("Before that"), earlier_injections (injections, to));
  corrin_facts_add (facts, _ ("Next planned"), next_planned (evidence, to));
  corrin_given_content_add (facts, evidence, summary);
  return facts;
}
