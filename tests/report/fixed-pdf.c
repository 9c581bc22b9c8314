/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case.h"
#include "compose.h"
#include "report-private.h"
#include "report-style.h"
#include "support.h"

#include <locale.h>

/* Writes a PDF of blocks made by hand, whose structure test-tagged-pdf.py knows; or a report with all its sections. */

#define N_LINES 70

static const CorrinFrame frame = { .x = 36, .y = 36, .width = 523, .height = 740 };

static void
add_title (CorrinReport *report)
{
  CorrinBlock *block = corrin_block_new ();
  CorrinRow *row = corrin_row_new ();
  const CorrinCell cells[] = {
    { 0, 300, CORRIN_TYPE_TITLE, PANGO_ALIGN_LEFT, 1, "A title" },
    { 300, 200, CORRIN_TYPE_BODY, PANGO_ALIGN_RIGHT, 1, "A name" },
  };

  corrin_row_set_kind (row, CORRIN_ROW_TITLE);
  corrin_row_add_cells (row, report->context, cells, G_N_ELEMENTS (cells));
  corrin_block_add_row (block, row);
  g_ptr_array_add (report->blocks, block);
}

static CorrinBlock *
add_block (CorrinReport *report, const char *heading)
{
  CorrinComposer composer = { .context = report->context, .frame = &frame };
  CorrinBlock *block = corrin_block_new ();

  corrin_compose_heading (&composer, block, heading, NULL);
  g_ptr_array_add (report->blocks, block);
  return block;
}

static void
add_fact (CorrinReport *report, CorrinBlock *block, const char *label, const char *text)
{
  CorrinRow *row = corrin_row_new ();
  const CorrinCell cells[] = {
    { 0, 90, CORRIN_TYPE_SMALL, PANGO_ALIGN_LEFT, 1, label },
    { 100, 400, CORRIN_TYPE_BODY, PANGO_ALIGN_LEFT, 2, text },
  };

  corrin_row_set_kind (row, CORRIN_ROW_FACT);
  corrin_row_add_cells (row, report->context, cells, G_N_ELEMENTS (cells));
  corrin_block_add_row (block, row);
}

/* The second column has two texts, or none. */
static void
add_line (CorrinReport *report, CorrinBlock *block, CorrinRowKind kind, const char *const *texts)
{
  static const double columns[] = { 0, 100, 300 };
  CorrinRow *row = corrin_row_new ();
  const CorrinCell cells[] = {
    { 0, 90, CORRIN_TYPE_BODY, PANGO_ALIGN_LEFT, 1, texts[0] },
    { 100, 90, CORRIN_TYPE_STRONG, PANGO_ALIGN_LEFT, 1, texts[1] },
    { 200, 90, CORRIN_TYPE_SMALL, PANGO_ALIGN_LEFT, 1, texts[2] },
    { 300, 90, CORRIN_TYPE_BODY, PANGO_ALIGN_LEFT, 1, texts[3] },
  };

  corrin_row_set_table (row, kind, columns, G_N_ELEMENTS (columns));
  corrin_row_add_cells (row, report->context, cells, G_N_ELEMENTS (cells));
  corrin_row_add_rule (row, 0, 400, CORRIN_REPORT_HAIRLINE);
  corrin_block_add_row (block, row);
}

static void
add_table (CorrinReport *report)
{
  static const char *const heads[] = { "Day", "Given", "how", "Where" };
  static const char *const gaps[] = { "a line", NULL, NULL, "with a gap" };
  CorrinBlock *block = add_block (report, "A table");

  add_line (report, block, CORRIN_ROW_TABLE_HEAD, heads);
  block->n_header_rows = block->rows->len;
  add_line (report, block, CORRIN_ROW_TABLE_LINE, gaps);
  for (guint i = 1; i < N_LINES; i++)
    {
      g_autofree char *name = g_strdup_printf ("line %u", i);
      const char *const texts[] = { name, "1", "of 2", "there" };

      add_line (report, block, CORRIN_ROW_TABLE_LINE, texts);
    }
}

static void
add_picture (CorrinReport *report)
{
  CorrinDay day = corrin_day_parse ("2026-11-01");
  g_autoptr (CorrinChartSpec) spec = corrin_chart_spec_new (day, day + 20);
  CorrinBlock *block = add_block (report, "A picture");
  const CorrinPoint points[] = { { day, CORRIN_TIME_NONE, 4 }, { day + 20, CORRIN_TIME_NONE, 2 } };
  const CorrinPoints ratings = { points, G_N_ELEMENTS (points) };
  CorrinRow *row = corrin_row_new ();

  corrin_chart_spec_add_series (spec, "Fatigue", ratings);
  corrin_row_set_chart (row, corrin_chart_layout_new (spec, frame.width, 200, report->context),
                        corrin_chart_theme_get (CORRIN_CHART_THEME_LIGHT));
  corrin_row_set_words (row, "From 4 to 2 (“better”) \\ 漢 😀");
  corrin_block_add_row (block, row);
}

static CorrinReport *
fixed_new (void)
{
  CorrinReport *report = g_new0 (CorrinReport, 1);
  CorrinBlock *facts;

  corrin_paper_get_size (CORRIN_PAPER_A4, &report->width, &report->height);
  report->title = g_strdup ("A title <&> “漢”");
  report->context = corrin_typeset_context_new ();
  report->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_block_free);
  report->footers = g_ptr_array_new ();
  add_title (report);
  facts = add_block (report, "Facts");
  add_fact (report, facts, "Since", "2024");
  add_fact (report, facts, NULL, "and before");
  add_table (report);
  add_picture (report);
  report->pages = corrin_pages_new (report->blocks, &frame);
  return report;
}

/* Evidence must outlive what is made from it only until then. */
static CorrinReport *
report_of (const char *name)
{
  g_autoptr (CorrinEvidence) evidence =
      g_str_equal (name, "nothing") ? case_new ("2026-11-22") : case_two_years ();
  CorrinReportOptions options = corrin_report_options_default ();

  options.sections = (CorrinReportSections) ~0;
  return case_report (evidence, options);
}

int
main (int argc, char **argv)
{
  g_autoptr (CorrinReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, >=, 2);
  setlocale (LC_ALL, "");
  test_set_now ("2026-11-22T12:00:00+01:00");
  report = argc > 2 ? report_of (argv[2]) : fixed_new ();
  corrin_report_save_pdf (report, argv[1], NULL, &error);
  g_assert_no_error (error);
  return 0;
}
