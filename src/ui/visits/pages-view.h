/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "summary-made.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_PAGES_VIEW (corrin_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPagesView, corrin_pages_view, CORRIN, PAGES_VIEW, GtkWidget)

void corrin_pages_view_show (CorrinPagesView *self, CorrinSummaryMade *made);
double corrin_pages_view_get_zoom (CorrinPagesView *self);
void corrin_pages_view_zoom_in (CorrinPagesView *self);
void corrin_pages_view_zoom_out (CorrinPagesView *self);
void corrin_pages_view_fit (CorrinPagesView *self);

G_END_DECLS
