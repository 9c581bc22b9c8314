/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose.h"

#include "report-style.h"

#include <math.h>

/* A long text of a person is cut to so many lines, and says so. */
#define CELL_LINES 10
#define FACT_LINES 6

static void
add_cells (const CorrinComposer *composer, CorrinRow *row, const CorrinPart *part, char *const *texts,
           CorrinRowKind kind)
{
  guint n = part->columns->len;
  g_autofree CorrinCell *cells = g_new0 (CorrinCell, n);
  g_autofree double *columns = g_new0 (double, n);
  CorrinTypeStyle style = kind == CORRIN_ROW_TABLE_HEAD ? CORRIN_TYPE_SMALL_STRONG : CORRIN_TYPE_SMALL;
  double room = composer->frame->width - CORRIN_REPORT_GUTTER * (n - 1);
  double total = 0, x = 0;

  for (guint i = 0; i < n; i++)
    total += ((const CorrinPartColumn *) g_ptr_array_index (part->columns, i))->share;
  for (guint i = 0; i < n; i++)
    {
      const CorrinPartColumn *column = g_ptr_array_index (part->columns, i);
      double width = room * column->share / total;
      const char *text = texts[i][0] != '\0' ? texts[i] : NULL;

      cells[i] = (CorrinCell){ x, width, style, PANGO_ALIGN_LEFT, CELL_LINES, text };
      columns[i] = x;
      x += width + CORRIN_REPORT_GUTTER;
    }
  corrin_row_set_table (row, kind, columns, n);
  corrin_row_add_cells (row, composer->context, cells, n);
}

static void
add_table (const CorrinComposer *composer, CorrinBlock *block, const CorrinPart *part)
{
  g_autofree char **titles = g_new0 (char *, part->columns->len);
  CorrinRow *head = corrin_row_new ();

  for (guint i = 0; i < part->columns->len; i++)
    titles[i] = ((const CorrinPartColumn *) g_ptr_array_index (part->columns, i))->title;
  corrin_row_add_gap (head, 1);
  add_cells (composer, head, part, titles, CORRIN_ROW_TABLE_HEAD);
  corrin_row_add_gap (head, 2);
  corrin_row_add_rule (head, 0, composer->frame->width, CORRIN_REPORT_HAIRLINE);
  corrin_block_add_row (block, head);
  block->n_header_rows = block->rows->len;
  for (guint i = 0; i < part->rows->len; i++)
    {
      CorrinRow *row = corrin_row_new ();

      corrin_row_add_gap (row, 2);
      add_cells (composer, row, part, g_ptr_array_index (part->rows, i), CORRIN_ROW_TABLE_LINE);
      corrin_row_add_gap (row, 1);
      corrin_block_add_row (block, row);
    }
}

/* Figures are set smaller than the text around them, like the time line. */
static PangoContext *
figure_context (const CorrinComposer *composer)
{
  PangoContext *context = corrin_typeset_context_new ();
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (composer->context));

  pango_font_description_set_size (font, (int) (CORRIN_REPORT_SIZE_CHART * PANGO_SCALE));
  pango_context_set_font_description (context, font);
  pango_context_set_base_dir (context, pango_context_get_base_dir (composer->context));
  pango_font_description_free (font);
  return context;
}

static double
picture_height (const CorrinComposer *composer, const CorrinPartFigure *picture, PangoContext *context,
                double most)
{
  return MIN (corrin_figure_height (picture->figure, composer->frame->width, context), most);
}

/* Rows as high as the pictures will be. */
static void
add_picture_rows (const CorrinComposer *composer, CorrinBlock *block, const CorrinPart *part, double most)
{
  PangoContext *context = figure_context (composer);

  for (guint i = 0; i < part->figures->len; i++)
    {
      CorrinRow *row = corrin_row_new ();

      corrin_row_add_space (row,
                            picture_height (composer, g_ptr_array_index (part->figures, i), context, most));
      corrin_block_add_row (block, row);
    }
  g_object_unref (context);
}

/* Of a block that has been measured. */
static guint
first_picture_row (const CorrinBlock *block, const CorrinPart *part)
{
  return block->rows->len - part->notes->len - part->figures->len;
}

/**
 * corrin_compose_part_without_pictures:
 * @composer: how to compose
 * @part: what to say
 * @figure_height: how high its pictures may be
 *
 * Makes a block in which there is room for the pictures, to see how much is left on the page.
 * corrin_compose_pictures() makes them.
 *
 * Returns: (transfer full): the block; kept together unless it has a table
 */
CorrinBlock *
corrin_compose_part_without_pictures (const CorrinComposer *composer, const CorrinPart *part,
                                      double figure_height)
{
  CorrinBlock *block = corrin_block_new ();

  corrin_compose_heading (composer, block, part->title, part->remark);
  if (part->columns->len > 0)
    add_table (composer, block, part);
  else if (part->figures->len < 2)
    block->is_together = TRUE;
  else
    block->n_header_rows = block->rows->len;
  corrin_compose_facts (composer, block, part->facts, FACT_LINES);
  if (part->figures->len > 0)
    add_picture_rows (composer, block, part, figure_height);
  corrin_compose_notes (composer, block, part->notes);
  return block;
}

/**
 * corrin_compose_pictures:
 * @composer: how to compose
 * @block: from corrin_compose_part_without_pictures()
 * @part: what it says
 * @figure_height: how high its pictures may be
 */
void
corrin_compose_pictures (const CorrinComposer *composer, CorrinBlock *block, const CorrinPart *part,
                         double figure_height)
{
  double width = composer->frame->width;
  PangoContext *context;

  if (part->figures->len == 0)
    return;
  context = figure_context (composer);
  for (guint i = 0; i < part->figures->len; i++)
    {
      const CorrinPartFigure *picture = g_ptr_array_index (part->figures, i);
      CorrinRow *row = g_ptr_array_index (block->rows, first_picture_row (block, part) + i);
      double height = picture_height (composer, picture, context, figure_height);

      corrin_row_set_figure (row, corrin_figure_layout (picture->figure, width, height, context),
                             composer->theme);
      corrin_row_set_words (row, picture->words);
    }
  g_object_unref (context);
}

/**
 * corrin_compose_part_in_notes:
 * @composer: how to compose
 * @part: what to say
 *
 * Returns: (transfer full): the block with no more than the sentences
 */
CorrinBlock *
corrin_compose_part_in_notes (const CorrinComposer *composer, const CorrinPart *part)
{
  CorrinBlock *block = corrin_block_new ();

  block->is_together = TRUE;
  corrin_compose_heading (composer, block, part->title, NULL);
  corrin_compose_notes (composer, block, part->notes);
  return block;
}
