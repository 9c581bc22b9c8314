/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

G_BEGIN_DECLS

void corrin_pdf_draw_rows (cairo_t *cr, const GArray *rows, double x, double page_height, GArray *pictures);
void corrin_pdf_add_outline (cairo_surface_t *surface, const GArray *rows, double x, guint page);

G_END_DECLS
