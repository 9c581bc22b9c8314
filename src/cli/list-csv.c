/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-writer.h"
#include "list-fields.h"
#include "listing.h"

#include <gio/gio.h>

typedef struct
{
  const CorrinListQuery *list;
  GPtrArray *fields;
  CorrinCsvWriter *writer;
  GError *error;
} Printing;

static gboolean
print (const CorrinRecord *record, gpointer data)
{
  Printing *printing = data;

  if (!corrin_list_is_shown (record))
    return TRUE;
  for (guint i = 0; i < printing->fields->len; i++)
    {
      const CorrinField *field = printing->fields->pdata[i];
      g_autofree char *text = corrin_list_field_text (field, record, printing->list->names);

      if (field->type == CORRIN_FIELD_TEXT || field->type == CORRIN_FIELD_REFERENCE)
        corrin_csv_writer_add_text (printing->writer, text);
      else
        corrin_csv_writer_add_plain (printing->writer, text);
    }
  return corrin_csv_writer_end_row (printing->writer, &printing->error);
}

static gboolean
print_all (Printing *printing, GError **error)
{
  const CorrinListQuery *list = printing->list;

  for (guint i = 0; i < printing->fields->len; i++)
    corrin_csv_writer_add_plain (printing->writer, corrin_list_field_name (printing->fields->pdata[i]));
  if (!corrin_csv_writer_end_row (printing->writer, error)
      || !corrin_store_each (list->store, list->listing->kind, &list->query, print, printing, error))
    return FALSE;
  if (printing->error != NULL)
    {
      g_propagate_error (error, printing->error);
      return FALSE;
    }
  return corrin_csv_writer_flush (printing->writer, error);
}

/**
 * corrin_list_write_csv:
 * @list: what
 * @error: return location for what the store or the output says
 *
 * Writes records as CSV: a row of English names, then a row a record; an empty cell is nothing given.
 *
 * Returns: whether all were written
 */
gboolean
corrin_list_write_csv (const CorrinListQuery *list, GError **error)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (CorrinCsvWriter) writer = corrin_csv_writer_new (out);
  g_autoptr (GPtrArray) fields = corrin_list_fields_new (list->listing->kind);
  Printing printing = { list, fields, writer, NULL };

  if (!print_all (&printing, error))
    return FALSE;
  g_string_append_len (list->page, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out)),
                       (gssize) g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)));
  return TRUE;
}
