/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-scan.h"

#include <string.h>

/* How deep arrays and dictionaries may lie in each other. */
#define MAX_DEPTH 16

static gboolean skip_value (CorrinPdfScan *scan, guint depth);

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  switch (c)
    {
    case '(':
    case ')':
    case '<':
    case '>':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '%':
      return TRUE;
    default:
      return FALSE;
    }
}

static void
skip_blank (CorrinPdfScan *scan)
{
  while (scan->at < scan->end && is_space (*scan->at))
    scan->at++;
}

static void
skip_line (CorrinPdfScan *scan)
{
  while (scan->at < scan->end && *scan->at != '\n' && *scan->at != '\r')
    scan->at++;
}

/**
 * corrin_pdf_scan_space:
 * @scan: a place
 *
 * Goes on to the next byte that is neither space nor remark.
 */
void
corrin_pdf_scan_space (CorrinPdfScan *scan)
{
  for (skip_blank (scan); scan->at < scan->end && *scan->at == '%'; skip_blank (scan))
    skip_line (scan);
}

static gboolean
starts_with (const CorrinPdfScan *scan, const char *text)
{
  gsize length = strlen (text);

  return (gsize) (scan->end - scan->at) >= length && memcmp (scan->at, text, length) == 0;
}

/**
 * corrin_pdf_scan_word:
 * @scan: a place
 * @word: letters or signs
 *
 * Returns: whether @word is the next thing there; then @scan is behind it
 */
gboolean
corrin_pdf_scan_word (CorrinPdfScan *scan, const char *word)
{
  /* The end of a file is marked by what would be a remark elsewhere. */
  skip_blank (scan);
  if (scan->at < scan->end && *scan->at == '%' && *word != '%')
    corrin_pdf_scan_space (scan);
  if (!starts_with (scan, word))
    return FALSE;
  scan->at += strlen (word);
  return TRUE;
}

/**
 * corrin_pdf_scan_number:
 * @scan: a place
 * @number: (out): a whole number
 *
 * Returns: whether one is the next thing there; then @scan is behind it
 */
gboolean
corrin_pdf_scan_number (CorrinPdfScan *scan, gsize *number)
{
  const char *start;

  corrin_pdf_scan_space (scan);
  start = scan->at;
  *number = 0;
  for (; scan->at < scan->end && g_ascii_isdigit (*scan->at); scan->at++)
    *number = *number * 10 + (gsize) (*scan->at - '0');
  return scan->at > start && scan->at - start <= 12;
}

/**
 * corrin_pdf_scan_object:
 * @scan: a place
 * @object: (out): the number of an object
 *
 * Returns: whether it is named there, as "12 0 R"; otherwise @scan stays where it was
 */
gboolean
corrin_pdf_scan_object (CorrinPdfScan *scan, guint *object)
{
  CorrinPdfScan ahead = *scan;
  gsize number, generation;

  if (!corrin_pdf_scan_number (&ahead, &number) || !corrin_pdf_scan_number (&ahead, &generation)
      || !corrin_pdf_scan_word (&ahead, "R"))
    return FALSE;
  if (ahead.at < ahead.end && !is_space (*ahead.at) && !is_delimiter (*ahead.at))
    return FALSE;
  if (generation != 0 || number == 0 || number > G_MAXINT)
    return FALSE;
  *object = (guint) number;
  *scan = ahead;
  return TRUE;
}

static gboolean
skip_string (CorrinPdfScan *scan)
{
  guint depth = 0;

  for (; scan->at < scan->end; scan->at++)
    switch (*scan->at)
      {
      case '\\':
        scan->at++;
        break;
      case '(':
        depth++;
        break;
      case ')':
        if (--depth == 0)
          {
            scan->at++;
            return TRUE;
          }
        break;
      default:
        break;
      }
  return FALSE;
}

static gboolean
skip_hex_string (CorrinPdfScan *scan)
{
  const char *end = memchr (scan->at, '>', (gsize) (scan->end - scan->at));

  if (end == NULL)
    return FALSE;
  scan->at = end + 1;
  return TRUE;
}

/* Everything up to the sign that closes it; in a dictionary those are keys and values by turns. */
static gboolean
skip_group (CorrinPdfScan *scan, const char *close, guint depth)
{
  while (!corrin_pdf_scan_word (scan, close))
    if (depth >= MAX_DEPTH || !skip_value (scan, depth + 1))
      return FALSE;
  return TRUE;
}

static gboolean
skip_token (CorrinPdfScan *scan)
{
  const char *start = scan->at;

  if (scan->at < scan->end && *scan->at == '/')
    scan->at++;
  while (scan->at < scan->end && !is_space (*scan->at) && !is_delimiter (*scan->at))
    scan->at++;
  return scan->at > start;
}

static gboolean
skip_value (CorrinPdfScan *scan, guint depth)
{
  guint object;

  corrin_pdf_scan_space (scan);
  if (scan->at >= scan->end)
    return FALSE;
  switch (*scan->at)
    {
    case '<':
      return corrin_pdf_scan_word (scan, "<<") ? skip_group (scan, ">>", depth) : skip_hex_string (scan);
    case '[':
      scan->at++;
      return skip_group (scan, "]", depth);
    case '(':
      return skip_string (scan);
    default:
      return corrin_pdf_scan_object (scan, &object) || skip_token (scan);
    }
}

/**
 * corrin_pdf_scan_value:
 * @scan: a place
 * @value: (out): what stands there: a name, a number, an object, a string, an array or a dictionary
 *
 * Returns: whether it is whole; then @scan is behind it
 */
gboolean
corrin_pdf_scan_value (CorrinPdfScan *scan, CorrinPdfSpan *value)
{
  corrin_pdf_scan_space (scan);
  value->start = scan->at;
  if (!skip_value (scan, 0) || scan->at > scan->end)
    return FALSE;
  value->length = (gsize) (scan->at - value->start);
  return TRUE;
}
