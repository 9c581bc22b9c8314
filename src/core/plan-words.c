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

static char *
end_by_count (const CorrinPlanStep *step)
{
  guint count = (guint) MIN (step->end_count, G_MAXUINT);

  switch ((CorrinEnds) step->ends)
    {
    case CORRIN_ENDS_AFTER_DOSES:
      /* Translators: when a step of the plan ends. */
      return g_strdup_printf (ngettext ("for %u dose", "for %u doses", count), count);
    case CORRIN_ENDS_AFTER_DAYS:
      /* Translators: when a step of the plan ends. */
      return g_strdup_printf (ngettext ("for %u day", "for %u days", count), count);
    case CORRIN_ENDS_AFTER_WEEKS:
      /* Translators: when a step of the plan ends. */
      return g_strdup_printf (ngettext ("for %u week", "for %u weeks", count), count);
    default:
      /* Translators: when a step of the plan ends. */
      return g_strdup_printf (ngettext ("for %u month", "for %u months", count), count);
    }
}

/**
 * corrin_plan_step_end:
 * @step: a step
 *
 * Returns: (transfer full): for people, when the step ends by itself, such as "for 2 weeks"; no sentence of its own
 */
char *
corrin_plan_step_end (const CorrinPlanStep *step)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (step != NULL, NULL);

  if (step->ends == CORRIN_ENDS_OPEN)
    /* Translators: when a step of the plan ends. */
    return g_strdup (_ ("with no end set"));
  if (step->ends != CORRIN_ENDS_ON_DAY)
    return end_by_count (step);
  day = corrin_day_display (step->end_day);
  /* Translators: when a step of the plan ends; %s is a day. */
  return g_strdup_printf (_ ("up to %s"), day);
}

/**
 * corrin_plan_step_counted:
 * @step: a step
 *
 * Of what has its place in the week, and of a range, it makes no difference from what is counted.
 *
 * Returns: (nullable): for people, from what the days are counted; no sentence of its own
 */
const char *
corrin_plan_step_counted (const CorrinPlanStep *step)
{
  g_return_val_if_fail (step != NULL, NULL);

  if (step->rule == CORRIN_RULE_TIMES_A_WEEK)
    return NULL;
  if (step->counted_from == CORRIN_COUNTED_FROM_LAST_GIVEN || corrin_plan_step_has_range (step))
    /* Translators: from what the planned days are counted. */
    return _ ("counted from the last one given");
  /* Translators: from what the planned days are counted. */
  return _ ("counted from the first day");
}
