/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-private.h"

#include "compose.h"
#include "phrases.h"
#include "report-style.h"
#include "report-theme.h"
#include "text.h"

#include <glib/gi18n-lib.h>

#define FOOTER_GAP 8

/**
 * corrin_report_options_default:
 *
 * Returns: the usual paper and sections, with name and birth date where they are noted, with colours, without
 *   private entries
 */
CorrinReportOptions
corrin_report_options_default (void)
{
  return (CorrinReportOptions){
    .paper = corrin_paper_default (),
    .name = CORRIN_REPORT_NAME_WHOLE,
    .with_birth_day = TRUE,
    .sections = corrin_report_sections_default (),
  };
}

static CorrinFrame
frame_of (const CorrinReport *report)
{
  double width = report->width - 2 * CORRIN_REPORT_MARGIN;
  g_autoptr (CorrinRow) footer = corrin_compose_footer (report->context, width, 1, 1);

  return (CorrinFrame){
    .x = CORRIN_REPORT_MARGIN,
    .y = CORRIN_REPORT_MARGIN,
    .width = width,
    .height = report->height - 2 * CORRIN_REPORT_MARGIN - footer->height - FOOTER_GAP,
  };
}

static void
add_footers (CorrinReport *report, double width)
{
  for (guint i = 0; i < report->pages->len; i++)
    {
      CorrinRow *footer = corrin_compose_footer (report->context, width, i + 1, report->pages->len);
      CorrinPlacedRow placed = {
        .row = footer,
        .y = report->height - CORRIN_REPORT_MARGIN - footer->height,
      };

      g_ptr_array_add (report->footers, footer);
      g_array_append_val (g_ptr_array_index (report->pages, i), placed);
    }
}

static char *
title_of (CorrinPeriod period)
{
  g_autofree char *days = corrin_phrase_period (period);

  /* Translators: the title of the document, without a name and without an illness; %s is its period. */
  return g_strdup_printf (_ ("Appointment summary, %s"), days);
}

/**
 * corrin_report_new:
 * @source: the records and the numbers made from them, over at least a day; it may be freed afterwards
 * @options: what is wished
 *
 * Makes the appointment summary: content, blocks, pages. Drawing and saving change nothing in it.
 *
 * Returns: (transfer full): the report
 */
CorrinReport *
corrin_report_new (const CorrinReportSource *source, const CorrinReportOptions *options)
{
  CorrinReport *report = g_new0 (CorrinReport, 1);
  g_autoptr (CorrinReportContent) content = corrin_report_content_new (source, options);
  CorrinComposer composer;
  CorrinFrame frame;

  corrin_paper_get_size (options->paper, &report->width, &report->height);
  report->context = corrin_typeset_context_new ();
  report->title = title_of (source->summary->period);
  report->text = corrin_text_new (content);
  corrin_typeset_begin (report->context, report->text);
  frame = frame_of (report);
  composer = (CorrinComposer){
    .context = report->context,
    .frame = &frame,
    .theme = corrin_report_theme (options->is_grey),
  };
  report->blocks = corrin_compose (&composer, content);
  report->pages = corrin_pages_new (report->blocks, &frame);
  report->footers = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_row_free);
  add_footers (report, frame.width);
  corrin_typeset_end (report->context);
  return report;
}

/**
 * corrin_report_free:
 * @report: (transfer full) (nullable): a report
 */
void
corrin_report_free (CorrinReport *report)
{
  if (report == NULL)
    return;
  g_ptr_array_unref (report->pages);
  g_ptr_array_unref (report->footers);
  g_ptr_array_unref (report->blocks);
  g_object_unref (report->context);
  g_free (report->title);
  g_free (report->text);
  g_free (report);
}

/**
 * corrin_report_n_pages:
 * @report: a report
 *
 * Returns: how many pages it has, at least one
 */
guint
corrin_report_n_pages (const CorrinReport *report)
{
  return report->pages->len;
}

/**
 * corrin_report_page_size:
 * @report: a report
 * @width: (out): the width of every page in points
 * @height: (out): the height of every page in points
 */
void
corrin_report_page_size (const CorrinReport *report, double *width, double *height)
{
  *width = report->width;
  *height = report->height;
}

/**
 * corrin_report_page:
 * @report: a report
 * @page: which page, from 0 on
 *
 * Returns: (transfer none) (element-type CorrinPlacedRow): what is on it, from top to bottom, the footer last; every
 *   row begins at the left margin
 */
const GArray *
corrin_report_page (const CorrinReport *report, guint page)
{
  g_return_val_if_fail (page < report->pages->len, NULL);

  return g_ptr_array_index (report->pages, page);
}

/**
 * corrin_report_draw_page:
 * @report: a report
 * @cr: where to draw, scaled so that a unit is a point
 * @page: which page, from 0 on
 *
 * Draws a page: on paper, on a screen or into a file.
 */
void
corrin_report_draw_page (const CorrinReport *report, cairo_t *cr, guint page)
{
  const GArray *rows = corrin_report_page (report, page);

  g_return_if_fail (rows != NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const CorrinPlacedRow *placed = &g_array_index (rows, CorrinPlacedRow, i);

      corrin_row_draw (placed->row, cr, CORRIN_REPORT_MARGIN, placed->y);
    }
}

/**
 * corrin_report_text:
 * @report: a report
 *
 * Returns: (transfer full): what its pages say as plain text, for a form that takes no file; a picture for which
 *   they have no room is told too
 */
char *
corrin_report_text (const CorrinReport *report)
{
  return g_strdup (report->text);
}

/**
 * corrin_report_text_new:
 * @source: the records and the numbers made from them, over at least a day
 * @options: what is wished
 *
 * Returns: (transfer full): what corrin_report_text() gives, without making pages
 */
char *
corrin_report_text_new (const CorrinReportSource *source, const CorrinReportOptions *options)
{
  g_autoptr (CorrinReportContent) content = corrin_report_content_new (source, options);

  return corrin_text_new (content);
}
