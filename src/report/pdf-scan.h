/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf-file.h"

G_BEGIN_DECLS

/**
 * CorrinPdfScan:
 * @at: the next byte
 * @end: behind the last one
 *
 * A place in a file that is being read.
 */
typedef struct
{
  const char *at;
  const char *end;
} CorrinPdfScan;

void corrin_pdf_scan_space (CorrinPdfScan *scan);
gboolean corrin_pdf_scan_word (CorrinPdfScan *scan, const char *word);
gboolean corrin_pdf_scan_number (CorrinPdfScan *scan, gsize *number);
gboolean corrin_pdf_scan_object (CorrinPdfScan *scan, guint *object);
gboolean corrin_pdf_scan_value (CorrinPdfScan *scan, CorrinPdfSpan *value);

G_END_DECLS
