/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cell.h"

#include <string.h>

/* As many digits as a double can hold exactly. */
#define MAX_DIGITS 15

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
  static const double powers[] = { 1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  const char *at = text + (text[0] == '-' || text[0] == '+');
  const char *mark = NULL;
  gint64 digits = 0;
  int n = 0;

  for (; n <= MAX_DIGITS; at++)
    if (g_ascii_isdigit (*at))
      {
        digits = digits * 10 + (*at - '0');
        n++;
      }
    else if ((*at == '.' || *at == ',') && mark == NULL && n > 0)
      mark = at;
    else
      break;

  gsize decimals = mark != NULL ? at - mark - 1 : 0;
  if (*at != '\0' || n == 0 || n > MAX_DIGITS || (mark != NULL && decimals == 0))
    return FALSE;
  if (mark != NULL && *mark == ',' && decimals == 3)
    return FALSE;
  /* Exact division gives the double that is nearest to the decimal. */
  *number = (double) digits / powers[decimals];
  if (text[0] == '-' && digits != 0)
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
