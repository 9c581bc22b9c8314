/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_ENTRY_BUTTON (corrin_entry_button_get_type ())
G_DECLARE_FINAL_TYPE (CorrinEntryButton, corrin_entry_button, CORRIN, ENTRY_BUTTON, GtkButton)

GtkWidget *corrin_entry_button_new (gboolean is_short);
void corrin_entry_button_set_entry (CorrinEntryButton *self, const CorrinHistoryEntry *entry);
const CorrinHistoryEntry *corrin_entry_button_get_entry (CorrinEntryButton *self);

G_END_DECLS
