/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-table.h"

#include "terminal.h"

struct _CorrinTextTable
{
  CorrinTextColumn *columns;
  guint n_columns;
  guint *widths; /* 0: no row has anything in this column */
};

/**
 * corrin_text_table_new:
 * @columns: (array length=n_columns): the columns; their titles must outlive the table
 * @n_columns: how many
 *
 * Returns: (transfer full): a table whose rows have not been measured yet
 */
CorrinTextTable *
corrin_text_table_new (const CorrinTextColumn *columns, guint n_columns)
{
  CorrinTextTable *self = g_new0 (CorrinTextTable, 1);

  self->columns = g_memdup2 (columns, sizeof *columns * n_columns);
  self->n_columns = n_columns;
  self->widths = g_new0 (guint, n_columns);
  return self;
}

/**
 * corrin_text_table_free:
 * @self: (nullable) (transfer full): a table
 */
void
corrin_text_table_free (CorrinTextTable *self)
{
  if (self == NULL)
    return;
  g_free (self->columns);
  g_free (self->widths);
  g_free (self);
}

static char *
shown_cell (const char *cell)
{
  return corrin_terminal_one_line (cell != NULL ? cell : "");
}

/**
 * corrin_text_table_measure:
 * @self: a table
 * @cells: (array) (nullable): one text for each column, %NULL for an empty one
 *
 * Makes the columns wide enough for a row. A column that is empty in all rows will not be shown.
 */
void
corrin_text_table_measure (CorrinTextTable *self, char *const *cells)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *title = self->columns[i].title;
      g_autofree char *cell = shown_cell (cells[i]);
      guint width = MAX (corrin_terminal_width (cell), title != NULL ? corrin_terminal_width (title) : 0);

      if (cell[0] != '\0')
        self->widths[i] = MAX (self->widths[i], width);
    }
}

static void
end_line (GString *page)
{
  while (page->len > 0 && page->str[page->len - 1] == ' ')
    g_string_truncate (page, page->len - 1);
  g_string_append_c (page, '\n');
}

static void
append_cell (CorrinTextTable *self, guint column, const char *text, GString *page)
{
  if (self->widths[column] == 0)
    return;
  corrin_terminal_append_cell (page, text, self->widths[column], self->columns[column].is_number);
  g_string_append (page, "  ");
}

/**
 * corrin_text_table_append_titles:
 * @self: a table, all rows measured
 * @page: where to append
 *
 * Appends the line of titles; every column must have one.
 */
void
corrin_text_table_append_titles (CorrinTextTable *self, GString *page)
{
  for (guint i = 0; i < self->n_columns; i++)
    append_cell (self, i, self->columns[i].title, page);
  end_line (page);
}

/**
 * corrin_text_table_append_row:
 * @self: a table, all rows measured
 * @cells: (array) (nullable): one text for each column, %NULL for an empty one
 * @page: where to append
 */
void
corrin_text_table_append_row (CorrinTextTable *self, char *const *cells, GString *page)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *cell = shown_cell (cells[i]);

      append_cell (self, i, cell, page);
    }
  end_line (page);
}

/**
 * corrin_text_table_append_all:
 * @columns: (array length=n_columns): the columns
 * @n_columns: how many
 * @rows: (element-type GStrv): the rows, each with as many texts
 * @page: where to append
 *
 * Appends a small table, whose rows are at hand, with a line of titles if its columns have some.
 */
void
corrin_text_table_append_all (const CorrinTextColumn *columns, guint n_columns, const GPtrArray *rows,
                              GString *page)
{
  g_autoptr (CorrinTextTable) table = corrin_text_table_new (columns, n_columns);

  for (guint i = 0; i < rows->len; i++)
    corrin_text_table_measure (table, g_ptr_array_index (rows, i));
  if (columns[0].title != NULL)
    corrin_text_table_append_titles (table, page);
  for (guint i = 0; i < rows->len; i++)
    corrin_text_table_append_row (table, g_ptr_array_index (rows, i), page);
}
