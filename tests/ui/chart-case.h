/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-view.h"
#include "ui-support.h"

G_BEGIN_DECLS

/* A chart in a window of its own. */
typedef struct
{
  GtkWidget *window;
  CorrinChartView *view;
} ChartCase;

/* Three days from 20600 on. */
CorrinPoints chart_case_ratings (void);

void chart_case_set_up (ChartCase *fixture, gconstpointer data);
void chart_case_tear_down (ChartCase *fixture, gconstpointer data);
void chart_case_show (CorrinChartView *view, CorrinChartSpec *spec);
GskRenderNode *chart_case_draw (CorrinChartView *view);

G_END_DECLS
