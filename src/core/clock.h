/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

/* The only place that asks for the time. CORRIN_NOW (an ISO 8601 instant with offset) fixes it for a whole
 * process; corrin_clock_set() fixes it for a test. */

GDateTime *corrin_clock_now (void);
CorrinDay corrin_clock_today (void);
gboolean corrin_clock_has_come (CorrinDay day);
GTimeZone *corrin_clock_zone (void);
gboolean corrin_clock_check (GError **error);
void corrin_clock_set (GDateTime *now);

G_END_DECLS
