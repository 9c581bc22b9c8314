/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "clock.h"
#include "plan-print.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define COUNT_USUAL 3
#define COUNT_MAX 1000

typedef struct
{
  char *count;
  char *format;
} NextOptions;

static const CorrinOption options[] = {
  { "count", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (NextOptions, count), N_ ("NUMBER"),
    N_ ("how many planned days; without it, 3") },
  { "format", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (NextOptions, format), N_ ("FORMAT"),
    N_ ("table (the usual) or json") },
  { NULL, 0, 0, NULL, NULL },
};

static const char *const formats[] = { "table", "json", NULL };

static gboolean
run (CorrinCall *call, GError **error)
{
  const NextOptions *typed = call->options;
  CorrinDay today = corrin_clock_today ();
  guint64 count = COUNT_USUAL;
  g_autoptr (CorrinEvidence) evidence = NULL;
  g_autoptr (GArray) days = NULL;
  g_autofree char *page = NULL;
  int format;

  if (!corrin_usage_choice ("--format", typed->format, formats, &format, error)
      || !corrin_usage_whole ("--count", typed->count, 1, COUNT_MAX, &count, error))
    return FALSE;
  evidence =
      corrin_call_evidence (call, today, today, CORRIN_EVIDENCE_PRIVATE | CORRIN_EVIDENCE_CHART, error);
  if (evidence == NULL)
    return FALSE;
  days = corrin_plan_ahead (evidence->plan, evidence->doses, today, (guint) count);
  page = format == 0 ? corrin_planned_to_table (days, today) : corrin_planned_to_json (days, today);
  fputs (page, stdout);
  return TRUE;
}

const CorrinCommand corrin_command_next = {
  .name = "next",
  .group = CORRIN_COMMANDS_LOOK,
  .summary = N_ ("print the next planned days"),
  .description =
      N_ ("Prints the next planned days. They follow from the plan by the calendar alone, and from the last "
          "dose where the plan counts from it. A day that is over and has no dose is “not recorded”."),
  .examples = "  corrin-cli next\n"
              "  corrin-cli next --count 12 --format json\n",
  .options = options,
  .options_size = sizeof (NextOptions),
  .run = run,
};
