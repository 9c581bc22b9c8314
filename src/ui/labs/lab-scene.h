/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-chart.h"
#include "lab-lines.h"
#include "scene-view.h"

G_BEGIN_DECLS

void corrin_lab_scene_show (CorrinSceneView *view, CorrinLabChart *chart, const CorrinLabGroup *group);

G_END_DECLS
