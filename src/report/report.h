/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"
#include "summary.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * CorrinReportName:
 * @CORRIN_REPORT_NAME_WHOLE: the name as it is noted
 * @CORRIN_REPORT_NAME_INITIALS: its initials
 * @CORRIN_REPORT_NAME_NONE: no name
 */
typedef enum
{
  CORRIN_REPORT_NAME_WHOLE,
  CORRIN_REPORT_NAME_INITIALS,
  CORRIN_REPORT_NAME_NONE,
} CorrinReportName;

/**
 * CorrinReportOptions:
 * @paper: the size of the pages
 * @name: how the person is named
 * @with_birth_day: whether the birth date is shown
 * @is_grey: whether the chart is drawn without colours
 */
typedef struct
{
  CorrinPaper paper;
  CorrinReportName name;
  gboolean with_birth_day;
  gboolean is_grey;
} CorrinReportOptions;

typedef struct _CorrinReport CorrinReport;

CorrinReportOptions corrin_report_options_default (void);
CorrinPeriod corrin_report_period (CorrinDay last_visit, CorrinDay today);

CorrinReport *corrin_report_new (const CorrinEvidence *evidence, const CorrinSummary *summary,
                                 const CorrinReportOptions *options);
void corrin_report_free (CorrinReport *report);
guint corrin_report_n_pages (const CorrinReport *report);
void corrin_report_page_size (const CorrinReport *report, double *width, double *height);
const GArray *corrin_report_page (const CorrinReport *report, guint page);
void corrin_report_draw_page (const CorrinReport *report, cairo_t *cr, guint page);
char *corrin_report_text (const CorrinReport *report);
gboolean corrin_report_save_pdf (const CorrinReport *report, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinReport, corrin_report_free)

G_END_DECLS
