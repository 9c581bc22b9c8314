/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Zoom is in pixels by point; so many of them are the size of the paper. */
#define CORRIN_PAGE_ZOOM_WHOLE (96.0 / 72.0)

double corrin_page_zoom_in (double zoom);
double corrin_page_zoom_out (double zoom);
gboolean corrin_page_zoom_can_grow (double zoom);
gboolean corrin_page_zoom_can_shrink (double zoom);
char *corrin_page_zoom_words (double zoom);

G_END_DECLS
