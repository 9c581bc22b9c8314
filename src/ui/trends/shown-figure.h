/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"
#include "scene-view.h"
#include "shown-trend.h"

G_BEGIN_DECLS

void corrin_shown_figure_show (CorrinSceneView *view, CorrinFigure *figure, CorrinShownTrend *trend,
                               const char *words_of_it);

G_END_DECLS
