/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "call-store.h"
#include "csv-export.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct
{
  char *format;
  char *from;
  char *to;
} ExportOptions;

static const CorrinOption options[] = {
  { "format", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ExportOptions, format), N_ ("FORMAT"),
    N_ ("csv, the only format") },
  { "from", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ExportOptions, from), N_ ("DAY"), N_ ("the first day") },
  { "to", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ExportOptions, to), N_ ("DAY"),
    N_ ("the last day; it belongs to the period") },
  { NULL, 0, 0, NULL, NULL },
};

static const char *const formats[] = { "csv", NULL };

static gboolean
run (CorrinCall *call, GError **error)
{
  const ExportOptions *typed = call->options;
  g_autofree char *shown = g_filename_display_name (call->arguments[0]);
  g_autoptr (CorrinStore) store = NULL;
  g_autoptr (CorrinPerson) person = NULL;
  CorrinQuery query;
  guint n = 0;
  int format;

  if (!corrin_usage_choice ("--format", typed->format, formats, &format, error)
      || !corrin_usage_period (typed->from, typed->to, &query.from, &query.to, error))
    return FALSE;
  store = corrin_call_open (call, CORRIN_STORE_READ, error);
  person = store != NULL ? corrin_call_person (call, store, error) : NULL;
  if (person == NULL)
    return FALSE;
  query.person = person->record.id;
  if (!corrin_csv_export (store, call->arguments[0], &query, &n, NULL, error))
    return FALSE;
  /* Translators: %1$s is the name of a folder, %2$u how many records are in its files. */
  printf (ngettext ("Wrote %1$s: %2$u record.\n", "Wrote %1$s: %2$u records.\n", n), shown, n);
  return TRUE;
}

const CorrinCommand corrin_command_export = {
  .name = "export",
  .group = CORRIN_COMMANDS_EXCHANGE,
  /* Translators: stands for the name of a folder in the help of a command. Keep it in capital letters. */
  .arguments = N_ ("FOLDER"),
  .min_arguments = 1,
  .max_arguments = 1,
  .takes_files = TRUE,
  .summary = N_ ("write the records into a folder of CSV files"),
  .description =
      N_ ("Writes a new folder with one CSV file for each kind of record. The names in the files are English "
          "and stay the same; a spreadsheet takes nothing in them for a formula. Private entries are "
          "included, and marked."),
  .examples = "  corrin-cli export my-journal\n"
              "  corrin-cli export first-half --from 2026-01-01 --to 2026-06-30\n",
  .options = options,
  .options_size = sizeof (ExportOptions),
  .run = run,
};
