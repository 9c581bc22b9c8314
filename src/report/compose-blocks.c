/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose.h"

#include "phrases.h"
#include "report-style.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * corrin_compose_heading:
 * @composer: how to compose
 * @block: a block without rows
 * @title: what it is about
 * @remark: (nullable): how to read it
 *
 * Begins a block.
 */
void
corrin_compose_heading (const CorrinComposer *composer, CorrinBlock *block, const char *title,
                        const char *remark)
{
  double width = composer->frame->width;
  double title_width = remark != NULL ? width / 3 : width;
  CorrinRow *row = corrin_row_new ();
  CorrinCell cells[] = {
    { 0, title_width, CORRIN_TYPE_HEADING, PANGO_ALIGN_LEFT, 1, title },
    { title_width, width - title_width, CORRIN_TYPE_SMALL, PANGO_ALIGN_RIGHT, 2, remark },
  };

  corrin_row_set_kind (row, CORRIN_ROW_HEADING);
  corrin_row_add_gap (row, 5);
  corrin_row_add_rule (row, 0, width, CORRIN_REPORT_HAIRLINE);
  corrin_row_add_gap (row, 4);
  corrin_row_add_cells (row, composer->context, cells, G_N_ELEMENTS (cells));
  corrin_row_add_gap (row, 2);
  corrin_block_add_row (block, row);
}

/**
 * corrin_compose_notes:
 * @composer: how to compose
 * @block: a block
 * @notes: (element-type utf8): sentences
 *
 * Adds small lines, one for each sentence.
 */
void
corrin_compose_notes (const CorrinComposer *composer, CorrinBlock *block, const GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      CorrinRow *row = corrin_row_new ();
      CorrinCell cell = {
        0, composer->frame->width, CORRIN_TYPE_SMALL, PANGO_ALIGN_LEFT, 0, g_ptr_array_index (notes, i),
      };

      corrin_row_add_gap (row, i == 0 ? 3 : 1);
      corrin_row_add_cells (row, composer->context, &cell, 1);
      corrin_block_add_row (block, row);
    }
}

/**
 * corrin_compose_header:
 * @composer: how to compose
 * @header: block 1
 *
 * Returns: (transfer full): the block
 */
CorrinBlock *
corrin_compose_header (const CorrinComposer *composer, const CorrinHeaderContent *header)
{
  CorrinBlock *block = corrin_block_new ();
  CorrinRow *row = corrin_row_new ();
  double width = composer->frame->width;
  double left = floor (width * 0.62);
  double right = width - left;
  CorrinCell lines[][2] = {
    { { 0, left, CORRIN_TYPE_TITLE, PANGO_ALIGN_LEFT, 1, header->title },
      { left, right, CORRIN_TYPE_HEADING, PANGO_ALIGN_RIGHT, 1, header->name } },
    { { 0, left, CORRIN_TYPE_BODY, PANGO_ALIGN_LEFT, 1, header->period },
      { left, right, CORRIN_TYPE_BODY, PANGO_ALIGN_RIGHT, 1, header->born } },
    { { 0, left, CORRIN_TYPE_BODY, PANGO_ALIGN_LEFT, 1, header->origin },
      { left, right, CORRIN_TYPE_BODY, PANGO_ALIGN_RIGHT, 1, header->made_on } },
  };

  corrin_row_set_kind (row, CORRIN_ROW_TITLE);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      corrin_row_add_cells (row, composer->context, lines[i], G_N_ELEMENTS (lines[i]));
      corrin_row_add_gap (row, 1);
    }
  corrin_block_add_row (block, row);
  return block;
}

/**
 * corrin_compose_facts:
 * @composer: how to compose
 * @block: a block
 * @facts: (element-type CorrinFact): what is known
 * @max_lines: how many lines each may have
 *
 * Adds a row for each fact, with its label at the side where the text begins.
 */
void
corrin_compose_facts (const CorrinComposer *composer, CorrinBlock *block, const GPtrArray *facts,
                      guint max_lines)
{
  double text_x = CORRIN_REPORT_LABEL_WIDTH + CORRIN_REPORT_GUTTER;

  for (guint i = 0; i < facts->len; i++)
    {
      const CorrinFact *fact = g_ptr_array_index (facts, i);
      CorrinRow *row = corrin_row_new ();
      CorrinCell cells[] = {
        { 0, CORRIN_REPORT_LABEL_WIDTH, CORRIN_TYPE_SMALL, PANGO_ALIGN_LEFT, 2, fact->label },
        { text_x, composer->frame->width - text_x, CORRIN_TYPE_BODY, PANGO_ALIGN_LEFT, max_lines,
          fact->text },
      };

      corrin_row_set_kind (row, CORRIN_ROW_FACT);
      corrin_row_add_gap (row, i > 0 && fact->label != NULL ? 1 : 0);
      corrin_row_add_cells (row, composer->context, cells, G_N_ELEMENTS (cells));
      corrin_block_add_row (block, row);
    }
}

/**
 * corrin_compose_facts_block:
 * @composer: how to compose
 * @section: which section it is
 * @remark: (nullable): how to read them
 * @facts: (element-type CorrinFact): what is known
 * @max_lines: how many lines each may have
 *
 * Returns: (transfer full): the block
 */
CorrinBlock *
corrin_compose_facts_block (const CorrinComposer *composer, CorrinReportSections section, const char *remark,
                            const GPtrArray *facts, guint max_lines)
{
  CorrinBlock *block = corrin_block_new ();

  block->is_together = TRUE;
  corrin_compose_heading (composer, block, corrin_report_section_heading (section), remark);
  corrin_compose_facts (composer, block, facts, max_lines);
  return block;
}

/**
 * corrin_compose_footer:
 * @context: from corrin_typeset_context_new()
 * @width: of the page without its margins
 * @page: which page, from 1 on
 * @n_pages: of how many
 *
 * Returns: (transfer full): the foot of a page
 */
CorrinRow *
corrin_compose_footer (PangoContext *context, double width, guint page, guint n_pages)
{
  CorrinRow *row = corrin_row_new ();
  /* Translators: the number of a page and how many there are. */
  g_autofree char *number = g_strdup_printf (_ ("Page %1$u of %2$u"), page, n_pages);
  double side = 62;
  CorrinCell cells[] = {
    { 0, width - 2 * side, CORRIN_TYPE_FOOTER, PANGO_ALIGN_LEFT, 2, corrin_phrase_disclaimer () },
    { width - 2 * side, side, CORRIN_TYPE_FOOTER, PANGO_ALIGN_RIGHT, 1, "Corrin " CORRIN_VERSION },
    { width - side, side, CORRIN_TYPE_FOOTER, PANGO_ALIGN_RIGHT, 1, number },
  };

  corrin_row_add_rule (row, 0, width, CORRIN_REPORT_HAIRLINE);
  corrin_row_add_space (row, 3);
  corrin_row_add_cells (row, context, cells, G_N_ELEMENTS (cells));
  return row;
}
