/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_SCROLL_LAYOUT (corrin_scroll_layout_get_type ())
G_DECLARE_FINAL_TYPE (CorrinScrollLayout, corrin_scroll_layout, CORRIN, SCROLL_LAYOUT, GtkLayoutManager)

GtkLayoutManager *corrin_scroll_layout_new (void);

G_END_DECLS
