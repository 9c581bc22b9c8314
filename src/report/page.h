/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"

G_BEGIN_DECLS

/**
 * CorrinPaper:
 * @CORRIN_PAPER_A4: 210 by 297 mm
 * @CORRIN_PAPER_LETTER: 8.5 by 11 inches
 */
typedef enum
{
  CORRIN_PAPER_A4,
  CORRIN_PAPER_LETTER,
} CorrinPaper;

CorrinPaper corrin_paper_default (void);
gboolean corrin_paper_parse (const char *name, CorrinPaper *paper);
void corrin_paper_get_size (CorrinPaper paper, double *width, double *height);

/**
 * CorrinFrame:
 * @x: the left edge
 * @y: the top
 * @width: how wide
 * @height: how high, without the footer
 *
 * Where on the paper the blocks go, in points.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CorrinFrame;

/**
 * CorrinPlacedRow:
 * @row: (transfer none): a row of a block
 * @y: its top, from the top of the paper
 * @is_repeated: it stands on an earlier page, too
 */
typedef struct
{
  const CorrinRow *row;
  double y;
  gboolean is_repeated;
} CorrinPlacedRow;

GPtrArray *corrin_pages_new (const GPtrArray *blocks, const CorrinFrame *frame);

G_END_DECLS
