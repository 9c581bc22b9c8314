/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_SITE_MAP (corrin_site_map_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSiteMap, corrin_site_map, CORRIN, SITE_MAP, GtkWidget)

void corrin_site_map_set_uses (CorrinSiteMap *self, GPtrArray *uses);

G_END_DECLS
