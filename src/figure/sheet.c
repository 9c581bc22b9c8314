/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"

#include "day.h"
#include "words.h"

#include <math.h>

typedef struct
{
  char *title;
  gboolean is_number;
} Column;

typedef struct
{
  char *text;
  double order;
} Cell;

struct _CorrinSheet
{
  gatomicrefcount refs;
  GArray *columns;
  GArray *cells;
};

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->title);
}

static void
clear_cell (gpointer data)
{
  g_free (((Cell *) data)->text);
}

CorrinSheet *
corrin_sheet_new (void)
{
  CorrinSheet *sheet = g_new0 (CorrinSheet, 1);

  g_atomic_ref_count_init (&sheet->refs);
  sheet->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (sheet->columns, clear_column);
  sheet->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (sheet->cells, clear_cell);
  return sheet;
}

CorrinSheet *
corrin_sheet_ref (CorrinSheet *sheet)
{
  g_atomic_ref_count_inc (&sheet->refs);
  return sheet;
}

void
corrin_sheet_unref (CorrinSheet *sheet)
{
  if (!g_atomic_ref_count_dec (&sheet->refs))
    return;
  g_array_unref (sheet->columns);
  g_array_unref (sheet->cells);
  g_free (sheet);
}

/* All columns are added before the first row. */
void
corrin_sheet_add_column (CorrinSheet *sheet, const char *title, gboolean is_number)
{
  Column column = { g_strdup (title), is_number };

  g_array_append_val (sheet->columns, column);
}

/* Cells are added row by row; @order is NAN for what is sorted as text, or is not there. */
void
corrin_sheet_take_text (CorrinSheet *sheet, char *text, double order)
{
  Cell cell = { text, order };

  g_array_append_val (sheet->cells, cell);
}

void
corrin_sheet_add_text (CorrinSheet *sheet, const char *text, double order)
{
  corrin_sheet_take_text (sheet, g_strdup (text), order);
}

/* Without a number the cell is empty. */
void
corrin_sheet_add_number (CorrinSheet *sheet, double number)
{
  corrin_sheet_take_text (sheet, isnan (number) ? g_strdup ("") : corrin_chart_number (number), number);
}

void
corrin_sheet_add_day (CorrinSheet *sheet, CorrinDay day)
{
  corrin_sheet_take_text (sheet, corrin_day_display (day), day);
}

guint
corrin_sheet_count_columns (const CorrinSheet *sheet)
{
  return sheet->columns->len;
}

guint
corrin_sheet_count_rows (const CorrinSheet *sheet)
{
  return sheet->columns->len == 0 ? 0 : sheet->cells->len / sheet->columns->len;
}

const char *
corrin_sheet_title (const CorrinSheet *sheet, guint column)
{
  return g_array_index (sheet->columns, Column, column).title;
}

/**
 * corrin_sheet_is_number:
 * @sheet: a table
 * @column: a column
 *
 * Returns: whether it holds numbers, which stand at the end of their column
 */
gboolean
corrin_sheet_is_number (const CorrinSheet *sheet, guint column)
{
  return g_array_index (sheet->columns, Column, column).is_number;
}

static const Cell *
cell_at (const CorrinSheet *sheet, guint row, guint column)
{
  return &g_array_index (sheet->cells, Cell, row * sheet->columns->len + column);
}

const char *
corrin_sheet_text (const CorrinSheet *sheet, guint row, guint column)
{
  return cell_at (sheet, row, column)->text;
}

double
corrin_sheet_order (const CorrinSheet *sheet, guint row, guint column)
{
  return cell_at (sheet, row, column)->order;
}

/**
 * corrin_sheet_compare:
 * @sheet: a table
 * @column: the column to sort by
 * @row: a row
 * @other: another
 *
 * Returns: as strcmp() does; what has no value comes last, equal rows keep their order
 */
int
corrin_sheet_compare (const CorrinSheet *sheet, guint column, guint row, guint other)
{
  const Cell *a = cell_at (sheet, row, column), *b = cell_at (sheet, other, column);
  int result = 0;

  if (!isnan (a->order) && !isnan (b->order))
    result = (a->order > b->order) - (a->order < b->order);
  else if (isnan (a->order) != isnan (b->order))
    result = isnan (a->order) ? 1 : -1;
  else
    result = g_utf8_collate (a->text, b->text);
  return result != 0 ? result : (row > other) - (row < other);
}

/**
 * corrin_sheet_copy_text:
 * @sheet: a table
 *
 * Returns: (transfer full): the titles and the rows, with tabs between the columns
 */
char *
corrin_sheet_copy_text (const CorrinSheet *sheet)
{
  GString *text = g_string_new (NULL);
  guint n = sheet->columns->len;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%c", corrin_sheet_title (sheet, i), i + 1 < n ? '\t' : '\n');
  for (guint i = 0; i < sheet->cells->len; i++)
    g_string_append_printf (text, "%s%c", g_array_index (sheet->cells, Cell, i).text,
                            (i + 1) % n != 0 ? '\t' : '\n');
  return g_string_free (text, FALSE);
}
