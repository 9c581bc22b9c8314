/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_LINE_LAYOUT (corrin_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (CorrinLineLayout, corrin_line_layout, CORRIN, LINE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *corrin_line_layout_new (int spacing);
void corrin_line_layout_give (GtkWidget *row);

G_END_DECLS
