/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-update.h"

#include <string.h>

/* Offsets in the table of contents have ten digits. */
#define MAX_OFFSET G_GUINT64_CONSTANT (9999999999)

struct _CorrinPdfUpdate
{
  const CorrinPdfFile *file;
  GString *bytes;
  GArray *places;
  guint n_objects;
};

typedef struct
{
  guint object;
  gsize offset;
} Place;

/**
 * corrin_pdf_update_new:
 * @file: a file, which must outlive the update
 *
 * Returns: (transfer full): an update without changes
 */
CorrinPdfUpdate *
corrin_pdf_update_new (const CorrinPdfFile *file)
{
  CorrinPdfUpdate *update = g_new0 (CorrinPdfUpdate, 1);

  update->file = file;
  update->bytes = g_string_new ("\n");
  update->places = g_array_new (FALSE, FALSE, sizeof (Place));
  update->n_objects = file->offsets->len;
  return update;
}

/**
 * corrin_pdf_update_free:
 * @update: (transfer full) (nullable): an update
 */
void
corrin_pdf_update_free (CorrinPdfUpdate *update)
{
  if (update == NULL)
    return;
  if (update->bytes != NULL)
    g_string_free (update->bytes, TRUE);
  g_array_unref (update->places);
  g_free (update);
}

static void
begin_object (CorrinPdfUpdate *update, guint object)
{
  Place place = { object, update->file->length + update->bytes->len };

  g_array_append_val (update->places, place);
  g_string_append_printf (update->bytes, "%u 0 obj\n", object);
}

static gboolean
is_replaced (CorrinPdfSpan key, const CorrinPdfEntry *entries, gsize n_entries)
{
  for (gsize i = 0; i < n_entries; i++)
    if (key.length == strlen (entries[i].key) + 1
        && memcmp (key.start + 1, entries[i].key, key.length - 1) == 0)
      return TRUE;
  return FALSE;
}

/**
 * corrin_pdf_update_change:
 * @update: an update
 * @object: the number of an object that was not changed before
 * @entries: (array length=n_entries): what is added to its dictionary, or takes the place of what is there
 * @n_entries: how many
 *
 * Returns: whether @object is a dictionary
 */
gboolean
corrin_pdf_update_change (CorrinPdfUpdate *update, guint object, const CorrinPdfEntry *entries,
                          gsize n_entries)
{
  CorrinPdfSpan dict, key, value;
  gsize at = 0;

  if (!corrin_pdf_file_get_dict (update->file, object, &dict))
    return FALSE;
  begin_object (update, object);
  g_string_append (update->bytes, "<<");
  while (corrin_pdf_dict_next (dict, &at, &key, &value))
    if (!is_replaced (key, entries, n_entries))
      {
        g_string_append_c (update->bytes, ' ');
        g_string_append_len (update->bytes, key.start, (gssize) key.length);
        g_string_append_c (update->bytes, ' ');
        g_string_append_len (update->bytes, value.start, (gssize) value.length);
      }
  for (gsize i = 0; i < n_entries; i++)
    g_string_append_printf (update->bytes, " /%s %s", entries[i].key, entries[i].value);
  g_string_append (update->bytes, " >>\nendobj\n");
  return TRUE;
}

/**
 * corrin_pdf_update_add_stream:
 * @update: an update
 * @entries: what its dictionary holds besides its length
 * @text: what is in it
 *
 * Returns: the number of the new object
 */
guint
corrin_pdf_update_add_stream (CorrinPdfUpdate *update, const char *entries, const char *text)
{
  guint object = update->n_objects++;

  begin_object (update, object);
  g_string_append_printf (update->bytes, "<< %s /Length %" G_GSIZE_FORMAT " >>\nstream\n", entries,
                          strlen (text));
  g_string_append (update->bytes, text);
  g_string_append (update->bytes, "\nendstream\nendobj\n");
  return object;
}

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  guint x = ((const Place *) a)->object;
  guint y = ((const Place *) b)->object;

  return (x > y) - (x < y);
}

/* Neighbouring numbers stand under one head. */
static void
write_contents (CorrinPdfUpdate *update)
{
  const Place *places = (const Place *) (const void *) update->places->data;
  guint n = update->places->len, end;

  g_string_append (update->bytes, "xref\n");
  for (guint start = 0; start < n; start = end)
    {
      for (end = start + 1; end < n && places[end].object == places[end - 1].object + 1;)
        end++;
      g_string_append_printf (update->bytes, "%u %u\n", places[start].object, end - start);
      for (guint i = start; i < end; i++)
        g_string_append_printf (update->bytes, "%010" G_GSIZE_FORMAT " 00000 n \n", places[i].offset);
    }
}

static void
write_trailer (CorrinPdfUpdate *update, gsize contents)
{
  CorrinPdfSpan key, value;
  gsize at = 0;

  g_string_append_printf (update->bytes, "trailer\n<< /Size %u", update->n_objects);
  while (corrin_pdf_dict_next (update->file->trailer, &at, &key, &value))
    if (key.length != strlen ("/Size") || memcmp (key.start, "/Size", key.length) != 0)
      g_string_append_printf (update->bytes, " %.*s %.*s", (int) key.length, key.start, (int) value.length,
                              value.start);
  g_string_append_printf (update->bytes, " /Prev %" G_GSIZE_FORMAT " >>\n", update->file->contents);
  g_string_append_printf (update->bytes, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", contents);
}

/**
 * corrin_pdf_update_finish:
 * @update: an update; nothing can be added to it afterwards
 *
 * Returns: (transfer full) (nullable): what stands behind the bytes of the file, or %NULL when an object was changed
 *   twice, or the file is too long for the format
 */
GString *
corrin_pdf_update_finish (CorrinPdfUpdate *update)
{
  gsize contents = update->file->length + update->bytes->len;

  g_array_sort (update->places, compare_places);
  for (guint i = 1; i < update->places->len; i++)
    if (g_array_index (update->places, Place, i).object
        == g_array_index (update->places, Place, i - 1).object)
      return NULL;
  if (contents > MAX_OFFSET)
    return NULL;
  write_contents (update);
  write_trailer (update, contents);
  return g_steal_pointer (&update->bytes);
}
