/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "column-choices.h"

#include "errors.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
choice_free (CorrinColumnChoice *choice)
{
  g_free (choice->column);
  g_free (choice->word);
  g_free (choice);
}

/* Reads up to a character of @stops or the end; a backslash takes the next character as it is. */
static char *
take_word (const char **at, const char *stops)
{
  GString *word = g_string_new (NULL);

  for (; **at != '\0' && strchr (stops, **at) == NULL; (*at)++)
    {
      if (**at == '\\' && (*at)[1] != '\0')
        (*at)++;
      g_string_append_c (word, **at);
    }
  return g_strstrip (g_string_free (word, FALSE));
}

static gboolean
take_choice (const char **at, GPtrArray *choices)
{
  CorrinColumnChoice *choice = g_new0 (CorrinColumnChoice, 1);

  g_ptr_array_add (choices, choice);
  choice->column = take_word (at, "=,");
  if (**at != '=')
    return FALSE;
  (*at)++;
  choice->word = take_word (at, "=,");
  return **at != '=' && choice->column[0] != '\0' && choice->word[0] != '\0';
}

/**
 * corrin_column_choices_parse:
 * @text: (nullable): "COLUMN=WORD,COLUMN=WORD"; commas, equals signs and backslashes in names stand behind a backslash
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Reads what a person says about the columns of a file.
 *
 * Returns: (transfer full) (nullable) (element-type CorrinColumnChoice): the choices; none for %NULL
 */
GPtrArray *
corrin_column_choices_parse (const char *text, GError **error)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func ((GDestroyNotify) choice_free);
  const char *at = text;

  while (at != NULL)
    {
      if (!g_utf8_validate (text, -1, NULL) || !take_choice (&at, choices))
        {
          g_autofree char *shown = g_utf8_make_valid (text, -1);

          g_set_error (
              error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
              /* Translators: %s is what was given; keep the example as it is. */
              _ ("“%s” does not say which column is what. Write the file's column, an equals sign and "
                 "what it is, with commas between, such as “day=date,tired=fatigue”."),
              shown);
          return NULL;
        }
      at = *at == ',' ? at + 1 : NULL;
    }
  return g_steal_pointer (&choices);
}
