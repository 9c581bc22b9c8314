/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-tags.h"

#include "pdf-extras.h"

#include <cairo-pdf.h>
#include <math.h>

/* Only tags without tags in them are drawn in: Cairo marks nothing in the others. Lines are drawn after the first text
 * of their row and pictures hold letters, because Cairo 1.18 marks no tag before it has seen a letter. */

/* What holds neighbouring rows together. */
static const char *
group_of (const CorrinRow *row)
{
  switch (row->kind)
    {
    case CORRIN_ROW_TABLE_HEAD:
    case CORRIN_ROW_TABLE_LINE:
      return "Table";
    case CORRIN_ROW_FACT:
      return "L";
    default:
      return NULL;
    }
}

static const char *
group_at (const GArray *rows, guint i)
{
  return i < rows->len ? group_of (g_array_index (rows, CorrinPlacedRow, i).row) : NULL;
}

static const char *
tag_of_text (const CorrinPlacedRow *placed, guint text)
{
  if (text == 0 && placed->row->kind == CORRIN_ROW_TITLE)
    return "H1";
  if (text == 0 && placed->row->kind == CORRIN_ROW_HEADING && !placed->is_repeated)
    return "H2";
  if (placed->row->kind == CORRIN_ROW_FACT)
    return text + 1 < placed->row->texts->len ? "Lbl" : "LBody";
  return "P";
}

typedef struct
{
  cairo_t *cr;
  const CorrinRow *row;
  gboolean has_rules;
} Pen;

static void
draw_text (Pen *pen, guint text, const char *tag)
{
  cairo_tag_begin (pen->cr, tag, NULL);
  corrin_row_draw_text (pen->row, pen->cr, text);
  if (!pen->has_rules)
    corrin_row_draw_rules (pen->row, pen->cr);
  pen->has_rules = TRUE;
  cairo_tag_end (pen->cr, tag);
}

static void
draw_texts (cairo_t *cr, const CorrinPlacedRow *placed)
{
  gboolean is_fact = placed->row->kind == CORRIN_ROW_FACT;
  Pen pen = { cr, placed->row, FALSE };

  if (is_fact)
    cairo_tag_begin (cr, "LI", NULL);
  for (guint i = 0; i < placed->row->texts->len; i++)
    draw_text (&pen, i, tag_of_text (placed, i));
  if (is_fact)
    cairo_tag_end (cr, "LI");
}

static guint
column_of (const CorrinRow *row, guint text)
{
  double x = g_array_index (row->texts, CorrinRowText, text).x;
  guint column = 0;

  while (column + 1 < row->columns->len && g_array_index (row->columns, double, column + 1) <= x)
    column++;
  return column;
}

static guint
count_in_column (const CorrinRow *row, guint column)
{
  guint n = 0;

  for (guint i = 0; i < row->texts->len; i++)
    n += column_of (row, i) == column;
  return n;
}

/* Several texts are paragraphs, or they would be read as one word. */
static void
draw_cell (Pen *pen, guint column, const char *tag)
{
  gboolean is_parted = count_in_column (pen->row, column) != 1;

  if (is_parted)
    cairo_tag_begin (pen->cr, tag, NULL);
  for (guint i = 0; i < pen->row->texts->len; i++)
    if (column_of (pen->row, i) == column)
      draw_text (pen, i, is_parted ? "P" : tag);
  if (is_parted)
    cairo_tag_end (pen->cr, tag);
}

/* Every row of a table has all its columns, so that none slides into the place of another. */
static void
draw_cells (cairo_t *cr, const CorrinRow *row)
{
  Pen pen = { cr, row, FALSE };

  cairo_tag_begin (cr, "TR", NULL);
  for (guint column = 0; column < row->columns->len; column++)
    draw_cell (&pen, column, row->kind == CORRIN_ROW_TABLE_HEAD || column == 0 ? "TH" : "TD");
  cairo_tag_end (cr, "TR");
}

static void
draw_picture (cairo_t *cr, const CorrinRow *row)
{
  cairo_tag_begin (cr, "Figure", NULL);
  corrin_row_draw_picture (row, cr);
  cairo_tag_end (cr, "Figure");
}

static void
draw_row (cairo_t *cr, const CorrinPlacedRow *placed)
{
  const CorrinRow *row = placed->row;

  if (row->columns != NULL)
    draw_cells (cr, row);
  else
    draw_texts (cr, placed);
  if (row->chart != NULL || row->figure != NULL)
    draw_picture (cr, row);
}

static void
note_picture (const CorrinPlacedRow *placed, double x, double page_height, GArray *pictures)
{
  const CorrinRow *row = placed->row;
  CorrinPdfPicture picture = {
    .x = x,
    .y = page_height - placed->y - row->height,
    .height = row->height,
  };

  if (row->chart == NULL && row->figure == NULL)
    return;
  picture.width = row->chart != NULL ? row->chart->width : row->figure->layout->width;
  picture.words = g_strdup (row->words != NULL ? row->words : "");
  g_array_append_val (pictures, picture);
}

/**
 * corrin_pdf_draw_rows:
 * @cr: a page of a PDF, in which "Document" is the one open tag
 * @rows: (element-type CorrinPlacedRow): what is on the page
 * @x: their left edge
 * @page_height: of the paper
 * @pictures: (element-type CorrinPdfPicture): gets those of the page
 *
 * Draws a page with tags that say what everything is. A table that goes on on the next page is one on each.
 */
void
corrin_pdf_draw_rows (cairo_t *cr, const GArray *rows, double x, double page_height, GArray *pictures)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const CorrinPlacedRow *placed = &g_array_index (rows, CorrinPlacedRow, i);
      const char *group = group_of (placed->row);

      if (group != NULL && (i == 0 || g_strcmp0 (group_at (rows, i - 1), group) != 0))
        cairo_tag_begin (cr, group, NULL);
      cairo_save (cr);
      cairo_translate (cr, x, placed->y);
      cairo_set_source_rgb (cr, 0, 0, 0);
      draw_row (cr, placed);
      cairo_restore (cr);
      note_picture (placed, x, page_height, pictures);
      if (group != NULL && g_strcmp0 (group_at (rows, i + 1), group) != 0)
        cairo_tag_end (cr, group);
    }
}

/* Cairo 1.16 reads decimals with the mark of the locale, and later ones with a point: whole points are the same. */
static char *
link_to (double x, double y, guint page)
{
  return g_strdup_printf ("page=%u pos=[%d %d]", page + 1, (int) floor (x), (int) floor (y));
}

/**
 * corrin_pdf_add_outline:
 * @surface: a PDF
 * @rows: (element-type CorrinPlacedRow): what is on a page
 * @x: their left edge
 * @page: which page, from 0 on
 *
 * Adds the headings of the page to the table of contents beside the pages.
 */
void
corrin_pdf_add_outline (cairo_surface_t *surface, const GArray *rows, double x, guint page)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const CorrinPlacedRow *placed = &g_array_index (rows, CorrinPlacedRow, i);
      const CorrinRow *row = placed->row;
      g_autofree char *target = link_to (x, placed->y, page);

      if (row->kind == CORRIN_ROW_HEADING && !placed->is_repeated && row->texts->len > 0)
        cairo_pdf_surface_add_outline (
            surface, CAIRO_PDF_OUTLINE_ROOT,
            pango_layout_get_text (g_array_index (row->texts, CorrinRowText, 0).layout), target, 0);
    }
}
