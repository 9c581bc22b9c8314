/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "kind.h"

G_BEGIN_DECLS

/* Between a record and the columns of its table, which stand in the order of the kind's fields after the id. */

void corrin_row_settle (CorrinRecord *record);
void corrin_row_bind (sqlite3_stmt *statement, const CorrinRecord *record);
gboolean corrin_row_read (sqlite3_stmt *statement, CorrinRecord *record, GError **error);
void corrin_row_bind_day (sqlite3_stmt *statement, int index, CorrinDay day);
void corrin_row_bind_range (sqlite3_stmt *statement, CorrinDay from, CorrinDay to);
CorrinDay corrin_row_get_day (sqlite3_stmt *statement, int column);

G_END_DECLS
