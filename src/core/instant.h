/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

/* Instants are seconds since 1970-01-01T00:00:00Z (gint64), beside the offset of local time from UTC in seconds,
 * east positive. A local time becomes an instant only together with an IANA zone. */

#define CORRIN_INSTANT_NONE G_MININT64

GTimeZone *corrin_zone_new (const char *zone, GError **error);

gint64 corrin_instant_from_local (CorrinDay day, CorrinTime time, const char *zone, int *offset,
                                  GError **error);
void corrin_instant_to_local (gint64 instant, int offset, CorrinDay *day, CorrinTime *time);
char *corrin_instant_format (gint64 instant, int offset);
gboolean corrin_instant_parse (const char *text, gint64 *instant, int *offset);
gboolean corrin_instant_is_late (gint64 recorded_at, int recorded_offset, CorrinDay for_day);

G_END_DECLS
