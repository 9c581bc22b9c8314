/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shown-figure.h"

typedef struct
{
  CorrinFigure *figure;
  CorrinShownTrend *trend; /* has what the figure is drawn from */
  CorrinFigureScene *layout;
} Scene;

static double
lay_out (gpointer data, double width, double height, PangoContext *context)
{
  Scene *scene = data;

  g_clear_pointer (&scene->layout, corrin_figure_scene_free);
  scene->layout = corrin_figure_layout (scene->figure, width, height, context);
  return scene->layout->layout->em;
}

static void
draw (gpointer data, cairo_t *cr, const CorrinChartTheme *theme)
{
  corrin_figure_draw (cr, ((Scene *) data)->layout, theme);
}

static double
height (gpointer data, double width, PangoContext *context)
{
  return corrin_figure_height (((Scene *) data)->figure, width, context);
}

static const CorrinFigureItem *
item_at (const Scene *scene, int index)
{
  return &g_array_index (scene->layout->items, CorrinFigureItem, index);
}

static int
hit (gpointer data, double x, double y)
{
  return corrin_figure_scene_hit (((Scene *) data)->layout, x, y);
}

static int
step (gpointer data, int from, CorrinChartStep to)
{
  return corrin_figure_scene_step (((Scene *) data)->layout, from, to);
}

static void
place (gpointer data, int index, CorrinChartBox *box)
{
  *box = item_at (data, index)->box;
}

static char *
words (gpointer data, int index)
{
  return corrin_figure_readout (((Scene *) data)->figure, item_at (data, index));
}

static CorrinDay
day (gpointer data, int index)
{
  return item_at (data, index)->day;
}

static void
scene_free (gpointer data)
{
  Scene *scene = data;

  corrin_figure_scene_free (scene->layout);
  corrin_figure_free (scene->figure);
  corrin_shown_trend_unref (scene->trend);
  g_free (scene);
}

static const CorrinSceneFuncs funcs = {
  .lay_out = lay_out,
  .draw = draw,
  .height = height,
  .hit = hit,
  .step = step,
  .place = place,
  .words = words,
  .day = day,
  .free = scene_free,
};

/**
 * corrin_shown_figure_show:
 * @view: where to
 * @figure: (transfer full): what to show
 * @trend: what it is made from
 * @words_of_it: the same in words
 */
void
corrin_shown_figure_show (CorrinSceneView *view, CorrinFigure *figure, CorrinShownTrend *trend,
                          const char *words_of_it)
{
  Scene *scene = g_new0 (Scene, 1);

  scene->figure = figure;
  scene->trend = corrin_shown_trend_ref (trend);
  corrin_scene_view_show (view, &funcs, scene, corrin_figure_title (figure), words_of_it);
}
