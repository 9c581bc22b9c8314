/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"
#include "readout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void corrin_chart_pointer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, const CorrinChartLayout *layout,
                                    const CorrinChartTheme *theme, const CorrinChartHit *hit,
                                    const CorrinChartReadout *readout, CorrinChartTexts *texts);

G_END_DECLS
