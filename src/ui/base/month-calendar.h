/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "month-grid.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_MONTH_CALENDAR (corrin_month_calendar_get_type ())
G_DECLARE_FINAL_TYPE (CorrinMonthCalendar, corrin_month_calendar, CORRIN, MONTH_CALENDAR, GtkWidget)

GtkWidget *corrin_month_calendar_new (void);
void corrin_month_calendar_show (CorrinMonthCalendar *self, const CorrinMonthView *view, CorrinDay cursor);
void corrin_month_calendar_focus (CorrinMonthCalendar *self);

G_END_DECLS
