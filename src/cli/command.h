/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinOptionType:
 * @CORRIN_OPTION_FLAG: gboolean, takes no value
 * @CORRIN_OPTION_TEXT: char *, UTF-8
 * @CORRIN_OPTION_FILE: char *, the name of a file as the system has it
 */
typedef enum
{
  CORRIN_OPTION_FLAG,
  CORRIN_OPTION_TEXT,
  CORRIN_OPTION_FILE,
} CorrinOptionType;

/**
 * CorrinOption:
 * @name: without its dashes; %NULL ends a list
 * @type: what it takes
 * @offset: where its value stands in the command's struct of options
 * @value: (nullable): translatable word for its value in the help ("DAY")
 * @help: translatable explanation
 */
typedef struct
{
  const char *name;
  CorrinOptionType type;
  gsize offset;
  const char *value;
  const char *help;
} CorrinOption;

typedef struct _CorrinCommand CorrinCommand;

/**
 * CorrinCall:
 * @command: what was asked for
 * @journal: (nullable): the file of --journal
 * @person: (nullable): the name of --person
 * @help: whether --help was given
 * @version: whether --version was given
 * @options: the command's struct of options
 * @arguments: (array zero-terminated=1): what stands beside the options: file names as the system has them for
 *   commands that take files, otherwise UTF-8
 * @n_arguments: how many
 * @changed: whether the command has changed the journal
 *
 * One command as it was typed.
 */
typedef struct
{
  const CorrinCommand *command;
  char *journal;
  char *person;
  gboolean help;
  gboolean version;
  gpointer options;
  char **arguments;
  guint n_arguments;
  gboolean changed;
} CorrinCall;

typedef enum
{
  CORRIN_COMMANDS_RECORD,
  CORRIN_COMMANDS_LOOK,
  CORRIN_COMMANDS_EXCHANGE,
  CORRIN_COMMANDS_KEEP,
} CorrinCommandGroup;

#define CORRIN_N_COMMAND_GROUPS (CORRIN_COMMANDS_KEEP + 1)

/**
 * CorrinCommand:
 * @name: the word that calls it
 * @group: where it stands in the help
 * @arguments: (nullable): translatable words for what stands beside the options ("SYMPTOM VALUE")
 * @min_arguments: fewer are wrong usage
 * @max_arguments: more are wrong usage
 * @takes_files: whether the arguments are names of files
 * @summary: translatable, a few words
 * @description: translatable, whole sentences; paragraphs end with a line break
 * @examples: (nullable): lines as they are typed, not translated
 * @options: (nullable): its own options
 * @options_size: bytes of its struct of options
 * @run: does it. Wrong usage is an error of %G_OPTION_ERROR, anything else is refused or failed.
 */
struct _CorrinCommand
{
  const char *name;
  CorrinCommandGroup group;
  const char *arguments;
  guint min_arguments;
  guint max_arguments;
  gboolean takes_files;
  const char *summary;
  const char *description;
  const char *examples;
  const CorrinOption *options;
  gsize options_size;
  gboolean (*run) (CorrinCall *call, GError **error);
};

extern const CorrinCommand corrin_command_init;
extern const CorrinCommand corrin_command_rate;
extern const CorrinCommand corrin_command_dose;
extern const CorrinCommand corrin_command_reaction;
extern const CorrinCommand corrin_command_lab;
extern const CorrinCommand corrin_command_supply;
extern const CorrinCommand corrin_command_appointment;
extern const CorrinCommand corrin_command_question;
extern const CorrinCommand corrin_command_plan;
extern const CorrinCommand corrin_command_remove;
extern const CorrinCommand corrin_command_next;
extern const CorrinCommand corrin_command_list;
extern const CorrinCommand corrin_command_summary;
extern const CorrinCommand corrin_command_chart;
extern const CorrinCommand corrin_command_report;
extern const CorrinCommand corrin_command_import;
extern const CorrinCommand corrin_command_merge;
extern const CorrinCommand corrin_command_export;
extern const CorrinCommand corrin_command_person;
extern const CorrinCommand corrin_command_check;
extern const CorrinCommand corrin_command_sample;

/* All commands in the order of the help, ended by NULL. */
extern const CorrinCommand *const corrin_commands[];

extern const CorrinOption corrin_common_options[];

const CorrinCommand *corrin_command_find (const char *name);

G_END_DECLS
