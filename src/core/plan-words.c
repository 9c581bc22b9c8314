/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan.h"

#include <glib/gi18n-lib.h>

static char *
every_days (guint shortest, guint longest)
{
  if (longest > shortest)
    /* Translators: how often a dose is planned, such as "every 5 to 7 days". */
    return g_strdup_printf (ngettext ("every %u to %u day", "every %u to %u days", longest), shortest,
                            longest);
  if (shortest == 1)
    /* Translators: how often a dose is planned. */
    return g_strdup (_ ("every day"));
  /* Translators: how often a dose is planned. %u is 2 or more. */
  return g_strdup_printf (ngettext ("every %u day", "every %u days", shortest), shortest);
}

static char *
every_weeks (guint shortest, guint longest)
{
  if (longest > shortest)
    /* Translators: how often a dose is planned, such as "every 6 to 8 weeks". */
    return g_strdup_printf (ngettext ("every %u to %u week", "every %u to %u weeks", longest), shortest,
                            longest);
  if (shortest == 1)
    /* Translators: how often a dose is planned. */
    return g_strdup (_ ("every week"));
  /* Translators: how often a dose is planned. %u is 2 or more. */
  return g_strdup_printf (ngettext ("every %u week", "every %u weeks", shortest), shortest);
}

static char *
every_months (guint shortest, guint longest)
{
  if (longest > shortest)
    /* Translators: how often a dose is planned, such as "every 2 to 3 months". */
    return g_strdup_printf (ngettext ("every %u to %u month", "every %u to %u months", longest), shortest,
                            longest);
  if (shortest == 1)
    /* Translators: how often a dose is planned. */
    return g_strdup (_ ("every month"));
  /* Translators: how often a dose is planned. %u is 2 or more. */
  return g_strdup_printf (ngettext ("every %u month", "every %u months", shortest), shortest);
}

static char *
times_a_week (guint fewest, guint most)
{
  if (most > fewest)
    /* Translators: how often a dose is planned, such as "1 to 2 times a week". */
    return g_strdup_printf (ngettext ("%u to %u time a week", "%u to %u times a week", most), fewest, most);
  if (fewest == 1)
    /* Translators: how often a dose is planned. */
    return g_strdup (_ ("once a week"));
  if (fewest == 2)
    /* Translators: how often a dose is planned. */
    return g_strdup (_ ("twice a week"));
  /* Translators: how often a dose is planned. %u is 3 or more. */
  return g_strdup_printf (ngettext ("%u time a week", "%u times a week", fewest), fewest);
}

static char *
days_apart (guint shortest, guint longest)
{
  if (longest > shortest)
    /* Translators: how doses are planned, such as "3 to 5 days apart". */
    return g_strdup_printf (ngettext ("%u to %u day apart", "%u to %u days apart", longest), shortest,
                            longest);
  /* Translators: how doses are planned, such as "at least 3 days apart". */
  return g_strdup_printf (ngettext ("at least %u day apart", "at least %u days apart", shortest), shortest);
}

/**
 * corrin_plan_step_interval:
 * @step: a step
 *
 * Returns: (transfer full): for people, how often a dose is planned, such as "every 8 weeks"; no sentence of its own
 */
char *
corrin_plan_step_interval (const CorrinPlanStep *step)
{
  guint shortest;
  guint longest;

  g_return_val_if_fail (step != NULL, NULL);

  shortest = (guint) MIN (step->interval_min, G_MAXUINT);
  longest = (guint) MIN (step->interval_max, G_MAXUINT);
  switch ((CorrinRule) step->rule)
    {
    case CORRIN_RULE_EVERY_WEEKS:
      return every_weeks (shortest, longest);
    case CORRIN_RULE_EVERY_MONTHS:
      return every_months (shortest, longest);
    case CORRIN_RULE_TIMES_A_WEEK:
      return times_a_week (shortest, longest);
    case CORRIN_RULE_ALTERNATE_DAYS:
      /* Translators: how often a dose is planned: one day with, one day without. */
      return g_strdup (_ ("every other day"));
    case CORRIN_RULE_AT_LEAST_DAYS:
      return days_apart (shortest, longest);
    case CORRIN_RULE_EVERY_DAYS:
    default:
      return every_days (shortest, longest);
    }
}
