/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_VIEW_SWITCHER (corrin_view_switcher_get_type ())
G_DECLARE_FINAL_TYPE (CorrinViewSwitcher, corrin_view_switcher, CORRIN, VIEW_SWITCHER, AdwBin)

void corrin_view_switcher_set_stack (CorrinViewSwitcher *self, GtkStack *stack);
void corrin_view_switcher_set_narrow (CorrinViewSwitcher *self, gboolean is_narrow);

G_END_DECLS
