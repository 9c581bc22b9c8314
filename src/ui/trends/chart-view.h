/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "period.h"
#include "spec.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_CHART_VIEW (corrin_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinChartView, corrin_chart_view, CORRIN, CHART_VIEW, GtkWidget)

GtkWidget *corrin_chart_view_new (void);
void corrin_chart_view_show (CorrinChartView *self, const CorrinChartSpec *spec, gpointer owner,
                             GDestroyNotify release, const char *title);
void corrin_chart_view_set_limits (CorrinChartView *self, CorrinPeriod limits);
void corrin_chart_view_move (CorrinChartView *self, CorrinPeriod period);
char *corrin_chart_view_tell (CorrinChartView *self);

G_END_DECLS
