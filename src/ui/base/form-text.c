/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form-text.h"

#include "date-format.h"
#include "decimal.h"

#include <math.h>
#include <string.h>

/**
 * corrin_form_text:
 * @text: (nullable): a text of a record
 *
 * Returns: (transfer full): the same for a form
 */
char *
corrin_form_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

/**
 * corrin_form_take:
 * @text: a text of a form
 *
 * Returns: (transfer full) (nullable): the same for a record, without the blanks around it
 */
char *
corrin_form_take (const char *text)
{
  return corrin_form_is_blank (text) ? NULL : g_strstrip (g_strdup (text));
}

/**
 * corrin_form_set:
 * @text: (inout): a text of a form
 * @value: what it shall be
 */
void
corrin_form_set (char **text, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*text);
  *text = copy;
}

/**
 * corrin_form_is_blank:
 * @text: a text of a form
 *
 * Returns: whether nothing was written
 */
gboolean
corrin_form_is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

/**
 * corrin_form_read_time:
 * @text: a time as people type it: "9", "9:15", "9.15", "0915", "9:15 pm"
 * @time: (out): the time of day
 *
 * Returns: whether it could be read
 */
gboolean
corrin_form_read_time (const char *text, CorrinTime *time)
{
  g_autofree char *plain = g_ascii_strdown (text, -1);
  gsize digits;
  g_autofree char *clock = NULL;

  g_strstrip (plain);
  g_strdelimit (plain, ".h", ':');
  digits = strspn (plain, G_CSET_DIGITS);
  if (digits > 0 && digits <= 2 && plain[digits] != ':')
    clock = g_strdup_printf ("%.*s:00%s", (int) digits, plain, plain + digits);
  else if (digits == 3 || digits == 4)
    clock = g_strdup_printf ("%.*s:%s", (int) digits - 2, plain, plain + digits - 2);
  else
    clock = g_strdup (plain);
  return corrin_time_read (clock, time, NULL);
}

/**
 * corrin_form_read_number:
 * @text: a number as people type it
 * @mostly_whole: whether what is counted has hardly ever decimals, so that "1,000" is a thousand
 * @number: (out): the number, or NAN if nothing is written
 *
 * Returns: whether it could be read: nothing, or a number above zero
 */
gboolean
corrin_form_read_number (const char *text, gboolean mostly_whole, double *number)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  gsize length = corrin_decimal_length (plain);
  CorrinDecimal decimal;

  *number = NAN;
  if (plain[0] == '\0')
    return TRUE;
  if (length == 0 || plain[length] != '\0'
      || corrin_decimal_parse (plain, length, mostly_whole, &decimal) != CORRIN_DECIMAL_READ
      || decimal.digits == 0)
    return FALSE;
  *number = (double) decimal.digits / pow (10, decimal.decimals);
  return TRUE;
}

/**
 * corrin_form_number:
 * @number: a number of a record, or NAN
 *
 * Returns: (transfer full): the number as a person could have typed it
 */
char *
corrin_form_number (double number)
{
  return isnan (number) ? g_strdup ("") : g_strdup_printf ("%.6g", number);
}
