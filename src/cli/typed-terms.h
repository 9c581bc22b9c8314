/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reading words of the closed lists as they were typed. */

char *corrin_value_other_name (const char *text);
gboolean corrin_value_substance (const char *text, int *substance, char **other, GError **error);
gboolean corrin_value_route (const char *text, int *route, GError **error);

G_END_DECLS
