/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_EMERGENCY_DIALOG (corrin_emergency_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinEmergencyDialog, corrin_emergency_dialog, CORRIN, EMERGENCY_DIALOG, AdwWindow)

GtkWidget *corrin_emergency_dialog_new (GtkWindow *parent);

G_END_DECLS
