/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "summary-made.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_PAGE_PREVIEW (corrin_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPagePreview, corrin_page_preview, CORRIN, PAGE_PREVIEW, GtkWidget)

GtkWidget *corrin_page_preview_new (void);
void corrin_page_preview_show (CorrinPagePreview *self, CorrinSummaryMade *made, guint page);
void corrin_page_preview_set_zoom (CorrinPagePreview *self, double zoom);
void corrin_page_preview_set_near (CorrinPagePreview *self, gboolean is_near);

G_END_DECLS
