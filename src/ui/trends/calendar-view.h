/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure-view.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_CALENDAR_VIEW (corrin_calendar_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinCalendarView, corrin_calendar_view, CORRIN, CALENDAR_VIEW, CorrinFigureView)

G_END_DECLS
