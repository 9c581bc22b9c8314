/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_SCENE_NOTHING (-1)

/**
 * CorrinSceneFuncs:
 * @lay_out: decides where everything is, and answers with the font size
 * @draw: draws what was laid out
 * @height: (nullable): how high it is at a width
 * @hit: what is at a place, or nearest to it, or %CORRIN_SCENE_NOTHING
 * @step: where a key leads; from %CORRIN_SCENE_NOTHING to where one begins
 * @place: (out): where something is, a point or a box
 * @words: (transfer full): what is known of it, a line each; the first one is its title
 * @day: (nullable): the day that it opens, or %CORRIN_DAY_NONE
 * @free: frees the scene
 *
 * What a scene of some kind can do. All but @lay_out and @height are asked only after @lay_out.
 */
typedef struct
{
  double (*lay_out) (gpointer scene, double width, double height, PangoContext *context);
  void (*draw) (gpointer scene, cairo_t *cr, const CorrinChartTheme *theme);
  double (*height) (gpointer scene, double width, PangoContext *context);
  int (*hit) (gpointer scene, double x, double y);
  int (*step) (gpointer scene, int from, CorrinChartStep step);
  void (*place) (gpointer scene, int index, CorrinChartBox *box);
  char *(*words) (gpointer scene, int index);
  CorrinDay (*day) (gpointer scene, int index);
  GDestroyNotify free;
} CorrinSceneFuncs;

#define CORRIN_TYPE_SCENE_VIEW (corrin_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSceneView, corrin_scene_view, CORRIN, SCENE_VIEW, GtkWidget)

GtkWidget *corrin_scene_view_new (void);
void corrin_scene_view_show (CorrinSceneView *self, const CorrinSceneFuncs *funcs, gpointer scene,
                             const char *title, const char *summary);
char *corrin_scene_view_tell (CorrinSceneView *self);

int corrin_scene_step (int n, int from, CorrinChartStep step);

G_END_DECLS
