/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "terms.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_SITE_MAP (corrin_site_map_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSiteMap, corrin_site_map, CORRIN, SITE_MAP, GtkWidget)

void corrin_site_map_set_uses (CorrinSiteMap *self, GPtrArray *uses);
void corrin_site_map_let_choose (CorrinSiteMap *self);
void corrin_site_map_set_chosen (CorrinSiteMap *self, CorrinSite site);
gboolean corrin_site_map_find (CorrinSiteMap *self, CorrinSite site, double *x, double *y);

G_END_DECLS
