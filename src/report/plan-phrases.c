/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-phrases.h"

#include "phrases.h"

#include <glib/gi18n-lib.h>

static char *
append (char *phrase, const char *more)
{
  g_autofree char *before = phrase;

  /* Translators: puts two parts of a description together, such as "every 8 weeks, with no end set". */
  return g_strdup_printf (C_ ("plan", "%1$s, %2$s"), before, more);
}

/**
 * corrin_phrase_step:
 * @step: a step of a plan
 *
 * Returns: (transfer full): what it means, such as "hydroxocobalamin, 1000 micrograms, into the muscle (IM), every 8
 *   weeks, counted from the last one given, with no end set"
 */
char *
corrin_phrase_step (const CorrinPlanStep *step)
{
  const char *counted = corrin_plan_step_counted (step);
  g_autofree char *interval = corrin_plan_step_interval (step);
  g_autofree char *end = corrin_plan_step_end (step);
  char *phrase = corrin_phrase_drug (step->substance, step->substance_other, step->micrograms);

  if (step->route != CORRIN_ROUTE_NOT_KNOWN)
    phrase = append (phrase, corrin_route_display ((CorrinRoute) step->route));
  phrase = append (phrase, interval);
  if (counted != NULL)
    phrase = append (phrase, counted);
  return append (phrase, end);
}

/**
 * corrin_phrase_step_title:
 * @steps: (element-type CorrinPlanStep): the steps in force, by day and position
 * @step: one of them
 * @today: today
 *
 * Returns: (transfer full): its phase and when it lasts, such as "Maintenance since 1 July 2026"
 */
char *
corrin_phrase_step_title (GPtrArray *steps, const CorrinPlanStep *step, CorrinDay today)
{
  const char *phase = corrin_phase_display ((CorrinPhase) step->phase);
  CorrinDay last_day = corrin_plan_step_last_day (steps, step);
  g_autofree char *days = last_day != CORRIN_DAY_NONE && last_day >= step->day
                              ? corrin_phrase_period ((CorrinPeriod){ step->day, last_day })
                              : corrin_day_display (step->day);

  if (last_day != CORRIN_DAY_NONE)
    /* Translators: a phase of the plan and its period: "Repletion, 1 to 14 April 2026". */
    return g_strdup_printf (C_ ("plan", "%1$s, %2$s"), phase, days);
  if (step->day > today)
    /* Translators: a phase of the plan and the day on which it will begin: "Maintenance from 1 July 2026". */
    return g_strdup_printf (_ ("%1$s from %2$s"), phase, days);
  /* Translators: a phase of the plan and its first day: "Maintenance since 1 July 2026". */
  return g_strdup_printf (_ ("%1$s since %2$s"), phase, days);
}

/**
 * corrin_phrase_agreed:
 * @step: a step of a plan
 *
 * Returns: (transfer full) (nullable): with whom and when it was agreed, and why, or %NULL if nothing of that is known
 */
char *
corrin_phrase_agreed (const CorrinPlanStep *step)
{
  g_autofree char *day = step->agreed_on != CORRIN_DAY_NONE ? corrin_day_display (step->agreed_on) : NULL;
  g_autofree char *agreed = NULL;

  if (step->agreed_with != NULL && day != NULL)
    /* Translators: a step of the plan was agreed with %1$s, somebody's name, on the day %2$s. */
    agreed = g_strdup_printf (_ ("Agreed with %1$s on %2$s"), step->agreed_with, day);
  else if (step->agreed_with != NULL)
    /* Translators: %s is somebody's name. */
    agreed = g_strdup_printf (_ ("Agreed with %s"), step->agreed_with);
  else if (day != NULL)
    /* Translators: %s is a day. */
    agreed = g_strdup_printf (_ ("Agreed on %s"), day);
  if (agreed == NULL || step->why == NULL)
    return agreed != NULL ? g_steal_pointer (&agreed) : g_strdup (step->why);
  /* Translators: %1$s is "Agreed with Dr Okafor on 3 May 2026", %2$s why, in somebody's own words. */
  return g_strdup_printf (C_ ("plan", "%1$s: %2$s"), agreed, step->why);
}

/**
 * corrin_phrase_planned:
 * @planned: a planned day or range
 * @today: today
 *
 * Returns: (transfer full): when it is, such as "today" or "4 May to 4 June 2026"
 */
char *
corrin_phrase_planned (const CorrinPlannedDay *planned, CorrinDay today)
{
  if (planned->day == today && planned->latest == today)
    /* Translators: when the next injection is planned. */
    return g_strdup (_ ("today"));
  return corrin_phrase_period ((CorrinPeriod){ planned->day, planned->latest });
}

/**
 * corrin_phrase_planned_list:
 * @days: (element-type CorrinPlannedDay): planned days and ranges, at least one
 * @today: today
 *
 * Returns: (transfer full): all of them, such as "4 May 2026; 29 June 2026"
 */
char *
corrin_phrase_planned_list (const GArray *days, CorrinDay today)
{
  g_autofree char *list = NULL;

  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *before = g_steal_pointer (&list);
      g_autofree char *one = corrin_phrase_planned (&g_array_index (days, CorrinPlannedDay, i), today);

      if (before == NULL)
        list = g_steal_pointer (&one);
      else
        /* Translators: puts a day behind others: "4 May 2026; 29 June 2026". */
        list = g_strdup_printf (C_ ("days", "%1$s; %2$s"), before, one);
    }
  return g_steal_pointer (&list);
}
