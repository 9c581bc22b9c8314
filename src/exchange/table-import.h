/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "column-map.h"
#include "date-format.h"
#include "import.h"
#include "score.h"

G_BEGIN_DECLS

/**
 * CorrinTableImport:
 * @store: the journal, in an import
 * @options: how the file is to be read
 * @date_format: how its dates are written
 * @scale: the scale of its scores
 * @result: what has become of it so far
 * @person: whose records they are
 * @symptoms: the symptoms that it can have scores of
 * @observers: (element-type utf8 CorrinCarer): the carers that it has named so far
 * @map: what the columns say
 * @key: makes the keys of rows
 * @recorded_at: when the import was begun, seconds UTC
 * @recorded_offset: seconds east of UTC there
 * @today: the day of that
 * @zone: the zone of times at which doses were given
 * @row: the number of the row under way
 * @cells: (array length=n_cells): its cells
 * @n_cells: how many
 * @rating: used for one rating after the other
 * @dose: used for one dose after the other
 *
 * A table that is being read into the journal.
 */
typedef struct
{
  CorrinStore *store;
  const CorrinImportOptions *options;
  const char *date_format;
  CorrinScoreScale scale;
  CorrinImportResult *result;
  CorrinPerson *person;
  CorrinSymptomLookup *symptoms;
  GHashTable *observers;
  CorrinColumnMap *map;
  CorrinImportKey *key;
  gint64 recorded_at;
  gint64 recorded_offset;
  CorrinDay today;
  char *zone;
  guint row;
  const CorrinCsvCell *cells;
  guint n_cells;
  CorrinRating *rating;
  CorrinDose *dose;
} CorrinTableImport;

gboolean corrin_table_import_check (const CorrinImportOptions *options, GError **error);
gboolean corrin_table_import_run (CorrinStore *store, CorrinCsvReader *reader, gint64 size,
                                  const CorrinImportOptions *options, CorrinImportResult *result,
                                  GCancellable *cancellable, GError **error);

/* For the readers of rows. An error of theirs ends the import; what is only wrong in the row is skipped. */
gboolean corrin_rating_row_import (CorrinTableImport *self, GError **error);
gboolean corrin_dose_row_import (CorrinTableImport *self, GError **error);

/* For both of them */
const char *corrin_table_import_cell (CorrinTableImport *self, int column);
gboolean corrin_table_import_set_field (CorrinTableImport *self, int column, gpointer record, GError **error);
gboolean corrin_table_import_read_stamp (CorrinTableImport *self, CorrinStamp *stamp, int *column,
                                         GError **error);
void corrin_table_import_skip (CorrinTableImport *self, int column, const GError *why);
void corrin_table_import_sign (CorrinTableImport *self, CorrinRecord *record);
gboolean corrin_table_import_add (CorrinTableImport *self, gpointer record,
                                  const guint8 key[CORRIN_IMPORT_KEY_SIZE], gboolean *was_new,
                                  GError **error);

G_END_DECLS
