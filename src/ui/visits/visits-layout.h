/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_VISITS_WIDE 900

#define CORRIN_TYPE_VISITS_LAYOUT (corrin_visits_layout_get_type ())
G_DECLARE_FINAL_TYPE (CorrinVisitsLayout, corrin_visits_layout, CORRIN, VISITS_LAYOUT, GtkWidget)

G_END_DECLS
