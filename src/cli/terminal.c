/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal.h"

#include <string.h>

static guint
character_width (gunichar c)
{
  if (c < 0x80)
    return 1;
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
width_of_bytes (const char *text, gsize length)
{
  guint width = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    width += character_width (g_utf8_get_char (p));
  return width;
}

/**
 * corrin_terminal_width:
 * @text: UTF-8
 *
 * Returns: how many cells of a terminal @text takes; characters of Chinese, Japanese and Korean take two
 */
guint
corrin_terminal_width (const char *text)
{
  return width_of_bytes (text, strlen (text));
}

static void
append_blanks (GString *line, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (line, ' ');
}

/**
 * corrin_terminal_append_cell:
 * @line: where to append
 * @text: UTF-8
 * @width: cells to fill
 * @to_the_right: whether @text stands at the end of them, as numbers do
 *
 * Appends @text, filled up with blanks to @width; a longer text is appended whole.
 */
void
corrin_terminal_append_cell (GString *line, const char *text, guint width, gboolean to_the_right)
{
  guint taken = corrin_terminal_width (text);
  guint rest = width > taken ? width - taken : 0;

  if (to_the_right)
    append_blanks (line, rest);
  g_string_append (line, text);
  if (!to_the_right)
    append_blanks (line, rest);
}

static void
append_paragraph (GString *page, const char *text, gsize length, guint indent, guint width)
{
  const char *end = text + length;
  guint column = indent;

  while (text < end)
    {
      gsize word = strcspn (text, " \n");
      guint cells = width_of_bytes (text, word);

      if (column > indent && column + 1 + cells > width)
        {
          g_string_append_c (page, '\n');
          append_blanks (page, indent);
          column = indent;
        }
      else if (column > indent)
        {
          g_string_append_c (page, ' ');
          column++;
        }
      g_string_append_len (page, text, (gssize) word);
      column += cells;
      text += word + (text + word < end ? 1 : 0);
    }
}

/**
 * corrin_terminal_append_wrapped:
 * @page: where to append; its last line is already filled up to @indent
 * @text: UTF-8 with single blanks between words; a line break in it stays one
 * @indent: blanks before every further line
 * @width: cells of a whole line
 *
 * Appends @text, broken between words into lines of @width cells, and a line break at its end.
 */
void
corrin_terminal_append_wrapped (GString *page, const char *text, guint indent, guint width)
{
  for (;;)
    {
      gsize length = strcspn (text, "\n");

      append_paragraph (page, text, length, indent, width);
      g_string_append_c (page, '\n');
      text += length;
      if (*text == '\0')
        return;
      text++;
      if (*text != '\n' && *text != '\0')
        append_blanks (page, indent);
    }
}

/* Control characters, breaks of lines and paragraphs, and marks that turn the direction of what follows. */
static gboolean
is_obeyed (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202E)
         || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_plain_ascii (const char *text)
{
  while (*text >= ' ' && *text < 0x7f)
    text++;
  return *text == '\0';
}

static char *
disarm (const char *text, gboolean keep_breaks)
{
  g_autofree char *valid = NULL;
  GString *page;

  if (is_plain_ascii (text))
    return g_strdup (text);
  valid = g_utf8_make_valid (text, -1);
  page = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (page, is_obeyed (c) && !(keep_breaks && c == '\n') ? ' ' : c);
    }
  return g_string_free (page, FALSE);
}

/**
 * corrin_terminal_one_line:
 * @text: any bytes
 *
 * Makes a text fit for one line of a terminal. A note may hold line breaks, and a file from somewhere else may
 * hold sequences that a terminal would obey.
 *
 * Returns: (transfer full): @text as valid UTF-8 with a blank in the place of each control character
 */
char *
corrin_terminal_one_line (const char *text)
{
  return disarm (text, FALSE);
}

/**
 * corrin_terminal_lines:
 * @text: any bytes
 *
 * Returns: (transfer full): as corrin_terminal_one_line(), but line breaks stay
 */
char *
corrin_terminal_lines (const char *text)
{
  return disarm (text, TRUE);
}
