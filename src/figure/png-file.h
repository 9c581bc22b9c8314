/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "output-file.h"

#include <cairo.h>

G_BEGIN_DECLS

gboolean corrin_png_write (cairo_surface_t *surface, CorrinOutputFile *file);

G_END_DECLS
