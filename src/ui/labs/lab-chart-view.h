/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_LAB_CHART_VIEW (corrin_lab_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinLabChartView, corrin_lab_chart_view, CORRIN, LAB_CHART_VIEW, GtkWidget)

void corrin_lab_chart_view_take (CorrinLabChartView *self, CorrinLabChart *chart);

G_END_DECLS
