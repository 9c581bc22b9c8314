/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_WRAP_LAYOUT (corrin_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (CorrinWrapLayout, corrin_wrap_layout, CORRIN, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *corrin_wrap_layout_new (int spacing);

G_END_DECLS
