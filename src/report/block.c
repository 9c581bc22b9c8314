/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "block.h"

#include "draw.h"

#include <pango/pangocairo.h>

static void
clear_text (gpointer data)
{
  CorrinRowText *text = data;

  g_object_unref (text->layout);
}

/**
 * corrin_row_new:
 *
 * Returns: (transfer full): a row of no height
 */
CorrinRow *
corrin_row_new (void)
{
  CorrinRow *row = g_new0 (CorrinRow, 1);

  row->texts = g_array_new (FALSE, FALSE, sizeof (CorrinRowText));
  g_array_set_clear_func (row->texts, clear_text);
  row->rules = g_array_new (FALSE, FALSE, sizeof (CorrinRowRule));
  return row;
}

/**
 * corrin_row_free:
 * @row: (transfer full) (nullable): a row
 */
void
corrin_row_free (CorrinRow *row)
{
  if (row == NULL)
    return;
  g_array_unref (row->texts);
  g_array_unref (row->rules);
  g_clear_pointer (&row->columns, g_array_unref);
  g_clear_pointer (&row->gaps, g_array_unref);
  corrin_chart_layout_free (row->chart);
  corrin_figure_scene_free (row->figure);
  g_free (row->words);
  g_free (row);
}

/**
 * corrin_row_set_kind:
 * @row: a row
 * @kind: what it is; not one of a table
 */
void
corrin_row_set_kind (CorrinRow *row, CorrinRowKind kind)
{
  row->kind = kind;
}

/**
 * corrin_row_set_table:
 * @row: a row
 * @kind: %CORRIN_ROW_TABLE_HEAD or %CORRIN_ROW_TABLE_LINE
 * @columns: (array length=n_columns): where the columns begin, from left to right
 * @n_columns: how many columns the table has
 *
 * Makes the row one of a table. A text belongs to the last column that begins where it does, or before.
 */
void
corrin_row_set_table (CorrinRow *row, CorrinRowKind kind, const double *columns, gsize n_columns)
{
  row->kind = kind;
  g_clear_pointer (&row->columns, g_array_unref);
  row->columns = g_array_sized_new (FALSE, FALSE, sizeof (double), (guint) n_columns);
  g_array_append_vals (row->columns, columns, (guint) n_columns);
}

/**
 * corrin_row_add_space:
 * @row: a row
 * @height: how much white is added below what it has
 */
void
corrin_row_add_space (CorrinRow *row, double height)
{
  row->height += height;
}

/**
 * corrin_row_add_rule:
 * @row: a row
 * @x: where it begins
 * @width: how long it is
 * @weight: how thick it is
 *
 * Adds a line below what the row has.
 */
void
corrin_row_add_rule (CorrinRow *row, double x, double width, double weight)
{
  CorrinRowRule rule = { .x = x, .y = row->height + weight / 2, .width = width, .weight = weight };

  g_array_append_val (row->rules, rule);
  row->height += weight;
}

static double
first_baseline (PangoLayout *layout)
{
  return (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
}

static double
height_of (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/**
 * corrin_row_add_cells:
 * @row: a row
 * @context: from corrin_typeset_context_new()
 * @cells: (array length=n_cells): texts in reading order; those without a text stay empty
 * @n_cells: how many
 *
 * Adds texts side by side below what the row has; their first lines stand on one baseline.
 */
void
corrin_row_add_cells (CorrinRow *row, PangoContext *context, const CorrinCell *cells, gsize n_cells)
{
  guint first = row->texts->len;
  double baseline = 0;
  double bottom = 0;

  for (gsize i = 0; i < n_cells; i++)
    {
      const CorrinCell *cell = &cells[i];
      CorrinRowText text = { .x = cell->x, .width = cell->width };

      if (cell->text == NULL)
        continue;
      text.layout =
          corrin_typeset (context, cell->style, cell->alignment, cell->text, cell->width, cell->max_lines);
      baseline = MAX (baseline, first_baseline (text.layout));
      g_array_append_val (row->texts, text);
    }
  for (guint i = first; i < row->texts->len; i++)
    {
      CorrinRowText *text = &g_array_index (row->texts, CorrinRowText, i);

      text->y = row->height + baseline - first_baseline (text->layout);
      bottom = MAX (bottom, text->y + height_of (text->layout));
    }
  row->height = MAX (row->height, bottom);
}

/**
 * corrin_row_set_chart:
 * @row: a row of no height
 * @chart: (transfer full): a picture
 * @theme: (transfer none): how it looks; one of the fixed themes
 */
void
corrin_row_set_chart (CorrinRow *row, CorrinChartLayout *chart, const CorrinChartTheme *theme)
{
  row->chart = chart;
  row->theme = theme;
  row->height = chart->height;
}

/**
 * corrin_row_set_figure:
 * @row: a row of no height
 * @figure: (transfer full): a picture
 * @theme: (transfer none): how it looks; one of the fixed themes
 */
void
corrin_row_set_figure (CorrinRow *row, CorrinFigureScene *figure, const CorrinChartTheme *theme)
{
  row->figure = figure;
  row->theme = theme;
  row->height = figure->layout->height;
}

/**
 * corrin_row_set_words:
 * @row: a row with a picture
 * @words: what it shows, in sentences
 */
void
corrin_row_set_words (CorrinRow *row, const char *words)
{
  g_free (row->words);
  row->words = g_strdup (words);
}

/**
 * corrin_row_draw_rules:
 * @row: a row
 * @cr: where to draw, with the corner of the row at the origin
 */
void
corrin_row_draw_rules (const CorrinRow *row, cairo_t *cr)
{
  for (guint i = 0; i < row->rules->len; i++)
    {
      const CorrinRowRule *rule = &g_array_index (row->rules, CorrinRowRule, i);

      cairo_rectangle (cr, rule->x, rule->y - rule->weight / 2, rule->width, rule->weight);
      cairo_fill (cr);
    }
}

/**
 * corrin_row_draw_text:
 * @row: a row
 * @cr: where to draw, with the corner of the row at the origin
 * @text: which of its texts
 */
void
corrin_row_draw_text (const CorrinRow *row, cairo_t *cr, guint text)
{
  const CorrinRowText *drawn = &g_array_index (row->texts, CorrinRowText, text);

  cairo_move_to (cr, drawn->x, drawn->y);
  pango_cairo_show_layout (cr, drawn->layout);
}

/**
 * corrin_row_draw_picture:
 * @row: a row
 * @cr: where to draw, with the corner of the row at the origin
 */
void
corrin_row_draw_picture (const CorrinRow *row, cairo_t *cr)
{
  if (row->chart != NULL)
    corrin_chart_draw (cr, row->chart, row->theme);
  if (row->figure != NULL)
    corrin_figure_draw (cr, row->figure, row->theme);
}

/**
 * corrin_row_draw:
 * @row: a row
 * @cr: where to draw
 * @x: the left edge
 * @y: the top
 */
void
corrin_row_draw (const CorrinRow *row, cairo_t *cr, double x, double y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_set_source_rgb (cr, 0, 0, 0);
  corrin_row_draw_rules (row, cr);
  for (guint i = 0; i < row->texts->len; i++)
    corrin_row_draw_text (row, cr, i);
  corrin_row_draw_picture (row, cr);
  cairo_restore (cr);
}

/**
 * corrin_block_new:
 *
 * Returns: (transfer full): a block without rows
 */
CorrinBlock *
corrin_block_new (void)
{
  CorrinBlock *block = g_new0 (CorrinBlock, 1);

  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_row_free);
  return block;
}

/**
 * corrin_block_free:
 * @block: (transfer full) (nullable): a block
 */
void
corrin_block_free (CorrinBlock *block)
{
  if (block == NULL)
    return;
  g_ptr_array_unref (block->rows);
  g_free (block);
}

/**
 * corrin_block_add_row:
 * @block: a block
 * @row: (transfer full): its next row, lower than a page
 */
void
corrin_block_add_row (CorrinBlock *block, CorrinRow *row)
{
  g_ptr_array_add (block->rows, row);
}

/**
 * corrin_block_height:
 * @block: a block
 *
 * Returns: the height on one page
 */
double
corrin_block_height (const CorrinBlock *block)
{
  double height = 0;

  for (guint i = 0; i < block->rows->len; i++)
    height += ((const CorrinRow *) g_ptr_array_index (block->rows, i))->height;
  return MAX (height, block->min_height);
}
