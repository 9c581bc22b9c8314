/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-reader.h"

#include "errors.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_BUFFER (64 * 1024)

/* What a scan of one row came to. */
typedef enum
{
  SCAN_ROW,
  SCAN_NEEDS_MORE,
  SCAN_OPEN_QUOTE,
  SCAN_TOO_MANY_CELLS,
} Scan;

struct _CorrinCsvReader
{
  GInputStream *stream;
  char *buffer; /* holds the bytes from @start to @end, and room for one zero byte behind them */
  gsize size;
  gsize start; /* of the row that is read next */
  gsize end;
  gboolean at_end; /* the stream has no more than what is in the buffer */
  gboolean failed;
  gboolean text_after_quote; /* in the row that was scanned last */
  guint row;
  gint64 position;
  char delimiter;
  guint8 ends_cell[256]; /* bytes that end a cell without quotation marks */
  guint n_cells;
  CorrinCsvCell cells[CORRIN_CSV_MAX_CELLS];
  gboolean has_doubled[CORRIN_CSV_MAX_CELLS]; /* the cell has doubled quotation marks */
};

/**
 * corrin_csv_reader_new:
 * @stream: what to read
 *
 * Makes a reader of comma-separated values as in RFC 4180, and of what spreadsheets make of them: commas,
 * semicolons or tabs (the one that the first row has most of), rows ended by LF, CRLF or CR, a byte order mark,
 * no newline at the end. The text is UTF-8; no other encoding is guessed.
 *
 * Returns: (transfer full): the reader
 */
CorrinCsvReader *
corrin_csv_reader_new (GInputStream *stream)
{
  CorrinCsvReader *self = g_new0 (CorrinCsvReader, 1);

  self->stream = g_object_ref (stream);
  self->size = FIRST_BUFFER;
  self->buffer = g_malloc (self->size + 1);
  return self;
}

/**
 * corrin_csv_reader_free:
 * @self: (nullable) (transfer full): a reader
 */
void
corrin_csv_reader_free (CorrinCsvReader *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->stream);
  g_free (self->buffer);
  g_free (self);
}

/**
 * corrin_csv_reader_get_cells:
 * @self: a reader
 * @n_cells: (out): how many
 *
 * Returns: (transfer none) (array length=n_cells): the cells of the row that was read last
 */
const CorrinCsvCell *
corrin_csv_reader_get_cells (CorrinCsvReader *self, guint *n_cells)
{
  *n_cells = self->n_cells;
  return self->cells;
}

/**
 * corrin_csv_reader_get_row:
 * @self: a reader
 *
 * Returns: the number of the row that was read last, as a spreadsheet counts: from 1, with blank rows, and a row
 *   whose cells have several lines is one
 */
guint
corrin_csv_reader_get_row (CorrinCsvReader *self)
{
  return self->row;
}

/**
 * corrin_csv_reader_get_position:
 * @self: a reader
 *
 * Returns: how many bytes of the file have been read as rows
 */
gint64
corrin_csv_reader_get_position (CorrinCsvReader *self)
{
  return self->position;
}

/* Moves what is not read yet to the front, and reads as much as there is room for. */
static gboolean
fill (CorrinCsvReader *self, GCancellable *cancellable, GError **error)
{
  gsize kept = self->end - self->start;
  gsize n_read;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  memmove (self->buffer, self->buffer + self->start, kept);
  self->start = 0;
  self->end = kept;
  if (kept == self->size)
    {
      self->size *= 2;
      self->buffer = g_realloc (self->buffer, self->size + 1);
    }
  if (!g_input_stream_read_all (self->stream, self->buffer + kept, self->size - kept, &n_read, cancellable,
                                error))
    return FALSE;
  self->at_end = n_read < self->size - kept;
  self->end += n_read;
  return TRUE;
}

static gboolean
refuse_zero_bytes (CorrinCsvReader *self, gsize from, GError **error)
{
  if (memchr (self->buffer + from, '\0', self->end - from) == NULL)
    return TRUE;
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                       /* Translators: UTF-8 is the name of an encoding. */
                       _ ("The file is not text in UTF-8: it has zero bytes."));
  return FALSE;
}

static gboolean
refill (CorrinCsvReader *self, GCancellable *cancellable, GError **error)
{
  gsize kept = self->end - self->start;

  if (kept >= CORRIN_CSV_MAX_ROW)
    {
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                   /* Translators: %u is the number of a row. */
                   _ ("Row %u is longer than a megabyte. A closing quotation mark may be missing in it."),
                   self->row + 1);
      return FALSE;
    }
  return fill (self, cancellable, error) && refuse_zero_bytes (self, kept, error);
}

static gboolean
starts_with_bytes (CorrinCsvReader *self, const char *bytes)
{
  gsize length = strlen (bytes);

  return self->end >= length && memcmp (self->buffer, bytes, length) == 0;
}

static gboolean
skip_byte_order_mark (CorrinCsvReader *self, GError **error)
{
  if (starts_with_bytes (self, "\xff\xfe") || starts_with_bytes (self, "\xfe\xff"))
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                           /* Translators: UTF-16 and UTF-8 are names of encodings. */
                           _ ("The file is text in UTF-16. Save it as CSV in UTF-8 and try again."));
      return FALSE;
    }
  if (starts_with_bytes (self, "\xef\xbb\xbf"))
    self->start = strlen ("\xef\xbb\xbf");
  self->position = self->start;
  return TRUE;
}

/* The delimiter that the first row has most of outside of quotation marks. */
static char
find_delimiter (CorrinCsvReader *self)
{
  guint commas = 0;
  guint semicolons = 0;
  guint tabs = 0;
  gboolean quoted = FALSE;
  gboolean any = FALSE;

  for (gsize i = self->start; i < self->end; i++)
    {
      char c = self->buffer[i];

      if (c == '"')
        quoted = !quoted;
      else if ((c == '\n' || c == '\r') && !quoted && any)
        break;
      commas += c == ',' && !quoted;
      semicolons += c == ';' && !quoted;
      tabs += c == '\t' && !quoted;
      any = any || (c != '\n' && c != '\r');
    }
  if (tabs > commas && tabs > semicolons)
    return '\t';
  return semicolons > commas ? ';' : ',';
}

static gboolean
begin (CorrinCsvReader *self, GCancellable *cancellable, GError **error)
{
  /* The mark of UTF-16 says more than the zero bytes that come with it. */
  if (!fill (self, cancellable, error) || !skip_byte_order_mark (self, error)
      || !refuse_zero_bytes (self, self->start, error))
    return FALSE;
  self->delimiter = find_delimiter (self);
  self->ends_cell[(guint8) self->delimiter] = TRUE;
  self->ends_cell['\n'] = TRUE;
  self->ends_cell['\r'] = TRUE;
  return TRUE;
}

static char *
scan_to_end_of_cell (CorrinCsvReader *self, char *at, const char *end)
{
  while (at < end && !self->ends_cell[(guint8) *at])
    at++;
  return at;
}

/* From behind the opening quotation mark to what ends the cell; %NULL if the closing one is not in the buffer. */
static char *
scan_quoted (CorrinCsvReader *self, char *at, const char *end)
{
  CorrinCsvCell *cell = &self->cells[self->n_cells];

  cell->text = at;
  for (;;)
    {
      at = memchr (at, '"', end - at);
      if (at == NULL || (at + 1 == end && !self->at_end))
        return NULL;
      if (at + 1 == end || at[1] != '"')
        break;
      self->has_doubled[self->n_cells] = TRUE;
      at += 2;
    }
  cell->length = at - cell->text;

  for (at++; at < end && !self->ends_cell[(guint8) *at]; at++)
    self->text_after_quote |= *at != ' ';
  return at;
}

static char *
scan_cell (CorrinCsvReader *self, char *at, const char *end)
{
  CorrinCsvCell *cell = &self->cells[self->n_cells];

  self->has_doubled[self->n_cells] = FALSE;
  if (at < end && *at == '"')
    return scan_quoted (self, at + 1, end);
  cell->text = at;
  at = scan_to_end_of_cell (self, at, end);
  cell->length = at - cell->text;
  return at;
}

/* Finds the cells of one row without changing a byte, so that the scan can be repeated with more in the buffer. */
static Scan
scan_row (CorrinCsvReader *self, gsize *next)
{
  char *at = self->buffer + self->start;
  char *end = self->buffer + self->end;

  self->text_after_quote = FALSE;
  for (self->n_cells = 0; self->n_cells < CORRIN_CSV_MAX_CELLS; at++)
    {
      at = scan_cell (self, at, end);
      if (at == NULL)
        return self->at_end ? SCAN_OPEN_QUOTE : SCAN_NEEDS_MORE;
      /* What follows a CR decides whether both are one newline. */
      if (!self->at_end && (at == end || (*at == '\r' && at + 1 == end)))
        return SCAN_NEEDS_MORE;
      self->n_cells++;
      if (at < end && *at == self->delimiter)
        continue;
      if (at + 1 < end && at[0] == '\r' && at[1] == '\n')
        at++;
      *next = (at < end ? at + 1 : at) - self->buffer;
      return SCAN_ROW;
    }
  return SCAN_TOO_MANY_CELLS;
}

static void
set_scan_error (CorrinCsvReader *self, Scan scan, GError **error)
{
  if (scan == SCAN_OPEN_QUOTE)
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                 /* Translators: %u is the number of a row. */
                 _ ("A quotation mark that opens in row %u is never closed."), self->row + 1);
  else
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                 /* Translators: %1$u is the number of a row, %2$d a number of cells. */
                 _ ("Row %1$u has more than %2$d cells."), self->row + 1, CORRIN_CSV_MAX_CELLS);
}

static gsize
undouble_quotes (char *text, gsize length)
{
  gsize to = 0;

  for (gsize from = 0; from < length; from++)
    {
      text[to++] = text[from];
      from += text[from] == '"';
    }
  return to;
}

static void
finish_cells (CorrinCsvReader *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    {
      CorrinCsvCell *cell = &self->cells[i];

      if (self->has_doubled[i])
        cell->length = undouble_quotes (cell->text, cell->length);
      cell->text[cell->length] = '\0';
    }
}

/* Eight bytes at a time: nearly all rows are ASCII, and need no closer look. */
static gboolean
is_ascii (const char *text, gsize length)
{
  guint64 seen = 0;
  guint64 word;

  for (; length >= sizeof word; text += sizeof word, length -= sizeof word)
    {
      memcpy (&word, text, sizeof word);
      seen |= word;
    }
  for (; length > 0; text++, length--)
    seen |= (guint8) *text;
  return (seen & G_GUINT64_CONSTANT (0x8080808080808080)) == 0;
}

static CorrinCsvStatus
take_row (CorrinCsvReader *self, gsize next, GError **error)
{
  const char *row = self->buffer + self->start;
  gsize length = next - self->start;

  self->row++;
  self->start = next;
  self->position += length;
  if (!is_ascii (row, length) && !g_utf8_validate_len (row, length, NULL))
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_PARSE, _ ("The row is not text in UTF-8."));
      return CORRIN_CSV_BAD_ROW;
    }
  if (self->text_after_quote)
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                           _ ("A cell of the row goes on behind its closing quotation mark."));
      return CORRIN_CSV_BAD_ROW;
    }
  finish_cells (self);
  return CORRIN_CSV_ROW;
}

static CorrinCsvStatus
read_row (CorrinCsvReader *self, GCancellable *cancellable, GError **error)
{
  gsize next;
  Scan scan;

  do
    {
      if (self->start == self->end && self->at_end)
        return CORRIN_CSV_END;
      scan = scan_row (self, &next);
      if (scan == SCAN_NEEDS_MORE && !refill (self, cancellable, error))
        return CORRIN_CSV_FAILED;
    }
  while (scan == SCAN_NEEDS_MORE);

  if (scan == SCAN_ROW)
    return take_row (self, next, error);
  set_scan_error (self, scan, error);
  return CORRIN_CSV_FAILED;
}

/**
 * corrin_csv_reader_next:
 * @self: a reader
 * @cancellable: (nullable): stops reading
 * @error: return location for %CORRIN_ERROR_PARSE, or the error of the stream
 *
 * Reads the next row that is not blank. A failed reader has no more rows.
 *
 * Returns: what came of it; @error is set for %CORRIN_CSV_BAD_ROW and %CORRIN_CSV_FAILED
 */
CorrinCsvStatus
corrin_csv_reader_next (CorrinCsvReader *self, GCancellable *cancellable, GError **error)
{
  CorrinCsvStatus status;

  if (self->failed)
    return CORRIN_CSV_END;
  if (self->delimiter == '\0' && !begin (self, cancellable, error))
    {
      self->failed = TRUE;
      return CORRIN_CSV_FAILED;
    }
  do
    status = read_row (self, cancellable, error);
  while (status == CORRIN_CSV_ROW && self->n_cells == 1 && self->cells[0].length == 0);

  self->failed = status == CORRIN_CSV_FAILED;
  return status;
}
