/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-entries.h"

G_BEGIN_DECLS

/**
 * CorrinDayOutlook:
 * @planned: the next planned day that is not recorded, or %CORRIN_DAY_NONE
 * @planned_latest: the last day of a planned range; otherwise the same as @planned
 * @visit: the day of the next appointment, or %CORRIN_DAY_NONE
 * @visit_time: its time, or %CORRIN_TIME_NONE
 *
 * What lies ahead.
 */
typedef struct
{
  CorrinDay planned;
  CorrinDay planned_latest;
  CorrinDay visit;
  CorrinTime visit_time;
} CorrinDayOutlook;

gboolean corrin_day_outlook_read (CorrinStore *store, gint64 person, CorrinDayOutlook *outlook,
                                  GError **error);

G_END_DECLS
