/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

void corrin_dose_set_day (CorrinDose *dose, CorrinDay day, CorrinPrecision precision);
void corrin_dose_set_now (CorrinDose *dose, GTimeZone *zone);
gboolean corrin_dose_set_time (CorrinDose *dose, CorrinDay day, CorrinTime time, GTimeZone *zone,
                               GError **error);

G_END_DECLS
