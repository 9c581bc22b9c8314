/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-output.h"
#include "list-fields.h"
#include "listing.h"

typedef struct
{
  const CorrinListQuery *list;
  GPtrArray *fields;
  CorrinJsonOutput *json;
} Printing;

static void
add_member (CorrinJsonOutput *json, const char *name, const CorrinField *field, const char *text)
{
  if (text == NULL)
    corrin_json_output_null (json, name);
  else if (field->type == CORRIN_FIELD_FLAG)
    corrin_json_output_flag (json, name, g_str_equal (text, "1"));
  else if (field->type == CORRIN_FIELD_REAL)
    corrin_json_output_number (json, name, g_ascii_strtod (text, NULL));
  else if (field->type == CORRIN_FIELD_INTEGER || field->type == CORRIN_FIELD_QUANTITY)
    corrin_json_output_whole (json, name, g_ascii_strtoll (text, NULL, 10));
  else
    corrin_json_output_text (json, name, text);
}

static gboolean
print (const CorrinRecord *record, gpointer data)
{
  Printing *printing = data;

  if (!corrin_list_is_shown (record))
    return TRUE;
  corrin_json_output_begin_object (printing->json, NULL);
  for (guint i = 0; i < printing->fields->len; i++)
    {
      const CorrinField *field = printing->fields->pdata[i];
      g_autofree char *text = corrin_list_field_text (field, record, printing->list->names);

      add_member (printing->json, corrin_list_field_name (field), field, text);
    }
  corrin_json_output_end_object (printing->json);
  return TRUE;
}

/**
 * corrin_list_write_json:
 * @list: what
 * @error: return location for what the store says
 *
 * Writes records as one JSON array of objects with English names; null is nothing given.
 *
 * Returns: whether all were read
 */
gboolean
corrin_list_write_json (const CorrinListQuery *list, GError **error)
{
  g_autoptr (CorrinJsonOutput) json = corrin_json_output_new (list->page);
  g_autoptr (GPtrArray) fields = corrin_list_fields_new (list->listing->kind);
  Printing printing = { list, fields, json };

  corrin_json_output_begin_array (json, NULL);
  if (!corrin_store_each (list->store, list->listing->kind, &list->query, print, &printing, error))
    return FALSE;
  corrin_json_output_end_array (json);
  return TRUE;
}
