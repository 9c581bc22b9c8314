/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The numbers of a figure as a table: texts to read, and for each a value to sort by. */

typedef struct _CorrinSheet CorrinSheet;

CorrinSheet *corrin_sheet_new (void);
CorrinSheet *corrin_sheet_ref (CorrinSheet *sheet);
void corrin_sheet_unref (CorrinSheet *sheet);

void corrin_sheet_add_column (CorrinSheet *sheet, const char *title, gboolean is_number);
void corrin_sheet_add_text (CorrinSheet *sheet, const char *text, double order);
void corrin_sheet_take_text (CorrinSheet *sheet, char *text, double order);
void corrin_sheet_add_number (CorrinSheet *sheet, double number);
void corrin_sheet_add_day (CorrinSheet *sheet, gint32 day);

guint corrin_sheet_count_columns (const CorrinSheet *sheet);
guint corrin_sheet_count_rows (const CorrinSheet *sheet);
const char *corrin_sheet_title (const CorrinSheet *sheet, guint column);
gboolean corrin_sheet_is_number (const CorrinSheet *sheet, guint column);
const char *corrin_sheet_text (const CorrinSheet *sheet, guint row, guint column);
double corrin_sheet_order (const CorrinSheet *sheet, guint row, guint column);
int corrin_sheet_compare (const CorrinSheet *sheet, guint column, guint row, guint other);
char *corrin_sheet_copy_text (const CorrinSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSheet, corrin_sheet_unref)

G_END_DECLS
