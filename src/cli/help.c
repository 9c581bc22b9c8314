/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "help.h"

#include "terminal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HELP_WIDTH 78
#define MARGIN "  "

/* Where explanations begin; a longer option has its explanation on the next line. */
#define HELP_COLUMN 25

static const char *const group_titles[] = {
  [CORRIN_COMMANDS_RECORD] = N_ ("Record:"),
  [CORRIN_COMMANDS_LOOK] = N_ ("Look:"),
  [CORRIN_COMMANDS_EXCHANGE] = N_ ("Files in and out:"),
  [CORRIN_COMMANDS_KEEP] = N_ ("The journal itself:"),
};

static void
append_entry (GString *page, const char *name, const char *explanation, guint column)
{
  guint width = corrin_terminal_width (name);
  gsize start = page->len;

  g_string_append (page, MARGIN);
  g_string_append (page, name);
  if (width + 2 * strlen (MARGIN) > column)
    {
      g_string_append_c (page, '\n');
      start = page->len;
    }
  while (corrin_terminal_width (page->str + start) < column)
    g_string_append_c (page, ' ');
  corrin_terminal_append_wrapped (page, explanation, column, HELP_WIDTH);
}

static void
append_options (GString *page, const CorrinOption *options)
{
  for (const CorrinOption *option = options; option != NULL && option->name != NULL; option++)
    {
      g_autofree char *name = NULL;

      if (g_str_equal (option->name, "help"))
        name = g_strdup ("-h, --help");
      else
        name = g_strconcat ("--", option->name, option->value != NULL ? " " : "",
                            option->value != NULL ? _ (option->value) : "", NULL);
      append_entry (page, name, _ (option->help), HELP_COLUMN);
    }
}

static void
append_group (GString *page, CorrinCommandGroup group)
{
  g_string_append_printf (page, "\n%s\n", _ (group_titles[group]));
  for (guint i = 0; corrin_commands[i] != NULL; i++)
    if (corrin_commands[i]->group == group)
      append_entry (page, corrin_commands[i]->name, _ (corrin_commands[i]->summary),
                    strlen ("  appointment  "));
}

/**
 * corrin_help:
 *
 * Returns: (transfer full): what `corrin-cli --help` shows: every command with a few words
 */
char *
corrin_help (void)
{
  GString *page = g_string_new (NULL);

  /* Translators: the words in capital letters stand for what is typed in their place. */
  g_string_append (page, _ ("Usage: corrin-cli COMMAND [ARGUMENT…] [OPTION…]"));
  g_string_append (page, "\n\n");
  corrin_terminal_append_wrapped (
      page,
      _ ("Your own record of symptoms and vitamin B12 doses, without a screen. It records "
         "and shows; it gives no advice."),
      0, HELP_WIDTH);
  for (guint group = 0; group < CORRIN_N_COMMAND_GROUPS; group++)
    append_group (page, group);
  g_string_append_printf (page, "\n%s\n", _ ("Options of every command:"));
  append_options (page, corrin_common_options);
  g_string_append_c (page, '\n');
  corrin_terminal_append_wrapped (
      page,
      _ ("“corrin-cli COMMAND --help” tells more about a command. Days are written YYYY-MM-DD, times HH:MM.\n"
         "Exit status: 0 done; 1 refused or failed, nothing was changed; 2 wrong usage."),
      0, HELP_WIDTH);
  return g_string_free (page, FALSE);
}

/**
 * corrin_help_for:
 * @command: a command
 *
 * Returns: (transfer full): what `corrin-cli COMMAND --help` shows: usage, options and examples
 */
char *
corrin_help_for (const CorrinCommand *command)
{
  GString *page = g_string_new (NULL);
  g_autofree char *typed =
      g_strjoin (" ", command->name, command->arguments != NULL ? _ (command->arguments) : NULL, NULL);

  /* Translators: %s is a command and what it takes, such as "rate SYMPTOM VALUE". */
  g_string_append_printf (page, _ ("Usage: corrin-cli %s [OPTION…]"), typed);
  g_string_append (page, "\n\n");
  corrin_terminal_append_wrapped (page, _ (command->description), 0, HELP_WIDTH);
  g_string_append_printf (page, "\n%s\n", _ ("Options:"));
  append_options (page, command->options);
  append_options (page, corrin_common_options);
  if (command->examples != NULL)
    g_string_append_printf (page, "\n%s\n%s", _ ("Examples:"), command->examples);
  return g_string_free (page, FALSE);
}
