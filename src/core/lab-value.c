/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-value.h"

#include "errors.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char *const signs[] = { "", "<", ">" };

/* Digits with at most one point or comma between them. */
static gboolean
is_plain_number (const char *text)
{
  gsize whole;
  gsize decimals;

  text += text[0] == '-' ? 1 : 0;
  whole = strspn (text, G_CSET_DIGITS);
  text += whole;
  if (whole == 0 || *text == '\0')
    return whole > 0;
  decimals = strspn (text + 1, G_CSET_DIGITS);
  return (*text == '.' || *text == ',') && decimals > 0 && text[1 + decimals] == '\0';
}

/* A comma before three digits: "1,234" is more than a thousand to some people and between one and two to others. */
static gboolean
is_ambiguous (const char *text, GError **error)
{
  const char *comma = strchr (text, ',');

  if (comma == NULL || strspn (comma + 1, G_CSET_DIGITS) != 3 || comma[4] != '\0')
    return FALSE;
  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: %s is what was typed, such as "1,234". */
      _ ("“%s” can be read in two ways, with thousands or with decimals. Write it with a point, or without "
         "a comma."),
      text);
  return TRUE;
}

/**
 * corrin_lab_number_read:
 * @text: what was typed
 * @number: (out): the number
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Reads a number with a decimal point or a decimal comma; one that can be read in two ways is refused.
 *
 * Returns: whether @text is a number
 */
gboolean
corrin_lab_number_read (const char *text, double *number, GError **error)
{
  g_autofree char *with_point = g_strdelimit (g_strdup (text), ",", '.');

  if (is_ambiguous (text, error))
    return FALSE;
  if (is_plain_number (text))
    {
      *number = g_ascii_strtod (with_point, NULL);
      return TRUE;
    }
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
               /* Translators: %s is what was typed. */
               _ ("“%s” is not a number. Write it like 12 or 0.4."), text);
  return FALSE;
}

/**
 * corrin_lab_comparator:
 * @text: a text
 *
 * Returns: the comparator that it begins with
 */
int
corrin_lab_comparator (const char *text)
{
  if (text[0] == '<')
    return CORRIN_COMPARATOR_BELOW;
  return text[0] == '>' ? CORRIN_COMPARATOR_ABOVE : CORRIN_COMPARATOR_EQUAL;
}

/* A sign such as "≤" is not what a journal keeps, and half of it would say something else. */
static gboolean
check_signs (const char *rest, const char *text, GError **error)
{
  static const char *const others[] = { "=", "<", ">", "≤", "≥", "⩽", "⩾", "≦", "≧" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_has_prefix (rest, others[i]))
      {
        g_set_error (
            error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
            /* Translators: %s is what was typed, such as "<=150". */
            _ ("“%s” cannot be kept. Write “<” or “>” before the number, as printed, or the number alone."),
            text);
        return FALSE;
      }
  return TRUE;
}

/**
 * corrin_lab_value_read:
 * @text: a result as it is printed, such as "<148"
 * @comparator: (out): the sign before it
 * @value: (out) (transfer full): the value behind that, as it is printed
 * @number: (out): the value as a number, or NAN when it cannot be read as one, as "1:40"
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Returns: whether there is a value
 */
gboolean
corrin_lab_value_read (const char *text, int *comparator, char **value, double *number, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *typed = g_strstrip (g_strdup (text));
  const char *rest;

  *comparator = corrin_lab_comparator (typed);
  rest = g_strchug (typed + strlen (signs[*comparator]));
  *value = NULL;
  *number = NAN;
  if (!check_signs (rest, text, error))
    return FALSE;
  if (rest[strcspn (rest, G_CSET_DIGITS)] == '\0')
    {
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                   /* Translators: %s is what was typed. */
                   _ ("“%s” is not a lab value: there is no number in it."), text);
      return FALSE;
    }
  if (!corrin_lab_number_read (rest, number, &problem) && is_ambiguous (rest, error))
    return FALSE;
  *value = g_strdup (rest);
  return TRUE;
}

/**
 * corrin_lab_value_display:
 * @lab: a result
 *
 * Returns: (transfer full): comparator, value and unit as printed, such as "<148 pmol/L"
 */
char *
corrin_lab_value_display (const CorrinLabResult *lab)
{
  return g_strconcat (signs[lab->comparator], lab->value, " ", lab->unit, NULL);
}

/**
 * corrin_lab_range_display:
 * @lab: a result
 *
 * Returns: (transfer full) (nullable): the range as printed, or %NULL when none was
 */
char *
corrin_lab_range_display (const CorrinLabResult *lab)
{
  if (lab->range_text != NULL)
    return g_strdup (lab->range_text);
  if (!isnan (lab->low) && !isnan (lab->high))
    return g_strdup_printf ("%g–%g", lab->low, lab->high);
  if (!isnan (lab->low))
    /* Translators: %g is the lower end of a printed range that has no upper end. */
    return g_strdup_printf (_ ("from %g"), lab->low);
  /* Translators: %g is the upper end of a printed range that has no lower end. */
  return !isnan (lab->high) ? g_strdup_printf (_ ("up to %g"), lab->high) : NULL;
}
