/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-scene.h"

#include "chart-shape.h"
#include "draw.h"

#include <math.h>

/* Widths of the theme are in sixteenths of the font size. */
#define WIDTH_UNIT (1 / 16.0)

/* Numbers stand out from every shade by more than the least that is asked for, and a fax takes none for black. */
#define LEAST_CONTRAST 5.5

#define FAINTEST 0.06
#define STRONGEST 0.85

/* Parts of a square. */
#define CORNER 0.12
#define SMALLEST_INK 0.34
#define SMALL_OUTLINE 0.8
#define DOT 0.13
#define SMALL_DOT 0.24
#define HATCH 0.5
#define HATCH_LINES 3

static double
linear (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const CorrinChartColor *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) + 0.0722 * linear (color->blue);
}

static double
contrast (const CorrinChartColor *a, const CorrinChartColor *b)
{
  double light = MAX (luminance (a), luminance (b)), dark = MIN (luminance (a), luminance (b));

  return (light + 0.05) / (dark + 0.05);
}

static CorrinChartColor
mix (const CorrinChartColor *paper, const CorrinChartColor *ink, double strength)
{
  return (CorrinChartColor){ paper->red + (ink->red - paper->red) * strength,
                             paper->green + (ink->green - paper->green) * strength,
                             paper->blue + (ink->blue - paper->blue) * strength, 1 };
}

static double
strongest (const CorrinChartTheme *theme)
{
  const CorrinChartColor *paper = &theme->roles[CORRIN_CHART_ROLE_BACKGROUND];
  double strength = STRONGEST;

  for (; strength > 2 * FAINTEST; strength -= 0.01)
    {
      CorrinChartColor shade = mix (paper, &theme->styles[0].color, strength);

      if (contrast (&theme->roles[CORRIN_CHART_ROLE_TEXT], &shade) >= LEAST_CONTRAST)
        break;
    }
  return strength;
}

/**
 * corrin_figure_shade:
 * @theme: a theme
 * @score: 0 to 10
 *
 * Returns: the fill of a square of that score, on which the words of @theme can be read
 */
CorrinChartColor
corrin_figure_shade (const CorrinChartTheme *theme, double score)
{
  double strength = FAINTEST + (strongest (theme) - FAINTEST) * score / 10;

  return mix (&theme->roles[CORRIN_CHART_ROLE_BACKGROUND], &theme->styles[0].color, strength);
}

static void
set_color (cairo_t *cr, const CorrinChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
rounded (cairo_t *cr, double x, double y, double side)
{
  double r = CORNER * side;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + side - r, y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, x + side - r, y + side - r, r, 0, G_PI / 2);
  cairo_arc (cr, x + r, y + side - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
draw_ink (cairo_t *cr, const CorrinFigureCell *cell, const CorrinChartTheme *theme)
{
  double side = cell->box.width, ink = side * (SMALLEST_INK + (1 - SMALLEST_INK) * cell->score / 10);

  rounded (cr, cell->box.x + (side - ink) / 2, cell->box.y + (side - ink) / 2, ink);
  set_color (cr, &theme->styles[0].color);
  cairo_fill (cr);
}

/* The outline lies inside of the square, and the shade ends below it: one path for both is half the work in a file. */
static void
draw_outline (cairo_t *cr, const CorrinFigureCell *cell, const CorrinChartTheme *theme, double width)
{
  double side = cell->box.width * (cell->is_small ? SMALL_OUTLINE : 1),
         inset = (cell->box.width - side + width) / 2;

  rounded (cr, cell->box.x + inset, cell->box.y + inset, side - width);
  if (!isnan (cell->score))
    {
      CorrinChartColor shade = corrin_figure_shade (theme, cell->score);

      set_color (cr, &shade);
      cairo_fill_preserve (cr);
    }
  set_color (cr, &theme->roles[isnan (cell->score) ? CORRIN_CHART_ROLE_AXIS : CORRIN_CHART_ROLE_BAND_EDGE]);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* An empty outline is a day without a rating; ink of whatever size is one with a rating. */
static void
draw_square (cairo_t *cr, const CorrinFigureCell *cell, const CorrinChartTheme *theme, double width)
{
  if (cell->is_outside)
    {
      rounded (cr, cell->box.x, cell->box.y, cell->box.width);
      set_color (cr, &theme->roles[CORRIN_CHART_ROLE_BAND]);
      cairo_fill (cr);
    }
  else if (cell->is_small && !isnan (cell->score))
    draw_ink (cr, cell, theme);
  else
    draw_outline (cr, cell, theme, width);
}

/* Slanted lines in the upper corner, beside the number. */
static void
draw_hatch (cairo_t *cr, const CorrinFigureCell *cell, const CorrinChartTheme *theme, double width)
{
  double side = cell->box.width, right = cell->box.x + side, top = cell->box.y;

  set_color (cr, &theme->roles[CORRIN_CHART_ROLE_TEXT]);
  cairo_set_line_width (cr, width);
  for (int i = 1; i <= HATCH_LINES; i++)
    {
      double part = side * HATCH * i / HATCH_LINES;

      cairo_move_to (cr, right - part, top + width);
      cairo_line_to (cr, right - width, top + part);
    }
  cairo_stroke (cr);
}

static void
draw_dose (cairo_t *cr, const CorrinFigureCell *cell, const CorrinChartTheme *theme, double width)
{
  double side = cell->box.width;
  double radius = (cell->is_small ? SMALL_DOT : DOT) * side;
  double y = cell->box.y + side * (cell->is_small ? 0.5 : 0.84);

  corrin_chart_shape_path (cr, CORRIN_CHART_SHAPE_CIRCLE, cell->box.x + side / 2, y, radius);
  set_color (cr, &theme->roles[CORRIN_CHART_ROLE_DOSE]);
  cairo_fill_preserve (cr);
  set_color (cr, &theme->roles[CORRIN_CHART_ROLE_BACKGROUND]);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
draw_cells (cairo_t *cr, const CorrinFigureScene *scene, const CorrinChartTheme *theme)
{
  double width = theme->rule_width * WIDTH_UNIT * scene->layout->em;

  for (guint i = 0; i < scene->cells->len; i++)
    {
      const CorrinFigureCell *cell = &g_array_index (scene->cells, CorrinFigureCell, i);

      draw_square (cr, cell, theme, width);
      if (cell->is_late)
        draw_hatch (cr, cell, theme, width);
      if (cell->has_dose)
        draw_dose (cr, cell, theme, width);
    }
}

/**
 * corrin_figure_draw:
 * @cr: where to draw; its user space has the units of @scene, with its corner at the origin
 * @scene: the scene
 * @theme: how it looks
 *
 * Puts the scene on any surface. Nothing is placed here, and nothing is drawn outside of it.
 */
void
corrin_figure_draw (cairo_t *cr, const CorrinFigureScene *scene, const CorrinChartTheme *theme)
{
  CorrinChartTheme above = *theme;

  if (scene->cells->len > 0)
    {
      cairo_save (cr);
      cairo_new_path (cr);
      cairo_rectangle (cr, 0, 0, scene->layout->width, scene->layout->height);
      cairo_clip (cr);
      set_color (cr, &theme->roles[CORRIN_CHART_ROLE_BACKGROUND]);
      cairo_paint (cr);
      draw_cells (cr, scene, theme);
      cairo_restore (cr);
      above.roles[CORRIN_CHART_ROLE_BACKGROUND].alpha = 0;
    }
  corrin_chart_draw (cr, scene->layout, &above);
}
