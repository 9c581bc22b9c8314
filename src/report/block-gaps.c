/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "block.h"

/* Blocks are made with all the white that they may have, and give some of it up where there is little room: nothing is
 * set twice to find that out. */

/* What stands at the end of a gap was placed there by a sum. */
#define ROUNDING 0.01

/**
 * corrin_row_add_gap:
 * @row: a row
 * @height: how much white is added below what it has, where there is room
 */
void
corrin_row_add_gap (CorrinRow *row, double height)
{
  CorrinRowGap gap = { .end = row->height + height, .height = height };

  corrin_row_add_space (row, height);
  if (height <= 0)
    return;
  if (row->gaps == NULL)
    row->gaps = g_array_new (FALSE, FALSE, sizeof (CorrinRowGap));
  g_array_append_val (row->gaps, gap);
}

/* All the white above @y that can be given up. */
static double
white_above (const CorrinRow *row, double y)
{
  double white = 0;

  for (guint i = 0; row->gaps != NULL && i < row->gaps->len; i++)
    {
      const CorrinRowGap *gap = &g_array_index (row->gaps, CorrinRowGap, i);

      white += gap->end <= y + ROUNDING ? gap->height : 0;
    }
  return white;
}

static void
tighten_row (CorrinRow *row, double given_up)
{
  for (guint i = 0; i < row->texts->len; i++)
    {
      CorrinRowText *text = &g_array_index (row->texts, CorrinRowText, i);

      text->y -= given_up * white_above (row, text->y);
    }
  for (guint i = 0; i < row->rules->len; i++)
    {
      CorrinRowRule *rule = &g_array_index (row->rules, CorrinRowRule, i);

      rule->y -= given_up * white_above (row, rule->y);
    }
  row->height -= given_up * white_above (row, row->height);
  g_clear_pointer (&row->gaps, g_array_unref);
}

/**
 * corrin_block_height_with:
 * @block: a block
 * @white: how much of the white there is, up to 1
 *
 * Returns: the height on one page after corrin_block_tighten()
 */
double
corrin_block_height_with (const CorrinBlock *block, double white)
{
  double height = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const CorrinRow *row = g_ptr_array_index (block->rows, i);

      height += row->height - (1 - white) * white_above (row, row->height);
    }
  return MAX (height, block->min_height);
}

/**
 * corrin_block_tighten:
 * @block: a block
 * @white: how much stays of the white around headings and lines, up to 1
 */
void
corrin_block_tighten (CorrinBlock *block, double white)
{
  for (guint i = 0; white < 1 && i < block->rows->len; i++)
    tighten_row (g_ptr_array_index (block->rows, i), 1 - white);
}
