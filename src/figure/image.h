/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "picture.h"

G_BEGIN_DECLS

#define CORRIN_CHART_MAX_SIZE 16384

void corrin_chart_seek_fonts (void);

gboolean corrin_chart_save (const CorrinChartSpec *spec, const CorrinChartTheme *theme, int width, int height,
                            const char *path, GError **error);

gboolean corrin_picture_save (const CorrinPicture *picture, const CorrinChartTheme *theme, int width,
                              int height, const char *path, GError **error);
gboolean corrin_picture_save_as (const CorrinPicture *picture, const char *path, GError **error);
cairo_surface_t *corrin_picture_paint (const CorrinPicture *picture);
gboolean corrin_picture_is_tall (const CorrinPicture *picture);
void corrin_picture_print (const CorrinPicture *picture, cairo_t *cr, double width, double height);

G_END_DECLS
