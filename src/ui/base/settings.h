/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean corrin_settings_are_installed (void);
GSettings *corrin_settings (void);
int corrin_settings_first_weekday (void);

G_END_DECLS
