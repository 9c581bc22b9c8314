/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decimal.h"

#include <string.h>

/* The apostrophe marks thousands only. */
#define MARKS ".,'"

static gboolean
is_one_of (char c, const char *set)
{
  return c != '\0' && strchr (set, c) != NULL;
}

/**
 * corrin_decimal_length:
 * @text: text to look at
 *
 * Finds the number at the beginning of a text: digits, and ".", "," or "'" before a digit.
 *
 * Returns: its length in bytes, or 0 if @text does not begin with a number
 */
gsize
corrin_decimal_length (const char *text)
{
  gsize length = 0;

  if (text[0] == '\'')
    return 0;
  while (g_ascii_isdigit (text[length])
         || (is_one_of (text[length], MARKS) && g_ascii_isdigit (text[length + 1])))
    length++;
  return length;
}

static gsize
count_digits (const char *text, const char *end)
{
  const char *p = text;

  while (p < end && g_ascii_isdigit (*p))
    p++;
  return (gsize) (p - text);
}

/* Whether the digits up to @end stand in groups of three, all with the same mark between them. */
static gboolean
is_in_thousands (const char *text, const char *end)
{
  gsize head = count_digits (text, end);

  if (head < 1 || head > 3 || text[0] == '0')
    return FALSE;
  for (const char *p = text + head; p < end; p += 4)
    {
      if (*p != text[head] || count_digits (p + 1, end) != 3)
        return FALSE;
    }
  return TRUE;
}

/* Finds the mark behind which the decimals stand, or the end of the text. */
static CorrinDecimalStatus
find_point (const char *text, const char *end, gboolean mostly_whole, const char **point)
{
  const char *first = text + count_digits (text, end);
  const char *last = end;

  *point = end;
  if (first == end)
    return CORRIN_DECIMAL_READ;
  do
    last--;
  while (g_ascii_isdigit (*last));

  if (is_in_thousands (text, end))
    return mostly_whole || first != last || *first == '\'' ? CORRIN_DECIMAL_READ : CORRIN_DECIMAL_AMBIGUOUS;

  *point = last;
  if (*last != '\'' && (first == last || (*first != *last && is_in_thousands (text, last))))
    return CORRIN_DECIMAL_READ;
  return CORRIN_DECIMAL_UNREADABLE;
}

/**
 * corrin_decimal_parse:
 * @text: a number
 * @length: how many bytes of it corrin_decimal_length() found
 * @mostly_whole: whether what is counted has hardly ever decimals, so that "1,000" is a thousand
 * @decimal: (out caller-allocates): the number
 *
 * Reads a number as people type it, with "." or "," before the decimals and ".", "," or "'" between thousands.
 * One point or comma with exactly three digits behind it, as in "1.000", may be either: it marks thousands if
 * @mostly_whole is set, and is refused else. A number that begins with 0, as "0.500", leaves no doubt.
 *
 * Returns: %CORRIN_DECIMAL_READ, or why not
 */
CorrinDecimalStatus
corrin_decimal_parse (const char *text, gsize length, gboolean mostly_whole, CorrinDecimal *decimal)
{
  const char *end = text + length;
  const char *point;
  CorrinDecimalStatus status = find_point (text, end, mostly_whole, &point);
  int whole = 0;

  *decimal = (CorrinDecimal){ 0 };
  if (status != CORRIN_DECIMAL_READ)
    return status;
  while (end > point && end[-1] == '0')
    end--;

  for (const char *p = text; p < end; p++)
    {
      if (!g_ascii_isdigit (*p))
        continue;
      if (p > point)
        decimal->decimals++;
      else if (whole > 0 || *p != '0')
        whole++;
      if (whole > CORRIN_DECIMAL_MAX_WHOLE || decimal->decimals > CORRIN_DECIMAL_MAX_DECIMALS)
        return CORRIN_DECIMAL_TOO_LONG;
      decimal->digits = decimal->digits * 10 + (guint64) (*p - '0');
    }
  return CORRIN_DECIMAL_READ;
}
