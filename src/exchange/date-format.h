/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

#define CORRIN_DATE_FORMAT_ISO "%Y-%m-%d"

/**
 * CorrinStamp:
 * @day: the civil day, as it is written
 * @time: the time of day, as it is written, or %CORRIN_TIME_NONE
 * @offset: (nullable): the offset from UTC that follows the time, such as "+02:00" or "Z"; inside the text
 *
 * What a cell says about when something was.
 */
typedef struct
{
  CorrinDay day;
  CorrinTime time;
  const char *offset;
} CorrinStamp;

gboolean corrin_date_format_check (const char *format, GError **error);
gboolean corrin_date_format_read (const char *format, const char *text, CorrinStamp *stamp, GError **error);
gboolean corrin_time_read (const char *text, CorrinTime *time, GError **error);

G_END_DECLS
