/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "spec.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_CHART_VIEW (corrin_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinChartView, corrin_chart_view, CORRIN, CHART_VIEW, GtkWidget)

GtkWidget *corrin_chart_view_new (void);
void corrin_chart_view_take (CorrinChartView *self, CorrinChartSpec *spec, CorrinEvidence *evidence,
                             const char *title);

G_END_DECLS
