/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene-view.h"
#include "ui-support.h"

G_BEGIN_DECLS

/* Keys, pointer and clicks in a chart, and what it tells. */

GtkEventController *scene_case_controller (GtkWidget *view, GType type);
gboolean scene_case_press (GtkWidget *view, guint key);
void scene_case_move (GtkWidget *view, double x, double y);
void scene_case_leave (GtkWidget *view);
void scene_case_click (GtkWidget *view, double x, double y);
void scene_case_assert_told (CorrinSceneView *view, const char *words);

G_END_DECLS
