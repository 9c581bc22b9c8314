/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_PREFERENCES_DIALOG (corrin_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPreferencesDialog, corrin_preferences_dialog, CORRIN, PREFERENCES_DIALOG,
                      AdwWindow)

GtkWidget *corrin_preferences_dialog_new (GtkWindow *parent, CorrinDocument *document);

G_END_DECLS
