/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-popover.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_PLACE_BUTTON (corrin_place_button_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPlaceButton, corrin_place_button, CORRIN, PLACE_BUTTON, GtkWidget)

GtkWidget *corrin_place_button_new (void);
void corrin_place_button_show (CorrinPlaceButton *self, const char *symptom, const CorrinDayPlace *place);
CorrinPlacePopover *corrin_place_button_get_popover (CorrinPlaceButton *self);

G_END_DECLS
