/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void corrin_wheel_listen (GtkScrolledWindow *scrolled, gboolean listens);

G_END_DECLS
