/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"
#include "figure-scene.h"
#include "theme.h"
#include "typeset.h"

#include <cairo.h>

G_BEGIN_DECLS

/* What pages are filled with. A block is a pile of rows; a row is never broken, and everything in it is already
 * measured, so that a page only has to decide where it goes. All lengths are points. */

/**
 * CorrinRowText:
 * @x: from the left edge of the row
 * @y: from its top
 * @width: of the space it was given
 * @layout: (transfer full): the text
 */
typedef struct
{
  double x;
  double y;
  double width;
  PangoLayout *layout;
} CorrinRowText;

/**
 * CorrinRowRule:
 * @x: from the left edge of the row
 * @y: its middle, from the top of the row
 * @width: how long
 * @weight: how thick
 */
typedef struct
{
  double x;
  double y;
  double width;
  double weight;
} CorrinRowRule;

/**
 * CorrinRowGap:
 * @end: where it ends, from the top of the row
 * @height: how high it is
 */
typedef struct
{
  double end;
  double height;
} CorrinRowGap;

/**
 * CorrinRowKind:
 * @CORRIN_ROW_PARAGRAPHS: each of its texts is a paragraph
 * @CORRIN_ROW_FACT: a label and what it names, or only that
 * @CORRIN_ROW_TITLE: its first text is the title of the document, the others are paragraphs
 * @CORRIN_ROW_HEADING: its first text is the heading of a block, the others are paragraphs
 * @CORRIN_ROW_TABLE_HEAD: its texts are heads of columns
 * @CORRIN_ROW_TABLE_LINE: its texts are cells of a table; those of the first column name the line
 *
 * What a row is to somebody who hears the page instead of seeing it. Neighbouring rows of a table make one
 * table, and facts one list.
 */
typedef enum
{
  CORRIN_ROW_PARAGRAPHS,
  CORRIN_ROW_FACT,
  CORRIN_ROW_TITLE,
  CORRIN_ROW_HEADING,
  CORRIN_ROW_TABLE_HEAD,
  CORRIN_ROW_TABLE_LINE,
} CorrinRowKind;

/**
 * CorrinRow:
 * @height: of the whole row
 * @kind: what it is
 * @columns: (nullable) (element-type double): where the columns begin, in a row of a table
 * @texts: (element-type CorrinRowText): in reading order
 * @rules: (element-type CorrinRowRule): lines
 * @gaps: (nullable) (element-type CorrinRowGap): white that can be less
 * @chart: (nullable): a picture over the whole row
 * @figure: (nullable): likewise; never both
 * @theme: (nullable): how it looks
 * @words: (nullable): the picture in sentences, for whoever does not see it
 */
typedef struct
{
  double height;
  CorrinRowKind kind;
  GArray *columns;
  GArray *texts;
  GArray *rules;
  GArray *gaps;
  CorrinChartLayout *chart;
  CorrinFigureScene *figure;
  const CorrinChartTheme *theme;
  char *words;
} CorrinRow;

/**
 * CorrinCell:
 * @x: from the left edge of the row
 * @width: for the text
 * @style: size and weight
 * @alignment: of the text
 * @max_lines: how many lines it may have, or 0 for any number
 * @text: (nullable): plain text
 */
typedef struct
{
  double x;
  double width;
  CorrinTypeStyle style;
  PangoAlignment alignment;
  guint max_lines;
  const char *text;
} CorrinCell;

CorrinRow *corrin_row_new (void);
void corrin_row_free (CorrinRow *row);
void corrin_row_set_kind (CorrinRow *row, CorrinRowKind kind);
void corrin_row_set_table (CorrinRow *row, CorrinRowKind kind, const double *columns, gsize n_columns);
void corrin_row_add_space (CorrinRow *row, double height);
void corrin_row_add_gap (CorrinRow *row, double height);
void corrin_row_add_rule (CorrinRow *row, double x, double width, double weight);
void corrin_row_add_cells (CorrinRow *row, PangoContext *context, const CorrinCell *cells, gsize n_cells);
void corrin_row_set_chart (CorrinRow *row, CorrinChartLayout *chart, const CorrinChartTheme *theme);
void corrin_row_set_figure (CorrinRow *row, CorrinFigureScene *figure, const CorrinChartTheme *theme);
void corrin_row_set_words (CorrinRow *row, const char *words);
void corrin_row_draw (const CorrinRow *row, cairo_t *cr, double x, double y);

/* Used where a row is drawn in parts */
void corrin_row_draw_rules (const CorrinRow *row, cairo_t *cr);
void corrin_row_draw_text (const CorrinRow *row, cairo_t *cr, guint text);
void corrin_row_draw_picture (const CorrinRow *row, cairo_t *cr);

/**
 * CorrinBlock:
 * @rows: (element-type CorrinRow): from top to bottom
 * @n_header_rows: how many of the first rows are repeated where the block goes on
 * @is_together: the rows are not spread over pages if one page can hold them
 * @starts_page: a new page begins with it
 * @min_height: the space it takes at least, so that what follows stands at the same place in every report
 */
typedef struct
{
  GPtrArray *rows;
  guint n_header_rows;
  gboolean is_together;
  gboolean starts_page;
  double min_height;
} CorrinBlock;

CorrinBlock *corrin_block_new (void);
void corrin_block_free (CorrinBlock *block);
void corrin_block_add_row (CorrinBlock *block, CorrinRow *row);
double corrin_block_height (const CorrinBlock *block);
double corrin_block_height_with (const CorrinBlock *block, double white);
void corrin_block_tighten (CorrinBlock *block, double white);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinRow, corrin_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinBlock, corrin_block_free)

G_END_DECLS
