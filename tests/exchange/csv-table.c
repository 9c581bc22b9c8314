/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-table.h"

#include "csv-reader.h"

static GStrv
copy_cells (CorrinCsvReader *reader)
{
  guint n_cells;
  const CorrinCsvCell *cells = corrin_csv_reader_get_cells (reader, &n_cells);
  GStrv copy = g_new0 (char *, n_cells + 1);

  for (guint i = 0; i < n_cells; i++)
    copy[i] = g_strdup (cells[i].text);
  return copy;
}

CsvTable *
csv_table_read (const char *folder, const char *name)
{
  CsvTable *self = g_new0 (CsvTable, 1);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  g_autoptr (CorrinCsvReader) reader = NULL;
  CorrinCsvStatus status;

  g_assert_no_error (error);
  reader = corrin_csv_reader_new (G_INPUT_STREAM (stream));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  while ((status = corrin_csv_reader_next (reader, NULL, &error)) == CORRIN_CSV_ROW)
    g_ptr_array_add (self->rows, copy_cells (reader));
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, CORRIN_CSV_END);
  g_assert_cmpuint (self->rows->len, >, 0);
  return self;
}

void
csv_table_free (CsvTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* Without the header. */
guint
csv_table_n_rows (CsvTable *self)
{
  return self->rows->len - 1;
}

const char *
csv_table_get (CsvTable *self, guint row, const char *column)
{
  GStrv header = g_ptr_array_index (self->rows, 0);
  GStrv cells = g_ptr_array_index (self->rows, row + 1);

  g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (header));
  for (guint i = 0; header[i] != NULL; i++)
    if (g_str_equal (header[i], column))
      return cells[i];
  g_error ("there is no column “%s”", column);
}
