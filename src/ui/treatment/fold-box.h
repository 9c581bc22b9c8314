/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_FOLD_BOX (corrin_fold_box_get_type ())
G_DECLARE_FINAL_TYPE (CorrinFoldBox, corrin_fold_box, CORRIN, FOLD_BOX, GtkWidget)

void corrin_fold_box_append (CorrinFoldBox *self, GtkWidget *child);
void corrin_fold_box_clear (CorrinFoldBox *self);

G_END_DECLS
