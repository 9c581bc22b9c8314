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
  corrin_compose_space (composer, head, 1);
  add_cells (composer, head, part, titles, CORRIN_ROW_TABLE_HEAD);
  corrin_compose_space (composer, head, 2);
  corrin_row_add_rule (head, 0, composer->frame->width, CORRIN_REPORT_HAIRLINE);
  corrin_block_add_row (block, head);
  block->n_header_rows = block->rows->len;
  for (guint i = 0; i < part->rows->len; i++)
    {
      CorrinRow *row = corrin_row_new ();

      corrin_compose_space (composer, row, 2);
      add_cells (composer, row, part, g_ptr_array_index (part->rows, i), CORRIN_ROW_TABLE_LINE);
      corrin_compose_space (composer, row, 1);
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

static void
add_figure (const CorrinComposer *composer, CorrinBlock *block, const CorrinPartFigure *figure, double most)
{
  PangoContext *context = figure_context (composer);
  double width = composer->frame->width;
  double height = MIN (corrin_figure_height (figure->figure, width, context), most);
  CorrinRow *row = corrin_row_new ();

  corrin_row_set_figure (row, corrin_figure_layout (figure->figure, width, height, context), composer->theme);
  corrin_row_set_words (row, figure->words);
  g_object_unref (context);
  corrin_block_add_row (block, row);
}

/**
 * corrin_compose_part:
 * @composer: how to compose
 * @part: what to say
 * @figure_height: how high its pictures may be
 *
 * Returns: (transfer full): the block; kept together unless it has a table
 */
CorrinBlock *
corrin_compose_part (const CorrinComposer *composer, const CorrinPart *part, double figure_height)
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
  for (guint i = 0; i < part->figures->len; i++)
    add_figure (composer, block, g_ptr_array_index (part->figures, i), figure_height);
  corrin_compose_notes (composer, block, part->notes);
  return block;
}
