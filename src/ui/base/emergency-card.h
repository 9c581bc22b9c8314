/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_EMERGENCY_CARD (corrin_emergency_card_get_type ())
G_DECLARE_FINAL_TYPE (CorrinEmergencyCard, corrin_emergency_card, CORRIN, EMERGENCY_CARD, GtkWidget)

GtkWidget *corrin_emergency_card_new (void);

G_END_DECLS
