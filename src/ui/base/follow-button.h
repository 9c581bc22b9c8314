/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_FOLLOW_BUTTON (corrin_follow_button_get_type ())
G_DECLARE_FINAL_TYPE (CorrinFollowButton, corrin_follow_button, CORRIN, FOLLOW_BUTTON, GtkButton)

void corrin_follow_button_show (CorrinFollowButton *self, CorrinDocument *document);

G_END_DECLS
