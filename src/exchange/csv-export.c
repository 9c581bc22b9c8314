/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-export.h"

#include "csv-writer.h"
#include "export-folder.h"
#include "instant.h"
#include "record-names.h"

#include <string.h>

#define CONTENTS "contents.csv"
#define FORMAT "corrin-csv"

/* What is said in words beside a UUID, so that a table can be read by people, and imported again. */
typedef const char *(*NameFunc) (CorrinRecordNames *names, gint64 id, GError **error);

typedef struct
{
  const CorrinKind *kind;
  const char *header;
  const char *field; /* the reference that it puts into words */
  NameFunc name;
} NamedColumn;

static const NamedColumn named_columns[] = {
  { &corrin_rating_kind, "symptom", "version", corrin_record_names_symptom },
  { &corrin_rating_kind, "observer_name", "observer", corrin_record_names_carer },
};

/* An export under way. */
typedef struct
{
  CorrinStore *store;
  const CorrinQuery *query;
  gboolean only_used; /* of carers and imports, those that the records of the person name */
  CorrinRecordNames *names;
  CorrinExportFolder *folder;
  GOutputStream *stream; /* of the file under way */
  CorrinCsvWriter *writer;
  guint n_rows; /* in it */
  guint n_records;
  GCancellable *cancellable;
  GError *error;
} Export;

/**
 * corrin_csv_export_file_name:
 * @kind: a kind of record
 *
 * Returns: (transfer full): the file that has the records of that kind, such as "ratings.csv"
 */
char *
corrin_csv_export_file_name (const CorrinKind *kind)
{
  gsize length = strlen (kind->name);

  if (kind->name[length - 1] == 'y')
    return g_strdup_printf ("%.*sies.csv", (int) length - 1, kind->name);
  return g_strdup_printf ("%ss.csv", kind->name);
}

/**
 * corrin_csv_export_header:
 * @kind: a kind of record
 *
 * Returns: (transfer container) (element-type utf8): the columns of its file: every field under its name in the
 *   journal, in the journal's order, and then what is said in words
 */
GPtrArray *
corrin_csv_export_header (const CorrinKind *kind)
{
  GPtrArray *header = g_ptr_array_new ();

  for (guint i = 0; i < kind->n_fields; i++)
    g_ptr_array_add (header, (gpointer) kind->fields[i].name);
  for (guint i = 0; i < G_N_ELEMENTS (named_columns); i++)
    if (named_columns[i].kind == kind)
      g_ptr_array_add (header, (gpointer) named_columns[i].header);
  return header;
}

static gint64
get_id (const CorrinField *field, const CorrinRecord *record)
{
  return G_STRUCT_MEMBER (gint64, record, field->offset);
}

static gboolean
write_reference (Export *self, const CorrinField *field, const CorrinRecord *record)
{
  gint64 id = get_id (field, record);
  const char *uuid = NULL;

  if (id != 0)
    {
      uuid = corrin_record_names_uuid (self->names, corrin_reference_kind (field), id, &self->error);
      if (uuid == NULL)
        return FALSE;
    }
  corrin_csv_writer_add_plain (self->writer, uuid);
  return TRUE;
}

static gboolean
write_field (Export *self, const CorrinField *field, const CorrinRecord *record)
{
  g_autofree char *text = NULL;

  if (field->type == CORRIN_FIELD_REFERENCE)
    return write_reference (self, field, record);
  /* When something was typed is shown as the clock there showed it. */
  if (g_str_equal (field->name, "recorded_at"))
    text = corrin_instant_format (record->recorded_at, record->recorded_offset);
  else
    text = corrin_field_get_text (field, record);
  if (field->type == CORRIN_FIELD_TEXT)
    corrin_csv_writer_add_text (self->writer, text);
  else
    corrin_csv_writer_add_plain (self->writer, text);
  return TRUE;
}

static gboolean
write_named (Export *self, const NamedColumn *column, const CorrinRecord *record)
{
  gint64 id = get_id (corrin_kind_field (record->kind, column->field), record);
  const char *name = id != 0 ? column->name (self->names, id, &self->error) : NULL;

  if (id != 0 && name == NULL)
    return FALSE;
  corrin_csv_writer_add_text (self->writer, name);
  return TRUE;
}

static gboolean
write_record (Export *self, const CorrinRecord *record)
{
  const CorrinKind *kind = record->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    if (!write_field (self, &kind->fields[i], record))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (named_columns); i++)
    if (named_columns[i].kind == kind && !write_named (self, &named_columns[i], record))
      return FALSE;
  self->n_rows++;
  return corrin_csv_writer_end_row (self->writer, &self->error);
}

static gboolean
day_is_asked_for (const Export *self, const CorrinRecord *record)
{
  const CorrinField *field = corrin_kind_field (record->kind, "day");
  CorrinDay day = G_STRUCT_MEMBER (CorrinDay, record, field->offset);

  return (self->query->from == CORRIN_DAY_NONE || day >= self->query->from)
         && (self->query->to == CORRIN_DAY_NONE || day <= self->query->to);
}

/* A record without a day goes with the record of a day that it belongs to: the place of a tingling with its rating. */
static gboolean
owner_is_asked_for (Export *self, const CorrinRecord *record, gboolean *asked_for)
{
  const CorrinKind *kind = record->kind;

  *asked_for = TRUE;
  for (guint i = 0; i < kind->n_fields && !kind->by_day && *asked_for; i++)
    {
      const CorrinField *field = &kind->fields[i];
      const CorrinKind *other = field->type == CORRIN_FIELD_REFERENCE ? corrin_reference_kind (field) : NULL;
      g_autoptr (CorrinRecord) owner = NULL;

      if (other == NULL || !other->by_day || get_id (field, record) == 0)
        continue;
      owner = corrin_store_get (self->store, other, get_id (field, record), &self->error);
      if (owner == NULL)
        return FALSE;
      *asked_for = day_is_asked_for (self, owner);
    }
  return TRUE;
}

static gboolean
is_shared (const CorrinKind *kind)
{
  return corrin_kind_field (kind, "person") == NULL;
}

static gboolean
is_asked_for (Export *self, const CorrinRecord *record, gboolean *asked_for)
{
  if (record->kind == &corrin_person_kind)
    *asked_for = self->query->person == 0 || record->id == self->query->person;
  else if (is_shared (record->kind))
    *asked_for = !self->only_used || corrin_record_names_has (self->names, record->kind, record->id);
  else
    return owner_is_asked_for (self, record, asked_for);
  return TRUE;
}

static gboolean
export_record (const CorrinRecord *record, gpointer data)
{
  Export *self = data;
  gboolean asked_for;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, &self->error)
      || !is_asked_for (self, record, &asked_for))
    return FALSE;
  return !asked_for || write_record (self, record);
}

static gboolean
refers_to_itself (const CorrinKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == CORRIN_FIELD_REFERENCE && corrin_reference_kind (&kind->fields[i]) == kind)
      return TRUE;
  return FALSE;
}

/* Row by row, unless other records of the same kind have to be looked up on the way. */
static gboolean
export_query (Export *self, const CorrinKind *kind, const CorrinQuery *query)
{
  g_autoptr (GPtrArray) records = NULL;

  if (!refers_to_itself (kind))
    return corrin_store_each (self->store, kind, query, export_record, self, &self->error)
           && self->error == NULL;
  records = corrin_store_list (self->store, kind, query, &self->error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!export_record (g_ptr_array_index (records, i), self))
      return FALSE;
  return records != NULL;
}

static gboolean
export_rows (Export *self, const CorrinKind *kind, GPtrArray *persons)
{
  CorrinQuery query = *self->query;

  if (is_shared (kind))
    return export_query (self, kind, &query);
  /* A step of the plan goes on for long after its first day. */
  if (kind == &corrin_plan_step_kind)
    query.from = query.to = CORRIN_DAY_NONE;
  for (guint i = 0; i < persons->len; i++)
    {
      query.person = CORRIN_RECORD (g_ptr_array_index (persons, i))->id;
      if ((self->query->person == 0 || self->query->person == query.person)
          && !export_query (self, kind, &query))
        return FALSE;
    }
  return TRUE;
}

static gboolean
open_file (Export *self, const char *name)
{
  self->stream = corrin_export_folder_create (self->folder, name, &self->error);
  if (self->stream == NULL)
    return FALSE;
  self->writer = corrin_csv_writer_new (self->stream);
  return TRUE;
}

static gboolean
close_file (Export *self)
{
  return corrin_csv_writer_flush (self->writer, &self->error)
         && corrin_export_folder_close (self->folder, self->stream, &self->error);
}

static void
drop_file (Export *self)
{
  g_clear_pointer (&self->writer, corrin_csv_writer_free);
  g_clear_object (&self->stream);
}

static gboolean
write_header (Export *self, const CorrinKind *kind)
{
  g_autoptr (GPtrArray) header = corrin_csv_export_header (kind);

  for (guint i = 0; i < header->len; i++)
    corrin_csv_writer_add_plain (self->writer, g_ptr_array_index (header, i));
  return corrin_csv_writer_end_row (self->writer, &self->error);
}

static gboolean
export_kind (Export *self, const CorrinKind *kind, GPtrArray *persons)
{
  g_autofree char *name = corrin_csv_export_file_name (kind);
  gboolean written;

  self->n_rows = 0;
  written = open_file (self, name) && write_header (self, kind) && export_rows (self, kind, persons)
            && close_file (self);
  drop_file (self);
  self->n_records += self->n_rows;
  return written;
}

static void
add_to_contents (GString *contents, const CorrinKind *kind, guint n_rows)
{
  g_autofree char *name = corrin_csv_export_file_name (kind);

  g_string_append_printf (contents, "%s,%s,%d,%u\r\n", name, FORMAT, CORRIN_CSV_EXPORT_VERSION, n_rows);
}

static gboolean
export_kinds (Export *self, GPtrArray *persons, GString *contents)
{
  guint n = 0;

  while (corrin_kinds[n] != NULL)
    n++;
  /* Backwards, so that it is known which carers and imports are named before these are written. */
  for (; n > 0; n--)
    {
      if (!export_kind (self, corrin_kinds[n - 1], persons))
        return FALSE;
      add_to_contents (contents, corrin_kinds[n - 1], self->n_rows);
    }
  return TRUE;
}

/* Which file has how many records, in which version of this format: a copy that lacks some can be told. */
static gboolean
write_contents (Export *self, const GString *contents)
{
  gboolean written =
      open_file (self, CONTENTS)
      && g_output_stream_write_all (self->stream, contents->str, contents->len, NULL, NULL, &self->error)
      && close_file (self);

  drop_file (self);
  return written;
}

static gboolean
fill_folder (Export *self, GPtrArray *persons)
{
  g_autoptr (GString) contents = g_string_new ("file,format,version,rows\r\n");

  return export_kinds (self, persons, contents) && write_contents (self, contents);
}

/**
 * corrin_csv_export:
 * @store: a journal
 * @folder: where to write; nothing, or an empty folder, may stand there
 * @query: whose records, or 0 for everybody's, and of which days; plan steps are exported whatever their day
 * @n_records: (out): how many records were written
 * @cancellable: (nullable): stops the export
 * @error: return location for %CORRIN_ERROR_EXISTS and others; nothing stands at @folder then
 *
 * Writes a folder with one file of comma-separated values for each kind of record, such as "ratings.csv". Headers are
 * fixed: the names of the fields, and behind them "symptom" and "observer_name" in words. What is not given is an
 * empty cell. Records refer to each other by UUID. Private records are included, and marked. "contents.csv" lists the
 * files with the version of the format and the number of rows. The change log is never exported.
 *
 * Returns: whether the folder stands there, whole
 */
gboolean
corrin_csv_export (CorrinStore *store, const char *folder, const CorrinQuery *query, guint *n_records,
                   GCancellable *cancellable, GError **error)
{
  g_autoptr (CorrinExportFolder) working = NULL;
  g_autoptr (CorrinRecordNames) names = corrin_record_names_new (store);
  g_autoptr (GPtrArray) persons = corrin_store_list (store, &corrin_person_kind, query, error);
  Export self = { .store = store, .query = query, .names = names, .cancellable = cancellable };
  gboolean own, filled;

  if (persons == NULL)
    return FALSE;
  working = corrin_export_folder_new (folder, error);
  if (working == NULL)
    return FALSE;
  self.folder = working;
  self.only_used = query->person != 0 && persons->len > 1;
  /* All files are of one moment, so that what refers to each other is there. */
  if (!corrin_store_begin_reading (store, &own, error))
    return FALSE;
  filled = fill_folder (&self, persons);
  corrin_store_end_reading (store, own);
  if (!filled)
    {
      corrin_export_folder_set_error (working, self.error, error);
      return FALSE;
    }
  *n_records = self.n_records;
  return corrin_export_folder_finish (working, error);
}
