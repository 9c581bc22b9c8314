/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "clock.h"
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

static gboolean
find_last_visit (CorrinStore *store, gint64 person, CorrinDay before, CorrinDay *visit, GError **error)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, before - 1 };
  g_autoptr (GPtrArray) visits = corrin_store_list (store, &corrin_appointment_kind, &query, error);

  *visit = CORRIN_DAY_NONE;
  if (visits != NULL && visits->len > 0)
    *visit = ((const CorrinAppointment *) g_ptr_array_index (visits, visits->len - 1))->day;
  return visits != NULL;
}

/* The end is today at the latest, and the start the last visit before it, or twelve weeks. */
static gboolean
complete_period (CorrinStore *store, gint64 person, CorrinPeriod *period, GError **error)
{
  CorrinDay visit;

  period->to =
      period->to != CORRIN_DAY_NONE ? MIN (period->to, corrin_clock_today ()) : corrin_clock_today ();
  if (period->from != CORRIN_DAY_NONE)
    return TRUE;
  if (!find_last_visit (store, person, period->to, &visit, error))
    return FALSE;
  period->from = corrin_report_period (visit, period->to).from;
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
  g_autoptr (CorrinEvidence) evidence = NULL;
  g_autoptr (CorrinSummary) summary = NULL;
  g_autoptr (CorrinReport) report = NULL;

  if (!parse_options (call, &options_of_report, &period, error))
    return FALSE;
  store = corrin_call_open (call, CORRIN_STORE_READ, error);
  person = store != NULL ? corrin_call_person (call, store, error) : NULL;
  if (person == NULL || !complete_period (store, person->record.id, &period, error))
    return FALSE;
  evidence =
      corrin_evidence_read (store, person->record.id, period.from, period.to, CORRIN_EVIDENCE_DEFAULT, error);
  if (evidence == NULL)
    return FALSE;

  summary = corrin_summary_new (evidence, period.from, period.to);
  report = corrin_report_new (evidence, summary, &options_of_report);
  if (!corrin_report_save_pdf (report, call->arguments[0], error))
    return FALSE;
  say_report (report, period, call->arguments[0]);
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
