/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-entries.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_TAG_CHIPS (corrin_tag_chips_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTagChips, corrin_tag_chips, CORRIN, TAG_CHIPS, GtkWidget)

GtkWidget *corrin_tag_chips_new (void);
void corrin_tag_chips_show (CorrinTagChips *self, const CorrinDayEntries *entries);
GtkWidget *corrin_tag_chips_find (CorrinTagChips *self, const char *tag);

G_END_DECLS
