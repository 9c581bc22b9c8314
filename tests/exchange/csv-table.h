/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A CSV file that was read whole: rows of cells, the header first. */
typedef struct
{
  GPtrArray *rows; /* (element-type GStrv) */
} CsvTable;

CsvTable *csv_table_read (const char *folder, const char *name);
void csv_table_free (CsvTable *self);
guint csv_table_n_rows (CsvTable *self);
const char *csv_table_get (CsvTable *self, guint row, const char *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CsvTable, csv_table_free)

G_END_DECLS
