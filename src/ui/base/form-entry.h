/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void corrin_form_entry_set (GtkEditable *entry, const char *text);

G_END_DECLS
