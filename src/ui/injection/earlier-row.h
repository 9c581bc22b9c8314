/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "earlier-form.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_EARLIER_ROW (corrin_earlier_row_get_type ())
G_DECLARE_FINAL_TYPE (CorrinEarlierRow, corrin_earlier_row, CORRIN, EARLIER_ROW, AdwPreferencesRow)

GtkWidget *corrin_earlier_row_new (const CorrinDoseHistory *history);
void corrin_earlier_row_set (CorrinEarlierRow *self, const CorrinEarlierEntry *entry);
void corrin_earlier_row_get (CorrinEarlierRow *self, CorrinEarlierEntry *entry);
void corrin_earlier_row_show (CorrinEarlierRow *self, guint number, CorrinEarlierState state);
void corrin_earlier_row_focus (CorrinEarlierRow *self);

G_END_DECLS
