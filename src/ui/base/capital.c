/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "capital.h"

/**
 * corrin_capital:
 * @text: words as they stand within a sentence
 *
 * Returns: (transfer full): the same as they stand at the beginning of a line
 */
char *
corrin_capital (const char *text)
{
  char first[6];
  int length = g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  g_autofree char *head = g_strndup (first, (gsize) length);

  return text[0] == '\0' ? g_strdup ("") : g_strconcat (head, g_utf8_next_char (text), NULL);
}
