/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "call-store.h"
#include "json-output.h"
#include "merge.h"
#include "terminal.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct
{
  char *format;
  gboolean dry_run;
  gboolean with_deleted;
} MergeOptions;

enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
};

static const char *const formats[] = { "text", "json", NULL };

/* As JSON has them, in the order of their numbers. */
static const char *const fates[] = { "new", "known", "changed", "conflicts", "deleted" };

static const CorrinOption options[] = {
  { "dry-run", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (MergeOptions, dry_run), NULL,
    N_ ("say what would be done, and change nothing") },
  { "with-deleted", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (MergeOptions, with_deleted), NULL,
    N_ ("bring back what was deleted here") },
  { "format", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (MergeOptions, format), N_ ("FORMAT"),
    N_ ("text (the usual) or json") },
  { NULL, 0, 0, NULL, NULL },
};

static void
append_line (GString *page, guint indent, const char *text)
{
  g_autofree char *line = corrin_terminal_one_line (text);

  g_string_append_printf (page, "%*s%s\n", (int) indent, "", line);
}

static void
append_counts (GString *page, const CorrinMergeResult *result)
{
  g_autofree char *name = corrin_terminal_one_line (result->source);
  const guint *n = result->totals;

  g_string_append_printf (
      page,
      /* Translators: %1$s is the name of a file; %2$u to %6$u are how many entries of it are new, newer, and so on. */
      _ ("%1$s: %2$u new, %3$u newer, %4$u in conflict, %5$u deleted here, %6$u already there."), name,
      n[CORRIN_MERGE_NEW], n[CORRIN_MERGE_CHANGED], n[CORRIN_MERGE_CONFLICT], n[CORRIN_MERGE_DELETED],
      n[CORRIN_MERGE_KNOWN]);
  g_string_append_c (page, '\n');
}

static void
append_new (GString *page, const CorrinMergeResult *result)
{
  if (result->totals[CORRIN_MERGE_NEW] > 0)
    append_line (page, 0, _ ("New:"));
  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    if (result->counts[i][CORRIN_MERGE_NEW] > 0)
      /* Translators: %1$s is a kind of entries such as "Ratings", %2$u how many. */
      g_string_append_printf (page, _ ("  %1$s: %2$u\n"), corrin_merge_kind_display (corrin_kinds[i], TRUE),
                              result->counts[i][CORRIN_MERGE_NEW]);
}

static void
append_differences (GString *page, const CorrinMergeEntry *entry)
{
  for (guint i = 0; i < entry->differences->len; i++)
    {
      const CorrinMergeDifference *difference = entry->differences->pdata[i];
      /* Translators: %1$s is such as "Value"; %2$s and %3$s are what the two journals say. */
      g_autofree char *line = g_strdup_printf (_ ("%1$s: here %2$s, in the copy %3$s"), difference->field,
                                               difference->here, difference->there);

      append_line (page, 4, line);
    }
}

static void
append_entries (GString *page, const CorrinMergeResult *result, const char *heading, CorrinMergeFate fate,
                gboolean both_kept)
{
  gboolean any = FALSE;

  for (guint i = 0; i < result->entries->len; i++)
    {
      const CorrinMergeEntry *entry = result->entries->pdata[i];

      if (entry->fate != fate || entry->both_kept != both_kept)
        continue;
      if (!any)
        append_line (page, 0, heading);
      any = TRUE;
      append_line (page, 2, entry->title);
      append_differences (page, entry);
    }
}

static void
append_people (GString *page, const CorrinMergeResult *result)
{
  for (guint i = 0; i < result->people->len; i++)
    {
      g_autofree char *line = NULL;

      /* Translators: %s is the name of a person. */
      line = g_strdup_printf (_ ("%s is only in the copy, and a new person here."),
                              (const char *) result->people->pdata[i]);
      append_line (page, 0, line);
    }
  if (!result->shares_people && result->people->len > 0)
    append_line (page, 0, _ ("Nobody of this journal is in the copy."));
}

static void
print_text (const CorrinMergeResult *result, gboolean dry_run)
{
  g_autoptr (GString) page = g_string_new (NULL);

  append_counts (page, result);
  append_people (page, result);
  append_new (page, result);
  append_entries (page, result, _ ("Newer in the copy, and taken:"), CORRIN_MERGE_CHANGED, FALSE);
  append_entries (page, result, _ ("In conflict, both kept:"), CORRIN_MERGE_CONFLICT, TRUE);
  append_entries (page, result, _ ("In conflict, kept as it is here:"), CORRIN_MERGE_CONFLICT, FALSE);
  append_entries (page, result, _ ("Deleted here, and left out:"), CORRIN_MERGE_DELETED, FALSE);
  if (dry_run)
    append_line (page, 0, _ ("This was a dry run: nothing was changed."));
  fputs (page->str, stdout);
}

static void
print_entry (CorrinJsonOutput *json, const CorrinMergeEntry *entry)
{
  corrin_json_output_begin_object (json, NULL);
  corrin_json_output_text (json, "kind", entry->kind->name);
  corrin_json_output_text (json, "entry", entry->title);
  corrin_json_output_text (json, "fate", fates[entry->fate]);
  corrin_json_output_flag (json, "both_kept", entry->both_kept);
  corrin_json_output_begin_array (json, "differences");
  for (guint i = 0; i < entry->differences->len; i++)
    {
      const CorrinMergeDifference *difference = entry->differences->pdata[i];

      corrin_json_output_begin_object (json, NULL);
      corrin_json_output_text (json, "field", difference->field);
      corrin_json_output_text (json, "here", difference->here);
      corrin_json_output_text (json, "there", difference->there);
      corrin_json_output_end_object (json);
    }
  corrin_json_output_end_array (json);
  corrin_json_output_end_object (json);
}

static void
print_counts (CorrinJsonOutput *json, const char *name, const guint *counts)
{
  corrin_json_output_begin_object (json, name);
  for (guint i = 0; i < CORRIN_MERGE_N_FATES; i++)
    corrin_json_output_whole (json, fates[i], counts[i]);
  corrin_json_output_end_object (json);
}

static void
print_kinds (CorrinJsonOutput *json, const CorrinMergeResult *result)
{
  corrin_json_output_begin_object (json, "kinds");
  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    print_counts (json, corrin_kinds[i]->name, result->counts[i]);
  corrin_json_output_end_object (json);
}

static void
print_json (const CorrinMergeResult *result, gboolean dry_run)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CorrinJsonOutput) json = corrin_json_output_new (text);

  corrin_json_output_begin_object (json, NULL);
  corrin_json_output_text (json, "source", result->source);
  corrin_json_output_flag (json, "dry_run", dry_run);
  corrin_json_output_flag (json, "shares_people", result->shares_people);
  corrin_json_output_begin_array (json, "new_people");
  for (guint i = 0; i < result->people->len; i++)
    corrin_json_output_text (json, NULL, result->people->pdata[i]);
  corrin_json_output_end_array (json);
  print_counts (json, "totals", result->totals);
  print_kinds (json, result);
  corrin_json_output_begin_array (json, "entries");
  for (guint i = 0; i < result->entries->len; i++)
    print_entry (json, result->entries->pdata[i]);
  corrin_json_output_end_array (json);
  corrin_json_output_end_object (json);
  puts (text->str);
}

static gboolean
run (CorrinCall *call, GError **error)
{
  const MergeOptions *typed = call->options;
  const CorrinMergeOptions how = { .dry_run = typed->dry_run, .with_deleted = typed->with_deleted };
  g_autoptr (CorrinMergeResult) result = corrin_merge_result_new ();
  g_autoptr (CorrinStore) store = NULL;
  int format;

  if (!corrin_usage_choice ("--format", typed->format, formats, &format, error))
    return FALSE;
  store = corrin_call_open (call, CORRIN_STORE_WRITE, error);
  if (store == NULL || !corrin_merge_file (store, call->arguments[0], &how, result, NULL, error))
    return FALSE;
  call->changed = !typed->dry_run && corrin_merge_result_does_something (result);
  if (format == FORMAT_JSON)
    print_json (result, typed->dry_run);
  else
    print_text (result, typed->dry_run);
  return TRUE;
}

const CorrinCommand corrin_command_merge = {
  .name = "merge",
  .group = CORRIN_COMMANDS_EXCHANGE,
  .arguments = N_ ("FILE"),
  .min_arguments = 1,
  .max_arguments = 1,
  .takes_files = TRUE,
  .summary = N_ ("bring in entries from a copy of the journal"),
  .description = N_ (
      "Brings in what was written in a copy of the journal, such as one on another computer. Entries are "
      "told "
      "apart by their own numbers, so that doing it again adds nothing. A version that is newer in the copy "
      "is "
      "taken. Where both were changed, both versions are kept; of what there can only be one of, such as a "
      "person, the version of this journal stays. What was deleted here stays deleted. The copy is only "
      "read."),
  .examples = "  corrin-cli merge his.corrin --dry-run\n"
              "  corrin-cli merge his.corrin\n",
  .options = options,
  .options_size = sizeof (MergeOptions),
  .run = run,
};
