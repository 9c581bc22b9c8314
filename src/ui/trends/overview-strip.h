/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "period.h"
#include "spec.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_OVERVIEW_STRIP (corrin_overview_strip_get_type ())
G_DECLARE_FINAL_TYPE (CorrinOverviewStrip, corrin_overview_strip, CORRIN, OVERVIEW_STRIP, GtkWidget)

void corrin_overview_strip_show (CorrinOverviewStrip *self, const CorrinChartSpec *spec, gpointer owner,
                                 GDestroyNotify release, CorrinPeriod limits);
void corrin_overview_strip_set_period (CorrinOverviewStrip *self, CorrinPeriod period);

G_END_DECLS
