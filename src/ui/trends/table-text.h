/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trend-table.h"

G_BEGIN_DECLS

char *corrin_table_text (const CorrinTrendTable *table);

G_END_DECLS
