/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "readout.h"

G_BEGIN_DECLS

/* What is pointed at in a chart, in words. */

char *corrin_reading_title (const CorrinChartReadout *readout);
char *corrin_reading_value (const CorrinChartReading *reading);
char *corrin_reading_doses (const CorrinChartReadout *readout, guint index);
guint corrin_reading_count_doses (const CorrinChartReadout *readout);
guint corrin_reading_count_labs (const CorrinChartReadout *readout);
char *corrin_reading_lab (const CorrinChartReadout *readout, guint index);
char *corrin_reading_phase (const CorrinChartReadout *readout, guint index);
char *corrin_reading_marks (const CorrinChartReadout *readout);
char *corrin_reading_speech (const CorrinChartReadout *readout);

G_END_DECLS
