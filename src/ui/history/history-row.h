/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history-day.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_HISTORY_ROW (corrin_history_row_get_type ())
G_DECLARE_FINAL_TYPE (CorrinHistoryRow, corrin_history_row, CORRIN, HISTORY_ROW, GtkWidget)

GtkWidget *corrin_history_row_new (void);
void corrin_history_row_set_day (CorrinHistoryRow *self, CorrinHistoryDay *day);
void corrin_history_row_set_writable (CorrinHistoryRow *self, gboolean is_writable);
void corrin_history_row_set_usual_height (CorrinHistoryRow *self, int height);
void corrin_history_row_fill (CorrinHistoryRow *self);
gboolean corrin_history_row_is_filled (CorrinHistoryRow *self);
CorrinHistoryDay *corrin_history_row_get_day (CorrinHistoryRow *self);

G_END_DECLS
