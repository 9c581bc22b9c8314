/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

/* Reading what was typed. A value that a record would hold is refused as a value; what only steers a command, such
 * as a period or a format, is a matter of usage. */

char *corrin_value_text (const char *text);
gboolean corrin_value_day (const char *text, CorrinDay *day, GError **error);
gboolean corrin_value_time (const char *text, CorrinTime *time, GError **error);

/* Of a record that is changed: what was not typed stays, and a blank takes away what was there. */
void corrin_change_text (char **text, const char *typed);
gboolean corrin_change_day (const char *typed, CorrinDay *day, GError **error);
gboolean corrin_change_time (const char *typed, CorrinTime *time, GError **error);

gboolean corrin_usage_period (const char *from_text, const char *to_text, CorrinDay *from, CorrinDay *to,
                              GError **error);
gboolean corrin_usage_past_period (const char *from_text, const char *to_text, CorrinDay *from, CorrinDay *to,
                                   GError **error);
gboolean corrin_usage_choice (const char *option, const char *text, const char *const *choices, int *chosen,
                              GError **error);
gboolean corrin_usage_whole (const char *option, const char *text, guint64 min, guint64 max, guint64 *number,
                             GError **error);

G_END_DECLS
