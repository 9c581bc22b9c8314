/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-file.h"

#include "pdf-scan.h"

#include <string.h>

/* "startxref", a number and "%%EOF" stand in the last bytes. */
#define TAIL 64

/* A line of the table of contents: an offset, a generation, and n for used or f for free. */
#define LINE 20

static CorrinPdfScan
scan_from (const CorrinPdfFile *file, gsize offset)
{
  return (CorrinPdfScan){ file->data + MIN (offset, file->length), file->data + file->length };
}

static gboolean
find_contents (CorrinPdfFile *file)
{
  gsize from = file->length > TAIL ? file->length - TAIL : 0;
  const char *mark = NULL;
  CorrinPdfScan scan;

  if (file->length > 0)
    mark = g_strrstr_len (file->data + from, (gssize) (file->length - from), "startxref");
  if (mark == NULL)
    return FALSE;
  scan = scan_from (file, (gsize) (mark - file->data));
  return corrin_pdf_scan_word (&scan, "startxref") && corrin_pdf_scan_number (&scan, &file->contents)
         && corrin_pdf_scan_word (&scan, "%%EOF") && file->contents < file->length;
}

static gboolean
read_line (CorrinPdfFile *file, CorrinPdfScan *scan)
{
  gsize offset, generation;

  if (scan->end - scan->at < LINE || !corrin_pdf_scan_number (scan, &offset)
      || !corrin_pdf_scan_number (scan, &generation))
    return FALSE;
  if (corrin_pdf_scan_word (scan, "f"))
    offset = 0;
  else if (!corrin_pdf_scan_word (scan, "n") || generation != 0 || offset >= file->length)
    return FALSE;
  g_array_append_val (file->offsets, offset);
  return TRUE;
}

/* One table of all objects, and no older one. */
static gboolean
read_contents (CorrinPdfFile *file)
{
  CorrinPdfScan scan = scan_from (file, file->contents);
  CorrinPdfSpan unused;
  gsize first, n;

  if (!corrin_pdf_scan_word (&scan, "xref") || !corrin_pdf_scan_number (&scan, &first)
      || !corrin_pdf_scan_number (&scan, &n) || first != 0 || n > file->length / LINE)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!read_line (file, &scan))
      return FALSE;
  return corrin_pdf_scan_word (&scan, "trailer") && corrin_pdf_scan_value (&scan, &file->trailer)
         && !corrin_pdf_dict_find (file->trailer, "Prev", &unused)
         && !corrin_pdf_dict_find (file->trailer, "Encrypt", &unused);
}

/**
 * corrin_pdf_file_new:
 * @data: (array length=length): bytes, which must outlive the file
 * @length: how many
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when it is not understood
 */
CorrinPdfFile *
corrin_pdf_file_new (const char *data, gsize length)
{
  g_autoptr (CorrinPdfFile) file = g_new0 (CorrinPdfFile, 1);

  file->data = data;
  file->length = length;
  file->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  if (!find_contents (file) || !read_contents (file))
    return NULL;
  return g_steal_pointer (&file);
}

/**
 * corrin_pdf_file_free:
 * @file: (transfer full) (nullable): a file
 */
void
corrin_pdf_file_free (CorrinPdfFile *file)
{
  if (file == NULL)
    return;
  g_array_unref (file->offsets);
  g_free (file);
}

/**
 * corrin_pdf_file_get_dict:
 * @file: a file
 * @object: the number of an object
 * @dict: (out): its dictionary
 *
 * Returns: whether the object is there and is a dictionary, without a stream
 */
gboolean
corrin_pdf_file_get_dict (const CorrinPdfFile *file, guint object, CorrinPdfSpan *dict)
{
  gsize offset = object < file->offsets->len ? g_array_index (file->offsets, gsize, object) : 0;
  CorrinPdfScan scan = scan_from (file, offset);
  gsize number, generation;

  return offset > 0 && corrin_pdf_scan_number (&scan, &number) && number == object
         && corrin_pdf_scan_number (&scan, &generation) && generation == 0
         && corrin_pdf_scan_word (&scan, "obj") && corrin_pdf_scan_value (&scan, dict) && dict->length >= 4
         && memcmp (dict->start, "<<", 2) == 0 && corrin_pdf_scan_word (&scan, "endobj");
}

/**
 * corrin_pdf_dict_next:
 * @dict: a dictionary
 * @at: (inout): 0 for its first entry; leads to the next one
 * @key: (out): the key, with its stroke
 * @value: (out): the value
 *
 * Returns: whether there was another entry
 */
gboolean
corrin_pdf_dict_next (CorrinPdfSpan dict, gsize *at, CorrinPdfSpan *key, CorrinPdfSpan *value)
{
  CorrinPdfScan scan;

  if (dict.length < 4 || memcmp (dict.start, "<<", 2) != 0)
    return FALSE;
  scan = (CorrinPdfScan){ dict.start + MAX (*at, 2), dict.start + dict.length - 2 };
  if (!corrin_pdf_scan_value (&scan, key) || key->start[0] != '/' || !corrin_pdf_scan_value (&scan, value))
    return FALSE;
  *at = (gsize) (scan.at - dict.start);
  return TRUE;
}

static gboolean
is_name (CorrinPdfSpan span, const char *name)
{
  return span.length == strlen (name) + 1 && span.start[0] == '/'
         && memcmp (span.start + 1, name, span.length - 1) == 0;
}

/**
 * corrin_pdf_dict_find:
 * @dict: a dictionary
 * @key: a key, without its stroke
 * @value: (out): its value
 *
 * Returns: whether @dict has that key
 */
gboolean
corrin_pdf_dict_find (CorrinPdfSpan dict, const char *key, CorrinPdfSpan *value)
{
  CorrinPdfSpan found;
  gsize at = 0;

  while (corrin_pdf_dict_next (dict, &at, &found, value))
    if (is_name (found, key))
      return TRUE;
  return FALSE;
}

/**
 * corrin_pdf_dict_find_object:
 * @dict: a dictionary
 * @key: a key, without its stroke
 * @object: (out): the number of the object that is its value
 *
 * Returns: whether @dict has that key, and an object as its value
 */
gboolean
corrin_pdf_dict_find_object (CorrinPdfSpan dict, const char *key, guint *object)
{
  CorrinPdfSpan value;
  CorrinPdfScan scan;

  if (!corrin_pdf_dict_find (dict, key, &value))
    return FALSE;
  scan = (CorrinPdfScan){ value.start, value.start + value.length };
  return corrin_pdf_scan_object (&scan, object);
}

/**
 * corrin_pdf_dict_has_name:
 * @dict: a dictionary
 * @key: a key, without its stroke
 * @name: a name, without its stroke
 *
 * Returns: whether @name is the value of @key
 */
gboolean
corrin_pdf_dict_has_name (CorrinPdfSpan dict, const char *key, const char *name)
{
  CorrinPdfSpan value;

  return corrin_pdf_dict_find (dict, key, &value) && is_name (value, name);
}

/**
 * corrin_pdf_dict_get_objects:
 * @dict: a dictionary
 * @key: a key, without its stroke
 *
 * Returns: (transfer full) (element-type guint): the objects that are the value of @key, alone or in an array;
 *   numbers between them are left out
 */
GArray *
corrin_pdf_dict_get_objects (CorrinPdfSpan dict, const char *key)
{
  GArray *objects = g_array_new (FALSE, FALSE, sizeof (guint));
  CorrinPdfSpan value, other;
  CorrinPdfScan scan;
  guint object;

  if (!corrin_pdf_dict_find (dict, key, &value))
    return objects;
  scan = (CorrinPdfScan){ value.start, value.start + value.length };
  if (corrin_pdf_scan_word (&scan, "["))
    scan.end--;
  for (corrin_pdf_scan_space (&scan); scan.at < scan.end; corrin_pdf_scan_space (&scan))
    if (corrin_pdf_scan_object (&scan, &object))
      g_array_append_val (objects, object);
    else if (!corrin_pdf_scan_value (&scan, &other))
      break;
  return objects;
}
