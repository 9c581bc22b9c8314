/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-typed.h"

#include "errors.h"

#include <glib/gi18n-lib.h>

#define NUMBER_MAX 10000
#define WEEK 7

/* A rule as it is written: its number, the longest one if there is a range, and its unit if it has one. */
typedef struct
{
  const char *pattern;
  int rule;
} Rule;

#define NUMBERS "(\\d{1,5})(?:(?: to |-)(\\d{1,5}))?"

static const Rule rules[] = {
  { "^every (?:other|second) day$", CORRIN_RULE_ALTERNATE_DAYS },
  { "^every (?:" NUMBERS " )?days?$", CORRIN_RULE_EVERY_DAYS },
  { "^every (?:" NUMBERS " )?weeks?$", CORRIN_RULE_EVERY_WEEKS },
  { "^every (?:" NUMBERS " )?months?$", CORRIN_RULE_EVERY_MONTHS },
  { "^" NUMBERS " times? a week$", CORRIN_RULE_TIMES_A_WEEK },
  { "^at least " NUMBERS " days? apart$", CORRIN_RULE_AT_LEAST_DAYS },
};

static gint64
number_of (const GMatchInfo *match, int group)
{
  g_autofree char *digits = g_match_info_fetch (match, group);

  return digits != NULL ? g_ascii_strtoll (digits, NULL, 10) : 0;
}

static gboolean
matches (const char *pattern, const char *text, GMatchInfo **match)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);

  return g_regex_match (regex, text, 0, match);
}

static gboolean
take_rule (const Rule *rule, const char *text, CorrinPlanStep *step)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!matches (rule->pattern, text, &match))
    return FALSE;
  step->rule = rule->rule;
  step->interval_min = step->interval_max = 0;
  if (rule->rule == CORRIN_RULE_ALTERNATE_DAYS)
    return TRUE;
  step->interval_min = number_of (match, 1);
  step->interval_max = number_of (match, 2);
  if (step->interval_min == 0 && g_match_info_get_match_count (match) == 1)
    step->interval_min = 1;
  return step->interval_min > 0 && MAX (step->interval_min, step->interval_max) <= NUMBER_MAX
         && (rule->rule != CORRIN_RULE_TIMES_A_WEEK || MAX (step->interval_min, step->interval_max) <= WEEK);
}

/**
 * corrin_value_rule:
 * @text: what was typed, such as "every 2 to 3 months"
 * @step: gets the rule
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Returns: whether it is a rule
 */
gboolean
corrin_value_rule (const char *text, CorrinPlanStep *step, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (take_rule (&rules[i], text, step))
      return TRUE;
  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: %s is what was typed. Leave the examples after the colon as they are. */
      _ ("“%s” is not a rule. Write it like: every 8 weeks, every 2 to 3 months, every other day, 3 times "
         "a week, at least 3 days apart."),
      text);
  return FALSE;
}

static gboolean
take_count (const char *text, CorrinPlanStep *step)
{
  static const struct
  {
    const char *pattern;
    int ends;
  } units[] = { { "^(\\d{1,4}) doses?$", CORRIN_ENDS_AFTER_DOSES },
                { "^(\\d{1,4}) days?$", CORRIN_ENDS_AFTER_DAYS },
                { "^(\\d{1,4}) weeks?$", CORRIN_ENDS_AFTER_WEEKS },
                { "^(\\d{1,4}) months?$", CORRIN_ENDS_AFTER_MONTHS } };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!matches (units[i].pattern, text, &match))
        continue;
      step->ends = units[i].ends;
      step->end_count = number_of (match, 1);
      return step->end_count > 0;
    }
  return FALSE;
}

/**
 * corrin_value_end:
 * @text: (nullable): what was typed, such as "10 doses" or a day; %NULL leaves the end open
 * @step: gets the end
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Returns: whether it is an end
 */
gboolean
corrin_value_end (const char *text, CorrinPlanStep *step, GError **error)
{
  CorrinDay day = corrin_day_parse (text);

  step->ends = CORRIN_ENDS_OPEN;
  if (text == NULL || g_ascii_strcasecmp (text, "open") == 0)
    return TRUE;
  if (day != CORRIN_DAY_NONE)
    {
      step->ends = CORRIN_ENDS_ON_DAY;
      step->end_day = day;
      return TRUE;
    }
  if (take_count (text, step))
    return TRUE;
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
               /* Translators: %s is what was typed. Leave the examples after the colon as they are. */
               _ ("“%s” is not an end. Write it like: open, 10 doses, 2 weeks, 6 months, 2026-05-04."), text);
  return FALSE;
}
