/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-extras.h"

#include "pdf-update.h"

#include <math.h>

/* How deep a tree may be: that of pages, or of what they say. */
#define MAX_DEPTH 32

typedef struct
{
  const CorrinPdfFile *file;
  const CorrinPdfExtras *extras;
  CorrinPdfUpdate *update;
  guint n_pictures;
  guint n_visited;
} Walk;

static void
clear_picture (gpointer data)
{
  g_free (((CorrinPdfPicture *) data)->words);
}

/**
 * corrin_pdf_pictures_new:
 *
 * Returns: (transfer full) (element-type CorrinPdfPicture): no pictures
 */
GArray *
corrin_pdf_pictures_new (void)
{
  GArray *pictures = g_array_new (FALSE, FALSE, sizeof (CorrinPdfPicture));

  g_array_set_clear_func (pictures, clear_picture);
  return pictures;
}

/* A text in UTF-16, as digits. */
static char *
text_value (const char *text)
{
  glong length;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  GString *value = g_string_new ("<FEFF");

  for (glong i = 0; units != NULL && i < length; i++)
    g_string_append_printf (value, "%04X", units[i]);
  g_string_append_c (value, '>');
  return g_string_free (value, FALSE);
}

static char *
date_value (GDateTime *date)
{
  g_autofree char *local = g_date_time_format (date, "%Y%m%d%H%M%S");
  int minutes = (int) (g_date_time_get_utc_offset (date) / G_TIME_SPAN_MINUTE);

  return g_strdup_printf ("(D:%s%c%02d'%02d')", local, minutes < 0 ? '-' : '+', ABS (minutes) / 60,
                          ABS (minutes) % 60);
}

/* A tree that leads back to itself would never end. */
static gboolean
may_visit (Walk *walk, guint depth)
{
  return depth < MAX_DEPTH && ++walk->n_visited <= walk->file->offsets->len;
}

static gboolean
add_to_picture (Walk *walk, guint object)
{
  const CorrinPdfPicture *picture;
  g_autofree char *words = NULL;
  g_autofree char *attributes = NULL;
  CorrinPdfEntry entries[] = { { "Alt", NULL }, { "A", NULL } };

  if (walk->n_pictures >= walk->extras->pictures->len)
    return FALSE;
  picture = &g_array_index (walk->extras->pictures, CorrinPdfPicture, walk->n_pictures++);
  words = text_value (picture->words);
  /* Whole numbers, which no locale writes with a comma. */
  attributes =
      g_strdup_printf ("<< /O /Layout /Placement /Block /BBox [ %d %d %d %d ] >>", (int) floor (picture->x),
                       (int) floor (picture->y), (int) ceil (picture->x + picture->width),
                       (int) ceil (picture->y + picture->height));
  entries[0].value = words;
  entries[1].value = attributes;
  return corrin_pdf_update_change (walk->update, object, entries, G_N_ELEMENTS (entries));
}

static gboolean
add_to_head (Walk *walk, guint object, gboolean is_column)
{
  CorrinPdfEntry entry = { "A",
                           is_column ? "<< /O /Table /Scope /Column >>" : "<< /O /Table /Scope /Row >>" };

  return corrin_pdf_update_change (walk->update, object, &entry, 1);
}

/* Heads of columns stand in a row without data. */
static gboolean
has_data (const Walk *walk, const GArray *cells)
{
  CorrinPdfSpan dict;

  for (guint i = 0; i < cells->len; i++)
    if (corrin_pdf_file_get_dict (walk->file, g_array_index (cells, guint, i), &dict)
        && corrin_pdf_dict_has_name (dict, "S", "TD"))
      return TRUE;
  return FALSE;
}

static gboolean
walk_elements (Walk *walk, guint object, gboolean is_column, guint depth)
{
  g_autoptr (GArray) kids = NULL;
  CorrinPdfSpan dict;

  if (!may_visit (walk, depth) || !corrin_pdf_file_get_dict (walk->file, object, &dict))
    return FALSE;
  if (corrin_pdf_dict_has_name (dict, "S", "Figure") && !add_to_picture (walk, object))
    return FALSE;
  if (corrin_pdf_dict_has_name (dict, "S", "TH") && !add_to_head (walk, object, is_column))
    return FALSE;
  kids = corrin_pdf_dict_get_objects (dict, "K");
  is_column = corrin_pdf_dict_has_name (dict, "S", "TR") && !has_data (walk, kids);
  for (guint i = 0; i < kids->len; i++)
    if (!walk_elements (walk, g_array_index (kids, guint, i), is_column, depth + 1))
      return FALSE;
  return TRUE;
}

static gboolean
walk_pages (Walk *walk, guint object, guint depth)
{
  static const CorrinPdfEntry tabs = { "Tabs", "/S" };
  g_autoptr (GArray) kids = NULL;
  CorrinPdfSpan dict;

  if (!may_visit (walk, depth) || !corrin_pdf_file_get_dict (walk->file, object, &dict))
    return FALSE;
  if (corrin_pdf_dict_has_name (dict, "Type", "Page"))
    return corrin_pdf_update_change (walk->update, object, &tabs, 1);
  kids = corrin_pdf_dict_get_objects (dict, "Kids");
  for (guint i = 0; i < kids->len; i++)
    if (!walk_pages (walk, g_array_index (kids, guint, i), depth + 1))
      return FALSE;
  return kids->len > 0;
}

static guint
add_metadata (const Walk *walk)
{
  const CorrinPdfExtras *extras = walk->extras;
  g_autofree char *date = g_date_time_format (extras->made, "%Y-%m-%dT%H:%M:%S%:z");
  g_autofree char *packet = g_markup_printf_escaped (
      "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
      "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
      "<xmp:CreatorTool>%s</xmp:CreatorTool>\n"
      "<xmp:CreateDate>%s</xmp:CreateDate>\n"
      "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>",
      extras->title, extras->language, extras->creator, date);

  return corrin_pdf_update_add_stream (walk->update, "/Type /Metadata /Subtype /XML", packet);
}

static gboolean
add_to_catalog (const Walk *walk, guint catalog)
{
  g_autofree char *language = g_strdup_printf ("(%s)", walk->extras->language);
  g_autofree char *metadata = g_strdup_printf ("%u 0 R", add_metadata (walk));
  /* The outline is there for whoever opens it; two pages need no bar beside them. */
  const CorrinPdfEntry entries[] = {
    { "Lang", language },
    { "Metadata", metadata },
    { "MarkInfo", "<< /Marked true >>" },
    { "ViewerPreferences", "<< /DisplayDocTitle true >>" },
    { "PageMode", "/UseNone" },
  };

  return corrin_pdf_update_change (walk->update, catalog, entries, G_N_ELEMENTS (entries));
}

static gboolean
add_to_info (const Walk *walk)
{
  g_autofree char *date = date_value (walk->extras->made);
  const CorrinPdfEntry entry = { "CreationDate", date };
  guint info;

  return corrin_pdf_dict_find_object (walk->file->trailer, "Info", &info)
         && corrin_pdf_update_change (walk->update, info, &entry, 1);
}

static gboolean
add_all (Walk *walk)
{
  guint catalog, root, pages;
  CorrinPdfSpan dict;

  if (!corrin_pdf_dict_find_object (walk->file->trailer, "Root", &catalog)
      || !corrin_pdf_file_get_dict (walk->file, catalog, &dict)
      || !corrin_pdf_dict_find_object (dict, "StructTreeRoot", &root)
      || !corrin_pdf_dict_find_object (dict, "Pages", &pages))
    return FALSE;
  return walk_elements (walk, root, FALSE, 0) && walk->n_pictures == walk->extras->pictures->len
         && walk_pages (walk, pages, 0) && add_to_catalog (walk, catalog) && add_to_info (walk);
}

/**
 * corrin_pdf_extras_new:
 * @data: (array length=length): a PDF file with tags, as Cairo writes it for version 1.4
 * @length: how many bytes
 * @extras: what is added
 *
 * Returns: (transfer full) (nullable): the bytes that must follow those of the file, or %NULL when it is not built as
 *   expected; it is whole without them
 */
GString *
corrin_pdf_extras_new (const char *data, gsize length, const CorrinPdfExtras *extras)
{
  g_autoptr (CorrinPdfFile) file = corrin_pdf_file_new (data, length);
  g_autoptr (CorrinPdfUpdate) update = NULL;
  Walk walk = { .file = file, .extras = extras };

  if (file == NULL)
    return NULL;
  walk.update = update = corrin_pdf_update_new (file);
  return add_all (&walk) ? corrin_pdf_update_finish (update) : NULL;
}
