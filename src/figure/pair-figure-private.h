/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure-private.h"
#include "pair-figure.h"
#include "shift.h"

G_BEGIN_DECLS

/**
 * CorrinPairFigure:
 * @figure: what all figures have
 * @name: the symptom
 * @pairs: around what
 * @result: the windows
 * @shift: how unusual their difference is
 * @n_looks: how many symptoms are looked at
 * @shown: (element-type guint): those of @result that have a median to draw
 */
typedef struct
{
  CorrinFigure figure;
  char *name;
  CorrinPairs pairs;
  CorrinBeforeAfter *result;
  CorrinShift shift;
  guint n_looks;
  GArray *shown;
} CorrinPairFigure;

/* The item of all pairs together. */
#define CORRIN_PAIR_POOLED G_MAXUINT

const CorrinAround *corrin_pair_figure_at (const CorrinPairFigure *pairs, guint shown);
gboolean corrin_pair_figure_has_pooled (const CorrinPairFigure *pairs);
gboolean corrin_pair_figure_has_later (const CorrinPairFigure *pairs);
char *corrin_pair_figure_notes (const CorrinFigure *figure);
char *corrin_pair_figure_words (const CorrinFigure *figure);
char *corrin_pair_figure_readout (const CorrinFigure *figure, const CorrinFigureItem *item);
void corrin_pair_figure_fill (const CorrinFigure *figure, CorrinSheet *sheet);
char *corrin_pair_figure_before (const CorrinPairFigure *pairs);
char *corrin_pair_figure_after (const CorrinPairFigure *pairs);
char *corrin_pair_figure_later (const CorrinPairFigure *pairs);

double corrin_pair_figure_height (const CorrinFigure *figure, const CorrinFigureBuilder *builder);
double corrin_pair_figure_least (const CorrinFigure *figure, const CorrinFigureBuilder *builder);
void corrin_pair_figure_compose (const CorrinFigure *figure, CorrinFigureBuilder *builder);

G_END_DECLS
