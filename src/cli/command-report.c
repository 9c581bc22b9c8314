/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "image.h"
#include "output-file.h"
#include "phrases.h"
#include "report.h"
#include "terminal.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  char *from;
  char *to;
  char *sections;
  gboolean with_private;
  char *name;
  gboolean no_birth_date;
  char *format;
  char *paper;
  gboolean grey;
} ReportOptions;

static const CorrinOption options[] = {
  { "from", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReportOptions, from), N_ ("DAY"),
    N_ ("the first day; without it, the last visit, or twelve weeks") },
  { "to", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReportOptions, to), N_ ("DAY"),
    N_ ("the last day, which belongs to the period; without it, today") },
  { "sections", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReportOptions, sections),
    /* Translators: stands for names of sections in the help of a command. Keep it in capital letters. */
    N_ ("SECTION,…"),
    /* Translators: the words up to the colon; what follows it is typed as it is. */
    N_ ("what it holds: default, all, words, treatment, symptoms, timeline, cycles, labs, reactions, "
        "questions, "
        "noted, calendar, method, appendix-ratings, appendix-doses, appendix-labs, appendix-reactions, "
        "appendix-calendar") },
  { "private", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (ReportOptions, with_private), NULL,
    N_ ("with the entries that are marked as private") },
  { "name", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReportOptions, name), N_ ("NAME"),
    N_ ("how the person is named: whole (the usual), initials or none") },
  { "no-birth-date", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (ReportOptions, no_birth_date), NULL,
    N_ ("without the birth date") },
  { "format", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReportOptions, format), N_ ("FORMAT"),
    N_ ("pdf or text; without it, by the ending of FILE") },
  { "paper", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReportOptions, paper),
    /* Translators: stands for the name of a paper size in the help of a command. Keep it in capital letters. */
    N_ ("PAPER"), N_ ("a4 or letter; without it, what is usual in your locale") },
  { "grey", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (ReportOptions, grey), NULL, N_ ("without colours") },
  { NULL, 0, 0, NULL, NULL },
};

/* In the order of CorrinReportName, and of Format. */
static const char *const names[] = { "whole", "initials", "none", NULL };
static const char *const formats[] = { "pdf", "text", NULL };
static const char *const papers[] = { "a4", "letter", NULL };

typedef enum
{
  FORMAT_PDF,
  FORMAT_TEXT,
} Format;

/* Where the report goes to, and how. */
typedef struct
{
  CorrinReportOptions report;
  CorrinPeriod period;
  Format format;
  const char *path;
} ReportRequest;

static gboolean
ends_in (const char *path, const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ending);
}

/* A text may have any name but that of a PDF. */
static gboolean
is_named_for (const char *path, Format format)
{
  return ends_in (path, ".pdf") == (format == FORMAT_PDF);
}

static gboolean
refuse_file (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  corrin_set_usage_error (
      error,
      /* Translators: %s is the name of a file. */
      _ ("A report is written to a file that ends in .pdf, or .txt as text, not to “%s”."), shown);
  return FALSE;
}

/* What is not asked for by name, the ending of the file says. Only a text can be printed. */
static gboolean
choose_format (const CorrinCall *call, const char *typed, ReportRequest *request, GError **error)
{
  int format;

  request->path = call->n_arguments > 0 ? call->arguments[0] : NULL;
  if (!corrin_usage_choice ("--format", typed, formats, &format, error))
    return FALSE;
  if (typed == NULL && request->path != NULL)
    format = ends_in (request->path, ".txt") ? FORMAT_TEXT : FORMAT_PDF;
  request->format = (Format) format;
  if (request->path != NULL)
    return is_named_for (request->path, request->format) || refuse_file (request->path, error);
  if (request->format == FORMAT_TEXT)
    return TRUE;
  corrin_set_usage_error (error, "%s",
                          _ ("A report needs a file that ends in .pdf; with --format text it is printed."));
  return FALSE;
}

static gboolean
choose_sections (const char *typed, CorrinReportSections *sections, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (typed == NULL || corrin_report_sections_parse (typed, sections, &problem))
    return TRUE;
  corrin_set_usage_error (error, "%s", problem->message);
  return FALSE;
}

static gboolean
parse_request (const CorrinCall *call, ReportRequest *request, GError **error)
{
  const ReportOptions *typed = call->options;
  int paper, name;

  request->report = corrin_report_options_default ();
  if (!choose_format (call, typed->format, request, error)
      || !choose_sections (typed->sections, &request->report.sections, error)
      || !corrin_usage_choice ("--name", typed->name, names, &name, error)
      || !corrin_usage_choice ("--paper", typed->paper, papers, &paper, error)
      || !corrin_usage_past_period (typed->from, typed->to, &request->period.from, &request->period.to,
                                    error))
    return FALSE;
  if (typed->paper != NULL)
    corrin_paper_parse (papers[paper], &request->report.paper);
  request->report.name = (CorrinReportName) name;
  request->report.with_birth_day = !typed->no_birth_date;
  request->report.with_private = typed->with_private;
  request->report.is_grey = typed->grey;
  return TRUE;
}

static void
say_pages (const CorrinReport *report, CorrinPeriod period, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *days = corrin_phrase_period (period);
  guint n = corrin_report_n_pages (report);

  /* Translators: %1$s is the name of a file, %2$u its pages, %3$s a period such as "1 January to 30 June 2026". */
  printf (ngettext ("Wrote %1$s: %2$u page, %3$s.\n", "Wrote %1$s: %2$u pages, %3$s.\n", n), shown, n, days);
}

static gboolean
save_text (const char *text, CorrinPeriod period, const char *path, GError **error)
{
  g_autoptr (CorrinOutputFile) file = corrin_output_file_new (path, error);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *days = corrin_phrase_period (period);

  if (file == NULL)
    return FALSE;
  corrin_output_file_write (file, text, strlen (text));
  if (!corrin_output_file_commit (file, error))
    return FALSE;
  /* Translators: %1$s is the name of a file, %2$s a period such as "1 January to 30 June 2026". */
  printf (_ ("Wrote %1$s: %2$s.\n"), shown, days);
  return TRUE;
}

static gboolean
give_text (const CorrinReportSource *source, const ReportRequest *request, GError **error)
{
  g_autofree char *text = corrin_report_text_new (source, &request->report);
  g_autofree char *shown = NULL;

  if (request->path != NULL)
    return save_text (text, source->summary->period, request->path, error);
  shown = corrin_terminal_lines (text);
  fputs (shown, stdout);
  return TRUE;
}

static gboolean
give_pdf (const CorrinReportSource *source, const ReportRequest *request, GError **error)
{
  g_autoptr (CorrinReport) report = corrin_report_new (source, &request->report);

  if (!corrin_report_save_pdf (report, request->path, NULL, error))
    return FALSE;
  say_pages (report, source->summary->period, request->path);
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  ReportRequest request;
  g_autoptr (CorrinStore) store = NULL;
  g_autoptr (CorrinPerson) person = NULL;
  g_autoptr (CorrinReportSource) source = NULL;

  if (!parse_request (call, &request, error))
    return FALSE;
  if (request.format == FORMAT_PDF)
    corrin_chart_seek_fonts ();
  store = corrin_call_open (call, CORRIN_STORE_READ, error);
  person = store != NULL ? corrin_call_person (call, store, error) : NULL;
  source = person != NULL ? corrin_report_source_read (store, person->record.id, request.period,
                                                       request.report.with_private, error)
                          : NULL;
  if (source == NULL)
    return FALSE;
  return request.format == FORMAT_TEXT ? give_text (source, &request, error)
                                       : give_pdf (source, &request, error);
}

const CorrinCommand corrin_command_report = {
  .name = "report",
  .group = CORRIN_COMMANDS_LOOK,
  .arguments = N_ ("[FILE]"),
  .max_arguments = 1,
  .takes_files = TRUE,
  .summary = N_ ("make the summary for an appointment as PDF or text"),
  .description = N_ (
      "Makes the summary for an appointment from what was recorded and nothing else: a page that is read in "
      "a minute, then what else belongs to it. The ending of FILE, .pdf or .txt, says what it becomes; "
      "--format text without FILE prints it. Private entries are left out, unless --private is given; "
      "the appendices are full tables, which are there only when --sections names them."),
  .examples = "  corrin-cli report summary.pdf\n"
              "  corrin-cli report summary.pdf --from 2026-01-01 --to 2026-06-30 --paper letter\n"
              "  corrin-cli report summary.pdf --sections default,appendix-doses \\\n"
              "      --name initials\n"
              "  corrin-cli report --format text --sections treatment,questions\n",
  .options = options,
  .options_size = sizeof (ReportOptions),
  .run = run,
};
