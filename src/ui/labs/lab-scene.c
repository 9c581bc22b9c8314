/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-scene.h"

#include "draw.h"

typedef struct
{
  CorrinLabChart *chart;
  GPtrArray *words; /* of each result */
  CorrinChartLayout *layout;
} Scene;

static double
lay_out (gpointer data, double width, double height, PangoContext *context)
{
  Scene *scene = data;

  g_clear_pointer (&scene->layout, corrin_chart_layout_free);
  scene->layout = corrin_lab_chart_layout (scene->chart, width, height, context);
  return scene->layout->em;
}

static void
draw (gpointer data, cairo_t *cr, const CorrinChartTheme *theme)
{
  corrin_chart_draw (cr, ((Scene *) data)->layout, theme);
}

static int
hit (gpointer data, double x, double y)
{
  Scene *scene = data;

  return (int) corrin_lab_chart_nearest (scene->chart, scene->layout, x, y);
}

static int
step (gpointer data, int from, CorrinChartStep step)
{
  return corrin_scene_step ((int) ((Scene *) data)->chart->points->len, from, step);
}

static void
place (gpointer data, int index, CorrinChartBox *box)
{
  Scene *scene = data;

  *box = (CorrinChartBox){ 0 };
  corrin_lab_chart_place (scene->chart, scene->layout, (guint) index, &box->x, &box->y);
}

static char *
words (gpointer data, int index)
{
  return g_strdup (((Scene *) data)->words->pdata[index]);
}

static void
scene_free (gpointer data)
{
  Scene *scene = data;

  corrin_lab_chart_free (scene->chart);
  corrin_chart_layout_free (scene->layout);
  g_ptr_array_unref (scene->words);
  g_free (scene);
}

static const CorrinSceneFuncs funcs = {
  .lay_out = lay_out,
  .draw = draw,
  .hit = hit,
  .step = step,
  .place = place,
  .words = words,
  .free = scene_free,
};

/* What the list below says of the same result. */
static char *
say (const CorrinLabPoint *point, const CorrinLabGroup *group)
{
  for (guint i = 0; i < group->lines->len; i++)
    {
      const CorrinLabLine *line = group->lines->pdata[i];

      if (line->id == point->id)
        return g_strconcat (line->value, "\n", line->text, NULL);
    }
  return g_strdup (point->printed);
}

/**
 * corrin_lab_scene_show:
 * @view: where to
 * @chart: (transfer full): the results of one analyte
 * @group: (nullable): the same in words
 *
 * Shows the results as a chart, each of which can be pointed at. Without one that can be drawn, the chart is hidden.
 */
void
corrin_lab_scene_show (CorrinSceneView *view, CorrinLabChart *chart, const CorrinLabGroup *group)
{
  Scene *scene = g_new0 (Scene, 1);
  g_autofree char *title = corrin_lab_chart_caption (chart);
  g_autofree char *summary = corrin_lab_chart_words (chart);

  gtk_widget_set_visible (GTK_WIDGET (view), group != NULL && chart->points->len > 0);
  scene->chart = chart;
  scene->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; group != NULL && i < chart->points->len; i++)
    g_ptr_array_add (scene->words, say (&g_array_index (chart->points, CorrinLabPoint, i), group));
  corrin_scene_view_show (view, &funcs, scene, title, summary);
}
