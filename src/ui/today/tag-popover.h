/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_TAG_POPOVER (corrin_tag_popover_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTagPopover, corrin_tag_popover, CORRIN, TAG_POPOVER, GtkPopover)

GtkWidget *corrin_tag_popover_new (void);
void corrin_tag_popover_clear (CorrinTagPopover *self);

G_END_DECLS
