/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* As many skipped rows are listed; all are counted. */
#define CORRIN_IMPORT_MAX_LISTED 1000

/**
 * CorrinImportProgress:
 * @done: bytes of the file that were read
 * @size: bytes of the file, or 0 when that is not known
 * @data: what was given
 *
 * Called now and then while a file is read.
 */
typedef void (*CorrinImportProgress) (gint64 done, gint64 size, gpointer data);

/**
 * CorrinImportOptions:
 * @format: (nullable): "table", or "auto" or %NULL to find out
 * @columns: (nullable): which column is what, as "FILECOLUMN=ROLE,FILECOLUMN=ROLE", see corrin_column_map_new()
 * @date_format: (nullable): see corrin_date_format_check(), or %NULL for YYYY-MM-DD
 * @scale: (nullable): the scale of the file's scores, "MIN:MAX", or %NULL for 0 to 10
 * @zone: (nullable): the IANA zone of times at which doses were given, or %NULL for the present one
 * @person: whose records they are
 * @dry_run: do everything, and leave the journal as it was
 * @strict: refuse the file when one row has to be skipped
 * @progress: (nullable): called now and then
 * @progress_data: for @progress
 *
 * How a file is read. Nothing in it is changed or kept.
 */
typedef struct
{
  const char *format;
  const char *columns;
  const char *date_format;
  const char *scale;
  const char *zone;
  gint64 person;
  gboolean dry_run;
  gboolean strict;
  CorrinImportProgress progress;
  gpointer progress_data;
} CorrinImportOptions;

/**
 * CorrinImportSkip:
 * @row: the row as a spreadsheet counts, the header being the first
 * @column: (nullable): the name of the column at fault, or %NULL when it is the whole row
 * @reason: a sentence for the person
 *
 * Something that was not read.
 */
typedef struct
{
  guint row;
  char *column;
  char *reason;
} CorrinImportSkip;

/**
 * CorrinImportResult:
 * @format: (nullable): how the file was read: "table"
 * @n_rows: rows below the header that are not blank
 * @n_empty: those in which nothing is given
 * @n_read: entries: each score, dose and note, and each row that was skipped as a whole.
 *   This is @n_new + @n_known + @n_skipped
 * @n_new: entries that the journal did not have
 * @n_known: entries that an earlier import has brought
 * @n_skipped: entries that were not taken
 * @n_unusual: doses among @n_new outside of 10 to 5000 micrograms, to be asked about
 * @skips: (element-type CorrinImportSkip): the first %CORRIN_IMPORT_MAX_LISTED of @n_skipped
 * @ignored: (element-type utf8): names of the columns that were not used
 *
 * What became of a file. It is filled in also when the file is refused.
 */
typedef struct
{
  const char *format;
  guint n_rows;
  guint n_empty;
  guint n_read;
  guint n_new;
  guint n_known;
  guint n_skipped;
  guint n_unusual;
  GPtrArray *skips;
  GPtrArray *ignored;
} CorrinImportResult;

CorrinImportResult *corrin_import_result_new (void);
void corrin_import_result_free (CorrinImportResult *self);

gboolean corrin_import_file (CorrinStore *store, const char *path, const CorrinImportOptions *options,
                             CorrinImportResult *result, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinImportResult, corrin_import_result_free)

G_END_DECLS
