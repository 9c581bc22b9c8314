/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find-record.h"

#include <glib/gi18n-lib.h>

/* One more for the IDs. */
#define MAX_COLUMNS (CORRIN_LISTING_MAX_COLUMNS + 1)

typedef struct
{
  const CorrinListQuery *list;
  CorrinTextTable *table;
  guint n_columns;
  guint n;
} Printing;

static void
clear_cells (char **cells, guint n)
{
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&cells[i], g_free);
}

static void
fill_cells (const CorrinListQuery *list, const CorrinRecord *record, char **cells)
{
  if (list->with_ids)
    *cells++ = corrin_record_short_id (record);
  list->listing->fill (record, list->names, cells);
}

static gboolean
measure (const CorrinRecord *record, gpointer data)
{
  Printing *printing = data;
  char *cells[MAX_COLUMNS] = { NULL };

  if (!corrin_list_is_shown (record))
    return TRUE;
  fill_cells (printing->list, record, cells);
  corrin_text_table_measure (printing->table, cells);
  clear_cells (cells, printing->n_columns);
  printing->n++;
  return TRUE;
}

static gboolean
print (const CorrinRecord *record, gpointer data)
{
  Printing *printing = data;
  char *cells[MAX_COLUMNS] = { NULL };

  if (!corrin_list_is_shown (record))
    return TRUE;
  fill_cells (printing->list, record, cells);
  corrin_text_table_append_row (printing->table, cells, printing->list->page);
  clear_cells (cells, printing->n_columns);
  return TRUE;
}

static guint
translate_columns (const CorrinListQuery *list, CorrinTextColumn *columns)
{
  guint n = 0;

  if (list->with_ids)
    /* Translators: title of a column: the short name of a record. */
    columns[n++] = (CorrinTextColumn){ _ ("ID"), FALSE };
  for (const CorrinTextColumn *column = list->listing->columns; column->title != NULL; column++)
    columns[n++] = (CorrinTextColumn){ _ (column->title), column->is_number };
  return n;
}

static gboolean
print_rows (Printing *printing, GError **error)
{
  const CorrinListQuery *list = printing->list;

  if (printing->n == 0)
    return TRUE;
  corrin_text_table_append_titles (printing->table, list->page);
  if (!corrin_store_each (list->store, list->listing->kind, &list->query, print, printing, error))
    return FALSE;
  g_string_append_c (list->page, '\n');
  return TRUE;
}

/**
 * corrin_list_write_table:
 * @list: what
 * @error: return location for what the store says
 *
 * Writes records for people: columns as wide as they need to be, empty ones left out, and how many records there
 * are.
 *
 * Returns: whether all were read
 */
gboolean
corrin_list_write_table (const CorrinListQuery *list, GError **error)
{
  CorrinTextColumn columns[MAX_COLUMNS];
  guint n_columns = translate_columns (list, columns);
  g_autoptr (CorrinTextTable) table = corrin_text_table_new (columns, n_columns);
  g_autofree char *count = NULL;
  Printing printing = { list, table, n_columns, 0 };

  if (!corrin_store_each (list->store, list->listing->kind, &list->query, measure, &printing, error)
      || !print_rows (&printing, error))
    return FALSE;
  count = list->listing->count (printing.n);
  g_string_append_printf (list->page, "%s\n", count);
  return TRUE;
}
