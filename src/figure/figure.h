/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure-scene.h"
#include "sheet.h"

G_BEGIN_DECLS

/* A picture of the journal other than the one over time: what it shows, as numbers; its scene at some size; the same
 * in words and as a table. */

typedef struct _CorrinFigure CorrinFigure;

void corrin_figure_free (CorrinFigure *figure);
const char *corrin_figure_title (const CorrinFigure *figure);
const char *corrin_figure_subtitle (const CorrinFigure *figure);
gboolean corrin_figure_is_empty (const CorrinFigure *figure);
void corrin_figure_hide_title (CorrinFigure *figure);
void corrin_figure_hide_words (CorrinFigure *figure);
char *corrin_figure_words (const CorrinFigure *figure);
char *corrin_figure_readout (const CorrinFigure *figure, const CorrinFigureItem *item);
CorrinSheet *corrin_figure_sheet (const CorrinFigure *figure);
double corrin_figure_height (const CorrinFigure *figure, double width, PangoContext *context);
CorrinFigureScene *corrin_figure_layout (const CorrinFigure *figure, double width, double height,
                                         PangoContext *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinFigure, corrin_figure_free)

G_END_DECLS
