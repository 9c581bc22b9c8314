/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"
#include "spec.h"
#include "theme.h"

G_BEGIN_DECLS

/* What can be saved, copied and printed: a chart over time or another figure, with all that it is drawn from. It
 * never changes, so that a worker may draw it. */

typedef struct _CorrinPicture CorrinPicture;

CorrinPicture *corrin_picture_new_chart (const CorrinChartSpec *spec, gpointer owner, GDestroyNotify release);
CorrinPicture *corrin_picture_new_figure (CorrinFigure *figure, gpointer owner, GDestroyNotify release);
CorrinPicture *corrin_picture_ref (CorrinPicture *picture);
void corrin_picture_unref (CorrinPicture *picture);

const char *corrin_picture_title (const CorrinPicture *picture);
char *corrin_picture_words (const CorrinPicture *picture);
double corrin_picture_height (const CorrinPicture *picture, double width, double height,
                              PangoContext *context);
void corrin_picture_draw (const CorrinPicture *picture, cairo_t *cr, const CorrinChartTheme *theme,
                          double width, double height, PangoContext *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinPicture, corrin_picture_unref)

G_END_DECLS
