/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads as much of a PDF file as is needed to add to it: a plain one, with a table of contents in words, as Cairo
 * writes it for version 1.4. Anything else is not understood, and said not to be. */

/**
 * CorrinPdfSpan:
 * @start: the first byte
 * @length: how many
 *
 * A part of the file.
 */
typedef struct
{
  const char *start;
  gsize length;
} CorrinPdfSpan;

/**
 * CorrinPdfFile:
 * @data: (transfer none): the bytes
 * @length: how many
 * @offsets: (element-type gsize): where each object is, or 0
 * @trailer: the dictionary at the end
 * @contents: where the table of contents is
 */
typedef struct
{
  const char *data;
  gsize length;
  GArray *offsets;
  CorrinPdfSpan trailer;
  gsize contents;
} CorrinPdfFile;

CorrinPdfFile *corrin_pdf_file_new (const char *data, gsize length);
void corrin_pdf_file_free (CorrinPdfFile *file);
gboolean corrin_pdf_file_get_dict (const CorrinPdfFile *file, guint object, CorrinPdfSpan *dict);

gboolean corrin_pdf_dict_next (CorrinPdfSpan dict, gsize *at, CorrinPdfSpan *key, CorrinPdfSpan *value);
gboolean corrin_pdf_dict_find (CorrinPdfSpan dict, const char *key, CorrinPdfSpan *value);
gboolean corrin_pdf_dict_find_object (CorrinPdfSpan dict, const char *key, guint *object);
gboolean corrin_pdf_dict_has_name (CorrinPdfSpan dict, const char *key, const char *name);
GArray *corrin_pdf_dict_get_objects (CorrinPdfSpan dict, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinPdfFile, corrin_pdf_file_free)

G_END_DECLS
