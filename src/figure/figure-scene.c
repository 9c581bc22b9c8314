/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-scene.h"

#include "chart-layout-private.h"

#include <math.h>

/* How far beside a thing it is still pointed at, in ems. */
#define REACH 1.5

CorrinFigureScene *
corrin_figure_scene_new (double width, double height)
{
  CorrinFigureScene *scene = g_new0 (CorrinFigureScene, 1);

  scene->layout = corrin_chart_layout_alloc (width, height);
  scene->cells = g_array_new (FALSE, FALSE, sizeof (CorrinFigureCell));
  scene->items = g_array_new (FALSE, FALSE, sizeof (CorrinFigureItem));
  scene->page = 1;
  return scene;
}

/**
 * corrin_figure_scene_free:
 * @scene: (nullable) (transfer full): a scene
 */
void
corrin_figure_scene_free (CorrinFigureScene *scene)
{
  if (scene == NULL)
    return;
  corrin_chart_layout_free (scene->layout);
  g_array_unref (scene->cells);
  g_array_unref (scene->items);
  g_free (scene);
}

/* Items are added by line, then place. */
void
corrin_figure_scene_add_item (CorrinFigureScene *scene, const CorrinFigureItem *item)
{
  g_array_append_val (scene->items, *item);
}

static void
mirror_box (CorrinChartBox *box, double width)
{
  box->x = width - box->x - box->width;
}

/* What runs from left to right runs from right to left: for calendars and tables in languages that do so, never for
 * a line of time. */
void
corrin_figure_scene_mirror (CorrinFigureScene *scene)
{
  CorrinChartLayout *layout = scene->layout;
  double width = layout->width;

  for (guint i = 0; i < scene->cells->len; i++)
    mirror_box (&g_array_index (scene->cells, CorrinFigureCell, i).box, width);
  for (guint i = 0; i < layout->texts->len; i++)
    mirror_box (&g_array_index (layout->texts, CorrinChartText, i).box, width);
  for (guint i = 0; i < layout->markers->len; i++)
    {
      CorrinChartMarker *marker = &g_array_index (layout->markers, CorrinChartMarker, i);

      marker->x = width - marker->x;
    }
  for (guint i = 0; i < layout->rules->len; i++)
    {
      CorrinChartRule *rule = &g_array_index (layout->rules, CorrinChartRule, i);

      rule->x1 = width - rule->x1;
      rule->x2 = width - rule->x2;
    }
  for (guint i = 0; i < scene->items->len; i++)
    {
      CorrinFigureItem *item = &g_array_index (scene->items, CorrinFigureItem, i);

      mirror_box (&item->box, width);
      item->x = width - item->x;
    }
  scene->is_mirrored = TRUE;
}

static double
distance_to (const CorrinFigureItem *item, double x, double y)
{
  const CorrinChartBox *box = &item->box;
  double aside = MAX (0, MAX (box->x - x, x - box->x - box->width));
  double above = MAX (0, MAX (box->y - y, y - box->y - box->height));

  return hypot (aside, above);
}

/**
 * corrin_figure_scene_hit:
 * @scene: a scene
 * @x: a place
 * @y: a place
 *
 * Returns: which of the items is there or nearest to it, or -1 when nothing is near
 */
int
corrin_figure_scene_hit (const CorrinFigureScene *scene, double x, double y)
{
  double nearest = REACH * scene->layout->em, middle = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < scene->items->len; i++)
    {
      const CorrinFigureItem *item = &g_array_index (scene->items, CorrinFigureItem, i);
      double distance = distance_to (item, x, y);
      double from_middle = hypot (item->x - x, item->y - y);

      if (distance > nearest || (distance == nearest && from_middle >= middle))
        continue;
      nearest = distance;
      middle = from_middle;
      found = (int) i;
    }
  return found;
}

static const CorrinFigureItem *
item_at (const CorrinFigureScene *scene, int index)
{
  return &g_array_index (scene->items, CorrinFigureItem, index);
}

/* The item of @line that is nearest to @place, or -1 when the line has none. */
static int
nearest_in_line (const CorrinFigureScene *scene, int line, int place)
{
  int found = -1;

  for (guint i = 0; i < scene->items->len; i++)
    {
      const CorrinFigureItem *item = item_at (scene, (int) i);

      if (item->line == line
          && (found < 0 || ABS (item->place - place) < ABS (item_at (scene, found)->place - place)))
        found = (int) i;
    }
  return found;
}

static int
step_along (const CorrinFigureScene *scene, int from, int places)
{
  const CorrinFigureItem *item = item_at (scene, from);
  int found = nearest_in_line (scene, item->line, item->place + places);
  int after = from + (places > 0 ? 1 : -1);

  /* Where there is a hole, at least one thing on. */
  if (found == from && after >= 0 && (guint) after < scene->items->len
      && item_at (scene, after)->line == item->line)
    found = after;
  return found;
}

static int
step_across (const CorrinFigureScene *scene, int from, int direction)
{
  const CorrinFigureItem *item = item_at (scene, from);
  int last = item_at (scene, (int) scene->items->len - 1)->line;

  if (scene->stride > 0)
    {
      int found = nearest_in_line (scene, item->line, item->place + direction * scene->stride);

      return ABS (item_at (scene, found)->place - item->place) >= scene->stride ? found : -1;
    }
  for (int line = item->line + direction; line >= 0 && line <= last; line += direction)
    {
      int found = nearest_in_line (scene, line, item->place);

      if (found >= 0)
        return found;
    }
  return -1;
}

static int
step_by_one (const CorrinFigureScene *scene, int from, int direction)
{
  int to = from + direction;

  return to >= 0 && (guint) to < scene->items->len && item_at (scene, to)->line == item_at (scene, from)->line
             ? to
             : -1;
}

/**
 * corrin_figure_scene_step:
 * @scene: a scene
 * @from: an item, or -1 to begin with the last of the first line
 * @step: where to
 *
 * The twin of the pointer for keys. Earlier and later lead along a line, up and down to another one, or by a week in
 * a calendar. When @scene is mirrored the left key is the one that leads on.
 *
 * Returns: the item there, or -1 when there is nothing in that direction
 */
int
corrin_figure_scene_step (const CorrinFigureScene *scene, int from, CorrinChartStep step)
{
  int to = -1;

  if (scene->items->len == 0)
    return -1;
  if (from < 0)
    return nearest_in_line (scene, item_at (scene, 0)->line, G_MAXINT / 2);
  switch (step)
    {
    case CORRIN_CHART_STEP_EARLIER:
      return step_by_one (scene, from, -1);
    case CORRIN_CHART_STEP_LATER:
      return step_by_one (scene, from, 1);
    case CORRIN_CHART_STEP_FIRST:
      to = nearest_in_line (scene, item_at (scene, from)->line, G_MININT / 2);
      break;
    case CORRIN_CHART_STEP_LAST:
      to = nearest_in_line (scene, item_at (scene, from)->line, G_MAXINT / 2);
      break;
    case CORRIN_CHART_STEP_MONTH_EARLIER:
      to = step_along (scene, from, -scene->page);
      break;
    case CORRIN_CHART_STEP_MONTH_LATER:
      to = step_along (scene, from, scene->page);
      break;
    case CORRIN_CHART_STEP_UP:
      return step_across (scene, from, -1);
    case CORRIN_CHART_STEP_DOWN:
      return step_across (scene, from, 1);
    default:
      return -1;
    }
  return to == from ? -1 : to;
}

/**
 * corrin_figure_scene_find_day:
 * @scene: a scene
 * @day: a day
 *
 * Returns: the first item that opens that day, or -1
 */
int
corrin_figure_scene_find_day (const CorrinFigureScene *scene, CorrinDay day)
{
  for (guint i = 0; day != CORRIN_DAY_NONE && i < scene->items->len; i++)
    if (item_at (scene, (int) i)->day == day)
      return (int) i;
  return -1;
}
