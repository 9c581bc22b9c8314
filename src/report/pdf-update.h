/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf-file.h"

G_BEGIN_DECLS

/* Changes objects of a PDF file by writing them anew behind its end, as the format provides for. */

/**
 * CorrinPdfEntry:
 * @key: without its stroke
 * @value: as it stands in the file
 *
 * An entry of a dictionary.
 */
typedef struct
{
  const char *key;
  const char *value;
} CorrinPdfEntry;

typedef struct _CorrinPdfUpdate CorrinPdfUpdate;

CorrinPdfUpdate *corrin_pdf_update_new (const CorrinPdfFile *file);
void corrin_pdf_update_free (CorrinPdfUpdate *update);
gboolean corrin_pdf_update_change (CorrinPdfUpdate *update, guint object, const CorrinPdfEntry *entries,
                                   gsize n_entries);
guint corrin_pdf_update_add_stream (CorrinPdfUpdate *update, const char *entries, const char *text);
GString *corrin_pdf_update_finish (CorrinPdfUpdate *update);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinPdfUpdate, corrin_pdf_update_free)

G_END_DECLS
