/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-model.h"

struct _CorrinTableRow
{
  GObject parent_instance;

  CorrinTrendTable *table;
  guint index;
};

G_DEFINE_FINAL_TYPE (CorrinTableRow, corrin_table_row, G_TYPE_OBJECT)

static void
corrin_table_row_finalize (GObject *object)
{
  g_clear_pointer (&CORRIN_TABLE_ROW (object)->table, corrin_trend_table_unref);
  G_OBJECT_CLASS (corrin_table_row_parent_class)->finalize (object);
}

static void
corrin_table_row_class_init (CorrinTableRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = corrin_table_row_finalize;
}

static void
corrin_table_row_init (CorrinTableRow *self)
{
  (void) self;
}

/**
 * corrin_table_row_get_table:
 * @self: a row
 *
 * Returns: (transfer none): the table it is of
 */
const CorrinTrendTable *
corrin_table_row_get_table (CorrinTableRow *self)
{
  return self->table;
}

/**
 * corrin_table_row_get_index:
 * @self: a row
 *
 * Returns: which row of the table it is
 */
guint
corrin_table_row_get_index (CorrinTableRow *self)
{
  return self->index;
}

struct _CorrinTableModel
{
  GObject parent_instance;

  CorrinTrendTable *table;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorrinTableModel, corrin_table_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  (void) model;
  return CORRIN_TYPE_TABLE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return corrin_trend_table_count_rows (CORRIN_TABLE_MODEL (model)->table);
}

static gpointer
get_item (GListModel *model, guint position)
{
  CorrinTableRow *row;

  if (position >= get_n_items (model))
    return NULL;
  row = g_object_new (CORRIN_TYPE_TABLE_ROW, NULL);
  row->table = corrin_trend_table_ref (CORRIN_TABLE_MODEL (model)->table);
  row->index = position;
  return row;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
corrin_table_model_finalize (GObject *object)
{
  g_clear_pointer (&CORRIN_TABLE_MODEL (object)->table, corrin_trend_table_unref);
  G_OBJECT_CLASS (corrin_table_model_parent_class)->finalize (object);
}

static void
corrin_table_model_class_init (CorrinTableModelClass *class)
{
  G_OBJECT_CLASS (class)->finalize = corrin_table_model_finalize;
}

static void
corrin_table_model_init (CorrinTableModel *self)
{
  (void) self;
}

/**
 * corrin_table_model_new:
 * @table: (transfer full): a table
 *
 * Makes the rows that are looked at, and forgets them again.
 *
 * Returns: (transfer full): a list of #CorrinTableRow
 */
CorrinTableModel *
corrin_table_model_new (CorrinTrendTable *table)
{
  CorrinTableModel *self = g_object_new (CORRIN_TYPE_TABLE_MODEL, NULL);

  self->table = table;
  return self;
}
