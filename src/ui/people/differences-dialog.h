/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_DIFFERENCES_DIALOG (corrin_differences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinDifferencesDialog, corrin_differences_dialog, CORRIN, DIFFERENCES_DIALOG,
                      AdwWindow)

GtkWidget *corrin_differences_dialog_new (GtkWindow *parent, CorrinDocument *document);

G_END_DECLS
