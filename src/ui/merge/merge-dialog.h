/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_MERGE_DIALOG (corrin_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinMergeDialog, corrin_merge_dialog, CORRIN, MERGE_DIALOG, AdwWindow)

GtkWidget *corrin_merge_dialog_new (GtkWindow *parent, CorrinDocument *document, const char *path);
void corrin_merge_dialog_choose (GtkWindow *parent, CorrinDocument *document);

G_END_DECLS
