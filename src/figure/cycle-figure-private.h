/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cycle-figure.h"
#include "figure-private.h"

G_BEGIN_DECLS

/**
 * CorrinCycleFigure:
 * @figure: what all figures have
 * @name: the symptom
 * @profile: its cycles
 * @n_looks: how many symptoms are looked at
 * @drawn: (element-type guint): the lines of @profile that are drawn
 */
typedef struct
{
  CorrinFigure figure;
  char *name;
  CorrinProfile *profile;
  guint n_looks;
  GArray *drawn;
} CorrinCycleFigure;

const CorrinProfileLine *corrin_cycle_figure_line (const CorrinCycleFigure *cycles, guint drawn);
const CorrinProfileValue *corrin_cycle_figure_value (const CorrinCycleFigure *cycles, guint index);
char *corrin_cycle_figure_notes (const CorrinFigure *figure);
char *corrin_cycle_figure_words (const CorrinFigure *figure);
char *corrin_cycle_figure_readout (const CorrinFigure *figure, const CorrinFigureItem *item);
void corrin_cycle_figure_fill (const CorrinFigure *figure, CorrinSheet *sheet);
char *corrin_cycle_line_name (const CorrinProfileLine *line);

double corrin_cycle_figure_height (const CorrinFigure *figure, const CorrinFigureBuilder *builder);
double corrin_cycle_figure_least (const CorrinFigure *figure, const CorrinFigureBuilder *builder);
void corrin_cycle_figure_compose (const CorrinFigure *figure, CorrinFigureBuilder *builder);

G_END_DECLS
