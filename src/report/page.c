/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page.h"

/* Heights are sums of many small numbers. */
#define ROUNDING 0.01

typedef struct
{
  const CorrinFrame *frame;
  GPtrArray *pages;
  GArray *page;
  double y;
} Flow;

static double
bottom_of (const CorrinFrame *frame)
{
  return frame->y + frame->height;
}

static void
start_page (Flow *flow)
{
  flow->page = g_array_new (FALSE, FALSE, sizeof (CorrinPlacedRow));
  flow->y = flow->frame->y;
  g_ptr_array_add (flow->pages, flow->page);
}

static void
place (Flow *flow, const CorrinRow *row, gboolean is_repeated)
{
  CorrinPlacedRow placed = { .row = row, .y = flow->y, .is_repeated = is_repeated };

  g_array_append_val (flow->page, placed);
  flow->y += row->height;
}

static double
height_of_rows (const CorrinBlock *block, guint n_rows)
{
  double height = 0;

  for (guint i = 0; i < MIN (n_rows, block->rows->len); i++)
    height += ((const CorrinRow *) g_ptr_array_index (block->rows, i))->height;
  return height;
}

/* Heads of columns never stand alone at the foot of a page. */
static gboolean
must_start_page (const Flow *flow, const CorrinBlock *block)
{
  double room = bottom_of (flow->frame) - flow->y + ROUNDING;
  double height = corrin_block_height (block);

  if (flow->page->len == 0)
    return FALSE;
  if (block->starts_page)
    return TRUE;
  if (block->is_together && height <= flow->frame->height)
    return height > room;
  return height_of_rows (block, block->n_header_rows + 1) > room;
}

static void
flow_block (Flow *flow, const CorrinBlock *block)
{
  double end;

  if (must_start_page (flow, block))
    start_page (flow);
  end = flow->y + block->min_height;
  for (guint i = 0; i < block->rows->len; i++)
    {
      const CorrinRow *row = g_ptr_array_index (block->rows, i);

      if (flow->y + row->height > bottom_of (flow->frame) + ROUNDING && flow->page->len > 0)
        {
          start_page (flow);
          end = flow->y;
          for (guint header = 0; header < MIN (block->n_header_rows, i); header++)
            place (flow, g_ptr_array_index (block->rows, header), TRUE);
        }
      place (flow, row, FALSE);
    }
  flow->y = MAX (flow->y, end);
}

/**
 * corrin_pages_new:
 * @blocks: (element-type CorrinBlock): in reading order; they must outlive the pages
 * @frame: where on each page they go
 *
 * Flows blocks over pages. Every row stands on exactly one page, but for the header rows of a block, which are
 * repeated where it goes on.
 *
 * Returns: (transfer full) (element-type GArray): the pages, at least one, each an array of #CorrinPlacedRow
 */
GPtrArray *
corrin_pages_new (const GPtrArray *blocks, const CorrinFrame *frame)
{
  Flow flow = { .frame = frame, .pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref) };

  start_page (&flow);
  for (guint i = 0; i < blocks->len; i++)
    flow_block (&flow, g_ptr_array_index (blocks, i));
  return flow.pages;
}
