/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Longer rows and wider tables are refused, so that memory does not grow with the file. */
#define CORRIN_CSV_MAX_ROW (1024 * 1024)
#define CORRIN_CSV_MAX_CELLS 1000

/**
 * CorrinCsvCell:
 * @text: the text without its quotation marks; valid UTF-8, ends with a zero byte
 * @length: in bytes
 *
 * One cell, inside the reader's buffer: valid and free to be written to until the next row is read.
 */
typedef struct
{
  char *text;
  gsize length;
} CorrinCsvCell;

/**
 * CorrinCsvStatus:
 * @CORRIN_CSV_ROW: a row was read
 * @CORRIN_CSV_BAD_ROW: a row cannot be read, and the error says why; the next one can be tried
 * @CORRIN_CSV_END: there are no more rows
 * @CORRIN_CSV_FAILED: the rest of the file cannot be read, and the error says why
 */
typedef enum
{
  CORRIN_CSV_ROW,
  CORRIN_CSV_BAD_ROW,
  CORRIN_CSV_END,
  CORRIN_CSV_FAILED,
} CorrinCsvStatus;

typedef struct _CorrinCsvReader CorrinCsvReader;

CorrinCsvReader *corrin_csv_reader_new (GInputStream *stream);
void corrin_csv_reader_free (CorrinCsvReader *self);
CorrinCsvStatus corrin_csv_reader_next (CorrinCsvReader *self, GCancellable *cancellable, GError **error);
const CorrinCsvCell *corrin_csv_reader_get_cells (CorrinCsvReader *self, guint *n_cells);
guint corrin_csv_reader_get_row (CorrinCsvReader *self);
gint64 corrin_csv_reader_get_position (CorrinCsvReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinCsvReader, corrin_csv_reader_free)

G_END_DECLS
