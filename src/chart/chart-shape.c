/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-shape.h"

#include <math.h>

typedef struct
{
  double x;
  double y;
} Corner;

/* Corners for a radius of 1, chosen so that all shapes look equally large. None reaches farther than 1.3. */
static const Corner square[] = { { -0.88, -0.88 }, { 0.88, -0.88 }, { 0.88, 0.88 }, { -0.88, 0.88 } };
static const Corner triangle[] = { { 0, -1.2 }, { 1.1, 0.8 }, { -1.1, 0.8 } };
static const Corner down_triangle[] = { { 0, 1.2 }, { 1.1, -0.8 }, { -1.1, -0.8 } };
static const Corner diamond[] = { { 0, -1.3 }, { 1.1, 0 }, { 0, 1.3 }, { -1.1, 0 } };
static const Corner cross[] = { { 0, -0.45 },   { 0.6, -1.05 }, { 1.05, -0.6 },  { 0.45, 0 },
                                { 1.05, 0.6 },  { 0.6, 1.05 },  { 0, 0.45 },     { -0.6, 1.05 },
                                { -1.05, 0.6 }, { -0.45, 0 },   { -1.05, -0.6 }, { -0.6, -1.05 } };

static const Corner plus[] = { { -0.4, -1.2 }, { 0.4, -1.2 }, { 0.4, -0.4 },  { 1.2, -0.4 },
                               { 1.2, 0.4 },   { 0.4, 0.4 },  { 0.4, 1.2 },   { -0.4, 1.2 },
                               { -0.4, 0.4 },  { -1.2, 0.4 }, { -1.2, -0.4 }, { -0.4, -0.4 } };

static void
polygon (cairo_t *cr, const Corner *corners, gsize n, double x, double y, double radius)
{
  for (gsize i = 0; i < n; i++)
    cairo_line_to (cr, x + radius * corners[i].x, y + radius * corners[i].y);
  cairo_close_path (cr);
}

/* A drop of blood: a circle that runs up to a point. */
static void
drop (cairo_t *cr, double x, double y, double radius)
{
  cairo_move_to (cr, x, y - 1.3 * radius);
  cairo_arc (cr, x, y + 0.35 * radius, 0.85 * radius, -G_PI / 6, G_PI + G_PI / 6);
  cairo_close_path (cr);
}

/* Adds the outline of a marker to the path. */
void
corrin_chart_shape_path (cairo_t *cr, CorrinChartShape shape, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  switch (shape)
    {
    case CORRIN_CHART_SHAPE_SQUARE:
      polygon (cr, square, G_N_ELEMENTS (square), x, y, radius);
      break;
    case CORRIN_CHART_SHAPE_TRIANGLE:
      polygon (cr, triangle, G_N_ELEMENTS (triangle), x, y, radius);
      break;
    case CORRIN_CHART_SHAPE_DIAMOND:
      polygon (cr, diamond, G_N_ELEMENTS (diamond), x, y, radius);
      break;
    case CORRIN_CHART_SHAPE_DOWN_TRIANGLE:
      polygon (cr, down_triangle, G_N_ELEMENTS (down_triangle), x, y, radius);
      break;
    case CORRIN_CHART_SHAPE_CROSS:
      polygon (cr, cross, G_N_ELEMENTS (cross), x, y, radius);
      break;
    case CORRIN_CHART_SHAPE_DROP:
      drop (cr, x, y, radius);
      break;
    case CORRIN_CHART_SHAPE_PLUS:
      polygon (cr, plus, G_N_ELEMENTS (plus), x, y, radius);
      break;
    case CORRIN_CHART_SHAPE_CIRCLE:
    default:
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    }
}
