/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "call-store.h"
#include "summary-print.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct
{
  char *from;
  char *to;
  char *format;
} SummaryOptions;

static const CorrinOption options[] = {
  { "from", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SummaryOptions, from), N_ ("DAY"),
    N_ ("the first day; without it, that of the first rating") },
  { "to", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SummaryOptions, to), N_ ("DAY"),
    N_ ("the last day, which belongs to the period; without it, that of the last rating") },
  { "format", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SummaryOptions, format), N_ ("FORMAT"),
    N_ ("text (the usual) or json") },
  { NULL, 0, 0, NULL, NULL },
};

static const char *const formats[] = { "text", "json", NULL };

static gboolean
run (CorrinCall *call, GError **error)
{
  const SummaryOptions *typed = call->options;
  g_autoptr (CorrinEvidence) evidence = NULL;
  g_autoptr (CorrinSummary) summary = NULL;
  g_autofree char *page = NULL;
  CorrinDay from;
  CorrinDay to;
  int format;

  if (!corrin_usage_choice ("--format", typed->format, formats, &format, error)
      || !corrin_usage_past_period (typed->from, typed->to, &from, &to, error))
    return FALSE;
  evidence = corrin_call_evidence (call, from, to, CORRIN_EVIDENCE_DEFAULT, error);
  if (evidence == NULL)
    return FALSE;
  summary = corrin_summary_new (evidence, from, to);
  page =
      format == 0 ? corrin_summary_to_text (summary, evidence) : corrin_summary_to_json (summary, evidence);
  fputs (page, stdout);
  return TRUE;
}

const CorrinCommand corrin_command_summary = {
  .name = "summary",
  .group = CORRIN_COMMANDS_LOOK,
  .summary = N_ ("print the numbers of the report"),
  .description = N_ (
      "Prints the numbers of the report, each with the number of days or entries behind it. They describe "
      "what was recorded and nothing else. Private entries are left out."),
  .examples = "  corrin-cli summary\n"
              "  corrin-cli summary --from 2026-01-01 --to 2026-06-30 --format json\n",
  .options = options,
  .options_size = sizeof (SummaryOptions),
  .run = run,
};
