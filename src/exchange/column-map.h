/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "csv-reader.h"
#include "symptom-lookup.h"

G_BEGIN_DECLS

/**
 * CorrinColumnRole:
 * @CORRIN_COLUMN_IGNORED: not used
 * @CORRIN_COLUMN_DATE: the day, with or without a time
 * @CORRIN_COLUMN_TIME: the time of day
 * @CORRIN_COLUMN_SYMPTOM: which symptom the row's score is of
 * @CORRIN_COLUMN_VALUE: that score
 * @CORRIN_COLUMN_OBSERVER: the carer who rated what they saw
 * @CORRIN_COLUMN_DAY_NOTE: a note on the day
 * @CORRIN_COLUMN_SCORE: the scores of one symptom
 * @CORRIN_COLUMN_FIELD: a field of the record
 *
 * What a column of a table says.
 */
typedef enum
{
  CORRIN_COLUMN_IGNORED,
  CORRIN_COLUMN_DATE,
  CORRIN_COLUMN_TIME,
  CORRIN_COLUMN_SYMPTOM,
  CORRIN_COLUMN_VALUE,
  CORRIN_COLUMN_OBSERVER,
  CORRIN_COLUMN_DAY_NOTE,
  CORRIN_COLUMN_SCORE,
  CORRIN_COLUMN_FIELD,
  CORRIN_COLUMN_N_ROLES,
} CorrinColumnRole;

/**
 * CorrinTableForm:
 * @CORRIN_TABLE_LONG: a row is one score
 * @CORRIN_TABLE_WIDE: a row has the scores of several symptoms
 * @CORRIN_TABLE_DOSES: a row is one dose
 */
typedef enum
{
  CORRIN_TABLE_LONG,
  CORRIN_TABLE_WIDE,
  CORRIN_TABLE_DOSES,
} CorrinTableForm;

/**
 * CorrinColumn:
 * @name: the header, or "column 3" when it is empty
 * @role: what it says
 * @symptom: (nullable): of a score column
 * @field: (nullable): of a field column
 */
typedef struct
{
  char *name;
  CorrinColumnRole role;
  CorrinKnownSymptom *symptom;
  const CorrinField *field;
} CorrinColumn;

/**
 * CorrinColumnMap:
 * @form: how the table is laid out
 * @columns: (array length=n_columns): all columns, in the file's order
 * @n_columns: how many
 * @at: for each role that at most one column has, the index of that column, or -1
 *
 * What the columns of a table say.
 */
typedef struct
{
  CorrinTableForm form;
  CorrinColumn *columns;
  guint n_columns;
  int at[CORRIN_COLUMN_N_ROLES];
} CorrinColumnMap;

CorrinColumnMap *corrin_column_map_new (const CorrinCsvCell *header, guint n_columns, const char *choices,
                                        CorrinSymptomLookup *symptoms, GError **error);
void corrin_column_map_free (CorrinColumnMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinColumnMap, corrin_column_map_free)

G_END_DECLS
