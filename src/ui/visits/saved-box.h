/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notice.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_SAVED_BOX (corrin_saved_box_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSavedBox, corrin_saved_box, CORRIN, SAVED_BOX, GtkWidget)

void corrin_saved_box_set_up (CorrinSavedBox *self, CorrinNotice *notice);
void corrin_saved_box_show (CorrinSavedBox *self, const char *path, const char *words);

G_END_DECLS
