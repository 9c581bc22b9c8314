/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Hears every text that this process draws or tells a screen reader, whatever widget or chart it is in. */

typedef void (*EarFunc) (const char *text);

void ear_listen (EarFunc heard);
gboolean ear_is_foreign (const char *text);

G_END_DECLS
