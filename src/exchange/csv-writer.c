/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-writer.h"

#include "csv-guard.h"

#include <string.h>

#define FLUSH_AT (64 * 1024)

struct _CorrinCsvWriter
{
  GOutputStream *stream;
  GString *buffer;
  GString *cell;
  gboolean in_row;
};

/**
 * corrin_csv_writer_new:
 * @stream: where to write
 *
 * Makes a writer of comma-separated values as in RFC 4180: UTF-8, rows ended by CRLF, quotation marks around the
 * cells that need them.
 *
 * Returns: (transfer full): the writer; what it holds back is lost unless corrin_csv_writer_flush() is called
 */
CorrinCsvWriter *
corrin_csv_writer_new (GOutputStream *stream)
{
  CorrinCsvWriter *self = g_new0 (CorrinCsvWriter, 1);

  self->stream = g_object_ref (stream);
  self->buffer = g_string_sized_new (FLUSH_AT * 2);
  self->cell = g_string_new (NULL);
  return self;
}

/**
 * corrin_csv_writer_free:
 * @self: (nullable) (transfer full): a writer
 */
void
corrin_csv_writer_free (CorrinCsvWriter *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->stream);
  g_string_free (self->buffer, TRUE);
  g_string_free (self->cell, TRUE);
  g_free (self);
}

static void
append_quoted (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *mark; (mark = strchr (text, '"')) != NULL; text = mark + 1)
    {
      g_string_append_len (out, text, mark + 1 - text);
      g_string_append_c (out, '"');
    }
  g_string_append (out, text);
  g_string_append_c (out, '"');
}

/* Semicolons, tabs and blanks at the ends need no quotation marks by the RFC, but by readers that guess. */
static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return length > 0
         && (text[strcspn (text, ",;\t\"\r\n")] != '\0' || text[0] == ' ' || text[length - 1] == ' ');
}

/**
 * corrin_csv_writer_add_plain:
 * @self: a writer
 * @text: (nullable): a number, a date or a word of a fixed list; %NULL for an empty cell
 *
 * Adds a cell just as it is, so that spreadsheets read numbers as numbers.
 */
void
corrin_csv_writer_add_plain (CorrinCsvWriter *self, const char *text)
{
  if (self->in_row)
    g_string_append_c (self->buffer, ',');
  self->in_row = TRUE;
  if (text == NULL)
    return;
  if (needs_quotes (text))
    append_quoted (self->buffer, text);
  else
    g_string_append (self->buffer, text);
}

/**
 * corrin_csv_writer_add_text:
 * @self: a writer
 * @text: (nullable): what a person wrote; %NULL for an empty cell
 *
 * Adds a cell that no spreadsheet takes for a formula, see corrin_csv_append_guarded().
 */
void
corrin_csv_writer_add_text (CorrinCsvWriter *self, const char *text)
{
  if (text == NULL || !corrin_csv_needs_guard (text))
    {
      corrin_csv_writer_add_plain (self, text);
      return;
    }
  g_string_truncate (self->cell, 0);
  corrin_csv_append_guarded (self->cell, text);
  corrin_csv_writer_add_plain (self, self->cell->str);
}

/**
 * corrin_csv_writer_end_row:
 * @self: a writer
 * @error: return location for the error of the stream
 *
 * Ends the row; the next cell begins a new one.
 *
 * Returns: whether all is well
 */
gboolean
corrin_csv_writer_end_row (CorrinCsvWriter *self, GError **error)
{
  g_string_append (self->buffer, "\r\n");
  self->in_row = FALSE;
  return self->buffer->len < FLUSH_AT || corrin_csv_writer_flush (self, error);
}

/**
 * corrin_csv_writer_flush:
 * @self: a writer
 * @error: return location for the error of the stream
 *
 * Hands all rows that were ended to the stream.
 *
 * Returns: whether all is written
 */
gboolean
corrin_csv_writer_flush (CorrinCsvWriter *self, GError **error)
{
  gboolean written =
      g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, NULL, error);

  g_string_truncate (self->buffer, 0);
  return written;
}
