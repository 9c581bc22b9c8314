/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "phrases.h"
#include "report.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct
{
  char *from;
  char *to;
  char *paper;
  gboolean grey;
} ReportOptions;

static const CorrinOption options[] = {
  { "from", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReportOptions, from), N_ ("DAY"),
    N_ ("the first day; without it, the last visit, or twelve weeks") },
  { "to", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReportOptions, to), N_ ("DAY"),
    N_ ("the last day, which belongs to the period; without it, today") },
  { "paper", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReportOptions, paper),
    /* Translators: stands for the name of a paper size in the help of a command. Keep it in capital letters. */
    N_ ("PAPER"), N_ ("a4 or letter; without it, what is usual in your locale") },
  { "grey", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (ReportOptions, grey), NULL, N_ ("without colours") },
  { NULL, 0, 0, NULL, NULL },
};

static const char *const papers[] = { "a4", "letter", NULL };

static gboolean
parse_options (const CorrinCall *call, CorrinReportOptions *report, CorrinPeriod *period, GError **error)
{
  const ReportOptions *typed = call->options;
  g_autofree char *lower = g_ascii_strdown (call->arguments[0], -1);
  int paper;

  if (!g_str_has_suffix (lower, ".pdf"))
    {
      g_autofree char *shown = g_filename_display_name (call->arguments[0]);

      /* Translators: %s is the name of a file. */
      corrin_set_usage_error (error, _ ("A report is written to a file that ends in .pdf, not to “%s”."),
                              shown);
      return FALSE;
    }
  if (!corrin_usage_choice ("--paper", typed->paper, papers, &paper, error)
      || !corrin_usage_past_period (typed->from, typed->to, &period->from, &period->to, error))
    return FALSE;
  if (typed->paper != NULL)
    corrin_paper_parse (papers[paper], &report->paper);
  report->is_grey = typed->grey;
  return TRUE;
}

static void
say_report (const CorrinReport *report, CorrinPeriod period, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *days = corrin_phrase_period (period);
  guint n = corrin_report_n_pages (report);

  /* Translators: %1$s is the name of a file, %2$u its pages, %3$s a period such as "1 January to 30 June 2026". */
  printf (ngettext ("Wrote %1$s: %2$u page, %3$s.\n", "Wrote %1$s: %2$u pages, %3$s.\n", n), shown, n, days);
}

static gboolean
run (CorrinCall *call, GError **error)
{
  CorrinReportOptions options_of_report = corrin_report_options_default ();
  CorrinPeriod period;
  g_autoptr (CorrinStore) store = NULL;
  g_autoptr (CorrinPerson) person = NULL;
  g_autoptr (CorrinReportSource) source = NULL;
  g_autoptr (CorrinReport) report = NULL;

  if (!parse_options (call, &options_of_report, &period, error))
    return FALSE;
  store = corrin_call_open (call, CORRIN_STORE_READ, error);
  person = store != NULL ? corrin_call_person (call, store, error) : NULL;
  source = person != NULL ? corrin_report_source_read (store, person->record.id, period,
                                                       options_of_report.with_private, error)
                          : NULL;
  if (source == NULL)
    return FALSE;

  report = corrin_report_new (source, &options_of_report);
  if (!corrin_report_save_pdf (report, call->arguments[0], error))
    return FALSE;
  say_report (report, source->summary->period, call->arguments[0]);
  return TRUE;
}

const CorrinCommand corrin_command_report = {
  .name = "report",
  .group = CORRIN_COMMANDS_LOOK,
  .arguments = N_ ("FILE.pdf"),
  .min_arguments = 1,
  .max_arguments = 1,
  .takes_files = TRUE,
  .summary = N_ ("make the summary for an appointment as PDF"),
  .description =
      N_ ("Makes the summary for an appointment: treatment, symptoms and the chart on a page, from what was "
          "recorded and nothing else. Private entries are left out."),
  .examples = "  corrin-cli report summary.pdf\n"
              "  corrin-cli report summary.pdf --from 2026-01-01 --to 2026-06-30 --paper letter\n",
  .options = options,
  .options_size = sizeof (ReportOptions),
  .run = run,
};
