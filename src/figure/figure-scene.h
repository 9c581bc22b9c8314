/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"
#include "hit.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The scene of a figure: what every chart has, squares beside it, and what can be pointed at. */

/**
 * CorrinFigureCell:
 * @box: the square
 * @score: 0 to 10, or NAN when the day is not rated
 * @is_small: it has no room for a number, so that the size of its ink says the score too
 * @has_dose: with the dot of an injection
 * @is_late: with the hatch of what was typed late
 * @is_outside: not in the period, and only there to make the month whole
 *
 * One day of a calendar.
 */
typedef struct
{
  CorrinChartBox box;
  double score;
  gboolean is_small;
  gboolean has_dose;
  gboolean is_late;
  gboolean is_outside;
} CorrinFigureCell;

/**
 * CorrinFigureItem:
 * @box: what is marked when it is pointed at
 * @x: where it is
 * @y: where it is
 * @line: in which line of things it stands, from above
 * @place: where in its line
 * @day: the day that it opens, or %CORRIN_DAY_NONE
 * @index: which thing of the figure it is
 *
 * Something that can be pointed at, with the mouse or by keys.
 */
typedef struct
{
  CorrinChartBox box;
  double x;
  double y;
  int line;
  int place;
  CorrinDay day;
  guint index;
} CorrinFigureItem;

/**
 * CorrinFigureScene:
 * @layout: texts, rules, lines and markers
 * @cells: (element-type CorrinFigureCell): squares
 * @items: (element-type CorrinFigureItem): by line, then place
 * @stride: how many places up or down lead within a line, or 0 when they lead to another line
 * @page: how many places a page leads
 * @is_mirrored: later things stand left of earlier ones
 *
 * Read it, do not change it.
 */
typedef struct
{
  CorrinChartLayout *layout;
  GArray *cells;
  GArray *items;
  int stride;
  int page;
  gboolean is_mirrored;
} CorrinFigureScene;

CorrinFigureScene *corrin_figure_scene_new (double width, double height);
void corrin_figure_scene_free (CorrinFigureScene *scene);
void corrin_figure_scene_add_item (CorrinFigureScene *scene, const CorrinFigureItem *item);
void corrin_figure_scene_mirror (CorrinFigureScene *scene);

int corrin_figure_scene_hit (const CorrinFigureScene *scene, double x, double y);
int corrin_figure_scene_step (const CorrinFigureScene *scene, int from, CorrinChartStep step);
int corrin_figure_scene_find_day (const CorrinFigureScene *scene, CorrinDay day);

void corrin_figure_draw (cairo_t *cr, const CorrinFigureScene *scene, const CorrinChartTheme *theme);
CorrinChartColor corrin_figure_shade (const CorrinChartTheme *theme, double score);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinFigureScene, corrin_figure_scene_free)

G_END_DECLS
