/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-entries.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_PLACE_POPOVER (corrin_place_popover_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPlacePopover, corrin_place_popover, CORRIN, PLACE_POPOVER, GtkPopover)

GtkWidget *corrin_place_popover_new (void);
void corrin_place_popover_show (CorrinPlacePopover *self, const char *symptom, const CorrinDayPlace *place);
GtkWidget *corrin_place_popover_get_button (CorrinPlacePopover *self, CorrinSide side, CorrinReach reach);

G_END_DECLS
