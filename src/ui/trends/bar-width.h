/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view-switcher.h"

G_BEGIN_DECLS

void corrin_bar_width_add (AdwSqueezer *room, GtkWidget *button, const char *icon_name);
void corrin_bar_width_watch (AdwSqueezer *room, CorrinViewSwitcher *switcher);

G_END_DECLS
