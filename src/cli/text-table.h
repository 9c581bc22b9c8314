/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinTextColumn:
 * @title: (nullable): what stands above it; a table without titles has no line of them
 * @is_number: whether it is aligned to the right
 */
typedef struct
{
  const char *title;
  gboolean is_number;
} CorrinTextColumn;

/* A table for a terminal. Its rows are seen twice, first to be measured and then to be written, so that a table of
 * any length takes no memory. */

typedef struct _CorrinTextTable CorrinTextTable;

CorrinTextTable *corrin_text_table_new (const CorrinTextColumn *columns, guint n_columns);
void corrin_text_table_free (CorrinTextTable *self);
void corrin_text_table_measure (CorrinTextTable *self, char *const *cells);
void corrin_text_table_append_titles (CorrinTextTable *self, GString *page);
void corrin_text_table_append_row (CorrinTextTable *self, char *const *cells, GString *page);

void corrin_text_table_append_all (const CorrinTextColumn *columns, guint n_columns, const GPtrArray *rows,
                                   GString *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinTextTable, corrin_text_table_free)

G_END_DECLS
