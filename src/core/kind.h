/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

/**
 * CorrinFieldType:
 * @CORRIN_FIELD_TEXT: char *, NULL when nothing was written
 * @CORRIN_FIELD_INTEGER: gint64, always stored
 * @CORRIN_FIELD_QUANTITY: gint64, 0 when it is not known
 * @CORRIN_FIELD_REFERENCE: gint64, the id of another record, 0 for none
 * @CORRIN_FIELD_INSTANT: gint64 seconds UTC, %CORRIN_INSTANT_NONE for none
 * @CORRIN_FIELD_REAL: double, NAN when nothing was given
 * @CORRIN_FIELD_FLAG: gboolean
 * @CORRIN_FIELD_DAY: CorrinDay, %CORRIN_DAY_NONE for none
 * @CORRIN_FIELD_TIME: CorrinTime, %CORRIN_TIME_NONE for none
 * @CORRIN_FIELD_TERM: int, an index into the field's terms
 *
 * How a field is held in its struct, and what stands for "not given".
 */
typedef enum
{
  CORRIN_FIELD_TEXT,
  CORRIN_FIELD_INTEGER,
  CORRIN_FIELD_QUANTITY,
  CORRIN_FIELD_REFERENCE,
  CORRIN_FIELD_INSTANT,
  CORRIN_FIELD_REAL,
  CORRIN_FIELD_FLAG,
  CORRIN_FIELD_DAY,
  CORRIN_FIELD_TIME,
  CORRIN_FIELD_TERM,
} CorrinFieldType;

/**
 * CorrinField:
 * @name: the column in the journal, the header in CSV and the key in JSON
 * @type: how it is held
 * @offset: where it stands in the record's struct
 * @terms: (nullable): for terms, the stored words in the order of their enum, ended by %NULL
 */
typedef struct
{
  const char *name;
  CorrinFieldType type;
  gsize offset;
  const char *const *terms;
} CorrinField;

typedef struct _CorrinKind CorrinKind;

/**
 * CorrinRecord:
 * @kind: what kind of record this is
 * @id: the row, or 0 while it is not in a journal
 * @uuid: the name of the record in exchange and merging; made when it is added
 * @person: whom it is about; 0 for kinds that belong to the whole journal
 * @author: the carer who typed it, or 0 for the person
 * @recorded_at: when it was typed, seconds UTC; set when it is added
 * @recorded_offset: seconds east of UTC where it was typed
 * @note: (nullable): free text
 * @is_private: left out of summaries and shared copies unless chosen
 * @import: the import it came from, or 0
 *
 * What every record begins with. Each kind's struct has it as its first member, `record`.
 */
typedef struct
{
  const CorrinKind *kind;
  gint64 id;
  char *uuid;
  gint64 person;
  gint64 author;
  gint64 recorded_at;
  gint64 recorded_offset;
  char *note;
  gboolean is_private;
  gint64 import;
} CorrinRecord;

/**
 * CorrinKindSql:
 *
 * Every statement that one kind needs, made by the preprocessor from its list of fields.
 */
typedef struct
{
  const char *get;
  const char *list;
  const char *insert;
  const char *update;
  const char *remove;
  const char *remember;
  const char *restore;
  const char *remove_import;
  const char *ids;
  const char *find;
} CorrinKindSql;

/**
 * CorrinKind:
 * @name: the table in the journal, and the name in exports
 * @size: bytes of the struct
 * @fields: every field but the id, in the order of the columns
 * @n_fields: how many
 * @by_day: whether the kind has a civil day, so that a range of days can be read
 * @validate: (nullable): checks what the fields say together
 * @sql: its statements
 */
struct _CorrinKind
{
  const char *name;
  gsize size;
  const CorrinField *fields;
  guint n_fields;
  gboolean by_day;
  gboolean (*validate) (const CorrinRecord *record, GError **error);
  CorrinKindSql sql;
};

#define CORRIN_RECORD(record) ((CorrinRecord *) (record))

gpointer corrin_record_new (const CorrinKind *kind);
gpointer corrin_record_copy (gconstpointer record);
void corrin_record_clear (gpointer record);
void corrin_record_free (gpointer record);
gboolean corrin_record_equal (gconstpointer a, gconstpointer b);
gboolean corrin_record_validate (gconstpointer record, GError **error);

const CorrinField *corrin_kind_field (const CorrinKind *kind, const char *name);
gboolean corrin_field_is_set (const CorrinField *field, gconstpointer record);
char *corrin_field_get_text (const CorrinField *field, gconstpointer record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinRecord, corrin_record_free)

G_END_DECLS
