/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void corrin_choice_list_set (GtkWidget *row);
void corrin_choice_list_name (GtkDropDown *choice, const char *label);

G_END_DECLS
