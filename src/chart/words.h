/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spec.h"

G_BEGIN_DECLS

char *corrin_chart_words (const CorrinChartSpec *spec);
char *corrin_chart_number (double value);
char *corrin_chart_month (CorrinDay day);
char *corrin_chart_phase_words (const CorrinChartBand *band);
const char *corrin_chart_dose_name (const CorrinChartDose *dose);
char *corrin_chart_dose_words (const CorrinChartDose *dose);

G_END_DECLS
