/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "range-window.h"

G_BEGIN_DECLS

/**
 * CorrinBrushPart:
 * @CORRIN_BRUSH_OUTSIDE: beside the window
 * @CORRIN_BRUSH_INSIDE: what moves the window
 * @CORRIN_BRUSH_START: the handle at its first day
 * @CORRIN_BRUSH_END: the handle at its last day
 *
 * What a finger finds in an overview.
 */
typedef enum
{
  CORRIN_BRUSH_OUTSIDE,
  CORRIN_BRUSH_INSIDE,
  CORRIN_BRUSH_START,
  CORRIN_BRUSH_END,
} CorrinBrushPart;

CorrinBrushPart corrin_brush_find (double start, double end, double x);
CorrinPeriod corrin_brush_drag (CorrinPeriod period, CorrinPeriod limits, CorrinBrushPart part, double days);
CorrinPeriod corrin_brush_centre (CorrinPeriod period, CorrinPeriod limits, CorrinDay day);

G_END_DECLS
