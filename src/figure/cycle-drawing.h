/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cycle-figure-private.h"

G_BEGIN_DECLS

/**
 * CorrinCycleDrawing:
 * @cycles: what is drawn
 * @profile: its numbers
 * @builder: where to
 * @n_bins: how many bins, up to the last one that has values
 * @last: the farthest day that is drawn
 *
 * The chart of cycles while it is made.
 */
typedef struct
{
  const CorrinCycleFigure *cycles;
  const CorrinProfile *profile;
  CorrinFigureBuilder *builder;
  guint n_bins;
  int last;
} CorrinCycleDrawing;

gboolean corrin_cycle_is_before (const CorrinCycleDrawing *drawing);
double corrin_cycle_x (const CorrinCycleDrawing *drawing, double at);
double corrin_cycle_y (const CorrinCycleDrawing *drawing, double value);
const CorrinProfileBin *corrin_cycle_bin (const CorrinCycleDrawing *drawing, guint index);
double corrin_cycle_bin_left (const CorrinCycleDrawing *drawing, const CorrinProfileBin *bin);
double corrin_cycle_bin_right (const CorrinCycleDrawing *drawing, const CorrinProfileBin *bin);
CorrinChartText corrin_cycle_small (const CorrinCycleDrawing *drawing, const char *words,
                                    CorrinChartRole role);
CorrinChartTrack corrin_cycle_track_new (guint style, double dot);

double corrin_cycle_names_width (const CorrinCycleDrawing *drawing);
void corrin_cycle_add_profile (const CorrinCycleDrawing *drawing);
void corrin_cycle_add_names (const CorrinCycleDrawing *drawing);

G_END_DECLS
