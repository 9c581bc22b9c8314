/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-import.h"

#include "cell.h"
#include "clock.h"
#include "errors.h"
#include "field-cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rows between two looks at the progress and at whether to stop. */
#define ROWS_PER_REPORT 4096

/**
 * corrin_table_import_cell:
 * @self: a table
 * @column: an index, or -1 for a column that the table does not have
 *
 * Returns: (transfer none): the cell without blanks around it; empty when the row is too short, or when the cell stands
 *   for "not given"
 */
const char *
corrin_table_import_cell (CorrinTableImport *self, int column)
{
  const CorrinCsvCell *cell;
  const char *text;

  if (column < 0 || (guint) column >= self->n_cells)
    return "";
  cell = &self->cells[column];
  text = corrin_cell_trim (cell->text, cell->length);
  return corrin_cell_is_missing (text) ? "" : text;
}

/**
 * corrin_table_import_set_field:
 * @self: a table
 * @column: the index of a field column
 * @record: the record to fill
 * @error: return location for %CORRIN_ERROR_PARSE
 *
 * Puts a cell into its field; a missing one leaves it as it is.
 *
 * Returns: whether it could be read
 */
gboolean
corrin_table_import_set_field (CorrinTableImport *self, int column, gpointer record, GError **error)
{
  const char *text = corrin_table_import_cell (self, column);

  return text[0] == '\0'
         || corrin_field_set_cell (self->map->columns[column].field, record, text, self->date_format, error);
}

/**
 * corrin_table_import_skip:
 * @self: a table
 * @column: the index of the column at fault, or -1 for the whole row
 * @why: says why
 *
 * Lists something of the row under way as skipped.
 */
void
corrin_table_import_skip (CorrinTableImport *self, int column, const GError *why)
{
  CorrinImportResult *result = self->result;
  CorrinImportSkip *skip;

  result->n_read++;
  result->n_skipped++;
  if (result->skips->len >= CORRIN_IMPORT_MAX_LISTED)
    return;
  skip = g_new0 (CorrinImportSkip, 1);
  skip->row = self->row;
  skip->column = column >= 0 ? corrin_cell_shorten (self->map->columns[column].name) : NULL;
  skip->reason = corrin_cell_shorten (why->message);
  g_ptr_array_add (result->skips, skip);
}

static gboolean
refuse_utc (const char *text, GError **error)
{
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
               /* Translators: %s is the text of a cell. UTC is the name of a time zone. */
               _ ("“%s” is a time in UTC, so that the local day is not known."), text);
  return FALSE;
}

static gboolean
read_time (CorrinTableImport *self, CorrinStamp *stamp, int *column, GError **error)
{
  const char *text;

  *column = self->map->at[CORRIN_COLUMN_TIME];
  text = corrin_table_import_cell (self, *column);
  return text[0] == '\0' || corrin_time_read (text, &stamp->time, error);
}

/**
 * corrin_table_import_read_stamp:
 * @self: a table
 * @stamp: (out): when the row under way was, as it is written there
 * @column: (out): the index of the column at fault
 * @error: return location for %CORRIN_ERROR_PARSE
 *
 * Reads the date and the time of a row. A time of its own goes before one that stands behind the date.
 *
 * Returns: whether they could be read
 */
gboolean
corrin_table_import_read_stamp (CorrinTableImport *self, CorrinStamp *stamp, int *column, GError **error)
{
  const char *text;

  *column = self->map->at[CORRIN_COLUMN_DATE];
  text = corrin_table_import_cell (self, *column);
  if (text[0] == '\0')
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_PARSE, _ ("The date is missing."));
      return FALSE;
    }
  if (!corrin_date_format_read (self->date_format, text, stamp, error))
    return FALSE;
  if (stamp->offset != NULL && stamp->offset[0] == 'Z')
    return refuse_utc (text, error);
  return read_time (self, stamp, column, error);
}

/**
 * corrin_table_import_sign:
 * @self: a table
 * @record: a record that was cleared
 *
 * Says whose record it is and when it came in.
 */
void
corrin_table_import_sign (CorrinTableImport *self, CorrinRecord *record)
{
  record->person = self->person->record.id;
  record->recorded_at = self->recorded_at;
  record->recorded_offset = self->recorded_offset;
}

/**
 * corrin_table_import_add:
 * @self: a table
 * @record: a record made from the row under way
 * @key: its key
 * @was_new: (out): whether the journal has it only now
 * @error: return location for an error that ends the import
 *
 * Adds and counts a record. One that the journal refuses is listed as skipped.
 *
 * Returns: whether the import can go on
 */
gboolean
corrin_table_import_add (CorrinTableImport *self, gpointer record, const guint8 key[CORRIN_IMPORT_KEY_SIZE],
                         gboolean *was_new, GError **error)
{
  g_autoptr (GError) refused = NULL;

  if (corrin_store_add_imported (self->store, record, key, was_new, &refused))
    {
      self->result->n_read++;
      self->result->n_new += *was_new ? 1 : 0;
      self->result->n_known += *was_new ? 0 : 1;
      return TRUE;
    }
  if (!g_error_matches (refused, CORRIN_ERROR, CORRIN_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }
  corrin_table_import_skip (self, -1, refused);
  return TRUE;
}

/**
 * corrin_table_import_check:
 * @options: how a file is to be read
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Returns: whether the options of tables can be used
 */
gboolean
corrin_table_import_check (const CorrinImportOptions *options, GError **error)
{
  g_auto (CorrinScoreScale) scale = { 0, 0, NULL };

  return (options->date_format == NULL || corrin_date_format_check (options->date_format, error))
         && corrin_score_scale_init (&scale, options->scale, error);
}

static void
clear (CorrinTableImport *self)
{
  corrin_score_scale_clear (&self->scale);
  corrin_record_free (self->person);
  corrin_symptom_lookup_free (self->symptoms);
  g_hash_table_unref (self->observers);
  corrin_column_map_free (self->map);
  corrin_import_key_free (self->key);
  g_free (self->zone);
  corrin_record_free (self->rating);
  corrin_record_free (self->dose);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorrinTableImport, clear)

static void
take_clock (CorrinTableImport *self)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();
  g_autoptr (GTimeZone) zone = corrin_clock_zone ();
  const char *chosen = self->options->zone;

  self->recorded_at = g_date_time_to_unix (now);
  self->recorded_offset = g_date_time_get_utc_offset (now) / G_TIME_SPAN_SECOND;
  self->today = corrin_day_from_date_time (now);
  self->zone = g_strdup (chosen != NULL ? chosen : g_time_zone_get_identifier (zone));
}

static gboolean
set_up (CorrinTableImport *self, GError **error)
{
  self->date_format =
      self->options->date_format != NULL ? self->options->date_format : CORRIN_DATE_FORMAT_ISO;
  self->observers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, corrin_record_free);
  self->key = corrin_import_key_new ();
  self->rating = corrin_record_new (&corrin_rating_kind);
  self->dose = corrin_record_new (&corrin_dose_kind);
  take_clock (self);
  if (!corrin_score_scale_init (&self->scale, self->options->scale, error))
    return FALSE;
  self->person = corrin_store_get (self->store, &corrin_person_kind, self->options->person, error);
  if (self->person != NULL)
    self->symptoms = corrin_symptom_lookup_new (self->store, self->person, error);
  return self->symptoms != NULL;
}

/* Nearly anything can stand in a header; other files that people have at hand begin with one of these. */
static gboolean
require_table (const CorrinCsvCell *first, GError **error)
{
  if (first->text[0] == '\0' || strchr ("{[<%", first->text[0]) == NULL)
    return TRUE;
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                       /* Translators: CSV and TSV are names of formats. */
                       _ ("The file is not a table with a header, saved as CSV or TSV."));
  return FALSE;
}

static gboolean
read_header (CorrinTableImport *self, CorrinCsvReader *reader, GCancellable *cancellable, GError **error)
{
  CorrinCsvStatus status = corrin_csv_reader_next (reader, cancellable, error);
  const CorrinCsvCell *cells;
  guint n_cells;

  if (status == CORRIN_CSV_END)
    g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_PARSE, _ ("The file is empty."));
  if (status != CORRIN_CSV_ROW)
    return FALSE;
  cells = corrin_csv_reader_get_cells (reader, &n_cells);
  if (!require_table (&cells[0], error))
    return FALSE;
  self->map = corrin_column_map_new (cells, n_cells, self->options->columns, self->symptoms, error);
  if (self->map == NULL)
    return FALSE;
  for (guint i = 0; i < self->map->n_columns; i++)
    if (self->map->columns[i].role == CORRIN_COLUMN_IGNORED)
      g_ptr_array_add (self->result->ignored, g_strdup (self->map->columns[i].name));
  return TRUE;
}

/* A cell too many most likely comes from a delimiter in an unquoted cell, so nobody knows which is which. */
static gboolean
has_as_many_cells (CorrinTableImport *self, GError **error)
{
  for (guint i = self->map->n_columns; i < self->n_cells; i++)
    if (self->cells[i].length > 0)
      {
        g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                     /* Translators: %1$u and %2$u are numbers of cells. */
                     _ ("The row has %1$u cells, but the header has only %2$u."), self->n_cells,
                     self->map->n_columns);
        return FALSE;
      }
  return TRUE;
}

static gboolean
import_row (CorrinTableImport *self, CorrinCsvStatus status, GError *bad, GError **error)
{
  g_autoptr (GError) why = bad;

  self->result->n_rows++;
  if (status == CORRIN_CSV_BAD_ROW || !has_as_many_cells (self, &why))
    {
      corrin_table_import_skip (self, -1, why);
      return TRUE;
    }
  return self->map->form == CORRIN_TABLE_DOSES ? corrin_dose_row_import (self, error)
                                               : corrin_rating_row_import (self, error);
}

static gboolean
report (CorrinTableImport *self, CorrinCsvReader *reader, gint64 size, GCancellable *cancellable,
        GError **error)
{
  if (self->options->progress != NULL)
    self->options->progress (corrin_csv_reader_get_position (reader), size, self->options->progress_data);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
import_rows (CorrinTableImport *self, CorrinCsvReader *reader, gint64 size, GCancellable *cancellable,
             GError **error)
{
  for (;;)
    {
      GError *bad = NULL;
      CorrinCsvStatus status = corrin_csv_reader_next (reader, cancellable, &bad);

      if (status == CORRIN_CSV_END)
        return report (self, reader, size, cancellable, error);
      if (status == CORRIN_CSV_FAILED)
        {
          g_propagate_error (error, bad);
          return FALSE;
        }
      self->row = corrin_csv_reader_get_row (reader);
      self->cells = corrin_csv_reader_get_cells (reader, &self->n_cells);
      if (!import_row (self, status, bad, error))
        return FALSE;
      if (self->result->n_rows % ROWS_PER_REPORT == 0 && !report (self, reader, size, cancellable, error))
        return FALSE;
    }
}

/**
 * corrin_table_import_run:
 * @store: the journal, in an import
 * @reader: the file
 * @size: of the file in bytes, or 0
 * @options: how it is to be read
 * @result: what becomes of it
 * @cancellable: (nullable): stops the import
 * @error: return location for an error; the import can only be rolled back then
 *
 * Reads a table with a header: scores, a row for each (columns date, symptom, value) or a column for each symptom,
 * or doses. In the table of a column for each symptom a note becomes the note of its day.
 *
 * Returns: whether the end of the file was reached
 */
gboolean
corrin_table_import_run (CorrinStore *store, CorrinCsvReader *reader, gint64 size,
                         const CorrinImportOptions *options, CorrinImportResult *result,
                         GCancellable *cancellable, GError **error)
{
  g_auto (CorrinTableImport) self = { .store = store, .options = options, .result = result };

  return set_up (&self, error) && read_header (&self, reader, cancellable, error)
         && import_rows (&self, reader, size, cancellable, error);
}
