/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-guard.h"

#include <string.h>

#define GUARD '\''

/* Apostrophes are passed over like blanks, so that a guard in front never changes the answer: that is what makes
 * guarding reversible. */
static gboolean
begins_like_formula (const char *at, const char *end)
{
  while (at < end)
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\t' || c == '\r')
        return TRUE;
      if (c != GUARD && !g_unichar_isspace (c))
        return c == '=' || c == '+' || c == '-' || c == '@';
      at = g_utf8_next_char (at);
    }
  return FALSE;
}

static const char *
skip_digits (const char *text)
{
  return text + strspn (text, "0123456789");
}

/* "-3", "+2.5", "-1,5", "-1e3" */
static gboolean
is_number (const char *text)
{
  const char *at = skip_digits (text);

  if (at == text)
    return FALSE;
  if ((*at == '.' || *at == ',') && skip_digits (at + 1) > at + 1)
    at = skip_digits (at + 1);
  if (*at == 'e' || *at == 'E')
    {
      const char *power = at + 1 + (at[1] == '+' || at[1] == '-');

      at = skip_digits (power) > power ? skip_digits (power) : at;
    }
  return *at == '\0';
}

/* "+02:00" */
static gboolean
is_offset (const char *text)
{
  return skip_digits (text) == text + 2 && text[2] == ':' && skip_digits (text + 3) == text + 5
         && text[5] == '\0';
}

/* A number or an offset from UTC with its sign computes nothing, and has to be one for whoever reads the table. */
static gboolean
is_harmless (const char *text)
{
  return (text[0] == '+' || text[0] == '-') && (is_number (text + 1) || is_offset (text + 1));
}

/* Each line counts as the beginning of a cell: careless readers split a cell at its newlines. */
static const char *
next_line (const char *at, const char *end)
{
  while (at < end && *at != '\n' && *at != '\r')
    at++;
  if (at + 1 < end && at[0] == '\r' && at[1] == '\n')
    at++;
  return at < end ? at + 1 : end;
}

/**
 * corrin_csv_needs_guard:
 * @text: valid UTF-8
 *
 * Tells whether a spreadsheet could take @text, or one of its lines, for a formula: whether it begins with =, +,
 * - or @, behind blanks and apostrophes of any number, or with a tab or a CR. A text that is nothing but a number or
 * an offset from UTC is none.
 *
 * Returns: whether it has to be guarded
 */
gboolean
corrin_csv_needs_guard (const char *text)
{
  const char *end = text + strlen (text);

  if (is_harmless (text))
    return FALSE;
  for (const char *line = text; line < end; line = next_line (line, end))
    if (begins_like_formula (line, end))
      return TRUE;
  return FALSE;
}

/**
 * corrin_csv_append_guarded:
 * @out: what to append to
 * @text: valid UTF-8
 *
 * Appends @text with an apostrophe in front of each line that would be taken for a formula, see corrin_csv_needs_guard().
 */
void
corrin_csv_append_guarded (GString *out, const char *text)
{
  const char *end = text + strlen (text);
  gboolean harmless = is_harmless (text);

  for (const char *line = text; line < end;)
    {
      const char *next = next_line (line, end);

      if (!harmless && begins_like_formula (line, end))
        g_string_append_c (out, GUARD);
      g_string_append_len (out, line, next - line);
      line = next;
    }
}

/**
 * corrin_csv_unguarded:
 * @text: valid UTF-8
 *
 * Takes away what corrin_csv_append_guarded() puts in, exactly, and also the guard of a number or an offset, which
 * other programs put in.
 *
 * Returns: (transfer full): the text as it was
 */
char *
corrin_csv_unguarded (const char *text)
{
  const char *end = text + strlen (text);
  GString *out;

  if (strchr (text, GUARD) == NULL)
    return g_strdup (text);
  out = g_string_sized_new (end - text);
  for (const char *line = text; line < end;)
    {
      const char *next = next_line (line, end);
      gboolean guarded = line[0] == GUARD && begins_like_formula (line + 1, end);

      g_string_append_len (out, line + guarded, next - line - guarded);
      line = next;
    }
  return g_string_free (out, FALSE);
}
