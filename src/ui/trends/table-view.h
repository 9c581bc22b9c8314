/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trend-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_TABLE_VIEW (corrin_table_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTableView, corrin_table_view, CORRIN, TABLE_VIEW, AdwBin)

void corrin_table_view_show (CorrinTableView *self, CorrinTrendTable *table);

G_END_DECLS
