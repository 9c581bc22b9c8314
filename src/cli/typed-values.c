/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typed-values.h"

#include "arguments.h"
#include "clock.h"
#include "errors.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * corrin_value_text:
 * @text: (nullable): what was typed
 *
 * Returns: (transfer full) (nullable): the text without blanks around it, or %NULL when there is nothing in it
 */
char *
corrin_value_text (const char *text)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  return stripped != NULL && stripped[0] != '\0' ? g_steal_pointer (&stripped) : NULL;
}

/**
 * corrin_value_day:
 * @text: what was typed
 * @day: (out): the day
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Returns: whether @text is a day
 */
gboolean
corrin_value_day (const char *text, CorrinDay *day, GError **error)
{
  *day = corrin_day_parse (text);
  if (*day != CORRIN_DAY_NONE)
    return TRUE;
  /* Translators: %s is what was typed. */
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("“%s” is not a day. Write it like 2026-05-04."),
               text);
  return FALSE;
}

/**
 * corrin_value_time:
 * @text: what was typed
 * @time: (out): the time of day
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Returns: whether @text is a time of day
 */
gboolean
corrin_value_time (const char *text, CorrinTime *time, GError **error)
{
  *time = corrin_time_parse (text);
  if (*time != CORRIN_TIME_NONE)
    return TRUE;
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
               /* Translators: %s is what was typed. */
               _ ("“%s” is not a time of day. Write it like 09:15."), text);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\n")] == '\0';
}

/**
 * corrin_change_text:
 * @text: (inout) (nullable): a text of a record
 * @typed: (nullable): what was typed; %NULL leaves @text as it is, a blank clears it
 */
void
corrin_change_text (char **text, const char *typed)
{
  if (typed == NULL)
    return;
  g_free (*text);
  *text = corrin_value_text (typed);
}

/**
 * corrin_change_day:
 * @typed: (nullable): what was typed; %NULL leaves @day as it is, a blank clears it
 * @day: (inout): a day of a record
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Returns: whether @typed is a day, or blank
 */
gboolean
corrin_change_day (const char *typed, CorrinDay *day, GError **error)
{
  if (typed == NULL)
    return TRUE;
  *day = CORRIN_DAY_NONE;
  return is_blank (typed) || corrin_value_day (typed, day, error);
}

/**
 * corrin_change_time:
 * @typed: (nullable): what was typed; %NULL leaves @time as it is, a blank clears it
 * @time: (inout): a time of day of a record
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Returns: whether @typed is a time of day, or blank
 */
gboolean
corrin_change_time (const char *typed, CorrinTime *time, GError **error)
{
  if (typed == NULL)
    return TRUE;
  *time = CORRIN_TIME_NONE;
  return is_blank (typed) || corrin_value_time (typed, time, error);
}

static gboolean
usage_day (const char *option, const char *text, CorrinDay *day, GError **error)
{
  *day = corrin_day_parse (text);
  if (text == NULL || *day != CORRIN_DAY_NONE)
    return TRUE;
  /* Translators: %1$s is an option such as "--from", %2$s what was typed behind it. */
  corrin_set_usage_error (error, _ ("%1$s needs a day like 2026-05-04, not “%2$s”."), option, text);
  return FALSE;
}

/**
 * corrin_usage_period:
 * @from_text: (nullable): what stands behind --from
 * @to_text: (nullable): what stands behind --to
 * @from: (out): the first day, or %CORRIN_DAY_NONE
 * @to: (out): the last day, or %CORRIN_DAY_NONE
 * @error: return location for %G_OPTION_ERROR
 *
 * Returns: whether they are days, the first not after the last
 */
gboolean
corrin_usage_period (const char *from_text, const char *to_text, CorrinDay *from, CorrinDay *to,
                     GError **error)
{
  if (!usage_day ("--from", from_text, from, error) || !usage_day ("--to", to_text, to, error))
    return FALSE;
  if (*from == CORRIN_DAY_NONE || *to == CORRIN_DAY_NONE || *from <= *to)
    return TRUE;
  corrin_set_usage_error (error, "%s", _ ("The day of --from lies after the day of --to."));
  return FALSE;
}

/**
 * corrin_usage_past_period:
 * @from_text: (nullable): what stands behind --from
 * @to_text: (nullable): what stands behind --to
 * @from: (out): the first day, or %CORRIN_DAY_NONE
 * @to: (out): the last day, or %CORRIN_DAY_NONE
 * @error: return location for %G_OPTION_ERROR
 *
 * As corrin_usage_period(), for what can only be about days that have been.
 *
 * Returns: whether they are days, the first not after the last nor after today
 */
gboolean
corrin_usage_past_period (const char *from_text, const char *to_text, CorrinDay *from, CorrinDay *to,
                          GError **error)
{
  if (!corrin_usage_period (from_text, to_text, from, to, error))
    return FALSE;
  if (*from == CORRIN_DAY_NONE || *from <= corrin_clock_today ())
    return TRUE;
  corrin_set_usage_error (error, "%s", _ ("The day of --from lies in the future."));
  return FALSE;
}

/**
 * corrin_usage_choice:
 * @option: "--format"
 * @text: (nullable): what stands behind it; %NULL is the first choice
 * @choices: (array zero-terminated=1): the words it may be
 * @chosen: (out): which one
 * @error: return location for %G_OPTION_ERROR, naming the choices
 *
 * Returns: whether it is one of them
 */
gboolean
corrin_usage_choice (const char *option, const char *text, const char *const *choices, int *chosen,
                     GError **error)
{
  g_autofree char *all = NULL;

  for (*chosen = 0; choices[*chosen] != NULL; (*chosen)++)
    if (text == NULL || g_str_equal (choices[*chosen], text))
      return TRUE;
  all = g_strjoinv (", ", (char **) choices);
  /* Translators: %1$s is an option such as "--format", %2$s a list of words, %3$s what was typed. */
  corrin_set_usage_error (error, _ ("%1$s is one of: %2$s; not “%3$s”."), option, all, text);
  return FALSE;
}

/**
 * corrin_usage_whole:
 * @option: "--years"
 * @text: (nullable): what stands behind it; %NULL leaves @number as it is
 * @min: smallest number
 * @max: largest number
 * @number: (inout): the number
 * @error: return location for %G_OPTION_ERROR
 *
 * Returns: whether it is a whole number in that range
 */
gboolean
corrin_usage_whole (const char *option, const char *text, guint64 min, guint64 max, guint64 *number,
                    GError **error)
{
  g_autofree char *min_text = g_strdup_printf ("%" G_GUINT64_FORMAT, min);
  g_autofree char *max_text = g_strdup_printf ("%" G_GUINT64_FORMAT, max);

  if (text == NULL || g_ascii_string_to_unsigned (text, 10, min, max, number, NULL))
    return TRUE;
  /* Translators: %1$s is an option such as "--years", %2$s and %3$s are numbers, %4$s what was typed. */
  corrin_set_usage_error (error, _ ("%1$s is a whole number from %2$s to %3$s, not “%4$s”."), option,
                          min_text, max_text, text);
  return FALSE;
}
