/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"
#include "report-sections.h"
#include "report-source.h"

#include <cairo.h>
#include <gio/gio.h>

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
 * @is_grey: whether the charts are drawn without colours
 * @sections: what it holds; header and footer are always there
 * @with_private: whether private entries are in it, for corrin_report_source_read()
 */
typedef struct
{
  CorrinPaper paper;
  CorrinReportName name;
  gboolean with_birth_day;
  gboolean is_grey;
  CorrinReportSections sections;
  gboolean with_private;
} CorrinReportOptions;

typedef struct _CorrinReport CorrinReport;

CorrinReportOptions corrin_report_options_default (void);

CorrinReport *corrin_report_new (const CorrinReportSource *source, const CorrinReportOptions *options);
void corrin_report_free (CorrinReport *report);
guint corrin_report_n_pages (const CorrinReport *report);
void corrin_report_page_size (const CorrinReport *report, double *width, double *height);
const GArray *corrin_report_page (const CorrinReport *report, guint page);
void corrin_report_draw_page (const CorrinReport *report, cairo_t *cr, guint page);
char *corrin_report_text (const CorrinReport *report);
char *corrin_report_text_new (const CorrinReportSource *source, const CorrinReportOptions *options);
gboolean corrin_report_save_pdf (const CorrinReport *report, const char *path, GCancellable *cancellable,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinReport, corrin_report_free)

G_END_DECLS
