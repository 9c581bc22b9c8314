/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"
#include "pointer-ink.h"
#include "readout.h"

G_BEGIN_DECLS

void corrin_chart_pointer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, const CorrinChartLayout *layout,
                                    const CorrinChartHit *hit, const CorrinChartReadout *readout,
                                    CorrinPointerInk *ink);

G_END_DECLS
