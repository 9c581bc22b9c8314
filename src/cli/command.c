/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <glib/gi18n-lib.h>

const CorrinCommand *const corrin_commands[] = {
  &corrin_command_rate,        &corrin_command_dose,
  &corrin_command_reaction,    &corrin_command_lab,
  &corrin_command_plan,        &corrin_command_supply,
  &corrin_command_appointment, &corrin_command_question,
  &corrin_command_remove,      &corrin_command_list,
  &corrin_command_next,        &corrin_command_summary,
  &corrin_command_chart,       &corrin_command_report,
  &corrin_command_import,      &corrin_command_merge,
  &corrin_command_export,      &corrin_command_init,
  &corrin_command_person,      &corrin_command_check,
  &corrin_command_sample,      NULL,
};

const CorrinOption corrin_common_options[] = {
  { "journal", CORRIN_OPTION_FILE, G_STRUCT_OFFSET (CorrinCall, journal),
    /* Translators: stands for the name of a file in the help of a command. Keep it in capital letters. */
    N_ ("FILE"), N_ ("the journal; without it, your own one") },
  { "person", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (CorrinCall, person),
    /* Translators: stands for a name in the help of a command. Keep it in capital letters. */
    N_ ("NAME"), N_ ("whose records; needed when the journal has several people") },
  { "help", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (CorrinCall, help), NULL, N_ ("show this help") },
  { "version", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (CorrinCall, version), NULL,
    N_ ("show the version of Corrin") },
  { NULL, 0, 0, NULL, NULL },
};

/**
 * corrin_command_find:
 * @name: a word
 *
 * Returns: (nullable): the command of that name
 */
const CorrinCommand *
corrin_command_find (const char *name)
{
  for (guint i = 0; corrin_commands[i] != NULL; i++)
    if (g_str_equal (corrin_commands[i]->name, name))
      return corrin_commands[i];
  return NULL;
}
