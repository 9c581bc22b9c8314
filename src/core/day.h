/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinDay:
 *
 * A civil day without a zone: the number of days since 1970-01-01 in the proleptic Gregorian calendar, so that
 * days are subtracted and compared as integers. Years 1 to 9999; anything else is %CORRIN_DAY_NONE.
 */
typedef gint32 CorrinDay;

#define CORRIN_DAY_NONE G_MININT32

/* Long enough for "YYYY-MM-DD" and its end. */
#define CORRIN_DAY_TEXT_SIZE 11

CorrinDay corrin_day_new (int year, int month, int day);
CorrinDay corrin_day_parse (const char *text);
CorrinDay corrin_day_from_date_time (GDateTime *local);
gboolean corrin_day_is_valid (CorrinDay day);
void corrin_day_get_ymd (CorrinDay day, int *year, int *month, int *day_of_month);
char *corrin_day_format (CorrinDay day, char text[CORRIN_DAY_TEXT_SIZE]);
char *corrin_day_display (CorrinDay day);
int corrin_day_weekday (CorrinDay day);
CorrinDay corrin_day_monday (CorrinDay day);
CorrinDay corrin_day_add_months (CorrinDay day, int months);
CorrinDay corrin_day_month_start (CorrinDay day);
CorrinDay corrin_day_year_start (CorrinDay day);

/**
 * CorrinTime:
 *
 * A civil time of day in seconds from midnight, 0 to 86399, or %CORRIN_TIME_NONE: "no time was given".
 */
typedef gint32 CorrinTime;

#define CORRIN_TIME_NONE (-1)

CorrinTime corrin_time_new (int hour, int minute, int second);
CorrinTime corrin_time_parse (const char *text);
char *corrin_time_format (CorrinTime time);

G_END_DECLS
