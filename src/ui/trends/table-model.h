/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trend-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_TABLE_ROW (corrin_table_row_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTableRow, corrin_table_row, CORRIN, TABLE_ROW, GObject)

const CorrinTrendTable *corrin_table_row_get_table (CorrinTableRow *self);
guint corrin_table_row_get_index (CorrinTableRow *self);

#define CORRIN_TYPE_TABLE_MODEL (corrin_table_model_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTableModel, corrin_table_model, CORRIN, TABLE_MODEL, GObject)

CorrinTableModel *corrin_table_model_new (CorrinTrendTable *table);

G_END_DECLS
