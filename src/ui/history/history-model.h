/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "history-day.h"
#include "history.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_HISTORY_MODEL (corrin_history_model_get_type ())
G_DECLARE_FINAL_TYPE (CorrinHistoryModel, corrin_history_model, CORRIN, HISTORY_MODEL, GObject)

CorrinHistoryModel *corrin_history_model_new (CorrinDocument *document);
void corrin_history_model_refresh (CorrinHistoryModel *self);
gboolean corrin_history_model_filter (CorrinHistoryModel *self, CorrinHistoryKinds kinds, const char *text);
void corrin_history_model_set_patience (CorrinHistoryModel *self, gint64 microseconds);

gboolean corrin_history_model_is_reading (CorrinHistoryModel *self);
gboolean corrin_history_model_is_filtered (CorrinHistoryModel *self);
CorrinDay corrin_history_model_get_day (CorrinHistoryModel *self, guint position);
guint corrin_history_model_find_day (CorrinHistoryModel *self, CorrinDay day);

G_END_DECLS
