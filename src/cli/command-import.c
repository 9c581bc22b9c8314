/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "column-choices.h"
#include "table-import.h"
#include "terminal.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define PAGE_WIDTH 78

typedef struct
{
  char *format;
  char *columns;
  char *date_format;
  char *scale;
  gboolean dry_run;
  gboolean strict;
} ImportOptions;

static const CorrinOption options[] = {
  { "format", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ImportOptions, format), N_ ("FORMAT"),
    N_ ("auto (the usual) or table") },
  { "columns", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ImportOptions, columns),
    /* Translators: stands for a list such as "when=date,tired=fatigue" in the help of a command. */
    N_ ("COLUMN=ROLE,…"),
    N_ ("what the columns of the file are: date, time, symptom, value, note, observer, the key of a symptom, "
        "or for "
        "doses at, substance, micrograms, route, site, batch") },
  { "date-format", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ImportOptions, date_format), N_ ("FORMAT"),
    N_ ("how the file writes dates, with %d, %m, %Y and %y (20yy); without it, %Y-%m-%d") },
  { "scale", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ImportOptions, scale),
    /* Translators: stands for the ends of a scale such as "1:7" in the help of a command. */
    N_ ("MIN:MAX"),
    N_ ("the scale of the file's scores; it is mapped onto 0 to 10, and the source values are kept") },
  { "dry-run", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (ImportOptions, dry_run), NULL,
    N_ ("say what would be done, and change nothing") },
  { "strict", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (ImportOptions, strict), NULL,
    N_ ("refuse the whole file when a row has to be skipped") },
  { NULL, 0, 0, NULL, NULL },
};

static const char *const formats[] = { "auto", "table", NULL };

static void
append_skips (GString *page, const CorrinImportResult *result)
{
  for (guint i = 0; i < result->skips->len; i++)
    {
      const CorrinImportSkip *skip = g_ptr_array_index (result->skips, i);
      g_autofree char *reason = corrin_terminal_one_line (skip->reason);
      g_autofree char *column = skip->column != NULL ? corrin_terminal_one_line (skip->column) : NULL;

      /* Translators: %u is the number of a row of a file. */
      g_string_append_printf (page, _ ("  row %u"), skip->row);
      if (column != NULL)
        g_string_append_printf (page, ", %s", column);
      g_string_append_printf (page, ": %s\n", reason);
    }
  if (result->n_skipped > result->skips->len)
    {
      guint rest = result->n_skipped - result->skips->len;

      /* Translators: %u is how many more rows were skipped than are listed. */
      g_string_append_printf (page, ngettext ("  and %u more", "  and %u more", rest), rest);
      g_string_append_c (page, '\n');
    }
}

static void
append_ignored (GString *page, const CorrinImportResult *result)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *shown = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < result->ignored->len; i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s",
                            (const char *) g_ptr_array_index (result->ignored, i));
  if (result->ignored->len == 0)
    return;
  shown = corrin_terminal_one_line (names->str);
  sentence = g_strdup_printf (
      /* Translators: %s is a list of names of columns. */
      ngettext ("Column not used: %s.", "Columns not used: %s.", result->ignored->len), shown);
  corrin_terminal_append_wrapped (page, sentence, 2, PAGE_WIDTH);
}

static void
append_counts (GString *page, const CorrinImportResult *result)
{
  /* Translators: %u is how many rows a file has. */
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", result->n_rows), result->n_rows);
  g_autofree char *read =
      /* Translators: %u is how many ratings, doses and notes were found in a file. */
      g_strdup_printf (ngettext ("%u entry read", "%u entries read", result->n_read), result->n_read);

  /* Translators: %1$s is such as "1476 rows", %2$s such as "2952 entries read", %3$u, %4$u and %5$u are numbers that
   * add up to the entries. */
  g_string_append_printf (page, _ ("%1$s, %2$s: %3$u new, %4$u already there, %5$u skipped."), rows, read,
                          result->n_new, result->n_known, result->n_skipped);
  g_string_append_c (page, '\n');
}

static void
append_unusual (GString *page, guint n)
{
  g_autofree char *sentence = NULL;

  if (n == 0)
    return;
  /* Translators: %u is a number. */
  sentence = g_strdup_printf (ngettext ("%u dose lies outside 10 to 5000 micrograms: look at it again.",
                                        "%u doses lie outside 10 to 5000 micrograms: look at them again.", n),
                              n);
  corrin_terminal_append_wrapped (page, sentence, 0, PAGE_WIDTH);
}

static void
append_result (GString *page, const CorrinImportResult *result, gboolean dry_run)
{
  g_string_append_c (page, ' ');
  append_counts (page, result);
  append_skips (page, result);
  append_ignored (page, result);
  append_unusual (page, result->n_unusual);
  if (dry_run)
    g_string_append_printf (page, "%s\n", _ ("This was a dry run: nothing was changed."));
}

/* What was counted on the way to a failure did not come about: only the rows to look at are listed then. */
static void
append_refusal (GString *page, const CorrinImportResult *result)
{
  g_string_append_c (page, '\n');
  append_skips (page, result);
}

static void
print_result (const char *path, const CorrinImportResult *result, gboolean done, gboolean dry_run)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *shown = corrin_terminal_one_line (name);

  g_string_append_printf (page, "%s:", shown);
  if (done)
    append_result (page, result, dry_run);
  else
    append_refusal (page, result);
  fputs (page->str, stdout);
}

static gboolean
import_one (CorrinStore *store, const char *path, const CorrinImportOptions *how, gboolean quietly,
            gboolean *changed, GError **error)
{
  g_autoptr (CorrinImportResult) result = corrin_import_result_new ();
  gboolean done = corrin_import_file (store, path, how, result, NULL, error);

  if (done && !how->dry_run && result->n_new > 0)
    *changed = TRUE;
  if (done ? !quietly : result->n_skipped > 0)
    print_result (path, result, done, how->dry_run);
  return done;
}

static gboolean
import_all (CorrinCall *call, CorrinStore *store, const CorrinImportOptions *how, gboolean quietly,
            GError **error)
{
  for (guint i = 0; i < call->n_arguments; i++)
    if (!import_one (store, call->arguments[i], how, quietly, &call->changed, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_usage (const CorrinImportOptions *how, GError **error)
{
  g_autoptr (GPtrArray) choices = NULL;
  g_autoptr (GError) problem = NULL;

  if (corrin_table_import_check (how, &problem))
    choices = corrin_column_choices_parse (how->columns, &problem);
  if (problem == NULL)
    return TRUE;
  corrin_set_usage_error (error, "%s", problem->message);
  return FALSE;
}

static gboolean
parse_options (const ImportOptions *typed, CorrinImportOptions *how, GError **error)
{
  int format;

  if (!corrin_usage_choice ("--format", typed->format, formats, &format, error))
    return FALSE;
  *how = (CorrinImportOptions){
    .format = formats[format],
    .columns = typed->columns,
    .date_format = typed->date_format,
    .scale = typed->scale,
    .strict = typed->strict,
  };
  return check_usage (how, error);
}

static gboolean
run (CorrinCall *call, GError **error)
{
  const ImportOptions *typed = call->options;
  CorrinImportOptions how;
  g_autoptr (CorrinStore) store = NULL;
  g_autoptr (CorrinPerson) person = NULL;

  if (!parse_options (typed, &how, error))
    return FALSE;
  store = corrin_call_open (call, CORRIN_STORE_WRITE, error);
  person = store != NULL ? corrin_call_person (call, store, error) : NULL;
  if (person == NULL)
    return FALSE;
  how.person = person->record.id;

  /* Each file is an import of its own. None is taken in before all have been found readable. */
  how.dry_run = TRUE;
  if (call->n_arguments > 1 && !typed->dry_run && !import_all (call, store, &how, TRUE, error))
    return FALSE;
  how.dry_run = typed->dry_run;
  return import_all (call, store, &how, FALSE, error);
}

const CorrinCommand corrin_command_import = {
  .name = "import",
  .group = CORRIN_COMMANDS_EXCHANGE,
  .arguments = N_ ("FILE…"),
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .takes_files = TRUE,
  .summary = N_ ("read ratings or doses from a table"),
  .description = N_ ("Reads a table (CSV or TSV with a header): one rating a row (date, symptom, value), one "
                     "column a symptom, or "
                     "one dose a row. A row that cannot be read is skipped and listed; the rest goes in "
                     "together. Reading a file "
                     "again adds nothing. An empty cell, NA, null and UNKNOWN are missing; 0 is a value."),
  .examples = "  corrin-cli import diary.csv --dry-run\n"
              "  corrin-cli import diary.csv --date-format %d/%m/%y --scale 1:7 \\\n"
              "      --columns beeptime=time,phy_tired=fatigue,phy_pain=pain\n",
  .options = options,
  .options_size = sizeof (ImportOptions),
  .run = run,
};
