/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cell.h"

#include <string.h>

/* As many digits as a double can hold exactly. */
#define MAX_DIGITS 15

/* No number of a table is longer. */
#define MAX_LENGTH 40

static gboolean
is_no_break_space (const char *text)
{
  return text[0] == '\xc2' && text[1] == '\xa0';
}

/**
 * corrin_cell_trim:
 * @text: the text of a cell; changed in place
 * @length: of @text in bytes
 *
 * Takes the blanks off both ends, also those that do not break.
 *
 * Returns: (transfer none): where the text begins now
 */
char *
corrin_cell_trim (char *text, gsize length)
{
  char *end = text + length;

  while (g_ascii_isspace (*text) || is_no_break_space (text))
    text += g_ascii_isspace (*text) ? 1 : 2;
  while (end > text && (g_ascii_isspace (end[-1]) || (end - text >= 2 && is_no_break_space (end - 2))))
    end -= g_ascii_isspace (end[-1]) ? 1 : 2;
  *end = '\0';
  return text;
}

/**
 * corrin_cell_is_missing:
 * @text: the text of a cell, without blanks around it
 *
 * Returns: whether it stands for "not given": nothing, NA, null or UNKNOWN, in small or large letters; 0 is a value
 */
gboolean
corrin_cell_is_missing (const char *text)
{
  switch (text[0])
    {
    case '\0':
      return TRUE;
    case 'n':
    case 'N':
      return g_ascii_strcasecmp (text, "NA") == 0 || g_ascii_strcasecmp (text, "null") == 0;
    case 'u':
    case 'U':
      return g_ascii_strcasecmp (text, "UNKNOWN") == 0;
    default:
      return FALSE;
    }
}

/* Finds out where the decimal mark of a number stands, at its end if there is none, and how many digits it has. */
static gboolean
scan_number (const char *text, const char **mark, guint *n_digits)
{
  const char *at = text;

  *mark = NULL;
  *n_digits = 0;
  for (; g_ascii_isdigit (*at) || (*mark == NULL && at > text && (*at == '.' || *at == ',')); at++)
    if (g_ascii_isdigit (*at))
      (*n_digits)++;
    else
      *mark = at;
  if (*at != '\0' || at == text || at - 1 == *mark || at - text >= MAX_LENGTH)
    return FALSE;
  if (*mark == NULL)
    *mark = at;
  /* "1,000" may be a thousand or one; "0,125" is no thousands. */
  return **mark != ',' || at - *mark - 1 != 3 || text[0] == '0';
}

/* Exact division of whole numbers gives the double that is nearest to the decimal. */
static double
divide (const char *text, const char *mark)
{
  static const double powers[] = { 1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  gint64 digits = 0;

  for (const char *at = text; *at != '\0'; at++)
    if (at != mark)
      digits = digits * 10 + (*at - '0');
  return (double) digits / powers[*mark != '\0' ? strlen (mark) - 1 : 0];
}

/* Numbers with more digits than that come from programs, and are rare. */
static double
convert (const char *text)
{
  char copy[MAX_LENGTH + 1];

  g_strlcpy (copy, text, sizeof copy);
  g_strdelimit (copy, ",", '.');
  return g_ascii_strtod (copy, NULL);
}

/**
 * corrin_cell_read_number:
 * @text: the text of a cell, without blanks around it
 * @number: (out): the number
 *
 * Reads digits with a point or a comma before the decimals, whatever the locale. Three digits behind a comma, as in
 * "1,000", may also be thousands, and are refused.
 *
 * Returns: whether @text is a number
 */
gboolean
corrin_cell_read_number (const char *text, double *number)
{
  const char *digits = text + (text[0] == '-' || text[0] == '+');
  const char *mark;
  guint n_digits;

  if (!scan_number (digits, &mark, &n_digits))
    return FALSE;
  *number = n_digits <= MAX_DIGITS ? divide (digits, mark) : convert (digits);
  if (text[0] == '-' && *number != 0)
    *number = -*number;
  return TRUE;
}

/**
 * corrin_cell_shorten:
 * @text: valid UTF-8 that comes from a file
 *
 * Cuts what a message quotes: a cell can be a megabyte long.
 *
 * Returns: (transfer full): @text, or its beginning and "…"
 */
char *
corrin_cell_shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= CORRIN_CELL_MAX_SHOWN)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, CORRIN_CELL_MAX_SHOWN - 1);
  return g_strconcat (start, "…", NULL);
}
