/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "period.h"
#include "records.h"

G_BEGIN_DECLS

/* Injections are doses that were given by needle, or by a route that nobody wrote down; tablets, sprays and skipped
 * doses are none. Functions here take them as arrays of CorrinDose, sorted by day, then time. */

GPtrArray *corrin_injections_new (const GPtrArray *doses);
CorrinDay corrin_dose_latest_day (const CorrinDose *dose);
gboolean corrin_dose_day_is_known (const CorrinDose *dose);
guint corrin_injections_count (const GPtrArray *injections, CorrinPeriod period);
const CorrinDose *corrin_injections_last (const GPtrArray *injections, CorrinDay day);
int corrin_injections_days_since (const GPtrArray *injections, CorrinDay day);

G_END_DECLS
