/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CorrinHistoryReadFunc:
 * @day: a day
 * @data: what was given
 *
 * Returns: (transfer full) (nullable) (element-type CorrinHistoryEntry): what stands there, or %NULL when it could
 *   not be read just now
 */
typedef GPtrArray *(*CorrinHistoryReadFunc) (CorrinDay day, gpointer data);

#define CORRIN_TYPE_HISTORY_DAY (corrin_history_day_get_type ())
G_DECLARE_FINAL_TYPE (CorrinHistoryDay, corrin_history_day, CORRIN, HISTORY_DAY, GObject)

CorrinHistoryDay *corrin_history_day_new (CorrinDay day, CorrinHistoryReadFunc read, gpointer data);
void corrin_history_day_detach (CorrinHistoryDay *self);
void corrin_history_day_refresh (CorrinHistoryDay *self);

CorrinDay corrin_history_day_get_day (CorrinHistoryDay *self);
gboolean corrin_history_day_is_read (CorrinHistoryDay *self);
const GPtrArray *corrin_history_day_get_entries (CorrinHistoryDay *self);
const char *corrin_history_day_get_marks (CorrinHistoryDay *self);

G_END_DECLS
