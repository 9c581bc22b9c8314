/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "block.h"

/* Blocks are made with all the white that they may have, and give some of it up where there is little room: nothing is
 * set twice to find that out. */

/* What stands at the end of a gap was placed there by a sum. */
#define ROUNDING 0.01

/**
 * corrin_row_add_gap:
 * @row: a row
 * @height: how much white is added below what it has
 * @least: how much of it stays where there is little room
 */
void
corrin_row_add_gap (CorrinRow *row, double height, double least)
{
  CorrinRowGap gap = { .end = row->height + height, .excess = height - least };

  corrin_row_add_space (row, height);
  if (gap.excess <= 0)
    return;
  if (row->gaps == NULL)
    row->gaps = g_array_new (FALSE, FALSE, sizeof (CorrinRowGap));
  g_array_append_val (row->gaps, gap);
}

/* What the gaps above @y have too much. */
static double
excess_above (const CorrinRow *row, double y)
{
  double excess = 0;

  for (guint i = 0; row->gaps != NULL && i < row->gaps->len; i++)
    {
      const CorrinRowGap *gap = &g_array_index (row->gaps, CorrinRowGap, i);

      excess += gap->end <= y + ROUNDING ? gap->excess : 0;
    }
  return excess;
}

static void
tighten_row (CorrinRow *row)
{
  for (guint i = 0; i < row->texts->len; i++)
    {
      CorrinRowText *text = &g_array_index (row->texts, CorrinRowText, i);

      text->y -= excess_above (row, text->y);
    }
  for (guint i = 0; i < row->rules->len; i++)
    {
      CorrinRowRule *rule = &g_array_index (row->rules, CorrinRowRule, i);

      rule->y -= excess_above (row, rule->y);
    }
  row->height -= excess_above (row, row->height);
  g_clear_pointer (&row->gaps, g_array_unref);
}

/**
 * corrin_block_least_height:
 * @block: a block
 *
 * Returns: the height on one page after corrin_block_tighten()
 */
double
corrin_block_least_height (const CorrinBlock *block)
{
  double height = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const CorrinRow *row = g_ptr_array_index (block->rows, i);

      height += row->height - excess_above (row, row->height);
    }
  return MAX (height, block->min_height);
}

/**
 * corrin_block_tighten:
 * @block: a block
 *
 * Leaves no more white around headings and lines than there has to be.
 */
void
corrin_block_tighten (CorrinBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    tighten_row (g_ptr_array_index (block->rows, i));
}
